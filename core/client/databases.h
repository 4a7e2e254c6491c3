// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/json.h"
#include "client/operation.h"

#include <QStringList>

namespace arango::databases {

/// GET /_api/database: all of them. Only from _system, with rights on it.
[[nodiscard]] Operation<QStringList> list();

/// GET /_api/database/user: those the current user may see.
[[nodiscard]] Operation<QStringList> accessible();

/// POST /_api/database. `users`: array of {username, passwd, active, extra}; may be empty.
[[nodiscard]] Operation<bool> create(const QString& name, const Json& users = {});

} // namespace arango::databases
