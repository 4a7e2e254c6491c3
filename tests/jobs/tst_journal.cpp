// SPDX-License-Identifier: GPL-3.0-or-later
// What is in the file after every kind of end.
#include "keptjobs.h"
#include "support/scriptedpeer.h"

#include <QDir>
#include <QSignalSpy>
#include <QSqlError>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using keptjobs::contents;
using keptjobs::Engine;
using keptjobs::Kept;
using keptjobs::plainJob;
using keptjobs::Server;
using keptjobs::storyOf;

namespace {

Job fullJob()
{
    Job job = plainJob(u"18446744073709551615"_s, JobState::Failed);
    job.uuid = QUuid::createUuid();
    job.label = u"Grüße\n„x“"_s;
    job.batch = u"batch 1"_s;
    job.request = {.method = arango::Method::Put,
                   .path = "/_api/x%20y",
                   .query = "a=b",
                   .headers = {{"X-One", "1: 2"}, {"x-empty", ""}},
                   .body = QByteArray("\0\xff{}", 4),
                   .perDatabase = false};
    job.writes = true;
    job.seenAt = 2;
    job.finishedAt = 3;
    job.cancelledAt = 4;
    job.collectedAt = 5;
    job.httpStatus = 500;
    job.errorNum = 1203;
    job.error = u"collection not found"_s;
    job.size = 1LL << 40;
    job.rows = 12;
    job.answerHeaders = {{"Content-Type", "application/json"}};
    job.resultFile = u"/tmp/r/1.json"_s;
    job.exportedAt = 6;
    job.sha256 = QByteArray(32, '\x01');
    job.cursorId = u"99"_s;
    return job;
}

/// Runs SQL on a journal file that nobody has open.
void sql(const QString& file, const QStringList& statements)
{
    {
        auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"test"_s);
        database.setDatabaseName(file);
        QVERIFY(database.open());
        for (const QString& statement : statements) {
            QSqlQuery query(database);
            QVERIFY2(query.exec(statement), qPrintable(query.lastError().text()));
        }
    }
    QSqlDatabase::removeDatabase(u"test"_s);
}

} // namespace

class TestJournal final : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void everyFieldComesBack();
    void storyTellsEveryMove();
    void forgottenJobsStayForgotten();
    void draftsComeBack();
    void noSecretsInTheFile();
    void unfinishedOnly();
    void findById();
    void missingColumnsAreAdded();
    void firstVersionIsMigrated();
    void unusableFilesAreSetAside_data();
    void unusableFilesAreSetAside();
    void folderThatCannotBeMade();
    void endInTheMiddleOfASubmit();
    void endInTheMiddleOfACollect_data();
    void endInTheMiddleOfACollect();
    void submitIsWrittenBeforeItIsSent();
    void submitWithoutJournalIsNotSent();
    void interruptedCollectIsSettled_data();
    void interruptedCollectIsSettled();
    void interruptedCollectIsTriedAgain();
};

void TestJournal::everyFieldComesBack()
{
    const QTemporaryDir dir;
    const Job job = fullJob();
    {
        Kept kept(dir.path());
        kept.store.append({job, plainJob(u"2"_s)});
        kept.open(); // what was recorded before is in it
    }
    Kept kept(dir.path());
    kept.open();
    QCOMPARE(kept.store.jobs().size(), 2U);
    Job expected = job;
    expected.serial = 1;
    expected.request.headers = {{"X-One", "1: 2"}, {"x-empty", ""}};
    QVERIFY(kept.store.jobs().front() == expected);
    QCOMPARE(kept.store.jobs().back().what, u"RETURN 1"_s);
    QVERIFY(kept.notices.isEmpty());
    QVERIFY(!(QFileInfo(dir.filePath(u"journal.sqlite"_s)).permissions() & QFile::ReadOther));
}

