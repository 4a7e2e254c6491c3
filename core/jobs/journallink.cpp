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
    std::vector<Job> again; // ours was further on: it is written over theirs
    std::vector<QUuid> doubles;
    QHash<std::pair<QString, QString>, size_t> twins; // server and id to the place in `fresh`
    for (const Job& theirs : jobs) {
        if (const Job* mine = m_store.find(theirs.uuid)) {
            if (m_journal.isWaiting(theirs.uuid) && &furtherOf(theirs, *mine) == mine)
                continue; // our version is on its way to the file
            Job copy = theirs;
            copy.serial = mine->serial;
            updates.push_back(std::move(copy));
            continue;
        }
        const Job* listed = theirs.id.isEmpty() ? nullptr : m_store.find(theirs.server, theirs.id);
        if (!listed) {
            // Two programs may have written one job, the one that saw it listed and its own.
            const std::pair key(theirs.server, theirs.id);
            const auto twin = theirs.id.isEmpty() ? twins.end() : twins.find(key);
            if (twin == twins.end()) {
                if (!theirs.id.isEmpty())
                    twins.insert(key, fresh.size());
                fresh.push_back(theirs);
            } else if (theirs.origin == JobOrigin::Foreign) {
                doubles.push_back(theirs.uuid);
            } else {
                doubles.push_back(fresh[*twin].uuid);
                fresh[*twin] = theirs;
            }
        } else if (theirs.origin == JobOrigin::Foreign) {
            doubles.push_back(theirs.uuid); // the server listed a job of ours to somebody else
        } else if (listed->origin == JobOrigin::Foreign) {
            doubles.push_back(listed->uuid);
            Job copy = theirs;
            copy.serial = listed->serial;
            // The list may be younger than the row.
            if (theirs.state == JobState::Pending && listed->state == JobState::Done) {
                copy.state = JobState::Done;
                copy.finishedAt = listed->finishedAt;
                again.push_back(copy);
            }
            updates.push_back(std::move(copy));
        }
    }
    std::vector<quint64> gone;
    for (const QUuid& uuid : forgotten) {
        if (const Job* mine = m_store.find(uuid); mine && !m_journal.isWaiting(uuid))
            gone.push_back(mine->serial);
    }

    m_merging = true;
    m_store.update(std::move(updates));
    m_store.append(std::move(fresh));
    m_store.remove(std::move(gone));
    m_merging = false;
    for (const QUuid& uuid : doubles) {
        m_written.remove(uuid);
        m_journal.forget(uuid);
    }
    for (const Job& job : again)
        m_journal.record(job, {}, false);
}
