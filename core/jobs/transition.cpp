// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/transition.h"

bool advance(Job& job, JobEvent event, Moment at)
{
    // A collect of ours was on its way when the program ended: it took the result, nobody else.
    if (event == JobEvent::Vanished && job.state == JobState::Done && !job.resultFile.isEmpty())
        event = JobEvent::CollectBroken;
    const JobState next = nextState(job.state, event);
    if (next == job.state)
        return false;
    job.state = next;
    switch (next) {
    case JobState::Done:
        if (job.finishedAt == 0)
            job.finishedAt = at;
        break;
    case JobState::Cancelling:
        job.cancelledAt = at;
        break;
    case JobState::Collected:
    case JobState::Failed:
    case JobState::Partial:
    case JobState::Cancelled:
        if (job.finishedAt == 0)
            job.finishedAt = at;
        job.collectedAt = at;
        break;
    default:
        break;
    }
    return true;
}
