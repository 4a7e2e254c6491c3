// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of the engine that need no server: plain values in, plain values out.
#include "client/aql.h"
#include "jobs/absence.h"
#include "jobs/attribution.h"
#include "jobs/clearplan.h"
#include "jobs/collectpolicy.h"
#include "jobs/cursorcare.h"
#include "jobs/delayedaction.h"
#include "jobs/marker.h"
#include "jobs/pace.h"
#include "jobs/sendqueue.h"

#include <QJsonDocument>
#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QVersionNumber Current(3, 12, 5);

Submission cursorWith(const QByteArray& body)
{
    return {.request = {.method = arango::Method::Post, .path = "/_api/cursor", .body = body},
            .database = u"test"_s};
}

Submission aql(const QString& query)
{
    return {.request = arango::aql::execute(query).request, .database = u"test"_s};
}

Job job(quint64 serial, JobState state, JobOrigin origin = JobOrigin::Ours)
{
    Job made;
    made.serial = serial;
    made.uuid = QUuid::createUuid();
    made.server = u"http://a:1"_s;
    made.user = u"root"_s;
    made.id = QString::number(1000 + serial);
    made.state = state;
    made.origin = origin;
    return made;
}

} // namespace

class TestPolicies final : public QObject {
    Q_OBJECT

private slots:
    void paceHalvesAndRecovers();
    void paceHeedsTheQueueTime();
    void queueKeepsItsOrder();
    void markerIsFoundAgain();
    void markerLeavesTheRestOfTheBody();
    void markerStaysAway_data();
    void markerStaysAway();
    void errorsKeepTheirPlace();
    void cursorDefaults_data();
    void cursorDefaults();
    void cursorDefaultsLeaveOthersAlone();
    void expiryOfTheRest();
    void clearPlanCounts();
    void certainOnlyByMarker();
    void likelyByTime();
    void severalAreNeverCertain();
    void queryToKill();
    void ownerOfAForeignJob();
    void restartIsSeen();
    void verdicts();
    void uptimeFromMetrics();
    void automaticCollect();
    void delayedActionCanBeUndone();
};

void TestPolicies::paceHalvesAndRecovers()
{
    Pace pace(8);
    QCOMPARE(pace.width(), 8);
    QVERIFY(!pace.isSlowed());
    pace.refused();
    QCOMPARE(pace.width(), 4);
    QCOMPARE(pace.pause(), 500ms);
    pace.refused();
    QCOMPARE(pace.width(), 2);
    QCOMPARE(pace.pause(), 1000ms);
    for (int i = 0; i < 20; ++i)
        pace.refused();
    QCOMPARE(pace.width(), 1);
    QCOMPARE(pace.pause(), 16s);
    // One more after each round: 1 + 2 + … + 7 answers until eight at a time.
    int answers = 0;
    while (pace.width() < 8 && answers < 100) {
        pace.accepted();
        ++answers;
    }
    QCOMPARE_GE(answers, 20);
    QCOMPARE_LE(answers, 40);
    QCOMPARE(pace.pause(), 0ms);
}

