// SPDX-License-Identifier: GPL-3.0-or-later
// The engine against peers that close, stall and lie, and disks that refuse.
#include "jobengine.h"

#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using arango::Method;
using jobengine::Engine;
using jobengine::filesIn;
using jobengine::IdHeader;
using jobengine::isCollect;
using jobengine::NotFound;
using jobengine::OneJobPeer;

class TestJobTroubles final : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void headJobHasNoBody();
    void ranDirectly();
    void directAnswerThatCannotBeStored();
    void submitThatBroke();
    void submitThatWasRefused();
    void collectBreaks_data();
    void collectBreaks();
    void collectBreaksWhileOffline();
    void vaultThatCannotBeWritten();
    void resultFilesAreNeverOverwritten();
};

void TestJobTroubles::headJobHasNoBody()
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

void TestJobTroubles::ranDirectly()
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

void TestJobTroubles::directAnswerThatCannotBeStored()
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

void TestJobTroubles::submitThatBroke()
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

void TestJobTroubles::submitThatWasRefused()
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

void TestJobTroubles::collectBreaks_data()
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

void TestJobTroubles::collectBreaks()
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

void TestJobTroubles::collectBreaksWhileOffline()
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

void TestJobTroubles::vaultThatCannotBeWritten()
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

void TestJobTroubles::resultFilesAreNeverOverwritten()
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

QTEST_GUILESS_MAIN(TestJobTroubles)
#include "tst_jobtroubles.moc"
