// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/jobstate.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace {

using State = JobState;
using Event = JobEvent;

/// Every move there is. A pair that is not listed leaves the state as it is: that is what keeps a
/// late answer, or a list older than our own action, from moving a job backwards.
///
/// Three rules made the list:
/// * A job begins to move only when it is on the server, so list events do not touch what was never
///   accepted.
/// * What a collect brought home is proof: it counts whatever we believed before, also when a list
///   had already said that the job was gone.
/// * An end stays an end. The only ways out are that proof, sending once more what never became a
///   job, and a server that lists again what it did not know (a coordinator came back).
constexpr JobMove Moves[] = {
    {State::Held, Event::SubmitStarted, State::Sending},

    {State::Sending, Event::SubmitAccepted, State::Pending},
    {State::Sending, Event::SubmitAcceptedWithoutId, State::Forgotten},
    {State::Sending, Event::SubmitRefused, State::NotSent},
    {State::Sending, Event::SubmitDeferred, State::Held},
    {State::Sending, Event::SubmitBroken, State::SubmitUnknown},
    {State::Sending, Event::RanDirectly, State::Collected},

    // Somebody found its id after all.
    {State::SubmitUnknown, Event::SubmitAccepted, State::Pending},

    {State::NotSent, Event::SubmitStarted, State::Sending},
    {State::NotSent, Event::SubmitDeferred, State::Held},

    {State::Pending, Event::SeenRunning, State::Running},
    {State::Pending, Event::SeenDone, State::Done},
    {State::Pending, Event::CancelAccepted, State::Cancelling},
    {State::Pending, Event::CollectSucceeded, State::Collected},
    {State::Pending, Event::CollectFailed, State::Failed},
    {State::Pending, Event::CollectCancelled, State::Cancelled},
    {State::Pending, Event::CollectBroken, State::Partial},
    {State::Pending, Event::ClearAccepted, State::Cleared},
    {State::Pending, Event::Vanished, State::TakenElsewhere},
    {State::Pending, Event::ServerRestarted, State::LostAtRestart},

    // The server's list calls a running job pending too.
    {State::Running, Event::SeenDone, State::Done},
    {State::Running, Event::CancelAccepted, State::Cancelling},
    {State::Running, Event::CollectSucceeded, State::Collected},
    {State::Running, Event::CollectFailed, State::Failed},
    {State::Running, Event::CollectCancelled, State::Cancelled},
    {State::Running, Event::CollectBroken, State::Partial},
    {State::Running, Event::ClearAccepted, State::Cleared},
    {State::Running, Event::Vanished, State::TakenElsewhere},
    {State::Running, Event::ServerRestarted, State::LostAtRestart},

    // Accepting a cancel promises nothing: only the stored answer says how it ended.
    {State::Cancelling, Event::SeenDone, State::Done},
    {State::Cancelling, Event::CollectSucceeded, State::Collected},
    {State::Cancelling, Event::CollectFailed, State::Failed},
    {State::Cancelling, Event::CollectCancelled, State::Cancelled},
    {State::Cancelling, Event::CollectBroken, State::Partial},
    {State::Cancelling, Event::ClearAccepted, State::Cleared},
    {State::Cancelling, Event::Vanished, State::TakenElsewhere},
    {State::Cancelling, Event::ServerRestarted, State::LostAtRestart},

    {State::Done, Event::CollectStarted, State::Collecting},
    {State::Done, Event::CollectSucceeded, State::Collected},
    {State::Done, Event::CollectFailed, State::Failed},
    {State::Done, Event::CollectCancelled, State::Cancelled},
    {State::Done, Event::CollectBroken, State::Partial},
    {State::Done, Event::ClearAccepted, State::Cleared},
    {State::Done, Event::Vanished, State::TakenElsewhere},
    {State::Done, Event::ServerRestarted, State::LostAtRestart},

    // While our own fetch is on its way, "not listed" is its doing: the fetch answers, nobody else.
    {State::Collecting, Event::CollectNotReady, State::Pending},
    {State::Collecting, Event::CollectSucceeded, State::Collected},
    {State::Collecting, Event::CollectFailed, State::Failed},
    {State::Collecting, Event::CollectCancelled, State::Cancelled},
    {State::Collecting, Event::CollectBroken, State::Partial},
    {State::Collecting, Event::CollectRefused, State::Done},
    {State::Collecting, Event::ClearAccepted, State::Cleared},

    {State::Cleared, Event::CollectSucceeded, State::Collected},
    {State::Cleared, Event::CollectFailed, State::Failed},
    {State::Cleared, Event::CollectCancelled, State::Cancelled},
    {State::TakenElsewhere, Event::SeenPending, State::Pending},
    {State::TakenElsewhere, Event::SeenDone, State::Done},
    {State::TakenElsewhere, Event::CollectSucceeded, State::Collected},
    {State::TakenElsewhere, Event::CollectFailed, State::Failed},
    {State::TakenElsewhere, Event::CollectCancelled, State::Cancelled},
    {State::LostAtRestart, Event::SeenPending, State::Pending},
    {State::LostAtRestart, Event::SeenDone, State::Done},
    {State::LostAtRestart, Event::CollectSucceeded, State::Collected},
    {State::LostAtRestart, Event::CollectFailed, State::Failed},
    {State::LostAtRestart, Event::CollectCancelled, State::Cancelled},
};

