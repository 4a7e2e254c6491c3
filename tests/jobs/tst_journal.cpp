// SPDX-License-Identifier: GPL-3.0-or-later
// What is in the file after every kind of end, and what several processes make of one file. Several
// journals in this process stand for several processes: each has its own lock.
#include "client/aql.h"
#include "jobs/jobservice.h"
#include "jobs/journallink.h"
#include "jobs/transition.h"
#include "sandbox/server.h"
#include "support/scriptedpeer.h"

#include <QDir>
#include <QSignalSpy>
#include <QSqlError>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto Server = "http://127.0.0.1:8529";
constexpr auto PollInterval = 21ms;

/// A store that is kept in a journal, as each front end has one.
struct Kept {
    explicit Kept(const QString& folder, JournalProgram program = JournalProgram::Window,
                  Journal::Load load = Journal::Load::All,
                  std::chrono::milliseconds pollInterval = PollInterval)
        : journal({.file = folder + u"/journal.sqlite"_s,
                   .program = program,
                   .load = load,
                   .pollInterval = pollInterval}),
          link(store, journal)
    {
        QObject::connect(&journal, &Journal::noticed, &journal,
                         [this](const QString& sentence) { notices.append(sentence); });
    }

    void open()
    {
        journal.open();
        QVERIFY(QTest::qWaitFor([this] { return journal.isOpen(); }));
    }
    void settle()
    {
        bool written = false;
        journal.whenWritten(&journal, [&written](const QString& problem) {
            written = true;
            QVERIFY2(problem.isEmpty(), qPrintable(problem));
        });
        QVERIFY(QTest::qWaitFor([&] { return written; }));
    }
    [[nodiscard]] const Job* find(const QString& id) const
    {
        return store.find(QString::fromLatin1(Server), id);
    }
    void move(quint64 serial, JobEvent event, const QString& error = {})
    {
        Job job = *store.find(serial);
        QVERIFY(advance(job, event));
        if (!error.isNull())
            job.error = error;
        store.update({job});
    }

    JobStore store;
    Journal journal;
    JournalLink link;
    QStringList notices;
};

Job plainJob(const QString& id, JobState state = JobState::Pending)
{
    Job job;
    job.server = QString::fromLatin1(Server);
    job.user = u"root"_s;
    job.id = id;
    job.state = state;
    job.database = u"test"_s;
    job.request = arango::aql::execute(u"RETURN 1"_s, {}, {}).request;
    job.what = u"RETURN 1"_s;
    job.submittedAt = 1000;
    return job;
}

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

std::vector<JobStep> storyOf(Journal& journal, const QUuid& job)
{
    std::optional<std::vector<JobStep>> story;
    journal.story(job, &journal, [&](const std::vector<JobStep>& steps) { story = steps; });
    if (!QTest::qWaitFor([&] { return story.has_value(); }))
        return {};
    return *story;
}

/// When the journal is about to look for news, `first` happens, and `second` after the look but
/// before what it saw is told.
class AroundPoll final : public QObject {
public:
    AroundPoll(std::function<void()> first, std::function<void()> second)
        : m_first(std::move(first)), m_second(std::move(second))
    {
    }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        const auto* timer = qobject_cast<QTimer*>(watched);
        if (m_first && timer && event->type() == QEvent::Timer
            && timer->intervalAsDuration() == PollInterval) {
            // Posted before the news exists, so before it can be told.
            QMetaObject::invokeMethod(this, std::exchange(m_second, {}), Qt::QueuedConnection);
            std::exchange(m_first, {})();
        }
        return false;
    }

private:
    std::function<void()> m_first;
    std::function<void()> m_second;
};

