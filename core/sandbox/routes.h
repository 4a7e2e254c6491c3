// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/aql.h"
#include "sandbox/engine.h"

namespace sandbox {

/// The function that answers this path; throws 404 or 501.
[[nodiscard]] Handler findHandler(const Call& call);

/// What a request for a query says about running it.
[[nodiscard]] aql::Options queryOptions(const Call& call, const Json& body);
/// Throws 403 when the caller may not read or write what the query does.
void requireRights(const Call& call, const aql::Query& query);

/// Errors of a query say in which phase they happened.
template <typename Work> [[nodiscard]] auto inPhase(const char* phase, const Work& work)
{
    try {
        return work();
    } catch (const ApiError& error) {
        const bool isBare = error.number() == 9 || error.number() == 21 || error.number() == 30
            || error.number() == 1203 || error.message().ends_with(')');
        if (isBare && error.number() != 1540 && error.number() != 1501)
            throw;
        throw ApiError(error.status(), error.number(), error.message() + " (while " + phase + ")");
    }
}

HttpResponse handleJob(Call& call);
HttpResponse handleCursor(Call& call);
HttpResponse handleQuery(Call& call);
HttpResponse handleExplain(Call& call);
HttpResponse handleQueryCache(Call& call);
HttpResponse handlePlanCache(Call& call);
HttpResponse handleDatabase(Call& call);
HttpResponse handleCollection(Call& call);
HttpResponse handleIndex(Call& call);
HttpResponse handleDocument(Call& call);
HttpResponse handleImport(Call& call);
HttpResponse handleUser(Call& call);
HttpResponse handleAuth(Call& call);
HttpResponse handleVersion(Call& call);
HttpResponse handleEngine(Call& call);
HttpResponse handleStatus(Call& call);
HttpResponse handleTime(Call& call);
HttpResponse handleLog(Call& call);
HttpResponse handleStatistics(Call& call);
HttpResponse handleKeyGenerators(Call& call);
HttpResponse handleTasks(Call& call);
HttpResponse handleTransaction(Call& call);
HttpResponse handleCluster(Call& call);
HttpResponse handleServer(Call& call);
HttpResponse handleMetrics(Call& call);
HttpResponse handleShutdown(Call& call);
HttpResponse handleEcho(Call& call);
HttpResponse handleFront(Call& call);

} // namespace sandbox
