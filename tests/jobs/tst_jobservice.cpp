// SPDX-License-Identifier: GPL-3.0-or-later
// The engine against the sandbox, and against peers that close, stall and lie.
#include "client/aql.h"
#include "client/database.h"
#include "jobs/jobservice.h"
#include "jobs/marker.h"
#include "jobs/querywatch.h"
#include "jobs/recovery.h"
#include "sandbox/server.h"
#include "support/await.h"
#include "support/scriptedpeer.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using arango::Method;

namespace {

constexpr auto NotFound = R"({"error":true,"errorMessage":"not found","code":404,"errorNum":404})";
constexpr auto IdHeader = "X-Arango-Async-Id: 17\r\n";

/// Everything between a server's address and the jobs of a window.
struct Engine {
    explicit Engine(const QUrl& url, const QString& folder = {})
        : vault(folder.isEmpty() ? dir.path() : folder),
          connection(
              {.url = url, .login = {.kind = arango::Login::Kind::Basic, .user = u"root"_s}}),
          monitor(connection, store, u"test"_s),
          service(connection, store, monitor, vault, u"test"_s)
    {
        monitor.setInterval(50ms);
    }

    [[nodiscard]] const Job& job(quint64 serial) const { return *store.find(serial); }
    [[nodiscard]] JobState state(quint64 serial) const { return store.find(serial)->state; }
    quint64 submit(const QString& query, const arango::CursorOptions& options = {})
    {
        return service.submit(
            {.request = arango::aql::execute(query, {}, options).request, .database = u"test"_s});
    }
    [[nodiscard]] QByteArray file(quint64 serial) const
    {
        QFile file(job(serial).resultFile);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir dir;
    JobStore store;
    ResultVault vault;
    arango::Connection connection;
    JobMonitor monitor;
    JobService service;
};

/// Answers lists, submits and status as a server with one done job 17 does; what a test wants
/// different it says itself.
class OneJobPeer {
public:
    using Script = std::function<bool(QTcpSocket&, const ScriptedPeer::Seen&)>;

    explicit OneJobPeer(Script special)
        : peer([this, special = std::move(special)](QTcpSocket& socket, const auto& request, int) {
              if (special(socket, request))
                  return;
              if (request.target.contains("/pending"))
                  socket.write(ScriptedPeer::answer(200, "[]"));
              else if (request.target.contains("/done"))
                  socket.write(ScriptedPeer::answer(200, listed ? R"(["17"])" : "[]"));
              else if (request.method == "POST")
                  socket.write(ScriptedPeer::answer(202, {}, IdHeader));
              else if (request.method == "GET")
                  socket.write(listed ? ScriptedPeer::answer(200)
                                      : ScriptedPeer::answer(404, NotFound));
              else
                  socket.write(ScriptedPeer::answer(404, NotFound));
          })
    {
    }

    [[nodiscard]] qsizetype count(const QByteArray& methodAndEnd) const
    {
        const QByteArray method = methodAndEnd.left(methodAndEnd.indexOf(' '));
        const QByteArray end = methodAndEnd.mid(methodAndEnd.indexOf(' ') + 1);
        return std::ranges::count_if(peer.requests(), [&](const ScriptedPeer::Seen& seen) {
            return seen.method == method && seen.target.endsWith(end);
        });
    }

    bool listed = true;
    ScriptedPeer peer;
};

QStringList filesIn(const QString& folder)
{
    QStringList files;
    QDirIterator all(folder, QDir::Files, QDirIterator::Subdirectories);
    while (all.hasNext())
        files.append(all.next());
    return files;
}

bool isCollect(const ScriptedPeer::Seen& request)
{
    return request.method == "PUT" && request.target.endsWith("/_api/job/17");
}

} // namespace

class TestJobService final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void submitWatchCollect();
    void failedJobIsCollectedAsFailed();
    void cancelEndsAsTheServerSays();
    void clearTellsWhatIsGone();
    void fireAndForget();
    void foreignJobsAreGuarded();
    void takenElsewhere();
    void nextBatches();
    void batchesComeByThemselves();
    void drainGoesOnAfterABreak();
    void drainGoesOnAfterAnEnd_data();
    void drainGoesOnAfterAnEnd();
    void batchesWithoutNamesWaitAfterAnEnd();
    void piecesAreJoinedAfterAnEnd();
    void expiredRestIsPartial();
    void automaticCollect();
    void manyAreHeldAndLeaveInTurn();
    void unfinishedJobsAreLimited();
    void listedRowThatIsCollectedStays();
    void lostSubmitIsAdopted_data();
    void lostSubmitIsAdopted();
    void killIsOfferedWhenACancelTakesLong();
    void clearAllOfOthersIsRecognised();
    void clearSoonCanBeUndone();
    void manyJobsGrowTheCount();
    void headJobHasNoBody();
    void ranDirectly();
    void directAnswerThatCannotBeStored();
    void tornBatchIsNotSkipped();
    void submitThatBroke();
    void submitThatWasRefused();
    void listKnowsTheJobBeforeUs();
    void collectBreaks_data();
    void collectBreaks();
    void collectBreaksWhileOffline();
    void vaultThatCannotBeWritten();
    void resultFilesAreNeverOverwritten();
    void jobsOfAnotherServerAreLeftAlone();
    void pollingStopsAtRefusedLogin();
    void pollingSurvivesTrouble();
    void vanishedIdIsAskedForFirst();
    void restartOfACoordinatorIsSeen_data();
    void restartOfACoordinatorIsSeen();
    void singleServerIsNotAskedForItsReboots();
    void connectionClosedAndOpenedAgain();

private:
    [[nodiscard]] QUrl sandboxUrl() const;
    void submitThirdParty(const QString& query);
    sandbox::Server m_server;
};

void TestJobService::initTestCase()
{
    std::string error;
    QVERIFY2(m_server.start(error), error.c_str());
}

void TestJobService::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    arango::Connection connection({.url = sandboxUrl()});
    QVERIFY(await<bool>([&](QObject* context, auto done) {
        arango::Database(connection, u"test"_s).clearAsyncJobs({}, context, done);
    }));
}

QUrl TestJobService::sandboxUrl() const
{
    return QUrl(u"http://127.0.0.1:%1"_s.arg(m_server.port()));
}

void TestJobService::submitThirdParty(const QString& query)
{
    arango::Connection other({.url = sandboxUrl()});
    QVERIFY(await<arango::AsyncJob<arango::Cursor>>([&](QObject* context, auto done) {
        arango::Database(other, u"test"_s)
            .beginAsyncExecution()
            .aql()
            .execute(query, {}, {}, context, done);
    }));
}

