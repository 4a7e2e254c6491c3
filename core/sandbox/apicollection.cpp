// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/apierror.h"
#include "sandbox/routes.h"

namespace sandbox {

namespace {

Json shown(const CollectionInfo& info)
{
    return {{"id", info.id},
            {"name", info.name},
            {"status", 3},
            {"type", static_cast<int>(info.type)},
            {"isSystem", info.name.starts_with('_')},
            {"globallyUniqueId", "h" + info.id + "/" + info.id}};
}

Json withProperties(const CollectionInfo& info)
{
    Json all = shown(info);
    all["statusString"] = "loaded";
    all["waitForSync"] = info.waitForSync;
    all["keyOptions"] = info.keyOptions.is_object()
        ? info.keyOptions
        : Json{{"allowUserKeys", true}, {"type", "traditional"}};
    all["cacheEnabled"] = false;
    all["computedValues"] = nullptr;
    all["schema"] = info.schema;
    return all;
}

std::string location(const Call& call, const std::string& rest)
{
    return "/_db/" + percentEncoded(call.database) + "/_api/collection/" + rest;
}

HttpResponse withLocation(HttpResponse response, std::string place)
{
    response.headers.emplace_back("Location", std::move(place));
    return response;
}

HttpResponse createCollection(const Call& call)
{
    call.requireWriteRight();
    const Json body = call.objectBody();
    CollectionInfo info;
    info.name = stringMember(body, "name");
    if (const Json& type = member(body, "type"); type.is_number_integer())
        info.type = type.get<int>() == 3 ? CollectionType::Edges : CollectionType::Documents;
    info.waitForSync = boolMember(body, "waitForSync");
    info.keyOptions = member(body, "keyOptions");
    if (!member(body, "schema").is_null())
        throw notSupported("a collection with a schema");
    info = call.engine.store.createCollection(call.database, std::move(info));
    return withLocation(okResponse(200, withProperties(info)), location(call, info.name));
}

HttpResponse getCollection(const Call& call)
{
    Store& store = call.engine.store;
    if (call.argumentCount() == 0) {
        Json list = Json::array();
        for (const CollectionInfo& info : store.collections(call.database)) {
            if (!call.flag("excludeSystem") || !info.name.starts_with('_'))
                list.push_back(shown(info));
        }
        return okResponse(200, {{"result", list}});
    }
    const CollectionInfo info = store.collection(call.database, call.argument(0));
    const std::string& what = call.argument(1);
    const auto answer = [&](const Json& body) {
        return withLocation(okResponse(200, body),
                            location(call, what.empty() ? info.name : info.name + "/" + what));
    };
    if (what.empty())
        return answer(shown(info));
    Json all = withProperties(info);
    if (what == "properties")
        return answer(all);
    if (what == "count") {
        all["count"] = store.count(call.database, info.name);
        return answer(all);
    }
    if (what == "figures") {
        all["count"] = store.count(call.database, info.name);
        all["figures"] = {{"indexes", {{"count", 1}, {"size", 0}}}, {"documentsSize", 0}};
        return answer(all);
    }
    if (what == "revision") {
        std::string newest = "0";
        for (const Document& document : store.snapshot(call.database, info.name))
            newest = std::max(newest, stringMember(*document, "_rev"));
        all["revision"] = newest;
        return answer(all);
    }
    throw notSupported("/_api/collection/<name>/" + what);
}

HttpResponse changeCollection(const Call& call)
{
    Store& store = call.engine.store;
    call.requireWriteRight();
    CollectionInfo info = store.collection(call.database, call.argument(0));
    const std::string& what = call.argument(1);
    if (what == "truncate") {
        store.truncate(call.database, info.name);
        return okResponse(200, shown(info));
    }
    if (what == "rename") {
        store.renameCollection(call.database, info.name, stringMember(call.objectBody(), "name"));
        return okResponse(200, shown(store.collection(call.database, info.id)));
    }
    if (what == "properties") {
        info.waitForSync = boolMember(call.objectBody(), "waitForSync", info.waitForSync);
        store.changeCollection(call.database, info);
        return okResponse(200, withProperties(info));
    }
    if (what == "load" || what == "unload")
        return okResponse(200, shown(info));
    if (what == "recalculateCount" || what == "loadIndexesIntoMemory" || what == "compact")
        return okResponse(200, {{"result", true}});
    throw notSupported("/_api/collection/<name>/" + what);
}

Json primaryIndex(const std::string& collection)
{
    return {{"fields", Json::array({"_key"})},
            {"id", collection + "/0"},
            {"name", "primary"},
            {"selectivityEstimate", 1},
            {"sparse", false},
            {"type", "primary"},
            {"unique", true}};
}

} // namespace

HttpResponse handleCollection(Call& call)
{
    if (call.argumentCount() > 2)
        return errorResponse(404, 404, "expecting /_api/collection/<name>/<method>");
    if (call.is("GET"))
        return getCollection(call);
    if (call.is("POST") && call.argumentCount() == 0)
        return createCollection(call);
    if (call.is("PUT") && call.argumentCount() == 2)
        return changeCollection(call);
    if (call.is("DELETE") && call.argumentCount() == 1) {
        call.requireWriteRight();
        const CollectionInfo info = call.engine.store.collection(call.database, call.argument(0));
        call.engine.store.dropCollection(call.database, info.name);
        return okResponse(200, {{"id", info.id}});
    }
    return methodNotSupported();
}

HttpResponse handleIndex(Call& call)
{
    if (!call.is("GET"))
        throw notSupported("changing indexes");
    const std::string name
        = call.argument(0).empty() ? call.parameter("collection").value_or("") : call.argument(0);
    const CollectionInfo info = call.engine.store.collection(call.database, name);
    const Json index = primaryIndex(info.name);
    if (call.argumentCount() == 2) {
        if (call.argument(1) != "0" && call.argument(1) != "primary")
            throw ApiError(404, 1212, "index not found");
        return okResponse(200, index);
    }
    return okResponse(
        200,
        {{"indexes", Json::array({index})}, {"identifiers", {{stringMember(index, "id"), index}}}});
}

} // namespace sandbox
