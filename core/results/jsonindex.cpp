// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/jsonindex.h"

#include "results/jsonscanner.h"
#include "results/jsonskip.h"

#include <QCoreApplication>

#include <algorithm>
#include <string_view>

using namespace Qt::StringLiterals;

namespace results {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(results::JsonIndex)
};

JsonKind kindOf(char first)
{
    switch (first) {
    case '{':
        return JsonKind::Object;
    case '[':
        return JsonKind::Array;
    case '"':
        return JsonKind::String;
    case 't':
        return JsonKind::True;
    case 'f':
        return JsonKind::False;
    case 'n':
        return JsonKind::Null;
    default:
        return JsonKind::Number;
    }
}

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

} // namespace

bool JsonIndex::Walk::next(JsonNode& child)
{
    const QByteArrayView bytes = m_index->m_bytes;
    skip(',');
    if (m_at >= m_limit)
        return false;
    child = {};
    if (m_object) {
        if (bytes[m_at] != '"')
            return false;
        child.keyOffset = m_at;
        m_at = m_index->endOfValue(m_at);
        child.keyLength = m_at - child.keyOffset;
        skip(':');
        if (m_at >= m_limit)
            return false;
    }
    const char first = bytes[m_at];
    if (first == ']' || first == '}')
        return false;
    child.kind = kindOf(first);
    child.offset = m_at;
    m_at = m_index->endOfValue(m_at);
    child.length = m_at - child.offset;
    // Small ones are not remembered, except the broken ones, which end where the text does.
    const bool small = child.length < BlockSize && m_at < m_index->m_readable;
    const Large* large = child.isContainer() && !small ? m_index->largeAt(child.offset) : nullptr;
    child.complete = large ? large->complete : child.offset != m_index->m_broken;
    return true;
}

void JsonIndex::Walk::skip(char separator)
{
    const char* const data = m_index->m_bytes.data();
    while (m_at < m_limit && (isSpace(data[m_at]) || data[m_at] == separator))
        ++m_at;
}

JsonIndex::JsonIndex(QByteArrayView bytes, const std::atomic_bool* cancel,
                     std::atomic<qint64>* done)
    : m_bytes(bytes)
{
    JsonScanner(*this, cancel, done).run();
}

qint64 JsonIndex::childCount(const JsonNode& container) const
{
    if (!container.isContainer())
        return 0;
    if (const Large* large = largeAt(container.offset))
        return large->count;
    qint64 count = 0;
    JsonNode child;
    for (Walk children = walk(container, 0); children.next(child);)
        ++count;
    return count;
}

std::vector<JsonNode> JsonIndex::children(const JsonNode& container, qint64 first,
                                          qint64 count) const
{
    std::vector<JsonNode> nodes;
    if (!container.isContainer() || first < 0)
        return nodes;
    Walk children = walk(container, first);
    JsonNode child;
    while (std::ssize(nodes) < count && children.next(child))
        nodes.push_back(child);
    return nodes;
}

std::optional<JsonNode> JsonIndex::member(const JsonNode& object, QStringView name) const
{
    if (object.kind != JsonKind::Object)
        return std::nullopt;
    JsonNode child;
    for (Walk children = walk(object, 0); children.next(child);)
        if (key(child, name.size() + 1) == name)
            return child;
    return std::nullopt;
}

qint64 JsonIndex::childAt(const JsonNode& container, qint64 offset) const
{
    if (!container.isContainer() || offset <= container.offset || offset >= container.end())
        return -1;
    qint64 number = 0;
    if (const Large* large = largeAt(container.offset)) {
        const auto block = std::ranges::upper_bound(large->blocks, offset);
        number = (block - large->blocks.begin()) * Step;
    }
    JsonNode child;
    for (Walk children = walk(container, number); children.next(child); ++number) {
        const qint64 begin = child.keyOffset < 0 ? child.offset : child.keyOffset;
        if (offset < begin)
            return -1;
        if (offset < child.end())
            return number;
    }
    return -1;
}

QByteArrayView JsonIndex::raw(const JsonNode& node) const
{
    return m_bytes.sliced(node.offset, node.length);
}

QByteArrayView JsonIndex::rawKey(const JsonNode& node) const
{
    return node.keyOffset < 0 ? QByteArrayView() : m_bytes.sliced(node.keyOffset, node.keyLength);
}

QString JsonIndex::text(const JsonNode& node, qsizetype maxLength) const
{
    if (node.kind == JsonKind::String)
        return decodedString(raw(node), maxLength);
    // A character has up to four bytes.
    return QString::fromUtf8(raw(node).first(std::min<qsizetype>(node.length, maxLength * 4)))
        .left(maxLength);
}

QString JsonIndex::key(const JsonNode& node, qsizetype maxLength) const
{
    return decodedString(rawKey(node), maxLength);
}

const JsonIndex::Large* JsonIndex::largeAt(qint64 offset) const
{
    const auto found = std::ranges::lower_bound(m_large, offset, {}, &Large::offset);
    return found != m_large.end() && found->offset == offset ? &*found : nullptr;
}

