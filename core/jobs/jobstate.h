// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string_view>

/// Where a job stands, as far as we know.
enum class JobState {
    Held, ///< only here, not sent
    Sending, ///< waiting for the 202
    SubmitUnknown, ///< the connection died before the 202: the server may or may not have it
    NotSent, ///< refused before it became a job: nothing of it is on the server
    Forgotten, ///< sent as fire-and-forget: the server keeps neither id nor result
    Pending, ///< the server has it
    Running, ///< seen among the running queries
    Cancelling, ///< cancel was accepted; how it ends is not known yet
    Done, ///< the result is on the server and nowhere else
    Collecting, ///< the result is on its way to our disk
    Collected, ///< the result is on our disk, HTTP status below 400
    Failed, ///< the result is on our disk, HTTP status 400 or above
    Partial, ///< part of the result is on our disk, the rest is lost
    Cancelled, ///< the result is the server's 410, errorNum 21 or 1500
    Cleared, ///< we deleted the entry on the server
    TakenElsewhere, ///< it left the server, and not through us
    LostAtRestart, ///< the server restarted and forgot it
};

inline constexpr int JobStateCount = int(JobState::LostAtRestart) + 1;

/// The server's own word for a state, as python-arango knows it; None when it has none.
enum class ServerState { None, Pending, Done, Cancelled };

enum class JobEvent {
    SubmitStarted,
    SubmitAccepted, ///< 202 with an id
    SubmitAcceptedWithoutId, ///< 202 for fire-and-forget
    SubmitRefused, ///< an error answer, or never sent
    SubmitDeferred, ///< the server is too busy for it (503/21003, 412/21004): later again
    SubmitBroken, ///< no answer, and it may have reached the server
    RanDirectly, ///< the server answered at once instead of queueing
    SeenPending, ///< listed as pending, or status 204
    SeenRunning,
    SeenDone, ///< listed as done, or status 200
    CancelAccepted,
    CollectStarted,
    CollectNotReady, ///< 204 without the id header
    CollectSucceeded, ///< the stored answer, status below 400
    CollectFailed, ///< the stored answer, status 400 or above
    CollectCancelled, ///< the stored answer, 410 with errorNum 21 or 1500
    CollectBroken, ///< the transfer broke and the server no longer has it
    CollectRefused, ///< the transfer did not begin, or broke and the server still has it
    ClearAccepted,
    Vanished, ///< no longer listed and status 404
    ServerRestarted,
};

inline constexpr int JobEventCount = int(JobEvent::ServerRestarted) + 1;

/// The words for files, scripts and drawings: "submitUnknown". Never translated, never changed: the
/// journal is written in them.
[[nodiscard]] std::string_view nameOf(JobState state);
[[nodiscard]] std::string_view nameOf(JobEvent event);
[[nodiscard]] std::optional<JobState> stateFromName(std::string_view name);

struct JobMove {
    JobState from;
    JobEvent event;
    JobState to;
};
/// Every pair of state and event that moves a job; docs/job-states.md is drawn from it.
[[nodiscard]] std::span<const JobMove> jobMoves();

/// The state after `event`, or `state` itself when the event does not apply to it (a late answer, a
/// list older than our own action). The one place that decides.
[[nodiscard]] JobState nextState(JobState state, JobEvent event);

[[nodiscard]] ServerState serverState(JobState state);
/// The server has (or may have) an entry for it: it is worth polling.
[[nodiscard]] bool isLive(JobState state);
/// Neither on a server nor on its way there, as far as we know.
[[nodiscard]] bool hasEnded(JobState state);
[[nodiscard]] bool isCancellable(JobState state);
[[nodiscard]] bool isCollectable(JobState state);
/// The result, or part of it, is on our disk.
[[nodiscard]] bool hasResult(JobState state);
