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

/// Query parameters of the document calls, in ArangoDB's own words. Unset is not sent.
struct DocumentOptions {
    std::optional<bool> waitForSync;
    std::optional<bool> returnNew;
    std::optional<bool> returnOld;
    std::optional<bool> silent;
    std::optional<bool> keepNull; ///< update
    std::optional<bool> mergeObjects; ///< update
    std::optional<bool> ignoreRevs; ///< update, replace
    QString overwriteMode; ///< insert: "ignore", "replace", "update", "conflict"
    QString ifMatch; ///< revision that must still hold: update, replace, remove
};

namespace documents {

/// POST /_api/document/{collection}.
[[nodiscard]] Operation<DocumentMeta> insert(const QString& collection, const Json& document,
                                             const DocumentOptions& options = {});
/// The same with an array; an item that failed carries its error.
[[nodiscard]] Operation<std::vector<DocumentMeta>>
insertMany(const QString& collection, const Json& documents, const DocumentOptions& options = {});
/// GET /_api/document/{collection}/{key}: the document.
[[nodiscard]] Operation<QJsonObject> get(const QString& collection, const QString& key);
/// PATCH: changes the attributes given.
[[nodiscard]] Operation<DocumentMeta> update(const QString& collection, const QString& key,
                                             const Json& patch,
                                             const DocumentOptions& options = {});
/// PUT: the whole document anew.
[[nodiscard]] Operation<DocumentMeta> replace(const QString& collection, const QString& key,
                                              const Json& document,
                                              const DocumentOptions& options = {});
/// DELETE.
[[nodiscard]] Operation<DocumentMeta> remove(const QString& collection, const QString& key,
                                             const DocumentOptions& options = {});

} // namespace documents
} // namespace arango
