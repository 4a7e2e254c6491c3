// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/json.h"
#include "client/operation.h"

#include <optional>
#include <vector>

namespace arango {

/// What the server says of a document it stored, changed or removed.
struct DocumentMeta {
    QString id; ///< "students/Neal"
    QString key;
    QString rev;
    QString oldRev;
    QJsonObject newDocument; ///< only with returnNew
    QJsonObject oldDocument; ///< only with returnOld
    std::optional<Error> error; ///< of one document among many
};

/// Query parameters of the document calls, in ArangoDB's own words. Unset is not sent. A call takes
/// those that the server has for it and leaves out the others.
struct DocumentOptions {
    std::optional<bool> waitForSync;
    std::optional<bool> returnNew;
    std::optional<bool> returnOld;
    std::optional<bool> silent;
    std::optional<bool> keepNull; ///< update
    std::optional<bool> mergeObjects; ///< update
    std::optional<bool> ignoreRevs; ///< update, replace, removeMany
    std::optional<bool> refillIndexCaches;
    QString versionAttribute; ///< insert, update, replace; 3.12 and later
    QString overwriteMode; ///< insert: "ignore", "replace", "update", "conflict"
    QString ifMatch; ///< revision that must still hold: update, replace, remove
};

struct ReadOptions {
    QString ifMatch; ///< revision that must still hold, else 412
    QString ifNoneMatch; ///< revision one has: the same gives 304
    bool allowDirtyRead = false;
};

struct ImportOptions {
    QString onDuplicate; ///< "error", "update", "replace", "ignore"
    QString fromPrefix; ///< edges: put before _from
    QString toPrefix;
    std::optional<bool> overwrite; ///< truncates the collection first
    std::optional<bool> waitForSync;
    std::optional<bool> complete; ///< one error stops it all
    std::optional<bool> details; ///< a line for each document that failed
};

struct ImportSummary {
    qint64 created = 0;
    qint64 errors = 0;
    qint64 empty = 0;
    qint64 updated = 0;
    qint64 ignored = 0;
    QStringList details;

    bool operator==(const ImportSummary&) const = default;
};

namespace documents {

/// POST /_api/document/{collection}.
[[nodiscard]] Operation<DocumentMeta> insert(const QString& collection, const Json& document,
                                             const DocumentOptions& options = {});
/// The same with an array; an item that failed carries its error.
[[nodiscard]] Operation<std::vector<DocumentMeta>>
insertMany(const QString& collection, const Json& documents, const DocumentOptions& options = {});

/// GET /_api/document/{collection}/{key}: the document as the server wrote it. HTTP 304 and 412
/// (see ReadOptions) are errors.
[[nodiscard]] Operation<Json> get(const QString& collection, const QString& key,
                                  const ReadOptions& options = {});
/// PUT /_api/document/{collection}?onlyget=true: each document, or why it could not be had.
[[nodiscard]] Operation<std::vector<Result<QJsonObject>>> getMany(const QString& collection,
                                                                  const QStringList& keys);
/// HEAD /_api/document/{collection}/{key}. Never as a job: jobs::canBeJob().
[[nodiscard]] Operation<bool> exists(const QString& collection, const QString& key,
                                     const ReadOptions& options = {});

/// PATCH: changes the attributes given.
[[nodiscard]] Operation<DocumentMeta> update(const QString& collection, const QString& key,
                                             const Json& patch,
                                             const DocumentOptions& options = {});
/// Each of the array must have its _key.
[[nodiscard]] Operation<std::vector<DocumentMeta>>
updateMany(const QString& collection, const Json& patches, const DocumentOptions& options = {});

/// PUT: the whole document anew.
[[nodiscard]] Operation<DocumentMeta> replace(const QString& collection, const QString& key,
                                              const Json& document,
                                              const DocumentOptions& options = {});
[[nodiscard]] Operation<std::vector<DocumentMeta>>
replaceMany(const QString& collection, const Json& documents, const DocumentOptions& options = {});

/// DELETE.
[[nodiscard]] Operation<DocumentMeta> remove(const QString& collection, const QString& key,
                                             const DocumentOptions& options = {});
/// `selectors`: array of keys, or of objects with a _key.
[[nodiscard]] Operation<std::vector<DocumentMeta>>
removeMany(const QString& collection, const Json& selectors, const DocumentOptions& options = {});

/// POST /_api/import?type=array. `documents`: an array of objects.
[[nodiscard]] Operation<ImportSummary> importArray(const QString& collection, const Json& documents,
                                                   const ImportOptions& options = {});

/// Reads what the server says of one document.
[[nodiscard]] DocumentMeta metaOf(const QJsonObject& object);

/// The error inside an answer about several things: {"error":true,"errorNum":…}.
[[nodiscard]] std::optional<Error> errorOf(const QJsonObject& object);

} // namespace documents
} // namespace arango
