// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <utility>

namespace cli {

/// Starts many calls, a few at a time: what is not started yet can still be left out.
class Pace {
public:
    static constexpr int AtOnce = 4;

    Pace(std::size_t count, std::function<void(std::size_t)> start)
        : m_count(count), m_start(std::move(start))
    {
    }

    void run()
    {
        if (m_filling)
            return; // called from within start(): the loop goes on
        m_filling = true;
        while (m_running < AtOnce && m_next < m_count) {
            ++m_running;
            m_start(m_next++);
        }
        m_filling = false;
    }
    /// One that was started has ended; also from within its start.
    void oneEnded()
    {
        --m_running;
        run();
    }
    /// Starts no more.
    void stop() { m_count = m_next; }

    [[nodiscard]] std::size_t started() const { return m_next; }
    [[nodiscard]] bool isFinished() const { return m_running == 0 && m_next == m_count; }

private:
    std::size_t m_count;
    std::size_t m_next = 0;
    int m_running = 0;
    bool m_filling = false;
    std::function<void(std::size_t)> m_start;
};

} // namespace cli
