// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/engine.h"

#include "sandbox/apierror.h"
#include "sandbox/routes.h"

#include <array>
#include <cstdio>
#include <cstdlib>

namespace sandbox {

namespace {

std::vector<std::string> decodedParts(std::string_view path)
{
    std::vector<std::string> parts;
    std::size_t start = 0;
    while (start < path.size()) {
        const std::size_t end = std::min(path.find('/', start), path.size());
        if (end > start)
            parts.push_back(percentDecoded(path.substr(start, end - start), false));
        start = end + 1;
    }
    return parts;
}

bool needsNoLogin(const Call& call)
{
    const auto& path = call.path;
    return path.empty() || !path[0].starts_with('_') || path[0] == "_open"
        || (path.size() > 1 && path[0] == "_admin" && path[1] == "aardvark")
        || (path.size() > 2 && path[1] == "server" && path[2] == "availability");
}

HttpResponse unauthorized(const HttpRequest& request)
{
    HttpResponse response = errorResponse(401, 11, "not authorized to execute this request");
    if (request.header("X-Omit-Www-Authenticate").empty())
        response.headers.emplace_back("Www-Authenticate",
                                      R"(Bearer token_type="JWT", realm="ArangoDB")");
    return response;
}

HttpResponse allowedMethods()
{
    HttpResponse response;
    response.contentType = textType;
    response.headers.emplace_back("Allow", "DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT");
    return response;
}

HttpResponse accepted()
{
    HttpResponse response;
    response.status = 202;
    response.contentType = textType;
    return response;
}

} // namespace

const std::string& Call::argument(std::size_t i) const
{
    static const std::string none;
    return i + 2 < path.size() ? path[i + 2] : none;
}

std::size_t Call::argumentCount() const
{
    return path.size() > 2 ? path.size() - 2 : 0;
}

std::optional<std::string> Call::parameter(std::string_view name) const
{
    std::optional<std::string> value;
    std::string_view rest = query;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('&'), rest.size());
        const std::string_view pair = rest.substr(0, end);
        const std::size_t equals = std::min(pair.find('='), pair.size());
        if (percentDecoded(pair.substr(0, equals), true) == name)
            value = percentDecoded(pair.substr(std::min(equals + 1, pair.size())), true);
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return value;
}

bool Call::flag(std::string_view name, bool fallback) const
{
    const std::optional<std::string> value = parameter(name);
    if (!value)
        return fallback;
    return *value == "true" || *value == "1" || *value == "yes" || *value == "on" || *value == "y";
}

Json Call::objectBody() const
{
    Json content = body();
    if (!content.is_object())
        throw ApiError(400, 600, "expecting a JSON object body");
    return content;
}

void Call::requireAdmin() const
{
    if (engine.users.right(caller, "_system") != Right::Write)
        throw ApiError(403, 11, "forbidden");
}

void Call::requireDatabaseWrite() const
{
    if (engine.users.right(caller, database) != Right::Write)
        throw ApiError(403, 11, "forbidden");
    if (engine.isReadOnly)
        throw ApiError(403, 1004, "read only");
}

void Call::requireRead(const std::string& collection) const
{
    if (engine.users.right(caller, database, collection) == Right::None)
        throw ApiError(403, 11, "forbidden");
}

void Call::requireDefine(const std::string& collection) const
{
    if (engine.users.right(caller, database, collection) != Right::Write)
        throw ApiError(403, 11, "forbidden");
    if (engine.isReadOnly)
        throw ApiError(403, 1004, "read only");
}

void Call::requireWrite(const std::string& collection) const
{
    requireRead(collection);
    if (engine.isReadOnly || engine.users.right(caller, database, collection) != Right::Write)
        throw ApiError(403, 1004, "read only");
}

HttpResponse jsonResponse(int status, const Json& body)
{
    HttpResponse response;
    response.status = status;
    appendJson(response.body, body);
    return response;
}

HttpResponse errorResponse(int status, int number, const std::string& message)
{
    return jsonResponse(
        status,
        {{"error", true}, {"errorMessage", message}, {"code", status}, {"errorNum", number}});
}

HttpResponse errorResponse(const ApiError& error)
{
    return errorResponse(error.status(), error.number(), error.message());
}

HttpResponse methodNotSupported()
{
    return errorResponse(405, 405, "method not supported");
}

HttpResponse okResponse(int status, Json body)
{
    body["error"] = false;
    body["code"] = status;
    return jsonResponse(status, body);
}

