// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/jobstore.h"
#include "jobs/resultvault.h"

#include <vector>

/// How long results stay on our disk. They are the only copy (a collect takes them from the
/// server), so nothing goes by default.
struct Retention {
    qint64 keepMs = 0; ///< results that were collected longer ago may go; 0: age is no reason
    qint64 mostBytes = 0; ///< beyond it the oldest may go; 0: size is no reason
    /// Younger results never go, however many bytes there are, unless alsoYoung.
    qint64 youngMs = 7LL * 24 * 60 * 60 * 1000;
    bool alsoYoung = false;
    bool alsoUnexported = false; ///< also what nobody saved elsewhere

    [[nodiscard]] bool isOn() const { return keepMs > 0 || mostBytes > 0; }
    bool operator==(const Retention&) const = default;
};

/// What would go, oldest first, and why the rest of what is too old or too much stays.
struct RetentionPlan {
    std::vector<quint64> serials;
    qint64 bytes = 0;
    Moment oldest = 0; ///< when the oldest of them was collected; 0: none goes
    int keptUnexported = 0;
    int keptYoung = 0;

    bool operator==(const RetentionPlan&) const = default;
};

/// The dry run: touches nothing.
[[nodiscard]] RetentionPlan planRetention(const JobList& jobs, const Retention& retention,
                                          Moment at = now());

/// Removes the results of a plan. The jobs stay in the list, without a file.
void applyRetention(JobStore& store, ResultVault& vault, const RetentionPlan& plan);

/// What deleting jobs altogether takes with it: their rows and their results.
struct Deletion {
    std::vector<quint64> serials; ///< those that have ended; the others stay
    int results = 0;
    int unexported = 0; ///< of these results; they are the only copy
    qint64 bytes = 0;
    int kept = 0; ///< still on a server, or on their way
};

[[nodiscard]] Deletion planDeletion(const JobStore& store, std::span<const quint64> serials);
void applyDeletion(JobStore& store, ResultVault& vault, const Deletion& deletion);
