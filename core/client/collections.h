// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/json.h"
#include "client/operation.h"

#include <optional>
#include <vector>

namespace arango {

enum class CollectionType { Document = 2, Edge = 3 };

struct CollectionInfo {
    QString id;
    QString name;
    CollectionType type = CollectionType::Document;
    bool isSystem = false;

    bool operator==(const CollectionInfo&) const = default;
};

/// What create() and, where the server allows the change, configure() take, in ArangoDB's own
/// words. Unset is not sent.
struct CollectionOptions {
    std::optional<CollectionType> type;
    std::optional<bool> waitForSync;
    std::optional<bool> isSystem;
    std::optional<bool> cacheEnabled;
    Json keyOptions; ///< {"type": "traditional", "allowUserKeys": true}
    Json schema; ///< {"rule": {…}, "level": "strict", "message": "…"}
    Json computedValues; ///< array
    std::optional<qint64> numberOfShards;
    QStringList shardKeys;
    QString shardingStrategy;
    QString distributeShardsLike;
    std::optional<qint64> replicationFactor;
    std::optional<qint64> writeConcern;
    QString smartJoinAttribute;
    QString smartGraphAttribute;
};

struct CollectionProperties {
    CollectionInfo info;
    std::optional<bool> waitForSync;
    std::optional<bool> cacheEnabled;
    std::optional<qint64> numberOfShards;
    std::optional<qint64> replicationFactor; ///< unset for a satellite collection
    std::optional<qint64> writeConcern;
    QJsonObject all; ///< everything the server said
};

struct CollectionChecksum {
    QString checksum;
    QString revision;

    bool operator==(const CollectionChecksum&) const = default;
};

namespace collections {

/// GET /_api/collection. `excludeSystem` leaves out names that start with an underscore.
[[nodiscard]] Operation<std::vector<CollectionInfo>> list(bool excludeSystem = true);
/// POST /_api/collection.
[[nodiscard]] Operation<CollectionInfo> create(const QString& name,
                                               const CollectionOptions& options = {});
/// GET /_api/collection/{name}.
[[nodiscard]] Operation<CollectionInfo> info(const QString& name);
/// GET and PUT /_api/collection/{name}/properties.
[[nodiscard]] Operation<CollectionProperties> properties(const QString& name);
[[nodiscard]] Operation<CollectionProperties> configure(const QString& name,
                                                        const CollectionOptions& options);
/// GET …/figures. `details` makes the server walk the data.
[[nodiscard]] Operation<QJsonObject> statistics(const QString& name, bool details = false);
/// GET …/count.
[[nodiscard]] Operation<qint64> count(const QString& name);
/// GET …/revision: changes with every write.
[[nodiscard]] Operation<QString> revision(const QString& name);
/// GET …/checksum: reads all documents.
[[nodiscard]] Operation<CollectionChecksum>
checksum(const QString& name, bool withRevisions = false, bool withData = false);
/// GET …/shards, in clusters. With `details` an object shard → servers, else an array.
[[nodiscard]] Operation<Json> shards(const QString& name, bool details = false);
/// PUT …/responsibleShard, in clusters. `document` holds the shard keys.
[[nodiscard]] Operation<QString> responsibleShard(const QString& name, const Json& document);
/// PUT …/rename, on single servers.
[[nodiscard]] Operation<CollectionInfo> rename(const QString& name, const QString& newName);
/// PUT …/truncate: removes all documents.
[[nodiscard]] Operation<bool> truncate(const QString& name);
/// PUT …/recalculateCount.
[[nodiscard]] Operation<bool> recalculateCount(const QString& name);
/// PUT …/compact.
[[nodiscard]] Operation<bool> compact(const QString& name);
/// PUT …/load and …/unload: without effect on newer servers, gone in 4.0.
[[nodiscard]] Operation<bool> load(const QString& name);
[[nodiscard]] Operation<bool> unload(const QString& name);
/// PUT …/loadIndexesIntoMemory.
[[nodiscard]] Operation<bool> loadIndexes(const QString& name);
/// DELETE /_api/collection/{name}.
[[nodiscard]] Operation<bool> remove(const QString& name, bool isSystem = false);

} // namespace collections
} // namespace arango