void TestPolicies::paceHeedsTheQueueTime()
{
    Pace pace(8);
    pace.queueTimeSeen(0.5, 10'000);
    QCOMPARE(pace.width(), 8);
    pace.queueTimeSeen(5, 11'000);
    QCOMPARE(pace.width(), 4);
    // Answers of the same moment say the same thing.
    pace.queueTimeSeen(5, 11'200);
    QCOMPARE(pace.width(), 4);
    pace.queueTimeSeen(5, 12'100);
    QCOMPARE(pace.width(), 2);
    QCOMPARE(pace.pause(), 0ms);
    QVERIFY(pace.isSlowed());
}

void TestPolicies::queueKeepsItsOrder()
{
    SendQueue queue;
    for (quint64 serial = 1; serial <= 5; ++serial)
        queue.append(serial);
    queue.move({5, 3}, 2);
    QCOMPARE(queue.serials(), (std::deque<quint64>{1, 3, 5, 2, 4}));
    queue.move({1}, 0);
    QCOMPARE(queue.serials(), (std::deque<quint64>{3, 5, 2, 4, 1}));
    queue.move({5, 2}, 5); // in front of itself: nothing
    QCOMPARE(queue.serials(), (std::deque<quint64>{3, 5, 2, 4, 1}));
    QCOMPARE(queue.remove({5}), QList<quint64>{5});
    QVERIFY(queue.remove({5}).isEmpty());
    QCOMPARE(queue.takeFirst(), 3);
    queue.putFirst(3);
    QCOMPARE(queue.takeFirst(), 3);
    QCOMPARE(queue.size(), 3);
}

void TestPolicies::markerIsFoundAgain()
{
    const QUuid uuid = QUuid::createUuid();
    const arango::Request plain = aql(u"FOR i IN 1..3\n  RETURN i"_s).request;
    const arango::Request marked = marker::marked(plain, uuid);
    const QString query = queryOf(marked);
    QCOMPARE(marker::in(query), uuid);
    QCOMPARE(marker::unmarked(query), queryOf(plain));
    QCOMPARE(query.count(u'\n'), 1);
    QVERIFY(query.startsWith(u"/* arangojobs:"_s));
    // Twice is once.
    QCOMPARE(marker::marked(marked, QUuid::createUuid()), marked);
    // What the server's list has cut off still tells.
    QCOMPARE(marker::in(query.left(60)), uuid);
    QVERIFY(marker::in(u"RETURN 1"_s).isNull());
    QVERIFY(marker::in(u"/* arangojobs:nonsense */ RETURN 1"_s).isNull());
    QVERIFY(marker::in(query.left(20)).isNull());
}

void TestPolicies::markerLeavesTheRestOfTheBody()
{
    const QByteArray body
        = R"({ "bindVars" : {"n":123456789012345678901234567890.50}, "query" : "RETURN \u00e4@n\n" })";
    const QUuid uuid = QUuid::createUuid();
    QByteArray expected = body;
    expected.replace("\"RETURN", QByteArray('"' + marker::of(uuid).toUtf8() + "RETURN"));
    QCOMPARE(marker::marked(cursorWith(body).request, uuid).body, expected);
}

void TestPolicies::markerStaysAway_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addRow("results cache") << QByteArray(R"({"query":"RETURN 1","cache":true})");
    QTest::addRow("plan cache") << QByteArray(
        R"({"query":"RETURN 1","options":{"usePlanCache":true}})");
    QTest::addRow("no query") << QByteArray(R"({"bindVars":{}})");
    QTest::addRow("no JSON") << QByteArray(R"({"query":"RETURN 1")");
    QTest::addRow("no body") << QByteArray();
}

void TestPolicies::markerStaysAway()
{
    QFETCH(const QByteArray, body);
    const arango::Request request = cursorWith(body).request;
    QCOMPARE(marker::marked(request, QUuid::createUuid()), request);
    const arango::Request other{.method = arango::Method::Post,
                                .path = "/_api/document/c",
                                .body = R"({"query":"RETURN 1"})"};
    QCOMPARE(marker::marked(other, QUuid::createUuid()), other);
}

void TestPolicies::errorsKeepTheirPlace()
{
    const auto length = marker::of(QUuid::createUuid()).size();
    const QString text = u"syntax error near 'X' at position %1:%2 (while parsing)"_s;
    QCOMPARE(marker::unmarkedMessage(text.arg(1).arg(length + 7)), text.arg(1).arg(7));
    QCOMPARE(marker::unmarkedMessage(text.arg(2).arg(7)), text.arg(2).arg(7));
    QCOMPARE(marker::unmarkedMessage(u"no place"_s), u"no place"_s);
}

void TestPolicies::cursorDefaults_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QVersionNumber>("server");
    QTest::addColumn<QByteArray>("expected");
    QTest::addColumn<QStringList>("added");
    QTest::addRow("all")
        << QByteArray(R"({"query":"RETURN 1"})") << Current
        << QByteArray(
               R"({"query":"RETURN 1","ttl":3600,"batchSize":1000,"options":{"allowRetry":true}})")
        << QStringList{u"ttl 3600"_s, u"batchSize 1000"_s, u"allowRetry"_s};
    QTest::addRow("old server") << QByteArray(R"({"query":"RETURN 1"})") << QVersionNumber(3, 10, 9)
                                << QByteArray(R"({"query":"RETURN 1","ttl":3600,"batchSize":1000})")
                                << QStringList{u"ttl 3600"_s, u"batchSize 1000"_s};
    QTest::addRow("version not known")
        << QByteArray(R"({"query":"RETURN 1"})") << QVersionNumber()
        << QByteArray(R"({"query":"RETURN 1","ttl":3600,"batchSize":1000})")
        << QStringList{u"ttl 3600"_s, u"batchSize 1000"_s};
    QTest::addRow("own words stay")
        << QByteArray(R"({"ttl": 5, "batchSize": 2, "query": "RETURN 1",
                        "options": { "allowRetry": false, "stream": true } })")
        << Current << QByteArray(R"({"ttl": 5, "batchSize": 2, "query": "RETURN 1",
                        "options": { "allowRetry": false, "stream": true } })")
        << QStringList();
    QTest::addRow("into the options")
        << QByteArray(R"({"query":"RETURN 1","ttl":7,"batchSize":1,"options":{ "stream" : true }})")
        << Current
        << QByteArray(
               R"({"query":"RETURN 1","ttl":7,"batchSize":1,"options":{ "stream" : true ,"allowRetry":true}})")
        << QStringList{u"allowRetry"_s};
}

