// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/apierror.h"
#include "sandbox/aqlvalue.h"

#include <regex>

namespace sandbox::aql {

bool matchesRegex(const std::string& text, const std::string& pattern, bool ignoreCase)
{
    // The library's matcher recurses for every character.
    constexpr std::size_t longest = 10'000;
    if (text.size() > longest)
        throw notSupported("a regular expression on a text of more than 10000 bytes");
    try {
        auto flags = std::regex::ECMAScript;
        if (ignoreCase)
            flags |= std::regex::icase;
        return std::regex_search(text, std::regex(pattern, flags));
    } catch (const std::regex_error&) {
        throw ApiError(400, 1543, "invalid regex value");
    }
}

} // namespace sandbox::aql
