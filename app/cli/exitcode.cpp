// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/exitcode.h"

#include <algorithm>
#include <array>

namespace cli {

ExitCode exitCodeOf(JobState state)
{
    switch (state) {
    case JobState::Failed:
        return ExitCode::JobFailed;
    case JobState::Cancelled:
        return ExitCode::Cancelled;
    case JobState::Partial:
    case JobState::NotSent:
        return ExitCode::Server;
    case JobState::SubmitUnknown:
        return ExitCode::Uncertain;
    case JobState::Cleared:
    case JobState::TakenElsewhere:
    case JobState::LostAtRestart:
        return ExitCode::NotFound;
    case JobState::Held:
    case JobState::Sending:
    case JobState::Forgotten:
    case JobState::Pending:
    case JobState::Running:
    case JobState::Cancelling:
    case JobState::Done:
    case JobState::Collecting:
    case JobState::Collected:
        break;
    }
    return ExitCode::Ok;
}

ExitCode worst(ExitCode left, ExitCode right)
{
    static constexpr std::array Order{ExitCode::Ok,       ExitCode::Cancelled, ExitCode::JobFailed,
                                      ExitCode::NotFound, ExitCode::Usage,     ExitCode::Uncertain,
                                      ExitCode::Server};
    const auto rank = [](ExitCode code) { return std::ranges::find(Order, code); };
    return rank(left) < rank(right) ? right : left;
}

} // namespace cli
