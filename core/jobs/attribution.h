// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/runningquery.h"

#include <optional>
#include <span>

/// Who is behind what: submits without an answer, jobs that others started, queries to kill. The
/// server links none of them; a marker in the query does, else user and time make it likely.
namespace attribution {

/// A listed job that may be the one whose submit got no answer.
struct Candidate {
    quint64 uncertain = 0; ///< our row
    QString id; ///< the server's job
    bool certain = false; ///< the marker proves that the server has it, and there is only this one
    QString reason; ///< a sentence
    bool operator==(const Candidate&) const = default;
};

/// For every uncertain row (state SubmitUnknown) the jobs it may be. `jobs` are all of the store.
[[nodiscard]] std::vector<Candidate> candidates(const JobList& jobs,
                                                std::span<const RunningQuery> running,
                                                const QString& server, const QString& user);

/// The running query that a job is, to kill it: by the marker, else the only one of its user with
/// its text. `byMarker` says which.
struct Link {
    RunningQuery query;
    bool byMarker = false;
};
[[nodiscard]] std::optional<Link> queryOfJob(const Job& job, std::span<const RunningQuery> running);

/// Whose a job that was not started here may be, with the reason; empty when nothing tells. Times
/// of `running` are by our clock here.
[[nodiscard]] QString ownerGuess(const Job& foreign, std::span<const RunningQuery> running);

} // namespace attribution
