// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/aql.h"

#include <QDateTime>

/// What a database says of its queries, beside running them (protocol.md §3.4, §3.5).
namespace arango {

/// A running or slow query.
struct QueryInfo {
    QString id;
    QString database;
    QString user;
    QString query; ///< cut at QueryTracking::maxQueryStringLength
    QJsonObject bindVars; ///< only where they are tracked
    QDateTime started; ///< UTC
    double runTime = 0; ///< seconds
    qint64 peakMemoryUsage = 0; ///< bytes
    QString state; ///< "executing", "finished", "killed" …
    bool stream = false;
    std::optional<bool> modificationQuery; ///< 3.12.2 and later
    std::optional<int> exitCode; ///< of slow queries, 3.12.2 and later

    bool operator==(const QueryInfo&) const = default;
};

/// GET and PUT /_api/query/properties. Unset is not sent.
struct QueryTracking {
    std::optional<bool> enabled;
    std::optional<bool> trackSlowQueries;
    std::optional<bool> trackBindVars;
    std::optional<qint64> maxSlowQueries;
    std::optional<double> slowQueryThreshold; ///< seconds
    std::optional<double> slowStreamingQueryThreshold; ///< seconds
    std::optional<qint64> maxQueryStringLength; ///< bytes

    bool operator==(const QueryTracking&) const = default;
};

struct ExplainOptions {
    std::optional<bool> allPlans;
    std::optional<qint64> maxNumberOfPlans;
    std::vector<QString> optimizerRules;
};

struct Explanation {
    QJsonArray plans; ///< one, unless ExplainOptions::allPlans
    bool cacheable = false;
    std::vector<QueryWarning> warnings;
    QJsonObject stats;
};

/// What parsing a query tells.
struct ParsedQuery {
    QStringList collections;
    QStringList bindVars;
    QJsonArray ast;
    std::vector<QueryWarning> warnings;
};

struct OptimizerRule {
    QString name;
    bool canBeDisabled = false;
    bool enabledByDefault = false;
    bool hidden = false;
};

/// GET and PUT /_api/query-cache/properties. Unset is not sent.
struct QueryCacheOptions {
    QString mode; ///< "off", "on", "demand"
    std::optional<qint64> maxResults;
    std::optional<qint64> maxResultsSize; ///< bytes
    std::optional<qint64> maxEntrySize; ///< bytes
    std::optional<bool> includeSystem;

    bool operator==(const QueryCacheOptions&) const = default;
};

struct AqlFunction {
    QString name;
    QString code;
    bool isDeterministic = false;
};

namespace aql {

/// POST /_api/explain.
[[nodiscard]] Operation<Explanation> explain(const QString& query, const Json& bindVars = {},
                                             const ExplainOptions& options = {});
/// POST /_api/query: 400/1501 with the position for what is no query.
[[nodiscard]] Operation<ParsedQuery> validate(const QString& query);

/// GET /_api/query/current and /slow. `all`: of all databases, for the superuser in _system only.
[[nodiscard]] Operation<std::vector<QueryInfo>> queries(bool all = false);
[[nodiscard]] Operation<std::vector<QueryInfo>> slowQueries(bool all = false);
/// DELETE /_api/query/slow.
[[nodiscard]] Operation<bool> clearSlowQueries(bool all = false);
/// DELETE /_api/query/{id}: a stop flag was set, no more. Must go to the query's database.
[[nodiscard]] Operation<bool> kill(const QString& queryId, bool all = false);

[[nodiscard]] Operation<QueryTracking> tracking();
[[nodiscard]] Operation<QueryTracking> setTracking(const QueryTracking& tracking);

/// GET /_api/query/rules.
[[nodiscard]] Operation<std::vector<OptimizerRule>> queryRules();

[[nodiscard]] Operation<QueryCacheOptions> cacheProperties();
[[nodiscard]] Operation<QueryCacheOptions> configureCache(const QueryCacheOptions& options);
[[nodiscard]] Operation<QJsonArray> cacheEntries();
[[nodiscard]] Operation<bool> clearCache();
/// The cache of plans: 3.12.4 and later.
[[nodiscard]] Operation<QJsonArray> planCacheEntries();
[[nodiscard]] Operation<bool> clearPlanCache();

/// Functions written in JavaScript: until 4.0. Their names are "namespace::name".
[[nodiscard]] Operation<std::vector<AqlFunction>> functions(const QString& nameSpace = {});
/// True when there was none of that name.
[[nodiscard]] Operation<bool> createFunction(const AqlFunction& function);
/// How many were deleted. `group`: all of a namespace.
[[nodiscard]] Operation<qint64> deleteFunction(const QString& name, bool group = false);

} // namespace aql
} // namespace arango
