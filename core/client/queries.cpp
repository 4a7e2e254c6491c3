// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/queries.h"

#include "client/decode.h"

using namespace Qt::StringLiterals;

namespace arango::aql {

namespace {

template <class T> std::optional<T> optionalOf(const QJsonValue& value)
{
    if constexpr (std::is_same_v<T, bool>)
        return value.isBool() ? std::optional(value.toBool()) : std::nullopt;
    else
        return value.isDouble() ? std::optional(T(value.toDouble())) : std::nullopt;
}

QByteArray allQuery(bool all)
{
    return all ? QByteArray("all=true") : QByteArray();
}

QueryInfo infoOf(const QJsonObject& object)
{
    return {.id = object.value("id"_L1).toString(),
            .database = object.value("database"_L1).toString(),
            .user = object.value("user"_L1).toString(),
            .query = object.value("query"_L1).toString(),
            .bindVars = object.value("bindVars"_L1).toObject(),
            .started
            = QDateTime::fromString(object.value("started"_L1).toString(), Qt::ISODateWithMs),
            .runTime = object.value("runTime"_L1).toDouble(),
            .peakMemoryUsage = object.value("peakMemoryUsage"_L1).toInteger(),
            .state = object.value("state"_L1).toString(),
            .stream = object.value("stream"_L1).toBool(),
            .modificationQuery = optionalOf<bool>(object.value("modificationQuery"_L1)),
            .exitCode = optionalOf<int>(object.value("exitCode"_L1))};
}

QueryTracking trackingOf(const QJsonObject& object)
{
    return {.enabled = optionalOf<bool>(object.value("enabled"_L1)),
            .trackSlowQueries = optionalOf<bool>(object.value("trackSlowQueries"_L1)),
            .trackBindVars = optionalOf<bool>(object.value("trackBindVars"_L1)),
            .maxSlowQueries = optionalOf<qint64>(object.value("maxSlowQueries"_L1)),
            .slowQueryThreshold = optionalOf<double>(object.value("slowQueryThreshold"_L1)),
            .slowStreamingQueryThreshold
            = optionalOf<double>(object.value("slowStreamingQueryThreshold"_L1)),
            .maxQueryStringLength = optionalOf<qint64>(object.value("maxQueryStringLength"_L1))};
}

Explanation explanationOf(const QJsonObject& object)
{
    Explanation explanation;
    explanation.plans = object.value("plans"_L1).toArray();
    if (object.value("plan"_L1).isObject())
        explanation.plans = {object.value("plan"_L1)};
    explanation.cacheable = object.value("cacheable"_L1).toBool();
    explanation.warnings = warningsOf(object);
    explanation.stats = object.value("stats"_L1).toObject();
    return explanation;
}

ParsedQuery parsedOf(const QJsonObject& object)
{
    return {.collections = decode::strings(object.value("collections"_L1)),
            .bindVars = decode::strings(object.value("bindVars"_L1)),
            .ast = object.value("ast"_L1).toArray(),
            .warnings = warningsOf(object)};
}

OptimizerRule ruleOf(const QJsonObject& object)
{
    const QJsonObject flags = object.value("flags"_L1).toObject();
    return {.name = object.value("name"_L1).toString(),
            .canBeDisabled = flags.value("canBeDisabled"_L1).toBool(),
            .enabledByDefault = !flags.value("disabledByDefault"_L1).toBool(),
            .hidden = flags.value("hidden"_L1).toBool()};
}

QueryCacheOptions cacheOf(const QJsonObject& object)
{
    return {.mode = object.value("mode"_L1).toString(),
            .maxResults = optionalOf<qint64>(object.value("maxResults"_L1)),
            .maxResultsSize = optionalOf<qint64>(object.value("maxResultsSize"_L1)),
            .maxEntrySize = optionalOf<qint64>(object.value("maxEntrySize"_L1)),
            .includeSystem = optionalOf<bool>(object.value("includeSystem"_L1))};
}

AqlFunction functionOf(const QJsonObject& object)
{
    return {.name = object.value("name"_L1).toString(),
            .code = object.value("code"_L1).toString(),
            .isDeterministic = object.value("isDeterministic"_L1).toBool()};
}

Result<std::vector<AqlFunction>> decodeFunctions(const Response& response)
{
    // Servers before 3.4 answer with the bare list.
    const bool bare = QByteArrayView(response.body).trimmed().startsWith('[');
    return decode::listWith(functionOf, bare ? ""_L1 : "result"_L1)(response);
}

} // namespace

Operation<Explanation> explain(const QString& query, const Json& bindVars,
                               const ExplainOptions& options)
{
    ObjectWriter settings;
    settings.add("allPlans", options.allPlans);
    settings.add("maxNumberOfPlans", options.maxNumberOfPlans);
    if (!options.optimizerRules.empty()) {
        ObjectWriter optimizer;
        optimizer.add("rules",
                      QStringList(options.optimizerRules.begin(), options.optimizerRules.end()));
        settings.add("optimizer", optimizer.finish());
    }
    ObjectWriter body;
    body.add("query", query);
    if (bindVars != Json(QJsonObject()))
        body.addIfSet("bindVars", bindVars);
    if (!settings.isEmpty())
        body.add("options", settings.finish());
    return {.request
            = {.method = Method::Post, .path = "/_api/explain", .body = body.finish().bytes()},
            .decode = decode::objectWith(explanationOf),
            .name = "AQLQueryExplain"};
}

Operation<ParsedQuery> validate(const QString& query)
{
    ObjectWriter body;
    body.add("query", query);
    return {.request
            = {.method = Method::Post, .path = "/_api/query", .body = body.finish().bytes()},
            .decode = decode::objectWith(parsedOf),
            .name = "AQLQueryValidate"};
}

Operation<std::vector<QueryInfo>> queries(bool all)
{
    return {.request = {.path = "/_api/query/current", .query = allQuery(all)},
            .decode = decode::listWith(infoOf),
            .name = "AQLQueryList"};
}

Operation<std::vector<QueryInfo>> slowQueries(bool all)
{
    return {.request = {.path = "/_api/query/slow", .query = allQuery(all)},
            .decode = decode::listWith(infoOf),
            .name = "AQLQueryList"};
}

Operation<bool> clearSlowQueries(bool all)
{
    return {.request
            = {.method = Method::Delete, .path = "/_api/query/slow", .query = allQuery(all)},
            .decode = decode::done,
            .name = "AQLQueryClear"};
}

Operation<bool> kill(const QString& queryId, bool all)
{
    return {.request = {.method = Method::Delete,
                        .path = pathOf("/_api/query", {queryId}),
                        .query = allQuery(all)},
            .decode = decode::done,
            .name = "AQLQueryKill"};
}

Operation<QueryTracking> tracking()
{
    return {.request = {.path = "/_api/query/properties"},
            .decode = decode::objectWith(trackingOf),
            .name = "AQLQueryTrackingGet"};
}

Operation<QueryTracking> setTracking(const QueryTracking& tracking)
{
    ObjectWriter body;
    body.add("enabled", tracking.enabled);
    body.add("trackSlowQueries", tracking.trackSlowQueries);
    body.add("trackBindVars", tracking.trackBindVars);
    body.add("maxSlowQueries", tracking.maxSlowQueries);
    body.add("slowQueryThreshold", tracking.slowQueryThreshold);
    body.add("slowStreamingQueryThreshold", tracking.slowStreamingQueryThreshold);
    body.add("maxQueryStringLength", tracking.maxQueryStringLength);
    return {
        .request
        = {.method = Method::Put, .path = "/_api/query/properties", .body = body.finish().bytes()},
        .decode = decode::objectWith(trackingOf),
        .name = "AQLQueryTrackingSet"};
}

Operation<std::vector<OptimizerRule>> queryRules()
{
    return {.request = {.path = "/_api/query/rules"},
            .decode = decode::listWith(ruleOf),
            .name = "AQLQueryRulesGet"};
}

Operation<QueryCacheOptions> cacheProperties()
{
    return {.request = {.path = "/_api/query-cache/properties"},
            .decode = decode::objectWith(cacheOf),
            .name = "AQLCacheProperties"};
}

Operation<QueryCacheOptions> configureCache(const QueryCacheOptions& options)
{
    ObjectWriter body;
    body.addIfSet("mode", options.mode);
    body.add("maxResults", options.maxResults);
    body.add("maxResultsSize", options.maxResultsSize);
    body.add("maxEntrySize", options.maxEntrySize);
    body.add("includeSystem", options.includeSystem);
    return {.request = {.method = Method::Put,
                        .path = "/_api/query-cache/properties",
                        .body = body.finish().bytes()},
            .decode = decode::objectWith(cacheOf),
            .name = "AQLCacheConfigure"};
}

Operation<QJsonArray> cacheEntries()
{
    return {.request = {.path = "/_api/query-cache/entries"},
            .decode = decode::array,
            .name = "AQLCacheEntries"};
}

Operation<bool> clearCache()
{
    return {.request = {.method = Method::Delete, .path = "/_api/query-cache"},
            .decode = decode::done,
            .name = "AQLCacheClear"};
}

Operation<QJsonArray> planCacheEntries()
{
    return {.request = {.path = "/_api/query-plan-cache"},
            .decode = decode::array,
            .name = "AQLCacheEntries"};
}

Operation<bool> clearPlanCache()
{
    return {.request = {.method = Method::Delete, .path = "/_api/query-plan-cache"},
            .decode = decode::done,
            .name = "AQLCacheClear"};
}

Operation<std::vector<AqlFunction>> functions(const QString& nameSpace)
{
    QByteArray query;
    addQueryIfSet(query, "namespace", nameSpace);
    return {.request = {.path = "/_api/aqlfunction", .query = query},
            .decode = decodeFunctions,
            .name = "AQLFunctionList"};
}

Operation<bool> createFunction(const AqlFunction& function)
{
    ObjectWriter body;
    body.add("name", function.name);
    body.add("code", function.code);
    body.add("isDeterministic", function.isDeterministic);
    return {.request
            = {.method = Method::Post, .path = "/_api/aqlfunction", .body = body.finish().bytes()},
            .decode = decode::booleanAt("isNewlyCreated"_L1),
            .name = "AQLFunctionCreate"};
}

Operation<qint64> deleteFunction(const QString& name, bool group)
{
    QByteArray query;
    if (group)
        addQuery(query, "group", true);
    return {
        .request
        = {.method = Method::Delete, .path = pathOf("/_api/aqlfunction", {name}), .query = query},
        .decode = decode::integerAt("deletedCount"_L1),
        .name = "AQLFunctionDelete"};
}

} // namespace arango::aql
