// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/apierror.h"
#include "sandbox/aqlfunctions.h"
#include "sandbox/aqlvalue.h"

#include <algorithm>
#include <cmath>
#include <random>

namespace sandbox::aql {

namespace {

template <double (*function)(double)> Json mapped(const Arguments& a)
{
    return number(function(toDouble(a[0])));
}

// Whole numbers are not sent through a double, which would lose digits.
template <double (*function)(double)> Json rounded(const Arguments& a)
{
    const Json given = toNumber(a[0]);
    return isInteger(given) ? given : number(function(given.get<double>()));
}

double roundHalfUp(double value)
{
    return std::floor(value + 0.5);
}

Json callAbsolute(const Arguments& a)
{
    const Json given = toNumber(a[0]);
    if (isInteger(given) && given.get<std::int64_t>() != INT64_MIN)
        return std::abs(given.get<std::int64_t>());
    return number(std::abs(given.get<double>()));
}

double randomNumber()
{
    thread_local std::mt19937_64 generator{std::random_device{}()};
    return std::uniform_real_distribution<double>(0, 1)(generator);
}

Json callRand(const Arguments& a)
{
    if (a.size() < 2)
        return randomNumber();
    const std::int64_t low = toInteger(a[0]);
    const std::int64_t high = toInteger(a[1]);
    if (low > high)
        return a.wrongType();
    return low + static_cast<std::int64_t>(randomNumber() * static_cast<double>(high - low + 1));
}

Json callSum(const Arguments& a)
{
    if (!a[0].is_array())
        return a.wrongType();
    std::int64_t whole = 0;
    double real = 0;
    bool isWhole = true;
    for (const Json& item : a[0]) {
        if (item.is_null())
            continue;
        if (!item.is_number())
            return a.wrongType();
        real += item.get<double>();
        isWhole = isWhole && isInteger(item)
            && !__builtin_add_overflow(whole, item.get<std::int64_t>(), &whole);
    }
    return isWhole ? Json(whole) : number(real);
}

std::vector<double> numbersIn(const Arguments& a, bool& isValid)
{
    std::vector<double> numbers;
    isValid = a[0].is_array();
    if (!isValid)
        return numbers;
    for (const Json& item : a[0]) {
        if (item.is_number())
            numbers.push_back(item.get<double>());
        else if (!item.is_null())
            isValid = false;
    }
    return numbers;
}

Json callAverage(const Arguments& a)
{
    bool isValid = true;
    const std::vector<double> numbers = numbersIn(a, isValid);
    if (!isValid)
        return a.wrongType();
    if (numbers.empty())
        return nullptr;
    double sum = 0;
    for (const double value : numbers)
        sum += value;
    return number(sum / static_cast<double>(numbers.size()));
}

Json callMedian(const Arguments& a)
{
    bool isValid = true;
    std::vector<double> numbers = numbersIn(a, isValid);
    if (!isValid)
        return a.wrongType();
    if (numbers.empty())
        return nullptr;
    std::ranges::sort(numbers);
    const std::size_t half = numbers.size() / 2;
    return number(numbers.size() % 2 == 1 ? numbers[half]
                                          : (numbers[half - 1] + numbers[half]) / 2);
}

Json extreme(const Arguments& a, int wanted)
{
    if (!a[0].is_array())
        return a.wrongType();
    const Json* best = nullptr;
    for (const Json& item : a[0]) {
        if (!item.is_null() && (!best || compare(item, *best) * wanted > 0))
            best = &item;
    }
    return best ? *best : Json();
}

Json callRange(const Arguments& a)
{
    const double first = toDouble(a[0]);
    const double last = toDouble(a[1]);
    const bool hasStep = a.has(2) && !a[2].is_null();
    const double step = hasStep ? toDouble(a[2]) : (first <= last ? 1 : -1);
    const bool isEndless = step == 0 || (first < last && step < 0) || (first > last && step > 0);
    if (isEndless)
        return a.wrongType();
    const double count = std::floor((last - first) / step) + 1;
    if (count > 5e7)
        throw ApiError(500, 32, "query would use more memory than allowed");
    Json list = Json::array();
    a.context.account(static_cast<std::size_t>(count) * sizeof(Json));
    for (std::int64_t i = 0; i < static_cast<std::int64_t>(count); ++i) {
        a.context.account(0);
        const double value = first + static_cast<double>(i) * step;
        list.push_back(hasStep ? number(value) : number(std::trunc(value)));
    }
    return list;
}

} // namespace

const std::vector<Function>& numberFunctions()
{
    static const std::vector<Function> table{
        {"FLOOR", 1, 1, rounded<std::floor>},
        {"CEIL", 1, 1, rounded<std::ceil>},
        {"ROUND", 1, 1, rounded<roundHalfUp>},
        {"ABS", 1, 1, callAbsolute},
        {"SQRT", 1, 1, mapped<std::sqrt>},
        {"EXP", 1, 1, mapped<std::exp>},
        {"EXP2", 1, 1, mapped<std::exp2>},
        {"LOG", 1, 1, mapped<std::log>},
        {"LOG2", 1, 1, mapped<std::log2>},
        {"LOG10", 1, 1, mapped<std::log10>},
        {"SIN", 1, 1, mapped<std::sin>},
        {"COS", 1, 1, mapped<std::cos>},
        {"TAN", 1, 1, mapped<std::tan>},
        {"ASIN", 1, 1, mapped<std::asin>},
        {"ACOS", 1, 1, mapped<std::acos>},
        {"ATAN", 1, 1, mapped<std::atan>},
        {"ATAN2", 2, 2,
         [](const Arguments& a) { return number(std::atan2(toDouble(a[0]), toDouble(a[1]))); }},
        {"POW", 2, 2,
         [](const Arguments& a) { return number(std::pow(toDouble(a[0]), toDouble(a[1]))); }},
        {"PI", 0, 0, [](const Arguments&) -> Json { return 3.141592653589793; }},
        {"DEGREES", 1, 1,
         [](const Arguments& a) { return number(toDouble(a[0]) * 180 / 3.141592653589793); }},
        {"RADIANS", 1, 1,
         [](const Arguments& a) { return number(toDouble(a[0]) / 180 * 3.141592653589793); }},
        {"RAND", 0, 2, callRand},
        {"SUM", 1, 1, callSum},
        {"AVERAGE", 1, 1, callAverage},
        {"AVG", 1, 1, callAverage},
        {"MEDIAN", 1, 1, callMedian},
        {"MIN", 1, 1, [](const Arguments& a) { return extreme(a, -1); }},
        {"MAX", 1, 1, [](const Arguments& a) { return extreme(a, 1); }},
        {"RANGE", 2, 3, callRange},
    };
    return table;
}

} // namespace sandbox::aql
