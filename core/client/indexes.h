// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/json.h"
#include "client/operation.h"

#include <optional>
#include <vector>

namespace arango {

struct IndexInfo {
    QString id; ///< "students/123"
    QString name;
    QString type;
    QStringList fields; ///< names; those of an inverted index without their settings
    bool unique = false;
    bool sparse = false;
    bool isNewlyCreated = false; ///< false: create() found one like it
    std::optional<double> progress; ///< per cent, of one being built
    QJsonObject all; ///< everything the server said
};

/// What all kinds share. Unset is not sent.
struct IndexOptions {
    QString name;
    std::optional<bool> inBackground;
};

/// The kinds of index and their options, in ArangoDB's own words.
struct PersistentIndex {
    QStringList fields;
    IndexOptions options;
    std::optional<bool> unique;
    std::optional<bool> sparse;
    std::optional<bool> deduplicate;
    std::optional<bool> estimates;
    std::optional<bool> cacheEnabled;
    QStringList storedValues;
    QString type = QStringLiteral("persistent"); ///< or its old names "hash" and "skiplist"
};
struct GeoIndex {
    QStringList fields;
    IndexOptions options;
    std::optional<bool> geoJson;
    std::optional<bool> legacyPolygons;
};
struct FulltextIndex {
    QString field;
    IndexOptions options;
    std::optional<qint64> minLength;
};
struct TtlIndex {
    QString field;
    double expireAfter = 0; ///< seconds
    IndexOptions options;
};
struct InvertedIndex {
    Json fields; ///< array of names, or of objects with name, analyzer, nested …
    IndexOptions options;
    QString analyzer;
    QStringList features;
    std::optional<bool> includeAllFields;
    std::optional<bool> trackListPositions;
    std::optional<bool> searchField;
    std::optional<bool> cache;
    std::optional<qint64> parallelism;
    Json primarySort;
    Json storedValues;
};
/// Several numbers at once: 3.12 and later ("zkd" before, "mdi-prefixed" with prefixFields).
struct MdiIndex {
    QStringList fields;
    IndexOptions options;
    std::optional<bool> unique;
    std::optional<bool> sparse;
    QStringList prefixFields;
    QStringList storedValues;
};
/// 3.12.4 and later.
struct VectorIndex {
    QString field;
    QString metric; ///< "cosine", "l2", "innerProduct"
    qint64 dimension = 0;
    qint64 nLists = 0;
    IndexOptions options;
    std::optional<qint64> defaultNProbe;
    std::optional<qint64> trainingIterations;
    QString factory;
};

namespace indexes {

/// GET /_api/index?collection=. `withHidden`: those being built too, with their progress.
[[nodiscard]] Operation<std::vector<IndexInfo>>
list(const QString& collection, bool withStats = false, bool withHidden = false);
/// GET /_api/index/{collection}/{index}. `index`: id without the collection, or name.
[[nodiscard]] Operation<IndexInfo> get(const QString& collection, const QString& index);

/// POST /_api/index?collection=. Takes long on much data: better as a job.
[[nodiscard]] Operation<IndexInfo> create(const QString& collection, const PersistentIndex& index);
[[nodiscard]] Operation<IndexInfo> create(const QString& collection, const GeoIndex& index);
[[nodiscard]] Operation<IndexInfo> create(const QString& collection, const FulltextIndex& index);
[[nodiscard]] Operation<IndexInfo> create(const QString& collection, const TtlIndex& index);
[[nodiscard]] Operation<IndexInfo> create(const QString& collection, const InvertedIndex& index);
[[nodiscard]] Operation<IndexInfo> create(const QString& collection, const MdiIndex& index);
[[nodiscard]] Operation<IndexInfo> create(const QString& collection, const VectorIndex& index);

/// DELETE /_api/index/{collection}/{index}.
[[nodiscard]] Operation<bool> remove(const QString& collection, const QString& index);

} // namespace indexes
} // namespace arango
