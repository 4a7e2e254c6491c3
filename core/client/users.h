// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/json.h"
#include "client/operation.h"

#include <QDateTime>
#include <QMap>

#include <optional>
#include <vector>

namespace arango {

struct UserInfo {
    QString user;
    bool active = true;
    QJsonObject extra;

    bool operator==(const UserInfo&) const = default;
};

/// Unset is not sent.
struct UserChange {
    std::optional<QString> password; ///< never logged, never shown
    std::optional<bool> active;
    Json extra;
};

enum class Permission {
    None,
    ReadOnly,
    ReadWrite,
    Undefined, ///< nothing granted: what the levels above say holds
};

/// A password of a kind of its own, for programs: 3.12.5 and later.
struct AccessToken {
    QString id;
    QString name;
    QDateTime validUntil;
    QDateTime created;
    bool active = false;
    QString token; ///< only in the answer to create; never logged, never shown
};

/// Needs rights on _system, except for what users ask about themselves.
namespace users {

[[nodiscard]] Operation<std::vector<UserInfo>> list();
[[nodiscard]] Operation<UserInfo> get(const QString& user);
[[nodiscard]] Operation<UserInfo> create(const QString& user, const UserChange& settings = {});
/// PATCH and PUT /_api/user/{user}.
[[nodiscard]] Operation<UserInfo> update(const QString& user, const UserChange& change);
[[nodiscard]] Operation<UserInfo> replace(const QString& user, const UserChange& settings);
[[nodiscard]] Operation<bool> remove(const QString& user);

/// GET /_api/user/{user}/database: by database, "*" for those not named.
[[nodiscard]] Operation<QMap<QString, Permission>> permissions(const QString& user);
/// Of a database, or of a collection in it.
[[nodiscard]] Operation<Permission> permission(const QString& user, const QString& database,
                                               const QString& collection = {});
[[nodiscard]] Operation<bool> grant(const QString& user, Permission permission,
                                    const QString& database, const QString& collection = {});
[[nodiscard]] Operation<bool> reset(const QString& user, const QString& database,
                                    const QString& collection = {});

[[nodiscard]] Operation<std::vector<AccessToken>> tokens(const QString& user);
[[nodiscard]] Operation<AccessToken> createToken(const QString& user, const QString& name,
                                                 const QDateTime& validUntil);
[[nodiscard]] Operation<bool> removeToken(const QString& user, const QString& tokenId);

} // namespace users
} // namespace arango
