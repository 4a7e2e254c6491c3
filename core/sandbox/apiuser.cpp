// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/apierror.h"
#include "sandbox/routes.h"

namespace sandbox {

namespace {

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

// What was granted for a collection itself; "undefined" leaves it to the database.
std::string grantFor(const User& user, const std::string& database, const std::string& collection)
{
    const auto rights = user.collectionRights.find(database);
    if (rights == user.collectionRights.end())
        return "undefined";
    const auto found = rights->second.find(collection);
    return found == rights->second.end() ? "undefined" : nameOf(found->second);
}

Json grantsIn(const Call& call, const User& user, const std::string& database)
{
    Json collections = Json::object();
    if (database != "*") {
        for (const CollectionInfo& info : call.engine.store.collections(database))
            collections[info.name] = grantFor(user, database, info.name);
    }
    collections["*"] = grantFor(user, database, "*");
    const auto granted = user.rights.find(database);
    return {{"permission", granted == user.rights.end() ? "undefined" : nameOf(granted->second)},
            {"collections", collections}};
}

HttpResponse listRights(const Call& call, const User& user)
{
    const Users& users = call.engine.users;
    Json result = Json::object();
    for (const DatabaseInfo& info : call.engine.store.databases()) {
        const Right right = users.right({user.name, false, false}, info.name);
        if (call.flag("full"))
            result[info.name] = grantsIn(call, user, info.name);
        else if (right != Right::None)
            result[info.name] = nameOf(right);
    }
    if (call.flag("full"))
        result["*"] = grantsIn(call, user, "*");
    return okResponse(200, {{"result", result}});
}

HttpResponse changeRight(const Call& call, User user)
{
    const std::string& database = call.argument(2);
    const std::string& collection = call.argument(3);
    call.requireAdmin();
    if (database != "*" && !call.engine.store.hasDatabase(database))
        throw ApiError(404, 1228, "database not found");
    if (!collection.empty() && collection != "*") {
        if (database == "*")
            throw ApiError(400, 400, "a collection needs its database");
        (void)call.engine.store.collection(database, collection);
    }
    const bool isForAll = collection.empty();
    if (call.is("DELETE")) {
        if (isForAll)
            user.rights.erase(database);
        else
            user.collectionRights[database].erase(collection);
        call.engine.users.change(user);
        return okResponse(202);
    }
    const std::string grant = stringMember(call.objectBody(), "grant");
    const Right right = rightNamed(grant);
    if (isForAll)
        user.rights[database] = right;
    else
        user.collectionRights[database][collection] = right;
    call.engine.users.change(user);
    return okResponse(200, {{isForAll ? database : database + "/" + collection, grant}});
}

HttpResponse handleRights(const Call& call, const User& user)
{
    const Users& users = call.engine.users;
    const std::string& database = call.argument(2);
    const std::string& collection = call.argument(3);
    if (call.argumentCount() > 4)
        return errorResponse(400, 400, "bad parameter");
    if (call.is("PUT") || call.is("DELETE"))
        return database.empty() ? errorResponse(400, 400, "expecting a database name")
                                : changeRight(call, user);
    if (!call.is("GET"))
        return methodNotSupported();
    if (database.empty())
        return listRights(call, user);
    if (database != "*" && !call.engine.store.hasDatabase(database))
        throw ApiError(404, 1228, "database not found");
    const Caller owner{user.name, false, false};
    const Right right = collection.empty() ? users.right(owner, database)
                                           : users.right(owner, database, collection);
    return okResponse(200, {{"result", nameOf(right)}});
}

HttpResponse listOrCreateUser(const Call& call)
{
    Users& users = call.engine.users;
    call.requireAdmin();
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

HttpResponse handleUser(Call& call)
{
    if (call.argumentCount() == 0)
        return listOrCreateUser(call);
    Users& users = call.engine.users;
    if (call.argument(0) != call.caller.user)
        call.requireAdmin();
    User user = users.get(call.argument(0));
    if (call.argumentCount() > 1) {
        if (call.argument(1) != "database")
            throw notSupported("/_api/user/<name>/" + call.argument(1));
        return handleRights(call, user);
    }
    if (call.is("GET"))
        return okResponse(200, shown(user));
    if (call.is("PATCH")) {
        takeFields(call.objectBody(), user);
        users.change(user);
        return okResponse(200, shown(user));
    }
    if (call.is("PUT")) {
        // What is not named falls back to its default; rights stay.
        User fresh{
            .name = user.name, .rights = user.rights, .collectionRights = user.collectionRights};
        takeFields(call.objectBody(), fresh);
        users.change(fresh);
        return okResponse(200, shown(fresh));
    }
    if (call.is("DELETE")) {
        call.requireAdmin();
        if (user.name == "root")
            throw ApiError(403, 11, "forbidden");
        users.remove(user.name);
        return okResponse(202);
    }
    return methodNotSupported();
}

} // namespace sandbox
