// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/jobfilter.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>
#include <span>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(JobFilter)
};

constexpr qint64 Max = std::numeric_limits<qint64>::max();

/// The words for states in a filter. They are part of a language, like AQL's, and not translated.
constexpr std::pair<QStringView, JobState> StateWords[] = {
    {u"held", JobState::Held},
    {u"sending", JobState::Sending},
    {u"unconfirmed", JobState::SubmitUnknown},
    {u"notsent", JobState::NotSent},
    {u"notkept", JobState::Forgotten},
    {u"pending", JobState::Pending},
    {u"running", JobState::Running},
    {u"cancelling", JobState::Cancelling},
    {u"done", JobState::Done},
    {u"collecting", JobState::Collecting},
    {u"collected", JobState::Collected},
    {u"failed", JobState::Failed},
    {u"partial", JobState::Partial},
    {u"cancelled", JobState::Cancelled},
    {u"cleared", JobState::Cleared},
    {u"taken", JobState::TakenElsewhere},
    {u"restart", JobState::LostAtRestart},
    {u"lost", JobState::TakenElsewhere},
    {u"lost", JobState::LostAtRestart},
    {u"lost", JobState::SubmitUnknown},
    {u"lost", JobState::Partial},
};

inline char16_t folded(char16_t c)
{
    if (c < 0x80)
        return c >= u'A' && c <= u'Z' ? char16_t(c + 0x20) : c;
    return QChar(c).toCaseFolded().unicode();
}

/// Whether `needle`, folded, occurs in `text` in any case. A filter asks this of every text of
/// every job while somebody types, and QString's own search folds both sides each time anew.
bool contains(const QString& text, const QString& needle)
{
    const qsizetype length = needle.size();
    if (length > text.size())
        return false;
    const auto* const wanted = needle.utf16();
    const auto* const end = text.utf16() + (text.size() - length + 1);
    const char16_t first = wanted[0];
    for (const auto* at = text.utf16(); at != end; ++at) {
        if (folded(*at) != first)
            continue;
        qsizetype i = 1;
        while (i < length && folded(at[i]) == wanted[i])
            ++i;
        if (i == length)
            return true;
    }
    return false;
}

bool containsAscii(const QByteArray& text, const QString& needle)
{
    const auto fits = [](char left, QChar right) {
        return folded(char16_t(static_cast<unsigned char>(left))) == right.unicode();
    };
    return std::search(text.cbegin(), text.cend(), needle.cbegin(), needle.cend(), fits)
        != text.cend();
}

/// Words in the text, quotes kept together and removed; the flag says that it was quoted.
std::vector<std::pair<QString, bool>> splitTerms(const QString& text)
{
    std::vector<std::pair<QString, bool>> terms;
    QString term;
    bool quoted = false;
    bool wasQuoted = false;
    const auto finish = [&] {
        if (!term.isEmpty())
            terms.emplace_back(term, wasQuoted);
        term.clear();
        wasQuoted = false;
    };
    for (const QChar c : text) {
        if (c == u'"') {
            quoted = !quoted;
            // label:"two words" is a condition with a quoted value, not a quoted word.
            wasQuoted = wasQuoted || term.isEmpty();
        } else if (c.isSpace() && !quoted) {
            finish();
        } else {
            term += c;
        }
    }
    finish();
    return terms;
}