using Table = std::array<std::array<State, JobEventCount>, JobStateCount>;

consteval Table makeTable()
{
    Table table{};
    for (int state = 0; state < JobStateCount; ++state)
        table[std::size_t(state)].fill(State(state));
    for (const JobMove& move : Moves) {
        State& cell = table[std::size_t(move.from)][std::size_t(move.event)];
        if (cell != move.from)
            throw "the same pair twice"; // a compile error, as this runs at compile time only
        cell = move.to;
    }
    return table;
}

constexpr Table Transitions = makeTable();

// In the order of the enumerations; a missing name would leave an empty one at the end.
constexpr std::array<std::string_view, JobStateCount> StateNames{
    "held",    "sending",    "submitUnknown", "notSent",        "forgotten",     "pending",
    "running", "cancelling", "done",          "collecting",     "collected",     "failed",
    "partial", "cancelled",  "cleared",       "takenElsewhere", "lostAtRestart",
};

constexpr std::array<std::string_view, JobEventCount> EventNames{
    "submitStarted",    "submitAccepted",   "submitAcceptedWithoutId",
    "submitRefused",    "submitDeferred",   "submitBroken",
    "ranDirectly",      "seenPending",      "seenRunning",
    "seenDone",         "cancelAccepted",   "collectStarted",
    "collectNotReady",  "collectSucceeded", "collectFailed",
    "collectCancelled", "collectBroken",    "collectRefused",
    "clearAccepted",    "vanished",         "serverRestarted",
};
static_assert(!StateNames.back().empty() && !EventNames.back().empty());

} // namespace

std::string_view nameOf(JobState state)
{
    return StateNames[std::size_t(state)];
}

std::string_view nameOf(JobEvent event)
{
    return EventNames[std::size_t(event)];
}

std::optional<JobState> stateFromName(std::string_view name)
{
    const auto* const found = std::ranges::find(StateNames, name);
    if (found == StateNames.end())
        return std::nullopt;
    return JobState(found - StateNames.begin());
}

std::span<const JobMove> jobMoves()
{
    return Moves;
}

JobState nextState(JobState state, JobEvent event)
{
    return Transitions[std::size_t(state)][std::size_t(event)];
}

ServerState serverState(JobState state)
{
    switch (state) {
    case State::Pending:
    case State::Running:
    case State::Cancelling:
        return ServerState::Pending;
    case State::Done:
    case State::Collecting:
    case State::Collected:
    case State::Failed:
    case State::Partial:
        return ServerState::Done;
    case State::Cancelled:
        return ServerState::Cancelled;
    case State::Held:
    case State::Sending:
    case State::SubmitUnknown:
    case State::NotSent:
    case State::Forgotten:
    case State::Cleared:
    case State::TakenElsewhere:
    case State::LostAtRestart:
        break;
    }
    return ServerState::None;
}

bool isLive(JobState state)
{
    return state == State::Pending || state == State::Running || state == State::Cancelling
        || state == State::Done || state == State::Collecting;
}

bool hasEnded(JobState state)
{
    return !isLive(state) && state != State::Sending && state != State::Held;
}

bool isCancellable(JobState state)
{
    return state == State::Pending || state == State::Running;
}

bool isCollectable(JobState state)
{
    return state == State::Done;
}

bool hasResult(JobState state)
{
    return state == State::Collected || state == State::Failed || state == State::Partial
        || state == State::Cancelled;
}
