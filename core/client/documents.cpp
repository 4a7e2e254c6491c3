// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/documents.h"

#include "client/decode.h"

using namespace Qt::StringLiterals;

namespace arango::documents {

namespace {

QByteArray pathOf(const QString& collection)
{
    return "/_api/document/" + encoded(collection);
}

QByteArray pathOf(const QString& collection, const QString& key)
{
    return pathOf(collection) + '/' + encoded(key);
}

QByteArray queryOf(const DocumentOptions& options)
{
    QByteArray query;
    const auto add = [&query](const char* name, const std::optional<bool>& value) {
        if (value)
            addQuery(query, name, *value);
    };
    add("waitForSync", options.waitForSync);
    add("returnNew", options.returnNew);
    add("returnOld", options.returnOld);
    add("silent", options.silent);
    add("keepNull", options.keepNull);
    add("mergeObjects", options.mergeObjects);
    add("ignoreRevs", options.ignoreRevs);
    if (!options.overwriteMode.isEmpty())
        addQuery(query, "overwriteMode", options.overwriteMode);
    return query;
}

Request requestOf(Method method, const QByteArray& path, const QByteArray& body,
                  const DocumentOptions& options)
{
    Request request{.method = method, .path = path, .query = queryOf(options), .body = body};
    if (!options.ifMatch.isEmpty())
        request.headers.append({"If-Match", quoted(options.ifMatch)});
    return request;
}

DocumentMeta metaOf(const QJsonObject& object)
{
    DocumentMeta meta{.id = object.value("_id"_L1).toString(),
                      .key = object.value("_key"_L1).toString(),
                      .rev = object.value("_rev"_L1).toString(),
                      .oldRev = object.value("_oldRev"_L1).toString(),
                      .newDocument = object.value("new"_L1).toObject(),
                      .oldDocument = object.value("old"_L1).toObject(),
                      .error = {}};
    if (object.value("error"_L1).toBool())
        meta.error = Error{.kind = Error::Kind::Server,
                           .httpStatus = object.value("code"_L1).toInt(),
                           .errorNum = object.value("errorNum"_L1).toInt(),
                           .message = object.value("errorMessage"_L1).toString(),
                           .mayHaveReachedServer = true};
    return meta;
}

Result<DocumentMeta> decodeMeta(const Response& response)
{
    // With silent=true a success has no body, or an empty object.
    if (response.status < 400 && response.body.isEmpty())
        return DocumentMeta{};
    return decode::object(response).map(metaOf);
}

} // namespace

Operation<DocumentMeta> insert(const QString& collection, const Json& document,
                               const DocumentOptions& options)
{
    return {.request = requestOf(Method::Post, pathOf(collection), document.bytes(), options),
            .decode = decodeMeta,
            .name = "DocumentInsert"};
}

Operation<std::vector<DocumentMeta>> insertMany(const QString& collection, const Json& documents,
                                                const DocumentOptions& options)
{
    return {.request = requestOf(Method::Post, pathOf(collection), documents.bytes(), options),
            .decode = [](const Response& response) -> Result<std::vector<DocumentMeta>> {
                if (response.status < 400 && (response.body.isEmpty() || response.body == "{}"))
                    return std::vector<DocumentMeta>();
                return decode::array(response).map([](const QJsonArray& array) {
                    std::vector<DocumentMeta> metas;
                    metas.reserve(size_t(array.size()));
                    for (const auto& value : array)
                        metas.push_back(metaOf(value.toObject()));
                    return metas;
                });
            },
            .name = "DocumentInsert"};
}

Operation<QJsonObject> get(const QString& collection, const QString& key)
{
    return {.request = requestOf(Method::Get, pathOf(collection, key), {}, {}),
            .decode = decode::object,
            .name = "DocumentGet"};
}

Operation<DocumentMeta> update(const QString& collection, const QString& key, const Json& patch,
                               const DocumentOptions& options)
{
    return {.request = requestOf(Method::Patch, pathOf(collection, key), patch.bytes(), options),
            .decode = decodeMeta,
            .name = "DocumentUpdate"};
}

Operation<DocumentMeta> replace(const QString& collection, const QString& key, const Json& document,
                                const DocumentOptions& options)
{
    return {.request = requestOf(Method::Put, pathOf(collection, key), document.bytes(), options),
            .decode = decodeMeta,
            .name = "DocumentReplace"};
}

Operation<DocumentMeta> remove(const QString& collection, const QString& key,
                               const DocumentOptions& options)
{
    return {.request = requestOf(Method::Delete, pathOf(collection, key), {}, options),
            .decode = decodeMeta,
            .name = "DocumentDelete"};
}

} // namespace arango::documents
