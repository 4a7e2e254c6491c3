// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/documents.h"

#include "client/decode.h"

using namespace Qt::StringLiterals;

namespace arango::documents {

namespace {

QByteArray pathOf(const QString& collection)
{
    return arango::pathOf("/_api/document", {collection});
}

QByteArray pathOf(const QString& collection, const QString& key)
{
    return arango::pathOf("/_api/document", {collection, key});
}

/// Which of the options a call has.
enum Uses : unsigned { New = 1, Old = 2, Overwrite = 4, Merge = 8, Revs = 16, Version = 32 };

constexpr unsigned InsertUses = New | Old | Overwrite | Merge | Version;
constexpr unsigned UpdateUses = New | Old | Merge | Revs | Version;
constexpr unsigned ReplaceUses = New | Old | Revs | Version;

QByteArray queryOf(const DocumentOptions& options, unsigned uses)
{
    QByteArray query;
    addQuery(query, "waitForSync", options.waitForSync);
    if (uses & New)
        addQuery(query, "returnNew", options.returnNew);
    if (uses & Old)
        addQuery(query, "returnOld", options.returnOld);
    addQuery(query, "silent", options.silent);
    if (uses & Merge) {
        addQuery(query, "keepNull", options.keepNull);
        addQuery(query, "mergeObjects", options.mergeObjects);
    }
    if (uses & Revs)
        addQuery(query, "ignoreRevs", options.ignoreRevs);
    addQuery(query, "refillIndexCaches", options.refillIndexCaches);
    if (uses & Version)
        addQueryIfSet(query, "versionAttribute", options.versionAttribute);
    if (uses & Overwrite)
        addQueryIfSet(query, "overwriteMode", options.overwriteMode);
    return query;
}

void addRevision(Headers& headers, const char* name, const QString& revision)
{
    if (!revision.isEmpty())
        headers.emplaceBack(name, quoted(revision));
}

Request requestOf(Method method, const QByteArray& path, const Json& body,
                  const DocumentOptions& options, unsigned uses)
{
    return {.method = method, .path = path, .query = queryOf(options, uses), .body = body.bytes()};
}

/// The same for one document, whose revision may be asked for.
Request oneOf(Method method, const QByteArray& path, const Json& body,
              const DocumentOptions& options, unsigned uses)
{
    Request request = requestOf(method, path, body, options, uses);
    addRevision(request.headers, "If-Match", options.ifMatch);
    return request;
}

Request readRequest(Method method, const QByteArray& path, const ReadOptions& options)
{
    Request request{.method = method, .path = path};
    addRevision(request.headers, "If-Match", options.ifMatch);
    addRevision(request.headers, "If-None-Match", options.ifNoneMatch);
    if (options.allowDirtyRead)
        request.headers.emplaceBack("x-arango-allow-dirty-read", "true");
    return request;
}

/// With silent=true a success has no body, or an empty object.
bool isSilent(const Response& response)
{
    return response.status / 100 == 2 && (response.body.isEmpty() || response.body == "{}");
}

Result<DocumentMeta> decodeMeta(const Response& response)
{
    if (isSilent(response))
        return DocumentMeta{};
    return decode::object(response).map(metaOf);
}

Result<std::vector<DocumentMeta>> decodeMetas(const Response& response)
{
    if (isSilent(response))
        return std::vector<DocumentMeta>();
    return decode::listWith(metaOf)(response);
}

Result<QJsonObject> documentOrError(const QJsonObject& object)
{
    if (const auto error = errorOf(object))
        return tl::unexpected(*error);
    return object;
}

ImportSummary summaryOf(const QJsonObject& object)
{
    const auto count = [&object](QLatin1StringView key) { return object.value(key).toInteger(); };
    return {.created = count("created"_L1),
            .errors = count("errors"_L1),
            .empty = count("empty"_L1),
            .updated = count("updated"_L1),
            .ignored = count("ignored"_L1),
            .details = decode::strings(object.value("details"_L1))};
}

} // namespace

DocumentMeta metaOf(const QJsonObject& object)
{
    return {.id = object.value("_id"_L1).toString(),
            .key = object.value("_key"_L1).toString(),
            .rev = object.value("_rev"_L1).toString(),
            .oldRev = object.value("_oldRev"_L1).toString(),
            .newDocument = object.value("new"_L1).toObject(),
            .oldDocument = object.value("old"_L1).toObject(),
            .error = errorOf(object)};
}

std::optional<Error> errorOf(const QJsonObject& object)
{
    if (object.value("error"_L1) != true)
        return std::nullopt;
    return Error{.kind = Error::Kind::Server,
                 .httpStatus = object.value("code"_L1).toInt(),
                 .errorNum = object.value("errorNum"_L1).toInt(),
                 .message = object.value("errorMessage"_L1).toString(),
                 .mayHaveReachedServer = true};
}

Operation<DocumentMeta> insert(const QString& collection, const Json& document,
                               const DocumentOptions& options)
{
    return {.request = requestOf(Method::Post, pathOf(collection), document, options, InsertUses),
            .decode = decodeMeta,
            .name = "DocumentInsert"};
}

Operation<std::vector<DocumentMeta>> insertMany(const QString& collection, const Json& documents,
                                                const DocumentOptions& options)
{
    return {.request = requestOf(Method::Post, pathOf(collection), documents, options, InsertUses),
            .decode = decodeMetas,
            .name = "DocumentInsert"};
}

Operation<Json> get(const QString& collection, const QString& key, const ReadOptions& options)
{
    return {.request = readRequest(Method::Get, pathOf(collection, key), options),
            .decode = decode::json,
            .name = "DocumentGet"};
}

Operation<std::vector<Result<QJsonObject>>> getMany(const QString& collection,
                                                    const QStringList& keys)
{
    return {.request = {.method = Method::Put,
                        .path = pathOf(collection),
                        .query = "onlyget=true",
                        .body = Json(QJsonArray::fromStringList(keys)).bytes()},
            .decode = decode::listWith(documentOrError),
            .name = "DocumentGet"};
}

Operation<bool> exists(const QString& collection, const QString& key, const ReadOptions& options)
{
    return {.request = readRequest(Method::Head, pathOf(collection, key), options),
            .decode = decode::exists,
            .name = "DocumentIn"};
}

Operation<DocumentMeta> update(const QString& collection, const QString& key, const Json& patch,
                               const DocumentOptions& options)
{
    return {.request = oneOf(Method::Patch, pathOf(collection, key), patch, options, UpdateUses),
            .decode = decodeMeta,
            .name = "DocumentUpdate"};
}

Operation<std::vector<DocumentMeta>> updateMany(const QString& collection, const Json& patches,
                                                const DocumentOptions& options)
{
    return {.request = requestOf(Method::Patch, pathOf(collection), patches, options, UpdateUses),
            .decode = decodeMetas,
            .name = "DocumentUpdate"};
}

Operation<DocumentMeta> replace(const QString& collection, const QString& key, const Json& document,
                                const DocumentOptions& options)
{
    return {.request = oneOf(Method::Put, pathOf(collection, key), document, options, ReplaceUses),
            .decode = decodeMeta,
            .name = "DocumentReplace"};
}

Operation<std::vector<DocumentMeta>> replaceMany(const QString& collection, const Json& documents,
                                                 const DocumentOptions& options)
{
    return {.request = requestOf(Method::Put, pathOf(collection), documents, options, ReplaceUses),
            .decode = decodeMetas,
            .name = "DocumentReplace"};
}

Operation<DocumentMeta> remove(const QString& collection, const QString& key,
                               const DocumentOptions& options)
{
    return {.request = oneOf(Method::Delete, pathOf(collection, key), {}, options, Old),
            .decode = decodeMeta,
            .name = "DocumentDelete"};
}

Operation<std::vector<DocumentMeta>> removeMany(const QString& collection, const Json& selectors,
                                                const DocumentOptions& options)
{
    return {.request
            = requestOf(Method::Delete, pathOf(collection), selectors, options, Old | Revs),
            .decode = decodeMetas,
            .name = "DocumentDelete"};
}

Operation<ImportSummary> importArray(const QString& collection, const Json& documents,
                                     const ImportOptions& options)
{
    QByteArray query;
    addQuery(query, "collection", collection);
    addQuery(query, "type", u"array"_s);
    addQueryIfSet(query, "fromPrefix", options.fromPrefix);
    addQueryIfSet(query, "toPrefix", options.toPrefix);
    addQuery(query, "overwrite", options.overwrite);
    addQuery(query, "waitForSync", options.waitForSync);
    addQueryIfSet(query, "onDuplicate", options.onDuplicate);
    addQuery(query, "complete", options.complete);
    addQuery(query, "details", options.details);
    return {.request = {.method = Method::Post,
                        .path = "/_api/import",
                        .query = query,
                        .body = documents.bytes()},
            .decode = decode::objectWith(summaryOf),
            .name = "DocumentInsert"};
}

} // namespace arango::documents
