// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/aqlparser.h"

#include "sandbox/apierror.h"

#include <algorithm>
#include <utility>

namespace sandbox::aql {

void QueryDeleter::operator()(Query* query) const
{
    delete query;
}

QueryPtr parse(const std::string& text, const Json* bindVars)
{
    return Parser(text, bindVars).run();
}

bool isModification(const Query& query)
{
    return query.isModification;
}

std::vector<std::string> collectionNames(const Query& query)
{
    return {query.collections.begin(), query.collections.end()};
}

std::vector<std::string> writtenCollectionNames(const Query& query)
{
    return {query.writtenCollections.begin(), query.writtenCollections.end()};
}

std::vector<std::string> parameterNames(const Query& query)
{
    return query.parameters;
}

ExpressionPtr makeValue(Json value)
{
    auto expression = std::make_unique<Expression>();
    expression->value = std::move(value);
    return expression;
}

ExpressionPtr makeVariable(int slot)
{
    auto expression = std::make_unique<Expression>();
    expression->kind = ExpressionKind::Variable;
    expression->slot = slot;
    return expression;
}

Parser::Parser(const std::string& text, const Json* bindVars)
    : m_text(text), m_bindVars(bindVars), m_tokens(tokenize(text)), m_query(new Query)
{
}

QueryPtr Parser::run()
{
    if (takeKeyword("WITH")) {
        do {
            readsCollection(dataSource());
        } while (takeSymbol(","));
    }
    parseBody(m_query->body, true);
    for (const auto& [name, hasValue] : m_usedParameters) {
        m_query->parameters.push_back(name);
        if (!hasValue)
            throw ApiError(400, 1551,
                           "no value specified for declared bind parameter '" + name + "'");
    }
    if (m_bindVars) {
        for (const auto& [name, value] : m_bindVars->get_ref<const Json::object_t&>()) {
            if (!m_usedParameters.contains(name))
                throw ApiError(400, 1552,
                               "bind parameter '" + name + "' was not declared in the query");
        }
    }
    return std::move(m_query);
}

const Token& Parser::token(std::size_t ahead) const
{
    return m_tokens[std::min(m_position + ahead, m_tokens.size() - 1)];
}

Token Parser::take()
{
    return m_position < m_tokens.size() - 1 ? m_tokens[m_position++] : m_tokens.back();
}

bool Parser::takeSymbol(std::string_view symbol)
{
    const bool isThere = token().isSymbol(symbol);
    if (isThere)
        ++m_position;
    return isThere;
}

bool Parser::takeKeyword(std::string_view keyword)
{
    const bool isThere = token().isKeyword(keyword);
    if (isThere)
        ++m_position;
    return isThere;
}

bool Parser::isWord(std::string_view word, std::size_t ahead) const
{
    const Token& candidate = token(ahead);
    return candidate.kind == TokenKind::Identifier && !candidate.isQuotedName
        && upperCase(candidate.text) == word;
}

bool Parser::takeWord(std::string_view word)
{
    const bool isThere = isWord(word);
    if (isThere)
        ++m_position;
    return isThere;
}

void Parser::expectSymbol(std::string_view symbol)
{
    if (!takeSymbol(symbol))
        unexpected(describe({.kind = TokenKind::Symbol, .text = std::string(symbol)}));
}

void Parser::expectKeyword(std::string_view keyword)
{
    if (!takeKeyword(keyword))
        unexpected(describe({.kind = TokenKind::Keyword, .text = std::string(keyword)}));
}

void Parser::unexpected(const std::string& expecting) const
{
    failAt(m_text, token().offset,
           "syntax error, unexpected " + describe(token())
               + (expecting.empty() ? "" : ", expecting " + expecting));
}

int Parser::find(const std::string& name) const
{
    for (auto scope = m_scopes.rbegin(); scope != m_scopes.rend(); ++scope) {
        if (const auto found = scope->find(name); found != scope->end())
            return found->second;
    }
    return -1;
}

int Parser::declare(const std::string& name)
{
    if (find(name) >= 0)
        throw ApiError(400, 1511, "variable '" + name + "' is assigned multiple times");
    const int slot = newSlot();
    m_scopes.back()[name] = slot;
    return slot;
}

const Json& Parser::parameter(const std::string& name, bool isDataSource)
{
    static const Json none;
    const std::string key = isDataSource ? "@" + name : name;
    if (!m_bindVars) {
        m_usedParameters[key] = true;
        return none;
    }
    const bool hasValue = m_bindVars->contains(key);
    m_usedParameters[key] = hasValue;
    return hasValue ? member(*m_bindVars, key) : none;
}

// A collection by name or by @@parameter.
std::string Parser::dataSource()
{
    if (token().kind == TokenKind::Identifier)
        return take().text;
    if (token().kind != TokenKind::DataSourceParameter)
        unexpected("identifier");
    const std::string name = take().text;
    const Json& value = parameter(name, true);
    if (!m_usedParameters["@" + name] || !m_bindVars)
        return {};
    if (!value.is_string() || value.get_ref<const std::string&>().empty())
        throw ApiError(400, 1553, "bind parameter '@" + name + "' has an invalid value or type");
    return value.get<std::string>();
}

void Parser::readsCollection(const std::string& name)
{
    if (name.empty())
        return;
    m_query->collections.insert(name);
    if (m_query->writtenCollections.contains(name))
        throw ApiError(400, 1579,
                       "access after data-modification by collection '" + name
                           + "' (while optimizing ast)");
}

bool Parser::startsClause() const
{
    static const std::set<std::string, std::less<>> starters{
        "FOR",    "LET",    "FILTER",  "RETURN", "COLLECT", "SORT",  "LIMIT",
        "INSERT", "UPDATE", "REPLACE", "REMOVE", "UPSERT",  "WINDOW"};
    return token().kind == TokenKind::Keyword && starters.contains(token().text);
}

} // namespace sandbox::aql
