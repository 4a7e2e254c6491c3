// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/json.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <utility>
#include <vector>

namespace cli {

/// Names and their JSON text, in the order they were given. Numbers keep their digits.
using Bindings = std::vector<std::pair<QString, QByteArray>>;

/// "90" (seconds), "15m", "2h", "3d", "1h30m".
[[nodiscard]] arango::Result<std::chrono::seconds> durationFrom(const QString& text);

/// "name=JSON"; a collection parameter is "@name=…".
[[nodiscard]] arango::Result<std::pair<QString, QByteArray>> bindingFrom(const QString& text);

/// One job a row. CSV: the first line names the parameters; an unquoted number, true, false or null
/// is that, an unquoted nothing is null, everything else text. JSON: an array of objects, or one
/// object a line. Which of both it is shows the first character.
[[nodiscard]] arango::Result<std::vector<Bindings>> parameterRows(const QByteArray& bytes);

/// Sets `name`, replacing an earlier value.
void setBinding(Bindings& bindings, const QString& name, const QByteArray& json);
[[nodiscard]] arango::Json bindObject(const Bindings& bindings);

} // namespace cli
