// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/apierror.h"
#include "sandbox/routes.h"

namespace sandbox {

namespace {

constexpr const char* noJavaScript
    = "JavaScript is not run by the sandbox; POST /_api/transaction takes an \"action\" that is a "
      "list of AQL queries";

void requireDeclared(const Call& call, const Json& collections)
{
    for (const char* use : {"read", "write", "exclusive"}) {
        const Json& declared = member(collections, use);
        const Json names = declared.is_string() ? Json::array({declared}) : declared;
        for (const Json& name : names) {
            if (name.is_string())
                (void)call.engine.store.collection(call.database, name.get<std::string>());
        }
    }
}

// All queries or none: what they write is seen when the last one is through.
HttpResponse runQueries(Call& call)
{
    const Json body = call.objectBody();
    const Json& action = member(body, "action");
    if (action.is_string())
        throw ApiError(501, 9, noJavaScript);
    if (!action.is_array())
        throw ApiError(400, 10, "missing/invalid action definition for transaction");
    if (!member(body, "collections").is_object())
        throw ApiError(400, 10, "missing/invalid collections definition for transaction");
    requireDeclared(call, member(body, "collections"));

    Transaction transaction(call.engine.store, call.database);
    Json results = Json::array();
    for (const Json& entry : action) {
        const Json& text = entry.is_object() ? member(entry, "query") : entry;
        if (!text.is_string())
            throw ApiError(400, 1502, "query is empty");
        const Json& given = member(entry, "bindVars");
        const Json bindVars = given.is_object() ? given : Json::object();
        const aql::QueryPtr query = aql::parse(text.get<std::string>(), &bindVars);
        requireRights(call, *query);
        const QueryRegistry::Entry listed(
            call.engine.queries,
            {.database = call.database,
             .user = call.caller.user.empty() ? "root" : call.caller.user,
             .text = text.get<std::string>(),
             .bindVars = bindVars,
             .isModification = aql::isModification(*query),
             .interrupt = call.interrupt});
        const aql::Result result
            = aql::run(*query, transaction, queryOptions(call, Json::object()), *call.interrupt);
        Json rows = Json::array();
        for (std::size_t i = 0; i < result.rows.size(); ++i)
            rows.push_back(parseJson(result.rows.row(i)));
        results.push_back(std::move(rows));
    }
    transaction.commit();
    return okResponse(200, {{"result", results}});
}

} // namespace

HttpResponse handleTransaction(Call& call)
{
    if (call.is("POST") && call.argumentCount() == 0)
        return runQueries(call);
    if (call.is("POST"))
        throw notSupported("a stream transaction (/_api/transaction/begin)");
    if (call.is("GET") && call.argumentCount() == 0)
        return okResponse(200, {{"transactions", Json::array()}});
    if (call.is("GET") || call.is("PUT") || call.is("DELETE"))
        return errorResponse(404, 1655, "transaction '" + call.argument(0) + "' not found");
    return methodNotSupported();
}

} // namespace sandbox
