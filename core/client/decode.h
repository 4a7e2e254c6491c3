// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/error.h"
#include "client/request.h"

#include <QJsonArray>
#include <QJsonObject>

/// What the decoders of all families share: status first, then the body's shape.
namespace arango::decode {

/// The server's error of an answer with status >= 400, with its own message and errorNum. The body
/// may be anything (a proxy's HTML, nothing): then the message is the status in words.
[[nodiscard]] Error serverError(const Response& response);

/// Status below 400, else the server's error.
[[nodiscard]] Result<bool> done(const Response& response);
/// The answer as it came when its status is below 400, else the server's error.
[[nodiscard]] Result<Response> raw(const Response& response);
[[nodiscard]] Result<QJsonObject> object(const Response& response);
[[nodiscard]] Result<QJsonArray> array(const Response& response);
/// The array of strings under `key` of the answer's object.
[[nodiscard]] Result<QStringList> names(const Response& response, QLatin1StringView key);

} // namespace arango::decode