void TestJournal::storyTellsEveryMove()
{
    const QTemporaryDir dir;
    QUuid uuid;
    {
        Kept kept(dir.path());
        kept.open();
        const quint64 serial = kept.store.append({plainJob({}, JobState::Sending)});
        uuid = kept.store.find(serial)->uuid;
        kept.move(serial, JobEvent::SubmitAccepted);
        kept.move(serial, JobEvent::SeenDone);
        kept.move(serial, JobEvent::CollectStarted);
        kept.move(serial, JobEvent::CollectRefused, u"the disk is full"_s);
    }
    Kept kept(dir.path());
    kept.open();
    const auto story = storyOf(kept.journal, uuid);
    QCOMPARE(story.size(), 5U);
    QVERIFY(!story[0].from);
    QVERIFY(story[0].to == JobState::Sending);
    QVERIFY(story[1].from == JobState::Sending && story[1].to == JobState::Pending);
    QVERIFY(story[4].from == JobState::Collecting && story[4].to == JobState::Done);
    QCOMPARE(story[4].reason, u"the disk is full"_s);
    QVERIFY(std::ranges::is_sorted(story, {}, &JobStep::at));
    // It goes on where it ended.
    kept.move(1, JobEvent::ClearAccepted);
    QVERIFY(storyOf(kept.journal, uuid).back().from == JobState::Done);
    QCOMPARE(storyOf(kept.journal, uuid).size(), 6U);
}

void TestJournal::forgottenJobsStayForgotten()
{
    const QTemporaryDir dir;
    {
        Kept kept(dir.path());
        kept.open();
        kept.store.append({plainJob(u"1"_s), plainJob(u"2"_s), plainJob(u"3"_s)});
        kept.settle();
        kept.store.remove({1, 3});
        // Never in the file at all.
        kept.store.append({plainJob(u"4"_s), plainJob(u"5"_s)});
        kept.store.remove({4});
    }
    Kept kept(dir.path());
    kept.open();
    QCOMPARE(kept.store.jobs().size(), 2U);
    QCOMPARE(kept.store.jobs().front().id, u"2"_s);
    QCOMPARE(kept.store.jobs().back().id, u"5"_s);
}

void TestJournal::draftsComeBack()
{
    const QTemporaryDir dir;
    {
        Kept kept(dir.path());
        kept.open();
        kept.journal.saveDraft(u"compose"_s, "FOR x IN y");
        kept.journal.saveDraft(u"other"_s, "1");
        kept.journal.saveDraft(u"other"_s, {});
    }
    Kept kept(dir.path());
    kept.open();
    QCOMPARE(kept.journal.draft(u"compose"_s), "FOR x IN y");
    QVERIFY(kept.journal.draft(u"other"_s).isEmpty());
}

void TestJournal::noSecretsInTheFile()
{
    const QTemporaryDir dir;
    {
        Kept kept(dir.path());
        kept.open();
        Job job = plainJob(u"1"_s);
        job.request.headers = {
            {"Authorization", "bearer S3CRET1"}, {"cookie", "S3CRET2"}, {"X-Fine", "kept value"}};
        job.answerHeaders = {{"Set-Cookie", "S3CRET3"}};
        Job login = plainJob(u"2"_s);
        login.request.path = "/_open/auth";
        login.request.body = R"({"password":"S3CRET4"})";
        Job user = plainJob(u"3"_s);
        user.request.path = "/_db/x/_api/user/root";
        user.request.body = R"({"passwd":"S3CRET5"})";
        kept.store.append({job, login, user});
        kept.settle();
        Job changed = kept.store.jobs().front();
        changed.state = JobState::Done;
        kept.store.update({changed});
    }
    const QByteArray bytes = contents(dir.filePath(u"journal.sqlite"_s))
        + contents(dir.filePath(u"journal.sqlite-wal"_s));
    QVERIFY(bytes.contains("kept value"));
    QVERIFY(!bytes.contains("S3CRET"));
}

