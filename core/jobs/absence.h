// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/operation.h"
#include "jobs/job.h"

#include <optional>

/// Why jobs are no longer on a server.
namespace absence {

/// When a server began to run, by our clock, as far as it tells; 0: it does not. Jobs are older
/// than that only if they are gone.
struct Epoch {
    Moment bootedAt = 0;
    QString serverId; ///< in clusters
    std::optional<qint64> rebootId; ///< in clusters: another one with every start
    bool operator==(const Epoch&) const = default;
};

/// GET /_admin/metrics: seconds since the start; nothing where the server keeps no statistics.
[[nodiscard]] arango::Operation<std::optional<double>> uptime();

/// Whether the server began anew after it was last seen with the jobs. What another coordinator of
/// the same address tells, as behind a balancer, says nothing.
[[nodiscard]] bool hasRestarted(const Epoch& before, const Epoch& now, Moment lastSeen);

/// What one tick says of the ids that it lacks.
struct Facts {
    qint64 knownBefore = 0; ///< ids listed before
    qint64 vanished = 0; ///< of them, not listed any more
    qint64 pendingVanished = 0; ///< of those, not done before
    bool restarted = false;
    bool coordinatorGone = false; ///< the coordinator of the id does not answer for it
};
[[nodiscard]] Absence judge(const Facts& facts);

/// One sentence for people, without the times.
[[nodiscard]] QString sentence(Absence absence);

/// The short id of the coordinator that gave a job its id; 0 on a single server (protocol.md §2.6).
[[nodiscard]] quint64 coordinatorOf(const QString& id);

} // namespace absence
