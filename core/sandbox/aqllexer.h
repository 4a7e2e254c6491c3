// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace sandbox::aql {

enum class TokenKind : int {
    End,
    Keyword,
    Identifier,
    String,
    Integer,
    Double,
    Parameter,
    DataSourceParameter,
    Symbol
};

struct Token {
    TokenKind kind = TokenKind::End;
    std::string
        text; // keywords in upper case, strings and names without quotes, symbols as they are
    std::size_t offset = 0;
    bool isQuotedName = false;

    [[nodiscard]] bool isSymbol(std::string_view symbol) const
    {
        return kind == TokenKind::Symbol && text == symbol;
    }
    [[nodiscard]] bool isKeyword(std::string_view keyword) const
    {
        return kind == TokenKind::Keyword && text == keyword;
    }
};

/// Ends with a token of kind End whose offset is that of the last thing read, as ArangoDB reports
/// it.
[[nodiscard]] std::vector<Token> tokenize(const std::string& query);

/// How ArangoDB's messages call a token: "RETURN declaration", "identifier" …
[[nodiscard]] std::string describe(const Token& token);

/// Throws 400/1501 with the text near the offset and its line and column.
[[noreturn]] void failAt(const std::string& query, std::size_t offset, const std::string& message);

[[nodiscard]] std::string upperCase(std::string_view text);

} // namespace sandbox::aql
