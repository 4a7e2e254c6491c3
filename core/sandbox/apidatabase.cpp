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

void requireAdmin(const Call& call)
{
    if (call.engine.users.right(call.caller, "_system") != Right::Write)
        throw ApiError(403, 11, "forbidden");
}

const char* nameOf(Right right)
{
    switch (right) {
    case Right::Write:
        return "rw";
    case Right::Read:
        return "ro";
    case Right::None:
        break;
    }
    return "none";
}

Right rightNamed(const std::string& name)
{
    if (name == "rw")
        return Right::Write;
    if (name == "ro")
        return Right::Read;
    if (name == "none")
        return Right::None;
    throw ApiError(400, 400, "bad parameter");
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
    requireAdmin(call);
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

Json shown(const User& user)
{
    return {{"user", user.name}, {"active", user.isActive}, {"extra", user.extra}};
}

void takeFields(const Json& body, User& user)
{
    if (const Json& password = member(body, "passwd"); password.is_string())
        user.password = password.get<std::string>();
    user.isActive = boolMember(body, "active", user.isActive);
    if (const Json& extra = member(body, "extra"); extra.is_object())
        user.extra = extra;
}

HttpResponse handleRights(Call& call, User user)
{
    Users& users = call.engine.users;
    const std::string& database = call.argument(2);
    if (call.argumentCount() > 3)
        throw notSupported("a right for one collection");
    if (call.is("GET") && database.empty()) {
        Json result = Json::object();
        for (const DatabaseInfo& info : call.engine.store.databases()) {
            const Right right = users.right({user.name, false, false}, info.name);
            if (right != Right::None)
                result[info.name] = nameOf(right);
        }
        return okResponse(200, {{"result", result}});
    }
    if (call.is("GET"))
        return okResponse(200,
                          {{"result", nameOf(users.right({user.name, false, false}, database))}});
    if (database.empty())
        return errorResponse(400, 400, "expecting a database name");
    requireAdmin(call);
    if (database != "*" && !call.engine.store.hasDatabase(database))
        throw ApiError(404, 1228, "database not found");
    if (call.is("PUT")) {
        const std::string grant = stringMember(call.objectBody(), "grant");
        user.rights[database] = rightNamed(grant);
        users.change(user);
        return okResponse(200, {{database, grant}});
    }
    if (call.is("DELETE")) {
        user.rights.erase(database);
        users.change(user);
        return okResponse(202, {{database, "none"}});
    }
    return methodNotSupported();
}

HttpResponse listOrCreateUser(const Call& call)
{
    Users& users = call.engine.users;
    requireAdmin(call);
    if (call.is("GET")) {
        Json list = Json::array();
        for (const User& user : users.all())
            list.push_back(shown(user));
        return okResponse(200, {{"result", list}});
    }
    if (!call.is("POST"))
        return methodNotSupported();
    const Json body = call.objectBody();
    User user;
    user.name = stringMember(body, "user");
    if (user.name.empty())
        throw ApiError(400, 1700, "invalid user name");
    takeFields(body, user);
    users.add(user);
    return okResponse(201, shown(user));
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
        requireAdmin(call);
        call.engine.store.dropDatabase(name);
        return okResponse(200, {{"result", true}});
    }
    return methodNotSupported();
}

HttpResponse handleUser(Call& call)
{
    if (call.argumentCount() == 0)
        return listOrCreateUser(call);
    Users& users = call.engine.users;
    if (call.argument(0) != call.caller.user)
        requireAdmin(call);
    User user = users.get(call.argument(0));
    if (call.argumentCount() > 1) {
        if (call.argument(1) != "database")
            throw notSupported("/_api/user/<name>/" + call.argument(1));
        return handleRights(call, std::move(user));
    }
    if (call.is("GET"))
        return okResponse(200, shown(user));
    if (call.is("PUT") || call.is("PATCH")) {
        takeFields(call.objectBody(), user);
        users.change(user);
        return okResponse(200, shown(user));
    }
    if (call.is("DELETE")) {
        users.remove(user.name);
        return okResponse(202);
    }
    return methodNotSupported();
}

} // namespace sandbox
