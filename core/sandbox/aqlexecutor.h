// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/aqlast.h"
#include "sandbox/aqlfunctions.h"
#include "sandbox/aqlvalue.h"

#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace sandbox::aql {

/// Runs a query: rows are pushed from clause to clause; SORT, COLLECT and writes hold them back.
class Executor final : public Context {
public:
    Executor(const Query& query, Transaction& transaction, const Options& options,
             Interrupt& interrupt);

    [[nodiscard]] Result run();

    void warn(int number, const std::string& message) override;
    [[nodiscard]] Document document(const std::string& id) override;
    [[nodiscard]] std::string database() const override { return m_database; }
    [[nodiscard]] std::vector<std::string> collections() const override;
    [[nodiscard]] std::size_t collectionCount(const std::string& name) override;
    Interrupt& interrupt() override { return m_interrupt; }
    void account(std::size_t bytes) override;

private:
    using Frame = std::vector<Document>; // the variables; values are shared with held back rows

    struct AggregateState {
        std::uint64_t count = 0;
        Json value;
        bool isInvalid = false;
        std::set<Json, Less> seen;
    };
    struct GroupState {
        std::uint64_t count = 0;
        Json into = Json::array();
        std::vector<AggregateState> aggregates;
    };
    struct SortRow {
        std::vector<Json> keys;
        Frame frame;
    };
    struct ClauseState {
        std::uint64_t offset = 0;
        std::uint64_t count = 0;
        std::uint64_t seen = 0;
        std::vector<SortRow> rows;
        std::map<Json, GroupState, Less> groups;
        std::set<Json, Less> distinct;
    };
    struct Run {
        const Body& body;
        std::vector<ClauseState> states;
        std::function<void(const Json&)> sink;
        std::size_t countedLimit; // the LIMIT that counts on for fullCount
    };

    void runBody(const Body& body, std::function<void(const Json&)> sink, bool isTopLevel);
    /// A row for clause i; false when no more are wanted.
    bool push(Run& run, std::size_t i);
    void flush(Run& run, std::size_t i);
    bool pushEach(Run& run, std::size_t i);
    bool pushElement(Run& run, std::size_t i, Document value);
    bool pushRange(Run& run, std::size_t i, const Expression& range);
    bool pushLimited(Run& run, std::size_t i);
    void hold(Run& run, std::size_t i);
    void sort(Run& run, std::size_t i);
    void addToGroup(Run& run, std::size_t i);
    void pushGroups(Run& run, std::size_t i);
    void aggregate(AggregateState& state, const Aggregate& aggregate);
    [[nodiscard]] Json aggregated(const AggregateState& state, const Aggregate& aggregate) const;
    [[nodiscard]] bool modify(const Modify& modify);
    [[nodiscard]] WriteResult write(const Modify& modify);
    [[nodiscard]] WriteResult upsert(const Modify& modify);
    void set(int slot, Json value);

    /// Either scratch or something that outlives the row.
    const Json& evaluate(const Expression& expression, Json& scratch);
    const Json& evaluateUnary(const Expression& expression, Json& scratch);
    const Json& evaluateBinary(const Expression& expression, Json& scratch);
    Json arithmetic(Operator op, const Json& left, const Json& right);
    bool compares(Operator op, const Json& left, const Json& right);
    const Json& evaluateAttribute(const Expression& expression, Json& scratch);
    const Json& evaluateIndex(const Expression& expression, Json& scratch);
    const Json& evaluateCall(const Expression& expression, Json& scratch);
    Json evaluateObject(const Expression& expression);
    Json evaluateRange(const Expression& expression);
    Json expand(const Expression& expression);
    std::pair<std::int64_t, std::int64_t> bounds(const Expression& range);
    std::uint64_t limitNumber(const ExpressionPtr& expression, std::uint64_t fallback);
    const std::vector<Document>& snapshot(const std::string& collection);
    void tick();

    const Query& m_query;
    const Options& m_options;
    Interrupt& m_interrupt;
    Transaction& m_transaction;
    Store& m_store;
    const std::string& m_database;
    const bool m_hasEarlierWrites; // of queries before this one in the transaction
    Frame m_frame;
    Result m_result;
    std::map<std::string, std::vector<Document>> m_snapshots;
    std::size_t m_memory = 0;
    std::size_t m_memoryLimit;
    unsigned m_ticks = 0;
};

} // namespace sandbox::aql
