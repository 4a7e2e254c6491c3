// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/run.h"

#include <functional>

namespace cli {

/// Reads the server's lists once and then calls `then`; when they cannot be read, the report says
/// why and `failed` is called. `context` as in connect().
void readLists(Engine& engine, Report& report, QObject* context, const std::function<void()>& then,
               const std::function<void()>& failed);

/// What is wrong with the polling, one sentence for each coordinator that gives no list; empty
/// while nothing is.
[[nodiscard]] QString troubleOf(const Engine& engine);

} // namespace cli
