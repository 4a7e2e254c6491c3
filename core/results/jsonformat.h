// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace results {

/// The same JSON, one member or element a line, two spaces a level. Strings and numbers stay byte
/// for byte. Text that is no JSON comes out readable too: nothing is ever left out but white space
/// outside of strings.
[[nodiscard]] QByteArray indented(QByteArrayView json);

/// The same text with a line break behind commas outside of strings, so that no line gets much
/// longer than `width` bytes; a longer string is broken too. For showing only: not for further use.
[[nodiscard]] QByteArray withLineBreaks(QByteArrayView json, qsizetype width);

} // namespace results
