// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QMetaType>
#include <QString>

#include <initializer_list>
#include <optional>
#include <utility>

namespace arango {

enum class Method { Get, Head, Post, Put, Patch, Delete };

[[nodiscard]] QByteArray methodName(Method method); ///< "GET"
[[nodiscard]] std::optional<Method> methodFromName(QStringView name);

/// Header fields in the order and spelling they came; names compare without case.
using Headers = QList<std::pair<QByteArray, QByteArray>>;

/// The first value of `name`, or an empty array.
[[nodiscard]] QByteArray headerValue(const Headers& headers, QByteArrayView name);
[[nodiscard]] bool hasHeader(const Headers& headers, QByteArrayView name);

/// One HTTP request to ArangoDB, without host, database or login: those belong to the connection.
struct Request {
    Method method = Method::Get;
    QByteArray path; ///< percent-encoded, from the slash: "/_api/cursor"; no query
    QByteArray query; ///< percent-encoded, without the question mark: "count=100&silent=true"
    Headers headers;
    QByteArray body; ///< sent with Content-Type application/json unless a header says otherwise
    bool perDatabase = true; ///< the path goes behind /_db/<database>

    /// Path and query, as people know them: "/_api/job/done?count=100".
    [[nodiscard]] QByteArray target() const;
    /// GET and HEAD change nothing on the server and may be sent again.
    [[nodiscard]] bool isSafe() const { return method == Method::Get || method == Method::Head; }
    bool operator==(const Request&) const = default;
};

struct Response {
    int status = 0;
    Headers headers;
    QByteArray body; ///< empty when the body went to a sink

    [[nodiscard]] QByteArray header(QByteArrayView name) const
    {
        return headerValue(headers, name);
    }
    bool operator==(const Response&) const = default;
};

/// Percent-encodes one path segment or query value, slashes too.
[[nodiscard]] QByteArray encoded(const QString& segment);

/// "/_api/user", {"jon", "database"} is "/_api/user/jon/database", every segment encoded.
[[nodiscard]] QByteArray pathOf(const char* base, std::initializer_list<QString> segments);

/// Appends "name=value" to a query, encoding the value; nothing where an option is not set.
void addQuery(QByteArray& query, const char* name, const QString& value);
void addQuery(QByteArray& query, const char* name, bool value);
void addQuery(QByteArray& query, const char* name, const std::optional<bool>& value);
void addQueryIfSet(QByteArray& query, const char* name, const QString& value);

/// "POST /_api/cursor?x=y" as a person types it (database prefix "/_db/x" allowed and kept).
/// Nothing when the target does not start with a slash, or holds a space, control or non-ASCII
/// character, or a fragment.
[[nodiscard]] std::optional<Request> requestFromTarget(Method method, const QString& target);

} // namespace arango

Q_DECLARE_METATYPE(arango::Request)
