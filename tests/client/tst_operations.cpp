// SPDX-License-Identifier: GPL-3.0-or-later
// Every typed operation agrees with its row of the catalogue: method, path, parameters, headers,
// database, success codes and the name of its error; and reads what the server answers.
#include "client/catalogue.h"
#include "client/clusterinfo.h"
#include "client/collections.h"
#include "client/database.h"
#include "client/databases.h"
#include "client/decode.h"
#include "client/server.h"
#include "client/tasks.h"
#include "client/transactions.h"
#include "client/users.h"
#include "client/views.h"

#include <QRegularExpression>
#include <QtTest>

#include <cmath>

using namespace arango;
using namespace Qt::StringLiterals;

namespace {

struct Case {
    const char* call; ///< of the catalogue
    Request request;
    const char* error;
    std::function<Result<bool>(const Response&)> decode; ///< whether the answer was read
    QByteArray answer; ///< a success of the server
    QByteArray line; ///< method and target
    QByteArray body;
};

template <class T>
Case one(const char* call, const Operation<T>& operation, const QByteArray& line,
         const QByteArray& body = {}, const QByteArray& answer = "{}")
{
    return {.call = call,
            .request = operation.request,
            .error = operation.name,
            .decode =
                [operation](const Response& response) {
                    return decoded(operation, Result<Response>(response)).map([](const T&) {
                        return true;
                    });
                },
            .answer = answer,
            .line = line,
            .body = body};
}

DocumentOptions everyDocumentOption()
{
    return {.waitForSync = true,
            .returnNew = true,
            .returnOld = true,
            .silent = false,
            .keepNull = false,
            .mergeObjects = true,
            .ignoreRevs = false,
            .refillIndexCaches = true,
            .versionAttribute = u"v"_s,
            .overwriteMode = u"update"_s,
            .ifMatch = u"_abc"_s};
}

const QString C = u"c d"_s;
const QString K = u"k"_s;
const QString G = u"g"_s;
const Json Body = Json::fromBytes(R"({"a":1})");
const Json List = Json::fromBytes(R"([{"_key":"a"}])");
constexpr auto Empty = "[]";

void addDocuments(std::vector<Case>& all)
{
    const DocumentOptions every = everyDocumentOption();
    all.push_back(one("documents.insert", documents::insert(C, Body, every),
                      "POST /_api/document/c%20d?waitForSync=true&returnNew=true&returnOld=true"
                      "&silent=false&keepNull=false&mergeObjects=true&refillIndexCaches=true"
                      "&versionAttribute=v&overwriteMode=update",
                      R"({"a":1})"));
    all.push_back(one("documents.insert_many", documents::insertMany(C, List),
                      "POST /_api/document/c%20d", R"([{"_key":"a"}])", Empty));
    all.push_back(one(
        "documents.get",
        documents::get(C, K, {.ifMatch = u"1"_s, .ifNoneMatch = u"2"_s, .allowDirtyRead = true}),
        "GET /_api/document/c%20d/k"));
    all.push_back(one("documents.get_many", documents::getMany(C, {u"a"_s, u"b"_s}),
                      "PUT /_api/document/c%20d?onlyget=true", R"(["a","b"])", Empty));
    all.push_back(
        one("documents.has", documents::exists(C, K), "HEAD /_api/document/c%20d/k", {}, {}));
    all.push_back(one("documents.update", documents::update(C, K, Body, every),
                      "PATCH /_api/document/c%20d/k?waitForSync=true&returnNew=true&returnOld=true"
                      "&silent=false&keepNull=false&mergeObjects=true&ignoreRevs=false"
                      "&refillIndexCaches=true&versionAttribute=v",
                      R"({"a":1})"));
    all.push_back(one("documents.update_many", documents::updateMany(C, List),
                      "PATCH /_api/document/c%20d", R"([{"_key":"a"}])", Empty));
    all.push_back(one("documents.replace", documents::replace(C, K, Body, every),
                      "PUT /_api/document/c%20d/k?waitForSync=true&returnNew=true&returnOld=true"
                      "&silent=false&ignoreRevs=false&refillIndexCaches=true&versionAttribute=v",
                      R"({"a":1})"));
    all.push_back(one("documents.replace_many", documents::replaceMany(C, List),
                      "PUT /_api/document/c%20d", R"([{"_key":"a"}])", Empty));
    all.push_back(one("documents.delete", documents::remove(C, K, every),
                      "DELETE /_api/document/c%20d/k?waitForSync=true&returnOld=true&silent=false"
                      "&refillIndexCaches=true"));
    all.push_back(one("documents.delete_many", documents::removeMany(C, List, every),
                      "DELETE /_api/document/c%20d?waitForSync=true&returnOld=true&silent=false"
                      "&ignoreRevs=false&refillIndexCaches=true",
                      R"([{"_key":"a"}])", Empty));
    all.push_back(one("documents.import_bulk",
                      documents::importArray(C, List,
                                             {.onDuplicate = u"update"_s,
                                              .fromPrefix = u"a"_s,
                                              .toPrefix = u"b"_s,
                                              .overwrite = true,
                                              .waitForSync = false,
                                              .complete = true,
                                              .details = true}),
                      "POST /_api/import?collection=c%20d&type=array&fromPrefix=a&toPrefix=b"
                      "&overwrite=true&waitForSync=false&onDuplicate=update&complete=true"
                      "&details=true",
                      R"([{"_key":"a"}])"));
}

void addQueries(std::vector<Case>& all)
{
    all.push_back(one("aql.execute", aql::execute(u"RETURN 1"_s), "POST /_api/cursor",
                      R"({"query":"RETURN 1"})", R"({"result":[1]})"));
    all.push_back(
        one("cursors.next", aql::nextBatch(u"9"_s), "POST /_api/cursor/9", {}, R"({"result":[]})"));
    all.push_back(one("cursors.next_batch_id", aql::batch(u"9"_s, u"2"_s), "POST /_api/cursor/9/2",
                      {}, R"({"result":[]})"));
    all.push_back(one("cursors.close", aql::close(u"9"_s), "DELETE /_api/cursor/9"));
    all.push_back(
        one("aql.explain",
            aql::explain(u"RETURN @x"_s, Body,
                         {.allPlans = true, .maxNumberOfPlans = 2, .optimizerRules = {u"-all"_s}}),
            "POST /_api/explain",
            R"({"query":"RETURN @x","bindVars":{"a":1},"options":{"allPlans":true,)"
            R"("maxNumberOfPlans":2,"optimizer":{"rules":["-all"]}}})"));
    all.push_back(one("aql.validate", aql::validate(u"RETURN 1"_s), "POST /_api/query",
                      R"({"query":"RETURN 1"})"));
    all.push_back(
        one("aql.queries", aql::queries(true), "GET /_api/query/current?all=true", {}, Empty));
    all.push_back(one("aql.slow_queries", aql::slowQueries(), "GET /_api/query/slow", {}, Empty));
    all.push_back(
        one("aql.clear_slow_queries", aql::clearSlowQueries(), "DELETE /_api/query/slow"));
    all.push_back(one("aql.kill", aql::kill(u"7"_s), "DELETE /_api/query/7"));
    all.push_back(one("aql.tracking", aql::tracking(), "GET /_api/query/properties"));
    all.push_back(
        one("aql.set_tracking", aql::setTracking({.enabled = true, .slowQueryThreshold = 1.5}),
            "PUT /_api/query/properties", R"({"enabled":true,"slowQueryThreshold":1.5})"));
    all.push_back(one("aql.query_rules", aql::queryRules(), "GET /_api/query/rules", {}, Empty));
    all.push_back(
        one("aql.cache.properties", aql::cacheProperties(), "GET /_api/query-cache/properties"));
    all.push_back(one("aql.cache.configure",
                      aql::configureCache({.mode = u"on"_s, .maxResults = 5}),
                      "PUT /_api/query-cache/properties", R"({"mode":"on","maxResults":5})"));
    all.push_back(
        one("aql.cache.entries", aql::cacheEntries(), "GET /_api/query-cache/entries", {}, Empty));
    all.push_back(one("aql.cache.clear", aql::clearCache(), "DELETE /_api/query-cache"));
    all.push_back(one("aql.cache.plan_entries", aql::planCacheEntries(),
                      "GET /_api/query-plan-cache", {}, Empty));
    all.push_back(
        one("aql.cache.clear_plan", aql::clearPlanCache(), "DELETE /_api/query-plan-cache"));
    all.push_back(one("aql.functions", aql::functions(u"my"_s),
                      "GET /_api/aqlfunction?namespace=my", {}, R"({"result":[]})"));
    all.push_back(
        one("aql.create_function", aql::createFunction({.name = u"my::f"_s, .code = u"x"_s}),
            "POST /_api/aqlfunction", R"({"name":"my::f","code":"x","isDeterministic":false})",
            R"({"isNewlyCreated":true})"));
    all.push_back(one("aql.delete_function", aql::deleteFunction(u"my::f"_s, true),
                      "DELETE /_api/aqlfunction/my%3A%3Af?group=true", {},
                      R"({"deletedCount":1})"));
}

void addCollections(std::vector<Case>& all)
{
    CollectionOptions options;
    options.type = CollectionType::Edge;
    options.waitForSync = true;
    options.keyOptions = Body;
    options.shardKeys = {u"x"_s};
    options.writeConcern = 2;
    all.push_back(one("collections.collections", collections::list(),
                      "GET /_api/collection?excludeSystem=true", {}, R"({"result":[]})"));
    all.push_back(one("collections.create_collection", collections::create(C, options),
                      "POST /_api/collection",
                      R"({"name":"c d","type":3,"waitForSync":true,"keyOptions":{"a":1},)"
                      R"("shardKeys":["x"],"writeConcern":2})"));
    all.push_back(one("collections.info", collections::info(C), "GET /_api/collection/c%20d"));
    all.push_back(one("collections.properties", collections::properties(C),
                      "GET /_api/collection/c%20d/properties"));
    all.push_back(one("collections.configure",
                      collections::configure(C, {.type = {}, .cacheEnabled = true}),
                      "PUT /_api/collection/c%20d/properties", R"({"cacheEnabled":true})"));
    all.push_back(one("collections.statistics", collections::statistics(C, true),
                      "GET /_api/collection/c%20d/figures?details=true", {}, R"({"figures":{}})"));
    all.push_back(one("collections.count", collections::count(C),
                      "GET /_api/collection/c%20d/count", {}, R"({"count":3})"));
    all.push_back(one("collections.revision", collections::revision(C),
                      "GET /_api/collection/c%20d/revision", {}, R"({"revision":"_x"})"));
    all.push_back(one("collections.checksum", collections::checksum(C, true, false),
                      "GET /_api/collection/c%20d/checksum?withRevisions=true&withData=false"));
    all.push_back(one("collections.shards", collections::shards(C),
                      "GET /_api/collection/c%20d/shards?details=false", {},
                      R"({"shards":["s1"]})"));
    all.push_back(one("collections.responsible_shard", collections::responsibleShard(C, Body),
                      "PUT /_api/collection/c%20d/responsibleShard", R"({"a":1})",
                      R"({"shardId":"s1"})"));
    all.push_back(one("collections.rename", collections::rename(C, K),
                      "PUT /_api/collection/c%20d/rename", R"({"name":"k"})"));
    all.push_back(one("collections.truncate", collections::truncate(C),
                      "PUT /_api/collection/c%20d/truncate"));
    all.push_back(one("collections.recalculate_count", collections::recalculateCount(C),
                      "PUT /_api/collection/c%20d/recalculateCount"));
    all.push_back(
        one("collections.compact", collections::compact(C), "PUT /_api/collection/c%20d/compact"));
    all.push_back(one("collections.load", collections::load(C), "PUT /_api/collection/c%20d/load"));
    all.push_back(
        one("collections.unload", collections::unload(C), "PUT /_api/collection/c%20d/unload"));
    all.push_back(one("collections.load_indexes", collections::loadIndexes(C),
                      "PUT /_api/collection/c%20d/loadIndexesIntoMemory"));
    all.push_back(one("collections.delete_collection", collections::remove(C, true),
                      "DELETE /_api/collection/c%20d?isSystem=true"));
}

void addIndexes(std::vector<Case>& all)
{
    const QByteArray post = "POST /_api/index?collection=c%20d";
    const IndexOptions named{.name = u"n"_s, .inBackground = true};
    all.push_back(one("indexes.indexes", indexes::list(C, true, true),
                      "GET /_api/index?collection=c%20d&withStats=true&withHidden=true", {},
                      R"({"indexes":[]})"));
    all.push_back(one("indexes.get_index", indexes::get(C, K), "GET /_api/index/c%20d/k"));
    all.push_back(one("indexes.add_persistent_index",
                      indexes::create(C,
                                      PersistentIndex{.fields = {u"a"_s, u"b"_s},
                                                      .options = named,
                                                      .unique = true,
                                                      .sparse = false,
                                                      .storedValues = {u"x"_s}}),
                      post,
                      R"({"type":"persistent","name":"n","inBackground":true,"fields":["a","b"],)"
                      R"("unique":true,"sparse":false,"storedValues":["x"]})"));
    all.push_back(one("indexes.add_geo_index",
                      indexes::create(C, GeoIndex{.fields = {u"a"_s}, .geoJson = true}), post,
                      R"({"type":"geo","fields":["a"],"geoJson":true})"));
    all.push_back(one("indexes.add_fulltext_index",
                      indexes::create(C, FulltextIndex{.field = u"a"_s, .minLength = 3}), post,
                      R"({"type":"fulltext","fields":["a"],"minLength":3})"));
    all.push_back(one("indexes.add_ttl_index",
                      indexes::create(C, TtlIndex{.field = u"a"_s, .expireAfter = 60}), post,
                      R"({"type":"ttl","fields":["a"],"expireAfter":60})"));
    all.push_back(one("indexes.add_inverted_index",
                      indexes::create(C,
                                      InvertedIndex{.fields = Json::fromBytes(R"(["a"])"),
                                                    .options = {},
                                                    .analyzer = u"text_en"_s}),
                      post, R"({"type":"inverted","fields":["a"],"analyzer":"text_en"})"));
    all.push_back(one("indexes.add_mdi_index",
                      indexes::create(C, MdiIndex{.fields = {u"x"_s, u"y"_s}}), post,
                      R"({"type":"mdi","fields":["x","y"],"fieldValueTypes":"double"})"));
    all.push_back(one(
        "indexes.add_vector_index",
        indexes::create(
            C, VectorIndex{.field = u"e"_s, .metric = u"cosine"_s, .dimension = 8, .nLists = 2}),
        post,
        R"({"type":"vector","fields":["e"],)"
        R"("params":{"metric":"cosine","dimension":8,"nLists":2}})"));
    all.push_back(one("indexes.delete_index", indexes::remove(C, K), "DELETE /_api/index/c%20d/k"));
}

void addGraphs(std::vector<Case>& all)
{
    const EdgeDefinition definition{.collection = C, .from = {u"a"_s}, .to = {u"b"_s}};
    const QByteArray defined = R"({"collection":"c d","from":["a"],"to":["b"]})";
    const QByteArray graph = R"({"graph":{"name":"g"}})";
    const QByteArray names = R"({"collections":["a"]})";
    const DocumentOptions every = everyDocumentOption();
    all.push_back(
        one("graphs.graphs", graphs::list(), "GET /_api/gharial", {}, R"({"graphs":[]})"));
    all.push_back(one("graphs.create_graph",
                      graphs::create(G, {definition},
                                     {.orphanCollections = {u"o"_s},
                                      .numberOfShards = 3,
                                      .isSmart = true,
                                      .smartGraphAttribute = u"r"_s}),
                      "POST /_api/gharial",
                      R"({"name":"g","edgeDefinitions":[)" + defined
                          + R"(],"orphanCollections":["o"],"isSmart":true,)"
                            R"("options":{"numberOfShards":3,"smartGraphAttribute":"r"}})",
                      graph));
    all.push_back(one("graphs.delete_graph", graphs::remove(G, true),
                      "DELETE /_api/gharial/g?dropCollections=true"));
    all.push_back(
        one("graphs.properties", graphs::properties(G), "GET /_api/gharial/g", {}, graph));
    all.push_back(one("graphs.vertex_collections", graphs::vertexCollections(G),
                      "GET /_api/gharial/g/vertex", {}, names));
    all.push_back(one("graphs.create_vertex_collection", graphs::addVertexCollection(G, C),
                      "POST /_api/gharial/g/vertex", R"({"collection":"c d"})", graph));
    all.push_back(one("graphs.delete_vertex_collection", graphs::removeVertexCollection(G, C, true),
                      "DELETE /_api/gharial/g/vertex/c%20d?dropCollection=true", {}, graph));
    all.push_back(one("graphs.edge_collections", graphs::edgeCollections(G),
                      "GET /_api/gharial/g/edge", {}, names));
    all.push_back(one("graphs.create_edge_definition", graphs::addEdgeDefinition(G, definition),
                      "POST /_api/gharial/g/edge", defined, graph));
    all.push_back(one("graphs.replace_edge_definition",
                      graphs::replaceEdgeDefinition(G, definition),
                      "PUT /_api/gharial/g/edge/c%20d", defined, graph));
    all.push_back(one("graphs.delete_edge_definition", graphs::removeEdgeDefinition(G, C),
                      "DELETE /_api/gharial/g/edge/c%20d", {}, graph));

    const QByteArray vertex = "/_api/gharial/g/vertex/c%20d";
    const QByteArray edge = "/_api/gharial/g/edge/c%20d";
    const QByteArray inserted = "?waitForSync=true&returnNew=true";
    const QByteArray changed = "?waitForSync=true&returnNew=true&returnOld=true&keepNull=false";
    const QByteArray removed = "?waitForSync=true&returnOld=true";
    const QByteArray one1 = R"({"vertex":{"_id":"c/k"}})";
    const QByteArray one2 = R"({"edge":{"_id":"c/k"}})";
    all.push_back(one("graphs.vertex", graphs::vertex(G, C, K), "GET " + vertex + "/k", {}, one1));
    all.push_back(one("graphs.insert_vertex", graphs::insertVertex(G, C, Body, every),
                      "POST " + vertex + inserted, R"({"a":1})", one1));
    all.push_back(one("graphs.update_vertex", graphs::updateVertex(G, C, K, Body, every),
                      "PATCH " + vertex + "/k" + changed, R"({"a":1})", one1));
    all.push_back(one("graphs.replace_vertex", graphs::replaceVertex(G, C, K, Body, every),
                      "PUT " + vertex + "/k" + changed, R"({"a":1})", one1));
    all.push_back(one("graphs.delete_vertex", graphs::removeVertex(G, C, K, every),
                      "DELETE " + vertex + "/k" + removed, {}, R"({"removed":true})"));
    all.push_back(one("graphs.edge", graphs::edge(G, C, K), "GET " + edge + "/k", {}, one2));
    all.push_back(one("graphs.insert_edge", graphs::insertEdge(G, C, Body, every),
                      "POST " + edge + inserted, R"({"a":1})", one2));
    all.push_back(one("graphs.update_edge", graphs::updateEdge(G, C, K, Body, every),
                      "PATCH " + edge + "/k" + changed, R"({"a":1})", one2));
    all.push_back(one("graphs.replace_edge", graphs::replaceEdge(G, C, K, Body, every),
                      "PUT " + edge + "/k" + changed, R"({"a":1})", one2));
    all.push_back(one("graphs.delete_edge", graphs::removeEdge(G, C, K, every),
                      "DELETE " + edge + "/k" + removed, {}, R"({"removed":true})"));
    all.push_back(one("graphs.edges", graphs::edges(C, u"a/1"_s, EdgeDirection::Out),
                      "GET /_api/edges/c%20d?vertex=a%2F1&direction=out", {}, R"({"edges":[]})"));
}

void addSchema(std::vector<Case>& all)
{
    const QByteArray transaction = R"({"result":{"id":"5","status":"running"}})";
    all.push_back(one("transactions.execute_transaction",
                      transactions::execute(u"f"_s, {.write = {u"a"_s}, .lockTimeout = 2}, Body),
                      "POST /_api/transaction",
                      R"({"collections":{"write":["a"]},"lockTimeout":2,"action":"f",)"
                      R"("params":{"a":1}})"));
    all.push_back(one("transactions.begin_transaction",
                      transactions::begin({.read = {u"a"_s}, .allowImplicit = false}),
                      "POST /_api/transaction/begin",
                      R"({"collections":{"read":["a"],"allowImplicit":false}})", transaction));
    all.push_back(one("transactions.transaction_status", transactions::status(u"5"_s),
                      "GET /_api/transaction/5", {}, transaction));
    all.push_back(one("transactions.commit_transaction", transactions::commit(u"5"_s),
                      "PUT /_api/transaction/5", {}, transaction));
    all.push_back(one("transactions.abort_transaction", transactions::abort(u"5"_s),
                      "DELETE /_api/transaction/5", {}, transaction));
    all.push_back(one("transactions.list_transactions", transactions::list(),
                      "GET /_api/transaction", {}, R"({"transactions":[]})"));

    all.push_back(one("databases.databases", databases::list(), "GET /_api/database", {},
                      R"({"result":["_system"]})"));
    all.push_back(one("databases.databases_accessible_to_user", databases::accessible(),
                      "GET /_api/database/user", {}, R"({"result":[]})"));
    all.push_back(one("databases.properties", databases::properties(), "GET /_api/database/current",
                      {}, R"({"result":{"name":"x"}})"));
    all.push_back(one("databases.create_database",
                      databases::create(u"x"_s, Json::fromBytes("[]"),
                                        {.sharding = u"single"_s, .writeConcern = 1}),
                      "POST /_api/database",
                      R"({"name":"x","users":[],"options":{"sharding":"single",)"
                      R"("writeConcern":1}})"));
    all.push_back(
        one("databases.delete_database", databases::remove(C), "DELETE /_api/database/c%20d"));

    all.push_back(one("users.users", users::list(), "GET /_api/user", {}, R"({"result":[]})"));
    all.push_back(one("users.user", users::get(C), "GET /_api/user/c%20d"));
    all.push_back(one("users.create_user", users::create(C, {.password = u"p"_s, .active = true}),
                      "POST /_api/user", R"({"user":"c d","passwd":"p","active":true})"));
    all.push_back(one("users.update_user", users::update(C, {.password = {}, .active = false}),
                      "PATCH /_api/user/c%20d", R"({"active":false})"));
    all.push_back(one("users.replace_user", users::replace(C, {.password = u"p"_s}),
                      "PUT /_api/user/c%20d", R"({"passwd":"p"})"));
    all.push_back(one("users.delete_user", users::remove(C), "DELETE /_api/user/c%20d"));
    all.push_back(one("users.permissions", users::permissions(C), "GET /_api/user/c%20d/database",
                      {}, R"({"result":{"x":"rw"}})"));
    all.push_back(one("users.permission", users::permission(C, u"x"_s),
                      "GET /_api/user/c%20d/database/x", {}, R"({"result":"ro"})"));
    all.push_back(one("users.collection_permission", users::permission(C, u"x"_s, K),
                      "GET /_api/user/c%20d/database/x/k", {}, R"({"result":"ro"})"));
    all.push_back(one("users.update_permission", users::grant(C, Permission::ReadWrite, u"x"_s),
                      "PUT /_api/user/c%20d/database/x", R"({"grant":"rw"})"));
    all.push_back(one("users.update_collection_permission",
                      users::grant(C, Permission::None, u"x"_s, K),
                      "PUT /_api/user/c%20d/database/x/k", R"({"grant":"none"})"));
    all.push_back(one("users.reset_permission", users::reset(C, u"x"_s),
                      "DELETE /_api/user/c%20d/database/x"));
    all.push_back(one("users.reset_collection_permission", users::reset(C, u"x"_s, K),
                      "DELETE /_api/user/c%20d/database/x/k"));
    all.push_back(one("users.access_tokens", users::tokens(C), "GET /_api/token/c%20d", {},
                      R"({"tokens":[]})"));
    all.push_back(one("users.create_access_token",
                      users::createToken(C, u"t"_s, QDateTime::fromSecsSinceEpoch(99)),
                      "POST /_api/token/c%20d", R"({"name":"t","valid_until":99})"));
    all.push_back(one("users.delete_access_token", users::removeToken(C, u"1"_s),
                      "DELETE /_api/token/c%20d/1"));

    all.push_back(one("views.views", views::list(), "GET /_api/view", {}, R"({"result":[]})"));
    all.push_back(one("views.view_info", views::info(C), "GET /_api/view/c%20d"));
    all.push_back(one("views.view", views::properties(C), "GET /_api/view/c%20d/properties"));
    all.push_back(one("views.create_view", views::create(u"v"_s, u"arangosearch"_s),
                      "POST /_api/view", R"({"name":"v","type":"arangosearch"})"));
    all.push_back(one("views.update_view", views::update(C, Body),
                      "PATCH /_api/view/c%20d/properties", R"({"a":1})"));
    all.push_back(one("views.replace_view", views::replace(C, Body),
                      "PUT /_api/view/c%20d/properties", R"({"a":1})"));
    all.push_back(one("views.rename_view", views::rename(C, u"w"_s), "PUT /_api/view/c%20d/rename",
                      R"({"name":"w"})"));
    all.push_back(one("views.delete_view", views::remove(C), "DELETE /_api/view/c%20d"));
    all.push_back(one("analyzers.analyzers", analyzers::list(), "GET /_api/analyzer", {},
                      R"({"result":[]})"));
    all.push_back(
        one("analyzers.analyzer", analyzers::get(u"x::y"_s), "GET /_api/analyzer/x%3A%3Ay"));
    all.push_back(one("analyzers.create_analyzer",
                      analyzers::create({.name = u"n"_s,
                                         .type = u"text"_s,
                                         .properties = {{u"case"_s, u"lower"_s}},
                                         .features = {u"norm"_s}}),
                      "POST /_api/analyzer",
                      R"({"name":"n","type":"text","properties":{"case":"lower"},)"
                      R"("features":["norm"]})"));
    all.push_back(one("analyzers.delete_analyzer", analyzers::remove(C, true),
                      "DELETE /_api/analyzer/c%20d?force=true"));

    all.push_back(one("tasks.tasks", tasks::list(), "GET /_api/tasks", {}, Empty));
    all.push_back(one("tasks.task", tasks::get(u"1"_s), "GET /_api/tasks/1"));
    all.push_back(one("tasks.create_task",
                      tasks::create({.name = u"n"_s, .command = u"f"_s, .period = 60}),
                      "POST /_api/tasks", R"({"name":"n","command":"f","period":60})"));
    all.push_back(one("tasks.create_task_with_id",
                      tasks::create({.id = u"1"_s, .name = u"n"_s, .command = u"f"_s}),
                      "PUT /_api/tasks/1", R"({"name":"n","command":"f"})"));
    all.push_back(one("tasks.delete_task", tasks::remove(u"1"_s), "DELETE /_api/tasks/1"));
}

void addServer(std::vector<Case>& all)
{
    all.push_back(one("server.version", server::version(), "GET /_api/version", {},
                      R"({"server":"arango"})"));
    all.push_back(one("server.details", server::version(true), "GET /_api/version?details=true", {},
                      R"({"server":"arango"})"));
    all.push_back(one("server.status", server::status(), "GET /_admin/status"));
    all.push_back(one("server.engine", server::engine(), "GET /_api/engine"));
    all.push_back(
        one("server.role", server::role(), "GET /_admin/server/role", {}, R"({"role":"SINGLE"})"));
    all.push_back(
        one("server.mode", server::mode(), "GET /_admin/server/mode", {}, R"({"mode":"default"})"));
    all.push_back(one("server.set_mode", server::setMode(u"readonly"_s), "PUT /_admin/server/mode",
                      R"({"mode":"readonly"})", R"({"mode":"readonly"})"));
    all.push_back(one("server.time", server::time(), "GET /_admin/time", {}, R"({"time":1.5})"));
    all.push_back(one("server.check_availability", server::availability(),
                      "GET /_admin/server/availability", {}, R"({"mode":"default"})"));
    all.push_back(
        one("admin.shutdown_progress", server::shutdownProgress(), "GET /_admin/shutdown"));
    all.push_back(one("admin.log_levels", server::logLevels(), "GET /_admin/log/level"));
    all.push_back(one("admin.set_log_levels", server::setLogLevels({{u"queries"_s, u"INFO"_s}}),
                      "PUT /_admin/log/level", R"({"queries":"INFO"})"));
    all.push_back(one("admin.metrics", server::metrics(), "GET /_admin/metrics", {}, "x 1\n"));
    all.push_back(
        one("admin.metrics_v2", server::metrics(true), "GET /_admin/metrics/v2", {}, "x 1\n"));
    all.push_back(one("cluster.endpoints", cluster::endpoints(), "GET /_api/cluster/endpoints", {},
                      R"({"endpoints":[]})"));
    all.push_back(one("cluster.health", cluster::health(), "GET /_admin/cluster/health", {},
                      R"({"Health":{}})"));
    all.push_back(
        one("cluster.server_count", cluster::serverCount(), "GET /_admin/cluster/numberOfServers"));
    all.push_back(one("cluster.server_id", cluster::serverId(), "GET /_admin/server/id", {},
                      R"({"id":"CRDN-1"})"));
    all.push_back(one("jobs.async_jobs", jobs::list(jobs::Status::Pending, 7),
                      "GET /_api/job/pending?count=7", {}, Empty));
    all.push_back(one("jobs.clear_async_jobs", jobs::clearAll(), "DELETE /_api/job/all"));
    all.push_back(one("jobs.clear_async_jobs_before", jobs::clearExpired(1.5),
                      "DELETE /_api/job/expired?stamp=1.500"));
    all.push_back(one("jobs.status", jobs::status(u"1"_s), "GET /_api/job/1"));
    all.push_back(one("jobs.result", jobs::result(u"1"_s), "PUT /_api/job/1"));
    all.push_back(one("jobs.cancel", jobs::cancel(u"1"_s), "PUT /_api/job/1/cancel"));
    all.push_back(one("jobs.clear", jobs::clear(u"1"_s), "DELETE /_api/job/1"));
}

std::vector<Case> everyCase()
{
    std::vector<Case> all;
    addDocuments(all);
    addQueries(all);
    addCollections(all);
    addIndexes(all);
    addGraphs(all);
    addSchema(all);
    addServer(all);
    return all;
}

Response response(int status, const QByteArray& body = {})
{
    return {.status = status, .headers = {}, .body = body};
}

/// The path of a row with "x" for every name in braces, as a pattern for encoded paths.
QRegularExpression patternOf(const catalogue::Entry& entry)
{
    static const QRegularExpression braces(u"\\{[^}]*\\}"_s);
    return QRegularExpression(
        QRegularExpression::anchoredPattern(QString(entry.path).replace(braces, u"[^/]+"_s)));
}

} // namespace

