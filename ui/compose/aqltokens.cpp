// SPDX-License-Identifier: GPL-3.0-or-later
#include "compose/aqltokens.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isNameStart(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$';
}

bool isNamePart(char c)
{
    return isNameStart(c) || isDigit(c);
}

const QSet<QByteArray>& keywordSet()
{
    static const QSet<QByteArray> set = [] {
        QSet<QByteArray> words;
        for (const QString& word : aqlKeywords())
            words.insert(word.toLatin1());
        return words;
    }();
    return set;
}

/// Words that are keywords in their place only and good attribute and variable names elsewhere.
bool isSoftKeyword(const QByteArray& upper)
{
    static const QSet<QByteArray> words{"AT",  "COUNT",   "CURRENT", "KEEP",   "LEAST", "NEW",
                                        "OLD", "OPTIONS", "PRUNE",   "SEARCH", "TO"};
    return words.contains(upper);
}

class Tokenizer {
public:
    explicit Tokenizer(QByteArrayView text) : m_text(text) { }

    std::vector<AqlToken> run()
    {
        while (m_at < m_text.size()) {
            const qsizetype start = m_at;
            m_closed = true;
            const AqlKind kind = next();
            m_tokens.push_back(
                {.kind = kind, .offset = start, .length = m_at - start, .closed = m_closed});
            if (kind != AqlKind::Space)
                m_afterDot = kind == AqlKind::Operator && m_text[start] == '.' && m_at - start == 1;
        }
        return std::move(m_tokens);
    }

private:
    [[nodiscard]] char peek(qsizetype ahead = 0) const
    {
        return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : '\0';
    }

    AqlKind next()
    {
        const char c = peek();
        if (isSpace(c)) {
            while (m_at < m_text.size() && isSpace(m_text[m_at]))
                ++m_at;
            return AqlKind::Space;
        }
        if (c == '/' && peek(1) == '/') {
            while (m_at < m_text.size() && m_text[m_at] != '\n')
                ++m_at;
            return AqlKind::LineComment;
        }
        if (c == '/' && peek(1) == '*') {
            const qsizetype end = m_text.sliced(m_at + 2).indexOf("*/");
            m_closed = end >= 0;
            m_at = m_closed ? m_at + 2 + end + 2 : m_text.size();
            return AqlKind::BlockComment;
        }
        if (c == '"' || c == '\'') {
            quoted(m_text.sliced(m_at, 1));
            return AqlKind::String;
        }
        if (c == '`') {
            quoted("`");
            return AqlKind::Quoted;
        }
        if (m_text.sliced(m_at).startsWith("\xC2\xB4")) {
            quoted("\xC2\xB4");
            return AqlKind::Quoted;
        }
        if (c == '@')
            return bind();
        if (isDigit(c) || (c == '.' && isDigit(peek(1)) && !m_afterName)) {
            number();
            m_afterName = false;
            return AqlKind::Number;
        }
        if (isNameStart(c))
            return name();
        m_afterName = c == ')' || c == ']';
        if (QByteArrayView("{}[]()").contains(c)) {
            ++m_at;
            return AqlKind::Bracket;
        }
        if (QByteArrayView("+-*/%=!<>~&|?:.,;").contains(c)) {
            ++m_at;
            if (c == '.' && peek() == '.') // a range
                ++m_at;
            return AqlKind::Operator;
        }
        ++m_at; // and the rest of a multi-byte character
        while (m_at < m_text.size() && (m_text[m_at] & 0xC0) == 0x80)
            ++m_at;
        return AqlKind::Broken;
    }

    static bool isSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

    void quoted(QByteArrayView quote)
    {
        m_at += quote.size();
        while (m_at < m_text.size() && !m_text.sliced(m_at).startsWith(quote))
            m_at += m_text[m_at] == '\\' ? 2 : 1;
        m_closed = m_at < m_text.size();
        m_at = std::min(m_text.size(), m_at + quote.size());
        m_afterName = true;
    }

    AqlKind bind()
    {
        ++m_at;
        if (peek() == '@')
            ++m_at;
        if (!isNamePart(peek()) || peek() == '$')
            return AqlKind::Broken;
        while (isNamePart(peek()) && peek() != '$')
            ++m_at;
        m_afterName = true;
        return AqlKind::Bind;
    }

