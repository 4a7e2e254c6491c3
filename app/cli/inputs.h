// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "client/error.h"
#include "jobs/submission.h"

#include <vector>

namespace cli {

/// What `submit` and `request` are to send: reads the files and standard input they name. One
/// submission a row of parameters, or just one.
[[nodiscard]] arango::Result<std::vector<Submission>> submissionsFrom(const Arguments& arguments,
                                                                      const QString& database);

} // namespace cli
