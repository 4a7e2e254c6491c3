// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/users.h"

#include "client/decode.h"

#include <array>

using namespace Qt::StringLiterals;

namespace arango::users {

namespace {

constexpr std::array Words{
    std::pair{Permission::None, "none"_L1}, std::pair{Permission::ReadOnly, "ro"_L1},
    std::pair{Permission::ReadWrite, "rw"_L1}, std::pair{Permission::Undefined, "undefined"_L1}};

QLatin1StringView wordOf(Permission permission)
{
    for (const auto& [value, word] : Words) {
        if (value == permission)
            return word;
    }
    return {};
}

Permission permissionOf(const QJsonValue& value)
{
    for (const auto& [permission, word] : Words) {
        if (value.toString() == word)
            return permission;
    }
    return Permission::Undefined;
}

UserInfo infoOf(const QJsonObject& object)
{
    return {.user = object.value("user"_L1).toString(),
            .active = object.value("active"_L1).toBool(),
            .extra = object.value("extra"_L1).toObject()};
}

QMap<QString, Permission> permissionsOf(const QJsonObject& object)
{
    QMap<QString, Permission> map;
    for (auto it = object.begin(); it != object.end(); ++it) {
        // With full=true each is an object with the collections' permissions beside it.
        map.insert(it.key(),
                   permissionOf(it.value().isObject() ? it.value()[u"permission"] : it.value()));
    }
    return map;
}

AccessToken tokenOf(const QJsonObject& object)
{
    const auto time = [&object](QLatin1StringView key) {
        return QDateTime::fromSecsSinceEpoch(object.value(key).toInteger(), Qt::UTC);
    };
    return {.id = object.value("id"_L1).toVariant().toString(),
            .name = object.value("name"_L1).toString(),
            .validUntil = time("valid_until"_L1),
            .created = time("created_at"_L1),
            .active = object.value("active"_L1).toBool(),
            .token = object.value("token"_L1).toString()};
}

Request userRequest(Method method, std::initializer_list<QString> segments,
                    const ObjectWriter& body = {})
{
    return {.method = method,
            .path = pathOf("/_api/user", segments),
            .body = body.isEmpty() ? QByteArray() : body.finish().bytes()};
}

Request grantRequest(Method method, const QString& user, const QString& database,
                     const QString& collection, const ObjectWriter& body = {})
{
    return collection.isEmpty()
        ? userRequest(method, {user, u"database"_s, database}, body)
        : userRequest(method, {user, u"database"_s, database, collection}, body);
}

void addChange(ObjectWriter& body, const UserChange& change)
{
    body.add("passwd", change.password);
    body.add("active", change.active);
    body.addIfSet("extra", change.extra);
}

Operation<UserInfo> changed(Method method, const QString& user, const UserChange& change,
                            const char* name)
{
    ObjectWriter body;
    addChange(body, change);
    return {
        .request
        = {.method = method, .path = pathOf("/_api/user", {user}), .body = body.finish().bytes()},
        .decode = decode::objectWith(infoOf),
        .name = name};
}

} // namespace

Operation<std::vector<UserInfo>> list()
{
    return {.request = userRequest(Method::Get, {}),
            .decode = decode::listWith(infoOf, "result"_L1),
            .name = "UserList"};
}

Operation<UserInfo> get(const QString& user)
{
    return {.request = userRequest(Method::Get, {user}),
            .decode = decode::objectWith(infoOf),
            .name = "UserGet"};
}

Operation<UserInfo> create(const QString& user, const UserChange& settings)
{
    ObjectWriter body;
    body.add("user", user);
    addChange(body, settings);
    return {.request = userRequest(Method::Post, {}, body),
            .decode = decode::objectWith(infoOf),
            .name = "UserCreate"};
}

Operation<UserInfo> update(const QString& user, const UserChange& change)
{
    return changed(Method::Patch, user, change, "UserUpdate");
}

Operation<UserInfo> replace(const QString& user, const UserChange& settings)
{
    return changed(Method::Put, user, settings, "UserReplace");
}

Operation<bool> remove(const QString& user)
{
    return {.request = userRequest(Method::Delete, {user}),
            .decode = decode::done,
            .name = "UserDelete"};
}

Operation<QMap<QString, Permission>> permissions(const QString& user)
{
    return {.request = userRequest(Method::Get, {user, u"database"_s}),
            .decode = decode::objectWith(permissionsOf, "result"_L1),
            .name = "PermissionList"};
}

Operation<Permission> permission(const QString& user, const QString& database,
                                 const QString& collection)
{
    return {.request = grantRequest(Method::Get, user, database, collection),
            .decode =
                [](const Response& response) {
                    return decode::stringAt("result"_L1)(response).map(
                        [](const QString& word) { return permissionOf(word); });
                },
            .name = "PermissionGet"};
}

Operation<bool> grant(const QString& user, Permission permission, const QString& database,
                      const QString& collection)
{
    ObjectWriter body;
    body.add("grant", QString(wordOf(permission)));
    return {.request = grantRequest(Method::Put, user, database, collection, body),
            .decode = decode::done,
            .name = "PermissionUpdate"};
}

Operation<bool> reset(const QString& user, const QString& database, const QString& collection)
{
    return {.request = grantRequest(Method::Delete, user, database, collection),
            .decode = decode::done,
            .name = "PermissionReset"};
}

Operation<std::vector<AccessToken>> tokens(const QString& user)
{
    return {.request = {.path = pathOf("/_api/token", {user})},
            .decode = decode::listWith(tokenOf, "tokens"_L1),
            .name = "AccessTokenList"};
}

Operation<AccessToken> createToken(const QString& user, const QString& name,
                                   const QDateTime& validUntil)
{
    ObjectWriter body;
    body.add("name", name);
    body.add("valid_until", qint64(validUntil.toSecsSinceEpoch()));
    return {.request = {.method = Method::Post,
                        .path = pathOf("/_api/token", {user}),
                        .body = body.finish().bytes()},
            .decode = decode::objectWith(tokenOf),
            .name = "AccessTokenCreate"};
}

Operation<bool> removeToken(const QString& user, const QString& tokenId)
{
    return {.request = {.method = Method::Delete, .path = pathOf("/_api/token", {user, tokenId})},
            .decode = decode::done,
            .name = "AccessTokenDelete"};
}

} // namespace arango::users
