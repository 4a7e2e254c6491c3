// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

/// The commands of the command line.
namespace cli {

/// Whether the arguments of the program name one of them.
[[nodiscard]] bool isCommand(const QStringList& arguments);

/// Runs it. Needs no display. Returns the exit code.
[[nodiscard]] int run(int argc, char* argv[]);

} // namespace cli