class TestOperations final : public QObject {
    Q_OBJECT

private slots:
    void agreeWithTheCatalogue();
    void asyncAddsOneHeader();
    void documentAnswers();
    void queryAnswers();
    void cursorExtra();
    void schemaAnswers();
    void metricsAreParsed();
    void serverAnswers();
    void noLoginNoSecretInErrors();
};

void TestOperations::agreeWithTheCatalogue()
{
    const std::vector<Case> cases = everyCase();
    QCOMPARE_GT(cases.size(), 120U);
    for (const Case& each : cases) {
        const QString call = QString::fromLatin1(each.call);
        const catalogue::Entry* entry
            = catalogue::find(call.section(u'.', 0, 0), call.section(u'.', 1));
        QVERIFY2(entry, each.call);
        const Request& request = each.request;
        const QByteArray line = methodName(request.method) + ' ' + request.target();
        QVERIFY2(line == each.line, qPrintable(call + u": "_s + QString::fromUtf8(line)));
        QVERIFY2(request.body == each.body,
                 qPrintable(call + u": "_s + QString::fromUtf8(request.body)));
        QVERIFY2(request.method == entry->method, each.call);
        QVERIFY2(patternOf(*entry).match(QString::fromLatin1(request.path)).hasMatch(), each.call);
        QVERIFY2(request.perDatabase == entry->more.perDatabase, each.call);
        QVERIFY2(each.error == QString(entry->error).toLatin1(), each.call);
        QVERIFY2(request.body.isEmpty() || !entry->more.body.isEmpty(), each.call);
        QVERIFY2(!request.body.isEmpty() || !entry->more.needsBody, each.call);

        const QStringList known = catalogue::queryParameters(*entry);
        QStringList given;
        for (const QByteArray& pair : request.query.split('&'))
            given.append(QString::fromLatin1(pair.left(pair.indexOf('='))));
        given.removeAll(QString());
        for (const QString& name : given)
            QVERIFY2(known.contains(name), qPrintable(call + u' ' + name));
        for (const QString& name : known)
            QVERIFY2(!catalogue::isNeeded(*entry, name) || given.contains(name),
                     qPrintable(call + u' ' + name));
        for (const auto& header : request.headers)
            QVERIFY2(
                catalogue::headerParameters(*entry).contains(QString::fromLatin1(header.first)),
                each.call);

        for (const int code : catalogue::successCodes(*entry)) {
            Response success = response(code, each.answer);
            if (call == u"jobs.result"_s)
                success.headers = {{"x-arango-async-id", "1"}};
            const auto read = each.decode(success);
            QVERIFY2(read, qPrintable(read ? call : QString(call + u": " + read.error().message)));
        }
        const auto refused = each.decode(
            response(403, R"({"error":true,"errorNum":11,"errorMessage":"forbidden"})"));
        QVERIFY2(!refused && refused.error().errorNum == 11, each.call);
        QCOMPARE(refused.error().operation, QString(entry->error));
        QCOMPARE(refused.error().message, u"forbidden"_s);
    }
}

