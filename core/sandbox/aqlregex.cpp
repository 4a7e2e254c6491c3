// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/apierror.h"
#include "sandbox/aqlvalue.h"

#include <algorithm>
#include <cstdlib>
#include <regex>

namespace sandbox::aql {

namespace {

// The library cannot be interrupted, and recurses for states of its machine: both are bounded here.
constexpr std::size_t longestPattern = 1000;
constexpr double mostStates = 20'000;
constexpr double mostSteps = 1e6;

// At most so many states: counted repetitions multiply what they repeat.
double statesOf(const std::string& pattern)
{
    auto states = static_cast<double>(pattern.size() + 1);
    for (std::size_t at = pattern.find('{'); at != std::string::npos;
         at = pattern.find('{', at + 1)) {
        const char* text = pattern.c_str() + at + 1;
        char* end = nullptr;
        double count = std::strtod(text, &end);
        if (*end == ',')
            count = std::max(count, std::strtod(end + 1, nullptr));
        states *= std::clamp(count, 1.0, 1e6);
    }
    return states;
}

double stepsOf(const std::string& text, const std::string& pattern)
{
    const auto length = static_cast<double>(text.size() + 1);
    double steps = statesOf(pattern) * length;
    // A look ahead starts anew at every place.
    for (std::size_t at = pattern.find("(?"); at != std::string::npos;
         at = pattern.find("(?", at + 1)) {
        if (pattern.compare(at, 3, "(?:") != 0)
            steps *= length;
    }
    return steps;
}

} // namespace

bool matchesRegex(const std::string& text, const std::string& pattern, bool ignoreCase)
{
    if (pattern.size() > longestPattern || statesOf(pattern) > mostStates
        || stepsOf(text, pattern) > mostSteps)
        throw notSupported("a regular expression of that size");
    try {
        // Without backtracking: "(a+)+$" must not keep a worker for years.
        auto flags = std::regex::ECMAScript | std::regex_constants::__polynomial;
        if (ignoreCase)
            flags |= std::regex::icase;
        (void)std::regex(pattern, flags); // so that "a)|(b" is as wrong as it looks
        // Searching would start anew at every character.
        return std::regex_match(text, std::regex("[^]*(?:" + pattern + ")[^]*", flags));
    } catch (const std::regex_error& error) {
        if (error.code() == std::regex_constants::error_complexity)
            throw notSupported("a regular expression with a reference back");
        throw ApiError(400, 1543, "invalid regex value");
    }
}

} // namespace sandbox::aql
