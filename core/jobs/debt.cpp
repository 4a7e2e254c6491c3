// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/debt.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace {

struct Sizes {
    qint64 sum = 0;
    qint64 count = 0;

    void add(qint64 size)
    {
        sum += size;
        ++count;
    }
    [[nodiscard]] qint64 mean() const { return count > 0 ? sum / count : -1; }
};

} // namespace

UncollectedDebt uncollectedDebt(const JobList& jobs, const QStringList& servers,
                                const QString& user, const QList<quint64>& only)
{
    const QSet<quint64> wanted(only.begin(), only.end());
    UncollectedDebt debt;
    QHash<QString, Sizes> byRequest; // only of what is owed
    std::vector<const Job*> owed;
    for (const Job& job : jobs) {
        if (job.state != JobState::Done || job.origin == JobOrigin::Foreign
            || !servers.contains(job.server) || job.user != user
            || (!wanted.isEmpty() && !wanted.contains(job.serial)))
            continue;
        owed.push_back(&job);
        byRequest.insert(job.what, {});
        debt.serials.append(job.serial);
        if (job.finishedAt > 0 && (debt.oldest == 0 || job.finishedAt < debt.oldest))
            debt.oldest = job.finishedAt;
    }
    if (owed.empty())
        return debt;

    Sizes all;
    for (const Job& job : jobs) {
        if (job.state != JobState::Collected || job.size < 0)
            continue;
        all.add(job.size);
        if (const auto it = byRequest.find(job.what); it != byRequest.end())
            it->add(job.size);
    }
    if (all.count == 0)
        return debt;
    debt.estimatedBytes = 0;
    for (const Job* job : owed) {
        const Sizes& own = byRequest[job->what];
        debt.estimatedBytes += own.count > 0 ? own.mean() : all.mean();
    }
    return debt;
}
