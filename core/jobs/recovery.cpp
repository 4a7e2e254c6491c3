// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/recovery.h"

#include "client/decode.h"
#include "jobs/inspect.h"
#include "jobs/outcome.h"
#include "jobs/transition.h"

#include <QCoreApplication>
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

void recoverCollect(Job& job, Moment at)
{
    const QString part = job.resultFile + ".part"_L1;
    const qint64 arrived = QFileInfo(part).size();
    // Everything had arrived, and the program ended before it could give the file its name.
    if (!QFile::exists(job.resultFile) && QFile::exists(part) && job.httpStatus > 0
        && arrived == promisedSize(job))
        QFile::rename(part, job.resultFile);

    if (job.httpStatus > 0 && QFile::exists(job.resultFile)) {
        takeOutcome(job, inspect(job.resultFile), at);
        return;
    }
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