void TestJobService::submitWatchCollect()
{
    Engine engine(sandboxUrl());
    engine.monitor.start();
    const quint64 serial = engine.submit(u"RETURN 9007199254740993"_s);
    QCOMPARE(engine.state(serial), JobState::Sending);
    QTRY_COMPARE(engine.state(serial), JobState::Done);
    QVERIFY(!engine.job(serial).id.isEmpty());
    QCOMPARE(engine.job(serial).origin, JobOrigin::Ours);

    engine.service.collect(serial);
    QTRY_COMPARE(engine.state(serial), JobState::Collected);
    QCOMPARE(engine.job(serial).httpStatus, 201);
    QCOMPARE(engine.job(serial).rows, 1);
    QVERIFY(engine.file(serial).contains("9007199254740993"));
    QCOMPARE(engine.job(serial).size, engine.file(serial).size());
    QVERIFY(filesIn(engine.dir.path()).filter(u".part"_s).isEmpty());
    // A later list does not disturb what is known.
    QSignalSpy ticked(&engine.monitor, &JobMonitor::ticked);
    QTRY_COMPARE_GE(ticked.size(), 3);
    QCOMPARE(engine.state(serial), JobState::Collected);
    QCOMPARE(engine.store.jobs().size(), 1U);
}

void TestJobService::failedJobIsCollectedAsFailed()
{
    Engine engine(sandboxUrl());
    engine.monitor.start();
    const quint64 serial = engine.submit(u"INVALID QUERY"_s);
    QTRY_COMPARE(engine.state(serial), JobState::Done);
    engine.service.collect(serial);
    QTRY_COMPARE(engine.state(serial), JobState::Failed);
    QCOMPARE(engine.job(serial).httpStatus, 400);
    QCOMPARE(engine.job(serial).errorNum, 1501);
    QVERIFY(engine.job(serial).error.contains(u"syntax error"_s));
    // As it was typed, not as it was sent: the mark at its start moves nothing.
    QVERIFY2(engine.job(serial).error.contains(u"at position 1:1 "_s),
             qPrintable(engine.job(serial).error));
}

void TestJobService::cancelEndsAsTheServerSays()
{
    Engine engine(sandboxUrl());
    engine.monitor.start();
    const quint64 serial = engine.submit(u"RETURN SLEEP(30)"_s);
    QTRY_COMPARE(engine.state(serial), JobState::Pending);
    engine.service.cancel(serial);
    // Nobody says "cancelled" before the server has.
    QTRY_VERIFY(engine.state(serial) != JobState::Pending);
    QVERIFY(engine.job(serial).cancelledAt > 0);
    QTRY_COMPARE(engine.state(serial), JobState::Cancelled);
    QCOMPARE(engine.job(serial).httpStatus, 410);
}

void TestJobService::clearTellsWhatIsGone()
{
    Engine engine(sandboxUrl());
    engine.monitor.start();
    const quint64 done = engine.submit(u"RETURN 1"_s);
    const quint64 pending = engine.submit(u"RETURN SLEEP(1)"_s);
    QTRY_COMPARE(engine.state(done), JobState::Done);
    engine.service.clear(done);
    engine.service.clear(pending);
    QTRY_COMPARE(engine.state(done), JobState::Cleared);
    QTRY_COMPARE(engine.state(pending), JobState::Cleared);
}

void TestJobService::fireAndForget()
{
    Engine engine(sandboxUrl());
    const quint64 serial
        = engine.service.submit({.request = arango::aql::execute(u"RETURN 1"_s).request,
                                 .database = u"test"_s,
                                 .keepResult = false});
    QTRY_COMPARE(engine.state(serial), JobState::Forgotten);
    QVERIFY(engine.job(serial).id.isEmpty());
}

void TestJobService::foreignJobsAreGuarded()
{
    submitThirdParty(u"RETURN \"theirs\""_s);
    Engine engine(sandboxUrl());
    engine.monitor.start();
    QTRY_COMPARE(engine.store.jobs().size(), 1U);
    const quint64 serial = engine.store.jobs().front().serial;
    QCOMPARE(engine.job(serial).origin, JobOrigin::Foreign);
    QTRY_COMPARE(engine.state(serial), JobState::Done);

    engine.service.collect(serial);
    engine.service.clear(serial);
    QSignalSpy ticked(&engine.monitor, &JobMonitor::ticked);
    QTRY_COMPARE_GE(ticked.size(), 2);
    QCOMPARE(engine.state(serial), JobState::Done);

    engine.service.collect(serial, JobService::Foreign::Allowed);
    QTRY_COMPARE(engine.state(serial), JobState::Collected);
    QVERIFY(engine.file(serial).contains("theirs"));
}

void TestJobService::takenElsewhere()
{
    Engine engine(sandboxUrl());
    engine.monitor.start();
    const quint64 serial = engine.submit(u"RETURN 1"_s);
    QTRY_COMPARE(engine.state(serial), JobState::Done);
    arango::Connection other({.url = sandboxUrl()});
    QVERIFY(await<arango::Response>([&](QObject* context, auto done) {
        arango::Database(other, u"test"_s)
            .run<arango::Response>(arango::jobs::result(engine.job(serial).id), context, done);
    }));
    QTRY_COMPARE(engine.state(serial), JobState::TakenElsewhere);
}

void TestJobService::nextBatches()
{
    Engine engine(sandboxUrl());
    engine.service.setCollectPolicy({.drain = false});
    engine.monitor.start();
    arango::CursorOptions options;
    options.batchSize = 2;
    options.ttl = 60;
    const quint64 serial = engine.submit(u"FOR i IN 1..3 RETURN i"_s, options);
    QTRY_COMPARE(engine.state(serial), JobState::Done);
    engine.service.collect(serial);
    QTRY_COMPARE(engine.state(serial), JobState::Collected);
    QCOMPARE(engine.job(serial).rows, 2);
    QVERIFY(!engine.job(serial).cursorId.isEmpty());

    QSignalSpy fetched(&engine.service, &JobService::batchFetched);
    engine.service.fetchNextBatch(serial);
    QTRY_COMPARE(fetched.size(), 1);
    const auto batch = fetched.first().at(1).value<StoredResult>();
    QCOMPARE(batch.rows, 1);
    QVERIFY(QFile::exists(batch.file));
    QVERIFY(engine.job(serial).cursorId.isEmpty());
    // All batches in one document: a result that is opened again is whole.
    QTRY_COMPARE(engine.job(serial).rows, 3);
    QTRY_VERIFY(engine.job(serial).batchFiles.isEmpty());
    QVERIFY(engine.file(serial).contains("[1,2,3]"));
}

void TestJobService::batchesComeByThemselves()
{
    Engine engine(sandboxUrl());
    engine.service.setServerVersion(u"3.12.5"_s);
    engine.monitor.start();
    arango::CursorOptions options;
    options.batchSize = 2;
    const quint64 serial = engine.submit(u"FOR i IN 1..7 RETURN i * 1.50"_s, options);
    QTRY_COMPARE(engine.state(serial), JobState::Done);
    QSignalSpy collected(&engine.service, &JobService::collected);
    engine.service.collect(serial);
    QTRY_COMPARE(collected.size(), 1);
    const Job& job = engine.job(serial);
    QCOMPARE(job.state, JobState::Collected);
    QCOMPARE(job.rows, 7);
    QVERIFY(job.cursorId.isEmpty());
    QVERIFY(job.batchFiles.isEmpty());
    QCOMPARE(job.size, QFileInfo(job.resultFile).size());
    QCOMPARE(job.sha256, QCryptographicHash::hash(engine.file(serial), QCryptographicHash::Sha256));
    const auto answer = QJsonDocument::fromJson(engine.file(serial)).object();
    QCOMPARE(answer.value("result"_L1).toArray().size(), 7);
    QCOMPARE(answer.value("hasMore"_L1), QJsonValue(false));
    // The pieces are in it and gone.
    QTRY_COMPARE(filesIn(engine.dir.path()).size(), 1);
}

