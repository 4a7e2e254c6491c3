// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/endpoint.h"
#include "client/request.h"

#include <QNetworkReply>

/// What the end of a QNetworkReply means.
namespace arango::transfer {

[[nodiscard]] Error makeError(Error::Kind kind, const QString& message, bool mayHaveReachedServer);

/// Qt's error for this status, or none: the answer is there all the same.
[[nodiscard]] bool isOnlyStatus(QNetworkReply::NetworkError error, int status);

/// The connection was there and broke: what is safe to repeat may be sent again.
[[nodiscard]] bool isBroken(QNetworkReply::NetworkError error);

/// The error of a reply that has no complete answer. `everAnswered`: this server has answered
/// before, over any connection.
[[nodiscard]] Error errorOf(const Endpoint& endpoint, QNetworkReply::NetworkError error,
                            const QString& words, bool hasHead, bool everAnswered);

[[nodiscard]] Error brokenInAnswer();

} // namespace arango::transfer
