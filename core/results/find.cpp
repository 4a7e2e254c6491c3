// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/find.h"

#include "results/jsonvalue.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace results {

namespace {

constexpr qsizetype WindowBytes = 4 << 20;
constexpr qsizetype SampleBytes = 1 << 16;

char32_t folded(char32_t character, bool matchCase)
{
    return matchCase ? character : QChar::toCaseFolded(character);
}

} // namespace

Finder::Finder(const QString& needle, bool matchCase) : m_matchCase(matchCase)
{
    for (const uint character : needle.toUcs4()) {
        m_offsets.push_back(m_first.size());
        m_characters.push_back(folded(character, matchCase));
        QByteArray upper;
        QByteArray lower;
        appendCharacter(upper, matchCase ? character : QChar::toUpper(character),
                        LoneSurrogate::Keep);
        appendCharacter(lower, matchCase ? character : QChar::toLower(character),
                        LoneSurrogate::Keep);
        if (upper.size() != lower.size()) {
            upper.clear();
            appendCharacter(upper, character, LoneSurrogate::Keep);
            lower = upper;
        }
        m_first += upper;
        m_second += lower;
    }
}

bool Finder::find(QByteArrayView json, qsizetype from, qsizetype to,
                  std::vector<Match>& matches) const
{
    if (m_first.isEmpty())
        return false;
    const auto before = std::ssize(matches);
    findWritten(json, from, to, matches);
    const auto middle = std::ssize(matches);
    findEscaped(json, from, to, matches);
    if (std::ssize(matches) > middle && middle > before)
        std::inplace_merge(matches.begin() + before, matches.begin() + middle, matches.end(),
                           [](const Match& a, const Match& b) { return a.offset < b.offset; });
    return std::ssize(matches) > before;
}

bool Finder::contains(QByteArrayView json) const
{
    std::vector<Match> matches;
    return m_first.isEmpty() || find(json, 0, json.size(), matches);
}

bool Finder::matchesWritten(const char* at, qsizetype length) const
{
    for (qsizetype i = 0; i < length; ++i)
        if (at[i] != m_first[i] && at[i] != m_second[i])
            return false;
    return true;
}

/// Whether the byte at `offset` is the second or a later one of an escape.
bool Finder::insideEscape(QByteArrayView json, qsizetype offset)
{
    const qsizetype longest = std::min<qsizetype>(offset, 5);
    for (qsizetype back = 1; back <= longest; ++back) {
        const qsizetype at = offset - back;
        if (json[at] != '\\' || (back > 1 && json[at + 1] != 'u'))
            continue;
        // Every second of several backslashes is an escaped one.
        qsizetype run = 1;
        while (run <= at && json[at - run] == '\\')
            ++run;
        if (run % 2 == 1)
            return true;
    }
    return false;
}

void Finder::findWritten(QByteArrayView json, qsizetype from, qsizetype to,
                         std::vector<Match>& matches) const
{
    const qsizetype length = m_first.size();
    to = std::min(to, json.size() - length + 1); // of where it may begin
    if (from >= to)
        return;

    // The two bytes of the needle that are rarest here make most places fail at first sight.
    std::array<int, 256> counts{};
    for (const char c : json.sliced(from, std::min(json.size() - from, SampleBytes)))
        ++counts[static_cast<unsigned char>(c)];
    const auto count = [&](qsizetype i) {
        const auto first = static_cast<unsigned char>(m_first[i]);
        const auto second = static_cast<unsigned char>(m_second[i]);
        return counts[first] + (first == second ? 0 : counts[second]);
    };
    qsizetype one = 0;
    qsizetype two = length - 1;
    for (qsizetype i = 1; i < length; ++i)
        if (count(i) < count(one))
            one = i;
    for (qsizetype i = 0; i < length; ++i)
        if (i != one && (two == one || count(i) < count(two)))
            two = i;

    const char* const data = json.data();
    qsizetype free = from; // a match may begin here
    const auto check = [&](qsizetype at) {
        if (at >= free && matchesWritten(data + at, length) && !insideEscape(json, at)) {
            matches.push_back({at, length});
            free = at + length;
        }
    };
    qsizetype at = from;
#ifdef __SSE2__
    const auto either = [](const char* place, __m128i first, __m128i second) {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(place));
        return _mm_or_si128(_mm_cmpeq_epi8(bytes, first), _mm_cmpeq_epi8(bytes, second));
    };
    const __m128i oneFirst = _mm_set1_epi8(m_first[one]);
    const __m128i oneSecond = _mm_set1_epi8(m_second[one]);
    const __m128i twoFirst = _mm_set1_epi8(m_first[two]);
    const __m128i twoSecond = _mm_set1_epi8(m_second[two]);
    for (; at + 16 <= to; at += 16) {
        const __m128i both = _mm_and_si128(either(data + at + one, oneFirst, oneSecond),
                                           either(data + at + two, twoFirst, twoSecond));
        auto mask = static_cast<unsigned>(_mm_movemask_epi8(both));
        for (; mask != 0; mask &= mask - 1)
            check(at + std::countr_zero(mask));
    }
