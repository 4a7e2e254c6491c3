// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/indexes.h"

#include "client/decode.h"

using namespace Qt::StringLiterals;

namespace arango::indexes {

namespace {

IndexInfo infoOf(const QJsonObject& object)
{
    IndexInfo info{.id = object.value("id"_L1).toString(),
                   .name = object.value("name"_L1).toString(),
                   .type = object.value("type"_L1).toString(),
                   .fields = {},
                   .unique = object.value("unique"_L1).toBool(),
                   .sparse = object.value("sparse"_L1).toBool(),
                   .isNewlyCreated = object.value("isNewlyCreated"_L1).toBool(),
                   .progress = {},
                   .all = object};
    for (const auto& field : object.value("fields"_L1).toArray())
        info.fields.append(field.isObject() ? field[u"name"].toString() : field.toString());
    if (object.value("progress"_L1).isDouble())
        info.progress = object.value("progress"_L1).toDouble();
    return info;
}

ObjectWriter bodyOf(const QString& type, const IndexOptions& options)
{
    ObjectWriter body;
    body.add("type", type);
    body.addIfSet("name", options.name);
    body.add("inBackground", options.inBackground);
    return body;
}

Operation<IndexInfo> created(const QString& collection, const ObjectWriter& body)
{
    QByteArray query;
    addQuery(query, "collection", collection);
    return {.request = {.method = Method::Post,
                        .path = "/_api/index",
                        .query = query,
                        .body = body.finish().bytes()},
            .decode = decode::objectWith(infoOf),
            .name = "IndexCreate"};
}

} // namespace

Operation<std::vector<IndexInfo>> list(const QString& collection, bool withStats, bool withHidden)
{
    QByteArray query;
    addQuery(query, "collection", collection);
    if (withStats)
        addQuery(query, "withStats", true);
    if (withHidden)
        addQuery(query, "withHidden", true);
    return {.request = {.path = "/_api/index", .query = query},
            .decode = decode::listWith(infoOf, "indexes"_L1),
            .name = "IndexList"};
}

Operation<IndexInfo> get(const QString& collection, const QString& index)
{
    return {.request = {.path = pathOf("/_api/index", {collection, index})},
            .decode = decode::objectWith(infoOf),
            .name = "IndexGet"};
}

Operation<IndexInfo> create(const QString& collection, const PersistentIndex& index)
{
    ObjectWriter body = bodyOf(index.type, index.options);
    body.add("fields", index.fields);
    body.add("unique", index.unique);
    body.add("sparse", index.sparse);
    body.add("deduplicate", index.deduplicate);
    body.add("estimates", index.estimates);
    body.add("cacheEnabled", index.cacheEnabled);
    body.addIfSet("storedValues", index.storedValues);
    return created(collection, body);
}

Operation<IndexInfo> create(const QString& collection, const GeoIndex& index)
{
    ObjectWriter body = bodyOf(u"geo"_s, index.options);
    body.add("fields", index.fields);
    body.add("geoJson", index.geoJson);
    body.add("legacyPolygons", index.legacyPolygons);
    return created(collection, body);
}

Operation<IndexInfo> create(const QString& collection, const FulltextIndex& index)
{
    ObjectWriter body = bodyOf(u"fulltext"_s, index.options);
    body.add("fields", QStringList{index.field});
    body.add("minLength", index.minLength);
    return created(collection, body);
}

Operation<IndexInfo> create(const QString& collection, const TtlIndex& index)
{
    ObjectWriter body = bodyOf(u"ttl"_s, index.options);
    body.add("fields", QStringList{index.field});
    body.add("expireAfter", index.expireAfter);
    return created(collection, body);
}

Operation<IndexInfo> create(const QString& collection, const InvertedIndex& index)
{
    ObjectWriter body = bodyOf(u"inverted"_s, index.options);
    body.addIfSet("fields", index.fields);
    body.addIfSet("analyzer", index.analyzer);
    body.addIfSet("features", index.features);
    body.add("includeAllFields", index.includeAllFields);
    body.add("trackListPositions", index.trackListPositions);
    body.add("searchField", index.searchField);
    body.add("cache", index.cache);
    body.add("parallelism", index.parallelism);
    body.addIfSet("primarySort", index.primarySort);
    body.addIfSet("storedValues", index.storedValues);
    return created(collection, body);
}

Operation<IndexInfo> create(const QString& collection, const MdiIndex& index)
{
    ObjectWriter body
        = bodyOf(index.prefixFields.isEmpty() ? u"mdi"_s : u"mdi-prefixed"_s, index.options);
    body.add("fields", index.fields);
    body.add("fieldValueTypes", u"double"_s);
    body.add("unique", index.unique);
    body.add("sparse", index.sparse);
    body.addIfSet("prefixFields", index.prefixFields);
    body.addIfSet("storedValues", index.storedValues);
    return created(collection, body);
}

Operation<IndexInfo> create(const QString& collection, const VectorIndex& index)
{
    ObjectWriter params;
    params.add("metric", index.metric);
    params.add("dimension", index.dimension);
    params.add("nLists", index.nLists);
    params.add("defaultNProbe", index.defaultNProbe);
    params.add("trainingIterations", index.trainingIterations);
    params.addIfSet("factory", index.factory);
    ObjectWriter body = bodyOf(u"vector"_s, index.options);
    body.add("fields", QStringList{index.field});
    body.add("params", params.finish());
    return created(collection, body);
}

Operation<bool> remove(const QString& collection, const QString& index)
{
    return {.request
            = {.method = Method::Delete, .path = pathOf("/_api/index", {collection, index})},
            .decode = decode::done,
            .name = "IndexDelete"};
}

} // namespace arango::indexes
