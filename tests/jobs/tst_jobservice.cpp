// SPDX-License-Identifier: GPL-3.0-or-later
// The engine against the sandbox: jobs from their submit to their end.
#include "jobengine.h"
#include "jobs/marker.h"
#include "jobs/querywatch.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
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

class TestJobService final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { m_sandbox.start(); }
    void init();
    void submitWatchCollect();
    void failedJobIsCollectedAsFailed();
    void cancelEndsAsTheServerSays();
    void clearTellsWhatIsGone();
    void fireAndForget();
    void foreignJobsAreGuarded();
    void takenElsewhere();
    void automaticCollect();
    void manyAreHeldAndLeaveInTurn();
    void unfinishedJobsAreLimited();
    void listedRowThatIsCollectedStays();
    void lostSubmitIsAdopted_data();
    void lostSubmitIsAdopted();
    void killIsOfferedWhenACancelTakesLong();
    void clearSoonCanBeUndone();
    void listKnowsTheJobBeforeUs();
    void jobsOfAnotherServerAreLeftAlone();
    void connectionClosedAndOpenedAgain();

private:
    SandboxPeer m_sandbox;
};

void TestJobService::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_sandbox.clearAll();
}

void TestJobService::submitWatchCollect()
{
    Engine engine(m_sandbox.url());
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
    Engine engine(m_sandbox.url());
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
    Engine engine(m_sandbox.url());
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
    Engine engine(m_sandbox.url());
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
    Engine engine(m_sandbox.url());
    const quint64 serial
        = engine.service.submit({.request = arango::aql::execute(u"RETURN 1"_s).request,
                                 .database = u"test"_s,
                                 .keepResult = false});
    QTRY_COMPARE(engine.state(serial), JobState::Forgotten);
    QVERIFY(engine.job(serial).id.isEmpty());
}

void TestJobService::foreignJobsAreGuarded()
{
    m_sandbox.submitThirdParty(u"RETURN \"theirs\""_s);
    Engine engine(m_sandbox.url());
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
    Engine engine(m_sandbox.url());
    engine.monitor.start();
    const quint64 serial = engine.submit(u"RETURN 1"_s);
    QTRY_COMPARE(engine.state(serial), JobState::Done);
    arango::Connection other({.url = m_sandbox.url()});
    QVERIFY(await<arango::Response>([&](QObject* context, auto done) {
        arango::Database(other, u"test"_s)
            .run<arango::Response>(arango::jobs::result(engine.job(serial).id), context, done);
    }));
    QTRY_COMPARE(engine.state(serial), JobState::TakenElsewhere);
}

void TestJobService::automaticCollect()
{
    Engine engine(m_sandbox.url());
    engine.service.setCollectPolicy({.automatic = true, .keepFree = 0});
    engine.monitor.start();
    const quint64 serial = engine.submit(u"RETURN 1"_s);
    QTRY_COMPARE(engine.state(serial), JobState::Collected);
    m_sandbox.submitThirdParty(u"RETURN \"theirs\""_s);
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
    Engine engine(m_sandbox.url());
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

void TestJobService::clearSoonCanBeUndone()
{
    Engine engine(m_sandbox.url());
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