#endif
    for (; at < to; ++at)
        if (data[at + one] == m_first[one] || data[at + one] == m_second[one])
            check(at);
}

/// Matches with at least one escape: found by the first one.
void Finder::findEscaped(QByteArrayView json, qsizetype from, qsizetype to,
                         std::vector<Match>& matches) const
{
    const qsizetype end = std::min(json.size(), to + m_first.size());
    qsizetype at = from;
    qsizetype free = from; // behind the escape or the match before
    if (insideEscape(json, at))
        while (at < end && insideEscape(json, at))
            free = ++at;
    while (at < end) {
        const auto* const found = static_cast<const char*>(
            std::memchr(json.data() + at, '\\', static_cast<size_t>(end - at)));
        if (!found)
            return;
        const qsizetype place = found - json.data();
        const Escape escape = escapeAt(json, place);
        at = place + std::max(escape.length, 1);
        if (escape.length == 0)
            continue;
        const char32_t character = folded(escape.character, m_matchCase);
        for (size_t k = 0; k < m_characters.size(); ++k) {
            const qsizetype begin = place - m_offsets[k];
            if (begin < free)
                break;
            if (begin < to && m_characters[k] == character
                && matchesWritten(json.data() + begin, m_offsets[k])) {
                if (const qsizetype stop = restFrom(json, at, k + 1); stop >= 0) {
                    matches.push_back({begin, stop - begin});
                    at = stop;
                    break;
                }
            }
            if (m_characters[k] == U'\\')
                break; // its escape would be the first
        }
        free = at;
    }
}

/// Where the needle's characters from `k` on end in the text from `at` on; -1: they are not there.
qsizetype Finder::restFrom(QByteArrayView json, qsizetype at, size_t k) const
{
    for (; k < m_characters.size(); ++k) {
        if (at >= json.size())
            return -1;
        if (json[at] == '\\') {
            const Escape escape = escapeAt(json, at);
            if (escape.length == 0 || folded(escape.character, m_matchCase) != m_characters[k])
                return -1;
            at += escape.length;
            continue;
        }
        const qsizetype begin = m_offsets[k];
        const qsizetype end = k + 1 < m_offsets.size() ? m_offsets[k + 1] : m_first.size();
        if (at + end - begin > json.size())
            return -1;
        for (qsizetype i = begin; i < end; ++i, ++at)
            if (json[at] != m_first[i] && json[at] != m_second[i])
                return -1;
    }
    return at;
}

std::optional<Matches> findAll(QByteArrayView json, const QString& needle,
                               const FindOptions& options, Progress& progress)
{
    Matches found;
    progress.total = json.size();
    const Finder finder(needle, options.matchCase);
    if (needle.isEmpty())
        return found;
    qint64 free = 0;
    std::vector<Match> matches;
    for (qsizetype from = 0; from < json.size(); from += WindowBytes) {
        if (progress.isCancelled())
            return std::nullopt;
        progress.report(from);
        matches.clear();
        (void)finder.find(json, from, std::min(from + WindowBytes, json.size()), matches);
        for (const Match& match : matches) {
            if (match.offset < free)
                continue;
            if (std::ssize(found.matches) >= options.limit) {
                found.more = true;
                return found;
            }
            found.matches.push_back(match);
            free = match.offset + match.length;
        }
    }
    progress.report(json.size());
    return found;
}

} // namespace results
