// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/journalfile.h"

#include "jobs/recovery.h"

#include <QDir>
#include <QSet>
#include <QSqlError>

using namespace Qt::StringLiterals;

namespace {

/// States at which nothing more is expected to happen.
QString finishedStates()
{
    QStringList names;
    for (int i = 0; i < JobStateCount; ++i) {
        const auto state = JobState(i);
        if (isLive(state) || state == JobState::Held || state == JobState::Sending
            || state == JobState::SubmitUnknown)
            continue;
        names.append(u'\'' + QString::fromStdString(std::string(nameOf(state))) + u'\'');
    }
    return names.join(u',');
}

} // namespace

JournalFile::~JournalFile()
{
    if (m_process > 0 && begin()) {
        // An orderly end: nothing of ours is in the middle of something but what says so.
        (void)run(u"DELETE FROM claims WHERE process = %1"_s.arg(m_process));
        if (!commit())
            rollBack();
    }
    closeDatabase();
}

bool JournalFile::fail(const QString& problem)
{
    m_problem = problem;
    return false;
}

bool JournalFile::run(QSqlQuery& query)
{
    if (query.exec())
        return true;
    m_errorCode = query.lastError().nativeErrorCode();
    return fail(tr("The journal %1 cannot be used: %2.")
                    .arg(QDir::toNativeSeparators(m_path), query.lastError().databaseText()));
}

bool JournalFile::run(const QString& sql)
{
    QSqlQuery query(m_database);
    if (query.exec(sql))
        return true;
    m_errorCode = query.lastError().nativeErrorCode();
    return fail(tr("The journal %1 cannot be used: %2.")
                    .arg(QDir::toNativeSeparators(m_path), query.lastError().databaseText()));
}

QVariant JournalFile::value(const QString& sql)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (query.exec(sql) && query.next())
        return query.value(0);
    if (query.lastError().isValid()) {
        m_errorCode = query.lastError().nativeErrorCode();
        (void)fail(tr("The journal %1 cannot be used: %2.")
                       .arg(QDir::toNativeSeparators(m_path), query.lastError().databaseText()));
    }
    return {};
}

bool JournalFile::isUsable()
{
    m_problem = m_openProblem;
    m_errorCode.clear();
    return m_problem.isEmpty();
}

bool JournalFile::begin()
{
    return isUsable() && run(u"BEGIN IMMEDIATE"_s);
}

bool JournalFile::commit()
{
    return run(u"COMMIT"_s);
}

void JournalFile::rollBack()
{
    QSqlQuery(m_database).exec(u"ROLLBACK"_s);
}

QHash<QString, QByteArray> JournalFile::drafts()
{
    QHash<QString, QByteArray> drafts;
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    query.prepare(u"SELECT key, value FROM drafts"_s);
    if (run(query)) {
        while (query.next())
            drafts.insert(query.value(0).toString(), query.value(1).toByteArray());
    }
    return drafts;
}

// --- reading ------------------------------------------------------------------------------------

Job JournalFile::readJob(const JournalQuery& query)
{
    Job job;
    job.uuid = QUuid::fromRfc4122(query.field(1).bytes());
    int at = 2;
    for (const JournalColumn& entry : journalColumns()) {
        if (const JournalField field = query.field(at++); !field.isNull())
            entry.set(job, field, m_interner);
    }
    return job;
}

bool JournalFile::readJobs(const QString& tail, const QList<QVariantList>& values,
                           std::vector<Job>& jobs)
{
    JournalQuery query(m_database, u"SELECT %1 FROM jobs %2"_s.arg(m_selectList, tail));
    for (const QVariantList& list : values) {
        query.start(list);
        while (query.next()) {
            m_lastRead = query.field(0).integer();
            jobs.push_back(readJob(query));
        }
    }
    return worked(query);
}

bool JournalFile::worked(const JournalQuery& query)
{
    if (query.problem().isEmpty())
        return true;
    m_errorCode = query.errorCode();
    return fail(tr("The journal %1 cannot be used: %2.")
                    .arg(QDir::toNativeSeparators(m_path), query.problem()));
}

