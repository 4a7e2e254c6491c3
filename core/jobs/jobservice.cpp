// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/jobservice.h"

#include "client/aql.h"
#include "client/decode.h"
#include "client/jobs.h"
#include "jobs/marker.h"
#include "jobs/outcome.h"
#include "jobs/transition.h"

#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using arango::Error;
using arango::Response;
using arango::Result;

namespace {

/// Collects, cancels and clears on the way at a time; the rest of a bulk action waits here, so that
/// no deadline runs out in a queue and polling finds free connections.
constexpr int MaxRunning = 4;
constexpr auto AskAgainDelay = 2s;

void notOnItsWay(Job& job)
{
    // Another program's result may have come in between.
    if (hasResult(job.state))
        return;
    job.resultFile.clear();
    job.httpStatus = 0;
    job.answerHeaders.clear();
}

} // namespace

JobService::JobService(arango::Connection& connection, JobStore& store, JobMonitor& monitor,
                       ResultVault& vault, QString database, QObject* parent)
    : QObject(parent), m_user(connection.endpoint().login.user), m_store(store), m_vault(vault),
      m_database(std::move(database)), m_pace(m_sendPolicy.mostUnanswered)
{
    m_sendAgain.setSingleShot(true);
    connect(&m_sendAgain, &QTimer::timeout, this, &JobService::sendNext);
    addCoordinator(monitor);
}

void JobService::addCoordinator(JobMonitor& monitor)
{
    m_monitors.push_back(&monitor);
    // Whatever ended since, the limit of unfinished jobs may have room.
    connect(&monitor, &JobMonitor::ticked, this, [this] {
        if (!m_queue.isEmpty())
            sendNext();
    });
    connect(&monitor.connection(), &arango::Connection::queueTimeSeen, this,
            [this](double seconds) {
                m_pace.queueTimeSeen(seconds, now());
                updateSendStatus();
            });
    connect(&monitor, &JobMonitor::jobsFinished, this, &JobService::finished);
}

JobService::~JobService()
{
    std::vector<Job> unanswered;
    for (const Job& job : m_store.jobs()) {
        if (!m_sending.contains(job.serial))
            continue;
        Job copy = job;
        advance(copy, JobEvent::SubmitBroken);
        copy.error = tr("The connection was closed before the server answered. It may have taken "
                        "the request all the same.");
        unanswered.push_back(std::move(copy));
    }
    m_store.update(std::move(unanswered));
}

void JobService::setJournal(Journal* journal)
{
    m_journal = journal;
    if (m_journal)
        connect(m_journal, &Journal::opened, this, [this] { settleInterrupted(); });
}

void JobService::afterJournal(Journal::Written then)
{
    if (m_journal)
        m_journal->whenWritten(this, std::move(then));
    else
        then({});
}

bool JobService::isOurServer(const Job& job) const
{
    return job.user == m_user && std::ranges::any_of(m_monitors, [&job](const JobMonitor* monitor) {
               return monitor->server() == job.server;
           });
}

JobMonitor& JobService::keeperOf(const Job& job) const
{
    const auto it = std::ranges::find(m_monitors, job.server, &JobMonitor::server);
    return it == m_monitors.end() ? *m_monitors.front() : **it;
}

void JobService::hurry(quint64 serial)
{
    if (const Job* job = m_store.find(serial))
        keeperOf(*job).hurry();
}

void JobService::change(quint64 serial, std::optional<JobEvent> event,
                        const std::function<void(Job&)>& edit)
{
    const Job* job = m_store.find(serial);
    if (!job)
        return;
    Job copy = *job;
    if (event)
        advance(copy, *event);
    if (edit)
        edit(copy);
    if (copy.state != JobState::Sending)
        m_sending.remove(serial);
    if (copy.state != JobState::Collecting && m_collecting.remove(serial))
        releaseCollect(copy);
    m_store.update({copy});
}

void JobService::fail(quint64 serial, const Error& error, JobEvent event)
{
    change(serial, event, [&](Job& job) {
        job.error = error.message;
        job.errorNum = error.errorNum;
        job.httpStatus = error.httpStatus;
    });
}

// --- actions ------------------------------------------------------------------------------------