void TestOperations::asyncAddsOneHeader()
{
    for (const Case& each : everyCase()) {
        if (!jobs::canBeJob(each.request))
            continue;
        for (const bool keep : {true, false}) {
            Request async = jobs::asyncRequest(each.request, keep);
            QCOMPARE(async.headers.size(), each.request.headers.size() + 1);
            QCOMPARE(
                async.headers.last(),
                (std::pair<QByteArray, QByteArray>("x-arango-async", keep ? "store" : "true")));
            async.headers.removeLast();
            QCOMPARE(async, each.request);
        }
    }
}

void TestOperations::documentAnswers()
{
    const auto meta = documents::insert(C, Body).decode(
        response(202,
                 R"({"_id":"s/1","_key":"1","_rev":"_b","_oldRev":"_a",)"
                 R"("new":{"x":1},"old":{"x":0}})"));
    QVERIFY(meta);
    QCOMPARE(meta->id, u"s/1"_s);
    QCOMPARE(meta->oldRev, u"_a"_s);
    QCOMPARE(meta->newDocument.value("x"_L1).toInt(), 1);
    QCOMPARE(meta->oldDocument.value("x"_L1).toInt(), 0);
    QVERIFY(!meta->error);

    const QByteArray mixed = R"([{"_key":"1"},{"error":true,"errorNum":1210,)"
                             R"("errorMessage":"unique constraint violated","code":409}])";
    const auto many = documents::insertMany(C, List).decode(response(202, mixed));
    QVERIFY(many);
    QVERIFY(!many->at(0).error);
    QCOMPARE(many->at(1).error->errorNum, 1210);
    QCOMPARE(many->at(1).error->httpStatus, 409);
    QVERIFY(documents::insertMany(C, List).decode(response(202))->empty());

    const auto got = documents::getMany(C, {}).decode(response(200, mixed));
    QVERIFY(got && got->at(0) && !got->at(1));
    QCOMPARE(got->at(1).error().message, u"unique constraint violated"_s);

    const QByteArray digits = R"({"n":12345678901234567890123})";
    QCOMPARE(documents::get(C, K).decode(response(200, digits))->bytes(), digits);
    const Error same = documents::get(C, K).decode(response(304)).error();
    QCOMPARE(same.kind, Error::Kind::Server);
    QCOMPARE(same.httpStatus, 304);
    QCOMPARE(documents::get(C, K, {.ifNoneMatch = u"_a"_s}).request.headers,
             (Headers{{"If-None-Match", "\"_a\""}}));
    QCOMPARE(*documents::exists(C, K).decode(response(200)), true);
    QCOMPARE(*documents::exists(C, K).decode(response(404)), false);
    QVERIFY(!documents::exists(C, K).decode(response(401)));

    const auto imported = documents::importArray(C, List).decode(
        response(201,
                 R"({"created":2,"errors":1,"empty":0,"updated":3,"ignored":4,)"
                 R"("details":["at position 1: bad"]})"));
    QCOMPARE(*imported,
             (ImportSummary{.created = 2,
                            .errors = 1,
                            .empty = 0,
                            .updated = 3,
                            .ignored = 4,
                            .details = {u"at position 1: bad"_s}}));
}

