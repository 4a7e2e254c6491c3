// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/aql.h"

#include "client/decode.h"
#include "client/texts.h"

using namespace Qt::StringLiterals;

namespace arango::aql {

namespace {

Json optionsObject(const CursorOptions& options)
{
    ObjectWriter writer;
    writer.add("fullCount", options.fullCount);
    writer.add("stream", options.stream);
    writer.add("fillBlockCache", options.fillBlockCache);
    writer.add("profile", options.profile);
    writer.add("maxRuntime", options.maxRuntime);
    writer.add("maxNumberOfPlans", options.maxNumberOfPlans);
    writer.add("maxNodesPerCallstack", options.maxNodesPerCallstack);
    writer.add("maxWarningCount", options.maxWarningCount);
    writer.add("failOnWarning", options.failOnWarning);
    writer.add("allowRetry", options.allowRetry);
    writer.add("allowDirtyReads", options.allowDirtyReads);
    if (!options.optimizerRules.empty()) {
        QJsonArray rules;
        for (const QString& rule : options.optimizerRules)
            rules.append(rule);
        writer.add("optimizer", Json(QJsonObject{{u"rules"_s, rules}}));
    }
    writer.add("satelliteSyncWait", options.satelliteSyncWait);
    writer.add("skipInaccessibleCollections", options.skipInaccessibleCollections);
    writer.add("maxTransactionSize", options.maxTransactionSize);
    writer.add("intermediateCommitSize", options.intermediateCommitSize);
    writer.add("intermediateCommitCount", options.intermediateCommitCount);
    writer.add("spillOverThresholdNumRows", options.spillOverThresholdNumRows);
    writer.add("spillOverThresholdMemoryUsage", options.spillOverThresholdMemoryUsage);
    writer.add("maxDNFConditionMembers", options.maxDNFConditionMembers);
    writer.addIfSet("forceOneShardAttributeValue", options.forceOneShardAttributeValue);
    writer.add("usePlanCache", options.usePlanCache);
    return writer.isEmpty() ? Json() : writer.finish();
}

} // namespace

Operation<Cursor> execute(const QString& query, const Json& bindVars, const CursorOptions& options)
{
    ObjectWriter writer;
    writer.add("query", query);
    if (!bindVars.isEmpty() && bindVars.bytes() != "{}")
        writer.add("bindVars", bindVars);
    writer.add("batchSize", options.batchSize);
    writer.add("count", options.count);
    writer.add("ttl", options.ttl);
    writer.add("memoryLimit", options.memoryLimit);
    writer.add("cache", options.cache);
    if (const Json object = optionsObject(options); !object.isEmpty())
        writer.add("options", object);
    return {.request
            = {.method = Method::Post, .path = "/_api/cursor", .body = writer.finish().bytes()},
            .decode = decodeCursor,
            .name = "AQLQueryExecute"};
}

Operation<Cursor> nextBatch(const QString& cursorId)
{
    return {.request = {.method = Method::Post, .path = pathOf("/_api/cursor", {cursorId})},
            .decode = decodeCursor,
            .name = "CursorNext"};
}

Operation<Cursor> batch(const QString& cursorId, const QString& batchId)
{
    return {.request
            = {.method = Method::Post, .path = pathOf("/_api/cursor", {cursorId, batchId})},
            .decode = decodeCursor,
            .name = "CursorNext"};
}

Operation<bool> close(const QString& cursorId)
{
    return {.request = {.method = Method::Delete, .path = pathOf("/_api/cursor", {cursorId})},
            .decode = decode::done,
            .name = "CursorClose"};
}

Result<Cursor> decodeCursor(const Response& response)
{
    return decode::object(response).and_then([](const QJsonObject& object) -> Result<Cursor> {
        if (!object.value("result"_L1).isArray())
            return protocolError(Texts::tr("The cursor answer has no result array."));
        Cursor cursor;
        cursor.result = object.value("result"_L1).toArray();
        cursor.hasMore = object.value("hasMore"_L1).toBool();
        cursor.id = object.value("id"_L1).toString();
        cursor.nextBatchId = object.value("nextBatchId"_L1).toString();
        if (const auto count = object.value("count"_L1); count.isDouble())
            cursor.count = count.toInteger();
        cursor.cached = object.value("cached"_L1).toBool();
        cursor.extra = object.value("extra"_L1).toObject();
        return cursor;
    });
}

QueryStats statsOf(const QJsonObject& extra)
{
    const QJsonObject stats = extra.value("stats"_L1).toObject();
    const auto count = [&stats](QLatin1StringView key) { return stats.value(key).toInteger(); };
    QueryStats read{.writesExecuted = count("writesExecuted"_L1),
                    .writesIgnored = count("writesIgnored"_L1),
                    .documentLookups = count("documentLookups"_L1),
                    .seeks = count("seeks"_L1),
                    .scannedFull = count("scannedFull"_L1),
                    .scannedIndex = count("scannedIndex"_L1),
                    .cursorsCreated = count("cursorsCreated"_L1),
                    .cursorsRearmed = count("cursorsRearmed"_L1),
                    .cacheHits = count("cacheHits"_L1),
                    .cacheMisses = count("cacheMisses"_L1),
                    .filtered = count("filtered"_L1),
                    .httpRequests = count("httpRequests"_L1),
                    .executionTime = stats.value("executionTime"_L1).toDouble(),
                    .peakMemoryUsage = count("peakMemoryUsage"_L1),
                    .intermediateCommits = count("intermediateCommits"_L1),
                    .fullCount = {}};
    if (stats.value("fullCount"_L1).isDouble())
        read.fullCount = count("fullCount"_L1);
    return read;
}

std::vector<QueryWarning> warningsOf(const QJsonObject& extra)
{
    std::vector<QueryWarning> warnings;
    for (const auto& value : extra.value("warnings"_L1).toArray())
        warnings.push_back(
            {.code = value[u"code"].toInt(), .message = value[u"message"].toString()});
    return warnings;
}

std::vector<std::pair<QString, double>> profileOf(const QJsonObject& extra)
{
    std::vector<std::pair<QString, double>> phases;
    const QJsonObject profile = extra.value("profile"_L1).toObject();
    for (auto it = profile.begin(); it != profile.end(); ++it)
        phases.emplace_back(it.key(), it.value().toDouble());
    return phases;
}

QJsonObject planOf(const QJsonObject& extra)
{
    return extra.value("plan"_L1).toObject();
}

} // namespace arango::aql
