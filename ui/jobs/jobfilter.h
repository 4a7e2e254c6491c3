// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job.h"

#include <QSet>
#include <QString>
#include <QStringList>

#include <array>
#include <optional>
#include <vector>

/// Which jobs a person wants to see.
///
/// `text` holds words that must all occur (in id, what, path, database, label, error, user, in any
/// case); "quoted words" stay together; and conditions: state:failed,done · mine · foreign ·
/// took:>10s · took:1m..5m · http:404 · http:4xx · db:name · user:name · label:x · error:1501.
struct JobFilter {
    QString text;
    QSet<JobState> states; ///< empty: all
    std::optional<JobOrigin> origin;

    [[nodiscard]] bool isEmpty() const
    {
        return text.trimmed().isEmpty() && states.isEmpty() && !origin;
    }
    bool operator==(const JobFilter&) const = default;
};

/// A JobFilter, read once, asked for every job.
class JobMatcher {
public:
    JobMatcher() : JobMatcher(JobFilter()) { }
    explicit JobMatcher(const JobFilter& filter);

    /// What is wrong with the text, for people; empty when nothing is. A filter with a problem
    /// matches nothing: what it would show is not what was asked for.
    [[nodiscard]] const QString& problem() const { return m_problem; }
    [[nodiscard]] bool matches(const Job& job, Moment now) const;
    /// The answer may change by time alone.
    [[nodiscard]] bool dependsOnTime() const { return !m_took.empty(); }

private:
    struct Range {
        qint64 min = 0;
        qint64 max = 0;
    };
    enum class Field { Database, User, Label, Server };
    struct FieldTest {
        Field field = Field::Database;
        QStringList anyOf; ///< folded
    };

    void readTerm(const QString& term);
    void readCondition(const QString& key, const QString& value);
    void readStates(const QString& value);
    [[nodiscard]] static std::optional<Range> readDuration(QStringView value);
    [[nodiscard]] static std::optional<Range> readNumber(QStringView value);
    [[nodiscard]] bool passes(const FieldTest& test, const Job& job) const;

    QString m_problem;
    std::array<bool, JobStateCount> m_states{};
    std::optional<JobOrigin> m_origin;
    std::vector<Range> m_took;
    std::vector<std::vector<Range>> m_http;
    std::vector<std::vector<Range>> m_errors;
    std::vector<FieldTest> m_fields;
    std::vector<QString> m_words; ///< folded
};
