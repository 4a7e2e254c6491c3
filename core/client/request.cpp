// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/request.h"

#include <QUrl>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace arango {

namespace {

constexpr std::array Methods{
    std::pair{Method::Get, "GET"},     std::pair{Method::Head, "HEAD"},
    std::pair{Method::Post, "POST"},   std::pair{Method::Put, "PUT"},
    std::pair{Method::Patch, "PATCH"}, std::pair{Method::Delete, "DELETE"},
};

} // namespace

QByteArray methodName(Method method)
{
    const auto it = std::ranges::find(Methods, method, &std::pair<Method, const char*>::first);
    return it->second;
}

std::optional<Method> methodFromName(QStringView name)
{
    for (const auto& [method, text] : Methods) {
        if (name.compare(QLatin1StringView(text), Qt::CaseInsensitive) == 0)
            return method;
    }
    return std::nullopt;
}

QByteArray headerValue(const Headers& headers, QByteArrayView name)
{
    for (const auto& [key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

bool hasHeader(const Headers& headers, QByteArrayView name)
{
    return std::ranges::any_of(headers, [name](const auto& field) {
        return field.first.compare(name, Qt::CaseInsensitive) == 0;
    });
}

QByteArray Request::target() const
{
    return query.isEmpty() ? path : QByteArray(path + '?' + query);
}

QByteArray encoded(const QString& segment)
{
    return QUrl::toPercentEncoding(segment);
}

QByteArray pathOf(const char* base, std::initializer_list<QString> segments)
{
    QByteArray path = base;
    for (const QString& segment : segments)
        path += '/' + encoded(segment);
    return path;
}

void addQuery(QByteArray& query, const char* name, const QString& value)
{
    if (!query.isEmpty())
        query += '&';
    query += name;
    query += '=';
    query += encoded(value);
}

void addQuery(QByteArray& query, const char* name, bool value)
{
    addQuery(query, name, value ? u"true"_s : u"false"_s);
}

void addQuery(QByteArray& query, const char* name, const std::optional<bool>& value)
{
    if (value)
        addQuery(query, name, *value);
}

void addQueryIfSet(QByteArray& query, const char* name, const QString& value)
{
    if (!value.isEmpty())
        addQuery(query, name, value);
}

std::optional<Request> requestFromTarget(Method method, const QString& target)
{
    const bool plain = std::ranges::all_of(
        target, [](QChar c) { return c.unicode() > 0x20 && c.unicode() < 0x7f && c != u'#'; });
    if (!target.startsWith(u'/') || !plain)
        return std::nullopt;

    Request request{.method = method, .path = {}};
    const QByteArray bytes = target.toLatin1();
    const auto question = bytes.indexOf('?');
    request.path = question < 0 ? bytes : bytes.left(question);
    request.query = question < 0 ? QByteArray() : bytes.mid(question + 1);
    // A path that names its own database, or none on purpose, goes out as it is.
    request.perDatabase = !request.path.startsWith("/_db/");
    return request;
}

} // namespace arango
