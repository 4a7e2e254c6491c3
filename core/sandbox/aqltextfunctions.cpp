// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/apierror.h"
#include "sandbox/aqlfunctions.h"
#include "sandbox/aqlvalue.h"

#include <algorithm>

namespace sandbox::aql {

namespace {

// Case mapping of the Latin letters of one and two bytes; more is not worth a library.
std::string mapCase(std::string text, bool toUpper)
{
    for (std::size_t i = 0; i < text.size(); ++i) {
        char& c = text[i];
        if (toUpper && c >= 'a' && c <= 'z') {
            c = static_cast<char>(c - 32);
        } else if (!toUpper && c >= 'A' && c <= 'Z') {
            c = static_cast<char>(c + 32);
        } else if (c == '\xC3' && i + 1 < text.size()) {
            const auto second = static_cast<unsigned char>(text[++i]);
            const bool isSign = (second & 0x1FU) == 0x17 || second == 0x9F || second == 0xBF;
            const bool isSmall = second >= 0xA0;
            if (!isSign && isSmall == toUpper)
                text[i] = static_cast<char>(toUpper ? second - 0x20U : second + 0x20U);
        } else if (static_cast<unsigned char>(c) >= 0xC4 && static_cast<unsigned char>(c) < 0xE2) {
            throw notSupported("UPPER() or LOWER() beyond Latin-1");
        }
    }
    return text;
}

void appendAll(const Json& value, std::string_view separator, bool& isFirst, std::string& out)
{
    if (value.is_null())
        return;
    if (!isFirst)
        out += separator;
    isFirst = false;
    out += toString(value);
}

Json concatenate(const Arguments& a, std::size_t from, std::string_view separator)
{
    std::string out;
    bool isFirst = true;
    for (std::size_t i = from; i < a.size(); ++i) {
        const bool isOnlyList = a[i].is_array() && a.size() == from + 1;
        if (!isOnlyList) {
            appendAll(a[i], separator, isFirst, out);
            continue;
        }
        for (const Json& item : a[i])
            appendAll(item, separator, isFirst, out);
    }
    a.context.account(out.size());
    return out;
}

Json callSubstring(const Arguments& a)
{
    const std::string text = toString(a[0]);
    const std::vector<std::size_t> starts = characterStarts(text);
    const auto count = static_cast<std::int64_t>(starts.size()) - 1;
    std::int64_t first = toInteger(a[1]);
    if (first < 0)
        first = std::max<std::int64_t>(0, count + first);
    first = std::min(first, count);
    std::int64_t last = count;
    if (a.has(2)) {
        const std::int64_t length = toInteger(a[2]);
        last = length < 0 ? std::max(first, count + length)
                          : first + std::min(length, count - first);
    }
    const std::size_t begin = starts[static_cast<std::size_t>(first)];
    return text.substr(begin, starts[static_cast<std::size_t>(last)] - begin);
}

Json callContains(const Arguments& a)
{
    const std::string text = toString(a[0]);
    const std::size_t found = text.find(toString(a[1]));
    if (!a.has(2) || !isTrue(a[2]))
        return found != std::string::npos;
    return found == std::string::npos
        ? Json(-1)
        : Json(characterCount(std::string_view(text).substr(0, found)));
}

// The position of a character as ArangoDB counts: in characters, -1 if there is none.
Json findText(const Arguments& a, bool isLast)
{
    const std::string text = toString(a[0]);
    const std::string wanted = toString(a[1]);
    const std::vector<std::size_t> starts = characterStarts(text);
    const auto count = static_cast<std::int64_t>(starts.size()) - 1;
    const std::int64_t first = a.has(2) ? std::max<std::int64_t>(0, toInteger(a[2])) : 0;
    const std::int64_t last
        = a.has(3) && !a[3].is_null() ? std::min(count - 1, toInteger(a[3])) : count - 1;
    if (first > last + 1)
        return -1;
    const std::size_t begin = starts[static_cast<std::size_t>(std::min(first, count))];
    const std::size_t end = starts[static_cast<std::size_t>(last + 1)];
    const std::string_view part = std::string_view(text).substr(begin, end - begin);
    const std::size_t found = isLast ? part.rfind(wanted) : part.find(wanted);
    if (found == std::string_view::npos)
        return -1;
    return characterCount(std::string_view(text).substr(0, begin + found));
}

Json callSplit(const Arguments& a)
{
    const std::string text = toString(a[0]);
    if (!a.has(1) || a[1].is_null())
        return Json::array({text});
    if (a[1].is_array() && a[1].size() != 1)
        throw notSupported("SPLIT() with several separators");
    const std::string separator = toString(a[1].is_array() ? a[1][0] : a[1]);
    const std::int64_t limit = a.has(2) && !a[2].is_null() ? toInteger(a[2]) : INT64_MAX;
    Json parts = Json::array();
    if (separator.empty()) {
        const std::vector<std::size_t> starts = characterStarts(text);
        for (std::size_t i = 0; i + 1 < starts.size(); ++i) {
            if (static_cast<std::int64_t>(parts.size()) < limit)
                parts.push_back(text.substr(starts[i], starts[i + 1] - starts[i]));
        }
        return parts;
    }
    std::size_t start = 0;
    while (static_cast<std::int64_t>(parts.size()) < limit) {
        const std::size_t end = std::min(text.find(separator, start), text.size());
        parts.push_back(text.substr(start, end - start));
        if (end == text.size() && text.find(separator, start) == std::string::npos)
            break;
        start = end + separator.size();
    }
    return parts;
}

Json trim(const Arguments& a, bool atStart, bool atEnd)
{
    const std::string text = toString(a[0]);
    std::string characters = " \t\r\n";
    if (a.has(1) && a[1].is_string()) {
        characters = a[1].get<std::string>();
    } else if (a.has(1)) {
        const std::int64_t type = toInteger(a[1]);
        atStart = type != 2;
        atEnd = type != 1;
    }
    std::size_t begin = 0;
    std::size_t end = text.size();
    if (atStart)
        begin = std::min(text.find_first_not_of(characters), text.size());
    if (atEnd)
        end = std::max(begin, text.find_last_not_of(characters) + 1);
    return text.substr(begin, end - begin);
}

Json callSubstitute(const Arguments& a)
{
    if (!a[1].is_string())
        throw notSupported("SUBSTITUTE() with several words");
    const std::string wanted = a[1].get<std::string>();
    const std::string instead = a.has(2) ? toString(a[2]) : std::string();
    std::int64_t left = a.has(3) ? toInteger(a[3]) : INT64_MAX;
    std::string text = toString(a[0]);
    if (wanted.empty())
        return text;
    for (std::size_t at = text.find(wanted); at != std::string::npos && left > 0; --left) {
        text.replace(at, wanted.size(), instead);
        at = text.find(wanted, at + instead.size());
    }
    return text;
}

Json callRepeat(const Arguments& a)
{
    const std::string text = toString(a[0]);
    const std::int64_t count = toInteger(a[1]);
    const std::string separator = a.has(2) ? toString(a[2]) : std::string();
    if (count < 0)
        return a.wrongType();
    const auto times = static_cast<std::size_t>(count);
    const std::size_t unit = text.size() + separator.size();
    if (unit > 0 && times > 256UL * 1024 * 1024 / unit)
        throw ApiError(500, 32, "query would use more memory than allowed");
    a.context.account(times * unit);
    std::string out;
    out.reserve(times * unit);
    for (std::size_t i = 0; i < times; ++i) {
        if (i > 0)
            out += separator;
        out += text;
    }
    return out;
}

Json callReverseText(const std::string& text)
{
    const std::vector<std::size_t> starts = characterStarts(text);
    std::string out;
    for (std::size_t i = starts.size() - 1; i > 0; --i)
        out += text.substr(starts[i - 1], starts[i] - starts[i - 1]);
    return out;
}

Json callReverse(const Arguments& a)
{
    if (a[0].is_string())
        return callReverseText(a[0].get_ref<const std::string&>());
    if (!a[0].is_array())
        return a.wrongType();
    Json list = a[0];
    std::reverse(list.begin(), list.end());
    return list;
}

Json side(const Arguments& a, bool isLeft)
{
    const std::string text = toString(a[0]);
    const std::vector<std::size_t> starts = characterStarts(text);
    const auto count = static_cast<std::int64_t>(starts.size()) - 1;
    const std::int64_t length = std::clamp<std::int64_t>(toInteger(a[1]), 0, count);
    if (isLeft)
        return text.substr(0, starts[static_cast<std::size_t>(length)]);
    return text.substr(starts[static_cast<std::size_t>(count - length)]);
}

} // namespace

const std::vector<Function>& textFunctions()
{
    static const std::vector<Function> table{
        {"CONCAT", 1, anyNumber, [](const Arguments& a) { return concatenate(a, 0, ""); }},
        {"CONCAT_SEPARATOR", 2, anyNumber,
         [](const Arguments& a) { return concatenate(a, 1, toString(a[0])); }},
        {"UPPER", 1, 1, [](const Arguments& a) -> Json { return mapCase(toString(a[0]), true); }},
        {"LOWER", 1, 1, [](const Arguments& a) -> Json { return mapCase(toString(a[0]), false); }},
        {"SUBSTRING", 2, 3, callSubstring},
        {"LEFT", 2, 2, [](const Arguments& a) { return side(a, true); }},
        {"RIGHT", 2, 2, [](const Arguments& a) { return side(a, false); }},
        {"CONTAINS", 2, 3, callContains},
        {"FIND_FIRST", 2, 4, [](const Arguments& a) { return findText(a, false); }},
        {"FIND_LAST", 2, 4, [](const Arguments& a) { return findText(a, true); }},
        {"SPLIT", 1, 3, callSplit},
        {"TRIM", 1, 2, [](const Arguments& a) { return trim(a, true, true); }},
        {"LTRIM", 1, 2, [](const Arguments& a) { return trim(a, true, false); }},
        {"RTRIM", 1, 2, [](const Arguments& a) { return trim(a, false, true); }},
        {"SUBSTITUTE", 2, 4, callSubstitute},
        {"REPEAT", 2, 3, callRepeat},
        {"REVERSE", 1, 1, callReverse},
        {"CHAR_LENGTH", 1, 1,
         [](const Arguments& a) -> Json { return characterCount(toString(a[0])); }},
        {"LIKE", 2, 3,
         [](const Arguments& a) -> Json {
             return matchesLike(toString(a[0]), toString(a[1]), a.has(2) && isTrue(a[2]));
         }},
        {"REGEX_TEST", 2, 3,
         [](const Arguments& a) -> Json {
             return matchesRegex(toString(a[0]), toString(a[1]), a.has(2) && isTrue(a[2]));
         }},
    };
    return table;
}

} // namespace sandbox::aql
