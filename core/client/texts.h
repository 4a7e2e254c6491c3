// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace arango {

/// Texts::tr("…"): the sentences of this library that a person reads.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(arango::Texts)
};

} // namespace arango
