// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/extra.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace results {

namespace {

constexpr qsizetype TextLength = 1000;
constexpr qint64 MaxEntries = 10'000; ///< of any list: what follows is no query's plan
constexpr int MaxDepth = 100; ///< of subqueries

/// A value of the document, or nothing; what is asked of nothing is nothing.
class Value {
public:
    Value(const JsonIndex& index, std::optional<JsonNode> node) : m_index(&index), m_node(node) { }

    [[nodiscard]] Value operator[](QStringView key) const
    {
        return {*m_index, m_node ? m_index->member(*m_node, key) : std::nullopt};
    }
    [[nodiscard]] bool isString() const { return m_node && m_node->kind == JsonKind::String; }
    [[nodiscard]] bool isContainer() const { return m_node && m_node->isContainer(); }
    [[nodiscard]] explicit operator bool() const { return m_node.has_value(); }
    [[nodiscard]] QString text() const
    {
        return m_node ? m_index->text(*m_node, TextLength) : QString();
    }
    [[nodiscard]] QString key() const { return m_index->key(*m_node, TextLength); }
    [[nodiscard]] std::optional<double> real() const
    {
        if (!m_node || m_node->kind != JsonKind::Number)
            return std::nullopt;
        return m_index->raw(*m_node).toByteArray().toDouble();
    }
    [[nodiscard]] std::optional<qint64> integer() const
    {
        const auto value = real();
        // Beyond that doubles have gaps, and no server counts so far.
        constexpr double Limit = 1e15;
        if (!value || !(*value > -Limit && *value < Limit))
            return std::nullopt;
        return static_cast<qint64>(*value);
    }
    /// The elements or members.
    [[nodiscard]] std::vector<Value> children() const
    {
        std::vector<Value> found;
        if (m_node)
            for (JsonNode& child : m_index->children(*m_node, 0, MaxEntries))
                found.emplace_back(*m_index, child);
        return found;
    }
    [[nodiscard]] bool isTrue() const { return m_node && m_node->kind == JsonKind::True; }

private:
    const JsonIndex* m_index;
    std::optional<JsonNode> m_node;
};

QString indexText(const Value& index)
{
    QStringList fields;
    for (const Value& field : index[u"fields"].children())
        fields << (field.isContainer() ? field[u"name"].text() : field.text());
    QStringList parts{index[u"type"].text()};
    if (const QString name = index[u"name"].text(); !name.isEmpty() && name != parts.first())
        parts << name;
    if (!fields.isEmpty())
        parts << "("_L1 + fields.join(", "_L1) + ")"_L1;
    return parts.join(' '_L1);
}

/// What a node works on, in the plan's own words.
QString detailOf(const Value& node)
{
    QStringList parts;
    for (const auto* key : {u"collection", u"view"})
        if (node[key].isString())
            parts << node[key].text();
    for (const Value& index : node[u"indexes"].children())
        parts << indexText(index);
    if (const Value limit = node[u"limit"]; limit && !limit.isContainer())
        parts << node[u"offset"].text() + ", "_L1 + limit.text();
    for (const Value& element : node[u"elements"].children()) {
        const QString name = element[u"inVariable"][u"name"].text();
        if (!name.isEmpty())
            parts << (element[u"ascending"].isTrue() ? name : name + " DESC"_L1);
    }
    for (const auto* key : {u"inVariable", u"outVariable"})
        if (const QString name = node[key][u"name"].text(); !name.isEmpty())
            parts << name;
    return parts.join(u" · "_s);
}

void readNodes(const Value& plan, int depth, std::vector<PlanNode>& nodes)
{
    if (depth > MaxDepth)
        return;
    for (const Value& value : plan[u"nodes"].children()) {
        PlanNode node;
        node.type = value[u"type"].text();
        if (node.type == "SubqueryEndNode"_L1)
            depth = std::max(0, depth - 1);
        node.id = value[u"id"].integer().value_or(0);
        node.detail = detailOf(value);
        node.depth = depth;
        node.estimatedCost = value[u"estimatedCost"].real().value_or(0);
        node.estimatedItems = value[u"estimatedNrItems"].integer().value_or(0);
        for (const Value& dependency : value[u"dependencies"].children())
            if (const auto id = dependency.integer())
                node.dependencies.push_back(*id);
        if (std::ssize(nodes) >= MaxEntries)
            return;
        // Servers before 3.8 put a subquery's nodes inside of its own.
        readNodes(value[u"subquery"], depth + 1, nodes);
        if (node.type == "SubqueryStartNode"_L1)
            ++depth;
        nodes.push_back(std::move(node));
    }
}

void measure(const Value& stats, std::vector<PlanNode>& nodes)
{
    QHash<qint64, size_t> places;
    for (size_t i = 0; i < nodes.size(); ++i)
        places.insert(nodes[i].id, i);
    for (const Value& value : stats.children()) {
        const auto id = value[u"id"].integer();
        if (!id)
            continue;
        auto place = places.constFind(*id);
        if (place == places.constEnd()) {
            place = places.insert(*id, nodes.size());
            nodes.push_back({.id = *id});
        }
        PlanNode& node = nodes[*place];
        node.measured = true;
        node.calls = value[u"calls"].integer().value_or(0);
        node.items = value[u"items"].integer().value_or(0);
        node.filtered = value[u"filtered"].integer().value_or(0);
        node.runtime = value[u"runtime"].real().value_or(0);
    }
    // The server measures a node together with those that it draws its items from.
    for (PlanNode& node : nodes) {
        node.ownRuntime = node.runtime;
        for (const qint64 id : node.dependencies)
            if (const auto place = places.constFind(id); place != places.constEnd())
                node.ownRuntime -= nodes[*place].runtime;
        node.ownRuntime = std::max(0.0, node.ownRuntime);
    }
}

} // namespace

Extra extra(const ResultFile& file)
{
    Extra found;
    if (file.rowsAre() != ResultFile::Rows::ResultArray)
        return found;
    const Value root(file.index(), file.index().root());
    if (const Value cached = root[u"cached"])
        found.cached = cached.isTrue();
    const Value extra = root[u"extra"];
    const Value stats = extra[u"stats"];
    for (const Value& value : stats.children())
        if (!value.isContainer())
            found.statistics.push_back({value.key(), value.text()});
    found.executionTime = stats[u"executionTime"].real();
    found.peakMemory = stats[u"peakMemoryUsage"].integer();
    found.fullCount = stats[u"fullCount"].integer();
    for (const Value& value : extra[u"warnings"].children())
        found.warnings.push_back(
            {static_cast<int>(value[u"code"].integer().value_or(0)), value[u"message"].text()});
    for (const Value& value : extra[u"profile"].children())
        if (const auto seconds = value.real())
            found.profile.push_back({value.key(), *seconds});
    for (const Value& rule : extra[u"plan"][u"rules"].children())
        found.rules.push_back(rule.text());
    readNodes(extra[u"plan"], 0, found.nodes);
    measure(stats[u"nodes"], found.nodes);
    return found;
}

} // namespace results