void TestPolicies::cursorDefaults()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QVersionNumber, server);
    const auto applied = cursorcare::withDefaults(cursorWith(body), server);
    QTEST(applied.submission.request.body, "expected");
    QTEST(applied.added, "added");
    QVERIFY(QJsonDocument::fromJson(applied.submission.request.body).isObject());
    // Applied once more nothing is missing.
    QVERIFY(cursorcare::withDefaults(applied.submission, server).added.isEmpty());
}

void TestPolicies::cursorDefaultsLeaveOthersAlone()
{
    Submission forgotten = aql(u"RETURN 1"_s);
    forgotten.keepResult = false;
    Submission broken = cursorWith("{\"query\":\"RETURN 1\"");
    Submission import = cursorWith(R"({"query":"RETURN 1"})");
    import.request.path = "/_api/import";
    for (const Submission& submission : {forgotten, broken, import}) {
        const auto applied = cursorcare::withDefaults(submission, Current);
        QCOMPARE(applied.submission, submission);
        QVERIFY(applied.added.isEmpty());
    }
    QCOMPARE(cursorcare::versionOf(u"3.12.5-2"_s), Current);
}

void TestPolicies::expiryOfTheRest()
{
    Job own = job(1, JobState::Done);
    own.finishedAt = 1'000'000;
    own.request = aql(u"RETURN 1"_s).request;
    QCOMPARE(cursorcare::expiryOf(own), 1'030'000); // nobody set a ttl
    own.request = cursorcare::withDefaults(aql(u"RETURN 1"_s), Current).submission.request;
    QCOMPARE(cursorcare::expiryOf(own), 0); // an hour is no hurry
    own.state = JobState::Collected;
    QCOMPARE(cursorcare::expiryOf(own), 0); // all of it is here
    own.cursorId = u"7"_s;
    own.collectedAt = 2'000'000;
    QCOMPARE(cursorcare::expiryOf(own), 1'000'000 + 3'600'000);
    own.batchFiles = {u"/x"_s};
    QCOMPARE(cursorcare::expiryOf(own), 2'000'000 + 3'600'000);

    Job foreign = job(2, JobState::Collected, JobOrigin::Foreign);
    foreign.finishedAt = 1'000'000;
    foreign.cursorId = u"7"_s;
    QCOMPARE(cursorcare::expiryOf(foreign), 1'030'000);

    Job import = job(3, JobState::Done);
    import.finishedAt = 1'000'000;
    import.request = {.method = arango::Method::Post, .path = "/_api/import"};
    QCOMPARE(cursorcare::expiryOf(import), 0);
}