    void number()
    {
        const auto digits = [this](auto isPart) {
            while (isPart(peek()) || peek() == '_')
                ++m_at;
        };
        const char second = peek(1);
        if (peek() == '0' && (second == 'x' || second == 'X' || second == 'b' || second == 'B')) {
            m_at += 2;
            digits([](char c) {
                return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
            });
            return;
        }
        digits(isDigit);
        if (peek() == '.' && isDigit(peek(1))) { // "1..5" is a range
            ++m_at;
            digits(isDigit);
        }
        if (peek() == 'e' || peek() == 'E') {
            const bool sign = peek(1) == '+' || peek(1) == '-';
            if (isDigit(peek(sign ? 2 : 1))) {
                m_at += sign ? 2 : 1;
                digits(isDigit);
            }
        }
    }

    AqlKind name()
    {
        const qsizetype start = m_at;
        while (isNamePart(peek()))
            ++m_at;
        bool qualified = false; // MYGROUP::MYFUNC
        while (peek() == ':' && peek(1) == ':' && isNameStart(peek(2))) {
            qualified = true;
            m_at += 2;
            while (isNamePart(peek()))
                ++m_at;
        }
        const QByteArray upper = m_text.sliced(start, m_at - start).toByteArray().toUpper();
        qsizetype behind = m_at;
        while (behind < m_text.size() && isSpace(m_text[behind]))
            ++behind;
        const bool called = behind < m_text.size() && m_text[behind] == '(';
        m_afterName = true;

        const bool soft = isSoftKeyword(upper);
        if (!qualified && keywordSet().contains(upper) && !(soft && (m_afterDot || called))) {
            m_afterName = false;
            return AqlKind::Keyword;
        }
        return (called || qualified) && !m_afterDot ? AqlKind::Function : AqlKind::Variable;
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
    bool m_closed = true;
    bool m_afterDot = false;
    bool m_afterName = false; ///< a dot now is an attribute access
    std::vector<AqlToken> m_tokens;
};

} // namespace

std::vector<AqlToken> aqlTokens(QByteArrayView aql)
{
    return Tokenizer(aql).run();
}

QStringList aqlBindKeys(const QString& aql)
{
    const QByteArray utf8 = aql.toUtf8();
    QStringList keys;
    for (const AqlToken& token : aqlTokens(utf8)) {
        if (token.kind != AqlKind::Bind)
            continue;
        const QString key = QString::fromUtf8(utf8.mid(token.offset + 1, token.length - 1));
        if (!keys.contains(key))
            keys.append(key);
    }
    return keys;
}

const QStringList& aqlKeywords()
{
    static const QStringList words = u"AGGREGATE ALL ALL_SHORTEST_PATHS AND ANY ASC AT COLLECT "
                                     u"COUNT CURRENT DESC DISTINCT FALSE "
                                     "FILTER FOR GRAPH IN INBOUND INSERT INTO K_PATHS "
                                     "K_SHORTEST_PATHS KEEP LEAST LET LIKE LIMIT "
                                     "NEW NONE NOT NULL OLD OPTIONS OR OUTBOUND PRUNE REMOVE "
                                     "REPLACE RETURN SEARCH SHORTEST_PATH "
                                     "SORT TO TRUE UPDATE UPSERT WINDOW WITH"_s.split(u' ');
    return words;
}

