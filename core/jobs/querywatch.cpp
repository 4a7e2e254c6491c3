// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/querywatch.h"

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 LookEveryMs = 2'000;
/// A submit without an answer that nothing was found for in so long stays uncertain.
constexpr qint64 GiveUpMs = 120'000;
/// A job is worth a guess while the query that may be behind it has just begun.
constexpr qint64 FreshMs = 10'000;
constexpr qsizetype MostGuesses = 200;

} // namespace

QueryWatch::QueryWatch(arango::Connection& connection, JobStore& store, JobMonitor& monitor,
                       JobService& service, QString database, QObject* parent)
    : QObject(parent), m_connection(connection), m_store(store), m_monitor(monitor),
      m_service(service), m_database(std::move(database))
{
    connect(&m_store, &JobStore::rowsAppended, this, &QueryWatch::appended);
    connect(&m_store, &JobStore::rowsChanged, this, &QueryWatch::changed);
    connect(&m_monitor, &JobMonitor::ticked, this, &QueryWatch::look);
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
    if (job.server != m_monitor.server())
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

    QSet<QString> databases;
    for (const quint64 serial : std::as_const(m_uncertain))
        databases.insert(m_store.find(serial)->database);
    for (const quint64 serial : std::as_const(m_cancelling)) {
        const Job* job = m_store.find(serial);
        if (at - job->cancelledAt >= m_killAfter.count() && !m_kills.contains(serial))
            databases.insert(job->database);
    }
    if (!m_foreign.isEmpty())
        databases.insert(m_database);
    if (databases.isEmpty() || m_open > 0 || at - m_lookedAt < LookEveryMs)
        return;

    m_lookedAt = at;
    m_running.clear();
    m_open = int(databases.size());
    const auto operation = runningQueries();
    for (const QString& database : std::as_const(databases))
        m_connection.send(
            operation.request, database, {}, this,
            [this, decode = operation.decode](const arango::Result<arango::Response>& answer) {
                answered(answer.and_then(decode));
            });
}

void QueryWatch::answered(const arango::Result<std::vector<RunningQuery>>& queries)
{
    // Without the right to look there is nothing to know, and nothing to complain about.
    if (queries) {
        for (RunningQuery query : *queries) {
            query.startedAt -= m_monitor.clockOffset().value_or(0);
            m_running.push_back(std::move(query));
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
    const QString& user = m_connection.endpoint().login.user;
    for (const auto& candidate :
         attribution::candidates(m_store.jobs(), m_running, m_monitor.server(), user)) {
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
        if (const auto link = attribution::queryOfJob(*job, m_running)) {
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
        copy.hint = attribution::ownerGuess(*job, m_running);
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
    const auto operation = killQuery(query->id);
    m_connection.send(
        operation.request, query->database.isEmpty() ? m_database : query->database, {}, this,
        [this, serial, decode = operation.decode](const arango::Result<arango::Response>& answer) {
            const auto killed = answer.and_then(decode);
            if (!killed)
                emit killFailed(serial,
                                killed.error().errorNum == 1591 ? tr("The query had ended already.")
                                                                : killed.error().message);
            m_monitor.hurry();
        });
}
