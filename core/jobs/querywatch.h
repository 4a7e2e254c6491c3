// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/attribution.h"
#include "jobs/jobservice.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

/// Looks at the queries a server runs, but only while somebody is the wiser for it: a submit got no
/// answer, a cancel takes long, a job appeared that was not started here. At most one look in two
/// seconds, one request for each database concerned.
class QueryWatch final : public QObject {
    Q_OBJECT

public:
    /// All outlive this. `database` is asked about jobs of which nobody knows the database.
    QueryWatch(JobStore& store, JobMonitor& monitor, JobService& service, QString database,
               QObject* parent = nullptr);

    /// One more coordinator of the deployment: looked at for the jobs that it keeps.
    void addCoordinator(JobMonitor& monitor);

    /// A cancel that lasted so long is worth the question whether to kill the query.
    void setKillAfter(std::chrono::milliseconds age) { m_killAfter = age; }

    /// Kills the query that killOffered() spoke of. How the job ends is in its result.
    void kill(quint64 serial);

signals:
    /// The job `id` may be the one whose submit got no answer; JobService::adopt() says yes. What
    /// the marker proves is adopted without a question.
    void adoptionOffered(quint64 serial, const QString& id, const QString& reason);
    /// A cancel is taking long and the query is still running. `certain`: by the marker, else by
    /// user and text.
    void killOffered(quint64 serial, bool certain);
    void killFailed(quint64 serial, const QString& message);

private:
    void appended(int first, int last);
    void changed(int first, int last, JobFields fields);
    void note(const Job& job);
    void look();
    void answered(const JobMonitor& monitor,
                  const arango::Result<std::vector<RunningQuery>>& queries);
    [[nodiscard]] JobMonitor* keeperOf(const Job& job) const;
    [[nodiscard]] const std::vector<RunningQuery>& runningAt(const Job& job) const;
    void evaluate();
    void adopt();
    void offerKills();
    void guessOwners();

    JobStore& m_store;
    std::vector<JobMonitor*> m_monitors; // one for each coordinator
    JobService& m_service;
    QString m_database;
    std::chrono::milliseconds m_killAfter{10'000};
    QSet<quint64> m_uncertain;
    QSet<quint64> m_cancelling;
    QSet<quint64> m_foreign; // appeared, nothing known of them
    QSet<QString> m_offered;
    QHash<quint64, RunningQuery> m_kills;
    QHash<QString, std::vector<RunningQuery>> m_running; // by server; of the look under way
    int m_open = 0;
    Moment m_lookedAt = 0;
};
