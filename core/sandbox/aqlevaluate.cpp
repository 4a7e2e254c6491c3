// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/apierror.h"
#include "sandbox/aqlexecutor.h"

#include <algorithm>
#include <cmath>

// Expressions nest no deeper than the parser lets them.
namespace sandbox::aql {

namespace {

const Json nullValue;

bool contains(const Json& list, const Json& wanted)
{
    return list.is_array()
        && std::ranges::any_of(list, [&](const Json& item) { return compare(item, wanted) == 0; });
}

void flatten(const Json& list, int levels, Json& out)
{
    for (const Json& item : list) {
        if (levels > 1 && item.is_array())
            flatten(item, levels - 1, out);
        else
            out.push_back(item);
    }
}

} // namespace

const Json& Executor::evaluate(const Expression& expression, Json& scratch)
{
    switch (expression.kind) {
    case ExpressionKind::Value:
        return expression.value;
    case ExpressionKind::Variable: {
        const Document& value = m_frame[static_cast<std::size_t>(expression.slot)];
        return value ? *value : nullValue;
    }
    case ExpressionKind::Collection: {
        Json list = Json::array();
        for (const Document& document : snapshot(expression.name)) {
            ++m_result.statistics.scannedFull;
            account(memoryOf(*document));
            list.push_back(*document);
        }
        scratch = std::move(list);
        return scratch;
    }
    case ExpressionKind::Unary:
        return evaluateUnary(expression, scratch);
    case ExpressionKind::Binary:
        return evaluateBinary(expression, scratch);
    case ExpressionKind::Ternary: {
        Json condition;
        const Json& value = evaluate(*expression.children[0], condition);
        const bool isYes = isTrue(value);
        const ExpressionPtr& branch = expression.children[isYes ? 1 : 2];
        if (branch)
            return evaluate(*branch, scratch);
        if (&value != &condition)
            return value;
        scratch = std::move(condition);
        return scratch;
    }
    case ExpressionKind::Range:
        scratch = evaluateRange(expression);
        return scratch;
    case ExpressionKind::Array: {
        Json list = Json::array();
        for (const ExpressionPtr& child : expression.children) {
            Json item;
            const Json& value = evaluate(*child, item);
            list.push_back(owned(value, item));
        }
        scratch = std::move(list);
        return scratch;
    }
    case ExpressionKind::Object:
        scratch = evaluateObject(expression);
        return scratch;
    case ExpressionKind::Attribute:
        return evaluateAttribute(expression, scratch);
    case ExpressionKind::Index:
        return evaluateIndex(expression, scratch);
    case ExpressionKind::Expansion:
        scratch = expand(expression);
        return scratch;
    case ExpressionKind::Call:
        return evaluateCall(expression, scratch);
    case ExpressionKind::Subquery:
        break;
    }
    Json list = Json::array();
    const std::size_t before = m_memory;
    runBody(
        *expression.body,
        [&](const Json& value) {
            account(memoryOf(value));
            list.push_back(value);
        },
        false);
    m_memory = before;
    scratch = std::move(list);
    return scratch;
}

const Json& Executor::evaluateUnary(const Expression& expression, Json& scratch)
{
    Json operand;
    const Json& value = evaluate(*expression.children[0], operand);
    if (expression.op == Operator::Not)
        scratch = !isTrue(value);
    else if (expression.op == Operator::Plus)
        scratch = toNumber(value);
    else
        scratch = arithmetic(Operator::Subtract, 0, value);
    return scratch;
}

const Json& Executor::evaluateBinary(const Expression& expression, Json& scratch)
{
    const Operator op = expression.op;
    if (op == Operator::And || op == Operator::Or) {
        const Json& left = evaluate(*expression.children[0], scratch);
        if (isTrue(left) == (op == Operator::Or))
            return left;
        return evaluate(*expression.children[1], scratch);
    }
    Json leftScratch;
    Json rightScratch;
    const Json& left = evaluate(*expression.children[0], leftScratch);
    const Json& right = evaluate(*expression.children[1], rightScratch);
    switch (op) {
    case Operator::Add:
    case Operator::Subtract:
    case Operator::Multiply:
    case Operator::Divide:
    case Operator::Modulo:
        scratch = arithmetic(op, left, right);
        break;
    default:
        scratch = compares(op, left, right);
    }
    return scratch;
}

bool Executor::compares(Operator op, const Json& left, const Json& right)
{
    switch (op) {
    case Operator::Equal:
        return compare(left, right) == 0;
    case Operator::NotEqual:
        return compare(left, right) != 0;
    case Operator::Less:
        return compare(left, right) < 0;
    case Operator::LessEqual:
        return compare(left, right) <= 0;
    case Operator::Greater:
        return compare(left, right) > 0;
    case Operator::GreaterEqual:
        return compare(left, right) >= 0;
    case Operator::In:
        return contains(right, left);
    case Operator::NotIn:
        return !contains(right, left);
    case Operator::Like:
        return matchesLike(toString(left), toString(right));
    case Operator::NotLike:
        return !matchesLike(toString(left), toString(right));
    case Operator::Matches:
        return matchesRegex(toString(left), toString(right));
    default:
        return !matchesRegex(toString(left), toString(right));
    }
}

// Whole numbers stay whole as long as they fit.
Json Executor::arithmetic(Operator op, const Json& left, const Json& right)
{
    const Json a = toNumber(left);
    const Json b = toNumber(right);
    if ((op == Operator::Divide || op == Operator::Modulo) && toDouble(b) == 0) {
        warn(1562, "division by zero");
        return nullptr;
    }
    if (isInteger(a) && isInteger(b)) {
        const auto x = a.get<std::int64_t>();
        const auto y = b.get<std::int64_t>();
        std::int64_t result = 0;
        if (op == Operator::Add && !__builtin_add_overflow(x, y, &result))
            return result;
        if (op == Operator::Subtract && !__builtin_sub_overflow(x, y, &result))
            return result;
        if (op == Operator::Multiply && !__builtin_mul_overflow(x, y, &result))
            return result;
        if (op == Operator::Modulo)
            return y == -1 ? 0 : x % y;
        if (op == Operator::Divide && y != -1 && x % y == 0)
            return x / y;
    }
    const double x = toDouble(a);
    const double y = toDouble(b);
    switch (op) {
    case Operator::Add:
        return number(x + y);
    case Operator::Subtract:
        return number(x - y);
    case Operator::Multiply:
        return number(x * y);
    case Operator::Divide:
        return number(x / y);
    default:
        return number(std::fmod(x, y));
    }
}

// A member of something temporary has to be moved out of it.
const Json& Executor::evaluateAttribute(const Expression& expression, Json& scratch)
{
    Json inner;
    const Json& base = evaluate(*expression.children[0], inner);
    const Json& value = member(base, expression.name);
    if (&base != &inner || &value == &nullValue)
        return value;
    scratch = value;
    return scratch;
}

const Json& Executor::evaluateIndex(const Expression& expression, Json& scratch)
{
    Json inner;
    Json indexScratch;
    const Json& base = evaluate(*expression.children[0], inner);
    const Json& index = evaluate(*expression.children[1], indexScratch);
    const Json* found = &nullValue;
    if (base.is_array() && (index.is_number() || index.is_string())) {
        std::int64_t position = toInteger(index);
        const auto size = static_cast<std::int64_t>(base.size());
        if (position < 0)
            position += size;
        if (position >= 0 && position < size)
            found = &base[static_cast<std::size_t>(position)];
    } else if (base.is_object() && (index.is_number() || index.is_string())) {
        found = &member(base, toString(index));
    }
    if (&base != &inner || found == &nullValue)
        return *found;
    scratch = Json(*found);
    return scratch;
}

const Json& Executor::evaluateCall(const Expression& expression, Json& scratch)
{
    const std::size_t count = expression.children.size();
    std::vector<Json> temporaries(count);
    Arguments arguments{*this, expression.function->name, {}};
    arguments.values.reserve(count);
    for (std::size_t i = 0; i < count; ++i)
        arguments.values.push_back(&evaluate(*expression.children[i], temporaries[i]));
    scratch = expression.function->call(arguments);
    return scratch;
}

Json Executor::evaluateObject(const Expression& expression)
{
    Json object = Json::object();
    for (std::size_t i = 0; i + 1 < expression.children.size(); i += 2) {
        Json keyScratch;
        Json valueScratch;
        const std::string key = toString(evaluate(*expression.children[i], keyScratch));
        const Json& value = evaluate(*expression.children[i + 1], valueScratch);
        object[key] = owned(value, valueScratch);
    }
    return object;
}

std::pair<std::int64_t, std::int64_t> Executor::bounds(const Expression& range)
{
    Json first;
    Json last;
    const std::int64_t low = toInteger(evaluate(*range.children[0], first));
    const std::int64_t high = toInteger(evaluate(*range.children[1], last));
    return {low, high};
}

Json Executor::evaluateRange(const Expression& expression)
{
    const auto [first, last] = bounds(expression);
    const std::uint64_t size = first <= last
        ? static_cast<std::uint64_t>(last) - static_cast<std::uint64_t>(first)
        : static_cast<std::uint64_t>(first) - static_cast<std::uint64_t>(last);
    if (size > m_memoryLimit / sizeof(Json))
        throw ApiError(500, 32, "query would use more memory than allowed");
    account(size * sizeof(Json));
    Json list = Json::array();
    for (std::int64_t value = first;; value += first <= last ? 1 : -1) {
        tick();
        list.push_back(value);
        if (value == last)
            return list;
    }
}

Json Executor::expand(const Expression& expression)
{
    Json scratch;
    const Json base = evaluate(*expression.children[0], scratch);
    const Expansion& expansion = *expression.expansion;
    Json list = Json::array();
    if (base.is_array())
        flatten(base, expansion.levels, list);
    std::uint64_t skip = limitNumber(expansion.limitOffset, 0);
    std::uint64_t left = limitNumber(expansion.limitCount, UINT64_MAX);
    Json out = Json::array();
    for (Json& item : list) {
        tick();
        if (left == 0)
            break;
        set(expansion.slot, std::move(item));
        Json temporary;
        if (expansion.filter && !isTrue(evaluate(*expansion.filter, temporary)))
            continue;
        if (skip > 0) {
            --skip;
            continue;
        }
        --left;
        if (expansion.projection) {
            Json projected;
            Json copy = evaluate(*expansion.projection, projected);
            set(expansion.slot, std::move(copy));
        }
        Json last;
        if (expansion.rest)
            out.push_back(evaluate(*expansion.rest, last));
        else
            out.push_back(*m_frame[static_cast<std::size_t>(expansion.slot)]);
    }
    return out;
}

} // namespace sandbox::aql
