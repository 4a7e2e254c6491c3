// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/apierror.h"
#include "sandbox/routes.h"

#include <algorithm>
#include <cmath>

namespace sandbox {

namespace {

constexpr std::size_t defaultBatchSize = 1000;

std::size_t batchSizeIn(const Json& body)
{
    const Json& size = member(body, "batchSize");
    if (!size.is_number())
        return defaultBatchSize;
    const double value = size.get<double>();
    if (value < 0)
        throw ApiError(400, 17, "expecting non-negative value for <batchSize>");
    if (value < 1)
        throw ApiError(400, 17, "expecting non-zero value for <batchSize>");
    return static_cast<std::size_t>(std::min(value, 1e15));
}

std::size_t sizeMember(const Json& object, std::string_view key, std::size_t fallback)
{
    const Json& value = member(object, key);
    if (!value.is_number() || value.get<double>() < 0)
        return fallback;
    return static_cast<std::size_t>(std::min(value.get<double>(), 1e15));
}

bool wantsProfile(const Json& body)
{
    const Json& profile = member(member(body, "options"), "profile");
    return (profile.is_boolean() && profile.get<bool>())
        || (profile.is_number() && profile.get<double>() > 0);
}

Json statisticsOf(const aql::Result& result, double seconds)
{
    const aql::Statistics& figures = result.statistics;
    Json stats{{"writesExecuted", figures.writesExecuted},
               {"writesIgnored", figures.writesIgnored},
               {"documentLookups", 0},
               {"seeks", 0},
               {"scannedFull", figures.scannedFull},
               {"scannedIndex", figures.scannedIndex},
               {"cursorsCreated", 0},
               {"cursorsRearmed", 0},
               {"cacheHits", 0},
               {"cacheMisses", 0},
               {"filtered", figures.filtered},
               {"httpRequests", 0}};
    if (figures.fullCount)
        stats["fullCount"] = *figures.fullCount;
    stats["executionTime"] = seconds;
    stats["peakMemoryUsage"] = figures.peakMemory;
    stats["intermediateCommits"] = 0;
    return stats;
}

// The next batch of the cursor as a response body.
std::string batchBody(Cursor& cursor, int status)
{
    const std::size_t end = std::min(cursor.rows.size(), cursor.position + cursor.batchSize);
    const bool hasMore = end < cursor.rows.size();
    std::string out = R"({"result":[)";
    for (std::size_t i = cursor.position; i < end; ++i) {
        if (i > cursor.position)
            out += ',';
        out += cursor.rows.row(i);
    }
    cursor.position = end;
    out += hasMore ? R"(],"hasMore":true)" : R"(],"hasMore":false)";
    if (hasMore || cursor.allowRetry)
        out += R"(,"id":")" + cursor.id + '"';
    if (hasMore)
        out += R"(,"nextBatchId":")" + std::to_string(cursor.batch + 1) + '"';
    if (cursor.withCount)
        out += R"(,"count":)" + std::to_string(cursor.rows.size());
    out += R"(,"cached":false,"extra":)" + cursor.extra;
    out += R"(,"error":false,"code":)" + std::to_string(status) + '}';
    return out;
}

HttpResponse createCursor(Call& call)
{
    const Json body = call.body();
    const Json& text = member(body, "query");
    if (!text.is_string() || text.get_ref<const std::string&>().empty())
        throw ApiError(400, 1502, "query is empty");
    const Json& given = member(body, "bindVars");
    static const Json noBindVars = Json::object();
    const bool hasBindVars = body.contains("bindVars");
    if (hasBindVars && given.is_null())
        throw ApiError(400, 1550, "invalid structure of bind parameters (while parsing)");
    if (hasBindVars && !given.is_object())
        throw ApiError(400, 17, "expecting object for <bindVars>");
    const Json& bindVars = hasBindVars ? given : noBindVars;

    auto cursor = std::make_unique<Cursor>();
    cursor->batchSize = batchSizeIn(body);
    const aql::Options options = queryOptions(call, body);
    const Json& settings = member(body, "options");
    cursor->allowRetry = boolMember(settings, "allowRetry");
    cursor->withCount = boolMember(body, "count") && !boolMember(settings, "stream");
    if (const Json& ttl = member(body, "ttl"); ttl.is_number() && ttl.get<double>() > 0)
        cursor->ttl = std::chrono::duration<double>(std::min(ttl.get<double>(), 1e8));

    const auto started = std::chrono::steady_clock::now();
    if (const Json& limit = member(settings, "maxRuntime");
        limit.is_number() && limit.get<double>() > 0) {
        const std::chrono::duration<double> longest(std::min(limit.get<double>(), 1e8));
        call.interrupt->setDeadline(
            started + std::chrono::duration_cast<Interrupt::Clock::duration>(longest));
    }
    const auto& query = text.get_ref<const std::string&>();
    const aql::QueryPtr parsed = inPhase("parsing", [&] { return aql::parse(query, &bindVars); });
    const auto ready = std::chrono::steady_clock::now();
    requireRights(call, *parsed);
    aql::Result result;
    {
        const QueryRegistry::Entry entry(
            call.engine.queries,
            {.database = call.database,
             .user = call.caller.user.empty() ? "root" : call.caller.user,
             .text = query,
             .bindVars = bindVars,
             .isModification = aql::isModification(*parsed),
             .interrupt = call.interrupt});
        result = inPhase("executing", [&] {
            Transaction transaction(call.engine.store, call.database);
            aql::Result rows = aql::run(*parsed, transaction, options, *call.interrupt);
            transaction.commit();
            return rows;
        });
    }
    const auto ended = std::chrono::steady_clock::now();
    const auto seconds = [](auto span) { return std::chrono::duration<double>(span).count(); };
    Json extra{{"stats", statisticsOf(result, seconds(ended - started))},
               {"warnings", result.warnings}};
    if (wantsProfile(body))
        extra["profile"] = {{"initializing", 0},
                            {"parsing", seconds(ready - started)},
                            {"optimizing ast", 0},
                            {"loading collections", 0},
                            {"instantiating plan", 0},
                            {"optimizing plan", 0},
                            {"executing", seconds(ended - ready)},
                            {"finalizing", 0}};
    cursor->rows = std::move(result.rows);
    cursor->extra = toText(extra);
    cursor->database = call.database;
    cursor->user = call.caller.user;
    const bool isKept = cursor->rows.size() > cursor->batchSize || cursor->allowRetry;
    if (isKept)
        cursor->id = call.engine.store.nextId();

    HttpResponse response;
    response.status = 201;
    response.body = batchBody(*cursor, 201);
    if (isKept) {
        if (cursor->allowRetry)
            cursor->lastBody = response.body;
        call.engine.cursors.add(std::move(cursor));
    }
    return response;
}

