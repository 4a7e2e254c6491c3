// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/apierror.h"
#include "sandbox/aqlfunctions.h"
#include "sandbox/aqlparser.h"
#include "sandbox/aqlvalue.h"

#include <charconv>
#include <cmath>
#include <optional>

namespace sandbox::aql {

namespace {

constexpr int maxDepth = 500;
constexpr int rangePriority = 7;

struct BinaryOperator {
    Operator op = Operator::Or;
    int priority = 0;
    std::size_t tokens = 1;
};

std::optional<BinaryOperator> symbolOperator(const std::string& symbol)
{
    static const std::map<std::string, BinaryOperator> table{
        {"||", {Operator::Or, 2}},      {"&&", {Operator::And, 3}},
        {"==", {Operator::Equal, 4}},   {"!=", {Operator::NotEqual, 4}},
        {"=~", {Operator::Matches, 4}}, {"!~", {Operator::MatchesNot, 4}},
        {"<", {Operator::Less, 6}},     {"<=", {Operator::LessEqual, 6}},
        {">", {Operator::Greater, 6}},  {">=", {Operator::GreaterEqual, 6}},
        {"+", {Operator::Add, 8}},      {"-", {Operator::Subtract, 8}},
        {"*", {Operator::Multiply, 9}}, {"/", {Operator::Divide, 9}},
        {"%", {Operator::Modulo, 9}},
    };
    const auto found = table.find(symbol);
    return found == table.end() ? std::nullopt : std::optional(found->second);
}

std::optional<BinaryOperator> operatorAt(const Token& token, const Token& next)
{
    if (token.kind == TokenKind::Symbol)
        return symbolOperator(token.text);
    if (token.kind != TokenKind::Keyword)
        return std::nullopt;
    if (token.text == "OR")
        return BinaryOperator{Operator::Or, 2};
    if (token.text == "AND")
        return BinaryOperator{Operator::And, 3};
    if (token.text == "LIKE")
        return BinaryOperator{Operator::Like, 4};
    if (token.text == "IN")
        return BinaryOperator{Operator::In, 5};
    if (token.text == "NOT" && next.isKeyword("IN"))
        return BinaryOperator{Operator::NotIn, 5, 2};
    if (token.text == "NOT" && next.isKeyword("LIKE"))
        return BinaryOperator{Operator::NotLike, 4, 2};
    if (token.text == "ALL" || token.text == "ANY" || token.text == "NONE")
        throw notSupported("comparing with " + token.text);
    return std::nullopt;
}

ExpressionPtr make(ExpressionKind kind, ExpressionPtr first = nullptr,
                   ExpressionPtr second = nullptr)
{
    auto expression = std::make_unique<Expression>();
    expression->kind = kind;
    if (first)
        expression->children.push_back(std::move(first));
    if (second)
        expression->children.push_back(std::move(second));
    return expression;
}

ExpressionPtr makeAttribute(ExpressionPtr base, std::string name)
{
    ExpressionPtr attribute = make(ExpressionKind::Attribute, std::move(base));
    attribute->name = std::move(name);
    return attribute;
}

} // namespace

// Fresh brackets give IN its usual meaning back.
ExpressionPtr Parser::parseExpression()
{
    const bool stopped = std::exchange(m_stopsAtIn, false);
    ExpressionPtr expression = parseTernary();
    m_stopsAtIn = stopped;
    return expression;
}

ExpressionPtr Parser::parseBeforeIn()
{
    m_stopsAtIn = true;
    ExpressionPtr expression = parseTernary();
    m_stopsAtIn = false;
    return expression;
}

ExpressionPtr Parser::parseTernary()
{
    if (++m_depth > maxDepth)
        throw ApiError(400, 1524, "too much nesting or too many objects");
    ExpressionPtr condition = parseBinary(2);
    if (token().isSymbol("?") || token().isSymbol("?:")) {
        const bool isShort = take().text == "?:";
        ExpressionPtr ternary = make(ExpressionKind::Ternary, std::move(condition));
        ternary->children.push_back(isShort || token().isSymbol(":") ? nullptr : parseTernary());
        if (!isShort)
            expectSymbol(":");
        ternary->children.push_back(parseTernary());
        condition = std::move(ternary);
    }
    --m_depth;
    return condition;
}

ExpressionPtr Parser::parseBinary(int minimum)
{
    ExpressionPtr left = parseUnary();
    while (true) {
        if (token().isSymbol("..") && minimum <= rangePriority) {
            ++m_position;
            left = make(ExpressionKind::Range, std::move(left), parseBinary(rangePriority + 1));
            continue;
        }
        const std::optional<BinaryOperator> found = operatorAt(token(), token(1));
        const bool isIn = found && (found->op == Operator::In);
        if (!found || found->priority < minimum || (isIn && m_stopsAtIn))
            return left;
        m_position += found->tokens;
        left = make(ExpressionKind::Binary, std::move(left), parseBinary(found->priority + 1));
        left->op = found->op;
    }
}

ExpressionPtr Parser::parseUnary()
{
    std::optional<Operator> op;
    if (takeSymbol("!") || takeKeyword("NOT"))
        op = Operator::Not;
    else if (takeSymbol("-"))
        op = Operator::Negate;
    else if (takeSymbol("+"))
        op = Operator::Plus;
    if (!op)
        return parsePostfix();
    if (++m_depth > maxDepth)
        throw ApiError(400, 1524, "too much nesting or too many objects");
    ExpressionPtr operand = parseUnary();
    --m_depth;
    const bool isNumber = operand->kind == ExpressionKind::Value && operand->value.is_number();
    if (op == Operator::Negate && isNumber) {
        if (isInteger(operand->value))
            operand->value = -operand->value.get<std::int64_t>();
        else
            operand->value = -operand->value.get<double>();
        return operand;
    }
    ExpressionPtr unary = make(ExpressionKind::Unary, std::move(operand));
    unary->op = *op;
    return unary;
}

ExpressionPtr Parser::parsePostfix()
{
    return parseAccessors(parsePrimary());
}

ExpressionPtr Parser::parseAccessors(ExpressionPtr base)
{
    while (true) {
        if (takeSymbol(".")) {
            if (token().kind == TokenKind::Identifier) {
                base = makeAttribute(std::move(base), take().text);
            } else if (token().kind == TokenKind::Parameter) {
                const std::string name = take().text;
                const Json& path = parameter(name, false);
                if (path.is_array()) {
                    for (const Json& part : path)
                        base = makeAttribute(std::move(base), toString(part));
                } else {
                    if (m_bindVars && m_usedParameters[name] && !path.is_string())
                        throw ApiError(400, 1553,
                                       "bind parameter '" + name
                                           + "' has an invalid value or type");
                    base = makeAttribute(std::move(base), toString(path));
                }
            } else {
                unexpected("identifier");
            }
        } else if (token().isSymbol("[")) {
            if (token(1).isSymbol("*"))
                return parseExpansion(std::move(base));
            ++m_position;
            if (token().isSymbol("?"))
                throw notSupported("the [? …] operator");
            base = make(ExpressionKind::Index, std::move(base), parseExpression());
            expectSymbol("]");
        } else {
            return base;
        }
    }
}

ExpressionPtr Parser::parseExpansion(ExpressionPtr base)
{
    auto expansion = std::make_unique<Expansion>();
    expectSymbol("[");
    expectSymbol("*");
    while (takeSymbol("*"))
        ++expansion->levels;
    expansion->slot = newSlot();
    m_scopes.emplace_back();
    m_scopes.back()["CURRENT"] = expansion->slot;
    if (takeKeyword("FILTER"))
        expansion->filter = parseExpression();
    if (takeKeyword("LIMIT")) {
        expansion->limitCount = parseExpression();
        if (takeSymbol(",")) {
            expansion->limitOffset = std::move(expansion->limitCount);
            expansion->limitCount = parseExpression();
        }
    }
    if (takeKeyword("RETURN"))
        expansion->projection = parseExpression();
    expectSymbol("]");
    m_scopes.pop_back();
    // What follows is applied to each element.
    if (token().isSymbol(".") || token().isSymbol("["))
        expansion->rest = parseAccessors(makeVariable(expansion->slot));
    ExpressionPtr expression = make(ExpressionKind::Expansion, std::move(base));
    expression->expansion = std::move(expansion);
    return expression;
}

ExpressionPtr Parser::parsePrimary()
{
    switch (token().kind) {
    case TokenKind::Integer:
    case TokenKind::Double:
        return parseNumber();
    case TokenKind::String:
        return makeValue(take().text);
    case TokenKind::Parameter: {
        const std::string name = take().text;
        return makeValue(parameter(name, false));
    }
    case TokenKind::DataSourceParameter: {
        auto collection = make(ExpressionKind::Collection);
        collection->name = dataSource();
        readsCollection(collection->name);
        return collection;
    }
    case TokenKind::Identifier:
        return parseName();
    case TokenKind::Keyword:
        if (takeKeyword("NULL"))
            return makeValue(nullptr);
        if (takeKeyword("TRUE"))
            return makeValue(true);
        if (takeKeyword("FALSE"))
            return makeValue(false);
        if (token().isKeyword("LIKE") && token(1).isSymbol("("))
            return parseCall({.kind = TokenKind::Identifier, .text = take().text});
        break;
    case TokenKind::Symbol:
        if (token().isSymbol("["))
            return parseArray();
        if (token().isSymbol("{"))
            return parseObject();
        if (takeSymbol("(")) {
            ExpressionPtr inner = startsClause() ? parseSubquery() : parseExpression();
            expectSymbol(")");
            return inner;
        }
        break;
    case TokenKind::End:
        break;
    }
    unexpected();
}

ExpressionPtr Parser::parseNumber()
{
    const Token number = take();
    const char* const begin = number.text.data();
    const char* const end = begin + number.text.size();
    std::int64_t integer = 0;
    if (number.kind == TokenKind::Integer && std::from_chars(begin, end, integer).ec == std::errc())
        return makeValue(integer);
    double real = 0;
    if (std::from_chars(begin, end, real).ec != std::errc() || !std::isfinite(real))
        throw ApiError(400, 1504, "number out of range");
    return makeValue(real);
}

ExpressionPtr Parser::parseName()
{
    const Token name = take();
    if (token().isSymbol("::")) {
        std::string full = upperCase(name.text);
        while (takeSymbol("::"))
            full += "::" + upperCase(take().text);
        throw ApiError(404, 1582, "user function '" + full + "()' not found");
    }
    if (token().isSymbol("(") && !name.isQuotedName)
        return parseCall(name);
    if (const int slot = find(name.text); slot >= 0)
        return makeVariable(slot);
    auto collection = make(ExpressionKind::Collection);
    collection->name = name.text;
    readsCollection(name.text);
    return collection;
}

ExpressionPtr Parser::parseCall(const Token& nameToken)
{
    const std::string name = upperCase(nameToken.text);
    auto call = make(ExpressionKind::Call);
    call->function = findFunction(name);
    if (!call->function) {
        if (isUnsupportedFunction(name))
            throw notSupported("function '" + name + "()'");
        throw ApiError(400, 1540, "usage of unknown function '" + name + "()'");
    }
    expectSymbol("(");
    while (!token().isSymbol(")")) {
        call->children.push_back(startsClause() ? parseSubquery() : parseExpression());
        if (!takeSymbol(","))
            break;
    }
    expectSymbol(")");
    const std::size_t count = call->children.size();
    if (count < call->function->minimum || count > call->function->maximum)
        throw ApiError(400, 1541,
                       "invalid number of arguments for function '" + name
                           + "()', expected number of arguments: minimum: "
                           + std::to_string(call->function->minimum)
                           + ", maximum: " + std::to_string(call->function->maximum));
    return call;
}

ExpressionPtr Parser::parseArray()
{
    expectSymbol("[");
    auto array = make(ExpressionKind::Array);
    bool isConstant = true;
    while (!token().isSymbol("]")) {
        array->children.push_back(parseExpression());
        isConstant = isConstant && array->children.back()->kind == ExpressionKind::Value;
        if (!takeSymbol(","))
            break;
    }
    expectSymbol("]");
    if (!isConstant)
        return array;
    Json value = Json::array();
    for (const ExpressionPtr& child : array->children)
        value.push_back(std::move(child->value));
    return makeValue(std::move(value));
}

ExpressionPtr Parser::parseObject()
{
    expectSymbol("{");
    auto object = make(ExpressionKind::Object);
    while (!token().isSymbol("}")) {
        const bool isShorthand = token().kind == TokenKind::Identifier
            && (token(1).isSymbol(",") || token(1).isSymbol("}"));
        if (isShorthand) {
            object->children.push_back(makeValue(token().text));
            object->children.push_back(parseName());
        } else {
            object->children.push_back(parseObjectKey());
            expectSymbol(":");
            object->children.push_back(parseExpression());
        }
        if (!takeSymbol(","))
            break;
    }
    expectSymbol("}");
    return object;
}

ExpressionPtr Parser::parseObjectKey()
{
    if (token().kind == TokenKind::Identifier || token().kind == TokenKind::String)
        return makeValue(take().text);
    if (token().kind == TokenKind::Parameter) {
        const std::string name = take().text;
        return makeValue(parameter(name, false));
    }
    if (takeSymbol("[")) {
        ExpressionPtr key = parseExpression();
        expectSymbol("]");
        return key;
    }
    unexpected();
}

ExpressionPtr Parser::parseSubquery()
{
    auto subquery = make(ExpressionKind::Subquery);
    subquery->body = std::make_unique<Body>();
    parseBody(*subquery->body, false);
    return subquery;
}

} // namespace sandbox::aql
