// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/recovery.h"

#include "client/decode.h"
#include "jobs/cursorcare.h"
#include "jobs/inspect.h"
#include "jobs/outcome.h"
#include "jobs/transition.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace {

struct Recovery {
    Q_DECLARE_TR_FUNCTIONS(Recovery)
};

/// The bytes that the stored answer promised, where the file must have the same number.
qint64 promisedSize(const Job& job)
{
    if (arango::hasHeader(job.answerHeaders, "Content-Encoding"))
        return -1;
    bool ok = false;
    const qint64 size = arango::headerValue(job.answerHeaders, "Content-Length").toLongLong(&ok);
    return ok ? size : -1;
}

QString partOf(const Job& job)
{
    return job.resultFile + ".part"_L1;
}

/// The head of the answer was written down, and its whole body is on disk.
bool isComplete(const Job& job)
{
    if (job.httpStatus == 0 || job.resultFile.isEmpty())
        return false;
    // Everything had arrived, and the program ended before it could give the file its name.
    const QString part = partOf(job);
    if (!QFile::exists(job.resultFile) && QFile::exists(part)
        && QFileInfo(part).size() == promisedSize(job))
        QFile::rename(part, job.resultFile);
    return QFile::exists(job.resultFile);
}

StoredResult inspectWithHash(const QString& file)
{
    StoredResult stored = inspect(file);
    QFile opened(file);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (opened.open(QIODevice::ReadOnly) && hash.addData(&opened))
        stored.sha256 = hash.result();
    return stored;
}

/// The first answer is on disk; further batches may have been on their way.
void recoverWhole(Job& job, Moment at)
{
    StoredResult first = inspectWithHash(job.resultFile);
    const bool wasDraining = !job.cursorId.isEmpty();
    if (wasDraining && !cursorcare::allowsRetry(job.request)) {
        // The server may have given the batch that was on its way, and goes on behind it.
        first.problem = Recovery::tr("The program ended while further batches were on their way, "
                                     "and one of them may be lost. Run the query again for the "
                                     "rest.");
        first.cursorId.clear();
        first.nextBatchId.clear();
        job.cursorId.clear();
        job.nextBatchId.clear();
    }
    const qint64 size = job.size;
    const qint64 rows = job.rows;
    takeOutcome(job, first, at);
    if (!job.batchFiles.isEmpty()) {
        job.size = size;
        job.rows = rows;
    }
}

void recoverCollect(Job& job, Moment at)
{
    if (isComplete(job)) {
        recoverWhole(job, at);
        return;
    }
    const QString part = partOf(job);
    const qint64 arrived = QFileInfo(part).size();
    if (arrived > 0) {
        const QString partial = job.resultFile + ".partial"_L1;
        const StoredResult kept = inspect(QFile::rename(part, partial) ? partial : part);
        advance(job, JobEvent::CollectBroken, at);
        job.error = Recovery::tr("The program ended while the result was on its way. The server no "
                                 "longer has it; the part that arrived is kept.");
        job.size = kept.size;
        job.rows = kept.rows;
        job.resultFile = kept.file;
        return;
    }
    QFile::remove(part);
    if (job.httpStatus > 0) {
        // The answer had begun, so the result has left the server.
        advance(job, JobEvent::CollectBroken, at);
        job.error = Recovery::tr("The program ended while the result was on its way. The server no "
                                 "longer has it, and nothing of it arrived.");
        job.resultFile.clear();
        return;
    }
    advance(job, JobEvent::CollectRefused, at);
    job.error = Recovery::tr("The program ended when the result was being asked for. Whether it is "
                             "still on the server shows at the next connection.");
}

} // namespace

bool recoverInterrupted(Job& job, Moment at)
{
    if (job.state == JobState::Sending && isComplete(job)) {
        // The server had carried it out at once: the answer was the result.
        advance(job, JobEvent::RanDirectly, at);
        takeOutcome(job, inspectWithHash(job.resultFile), at);
        return true;
    }
    if (job.state == JobState::Sending) {
        advance(job, JobEvent::SubmitBroken, at);
        job.error = Recovery::tr("The program ended before the server answered. It may have taken "
                                 "the request all the same: look for a new job in the list before "
                                 "you send it again.");
        return true;
    }
    if (job.state != JobState::Collecting)
        return false;
    recoverCollect(job, at);
    return true;
}