void TestOperations::queryAnswers()
{
    const auto queries = aql::queries().decode(response(
        200,
        R"([{"id":"5","database":"test","user":"root","query":"RETURN 1","bindVars":{"x":1},)"
        R"("started":"2026-01-02T03:04:05Z","runTime":1.5,"peakMemoryUsage":32768,)"
        R"("state":"executing","stream":true,"modificationQuery":false}])"));
    QVERIFY(queries);
    QCOMPARE(queries->at(0).id, u"5"_s);
    QCOMPARE(queries->at(0).started, QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5), Qt::UTC));
    QCOMPARE(queries->at(0).runTime, 1.5);
    QCOMPARE(queries->at(0).modificationQuery, false);
    QVERIFY(!queries->at(0).exitCode);

    const auto tracking = aql::tracking().decode(
        response(200, R"({"enabled":true,"maxSlowQueries":64,"slowQueryThreshold":10.5})"));
    QCOMPARE(*tracking,
             (QueryTracking{.enabled = true, .maxSlowQueries = 64, .slowQueryThreshold = 10.5}));

    const auto explained = aql::explain(u"x"_s).decode(
        response(200,
                 R"({"plan":{"nodes":[]},"cacheable":true,)"
                 R"("warnings":[{"code":1562,"message":"division by zero"}]})"));
    QCOMPARE(explained->plans.size(), 1);
    QVERIFY(explained->cacheable);
    QCOMPARE(explained->warnings.at(0),
             (QueryWarning{.code = 1562, .message = u"division by zero"_s}));
    QCOMPARE(aql::explain(u"x"_s).decode(response(200, R"({"plans":[{},{}]})"))->plans.size(), 2);

    const auto parsed = aql::validate(u"x"_s).decode(
        response(200, R"({"collections":["s"],"bindVars":["x"],"ast":[{}]})"));
    QCOMPARE(parsed->collections, QStringList{u"s"_s});
    QCOMPARE(parsed->bindVars, QStringList{u"x"_s});

    const auto rules = aql::queryRules().decode(
        response(200, R"([{"name":"r","flags":{"canBeDisabled":true,"disabledByDefault":true}}])"));
    QVERIFY(rules->at(0).canBeDisabled && !rules->at(0).enabledByDefault);
    QCOMPARE(aql::functions().decode(response(200, R"([{"name":"a::b"}])"))->size(), 1U);
}