ClaimAnswer claimOf(Journal& journal, const QString& resource)
{
    std::optional<ClaimAnswer> answer;
    journal.claim(resource, &journal, [&](const ClaimAnswer& given) { answer = given; });
    if (!QTest::qWaitFor([&] { return answer.has_value(); }))
        return {.problem = u"no answer"_s};
    return *answer;
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

QByteArray contents(const QString& file)
{
    QFile opened(file);
    return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
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
    void livingProcessesAreLeftAlone();
    void collectIsOfWhoClaimedIt();
    void othersChangesArrive();
    void listedBeforeItsOwnRowCame();
    void idCameAfterTheListedRow();
    void twoRowsOfOneJobBecomeOne_data();
    void twoRowsOfOneJobBecomeOne();
    void resultOfTheListedRowIsKept_data();
    void resultOfTheListedRowIsKept();
    void furtherVersionCounts();
    void newsOnTheWayIsNotForgotten();
    void oldNewsTakesNothingBack_data();
    void oldNewsTakesNothingBack();
    void claims();
    void claimTellsWhatTheLastHolderDid();
    void endedProcessesAreNoticed();
    void submitIsWrittenBeforeItIsSent();
    void submitWithoutJournalIsNotSent();
    void interruptedCollectIsSettled_data();
    void interruptedCollectIsSettled();
    void interruptedCollectIsTriedAgain();
    void onlyOneProcessCollects();
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

void TestJournal::livingProcessesAreLeftAlone()
{
    const QTemporaryDir dir;
    Kept first(dir.path());
    first.open();
    first.store.append({plainJob({}, JobState::Sending), plainJob(u"7"_s, JobState::Collecting)});
    first.settle();
    Kept second(dir.path(), JournalProgram::CommandLine);
    second.open();
    QVERIFY(second.store.find(1)->state == JobState::Sending);
    QVERIFY(second.store.find(2)->state == JobState::Collecting);
}

// A row that is being collected may be written by others too.
void TestJournal::collectIsOfWhoClaimedIt()
{
    const QTemporaryDir dir;
    Kept collecting(dir.path());
    collecting.open();
    const quint64 serial = collecting.store.append({plainJob(u"7"_s, JobState::Collecting)});
    QVERIFY(claimOf(collecting.journal, Journal::collectOf(QString::fromLatin1(Server), u"7"_s))
                .granted);
    collecting.settle();
    {
        Kept looking(dir.path());
        looking.open();
        Job seen = looking.store.jobs().front();
        seen.seenAt = 99;
        looking.store.update({seen});
        looking.settle();
    }
    QTRY_COMPARE(collecting.store.find(serial)->seenAt, 99);
    Kept third(dir.path());
    third.open();
    QVERIFY(third.store.find(1)->state == JobState::Collecting);
    QVERIFY(collecting.store.find(serial)->state == JobState::Collecting);
}

void TestJournal::othersChangesArrive()
{
    const QTemporaryDir dir;
    Kept window(dir.path());
    window.open();
    Kept command(dir.path(), JournalProgram::CommandLine);
    command.open();
    const quint64 serial = command.store.append({plainJob({}, JobState::Sending)});
    QTRY_COMPARE(window.store.jobs().size(), 1U);
    QCOMPARE(window.store.jobs().front().uuid, command.store.find(serial)->uuid);
    Job job = *command.store.find(serial);
    advance(job, JobEvent::SubmitAccepted);
    job.id = u"17"_s;
    command.store.update({job});
    QTRY_VERIFY(window.find(u"17"_s));
    QVERIFY(window.find(u"17"_s)->state == JobState::Pending);
    // And back.
    window.move(window.find(u"17"_s)->serial, JobEvent::SeenDone);
    QTRY_VERIFY(command.store.find(serial)->state == JobState::Done);
    command.store.remove({serial});
    QTRY_VERIFY(window.store.jobs().empty());
    // Nothing is told twice or sent in circles.
    window.settle();
    command.settle();
    QVERIFY(window.store.jobs().empty() && command.store.jobs().empty());
}

void TestJournal::listedBeforeItsOwnRowCame()
{
    const QTemporaryDir dir;
    Kept window(dir.path());
    window.open();
    Job listed = plainJob(u"17"_s, JobState::Done);
    listed.origin = JobOrigin::Foreign;
    listed.request = {};
    listed.finishedAt = 77;
    const quint64 serial = window.store.append({listed});
    window.settle();
    Kept command(dir.path(), JournalProgram::CommandLine, Journal::Load::Nothing);
    command.open();
    command.store.append({plainJob(u"17"_s)});
    QTRY_VERIFY(window.store.find(serial)->origin == JobOrigin::Ours);
    // The same row for whoever has it selected, with what both knew.
    QCOMPARE(window.store.jobs().size(), 1U);
    QCOMPARE(window.store.find(serial)->uuid, command.store.jobs().front().uuid);
    QVERIFY(window.store.find(serial)->state == JobState::Done);
    QCOMPARE(window.store.find(serial)->what, u"RETURN 1"_s);
    window.settle();
    Kept again(dir.path(), JournalProgram::CommandLine);
    again.open();
    QCOMPARE(again.store.jobs().size(), 1U);
    QVERIFY(again.store.jobs().front().state == JobState::Done);
    QVERIFY(again.store.jobs().front().origin == JobOrigin::Ours);
    QVERIFY(again.store.jobs().front().request == plainJob({}).request);
}

// Both rows are here before anybody knows that they are one, and one of them is being collected.
void TestJournal::idCameAfterTheListedRow()
{
    const QTemporaryDir dir;
    Kept window(dir.path());
    window.open();
    Kept command(dir.path(), JournalProgram::CommandLine, Journal::Load::Nothing);
    command.open();
    const quint64 sent = command.store.append({plainJob({}, JobState::Sending)});
    QTRY_COMPARE(window.store.jobs().size(), 1U);
    Job listed = plainJob(u"17"_s, JobState::Collecting);
    listed.origin = JobOrigin::Foreign;
    listed.request = {};
    listed.resultFile = u"/r/17.json"_s;
    const quint64 collecting = window.store.append({listed});
    QTRY_COMPARE(command.store.jobs().size(), 2U);
    // As JobService does when the answer comes: the listed row goes, its own has the id.
    command.store.remove({command.find(u"17"_s)->serial});
    Job accepted = *command.store.find(sent);
    advance(accepted, JobEvent::SubmitAccepted);
    accepted.id = u"17"_s;
    command.store.update({accepted});
    QTRY_COMPARE(window.store.jobs().size(), 1U);
    window.settle();
    const Job* row = window.store.find(collecting);
    QVERIFY(row);
    QCOMPARE(row->uuid, accepted.uuid);
    QVERIFY(row->origin == JobOrigin::Ours);
    QVERIFY(row->state == JobState::Collecting);
    QCOMPARE(row->resultFile, listed.resultFile);
    QTRY_VERIFY(command.store.find(sent)->state == JobState::Collecting);
    QCOMPARE(command.store.jobs().size(), 1U);
    window.move(collecting, JobEvent::CollectSucceeded);
    QTRY_VERIFY(command.store.find(sent)->state == JobState::Collected);
}

void TestJournal::twoRowsOfOneJobBecomeOne_data()
{
    QTest::addColumn<bool>("listedFirst");
    QTest::newRow("its own row first") << false;
    QTest::newRow("listed first") << true;
}

void TestJournal::twoRowsOfOneJobBecomeOne()
{
    QFETCH(bool, listedFirst);
    const QTemporaryDir dir;
    // Short-lived programs that never saw each other's rows.
    for (const bool isListed : {listedFirst, !listedFirst}) {
        Kept kept(dir.path(), JournalProgram::CommandLine, Journal::Load::Nothing);
        kept.open();
        Job job = plainJob(u"5"_s);
        if (isListed) {
            job.origin = JobOrigin::Foreign;
            job.uuid = foreignUuid(job.server, job.id);
            job.request = {};
        }
        kept.store.append({job});
    }
    for (int round = 0; round < 2; ++round) {
        Kept kept(dir.path());
        kept.open();
        QCOMPARE(kept.store.jobs().size(), 1U);
        QCOMPARE(kept.find(u"5"_s)->origin, JobOrigin::Ours);
        QVERIFY(!kept.find(u"5"_s)->request.body.isEmpty());
        std::optional<std::vector<Job>> found;
        kept.journal.find(QString::fromLatin1(Server), {u"5"_s}, &kept.journal,
                          [&](const std::vector<Job>& jobs) { found = jobs; });
        QTRY_VERIFY(found);
        QVERIFY(round == 0 || found->size() == 1U); // also in the file
    }
}

void TestJournal::resultOfTheListedRowIsKept_data()
{
    QTest::addColumn<int>("who");
    QTest::newRow("by who submitted it") << 0;
    QTest::newRow("by who collected it") << 1;
    QTest::newRow("by who reads both") << 2;
}

// A program collects a job that it only saw listed, while the row of who submitted it is written.
void TestJournal::resultOfTheListedRowIsKept()
{
    QFETCH(const int, who);
    const QTemporaryDir dir;
    Job own = plainJob(u"17"_s, JobState::Done);
    own.uuid = QUuid::createUuid();
    own.label = u"mine"_s;
    Job listed = own;
    listed.uuid = foreignUuid(own.server, own.id);
    listed.origin = JobOrigin::Foreign;
    listed.label.clear();
    listed.request = {};
    listed.state = JobState::Collected;
    listed.resultFile = u"/r/17.json"_s;
    listed.sha256 = QByteArray(32, '\x01');
    {
        Kept kept(dir.path());
        kept.open();
        if (who != 2)
            kept.store.append({who == 0 ? own : listed});
        kept.settle();
        JournalFile other;
        QVERIFY(other.open(dir.filePath(u"journal.sqlite"_s), JournalProgram::CommandLine));
        JournalBatch batch;
        if (who != 0)
            batch.jobs.push_back({own});
        if (who != 1)
            batch.jobs.push_back({listed});
        QVERIFY(other.write(batch));
        QTRY_COMPARE(kept.store.jobs().size(), 1U);
        QTRY_VERIFY(kept.store.jobs().front().origin == JobOrigin::Ours);
        QTRY_VERIFY(kept.store.jobs().front().state == JobState::Collected);
        kept.settle();
    }
    Kept again(dir.path());
    again.open();
    QCOMPARE(again.store.jobs().size(), 1U);
    const Job& job = again.store.jobs().front();
    QVERIFY(job.state == JobState::Collected);
    QCOMPARE(job.uuid, own.uuid);
    QCOMPARE(job.label, u"mine"_s);
    QCOMPARE(job.resultFile, listed.resultFile);
    QCOMPARE(job.sha256, listed.sha256);
    QVERIFY(storyOf(again.journal, job.uuid).back().to == JobState::Collected);
}

void TestJournal::furtherVersionCounts()
{
    const QTemporaryDir dir;
    JournalFile one;
    JournalFile two;
    const QString path = dir.filePath(u"journal.sqlite"_s);
    QVERIFY(one.open(path, JournalProgram::Window));
    QVERIFY(two.open(path, JournalProgram::CommandLine));
    Job job = plainJob(u"1"_s, JobState::Done);
    job.uuid = QUuid::createUuid();
    QVERIFY(one.write({.jobs = {{job}}}));
    QCOMPARE(two.poll().jobs.size(), 1U);
    // Both change it without knowing of each other.
    Job collected = job;
    collected.state = JobState::Collected;
    collected.resultFile = u"/r/1.json"_s;
    Job vanished = job;
    vanished.state = JobState::TakenElsewhere;
    QVERIFY(two.write({.jobs = {{collected, false, two.seen()}}}));
    const auto news = one.write({.jobs = {{vanished, false, one.seen()}}});
    QVERIFY(news);
    QCOMPARE(news->jobs.size(), 1U);
    QVERIFY(news->jobs.front().state == JobState::Collected);
    QVERIFY(two.poll().jobs.empty());
    QVERIFY(one.find(job.server, {u"1"_s}).front() == collected);
    // The other way round ours counts, and theirs is no news.
    Job other = plainJob(u"2"_s, JobState::Done);
    other.uuid = QUuid::createUuid();
    QVERIFY(one.write({.jobs = {{other}}}));
    (void)two.poll();
    Job gone = other;
    gone.state = JobState::TakenElsewhere;
    QVERIFY(two.write({.jobs = {{gone, false, two.seen()}}}));
    other.state = JobState::Collected;
    QVERIFY(one.write({.jobs = {{other, false, one.seen()}}})->isEmpty());
    QVERIFY(two.poll().jobs.front().state == JobState::Collected);
}

// What poll() has read reaches the store later: until then the store writes what it knows.
void TestJournal::newsOnTheWayIsNotForgotten()
{
    const QTemporaryDir dir;
    JournalFile one;
    JournalFile two;
    const QString path = dir.filePath(u"journal.sqlite"_s);
    QVERIFY(one.open(path, JournalProgram::Window));
    QVERIFY(two.open(path, JournalProgram::CommandLine));
    Job job = plainJob(u"1"_s, JobState::Done);
    job.uuid = QUuid::createUuid();
    QVERIFY(one.write({.jobs = {{job}}}));
    const qint64 told = one.seen();
    Job collected = job;
    collected.state = JobState::Collected;
    collected.resultFile = u"/r/1.json"_s;
    QVERIFY(two.write({.jobs = {{collected, false, two.seen()}}}));
    QCOMPARE(one.poll().jobs.size(), 1U);
    Job vanished = job;
    vanished.state = JobState::TakenElsewhere;
    QVERIFY(one.write({.jobs = {{vanished, false, told}}}));
    QVERIFY(one.find(job.server, {u"1"_s}).front() == collected);
    QVERIFY(two.poll().isEmpty());
    // Who knows of it may write what came then.
    collected.exportedAt = 7;
    collected.state = JobState::Partial;
    QVERIFY(one.write({.jobs = {{collected, false, one.seen()}}}));
    QVERIFY(two.poll().jobs.front() == collected);
}

void TestJournal::oldNewsTakesNothingBack_data()
{
    QTest::addColumn<int>("theirs");
    QTest::addColumn<int>("mine");
    QTest::addColumn<int>("end");
    QTest::newRow("theirs is older")
        << int(JobState::Done) << int(JobState::Collected) << int(JobState::Collected);
    QTest::newRow("theirs is further")
        << int(JobState::Collected) << int(JobState::TakenElsewhere) << int(JobState::Collected);
}

void TestJournal::oldNewsTakesNothingBack()
{
    QFETCH(const int, theirs);
    QFETCH(const int, mine);
    QFETCH(const int, end);
    const QTemporaryDir dir;
    Kept kept(dir.path());
    kept.open();
    const quint64 serial = kept.store.append({plainJob(u"17"_s)});
    kept.settle();
    Job news = *kept.store.find(serial);
    news.state = JobState(theirs);
    news.label = u"seen elsewhere"_s;
    JournalFile other;
    QVERIFY(other.open(dir.filePath(u"journal.sqlite"_s), JournalProgram::CommandLine));
    // Our own change falls between the reading of the news and their arrival here, and is on its
    // way to the file by then.
    bool written = false;
    AroundPoll around(
        [&] {
            QVERIFY(other.write({.jobs = {{news, false, other.seen()}}}));
        },
        [&] {
            Job changed = *kept.store.find(serial);
            changed.state = JobState(mine);
            kept.store.update({changed});
            kept.journal.story(changed.uuid, &kept.journal, [&](const auto&) { written = true; });
        });
    qApp->installEventFilter(&around);
    QTRY_VERIFY(written);
    kept.settle();
    QCOMPARE(int(kept.store.find(serial)->state), end);
    const Job inFile = other.find(news.server, {u"17"_s}).front();
    QCOMPARE(int(inFile.state), end);
    QCOMPARE(inFile.label, kept.store.find(serial)->label);
}

void TestJournal::claims()
{
    const QTemporaryDir dir;
    Kept first(dir.path());
    first.open();
    const QString what = Journal::collectOf(QString::fromLatin1(Server), u"1"_s);
    {
        Kept second(dir.path(), JournalProgram::CommandLine);
        second.open();
        QVERIFY(claimOf(second.journal, what).granted);
        QVERIFY(claimOf(second.journal, what).granted);
        const ClaimAnswer refused = claimOf(first.journal, what);
        QVERIFY(!refused.granted);
        QCOMPARE(refused.holderPid, QCoreApplication::applicationPid());
        QVERIFY(refused.problem.isEmpty());
        QVERIFY(claimOf(first.journal, u"something else"_s).granted);
        second.journal.release(what);
        second.settle();
        QVERIFY(claimOf(first.journal, what).granted);
        first.journal.release(what);
        first.settle();
        QVERIFY(claimOf(second.journal, what).granted);
    }
    // Its holder is no more.
    QVERIFY(claimOf(first.journal, what).granted);
}

void TestJournal::claimTellsWhatTheLastHolderDid()
{
    const QTemporaryDir dir;
    Kept kept(dir.path(), JournalProgram::Window, Journal::Load::All, 1h);
    kept.open();
    const quint64 serial = kept.store.append({plainJob(u"17"_s, JobState::Done)});
    kept.settle();
    const QString what = Journal::collectOf(QString::fromLatin1(Server), u"17"_s);
    Job collected = *kept.store.find(serial);
    JournalFile other;
    QVERIFY(other.open(dir.filePath(u"journal.sqlite"_s), JournalProgram::CommandLine));
    QVERIFY(other.claim(what).granted);
    collected.state = JobState::Collected;
    QVERIFY(other.write({.jobs = {{collected, false, other.seen()}}, .released = {what}}));
    std::optional<JobState> atTheAnswer;
    kept.journal.claim(what, &kept.journal, [&](const ClaimAnswer& answer) {
        QVERIFY(answer.granted);
        atTheAnswer = kept.store.find(serial)->state;
    });
    QTRY_VERIFY(atTheAnswer);
    QVERIFY(*atTheAnswer == JobState::Collected);
}

void TestJournal::endedProcessesAreNoticed()
{
    const QTemporaryDir dir;
    auto first = std::make_unique<Kept>(dir.path());
    first->open();
    Kept command(dir.path(), JournalProgram::CommandLine);
    command.open();
    Kept second(dir.path());
    second.open();
    first->store.append({plainJob({}, JobState::Sending)});
    first.reset();
    // What the first left behind is brought in order by who is still there.
    QTRY_COMPARE(second.store.jobs().size(), 1U);
    QTRY_VERIFY(second.store.jobs().front().state == JobState::SubmitUnknown);
    QTRY_VERIFY(command.store.jobs().front().state == JobState::SubmitUnknown);
}

// --- with the service ---------------------------------------------------------------------------

namespace {

struct Engine {
    Engine(const QUrl& url, const QString& folder,
           JournalProgram program = JournalProgram::CommandLine)
        : kept(folder, program), vault(folder + u"/results"_s),
          connection(
              {.url = url, .login = {.kind = arango::Login::Kind::Basic, .user = u"root"_s}}),
          monitor(connection, kept.store, u"test"_s),
          service(connection, kept.store, monitor, vault, u"test"_s)
    {
        monitor.setInterval(30ms);
        service.setJournal(&kept.journal);
    }
    quint64 submit(const QString& query)
    {
        return service.submit(
            {.request = arango::aql::execute(query, {}, {}).request, .database = u"test"_s});
    }
    [[nodiscard]] const Job& job(quint64 serial) const { return *kept.store.find(serial); }

    Kept kept;
    ResultVault vault;
    arango::Connection connection;
    JobMonitor monitor;
    JobService service;
};

} // namespace

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

void TestJournal::onlyOneProcessCollects()
{
    const QTemporaryDir dir;
    sandbox::Server server;
    std::string error;
    QVERIFY(server.start(error));
    const QUrl url(u"http://127.0.0.1:%1"_s.arg(server.port()));
    Engine one(url, dir.path());
    Engine two(url, dir.path());
    one.kept.open();
    two.kept.open();
    one.monitor.start();
    two.monitor.start();
    for (int round = 0; round < 10; ++round) {
        const quint64 mine = one.submit(u"RETURN %1"_s.arg(round));
        QTRY_VERIFY(one.job(mine).state == JobState::Done);
        const QString id = one.job(mine).id;
        const QString name = one.job(mine).server;
        // The row that the server's list made may give way to the one from the journal.
        const auto there = [&] { return two.kept.store.find(name, id); };
        QTRY_VERIFY(there() && there()->state == JobState::Done);
        const quint64 theirs = there()->serial;
        one.service.collect(mine);
        two.service.collect(theirs, JobService::Foreign::Allowed);
        QTRY_VERIFY(one.job(mine).state == JobState::Collected);
        QTRY_VERIFY(there() && there()->state == JobState::Collected);
        QCOMPARE(one.job(mine).resultFile, there()->resultFile);
        const QByteArray bytes = contents(one.job(mine).resultFile);
        QVERIFY(bytes.contains(u"[%1]"_s.arg(round).toLatin1()));
        QCOMPARE(one.job(mine).sha256, QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
    }
    QCOMPARE(one.kept.store.jobs().size(), 10U);
    QCOMPARE(two.kept.store.jobs().size(), 10U);
}

QTEST_GUILESS_MAIN(TestJournal)
#include "tst_journal.moc"