JsonIndex::Walk JsonIndex::walk(const JsonNode& container, qint64 first) const
{
    const qint64 limit = container.isContainer() ? std::min(container.end(), m_readable) : 0;
    Walk children(*this, container.kind == JsonKind::Object, container.offset + 1, limit);
    if (first == 0)
        return children;
    qint64 skipped = 0;
    if (const Large* large = largeAt(container.offset)) {
        if (first >= large->count) {
            children.m_at = limit;
            return children;
        }
        if (const auto block = static_cast<size_t>(first / Step); block > 0) {
            children.m_at = large->blocks[block - 1];
            skipped = first / Step * Step;
        }
    }
    JsonNode child;
    while (skipped < first && children.next(child))
        ++skipped;
    return children;
}

/// Behind the value or key that begins at `offset`, as far as the text can be read.
qint64 JsonIndex::endOfValue(qint64 offset) const
{
    if (offset == m_broken)
        return m_readable;
    const char* const data = m_bytes.data();
    const char* const limit = data + m_readable;
    switch (data[offset]) {
    case '"':
        return endOfString(data + offset, limit) - data;
    case '{':
    case '[':
        if (const Large* large = largeAt(offset))
            return large->end;
        return endOfContainer(data + offset, limit) - data;
    default: {
        qint64 at = offset;
        while (at < m_readable && !isSpace(data[at]) && data[at] != ',' && data[at] != ']'
               && data[at] != '}')
            ++at;
        return at;
    }
    }
}

QString decodedString(QByteArrayView raw, qsizetype maxLength)
{
    if (raw.startsWith('"'))
        raw = raw.sliced(1);
    if (raw.endsWith('"'))
        raw = raw.chopped(1);

    QString text;
    qsizetype at = 0;
    const auto hex = [&](qsizetype from) -> int {
        if (from + 6 > raw.size() || raw[from] != '\\' || raw[from + 1] != 'u')
            return -1;
        bool good = false;
        const int code = raw.sliced(from + 2, 4).toByteArray().toInt(&good, 16);
        return good ? code : -1;
    };
    while (at < raw.size() && text.size() < maxLength) {
        if (raw[at] != '\\') {
            qsizetype end = at;
            const qsizetype limit = std::min(raw.size(), at + (maxLength - text.size()) * 4);
            while (end < limit && raw[end] != '\\')
                ++end;
            text += QString::fromUtf8(raw.sliced(at, end - at));
            at = end;
            continue;
        }
        if (at + 1 >= raw.size()) // cut inside of an escape
            break;
        const char c = raw[at + 1];
        if (c == 'u') {
            const int code = hex(at);
            if (code < 0)
                break;
            at += 6;
            const auto unit = static_cast<char16_t>(code);
            if (!QChar::isSurrogate(unit)) {
                text += QChar(unit);
                continue;
            }
            const int low = QChar::isHighSurrogate(unit) ? hex(at) : -1;
            if (low >= 0 && QChar::isLowSurrogate(static_cast<char16_t>(low))) {
                text += QChar(unit);
                text += QChar(static_cast<char16_t>(low));
                at += 6;
            } else {
                text += QChar(QChar::ReplacementCharacter);
            }
            continue;
        }
        at += 2;
        constexpr std::string_view Names = "bfnrt";
        constexpr std::string_view Meanings = "\b\f\n\r\t";
        const size_t name = Names.find(c);
        text += QLatin1Char(name == std::string_view::npos ? c : Meanings[name]);
    }
    // Never ends with half a pair.
    if (text.size() > maxLength)
        text.truncate(maxLength);
    if (!text.isEmpty() && text.back().isHighSurrogate())
        text.chop(1);
    return text;
}

QString JsonProblem::sentence() const
{
    const QString place = Texts::tr("line %L1, column %L2").arg(line).arg(column);
    switch (kind) {
    case Kind::Empty:
        return Texts::tr("There is no content.");
    case Kind::NotJson:
        return Texts::tr("This is not JSON: it begins with “%1”.").arg(found);
    case Kind::Cut:
        return Texts::tr("The JSON ends too early, at %1. What came before can be read.")
            .arg(place);
    case Kind::Value:
        return Texts::tr("The JSON breaks at %1: a value is missing before “%2”.")
            .arg(place, found);
    case Kind::Key:
        return Texts::tr("The JSON breaks at %1: a quoted key is missing before “%2”.")
            .arg(place, found);
    case Kind::Colon:
        return Texts::tr("The JSON breaks at %1: a colon is missing before “%2”.")
            .arg(place, found);
    case Kind::Comma:
        return Texts::tr(
                   "The JSON breaks at %1: a comma or a closing bracket is missing before “%2”.")
            .arg(place, found);
    case Kind::Number:
        return Texts::tr("The JSON breaks at %1: “%2” does not belong into this number.")
            .arg(place, found);
    case Kind::Literal:
        return Texts::tr("The JSON breaks at %1: only true, false and null are words here.")
            .arg(place);
    case Kind::Escape:
        return Texts::tr("The JSON breaks at %1: a string has an unknown escape.").arg(place);
    case Kind::Control:
        return Texts::tr("The JSON breaks at %1: a string has the control character %2.")
            .arg(place, found);
    case Kind::Depth:
        return Texts::tr("The JSON is nested deeper than %L1 levels at %2.")
            .arg(JsonIndex::MaxDepth)
            .arg(place);
    case Kind::Trailing:
        return Texts::tr("The JSON is complete, but more text follows at %1.").arg(place);
    case Kind::Cancelled:
        return Texts::tr("The reading was stopped at %1.").arg(place);
    }
    return {};
}

} // namespace results
