// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/error.h"
#include "client/json.h"
#include "client/request.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <functional>
#include <vector>

/// What the decoders of all families share: status first, then the body's shape.
namespace arango::decode {

/// The server's error of an answer that is no success, with its own message and errorNum. The body
/// may be anything (a proxy's HTML, nothing): then the message is the status in words.
[[nodiscard]] Error serverError(const Response& response);

/// A status of 2xx, else the server's error.
[[nodiscard]] Result<bool> done(const Response& response);
/// Of a HEAD: true, or false where the server answers 404; else the server's error.
[[nodiscard]] Result<bool> exists(const Response& response);
/// The body as it came, which must look like JSON or be empty; else the server's error.
[[nodiscard]] Result<Json> json(const Response& response);
/// The body as it came, whatever it is; else the server's error.
[[nodiscard]] Result<Json> text(const Response& response);
/// The answer as it came when its status is below 400, else the server's error. For stored answers,
/// which may be 304.
[[nodiscard]] Result<Response> raw(const Response& response);
[[nodiscard]] Result<QJsonObject> object(const Response& response);
[[nodiscard]] Result<QJsonArray> array(const Response& response);
/// The strings of an array; a value of another type is empty.
[[nodiscard]] QStringList strings(const QJsonValue& array);
/// A list of objects, which is the answer itself or stands under `key` of its object.
[[nodiscard]] Result<QJsonArray> objects(const Response& response, QLatin1StringView key = {});
/// The array of strings under `key` of the answer's object.
[[nodiscard]] Result<QStringList> names(const Response& response, QLatin1StringView key);

template <class T> using Decoder = std::function<Result<T>(const Response&)>;

/// Decoders of one member of the answer's object, which must be of that type.
[[nodiscard]] Decoder<qint64> integerAt(QLatin1StringView key);
[[nodiscard]] Decoder<double> numberAt(QLatin1StringView key);
[[nodiscard]] Decoder<QString> stringAt(QLatin1StringView key);
[[nodiscard]] Decoder<bool> booleanAt(QLatin1StringView key);
[[nodiscard]] Decoder<QJsonObject> objectAt(QLatin1StringView key);
[[nodiscard]] Decoder<QStringList> namesAt(QLatin1StringView key);

/// Decoders by a function that reads one object: the answer itself, or what stands under `key`.
template <class T>
[[nodiscard]] Decoder<T> objectWith(T (*read)(const QJsonObject&), QLatin1StringView key = {})
{
    return [read, key](const Response& response) {
        return (key.isEmpty() ? object(response) : objectAt(key)(response)).map(read);
    };
}
template <class T>
[[nodiscard]] Decoder<std::vector<T>> listWith(T (*read)(const QJsonObject&),
                                               QLatin1StringView key = {})
{
    return [read, key](const Response& response) {
        return objects(response, key).map([read](const QJsonArray& array) {
            std::vector<T> list;
            list.reserve(size_t(array.size()));
            for (const auto& value : array)
                list.push_back(read(value.toObject()));
            return list;
        });
    };
}

} // namespace arango::decode
