// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/aql.h"

#include "client/decode.h"
#include "client/texts.h"

using namespace Qt::StringLiterals;

namespace arango::aql {

namespace {

template <class T> void add(ObjectWriter& writer, const char* key, const std::optional<T>& value)
{
    if (value)
        writer.add(key, *value);
}

Json optionsObject(const CursorOptions& options)
{
    ObjectWriter writer;
    add(writer, "fullCount", options.fullCount);
    add(writer, "stream", options.stream);
    add(writer, "fillBlockCache", options.fillBlockCache);
    add(writer, "profile", options.profile);
    add(writer, "maxRuntime", options.maxRuntime);
    add(writer, "maxNumberOfPlans", options.maxNumberOfPlans);
    add(writer, "maxNodesPerCallstack", options.maxNodesPerCallstack);
    add(writer, "maxWarningCount", options.maxWarningCount);
    add(writer, "failOnWarning", options.failOnWarning);
    add(writer, "allowRetry", options.allowRetry);
    add(writer, "allowDirtyReads", options.allowDirtyReads);
    if (!options.optimizerRules.empty()) {
        QJsonArray rules;
        for (const QString& rule : options.optimizerRules)
            rules.append(rule);
        writer.add("optimizer", Json(QJsonObject{{u"rules"_s, rules}}));
    }
    add(writer, "satelliteSyncWait", options.satelliteSyncWait);
    add(writer, "skipInaccessibleCollections", options.skipInaccessibleCollections);
    add(writer, "maxTransactionSize", options.maxTransactionSize);
    add(writer, "intermediateCommitSize", options.intermediateCommitSize);
    add(writer, "intermediateCommitCount", options.intermediateCommitCount);
    add(writer, "spillOverThresholdNumRows", options.spillOverThresholdNumRows);
    add(writer, "spillOverThresholdMemoryUsage", options.spillOverThresholdMemoryUsage);
    add(writer, "maxDNFConditionMembers", options.maxDNFConditionMembers);
    if (!options.forceOneShardAttributeValue.isEmpty())
        writer.add("forceOneShardAttributeValue", options.forceOneShardAttributeValue);
    add(writer, "usePlanCache", options.usePlanCache);
    return writer.isEmpty() ? Json() : writer.finish();
}

} // namespace

Operation<Cursor> execute(const QString& query, const Json& bindVars, const CursorOptions& options)
{
    ObjectWriter writer;
    writer.add("query", query);
    if (!bindVars.isEmpty() && bindVars.bytes() != "{}")
        writer.add("bindVars", bindVars);
    add(writer, "batchSize", options.batchSize);
    add(writer, "count", options.count);
    add(writer, "ttl", options.ttl);
    add(writer, "memoryLimit", options.memoryLimit);
    add(writer, "cache", options.cache);
    if (const Json object = optionsObject(options); !object.isEmpty())
        writer.add("options", object);
    return {.request
            = {.method = Method::Post, .path = "/_api/cursor", .body = writer.finish().bytes()},
            .decode = decodeCursor,
            .name = "AQLQueryExecute"};
}

Operation<Cursor> nextBatch(const QString& cursorId)
{
    return {.request = {.method = Method::Post, .path = "/_api/cursor/" + encoded(cursorId)},
            .decode = decodeCursor,
            .name = "CursorNext"};
}

Operation<bool> close(const QString& cursorId)
{
    return {.request = {.method = Method::Delete, .path = "/_api/cursor/" + encoded(cursorId)},
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

} // namespace arango::aql
