// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/clusterinfo.h"

#include "client/decode.h"

using namespace Qt::StringLiterals;

namespace arango::cluster {

namespace {

QString endpointOf(const QJsonObject& object)
{
    return object.value("endpoint"_L1).toString();
}

std::vector<ServerHealth> healthOf(const QJsonObject& servers)
{
    std::vector<ServerHealth> list;
    for (auto it = servers.begin(); it != servers.end(); ++it) {
        const QJsonObject server = it.value().toObject();
        list.push_back({.id = it.key(),
                        .shortName = server.value("ShortName"_L1).toString(),
                        .role = server.value("Role"_L1).toString(),
                        .status = server.value("Status"_L1).toString(),
                        .syncStatus = server.value("SyncStatus"_L1).toString(),
                        .endpoint = server.value("Endpoint"_L1).toString(),
                        .version = server.value("Version"_L1).toString(),
                        .canBeDeleted = server.value("CanBeDeleted"_L1).toBool()});
    }
    return list;
}

ServerCounts countsOf(const QJsonObject& object)
{
    const auto count = [&object](QLatin1StringView key) -> std::optional<int> {
        const auto value = object.value(key);
        return value.isDouble() ? std::optional(value.toInt()) : std::nullopt;
    };
    return {.coordinators = count("numberOfCoordinators"_L1),
            .dbServers = count("numberOfDBServers"_L1),
            .cleanedServers = decode::strings(object.value("cleanedServers"_L1))};
}

} // namespace

Operation<QStringList> endpoints()
{
    return {.request = {.path = "/_api/cluster/endpoints"},
            .decode =
                [](const Response& response) {
                    return decode::listWith(endpointOf, "endpoints"_L1)(response).map(
                        [](const std::vector<QString>& list) {
                            return QStringList(list.begin(), list.end());
                        });
                },
            .name = "ClusterEndpoints"};
}

Operation<std::vector<ServerHealth>> health()
{
    return {.request = {.path = "/_admin/cluster/health", .perDatabase = false},
            .decode = decode::objectWith(healthOf, "Health"_L1),
            .name = "ClusterHealth"};
}

Operation<ServerCounts> serverCount()
{
    return {.request = {.path = "/_admin/cluster/numberOfServers", .perDatabase = false},
            .decode = decode::objectWith(countsOf),
            .name = "ClusterServerCount"};
}

Operation<QString> serverId()
{
    return {.request = {.path = "/_admin/server/id"},
            .decode = decode::stringAt("id"_L1),
            .name = "ClusterServerID"};
}

} // namespace arango::cluster
