// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/cursortable.h"
#include "sandbox/interrupt.h"
#include "sandbox/json.h"
#include "sandbox/transaction.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

/// The subset of AQL the sandbox speaks: text in, rows out.
namespace sandbox::aql {

struct Query; // the parsed query

struct QueryDeleter {
    void operator()(Query* query) const;
};
using QueryPtr = std::unique_ptr<Query, QueryDeleter>;

struct Options {
    bool fullCount = false;
    bool failOnWarning = false;
    std::size_t maxWarnings = 10;
    std::size_t memoryLimit = 0; // bytes, 0 = the sandbox's own limit
    /// Asked for collections that functions name at run time; empty = all.
    std::function<bool(const std::string& collection)> mayRead;
};

struct Statistics {
    std::uint64_t writesExecuted = 0;
    std::uint64_t writesIgnored = 0;
    std::uint64_t scannedFull = 0;
    std::uint64_t scannedIndex = 0;
    std::uint64_t filtered = 0;
    std::optional<std::uint64_t> fullCount; // with the option and a LIMIT only
    std::uint64_t peakMemory = 0;
};

struct Result {
    Rows rows;
    Statistics statistics;
    Json warnings = Json::array();
};

/// Throws ApiError 400/1501 and the like. With bindVars == nullptr parameters need no value.
[[nodiscard]] QueryPtr parse(const std::string& text, const Json* bindVars);
[[nodiscard]] bool isModification(const Query& query);
[[nodiscard]] std::vector<std::string> collectionNames(const Query& query);
[[nodiscard]] std::vector<std::string> writtenCollectionNames(const Query& query);
[[nodiscard]] std::vector<std::string> parameterNames(const Query& query);
/// Names of the steps in order: "FOR", "FILTER" …
[[nodiscard]] Json outline(const Query& query);
[[nodiscard]] Json plan(const Query& query, const std::string& database);

/// What the query writes goes into the transaction, and is seen by others when that is committed.
[[nodiscard]] Result run(const Query& query, Transaction& transaction, const Options& options,
                         Interrupt& interrupt);

} // namespace sandbox::aql