bool JobService::mayTouch(quint64 serial, Foreign foreign)
{
    const Job* job = m_store.find(serial);
    if (!job || (job->origin == JobOrigin::Foreign && foreign == Foreign::Refused))
        return false;
    // Ids mean something on their own server only.
    if (isOurServer(*job))
        return true;
    emit actionFailed(serial,
                      tr("This job is on %1, which is not connected now.").arg(job->server));
    return false;
}

void JobService::enqueue(quint64 serial, void (JobService::*run)(quint64 serial))
{
    m_waiting.push_back({serial, run});
    startNext();
}

void JobService::startNext()
{
    while (m_running < MaxRunning && !m_waiting.empty()) {
        const Action action = m_waiting.front();
        m_waiting.pop_front();
        ++m_running;
        (this->*action.run)(action.serial);
    }
}

void JobService::actionDone()
{
    --m_running;
    QMetaObject::invokeMethod(this, &JobService::startNext, Qt::QueuedConnection);
}

void JobService::missing(quint64 serial)
{
    const Job* job = m_store.find(serial);
    if (!job)
        return;
    keeperOf(*job).untrack(job->id);
    change(serial, JobEvent::Vanished);
}

void JobService::collect(quint64 serial, Foreign foreign)
{
    const Job* job = m_store.find(serial);
    if (job && isCollectable(job->state) && mayTouch(serial, foreign))
        enqueue(serial, &JobService::runCollect);
}

void JobService::runCollect(quint64 serial)
{
    const Job* job = m_store.find(serial);
    if (!job || !isCollectable(job->state)) {
        actionDone();
        return;
    }
    const auto file = openFile(*job, {});
    if (!file) {
        emit actionFailed(serial, file.error().message);
        actionDone();
        return;
    }
    m_collecting.insert(serial);
    if (!m_journal) {
        collectClaimed(serial, *file);
        return;
    }
    const QString resource = Journal::collectOf(job->server, job->id);
    m_journal->claim(
        resource, this, [this, serial, resource, file = *file](const ClaimAnswer& answer) {
            if (answer.granted && !m_store.find(serial))
                m_journal->release(resource);
            if (answer.granted)
                collectClaimed(serial, file);
            else
                collectUnclaimed(serial, file,
                                 answer.problem.isEmpty()
                                     ? tr("Another program (process %1) is collecting this result.")
                                           .arg(answer.holderPid)
                                     : answer.problem);
        });
}

void JobService::collectUnclaimed(quint64 serial, const ResultVault::FilePtr& file,
                                  const QString& message)
{
    m_collecting.remove(serial);
    m_vault.discard(file);
    emit actionFailed(serial, message);
    actionDone();
}

void JobService::collectClaimed(quint64 serial, const ResultVault::FilePtr& file)
{
    const Job* job = m_store.find(serial);
    if (!job || !isCollectable(job->state)) {
        // Meanwhile somebody else was faster.
        m_collecting.remove(serial);
        if (job)
            releaseCollect(*job);
        m_vault.discard(file);
        actionDone();
        return;
    }
    if (!job->resultFile.isEmpty())
        m_interrupted.insert(serial);
    change(serial, JobEvent::CollectStarted, [&](Job& row) {
        row.resultFile = file->name();
        row.httpStatus = 0;
        row.answerHeaders.clear();
    });
    afterJournal([this, serial, file](const QString& problem) {
        const Job* row = m_store.find(serial);
        if (!row || !problem.isEmpty()) {
            change(serial, JobEvent::CollectRefused, notOnItsWay);
            m_vault.discard(file);
            if (!problem.isEmpty())
                emit actionFailed(serial, problem);
            actionDone();
            return;
        }
        arango::SendOptions options = sinkTo(file, true);
        // The stored answer to a HEAD promises a body that never comes.
        options.headersOnly = row->request.method == arango::Method::Head;
        // The head is written down while the body comes: with it a file tells its story alone.
        options.sink.wants = [this, serial](const Response& head) {
            if (!arango::hasHeader(head.headers, arango::jobs::IdHeader))
                return false;
            change(serial, {}, [&](Job& target) { takeHead(target, head); });
            return true;
        };
        connectionOf(*row).send(arango::jobs::result(row->id).request, m_database, options, this,
                                [this, serial, file](const Result<Response>& answer) {
                                    collectAnswered(serial, file, answer);
                                    actionDone();
                                });
    });
}

