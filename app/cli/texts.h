// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace cli {

/// Texts::tr("…"): the sentences of the command line that a person reads.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(cli::Texts)
};

} // namespace cli
