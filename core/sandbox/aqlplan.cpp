// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/aqlast.h"

namespace sandbox::aql {

namespace {

const char* modificationName(ModifyKind kind)
{
    switch (kind) {
    case ModifyKind::Insert:
        return "insert";
    case ModifyKind::Update:
        return "update";
    case ModifyKind::Replace:
        return "replace";
    case ModifyKind::Remove:
        return "remove";
    case ModifyKind::Upsert:
        break;
    }
    return "upsert";
}

const char* outlineName(const Clause& clause)
{
    switch (clause.kind) {
    case ClauseKind::For:
        return "for";
    case ClauseKind::Filter:
        return "filter";
    case ClauseKind::Let:
        return "let";
    case ClauseKind::Sort:
        return "sort";
    case ClauseKind::Limit:
        return "limit";
    case ClauseKind::Collect:
        return "collect";
    case ClauseKind::Modify:
        return modificationName(clause.modify.kind);
    case ClauseKind::Return:
        break;
    }
    return "return";
}

std::string nodeName(const Clause& clause)
{
    const bool readsCollection
        = clause.kind == ClauseKind::For && clause.expression->kind == ExpressionKind::Collection;
    switch (clause.kind) {
    case ClauseKind::For:
        return readsCollection ? "EnumerateCollectionNode" : "EnumerateListNode";
    case ClauseKind::Filter:
        return "FilterNode";
    case ClauseKind::Let:
        return "CalculationNode";
    case ClauseKind::Sort:
        return "SortNode";
    case ClauseKind::Limit:
        return "LimitNode";
    case ClauseKind::Collect:
        return "CollectNode";
    case ClauseKind::Return:
        return "ReturnNode";
    case ClauseKind::Modify:
        break;
    }
    std::string name = modificationName(clause.modify.kind);
    name[0] = static_cast<char>(name[0] - 'a' + 'A');
    return name + "Node";
}

} // namespace

Json outline(const Query& query)
{
    Json nodes = Json::array();
    for (const Clause& clause : query.body.clauses) {
        Json node{{"type", outlineName(clause)}};
        Json inner = Json::array();
        if (!clause.name.empty())
            inner.push_back({{"type", "variable"}, {"name", clause.name}, {"id", clause.slot}});
        if (clause.expression && clause.expression->kind == ExpressionKind::Collection)
            inner.push_back({{"type", "collection"}, {"name", clause.expression->name}});
        if (clause.expression && clause.expression->kind == ExpressionKind::Value)
            inner.push_back({{"type", "value"}, {"value", clause.expression->value}});
        if (!inner.empty())
            node["subNodes"] = inner;
        nodes.push_back(std::move(node));
    }
    return Json::array({{{"type", "root"}, {"subNodes", nodes}}});
}

// The sandbox does not plan: its nodes are the clauses in the order they run.
Json plan(const Query& query, const std::string& database)
{
    Json nodes = Json::array();
    Json variables = Json::array();
    const auto add = [&](Json node) {
        const std::size_t id = nodes.size() + 1;
        node["dependencies"] = id > 1 ? Json::array({id - 1}) : Json::array();
        node["id"] = id;
        node["estimatedCost"] = id;
        node["estimatedNrItems"] = 1;
        nodes.push_back(std::move(node));
    };
    add({{"type", "SingletonNode"}});
    for (const Clause& clause : query.body.clauses) {
        Json node{{"type", nodeName(clause)}};
        if (!clause.name.empty()) {
            node["outVariable"] = {{"id", clause.slot}, {"name", clause.name}};
            variables.push_back(node["outVariable"]);
        }
        if (clause.kind == ClauseKind::For
            && clause.expression->kind == ExpressionKind::Collection) {
            node["database"] = database;
            node["collection"] = clause.expression->name;
        }
        if (clause.kind == ClauseKind::Modify) {
            node["database"] = database;
            node["collection"] = clause.modify.collection;
        }
        add(std::move(node));
    }
    Json collections = Json::array();
    for (const std::string& name : query.collections)
        collections.push_back(
            {{"name", name}, {"type", query.writtenCollections.contains(name) ? "write" : "read"}});
    return {{"nodes", nodes},
            {"rules", Json::array()},
            {"collections", collections},
            {"variables", variables},
            {"estimatedCost", nodes.size()},
            {"estimatedNrItems", 1},
            {"isModificationQuery", query.isModification}};
}

} // namespace sandbox::aql