void JobService::releaseCollect(const Job& job)
{
    if (m_journal)
        m_journal->release(Journal::collectOf(job.server, job.id));
}

arango::SendOptions JobService::sinkTo(const ResultVault::FilePtr& file, bool needsId) const
{
    arango::SendOptions options{
        .deadline = 0ms, .idleTimeout = m_patience.silence, .isLarge = true};
    options.sink = {.wants =
                        [needsId](const Response& head) {
                            return needsId ? arango::hasHeader(head.headers, arango::jobs::IdHeader)
                                           : head.status < 400;
                        },
                    .write = [file](const QByteArray& piece) { return file->write(piece); }};
    return options;
}

Result<ResultVault::FilePtr> JobService::openFile(const Job& job, const QString& suffix)
{
    const QUrl server(job.server);
    const QString id = job.id.isEmpty() ? u"direct-%1"_s.arg(job.serial) : job.id;
    return m_vault.open(u"%1_%2"_s.arg(server.host()).arg(server.port()), id + suffix + u".json"_s);
}

void JobService::collectAnswered(quint64 serial, const ResultVault::FilePtr& file,
                                 const Result<Response>& answer)
{
    const Job* job = m_store.find(serial);
    if (!job) {
        // Nobody asks for it any more; what came is not thrown away all the same.
        if (file->bytesTaken() > 0)
            m_vault.finish(file, this, [](const StoredResult&) {});
        else
            m_vault.discard(file);
        return;
    }
    const auto result = answer.and_then(arango::jobs::result(job->id).decode);
    if (result) {
        keeperOf(*job).untrack(job->id);
        change(serial, {}, [&](Job& row) { takeHead(row, *result); });
        afterJournal([this, serial, file](const QString&) {
            m_vault.finish(file, this,
                           [this, serial](const StoredResult& kept) { stored(serial, kept); });
        });
        return;
    }

    const Error& error = result.error();
    if (error.kind == Error::Kind::Server) {
        m_vault.discard(file);
        if (error.httpStatus == 204) {
            change(serial, JobEvent::CollectNotReady, notOnItsWay);
        } else if (error.httpStatus == 404 && error.errorNum != 1228
                   && m_interrupted.remove(serial)) {
            lostInTransfer(serial, tr("The program ended while the result was on its way."), {});
        } else if (error.httpStatus == 404 && error.errorNum != 1228) {
            change(serial, JobEvent::CollectRefused, notOnItsWay);
            missing(serial);
            emit actionFailed(serial,
                              tr("The result is no longer on the server: somebody else took it, or "
                                 "the server was restarted."));
        } else {
            change(serial, JobEvent::CollectRefused, notOnItsWay);
            emit actionFailed(serial, error.message);
        }
        hurry(serial);
        return;
    }
    if (!error.mayHaveReachedServer) {
        m_vault.discard(file);
        change(serial, JobEvent::CollectRefused, notOnItsWay);
        emit actionFailed(serial, error.message);
        return;
    }
    decideBrokenCollect(serial, file, error.message);
}

void JobService::decideBrokenCollect(quint64 serial, const ResultVault::FilePtr& file,
                                     const QString& message)
{
    const Job* job = m_store.find(serial);
    if (!job)
        return;
    if (file->bytesTaken() > 0) {
        // What has begun to arrive has left the server.
        m_vault.keepPartial(file, this, [this, serial, message](const StoredResult& kept) {
            lostInTransfer(serial, message, kept);
        });
        return;
    }
    // Asking takes nothing away: 200 the request never arrived, 404 the result left the server.
    const auto ask = arango::jobs::status(job->id);
    connectionOf(*job).send(
        ask.request, m_database, quick(), this,
        [this, serial, file, message, decode = ask.decode](const Result<Response>& answer) {
            const auto status = answer.and_then(decode);
            if (status) {
                m_vault.discard(file);
                change(serial,
                       *status == arango::jobs::Status::Done ? JobEvent::CollectRefused
                                                             : JobEvent::CollectNotReady,
                       notOnItsWay);
                emit actionFailed(serial,
                                  message + u' ' + tr("The result is still on the server."));
            } else if (status.error().httpStatus == 404 && status.error().errorNum != 1228) {
                m_vault.keepPartial(file, this, [this, serial, message](const StoredResult& kept) {
                    lostInTransfer(serial, message, kept);
                });
            } else if (status.error().kind == Error::Kind::Server
                       && status.error().httpStatus != 503) {
                // A refused login or right: whether the result is still there shows later.
                m_vault.discard(file);
                change(serial, JobEvent::CollectRefused, notOnItsWay);
                emit actionFailed(serial, message + u' ' + status.error().message);
            } else {
                QTimer::singleShot(AskAgainDelay, this, [this, serial, file, message] {
                    decideBrokenCollect(serial, file, message);
                });
            }
        });
}

