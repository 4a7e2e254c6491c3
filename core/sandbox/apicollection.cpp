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
            {"isSystem", info.isSystem()},
            {"globallyUniqueId", "h" + info.id + "/" + info.id}};
}

Json withProperties(const CollectionInfo& info)
{
    Json all = shown(info);
    all["statusString"] = "loaded";
    all["waitForSync"] = info.waitForSync;
    all["keyOptions"] = info.keyOptions;
    all["cacheEnabled"] = info.cacheEnabled;
    all["computedValues"] = nullptr;
    all["schema"] = nullptr;
    return all;
}

// Rules for documents would have to be kept, and the sandbox cannot.
void refuseRules(const Json& body)
{
    if (!member(body, "schema").is_null())
        throw notSupported("a collection with a schema");
    if (!member(body, "computedValues").empty())
        throw notSupported("a collection with computed values");
}

HttpResponse withLocation(HttpResponse response, const Call& call, const std::string& rest)
{
    response.headers.emplace_back(
        "Location", "/_db/" + percentEncoded(call.database) + "/_api/collection/" + rest);
    return response;
}

HttpResponse createCollection(const Call& call)
{
    call.requireDatabaseWrite();
    const Json body = call.objectBody();
    CollectionInfo info;
    info.name = stringMember(body, "name");
    if (info.name.empty() || (info.isSystem() && !boolMember(body, "isSystem")))
        throw ApiError(400, 1208, "illegal name: collection name invalid");
    const Json& type = member(body, "type");
    if (type.is_number() && type != Json(2) && type != Json(3))
        throw ApiError(400, 1218, "collection type invalid");
    info.type = type == Json(3) ? CollectionType::Edges : CollectionType::Documents;
    info.waitForSync = boolMember(body, "waitForSync");
    info.cacheEnabled = boolMember(body, "cacheEnabled");
    info.keyOptions = member(body, "keyOptions");
    refuseRules(body);
    info = call.engine.store.createCollection(call.database, std::move(info));
    return withLocation(okResponse(200, withProperties(info)), call, info.name);
}

HttpResponse listCollections(const Call& call)
{
    const bool withSystem = !call.flag("excludeSystem");
    Json list = Json::array();
    for (const CollectionInfo& info : call.engine.store.collections(call.database)) {
        const Right right = call.engine.users.right(call.caller, call.database, info.name);
        if (right != Right::None && (withSystem || !info.isSystem()))
            list.push_back(shown(info));
    }
    return okResponse(200, {{"result", list}});
}

// The same documents give the same text, in whatever order they came.
std::string checksum(const std::vector<Document>& documents, bool withRevisions, bool withData)
{
    std::uint64_t sum = 0;
    for (const Document& document : documents) {
        std::string text = stringMember(*document, "_key");
        if (withRevisions)
            text += '/' + stringMember(*document, "_rev");
        if (withData) {
            Json data = *document;
            for (const char* name : {"_key", "_id", "_rev"})
                data.erase(name);
            appendJson(text += '/', data);
        }
        std::uint64_t hash = 0xCBF29CE484222325U;
        for (const char c : text)
            hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
        sum += hash;
    }
    return std::to_string(sum);
}

Json figuresOf(const Call& call, const CollectionInfo& info)
{
    std::size_t bytes = 0;
    std::string text;
    for (const Document& document : call.engine.store.snapshot(call.database, info.name)) {
        text.clear();
        appendJson(text, *document);
        bytes += text.size();
    }
    const std::size_t indexes = call.engine.store.indexes(call.database, info.name).size();
    return {{"indexes", {{"count", indexes}, {"size", 0}}},
            {"documentsSize", bytes},
            {"cacheInUse", false},
            {"cacheSize", 0},
            {"cacheUsage", 0}};
}

