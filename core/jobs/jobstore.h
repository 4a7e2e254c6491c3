// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job.h"

#include <QHash>
#include <QObject>

#include <span>
#include <vector>

/// What differs between two versions of a job, as far as a view cares.
enum class JobField : unsigned {
    State = 1,
    Id = 2, ///< the server's id, or the journal's
    Request = 4, ///< what, database, label, batch, writes
    Times = 8,
    Outcome = 16, ///< HTTP status, error, answer headers, when a rest expires
    Size = 32, ///< size, rows, result file and its hash, cursor
};
Q_DECLARE_FLAGS(JobFields, JobField)
Q_DECLARE_OPERATORS_FOR_FLAGS(JobFields)

/// The fields in which two versions of one job differ.
[[nodiscard]] JobFields difference(const Job& left, const Job& right);

/// The single truth in memory: all known jobs in order of arrival (ascending `serial`). A row
/// exists before the server gave an id and keeps its place when it gets one. Lives on the GUI
/// thread.
///
/// Signals come in model order: "about to" before the vector changes. Rows are indexes into jobs().
/// A slot must not change the store.
class JobStore final : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] const JobList& jobs() const { return m_jobs; }
    /// The row of a job, or -1.
    [[nodiscard]] int row(quint64 serial) const;
    [[nodiscard]] const Job* find(quint64 serial) const;
    [[nodiscard]] const Job* find(const QString& server, const QString& id) const;

    [[nodiscard]] const Job* find(const QUuid& uuid) const;

    /// Appends jobs, numbering them and giving those a uuid that have none; returns the serial of
    /// the first. The rest follow by one.
    quint64 append(std::vector<Job> jobs);
    /// Replaces the jobs with the same serials; unknown serials are ignored, equal jobs are no
    /// change.
    void update(std::vector<Job> jobs);
    /// Forgets rows (not the jobs on the server). Whatever their number and places, this costs one
    /// pass over the jobs: scattered rows are first moved behind the others, then removed as one
    /// block.
    void remove(std::vector<quint64> serials);

signals:
    void rowsAboutToBeAppended(int first, int last);
    void rowsAppended(int first, int last);
    void rowsAboutToBeRemoved(int first, int last);
    void rowsRemoved(int first, int last);
    /// Only as the first half of a scattered remove(): the rows from `firstDoomed` on are about to
    /// be removed; all others keep their order.
    void rowsAboutToBeReordered();
    void rowsReordered(int firstDoomed);
    /// Neighbouring rows that changed; `fields` is the union over the span.
    void rowsChanged(int first, int last, JobFields fields);

private:
    [[nodiscard]] static QString idKey(const QString& server, const QString& id);
    void link(const Job& job);
    void unlink(const Job& job);

    JobList m_jobs; ///< by serial
    QHash<QString, quint64> m_byId;
    QHash<QUuid, quint64> m_byUuid;
    quint64 m_nextSerial = 1;
};
