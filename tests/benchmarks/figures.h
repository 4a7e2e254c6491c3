// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QEventLoop>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <vector>

/// What the benchmarks share: one line a figure, and a watch over the GUI thread.
inline void printFigure(const char* name, double value, const char* unit)
{
    std::printf("%s %.3g %s\n", name, value, unit);
    std::fflush(stdout);
}

inline double median(std::vector<double> values)
{
    const auto middle = values.begin() + ptrdiff_t(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

/// Runs events until `done`, and remembers the longest that one turn of the loop took.
class WatchedLoop {
public:
    void runUntil(const std::function<bool()>& done)
    {
        QEventLoop loop;
        while (!done()) {
            // Waiting is no work: only what is processed after it counts.
            QElapsedTimer step;
            step.start();
            if (!loop.processEvents(QEventLoop::AllEvents))
                loop.processEvents(QEventLoop::WaitForMoreEvents);
            else
                m_longestMs = std::max(m_longestMs, double(step.nsecsElapsed()) / 1e6);
        }
    }
    [[nodiscard]] double longestMs() const { return m_longestMs; }
    void reset() { m_longestMs = 0; }

private:
    double m_longestMs = 0;
};
