// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/json.h"
#include "jobs/job.h"

namespace cli {

/// A job for programs: every key is always there, null where nothing is known. Times are ISO 8601
/// in UTC. docs/command-line.md describes each key.
[[nodiscard]] arango::Json jobDocument(const Job& job);

/// The word for a state in documents: "pending", "takenElsewhere".
[[nodiscard]] inline QString stateKey(JobState state)
{
    const std::string_view name = nameOf(state);
    return QString::fromLatin1(name.data(), qsizetype(name.size()));
}

[[nodiscard]] QString isoTime(Moment moment);

} // namespace cli