void TestJournal::unfinishedOnly()
{
    const QTemporaryDir dir;
    {
        Kept kept(dir.path());
        for (int state = 0; state < JobStateCount; ++state)
            kept.store.append({plainJob(QString::number(state + 1), JobState(state))});
        kept.open();
    }
    Kept kept(dir.path(), JournalProgram::CommandLine, Journal::Load::Unfinished);
    kept.open();
    for (const Job& job : kept.store.jobs())
        QVERIFY(isLive(job.state) || job.state == JobState::Held
                || job.state == JobState::SubmitUnknown);
    QCOMPARE(kept.store.jobs().size(), 8U); // Sending is SubmitUnknown: its program has ended
}

void TestJournal::findById()
{
    const QTemporaryDir dir;
    {
        Kept kept(dir.path());
        kept.store.append({plainJob(u"1"_s, JobState::Collected), plainJob(u"2"_s)});
        kept.open();
    }
    Kept kept(dir.path(), JournalProgram::CommandLine, Journal::Load::Nothing);
    kept.open();
    QVERIFY(kept.store.jobs().empty());
    std::optional<std::vector<Job>> found;
    kept.journal.find(QString::fromLatin1(Server), {u"1"_s, u"7"_s}, &kept.journal,
                      [&](const std::vector<Job>& jobs) { found = jobs; });
    QTRY_VERIFY(found);
    QCOMPARE(found->size(), 1U);
    QVERIFY(found->front().state == JobState::Collected);
}

void TestJournal::missingColumnsAreAdded()
{
    const QTemporaryDir dir;
    {
        Kept kept(dir.path());
        kept.store.append({fullJob()});
        kept.open();
    }
    // As an earlier version would have made it.
    sql(dir.filePath(u"journal.sqlite"_s),
        {u"ALTER TABLE jobs DROP COLUMN sha256"_s, u"ALTER TABLE jobs DROP COLUMN rows"_s});
    Kept kept(dir.path());
    kept.open();
    QCOMPARE(kept.store.jobs().size(), 1U);
    QCOMPARE(kept.store.jobs().front().rows, -1);
    QCOMPARE(kept.store.jobs().front().cursorId, u"99"_s);
    QVERIFY(kept.notices.isEmpty());
}

// Version 1 had NOT NULL everywhere, which the jobs written today would not fit into.
void TestJournal::firstVersionIsMigrated()
{
    const QTemporaryDir dir;
    const QString file = dir.filePath(u"journal.sqlite"_s);
    QUuid uuid;
    size_t steps = 0;
    {
        Kept kept(dir.path());
        kept.store.append({plainJob(u"7"_s)});
        kept.open();
        kept.settle();
        uuid = kept.store.jobs().front().uuid;
        steps = storyOf(kept.journal, uuid).size();
    }
    QVERIFY(steps > 0);
    sql(file,
        {u"PRAGMA foreign_keys = OFF"_s,
         u"CREATE TABLE old(seq INTEGER PRIMARY KEY AUTOINCREMENT, uuid BLOB NOT NULL UNIQUE,"
         " change INTEGER NOT NULL, writer INTEGER NOT NULL, server TEXT NOT NULL DEFAULT '',"
         " job_id TEXT NOT NULL DEFAULT '', state TEXT NOT NULL DEFAULT '',"
         " label TEXT NOT NULL DEFAULT '', size INTEGER NOT NULL DEFAULT -1)"_s,
         u"INSERT INTO old SELECT seq, uuid, change, writer, server, job_id, state,"
         " 'from before', -1 FROM jobs"_s,
         u"DROP TABLE jobs"_s, u"ALTER TABLE old RENAME TO jobs"_s,
         u"CREATE INDEX jobs_change ON jobs(change)"_s, u"PRAGMA user_version = 1"_s});
    Kept kept(dir.path());
    kept.open();
    QVERIFY(kept.notices.isEmpty());
    QCOMPARE(kept.store.jobs().size(), 1U);
    QCOMPARE(kept.store.jobs().front().label, u"from before"_s);
    QCOMPARE(kept.store.jobs().front().size, -1);
    QCOMPARE(storyOf(kept.journal, uuid).size(), steps);
    kept.store.append({plainJob(u"8"_s)});
    kept.settle();
    QVERIFY(kept.journal.problem().isEmpty());
}

