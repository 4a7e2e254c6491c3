// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/aqlvalue.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <set>

namespace sandbox::aql {

namespace {

int typeRank(const Json& value)
{
    switch (value.type()) {
    case Json::value_t::boolean:
        return 1;
    case Json::value_t::number_integer:
    case Json::value_t::number_unsigned:
    case Json::value_t::number_float:
        return 2;
    case Json::value_t::string:
        return 3;
    case Json::value_t::array:
        return 4;
    case Json::value_t::object:
        return 5;
    default:
        return 0;
    }
}

template <typename T> int sign(const T& a, const T& b)
{
    return a < b ? -1 : (b < a ? 1 : 0);
}

int compareNumbers(const Json& a, const Json& b)
{
    if (a.is_number_float() || b.is_number_float()) {
        // A double cannot hold every integer, a long double of the x86 can.
        const auto wide = [](const Json& value) -> long double {
            if (value.is_number_unsigned())
                return static_cast<long double>(value.get<std::uint64_t>());
            if (value.is_number_integer())
                return static_cast<long double>(value.get<std::int64_t>());
            return static_cast<long double>(value.get<double>());
        };
        return sign(wide(a), wide(b));
    }
    const bool isLargeA = a.is_number_unsigned() && a.get<std::uint64_t>() > INT64_MAX;
    const bool isLargeB = b.is_number_unsigned() && b.get<std::uint64_t>() > INT64_MAX;
    if (isLargeA || isLargeB)
        return isLargeA && isLargeB ? sign(a.get<std::uint64_t>(), b.get<std::uint64_t>())
                                    : (isLargeA ? 1 : -1);
    return sign(a.get<std::int64_t>(), b.get<std::int64_t>());
}

int compareObjects(const Json& a, const Json& b)
{
    std::set<std::string_view> names;
    for (const Json* side : {&a, &b}) {
        for (const auto& [name, value] : side->get_ref<const Json::object_t&>())
            names.insert(name);
    }
    for (const std::string_view name : names) {
        if (const int order = compare(member(a, name), member(b, name)))
            return order;
    }
    return 0;
}

// Blanks, signs, digits, letters, as ICU's root order has them; both cases of a letter together.
int primaryWeight(unsigned char c)
{
    static constexpr std::string_view signs = "\t\n\v\f\r _-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$";
    static const std::array<int, 256> weights = [] {
        std::array<int, 256> table{};
        for (int code = 0; code < 256; ++code) {
            const auto index = static_cast<std::size_t>(code);
            const std::size_t position = signs.find(static_cast<char>(code));
            if (code >= '0' && code <= '9')
                table[index] = 100 + code;
            else if (code >= 'a' && code <= 'z')
                table[index] = 200 + code;
            else if (code >= 'A' && code <= 'Z')
                table[index] = 200 + code + ('a' - 'A');
            else if (code >= 128)
                table[index] = 400 + code;
            else
                table[index]
                    = position == std::string_view::npos ? 0 : static_cast<int>(position) + 1;
        }
        return table;
    }();
    return weights[c];
}

bool isLower(char c)
{
    return c >= 'a' && c <= 'z';
}

} // namespace

int compareText(std::string_view a, std::string_view b)
{
    const std::size_t length = std::min(a.size(), b.size());
    for (std::size_t i = 0; i < length; ++i) {
        const int order = primaryWeight(static_cast<unsigned char>(a[i]))
            - primaryWeight(static_cast<unsigned char>(b[i]));
        if (order != 0)
            return order < 0 ? -1 : 1;
    }
    if (a.size() != b.size())
        return a.size() < b.size() ? -1 : 1;
    // Only case is left to tell them apart: small letters first.
    for (std::size_t i = 0; i < length; ++i) {
        if (isLower(a[i]) != isLower(b[i]))
            return isLower(a[i]) ? -1 : 1;
        if (a[i] != b[i])
            return a[i] < b[i] ? -1 : 1;
    }
    return 0;
}

int compare(const Json& a, const Json& b)
{
    const int rank = typeRank(a);
    if (rank != typeRank(b))
        return rank < typeRank(b) ? -1 : 1;
    switch (rank) {
    case 1:
        return sign(a.get<bool>(), b.get<bool>());
    case 2:
        return compareNumbers(a, b);
    case 3:
        return compareText(a.get_ref<const std::string&>(), b.get_ref<const std::string&>());
    case 4: {
        static const Json null;
        const std::size_t length = std::max(a.size(), b.size());
        for (std::size_t i = 0; i < length; ++i) {
            if (const int order = compare(i < a.size() ? a[i] : null, i < b.size() ? b[i] : null))
                return order;
        }
        return sign(a.size(), b.size());
    }
    case 5:
        return compareObjects(a, b);
    default:
        return 0;
    }
}

bool isTrue(const Json& value)
{
    switch (value.type()) {
    case Json::value_t::boolean:
        return value.get<bool>();
    case Json::value_t::number_integer:
    case Json::value_t::number_unsigned:
        return value.get<std::int64_t>() != 0;
    case Json::value_t::number_float:
        return value.get<double>() != 0;
    case Json::value_t::string:
        return !value.get_ref<const std::string&>().empty();
    case Json::value_t::array:
    case Json::value_t::object:
        return true;
    default:
        return false;
    }
}

bool isInteger(const Json& value)
{
    if (value.is_number_unsigned())
        return value.get<std::uint64_t>() <= INT64_MAX;
    return value.is_number_integer();
}

Json number(double value)
{
    constexpr double exact = 9007199254740992.0;
    if (!std::isfinite(value))
        return nullptr;
    if (value == std::trunc(value) && std::abs(value) <= exact)
        return static_cast<std::int64_t>(value);
    return value;
}

Json toNumber(const Json& value)
{
    switch (value.type()) {
    case Json::value_t::boolean:
        return value.get<bool>() ? 1 : 0;
    case Json::value_t::number_integer:
    case Json::value_t::number_unsigned:
    case Json::value_t::number_float:
        return value;
    case Json::value_t::string: {
        std::string_view text = value.get_ref<const std::string&>();
        const std::size_t first = text.find_first_not_of(" \t\r\n");
        if (first == std::string_view::npos)
            return 0;
        text = text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
        std::int64_t integer = 0;
        const char* const end = text.data() + text.size();
        if (const auto r = std::from_chars(text.data(), end, integer);
            r.ec == std::errc() && r.ptr == end)
            return integer;
        double real = 0;
        const bool looksRight = text.find_first_not_of("+-.0123456789eE") == std::string_view::npos;
        if (const auto r = std::from_chars(text.data(), end, real);
            looksRight && r.ec == std::errc() && r.ptr == end)
            return number(real);
        return 0;
    }
    case Json::value_t::array:
        if (value.size() == 1)
            return toNumber(value[0]);
        return 0;
    default:
        return 0;
    }
}

double toDouble(const Json& value)
{
    return value.is_number() ? value.get<double>() : toNumber(value).get<double>();
}

std::int64_t toInteger(const Json& value)
{
    const Json given = toNumber(value);
    if (isInteger(given))
        return given.get<std::int64_t>();
    const double real = given.get<double>();
    if (real >= 9.2e18)
        return INT64_MAX;
    return real <= -9.2e18 ? INT64_MIN : static_cast<std::int64_t>(real);
}

std::string toString(const Json& value)
{
    if (value.is_null())
        return {};
    return value.is_string() ? value.get<std::string>() : toText(value);
}

const char* typeName(const Json& value)
{
    static constexpr std::array<const char*, 6> names{"null",   "bool",  "number",
                                                      "string", "array", "object"};
    return names[static_cast<std::size_t>(typeRank(value))];
}

std::size_t memoryOf(const Json& value)
{
    std::size_t bytes = sizeof(Json);
    if (value.is_string()) {
        bytes += sizeof(std::string) + value.get_ref<const std::string&>().size();
    } else if (value.is_array()) {
        for (const Json& item : value)
            bytes += memoryOf(item);
    } else if (value.is_object()) {
        for (const auto& [name, item] : value.get_ref<const Json::object_t&>())
            bytes += sizeof(std::string) + name.size() + memoryOf(item);
    }
    return bytes;
}

std::vector<std::size_t> characterStarts(std::string_view text)
{
    std::vector<std::size_t> starts;
    starts.reserve(text.size() + 1);
    for (std::size_t i = 0; i < text.size(); ++i) {
        if ((static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U)
            starts.push_back(i);
    }
    starts.push_back(text.size());
    return starts;
}

std::size_t characterCount(std::string_view text)
{
    return static_cast<std::size_t>(std::ranges::count_if(
        text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

bool matchesLike(std::string_view text, std::string_view pattern, bool ignoreCase)
{
    const auto fold = [ignoreCase](char c) {
        return ignoreCase && c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    };
    const auto characterEnd = [&](std::size_t i) {
        ++i;
        while (i < text.size() && (static_cast<unsigned char>(text[i]) & 0xC0U) == 0x80U)
            ++i;
        return i;
    };
    // Where to go on when the last "%" has to swallow one character more.
    std::size_t t = 0;
    std::size_t p = 0;
    std::size_t retryPattern = std::string_view::npos;
    std::size_t retryText = 0;
    while (t < text.size()) {
        const char c = p < pattern.size() ? pattern[p] : '\0';
        const bool isEscaped = c == '\\' && p + 1 < pattern.size();
        if (p < pattern.size() && !isEscaped && c == '%') {
            retryPattern = ++p;
            retryText = t;
        } else if (p < pattern.size() && !isEscaped && c == '_') {
            t = characterEnd(t);
            ++p;
        } else if (p < pattern.size() && fold(text[t]) == fold(isEscaped ? pattern[p + 1] : c)) {
            ++t;
            p += isEscaped ? 2 : 1;
        } else if (retryPattern != std::string_view::npos) {
            p = retryPattern;
            retryText = characterEnd(retryText);
            t = retryText;
        } else {
            return false;
        }
    }
    return pattern.find_first_not_of('%', p) == std::string_view::npos;
}

} // namespace sandbox::aql