HttpResponse nextBatch(Call& call)
{
    CursorTable& cursors = call.engine.cursors;
    const std::string& id = call.argument(0);
    Cursor& cursor = cursors.use(id, call.database, call.caller.user, call.caller.isSuperuser);
    HttpResponse response;
    if (call.argumentCount() > 1) {
        const std::string& batch = call.argument(1);
        if (cursor.allowRetry && batch == std::to_string(cursor.batch)) {
            response.body = cursor.lastBody;
            cursors.put(cursor);
            return response;
        }
        if (batch != std::to_string(cursor.batch + 1)) {
            const bool isRepeat = batch == std::to_string(cursor.batch);
            cursors.put(cursor);
            if (isRepeat)
                throw ApiError(400, 400, "option 'allowRetry' is not set for this cursor");
            throw ApiError(404, 1600, "batch id not found");
        }
    }
    const bool isExhausted = cursor.position >= cursor.rows.size();
    if (isExhausted) {
        cursors.put(cursor);
        throw ApiError(404, 1600, "cursor not found");
    }
    ++cursor.batch;
    response.body = batchBody(cursor, 200);
    if (cursor.allowRetry) {
        cursor.lastBody = response.body;
        cursors.put(cursor);
    } else if (cursor.position >= cursor.rows.size()) {
        cursors.drop(id);
    } else {
        cursors.put(cursor);
    }
    return response;
}

HttpResponse deleteCursor(Call& call)
{
    CursorTable& cursors = call.engine.cursors;
    const std::string& id = call.argument(0);
    (void)cursors.use(id, call.database, call.caller.user, call.caller.isSuperuser);
    cursors.drop(id);
    return okResponse(202, {{"id", id}});
}

} // namespace

aql::Options queryOptions(const Call& call, const Json& body)
{
    const Json& given = member(body, "options");
    aql::Options options;
    options.fullCount = boolMember(given, "fullCount") && !boolMember(given, "stream");
    options.failOnWarning = boolMember(given, "failOnWarning");
    options.maxWarnings = sizeMember(given, "maxWarningCount", options.maxWarnings);
    options.memoryLimit = sizeMember(body, "memoryLimit", sizeMember(given, "memoryLimit", 0));
    options.mayRead = [&call](const std::string& collection) {
        return call.engine.users.right(call.caller, call.database, collection) != Right::None;
    };
    return options;
}

void requireRights(const Call& call, const aql::Query& query)
{
    for (const std::string& name : aql::collectionNames(query))
        call.requireRead(name);
    for (const std::string& name : aql::writtenCollectionNames(query))
        call.requireWrite(name);
}

HttpResponse handleCursor(Call& call)
{
    const std::size_t count = call.argumentCount();
    if (call.is("POST")) {
        if (count == 0)
            return createCursor(call);
        if (count <= 2)
            return nextBatch(call);
        return errorResponse(400, 400, "expecting POST /_api/cursor/<cursor-id>");
    }
    if (call.is("PUT"))
        return count == 1 ? nextBatch(call)
                          : errorResponse(400, 400, "expecting PUT /_api/cursor/<cursor-id>");
    if (call.is("DELETE"))
        return count == 1 ? deleteCursor(call)
                          : errorResponse(400, 400, "expecting DELETE /_api/cursor/<cursor-id>");
    return methodNotSupported();
}

} // namespace sandbox
