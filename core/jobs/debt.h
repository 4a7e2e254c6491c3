// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job.h"

#include <QList>

/// Results of ours that lie in the memory of these servers and nowhere else: a restart loses them,
/// and a soft shutdown waits for them.
struct UncollectedDebt {
    QList<quint64> serials;
    /// Guessed from the sizes of collected results: of the same request if there is one, else of
    /// all. -1 while nothing was ever collected.
    qint64 estimatedBytes = -1;
    Moment oldest = 0; ///< when the first of them was done

    [[nodiscard]] int count() const { return int(serials.size()); }
    bool operator==(const UncollectedDebt&) const = default;
};

/// Counts over all jobs: for the 100 000th time too a matter of milliseconds. `only` not empty:
/// what is owed of these.
[[nodiscard]] UncollectedDebt uncollectedDebt(const JobList& jobs, const QStringList& servers,
                                              const QString& user, const QList<quint64>& only = {});
