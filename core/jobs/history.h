// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job.h"

#include <QSet>
#include <QStringList>

#include <vector>

/// Which jobs of the journal a person looks for. Everything that is set must hold.
struct HistoryQuery {
    /// Words, each of which must begin a word of the job's texts (its query or path, label, error,
    /// database, user, id); "quoted words" must stand there one behind the other. Case and accents
    /// do not count; nothing in it can be wrong. Empty: all jobs.
    QString text;
    Moment from = 0; ///< submitted (or first seen) then or later; 0: no limit
    Moment until = 0; ///< and before this; 0: no limit
    QSet<JobState> states; ///< empty: all
    bool onlyFailed = false; ///< with an error
    bool onlyResults = false; ///< with a result on our disk

    qint64 before = 0; ///< HistoryPage::next of the page before; 0: the newest
    int limit = 500;

    bool operator==(const HistoryQuery&) const = default;
};

struct HistoryHit {
    qint64 place = 0; ///< in the journal: higher is newer
    QUuid job;

    bool operator==(const HistoryHit&) const = default;
};

/// Newest first.
struct HistoryPage {
    std::vector<HistoryHit> hits;
    qint64 next = 0; ///< for HistoryQuery::before; 0: there are no more
    QString problem; ///< why there is nothing; a sentence, mostly empty
};

/// What of a text is looked for.
struct SearchWord {
    QString text;
    bool isPhrase = false; ///< was quoted: whole words, together

    bool operator==(const SearchWord&) const = default;
};

/// The words and phrases of a text, bounded in number and length. What holds neither letter nor
/// digit is left out.
[[nodiscard]] std::vector<SearchWord> searchWords(const QString& text);

/// For FTS5, whatever the text says; empty when it holds no word.
[[nodiscard]] QString fullTextQuery(const QString& text);

/// The part of a job's request that is searched: its AQL, else its path; bounded.
[[nodiscard]] QString searchedRequest(const Job& job);
