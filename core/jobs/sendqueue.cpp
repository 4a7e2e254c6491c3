// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/sendqueue.h"

#include <QSet>

#include <algorithm>

std::optional<quint64> SendQueue::takeFirst()
{
    if (m_serials.empty())
        return std::nullopt;
    const quint64 first = m_serials.front();
    m_serials.pop_front();
    return first;
}

QList<quint64> SendQueue::remove(const QList<quint64>& serials)
{
    const QSet<quint64> leaving(serials.begin(), serials.end());
    QList<quint64> removed;
    std::erase_if(m_serials, [&](quint64 serial) {
        if (!leaving.contains(serial))
            return false;
        removed.append(serial);
        return true;
    });
    return removed;
}

void SendQueue::move(const QList<quint64>& serials, quint64 before)
{
    const QSet<quint64> moving(serials.begin(), serials.end());
    if (moving.contains(before))
        return;
    std::deque<quint64> moved;
    for (const quint64 serial : m_serials) {
        if (moving.contains(serial))
            moved.push_back(serial);
    }
    std::erase_if(m_serials, [&](quint64 serial) { return moving.contains(serial); });
    const auto place = before == 0 ? m_serials.end() : std::ranges::find(m_serials, before);
    m_serials.insert(place, moved.begin(), moved.end());
}
