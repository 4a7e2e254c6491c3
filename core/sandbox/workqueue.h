// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace sandbox {

/// The low priority queue and the workers that empty it.
class WorkQueue {
public:
    using Task = std::function<void()>;

    WorkQueue(int threads, std::size_t limit);
    ~WorkQueue();
    WorkQueue(const WorkQueue&) = delete;
    WorkQueue& operator=(const WorkQueue&) = delete;

    void start();
    /// Drops what has not started.
    void stop();
    void clear();

    /// False when the queue is full.
    [[nodiscard]] bool push(Task task);

    struct Figures {
        std::size_t length = 0;
        std::size_t working = 0;
        std::size_t threads = 0;
        std::uint64_t submitted = 0;
        std::uint64_t done = 0;
        std::uint64_t refused = 0;
    };
    [[nodiscard]] Figures figures() const;
    [[nodiscard]] double lastDequeueSeconds() const { return m_lastDequeue.load(); }

private:
    struct Item {
        Task task;
        std::chrono::steady_clock::time_point queued;
    };

    void work();

    const int m_threadCount;
    const std::size_t m_limit;
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Item> m_items;
    std::vector<std::thread> m_threads;
    Figures m_figures;
    std::size_t m_idle = 0;
    bool m_stopping = false;
    std::atomic<double> m_lastDequeue = 0;
};

} // namespace sandbox
