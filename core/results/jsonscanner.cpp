// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/jsonscanner.h"

#include <algorithm>
#include <array>
#include <utility>

namespace results {

namespace {

// Shorter ones are scanned again when opened: that costs microseconds and saves most of the memory.
constexpr qint64 LargeBytes = 4096;

constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

constexpr bool isHex(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/// The bytes at which the run through a string stops: quote, backslash, control characters.
constexpr std::array<bool, 256> makeStops()
{
    std::array<bool, 256> stops{};
    for (size_t i = 0; i < 0x20; ++i)
        stops[i] = true;
    stops['"'] = true;
    stops['\\'] = true;
    return stops;
}

constexpr auto Stops = makeStops();

} // namespace

JsonScanner::JsonScanner(JsonIndex& index, const std::atomic_bool* cancel,
                         std::atomic<qint64>* done)
    : m_index(index), m_cancel(cancel), m_done(done), m_begin(index.m_bytes.data()),
      m_end(m_begin + index.m_bytes.size()), m_at(m_begin)
{
}

void JsonScanner::run()
{
    if (m_index.m_bytes.startsWith("\xEF\xBB\xBF"))
        m_at += 3;
    skipSpace();
    const char* const start = m_at;
    if (start == m_end) {
        (void)fail(Problem::Empty, start);
        return;
    }

    JsonNode root;
    root.offset = offsetOf(start);
    switch (*start) {
    case '{':
        root.kind = JsonKind::Object;
        break;
    case '[':
        root.kind = JsonKind::Array;
        break;
    case '"':
        root.kind = JsonKind::String;
        break;
    case 't':
        root.kind = JsonKind::True;
        break;
    case 'f':
        root.kind = JsonKind::False;
        break;
    case 'n':
        root.kind = JsonKind::Null;
        break;
    default:
        if (*start != '-' && !isDigit(*start)) {
            (void)fail(Problem::NotJson, start);
            return;
        }
        root.kind = JsonKind::Number;
    }

    root.complete = scanDocument();
    // A word that is none, like an error page beginning with "nginx", is no broken JSON but no
    // JSON.
    const bool word = root.kind == JsonKind::True || root.kind == JsonKind::False
        || root.kind == JsonKind::Null;
    if (!root.complete && word && m_index.m_problem->kind == Problem::Literal) {
        (void)fail(Problem::NotJson, start);
        return;
    }
    root.length = (root.complete ? offsetOf(m_at) : m_index.m_readable) - root.offset;
    m_index.m_root = root;
    while (m_depth > 0)
        pop(false);
    std::ranges::sort(m_index.m_large, {}, &JsonIndex::Large::offset);

    if (root.complete) {
        m_index.m_readable = offsetOf(m_at);
        skipSpace();
        if (m_at != m_end)
            (void)fail(Problem::Trailing, m_at);
    }
}

bool JsonScanner::scanDocument()
{
    for (;;) {
        // Here a value begins.
        bool opened = false;
        if (*m_at == '{' || *m_at == '[') {
            const bool object = *m_at == '{';
            push(object);
            skipSpace();
            if (m_at == m_end)
                return fail(Problem::Cut, m_at);
            opened = *m_at != (object ? '}' : ']');
        } else if (!scanScalar()) {
            return false;
        }

        // Here a value is over, or the first child of a container comes.
        while (!opened) {
            if (m_depth == 0)
                return true;
            skipSpace();
            const Frame& frame = m_frames[m_depth - 1];
            if (m_at == m_end)
                return fail(Problem::Cut, m_at);
            if (*m_at == ',') {
                ++m_at;
                break;
            }
            if (*m_at != (frame.object ? '}' : ']'))
                return fail(Problem::Comma, m_at);
            ++m_at;
            pop(true);
        }
        if (!beginChild())
            return false;
    }
}

/// Up to the first character of the next child's value, which is known to begin a value.
bool JsonScanner::beginChild()
{
    Frame& frame = m_frames[m_depth - 1];
    skipSpace();
    if (m_at == m_end)
        return fail(Problem::Cut, m_at);
    const char* const start = m_at;
    if (frame.object && !scanKey())
        return false;
    const char c = *m_at;
    const bool begins = c == '"' || c == '{' || c == '[' || c == '-' || c == 't' || c == 'f'
        || c == 'n' || isDigit(c);
    if (!begins)
        return fail(Problem::Value, m_at);
    if ((c == '{' || c == '[') && m_depth == JsonIndex::MaxDepth)
        return fail(Problem::Depth, m_at);
    if ((++m_children & 0x3FFF) == 0) {
        if (m_cancel && m_cancel->load(std::memory_order_relaxed))
            return fail(Problem::Cancelled, start);
        if (m_done)
            m_done->store(offsetOf(start), std::memory_order_relaxed);
    }
    if (frame.count > 0 && frame.count % JsonIndex::Step == 0)
        frame.blocks.push_back(offsetOf(start));
    ++frame.count;
    return true;
}

bool JsonScanner::scanKey()
{
    if (*m_at != '"')
        return fail(Problem::Key, m_at);
    if (!scanString())
        return false;
    skipSpace();
    if (m_at == m_end || *m_at != ':')
        return fail(Problem::Colon, m_at);
    ++m_at;
    skipSpace();
    return m_at != m_end || fail(Problem::Cut, m_at);
}

bool JsonScanner::scanScalar()
{
    const char* const start = m_at;
    bool good = false;
    switch (*m_at) {
    case '"':
        good = scanString();
        break;
    case 't':
        good = scanWord("true");
        break;
    case 'f':
        good = scanWord("false");
        break;
    case 'n':
        good = scanWord("null");
        break;
    default:
        good = scanNumber();
    }
    if (!good)
        m_index.m_broken = offsetOf(start);
    return good;
}

bool JsonScanner::scanString()
{
    ++m_at;
    for (;;) {
        while (m_at != m_end && !Stops[static_cast<unsigned char>(*m_at)])
            ++m_at;
        if (m_at == m_end)
            return fail(Problem::Cut, m_at);
        if (*m_at == '"') {
            ++m_at;
            return true;
        }
        if (*m_at != '\\')
            return fail(Problem::Control, m_at);
        if (!scanEscape())
            return false;
    }
}

bool JsonScanner::scanEscape()
{
    const char* const start = m_at++;
    if (m_at == m_end)
        return fail(Problem::Cut, m_at);
    const char c = *m_at++;
    if (c != 'u') {
        const bool known = c == '"' || c == '\\' || c == '/' || c == 'b' || c == 'f' || c == 'n'
            || c == 'r' || c == 't';
        return known || fail(Problem::Escape, start);
    }
    for (int i = 0; i < 4; ++i, ++m_at) {
        if (m_at == m_end)
            return fail(Problem::Cut, m_at);
        if (!isHex(*m_at))
            return fail(Problem::Escape, start);
    }
    return true;
}

bool JsonScanner::scanNumber()
{
    if (*m_at == '-')
        ++m_at;
    if (m_at != m_end && *m_at == '0')
        ++m_at;
    else if (!scanDigits())
        return false;
    if (m_at != m_end && isDigit(*m_at)) // a leading zero
        return fail(Problem::Number, m_at);
    if (m_at != m_end && *m_at == '.') {
        ++m_at;
        if (!scanDigits())
            return false;
    }
    if (m_at != m_end && (*m_at == 'e' || *m_at == 'E')) {
        ++m_at;
        if (m_at != m_end && (*m_at == '+' || *m_at == '-'))
            ++m_at;
        if (!scanDigits())
            return false;
    }
    return true;
}

bool JsonScanner::scanDigits()
{
    if (m_at == m_end || !isDigit(*m_at))
        return fail(Problem::Number, m_at);
    while (m_at != m_end && isDigit(*m_at))
        ++m_at;
    return true;
}

bool JsonScanner::scanWord(QByteArrayView word)
{
    for (const char c : word) {
        if (m_at == m_end || *m_at != c)
            return fail(Problem::Literal, m_at);
        ++m_at;
    }
    return true;
}

void JsonScanner::push(bool object)
{
    if (m_depth == m_frames.size())
        m_frames.emplace_back();
    Frame& frame = m_frames[m_depth++];
    frame.offset = offsetOf(m_at++);
    frame.count = 0;
    frame.object = object;
    frame.blocks.clear();
}

void JsonScanner::pop(bool complete)
{
    Frame& frame = m_frames[--m_depth];
    const qint64 end = complete ? offsetOf(m_at) : m_index.m_readable;
    if (complete && end - frame.offset < LargeBytes && frame.count <= JsonIndex::BlockSize)
        return;
    m_index.m_large.push_back({.offset = frame.offset,
                               .end = end,
                               .count = frame.count,
                               .complete = complete,
                               .blocks = std::exchange(frame.blocks, {})});
    m_index.m_large.back().blocks.shrink_to_fit();
}

void JsonScanner::skipSpace()
{
    while (m_at != m_end && (*m_at == ' ' || *m_at == '\n' || *m_at == '\r' || *m_at == '\t'))
        ++m_at;
}

bool JsonScanner::fail(Problem kind, const char* at)
{
    if (at == m_end && kind != Problem::Empty)
        kind = Problem::Cut;
    JsonProblem problem;
    problem.kind = kind;
    problem.offset = offsetOf(at);
    locate(problem);
    if (kind != Problem::Trailing)
        m_index.m_readable = problem.offset;
    m_index.m_problem = problem;
    return false;
}

void JsonScanner::locate(JsonProblem& problem) const
{
    const QByteArrayView before = m_index.m_bytes.first(problem.offset);
    problem.line = before.count('\n') + 1;
    const QByteArrayView line = before.sliced(before.lastIndexOf('\n') + 1);
    // Of a multi-byte character only the first byte counts.
    problem.column = 1 + std::ranges::count_if(line, [](char c) { return (c & 0xC0) != 0x80; });

    // U+FFFD when the bytes are no UTF-8; a control character is named by its code.
    const QByteArrayView rest = m_index.m_bytes.sliced(problem.offset);
    const QString text = QString::fromUtf8(rest.first(std::min<qsizetype>(4, rest.size())));
    if (text.isEmpty())
        return;
    const bool pair = text.size() > 1 && text.at(0).isHighSurrogate();
    const bool visible = pair || text.at(0).isPrint();
    problem.found = visible
        ? text.left(pair ? 2 : 1)
        : QStringLiteral("U+%1").arg(text.at(0).unicode(), 4, 16, QLatin1Char('0')).toUpper();
}

} // namespace results
