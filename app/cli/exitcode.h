// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/jobstate.h"

namespace cli {

/// What a command ends with; docs/command-line.md promises the numbers.
enum class ExitCode {
    Ok = 0,
    JobFailed = 1, ///< the stored answer is an error
    Usage = 2, ///< wrong arguments, or a file on this machine that cannot be read or written
    Server = 3, ///< no connection, a refused login, an error answer, a broken transfer
    NotFound = 4, ///< no such job, or its result is not on the server any more
    Cancelled = 5, ///< the server stopped the job
    Uncertain = 6, ///< sent, but no answer came: the server may or may not have it
    Interrupted = 130, ///< SIGINT; the job goes on
    BrokenPipe = 141, ///< the reader of our output has gone
    Terminated = 143, ///< SIGTERM; the job goes on
};

/// How a job in this state ends the command that waited for it or took its result.
[[nodiscard]] ExitCode exitCodeOf(JobState state);

/// The one that matters most: server, uncertain, not found, job failed, cancelled, ok.
[[nodiscard]] ExitCode worst(ExitCode left, ExitCode right);

} // namespace cli