void TestPolicies::clearPlanCounts()
{
    JobList jobs{job(1, JobState::Done),       job(2, JobState::Done, JobOrigin::Foreign),
                 job(3, JobState::Pending),    job(4, JobState::Pending, JobOrigin::Foreign),
                 job(5, JobState::Collecting), job(6, JobState::Collected),
                 job(7, JobState::Done),       job(8, JobState::Done)};
    jobs[0].finishedAt = 1'000;
    jobs[1].finishedAt = 1'000;
    jobs[2].submittedAt = 1'000;
    jobs[3].seenAt = 1'000;
    jobs[6].finishedAt = 9'000;
    jobs[7].user = u"somebody"_s;
    const ClearPlan::Wish here{.servers = {u"http://a:1"_s}, .user = u"root"_s};

    QCOMPARE(planClear(jobs, here, 10'000),
             (ClearPlan{.serials = {1, 7}, .doneOwn = 2, .foreignLeft = 2, .pendingLeft = 1}));

    ClearPlan::Wish older = here;
    older.olderThanMs = 5'000;
    QCOMPARE(planClear(jobs, older, 10'000).serials, QList<quint64>{1});
    QCOMPARE(planClear(jobs, older, 10'000).youngerLeft, 1);

    ClearPlan::Wish all = here;
    all.withPending = true;
    all.withForeign = true;
    QCOMPARE(
        planClear(jobs, all, 10'000),
        (ClearPlan{.serials = {1, 2, 3, 4, 7}, .doneOwn = 2, .doneForeign = 1, .orphaned = 2}));
    QCOMPARE(planClear(jobs, all, 10'000, {3, 6}).serials, QList<quint64>{3});
}

void TestPolicies::certainOnlyByMarker()
{
    Job ours = job(1, JobState::SubmitUnknown);
    ours.id.clear();
    ours.submittedAt = 10'000;
    Job theirs = job(2, JobState::Pending, JobOrigin::Foreign);
    theirs.seenAt = 11'000;
    Job earlier = job(3, JobState::Pending, JobOrigin::Foreign);
    earlier.seenAt = 9'000;
    const JobList jobs{ours, theirs, earlier};
    const RunningQuery running{
        .id = u"5"_s, .user = u"root"_s, .query = marker::of(ours.uuid) + u"RETURN SLEEP(9)"_s};

    const auto found
        = attribution::candidates(jobs, std::vector{running}, u"http://a:1"_s, u"root"_s);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0].uncertain, 1);
    QCOMPARE(found[0].id, theirs.id);
    QVERIFY(found[0].certain);
    QVERIFY(!found[0].reason.isEmpty());
    // The mark of another job proves nothing of this one.
    RunningQuery other = running;
    other.query = marker::of(QUuid::createUuid()) + u"RETURN SLEEP(9)"_s;
    QVERIFY(
        !attribution::candidates(jobs, std::vector{other}, u"http://a:1"_s, u"root"_s)[0].certain);
}

void TestPolicies::likelyByTime()
{
    Job ours = job(1, JobState::SubmitUnknown);
    ours.id.clear();
    ours.submittedAt = 10'000;
    Job soon = job(2, JobState::Done, JobOrigin::Foreign);
    soon.seenAt = 11'000;
    Job late = job(3, JobState::Done, JobOrigin::Foreign);
    late.seenAt = 200'000;
    Job gone = job(4, JobState::TakenElsewhere, JobOrigin::Foreign);
    gone.seenAt = 11'000;
    const auto found
        = attribution::candidates(JobList{ours, soon, late, gone}, {}, u"http://a:1"_s, u"root"_s);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0].id, soon.id);
    QVERIFY(!found[0].certain);
    QVERIFY(attribution::candidates(JobList{ours, soon}, {}, u"http://b:1"_s, u"root"_s).empty());
}

void TestPolicies::severalAreNeverCertain()
{
    Job ours = job(1, JobState::SubmitUnknown);
    ours.id.clear();
    ours.submittedAt = 10'000;
    Job one = job(2, JobState::Pending, JobOrigin::Foreign);
    one.seenAt = 11'000;
    Job two = job(3, JobState::Pending, JobOrigin::Foreign);
    two.seenAt = 11'000;
    const RunningQuery running{.query = marker::of(ours.uuid) + u"RETURN 1"_s};
    const auto found = attribution::candidates(JobList{ours, one, two}, std::vector{running},
                                               u"http://a:1"_s, u"root"_s);
    QCOMPARE(found.size(), 2);
    QVERIFY(!found[0].certain && !found[1].certain);

    // Two rows with their marks, one job: nobody gets it without a word.
    Job second = job(4, JobState::SubmitUnknown);
    second.id.clear();
    second.submittedAt = 10'500;
    const RunningQuery runsToo{.query = marker::of(second.uuid) + u"RETURN 1"_s};
    for (const auto& candidate : attribution::candidates(
             JobList{ours, one, second}, std::vector{running, runsToo}, u"http://a:1"_s, u"root"_s))
        QVERIFY(!candidate.certain);
}

void TestPolicies::queryToKill()
{
    Job ours = job(1, JobState::Cancelling);
    ours.request = aql(u"RETURN SLEEP(9)"_s).request;
    const RunningQuery marked{
        .id = u"5"_s, .user = u"root"_s, .query = marker::of(ours.uuid) + u"RETURN SLEEP(9)"_s};
    const RunningQuery same{.id = u"6"_s, .user = u"root"_s, .query = u"RETURN SLEEP(9)"_s};
    const RunningQuery others{.id = u"7"_s, .user = u"ann"_s, .query = u"RETURN SLEEP(9)"_s};

    const auto byMarker = attribution::queryOfJob(ours, std::vector{same, marked});
    QVERIFY(byMarker && byMarker->byMarker);
    QCOMPARE(byMarker->query.id, u"5"_s);
    const auto byText = attribution::queryOfJob(ours, std::vector{others, same});
    QVERIFY(byText && !byText->byMarker);
    QCOMPARE(byText->query.id, u"6"_s);
    QVERIFY(!attribution::queryOfJob(ours, std::vector{same, same})); // which one?
    QVERIFY(!attribution::queryOfJob(ours, std::vector{others}));
}

void TestPolicies::ownerOfAForeignJob()
{
    Job theirs = job(1, JobState::Pending, JobOrigin::Foreign);
    theirs.seenAt = 100'000;
    const RunningQuery near{.database = u"shop"_s,
                            .user = u"root"_s,
                            .query = u"FOR u IN users RETURN u"_s,
                            .startedAt = 99'000};
    const RunningQuery far{.user = u"root"_s, .query = u"RETURN 1"_s, .startedAt = 20'000};
    const RunningQuery ann{.user = u"ann"_s, .query = u"RETURN 2"_s, .startedAt = 99'000};
    const QString guess = attribution::ownerGuess(theirs, std::vector{far, near, ann});
    QVERIFY(guess.contains(u"FOR u IN users"_s));
    QVERIFY(guess.contains(u"shop"_s));
    QVERIFY(attribution::ownerGuess(theirs, std::vector{far, ann}).isEmpty());
}

void TestPolicies::restartIsSeen()
{
    using absence::Epoch;
    // By the uptime alone: it began after the jobs were last listed.
    QVERIFY(absence::hasRestarted({}, {.bootedAt = 50'000}, 40'000));
    QVERIFY(!absence::hasRestarted({}, {.bootedAt = 50'000}, 60'000));
    QVERIFY(!absence::hasRestarted({}, {}, 60'000));
    QVERIFY(absence::hasRestarted({.bootedAt = 1'000}, {.bootedAt = 50'000}, 60'000));
    QVERIFY(!absence::hasRestarted({.bootedAt = 49'500}, {.bootedAt = 50'000}, 60'000));
    // By the reboot id, whatever the uptime says.
    QVERIFY(absence::hasRestarted({.rebootId = 3}, {.rebootId = 4}, 60'000));
    QVERIFY(!absence::hasRestarted({.bootedAt = 1'000, .rebootId = 3},
                                   {.bootedAt = 50'000, .rebootId = 3}, 60'000));
    // A balancer let another coordinator answer.
    QVERIFY(!absence::hasRestarted({.bootedAt = 1'000, .serverId = u"CRDN-1"_s, .rebootId = 3},
                                   {.bootedAt = 50'000, .serverId = u"CRDN-2"_s, .rebootId = 4},
                                   40'000));
}

void TestPolicies::verdicts()
{
    using absence::judge;
    QCOMPARE(judge({.knownBefore = 9, .vanished = 1, .restarted = true}), Absence::Restarted);
    QCOMPARE(judge({.knownBefore = 9, .vanished = 1, .coordinatorGone = true}),
             Absence::CoordinatorGone);
    QCOMPARE(judge({.knownBefore = 9, .vanished = 9, .pendingVanished = 2}),
             Absence::DroppedWithAll);
    QCOMPARE(judge({.knownBefore = 9, .vanished = 9, .pendingVanished = 0}), Absence::Taken);
    QCOMPARE(judge({.knownBefore = 9, .vanished = 8, .pendingVanished = 2}), Absence::Taken);
    QCOMPARE(judge({.knownBefore = 1, .vanished = 1, .pendingVanished = 1}), Absence::Taken);
    QCOMPARE(absence::coordinatorOf(u"152605601188"_s), 0);
    QCOMPARE(absence::coordinatorOf(QString::number((quint64(7) << 40) + 12)), 7);
}

void TestPolicies::uptimeFromMetrics()
{
    const auto read = [](const QByteArray& body) {
        return absence::uptime().decode({.status = 200, .headers = {}, .body = body});
    };
    QCOMPARE(read("# HELP x y\n# TYPE x counter\narangodb_other 3\n"
                  "arangodb_server_statistics_server_uptime_total{role=\"SINGLE\"} 12.5\n")
                 .value(),
             12.5);
    QVERIFY(!read("arangodb_server_statistics_server_uptime_total 0\n").value());
    QVERIFY(!read("arangodb_server_statistics_server_uptime_total nonsense").value());
    QVERIFY(!read("").value());
}

void TestPolicies::automaticCollect()
{
    constexpr qint64 Gigabyte = 1LL << 30;
    const CollectPolicy off;
    CollectPolicy on = off;
    on.automatic = true;
    const Job own = job(1, JobState::Done);
    QVERIFY(!collectsByItself(own, off, 10, 100 * Gigabyte));
    QVERIFY(collectsByItself(own, on, 10, 100 * Gigabyte));
    QVERIFY(collectsByItself(own, on, -1, 100 * Gigabyte));
    QVERIFY(!collectsByItself(own, on, on.limit + 1, 100 * Gigabyte));
    QVERIFY(!collectsByItself(own, on, -1, on.keepFree));
    QVERIFY(!collectsByItself(job(2, JobState::Done, JobOrigin::Foreign), on, 10, 100 * Gigabyte));
    QVERIFY(!collectsByItself(job(3, JobState::Pending), on, 10, 100 * Gigabyte));

    Job small = job(4, JobState::Collected);
    small.what = u"RETURN 1"_s;
    small.size = 10;
    Job large = small;
    large.size = 900;
    Job other = small;
    other.what = u"RETURN 2"_s;
    other.size = 5'000;
    Job again = job(5, JobState::Done);
    again.what = u"RETURN 1"_s;
    SizeHistory sizes;
    for (const Job& earlier : {large, small, other})
        sizes.note(earlier);
    QCOMPARE(sizes.expected(again), 900);
    again.what = u"RETURN 3"_s;
    QCOMPARE(sizes.expected(again), -1);
}

void TestPolicies::delayedActionCanBeUndone()
{
    QList<quint64> done;
    const auto act = [&done](const QList<quint64>& serials) { done = serials; };
    {
        DelayedAction action({1, 2}, 5s, act);
        QVERIFY(action.isWaiting());
        QCOMPARE_LE(action.remaining(), 5s + 250ms); // a coarse timer
        QSignalSpy ended(&action, &DelayedAction::ended);
        action.undo();
        action.doNow();
        QCOMPARE(ended, (QList<QVariantList>{{false}}));
        QVERIFY(done.isEmpty());
    }
    DelayedAction now({1, 2}, 5s, act);
    now.doNow();
    QCOMPARE(done, (QList<quint64>{1, 2}));
    done.clear();
    DelayedAction later({3}, 1ms, act);
    QTRY_COMPARE(done, QList<quint64>{3});
    done.clear();
    std::make_unique<DelayedAction>(QList<quint64>{4}, 1ms, act).reset();
    QTest::qWait(0);
    QVERIFY(done.isEmpty());
}

QTEST_GUILESS_MAIN(TestPolicies)
#include "tst_policies.moc"