const QStringList& aqlFunctions()
{
    static const QStringList names
        = u"ABS ACOS ANALYZER APPEND APPLY ASIN ASSERT ATAN ATAN2 ATTRIBUTES AVERAGE AVG BIT_AND "
          "BIT_CONSTRUCT BIT_DECONSTRUCT BIT_FROM_STRING BIT_NEGATE BIT_OR BIT_POPCOUNT "
          "BIT_SHIFT_LEFT "
          "BIT_SHIFT_RIGHT BIT_TEST BIT_TO_STRING BIT_XOR BM25 BOOST CALL CEIL CHAR_LENGTH "
          "CHECK_DOCUMENT COALESCE COLLECTIONS COLLECTION_COUNT CONCAT CONCAT_SEPARATOR CONTAINS "
          "CONTAINS_ARRAY COS COSINE_SIMILARITY COUNT COUNT_DISTINCT COUNT_UNIQUE CRC32 "
          "CURRENT_DATABASE CURRENT_USER DATE_ADD DATE_COMPARE DATE_DAY DATE_DAYOFWEEK "
          "DATE_DAYOFYEAR "
          "DATE_DAYS_IN_MONTH DATE_DIFF DATE_FORMAT DATE_HOUR DATE_ISO8601 DATE_ISOWEEK "
          "DATE_ISOWEEKYEAR DATE_LEAPYEAR DATE_LOCALTOUTC DATE_MILLISECOND DATE_MINUTE DATE_MONTH "
          "DATE_NOW DATE_QUARTER DATE_ROUND DATE_SECOND DATE_SUBTRACT DATE_TIMESTAMP DATE_TIMEZONE "
          "DATE_TIMEZONES DATE_TRUNC DATE_UTCTOLOCAL DATE_YEAR DECAY_EXP DECAY_GAUSS DECAY_LINEAR "
          "DECODE_REV DEGREES DISTANCE DOCUMENT ENCODE_URI_COMPONENT ENTRIES EXISTS EXP EXP2 FAIL "
          "FIND_FIRST FIND_LAST FIRST FIRST_DOCUMENT FIRST_LIST FLATTEN FLOOR FNV64 FULLTEXT "
          "GEO_AREA GEO_CONTAINS GEO_DISTANCE GEO_EQUALS GEO_INTERSECTS GEO_IN_RANGE "
          "GEO_LINESTRING "
          "GEO_MULTILINESTRING GEO_MULTIPOINT GEO_MULTIPOLYGON GEO_POINT GEO_POLYGON HAS HASH "
          "INTERLEAVE INTERSECTION IN_RANGE IPV4_FROM_NUMBER IPV4_TO_NUMBER IS_ARRAY IS_BOOL "
          "IS_DATESTRING IS_DOCUMENT IS_IPV4 IS_KEY IS_LIST IS_NULL IS_NUMBER IS_OBJECT "
          "IS_SAME_COLLECTION IS_STRING JACCARD JSON_PARSE JSON_STRINGIFY KEEP KEEP_RECURSIVE KEYS "
          "L1_DISTANCE L2_DISTANCE LAST LEFT LENGTH LEVENSHTEIN_DISTANCE LEVENSHTEIN_MATCH LIKE "
          "LOG "
          "LOG10 LOG2 LOWER LTRIM MAKE_DISTRIBUTE_INPUT MATCHES MAX MD5 MEDIAN MERGE "
          "MERGE_RECURSIVE "
          "MIN MINHASH MINHASH_MATCH MINUS MIN_MATCH NEAR NGRAM_MATCH NGRAM_POSITIONAL_SIMILARITY "
          "NGRAM_SIMILARITY NOEVAL NOOPT NOT_NULL NTH OUTERSECTION PARSE_COLLECTION "
          "PARSE_IDENTIFIER "
          "PARSE_KEY PASSTHRU PERCENTILE PHRASE PI POP POSITION POW PRODUCT PUSH RADIANS RAND "
          "RANDOM_TOKEN RANGE REGEX_MATCHES REGEX_REPLACE REGEX_SPLIT REGEX_TEST REMOVE_NTH "
          "REMOVE_VALUE REMOVE_VALUES REPEAT REPLACE_NTH REVERSE RIGHT ROUND RTRIM SCHEMA_GET "
          "SCHEMA_VALIDATE SHA1 SHA256 SHA512 SHIFT SIN SLEEP SLICE SORTED SORTED_UNIQUE SOUNDEX "
          "SPLIT "
          "SQRT STARTS_WITH STDDEV STDDEV_POPULATION STDDEV_SAMPLE SUBSTITUTE SUBSTRING "
          "SUBSTRING_BYTES SUM TAN TFIDF TOKENS TO_ARRAY TO_BASE64 TO_BOOL TO_CHAR TO_HEX TO_LIST "
          "TO_NUMBER TO_STRING TRANSLATE TRIM TYPENAME UNION UNION_DISTINCT UNIQUE UNSET "
          "UNSET_RECURSIVE UNSHIFT UPPER UUID V8 VALUE VALUES VARIANCE VARIANCE_POPULATION "
          "VARIANCE_SAMPLE VERSION WITHIN WITHIN_RECTANGLE ZIP"_s.split(u' ');
    return names;
}

std::optional<TextPosition> parseErrorPosition(const QString& message)
{
    static const QRegularExpression place(u"\\bat position (\\d{1,7}):(\\d{1,7})"_s);
    const QRegularExpressionMatch match = place.match(message);
    if (!match.hasMatch())
        return std::nullopt;
    return TextPosition{.line = std::max(1, match.capturedView(1).toInt()),
                        .column = std::max(1, match.capturedView(2).toInt())};
}
