// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/aqlexecutor.h"

namespace sandbox::aql {

void Executor::addToGroup(Run& run, std::size_t i)
{
    const Collect& collect = run.body.clauses[i].collect;
    Json key = Json::array();
    for (const Group& group : collect.groups) {
        Json scratch;
        key.push_back(evaluate(*group.expression, scratch));
    }
    auto& groups = run.states[i].groups;
    auto found = groups.find(key);
    if (found == groups.end()) {
        account(memoryOf(key) + sizeof(GroupState));
        found = groups.emplace(std::move(key), GroupState{}).first;
        found->second.aggregates.resize(collect.aggregates.size());
    }
    GroupState& state = found->second;
    ++state.count;
    for (std::size_t k = 0; k < collect.aggregates.size(); ++k)
        aggregate(state.aggregates[k], collect.aggregates[k]);
    if (collect.intoSlot < 0)
        return;
    Json member;
    if (collect.intoExpression) {
        Json scratch;
        member = evaluate(*collect.intoExpression, scratch);
    } else {
        member = Json::object();
        for (const auto& [name, slot] : collect.intoVariables) {
            const Document& value = m_frame[static_cast<std::size_t>(slot)];
            member[name] = value ? *value : Json();
        }
    }
    account(memoryOf(member));
    state.into.push_back(std::move(member));
}

void Executor::pushGroups(Run& run, std::size_t i)
{
    const Collect& collect = run.body.clauses[i].collect;
    auto groups = std::move(run.states[i].groups);
    // Without groups there is always one row.
    if (groups.empty() && collect.groups.empty())
        groups[Json::array()].aggregates.resize(collect.aggregates.size());
    const Frame outer = m_frame;
    for (auto& [key, state] : groups) {
        tick();
        m_frame = outer;
        for (std::size_t k = 0; k < collect.groups.size(); ++k)
            set(collect.groups[k].slot, key[k]);
        for (std::size_t k = 0; k < collect.aggregates.size(); ++k)
            set(collect.aggregates[k].slot, aggregated(state.aggregates[k], collect.aggregates[k]));
        if (collect.intoSlot >= 0)
            set(collect.intoSlot, std::move(state.into));
        if (collect.countSlot >= 0)
            set(collect.countSlot, state.count);
        if (!push(run, i + 1))
            return;
    }
}

void Executor::aggregate(AggregateState& state, const Aggregate& aggregate)
{
    const std::string& name = aggregate.function;
    Json scratch;
    static const Json one = 1;
    const Json& value = aggregate.argument ? evaluate(*aggregate.argument, scratch) : one;
    if (name == "COUNT" || name == "LENGTH") {
        ++state.count;
    } else if (name == "MIN" || name == "MAX") {
        const bool isBetter = state.value.is_null()
            || (name == "MIN" ? compare(value, state.value) < 0 : compare(value, state.value) > 0);
        if (!value.is_null() && isBetter)
            state.value = value;
    } else if (name == "SUM" || name == "AVG" || name == "AVERAGE") {
        if (state.value.is_null())
            state.value = 0;
        if (value.is_number()) {
            state.value = arithmetic(Operator::Add, state.value, value);
            ++state.count;
        } else if (!value.is_null()) {
            state.isInvalid = true;
        }
    } else if (state.seen.insert(value).second) {
        account(memoryOf(value));
        if (name == "UNIQUE") {
            if (state.value.is_null())
                state.value = Json::array();
            state.value.push_back(value);
        }
    }
}

Json Executor::aggregated(const AggregateState& state, const Aggregate& aggregate) const
{
    const std::string& name = aggregate.function;
    if (name == "COUNT" || name == "LENGTH")
        return state.count;
    if (name == "MIN" || name == "MAX")
        return state.value;
    if (name == "SUM")
        return state.isInvalid ? Json() : state.value;
    if (name == "AVG" || name == "AVERAGE")
        return state.isInvalid || state.count == 0
            ? Json()
            : number(toDouble(state.value) / static_cast<double>(state.count));
    if (name == "UNIQUE")
        return state.value.is_null() ? Json::array() : state.value;
    if (name == "SORTED_UNIQUE")
        return Json(std::vector<Json>(state.seen.begin(), state.seen.end()));
    return state.seen.size();
}

} // namespace sandbox::aql
