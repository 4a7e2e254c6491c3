// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/pace.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds FirstPause = 500ms;
constexpr std::chrono::milliseconds LongestPause = 16s;
constexpr double SlowQueueSeconds = 2.0;
constexpr qint64 OncePerMs = 1000;

} // namespace

Pace::Pace(int most) : m_most(std::max(1, most)), m_width(m_most) { }

void Pace::accepted()
{
    m_pause = 0ms;
    m_width = std::min(double(m_most), m_width + 1 / m_width);
}

void Pace::refused()
{
    halve();
    m_pause = m_pause == 0ms ? FirstPause : std::min(m_pause * 2, LongestPause);
}

void Pace::queueTimeSeen(double seconds, qint64 at)
{
    if (seconds < SlowQueueSeconds || at - m_slowSeenAt < OncePerMs)
        return;
    m_slowSeenAt = at;
    halve();
}

void Pace::halve()
{
    m_width = std::max(1.0, m_width / 2);
}
