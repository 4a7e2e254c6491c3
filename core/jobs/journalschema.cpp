// SPDX-License-Identifier: GPL-3.0-or-later
// Opening and closing the journal's file: whose it is, its tables, the process that has it open.
#include "jobs/journalfile.h"

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

} // namespace

bool JournalFile::damaged() const
{
    return m_errorCode == SqliteCorrupt || m_errorCode == SqliteNotADatabase;
}

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
    m_hasTextIndex = false;
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