/// "10s", "1.5m", "200ms"; seconds without a unit.
std::optional<qint64> milliseconds(QStringView text)
{
    static constexpr std::pair<QStringView, double> Units[] = {
        {u"ms", 1},     {u"min", 60'000},  {u"s", 1'000},
        {u"m", 60'000}, {u"h", 3'600'000}, {u"d", 86'400'000},
    };
    double factor = 1'000;
    for (const auto& [unit, size] : Units) {
        if (text.endsWith(unit)) {
            factor = size;
            text.chop(unit.size());
            break;
        }
    }
    bool ok = false;
    const double value = text.toDouble(&ok);
    if (!ok || !(value >= 0) || value > 1e9)
        return std::nullopt;
    return qint64(value * factor);
}

template <class Read>
auto readRange(QStringView value, Read read) -> std::optional<std::pair<qint64, qint64>>
{
    const auto bound = [&read](QStringView text) { return read(text.trimmed()); };
    if (value.startsWith(u">=")) {
        const auto v = bound(value.mid(2));
        return v ? std::optional(std::pair(*v, Max)) : std::nullopt;
    }
    if (value.startsWith(u"<=")) {
        const auto v = bound(value.mid(2));
        return v ? std::optional(std::pair(qint64(0), *v)) : std::nullopt;
    }
    if (value.startsWith(u'>')) {
        const auto v = bound(value.mid(1));
        return v ? std::optional(std::pair(*v + 1, Max)) : std::nullopt;
    }
    if (value.startsWith(u'<')) {
        const auto v = bound(value.mid(1));
        return v ? std::optional(std::pair(qint64(0), *v - 1)) : std::nullopt;
    }
    if (const auto dots = value.indexOf(u".."); dots >= 0) {
        const auto low = bound(value.left(dots));
        const auto high = bound(value.mid(dots + 2));
        return low && high && *low <= *high ? std::optional(std::pair(*low, *high)) : std::nullopt;
    }
    const auto v = bound(value);
    return v ? std::optional(std::pair(*v, *v)) : std::nullopt;
}

} // namespace

JobMatcher::JobMatcher(const JobFilter& filter) : m_origin(filter.origin)
{
    for (int state = 0; state < JobStateCount; ++state)
        m_states[std::size_t(state)]
            = filter.states.isEmpty() || filter.states.contains(JobState(state));

    for (const auto& [term, quoted] : splitTerms(filter.text)) {
        if (quoted)
            m_words.push_back(term.toCaseFolded());
        else
            readTerm(term);
    }
}

void JobMatcher::readTerm(const QString& term)
{
    const auto wantOrigin = [this](JobOrigin origin) {
        if (m_origin && *m_origin != origin)
            m_problem = Texts::tr("A job cannot be both ours and foreign.");
        m_origin = origin;
    };
    if (term.compare("mine"_L1, Qt::CaseInsensitive) == 0)
        return wantOrigin(JobOrigin::Ours);
    if (term.compare("foreign"_L1, Qt::CaseInsensitive) == 0)
        return wantOrigin(JobOrigin::Foreign);

    const auto colon = term.indexOf(u':');
    const QStringView key = QStringView(term).left(std::max<qsizetype>(colon, 0));
    const bool named = !key.isEmpty() && std::ranges::all_of(key, [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
    });
    if (named)
        readCondition(key.toString().toLower(), term.mid(colon + 1));
    else
        m_words.push_back(term.toCaseFolded());
}

void JobMatcher::readCondition(const QString& key, const QString& value)
{
    const auto addNumbers = [&value](std::vector<std::vector<Range>>& tests) {
        std::vector<Range> ranges;
        for (const QString& part : value.split(u',')) {
            const auto range = readNumber(part);
            if (!range)
                return false;
            ranges.push_back(*range);
        }
        tests.push_back(std::move(ranges));
        return true;
    };
    const auto addField = [this, &value](Field field) {
        QStringList anyOf = value.toCaseFolded().split(u',', Qt::SkipEmptyParts);
        if (anyOf.isEmpty())
            return false;
        m_fields.push_back({field, std::move(anyOf)});
        return true;
    };

    bool understood = true;
    if (key == u"state") {
        readStates(value);
    } else if (key == u"took") {
        const auto range = readDuration(value);
        understood = range.has_value();
        if (range)
            m_took.push_back(*range);
    } else if (key == u"http") {
        understood = addNumbers(m_http);
    } else if (key == u"error") {
        understood = addNumbers(m_errors);
    } else if (key == u"db") {
        understood = addField(Field::Database);
    } else if (key == u"user") {
        understood = addField(Field::User);
    } else if (key == u"label") {
        understood = addField(Field::Label);
    } else if (key == u"server") {
        understood = addField(Field::Server);
    } else {
        m_problem = Texts::tr("There is no condition “%1:”. Put the text in quotes to search for "
                              "it as it is.")
                        .arg(key);
    }
    if (!understood)
        m_problem = Texts::tr("“%1:” does not understand “%2”.").arg(key, value);
}

