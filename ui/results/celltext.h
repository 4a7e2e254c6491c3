// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "results/resulttable.h"

#include <QColor>
#include <QString>

class QPalette;

/// How values of a result are written into one-line cells. Everything is plain text and bounded.

/// What would disturb a one-line cell or turn its text around is written as JSON escapes.
[[nodiscard]] QString oneLine(const QString& text, bool escapeQuotes = true);

/// A table's cell: numbers as sent, strings without quotes, nested values with a look inside. What
/// is null, missing or empty has a sign of its own.
[[nodiscard]] QString cellText(const results::JsonIndex& json, const results::Cell& cell);

/// A value in full for reading: a string's characters, anything else as indented JSON. No more than
/// `maxLength` characters; `cut` says whether there are more.
[[nodiscard]] QString fullText(const results::JsonIndex& json, const results::JsonNode& node,
                               qsizetype maxLength, bool* cut = nullptr);

/// Escaped, so that a value with tags is not taken for rich text; at most 40 lines.
[[nodiscard]] QString plainToolTip(const QString& text);
/// The same of a value; as much of it as a tool tip can hold.
[[nodiscard]] QString valueToolTip(const results::JsonIndex& json, const results::JsonNode& node);

/// Text that stands back: of null, missing and nested values.
[[nodiscard]] QColor dimText(const QPalette& palette);
