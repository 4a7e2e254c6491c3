// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/aqlast.h"
#include "sandbox/aqllexer.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace sandbox::aql {

/// Recursive descent. Variables become slots here; collections are looked up when the query runs.
class Parser {
public:
    Parser(const std::string& text, const Json* bindVars);

    [[nodiscard]] QueryPtr run();

private:
    using Scope = std::map<std::string, int>;

    // tokens
    [[nodiscard]] const Token& token(std::size_t ahead = 0) const;
    Token take();
    bool takeSymbol(std::string_view symbol);
    bool takeKeyword(std::string_view keyword);
    bool takeWord(std::string_view word); // an identifier that is a keyword here only
    [[nodiscard]] bool isWord(std::string_view word, std::size_t ahead = 0) const;
    void expectSymbol(std::string_view symbol);
    void expectKeyword(std::string_view keyword);
    [[noreturn]] void unexpected(const std::string& expecting = {}) const;

    // variables and parameters
    int declare(const std::string& name);
    [[nodiscard]] int find(const std::string& name) const; // -1 if unknown
    int newSlot() { return m_query->slotCount++; }
    const Json& parameter(const std::string& name, bool isDataSource);
    std::string dataSource();
    void readsCollection(const std::string& name);

    // clauses
    [[nodiscard]] bool startsClause() const;
    void parseBody(Body& body, bool isTopLevel);
    bool parseClause(Body& body);
    void parseFor(Body& body);
    void parseSort(Body& body);
    void parseLimit(Body& body);
    void parseCollect(Body& body);
    std::string parseCollectInto(Collect& collect);
    void parseModify(Body& body, ModifyKind kind);
    void parseUpsert(Modify& modify);
    static void takeWriteOptions(Modify& modify, const Json& given);
    ExpressionPtr parseOptions();

    // expressions
    ExpressionPtr parseExpression();
    ExpressionPtr parseBeforeIn(); // an IN behind it does not belong to it
    ExpressionPtr parseTernary();
    ExpressionPtr parseBinary(int minimum);
    ExpressionPtr parseUnary();
    ExpressionPtr parsePostfix();
    ExpressionPtr parseAccessors(ExpressionPtr base);
    ExpressionPtr parseExpansion(ExpressionPtr base);
    ExpressionPtr parsePrimary();
    ExpressionPtr parseName();
    ExpressionPtr parseCall(const Token& nameToken);
    ExpressionPtr parseArray();
    ExpressionPtr parseObject();
    ExpressionPtr parseObjectKey();
    ExpressionPtr parseNumber();
    ExpressionPtr parseSubquery();

    const std::string& m_text;
    const Json* m_bindVars;
    std::vector<Token> m_tokens;
    std::size_t m_position = 0;
    std::unique_ptr<Query, QueryDeleter> m_query;
    std::vector<Scope> m_scopes;
    std::map<std::string, bool> m_usedParameters; // name → has a value
    int m_depth = 0;
    bool m_stopsAtIn = false;
};

[[nodiscard]] ExpressionPtr makeValue(Json value);
[[nodiscard]] ExpressionPtr makeVariable(int slot);

} // namespace sandbox::aql
