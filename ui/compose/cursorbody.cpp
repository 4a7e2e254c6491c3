// SPDX-License-Identifier: GPL-3.0-or-later
#include "compose/cursorbody.h"

#include "results/jsonindex.h"

#include <array>
#include <limits>
#include <utility>

using results::JsonIndex;
using results::JsonKind;
using results::JsonNode;

namespace {

using Options = arango::CursorOptions;

template <class T> using Table = std::pair<QStringView, std::optional<T> Options::*>;

constexpr auto All = std::numeric_limits<qsizetype>::max() / 8;

class Reader {
public:
    explicit Reader(const QByteArray& body) : m_index(body) { }

    std::optional<CursorBody> read()
    {
        const bool object = !m_index.problem() && m_index.root()->kind == JsonKind::Object;
        if (!object
            || !members(*m_index.root(), [this](auto key, auto& node) { return top(key, node); }))
            return std::nullopt;
        return m_body;
    }

private:
    template <class F> bool members(const JsonNode& object, F&& take)
    {
        if (object.kind != JsonKind::Object)
            return false;
        for (const JsonNode& node : m_index.children(object, 0, All))
            if (!take(m_index.key(node, All), node))
                return false;
        return true;
    }

    bool top(const QString& key, const JsonNode& node)
    {
        Options& options = m_body.options;
        if (key == u"query" && node.kind == JsonKind::String) {
            m_body.query = m_index.text(node, All);
            return true;
        }
        if (key == u"bindVars" && node.kind == JsonKind::Object) {
            m_body.bindVars = m_index.raw(node).toByteArray();
            return true;
        }
        if (key == u"batchSize")
            return number(options.batchSize, node);
        if (key == u"memoryLimit")
            return number(options.memoryLimit, node);
        if (key == u"count")
            return flag(options.count, node);
        if (key == u"cache")
            return flag(options.cache, node);
        if (key == u"ttl")
            return seconds(options.ttl, node);
        return key == u"options"
            && members(node, [this](auto name, auto& value) { return option(name, value); });
    }

    bool option(const QString& key, const JsonNode& node)
    {
        static const std::array<Table<bool>, 8> flags{{
            {u"fullCount", &Options::fullCount},
            {u"stream", &Options::stream},
            {u"fillBlockCache", &Options::fillBlockCache},
            {u"failOnWarning", &Options::failOnWarning},
            {u"allowRetry", &Options::allowRetry},
            {u"allowDirtyReads", &Options::allowDirtyReads},
            {u"skipInaccessibleCollections", &Options::skipInaccessibleCollections},
            {u"usePlanCache", &Options::usePlanCache},
        }};
        static const std::array<Table<qint64>, 10> numbers{{
            {u"profile", &Options::profile},
            {u"maxNumberOfPlans", &Options::maxNumberOfPlans},
            {u"maxNodesPerCallstack", &Options::maxNodesPerCallstack},
            {u"maxWarningCount", &Options::maxWarningCount},
            {u"maxTransactionSize", &Options::maxTransactionSize},
            {u"intermediateCommitSize", &Options::intermediateCommitSize},
            {u"intermediateCommitCount", &Options::intermediateCommitCount},
            {u"spillOverThresholdNumRows", &Options::spillOverThresholdNumRows},
            {u"spillOverThresholdMemoryUsage", &Options::spillOverThresholdMemoryUsage},
            {u"maxDNFConditionMembers", &Options::maxDNFConditionMembers},
        }};
        for (const auto& [name, member] : flags)
            if (key == name)
                return flag(m_body.options.*member, node);
        for (const auto& [name, member] : numbers)
            if (key == name)
                return number(m_body.options.*member, node);
        if (key == u"maxRuntime")
            return seconds(m_body.options.maxRuntime, node);
        if (key == u"satelliteSyncWait")
            return seconds(m_body.options.satelliteSyncWait, node);
        if (key == u"forceOneShardAttributeValue" && node.kind == JsonKind::String) {
            m_body.options.forceOneShardAttributeValue = m_index.text(node, All);
            return true;
        }
        return key == u"optimizer"
            && members(node, [this](auto name, auto& value) { return rules(name, value); });
    }

    bool rules(const QString& key, const JsonNode& node)
    {
        if (key != u"rules" || node.kind != JsonKind::Array)
            return false;
        for (const JsonNode& rule : m_index.children(node, 0, All)) {
            if (rule.kind != JsonKind::String)
                return false;
            m_body.options.optimizerRules.push_back(m_index.text(rule, All));
        }
        return true;
    }

    bool number(std::optional<qint64>& to, const JsonNode& node)
    {
        bool good = false;
        to = m_index.raw(node).toByteArray().toLongLong(&good);
        return good && node.kind == JsonKind::Number;
    }

    bool seconds(std::optional<double>& to, const JsonNode& node)
    {
        bool good = false;
        to = m_index.raw(node).toByteArray().toDouble(&good);
        return good && node.kind == JsonKind::Number;
    }

    bool flag(std::optional<bool>& to, const JsonNode& node)
    {
        to = node.kind == JsonKind::True;
        return node.kind == JsonKind::True || node.kind == JsonKind::False;
    }

    JsonIndex m_index;
    CursorBody m_body;
};

} // namespace

std::optional<CursorBody> cursorBodyFrom(const QByteArray& body)
{
    return Reader(body).read();
}
