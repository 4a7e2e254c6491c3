// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/routes.h"

#include "sandbox/apierror.h"

#include <set>
#include <unordered_map>

namespace sandbox {

namespace {

const std::unordered_map<std::string, Handler>& routes()
{
    static const std::unordered_map<std::string, Handler> table{
        {"_api/job", handleJob},
        {"_admin/job", handleJob},
        {"_api/cursor", handleCursor},
        {"_api/query", handleQuery},
        {"_api/explain", handleExplain},
        {"_api/query-cache", handleQueryCache},
        {"_api/query-plan-cache", handlePlanCache},
        {"_api/transaction", handleTransaction},
        {"_api/database", handleDatabase},
        {"_api/collection", handleCollection},
        {"_api/index", handleIndex},
        {"_api/document", handleDocument},
        {"_api/import", handleImport},
        {"_api/user", handleUser},
        {"_open/auth", handleAuth},
        {"_api/version", handleVersion},
        {"_admin/version", handleVersion},
        {"_api/engine", handleEngine},
        {"_admin/status", handleStatus},
        {"_admin/time", handleTime},
        {"_admin/server", handleServer},
        {"_admin/metrics", handleMetrics},
        {"_admin/shutdown", handleShutdown},
        {"_admin/echo", handleEcho},
        {"_admin/log", handleLog},
        {"_admin/statistics", handleStatistics},
        {"_api/key-generators", handleKeyGenerators},
        {"_api/tasks", handleTasks},
        {"_api/cluster", handleCluster},
    };
    return table;
}

// Families the real server has and this one has not.
bool isKnownElsewhere(const std::string& path)
{
    static const std::set<std::string> families{
        "_api/gharial",        "_api/edges",
        "_api/traversal",      "_api/view",
        "_api/analyzer",       "_api/foxx",
        "_api/replication",    "_api/wal",
        "_api/simple",         "_api/batch",
        "_api/aqlfunction",    "_api/endpoint",
        "_api/token",          "_api/pregel",
        "_api/control_pregel", "_admin/backup",
        "_admin/cluster",      "_admin/compact",
        "_admin/execute",      "_admin/license",
        "_admin/options",      "_admin/options-description",
        "_admin/routing",      "_admin/statistics-description",
        "_admin/support-info", "_admin/wal",
        "_admin/test",         "_admin/database",
        "_admin/aardvark",     "_admin/work-monitor",
        "_admin/auth",
    };
    return families.contains(path);
}

} // namespace

Handler findHandler(const Call& call)
{
    const auto& path = call.path;
    if (path.empty())
        return handleFront;
    const std::string key = path.size() < 2 ? path[0] : path[0] + '/' + path[1];
    const auto found = routes().find(key);
    if (found != routes().end())
        return found->second;
    if (isKnownElsewhere(key))
        throw notSupported("/" + key);
    std::string_view shown = call.request.target;
    shown = shown.substr(0, shown.find('?'));
    if (shown.starts_with("/_db/"))
        shown.remove_prefix(std::min(shown.find('/', 5), shown.size()));
    throw ApiError(404, 404, "unknown path '" + std::string(shown) + "'");
}

HttpResponse handleFront(Call& call)
{
    const std::string place
        = "/_db/" + percentEncoded(call.database) + "/_admin/aardvark/index.html";
    HttpResponse response;
    response.status = 301;
    response.contentType = "text/html";
    response.headers.emplace_back("Location", place);
    response.body = "<html><head><title>Moved</title></head><body><h1>Moved</h1><p>This page has "
                    "moved to <a href=\""
        + place + "\">" + place + "</a>.</p></body></html>";
    return response;
}

} // namespace sandbox