void JobMatcher::readStates(const QString& value)
{
    std::array<bool, JobStateCount> wanted{};
    for (const QString& part : value.toLower().split(u',')) {
        bool known = false;
        for (const auto& [word, state] : StateWords) {
            if (part != word)
                continue;
            wanted[std::size_t(state)] = true;
            known = true;
        }
        if (!known) {
            m_problem = Texts::tr("There is no state “%1”.").arg(part);
            return;
        }
    }
    for (std::size_t i = 0; i < m_states.size(); ++i)
        m_states[i] = m_states[i] && wanted[i];
}

std::optional<JobMatcher::Range> JobMatcher::readDuration(QStringView value)
{
    const auto range = readRange(value, milliseconds);
    return range ? std::optional(Range{range->first, range->second}) : std::nullopt;
}

std::optional<JobMatcher::Range> JobMatcher::readNumber(QStringView value)
{
    // 4xx
    if (value.size() == 3 && value.mid(1).compare(u"xx", Qt::CaseInsensitive) == 0
        && value.front() >= u'1' && value.front() <= u'9') {
        const qint64 hundreds = (value.front().unicode() - u'0') * 100;
        return Range{hundreds, hundreds + 99};
    }
    const auto range = readRange(value, [](QStringView text) -> std::optional<qint64> {
        bool ok = false;
        const int number = text.toInt(&ok);
        return ok && number >= 0 ? std::optional<qint64>(number) : std::nullopt;
    });
    return range ? std::optional(Range{range->first, range->second}) : std::nullopt;
}

bool JobMatcher::passes(const FieldTest& test, const Job& job) const
{
    const auto any
        = [&test](auto&& predicate) { return std::ranges::any_of(test.anyOf, predicate); };
    const auto equals = [&any](const QString& text) {
        return any([&text](const QString& wanted) {
            return text.compare(wanted, Qt::CaseInsensitive) == 0;
        });
    };
    const auto holds = [&any](const QString& text) {
        return any([&text](const QString& wanted) { return contains(text, wanted); });
    };
    switch (test.field) {
    case Field::Database:
        return equals(job.database);
    case Field::User:
        return equals(job.user);
    case Field::Label:
        return holds(job.label);
    case Field::Server:
        return holds(job.server);
    }
    return false;
}

bool JobMatcher::matches(const Job& job, Moment now) const
{
    if (!m_problem.isEmpty() || !m_states[std::size_t(job.state)])
        return false;
    if (m_origin && *m_origin != job.origin)
        return false;

    const auto inAny = [](const std::vector<Range>& ranges, qint64 value) {
        return std::ranges::any_of(
            ranges, [value](const Range& r) { return value >= r.min && value <= r.max; });
    };
    if (!m_took.empty()) {
        const qint64 took = tookMs(job, now);
        const bool all = std::ranges::all_of(
            m_took, [took](const Range& r) { return took >= r.min && took <= r.max; });
        if (took < 0 || !all)
            return false;
    }
    for (const auto& ranges : m_http) {
        if (job.httpStatus == 0 || !inAny(ranges, job.httpStatus))
            return false;
    }
    for (const auto& ranges : m_errors) {
        if (job.errorNum == 0 || !inAny(ranges, job.errorNum))
            return false;
    }
    for (const FieldTest& test : m_fields) {
        if (!passes(test, job))
            return false;
    }
    return std::ranges::all_of(m_words, [&job](const QString& word) {
        return contains(job.what, word) || contains(job.id, word) || contains(job.label, word)
            || contains(job.error, word) || contains(job.database, word) || contains(job.user, word)
            || containsAscii(job.request.path, word);
    });
}
