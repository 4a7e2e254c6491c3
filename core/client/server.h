// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/operation.h"

namespace arango::server {

struct Version {
    QString server; ///< "arango"
    QString version; ///< "3.12.5"
    QString license;
};

/// GET /_api/version. Needs a login where authentication is on.
[[nodiscard]] Operation<Version> version();

/// GET /_admin/time: the server's clock in seconds since 1970.
[[nodiscard]] Operation<double> time();

} // namespace arango::server
