// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/apierror.h"
#include "sandbox/routes.h"

namespace sandbox {

namespace {

HttpResponse listIndexes(const Call& call)
{
    const std::string name = call.parameter("collection").value_or("");
    const CollectionInfo info = call.engine.store.collection(call.database, name);
    call.requireRead(info.name);
    Json list = Json::array();
    Json byId = Json::object();
    for (const IndexInfo& index : call.engine.store.indexes(call.database, info.name)) {
        list.push_back(shown(index, info.name));
        byId[info.name + "/" + index.number] = list.back();
    }
    return okResponse(200, {{"indexes", list}, {"identifiers", byId}});
}

HttpResponse createIndex(const Call& call)
{
    const CollectionInfo info
        = call.engine.store.collection(call.database, call.parameter("collection").value_or(""));
    call.requireDefine(info.name);
    const auto [index, isNew]
        = call.engine.store.createIndex(call.database, info.name, indexIn(call.objectBody()));
    Json body = shown(index, info.name);
    body["isNewlyCreated"] = isNew;
    return okResponse(isNew ? 201 : 200, body);
}

} // namespace

HttpResponse handleIndex(Call& call)
{
    Store& store = call.engine.store;
    if (call.argumentCount() == 0) {
        if (call.is("GET"))
            return listIndexes(call);
        return call.is("POST") ? createIndex(call) : methodNotSupported();
    }
    if (call.argumentCount() != 2)
        return errorResponse(400, 400, "expecting /_api/index/<collection>/<index>");
    if (!call.is("GET") && !call.is("DELETE"))
        return methodNotSupported();
    const CollectionInfo info = store.collection(call.database, call.argument(0));
    call.requireRead(info.name);
    const IndexInfo index = store.index(call.database, info.name, call.argument(1));
    if (call.is("GET"))
        return okResponse(200, shown(index, info.name));
    call.requireDefine(info.name);
    store.dropIndex(call.database, info.name, index);
    return okResponse(200, {{"id", info.name + "/" + index.number}});
}

} // namespace sandbox
