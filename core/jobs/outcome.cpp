// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/outcome.h"

#include "client/decode.h"
#include "jobs/cursorcare.h"
#include "jobs/journalrow.h"
#include "jobs/transition.h"

void takeHead(Job& job, const arango::Response& head)
{
    job.httpStatus = head.status;
    job.answerHeaders = withoutSecrets(head.headers);
}

void takeOutcome(Job& job, const StoredResult& result, Moment at)
{
    JobEvent event = JobEvent::CollectSucceeded;
    if (!result.problem.isEmpty())
        event = JobEvent::CollectBroken;
    else if (job.httpStatus == 410 && (result.errorNum == 21 || result.errorNum == 1500))
        event = JobEvent::CollectCancelled;
    else if (job.httpStatus >= 400)
        event = JobEvent::CollectFailed;
    advance(job, event, at);
    job.errorNum = result.errorNum;
    job.error = result.problem.isEmpty() ? result.errorMessage : result.problem;
    if (job.httpStatus >= 400 && job.error.isEmpty()) {
        const arango::Response head{.status = job.httpStatus, .headers = job.answerHeaders};
        job.error = arango::decode::serverError(head).message;
    }
    job.size = result.size;
    job.rows = job.httpStatus < 400 ? result.rows : -1;
    job.resultFile = result.file;
    job.sha256 = result.sha256;
    // Batches that came later know better what comes next.
    if (job.batchFiles.isEmpty()) {
        job.cursorId = result.cursorId;
        job.nextBatchId = result.nextBatchId;
    }
    job.expiresAt = cursorcare::expiryOf(job);
}
