// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/jsonvalue.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstring>
#include <limits>
#include <utility>
#include <vector>

namespace results {

namespace {

constexpr qint64 FarExponent = 100'000'000'000'000'000; ///< those beyond count as this

constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// A number as 0.d1d2d3… × 10^exponent with d1 ≠ 0; no digits: zero.
struct Decimal {
    bool negative = false;
    qint64 exponent = 0;
    const char* begin = nullptr; ///< d1; a point may stand between the digits
    const char* end = nullptr; ///< behind the last digit that is not 0
};

Decimal decimalOf(QByteArrayView text)
{
    Decimal number;
    const char* at = text.data();
    const char* const end = at + text.size();
    if (at != end && *at == '-') {
        number.negative = true;
        ++at;
    }
    qint64 whole = 0; // digits before the point, from d1 on; negative: zeros behind it before d1
    bool point = false;
    for (; at != end && *at != 'e' && *at != 'E'; ++at) {
        if (*at == '.') {
            point = true;
            continue;
        }
        if (!number.begin) {
            if (*at == '0') {
                whole -= point ? 1 : 0;
                continue;
            }
            number.begin = at;
        }
        whole += point ? 0 : 1;
        if (*at != '0')
            number.end = at + 1;
    }
    if (!number.begin) {
        number.negative = false; // -0 is 0
        return number;
    }
    qint64 exponent = 0;
    if (at != end && ++at != end) {
        const bool negative = *at == '-';
        if (*at == '-' || *at == '+')
            ++at;
        for (; at != end && isDigit(*at); ++at)
            exponent = std::min(exponent * 10 + (*at - '0'), FarExponent);
        exponent = negative ? -exponent : exponent;
    }
    number.exponent = whole + exponent;
    return number;
}

std::strong_ordering compareMagnitudes(const Decimal& a, const Decimal& b)
{
    if (a.exponent != b.exponent)
        return a.exponent <=> b.exponent;
    const char* left = a.begin;
    const char* right = b.begin;
    for (;;) {
        if (left != a.end && *left == '.')
            ++left;
        if (right != b.end && *right == '.')
            ++right;
        if (left == a.end || right == b.end)
            return (left != a.end) <=> (right != b.end);
        if (*left != *right)
            return *left <=> *right;
        ++left;
        ++right;
    }
}

int hexDigit(char c)
{
    if (isDigit(c))
        return c - '0';
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// The code unit of \uXXXX; -1 when it is none.
int unitAt(QByteArrayView json, qsizetype offset)
{
    if (offset + 6 > json.size() || json[offset] != '\\' || json[offset + 1] != 'u')
        return -1;
    int unit = 0;
    for (qsizetype i = offset + 2; i < offset + 6; ++i) {
        const int digit = hexDigit(json[i]);
        if (digit < 0)
            return -1;
        unit = unit * 16 + digit;
    }
    return unit;
}

QByteArrayView withoutQuotes(QByteArrayView raw)
{
    if (raw.startsWith('"'))
        raw = raw.sliced(1);
    if (raw.endsWith('"'))
        raw = raw.chopped(1);
    return raw;
}

bool sameString(QByteArrayView left, QByteArrayView right)
{
    if (left == right)
        return true;
    if (!left.contains('\\') && !right.contains('\\'))
        return false;
    QByteArray a;
    QByteArray b;
    appendUtf8(a, left, LoneSurrogate::Keep);
    appendUtf8(b, right, LoneSurrogate::Keep);
    return a == b;
}

bool sameMembers(const JsonIndex& left, const JsonNode& leftNode, const JsonIndex& right,
                 const JsonNode& rightNode)
{
    JsonIndex::Walk leftWalk = left.walk(leftNode);
    JsonIndex::Walk rightWalk = right.walk(rightNode);
    JsonNode a;
    JsonNode b;
    // As long as both have the same order nothing need be remembered.
    for (;;) {
        const bool hasLeft = leftWalk.next(a);
        const bool hasRight = rightWalk.next(b);
        if (hasLeft != hasRight)
            return false;
        if (!hasLeft)
            return true;
        if (!sameString(left.rawKey(a), right.rawKey(b)))
            break;
        if (!sameValue(left, a, right, b))
            return false;
    }

    using Members = std::vector<std::pair<QByteArray, JsonNode>>;
    const auto rest = [](const JsonIndex& index, JsonIndex::Walk& walk, JsonNode node) {
        Members members;
        do {
            QByteArray key;
            appendUtf8(key, index.rawKey(node), LoneSurrogate::Keep);
            members.emplace_back(std::move(key), node);
        } while (walk.next(node));
        std::ranges::stable_sort(members, {}, &Members::value_type::first);
        return members;
    };
    const Members leftMembers = rest(left, leftWalk, a);
    const Members rightMembers = rest(right, rightWalk, b);
    return std::ranges::equal(leftMembers, rightMembers, [&](const auto& l, const auto& r) {
        return l.first == r.first && sameValue(left, l.second, right, r.second);
    });
}

} // namespace

std::strong_ordering compareNumbers(QByteArrayView a, QByteArrayView b)
{
    const Decimal left = decimalOf(a);
    const Decimal right = decimalOf(b);
    const auto sign = [](const Decimal& d) { return d.begin ? (d.negative ? -1 : 1) : 0; };
    if (sign(left) != sign(right))
        return sign(left) <=> sign(right);
    if (!left.begin)
        return std::strong_ordering::equal;
    return left.negative ? compareMagnitudes(right, left) : compareMagnitudes(left, right);
}

Nearest nearestDouble(QByteArrayView number)
{
    Nearest nearest;
    const char* const end = number.data() + number.size();
    const auto [stop, error] = std::from_chars(number.data(), end, nearest.value);
    if (error == std::errc::result_out_of_range) {
        const Decimal decimal = decimalOf(number);
        const double size = decimal.exponent > 0 ? std::numeric_limits<double>::infinity() : 0.0;
        nearest.value = decimal.negative ? -size : size;
        return nearest;
    }
    // Fifteen digits survive the way there and back, except where doubles grow sparse around 0.
    nearest.exact = number.size() <= 15 && std::abs(nearest.value) > 1e-290;
    return nearest;
}

QByteArray canonicalNumber(QByteArrayView number)
{
    const Decimal decimal = decimalOf(number);
    QByteArray canonical = decimal.negative ? "-" : "";
    for (const char* at = decimal.begin; at != decimal.end; ++at)
        if (*at != '.')
            canonical += *at;
    return canonical + 'e' + QByteArray::number(decimal.exponent);
}

bool isNumber(QByteArrayView text)
{
    qsizetype at = 0;
    const auto digits = [&] {
        const qsizetype first = at;
        while (at < text.size() && isDigit(text[at]))
            ++at;
        return at > first;
    };
    if (at < text.size() && text[at] == '-')
        ++at;
    if (at < text.size() && text[at] == '0')
        ++at;
    else if (!digits())
        return false;
    if (at < text.size() && text[at] == '.') {
        ++at;
        if (!digits())
            return false;
    }
    if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        ++at;
        if (at < text.size() && (text[at] == '+' || text[at] == '-'))
            ++at;
        if (!digits())
            return false;
    }
    return at == text.size();
}

Escape escapeAt(QByteArrayView json, qsizetype offset)
{
    if (offset + 1 >= json.size())
        return {};
    switch (const char c = json[offset + 1]) {
    case 'b':
        return {U'\b', 2};
    case 'f':
        return {U'\f', 2};
    case 'n':
        return {U'\n', 2};
    case 'r':
        return {U'\r', 2};
    case 't':
        return {U'\t', 2};
    case '"':
    case '\\':
    case '/':
        return {static_cast<unsigned char>(c), 2};
    case 'u':
        break;
    default:
        return {};
    }
    const int unit = unitAt(json, offset);
    if (unit < 0)
        return {};
    const auto first = static_cast<char16_t>(unit);
    const int next = QChar::isHighSurrogate(first) ? unitAt(json, offset + 6) : -1;
    if (next >= 0 && QChar::isLowSurrogate(static_cast<char16_t>(next)))
        return {QChar::surrogateToUcs4(first, static_cast<char16_t>(next)), 12};
    return {static_cast<char32_t>(unit), 6};
}

void appendCharacter(QByteArray& out, char32_t character, LoneSurrogate lone)
{
    if (QChar::isSurrogate(character) && lone == LoneSurrogate::Replace)
        character = QChar::ReplacementCharacter;
    const auto piece = [&](char32_t lead, int shift, char32_t mask) {
        out += static_cast<char>(lead | ((character >> shift) & mask));
    };
    if (character < 0x80) {
        piece(0, 0, 0x7F);
        return;
    }
    if (character < 0x800) {
        piece(0xC0, 6, 0x1F);
    } else {
        if (character < 0x10000) {
            piece(0xE0, 12, 0x0F);
        } else {
            piece(0xF0, 18, 0x07);
            piece(0x80, 12, 0x3F);
        }
        piece(0x80, 6, 0x3F);
    }
    piece(0x80, 0, 0x3F);
}

void appendUtf8(QByteArray& out, QByteArrayView rawString, LoneSurrogate lone)
{
    const QByteArrayView raw = withoutQuotes(rawString);
    qsizetype at = 0;
    while (at < raw.size()) {
        const auto* const found = static_cast<const char*>(
            std::memchr(raw.data() + at, '\\', static_cast<size_t>(raw.size() - at)));
        const qsizetype end = found ? found - raw.data() : raw.size();
        out.append(raw.data() + at, end - at);
        at = end;
        if (!found)
            return;
        const Escape escape = escapeAt(raw, at);
        if (escape.length == 0) // cut inside of it
            return;
        appendCharacter(out, escape.character, lone);
        at += escape.length;
    }
}

std::optional<QByteArrayView> plainCharacters(QByteArrayView rawString)
{
    if (std::memchr(rawString.data(), '\\', static_cast<size_t>(rawString.size())))
        return std::nullopt;
    return withoutQuotes(rawString);
}

bool sameValue(const JsonIndex& left, const JsonNode& leftNode, const JsonIndex& right,
               const JsonNode& rightNode)
{
    if (leftNode.kind != rightNode.kind || leftNode.complete != rightNode.complete)
        return false;
    const QByteArrayView leftRaw = left.raw(leftNode);
    const QByteArrayView rightRaw = right.raw(rightNode);
    if (leftRaw == rightRaw)
        return true;
    switch (leftNode.kind) {
    case JsonKind::String:
        return sameString(leftRaw, rightRaw);
    case JsonKind::Number:
        return compareNumbers(leftRaw, rightRaw) == std::strong_ordering::equal;
    case JsonKind::Object:
        return sameMembers(left, leftNode, right, rightNode);
    case JsonKind::Array: {
        JsonIndex::Walk leftWalk = left.walk(leftNode);
        JsonIndex::Walk rightWalk = right.walk(rightNode);
        JsonNode a;
        JsonNode b;
        for (;;) {
            const bool hasLeft = leftWalk.next(a);
            if (hasLeft != rightWalk.next(b))
                return false;
            if (!hasLeft)
                return true;
            if (!sameValue(left, a, right, b))
                return false;
        }
    }
    default:
        return true;
    }
}

KeyMatcher::KeyMatcher(const QString& key)
    : m_key(key), m_plain('"' + key.toUtf8() + '"'),
      m_replacement(key.contains(QChar::ReplacementCharacter))
{
}

bool KeyMatcher::matches(QByteArrayView rawKey) const
{
    if (rawKey == m_plain)
        return !rawKey.contains('\\');
    // An escape is longer than what it stands for.
    if (m_replacement || (rawKey.size() > m_plain.size() && rawKey.contains('\\')))
        return decodedString(rawKey, m_key.size() + 1) == m_key;
    return false;
}

} // namespace results
