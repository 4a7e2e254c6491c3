// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/jobstate.h"

#include <QTest>

#include <initializer_list>

using S = JobState;
using E = JobEvent;

namespace {

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
    case E::SubmitBroken:
        return when(state == S::Sending, S::SubmitUnknown);
    case E::RanDirectly:
        return when(state == S::Sending, S::Collected);
    case E::SeenPending:
        return state;
    case E::SeenRunning:
        return when(state == S::Pending, S::Running);
    case E::SeenDone:
        return when(isWaiting(state), S::Done);
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
    void everyPair();
    void lateAnswersChangeNothing_data();
    void lateAnswersChangeNothing();
    void ordinaryLives();
    void endsStayEnds();
    void questions();
};

void JobStateTest::everyPair()
{
    for (int state = 0; state < JobStateCount; ++state) {
        for (int event = 0; event < JobEventCount; ++event) {
            const S result = nextState(S(state), E(event));
            QVERIFY2(result == expected(S(state), E(event)),
                     qPrintable(QString::number(state) + u' ' + QString::number(event)));
        }
    }
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