HttpResponse getCollection(const Call& call)
{
    if (call.argumentCount() == 0)
        return listCollections(call);
    Store& store = call.engine.store;
    const CollectionInfo info = store.collection(call.database, call.argument(0));
    call.requireRead(info.name);
    const std::string& what = call.argument(1);
    if (what.empty())
        return withLocation(okResponse(200, shown(info)), call, info.name);
    Json all = withProperties(info);
    if (what == "count" || what == "figures")
        all["count"] = store.count(call.database, info.name);
    if (what == "figures") {
        all["figures"] = figuresOf(call, info);
    } else if (what == "revision") {
        all["revision"] = store.revision(call.database, info.name);
    } else if (what == "checksum") {
        all["revision"] = store.revision(call.database, info.name);
        all["checksum"] = checksum(store.snapshot(call.database, info.name),
                                   call.flag("withRevisions"), call.flag("withData"));
    } else if (what == "shards") {
        throw ApiError(501, 1471,
                       "/_api/collection/<name>/shards is only available on a coordinator");
    } else if (what != "properties" && what != "count") {
        throw ApiError(404, 404,
                       "expecting one of the resources 'checksum', 'count', 'figures', "
                       "'properties', 'revision', 'shards'");
    }
    return withLocation(okResponse(200, all), call, info.name + "/" + what);
}

HttpResponse changeProperties(const Call& call, const std::string& name)
{
    const Json body = call.objectBody();
    refuseRules(body);
    return okResponse(200,
                      withProperties(call.engine.store.changeProperties(
                          call.database, name, [&](CollectionInfo& info) {
                              info.waitForSync = boolMember(body, "waitForSync", info.waitForSync);
                              info.cacheEnabled
                                  = boolMember(body, "cacheEnabled", info.cacheEnabled);
                          })));
}

HttpResponse changeCollection(const Call& call)
{
    Store& store = call.engine.store;
    const CollectionInfo info = store.collection(call.database, call.argument(0));
    call.requireRead(info.name);
    const std::string& what = call.argument(1);
    if (what == "load" || what == "unload" || what == "compact")
        return okResponse(200, shown(info));
    if (what == "loadIndexesIntoMemory")
        return okResponse(200, {{"result", true}});
    if (what == "responsibleShard")
        throw ApiError(
            501, 1471,
            "/_api/collection/<name>/responsibleShard is only available on a coordinator");
    if (what == "truncate") {
        call.requireWrite(info.name);
        store.truncate(call.database, info.name);
        return okResponse(200, shown(info));
    }
    if (what == "recalculateCount") {
        call.requireWrite(info.name);
        return okResponse(200,
                          {{"result", true}, {"count", store.count(call.database, info.name)}});
    }
    if (what == "rename") {
        call.requireDatabaseWrite();
        call.requireDefine(info.name);
        const std::string name = stringMember(call.objectBody(), "name");
        if (info.isSystem() || name.starts_with('_'))
            throw ApiError(403, 11, "forbidden");
        store.renameCollection(call.database, info.name, name);
        return okResponse(200, shown(store.collection(call.database, info.id)));
    }
    if (what == "properties") {
        call.requireDefine(info.name);
        return changeProperties(call, info.name);
    }
    throw ApiError(404, 404,
                   "expecting one of the actions 'load', 'unload', 'truncate', 'properties', "
                   "'compact', 'rename', 'loadIndexesIntoMemory'");
}

HttpResponse dropCollection(const Call& call)
{
    const CollectionInfo info = call.engine.store.collection(call.database, call.argument(0));
    call.requireDatabaseWrite();
    call.requireDefine(info.name);
    if (info.isSystem() && !call.flag("isSystem"))
        throw ApiError(403, 11, "forbidden");
    call.engine.store.dropCollection(call.database, info.name);
    return okResponse(200, {{"id", info.id}});
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
    if (call.is("DELETE") && call.argumentCount() == 1)
        return dropCollection(call);
    return methodNotSupported();
}

} // namespace sandbox
