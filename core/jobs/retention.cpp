// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/retention.h"

#include <algorithm>

namespace {

bool hasFile(const Job& job)
{
    return hasResult(job.state) && !job.resultFile.isEmpty();
}

qint64 bytesOf(const Job& job)
{
    return std::max<qint64>(0, job.size);
}

QStringList filesOf(const Job& job)
{
    return hasFile(job) ? job.batchFiles + QStringList(job.resultFile) : QStringList();
}

} // namespace

RetentionPlan planRetention(const JobList& jobs, const Retention& retention, Moment at)
{
    if (!retention.isOn())
        return {};
    // The times beside each other sort within a frame: this runs while somebody chooses.
    struct Stored {
        Moment at;
        const Job* job;
    };
    std::vector<Stored> stored;
    qint64 total = 0;
    for (const Job& job : jobs) {
        if (!hasFile(job))
            continue;
        stored.push_back({job.collectedAt, &job});
        total += bytesOf(job);
    }
    std::ranges::stable_sort(stored, {}, &Stored::at);

    RetentionPlan plan;
    for (const auto& [collectedAt, job] : stored) {
        const qint64 age = at - collectedAt;
        const bool tooOld = retention.keepMs > 0 && age > retention.keepMs;
        const bool tooMuch = retention.mostBytes > 0 && total - plan.bytes > retention.mostBytes;
        if (!tooOld && !tooMuch)
            continue;
        if (job->exportedAt == 0 && !retention.alsoUnexported) {
            ++plan.keptUnexported;
        } else if (age < retention.youngMs && !retention.alsoYoung) {
            ++plan.keptYoung;
        } else {
            if (plan.serials.empty())
                plan.oldest = collectedAt;
            plan.serials.push_back(job->serial);
            plan.bytes += bytesOf(*job);
        }
    }
    return plan;
}

void applyRetention(JobStore& store, ResultVault& vault, const RetentionPlan& plan)
{
    QStringList files;
    std::vector<Job> changed;
    for (const quint64 serial : plan.serials) {
        const Job* job = store.find(serial);
        if (!job || !hasFile(*job))
            continue;
        files.append(filesOf(*job));
        Job copy = *job;
        copy.resultFile.clear();
        copy.batchFiles.clear();
        changed.push_back(std::move(copy));
    }
    // The rows first: a file that nobody names is better than a name without a file.
    store.update(std::move(changed));
    vault.remove(files);
}

Deletion planDeletion(const JobStore& store, std::span<const quint64> serials)
{
    Deletion deletion;
    for (const quint64 serial : serials) {
        const Job* job = store.find(serial);
        if (!job)
            continue;
        if (!hasEnded(job->state)) {
            ++deletion.kept;
            continue;
        }
        deletion.serials.push_back(serial);
        if (!hasFile(*job))
            continue;
        ++deletion.results;
        deletion.bytes += bytesOf(*job);
        if (job->exportedAt == 0)
            ++deletion.unexported;
    }
    return deletion;
}

void applyDeletion(JobStore& store, ResultVault& vault, const Deletion& deletion)
{
    // Between the question and the yes a job may have begun again.
    QStringList files;
    std::vector<quint64> gone;
    for (const quint64 serial : deletion.serials) {
        const Job* job = store.find(serial);
        if (!job || !hasEnded(job->state))
            continue;
        files.append(filesOf(*job));
        gone.push_back(serial);
    }
    store.remove(std::move(gone));
    vault.remove(files);
}
