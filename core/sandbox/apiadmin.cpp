// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/apierror.h"
#include "sandbox/routes.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <fstream>

namespace sandbox {

namespace {

constexpr const char* serverVersion = "3.12.5";
constexpr double tokenLifetime = 3600;
constexpr double renewBefore = 150; // seconds
constexpr double unavailableFillGrade = 0.75; // --server.unavailability-queue-fill-grade

double unixTime()
{
    using namespace std::chrono;
    return duration<double>(system_clock::now().time_since_epoch()).count();
}

std::string hostName()
{
    std::array<char, 256> name{};
    return gethostname(name.data(), name.size() - 1) == 0 ? name.data() : "localhost";
}

double residentBytes()
{
    std::ifstream file("/proc/self/statm");
    double total = 0;
    double resident = 0;
    file >> total >> resident;
    return resident * static_cast<double>(sysconf(_SC_PAGESIZE));
}

struct Metric {
    std::string_view name;
    std::string_view type;
    std::string_view help;
    double value;
};

HttpResponse logIn(const Call& call)
{
    const Json body = Json::parse(call.request.body, nullptr, false);
    const Json& name = member(body, "username");
    const Json& password = member(body, "password");
    if (!name.is_string() || !password.is_string())
        return errorResponse(400, 400, "invalid JSON");
    const Users& users = call.engine.users;
    if (!users.isAuthenticationOn())
        return jsonResponse(200, {{"jwt", "invalid"}, {"must_change_password", false}});
    if (!users.isPassword(name.get<std::string>(), password.get<std::string>()))
        return errorResponse(401, 401, "Wrong credentials");
    double lifetime = tokenLifetime;
    if (const Json& wanted = member(body, "expiryTime"); wanted.is_number()) {
        lifetime = wanted.get<double>();
        if (lifetime < 10 || lifetime > tokenLifetime)
            return errorResponse(400, 400, "expiryTime must be between 10 and 3600");
    }
    return jsonResponse(200,
                        {{"jwt", users.newToken(name.get<std::string>(), lifetime)},
                         {"must_change_password", false}});
}

// A fresh token only near the end of the old one.
HttpResponse renewLogin(const Call& call)
{
    const std::optional<Caller> caller
        = call.engine.users.authenticate(call.request.header("Authorization"));
    if (!caller || !caller->hasToken || caller->isSuperuser)
        return errorResponse(404, 1703, "user not found");
    if (caller->expires - unixTime() < renewBefore)
        return jsonResponse(200,
                            {{"jwt", call.engine.users.newToken(caller->user, tokenLifetime)}});
    return jsonResponse(200, Json::object());
}

} // namespace

HttpResponse handleAuth(Call& call)
{
    if (!call.is("POST"))
        return methodNotSupported();
    if (call.argumentCount() == 0)
        return logIn(call);
    if (call.argument(0) == "renew")
        return renewLogin(call);
    throw ApiError(404, 404, "unknown path '/_open/auth/" + call.argument(0) + "'");
}

HttpResponse handleVersion(Call& call)
{
    if (!call.is("GET") && !call.is("HEAD"))
        return methodNotSupported();
    Json answer{{"server", "arango"}, {"license", "community"}, {"version", serverVersion}};
    if (call.flag("details"))
        answer["details"] = {{"architecture", "64bit"},
                             {"mode", "server"},
                             {"role", "SINGLE"},
                             {"server-version", serverVersion},
                             {"sandbox", "ArangoJobs"}};
    return jsonResponse(200, answer);
}

HttpResponse handleEngine(Call& call)
{
    if (!call.is("GET"))
        return methodNotSupported();
    return jsonResponse(
        200, {{"name", "rocksdb"}, {"supports", {{"indexes", Json::array({"primary"})}}}});
}

HttpResponse handleStatus(Call& call)
{
    if (!call.is("GET"))
        return methodNotSupported();
    const std::string host = hostName();
    return jsonResponse(
        200,
        {{"server", "arango"},
         {"version", serverVersion},
         {"pid", getpid()},
         {"license", "community"},
         {"mode", "server"},
         {"operationMode", "server"},
         {"foxxApi", false},
         {"host", host},
         {"hostname", host},
         {"serverInfo",
          {{"progress", {{"phase", "in wait"}, {"feature", ""}, {"recoveryTick", 0}}},
           {"role", "SINGLE"},
           {"maintenance", false},
           {"readOnly", false},
           {"writeOpsEnabled", true}}}});
}

HttpResponse handleTime(Call& call)
{
    return call.is("GET") ? okResponse(200, {{"time", unixTime()}}) : methodNotSupported();
}

HttpResponse handleServer(Call& call)
{
    Engine& engine = call.engine;
    const std::string& what = call.argument(0);
    if (what == "mode" && call.is("PUT")) {
        call.requireAdmin();
        const std::string mode = stringMember(call.objectBody(), "mode");
        if (mode != "default" && mode != "readonly")
            throw ApiError(400, 400, "mode invalid");
        engine.isReadOnly = mode == "readonly";
    } else if (!call.is("GET")) {
        return methodNotSupported();
    }
    if (what == "mode")
        return okResponse(200, {{"mode", engine.isReadOnly ? "readonly" : "default"}});
    if (what == "role")
        return okResponse(200, {{"role", "SINGLE"}, {"mode", "server"}});
    if (what == "availability") {
        const auto waiting = static_cast<double>(engine.queue.figures().length);
        if (waiting >= unavailableFillGrade * static_cast<double>(engine.options.queueSize))
            return errorResponse(503, 503, "service unavailable: queue is filled");
        return okResponse(200, {{"mode", engine.isReadOnly ? "readonly" : "server"}});
    }
    // The id is one of a cluster's members, which this is not.
    if (what == "id")
        return errorResponse(500, 4, "internal error: not a member of a cluster");
    throw notSupported("/_admin/server/" + what);
}

HttpResponse handleLog(Call& call)
{
    // Nothing is logged, so these lists are complete.
    if (call.is("GET") && call.argumentCount() == 0)
        return jsonResponse(200,
                            {{"totalAmount", 0},
                             {"lid", Json::array()},
                             {"topic", Json::array()},
                             {"level", Json::array()},
                             {"timestamp", Json::array()},
                             {"text", Json::array()}});
    if (call.is("GET") && call.argument(0) == "entries")
        return jsonResponse(200, {{"total", 0}, {"messages", Json::array()}});
    throw notSupported("/_admin/log/" + call.argument(0));
}

HttpResponse handleStatistics(Call& call)
{
    if (!call.is("GET"))
        return methodNotSupported();
    const Engine& engine = call.engine;
    const WorkQueue::Figures queue = engine.queue.figures();
    return okResponse(200,
                      {{"time", unixTime()},
                       {"enabled", true},
                       {"system", {{"residentSize", residentBytes()}}},
                       {"client", {{"httpConnections", engine.connectionCount()}}},
                       {"http",
                        {{"requestsTotal", engine.requestsTotal.load()},
                         {"requestsAsync", engine.requestsAsync.load()}}},
                       {"server",
                        {{"uptime", engine.uptime()},
                         {"threads",
                          {{"scheduler-threads", queue.threads},
                           {"in-progress", queue.working},
                           {"queued", queue.length}}}}}});
}

HttpResponse handleKeyGenerators(Call& call)
{
    if (!call.is("GET"))
        return methodNotSupported();
    return okResponse(200, {{"keyGenerators", {"autoincrement", "padded", "traditional", "uuid"}}});
}

HttpResponse handleTasks(Call& call)
{
    if (call.is("GET") && call.argumentCount() == 0)
        return jsonResponse(200, Json::array());
    if (call.is("GET") || call.is("DELETE"))
        return errorResponse(404, 1852, "task not found");
    throw notSupported("/_api/tasks: running JavaScript");
}

HttpResponse handleCluster(Call& call)
{
    if (call.is("GET") && call.argument(0) == "endpoints"
        && !call.engine.options.endpoints.empty()) {
        Json list = Json::array();
        for (const std::string& endpoint : call.engine.options.endpoints)
            list.push_back({{"endpoint", endpoint}});
        return okResponse(200, {{"endpoints", std::move(list)}});
    }
    throw ApiError(501, 9, "/_api/cluster/" + call.argument(0) + " is only available in a cluster");
}

HttpResponse handleMetrics(Call& call)
{
    if (!call.is("GET"))
        return methodNotSupported();
    Engine& engine = call.engine;
    const WorkQueue::Figures queue = engine.queue.figures();
    const QueryRegistry::Figures queries = engine.queries.figures();
    const auto number = [](auto value) { return static_cast<double>(value); };
    const std::array metrics{
        Metric{"arangodb_scheduler_queue_length", "gauge", "Length of the queue",
               number(queue.length)},
        Metric{"arangodb_scheduler_low_prio_queue_length", "gauge",
               "Length of the low priority queue", number(queue.length)},
        Metric{"arangodb_scheduler_low_prio_queue_last_dequeue_time", "gauge",
               "Last time in the queue in milliseconds", engine.queue.lastDequeueSeconds() * 1000},
        Metric{"arangodb_scheduler_ongoing_low_prio", "gauge", "Low priority work being done",
               number(queue.working)},
        Metric{"arangodb_scheduler_queue_full_failures_total", "counter",
               "Requests refused because of a full queue", number(queue.refused)},
        Metric{"arangodb_scheduler_queue_time_violations_total", "counter",
               "Requests refused because of the queue time",
               number(engine.queueTimeViolations.load())},
        Metric{"arangodb_scheduler_jobs_submitted_total", "counter", "Tasks queued",
               number(queue.submitted)},
        Metric{"arangodb_scheduler_jobs_dequeued_total", "counter", "Tasks taken from the queue",
               number(queue.done + queue.working)},
        Metric{"arangodb_scheduler_jobs_done_total", "counter", "Tasks done", number(queue.done)},
        Metric{"arangodb_scheduler_num_worker_threads", "gauge", "Worker threads",
               number(queue.threads)},
        Metric{"arangodb_scheduler_num_working_threads", "gauge", "Worker threads at work",
               number(queue.working)},
        Metric{"arangodb_http_request_statistics_total_requests_total", "counter", "HTTP requests",
               number(engine.requestsTotal.load())},
        Metric{"arangodb_http_request_statistics_async_requests_total", "counter",
               "Asynchronous HTTP requests", number(engine.requestsAsync.load())},
        Metric{"arangodb_client_connection_statistics_client_connections", "gauge",
               "Open connections", number(engine.connectionCount())},
        Metric{"arangodb_aql_current_query", "gauge", "AQL queries running",
               number(queries.running)},
        Metric{"arangodb_aql_all_query_total", "counter", "AQL queries", number(queries.total)},
        Metric{"arangodb_aql_total_query_time_msec_total", "counter",
               "Time spent in AQL queries in milliseconds", queries.seconds * 1000},
        Metric{"arangodb_aql_slow_query_total", "counter", "Slow AQL queries",
               number(queries.slow)},
        Metric{"arangodb_aql_cursors_active", "gauge", "Open cursors",
               number(engine.cursors.count())},
        Metric{"arangodb_aql_cursors_memory_usage", "gauge", "Memory of open cursors in bytes",
               number(engine.cursors.bytes())},
        Metric{"arangodb_process_statistics_resident_set_size", "gauge", "Resident memory in bytes",
               residentBytes()},
        Metric{"arangodb_server_statistics_server_uptime_total", "counter",
               "Seconds since the start", engine.uptime()},
    };
    HttpResponse response;
    response.contentType = "text/plain; version=0.0.4; charset=utf-8";
    for (const Metric& metric : metrics) {
        std::string& out = response.body;
        out.append("# HELP ").append(metric.name).append(1, ' ').append(metric.help);
        out.append("\n# TYPE ").append(metric.name).append(1, ' ').append(metric.type);
        out.append("\n").append(metric.name).append("{role=\"SINGLE\"} ");
        out.append(toText(metric.value)).append("\n");
    }
    return response;
}

HttpResponse handleShutdown(Call& call)
{
    if (!call.is("GET"))
        throw notSupported("shutting down over HTTP");
    const JobTable::Counts jobs = call.engine.jobs.counts();
    const WorkQueue::Figures queue = call.engine.queue.figures();
    const std::size_t cursors = call.engine.cursors.count();
    return jsonResponse(200,
                        {{"softShutdownOngoing", false},
                         {"AQLcursors", cursors},
                         {"transactions", 0},
                         {"pendingJobs", jobs.pending},
                         {"doneJobs", jobs.done},
                         {"pregelConductors", 0},
                         {"lowPrioOngoingRequests", queue.working},
                         {"lowPrioQueuedRequests", queue.length},
                         {"allClear", cursors + jobs.pending + jobs.done == 0}});
}

HttpResponse handleEcho(Call& call)
{
    Json headers = Json::object();
    for (const auto& [name, value] : call.request.headers) {
        std::string key = name;
        std::ranges::transform(key, key.begin(), [](char c) {
            return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        });
        if (key != "authorization")
            headers[key] = value;
    }
    return okResponse(200,
                      {{"authorized", true},
                       {"user", call.caller.user},
                       {"isAdminUser", call.caller.isSuperuser || call.caller.user == "root"},
                       {"database", call.database},
                       {"url", call.request.target},
                       {"protocol", "http"},
                       {"headers", headers},
                       {"requestType", call.request.method},
                       {"requestBody", call.request.body}});
}

} // namespace sandbox
