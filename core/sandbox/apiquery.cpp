// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/apierror.h"
#include "sandbox/routes.h"

#include <array>
#include <ctime>

namespace sandbox {

namespace {

std::string isoTime(std::chrono::system_clock::time_point time)
{
    const std::time_t seconds = std::chrono::system_clock::to_time_t(time);
    std::tm parts{};
    gmtime_r(&seconds, &parts);
    std::array<char, 32> text{};
    const std::size_t length
        = std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts);
    return {text.data(), length};
}

Json listed(const std::vector<QueryRegistry::Query>& queries, std::int64_t maxLength,
            const char* state)
{
    Json list = Json::array();
    for (const QueryRegistry::Query& query : queries) {
        std::string text = query.text.substr(0, static_cast<std::size_t>(maxLength));
        if (text.size() < query.text.size())
            text += "...";
        list.push_back(
            {{"id", query.id},
             {"database", query.database},
             {"user", query.user},
             {"query", text},
             {"bindVars", query.bindVars.is_null() ? Json::object() : query.bindVars},
             {"started", isoTime(query.started)},
             {"runTime", query.runTime},
             {"peakMemoryUsage", 0},
             {"state",
              query.interrupt && query.interrupt->reason() != Interrupt::Reason::None ? "killed"
                                                                                      : state},
             {"stream", false},
             {"modificationQuery", query.isModification},
             {"warnings", 0}});
    }
    return list;
}

HttpResponse propertiesResponse(const QueryProperties& properties)
{
    return okResponse(200,
                      {{"enabled", properties.enabled},
                       {"trackSlowQueries", properties.trackSlowQueries},
                       {"trackBindVars", properties.trackBindVars},
                       {"maxSlowQueries", properties.maxSlowQueries},
                       {"slowQueryThreshold", properties.slowQueryThreshold},
                       {"slowStreamingQueryThreshold", properties.slowStreamingQueryThreshold},
                       {"maxQueryStringLength", properties.maxQueryStringLength}});
}

HttpResponse changeProperties(const Call& call)
{
    const Json body = call.objectBody();
    QueryProperties properties = call.engine.queries.properties();
    const auto takeFlag
        = [&](const char* key, bool& value) { value = boolMember(body, key, value); };
    const auto takeNumber = [&](const char* key, auto& value) {
        const Json& given = member(body, key);
        if (given.is_number() && given.get<double>() >= 0 && given.get<double>() < 1e15)
            value = given.get<std::remove_reference_t<decltype(value)>>();
    };
    takeFlag("enabled", properties.enabled);
    takeFlag("trackSlowQueries", properties.trackSlowQueries);
    takeFlag("trackBindVars", properties.trackBindVars);
    takeNumber("maxSlowQueries", properties.maxSlowQueries);
    takeNumber("slowQueryThreshold", properties.slowQueryThreshold);
    takeNumber("slowStreamingQueryThreshold", properties.slowStreamingQueryThreshold);
    takeNumber("maxQueryStringLength", properties.maxQueryStringLength);
    call.engine.queries.setProperties(properties);
    return propertiesResponse(properties);
}

// "" stands for all databases; only a superuser in _system may ask for them.
std::string databaseAskedFor(const Call& call)
{
    if (!call.flag("all"))
        return call.database;
    if (call.database != "_system")
        throw ApiError(403, 1230, "operation only allowed in system database");
    if (!call.caller.isSuperuser)
        throw ApiError(403, 11, "only superusers may retrieve queries from all databases");
    return {};
}

HttpResponse getQueries(const Call& call)
{
    const QueryRegistry& queries = call.engine.queries;
    if (call.argumentCount() != 1)
        return errorResponse(400, 400, "expecting GET /_api/query/<type>");
    const std::string& type = call.argument(0);
    const QueryProperties properties = queries.properties();
    if (type == "current")
        return jsonResponse(200,
                            listed(queries.current(databaseAskedFor(call)),
                                   properties.maxQueryStringLength, "executing"));
    if (type == "slow")
        return jsonResponse(200,
                            listed(queries.slow(databaseAskedFor(call)),
                                   properties.maxQueryStringLength, "finished"));
    if (type == "properties")
        return propertiesResponse(properties);
    if (type == "rules")
        return jsonResponse(200, Json::array());
    return errorResponse(
        404, 404, "unknown type '" + type + "', expecting 'slow', 'current', or 'properties'");
}

HttpResponse parseQuery(const Call& call)
{
    const Json body = call.objectBody();
    const Json& text = member(body, "query");
    if (!text.is_string())
        throw ApiError(400, 10, "The attribute 'query' was not found.");
    if (text.get_ref<const std::string&>().empty())
        throw ApiError(400, 1502, "query is empty");
    const aql::QueryPtr query = aql::parse(text.get<std::string>(), nullptr);
    return jsonResponse(200,
                        {{"error", false},
                         {"code", 200},
                         {"parsed", true},
                         {"collections", aql::collectionNames(*query)},
                         {"bindVars", aql::parameterNames(*query)},
                         {"ast", aql::outline(*query)},
                         {"warnings", Json::array()}});
}

} // namespace

