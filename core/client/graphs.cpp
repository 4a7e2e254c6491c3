// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/graphs.h"

#include "client/decode.h"

using namespace Qt::StringLiterals;

namespace arango::graphs {

namespace {

QByteArray pathTo(std::initializer_list<QString> segments)
{
    return pathOf("/_api/gharial", segments);
}

GraphInfo infoOf(const QJsonObject& object)
{
    GraphInfo info{.name = object.value("name"_L1).toString(),
                   .rev = object.value("_rev"_L1).toString(),
                   .edgeDefinitions = {},
                   .orphanCollections = decode::strings(object.value("orphanCollections"_L1)),
                   .all = object};
    // Servers before 3.4 have no "name" beside the document's key.
    if (info.name.isEmpty())
        info.name = object.value("_key"_L1).toString();
    for (const auto& value : object.value("edgeDefinitions"_L1).toArray())
        info.edgeDefinitions.push_back({.collection = value[u"collection"].toString(),
                                        .from = decode::strings(value[u"from"]),
                                        .to = decode::strings(value[u"to"])});
    return info;
}

Json definitionOf(const EdgeDefinition& definition)
{
    ObjectWriter body;
    body.add("collection", definition.collection);
    body.add("from", definition.from);
    body.add("to", definition.to);
    return body.finish();
}

/// A change of a graph's definition, answered with the whole of it.
Operation<GraphInfo> change(const Request& request, const char* name)
{
    return {.request = request, .decode = decode::objectWith(infoOf, "graph"_L1), .name = name};
}

QByteArray flag(const char* name, bool on)
{
    QByteArray query;
    if (on)
        addQuery(query, name, true);
    return query;
}

/// Vertices and edges: the same calls under another name, which is also the key of the answer.
enum class Kind { Vertex, Edge };

QString nameOf(Kind kind)
{
    return kind == Kind::Vertex ? u"vertex"_s : u"edge"_s;
}

Operation<QJsonObject> elementRead(Kind kind, const QString& graph, const QString& collection,
                                   const QString& key, const ReadOptions& options)
{
    Operation<QJsonObject> read{.request = {.path = pathTo({graph, nameOf(kind), collection, key})},
                                .decode
                                = decode::objectAt(kind == Kind::Vertex ? "vertex"_L1 : "edge"_L1),
                                .name = "DocumentGet"};
    if (!options.ifMatch.isEmpty())
        read.request.headers.append({"If-Match", quoted(options.ifMatch)});
    if (!options.ifNoneMatch.isEmpty())
        read.request.headers.append({"If-None-Match", quoted(options.ifNoneMatch)});
    return read;
}

Result<DocumentMeta> decodeElement(const Response& response)
{
    return decode::object(response).map([](const QJsonObject& object) {
        const auto element
            = object.contains("vertex"_L1) ? object.value("vertex"_L1) : object.value("edge"_L1);
        DocumentMeta meta = documents::metaOf(element.toObject());
        meta.newDocument = object.value("new"_L1).toObject();
        meta.oldDocument = object.value("old"_L1).toObject();
        return meta;
    });
}

/// Which of the options a call has depends on its method.
Operation<DocumentMeta> elementChange(Method method, const QByteArray& path, const Json& body,
                                      const DocumentOptions& options, const char* name)
{
    Request request{.method = method, .path = path, .body = body.bytes()};
    addQuery(request.query, "waitForSync", options.waitForSync);
    if (method != Method::Delete)
        addQuery(request.query, "returnNew", options.returnNew);
    if (method != Method::Post)
        addQuery(request.query, "returnOld", options.returnOld);
    if (method == Method::Patch || method == Method::Put)
        addQuery(request.query, "keepNull", options.keepNull);
    if (method != Method::Post && !options.ifMatch.isEmpty())
        request.headers.append({"If-Match", quoted(options.ifMatch)});
    return {.request = request, .decode = decodeElement, .name = name};
}

} // namespace

Operation<std::vector<GraphInfo>> list()
{
    return {.request = {.path = "/_api/gharial"},
            .decode = decode::listWith(infoOf, "graphs"_L1),
            .name = "GraphList"};
}

Operation<GraphInfo> create(const QString& name, const std::vector<EdgeDefinition>& edgeDefinitions,
                            const GraphOptions& options)
{
    ObjectWriter settings;
    settings.add("numberOfShards", options.numberOfShards);
    settings.add("replicationFactor", options.replicationFactor);
    settings.add("writeConcern", options.writeConcern);
    settings.addIfSet("smartGraphAttribute", options.smartGraphAttribute);
    settings.addIfSet("satellites", options.satellites);

    QByteArray definitions;
    for (const EdgeDefinition& definition : edgeDefinitions)
        definitions += (definitions.isEmpty() ? "" : ",") + definitionOf(definition).bytes();
    ObjectWriter body;
    body.add("name", name);
    body.add("edgeDefinitions", Json::fromBytes('[' + definitions + ']'));
    body.addIfSet("orphanCollections", options.orphanCollections);
    body.add("isSmart", options.isSmart);
    body.add("isDisjoint", options.isDisjoint);
    if (!settings.isEmpty())
        body.add("options", settings.finish());
    return change({.method = Method::Post, .path = pathTo({}), .body = body.finish().bytes()},
                  "GraphCreate");
}

Operation<GraphInfo> properties(const QString& graph)
{
    return change({.path = pathTo({graph})}, "GraphProperties");
}

Operation<bool> remove(const QString& graph, bool dropCollections)
{
    return {.request = {.method = Method::Delete,
                        .path = pathTo({graph}),
                        .query = flag("dropCollections", dropCollections)},
            .decode = decode::done,
            .name = "GraphDelete"};
}

Operation<QStringList> vertexCollections(const QString& graph)
{
    return {.request = {.path = pathTo({graph, u"vertex"_s})},
            .decode = decode::namesAt("collections"_L1),
            .name = "VertexCollectionList"};
}

Operation<GraphInfo> addVertexCollection(const QString& graph, const QString& collection)
{
    ObjectWriter body;
    body.add("collection", collection);
    return change({.method = Method::Post,
                   .path = pathTo({graph, u"vertex"_s}),
                   .body = body.finish().bytes()},
                  "VertexCollectionCreate");
}

Operation<GraphInfo> removeVertexCollection(const QString& graph, const QString& collection,
                                            bool dropCollection)
{
    return change({.method = Method::Delete,
                   .path = pathTo({graph, u"vertex"_s, collection}),
                   .query = flag("dropCollection", dropCollection)},
                  "VertexCollectionDelete");
}

Operation<QStringList> edgeCollections(const QString& graph)
{
    return {.request = {.path = pathTo({graph, u"edge"_s})},
            .decode = decode::namesAt("collections"_L1),
            .name = "EdgeDefinitionList"};
}

Operation<GraphInfo> addEdgeDefinition(const QString& graph, const EdgeDefinition& definition)
{
    return change({.method = Method::Post,
                   .path = pathTo({graph, u"edge"_s}),
                   .body = definitionOf(definition).bytes()},
                  "EdgeDefinitionCreate");
}

Operation<GraphInfo> replaceEdgeDefinition(const QString& graph, const EdgeDefinition& definition)
{
    return change({.method = Method::Put,
                   .path = pathTo({graph, u"edge"_s, definition.collection}),
                   .body = definitionOf(definition).bytes()},
                  "EdgeDefinitionReplace");
}

Operation<GraphInfo> removeEdgeDefinition(const QString& graph, const QString& collection,
                                          bool dropCollections)
{
    return change({.method = Method::Delete,
                   .path = pathTo({graph, u"edge"_s, collection}),
                   .query = flag("dropCollections", dropCollections)},
                  "EdgeDefinitionDelete");
}

Operation<QJsonObject> vertex(const QString& graph, const QString& collection, const QString& key,
                              const ReadOptions& options)
{
    return elementRead(Kind::Vertex, graph, collection, key, options);
}

Operation<DocumentMeta> insertVertex(const QString& graph, const QString& collection,
                                     const Json& vertex, const DocumentOptions& options)
{
    return elementChange(Method::Post, pathTo({graph, nameOf(Kind::Vertex), collection}), vertex,
                         options, "DocumentInsert");
}

Operation<DocumentMeta> updateVertex(const QString& graph, const QString& collection,
                                     const QString& key, const Json& patch,
                                     const DocumentOptions& options)
{
    return elementChange(Method::Patch, pathTo({graph, nameOf(Kind::Vertex), collection, key}),
                         patch, options, "DocumentUpdate");
}

Operation<DocumentMeta> replaceVertex(const QString& graph, const QString& collection,
                                      const QString& key, const Json& vertex,
                                      const DocumentOptions& options)
{
    return elementChange(Method::Put, pathTo({graph, nameOf(Kind::Vertex), collection, key}),
                         vertex, options, "DocumentReplace");
}

Operation<DocumentMeta> removeVertex(const QString& graph, const QString& collection,
                                     const QString& key, const DocumentOptions& options)
{
    return elementChange(Method::Delete, pathTo({graph, nameOf(Kind::Vertex), collection, key}), {},
                         options, "DocumentDelete");
}

Operation<QJsonObject> edge(const QString& graph, const QString& collection, const QString& key,
                            const ReadOptions& options)
{
    return elementRead(Kind::Edge, graph, collection, key, options);
}

Operation<DocumentMeta> insertEdge(const QString& graph, const QString& collection,
                                   const Json& edge, const DocumentOptions& options)
{
    return elementChange(Method::Post, pathTo({graph, nameOf(Kind::Edge), collection}), edge,
                         options, "DocumentInsert");
}

Operation<DocumentMeta> updateEdge(const QString& graph, const QString& collection,
                                   const QString& key, const Json& patch,
                                   const DocumentOptions& options)
{
    return elementChange(Method::Patch, pathTo({graph, nameOf(Kind::Edge), collection, key}), patch,
                         options, "DocumentUpdate");
}

Operation<DocumentMeta> replaceEdge(const QString& graph, const QString& collection,
                                    const QString& key, const Json& edge,
                                    const DocumentOptions& options)
{
    return elementChange(Method::Put, pathTo({graph, nameOf(Kind::Edge), collection, key}), edge,
                         options, "DocumentReplace");
}

Operation<DocumentMeta> removeEdge(const QString& graph, const QString& collection,
                                   const QString& key, const DocumentOptions& options)
{
    return elementChange(Method::Delete, pathTo({graph, nameOf(Kind::Edge), collection, key}), {},
                         options, "DocumentDelete");
}

Operation<QJsonArray> edges(const QString& collection, const QString& vertex,
                            EdgeDirection direction)
{
    QByteArray query;
    addQuery(query, "vertex", vertex);
    if (direction != EdgeDirection::Any)
        addQuery(query, "direction", direction == EdgeDirection::In ? u"in"_s : u"out"_s);
    return {.request = {.path = pathOf("/_api/edges", {collection}), .query = query},
            .decode
            = [](const Response& response) { return decode::objects(response, "edges"_L1); },
            .name = "EdgeList"};
}

} // namespace arango::graphs
