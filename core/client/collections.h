// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

struct CollectionOptions {
    std::optional<CollectionType> type;
    std::optional<bool> waitForSync;
    std::optional<bool> isSystem;
    std::optional<qint64> numberOfShards;
    std::optional<qint64> replicationFactor;
};

namespace collections {

/// GET /_api/collection. `excludeSystem` leaves out names that start with an underscore.
[[nodiscard]] Operation<std::vector<CollectionInfo>> list(bool excludeSystem = true);
/// POST /_api/collection.
[[nodiscard]] Operation<CollectionInfo> create(const QString& name,
                                               const CollectionOptions& options = {});
/// PUT /_api/collection/{name}/truncate: removes all documents.
[[nodiscard]] Operation<bool> truncate(const QString& name);
/// DELETE /_api/collection/{name}.
[[nodiscard]] Operation<bool> remove(const QString& name);

} // namespace collections
} // namespace arango
