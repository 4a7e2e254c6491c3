// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/indexes.h"

#include "sandbox/apierror.h"
#include "sandbox/aqlvalue.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <string_view>

namespace sandbox {

namespace {

struct Kind {
    bool mayBeUnique;
    bool isAlwaysSparse;
    std::size_t maxFields;
    Json options; // with their defaults
};

const Kind& kindOf(const std::string& type)
{
    static const Json persistent{
        {"cacheEnabled", false}, {"deduplicate", true}, {"estimates", true}};
    static const Json multi{
        {"estimates", false}, {"fieldValueTypes", "double"}, {"storedValues", Json::array()}};
    static const Json prefixed{{"estimates", false},
                               {"fieldValueTypes", "double"},
                               {"prefixFields", Json::array()},
                               {"storedValues", Json::array()}};
    static const Json inverted{{"analyzer", "identity"},
                               {"cleanupIntervalStep", 2},
                               {"commitIntervalMsec", 1000},
                               {"consolidationIntervalMsec", 1000},
                               {"features", {"frequency", "norm"}},
                               {"includeAllFields", false},
                               {"parallelism", 2},
                               {"primarySort", {{"fields", Json::array()}, {"compression", "lz4"}}},
                               {"searchField", false},
                               {"storedValues", Json::array()},
                               {"trackListPositions", false}};
    static const Json geo{{"bestIndexedLevel", 17},
                          {"geoJson", false},
                          {"legacyPolygons", false},
                          {"maxNumCoverCells", 8},
                          {"worstIndexedLevel", 4}};
    static const std::map<std::string, Kind> kinds{
        {"persistent", {true, false, 32, persistent}},
        {"hash", {true, false, 32, persistent}},
        {"skiplist", {true, false, 32, persistent}},
        {"ttl", {false, true, 1, {{"estimates", true}, {"expireAfter", nullptr}}}},
        {"geo", {false, true, 2, geo}},
        {"fulltext", {false, true, 1, {{"minLength", 2}}}},
        {"inverted", {false, true, 256, inverted}},
        {"zkd", {true, false, 32, multi}},
        {"mdi", {true, false, 32, multi}},
        {"mdi-prefixed", {true, false, 32, prefixed}},
    };
    const auto found = kinds.find(type);
    if (found == kinds.end())
        throw ApiError(400, 10, "invalid index type '" + type + "'");
    return found->second;
}

[[noreturn]] void refuse(const std::string& why)
{
    throw ApiError(400, 10, why);
}

std::string pathOf(const Json& field, bool isInverted)
{
    if (field.is_string() && !field.get_ref<const std::string&>().empty())
        return field.get<std::string>();
    if (isInverted && !stringMember(field, "name").empty())
        return stringMember(field, "name");
    refuse("index field names must be non-empty strings");
}

const Json& valueAt(const Json& from, std::string_view path)
{
    const Json* value = &from;
    while (!path.empty()) {
        const std::size_t dot = std::min(path.find('.'), path.size());
        value = &member(*value, path.substr(0, dot));
        path.remove_prefix(std::min(dot + 1, path.size()));
    }
    return *value;
}

// What an index reads at a path; several values when it goes into an array.
std::vector<Json> valuesAt(const Json& document, std::string_view path)
{
    const std::size_t star = path.find("[*]");
    if (star == std::string_view::npos)
        return {valueAt(document, path)};
    std::string_view rest = path.substr(star + 3);
    if (rest.starts_with('.'))
        rest.remove_prefix(1);
    const Json& list = valueAt(document, path.substr(0, star));
    std::vector<Json> values;
    if (list.is_array()) {
        std::ranges::transform(list, std::back_inserter(values),
                               [&](const Json& element) { return valueAt(element, rest); });
    }
    return values;
}

// Equal numbers are equal keys, however they were written.
void appendNormalised(std::string& out, const Json& value)
{
    if (value.is_number()) {
        appendJson(out, aql::number(value.get<double>()));
    } else if (value.is_array()) {
        for (const Json& element : value)
            appendNormalised(out += '[', element);
        out += ']';
    } else if (value.is_object()) {
        std::map<std::string, const Json*> sorted;
        for (const auto& [name, element] : value.items())
            sorted[name] = &element;
        for (const auto& [name, element] : sorted) {
            appendJsonString(out += '{', name);
            appendNormalised(out, *element);
        }
        out += '}';
    } else {
        appendJson(out, value);
    }
}

} // namespace

IndexInfo indexIn(const Json& definition)
{
    IndexInfo index;
    index.type = stringMember(definition, "type");
    if (index.type == "primary" || index.type == "edge")
        throw ApiError(403, 11, "cannot create an index of type " + index.type);
    const Kind& kind = kindOf(index.type);
    index.name = stringMember(definition, "name");
    index.fields = member(definition, "fields");
    const bool isInverted = index.type == "inverted";
    const bool mayHaveNone = isInverted && boolMember(definition, "includeAllFields");
    if (index.fields.is_null() && mayHaveNone)
        index.fields = Json::array();
    if (!index.fields.is_array() || (index.fields.empty() && !mayHaveNone)
        || index.fields.size() > kind.maxFields)
        refuse("an index of type " + index.type + " needs 1 to " + std::to_string(kind.maxFields)
               + " fields");
    for (const Json& field : index.fields) {
        std::string path = pathOf(field, isInverted);
        if (std::ranges::find(index.paths, path) != index.paths.end())
            refuse("duplicate index field '" + path + "'");
        index.paths.push_back(std::move(path));
    }
    index.isUnique = boolMember(definition, "unique");
    if (index.isUnique && !kind.mayBeUnique)
        refuse("an index of type " + index.type + " cannot be unique");
    index.isSparse = kind.isAlwaysSparse || boolMember(definition, "sparse");
    for (const auto& [name, fallback] : kind.options.items()) {
        const Json& given = member(definition, name);
        index.options[name] = given.is_null() ? fallback : given;
    }
    if (const Json& stored = member(definition, "storedValues"); stored.is_array())
        index.options["storedValues"] = stored;
    const bool isMulti = index.type == "zkd" || index.type.starts_with("mdi");
    if (isMulti && member(definition, "fieldValueTypes") != Json("double"))
        refuse("fieldValueTypes must be \"double\"");
    if (index.type == "mdi-prefixed" && member(definition, "prefixFields").empty())
        refuse("prefixFields must be a non-empty array");
    const Json& expiry = member(definition, "expireAfter");
    if (index.type == "ttl" && (!expiry.is_number() || expiry.get<double>() < 0))
        refuse("expireAfter attribute must be a non-negative number");
    return index;
}

IndexInfo primaryIndex()
{
    return {.number = "0",
            .name = "primary",
            .type = "primary",
            .fields = {"_key"},
            .paths = {"_key"},
            .isUnique = true};
}

IndexInfo edgeIndex()
{
    return {.number = "1",
            .name = "edge",
            .type = "edge",
            .fields = {"_from", "_to"},
            .paths = {"_from", "_to"}};
}

Json shown(const IndexInfo& index, const std::string& collection)
{
    Json all = index.options;
    all["fields"] = index.fields;
    all["id"] = collection + "/" + index.number;
    all["name"] = index.name;
    const bool hasEstimate
        = index.type == "primary" || index.type == "edge" || boolMember(all, "estimates");
    if (hasEstimate)
        all["selectivityEstimate"] = 1;
    all["sparse"] = index.isSparse;
    all["type"] = index.type;
    all["unique"] = index.isUnique;
    return all;
}

bool isSameIndex(const IndexInfo& a, const IndexInfo& b)
{
    return a.type == b.type && a.fields == b.fields && a.isUnique == b.isUnique
        && a.isSparse == b.isSparse && a.options == b.options;
}

std::vector<std::string> uniqueEntries(const IndexInfo& index, const Json& document)
{
    // One text for each combination of what the fields hold.
    std::vector<std::string> entries{""};
    for (const std::string& path : index.paths) {
        std::vector<std::string> longer;
        for (const Json& value : valuesAt(document, path)) {
            if (value.is_null() && index.isSparse)
                continue;
            for (const std::string& start : entries) {
                std::string entry = start;
                appendNormalised(entry, value);
                longer.push_back(entry + ',');
            }
        }
        entries = std::move(longer);
    }
    std::ranges::sort(entries);
    const auto last = std::unique(entries.begin(), entries.end());
    if (last != entries.end() && !boolMember(index.options, "deduplicate", true))
        throw ApiError(409, 1210, uniqueViolation(index, stringMember(document, "_key")));
    entries.erase(last, entries.end());
    return entries;
}

std::string uniqueViolation(const IndexInfo& index, const std::string& key)
{
    std::string fields;
    for (const std::string& path : index.paths)
        fields += (fields.empty() ? "" : ", ") + path;
    return "unique constraint violated - in index " + index.name + " of type " + index.type
        + " over '" + fields + "'; conflicting key: " + key;
}

} // namespace sandbox
