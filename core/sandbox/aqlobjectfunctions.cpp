// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/aqlfunctions.h"
#include "sandbox/aqlvalue.h"

#include <algorithm>
#include <set>

namespace sandbox::aql {

namespace {

Json namesOf(const Arguments& a)
{
    if (!a[0].is_object())
        return a.wrongType();
    const bool withoutSystem = a.has(1) && isTrue(a[1]);
    const bool isSorted = a.has(2) && isTrue(a[2]);
    Json names = Json::array();
    for (const auto& [name, value] : a[0].get_ref<const Json::object_t&>()) {
        if (!withoutSystem || !name.starts_with('_'))
            names.push_back(name);
    }
    if (isSorted)
        std::stable_sort(names.begin(), names.end(), Less());
    return names;
}

Json callValues(const Arguments& a)
{
    if (!a[0].is_object())
        return a.wrongType();
    const bool withoutSystem = a.has(1) && isTrue(a[1]);
    Json values = Json::array();
    for (const auto& [name, value] : a[0].get_ref<const Json::object_t&>()) {
        if (!withoutSystem || !name.starts_with('_'))
            values.push_back(value);
    }
    return values;
}

Json callHas(const Arguments& a)
{
    return a[0].is_object() && a[0].contains(toString(a[1]));
}

Json mergeAll(const Arguments& a, bool isDeep)
{
    std::vector<const Json*> objects = a.values;
    if (a.size() == 1 && a[0].is_array()) {
        objects.clear();
        for (const Json& item : a[0])
            objects.push_back(&item);
    }
    Json merged = Json::object();
    for (const Json* object : objects) {
        if (!object->is_object())
            return a.wrongType();
        mergeInto(merged, *object, true, isDeep);
    }
    return merged;
}

// The names may come one by one or as one array.
std::set<std::string> namesFrom(const Arguments& a)
{
    std::set<std::string> names;
    for (std::size_t i = 1; i < a.size(); ++i) {
        if (a[i].is_array()) {
            for (const Json& name : a[i])
                names.insert(toString(name));
        } else {
            names.insert(toString(a[i]));
        }
    }
    return names;
}

Json filtered(const Arguments& a, bool keeps)
{
    if (!a[0].is_object())
        return a.wrongType();
    const std::set<std::string> names = namesFrom(a);
    Json out = Json::object();
    for (const auto& [name, value] : a[0].get_ref<const Json::object_t&>()) {
        if (names.contains(name) == keeps)
            out[name] = value;
    }
    return out;
}

Json callZip(const Arguments& a)
{
    if (!a[0].is_array() || !a[1].is_array() || a[0].size() != a[1].size())
        return a.wrongType();
    Json out = Json::object();
    for (std::size_t i = 0; i < a[0].size(); ++i)
        out[toString(a[0][i])] = a[1][i];
    return out;
}

Json callTranslate(const Arguments& a)
{
    const std::string key = toString(a[0]);
    if (!a[1].is_object())
        return a.wrongType();
    if (a[1].contains(key))
        return member(a[1], key);
    return a.has(2) ? a[2] : a[0];
}

Json callMatches(const Arguments& a)
{
    if (!a[0].is_object())
        return false;
    const Json examples = a[1].is_array() ? a[1] : Json::array({a[1]});
    for (std::size_t i = 0; i < examples.size(); ++i) {
        const Json& example = examples[i];
        const bool isMatch = example.is_object()
            && std::ranges::all_of(example.get_ref<const Json::object_t&>(),
                                   [&](const auto& entry) {
                                       return compare(member(a[0], entry.first), entry.second) == 0;
                                   });
        if (isMatch)
            return a.has(2) && isTrue(a[2]) ? Json(i) : Json(true);
    }
    return a.has(2) && isTrue(a[2]) ? Json(-1) : Json(false);
}

Json callEntries(const Arguments& a)
{
    if (!a[0].is_object())
        return a.wrongType();
    Json entries = Json::array();
    for (const auto& [name, value] : a[0].get_ref<const Json::object_t&>())
        entries.push_back(Json::array({name, value}));
    return entries;
}

Json callValue(const Arguments& a)
{
    if (!a[1].is_array())
        return a.wrongType();
    const Json* found = &a[0];
    for (const Json& part : a[1]) {
        if (found->is_array() && part.is_number()) {
            const std::int64_t position = toInteger(part);
            if (position < 0 || position >= static_cast<std::int64_t>(found->size()))
                return nullptr;
            found = &(*found)[static_cast<std::size_t>(position)];
        } else {
            found = &member(*found, toString(part));
        }
    }
    return *found;
}

Json callFirstDocument(const Arguments& a)
{
    const auto found = std::ranges::find_if(a.values, [](const Json* v) { return v->is_object(); });
    return found == a.values.end() ? Json() : **found;
}

} // namespace

const std::vector<Function>& objectFunctions()
{
    static const std::vector<Function> table{
        {"ATTRIBUTES", 1, 3, namesOf},
        {"KEYS", 1, 3, namesOf},
        {"VALUES", 1, 2, callValues},
        {"ENTRIES", 1, 1, callEntries},
        {"HAS", 2, 2, callHas},
        {"MERGE", 1, anyNumber, [](const Arguments& a) { return mergeAll(a, false); }},
        {"MERGE_RECURSIVE", 1, anyNumber, [](const Arguments& a) { return mergeAll(a, true); }},
        {"UNSET", 2, anyNumber, [](const Arguments& a) { return filtered(a, false); }},
        {"KEEP", 2, anyNumber, [](const Arguments& a) { return filtered(a, true); }},
        {"ZIP", 2, 2, callZip},
        {"TRANSLATE", 2, 3, callTranslate},
        {"MATCHES", 2, 3, callMatches},
        {"VALUE", 2, 2, callValue},
        {"FIRST_DOCUMENT", 1, anyNumber, callFirstDocument},
    };
    return table;
}

} // namespace sandbox::aql