void TestJournal::unusableFilesAreSetAside_data()
{
    QTest::addColumn<QString>("kind");
    for (const char* kind : {"no database", "another program's", "later version", "damaged"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void TestJournal::unusableFilesAreSetAside()
{
    QFETCH(const QString, kind);
    const QTemporaryDir dir;
    const QString file = dir.filePath(u"journal.sqlite"_s);
    if (kind == "no database"_L1) {
        QFile text(file);
        QVERIFY(text.open(QIODevice::WriteOnly));
        text.write(QByteArray("Dear diary, ").repeated(1000));
    } else if (kind == "another program's"_L1) {
        sql(file, {u"CREATE TABLE recipes(name TEXT)"_s});
    } else {
        {
            Kept kept(dir.path());
            for (int i = 0; i < 500; ++i)
                kept.store.append({plainJob(QString::number(i + 1))});
            kept.open();
        }
        if (kind == "later version"_L1) {
            sql(file, {u"PRAGMA user_version = 999"_s});
        } else {
            QFile bytes(file);
            QVERIFY(bytes.open(QIODevice::ReadWrite));
            QVERIFY(bytes.seek(4096));
            bytes.write(QByteArray(int(bytes.size() - 4096), '\xa5'));
        }
    }
    const QByteArray before = contents(file);
    Kept kept(dir.path());
    kept.open();
    QVERIFY(kept.store.jobs().empty());
    QCOMPARE(kept.notices.size(), 1);
    const QStringList aside
        = QDir(dir.path())
              .entryList({u"journal.sqlite.newer-*"_s, u"journal.sqlite.damaged-*"_s}, QDir::Files);
    QCOMPARE(aside.size(), 1);
    QVERIFY(kept.notices.first().contains(aside.first()));
    QCOMPARE(contents(dir.filePath(aside.first())), before);
    // The fresh one works.
    kept.store.append({plainJob(u"1"_s)});
    kept.settle();
}

void TestJournal::folderThatCannotBeMade()
{
    const QTemporaryDir dir;
    QFile blocking(dir.filePath(u"x"_s));
    QVERIFY(blocking.open(QIODevice::WriteOnly));
    Journal journal({.file = dir.filePath(u"x/y/journal.sqlite"_s)});
    const QSignalSpy failed(&journal, &Journal::failed);
    journal.open();
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(journal.problem().contains(u"cannot be made"_s));
    QString problem;
    journal.whenWritten(&journal, [&](const QString& why) { problem = why; });
    QTRY_VERIFY(!problem.isEmpty());
}

void TestJournal::endInTheMiddleOfASubmit()
{
    const QTemporaryDir dir;
    {
        Kept kept(dir.path());
        kept.open();
        kept.store.append({plainJob({}, JobState::Sending), plainJob({}, JobState::Held)});
    }
    Kept kept(dir.path());
    kept.open();
    QVERIFY(kept.store.find(1)->state == JobState::SubmitUnknown);
    QVERIFY(kept.store.find(1)->error.contains(u"may have taken"_s));
    QVERIFY(kept.store.find(2)->state == JobState::Held);
    QVERIFY(storyOf(kept.journal, kept.store.find(1)->uuid).back().to == JobState::SubmitUnknown);
}

void TestJournal::endInTheMiddleOfACollect_data()
{
    QTest::addColumn<int>("status"); // 0: the head of the answer had not come
    QTest::addColumn<QByteArray>("part");
    QTest::addColumn<QByteArray>("complete");
    QTest::addColumn<QByteArray>("promised");
    QTest::addColumn<int>("state");
    QTest::addColumn<QString>("fileEnd");
    const QByteArray none;
    const QByteArray ok = R"({"result":[1,2]})";
    const QByteArray cancelled = R"({"error":true,"errorNum":1500,"errorMessage":"killed"})";
    const auto row = [](const char* name, int status, const QByteArray& part,
                        const QByteArray& complete, const QByteArray& promised, JobState state,
                        const QString& fileEnd) {
        QTest::newRow(name) << status << part << complete << promised << int(state) << fileEnd;
    };
    row("nothing came", 0, none, none, none, JobState::Done, u"r.json"_s);
    row("empty file, no head", 0, "", none, none, JobState::Done, u"r.json"_s);
    row("head only", 201, "", none, "16", JobState::Partial, {});
    row("a part", 201, "{\"resu", none, "16", JobState::Partial, u"r.json.partial"_s);
    row("a part of unknown length", 201, "{\"resu", none, none, JobState::Partial,
        u"r.json.partial"_s);
    row("all of it, not renamed", 201, ok, none, "16", JobState::Collected, u"r.json"_s);
    row("renamed", 201, none, ok, "16", JobState::Collected, u"r.json"_s);
    row("renamed error", 404, none, R"({"error":true,"errorNum":1203})", "30", JobState::Failed,
        u"r.json"_s);
    row("renamed cancelled", 410, none, cancelled, none, JobState::Cancelled, u"r.json"_s);
}

void TestJournal::endInTheMiddleOfACollect()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, part);
    QFETCH(const QByteArray, complete);
    QFETCH(const QByteArray, promised);
    QFETCH(const int, state);
    QFETCH(const QString, fileEnd);
    const QTemporaryDir dir;
    const auto write = [&](const QString& name, const QByteArray& bytes) {
        if (bytes.isNull())
            return;
        QFile file(dir.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    };
    write(u"r.json.part"_s, part);
    write(u"r.json"_s, complete);
    {
        Kept kept(dir.path());
        kept.open();
        Job job = plainJob(u"1"_s, JobState::Collecting);
        job.resultFile = dir.filePath(u"r.json"_s);
        job.httpStatus = status;
        if (!promised.isNull())
            job.answerHeaders = {{"content-length", promised}};
        kept.store.append({job});
    }
    Kept kept(dir.path());
    kept.open();
    const Job& job = *kept.find(u"1"_s);
    QCOMPARE(nameOf(job.state).data(), nameOf(JobState(state)).data());
    QVERIFY2(fileEnd.isEmpty() ? job.resultFile.isEmpty() : job.resultFile.endsWith(fileEnd),
             qPrintable(job.resultFile));
    // Not a byte that had arrived is gone.
    const QByteArray arrived = complete.isNull() ? part : complete;
    if (!arrived.isEmpty()) {
        QCOMPARE(contents(job.resultFile), arrived);
        QCOMPARE(job.size, arrived.size());
    }
    if (hasResult(job.state) && job.state != JobState::Partial)
        QCOMPARE(job.sha256, QCryptographicHash::hash(arrived, QCryptographicHash::Sha256));
    QVERIFY(!QFile::exists(dir.filePath(u"r.json.part"_s)));
}

void TestJournal::submitIsWrittenBeforeItIsSent()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"journal.sqlite"_s);
    std::vector<Job> atArrival;
    ScriptedPeer peer([&](QTcpSocket& socket, const ScriptedPeer::Seen& request, int) {
        if (request.method == "POST") {
            JournalFile reader;
            QVERIFY(reader.open(path, JournalProgram::CommandLine));
            atArrival = reader.loadNext(10, false);
            socket.write(ScriptedPeer::answer(202, {}, "X-Arango-Async-Id: 17\r\n"));
        } else {
            socket.write(ScriptedPeer::answer(200, "[]"));
        }
    });
    Engine engine(peer.url(), dir.path());
    engine.kept.open();
    QString idInFile;
    connect(&engine.service, &JobService::submitted, this, [&](quint64) {
        JournalFile reader;
        QVERIFY(reader.open(path, JournalProgram::CommandLine));
        idInFile = reader.loadNext(10, false).front().id;
    });
    engine.submit(u"RETURN 1"_s);
    QTRY_COMPARE(idInFile, u"17"_s);
    QCOMPARE(atArrival.size(), 1U);
    QVERIFY(atArrival.front().state == JobState::Sending);
    QCOMPARE(atArrival.front().what, u"RETURN 1"_s);
}

