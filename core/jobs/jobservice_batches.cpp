// SPDX-License-Identifier: GPL-3.0-or-later
// What comes behind the first batch of a result: by itself for own results, else when asked for.
#include "client/aql.h"
#include "client/decode.h"
#include "jobs/jobservice.h"
#include "jobs/outcome.h"

#include <QFile>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using arango::Error;
using arango::Response;
using arango::Result;

namespace {

constexpr int MaxFailures = 4;
constexpr std::chrono::milliseconds FirstPause = 500ms;
constexpr int CursorUnknown = 1600;

/// POST /_api/cursor/{id}, or the batch by its name, which may be asked for again.
arango::Request batchRequest(const Job& job)
{
    arango::Request request = arango::aql::nextBatch(job.cursorId).request;
    if (!job.nextBatchId.isEmpty() && cursorcare::allowsRetry(job.request))
        request.path += '/' + arango::encoded(job.nextBatchId);
    return request;
}

bool mayAskAgain(const Job& job)
{
    return !job.nextBatchId.isEmpty() && cursorcare::allowsRetry(job.request);
}

} // namespace

bool JobService::drains(const Job& job, const StoredResult& first) const
{
    return m_collectPolicy.drain && job.origin == JobOrigin::Ours && first.problem.isEmpty()
        && job.state == JobState::Collecting && job.httpStatus < 400 && !first.cursorId.isEmpty();
}

QString JobService::cursorDatabase(const Job& job) const
{
    return job.database.isEmpty() ? m_database : job.database;
}

void JobService::fetchNextBatch(quint64 serial)
{
    const Job* job = m_store.find(serial);
    if (!job || job->cursorId.isEmpty() || !isOurServer(*job)) {
        emit batchFailed(serial,
                         tr("The rest of this result cannot be fetched over this connection."));
        return;
    }
    if (m_draining.contains(serial))
        return; // it comes by itself
    fetchBatch(serial);
}

void JobService::drainOn(quint64 serial)
{
    // What was fetched is written down before the next is asked for: whoever goes on after this
    // program has ended asks for the right one.
    ++m_transfers;
    afterJournal([this, serial](const QString&) {
        --m_transfers;
        if (m_draining.contains(serial))
            fetchBatch(serial);
    });
}

void JobService::resumeDrains(const QString& server)
{
    if (!m_collectPolicy.drain)
        return;
    std::vector<quint64> waiting;
    for (const Job& job : m_store.jobs()) {
        // Without a name for the next batch nobody knows whether one was on its way, and the server
        // would go on behind it without a word.
        const bool hasExpired = job.expiresAt != 0 && job.expiresAt < now();
        const bool goesOn
            = job.cursorId.isEmpty() ? !job.batchFiles.isEmpty() : mayAskAgain(job) || hasExpired;
        if (job.state == JobState::Collected && job.origin == JobOrigin::Ours && goesOn
            && !m_draining.contains(job.serial) && isOurServer(job)
            && (server.isEmpty() || job.server == server))
            waiting.push_back(job.serial);
    }
    for (const quint64 serial : waiting) {
        const Job& job = *m_store.find(serial);
        m_draining.insert(serial, {.first = {.file = job.resultFile}});
        if (job.cursorId.isEmpty()) {
            join(serial);
        } else if (job.expiresAt != 0 && job.expiresAt < now()) {
            stopDrain(serial, true, tr("The rest of this result has expired on the server."));
        } else {
            change(serial, {}, [](Job& row) { row.error.clear(); });
            fetchBatch(serial);
        }
    }
}

void JobService::fetchBatch(quint64 serial)
{
    const Job* job = m_store.find(serial);
    if (!job)
        return;
    const auto file = openFile(*job, u"-batch"_s);
    if (!file) {
        stopDrain(serial, false, file.error().message);
        return;
    }
    ++m_transfers;
    connectionOf(*job).send(batchRequest(*job), cursorDatabase(*job), sinkTo(*file, false), this,
                            [this, serial, file = *file](const Result<Response>& answer) {
                                batchAnswered(serial, file, answer.and_then(arango::decode::raw));
                            });
}

void JobService::batchAnswered(quint64 serial, const ResultVault::FilePtr& file,
                               const Result<Response>& answer)
{
    if (!answer) {
        --m_transfers;
        batchLost(serial, file, answer.error());
        return;
    }
    m_vault.finish(file, this, [this, serial](const StoredResult& batch) {
        --m_transfers;
        batchStored(serial, batch);
    });
}

void JobService::batchStored(quint64 serial, const StoredResult& batch)
{
    const Job* job = m_store.find(serial);
    if (!job)
        return;
    if (!batch.problem.isEmpty()) {
        stopDrain(serial, !mayAskAgain(*job), batch.problem);
        return;
    }
    if (const auto drain = m_draining.find(serial); drain != m_draining.end())
        drain->failures = 0;
    const QString cursor = job->cursorId;
    change(serial, {}, [&](Job& row) {
        row.batchFiles.append(batch.file);
        row.cursorId = batch.cursorId;
        row.nextBatchId = batch.nextBatchId;
        row.size += batch.size;
        row.rows = row.rows < 0 || batch.rows < 0 ? -1 : row.rows + batch.rows;
        if (hasResult(row.state))
            row.collectedAt = now();
        row.expiresAt = cursorcare::expiryOf(row);
    });
    emit batchFetched(serial, batch);
    job = m_store.find(serial);
    if (!batch.cursorId.isEmpty()) {
        if (m_draining.contains(serial))
            drainOn(serial);
        return;
    }
    if (cursorcare::allowsRetry(job->request))
        closeCursor(*job, cursor);
    join(serial);
}

