// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/connection.h"
#include "jobs/clearplan.h"
#include "jobs/collectpolicy.h"
#include "jobs/cursorcare.h"
#include "jobs/delayedaction.h"
#include "jobs/jobmonitor.h"
#include "jobs/jobstore.h"
#include "jobs/journal.h"
#include "jobs/pace.h"
#include "jobs/resultvault.h"
#include "jobs/sendqueue.h"
#include "jobs/submission.h"

#include <QObject>
#include <QTimer>

#include <deque>
#include <functional>
#include <optional>
#include <vector>

/// How submits leave.
struct SendPolicy {
    int mostUnanswered = 6; ///< without the server's answer, at a time
    int mostUnfinished = 0; ///< jobs of ours on the server that are not done; 0: any number
    bool marker = true; ///< AQL names its job in a comment, so that it can be found again
    cursorcare::Defaults cursor;

    bool operator==(const SendPolicy&) const = default;
};

/// How sending stands, for a status line.
struct SendStatus {
    int held = 0; ///< jobs that wait here
    bool paused = false; ///< nothing leaves until somebody says so
    bool slowed = false; ///< the server is busy: fewer at a time
    int atOnce = 0; ///< of `slowed`: so many at a time; 0: not slowed
    Moment nextTry = 0; ///< after a refusal nothing leaves before; 0: no need to wait
    QString reason; ///< of `paused` or `slowed`, a sentence

    bool operator==(const SendStatus&) const = default;
};

/// What front ends do with jobs. The rules that protect results live here, so that no front end can
/// forget one: everything that changes something is sent at most once; a result goes to disk before
/// anybody sees it; jobs that others started are collected, cancelled or cleared only with
/// Foreign::Allowed; clearing names each job, never all.
class JobService final : public QObject {
    Q_OBJECT

public:
    enum class Foreign { Refused, Allowed };

    /// All arguments outlive the service. `database` carries the job calls.
    JobService(arango::Connection& connection, JobStore& store, JobMonitor& monitor,
               ResultVault& vault, QString database, QObject* parent = nullptr);
    /// One more coordinator of the same deployment; it outlives the service. New work goes to those
    /// that are well, in turn, so that no queue fills before the others. Whatever is asked of a job
    /// later goes where it was submitted (Job::server) and nowhere else: another coordinator does
    /// not know it, and its 404 would say nothing.
    void addCoordinator(JobMonitor& monitor);
    /// What has no answer by now will get none: those jobs say so.
    ~JobService() override;

    /// With a journal (it outlives the service, and a JournalLink ties it to the store) a submit
    /// leaves when it is written down, a collect when this process has claimed the job and written
    /// that, and submitted() and collected() come when the row is in the file.
    void setJournal(Journal* journal);

    /// Asks for the jobs whose collect was on its way when a program ended: the server still has
    /// the result, or it is lost. To be called when a connection begins, before polling; for one
    /// coordinator of several by its server.
    void settleInterrupted(const QString& server = {});
    /// Goes on with the batches of own results that were on their way when a program ended; where
    /// they have expired, the jobs say so. For one program at a time: the one that watches.
    void resumeDrains(const QString& server = {});

    void setSendPolicy(const SendPolicy& policy);
    void setCollectPolicy(const CollectPolicy& policy) { m_collectPolicy = policy; }
    [[nodiscard]] const CollectPolicy& collectPolicy() const { return m_collectPolicy; }
    /// "3.12.5"; what older servers do not know is not sent to them.
    void setServerVersion(const QString& version);

    void setPatience(const Patience& patience) { m_patience = patience; }

    /// Adds a row and sends, in its turn: while too many are on their way, or the server is too
    /// busy, the job is held here. What was missing is added (cursorcare::withDefaults). Returns
    /// the row's serial.
    quint64 submit(const Submission& submission);
    /// Many together; they share a batch. Serials ascend by one from the first, which is returned.
    quint64 submitAll(const std::vector<Submission>& submissions);

    /// Jobs that wait here, first to leave first.
    [[nodiscard]] const std::deque<quint64>& held() const { return m_queue.serials(); }
    [[nodiscard]] const SendStatus& sendStatus() const { return m_sendStatus; }
    /// Nothing leaves while paused; what is on its way stays on its way.
    void setSendingPaused(bool paused, const QString& reason = {});
    /// Queues what an earlier run left held, and pauses: it leaves when somebody says so. For the
    /// one program that watches the server, or that coordinator.
    void takeHeld(const QString& server = {});
    /// Puts held jobs in front of another one; 0: at the end.
    void moveHeld(const QList<quint64>& serials, quint64 before);
    /// Forgets held jobs: they were never sent.
    void dropHeld(const QList<quint64>& serials);

    /// The listed job `id` is the one whose submit got no answer. Says whether that could be.
    bool adopt(quint64 serial, const QString& id);

    /// Counts what clearing would do, sends nothing. Server and user of the wish are set here.
    [[nodiscard]] ClearPlan planClear(ClearPlan::Wish wish, const QList<quint64>& only = {}) const;
    /// Clears in a few seconds, unless somebody calls undo(). The action belongs to the service.
    DelayedAction* clearSoon(const QList<quint64>& serials, Foreign foreign,
                             std::chrono::milliseconds delay = std::chrono::seconds(5));

    /// Takes the result of a done job to disk; the server forgets it.
    void collect(quint64 serial, Foreign foreign = Foreign::Refused);

    /// Asks the server to stop a job. How that ended is known when the job is done: a job of ours
    /// is then collected by itself.
    void cancel(quint64 serial, Foreign foreign = Foreign::Refused);

    /// Deletes the entry of one job on the server. A pending one goes on running, out of reach.
    void clear(quint64 serial, Foreign foreign = Foreign::Refused);

