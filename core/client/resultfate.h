// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/connection.h"
#include "client/jobs.h"

#include <functional>

/// Fetching a result takes it from the server, before the answer is on its way (protocol.md §2.3):
/// when that answer breaks, only a look at the job's status tells what became of it.
namespace arango::jobs {

/// As Connection::send() of jobs::result(id), read by its decoder: the stored answer, or an error
/// named "AsyncJobResult". The PUT is sent once, whatever happens. When its answer broke or never
/// came, a GET /_api/job/{id} follows (within the deadline of `options` once more); Error::fate and
/// the message then say what it found:
/// * StillThere (200): the PUT never arrived, fetching again is safe;
/// * NotDone (204): there was nothing to take yet;
/// * Lost (404): the server has given the result away, and only what arrived of it is left;
/// * Unknown: the GET got no clear answer either.
void takeResult(Connection& connection, const QString& database, const QString& id,
                const SendOptions& options, QObject* context,
                const std::function<void(Result<Response>)>& handler);

} // namespace arango::jobs