void TestJournal::submitWithoutJournalIsNotSent()
{
    const QTemporaryDir dir;
    QFile blocking(dir.filePath(u"journal.sqlite"_s));
    QVERIFY(QDir(dir.path()).mkdir(u"journal.sqlite"_s)); // a folder in its place
    ScriptedPeer peer([](QTcpSocket& socket, const ScriptedPeer::Seen&, int) {
        socket.write(ScriptedPeer::answer(202, {}, "X-Arango-Async-Id: 17\r\n"));
    });
    Engine engine(peer.url(), dir.path());
    engine.kept.journal.open();
    const QSignalSpy failed(&engine.service, &JobService::submitFailed);
    const quint64 serial = engine.submit(u"RETURN 1"_s);
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(engine.job(serial).state == JobState::NotSent);
    QVERIFY(engine.job(serial).error.contains(u"Nothing was sent"_s));
    QVERIFY(peer.requests().empty());
}

void TestJournal::interruptedCollectIsSettled_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("state");
    QTest::newRow("still there") << 200 << int(JobState::Done);
    QTest::newRow("taken with us") << 404 << int(JobState::Partial);
}

void TestJournal::interruptedCollectIsSettled()
{
    QFETCH(const int, status);
    QFETCH(const int, state);
    const QTemporaryDir dir;
    ScriptedPeer peer([&](QTcpSocket& socket, const ScriptedPeer::Seen&, int) {
        socket.write(ScriptedPeer::answer(
            status, R"({"error":true,"errorMessage":"not found","code":404,"errorNum":404})"));
    });
    Engine engine(peer.url(), dir.path());
    Job job = plainJob(u"17"_s, JobState::Done);
    job.server = engine.monitor.server();
    job.resultFile = dir.filePath(u"r.json"_s);
    job.error = u"the program ended"_s;
    const quint64 serial = engine.kept.store.append({job});
    engine.kept.open(); // asks by itself
    QTRY_VERIFY(engine.job(serial).resultFile.isEmpty());
    QCOMPARE(int(engine.job(serial).state), state);
    QCOMPARE(engine.job(serial).error.isEmpty(), status == 200);
    QCOMPARE(peer.requests().size(), 1U);
    QVERIFY(peer.requests().front().method == "GET");
}

void TestJournal::interruptedCollectIsTriedAgain()
{
    // Faster than the question whether it is still there.
    const QTemporaryDir dir;
    ScriptedPeer peer([&](QTcpSocket& socket, const ScriptedPeer::Seen& request, int) {
        if (request.method == "PUT")
            socket.write(ScriptedPeer::answer(
                404, R"({"error":true,"errorMessage":"not found","code":404,"errorNum":404})"));
    });
    Engine engine(peer.url(), dir.path());
    engine.kept.open();
    Job job = plainJob(u"17"_s, JobState::Done);
    job.server = engine.monitor.server();
    job.resultFile = dir.filePath(u"r.json"_s);
    const quint64 serial = engine.kept.store.append({job});
    engine.service.collect(serial);
    QTRY_VERIFY(engine.job(serial).state == JobState::Partial);
    QVERIFY(engine.job(serial).error.contains(u"The program ended"_s));
}

QTEST_GUILESS_MAIN(TestJournal)
#include "tst_journal.moc"
