// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/journalfile.h"

#include "jobs/recovery.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QSqlError>

#include <unistd.h>

#include <atomic>

using namespace Qt::StringLiterals;

namespace {

constexpr auto BusyTimeout = "QSQLITE_BUSY_TIMEOUT=5000";
constexpr auto SqliteCorrupt = "11"_L1;
constexpr auto SqliteNotADatabase = "26"_L1;

constexpr auto FixedColumns = "seq INTEGER PRIMARY KEY AUTOINCREMENT, uuid BLOB NOT NULL UNIQUE,"
                              " change INTEGER NOT NULL, writer INTEGER NOT NULL"_L1;

const QStringList& schema()
{
    static const QStringList statements{
        u"CREATE TABLE counter(change INTEGER NOT NULL)"_s,
        u"INSERT INTO counter VALUES (0)"_s,
        u"CREATE TABLE processes(id INTEGER PRIMARY KEY AUTOINCREMENT, pid INTEGER NOT NULL,"
        " program TEXT NOT NULL, opened_at INTEGER NOT NULL)"_s,
        u"CREATE TABLE jobs(%1)"_s.arg(FixedColumns),
        u"CREATE INDEX jobs_change ON jobs(change)"_s,
        u"CREATE TABLE steps(job INTEGER NOT NULL REFERENCES jobs(seq) ON DELETE CASCADE,"
        " at INTEGER NOT NULL, from_state TEXT, to_state TEXT NOT NULL, reason TEXT)"_s,
        u"CREATE INDEX steps_job ON steps(job)"_s,
        u"CREATE TABLE forgotten(uuid BLOB PRIMARY KEY, change INTEGER NOT NULL,"
        " writer INTEGER NOT NULL)"_s,
        u"CREATE TABLE claims(resource TEXT PRIMARY KEY, process INTEGER NOT NULL,"
        " at INTEGER NOT NULL)"_s,
        u"CREATE TABLE drafts(key TEXT PRIMARY KEY, value BLOB NOT NULL, at INTEGER NOT NULL)"_s,
    };
    return statements;
}

/// Indexes over columns that addMissingColumns() makes.
const QStringList& lateSchema()
{
    static const QStringList statements{
        u"CREATE INDEX IF NOT EXISTS jobs_state ON jobs(state)"_s,
        u"CREATE INDEX IF NOT EXISTS jobs_id ON jobs(job_id) WHERE job_id <> ''"_s,
    };
    return statements;
}

QString column(const JournalColumn& column)
{
    return u'"' + QString::fromLatin1(column.name) + u'"';
}

QString programName(JournalProgram program)
{
    return program == JournalProgram::Window ? u"window"_s : u"command line"_s;
}

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

bool JournalFile::damaged() const
{
    return m_errorCode == SqliteCorrupt || m_errorCode == SqliteNotADatabase;
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

// --- opening ------------------------------------------------------------------------------------

bool JournalFile::open(const QString& path, JournalProgram program)
{
    m_openProblem.clear();
    const bool worked = openOrReplace(path, program);
    m_openProblem = worked ? QString() : m_problem;
    return worked;
}

bool JournalFile::openOrReplace(const QString& path, JournalProgram program)
{
    m_path = path;
    m_program = program;
    if (!QDir().mkpath(QFileInfo(path).absolutePath()))
        return fail(tr("The folder %1 for the journal cannot be made.")
                        .arg(QFileInfo(path).absolutePath()));
    // Once again when the first file had to be set aside.
    for (int attempt = 0; attempt < 2; ++attempt) {
        m_problem.clear();
        m_errorCode.clear();
        if (openDatabase())
            return true;
        closeDatabase();
        if (m_errorCode == u"newer"_s) {
            if (!setAside(tr("was written by a later version of this program"), u"newer"_s))
                return false;
        } else if (damaged()) {
            if (!setAside(tr("is damaged or no journal"), u"damaged"_s))
                return false;
        } else {
            return false;
        }
    }
    return false;
}

void JournalFile::closeDatabase()
{
    m_statements.reset();
    m_database.close();
    m_database = {};
    if (!m_connectionName.isEmpty())
        QSqlDatabase::removeDatabase(m_connectionName);
    m_connectionName.clear();
    m_lock.reset();
    m_process = 0;
}

bool JournalFile::setAside(const QString& why, const QString& suffix)
{
    const QString problem = m_problem;
    const QString stamp = QDateTime::currentDateTime().toString(u"yyyyMMdd-HHmmss-zzz"_s);
    const QString aside = u"%1.%2-%3"_s.arg(m_path, suffix, stamp);
    if (!QFile::rename(m_path, aside))
        return fail(problem);
    // They hold the last transactions of the file and go with it.
    for (const QString& end : {u"-wal"_s, u"-shm"_s}) {
        if (QFile::exists(m_path + end))
            QFile::rename(m_path + end, aside + end);
    }
    m_notices.append(tr("The journal %1. It was set aside as %2, untouched, and a new one begun: "
                        "earlier jobs are listed as far as the server still knows them.")
                         .arg(why, QDir::toNativeSeparators(aside)));
    return true;
}

bool JournalFile::openDatabase()
{
    static std::atomic<int> count = 0;
    m_connectionName = u"journal-%1"_s.arg(++count);
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connectionName);
    if (!m_database.isValid())
        return fail(tr("SQLite is missing (Qt's QSQLITE driver)."));
    m_database.setDatabaseName(m_path);
    m_database.setConnectOptions(QString::fromLatin1(BusyTimeout));
    if (!m_database.open()) {
        m_errorCode = m_database.lastError().nativeErrorCode();
        return fail(
            tr("The journal %1 cannot be opened: %2.")
                .arg(QDir::toNativeSeparators(m_path), m_database.lastError().databaseText()));
    }
    QFile::setPermissions(m_path, QFile::ReadOwner | QFile::WriteOwner);
    // Whose it is, before anything is written to it.
    const QVariant version = value(u"PRAGMA user_version"_s);
    if (!m_problem.isEmpty())
        return false;
    const bool isNew = value(u"SELECT count(*) FROM sqlite_master"_s).toInt() == 0;
    if (!m_problem.isEmpty())
        return false;
    if (!isNew) {
        if (value(u"PRAGMA application_id"_s).toInt() != ApplicationId) {
            m_errorCode = SqliteNotADatabase;
            return fail(tr("The journal %1 is another program's file.").arg(m_path));
        }
        if (version.toInt() > SchemaVersion) {
            m_errorCode = u"newer"_s;
            return fail(
                tr("The journal %1 was written by a later version of this program.").arg(m_path));
        }
    }
    // Foreign keys only after the migration: it replaces the table that others refer to.
    return run(u"PRAGMA journal_mode = WAL"_s) && run(u"PRAGMA journal_size_limit = 16777216"_s)
        && prepareSchema() && run(u"PRAGMA foreign_keys = ON"_s) && prepareStatements()
        && enterProcess();
}

bool JournalFile::prepareSchema()
{
    if (!begin())
        return false;
    // Somebody else may have made it between the first look and the lock.
    bool ok = true;
    if (value(u"SELECT count(*) FROM sqlite_master"_s).toInt() == 0) {
        for (const QString& statement : schema())
            ok = ok && run(statement);
        ok = ok && run(u"PRAGMA application_id = %1"_s.arg(ApplicationId));
    } else if (value(u"PRAGMA user_version"_s).toInt() < 2) {
        ok = ok && allowNullColumns();
    }
    ok = ok && addMissingColumns();
    for (const QString& statement : lateSchema())
        ok = ok && run(statement);
    // Looking alone changes nothing: a damaged file that is set aside is as it was.
    if (ok && value(u"PRAGMA user_version"_s).toInt() != SchemaVersion)
        ok = run(u"PRAGMA user_version = %1"_s.arg(SchemaVersion));
    ok = ok && commit();
    if (!ok)
        rollBack();
    return ok;
}

// In version 1 every column was NOT NULL; since 2 NULL says "as in a new job".
bool JournalFile::allowNullColumns()
{
    const QSet<QString> fixed{u"seq"_s, u"uuid"_s, u"change"_s, u"writer"_s};
    QStringList names;
    QStringList made;
    QSqlQuery columns(m_database);
    columns.setForwardOnly(true);
    columns.prepare(u"PRAGMA table_info(jobs)"_s);
    if (!run(columns))
        return false;
    while (columns.next()) {
        const QString name = columns.value(1).toString();
        names.append(u'"' + name + u'"');
        if (!fixed.contains(name))
            made.append(u'"' + name + u"\" "_s + columns.value(2).toString());
    }
    const QString list = names.join(u", "_s);
    const QString extra = made.isEmpty() ? QString() : u", "_s + made.join(u", "_s);
    return run(u"CREATE TABLE jobs_2(%1%2)"_s.arg(FixedColumns, extra))
        && run(u"INSERT INTO jobs_2(%1) SELECT %1 FROM jobs"_s.arg(list))
        && run(u"DROP TABLE jobs"_s) && run(u"ALTER TABLE jobs_2 RENAME TO jobs"_s)
        && run(u"CREATE INDEX jobs_change ON jobs(change)"_s);
}

bool JournalFile::addMissingColumns()
{
    QSet<QString> there;
    QSqlQuery columns(m_database);
    columns.setForwardOnly(true);
    columns.prepare(u"PRAGMA table_info(jobs)"_s);
    if (!run(columns))
        return false;
    while (columns.next())
        there.insert(columns.value(1).toString());
    for (const JournalColumn& entry : journalColumns()) {
        if (there.contains(QString::fromLatin1(entry.name)))
            continue;
        if (!run(u"ALTER TABLE jobs ADD COLUMN %1 %2"_s.arg(column(entry),
                                                            QString::fromLatin1(entry.type))))
            return false;
    }
    return true;
}

bool JournalFile::prepareStatements()
{
    QStringList names;
    QStringList marks;
    QStringList all;
    QStringList state;
    for (const JournalColumn& entry : journalColumns()) {
        names.append(column(entry));
        marks.append(u"?"_s);
        all.append(column(entry) + u" = ?"_s);
        if (!entry.ofRequest)
            state.append(column(entry) + u" = ?"_s);
    }
    m_selectList = u"seq, uuid, "_s + names.join(u", "_s);
    const auto prepare = [this](QSqlQuery& query, const QString& sql) {
        query.setForwardOnly(true);
        if (query.prepare(sql))
            return true;
        m_errorCode = query.lastError().nativeErrorCode();
        return fail(query.lastError().text());
    };
    m_statements
        = std::make_unique<Statements>(Statements{QSqlQuery(m_database), QSqlQuery(m_database),
                                                  QSqlQuery(m_database), QSqlQuery(m_database)});
    return prepare(m_statements->insert,
                   u"INSERT INTO jobs(change, writer, %1, uuid) VALUES (?, ?, %2, ?)"_s.arg(
                       names.join(u", "_s), marks.join(u", "_s)))
        && prepare(m_statements->update,
                   u"UPDATE jobs SET change = ?, writer = ?, %1 WHERE uuid = ?"_s.arg(
                       all.join(u", "_s)))
        && prepare(m_statements->updateState,
                   u"UPDATE jobs SET change = ?, writer = ?, %1 WHERE uuid = ?"_s.arg(
                       state.join(u", "_s)))
        && prepare(m_statements->step,
                   u"INSERT INTO steps SELECT seq, ?, ?, ?, ? FROM jobs WHERE uuid = ?"_s);
}

bool JournalFile::enterProcess()
{
    m_lock = std::make_unique<ProcessLock>();
    if (!m_lock->open(m_path + u".lock"_s))
        return fail(tr("The file %1 cannot be made.").arg(m_path + u".lock"_s));
    if (!begin())
        return false;
    QSqlQuery enter(m_database);
    enter.prepare(u"INSERT INTO processes(pid, program, opened_at) VALUES (?, ?, ?)"_s);
    enter.addBindValue(qint64(::getpid()));
    enter.addBindValue(programName(m_program));
    enter.addBindValue(now());
    bool ok = run(enter);
    m_process = enter.lastInsertId().toLongLong();
    // Held before anybody can see the row: a process in the list is never without its lock.
    if (ok && !m_lock->hold(m_process))
        ok = fail(tr("The file %1 cannot be locked.").arg(m_path + u".lock"_s));
    JournalNews recovered; // read again by loadNext()
    ok = ok && recover(recovered);
    m_seen = value(u"SELECT change FROM counter"_s).toLongLong();
    ok = ok && m_problem.isEmpty() && commit();
    if (!ok)
        rollBack();
    return ok;
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

bool JournalFile::readJobs(const QString& tail, const QList<QVariantList>& values,
                           std::vector<Job>& jobs)
{
    JournalQuery query(m_database, u"SELECT %1 FROM jobs %2"_s.arg(m_selectList, tail));
    for (const QVariantList& list : values) {
        query.start(list);
        while (query.next()) {
            m_lastRead = query.field(0).integer();
            Job& job = jobs.emplace_back();
            job.uuid = QUuid::fromRfc4122(query.field(1).bytes());
            int at = 2;
            for (const JournalColumn& entry : journalColumns()) {
                if (const JournalField field = query.field(at++); !field.isNull())
                    entry.set(job, field, m_interner);
            }
        }
    }
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
    const qint64 change = latest + 1;
    std::vector<Job> kept;
    if (!m_problem.isEmpty() || !writeAll(batch, news, change, kept)
        || !run(u"UPDATE counter SET change = %1"_s.arg(change)) || !commit()) {
        const QString problem = m_problem;
        rollBack();
        m_problem = problem;
        return std::nullopt;
    }
    m_seen = change;
    // Where ours counted, theirs is no news.
    QSet<QUuid> ours;
    for (const Job& job : kept)
        ours.insert(job.uuid);
    std::erase_if(news.jobs, [&](const Job& job) { return ours.contains(job.uuid); });
    return news;
}

bool JournalFile::writeAll(const JournalBatch& batch, const JournalNews& news, qint64 change,
                           std::vector<Job>& kept)
{
    QHash<QUuid, const Job*> theirs;
    for (const Job& job : news.jobs)
        theirs.insert(job.uuid, &job);
    for (const auto& [job, withRequest] : batch.jobs) {
        if (const Job* other = theirs.value(job.uuid)) {
            if (&furtherOf(*other, job) == other)
                continue;
            kept.push_back(job);
        }
        if (!writeJob(job, withRequest, change))
            return false;
    }
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
    if (!readJobs(u"WHERE (state IN ('sending', 'collecting') AND writer IN (%1))"
                  " OR (state = 'collecting' AND ('collect ' || server || ' ' || job_id) IN"
                  " (SELECT resource FROM claims WHERE process IN (%1)))"_s.arg(list),
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
