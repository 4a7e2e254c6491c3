// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/collections.h"

#include "client/decode.h"
#include "client/json.h"
#include "client/texts.h"

using namespace Qt::StringLiterals;

namespace arango::collections {

namespace {

QByteArray pathOf(const QString& name)
{
    return "/_api/collection/" + encoded(name);
}

CollectionInfo infoOf(const QJsonObject& object)
{
    return {.id = object.value("id"_L1).toString(),
            .name = object.value("name"_L1).toString(),
            .type = object.value("type"_L1).toInt() == int(CollectionType::Edge)
                ? CollectionType::Edge
                : CollectionType::Document,
            .isSystem = object.value("isSystem"_L1).toBool()};
}

} // namespace

Operation<std::vector<CollectionInfo>> list(bool excludeSystem)
{
    QByteArray query;
    if (excludeSystem)
        addQuery(query, "excludeSystem", true);
    return {.request = {.method = Method::Get, .path = "/_api/collection", .query = query},
            .decode =
                [](const Response& response) {
                    return decode::object(response).and_then(
                        [](const QJsonObject& object) -> Result<std::vector<CollectionInfo>> {
                            // Servers before 3.2 call the list "collections".
                            const auto result = object.contains("result"_L1)
                                ? object.value("result"_L1)
                                : object.value("collections"_L1);
                            if (!result.isArray())
                                return protocolError(
                                    Texts::tr("The server's answer has no list of collections."));
                            std::vector<CollectionInfo> infos;
                            for (const auto& value : result.toArray())
                                infos.push_back(infoOf(value.toObject()));
                            return infos;
                        });
                },
            .name = "CollectionList"};
}

Operation<CollectionInfo> create(const QString& name, const CollectionOptions& options)
{
    ObjectWriter body;
    body.add("name", name);
    if (options.type)
        body.add("type", qint64(*options.type));
    if (options.waitForSync)
        body.add("waitForSync", *options.waitForSync);
    if (options.isSystem)
        body.add("isSystem", *options.isSystem);
    if (options.numberOfShards)
        body.add("numberOfShards", *options.numberOfShards);
    if (options.replicationFactor)
        body.add("replicationFactor", *options.replicationFactor);
    return {.request
            = {.method = Method::Post, .path = "/_api/collection", .body = body.finish().bytes()},
            .decode = [](const Response& response) { return decode::object(response).map(infoOf); },
            .name = "CollectionCreate"};
}

Operation<bool> truncate(const QString& name)
{
    return {.request = {.method = Method::Put, .path = pathOf(name) + "/truncate"},
            .decode = decode::done,
            .name = "CollectionTruncate"};
}

Operation<bool> remove(const QString& name)
{
    return {.request = {.method = Method::Delete, .path = pathOf(name)},
            .decode = decode::done,
            .name = "CollectionDelete"};
}

} // namespace arango::collections
