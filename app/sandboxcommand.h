// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// `arangojobs sandbox …`: serves until SIGTERM or SIGINT. Needs no display. Returns the exit code.
[[nodiscard]] int runSandboxCommand(int argc, char* argv[]);
