// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <chrono>
#include <optional>

/// JSON web tokens as ArangoDB makes and reads them (protocol.md §5).
namespace arango::token {

/// A superuser's: HS256 over the server's own secret, claims iss = "arangodb", server_id, iat and
/// exp. `now` is in seconds since 1970, by our clock.
[[nodiscard]] QByteArray superuser(const QByteArray& serverSecret, qint64 now,
                                   std::chrono::seconds lifetime);

/// For how long a token was made (exp - iat), so that the two clocks need not agree. Nothing when
/// it cannot be read or says nothing about that; the signature is the server's business.
[[nodiscard]] std::optional<std::chrono::seconds> lifetime(const QByteArray& token);

} // namespace arango::token
