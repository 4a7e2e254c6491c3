// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/jobstate.h"
#include "jobs/transition.h"

#include <QFile>
#include <QSet>
#include <QTest>

#include <initializer_list>
#include <map>
#include <string>

using namespace Qt::StringLiterals;
using S = JobState;
using E = JobEvent;

namespace {

QString text(std::string_view name)
{
    return QString::fromLatin1(name.data(), qsizetype(name.size()));
}

bool isOneOf(S state, std::initializer_list<S> states)
{
    return std::ranges::find(states, state) != states.end();
}

bool isWaiting(S state)
{
    return isOneOf(state, {S::Pending, S::Running, S::Cancelling});
}

bool isThere(S state)
{
    return isWaiting(state) || state == S::Done;
}

/// The same rules as the table in jobstate.cpp, written event by event from protocol.md §9.
S expected(S state, E event)
{
    const bool inReach = isThere(state) || state == S::Collecting;
    const bool believedGone = isOneOf(state, {S::Cleared, S::TakenElsewhere, S::LostAtRestart});
    // A coordinator came back, or the verdict was wrong: the server has it after all.
    const bool listedAgain = isOneOf(state, {S::TakenElsewhere, S::LostAtRestart});
    const auto when = [state](bool applies, S next) { return applies ? next : state; };
    switch (event) {
    case E::SubmitStarted:
        return when(isOneOf(state, {S::Held, S::NotSent}), S::Sending);
    case E::SubmitAccepted:
        return when(isOneOf(state, {S::Sending, S::SubmitUnknown}), S::Pending);
    case E::SubmitAcceptedWithoutId:
        return when(state == S::Sending, S::Forgotten);
    case E::SubmitRefused:
        return when(state == S::Sending, S::NotSent);
    case E::SubmitDeferred:
        return when(isOneOf(state, {S::Sending, S::NotSent}), S::Held);
    case E::SubmitBroken:
        return when(state == S::Sending, S::SubmitUnknown);
    case E::RanDirectly:
        return when(state == S::Sending, S::Collected);
    case E::SeenPending:
        return when(listedAgain, S::Pending);
    case E::SeenRunning:
        return when(state == S::Pending, S::Running);
    case E::SeenDone:
        return when(isWaiting(state) || listedAgain, S::Done);
    case E::CancelAccepted:
        return when(isOneOf(state, {S::Pending, S::Running}), S::Cancelling);
    case E::CollectStarted:
        return when(state == S::Done, S::Collecting);
    case E::CollectNotReady:
        return when(state == S::Collecting, S::Pending);
    case E::CollectSucceeded:
        return when(inReach || believedGone, S::Collected);
    case E::CollectFailed:
        return when(inReach || believedGone, S::Failed);
    case E::CollectCancelled:
        return when(inReach || believedGone, S::Cancelled);
    case E::CollectBroken:
        return when(inReach, S::Partial);
    case E::CollectRefused:
        return when(state == S::Collecting, S::Done);
    case E::ClearAccepted:
        return when(inReach, S::Cleared);
    case E::Vanished:
        return when(isThere(state), S::TakenElsewhere);
    case E::ServerRestarted:
        return when(isThere(state), S::LostAtRestart);
    }
    return state;
}

} // namespace

class JobStateTest final : public QObject {
    Q_OBJECT

private slots:
    void everyPair_data();
    void everyPair();
    void namesAreUniqueAndReadBack();
    void interruptedCollectIsNotBlamedOnOthers();
    void drawingIsCurrent();
    void lateAnswersChangeNothing_data();
    void lateAnswersChangeNothing();
    void ordinaryLives();
    void endsStayEnds();
    void questions();
};

void JobStateTest::everyPair_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<int>("event");
    for (int state = 0; state < JobStateCount; ++state) {
        for (int event = 0; event < JobEventCount; ++event) {
            const std::string name
                = std::string(nameOf(S(state))) + ' ' + std::string(nameOf(E(event)));
            QTest::newRow(name.c_str()) << state << event;
        }
    }
}

