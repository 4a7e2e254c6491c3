// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/aqlfunctions.h"
#include "sandbox/aqlvalue.h"

#include <algorithm>
#include <set>

namespace sandbox::aql {

namespace {

Json toArray(const Json& value)
{
    if (value.is_null())
        return Json::array();
    if (value.is_array())
        return value;
    Json list = Json::array();
    if (value.is_object()) {
        for (const auto& [name, item] : value.get_ref<const Json::object_t&>())
            list.push_back(item);
    } else {
        list.push_back(value);
    }
    return list;
}

Json unique(const Json& list)
{
    Json out = Json::array();
    std::set<Json, Less> seen;
    for (const Json& item : list) {
        if (seen.insert(item).second)
            out.push_back(item);
    }
    return out;
}

bool areLists(const Arguments& a)
{
    return std::ranges::all_of(a.values, [](const Json* value) { return value->is_array(); });
}

bool contains(const Json& list, const Json& wanted)
{
    return std::ranges::any_of(list, [&](const Json& item) { return compare(item, wanted) == 0; });
}

Json callLength(const Arguments& a)
{
    const Json& value = a[0];
    if (value.is_string())
        return characterCount(value.get_ref<const std::string&>());
    if (value.is_array() || value.is_object())
        return value.size();
    if (value.is_boolean())
        return value.get<bool>() ? 1 : 0;
    return value.is_number() ? Json(toString(value).size()) : Json(0);
}

Json at(const Json& list, std::int64_t position)
{
    const auto size = static_cast<std::int64_t>(list.size());
    return position >= 0 && position < size ? list[static_cast<std::size_t>(position)] : Json();
}

Json callFirst(const Arguments& a)
{
    return a[0].is_array() ? at(a[0], 0) : a.wrongType();
}

Json callLast(const Arguments& a)
{
    return a[0].is_array() ? at(a[0], static_cast<std::int64_t>(a[0].size()) - 1) : a.wrongType();
}

Json callNth(const Arguments& a)
{
    return a[0].is_array() ? at(a[0], toInteger(a[1])) : a.wrongType();
}

Json callPush(const Arguments& a)
{
    if (!a[0].is_array() && !a[0].is_null())
        return a.wrongType();
    Json list = toArray(a[0]);
    const bool onlyNew = a.has(2) && isTrue(a[2]);
    if (!onlyNew || !contains(list, a[1]))
        list.push_back(a[1]);
    return list;
}

Json callUnshift(const Arguments& a)
{
    if (!a[0].is_array() && !a[0].is_null())
        return a.wrongType();
    Json list = toArray(a[0]);
    const bool onlyNew = a.has(2) && isTrue(a[2]);
    if (!onlyNew || !contains(list, a[1]))
        list.insert(list.begin(), a[1]);
    return list;
}

Json callAppend(const Arguments& a)
{
    const bool onlyNew = a.has(2) && isTrue(a[2]);
    Json list = toArray(a[0]);
    for (const Json& item : toArray(a[1])) {
        if (!onlyNew || !contains(list, item))
            list.push_back(item);
    }
    return list;
}

Json callPop(const Arguments& a)
{
    if (!a[0].is_array())
        return a.wrongType();
    Json list = a[0];
    if (!list.empty())
        list.erase(list.size() - 1);
    return list;
}

Json callShift(const Arguments& a)
{
    if (!a[0].is_array())
        return a.wrongType();
    Json list = a[0];
    if (!list.empty())
        list.erase(0);
    return list;
}

Json callRemoveValue(const Arguments& a)
{
    if (!a[0].is_array())
        return a.wrongType();
    std::int64_t left = a.has(2) ? toInteger(a[2]) : INT64_MAX;
    Json out = Json::array();
    for (const Json& item : a[0]) {
        if (left > 0 && compare(item, a[1]) == 0)
            --left;
        else
            out.push_back(item);
    }
    return out;
}

Json callUnion(const Arguments& a)
{
    if (!areLists(a))
        return a.wrongType();
    Json out = Json::array();
    for (const Json* list : a.values)
        out.insert(out.end(), list->begin(), list->end());
    return out;
}

Json callUnionDistinct(const Arguments& a)
{
    const Json all = callUnion(a);
    return all.is_array() ? unique(all) : all;
}

Json callIntersection(const Arguments& a)
{
    if (!areLists(a))
        return a.wrongType();
    Json out = Json::array();
    for (const Json& item : unique(a[0])) {
        const bool isEverywhere
            = std::all_of(a.values.begin() + 1, a.values.end(),
                          [&](const Json* list) { return contains(*list, item); });
        if (isEverywhere)
            out.push_back(item);
    }
    return out;
}

Json callMinus(const Arguments& a)
{
    if (!areLists(a))
        return a.wrongType();
    Json out = Json::array();
    for (const Json& item : unique(a[0])) {
        const bool isElsewhere
            = std::any_of(a.values.begin() + 1, a.values.end(),
                          [&](const Json* list) { return contains(*list, item); });
        if (!isElsewhere)
            out.push_back(item);
    }
    return out;
}

Json sortedList(const Arguments& a, bool onlyDistinct)
{
    if (!a[0].is_array())
        return a.wrongType();
    Json list = onlyDistinct ? unique(a[0]) : a[0];
    std::stable_sort(list.begin(), list.end(), Less());
    return list;
}

Json callSlice(const Arguments& a)
{
    if (!a[0].is_array())
        return a.wrongType();
    const auto size = static_cast<std::int64_t>(a[0].size());
    std::int64_t first = toInteger(a[1]);
    if (first < 0)
        first = std::max<std::int64_t>(0, size + first);
    first = std::min(first, size);
    std::int64_t last = size;
    if (a.has(2) && !a[2].is_null()) {
        const std::int64_t length = toInteger(a[2]);
        last = length < 0 ? std::max(first, size + length) : first + std::min(length, size - first);
    }
    Json out = Json::array();
    for (std::int64_t i = first; i < last; ++i)
        out.push_back(a[0][static_cast<std::size_t>(i)]);
    return out;
}

void flattenInto(const Json& list, std::int64_t depth, Json& out)
{
    for (const Json& item : list) {
        if (item.is_array() && depth > 0)
            flattenInto(item, depth - 1, out);
        else
            out.push_back(item);
    }
}

Json callFlatten(const Arguments& a)
{
    if (!a[0].is_array())
        return a.wrongType();
    Json out = Json::array();
    flattenInto(a[0], a.has(1) ? std::max<std::int64_t>(1, toInteger(a[1])) : 1, out);
    return out;
}

Json callPosition(const Arguments& a)
{
    if (!a[0].is_array())
        return a.wrongType();
    const bool wantsIndex = a.has(2) && isTrue(a[2]);
    for (std::size_t i = 0; i < a[0].size(); ++i) {
        if (compare(a[0][i], a[1]) == 0)
            return wantsIndex ? Json(i) : Json(true);
    }
    return wantsIndex ? Json(-1) : Json(false);
}

Json callCountDistinct(const Arguments& a)
{
    return a[0].is_array() ? Json(unique(a[0]).size()) : a.wrongType();
}

Json callUnique(const Arguments& a)
{
    return a[0].is_array() ? unique(a[0]) : a.wrongType();
}

} // namespace

const std::vector<Function>& listFunctions()
{
    static const std::vector<Function> table{
        {"LENGTH", 1, 1, callLength},
        {"COUNT", 1, 1, callLength},
        {"TO_ARRAY", 1, 1, [](const Arguments& a) { return toArray(a[0]); }},
        {"TO_LIST", 1, 1, [](const Arguments& a) { return toArray(a[0]); }},
        {"FIRST", 1, 1, callFirst},
        {"LAST", 1, 1, callLast},
        {"NTH", 2, 2, callNth},
        {"PUSH", 2, 3, callPush},
        {"UNSHIFT", 2, 3, callUnshift},
        {"APPEND", 2, 3, callAppend},
        {"POP", 1, 1, callPop},
        {"SHIFT", 1, 1, callShift},
        {"REMOVE_VALUE", 2, 3, callRemoveValue},
        {"UNION", 2, anyNumber, callUnion},
        {"UNION_DISTINCT", 2, anyNumber, callUnionDistinct},
        {"INTERSECTION", 2, anyNumber, callIntersection},
        {"MINUS", 2, anyNumber, callMinus},
        {"UNIQUE", 1, 1, callUnique},
        {"SORTED", 1, 1, [](const Arguments& a) { return sortedList(a, false); }},
        {"SORTED_UNIQUE", 1, 1, [](const Arguments& a) { return sortedList(a, true); }},
        {"COUNT_DISTINCT", 1, 1, callCountDistinct},
        {"COUNT_UNIQUE", 1, 1, callCountDistinct},
        {"SLICE", 2, 3, callSlice},
        {"FLATTEN", 1, 2, callFlatten},
        {"POSITION", 2, 3, callPosition},
        {"CONTAINS_ARRAY", 2, 3, callPosition},
    };
    return table;
}

} // namespace sandbox::aql