void TestOperations::cursorExtra()
{
    const auto cursor = aql::decodeCursor(
        response(201,
                 R"({"result":[],"hasMore":true,"id":"9","nextBatchId":"2","extra":{"stats":)"
                 R"({"writesExecuted":1,"scannedFull":2,"fullCount":7,"executionTime":0.25,)"
                 R"("peakMemoryUsage":32768},"warnings":[{"code":1,"message":"w"}],)"
                 R"("profile":{"parsing":0.5},"plan":{"nodes":[]}}})"));
    QVERIFY(cursor);
    const QueryStats stats = aql::statsOf(cursor->extra);
    QCOMPARE(stats.writesExecuted, 1);
    QCOMPARE(stats.scannedFull, 2);
    QCOMPARE(stats.fullCount, 7);
    QCOMPARE(stats.executionTime, 0.25);
    QCOMPARE(aql::warningsOf(cursor->extra).at(0).message, u"w"_s);
    QCOMPARE(aql::profileOf(cursor->extra).at(0).second, 0.5);
    QVERIFY(aql::planOf(cursor->extra).contains("nodes"_L1));
    QCOMPARE(aql::statsOf({}), QueryStats());
}

void TestOperations::schemaAnswers()
{
    const auto properties = collections::properties(C).decode(
        response(200,
                 R"({"id":"1","name":"e","type":3,"replicationFactor":"satellite",)"
                 R"("numberOfShards":1,"waitForSync":false})"));
    QCOMPARE(properties->info.type, CollectionType::Edge);
    QCOMPARE(properties->numberOfShards, 1);
    QVERIFY(!properties->replicationFactor);
    QVERIFY(!collections::count(C).decode(response(200, R"({"count":"3"})")));

    const auto indexes = indexes::list(C, false, true)
                             .decode(response(200,
                                              R"({"indexes":[{"id":"s/1","type":"inverted",)"
                                              R"("fields":[{"name":"a"}],"progress":12.5}]})"));
    QCOMPARE(indexes->at(0).fields, QStringList{u"a"_s});
    QCOMPARE(indexes->at(0).progress, 12.5);

    const auto graph = graphs::properties(G).decode(
        response(200,
                 R"({"graph":{"_key":"g","edgeDefinitions":[{"collection":"e",)"
                 R"("from":["a"],"to":["b"]}],"orphanCollections":["o"]}})"));
    QCOMPARE(graph->name, u"g"_s);
    QCOMPARE(graph->edgeDefinitions.at(0).to, QStringList{u"b"_s});
    const auto vertex
        = graphs::updateVertex(G, C, K, Body)
              .decode(response(
                  202, R"({"vertex":{"_key":"k","_rev":"_2","_oldRev":"_1"},"new":{"a":1}})"));
    QCOMPARE(vertex->oldRev, u"_1"_s);
    QCOMPARE(vertex->newDocument.value("a"_L1).toInt(), 1);

    const auto permissions = users::permissions(C).decode(
        response(200, R"({"result":{"a":"rw","b":{"permission":"ro"},"*":"none","c":"odd"}})"));
    QCOMPARE(permissions->value(u"a"_s), Permission::ReadWrite);
    QCOMPARE(permissions->value(u"b"_s), Permission::ReadOnly);
    QCOMPARE(permissions->value(u"*"_s), Permission::None);
    QCOMPARE(permissions->value(u"c"_s), Permission::Undefined);

    const auto transactions = transactions::list().decode(
        response(200, R"({"transactions":[{"id":"5","state":"running"}]})"));
    QCOMPARE(transactions->at(0), (TransactionInfo{.id = u"5"_s, .state = u"running"_s}));
}