void JobStateTest::everyPair()
{
    QFETCH(const int, state);
    QFETCH(const int, event);
    const S next = nextState(S(state), E(event));
    QCOMPARE(text(nameOf(next)), text(nameOf(expected(S(state), E(event)))));
    // The job's times and state move together, and only when the table says so.
    Job job{.state = S(state)};
    QCOMPARE(advance(job, E(event), 5), next != S(state));
    QVERIFY(job.state == next);
    const bool atAnEnd = next != S(state) && (hasResult(next) || next == S::Done);
    QCOMPARE(job.finishedAt, atAnEnd ? Moment(5) : Moment(0));
}

void JobStateTest::namesAreUniqueAndReadBack()
{
    QSet<QString> names;
    for (int i = 0; i < JobStateCount; ++i) {
        const std::string_view name = nameOf(S(i));
        names.insert(text(name));
        QVERIFY(stateFromName(name) == S(i));
    }
    QCOMPARE(names.size(), JobStateCount);
    QVERIFY(nameOf(S::SubmitUnknown) == "submitUnknown");
    QVERIFY(nameOf(S::LostAtRestart) == "lostAtRestart");
    QVERIFY(nameOf(E::ServerRestarted) == "serverRestarted");
    QVERIFY(!stateFromName("nonsense"));
    QVERIFY(!stateFromName(""));
}

void JobStateTest::interruptedCollectIsNotBlamedOnOthers()
{
    Job job{.state = S::Done, .resultFile = u"/results/17.json"_s};
    QVERIFY(advance(job, E::Vanished));
    QVERIFY(job.state == S::Partial);
    Job untouched{.state = S::Done};
    QVERIFY(advance(untouched, E::Vanished));
    QVERIFY(untouched.state == S::TakenElsewhere);
}

namespace {

/// docs/job-states.md, from the table.
QString drawing()
{
    QString page
        = u"# The states of a job\n\n"
          "Drawn from the table in `core/jobs/jobstate.cpp` by `tst_jobstate`, which fails "
          "when the two\ndiffer. After a change of the table:\n\n"
          "    ARANGOJOBS_DRAW=1 build/dev/bin/tst_jobstate drawingIsCurrent\n\n"
          "An event that is not listed for a state leaves it as it is: a late answer, or a "
          "list older than an\naction of ours, moves nothing backwards.\n\n"
          "```mermaid\nstateDiagram-v2\n    [*] --> held\n    [*] --> sending\n"
          "    [*] --> pending: listed by the server\n"
          "    [*] --> done: listed by the server\n"_s;
    std::map<std::pair<int, int>, QStringList> arrows;
    for (const JobMove& move : jobMoves())
        arrows[{int(move.from), int(move.to)}].append(text(nameOf(move.event)));
    for (const auto& [ends, events] : arrows)
        page += u"    %1 --> %2: %3\n"_s.arg(text(nameOf(S(ends.first))),
                                             text(nameOf(S(ends.second))), events.join(u", "_s));
    page += u"```\n\n| state | event | next state |\n|---|---|---|\n"_s;
    for (int i = 0; i < JobStateCount; ++i) {
        bool moves = false;
        for (const JobMove& move : jobMoves()) {
            if (int(move.from) != i)
                continue;
            moves = true;
            page += u"| %1 | %2 | %3 |\n"_s.arg(text(nameOf(move.from)), text(nameOf(move.event)),
                                                text(nameOf(move.to)));
        }
        if (!moves)
            page += u"| %1 | – | an end |\n"_s.arg(text(nameOf(S(i))));
    }
    page += u"\nWhen the program ends in the middle (`core/jobs/recovery.h`): *sending* becomes "
            "*submitUnknown*;\n*collecting* becomes what the file on disk proves, and *done* when "
            "nothing had arrived.\n"_s;
    return page;
}

} // namespace

