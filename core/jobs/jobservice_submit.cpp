// SPDX-License-Identifier: GPL-3.0-or-later
// Sending: one at a time or many, held back while the server is busy.
#include "client/jobs.h"
#include "jobs/jobservice.h"
#include "jobs/journalrow.h"
#include "jobs/marker.h"
#include "jobs/outcome.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using arango::Error;
using arango::Response;
using arango::Result;

namespace {

/// A job that waited longer may have been loaded by another program that shares the journal: who
/// sends it claims it first.
constexpr qint64 AloneMs = 2000;

/// "Later", said by the server before it made a job: its queue is full, or slower than allowed.
bool isTooBusy(const Error& error)
{
    return error.kind == Error::Kind::Server
        && ((error.httpStatus == 503 && error.errorNum == 21003)
            || (error.httpStatus == 412 && error.errorNum == 21004));
}

bool isRefusedLogin(const Error& error)
{
    return error.kind == Error::Kind::Server && error.httpStatus == 401;
}

bool neverLeft(const Error& error)
{
    return error.kind != Error::Kind::Server && !error.mayHaveReachedServer;
}

} // namespace

void JobService::setSendPolicy(const SendPolicy& policy)
{
    if (policy.mostUnanswered != m_sendPolicy.mostUnanswered)
        m_pace = Pace(policy.mostUnanswered);
    m_sendPolicy = policy;
    sendNext();
}

void JobService::setServerVersion(const QString& version)
{
    m_serverVersion = cursorcare::versionOf(version);
}

Job JobService::newJob(const Submission& submission) const
{
    const Submission complete
        = cursorcare::withDefaults(submission, m_serverVersion, m_sendPolicy.cursor).submission;
    Job job;
    job.server = m_monitors.front()->server(); // until it leaves, see beginSubmit()
    job.user = m_user;
    job.state = JobState::Held;
    job.origin = JobOrigin::Ours;
    job.database = complete.database;
    job.label = complete.label;
    job.request = complete.request;
    job.what = whatOf(complete.request);
    job.writes = writesData(complete.request);
    job.keepResult = complete.keepResult;
    job.submittedAt = now();
    return job;
}

quint64 JobService::submit(const Submission& submission)
{
    Job job = newJob(submission);
    const bool atOnce = m_queue.isEmpty() && maySend();
    if (atOnce)
        job.state = JobState::Sending;
    const quint64 serial = m_store.append({job});
    if (atOnce) {
        beginSubmit(serial);
    } else {
        m_queue.append(serial);
        updateSendStatus();
    }
    return serial;
}

quint64 JobService::submitAll(const std::vector<Submission>& submissions)
{
    const QString batch = QUuid::createUuid().toString(QUuid::WithoutBraces);
    std::vector<Job> jobs;
    jobs.reserve(submissions.size());
    for (const Submission& submission : submissions) {
        jobs.push_back(newJob(submission));
        jobs.back().batch = batch;
    }
    const quint64 first = m_store.append(std::move(jobs));
    for (quint64 serial = first; serial < first + submissions.size(); ++serial)
        m_queue.append(serial);
    sendNext();
    return first;
}

// --- the queue ----------------------------------------------------------------------------------

bool JobService::maySend()
{
    if (m_sendStatus.paused || m_sendAgain.isActive() || m_sending.size() >= m_pace.width())
        return false;
    if (m_sendPolicy.mostUnfinished <= 0)
        return true;
    m_unfinished.removeIf([this](const quint64 serial) {
        const Job* job = m_store.find(serial);
        return !job
            || (job->state != JobState::Sending && job->state != JobState::Pending
                && job->state != JobState::Running && job->state != JobState::Cancelling);
    });
    return m_unfinished.size() < m_sendPolicy.mostUnfinished;
}

void JobService::sendNext()
{
    while (!m_queue.isEmpty() && maySend()) {
        const quint64 serial = *m_queue.takeFirst();
        const Job* job = m_store.find(serial);
        // Another program that shares the journal may have sent it meanwhile.
        if (!job || job->state != JobState::Held)
            continue;
        if (!m_journal || now() - job->submittedAt < AloneMs) {
            change(serial, JobEvent::SubmitStarted);
            beginSubmit(serial);
            continue;
        }
        m_sending.insert(serial);
        m_journal->claim(u"send/"_s + job->uuid.toString(QUuid::WithoutBraces), this,
                         [this, serial](const ClaimAnswer& answer) {
                             const Job* claimed = m_store.find(serial);
                             m_sending.remove(serial);
                             if (answer.granted && claimed && claimed->state == JobState::Held) {
                                 change(serial, JobEvent::SubmitStarted);
                                 beginSubmit(serial);
                             }
                             sendNext();
                         });
    }
    updateSendStatus();
}