std::vector<Job> JournalFile::loadNext(int limit, bool unfinished)
{
    std::vector<Job> jobs;
    if (!isUsable())
        return jobs;
    jobs.reserve(size_t(limit));
    const QString condition
        = unfinished ? u" AND state NOT IN (%1)"_s.arg(finishedStates()) : QString();
    (void)readJobs(u"WHERE seq > ?%1 ORDER BY seq LIMIT ?"_s.arg(condition),
                   {{m_loadedUpTo, limit}}, jobs);
    if (!jobs.empty())
        m_loadedUpTo = m_lastRead;
    return jobs;
}

std::vector<Job> JournalFile::find(const QString& server, const QStringList& ids)
{
    std::vector<Job> jobs;
    if (!isUsable())
        return jobs;
    QList<QVariantList> values;
    for (const QString& id : ids)
        values.append({id, server});
    (void)readJobs(u"WHERE job_id = ? AND job_id <> '' AND server = ?"_s, values, jobs);
    return jobs;
}

std::vector<JobStep> JournalFile::story(const QUuid& job)
{
    std::vector<JobStep> steps;
    if (!isUsable())
        return steps;
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    query.prepare(u"SELECT at, from_state, to_state, reason FROM steps WHERE job ="
                  " (SELECT seq FROM jobs WHERE uuid = ?) ORDER BY rowid"_s);
    query.addBindValue(job.toRfc4122());
    if (!run(query))
        return steps;
    while (query.next())
        steps.push_back(
            {.job = job,
             .at = query.value(0).toLongLong(),
             .from = stateFromName(query.value(1).toString().toStdString()),
             .to
             = stateFromName(query.value(2).toString().toStdString()).value_or(JobState::Pending),
             .reason = query.value(3).toString()});
    return steps;
}

JournalNews JournalFile::newsSince(qint64 change)
{
    JournalNews news;
    (void)readJobs(u"WHERE change > ? AND writer <> ? ORDER BY seq"_s, {{change, m_process}},
                   news.jobs);
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    query.prepare(u"SELECT uuid FROM forgotten WHERE change > ? AND writer <> ?"_s);
    query.addBindValue(change);
    query.addBindValue(m_process);
    if (run(query)) {
        while (query.next())
            news.forgotten.push_back(QUuid::fromRfc4122(query.value(0).toByteArray()));
    }
    return news;
}

JournalNews JournalFile::poll()
{
    if (!isUsable())
        return {};
    // Changes only when another connection has committed.
    const qint64 version = value(u"PRAGMA data_version"_s).toLongLong();
    if (version == m_dataVersion)
        return {};
    const qint64 latest = value(u"SELECT change FROM counter"_s).toLongLong();
    if (!m_problem.isEmpty())
        return {};
    JournalNews news = newsSince(m_seen);
    if (!m_problem.isEmpty())
        return {};
    // What was committed between the two is read again: the same job twice does no harm.
    m_seen = latest;
    m_dataVersion = version;
    if (!news.isEmpty())
        m_lastNews = latest;
    return news;
}

// --- writing ------------------------------------------------------------------------------------

bool JournalFile::writeJob(const Job& job, bool withRequest, qint64 change)
{
    const auto bind = [&](QSqlQuery& query, bool request) {
        query.addBindValue(change);
        query.addBindValue(m_process);
        for (const JournalColumn& entry : journalColumns()) {
            if (request || !entry.ofRequest)
                query.addBindValue(entry.get(job));
        }
        query.addBindValue(job.uuid.toRfc4122());
    };
    QSqlQuery& update = withRequest ? m_statements->update : m_statements->updateState;
    bind(update, withRequest);
    if (!run(update))
        return false;
    if (update.numRowsAffected() > 0)
        return true;
    bind(m_statements->insert, true);
    return run(m_statements->insert);
}

bool JournalFile::writeStep(const JobStep& step)
{
    const auto name = [](JobState state) {
        const std::string_view text = nameOf(state);
        return QString::fromLatin1(text.data(), qsizetype(text.size()));
    };
    m_statements->step.addBindValue(step.at);
    m_statements->step.addBindValue(step.from ? QVariant(name(*step.from)) : QVariant());
    m_statements->step.addBindValue(name(step.to));
    m_statements->step.addBindValue(step.reason.isEmpty() ? QVariant() : QVariant(step.reason));
    m_statements->step.addBindValue(step.job.toRfc4122());
    return run(m_statements->step);
}