void JobService::batchLost(quint64 serial, const ResultVault::FilePtr& file, const Error& error)
{
    const Job* job = m_store.find(serial);
    if (!job) {
        m_vault.discard(file);
        return;
    }
    const bool gone = error.errorNum == CursorUnknown || error.httpStatus == 410;
    const bool torn = error.kind != Error::Kind::Server && error.mayHaveReachedServer;
    // Without a name for the batch the server has moved on: asking again would skip it without a
    // word.
    const bool lost = torn && !mayAskAgain(*job);
    if (lost)
        m_vault.keepPartial(file, this, [](const StoredResult&) {});
    else
        m_vault.discard(file);
    if (gone || lost) {
        stopDrain(serial, true,
                  lost ? error.message + u' '
                          + tr("This batch is lost on its way; what arrived of it is kept on disk. "
                               "Run the query again for the rest.")
                       : tr("The rest of this result has expired on the server."));
        return;
    }
    const auto drain = m_draining.find(serial);
    const bool passing = error.kind != Error::Kind::Server || error.httpStatus == 503
        || (error.httpStatus == 412 && error.errorNum == 21004);
    if (drain == m_draining.end() || !passing || ++drain->failures >= MaxFailures) {
        stopDrain(serial, false, error.message);
        return;
    }
    ++m_transfers;
    QTimer::singleShot(FirstPause * (1 << (drain->failures - 1)), this, [this, serial] {
        --m_transfers;
        fetchBatch(serial);
    });
}

void JobService::stopDrain(quint64 serial, bool restIsGone, const QString& message)
{
    if (restIsGone)
        change(serial, {}, [&message](Job& row) {
            row.cursorId.clear();
            row.nextBatchId.clear();
            row.expiresAt = 0;
            if (hasResult(row.state))
                row.error = tr("The rest is missing: %1").arg(message);
        });
    if (const auto drain = m_draining.constFind(serial); drain != m_draining.cend()) {
        StoredResult first = drain->first;
        m_draining.erase(drain);
        const Job* job = m_store.find(serial);
        if (!job)
            return;
        if (job->state != JobState::Collecting) {
            // Resumed: it has been a collected job for long.
            if (!restIsGone)
                change(serial, {}, [&message](Job& row) {
                    row.error
                        = tr("%1 The rest of the result is still on the server.").arg(message);
                });
            emit batchFailed(serial, message);
            return;
        }
        const qint64 size = job->size;
        const qint64 rows = job->rows;
        if (restIsGone) {
            first.problem = tr("The rest is missing: %1").arg(message);
            first.cursorId.clear();
            first.nextBatchId.clear();
        }
        settled(serial, first);
        change(serial, {}, [&](Job& row) {
            row.size = size;
            row.rows = rows;
        });
        if (!restIsGone)
            emit actionFailed(serial,
                              tr("%1 The rest of the result is still on the server.").arg(message));
    }
    emit batchFailed(serial, message);
}

void JobService::join(quint64 serial)
{
    const Job* job = m_store.find(serial);
    const auto drain = m_draining.constFind(serial);
    const QString first = drain != m_draining.cend() ? drain->first.file : job->resultFile;
    ++m_transfers;
    m_vault.join(QStringList{first} + job->batchFiles, this,
                 [this, serial](const StoredResult& whole) {
                     --m_transfers;
                     drained(serial, whole);
                 });
}

void JobService::drained(quint64 serial, const StoredResult& whole)
{
    const Job* job = m_store.find(serial);
    if (!job)
        return;
    if (!whole.problem.isEmpty()) {
        // All of it is on disk, in pieces.
        if (const auto drain = m_draining.constFind(serial); drain != m_draining.cend()) {
            const StoredResult first = drain->first;
            const qint64 size = job->size;
            const qint64 rows = job->rows;
            m_draining.erase(drain);
            if (job->state == JobState::Collecting)
                settled(serial, first);
            change(serial, {}, [&](Job& row) {
                row.size = size;
                row.rows = rows;
            });
        }
        emit actionFailed(serial, whole.problem);
        return;
    }
    // Pieces that a window may be showing stay until the program ends with them: only what came by
    // itself is taken away, and only when the whole is written down.
    const bool byItself = m_draining.remove(serial);
    const QStringList pieces = QStringList{job->resultFile} + job->batchFiles;
    change(serial, {}, [](Job& row) { row.batchFiles.clear(); });
    if (job->state == JobState::Collecting) {
        settled(serial, whole);
    } else {
        change(serial, {}, [&whole](Job& row) {
            row.resultFile = whole.file;
            row.size = whole.size;
            row.rows = whole.rows;
            row.sha256 = whole.sha256;
            row.expiresAt = 0;
        });
    }
    if (byItself)
        afterJournal([pieces](const QString& problem) {
            for (const QString& piece : pieces) {
                if (problem.isEmpty())
                    QFile::remove(piece);
            }
        });
}

void JobService::closeCursor(const Job& job, const QString& cursorId)
{
    // The server forgets it in time all the same; this only gives its memory back.
    connectionOf(job).send(arango::aql::close(cursorId).request, cursorDatabase(job), quick(), this,
                           [](const Result<Response>&) {});
}
