// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

/// JSON text with line breaks and indents, at most about `limit` bytes of it. Only blanks change:
/// numbers, order and spelling stay as they were sent. What is not JSON comes out as it is.
[[nodiscard]] QByteArray prettyJson(const QByteArray& json, qsizetype limit);
