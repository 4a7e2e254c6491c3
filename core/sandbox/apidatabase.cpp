// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/apierror.h"
#include "sandbox/routes.h"

#include <algorithm>

namespace sandbox {

namespace {

void requireSystem(const Call& call)
{
    if (call.database != "_system")
        throw ApiError(403, 1230, "operation only allowed in system database");
}

HttpResponse listDatabases(const Call& call, bool onlyMine)
{
    Json names = Json::array();
    for (const DatabaseInfo& database : call.engine.store.databases()) {
        if (!onlyMine || call.engine.users.right(call.caller, database.name) != Right::None)
            names.push_back(database.name);
    }
    return okResponse(200, {{"result", names}});
}

HttpResponse currentDatabase(const Call& call)
{
    const auto all = call.engine.store.databases();
    const auto found = std::ranges::find(all, call.database, &DatabaseInfo::name);
    if (found == all.end())
        throw ApiError(404, 1228, "database not found");
    return okResponse(200,
                      {{"result",
                        {{"name", found->name},
                         {"id", found->id},
                         {"path", ""},
                         {"isSystem", found->name == "_system"}}}});
}

HttpResponse createDatabase(const Call& call)
{
    requireSystem(call);
    call.requireAdmin();
    const Json body = call.objectBody();
    call.engine.store.createDatabase(stringMember(body, "name"));
    if (const Json& users = member(body, "users"); users.is_array()) {
        for (const Json& entry : users) {
            User user;
            user.name = stringMember(entry, "username");
            user.password = stringMember(entry, "passwd");
            user.rights[stringMember(body, "name")] = Right::Write;
            const auto all = call.engine.users.all();
            if (std::ranges::find(all, user.name, &User::name) == all.end())
                call.engine.users.add(user);
        }
    }
    return okResponse(201, {{"result", true}});
}

} // namespace

HttpResponse handleDatabase(Call& call)
{
    const std::string& name = call.argument(0);
    if (call.argumentCount() > 1)
        return errorResponse(400, 400, "bad parameter");
    if (call.is("GET")) {
        if (name.empty()) {
            requireSystem(call);
            return listDatabases(call, false);
        }
        if (name == "user")
            return listDatabases(call, true);
        if (name == "current")
            return currentDatabase(call);
        return errorResponse(404, 404, "unknown path '/_api/database/" + name + "'");
    }
    if (call.is("POST") && name.empty())
        return createDatabase(call);
    if (call.is("DELETE") && !name.empty()) {
        requireSystem(call);
        call.requireAdmin();
        call.engine.store.dropDatabase(name);
        return okResponse(200, {{"result", true}});
    }
    return methodNotSupported();
}

} // namespace sandbox