void JobService::lostInTransfer(quint64 serial, const QString& message, const StoredResult& kept)
{
    if (const Job* job = m_store.find(serial))
        keeperOf(*job).untrack(job->id);
    change(serial, JobEvent::CollectBroken, [&](Job& job) {
        job.error = message + u' '
            + (kept.size > 0
                   ? tr("The server no longer has the result; the part that arrived is "
                        "kept.")
                   : tr("The server no longer has the result, and nothing of it arrived."));
        job.size = kept.size;
        job.rows = kept.rows;
        job.resultFile = kept.file;
    });
    afterJournal([this, serial](const QString&) { emit collected(serial); });
}

void JobService::stored(quint64 serial, const StoredResult& result)
{
    const Job* taken = m_store.find(serial);
    if (taken && drains(*taken, result)) {
        m_draining.insert(serial, {.first = result});
        change(serial, {}, [&](Job& row) {
            row.size = result.size;
            row.rows = result.rows;
            row.cursorId = result.cursorId;
            row.nextBatchId = result.nextBatchId;
        });
        drainOn(serial);
        return;
    }
    if (taken && !result.spentCursor.isEmpty())
        closeCursor(*taken, result.spentCursor);
    settled(serial, result);
}

void JobService::settled(quint64 serial, const StoredResult& result)
{
    // The one place where no event is given: the outcome is the event.
    if (const Job* job = m_store.find(serial)) {
        Job copy = *job;
        takeOutcome(copy, result);
        // Places in it are for the writer of the query, who did not write the mark.
        if (m_sendPolicy.marker && marker::marked(copy.request, copy.uuid) != copy.request)
            copy.error = marker::unmarkedMessage(copy.error);
        if (m_collecting.remove(serial))
            releaseCollect(copy);
        m_sizes.note(copy);
        m_store.update({copy});
    }
    afterJournal([this, serial](const QString&) { emit collected(serial); });
}

void JobService::settleInterrupted(const QString& server)
{
    for (const Job& job : m_store.jobs())
        m_sizes.note(job);
    for (const Job& job : m_store.jobs()) {
        if (job.state != JobState::Done || job.resultFile.isEmpty() || !isOurServer(job)
            || (!server.isEmpty() && job.server != server))
            continue;
        const auto ask = arango::jobs::status(job.id);
        connectionOf(job).send(
            ask.request, m_database, quick(), this,
            [this, serial = job.serial, decode = ask.decode](const Result<Response>& answer) {
                const Job* asked = m_store.find(serial);
                if (!asked || asked->state != JobState::Done)
                    return;
                const auto status = answer.and_then(decode);
                if (status) {
                    change(serial, JobEvent::SeenDone, [](Job& row) {
                        notOnItsWay(row);
                        row.error.clear();
                    });
                } else if (status.error().httpStatus == 404 && status.error().errorNum != 1228) {
                    lostInTransfer(serial, tr("The program ended while the result was on its way."),
                                   {});
                }
            });
    }
}

void JobService::cancel(quint64 serial, Foreign foreign)
{
    const Job* job = m_store.find(serial);
    if (job && isCancellable(job->state) && mayTouch(serial, foreign))
        enqueue(serial, &JobService::runCancel);
}

