// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "client/error.h"
#include "shell/session.h"

namespace cli {

/// Where the arguments point to. What they leave open comes from the window's last connection,
/// unless they name a server. No secret yet.
[[nodiscard]] arango::Result<ConnectionChoice> choiceFrom(const Arguments& arguments);

/// Reads the password, or token, that the login needs: from --password-file, else from
/// ARANGOJOBS_PASSWORD, else from the terminal without echo.
[[nodiscard]] arango::Result<QString> readSecret(const Arguments& arguments,
                                                 const ConnectionChoice& choice);

} // namespace cli
