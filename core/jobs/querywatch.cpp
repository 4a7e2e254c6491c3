// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/querywatch.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 LookEveryMs = 2'000;
/// A submit without an answer that nothing was found for in so long stays uncertain.
constexpr qint64 GiveUpMs = 120'000;
/// A job is worth a guess while the query that may be behind it has just begun.
constexpr qint64 FreshMs = 10'000;
constexpr qsizetype MostGuesses = 200;

} // namespace

QueryWatch::QueryWatch(JobStore& store, JobMonitor& monitor, JobService& service, QString database,
                       QObject* parent)
    : QObject(parent), m_store(store), m_service(service), m_database(std::move(database))
{
    connect(&m_store, &JobStore::rowsAppended, this, &QueryWatch::appended);
    connect(&m_store, &JobStore::rowsChanged, this, &QueryWatch::changed);
    addCoordinator(monitor);
}

void QueryWatch::addCoordinator(JobMonitor& monitor)
{
    m_monitors.push_back(&monitor);
    connect(&monitor, &JobMonitor::ticked, this, &QueryWatch::look);
}

JobMonitor* QueryWatch::keeperOf(const Job& job) const
{
    const auto it = std::ranges::find(m_monitors, job.server, &JobMonitor::server);
    return it == m_monitors.end() ? nullptr : *it;
}

const std::vector<RunningQuery>& QueryWatch::runningAt(const Job& job) const
{
    static const std::vector<RunningQuery> none;
    const auto it = m_running.constFind(job.server);
    return it == m_running.cend() ? none : *it;
}

void QueryWatch::appended(int first, int last)
{
    for (int row = first; row <= last; ++row)
        note(m_store.jobs().at(size_t(row)));
}

void QueryWatch::changed(int first, int last, JobFields fields)
{
    if (fields.testFlag(JobField::State))
        appended(first, last);
}

void QueryWatch::note(const Job& job)
{
    if (!keeperOf(job))
        return;
    if (job.state == JobState::SubmitUnknown && now() - job.submittedAt < GiveUpMs)
        m_uncertain.insert(job.serial);
    else if (job.state == JobState::Cancelling)
        m_cancelling.insert(job.serial);
    else if (job.origin == JobOrigin::Foreign && job.state == JobState::Pending
             && job.hint.isEmpty() && now() - job.seenAt < FreshMs
             && m_foreign.size() < MostGuesses)
        m_foreign.insert(job.serial);
}

void QueryWatch::look()
{
    const Moment at = now();
    m_uncertain.removeIf([&](quint64 serial) {
        const Job* job = m_store.find(serial);
        return !job || job->state != JobState::SubmitUnknown || at - job->submittedAt > GiveUpMs;
    });
    m_cancelling.removeIf([&](quint64 serial) {
        const Job* job = m_store.find(serial);
        return !job || job->state != JobState::Cancelling;
    });
    m_foreign.removeIf([&](quint64 serial) {
        const Job* job = m_store.find(serial);
        return !job || job->state != JobState::Pending || at - job->seenAt > FreshMs;
    });

    QSet<std::pair<QString, QString>> databases; // with their servers
    const auto want = [&databases](const Job& job, const QString& database) {
        databases.insert({job.server, database});
    };
    for (const quint64 serial : std::as_const(m_uncertain))
        want(*m_store.find(serial), m_store.find(serial)->database);
    for (const quint64 serial : std::as_const(m_cancelling)) {
        const Job* job = m_store.find(serial);
        if (at - job->cancelledAt >= m_killAfter.count() && !m_kills.contains(serial))
            want(*job, job->database);
    }
    for (const quint64 serial : std::as_const(m_foreign))
        want(*m_store.find(serial), m_database);
    if (databases.isEmpty() || m_open > 0 || at - m_lookedAt < LookEveryMs)
        return;

    m_lookedAt = at;
    m_running.clear();
    m_open = int(databases.size());
    const auto operation = runningQueries();
    for (const auto& [server, database] : std::as_const(databases)) {
        JobMonitor* monitor = *std::ranges::find(m_monitors, server, &JobMonitor::server);
        monitor->connection().send(operation.request, database, {}, this,
                                   [this, monitor, decode = operation.decode](
                                       const arango::Result<arango::Response>& answer) {
                                       answered(*monitor, answer.and_then(decode));
                                   });
    }
}

void QueryWatch::answered(const JobMonitor& monitor,
                          const arango::Result<std::vector<RunningQuery>>& queries)
{
    // Without the right to look there is nothing to know, and nothing to complain about.
    if (queries) {
        for (RunningQuery query : *queries) {
            query.startedAt -= monitor.clockOffset().value_or(0);
            m_running[monitor.server()].push_back(std::move(query));
        }
    }
    if (--m_open == 0)
        evaluate();
}

void QueryWatch::evaluate()
{
    if (!m_uncertain.isEmpty())
        adopt();
    offerKills();
    guessOwners();
}

void QueryWatch::adopt()
{
    std::vector<attribution::Candidate> candidates;
    for (const JobMonitor* monitor : m_monitors) {
        std::ranges::move(
            attribution::candidates(m_store.jobs(), m_running.value(monitor->server()),
                                    monitor->server(), monitor->connection().endpoint().login.user),
            std::back_inserter(candidates));
    }
    for (const auto& candidate : candidates) {
        if (candidate.certain) {
            m_service.adopt(candidate.uncertain, candidate.id);
            continue;
        }
        const QString pair = QString::number(candidate.uncertain) + u'/' + candidate.id;
        if (m_offered.contains(pair))
            continue;
        m_offered.insert(pair);
        emit adoptionOffered(candidate.uncertain, candidate.id, candidate.reason);
    }
}

void QueryWatch::offerKills()
{
    for (const quint64 serial : std::as_const(m_cancelling)) {
        const Job* job = m_store.find(serial);
        if (!job || job->state != JobState::Cancelling || m_kills.contains(serial)
            || now() - job->cancelledAt < m_killAfter.count())
            continue;
        if (const auto link = attribution::queryOfJob(*job, runningAt(*job))) {
            m_kills.insert(serial, link->query);
            emit killOffered(serial, link->byMarker);
        }
    }
}

void QueryWatch::guessOwners()
{
    std::vector<Job> changed;
    for (const quint64 serial : std::as_const(m_foreign)) {
        const Job* job = m_store.find(serial);
        if (!job || job->origin != JobOrigin::Foreign || !job->hint.isEmpty())
            continue;
        Job copy = *job;
        copy.hint = attribution::ownerGuess(*job, runningAt(*job));
        if (!copy.hint.isEmpty())
            changed.push_back(std::move(copy));
    }
    for (const Job& job : changed)
        m_foreign.remove(job.serial);
    m_store.update(std::move(changed));
}

void QueryWatch::kill(quint64 serial)
{
    const auto query = m_kills.constFind(serial);
    const Job* job = m_store.find(serial);
    if (query == m_kills.cend() || !job || !isLive(job->state))
        return;
    JobMonitor* monitor = keeperOf(*job);
    if (!monitor)
        return;
    const auto operation = killQuery(query->id);
    monitor->connection().send(
        operation.request, query->database.isEmpty() ? m_database : query->database, {}, this,
        [this, monitor, serial,
         decode = operation.decode](const arango::Result<arango::Response>& answer) {
            const auto killed = answer.and_then(decode);
            if (!killed)
                emit killFailed(serial,
                                killed.error().errorNum == 1591 ? tr("The query had ended already.")
                                                                : killed.error().message);
            monitor->hurry();
        });
}
