// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/databases.h"

#include "client/decode.h"

using namespace Qt::StringLiterals;

namespace arango::databases {

namespace {

Operation<QStringList> listOf(const QByteArray& path, bool perDatabase)
{
    return {.request = {.path = path, .perDatabase = perDatabase},
            .decode = decode::namesAt("result"_L1),
            .name = "DatabaseList"};
}

DatabaseInfo infoOf(const QJsonObject& object)
{
    return {.id = object.value("id"_L1).toString(),
            .name = object.value("name"_L1).toString(),
            .path = object.value("path"_L1).toString(),
            .isSystem = object.value("isSystem"_L1).toBool()};
}

} // namespace

Operation<QStringList> list()
{
    return listOf("/_api/database", false);
}

Operation<QStringList> accessible()
{
    return listOf("/_api/database/user", true);
}

Operation<DatabaseInfo> properties()
{
    return {.request = {.path = "/_api/database/current"},
            .decode = decode::objectWith(infoOf, "result"_L1),
            .name = "DatabaseProperties"};
}

Operation<bool> create(const QString& name, const Json& users, const DatabaseOptions& options)
{
    ObjectWriter settings;
    settings.addIfSet("sharding", options.sharding);
    settings.add("replicationFactor", options.replicationFactor);
    settings.add("writeConcern", options.writeConcern);
    ObjectWriter body;
    body.add("name", name);
    body.addIfSet("users", users);
    if (!settings.isEmpty())
        body.add("options", settings.finish());
    return {.request = {.method = Method::Post,
                        .path = "/_api/database",
                        .body = body.finish().bytes(),
                        .perDatabase = false},
            .decode = decode::done,
            .name = "DatabaseCreate"};
}

Operation<bool> remove(const QString& name)
{
    return {.request = {.method = Method::Delete,
                        .path = pathOf("/_api/database", {name}),
                        .perDatabase = false},
            .decode = decode::done,
            .name = "DatabaseDelete"};
}

} // namespace arango::databases
