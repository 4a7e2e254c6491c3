// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/collectpolicy.h"

#include <algorithm>

qint64 expectedSize(const Job& job, std::span<const Job> history)
{
    qint64 largest = -1;
    for (const Job& earlier : history) {
        const bool same = earlier.state == JobState::Collected && earlier.what == job.what
            && earlier.request.method == job.request.method
            && earlier.request.path == job.request.path;
        if (same)
            largest = std::max(largest, earlier.size);
    }
    return largest;
}

bool collectsByItself(const Job& job, const CollectPolicy& policy, qint64 expected,
                      qint64 freeBytes)
{
    if (!policy.automatic || job.origin != JobOrigin::Ours || !isCollectable(job.state))
        return false;
    if (expected > policy.limit)
        return false;
    const qint64 needed = expected < 0 ? policy.limit : expected;
    return freeBytes < 0 || freeBytes - needed > policy.keepFree;
}
