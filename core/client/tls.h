// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/endpoint.h"

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslError>

/// What https needs of Qt, for HttpClient.
namespace arango::tls {

/// The error says which file or text is wrong.
[[nodiscard]] Result<QSslConfiguration> configurationOf(const Endpoint& endpoint);

/// With a pinned fingerprint every handshake comes here (nobody is trusted otherwise).
[[nodiscard]] bool isPinned(const Endpoint& endpoint, const QSslCertificate& certificate);

/// Why the server's certificate was not accepted, and what to do: one of the reasons, the most
/// telling, and the fingerprint to pin.
[[nodiscard]] QString distrust(const Endpoint& endpoint, const QList<QSslError>& errors,
                               const QSslCertificate& certificate);

/// What a failed handshake means, from OpenSSL's words for it.
[[nodiscard]] QString handshakeProblem(const Endpoint& endpoint, const QString& words);

} // namespace arango::tls
