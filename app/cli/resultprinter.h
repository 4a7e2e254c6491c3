// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/report.h"

namespace cli {

/// Writes the stored result of a job where --out and --format want it. Nothing but the file on our
/// disk is needed. True when a file has all of it now.
bool printResult(Report& report, const Arguments& arguments, const Job& job);

/// How to go on with jobs after somebody stopped waiting for them.
[[nodiscard]] QString stillRunningText(const QStringList& ids);

} // namespace cli