std::optional<JournalNews> JournalFile::write(const JournalBatch& batch)
{
    // A commit of the WAL in NORMAL survives the end of this process, also a violent one; only what
    // somebody waits for is worth a sync against the loss of power.
    if (!isUsable()
        || !run(batch.isDurable ? u"PRAGMA synchronous = FULL"_s : u"PRAGMA synchronous = NORMAL"_s)
        || !begin())
        return std::nullopt;
    JournalNews news;
    const qint64 latest = value(u"SELECT change FROM counter"_s).toLongLong();
    if (latest > m_seen)
        news = newsSince(m_seen);
    if (!news.isEmpty())
        m_lastNews = latest;
    const qint64 change = latest + 1;
    QSet<QUuid> kept;
    if (!m_problem.isEmpty() || !writeJobs(batch.jobs, change, kept) || !writeRest(batch, change)
        || !run(u"UPDATE counter SET change = %1"_s.arg(change)) || !commit()) {
        const QString problem = m_problem;
        rollBack();
        m_problem = problem;
        return std::nullopt;
    }
    m_seen = change;
    // Where ours counted, theirs is no news.
    std::erase_if(news.jobs, [&](const Job& job) { return kept.contains(job.uuid); });
    return news;
}

/// `kept`: ours counted more than what others had made of it.
bool JournalFile::writeJobs(const std::vector<JournalBatch::Entry>& entries, qint64 change,
                            QSet<QUuid>& kept)
{
    // What poll() read may still be on its way to who recorded these jobs.
    QHash<qint64, QHash<QUuid, Job>> newsAfter;
    for (const auto& [job, withRequest, basedOn] : entries) {
        if (basedOn < m_lastNews) {
            auto news = newsAfter.find(basedOn);
            if (news == newsAfter.end()) {
                news = newsAfter.insert(basedOn, {});
                for (const Job& theirs : newsSince(basedOn).jobs)
                    news->insert(theirs.uuid, theirs);
                if (!m_problem.isEmpty())
                    return false;
            }
            if (const auto theirs = news->constFind(job.uuid); theirs != news->cend()) {
                if (&furtherOf(*theirs, job) == &*theirs)
                    continue;
                kept.insert(job.uuid);
            }
        }
        if (!writeJob(job, withRequest, change))
            return false;
    }
    return true;
}

bool JournalFile::writeRest(const JournalBatch& batch, qint64 change)
{
    for (const JobStep& step : batch.steps) {
        if (!writeStep(step))
            return false;
    }
    for (const QUuid& uuid : batch.forgotten) {
        QSqlQuery query(m_database);
        query.prepare(u"DELETE FROM jobs WHERE uuid = ?"_s);
        query.addBindValue(uuid.toRfc4122());
        if (!run(query))
            return false;
        query.prepare(u"INSERT OR REPLACE INTO forgotten VALUES (?, ?, ?)"_s);
        query.addBindValue(uuid.toRfc4122());
        query.addBindValue(change);
        query.addBindValue(m_process);
        if (!run(query))
            return false;
    }
    for (const auto& [key, value] : batch.drafts) {
        QSqlQuery query(m_database);
        if (value.isEmpty()) {
            query.prepare(u"DELETE FROM drafts WHERE key = ?"_s);
            query.addBindValue(key);
        } else {
            query.prepare(u"INSERT OR REPLACE INTO drafts VALUES (?, ?, ?)"_s);
            query.addBindValue(key);
            query.addBindValue(value);
            query.addBindValue(now());
        }
        if (!run(query))
            return false;
    }
    for (const QString& resource : batch.released) {
        QSqlQuery query(m_database);
        query.prepare(u"DELETE FROM claims WHERE resource = ? AND process = ?"_s);
        query.addBindValue(resource);
        query.addBindValue(m_process);
        if (!run(query))
            return false;
    }
    return true;
}

// --- other processes ----------------------------------------------------------------------------