HttpResponse handleQuery(Call& call)
{
    QueryRegistry& queries = call.engine.queries;
    if (call.is("GET"))
        return getQueries(call);
    if (call.is("POST"))
        return parseQuery(call);
    if (call.is("PUT")) {
        if (call.argument(0) != "properties")
            return errorResponse(400, 400, "expecting PUT /_api/query/properties");
        return changeProperties(call);
    }
    if (call.is("DELETE")) {
        if (call.argumentCount() != 1)
            return errorResponse(400, 400, "expecting DELETE /_api/query/<id> or /_api/query/slow");
        if (call.argument(0) == "slow") {
            queries.clearSlow(call.database);
            return okResponse(200);
        }
        if (!queries.kill(call.database, call.argument(0)))
            return errorResponse(404, 1591, "cannot kill query '" + call.argument(0) + "'");
        return okResponse(200);
    }
    return methodNotSupported();
}

HttpResponse handleExplain(Call& call)
{
    if (!call.is("POST"))
        return methodNotSupported();
    const Json body = call.request.body.empty() ? Json::object() : call.objectBody();
    const Json& text = member(body, "query");
    if (!text.is_string())
        throw ApiError(400, 17, "expecting string for <querystring>");
    const Json& given = member(body, "bindVars");
    const Json bindVars = given.is_object() ? given : Json::object();
    const aql::QueryPtr query
        = inPhase("parsing", [&] { return aql::parse(text.get<std::string>(), &bindVars); });
    requireRights(call, *query);
    for (const std::string& name : aql::collectionNames(*query))
        (void)call.engine.store.collection(call.database, name);
    const Json plan = aql::plan(*query, call.database);
    Json answer = Json::object();
    if (boolMember(member(body, "options"), "allPlans"))
        answer["plans"] = Json::array({plan});
    else
        answer["plan"] = plan;
    answer["warnings"] = Json::array();
    answer["stats"] = {{"rulesExecuted", 0}, {"rulesSkipped", 0}, {"plansCreated", 1}};
    answer["cacheable"] = false;
    return okResponse(200, answer);
}

// Nothing is cached, but the settings are kept for who asks for them.
HttpResponse handleQueryCache(Call& call)
{
    QueryRegistry& queries = call.engine.queries;
    if (call.is("GET") && call.argument(0) == "entries")
        return jsonResponse(200, Json::array());
    if (call.is("DELETE") && call.argumentCount() == 0)
        return okResponse(200);
    if (call.argument(0) != "properties")
        return errorResponse(404, 404, "expecting /_api/query-cache/(entries|properties)");
    if (call.is("PUT")) {
        Json settings = queries.cacheProperties();
        const Json body = call.objectBody();
        if (const Json& mode = member(body, "mode"); !mode.is_null()) {
            if (mode != Json("off") && mode != Json("on") && mode != Json("demand"))
                throw ApiError(400, 10, "invalid value for mode");
        }
        for (const auto& [name, value] : body.items()) {
            if (settings.contains(name) && settings[name].is_number() == value.is_number())
                settings[name] = value;
        }
        queries.setCacheProperties(settings);
    } else if (!call.is("GET")) {
        return methodNotSupported();
    }
    return jsonResponse(200, queries.cacheProperties());
}

HttpResponse handlePlanCache(Call& call)
{
    if (call.is("GET"))
        return jsonResponse(200, Json::array());
    return call.is("DELETE") ? okResponse(200) : methodNotSupported();
}

} // namespace sandbox
