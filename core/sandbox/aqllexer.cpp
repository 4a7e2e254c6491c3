// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/aqllexer.h"

#include "sandbox/apierror.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>

namespace sandbox::aql {

namespace {

const std::map<std::string, std::string, std::less<>>& keywords()
{
    static const std::map<std::string, std::string, std::less<>> names{
        {"FOR", "FOR declaration"},
        {"LET", "LET declaration"},
        {"FILTER", "FILTER declaration"},
        {"RETURN", "RETURN declaration"},
        {"COLLECT", "COLLECT declaration"},
        {"SORT", "SORT declaration"},
        {"LIMIT", "LIMIT declaration"},
        {"WINDOW", "WINDOW declaration"},
        {"ASC", "ASC keyword"},
        {"DESC", "DESC keyword"},
        {"IN", "IN keyword"},
        {"WITH", "WITH keyword"},
        {"INTO", "INTO keyword"},
        {"AGGREGATE", "AGGREGATE keyword"},
        {"GRAPH", "GRAPH keyword"},
        {"SHORTEST_PATH", "SHORTEST_PATH keyword"},
        {"K_SHORTEST_PATHS", "K_SHORTEST_PATHS keyword"},
        {"K_PATHS", "K_PATHS keyword"},
        {"ALL_SHORTEST_PATHS", "ALL_SHORTEST_PATHS keyword"},
        {"DISTINCT", "DISTINCT modifier"},
        {"REMOVE", "REMOVE command"},
        {"INSERT", "INSERT command"},
        {"UPDATE", "UPDATE command"},
        {"REPLACE", "REPLACE command"},
        {"UPSERT", "UPSERT command"},
        {"NULL", "null"},
        {"TRUE", "true"},
        {"FALSE", "false"},
        {"AND", "and operator"},
        {"OR", "or operator"},
        {"NOT", "not operator"},
        {"LIKE", "like operator"},
        {"OUTBOUND", "outbound modifier"},
        {"INBOUND", "inbound modifier"},
        {"ANY", "any modifier"},
        {"ALL", "all modifier"},
        {"NONE", "none modifier"},
    };
    return names;
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

void appendUtf8(std::string& out, std::uint32_t code)
{
    const auto put = [&](std::uint32_t byte) { out += static_cast<char>(byte); };
    if (code < 0x80) {
        put(code);
    } else if (code < 0x800) {
        put(0xC0U | (code >> 6U));
        put(0x80U | (code & 0x3FU));
    } else if (code < 0x10000) {
        put(0xE0U | (code >> 12U));
        put(0x80U | ((code >> 6U) & 0x3FU));
        put(0x80U | (code & 0x3FU));
    } else {
        put(0xF0U | (code >> 18U));
        put(0x80U | ((code >> 12U) & 0x3FU));
        put(0x80U | ((code >> 6U) & 0x3FU));
        put(0x80U | (code & 0x3FU));
    }
}

class Lexer {
public:
    explicit Lexer(const std::string& query) : m_query(query) { }

    std::vector<Token> run()
    {
        while (m_position < m_query.size()) {
            m_start = m_position;
            next();
            m_last = m_start;
        }
        add(TokenKind::End, {});
        m_tokens.back().offset = m_last;
        return std::move(m_tokens);
    }

private:
    [[nodiscard]] char at(std::size_t offset) const
    {
        return offset < m_query.size() ? m_query[offset] : '\0';
    }
    [[nodiscard]] char peek(std::size_t ahead = 0) const { return at(m_position + ahead); }
    [[nodiscard]] bool startsWith(std::string_view text) const
    {
        return std::string_view(m_query).substr(m_position).starts_with(text);
    }

    void add(TokenKind kind, std::string text)
    {
        m_tokens.push_back({.kind = kind, .text = std::move(text), .offset = m_start});
    }

    void next()
    {
        const char c = peek();
        if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
            m_position = std::min(m_query.find_first_not_of(" \t\r\n", m_position), m_query.size());
        } else if (startsWith("//")) {
            m_position = std::min(m_query.find('\n', m_position), m_query.size());
        } else if (startsWith("/*")) {
            const std::size_t end = m_query.find("*/", m_position + 2);
            if (end == std::string::npos)
                failAt(m_query, m_position, "unexpected unterminated multi-line comment");
            m_position = end + 2;
        } else if (c == '"' || c == '\'') {
            add(TokenKind::String, quoted(std::string(1, c), true));
        } else if (c == '`') {
            name(quoted("`", true), true);
        } else if (startsWith("\xC2\xB4")) {
            name(quoted("\xC2\xB4", true), true);
        } else if (c == '@') {
            parameter();
        } else if (isDigit(c) || (c == '.' && isDigit(peek(1)) && !followsValue())) {
            number();
        } else if (isLetter(c) || c == '_' || c == '$') {
            word();
        } else {
            symbol();
        }
    }

    // "a.1" is no number and "1..2" is a range.
    [[nodiscard]] bool followsValue() const
    {
        return !m_tokens.empty()
            && (m_tokens.back().kind == TokenKind::Identifier || m_tokens.back().isSymbol(")")
                || m_tokens.back().isSymbol("]"));
    }

    std::string quoted(const std::string& quote, bool withEscapes)
    {
        std::string text;
        std::size_t last = m_position;
        m_position += quote.size();
        while (m_position < m_query.size()) {
            if (startsWith(quote)) {
                m_position += quote.size();
                return text;
            }
            last = m_position;
            if (withEscapes && peek() == '\\' && m_position + 1 < m_query.size())
                escape(text);
            else
                text += m_query[m_position++];
        }
        failAt(m_query, last, "unexpected end of query string");
    }

    std::uint32_t hexCode(std::size_t offset) const
    {
        std::uint32_t code = 0;
        for (std::size_t i = offset; i < offset + 4; ++i) {
            const char c = at(i);
            const std::string_view digits = "0123456789abcdef";
            const std::size_t digit
                = digits.find(c >= 'A' && c <= 'F' ? static_cast<char>(c + 32) : c);
            if (c == '\0' || digit == std::string_view::npos)
                return 0xFFFFFFFF;
            code = code * 16 + static_cast<std::uint32_t>(digit);
        }
        return code;
    }

    void escape(std::string& text)
    {
        const char c = at(m_position + 1);
        m_position += 2;
        switch (c) {
        case 'n':
            text += '\n';
            return;
        case 't':
            text += '\t';
            return;
        case 'r':
            text += '\r';
            return;
        case 'b':
            text += '\b';
            return;
        case 'f':
            text += '\f';
            return;
        case 'u':
            break;
        default:
            text += c;
            return;
        }
        std::uint32_t code = hexCode(m_position);
        if (code == 0xFFFFFFFF) {
            text += 'u';
            return;
        }
        m_position += 4;
        const bool isHigh = code >= 0xD800 && code < 0xDC00;
        if (isHigh && startsWith("\\u")) {
            const std::uint32_t low = hexCode(m_position + 2);
            if (low >= 0xDC00 && low < 0xE000) {
                code = 0x10000 + ((code - 0xD800) << 10U) + (low - 0xDC00);
                m_position += 6;
            }
        }
        appendUtf8(text, code >= 0xD800 && code < 0xE000 ? 0xFFFD : code);
    }

    void name(std::string text, bool isQuoted)
    {
        add(TokenKind::Identifier, std::move(text));
        m_tokens.back().isQuotedName = isQuoted;
    }

    std::string wordText()
    {
        const std::size_t start = m_position;
        while (isLetter(peek()) || isDigit(peek()) || peek() == '_' || peek() == '$')
            ++m_position;
        return m_query.substr(start, m_position - start);
    }

    void word()
    {
        std::string text = wordText();
        std::string upper = upperCase(text);
        // Behind a dot every word is an attribute name.
        const bool isAttribute = !m_tokens.empty() && m_tokens.back().isSymbol(".");
        if (!isAttribute && keywords().contains(upper))
            add(TokenKind::Keyword, std::move(upper));
        else
            name(std::move(text), false);
    }

    void parameter()
    {
        const bool isDataSource = peek(1) == '@';
        m_position += isDataSource ? 2 : 1;
        std::string text = wordText();
        if (text.empty() || text[0] == '$')
            failAt(m_query, m_start, "syntax error, unexpected bind parameter");
        add(isDataSource ? TokenKind::DataSourceParameter : TokenKind::Parameter, std::move(text));
    }

    void number()
    {
        const auto skip = [this](auto accepts) {
            while (accepts(peek()))
                ++m_position;
        };
        const char marker = static_cast<char>(peek(1) | 0x20);
        if (peek() == '0' && (marker == 'x' || marker == 'b')) {
            m_position += 2;
            skip([](char c) { return isDigit(c) || isLetter(c); });
            const std::string digits = m_query.substr(m_start + 2, m_position - m_start - 2);
            char* end = nullptr;
            const auto value = std::strtoull(digits.c_str(), &end, marker == 'x' ? 16 : 2);
            if (digits.empty() || *end != '\0')
                failAt(m_query, m_start, "syntax error, unexpected integer number");
            add(TokenKind::Integer, std::to_string(value));
            return;
        }
        bool isInteger = true;
        skip(isDigit);
        if (peek() == '.' && peek(1) != '.' && isDigit(peek(1))) {
            isInteger = false;
            ++m_position;
            skip(isDigit);
        }
        const bool hasExponent = (peek() | 0x20) == 'e'
            && (isDigit(peek(1)) || ((peek(1) == '+' || peek(1) == '-') && isDigit(peek(2))));
        if (hasExponent) {
            isInteger = false;
            m_position += 2;
            skip(isDigit);
        }
        add(isInteger ? TokenKind::Integer : TokenKind::Double,
            m_query.substr(m_start, m_position - m_start));
    }

    void symbol()
    {
        static constexpr std::array<std::string_view, 34> symbols{
            "...", "==", "!=", "<=", ">=", "=~", "!~", "&&", "||", "..", "::", "?:",
            "=",   "<",  ">",  "+",  "-",  "*",  "/",  "%",  "!",  "?",  ":",  ",",
            ".",   "(",  ")",  "[",  "]",  "{",  "}",  "&",  "|",  ";"};
        for (const std::string_view candidate : symbols) {
            if (startsWith(candidate)) {
                m_position += candidate.size();
                add(TokenKind::Symbol, std::string(candidate));
                return;
            }
        }
        failAt(m_query, m_position, "unexpected character '" + m_query.substr(m_position, 1) + "'");
    }

    const std::string& m_query;
    std::size_t m_position = 0;
    std::size_t m_start = 0;
    std::size_t m_last = 0;
    std::vector<Token> m_tokens;
};

std::string describeSymbol(const std::string& symbol)
{
    static const std::map<std::string, std::string, std::less<>> names{
        {"=", "assignment"},   {"==", "== operator"},  {"!=", "!= operator"}, {"<", "< operator"},
        {">", "> operator"},   {"<=", "<= operator"},  {">=", ">= operator"}, {"+", "+ operator"},
        {"-", "- operator"},   {"*", "* operator"},    {"/", "/ operator"},   {"%", "% operator"},
        {"!", "not operator"}, {"&&", "and operator"}, {"||", "or operator"}, {"=~", "~= operator"},
        {"!~", "~! operator"},
    };
    const auto found = names.find(symbol);
    return found == names.end() ? symbol : found->second;
}

} // namespace

std::string upperCase(std::string_view text)
{
    std::string upper(text);
    std::ranges::transform(upper, upper.begin(), [](char c) {
        return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
    });
    return upper;
}

std::vector<Token> tokenize(const std::string& query)
{
    return Lexer(query).run();
}

std::string describe(const Token& token)
{
    switch (token.kind) {
    case TokenKind::End:
        return "end of query string";
    case TokenKind::Keyword:
        return keywords().at(token.text);
    case TokenKind::Identifier:
        return "identifier";
    case TokenKind::String:
        return "quoted string";
    case TokenKind::Integer:
        return "integer number";
    case TokenKind::Double:
        return "number";
    case TokenKind::Parameter:
        return "bind parameter";
    case TokenKind::DataSourceParameter:
        return "bind data source parameter";
    case TokenKind::Symbol:
        break;
    }
    return describeSymbol(token.text);
}

void failAt(const std::string& query, std::size_t offset, const std::string& message)
{
    constexpr std::size_t snippet = 32;
    const std::string_view before = std::string_view(query).substr(0, offset);
    const auto line = 1 + std::ranges::count(before, '\n');
    const std::size_t lineStart = before.rfind('\n');
    const std::size_t column
        = lineStart == std::string_view::npos ? offset + 1 : offset - lineStart;
    std::string near = query.substr(std::min(offset, query.size()), snippet);
    if (offset + snippet < query.size())
        near += "...";
    const std::string prefix = message.starts_with("unexpected") ? "syntax error, " : "";
    throw ApiError(400, 1501,
                   prefix + message + " near '" + near + "' at position " + std::to_string(line)
                       + ":" + std::to_string(column));
}

} // namespace sandbox::aql