void TestJobService::drainGoesOnAfterABreak()
{
    // The second batch breaks once; with allowRetry it may be asked for by name again.
    int seconds = 0;
    OneJobPeer one([&seconds](QTcpSocket& socket, const ScriptedPeer::Seen& request) {
        if (isCollect(request)) {
            socket.write(ScriptedPeer::answer(
                201, R"({"result":[1],"hasMore":true,"id":"99","nextBatchId":"2"})", IdHeader));
            return true;
        }
        if (request.target.endsWith("/_api/cursor/99/2")) {
            const QByteArray whole = ScriptedPeer::answer(
                200, R"({"result":[2],"hasMore":true,"id":"99","nextBatchId":"3"})");
            socket.write(seconds++ == 0 ? whole.left(whole.size() - 9) : whole);
            if (seconds == 1)
                socket.disconnectFromHost();
            return true;
        }
        if (request.target.endsWith("/_api/cursor/99/3")) {
            socket.write(ScriptedPeer::answer(200, R"({"result":[3],"hasMore":false,"id":"99"})"));
            return true;
        }
        return false;
    });
    Engine engine(one.peer.url());
    engine.service.setServerVersion(u"3.12.5"_s);
    engine.monitor.start();
    const quint64 serial = engine.submit(u"RETURN 1"_s);
    QTRY_COMPARE(engine.state(serial), JobState::Done);
    engine.service.collect(serial);
    QTRY_COMPARE(engine.state(serial), JobState::Collected);
    QCOMPARE(engine.job(serial).rows, 3);
    QVERIFY(engine.file(serial).contains("[1,2,3]"));
    QCOMPARE(one.count("POST /_api/cursor/99/2"), 2);
    QCOMPARE(one.count("POST /_api/cursor/99/3"), 1);
    // The cursor that the server kept for a second reading is given back.
    QTRY_COMPARE(one.count("DELETE /_api/cursor/99"), 1);
    QCOMPARE(engine.service.transfers(), 0);
}

void TestJobService::drainGoesOnAfterAnEnd_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<bool>("expired");
    QTest::newRow("batches have names") << u"3.12.5"_s << false;
    QTest::newRow("too late") << u"3.12.5"_s << true;
    QTest::newRow("batches have none: one may be lost") << u"3.10.0"_s << false;
}

// The program ends while the third batch is on its way; another one goes on.
void TestJobService::drainGoesOnAfterAnEnd()
{
    QFETCH(const QString, version);
    QFETCH(const bool, expired);
    bool answers = false;
    OneJobPeer one([&](QTcpSocket& socket, const ScriptedPeer::Seen& request) {
        if (isCollect(request)) {
            socket.write(ScriptedPeer::answer(
                201, R"({"result":[1],"hasMore":true,"id":"99","nextBatchId":"2"})", IdHeader));
        } else if (request.target.contains("/_api/cursor/99") && request.method == "POST") {
            const bool second = request.target.endsWith("/99/2")
                || (request.target.endsWith("/99") && one.count("POST /_api/cursor/99") == 1);
            if (second && !answers)
                socket.write(ScriptedPeer::answer(
                    200, R"({"result":[2],"hasMore":true,"id":"99","nextBatchId":"3"})"));
            else if (answers)
                socket.write(
                    ScriptedPeer::answer(200, R"({"result":[3],"hasMore":false,"id":"99"})"));
        } else {
            return false;
        }
        return true;
    });
    const QTemporaryDir folder;
    Job left;
    {
        Engine engine(one.peer.url(), folder.path());
        engine.service.setServerVersion(version);
        engine.monitor.start();
        const quint64 serial = engine.submit(u"RETURN 1"_s);
        QTRY_COMPARE(engine.state(serial), JobState::Done);
        engine.service.collect(serial);
        const bool named = version != "3.10.0"_L1;
        QTRY_COMPARE(one.count(named ? "POST /_api/cursor/99/3" : "POST /_api/cursor/99"),
                     named ? 1 : 2);
        left = engine.job(serial);
        QCOMPARE(left.state, JobState::Collecting);
    }
    QVERIFY(recoverInterrupted(left, now()));
    if (expired)
        left.expiresAt = now() - 1;
    answers = true;
    const qsizetype before = one.peer.requests().size();
    Engine engine(one.peer.url(), folder.path());
    engine.service.setServerVersion(version);
    const quint64 serial = engine.store.append({left});
    engine.service.resumeDrains();
    if (version == "3.10.0"_L1) {
        QCOMPARE(engine.state(serial), JobState::Partial);
        QVERIFY(engine.job(serial).error.contains(u"may be lost"_s));
        QVERIFY(engine.job(serial).cursorId.isEmpty());
        QCOMPARE(one.peer.requests().size(), before);
        return;
    }
    if (expired) {
        QTRY_VERIFY(engine.job(serial).error.contains(u"has expired"_s));
        QVERIFY(engine.job(serial).cursorId.isEmpty());
        QCOMPARE(engine.job(serial).rows, 2);
        QCOMPARE(one.peer.requests().size(), before);
        return;
    }
    QTRY_VERIFY(engine.file(serial).contains("[1,2,3]"));
    QTRY_VERIFY(engine.job(serial).batchFiles.isEmpty());
    QCOMPARE(engine.state(serial), JobState::Collected);
    QCOMPARE(engine.job(serial).rows, 3);
    QVERIFY(engine.job(serial).cursorId.isEmpty());
    QCOMPARE(one.count("POST /_api/cursor/99/3"), 2);
    QCOMPARE(one.count("POST /_api/cursor/99/2"), 1);
}

// Somebody may have been fetching the next batch by hand when the program ended: it is not skipped.
void TestJobService::batchesWithoutNamesWaitAfterAnEnd()
{
    const OneJobPeer one([](QTcpSocket&, const ScriptedPeer::Seen&) { return false; });
    Engine engine(one.peer.url());
    Job left;
    left.server = one.peer.url().toString();
    left.user = u"root"_s;
    left.id = u"17"_s;
    left.origin = JobOrigin::Ours;
    left.state = JobState::Collected;
    left.httpStatus = 201;
    left.resultFile = engine.dir.filePath(u"a.json"_s);
    left.cursorId = u"99"_s;
    left.expiresAt = now() + 60'000;
    const quint64 serial = engine.store.append({left});
    engine.service.resumeDrains();
    QCOMPARE(engine.service.transfers(), 0);
    QCOMPARE(engine.job(serial).cursorId, u"99"_s);
    QVERIFY(engine.job(serial).error.isEmpty());
}

