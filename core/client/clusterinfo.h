// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/operation.h"

#include <QJsonObject>
#include <QStringList>

#include <optional>
#include <vector>

namespace arango {

struct ServerHealth {
    QString id; ///< "CRDN-…", "PRMR-…", "AGNT-…"
    QString shortName; ///< "Coordinator0001"
    QString role; ///< "Coordinator", "DBServer", "Agent"
    QString status; ///< "GOOD", "BAD", "FAILED", "UNCLEAR"
    QString syncStatus;
    QString endpoint; ///< "tcp://…"
    QString version;
    bool canBeDeleted = false;
};

struct ServerCounts {
    std::optional<int> coordinators; ///< unset: nobody said how many there should be
    std::optional<int> dbServers;
    QStringList cleanedServers;
};

/// Only coordinators know these.
namespace cluster {

/// GET /_api/cluster/endpoints: the coordinators as the cluster knows them, "tcp://host:port". HTTP
/// 501 of a single server.
[[nodiscard]] Operation<QStringList> endpoints();
/// GET /_admin/cluster/health.
[[nodiscard]] Operation<std::vector<ServerHealth>> health();
/// GET /_admin/cluster/numberOfServers.
[[nodiscard]] Operation<ServerCounts> serverCount();
/// GET /_admin/server/id.
[[nodiscard]] Operation<QString> serverId();

} // namespace cluster
} // namespace arango
