// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job.h"

#include <QString>

/// How the values of a job read in the window: in the user's language and number format.
namespace JobFormat {

/// "0.4 s", "1:58", "1:02:03", "2 d 03:04"; the last place ticks once a second while it counts up.
[[nodiscard]] QString duration(qint64 ms, bool counting = false);

/// "just now", "8 s ago", "2 min ago", "3 h ago", then the date.
[[nodiscard]] QString ago(Moment moment, Moment now);

/// Date and time to the second, with the zone.
[[nodiscard]] QString absolute(Moment moment);

/// "2.1 MB".
[[nodiscard]] QString bytes(qint64 size);

[[nodiscard]] QString number(qint64 value);

/// Text of a server for a place of limited size: at most so many lines and characters a line, with
/// an ellipsis where something is missing.
[[nodiscard]] QString bounded(const QString& text, int maxLines = 40, int maxColumns = 200);

/// A tool tip that shows `text` as it is, bounded; markup in it stays text.
[[nodiscard]] QString toolTip(const QString& text);

/// What an error number of ArangoDB means and what helps, for the well-known ones; else empty.
[[nodiscard]] QString explanation(int errorNum);

/// "1501 · syntax error …" in one line, or empty.
[[nodiscard]] QString errorLine(const Job& job);

} // namespace JobFormat
