// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/jobcounter.h"

JobCounter::JobCounter(const JobStore& store, QObject* parent) : QObject(parent), m_store(store)
{
    m_changed.setSingleShot(true);
    m_changed.setInterval(0);
    connect(&m_changed, &QTimer::timeout, this, &JobCounter::changed);

    connect(&store, &JobStore::rowsAppended, this, &JobCounter::read);
    connect(&store, &JobStore::rowsChanged, this,
            [this](int first, int last) { read(first, last); });
    connect(&store, &JobStore::rowsReordered, this, [this](int) { read(0, total() - 1); });
    connect(&store, &JobStore::rowsAboutToBeRemoved, this, [this](int first, int last) {
        const auto begin = m_seen.begin() + first;
        const auto end = m_seen.begin() + last + 1;
        std::for_each(begin, end, [this](Seen seen) { add(seen, -1); });
        m_seen.erase(begin, end);
        m_changed.start();
    });
    if (!store.jobs().empty())
        read(0, int(store.jobs().size()) - 1);
}

void JobCounter::read(int first, int last)
{
    for (int row = first; row <= last; ++row) {
        const Job& job = m_store.jobs()[std::size_t(row)];
        const Seen seen{job.state, job.origin == JobOrigin::Foreign};
        if (row < total()) {
            add(m_seen[std::size_t(row)], -1);
            m_seen[std::size_t(row)] = seen;
        } else {
            m_seen.push_back(seen);
        }
        add(seen, 1);
    }
    m_changed.start();
}

void JobCounter::add(Seen seen, int count)
{
    m_counts[std::size_t(seen.state)] += count;
    if (seen.foreign)
        m_foreign += count;
}
