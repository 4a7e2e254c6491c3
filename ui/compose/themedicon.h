// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

class QPalette;

/// The program's own icon `name` (resources/icons/<name>.svg), drawn in the palette's text colours,
/// sharp at every scale, greyed when disabled. Call it again after a palette change.
[[nodiscard]] QIcon themedIcon(const QString& name, const QPalette& palette);
