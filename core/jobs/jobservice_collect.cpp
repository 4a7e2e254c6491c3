// SPDX-License-Identifier: GPL-3.0-or-later
// From the claim of a result to its file on disk, and what becomes of a fetch that breaks: the one
// request that takes something away from the server.
#include "client/decode.h"
#include "client/jobs.h"
#include "jobs/jobservice.h"
#include "jobs/marker.h"
#include "jobs/outcome.h"

#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using arango::Error;
using arango::Response;
using arango::Result;

namespace {

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
