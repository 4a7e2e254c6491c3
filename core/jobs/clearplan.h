// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job.h"

#include <QList>

/// What clearing would do, counted before anything is sent. Each job is cleared by its own id; the
/// server's "all" and "expired" drop running work and are never used.
struct ClearPlan {
    struct Wish {
        QStringList servers; ///< only jobs of this connection: its coordinators
        QString user;
        qint64 olderThanMs = 0; ///< ended at least so long ago (pending: began); 0: all
        bool withPending = false; ///< their work goes on, out of reach
        bool withForeign = false; ///< takes results from whoever started them
        bool operator==(const Wish&) const = default;
    };

    QList<quint64> serials; ///< what would be cleared, in order of arrival
    int doneOwn = 0; ///< of `serials`
    int doneForeign = 0; ///< of `serials`
    int orphaned = 0; ///< of `serials`: pending, their work goes on out of reach
    int foreignLeft = 0; ///< left out: started elsewhere
    int pendingLeft = 0; ///< left out: own and not done
    int youngerLeft = 0; ///< left out: not old enough
    bool operator==(const ClearPlan&) const = default;
};

/// Of all jobs, or of `only` when it is not empty.
[[nodiscard]] ClearPlan planClear(const JobList& jobs, const ClearPlan::Wish& wish, Moment at,
                                  const QList<quint64>& only = {});
