// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>

/// How fast submits may leave, learnt from the server's answers: one more at a time after each
/// round of accepted ones, half as many when the server refuses one for being too busy (503/21003,
/// 412/21004) or its queue is slow. A plain value without a clock of its own.
class Pace {
public:
    /// `most` submits without an answer at a time; at least one.
    explicit Pace(int most = 6);

    /// So many submits may be without an answer now.
    [[nodiscard]] int width() const { return int(m_width); }
    /// Nothing may leave for so long after the last refusal; zero: no need to wait.
    [[nodiscard]] std::chrono::milliseconds pause() const { return m_pause; }
    [[nodiscard]] bool isSlowed() const { return m_pause.count() > 0 || width() < m_most; }

    void accepted();
    void refused();
    /// Seconds a request waits on the server (x-arango-queue-time-seconds), read at `at`,
    /// milliseconds since 1970. Every answer carries it, so it counts once a second at most.
    void queueTimeSeen(double seconds, qint64 at);

private:
    void halve();

    int m_most;
    double m_width;
    std::chrono::milliseconds m_pause{0};
    qint64 m_slowSeenAt = 0;
};
