// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/views.h"

#include "client/decode.h"

using namespace Qt::StringLiterals;

namespace arango {

namespace views {

namespace {

QByteArray pathTo(std::initializer_list<QString> segments)
{
    return pathOf("/_api/view", segments);
}

ViewInfo infoOf(const QJsonObject& object)
{
    return {.id = object.value("id"_L1).toString(),
            .name = object.value("name"_L1).toString(),
            .type = object.value("type"_L1).toString(),
            .all = object};
}

Operation<ViewInfo> one(const Request& request, const char* name)
{
    return {.request = request, .decode = decode::objectWith(infoOf), .name = name};
}

} // namespace

Operation<std::vector<ViewInfo>> list()
{
    return {.request = {.path = pathTo({})},
            .decode = decode::listWith(infoOf, "result"_L1),
            .name = "ViewList"};
}

Operation<ViewInfo> info(const QString& name)
{
    return one({.path = pathTo({name})}, "ViewGet");
}

Operation<ViewInfo> properties(const QString& name)
{
    return one({.path = pathTo({name, u"properties"_s})}, "ViewGet");
}

Operation<ViewInfo> create(const QString& name, const QString& type, const QJsonObject& properties)
{
    QJsonObject body = properties;
    body.insert("name"_L1, name);
    body.insert("type"_L1, type);
    return one({.method = Method::Post, .path = pathTo({}), .body = Json(body).bytes()},
               "ViewCreate");
}

Operation<ViewInfo> update(const QString& name, const Json& properties)
{
    return one({.method = Method::Patch,
                .path = pathTo({name, u"properties"_s}),
                .body = properties.bytes()},
               "ViewUpdate");
}

Operation<ViewInfo> replace(const QString& name, const Json& properties)
{
    return one({.method = Method::Put,
                .path = pathTo({name, u"properties"_s}),
                .body = properties.bytes()},
               "ViewReplace");
}

Operation<ViewInfo> rename(const QString& name, const QString& newName)
{
    ObjectWriter body;
    body.add("name", newName);
    return one(
        {.method = Method::Put, .path = pathTo({name, u"rename"_s}), .body = body.finish().bytes()},
        "ViewRename");
}

Operation<bool> remove(const QString& name)
{
    return {.request = {.method = Method::Delete, .path = pathTo({name})},
            .decode = decode::done,
            .name = "ViewDelete"};
}

} // namespace views

namespace analyzers {

namespace {

AnalyzerInfo infoOf(const QJsonObject& object)
{
    return {.name = object.value("name"_L1).toString(),
            .type = object.value("type"_L1).toString(),
            .properties = object.value("properties"_L1).toObject(),
            .features = decode::strings(object.value("features"_L1))};
}

} // namespace

Operation<std::vector<AnalyzerInfo>> list()
{
    return {.request = {.path = "/_api/analyzer"},
            .decode = decode::listWith(infoOf, "result"_L1),
            .name = "AnalyzerList"};
}

Operation<AnalyzerInfo> get(const QString& name)
{
    return {.request = {.path = pathOf("/_api/analyzer", {name})},
            .decode = decode::objectWith(infoOf),
            .name = "AnalyzerGet"};
}

Operation<AnalyzerInfo> create(const AnalyzerInfo& analyzer)
{
    ObjectWriter body;
    body.add("name", analyzer.name);
    body.add("type", analyzer.type);
    if (!analyzer.properties.isEmpty())
        body.add("properties", Json(analyzer.properties));
    body.addIfSet("features", analyzer.features);
    return {.request
            = {.method = Method::Post, .path = "/_api/analyzer", .body = body.finish().bytes()},
            .decode = decode::objectWith(infoOf),
            .name = "AnalyzerCreate"};
}

Operation<bool> remove(const QString& name, bool force)
{
    QByteArray query;
    if (force)
        addQuery(query, "force", true);
    return {.request
            = {.method = Method::Delete, .path = pathOf("/_api/analyzer", {name}), .query = query},
            .decode = decode::done,
            .name = "AnalyzerDelete"};
}

} // namespace analyzers
} // namespace arango
