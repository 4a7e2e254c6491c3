// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/resultvault.h"

/// Reads what the engine wants to know of a stored answer. Any content is fine.
[[nodiscard]] StoredResult inspect(const QString& file);
