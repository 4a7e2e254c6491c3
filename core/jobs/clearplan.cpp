// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/clearplan.h"

#include <QSet>

ClearPlan planClear(const JobList& jobs, const ClearPlan::Wish& wish, Moment at,
                    const QList<quint64>& only)
{
    const QSet<quint64> chosen(only.begin(), only.end());
    ClearPlan plan;
    for (const Job& job : jobs) {
        if (!chosen.isEmpty() && !chosen.contains(job.serial))
            continue;
        if (!wish.servers.contains(job.server) || job.user != wish.user || job.id.isEmpty()
            || !isLive(job.state) || job.state == JobState::Collecting)
            continue;
        const bool done = job.state == JobState::Done;
        const Moment since = done && job.finishedAt != 0 ? job.finishedAt
            : job.submittedAt != 0                       ? job.submittedAt
                                                         : job.seenAt;
        if (job.origin == JobOrigin::Foreign && !wish.withForeign)
            ++plan.foreignLeft;
        else if (!done && !wish.withPending)
            ++plan.pendingLeft;
        else if (wish.olderThanMs > 0 && (since == 0 || at - since < wish.olderThanMs))
            ++plan.youngerLeft;
        else {
            plan.serials.append(job.serial);
            if (!done)
                ++plan.orphaned;
            else if (job.origin == JobOrigin::Ours)
                ++plan.doneOwn;
            else
                ++plan.doneForeign;
        }
    }
    return plan;
}