// All batches had arrived, and the program ended before they were one document.
void TestJobService::piecesAreJoinedAfterAnEnd()
{
    const OneJobPeer one([](QTcpSocket&, const ScriptedPeer::Seen&) { return false; });
    Engine engine(one.peer.url());
    const auto write = [&engine](const QString& name, const QByteArray& bytes) {
        QFile file(engine.dir.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size()
            ? file.fileName()
            : QString();
    };
    Job left;
    left.server = one.peer.url().toString();
    left.user = u"root"_s;
    left.id = u"17"_s;
    left.origin = JobOrigin::Ours;
    left.state = JobState::Collected;
    left.httpStatus = 201;
    left.resultFile = write(u"a.json"_s, R"({"result":[1],"hasMore":true,"id":"99"})");
    left.batchFiles = {write(u"b.json"_s, R"({"result":[2],"hasMore":false})")};
    const quint64 serial = engine.store.append({left});
    engine.service.resumeDrains();
    QTRY_VERIFY(engine.file(serial).contains("[1,2]"));
    QVERIFY(engine.job(serial).batchFiles.isEmpty());
    QTRY_COMPARE(filesIn(engine.dir.path()).size(), 1);
}

void TestJobService::expiredRestIsPartial()
{
    OneJobPeer one([](QTcpSocket& socket, const ScriptedPeer::Seen& request) {
        if (isCollect(request))
            socket.write(
                ScriptedPeer::answer(201, R"({"result":[1],"hasMore":true,"id":"99"})", IdHeader));
        else if (request.target.endsWith("/_api/cursor/99"))
            socket.write(ScriptedPeer::answer(
                404, R"({"error":true,"errorNum":1600,"errorMessage":"cursor not found"})"));
        else
            return false;
        return true;
    });
    Engine engine(one.peer.url());
    engine.monitor.start();
    const quint64 serial = engine.submit(u"RETURN 1"_s);
    QTRY_COMPARE(engine.state(serial), JobState::Done);
    engine.service.collect(serial);
    QTRY_COMPARE(engine.state(serial), JobState::Partial);
    QVERIFY(!engine.job(serial).error.isEmpty());
    QVERIFY(engine.file(serial).contains("[1]"));
    QCOMPARE(one.count("POST /_api/cursor/99"), 1);
}

void TestJobService::automaticCollect()
{
    Engine engine(sandboxUrl());
    engine.service.setCollectPolicy({.automatic = true, .keepFree = 0});
    engine.monitor.start();
    const quint64 serial = engine.submit(u"RETURN 1"_s);
    QTRY_COMPARE(engine.state(serial), JobState::Collected);
    submitThirdParty(u"RETURN \"theirs\""_s);
    QTRY_VERIFY(std::ranges::any_of(engine.store.jobs(), [](const Job& job) {
        return job.origin == JobOrigin::Foreign && job.state == JobState::Done;
    }));
}

void TestJobService::manyAreHeldAndLeaveInTurn()
{
    QList<QPointer<QTcpSocket>> open;
    int id = 100;
    OneJobPeer one([&](QTcpSocket& socket, const ScriptedPeer::Seen& request) {
        if (request.method != "POST")
            return false;
        open.append(&socket);
        return true;
    });
    one.listed = false;
    Engine engine(one.peer.url());
    engine.service.setSendPolicy({.mostUnanswered = 2, .marker = false});
    std::vector<Submission> many;
    many.reserve(5);
    for (int i = 1; i <= 5; ++i)
        many.push_back({.request = arango::aql::execute(u"RETURN %1"_s.arg(i)).request,
                        .database = u"test"_s});
    const quint64 first = engine.service.submitAll(many);
    QTRY_COMPARE(open.size(), 2);
    QCOMPARE(engine.service.sendStatus().held, 3);
    QCOMPARE(engine.state(first + 4), JobState::Held);
    QVERIFY(!engine.job(first).batch.isEmpty());
    QCOMPARE(engine.job(first + 4).batch, engine.job(first).batch);

    engine.service.moveHeld({first + 4}, first + 2);
    engine.service.dropHeld({first + 3});
    QVERIFY(!engine.store.find(first + 3));
    const auto answer = [&](qsizetype i) {
        open.at(i)->write(ScriptedPeer::answer(
            202, {}, "X-Arango-Async-Id: " + QByteArray::number(++id) + "\r\n"));
    };
    engine.service.setSendingPaused(true);
    answer(0);
    QTRY_COMPARE(engine.state(first), JobState::Pending);
    QCOMPARE(open.size(), 2); // paused: nothing more leaves
    engine.service.setSendingPaused(false);
    QTRY_COMPARE(open.size(), 3);
    QCOMPARE(engine.state(first + 4), JobState::Sending); // it was moved to the front
    answer(1);
    QTRY_COMPARE(open.size(), 4);
    answer(2);
    answer(3);
    QTRY_COMPARE(engine.state(first + 2), JobState::Pending);
    QCOMPARE(engine.service.sendStatus().held, 0);
    QCOMPARE(one.count("POST /_api/cursor"), 4);
}

void TestJobService::unfinishedJobsAreLimited()
{
    Engine engine(sandboxUrl());
    engine.service.setSendPolicy({.mostUnfinished = 1});
    engine.monitor.start();
    std::vector<Submission> many;
    many.reserve(3);
    for (int i = 0; i < 3; ++i)
        many.push_back({.request = arango::aql::execute(u"RETURN SLEEP(0.2)"_s).request,
                        .database = u"test"_s});
    const quint64 first = engine.service.submitAll(many);
    QTRY_COMPARE(engine.state(first), JobState::Pending);
    QCOMPARE(engine.state(first + 1), JobState::Held);
    QTRY_COMPARE(engine.state(first), JobState::Done);
    QTRY_VERIFY(engine.state(first + 1) != JobState::Held);
    QVERIFY(engine.state(first + 2) == JobState::Held);
    QTRY_COMPARE(engine.state(first + 2), JobState::Done);
}

void TestJobService::listedRowThatIsCollectedStays()
{
    // The list shows the job, somebody begins to collect it, and only then comes our 202.
    QPointer<QTcpSocket> submit;
    QPointer<QTcpSocket> fetch;
    OneJobPeer one([&](QTcpSocket& socket, const ScriptedPeer::Seen& request) {
        if (request.method == "POST")
            submit = &socket;
        else if (isCollect(request))
            fetch = &socket;
        else
            return false;
        return true;
    });
    Engine engine(one.peer.url());
    engine.monitor.start();
    const quint64 serial = engine.submit(u"RETURN 17"_s);
    QTRY_COMPARE(engine.store.jobs().size(), 2U);
    const quint64 listed = engine.store.find(engine.monitor.server(), u"17"_s)->serial;
    engine.service.collect(listed, JobService::Foreign::Allowed);
    QTRY_VERIFY(fetch);
    submit->write(ScriptedPeer::answer(202, {}, IdHeader));
    QTRY_VERIFY(!engine.store.find(serial));
    QCOMPARE(engine.job(listed).origin, JobOrigin::Ours);
    QCOMPARE(engine.job(listed).what, u"RETURN 17"_s);
    fetch->write(ScriptedPeer::answer(201, R"({"result":[17],"hasMore":false})", IdHeader));
    QTRY_COMPARE(engine.state(listed), JobState::Collected);
    QCOMPARE(engine.store.jobs().size(), 1U);
}

void TestJobService::lostSubmitIsAdopted_data()
{
    QTest::addColumn<bool>("marker");
    QTest::addRow("by its mark, without a question") << true;
    QTest::addRow("without the mark when somebody says so") << false;
}

void TestJobService::lostSubmitIsAdopted()
{
    QFETCH(const bool, marker);
    QByteArray sent;
    OneJobPeer one([&sent](QTcpSocket& socket, const ScriptedPeer::Seen& request) {
        if (request.method == "POST") {
            sent = request.body;
            socket.abort(); // taken, and the answer lost
        } else if (request.target.contains("/pending")) {
            socket.write(ScriptedPeer::answer(200, sent.isEmpty() ? "[]" : R"(["17"])"));
        } else if (request.target.contains("/done")) {
            socket.write(ScriptedPeer::answer(200, "[]"));
        } else if (request.target.contains("/_api/query/current")) {
            const QString query = QJsonDocument::fromJson(sent)["query"_L1].toString();
            const QJsonArray list{QJsonObject{{u"id"_s, u"5"_s},
                                              {u"user"_s, u"root"_s},
                                              {u"database"_s, u"test"_s},
                                              {u"query"_s, query}}};
            socket.write(ScriptedPeer::answer(200, QJsonDocument(list).toJson()));
        } else {
            return false;
        }
        return true;
    });
    Engine engine(one.peer.url());
    engine.service.setSendPolicy({.marker = marker});
    QueryWatch watch(engine.store, engine.monitor, engine.service, u"test"_s);
    QSignalSpy offered(&watch, &QueryWatch::adoptionOffered);
    const quint64 serial = engine.submit(u"RETURN SLEEP(9)"_s);
    QTRY_COMPARE(engine.state(serial), JobState::SubmitUnknown);
    engine.monitor.start();
    if (!marker) {
        QTRY_COMPARE(offered.size(), 1);
        QCOMPARE(engine.state(serial), JobState::SubmitUnknown);
        QVERIFY(engine.service.adopt(serial, offered.first().at(1).toString()));
    }
    QTRY_COMPARE(engine.state(serial), JobState::Pending);
    QCOMPARE(engine.job(serial).id, u"17"_s);
    QCOMPARE(engine.store.jobs().size(), 1U);
    QCOMPARE(offered.isEmpty(), marker);
    QCOMPARE(one.count("POST /_api/cursor"), 1);
    // The row shows what was typed, without the mark.
    QVERIFY(marker::in(queryOf(engine.job(serial).request)).isNull());
}

void TestJobService::killIsOfferedWhenACancelTakesLong()
{
    QByteArray sent;
    OneJobPeer one([&sent](QTcpSocket& socket, const ScriptedPeer::Seen& request) {
        if (request.method == "POST") {
            sent = request.body;
            socket.write(ScriptedPeer::answer(202, {}, IdHeader));
        } else if (request.target.contains("/pending")) {
            socket.write(ScriptedPeer::answer(200, sent.isEmpty() ? "[]" : R"(["17"])"));
        } else if (request.target.contains("/done")) {
            socket.write(ScriptedPeer::answer(200, "[]"));
        } else if (request.target.endsWith("/cancel") || request.method == "DELETE") {
            socket.write(ScriptedPeer::answer(200, R"({"result":true})"));
        } else if (request.target.contains("/_api/query/current")) {
            const QString query = QJsonDocument::fromJson(sent)["query"_L1].toString();
            const QJsonArray list{QJsonObject{{u"id"_s, u"5"_s}, {u"query"_s, query}}};
            socket.write(ScriptedPeer::answer(200, QJsonDocument(list).toJson()));
        } else {
            return false;
        }
        return true;
    });
    Engine engine(one.peer.url());
    QueryWatch watch(engine.store, engine.monitor, engine.service, u"test"_s);
    watch.setKillAfter(200ms);
    QSignalSpy offered(&watch, &QueryWatch::killOffered);
    engine.monitor.start();
    const quint64 serial = engine.submit(u"RETURN SLEEP(9)"_s);
    QTRY_COMPARE(engine.state(serial), JobState::Pending);
    engine.service.cancel(serial);
    QTRY_COMPARE(engine.state(serial), JobState::Cancelling);
    QTRY_COMPARE(offered.size(), 1);
    QCOMPARE(offered.first().at(1).toBool(), true);
    QCOMPARE(one.count("DELETE /_api/query/5"), 0); // only when somebody says so
    watch.kill(serial);
    QTRY_COMPARE(one.count("DELETE /_api/query/5"), 1);
}

void TestJobService::clearAllOfOthersIsRecognised()
{
    Engine engine(sandboxUrl());
    engine.monitor.start();
    const quint64 done = engine.submit(u"RETURN 1"_s);
    const quint64 pending = engine.submit(u"RETURN SLEEP(20)"_s);
    const quint64 other = engine.submit(u"RETURN 2"_s);
    QTRY_COMPARE(engine.state(done), JobState::Done);
    QTRY_COMPARE(engine.state(other), JobState::Done);
    QTRY_COMPARE(engine.state(pending), JobState::Pending);
    QTRY_VERIFY(engine.monitor.status().known == 3);
    arango::Connection admin(engine.connection.endpoint());
    const auto all = arango::jobs::clearAll();
    QVERIFY(await<arango::Response>([&](auto context, auto handler) {
        admin.send(all.request, u"test"_s, {}, context, handler);
    }));
    QTRY_COMPARE(engine.state(pending), JobState::TakenElsewhere);
    QTRY_COMPARE(engine.state(done), JobState::TakenElsewhere);
    QCOMPARE(engine.job(pending).absence, Absence::DroppedWithAll);
    QVERIFY(engine.job(pending).goneAfter > 0);
    QVERIFY(engine.job(pending).goneBefore >= engine.job(pending).goneAfter);
}

void TestJobService::clearSoonCanBeUndone()
{
    Engine engine(sandboxUrl());
    engine.monitor.start();
    const quint64 serial = engine.submit(u"RETURN 1"_s);
    QTRY_COMPARE(engine.state(serial), JobState::Done);
    const ClearPlan plan = engine.service.planClear({});
    QCOMPARE(plan.serials, QList<quint64>{serial});
    QCOMPARE(plan.doneOwn, 1);
    engine.service.clearSoon(plan.serials, JobService::Foreign::Refused, 1ms)->undo();
    QSignalSpy ticked(&engine.monitor, &JobMonitor::ticked);
    QTRY_COMPARE_GE(ticked.size(), 2);
    QCOMPARE(engine.state(serial), JobState::Done);
    engine.service.clearSoon(plan.serials, JobService::Foreign::Refused, 1ms);
    QTRY_COMPARE(engine.state(serial), JobState::Cleared);
}

void TestJobService::manyJobsGrowTheCount()
{
    arango::Connection other({.url = sandboxUrl()});
    const arango::AsyncDatabase async = arango::Database(other, u"test"_s).beginAsyncExecution();
    int sent = 0;
    for (int i = 0; i < 2500; ++i)
        async.aql().execute(u"RETURN 1"_s, {}, {}, this, [&sent](const auto&) { ++sent; });
    QTRY_COMPARE_WITH_TIMEOUT(sent, 2500, 60'000);

    Engine engine(sandboxUrl());
    engine.monitor.start();
    QTRY_COMPARE_WITH_TIMEOUT(engine.store.jobs().size(), 2500U, 20'000);
    QTRY_VERIFY(engine.monitor.status().complete);
    QCOMPARE(engine.monitor.status().known, 2500);
}

void TestJobService::headJobHasNoBody()
{
    OneJobPeer one([](QTcpSocket& socket, const ScriptedPeer::Seen& request) {
        if (!isCollect(request))
            return false;
        socket.write("HTTP/1.1 200 OK\r\nX-Arango-Async-Id: 17\r\nEtag: \"9\"\r\nContent-Length: "
                     "51\r\n\r\n");
        return true;
    });
    Engine engine(one.peer.url());
    engine.monitor.start();
    auto request = *arango::requestFromTarget(Method::Head, u"/_api/document/s/1"_s);
    const quint64 serial = engine.service.submit({.request = request, .database = u"test"_s});
    // A HEAD job is submitted as HEAD; the peer above answers only POSTs with an id.
    Q_UNUSED(serial)
    QTRY_VERIFY(engine.store.find(engine.monitor.server(), u"17"_s));
    Job job = *engine.store.find(engine.monitor.server(), u"17"_s);
    job.request = request;
    job.origin = JobOrigin::Ours;
    engine.store.update({job});
    QTRY_COMPARE(engine.state(job.serial), JobState::Done);
    engine.service.collect(job.serial);
    QTRY_COMPARE_WITH_TIMEOUT(engine.state(job.serial), JobState::Collected, 3000);
    QCOMPARE(engine.job(job.serial).httpStatus, 200);
    QCOMPARE(arango::headerValue(engine.job(job.serial).answerHeaders, "etag"), "\"9\"");
}

void TestJobService::ranDirectly()
{
    OneJobPeer one([](QTcpSocket& socket, const ScriptedPeer::Seen& request) {
        if (request.method != "POST")
            return false;
        socket.write(ScriptedPeer::answer(201, R"({"result":[1,2],"hasMore":false})"));
        return true;
    });
    one.listed = false;
    Engine engine(one.peer.url());
    const quint64 serial = engine.submit(u"RETURN 1"_s);
    QTRY_COMPARE(engine.state(serial), JobState::Collected);
    QTRY_COMPARE(engine.job(serial).rows, 2);
    QCOMPARE(engine.file(serial), R"({"result":[1,2],"hasMore":false})");
}

void TestJobService::directAnswerThatCannotBeStored()
{
    const QTemporaryDir dir;
    QFile file(dir.filePath(u"occupied"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    OneJobPeer one([](QTcpSocket& socket, const ScriptedPeer::Seen& request) {
        if (request.method != "POST")
            return false;
        socket.write(ScriptedPeer::answer(201, R"({"result":[1]})"));
        return true;
    });
    one.listed = false;
    Engine engine(one.peer.url(), file.fileName());
    const quint64 serial = engine.submit(u"RETURN 1"_s);
    QTRY_VERIFY(engine.state(serial) != JobState::Sending);
    QVERIFY(!hasResult(engine.state(serial)));
    QVERIFY(!engine.job(serial).error.isEmpty());
}

void TestJobService::tornBatchIsNotSkipped()
{
    OneJobPeer one([](QTcpSocket& socket, const ScriptedPeer::Seen& request) {
        if (isCollect(request)) {
            socket.write(
                ScriptedPeer::answer(201, R"({"result":[1],"hasMore":true,"id":"99"})", IdHeader));
            return true;
        }
        if (!request.target.endsWith("/_api/cursor/99"))
            return false;
        socket.write(ScriptedPeer::answer(200, R"({"result":[2],"hasMore":false})").left(60));
        socket.disconnectFromHost();
        return true;
    });
    Engine engine(one.peer.url());
    engine.service.setCollectPolicy({.drain = false});
    engine.monitor.start();
    const quint64 serial = engine.submit(u"RETURN 1"_s);
    QTRY_COMPARE(engine.state(serial), JobState::Done);
    engine.service.collect(serial);
    QTRY_COMPARE(engine.job(serial).cursorId, u"99"_s);
    QSignalSpy failed(&engine.service, &JobService::batchFailed);
    engine.service.fetchNextBatch(serial);
    QCOMPARE(engine.service.transfers(), 1);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(engine.service.transfers(), 0);
    // A second try would get the batch after the lost one.
    QVERIFY(engine.job(serial).cursorId.isEmpty());
    engine.service.fetchNextBatch(serial);
    QTRY_COMPARE(failed.size(), 2);
    QCOMPARE(one.count("POST /_api/cursor/99"), 1);
    QTRY_COMPARE(filesIn(engine.dir.path()).filter(u".partial"_s).size(), 1);
}

void TestJobService::submitThatBroke()
{
    OneJobPeer one([](QTcpSocket& socket, const ScriptedPeer::Seen& request) {
        if (request.method != "POST")
            return false;
        socket.abort();
        return true;
    });
    one.listed = false;
    Engine engine(one.peer.url());
    QSignalSpy failed(&engine.service, &JobService::submitFailed);
    const quint64 serial = engine.submit(u"INSERT {} INTO students"_s);
    QTRY_COMPARE(engine.state(serial), JobState::SubmitUnknown);
    QVERIFY(!engine.job(serial).error.isEmpty());
    QCOMPARE(failed.size(), 1);
    QSignalSpy ticked(&engine.monitor, &JobMonitor::ticked);
    engine.monitor.refresh();
    QTRY_COMPARE(ticked.size(), 1);
    QCOMPARE(one.count("POST /_api/cursor"), 1);
}

void TestJobService::submitThatWasRefused()
{
    bool busy = true;
    OneJobPeer one([&busy](QTcpSocket& socket, const ScriptedPeer::Seen& request) {
        if (request.method != "POST" || !std::exchange(busy, false))
            return false;
        socket.write(ScriptedPeer::answer(
            503, R"({"error":true,"errorNum":21003,"errorMessage":"queue is full","code":503})"));
        return true;
    });
    one.listed = false;
    Engine engine(one.peer.url());
    QSignalSpy failed(&engine.service, &JobService::submitFailed);
    const quint64 serial = engine.submit(u"RETURN 1"_s);
    QTRY_COMPARE(engine.state(serial), JobState::Held);
    QCOMPARE(engine.job(serial).error, u"queue is full"_s);
    QVERIFY(engine.service.sendStatus().slowed);
    QVERIFY(engine.service.sendStatus().nextTry > 0);
    // It leaves by itself when the server takes it.
    QTRY_COMPARE(engine.state(serial), JobState::Pending);
    QVERIFY(engine.job(serial).error.isEmpty());
    QCOMPARE(one.count("POST /_api/cursor"), 2);
    QVERIFY(failed.isEmpty());

    Engine offline(QUrl(u"http://127.0.0.1:1"_s));
    const quint64 unsent = offline.submit(u"RETURN 1"_s);
    QTRY_COMPARE(offline.state(unsent), JobState::NotSent);
}

void TestJobService::listKnowsTheJobBeforeUs()
{
    // The 202 comes only when a list has already shown the new job.
    QPointer<QTcpSocket> waiting;
    OneJobPeer one([&](QTcpSocket& socket, const ScriptedPeer::Seen& request) {
        if (request.method != "POST")
            return false;
        waiting = &socket;
        return true;
    });
    Engine engine(one.peer.url());
    engine.monitor.start();
    const quint64 serial = engine.submit(u"RETURN 1"_s);
    QTRY_COMPARE(engine.store.jobs().size(), 2U);
    QTRY_VERIFY(waiting);
    waiting->write(ScriptedPeer::answer(202, {}, IdHeader));
    QTRY_COMPARE(engine.store.jobs().size(), 1U);
    QCOMPARE(engine.store.jobs().front().serial, serial);
    QTRY_COMPARE(engine.state(serial), JobState::Done);
    QCOMPARE(engine.job(serial).origin, JobOrigin::Ours);
}

void TestJobService::collectBreaks_data()
{
    QTest::addColumn<int>("bytes"); // of the answer that arrive
    QTest::addColumn<int>("statusAfter"); // 200 still there, 204 not done, 404 gone
    QTest::addColumn<JobState>("end");
    QTest::addRow("before the answer, still there") << 0 << 200 << JobState::Done;
    QTest::addRow("before the answer, gone") << 0 << 404 << JobState::Partial;
    QTest::addRow("before the answer, not done") << 0 << 204 << JobState::Pending;
    QTest::addRow("in the headers, gone") << 30 << 404 << JobState::Partial;
    QTest::addRow("in the body, gone") << 150 << 404 << JobState::Partial;
    QTest::addRow("before the last byte, gone") << -1 << 404 << JobState::Partial;
}

void TestJobService::collectBreaks()
{
    QFETCH(int, bytes);
    QFETCH(int, statusAfter);
    QFETCH(JobState, end);
    const QByteArray body = R"({"result":[)" + QByteArray(400, '1') + "]}";
    const QByteArray full = ScriptedPeer::answer(201, body, IdHeader);
    bool broken = false;
    OneJobPeer one([&](QTcpSocket& socket, const ScriptedPeer::Seen& request) {
        if (isCollect(request)) {
            broken = true;
            socket.write(full.left(bytes < 0 ? full.size() - 1 : bytes));
            socket.disconnectFromHost();
            return true;
        }
        if (broken && request.method == "GET" && request.target.endsWith("/17")) {
            socket.write(ScriptedPeer::answer(statusAfter, statusAfter == 404 ? NotFound : ""));
            return true;
        }
        return false;
    });
    Engine engine(one.peer.url());
    const quint64 serial = engine.submit(u"RETURN 1"_s);
    QTRY_COMPARE(engine.state(serial), JobState::Pending);
    engine.monitor.refresh();
    QTRY_COMPARE(engine.state(serial), JobState::Done);
    engine.monitor.setPaused(true);
    one.listed = statusAfter == 200;
    engine.service.collect(serial);
    QCOMPARE(engine.state(serial), JobState::Collecting);
    QTRY_COMPARE_WITH_TIMEOUT(engine.state(serial), end, 10'000);
    QCOMPARE(one.count("PUT /_api/job/17"), 1);

    const qsizetype headers = full.size() - body.size();
    const qsizetype arrived = (bytes < 0 ? full.size() - 1 : bytes) - headers;
    if (end == JobState::Partial && arrived > 0) {
        QCOMPARE(engine.file(serial), body.left(arrived));
        QVERIFY(engine.job(serial).resultFile.endsWith(u".partial"_s));
    } else {
        // Nothing half-written stays behind; the file goes on the vault's own thread.
        QTRY_VERIFY(filesIn(engine.dir.path()).isEmpty());
    }
    if (end == JobState::Partial)
        QVERIFY(!engine.job(serial).error.isEmpty());
}

void TestJobService::collectBreaksWhileOffline()
{
    int asked = 0;
    OneJobPeer one([&](QTcpSocket& socket, const ScriptedPeer::Seen& request) {
        if (isCollect(request)) {
            socket.abort();
            return true;
        }
        if (request.method == "GET" && request.target.endsWith("/17") && asked++ == 0) {
            socket.abort(); // the question fails too (Qt repeats it once by itself)
            return true;
        }
        return false;
    });
    Engine engine(one.peer.url());
    engine.monitor.start();
    const quint64 serial = engine.submit(u"RETURN 1"_s);
    QTRY_COMPARE(engine.state(serial), JobState::Done);
    engine.service.collect(serial);
    QTRY_COMPARE_WITH_TIMEOUT(engine.state(serial), JobState::Done, 10'000);
    QTRY_COMPARE_GE(asked, 2);
    QCOMPARE(one.count("PUT /_api/job/17"), 1);
}

void TestJobService::vaultThatCannotBeWritten()
{
    const QTemporaryDir dir;
    QFile file(dir.filePath(u"occupied"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    OneJobPeer one([](QTcpSocket&, const ScriptedPeer::Seen&) { return false; });
    Engine engine(one.peer.url(), file.fileName());
    engine.monitor.start();
    const quint64 serial = engine.submit(u"RETURN 1"_s);
    QTRY_COMPARE(engine.state(serial), JobState::Done);
    QSignalSpy failed(&engine.service, &JobService::actionFailed);
    engine.service.collect(serial);
    QCOMPARE(failed.size(), 1);
    QCOMPARE(engine.state(serial), JobState::Done);
    QCOMPARE(one.count("PUT /_api/job/17"), 0);
}

void TestJobService::resultFilesAreNeverOverwritten()
{
    const QTemporaryDir dir;
    ResultVault vault(dir.path());
    QStringList files;
    for (int i = 0; i < 3; ++i) {
        const auto file = vault.open(u"../.."_s, u"../same name?.json"_s);
        QVERIFY(file);
        QVERIFY((*file)->write(QByteArray::number(i)));
        vault.finish(*file, this,
                     [&files](const StoredResult& stored) { files.append(stored.file); });
    }
    QTRY_COMPARE(files.size(), 3);
    files.removeDuplicates();
    QCOMPARE(files.size(), 3);
    for (const QString& file : files)
        QVERIFY(QFileInfo(file).canonicalFilePath().startsWith(
            QFileInfo(dir.path()).canonicalFilePath()));
}

void TestJobService::jobsOfAnotherServerAreLeftAlone()
{
    OneJobPeer one([](QTcpSocket&, const ScriptedPeer::Seen&) { return false; });
    Engine engine(one.peer.url());
    Job elsewhere;
    elsewhere.server = u"http://elsewhere:8529"_s;
    elsewhere.user = u"root"_s;
    elsewhere.id = u"17"_s;
    elsewhere.state = JobState::Done;
    const quint64 serial = engine.store.append({elsewhere});
    QSignalSpy failed(&engine.service, &JobService::actionFailed);
    engine.service.collect(serial);
    engine.service.clear(serial);
    QCOMPARE(failed.size(), 2);
    QSignalSpy ticked(&engine.monitor, &JobMonitor::ticked);
    engine.monitor.refresh();
    QTRY_COMPARE(ticked.size(), 1);
    QVERIFY(one.peer.changes().isEmpty());
    QCOMPARE(engine.state(serial), JobState::Done);
}

void TestJobService::pollingStopsAtRefusedLogin()
{
    ScriptedPeer peer(
        [](QTcpSocket& socket, const auto&, int) { socket.write(ScriptedPeer::answer(401)); });
    Engine engine(peer.url());
    engine.monitor.start();
    QTRY_COMPARE(engine.monitor.status().kind, MonitorStatus::Kind::Refused);
    const auto requests = peer.requests().size();
    engine.monitor.hurry();
    QSignalSpy changed(&engine.monitor, &JobMonitor::statusChanged);
    QVERIFY(!changed.wait(400));
    QCOMPARE(peer.requests().size(), requests);
    engine.monitor.refresh();
    QTRY_COMPARE_GT(peer.requests().size(), requests);
}

void TestJobService::pollingSurvivesTrouble()
{
    enum class Mood { Fine, Busy, Closing, Lying } mood = Mood::Fine;
    OneJobPeer one([&](QTcpSocket& socket, const ScriptedPeer::Seen& request) {
        if (mood == Mood::Fine || request.method != "GET")
            return false;
        if (mood == Mood::Busy)
            socket.write(ScriptedPeer::answer(503));
        else if (mood == Mood::Closing)
            socket.abort();
        else
            socket.write(ScriptedPeer::answer(200, "<html>"));
        return true;
    });
    Engine engine(one.peer.url());
    engine.monitor.start();
    QTRY_COMPARE(engine.store.jobs().size(), 1U);
    const auto expect = [&](Mood next, MonitorStatus::Kind kind) {
        mood = next;
        engine.monitor.refresh();
        QTRY_COMPARE_WITH_TIMEOUT(engine.monitor.status().kind, kind, 10'000);
        QCOMPARE(engine.store.jobs().size(), 1U);
        QCOMPARE(engine.store.jobs().front().state, JobState::Done);
    };
    expect(Mood::Busy, MonitorStatus::Kind::Busy);
    QVERIFY(engine.monitor.status().nextTry > now());
    expect(Mood::Fine, MonitorStatus::Kind::Live);
    expect(Mood::Closing, MonitorStatus::Kind::Offline);
    expect(Mood::Fine, MonitorStatus::Kind::Live);
    expect(Mood::Lying, MonitorStatus::Kind::Offline);
    expect(Mood::Fine, MonitorStatus::Kind::Live);
}

void TestJobService::vanishedIdIsAskedForFirst()
{
    // Behind a load balancer another coordinator may answer the list; the id is still good.
    bool hidden = false;
    OneJobPeer one([&](QTcpSocket& socket, const ScriptedPeer::Seen& request) {
        if (!hidden || !request.target.contains("/done"))
            return false;
        socket.write(ScriptedPeer::answer(200, "[]"));
        return true;
    });
    Engine engine(one.peer.url());
    engine.monitor.start();
    QTRY_COMPARE(engine.store.jobs().size(), 1U);
    hidden = true;
    QTRY_COMPARE_GE(one.count("GET /_api/job/17"), 2);
    QCOMPARE(engine.store.jobs().front().state, JobState::Done);
    one.listed = false;
    QTRY_COMPARE(engine.store.jobs().front().state, JobState::TakenElsewhere);
}

void TestJobService::restartOfACoordinatorIsSeen_data()
{
    QTest::addColumn<QByteArray>("serverAfter");
    QTest::addColumn<int>("rebootsAfter");
    QTest::addColumn<JobState>("verdict");
    QTest::newRow("rebooted") << QByteArray("CRDN-1") << 4 << JobState::LostAtRestart;
    QTest::newRow("same start") << QByteArray("CRDN-1") << 3 << JobState::TakenElsewhere;
    QTest::newRow("another one answers") << QByteArray("CRDN-2") << 4 << JobState::TakenElsewhere;
}

void TestJobService::restartOfACoordinatorIsSeen()
{
    QFETCH(const QByteArray, serverAfter);
    QFETCH(const int, rebootsAfter);
    QFETCH(const JobState, verdict);
    // 7 << 40 and 17; the server keeps no statistics, so that it tells no uptime.
    const QByteArray id = "7696581394449";
    QByteArray server = "CRDN-1";
    int reboots = 3;
    OneJobPeer one([&](QTcpSocket& socket, const ScriptedPeer::Seen& request) {
        if (request.target.endsWith("/_admin/status"))
            socket.write(ScriptedPeer::answer(200,
                                              R"({"serverInfo":{"serverId":")" + server
                                                  + R"(","rebootId":)" + QByteArray::number(reboots)
                                                  + "}}"));
        else if (request.target.contains("/done") && one.listed)
            socket.write(ScriptedPeer::answer(200, R"([")" + id + R"("])"));
        else
            return false;
        return true;
    });
    Engine engine(one.peer.url());
    engine.monitor.start();
    QTRY_COMPARE(engine.store.jobs().size(), 1U);
    QTRY_COMPARE(one.count("GET /_admin/status"), 1);
    // Two more ticks: the answer is known, and nobody asks again.
    QSignalSpy ticks(&engine.monitor, &JobMonitor::ticked);
    QTRY_COMPARE_GE(ticks.size(), 2);
    QCOMPARE(one.count("GET /_admin/status"), 1);
    server = serverAfter;
    reboots = rebootsAfter;
    one.listed = false;
    QTRY_COMPARE(engine.store.jobs().front().state, verdict);
    QCOMPARE(one.count("GET /_admin/status"), 2);
}

void TestJobService::singleServerIsNotAskedForItsReboots()
{
    OneJobPeer one([](QTcpSocket&, const ScriptedPeer::Seen&) { return false; });
    Engine engine(one.peer.url());
    engine.monitor.start();
    QTRY_COMPARE(engine.store.jobs().size(), 1U);
    one.listed = false;
    QTRY_COMPARE(engine.store.jobs().front().state, JobState::TakenElsewhere);
    QCOMPARE(one.count("GET /_admin/status"), 0);
}

void TestJobService::connectionClosedAndOpenedAgain()
{
    // The submit is never answered, and the job that was done is gone when we come back.
    OneJobPeer one(
        [](QTcpSocket&, const ScriptedPeer::Seen& request) { return request.method == "POST"; });
    const QTemporaryDir dir;
    ResultVault vault(dir.path());
    JobStore store;
    quint64 unanswered = 0;
    const auto session = [&](const std::function<void(JobMonitor&, JobService&)>& use) {
        arango::Connection connection({.url = one.peer.url()});
        JobMonitor monitor(connection, store, u"test"_s);
        JobService service(connection, store, monitor, vault, u"test"_s);
        monitor.start();
        use(monitor, service);
    };
    session([&](JobMonitor& monitor, JobService& service) {
        unanswered = service.submit(
            {.request = arango::aql::execute(u"RETURN 1"_s).request, .database = u"test"_s});
        QTRY_COMPARE(store.jobs().size(), 2U);
        QTRY_COMPARE(one.count("POST /_api/cursor"), 1);
        Q_UNUSED(monitor)
    });
    QCOMPARE(store.find(unanswered)->state, JobState::SubmitUnknown);
    QVERIFY(!store.find(unanswered)->error.isEmpty());
    const quint64 done = store.jobs().back().serial;
    QCOMPARE(store.find(done)->state, JobState::Done);

    one.listed = false;
    session([&](JobMonitor&, JobService&) {
        QTRY_COMPARE(store.find(done)->state, JobState::TakenElsewhere);
    });
    QCOMPARE(one.count("POST /_api/cursor"), 1);
}

QTEST_GUILESS_MAIN(TestJobService)
#include "tst_jobservice.moc"
