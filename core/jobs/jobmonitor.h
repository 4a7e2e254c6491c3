// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/connection.h"
#include "client/jobs.h"
#include "jobs/absence.h"
#include "jobs/joblists.h"
#include "jobs/jobstore.h"

#include <QElapsedTimer>
#include <QSet>
#include <QThreadPool>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>

/// How the polling stands, for a status line.
struct MonitorStatus {
    enum class Kind {
        Idle, ///< not started
        Connecting, ///< no answer yet
        Live,
        Paused, ///< by the user
        Offline, ///< the last tick got no answer; tries go on
        Busy, ///< the server answers that it is too busy (503); tries go on, slower
        Refused, ///< 401 or 403: polling has stopped
        Failed, ///< another error answer (unknown database …); tries go on
    };
    Kind kind = Kind::Idle;
    QString problem; ///< plain text
    Moment asOf = 0; ///< when the last complete list was read
    Moment since = 0; ///< of the trouble
    Moment nextTry = 0;
    int known = 0; ///< ids listed by the server
    bool complete = false; ///< the last list was not cut off
    qint64 tickMs = 0; ///< both requests of the last tick
    qint64 intervalMs = 0; ///< until the next tick
};

/// How long answers are waited for.
struct Patience {
    std::chrono::milliseconds answer{30'000}; ///< of calls with small answers, queueing included
    std::chrono::milliseconds silence{60'000}; ///< while a result is awaited or on its way
};

/// Polls one (server, user): two list requests a tick, for any number of jobs. Reads `pending`
/// first and `done` second, so that a job which finishes in between is in the second list. Ids that
/// are in neither are asked for one by one before they count as gone (behind a load balancer the
/// lists of another coordinator may have answered).
class JobMonitor final : public QObject {
    Q_OBJECT

public:
    JobMonitor(arango::Connection& connection, JobStore& store, QString database,
               QObject* parent = nullptr);
    ~JobMonitor() override;

    [[nodiscard]] const MonitorStatus& status() const { return m_status; }
    /// As the store's rows name this server.
    [[nodiscard]] const QString& server() const { return m_server; }
    [[nodiscard]] arango::Connection& connection() const { return m_connection; }
    /// The other coordinators of the deployment. An id names its coordinator (protocol.md §2.6):
    /// what one of them has listed is not taken for another job when it is listed here too, as
    /// happens behind a balancer and where one server has two names.
    void setNeighbours(const QStringList& servers) { m_neighbours = servers; }

    /// The server's clock minus ours in milliseconds; nothing while it has not told.
    [[nodiscard]] std::optional<qint64> clockOffset() const { return m_clockOffset; }

    /// The server has told since when it runs: a restart is recognised as such at once.
    [[nodiscard]] bool knowsEpoch() const { return m_epoch.bootedAt != 0; }

    void start();
    void setPaused(bool paused);
    [[nodiscard]] bool isPaused() const { return m_paused; }
    void setInterval(std::chrono::milliseconds interval);
    [[nodiscard]] std::chrono::milliseconds interval() const { return m_interval; }
    void setPatience(const Patience& patience) { m_patience = patience; }
    /// Nobody looks: four times slower.
    void setHidden(bool hidden) { m_hidden = hidden; }

    /// Ticks now, paused or not, also after a refused login.
    void refresh();
    /// Ticks soon, after an own action.
    void hurry();

    /// The server refused a submit because its queue is full: a job that appears now may be a
    /// phantom (protocol.md §1.4).
    void noteFullQueue() { m_queueFullAt = now(); }

    /// This coordinator is no part of its cluster any more: what it had is gone with it.
    void giveUp();

    /// A job that was submitted here: its absence from a later list means something.
    void track(const QString& id);
    /// A job that we took or cleared: its absence means nothing.
    void untrack(const QString& id);

signals:
    void statusChanged();
    /// These jobs of the store are done now.
    void jobsFinished(const QList<quint64>& serials);
    /// The server began anew and forgot so many jobs that we know.
    void serverRestarted(int jobs);
    /// A tick is complete and its changes are in the store.
    void ticked();

private:
    void tick();
    void ask(arango::jobs::Status which);
    void listed(arango::jobs::Status which, const arango::Result<arango::Response>& answer);
    void merge();
    void apply(ListDifference difference);
    void takeAppeared();
    [[nodiscard]] Job foreignJob(const KnownId& known, Moment at) const;
    [[nodiscard]] bool isNeighbours(const QString& id) const;
    bool noteSeen(const QByteArray& id, bool done, Moment at, std::vector<Job>& changed,
                  QList<quint64>& finished) const;
    /// Jobs that one tick lacks, and what that may mean.
    struct Vanished {
        std::vector<QByteArray> ids; // ascending; not yet asked for
        absence::Facts facts;
        Moment after = 0;
        Moment before = 0;
        int asked = 0;
        bool allGone = true;
    };
    using VanishedPtr = std::shared_ptr<Vanished>;
    void investigate(const VanishedPtr& vanished);
    void verifySome(const VanishedPtr& vanished);
    void verify(const QString& id, const VanishedPtr& vanished);
    void gone(const std::vector<QByteArray>& ids, const Vanished& vanished);
    void trackAll(const std::vector<QByteArray>& ids);
    void readClock();
    void readEpoch(bool inCluster, const std::function<void(const absence::Epoch&)>& then);
    void readReboot(const absence::Epoch& epoch,
                    const std::function<void(const absence::Epoch&)>& then);
    [[nodiscard]] std::chrono::milliseconds nextDelay() const;
    void advanceById(const QString& id, JobEvent event);
    void failed(const arango::Error& error);
    void schedule(std::chrono::milliseconds delay);
    void setStatus(MonitorStatus::Kind kind, const QString& problem = {});

    arango::Connection& m_connection;
    JobStore& m_store;
    QString m_database;
    QString m_server;
    QStringList m_neighbours;
    QString m_user;
    QThreadPool m_pool;
    QTimer m_timer;
    std::chrono::milliseconds m_interval{1000};
    bool m_paused = false;
    bool m_hidden = false;
    bool m_ticking = false;
    bool m_again = false;
    int m_failures = 0;
    int m_count; // asked for in each list; grows with what is there
    MonitorStatus m_status;

    QElapsedTimer m_tickTime;
    arango::Response m_pendingAnswer;
    arango::Response m_doneAnswer;
    KnownIds m_known; // empty while a merge has it
    QSet<QString> m_trackedMeanwhile;
    QSet<QString> m_untrackedMeanwhile;
    bool m_merging = false;
    Moment m_queueFullAt = 0;
    double m_queueTime = 0; // seconds, of the last answer
    absence::Epoch m_epoch;
    absence::Facts m_vanishedBefore; // of the tick before this one
    std::optional<qint64> m_clockOffset;
    bool m_clockAsked = false;
    bool m_rebootAsked = false;
    Patience m_patience;
    QSet<QString> m_verifying;
    KnownIds m_appeared; // of the last tick, not yet in the store
    size_t m_nextAppeared = 0;
};
