// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/jsonformat.h"

#include <algorithm>

namespace results {

namespace {

constexpr qsizetype LongestString = 20'000; ///< editors crawl on longer lines

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

/// Behind the string that begins at `at`, or the end of the text.
qsizetype endOfString(QByteArrayView text, qsizetype at)
{
    for (++at; at < text.size(); ++at) {
        if (text[at] == '\\')
            ++at;
        else if (text[at] == '"')
            return at + 1;
    }
    return text.size();
}

qsizetype skipSpace(QByteArrayView text, qsizetype at)
{
    while (at < text.size() && isSpace(text[at]))
        ++at;
    return at;
}

class Indenter {
public:
    explicit Indenter(QByteArrayView text) : m_text(text) { m_out.reserve(text.size() * 3 / 2); }

    QByteArray run()
    {
        for (qsizetype at = skipSpace(m_text, 0); at < m_text.size(); at = skipSpace(m_text, at))
            at = step(at);
        return m_out;
    }

private:
    qsizetype step(qsizetype at)
    {
        const char c = m_text[at];
        switch (c) {
        case '"': {
            const qsizetype end = endOfString(m_text, at);
            m_out += m_text.sliced(at, end - at);
            return end;
        }
        case '{':
        case '[': {
            m_out += c;
            const qsizetype inside = skipSpace(m_text, at + 1);
            if (inside < m_text.size() && (m_text[inside] == '}' || m_text[inside] == ']')) {
                m_out += m_text[inside];
                return inside + 1;
            }
            ++m_depth;
            newLine();
            return inside;
        }
        case '}':
        case ']':
            m_depth = std::max(0, m_depth - 1);
            newLine();
            m_out += c;
            return at + 1;
        case ',':
            m_out += c;
            newLine();
            return at + 1;
        case ':':
            m_out += ": ";
            return at + 1;
        default: {
            // A number or a word; white space inside of text that is no JSON stays one blank.
            qsizetype end = at;
            while (end < m_text.size() && !isSpace(m_text[end])
                   && !QByteArrayView("\"{}[],:").contains(m_text[end]))
                ++end;
            const bool apart = !m_out.isEmpty() && isSpace(at > 0 ? m_text[at - 1] : '\0')
                && !isSpace(m_out.back());
            if (apart)
                m_out += ' ';
            m_out += m_text.sliced(at, end - at);
            return end;
        }
        }
    }

    void newLine()
    {
        m_out += '\n';
        // A hostile document nests deeply; a line is never mostly blanks.
        m_out.append(std::min(m_depth, 200) * 2, ' ');
    }

    QByteArrayView m_text;
    QByteArray m_out;
    int m_depth = 0;
};

} // namespace

QByteArray indented(QByteArrayView json)
{
    return Indenter(json).run();
}

QByteArray withLineBreaks(QByteArrayView json, qsizetype width)
{
    QByteArray out;
    out.reserve(json.size() + json.size() / width + 16);
    qsizetype lineStart = 0; // in `out`
    const auto breakLine = [&] {
        out += '\n';
        lineStart = out.size();
    };
    for (qsizetype at = 0; at < json.size();) {
        if (json[at] == '"') {
            const qsizetype end = endOfString(json, at);
            while (end - at > LongestString) {
                qsizetype cut = at + LongestString;
                while (cut > at + 1 && (json[cut] & 0xC0) == 0x80) // never inside of a character
                    --cut;
                out += json.sliced(at, cut - at);
                breakLine();
                at = cut;
            }
            out += json.sliced(at, end - at);
            at = end;
            continue;
        }
        const char c = json[at++];
        out += c;
        if (c == '\n')
            lineStart = out.size();
        else if ((c == ',' && out.size() - lineStart >= width)
                 || out.size() - lineStart > LongestString)
            breakLine();
    }
    return out;
}

} // namespace results
