// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/collections.h"

#include "client/decode.h"
#include "client/texts.h"

using namespace Qt::StringLiterals;

namespace arango::collections {

namespace {

QByteArray pathTo(const QString& name)
{
    return pathOf("/_api/collection", {name});
}

QByteArray pathTo(const QString& name, const QString& what)
{
    return pathOf("/_api/collection", {name, what});
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

CollectionProperties propertiesOf(const QJsonObject& object)
{
    const auto boolean = [&object](QLatin1StringView key) -> std::optional<bool> {
        const auto value = object.value(key);
        return value.isBool() ? std::optional(value.toBool()) : std::nullopt;
    };
    const auto integer = [&object](QLatin1StringView key) -> std::optional<qint64> {
        const auto value = object.value(key);
        return value.isDouble() ? std::optional<qint64>(value.toInteger()) : std::nullopt;
    };
    return {.info = infoOf(object),
            .waitForSync = boolean("waitForSync"_L1),
            .cacheEnabled = boolean("cacheEnabled"_L1),
            .numberOfShards = integer("numberOfShards"_L1),
            .replicationFactor = integer("replicationFactor"_L1),
            .writeConcern = integer("writeConcern"_L1),
            .all = object};
}

CollectionChecksum checksumOf(const QJsonObject& object)
{
    return {.checksum = object.value("checksum"_L1).toVariant().toString(),
            .revision = object.value("revision"_L1).toString()};
}

void addOptions(ObjectWriter& body, const CollectionOptions& options)
{
    if (options.type)
        body.add("type", qint64(*options.type));
    body.add("waitForSync", options.waitForSync);
    body.add("isSystem", options.isSystem);
    body.add("cacheEnabled", options.cacheEnabled);
    body.addIfSet("keyOptions", options.keyOptions);
    body.addIfSet("schema", options.schema);
    body.addIfSet("computedValues", options.computedValues);
    body.add("numberOfShards", options.numberOfShards);
    body.addIfSet("shardKeys", options.shardKeys);
    body.addIfSet("shardingStrategy", options.shardingStrategy);
    body.addIfSet("distributeShardsLike", options.distributeShardsLike);
    body.add("replicationFactor", options.replicationFactor);
    body.add("writeConcern", options.writeConcern);
    body.addIfSet("smartJoinAttribute", options.smartJoinAttribute);
    body.addIfSet("smartGraphAttribute", options.smartGraphAttribute);
}

Operation<bool> action(const QString& name, const QString& what, const char* error)
{
    return {.request = {.method = Method::Put, .path = pathTo(name, what)},
            .decode = decode::done,
            .name = error};
}

Result<std::vector<CollectionInfo>> decodeList(const Response& response)
{
    return decode::object(response).and_then(
        [&response](const QJsonObject& object) -> Result<std::vector<CollectionInfo>> {
            // Servers before 3.2 call the list "collections".
            const auto key = object.contains("result"_L1) ? "result"_L1 : "collections"_L1;
            if (!object.value(key).isArray())
                return protocolError(Texts::tr("The server's answer has no list of collections."));
            return decode::listWith(infoOf, key)(response);
        });
}

Result<Json> decodeShards(const Response& response)
{
    return decode::object(response).and_then([](const QJsonObject& object) -> Result<Json> {
        const auto shards = object.value("shards"_L1);
        if (shards.isArray())
            return Json(shards.toArray());
        if (shards.isObject())
            return Json(shards.toObject());
        return protocolError(Texts::tr("The server's answer has no list of shards."));
    });
}

} // namespace

Operation<std::vector<CollectionInfo>> list(bool excludeSystem)
{
    QByteArray query;
    if (excludeSystem)
        addQuery(query, "excludeSystem", true);
    return {.request = {.method = Method::Get, .path = "/_api/collection", .query = query},
            .decode = decodeList,
            .name = "CollectionList"};
}

Operation<CollectionInfo> create(const QString& name, const CollectionOptions& options)
{
    ObjectWriter body;
    body.add("name", name);
    addOptions(body, options);
    return {.request
            = {.method = Method::Post, .path = "/_api/collection", .body = body.finish().bytes()},
            .decode = decode::objectWith(infoOf),
            .name = "CollectionCreate"};
}

Operation<CollectionInfo> info(const QString& name)
{
    return {.request = {.path = pathTo(name)},
            .decode = decode::objectWith(infoOf),
            .name = "CollectionInformation"};
}

Operation<CollectionProperties> properties(const QString& name)
{
    return {.request = {.path = pathTo(name, u"properties"_s)},
            .decode = decode::objectWith(propertiesOf),
            .name = "CollectionProperties"};
}

Operation<CollectionProperties> configure(const QString& name, const CollectionOptions& options)
{
    ObjectWriter body;
    addOptions(body, options);
    return {.request = {.method = Method::Put,
                        .path = pathTo(name, u"properties"_s),
                        .body = body.finish().bytes()},
            .decode = decode::objectWith(propertiesOf),
            .name = "CollectionConfigure"};
}

Operation<QJsonObject> statistics(const QString& name, bool details)
{
    QByteArray query;
    if (details)
        addQuery(query, "details", true);
    return {.request = {.path = pathTo(name, u"figures"_s), .query = query},
            .decode = decode::objectAt("figures"_L1),
            .name = "CollectionStatistics"};
}

Operation<qint64> count(const QString& name)
{
    return {.request = {.path = pathTo(name, u"count"_s)},
            .decode = decode::integerAt("count"_L1),
            .name = "DocumentCount"};
}

Operation<QString> revision(const QString& name)
{
    return {.request = {.path = pathTo(name, u"revision"_s)},
            .decode = decode::stringAt("revision"_L1),
            .name = "CollectionRevision"};
}

Operation<CollectionChecksum> checksum(const QString& name, bool withRevisions, bool withData)
{
    QByteArray query;
    addQuery(query, "withRevisions", withRevisions);
    addQuery(query, "withData", withData);
    return {.request = {.path = pathTo(name, u"checksum"_s), .query = query},
            .decode = decode::objectWith(checksumOf),
            .name = "CollectionChecksum"};
}

Operation<Json> shards(const QString& name, bool details)
{
    QByteArray query;
    addQuery(query, "details", details);
    return {.request = {.path = pathTo(name, u"shards"_s), .query = query},
            .decode = decodeShards,
            .name = "CollectionShards"};
}

Operation<QString> responsibleShard(const QString& name, const Json& document)
{
    return {.request = {.method = Method::Put,
                        .path = pathTo(name, u"responsibleShard"_s),
                        .body = document.bytes()},
            .decode = decode::stringAt("shardId"_L1),
            .name = "CollectionResponsibleShard"};
}

Operation<CollectionInfo> rename(const QString& name, const QString& newName)
{
    ObjectWriter body;
    body.add("name", newName);
    return {
        .request
        = {.method = Method::Put, .path = pathTo(name, u"rename"_s), .body = body.finish().bytes()},
        .decode = decode::objectWith(infoOf),
        .name = "CollectionRename"};
}

Operation<bool> truncate(const QString& name)
{
    return action(name, u"truncate"_s, "CollectionTruncate");
}

Operation<bool> recalculateCount(const QString& name)
{
    return action(name, u"recalculateCount"_s, "CollectionRecalculateCount");
}

Operation<bool> compact(const QString& name)
{
    return action(name, u"compact"_s, "CollectionCompact");
}

Operation<bool> load(const QString& name)
{
    return action(name, u"load"_s, "CollectionLoad");
}

Operation<bool> unload(const QString& name)
{
    return action(name, u"unload"_s, "CollectionUnload");
}

Operation<bool> loadIndexes(const QString& name)
{
    return action(name, u"loadIndexesIntoMemory"_s, "IndexLoad");
}

Operation<bool> remove(const QString& name, bool isSystem)
{
    QByteArray query;
    if (isSystem)
        addQuery(query, "isSystem", true);
    return {.request = {.method = Method::Delete, .path = pathTo(name), .query = query},
            .decode = decode::done,
            .name = "CollectionDelete"};
}

} // namespace arango::collections
