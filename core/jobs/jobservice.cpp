// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/jobservice.h"

#include "client/decode.h"
#include "client/jobs.h"
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
