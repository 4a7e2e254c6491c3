// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Applies "light", "dark" or "system" (anything else) to the whole program, now.
void applyTheme(const QString& name);
