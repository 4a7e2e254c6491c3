// SPDX-License-Identifier: GPL-3.0-or-later
// What comes behind the first batch of a result, also after a break and after an end.
#include "jobengine.h"
#include "jobs/recovery.h"

#include <QJsonDocument>
#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using jobengine::Engine;
using jobengine::filesIn;
using jobengine::IdHeader;
using jobengine::isCollect;
using jobengine::OneJobPeer;
using jobengine::SandboxPeer;

namespace {

/// As an earlier end of the program left it.
Job collectedFrom(const OneJobPeer& one)
{
    Job job;
    job.server = one.peer.url().toString();
    job.user = u"root"_s;
    job.id = u"17"_s;
    job.origin = JobOrigin::Ours;
    job.state = JobState::Collected;
    job.httpStatus = 201;
    return job;
}

} // namespace

class TestBatches final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { m_sandbox.start(); }
    void init();
    void nextBatches();
    void batchesComeByThemselves();
    void drainGoesOnAfterABreak();
    void drainGoesOnAfterAnEnd_data();
    void drainGoesOnAfterAnEnd();
    void batchesWithoutNamesWaitAfterAnEnd();
    void piecesAreJoinedAfterAnEnd();
    void expiredRestIsPartial();
    void tornBatchIsNotSkipped();

private:
    SandboxPeer m_sandbox;
};

void TestBatches::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_sandbox.clearAll();
}

void TestBatches::nextBatches()
{
    Engine engine(m_sandbox.url());
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

void TestBatches::batchesComeByThemselves()
{
    Engine engine(m_sandbox.url());
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

void TestBatches::drainGoesOnAfterABreak()
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

void TestBatches::drainGoesOnAfterAnEnd_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<bool>("expired");
    QTest::newRow("batches have names") << u"3.12.5"_s << false;
    QTest::newRow("too late") << u"3.12.5"_s << true;
    QTest::newRow("batches have none: one may be lost") << u"3.10.0"_s << false;
}

// The program ends while the third batch is on its way; another one goes on.
void TestBatches::drainGoesOnAfterAnEnd()
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
void TestBatches::batchesWithoutNamesWaitAfterAnEnd()
{
    const OneJobPeer one([](QTcpSocket&, const ScriptedPeer::Seen&) { return false; });
    Engine engine(one.peer.url());
    Job left = collectedFrom(one);
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
void TestBatches::piecesAreJoinedAfterAnEnd()
{
    const OneJobPeer one([](QTcpSocket&, const ScriptedPeer::Seen&) { return false; });
    Engine engine(one.peer.url());
    const auto write = [&engine](const QString& name, const QByteArray& bytes) {
        QFile file(engine.dir.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size()
            ? file.fileName()
            : QString();
    };
    Job left = collectedFrom(one);
    left.resultFile = write(u"a.json"_s, R"({"result":[1],"hasMore":true,"id":"99"})");
    left.batchFiles = {write(u"b.json"_s, R"({"result":[2],"hasMore":false})")};
    const quint64 serial = engine.store.append({left});
    engine.service.resumeDrains();
    QTRY_VERIFY(engine.file(serial).contains("[1,2]"));
    QVERIFY(engine.job(serial).batchFiles.isEmpty());
    QTRY_COMPARE(filesIn(engine.dir.path()).size(), 1);
}

void TestBatches::expiredRestIsPartial()
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

void TestBatches::tornBatchIsNotSkipped()
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

QTEST_GUILESS_MAIN(TestBatches)
#include "tst_batches.moc"
