// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/json.h"
#include "client/operation.h"

#include <QJsonArray>
#include <QJsonObject>

#include <optional>
#include <utility>
#include <vector>

namespace arango {

/// One batch of a query's result. `result` and `extra` are for programs: numbers beyond 64 bits are
/// doubles there. Who needs every digit keeps the bytes of the answer.
struct Cursor {
    QJsonArray result;
    bool hasMore = false;
    QString id; ///< empty when nothing is left on the server
    QString nextBatchId; ///< 3.11 and later
    std::optional<qint64> count; ///< only when asked for by CursorOptions::count
    bool cached = false;
    QJsonObject extra; ///< stats, warnings, profile, plan
};

/// Every option of POST /_api/cursor (protocol.md §3.1), in ArangoDB's own words. What is not set
/// is not sent, and the server's default holds.
struct CursorOptions {
    std::optional<qint64> batchSize;
    std::optional<bool> count;
    std::optional<double> ttl; ///< seconds; of an async job it starts when the query ends
    std::optional<qint64> memoryLimit; ///< bytes
    std::optional<bool> cache;

    std::optional<bool> fullCount;
    std::optional<bool> stream; ///< makes the server ignore count, cache and fullCount
    std::optional<bool> fillBlockCache;
    std::optional<qint64> profile; ///< 0, 1 or 2
    std::optional<double> maxRuntime; ///< seconds
    std::optional<qint64> maxNumberOfPlans;
    std::optional<qint64> maxNodesPerCallstack;
    std::optional<qint64> maxWarningCount;
    std::optional<bool> failOnWarning;
    std::optional<bool> allowRetry; ///< 3.11 and later
    std::optional<bool> allowDirtyReads;
    std::vector<QString> optimizerRules; ///< "-all", "+use-indexes"
    std::optional<double> satelliteSyncWait; ///< seconds
    std::optional<bool> skipInaccessibleCollections;
    std::optional<qint64> maxTransactionSize; ///< bytes
    std::optional<qint64> intermediateCommitSize; ///< bytes
    std::optional<qint64> intermediateCommitCount;
    std::optional<qint64> spillOverThresholdNumRows;
    std::optional<qint64> spillOverThresholdMemoryUsage; ///< bytes
    std::optional<qint64> maxDNFConditionMembers;
    QString forceOneShardAttributeValue;
    std::optional<bool> usePlanCache; ///< 3.12.4 and later

    bool operator==(const CursorOptions&) const = default;
};

/// The fixed part of Cursor::extra["stats"]; what a server does not tell is 0.
struct QueryStats {
    qint64 writesExecuted = 0;
    qint64 writesIgnored = 0;
    qint64 documentLookups = 0; ///< 3.12 and later
    qint64 seeks = 0; ///< 3.12 and later
    qint64 scannedFull = 0;
    qint64 scannedIndex = 0;
    qint64 cursorsCreated = 0;
    qint64 cursorsRearmed = 0;
    qint64 cacheHits = 0;
    qint64 cacheMisses = 0;
    qint64 filtered = 0;
    qint64 httpRequests = 0;
    double executionTime = 0; ///< seconds
    qint64 peakMemoryUsage = 0; ///< bytes
    qint64 intermediateCommits = 0;
    std::optional<qint64> fullCount; ///< only with CursorOptions::fullCount

    bool operator==(const QueryStats&) const = default;
};

struct QueryWarning {
    int code = 0;
    QString message;

    bool operator==(const QueryWarning&) const = default;
};

namespace aql {

/// POST /_api/cursor. `bindVars` is a JSON object; a collection parameter @@c has the key "@c".
[[nodiscard]] Operation<Cursor> execute(const QString& query, const Json& bindVars = {},
                                        const CursorOptions& options = {});

/// POST /_api/cursor/{id}: the next batch (PUT is gone in 4.0).
[[nodiscard]] Operation<Cursor> nextBatch(const QString& cursorId);

/// POST /_api/cursor/{id}/{batch}: the batch of Cursor::nextBatchId, or the current one again where
/// the query ran with allowRetry. 3.11.1 and later.
[[nodiscard]] Operation<Cursor> batch(const QString& cursorId, const QString& batchId);

/// DELETE /_api/cursor/{id}: the server may forget the rest.
[[nodiscard]] Operation<bool> close(const QString& cursorId);

/// Reads an answer of POST /_api/cursor and of the next batches.
[[nodiscard]] Result<Cursor> decodeCursor(const Response& response);

/// Of a cursor's `extra`, which comes with the first batch, or with the last one of a stream.
[[nodiscard]] QueryStats statsOf(const QJsonObject& extra);
[[nodiscard]] std::vector<QueryWarning> warningsOf(const QJsonObject& extra);
/// With CursorOptions::profile: phases and their seconds, by name.
[[nodiscard]] std::vector<std::pair<QString, double>> profileOf(const QJsonObject& extra);
/// With CursorOptions::profile 2.
[[nodiscard]] QJsonObject planOf(const QJsonObject& extra);

} // namespace aql
} // namespace arango