void JobService::takeHeld(const QString& server)
{
    QSet<quint64> here(m_queue.serials().begin(), m_queue.serials().end());
    bool found = false;
    for (const Job& job : m_store.jobs()) {
        if (job.state != JobState::Held || !isOurServer(job) || here.contains(job.serial)
            || (!server.isEmpty() && job.server != server))
            continue;
        m_queue.append(job.serial);
        found = true;
    }
    // What an earlier run held back leaves when somebody says so, not at a start.
    if (found)
        setSendingPaused(true, tr("Jobs from an earlier time wait to be sent."));
}

void JobService::setSendingPaused(bool paused, const QString& reason)
{
    SendStatus wished = m_sendStatus;
    wished.paused = paused;
    wished.reason = paused ? reason : QString();
    const bool isNew = wished != m_sendStatus;
    m_sendStatus = wished;
    if (!paused)
        m_sendAgain.stop(); // somebody asks to try now
    sendNext();
    if (isNew)
        emit sendStatusChanged();
}

void JobService::moveHeld(const QList<quint64>& serials, quint64 before)
{
    m_queue.move(serials, before);
}

void JobService::dropHeld(const QList<quint64>& serials)
{
    std::vector<quint64> dropped;
    for (const quint64 serial : m_queue.remove(serials)) {
        const Job* job = m_store.find(serial);
        if (job && job->state == JobState::Held)
            dropped.push_back(serial);
    }
    m_store.remove(std::move(dropped));
    updateSendStatus();
}

void JobService::updateSendStatus()
{
    SendStatus status = m_sendStatus;
    status.held = m_queue.size();
    status.slowed = m_pace.isSlowed() && status.held > 0;
    status.atOnce = status.slowed ? m_pace.width() : 0;
    status.nextTry = m_sendAgain.isActive() ? m_sendStatus.nextTry : 0;
    if (!status.paused && !status.slowed)
        status.reason.clear();
    if (status == std::exchange(m_sendStatus, status))
        return;
    emit sendStatusChanged();
}

// --- one submit ---------------------------------------------------------------------------------

bool JobService::isAnyWell() const
{
    return std::ranges::any_of(
        m_monitors, [](const JobMonitor* monitor) { return monitor->connection().isWell(); });
}

JobMonitor& JobService::nextCoordinator()
{
    const auto isWell = [](const JobMonitor& monitor) {
        return monitor.connection().isWell()
            && monitor.status().kind != MonitorStatus::Kind::Offline
            && monitor.status().kind != MonitorStatus::Kind::Refused;
    };
    for (size_t i = 0; i < m_monitors.size(); ++i) {
        JobMonitor& candidate = *m_monitors.at(m_turn++ % m_monitors.size());
        if (isWell(candidate))
            return candidate;
    }
    return *m_monitors.at(m_turn++ % m_monitors.size());
}

void JobService::beginSubmit(quint64 serial)
{
    // Written down before it is sent, so that it is asked for there after a crash too.
    if (m_monitors.size() > 1)
        change(serial, {}, [this](Job& job) { job.server = nextCoordinator().server(); });
    m_sending.insert(serial);
    if (m_sendPolicy.mostUnfinished > 0)
        m_unfinished.insert(serial);
    afterJournal([this, serial](const QString& problem) {
        if (problem.isEmpty()) {
            sendSubmit(serial);
            return;
        }
        const QString message = tr("Nothing was sent: %1").arg(problem);
        fail(serial, {.kind = Error::Kind::NotSent, .message = message}, JobEvent::SubmitRefused);
        emit submitFailed(serial, message);
        sendNext();
    });
}

void JobService::sendSubmit(quint64 serial)
{
    const Job* job = m_store.find(serial);
    if (!job) {
        m_sending.remove(serial);
        return;
    }
    const arango::Request request
        = m_sendPolicy.marker ? marker::marked(job->request, job->uuid) : job->request;
    connectionOf(*job).send(
        arango::jobs::asyncRequest(request, job->keepResult), job->database, quick(), this,
        [this, serial](const Result<Response>& answer) { submitAnswered(serial, answer); });
}

void JobService::submitAnswered(quint64 serial, const Result<Response>& answer)
{
    m_sending.remove(serial);
    const Job* job = m_store.find(serial);
    const bool keepResult = job && job->keepResult;
    const auto submitted = answer.and_then(arango::jobs::decodeSubmit);
    if (!submitted) {
        submitRefused(serial, submitted.error());
    } else if (submitted->ranDirectly) {
        m_pace.accepted();
        adoptAnswer(serial, *submitted->ranDirectly);
    } else if (submitted->id.isEmpty()) {
        m_pace.accepted();
        if (keepResult)
            fail(serial,
                 {.kind = Error::Kind::Protocol,
                  .message = tr("The server accepted the job but gave no id for it.")},
                 JobEvent::SubmitBroken);
        else
            change(serial, JobEvent::SubmitAcceptedWithoutId);
        afterJournal([this, serial](const QString&) { emit this->submitted(serial); });
    } else {
        m_pace.accepted();
        submitAccepted(serial, submitted->id);
    }
    hurry(serial);
    sendNext();
}

