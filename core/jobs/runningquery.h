// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/operation.h"
#include "jobs/job.h"

#include <vector>

/// A query that a server runs now (protocol.md §3.4). Everybody's: who may read a database sees
/// all queries in it.
struct RunningQuery {
    QString id;
    QString database;
    QString user;
    QString query; ///< cut by the server, at 4096 characters by default
    Moment startedAt = 0; ///< by the server's clock
    bool operator==(const RunningQuery&) const = default;
};

/// GET /_api/query/current: of the database it is sent to.
[[nodiscard]] arango::Operation<std::vector<RunningQuery>> runningQueries();

/// DELETE /_api/query/{id} in the query's database: sets a flag, no more. 404/1591 when it ended.
[[nodiscard]] arango::Operation<bool> killQuery(const QString& id);
