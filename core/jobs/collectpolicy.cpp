// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/collectpolicy.h"

#include <algorithm>

void SizeHistory::note(const Job& collected)
{
    if (collected.state != JobState::Collected || collected.size < 0)
        return;
    qint64& largest = m_largest[collected.what];
    largest = std::max(largest, collected.size);
}

qint64 SizeHistory::expected(const Job& job) const
{
    return m_largest.value(job.what, -1);
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
