// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/jobstate.h"

#include <QColor>
#include <QString>

class QPalette;

/// How a state looks: shape, word and colour together, never colour alone.
struct StateStyle {
    QString glyph;
    QString word;
    QColor light; ///< on light backgrounds
    QColor dark; ///< on dark backgrounds
    bool tinted = false; ///< stands out by a tint behind it: somebody has to do something

    [[nodiscard]] const QColor& color(bool onDark) const { return onDark ? dark : light; }
};

[[nodiscard]] StateStyle stateStyle(JobState state);

/// What a state means, in one sentence for people.
[[nodiscard]] QString stateMeaning(JobState state);

/// Whether the palette is of a dark theme; Qt 6.4 cannot be asked.
[[nodiscard]] bool isDark(const QPalette& palette);

/// The contrast ratio of two opaque colours after WCAG 2, 1 to 21.
[[nodiscard]] double contrast(const QColor& left, const QColor& right);

/// `color` with `share` (0 to 1) of it over `background`.
[[nodiscard]] QColor mixed(const QColor& color, const QColor& background, double share);

/// `color`, moved towards black or white as far as text in it needs to be readable on `background`.
[[nodiscard]] QColor readable(const QColor& color, const QColor& background);

/// The tint behind a state that stands out.
[[nodiscard]] QColor stateTint(const StateStyle& style, const QPalette& palette);
