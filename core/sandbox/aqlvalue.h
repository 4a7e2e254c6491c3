// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/json.h"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// How AQL looks at values: order, truth, numbers and texts.
namespace sandbox::aql {

/// null < bool < number < string < array < object
[[nodiscard]] int compare(const Json& a, const Json& b);
[[nodiscard]] int compareText(std::string_view a, std::string_view b);

struct Less {
    bool operator()(const Json& a, const Json& b) const { return compare(a, b) < 0; }
};

[[nodiscard]] bool isTrue(const Json& value);
[[nodiscard]] bool isInteger(const Json& value); // fits into 64 bits with sign
/// Integral doubles become integers, what is no number becomes null.
[[nodiscard]] Json number(double value);
[[nodiscard]] Json toNumber(const Json& value);
[[nodiscard]] double toDouble(const Json& value);
[[nodiscard]] std::int64_t toInteger(const Json& value);
[[nodiscard]] std::string toString(const Json& value);
[[nodiscard]] const char* typeName(const Json& value);
[[nodiscard]] std::size_t memoryOf(const Json& value);

/// A value of one's own: moved if it is the temporary, copied if it belongs to somebody.
[[nodiscard]] inline Json owned(const Json& value, Json& temporary)
{
    if (&value == &temporary)
        return std::move(temporary);
    return value;
}

/// Where the characters of a UTF-8 text start, and its end.
[[nodiscard]] std::vector<std::size_t> characterStarts(std::string_view text);
[[nodiscard]] std::size_t characterCount(std::string_view text);

[[nodiscard]] bool matchesLike(std::string_view text, std::string_view pattern,
                               bool ignoreCase = false);
/// Throws 400/1543 for a bad pattern and 501 for a text too long to try.
[[nodiscard]] bool matchesRegex(const std::string& text, const std::string& pattern,
                                bool ignoreCase = false);

} // namespace sandbox::aql