HttpResponse execute(Call& call)
{
    try {
        call.interrupt->check();
        const Handler handler = findHandler(call);
        return handler(call);
    } catch (const ApiError& error) {
        return errorResponse(error);
    } catch (const std::bad_alloc&) {
        return errorResponse(503, 3, "out of memory");
    } catch (const std::exception& error) {
        return errorResponse(500, 4, std::string("internal error: ") + error.what());
    }
}

Engine::Engine(const Options& given)
    : options(given), users(given.rootPassword),
      jobs(static_cast<std::uint64_t>(given.coordinator)), queue(given.threads, given.queueSize),
      m_started(std::chrono::steady_clock::now())
{
}

void Engine::start()
{
    queue.start();
}

void Engine::stop()
{
    m_stopping = true;
    jobs.cancelAll(Interrupt::Reason::ShuttingDown);
    queries.close();
    queue.stop();
    cursors.clear();
}

void Engine::restart()
{
    queue.clear();
    jobs.clear();
    cursors.clear();
    users.renewSecret();
}

double Engine::uptime() const
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - m_started).count();
}

std::string Engine::queueTime() const
{
    std::array<char, 32> text{};
    const int length = std::snprintf(text.data(), text.size(), "%.6f", queue.lastDequeueSeconds());
    return {text.data(), static_cast<std::size_t>(length)};
}

HttpResponse Engine::handle(HttpRequest request)
{
    try {
        ++requestsTotal;
        return admit(std::move(request));
    } catch (const ApiError& error) {
        return errorResponse(error);
    } catch (const std::exception& error) {
        return errorResponse(500, 4, std::string("internal error: ") + error.what());
    }
}

// The order of the checks is that of the real server.
HttpResponse Engine::admit(HttpRequest request)
{
    if (m_stopping)
        return errorResponse(503, 30, "shutdown in progress");
    if (request.method == "OPTIONS")
        return allowedMethods();
    Call call{.engine = *this, .request = std::move(request)};
    const std::string_view target = call.request.target;
    const std::size_t mark = std::min(target.find('?'), target.size());
    if (mark < target.size())
        call.query = target.substr(mark + 1);
    std::string_view path = target.substr(0, mark);
    if (path.starts_with("/_db/")) {
        const std::size_t end = std::min(path.find('/', 5), path.size());
        call.database = percentDecoded(path.substr(5, end - 5), false);
        path.remove_prefix(end);
    }
    call.path = decodedParts(path);

    const bool isOpen = needsNoLogin(call);
    const std::optional<Caller> caller = users.authenticate(call.request.header("Authorization"));
    if (!caller && !isOpen)
        return unauthorized(call.request);
    if (!store.hasDatabase(call.database))
        return errorResponse(404, 1228, "database not found");
    call.caller = caller.value_or(Caller{});
    if (!isOpen && users.right(call.caller, call.database) == Right::None)
        return unauthorized(call.request);

    if (const std::string limit(call.request.header("X-Arango-Queue-Time-Seconds"));
        !limit.empty()) {
        const double seconds = std::strtod(limit.c_str(), nullptr);
        if (seconds > 0 && queue.lastDequeueSeconds() > seconds) {
            ++queueTimeViolations;
            return errorResponse(412, 21004, "queue time violated");
        }
    }
    const std::string_view async = call.request.header("X-Arango-Async");
    if (async == "store" || async == "true")
        return submit(std::move(call), async == "store");
    return execute(call);
}

HttpResponse Engine::submit(Call call, bool isStored)
{
    ++requestsAsync;
    // std::function wants to copy what it holds.
    auto shared = std::make_shared<Call>(std::move(call));
    if (!isStored) {
        if (!queue.push([shared] { (void)execute(*shared); }))
            return errorResponse(503, 21003, "queue is full");
        return accepted();
    }
    // Registered before it is queued, as the real server does: a full queue leaves a phantom.
    const JobHandle job = jobs.add(shared->caller.user, shared->interrupt);
    const std::string id = std::to_string(job->id);
    const bool isQueued = queue.push([this, shared, job] {
        const bool isHead = shared->is("HEAD");
        HttpResponse response = execute(*shared);
        // Only an error of a HEAD has a body when it is fetched.
        response.headOnly = isHead && response.status < 400;
        jobs.finish(job, std::move(response));
    });
    if (!isQueued)
        return errorResponse(503, 21003, "queue is full");
    HttpResponse response = accepted();
    response.headers.emplace_back("X-Arango-Async-Id", id);
    return response;
}

} // namespace sandbox
