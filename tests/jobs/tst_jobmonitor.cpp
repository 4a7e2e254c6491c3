// SPDX-License-Identifier: GPL-3.0-or-later
// What the lists of a server say of its jobs, and why one is missing in them.
#include "jobengine.h"

#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using jobengine::Engine;
using jobengine::OneJobPeer;
using jobengine::SandboxPeer;

class TestJobMonitor final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { m_sandbox.start(); }
    void init();
    void clearAllOfOthersIsRecognised();
    void manyJobsGrowTheCount();
    void pollingStopsAtRefusedLogin();
    void pollingSurvivesTrouble();
    void vanishedIdIsAskedForFirst();
    void restartOfACoordinatorIsSeen_data();
    void restartOfACoordinatorIsSeen();
    void singleServerIsNotAskedForItsReboots();

private:
    SandboxPeer m_sandbox;
};

void TestJobMonitor::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_sandbox.clearAll();
}

void TestJobMonitor::clearAllOfOthersIsRecognised()
{
    Engine engine(m_sandbox.url());
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

void TestJobMonitor::manyJobsGrowTheCount()
{
    arango::Connection other({.url = m_sandbox.url()});
    const arango::AsyncDatabase async = arango::Database(other, u"test"_s).beginAsyncExecution();
    int sent = 0;
    for (int i = 0; i < 2500; ++i)
        async.aql().execute(u"RETURN 1"_s, {}, {}, this, [&sent](const auto&) { ++sent; });
    QTRY_COMPARE_WITH_TIMEOUT(sent, 2500, 60'000);

    Engine engine(m_sandbox.url());
    engine.monitor.start();
    QTRY_COMPARE_WITH_TIMEOUT(engine.store.jobs().size(), 2500U, 20'000);
    QTRY_VERIFY(engine.monitor.status().complete);
    QCOMPARE(engine.monitor.status().known, 2500);
}

void TestJobMonitor::pollingStopsAtRefusedLogin()
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

void TestJobMonitor::pollingSurvivesTrouble()
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

void TestJobMonitor::vanishedIdIsAskedForFirst()
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

void TestJobMonitor::restartOfACoordinatorIsSeen_data()
{
    QTest::addColumn<QByteArray>("serverAfter");
    QTest::addColumn<int>("rebootsAfter");
    QTest::addColumn<JobState>("verdict");
    QTest::newRow("rebooted") << QByteArray("CRDN-1") << 4 << JobState::LostAtRestart;
    QTest::newRow("same start") << QByteArray("CRDN-1") << 3 << JobState::TakenElsewhere;
    QTest::newRow("another one answers") << QByteArray("CRDN-2") << 4 << JobState::TakenElsewhere;
}

void TestJobMonitor::restartOfACoordinatorIsSeen()
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

void TestJobMonitor::singleServerIsNotAskedForItsReboots()
{
    OneJobPeer one([](QTcpSocket&, const ScriptedPeer::Seen&) { return false; });
    Engine engine(one.peer.url());
    engine.monitor.start();
    QTRY_COMPARE(engine.store.jobs().size(), 1U);
    one.listed = false;
    QTRY_COMPARE(engine.store.jobs().front().state, JobState::TakenElsewhere);
    QCOMPARE(one.count("GET /_admin/status"), 0);
}

QTEST_GUILESS_MAIN(TestJobMonitor)
#include "tst_jobmonitor.moc"
