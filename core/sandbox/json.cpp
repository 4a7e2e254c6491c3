// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/json.h"

#include "sandbox/apierror.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>

namespace sandbox {

namespace {

constexpr int maxDepth = 500;

// The parser is iterative but copying and writing a value are not, so depth is bounded up front.
bool isTooDeep(std::string_view text)
{
    int depth = 0;
    bool inString = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (inString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (c == '[' || c == '{') {
            if (++depth > maxDepth)
                return true;
        } else if (c == ']' || c == '}') {
            --depth;
        }
    }
    return false;
}

// Length of the valid UTF-8 sequence at i, 0 if there is none.
std::size_t utf8Length(std::string_view s, std::size_t i)
{
    const auto at = [&](std::size_t k) { return static_cast<unsigned char>(s[k]); };
    const unsigned char first = at(i);
    std::size_t length = 0;
    std::uint32_t code = 0;
    if (first >= 0xC2 && first <= 0xDF) {
        length = 2;
        code = first & 0x1FU;
    } else if (first >= 0xE0 && first <= 0xEF) {
        length = 3;
        code = first & 0x0FU;
    } else if (first >= 0xF0 && first <= 0xF4) {
        length = 4;
        code = first & 0x07U;
    } else {
        return 0;
    }
    if (i + length > s.size())
        return 0;
    for (std::size_t k = 1; k < length; ++k) {
        if ((at(i + k) & 0xC0U) != 0x80U)
            return 0;
        code = (code << 6U) | (at(i + k) & 0x3FU);
    }
    const bool overlong = (length == 3 && code < 0x800) || (length == 4 && code < 0x10000);
    const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
    return overlong || surrogate || code > 0x10FFFF ? 0 : length;
}

void appendDouble(std::string& out, double value)
{
    if (!std::isfinite(value)) {
        out += "null";
        return;
    }
    std::array<char, 32> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    out.append(buffer.data(), end.ptr);
}

template <typename Integer> void appendInteger(std::string& out, Integer value)
{
    std::array<char, 24> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    out.append(buffer.data(), end.ptr);
}

// What was missing, in the words of the real server; our parser's own would confuse its clients.
std::string expectation(std::string_view text, const Json::parse_error& error)
{
    if (std::string_view(error.what()).find("; expected end of input") != std::string_view::npos)
        return "Expecting EOF";
    const std::string_view before = text.substr(0, error.byte > 0 ? error.byte - 1 : 0);
    const std::size_t last = before.find_last_not_of(" \t\r\n");
    const char c = last == std::string_view::npos ? '\0' : before[last];
    if (c == '{')
        return "Expecting item or '}'";
    if (c == '[')
        return "Expecting item or ']'";
    const bool isBehindItem = c != '\0' && c != ':' && c != ',';
    if (isBehindItem && std::string_view(error.what()).find("object") != std::string_view::npos)
        return "Expecting ',' or '}'";
    if (isBehindItem && std::string_view(error.what()).find("array") != std::string_view::npos)
        return "Expecting ',' or ']'";
    return "Expecting item";
}

} // namespace

Json parseJson(std::string_view text)
{
    if (isTooDeep(text))
        throw ApiError(400, 600, "Parse error: Too deep nesting in Array/Object");
    try {
        return Json::parse(text);
    } catch (const Json::parse_error& error) {
        throw ApiError(400, 600, "Parse error: " + expectation(text, error));
    }
}

void appendJsonString(std::string& out, std::string_view text)
{
    static constexpr std::string_view hex = "0123456789abcdef";
    out += '"';
    std::size_t start = 0;
    const auto flush = [&](std::size_t end) { out.append(text.substr(start, end - start)); };
    for (std::size_t i = 0; i < text.size();) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c >= 0x20 && c < 0x80 && c != '"' && c != '\\') {
            ++i;
            continue;
        }
        if (c >= 0x80) {
            if (const std::size_t length = utf8Length(text, i); length > 0) {
                i += length;
                continue;
            }
            flush(i);
            out += "\xEF\xBF\xBD";
        } else {
            flush(i);
            switch (c) {
            case '"':
                out += "\\\"";
                break;
            case '\\':
                out += "\\\\";
                break;
            case '\b':
                out += "\\b";
                break;
            case '\f':
                out += "\\f";
                break;
            case '\n':
                out += "\\n";
                break;
            case '\r':
                out += "\\r";
                break;
            case '\t':
                out += "\\t";
                break;
            default:
                out += "\\u00";
                out += hex[c >> 4U];
                out += hex[c & 0x0FU];
            }
        }
        start = ++i;
    }
    flush(text.size());
    out += '"';
}

void appendJson(std::string& out, const Json& value)
{
    switch (value.type()) {
    case Json::value_t::boolean:
        out += value.get<bool>() ? "true" : "false";
        return;
    case Json::value_t::number_integer:
        appendInteger(out, value.get<std::int64_t>());
        return;
    case Json::value_t::number_unsigned:
        appendInteger(out, value.get<std::uint64_t>());
        return;
    case Json::value_t::number_float:
        appendDouble(out, value.get<double>());
        return;
    case Json::value_t::string:
        appendJsonString(out, value.get_ref<const std::string&>());
        return;
    case Json::value_t::array: {
        char separator = '[';
        for (const Json& item : value) {
            out += separator;
            separator = ',';
            appendJson(out, item);
        }
        out += value.empty() ? "[]" : "]";
        return;
    }
    case Json::value_t::object: {
        char separator = '{';
        for (const auto& [key, item] : value.get_ref<const Json::object_t&>()) {
            out += separator;
            separator = ',';
            appendJsonString(out, key);
            out += ':';
            appendJson(out, item);
        }
        out += value.empty() ? "{}" : "}";
        return;
    }
    default:
        out += "null";
    }
}

std::string toText(const Json& value)
{
    std::string out;
    appendJson(out, value);
    return out;
}

const Json& member(const Json& value, std::string_view key)
{
    static const Json null;
    if (value.is_object()) {
        for (const auto& [name, item] : value.get_ref<const Json::object_t&>()) {
            if (name == key)
                return item;
        }
    }
    return null;
}

std::string stringMember(const Json& value, std::string_view key)
{
    const Json& item = member(value, key);
    return item.is_string() ? item.get<std::string>() : std::string();
}

bool boolMember(const Json& value, std::string_view key, bool fallback)
{
    const Json& item = member(value, key);
    return item.is_boolean() ? item.get<bool>() : fallback;
}

} // namespace sandbox
