// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/jsonedit.h"

#include "results/jsonindex.h"

#include <limits>

using results::JsonIndex;
using results::JsonKind;

namespace {

constexpr auto All = std::numeric_limits<qsizetype>::max() / 8;

std::optional<results::JsonNode> find(const JsonIndex& index, QStringView key)
{
    if (index.problem() || !index.root() || index.root()->kind != JsonKind::Object)
        return std::nullopt;
    return index.member(*index.root(), key);
}

} // namespace

bool jsonedit::isObject(const QByteArray& json)
{
    const JsonIndex index(json);
    return !index.problem() && index.root() && index.root()->kind == JsonKind::Object;
}

std::optional<QByteArray> jsonedit::member(const QByteArray& json, QStringView key)
{
    const JsonIndex index(json);
    const auto node = find(index, key);
    if (!node)
        return std::nullopt;
    return index.raw(*node).toByteArray();
}

std::optional<QString> jsonedit::text(const QByteArray& json, QStringView key)
{
    const JsonIndex index(json);
    const auto node = find(index, key);
    if (!node || node->kind != JsonKind::String)
        return std::nullopt;
    return index.text(*node, All);
}

QByteArray jsonedit::withMember(const QByteArray& json, const char* key, const QByteArray& value)
{
    const JsonIndex index(json);
    if (index.problem() || !index.root() || index.root()->kind != JsonKind::Object)
        return json;
    const qint64 end = index.root()->end() - 1;
    QByteArray added = index.childCount(*index.root()) > 0 ? QByteArray(",") : QByteArray();
    added += '"' + QByteArray(key) + "\":" + value;
    QByteArray edited = json;
    return edited.insert(end, added);
}

QByteArray jsonedit::withValue(const QByteArray& json, QStringView key, const QByteArray& value)
{
    const JsonIndex index(json);
    const auto node = find(index, key);
    if (!node)
        return json;
    QByteArray edited = json;
    return edited.replace(node->offset, node->length, value);
}
