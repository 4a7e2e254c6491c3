// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/jobstore.h"

#include <QObject>
#include <QTimer>

#include <array>
#include <vector>

/// How many jobs of a store are in which state, and whose they are; kept up change by change.
class JobCounter final : public QObject {
    Q_OBJECT

public:
    explicit JobCounter(const JobStore& store, QObject* parent = nullptr);

    [[nodiscard]] int total() const { return int(m_seen.size()); }
    [[nodiscard]] int count(JobState state) const { return m_counts[std::size_t(state)]; }
    [[nodiscard]] const std::array<int, JobStateCount>& counts() const { return m_counts; }
    [[nodiscard]] int foreign() const { return m_foreign; }
    [[nodiscard]] int ours() const { return total() - m_foreign; }

signals:
    /// At most once per turn of the event loop.
    void changed();

private:
    struct Seen {
        JobState state;
        bool foreign;
    };
    void read(int first, int last);
    void add(Seen seen, int count);

    const JobStore& m_store;
    std::vector<Seen> m_seen; ///< by row: what is counted
    std::array<int, JobStateCount> m_counts{};
    int m_foreign = 0;
    QTimer m_changed;
};