void JobService::runCancel(quint64 serial)
{
    const Job* job = m_store.find(serial);
    if (!job || !isCancellable(job->state)) {
        actionDone();
        return;
    }
    const auto cancel = arango::jobs::cancel(job->id);
    connectionOf(*job).send(
        cancel.request, m_database, quick(), this,
        [this, serial, decode = cancel.decode](const Result<Response>& answer) {
            actionDone();
            const auto result = answer.and_then(decode);
            if (result)
                change(serial, JobEvent::CancelAccepted);
            else if (result.error().httpStatus == 404 && result.error().errorNum != 1228)
                // Up to 3.0 also "it is not running any more": the next list tells.
                emit actionFailed(serial,
                                  tr("There was nothing left to cancel: the job had ended."));
            else
                emit actionFailed(serial, result.error().message);
            hurry(serial);
        });
}

void JobService::clear(quint64 serial, Foreign foreign)
{
    const Job* job = m_store.find(serial);
    if (job && isLive(job->state) && !job->id.isEmpty() && mayTouch(serial, foreign))
        enqueue(serial, &JobService::runClear);
}

ClearPlan JobService::planClear(ClearPlan::Wish wish, const QList<quint64>& only) const
{
    wish.servers.clear();
    for (const JobMonitor* monitor : m_monitors)
        wish.servers.append(monitor->server());
    wish.user = m_user;
    return ::planClear(m_store.jobs(), wish, now(), only);
}

DelayedAction* JobService::clearSoon(const QList<quint64>& serials, Foreign foreign,
                                     std::chrono::milliseconds delay)
{
    auto* action = new DelayedAction(
        serials, delay,
        [this, foreign](const QList<quint64>& chosen) {
            for (const quint64 serial : chosen)
                clear(serial, foreign);
        },
        this);
    connect(action, &DelayedAction::ended, action, &QObject::deleteLater);
    return action;
}

void JobService::runClear(quint64 serial)
{
    const Job* job = m_store.find(serial);
    if (!job || !isLive(job->state) || job->state == JobState::Collecting) {
        actionDone();
        return;
    }
    const auto clear = arango::jobs::clear(job->id);
    connectionOf(*job).send(clear.request, m_database, quick(), this,
                            [this, serial, decode = clear.decode](const Result<Response>& answer) {
                                actionDone();
                                const auto result = answer.and_then(decode);
                                const Job* cleared = m_store.find(serial);
                                if (result && cleared) {
                                    keeperOf(*cleared).untrack(cleared->id);
                                    change(serial, JobEvent::ClearAccepted);
                                } else if (!result && result.error().httpStatus == 404
                                           && result.error().errorNum != 1228) {
                                    missing(serial);
                                } else if (!result && result.error().kind != Error::Kind::Server
                                           && result.error().mayHaveReachedServer) {
                                    decideBrokenClear(serial, result.error().message);
                                } else if (!result) {
                                    emit actionFailed(serial, result.error().message);
                                }
                                hurry(serial);
                            });
}

void JobService::decideBrokenClear(quint64 serial, const QString& message)
{
    // Without an answer only the server knows: asking changes nothing. What it no longer has went
    // through us, and nobody else is to blame.
    const Job* job = m_store.find(serial);
    if (!job)
        return;
    const auto ask = arango::jobs::status(job->id);
    connectionOf(*job).send(
        ask.request, m_database, quick(), this,
        [this, serial, message, decode = ask.decode](const Result<Response>& answer) {
            const auto status = answer.and_then(decode);
            const Job* asked = m_store.find(serial);
            if (asked && !status && status.error().httpStatus == 404
                && status.error().errorNum != 1228) {
                keeperOf(*asked).untrack(asked->id);
                change(serial, JobEvent::ClearAccepted);
            } else {
                emit actionFailed(serial,
                                  status ? message + u' ' + tr("The job is still on the server.")
                                         : message);
            }
        });
}

void JobService::finished(const QList<quint64>& serials)
{
    const qint64 freeBytes = m_collectPolicy.automatic ? m_vault.freeBytes() : -1;
    for (const quint64 serial : serials) {
        const Job* job = m_store.find(serial);
        if (!job || job->origin != JobOrigin::Ours || !isOurServer(*job))
            continue;
        if (const Moment expiry = cursorcare::expiryOf(*job); expiry != job->expiresAt) {
            change(serial, {}, [expiry](Job& row) { row.expiresAt = expiry; });
            job = m_store.find(serial);
        }
        // How a cancel ended is written in the result only.
        if (job->cancelledAt > 0
            || collectsByItself(*job, m_collectPolicy, m_sizes.expected(*job), freeBytes))
            collect(serial);
    }
}
