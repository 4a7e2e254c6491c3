// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job.h"

#include <QHash>

/// Which results come home by themselves.
///
/// How large a result is only its transfer tells, and a transfer cannot be stopped half way: the
/// server forgets the result in the moment it is asked for. So the limit is held against what the
/// same request brought before. A request that was never collected is fetched if the disk has room
/// for it many times over: on disk it is safer than in the memory of a server.
struct CollectPolicy {
    bool automatic = false; ///< own results, as soon as they are done
    bool drain = true; ///< the further batches of an own result, right after it
    qint64 limit = 50LL << 20; ///< bytes
    qint64 keepFree = 1LL << 30; ///< bytes that stay free on the disk

    bool operator==(const CollectPolicy&) const = default;
};

/// What requests brought before.
class SizeHistory {
public:
    void note(const Job& collected);
    /// Bytes that a job's result will have: the most that the same request brought; -1: not known.
    [[nodiscard]] qint64 expected(const Job& job) const;

private:
    QHash<QString, qint64> m_largest; // by Job::what
};

/// Whether a job that is done is collected without being asked for. `freeBytes` of the disk with
/// the results; -1: not known.
[[nodiscard]] bool collectsByItself(const Job& job, const CollectPolicy& policy, qint64 expected,
                                    qint64 freeBytes);
