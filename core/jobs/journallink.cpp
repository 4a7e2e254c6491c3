// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/journallink.h"

#include <QHash>

#include <utility>

JournalLink::JournalLink(JobStore& store, Journal& journal, QObject* parent)
    : QObject(parent), m_store(store), m_journal(journal)
{
    connect(&store, &JobStore::rowsAppended, this, &JournalLink::appended);
    connect(&store, &JobStore::rowsChanged, this, &JournalLink::changed);
    connect(&store, &JobStore::rowsAboutToBeRemoved, this, &JournalLink::removed);
    connect(&journal, &Journal::loaded, this,
            [this](const std::vector<Job>& jobs) { merge(jobs, {}); });
    connect(&journal, &Journal::changedElsewhere, this, &JournalLink::merge);
}

void JournalLink::record(const Job& job, bool withRequest)
{
    std::vector<JobStep> steps;
    const auto known = m_written.constFind(job.uuid);
    if (known == m_written.cend() || *known != job.state) {
        JobStep step{.job = job.uuid, .at = now(), .to = job.state, .reason = job.error};
        if (known != m_written.cend())
            step.from = *known;
        steps.push_back(std::move(step));
        m_written.insert(job.uuid, job.state);
    }
    m_journal.record(job, std::move(steps), withRequest);
}

void JournalLink::appended(int first, int last)
{
    for (int row = first; row <= last; ++row) {
        const Job& job = m_store.jobs()[size_t(row)];
        if (m_merging)
            m_written.insert(job.uuid, job.state);
        else
            record(job, true);
    }
}

void JournalLink::changed(int first, int last, JobFields fields)
{
    for (int row = first; row <= last; ++row) {
        const Job& job = m_store.jobs()[size_t(row)];
        if (m_merging)
            m_written.insert(job.uuid, job.state);
        else
            record(job, fields.testFlag(JobField::Request));
    }
}

void JournalLink::removed(int first, int last)
{
    for (int row = first; row <= last; ++row) {
        const QUuid& uuid = m_store.jobs()[size_t(row)].uuid;
        m_written.remove(uuid);
        if (!m_merging)
            m_journal.forget(uuid);
    }
}

void JournalLink::merge(const std::vector<Job>& jobs, const std::vector<QUuid>& forgotten)
{
    std::vector<Job> fresh;
    std::vector<Job> updates;
    std::vector<const Job*> otherNames; // of jobs that the store knows by their id
    std::vector<quint64> absorbed; // rows that give way to another of the same job
    std::vector<std::pair<Job, JobState>> again; // what is further on than the row in the file
    std::vector<QUuid> doubles;
    const auto join = [&](const Job& own, const Job& listed) {
        doubles.push_back(listed.uuid);
        Job job = joined(own, listed);
        if (job.state != own.state)
            again.emplace_back(job, own.state);
        return job;
    };
    QHash<std::pair<QString, QString>, size_t> twins; // server and id to the place in `fresh`
    for (const Job& theirs : jobs) {
        if (const Job* mine = m_store.find(theirs.uuid)) {
            if (m_journal.isWaiting(theirs.uuid) && &furtherOf(theirs, *mine) == mine)
                continue; // our version is on its way to the file
            if (mine->id != theirs.id && !theirs.id.isEmpty()) {
                // Its id came after the job itself was listed: of two rows here, the listed one
                // stays, which may be in somebody's hands.
                const Job* listed = m_store.find(theirs.server, theirs.id);
                if (listed && listed->origin == JobOrigin::Foreign) {
                    absorbed.push_back(mine->serial);
                    otherNames.push_back(&theirs);
                    continue;
                }
            }
            Job copy = theirs;
            copy.serial = mine->serial;
            updates.push_back(std::move(copy));
        } else if (theirs.id.isEmpty()) {
            fresh.push_back(theirs);
        } else if (m_store.find(theirs.server, theirs.id)) {
            otherNames.push_back(&theirs);
        } else {
            // Two programs may have written one job, the one that saw it listed and its own.
            const auto twin = twins.constFind({theirs.server, theirs.id});
            if (twin == twins.cend()) {
                twins.insert({theirs.server, theirs.id}, fresh.size());
                fresh.push_back(theirs);
                continue;
            }
            Job& first = fresh[*twin];
            if (first.uuid == theirs.uuid)
                first = theirs;
            else
                first = theirs.origin == JobOrigin::Foreign ? join(first, theirs)
                                                            : join(theirs, first);
        }
    }

    m_merging = true;
    m_store.update(std::move(updates));
    m_store.append(std::move(fresh));
    m_store.remove(std::move(absorbed));
    for (const Job* theirs : otherNames) {
        const Job* mine = m_store.find(theirs->server, theirs->id);
        if (!mine || mine->uuid == theirs->uuid)
            continue;
        // The server listed a job of ours to somebody else, or to us before its own row came. Who
        // saw it may have collected it.
        if (theirs->origin == JobOrigin::Foreign) {
            m_store.update({join(*mine, *theirs)});
        } else if (mine->origin == JobOrigin::Foreign) {
            Job job = join(*theirs, *mine);
            job.serial = mine->serial;
            m_store.update({std::move(job)});
        }
    }
    // Only now: a row that was joined with another one does not go with its old name.
    std::vector<quint64> gone;
    for (const QUuid& uuid : forgotten) {
        if (const Job* mine = m_store.find(uuid); mine && !m_journal.isWaiting(uuid))
            gone.push_back(mine->serial);
    }
    m_store.remove(std::move(gone));
    m_merging = false;
    for (const QUuid& uuid : doubles) {
        m_written.remove(uuid);
        m_journal.forget(uuid);
    }
    for (const auto& [job, before] : again) {
        m_written.insert(job.uuid, before);
        record(job, false);
    }
}
