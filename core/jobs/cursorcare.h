// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job.h"
#include "jobs/submission.h"

#include <QStringList>
#include <QVersionNumber>

/// The care that a job's cursor needs (protocol.md §3.3): a job keeps the first batch only, and the
/// rest lives in a cursor whose ttl begins when the query ends, not when somebody collects.
namespace cursorcare {

struct Defaults {
    double ttl = 3600; ///< seconds; the server's own is 30 on a single server
    qint64 batchSize = 1000;
    bool allowRetry = true; ///< batches can be fetched once more; sent from 3.11 on
    bool operator==(const Defaults&) const = default;
};

/// A submission with what was missing, and what that is: {"ttl 3600", "allowRetry"}.
struct Applied {
    Submission submission;
    QStringList added;
};

/// Adds to POST /_api/cursor what the person did not set. Every other byte of the body stays, and
/// any other request as a whole; fire-and-forget too, which has no result to lose. `server` null:
/// version not known, and allowRetry is not sent.
[[nodiscard]] Applied withDefaults(Submission submission, const QVersionNumber& server,
                                   const Defaults& defaults = {});

/// "3.12.5-2" → 3.12.5
[[nodiscard]] QVersionNumber versionOf(const QString& version);

/// Seconds the server keeps the rest of a result: what the request says, else the default of a
/// single server.
[[nodiscard]] double ttlOf(const arango::Request& request);
/// Batches of this request's result can be fetched a second time.
[[nodiscard]] bool allowsRetry(const arango::Request& request);

/// When the rest of this job's result leaves the server, if nobody fetches it before; 0: never, or
/// there is no rest. Of a job that is not collected yet it is said only where its ttl is shorter
/// than `worthSaying` seconds: then there is hurry in case there is a rest.
[[nodiscard]] Moment expiryOf(const Job& job, double worthSaying = 600);

} // namespace cursorcare
