// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/jobstore.h"
#include "jobs/journal.h"

#include <QObject>

/// Keeps a store and the journal the same: what the journal holds comes into the store, what
/// changes in the store goes into the journal with each move and its reason, and what other
/// processes changed is merged. Nobody else writes jobs into the journal, so nobody can forget to.
///
/// A job that the server's list showed before its own row arrived is one job in the end: the row
/// that says more takes the place of the other, under the same serial.
class JournalLink final : public QObject {
    Q_OBJECT

public:
    /// Both outlive the link. Make it before Journal::open().
    JournalLink(JobStore& store, Journal& journal, QObject* parent = nullptr);

    /// Brings jobs that Journal::find() gave into the store, as those loaded at the opening.
    void take(const std::vector<Job>& jobs) { merge(jobs, {}); }

private:
    void appended(int first, int last);
    void changed(int first, int last, JobFields fields);
    void removed(int first, int last);
    void merge(const std::vector<Job>& jobs, const std::vector<QUuid>& forgotten);
    void record(const Job& job, bool withRequest);

    JobStore& m_store;
    Journal& m_journal;
    QHash<QUuid, JobState> m_written; // the state that the story ends with
    bool m_merging = false;
};