void JobService::submitRefused(quint64 serial, const Error& error)
{
    if (isTooBusy(error)) {
        if (const Job* refused = m_store.find(serial))
            keeperOf(*refused).noteFullQueue();
        defer(serial, error);
        return;
    }
    // It never left, so it may go to another coordinator. This one is not well for a while: each is
    // tried once.
    if (m_monitors.size() > 1 && neverLeft(error) && isAnyWell()) {
        change(serial, JobEvent::SubmitDeferred, [&](Job& job) { job.error = error.message; });
        m_queue.putFirst(serial);
        return; // the sender goes on with it
    }
    // One that fails is told to whoever sent it; with more behind it they all wait for better
    // times.
    if (!m_queue.isEmpty() && (neverLeft(error) || isRefusedLogin(error))) {
        defer(serial, error);
        if (isRefusedLogin(error))
            setSendingPaused(true, error.message);
        return;
    }
    Error told = error;
    const bool unknown = error.kind != Error::Kind::Server && error.mayHaveReachedServer;
    if (unknown) {
        m_pace.refused();
        told.message += u' '
            + tr("The server may have taken the request all the same: look for a new job in "
                 "the list before you send it again.");
    }
    fail(serial, told, unknown ? JobEvent::SubmitBroken : JobEvent::SubmitRefused);
    emit submitFailed(serial, told.message);
}

void JobService::defer(quint64 serial, const Error& error)
{
    m_pace.refused();
    change(serial, JobEvent::SubmitDeferred, [&](Job& job) { job.error = error.message; });
    m_queue.putFirst(serial);
    m_sendStatus.reason = error.message;
    m_sendStatus.nextTry = now() + m_pace.pause().count();
    m_sendAgain.start(m_pace.pause());
    updateSendStatus();
}

bool JobService::adopt(quint64 serial, const QString& id)
{
    const Job* job = m_store.find(serial);
    const Job* listed = job ? m_store.find(job->server, id) : nullptr;
    if (!job || job->state != JobState::SubmitUnknown || !job->id.isEmpty() || !isOurServer(*job)
        || !listed || listed->origin != JobOrigin::Foreign || !isLive(listed->state))
        return false;
    submitAccepted(serial, id);
    return true;
}

void JobService::submitAccepted(quint64 serial, const QString& id)
{
    // A list may have shown the new job before this answer came; somebody may even have begun to
    // collect it.
    const Job* sent = m_store.find(serial);
    const Job* listed = sent ? m_store.find(sent->server, id) : nullptr;
    if (listed && listed->serial == serial)
        return;
    const std::optional<Job> shown = listed ? std::optional(*listed) : std::nullopt;
    if (shown && (m_collecting.contains(shown->serial) || hasResult(shown->state))) {
        // That row has the result, or will: it stays, and learns whose it is.
        const Job* ours = m_store.find(serial);
        if (!ours)
            return;
        const Job known = *ours;
        m_store.remove({serial});
        change(shown->serial, {}, [&known](Job& row) {
            Job whole = joined(known, row);
            whole.serial = row.serial;
            whole.uuid = row.uuid;
            row = std::move(whole);
        });
        afterJournal([this, serial = shown->serial](const QString&) { emit submitted(serial); });
        return;
    }
    if (shown)
        m_store.remove({shown->serial});
    change(serial, JobEvent::SubmitAccepted, [&](Job& job) {
        job.id = id;
        job.error.clear();
        job.errorNum = 0;
        job.httpStatus = 0;
        if (shown)
            job.seenAt = shown->seenAt;
    });
    if (shown && shown->state == JobState::Done) {
        change(serial, JobEvent::SeenDone);
        QMetaObject::invokeMethod(
            this, [this, serial] { finished({serial}); }, Qt::QueuedConnection);
    }
    if (const Job* accepted = m_store.find(serial))
        keeperOf(*accepted).track(id);
    afterJournal([this, serial](const QString&) { emit submitted(serial); });
}

void JobService::adoptAnswer(quint64 serial, const Response& answer)
{
    // Not queued but carried out at once: the answer is the result and exists only here.
    const Job* job = m_store.find(serial);
    if (!job)
        return;
    const auto lost = [this, serial](const QString& why, const StoredResult& kept) {
        change(serial, JobEvent::SubmitBroken, [&](Job& row) {
            row.error = tr("The server carried it out at once, but the answer could not be stored: "
                           "%1")
                            .arg(why);
            row.resultFile = kept.file;
        });
        emit submitFailed(serial, why);
    };
    const auto file = openFile(*job, {});
    if (!file) {
        lost(file.error().message, {});
        return;
    }
    (void)(*file)->write(answer.body); // finish() says what the disk made of it
    ++m_transfers;
    change(serial, {}, [&](Job& row) {
        takeHead(row, answer);
        row.resultFile = (*file)->name();
    });
    afterJournal([this, serial, file = *file, lost](const QString&) {
        m_vault.finish(file, this, [this, serial, lost](const StoredResult& result) {
            --m_transfers;
            if (!result.problem.isEmpty()) {
                lost(result.problem, result);
                return;
            }
            change(serial, JobEvent::RanDirectly);
            stored(serial, result);
        });
    });
}
