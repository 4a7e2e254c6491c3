// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/interrupt.h"

#include "sandbox/apierror.h"

#include <algorithm>

namespace sandbox {

void Interrupt::request(Reason reason)
{
    {
        const std::lock_guard lock(m_mutex);
        auto none = Reason::None;
        m_reason.compare_exchange_strong(none, reason);
    }
    m_changed.notify_all();
}

void Interrupt::raise() const
{
    switch (reason()) {
    case Reason::Canceled:
        throw ApiError(410, 21, "canceled request");
    case Reason::ShuttingDown:
        throw ApiError(503, 30, "shutdown in progress");
    default:
        throw ApiError(410, 1500, "query killed");
    }
}

void Interrupt::check()
{
    if (reason() != Reason::None)
        raise();
    if (m_deadline != Clock::time_point::max() && Clock::now() >= m_deadline) {
        request(Reason::TimedOut);
        raise();
    }
}

void Interrupt::sleep(double seconds)
{
    constexpr double longest = 1e6; // keeps the clock's integer from overflowing
    const auto pause = std::chrono::duration<double>(std::clamp(seconds, 0.0, longest));
    const auto wake = Clock::now() + std::chrono::duration_cast<Clock::duration>(pause);
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait_until(lock, std::min(wake, m_deadline),
                             [this] { return reason() != Reason::None; });
    }
    check();
}

} // namespace sandbox
