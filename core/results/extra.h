// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "results/resultfile.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace results {

/// What a cursor's answer says about its query besides the rows (protocol: POST /_api/cursor,
/// `extra`). Times are seconds.

/// A number of extra.stats, in the server's order; one that holds more than numbers is left out.
struct Statistic {
    QString name; ///< as sent: "scannedFull"
    QString value; ///< as written
    bool operator==(const Statistic&) const = default;
};

struct Warning {
    int code = 0;
    QString message;
    bool operator==(const Warning&) const = default;
};

struct Phase {
    QString name; ///< "parsing"
    double seconds = 0;
    bool operator==(const Phase&) const = default;
};

/// A node of extra.plan with what extra.stats.nodes measured of it (profile 2).
struct PlanNode {
    qint64 id = 0;
    QString type; ///< "EnumerateCollectionNode"; empty: measured, but not in the plan
    QString detail; ///< collection, index, variables: what the node works on; may be empty
    std::vector<qint64> dependencies;
    int depth = 0; ///< of subqueries
    double estimatedCost = 0;
    qint64 estimatedItems = 0;
    bool measured = false;
    qint64 calls = 0;
    qint64 items = 0;
    qint64 filtered = 0;
    double runtime = 0; ///< with what it waited for below
    double ownRuntime = 0; ///< without
    bool operator==(const PlanNode&) const = default;
};

struct Extra {
    std::vector<Statistic> statistics;
    std::vector<Warning> warnings;
    std::vector<Phase> profile;
    std::vector<PlanNode> nodes; ///< in the order of execution
    std::vector<QString> rules; ///< of the optimizer
    std::optional<double> executionTime;
    std::optional<qint64> peakMemory; ///< bytes
    std::optional<qint64> fullCount;
    std::optional<bool> cached;

    [[nodiscard]] bool isEmpty() const { return *this == Extra(); }
    bool operator==(const Extra&) const = default;
};

/// Empty when the result is no cursor's answer.
[[nodiscard]] Extra extra(const ResultFile& file);

} // namespace results