void TestOperations::metricsAreParsed()
{
    const auto metrics = server::parseMetrics("# HELP a text\n# TYPE a gauge\n"
                                              "a 3\n"
                                              "b_bucket{role=\"SINGLE\",le=\"+Inf\"} 1e3\n"
                                              "c{x=\"{}\"} 1.5 1700000000\r\n"
                                              "d{} +Inf\n"
                                              "e NaN\n"
                                              "no value\n{x} 1\nbroken}{ 2\n\n");
    QCOMPARE(metrics.size(), 5U);
    QCOMPARE(metrics.at(0), (server::Metric{.name = "a", .labels = {}, .value = 3}));
    QCOMPARE(metrics.at(1).labels, "role=\"SINGLE\",le=\"+Inf\"");
    QCOMPARE(metrics.at(1).value, 1000);
    QCOMPARE(metrics.at(2).labels, "x=\"{}\"");
    QCOMPARE(metrics.at(2).value, 1.5);
    QVERIFY(std::isinf(metrics.at(3).value));
    QVERIFY(std::isnan(metrics.at(4).value));
}

void TestOperations::serverAnswers()
{
    const auto status = server::status().decode(
        response(200,
                 R"({"version":"3.12.5","host":"h","serverInfo":{"role":"COORDINATOR",)"
                 R"("rebootId":7,"readOnly":false,"serverId":"CRDN-1"}})"));
    QCOMPARE(status->role, u"COORDINATOR"_s);
    QCOMPARE(status->rebootId, 7);
    QCOMPARE(status->readOnly, false);
    QVERIFY(!status->maintenance);

    const auto progress = server::shutdownProgress().decode(
        response(200, R"({"softShutdownOngoing":true,"pendingJobs":2,"doneJobs":3})"));
    QCOMPARE(progress->pendingJobs, 2);
    QCOMPARE(progress->doneJobs, 3);

    const auto version = server::version(true).decode(
        response(200, R"({"server":"arango","version":"3.12.5","details":{"mode":"server"}})"));
    QCOMPARE(version->details.value(u"mode"_s), u"server"_s);

    const auto health = cluster::health().decode(
        response(200, R"({"Health":{"CRDN-1":{"Role":"Coordinator","Status":"GOOD"}}})"));
    QCOMPARE(health->at(0).id, u"CRDN-1"_s);
    QCOMPARE(health->at(0).status, u"GOOD"_s);
    const QByteArray endpoints = R"({"endpoints":[{"endpoint":"tcp://a:8529"}]})";
    QCOMPARE(*cluster::endpoints().decode(response(200, endpoints)),
             QStringList{u"tcp://a:8529"_s});
    QCOMPARE(server::availability().decode(response(503)).error().httpStatus, 503);
}

void TestOperations::noLoginNoSecretInErrors()
{
    const auto user = users::create(u"jon"_s, {.password = u"hush"_s});
    const Error error = decoded(user, Result<Response>(response(409, "{}"))).error();
    QCOMPARE(error.request, u"POST /_api/user"_s);
    const auto import = documents::importArray(u"c"_s, List, {.fromPrefix = u"hush"_s});
    const Error other = decoded(import, Result<Response>(response(400, "{}"))).error();
    QCOMPARE(other.request, u"POST /_api/import"_s);
    for (const Error& each : {error, other})
        QVERIFY(!QString(each.message + each.request + each.operation).contains(u"hush"_s));
}

QTEST_GUILESS_MAIN(TestOperations)
#include "tst_operations.moc"
