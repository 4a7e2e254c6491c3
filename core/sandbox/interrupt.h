// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>

namespace sandbox {

/// The stop flag of one request: set by cancel, kill or shutdown, looked at by the work itself.
class Interrupt {
public:
    enum class Reason : int { None, Canceled, Killed, TimedOut, ShuttingDown };
    using Clock = std::chrono::steady_clock;

    /// The first reason stays.
    void request(Reason reason);
    [[nodiscard]] Reason reason() const { return m_reason.load(std::memory_order_relaxed); }
    void setDeadline(Clock::time_point deadline) { m_deadline = deadline; }

    /// Throws the ApiError that belongs to the reason.
    void check();
    void sleep(double seconds);

private:
    [[noreturn]] void raise() const;

    std::atomic<Reason> m_reason = Reason::None;
    Clock::time_point m_deadline = Clock::time_point::max();
    std::mutex m_mutex;
    std::condition_variable m_changed;
};

} // namespace sandbox