void JobStateTest::drawingIsCurrent()
{
    QFile file(QStringLiteral(TEST_DATA "/../../docs/job-states.md"));
    if (qEnvironmentVariableIsSet("ARANGOJOBS_DRAW")) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(drawing().toUtf8());
        file.close();
    }
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QString::fromUtf8(file.readAll()), drawing());
}

void JobStateTest::lateAnswersChangeNothing_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<int>("event");
    const auto row = [](const char* name, S state, E event) {
        QTest::newRow(name) << int(state) << int(event);
    };
    row("collected, an old list says done", S::Collected, E::SeenDone);
    row("cleared, an old list says pending", S::Cleared, E::SeenPending);
    row("cancelling, still listed as pending", S::Cancelling, E::SeenPending);
    row("cancelling, still among the queries", S::Cancelling, E::SeenRunning);
    row("running, listed as pending", S::Running, E::SeenPending);
    row("done, an old list says pending", S::Done, E::SeenPending);
    row("done, the cancel was late", S::Done, E::CancelAccepted);
    row("collecting, its own fetch took it off the list", S::Collecting, E::Vanished);
    row("collecting, the server restarted", S::Collecting, E::ServerRestarted);
    row("unknown, not listed", S::SubmitUnknown, E::Vanished);
    row("failed, cleared by another click", S::Failed, E::ClearAccepted);
    row("collected twice", S::Collected, E::CollectBroken);
}

void JobStateTest::lateAnswersChangeNothing()
{
    QFETCH(const int, state);
    QFETCH(const int, event);
    QCOMPARE(int(nextState(S(state), E(event))), state);
}

void JobStateTest::ordinaryLives()
{
    const auto end = [](S state, std::initializer_list<E> events) {
        for (const E event : events)
            state = nextState(state, event);
        return state;
    };
    QVERIFY(end(S::Held,
                {E::SubmitStarted, E::SubmitAccepted, E::SeenPending, E::SeenRunning, E::SeenDone,
                 E::CollectStarted, E::CollectSucceeded, E::Vanished})
            == S::Collected);
    QVERIFY(end(S::Pending,
                {E::CancelAccepted, E::SeenPending, E::SeenDone, E::CollectStarted,
                 E::CollectCancelled})
            == S::Cancelled);
    // The job won the race against its cancel.
    QVERIFY(
        end(S::Running, {E::CancelAccepted, E::SeenDone, E::CollectStarted, E::CollectSucceeded})
        == S::Collected);
    QVERIFY(
        end(S::Done, {E::CollectStarted, E::CollectRefused, E::CollectStarted, E::CollectBroken})
        == S::Partial);
    QVERIFY(end(S::Sending, {E::SubmitBroken, E::SeenDone, E::Vanished}) == S::SubmitUnknown);
}

void JobStateTest::endsStayEnds()
{
    for (const S state : {S::Forgotten, S::Collected, S::Failed, S::Partial, S::Cancelled}) {
        for (int event = 0; event < JobEventCount; ++event)
            QVERIFY(nextState(state, E(event)) == state);
    }
}

void JobStateTest::questions()
{
    for (int i = 0; i < JobStateCount; ++i) {
        const S state = S(i);
        QCOMPARE(isLive(state), isThere(state) || state == S::Collecting);
        QCOMPARE(isCancellable(state), isOneOf(state, {S::Pending, S::Running}));
        QCOMPARE(isCollectable(state), state == S::Done);
        QCOMPARE(hasResult(state),
                 isOneOf(state, {S::Collected, S::Failed, S::Partial, S::Cancelled}));
        const ServerState word = isWaiting(state) ? ServerState::Pending
            : state == S::Cancelled               ? ServerState::Cancelled
            : isOneOf(state, {S::Done, S::Collecting, S::Collected, S::Failed, S::Partial})
            ? ServerState::Done
            : ServerState::None;
        QVERIFY(serverState(state) == word);
        // Only what is there can be stopped or fetched.
        QVERIFY(isLive(state) || (!isCancellable(state) && !isCollectable(state)));
    }
}

QTEST_GUILESS_MAIN(JobStateTest)
#include "tst_jobstate.moc"
