// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/json.h"
#include "client/operation.h"

#include <QStringList>

#include <optional>

namespace arango {

struct DatabaseInfo {
    QString id;
    QString name;
    QString path; ///< on the server's disk; empty in clusters
    bool isSystem = false;

    bool operator==(const DatabaseInfo&) const = default;
};

/// Of a new database, in ArangoDB's own words. Unset is not sent.
struct DatabaseOptions {
    QString sharding; ///< "flexible", "single"
    std::optional<qint64> replicationFactor;
    std::optional<qint64> writeConcern;
};

namespace databases {

/// GET /_api/database: all of them. Only from _system, with rights on it.
[[nodiscard]] Operation<QStringList> list();

/// GET /_api/database/user: those the current user may see.
[[nodiscard]] Operation<QStringList> accessible();

/// GET /_api/database/current.
[[nodiscard]] Operation<DatabaseInfo> properties();

/// POST /_api/database. `users`: array of {username, passwd, active, extra}; may be empty.
[[nodiscard]] Operation<bool> create(const QString& name, const Json& users = {},
                                     const DatabaseOptions& options = {});

/// DELETE /_api/database/{name}, with everything in it.
[[nodiscard]] Operation<bool> remove(const QString& name);

} // namespace databases
} // namespace arango