    /// Results, batches and direct answers on their way to disk through this service: ending now
    /// would lose them.
    [[nodiscard]] int transfers() const { return m_transfers + int(m_collecting.size()); }
    /// Collects, cancels and clears whose turn has not come.
    [[nodiscard]] int waitingActions() const { return int(m_waiting.size()); }

    /// Takes the next batch of a collected cursor to disk.
    void fetchNextBatch(quint64 serial);

signals:
    void sendStatusChanged();
    void submitted(quint64 serial); ///< the server has it
    void submitFailed(quint64 serial, const QString& message);
    void collected(quint64 serial);
    /// An action on a job did not work; the sentence says what to do. The job's row is unharmed.
    void actionFailed(quint64 serial, const QString& message);
    void batchFetched(quint64 serial, const StoredResult& batch);
    void batchFailed(quint64 serial, const QString& message);

private:
    struct Action {
        quint64 serial;
        void (JobService::*run)(quint64 serial);
    };

    void enqueue(quint64 serial, void (JobService::*run)(quint64 serial));
    void startNext();
    void actionDone();
    [[nodiscard]] bool isOurServer(const Job& job) const;
    [[nodiscard]] JobMonitor& keeperOf(const Job& job) const;
    [[nodiscard]] arango::Connection& connectionOf(const Job& job) const
    {
        return keeperOf(job).connection();
    }
    void hurry(quint64 serial);
    [[nodiscard]] bool isAnyWell() const;
    [[nodiscard]] JobMonitor& nextCoordinator();
    [[nodiscard]] bool mayTouch(quint64 serial, Foreign foreign);

    /// Runs `then` when all changes so far are written; at once without a journal.
    void afterJournal(Journal::Written then);
    [[nodiscard]] Job newJob(const Submission& submission) const;
    [[nodiscard]] bool maySend();
    void sendNext();
    void beginSubmit(quint64 serial);
    void sendSubmit(quint64 serial);
    void submitAnswered(quint64 serial, const arango::Result<arango::Response>& answer);
    void submitRefused(quint64 serial, const arango::Error& error);
    void submitAccepted(quint64 serial, const QString& id);
    void defer(quint64 serial, const arango::Error& error);
    void updateSendStatus();
    void adoptAnswer(quint64 serial, const arango::Response& answer);
    void runCollect(quint64 serial);
    void collectClaimed(quint64 serial, const ResultVault::FilePtr& file);
    void collectUnclaimed(quint64 serial, const ResultVault::FilePtr& file, const QString& message);
    void collectAnswered(quint64 serial, const ResultVault::FilePtr& file,
                         const arango::Result<arango::Response>& answer);
    void stored(quint64 serial, const StoredResult& result);
    void decideBrokenCollect(quint64 serial, const ResultVault::FilePtr& file,
                             const QString& message);
    [[nodiscard]] bool drains(const Job& job, const StoredResult& first) const;
    void drainOn(quint64 serial);
    void fetchBatch(quint64 serial);
    void batchAnswered(quint64 serial, const ResultVault::FilePtr& file,
                       const arango::Result<arango::Response>& answer);
    void batchStored(quint64 serial, const StoredResult& batch);
    void batchLost(quint64 serial, const ResultVault::FilePtr& file, const arango::Error& error);
    void join(quint64 serial);
    void drained(quint64 serial, const StoredResult& whole);
    void stopDrain(quint64 serial, bool restIsGone, const QString& message);
    void closeCursor(const Job& job, const QString& cursorId);
    void settled(quint64 serial, const StoredResult& result);
    [[nodiscard]] QString cursorDatabase(const Job& job) const;
    /// The result is not on its way any more.
    void releaseCollect(const Job& job);
    void lostInTransfer(quint64 serial, const QString& message, const StoredResult& kept);
    void runCancel(quint64 serial);
    void runClear(quint64 serial);
    void decideBrokenClear(quint64 serial, const QString& message);
    void missing(quint64 serial);
    void finished(const QList<quint64>& serials);

    [[nodiscard]] arango::SendOptions quick() const { return {.deadline = m_patience.answer}; }
    [[nodiscard]] arango::SendOptions sinkTo(const ResultVault::FilePtr& file, bool needsId) const;
    [[nodiscard]] arango::Result<ResultVault::FilePtr> openFile(const Job& job,
                                                                const QString& suffix);
    /// Applies an event, if any, and further changes to a job of the store.
    void change(quint64 serial, std::optional<JobEvent> event,
                const std::function<void(Job&)>& edit = {});
    void fail(quint64 serial, const arango::Error& error, JobEvent event);

    std::vector<JobMonitor*> m_monitors; // one for each coordinator; the first is always there
    size_t m_turn = 0;
    QString m_user;
    JobStore& m_store;
    ResultVault& m_vault;
    Journal* m_journal = nullptr;
    QString m_database;
    Patience m_patience;
    SendPolicy m_sendPolicy;
    CollectPolicy m_collectPolicy;
    QVersionNumber m_serverVersion;
    SendQueue m_queue;
    Pace m_pace;
    QTimer m_sendAgain; // armed after a refusal
    SendStatus m_sendStatus;
    QSet<quint64> m_unfinished; // submitted from here; looked through when there is a limit
    SizeHistory m_sizes;
    struct Drain {
        StoredResult first;
        int failures = 0;
    };
    QHash<quint64, Drain> m_draining; // results whose further batches come by themselves
    std::deque<Action> m_waiting;
    int m_running = 0;
    QSet<quint64> m_sending; // submits on their way from here
    QSet<quint64> m_collecting; // collects on their way to here
    QSet<quint64>
        m_interrupted; // being collected again, after a collect that the program's end cut
    int m_transfers = 0; // batches and direct answers on their way to disk
};