bool JournalFile::recover(JournalNews& news)
{
    QStringList ended;
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    query.prepare(u"SELECT id FROM processes WHERE id <> %1"_s.arg(m_process));
    if (!run(query))
        return false;
    bool alone = true;
    while (query.next()) {
        const qint64 process = query.value(0).toLongLong();
        if (m_lock->isHeldElsewhere(process))
            alone = false;
        else
            ended.append(QString::number(process));
    }
    // Nobody is left who has not read of them.
    if (alone && !run(u"DELETE FROM forgotten"_s))
        return false;
    if (ended.isEmpty())
        return true;

    const QString list = ended.join(u',');
    std::vector<Job> jobs;
    query.finish();
    // Of a collect the claim says whose it is: others write such a row too, with what they see.
    if (!readJobs(u"WHERE (state = 'sending' AND writer IN (%1)) OR (state = 'collecting' AND"
                  " coalesce((SELECT process FROM claims WHERE resource ="
                  " 'collect ' || server || ' ' || job_id), writer) IN (%1))"_s.arg(list),
                  {QVariantList()}, jobs))
        return false;

    const qint64 change = value(u"SELECT change FROM counter"_s).toLongLong() + 1;
    for (Job& job : jobs) {
        const JobState before = job.state;
        const Moment at = now();
        if (!recoverInterrupted(job, at))
            continue;
        if (!writeJob(job, false, change)
            || !writeStep(
                {.job = job.uuid, .at = at, .from = before, .to = job.state, .reason = job.error}))
            return false;
        news.jobs.push_back(std::move(job));
    }
    return run(u"DELETE FROM claims WHERE process IN (%1)"_s.arg(list))
        && run(u"DELETE FROM processes WHERE id IN (%1)"_s.arg(list))
        && run(u"UPDATE counter SET change = %1"_s.arg(change));
}

JournalNews JournalFile::recoverEnded()
{
    if (!isUsable())
        return {};
    // Read first: looking costs nobody the write lock.
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    query.prepare(u"SELECT id FROM processes WHERE id <> %1"_s.arg(m_process));
    if (!run(query))
        return {};
    bool someEnded = false;
    while (query.next())
        someEnded = someEnded || !m_lock->isHeldElsewhere(query.value(0).toLongLong());
    query.finish();
    if (!someEnded)
        return {};
    if (!begin())
        return {};
    JournalNews news;
    const qint64 latest = value(u"SELECT change FROM counter"_s).toLongLong();
    if (latest > m_seen)
        news = newsSince(m_seen);
    JournalNews recovered;
    if (!m_problem.isEmpty() || !recover(recovered)) {
        rollBack();
        return {};
    }
    const qint64 change = value(u"SELECT change FROM counter"_s).toLongLong();
    if (!commit()) {
        rollBack();
        return {};
    }
    m_seen = change;
    if (!news.isEmpty())
        m_lastNews = change;
    for (Job& job : recovered.jobs)
        news.jobs.push_back(std::move(job)); // the later version of one job counts
    return news;
}

ClaimAnswer JournalFile::claim(const QString& resource)
{
    ClaimAnswer answer;
    if (!begin()) {
        answer.problem = m_problem;
        return answer;
    }
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    query.prepare(u"SELECT claims.process, processes.pid FROM claims"
                  " LEFT JOIN processes ON processes.id = claims.process WHERE resource = ?"_s);
    query.addBindValue(resource);
    bool ok = run(query);
    if (ok && query.next()) {
        const qint64 holder = query.value(0).toLongLong();
        if (holder != m_process && m_lock->isHeldElsewhere(holder)) {
            answer.holderPid = query.value(1).toLongLong();
            rollBack();
            return answer;
        }
    }
    query.prepare(u"INSERT OR REPLACE INTO claims VALUES (?, ?, ?)"_s);
    query.addBindValue(resource);
    query.addBindValue(m_process);
    query.addBindValue(now());
    ok = ok && run(query) && commit();
    if (!ok) {
        const QString problem = m_problem;
        rollBack();
        answer.problem = problem;
        return answer;
    }
    answer.granted = true;
    return answer;
}
