// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/jobstore.h"
#include "jobs/journal.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <atomic>
#include <memory>
#include <vector>

/// Looks for words inside the results on our disk, newest job first. Files are read one after the
/// other on a thread of its own, mapped when they are large: memory does not grow with them.
class ResultSearch final : public QObject {
    Q_OBJECT

public:
    /// Both outlive this.
    ResultSearch(const JobStore& store, Journal& journal, QObject* parent = nullptr);
    /// Cancels, and waits the moment that takes.
    ~ResultSearch() override;

    /// Results of the jobs that the query asks for in which all words and phrases of its text stand
    /// somewhere; here they may begin anywhere, in any case. Cancels what runs.
    void start(const HistoryQuery& query);
    /// No signal follows.
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_run != nullptr; }

signals:
    void found(const HistoryHit& hit);
    /// A few times a second.
    void progressed(qint64 results, qint64 bytes);
    /// `unreadable` results could not be looked into; `problem` is a sentence, mostly empty.
    void finished(qint64 results, qint64 bytes, qint64 unreadable, const QString& problem);

private:
    struct Run;

    void nextPage();
    void look(const HistoryPage& page);
    void end(const QString& problem);

    const JobStore& m_store;
    Journal& m_journal;
    std::shared_ptr<Run> m_run; // of the latest start; null: nothing runs
    QTimer m_timer;
    QThreadPool m_pool;
};
