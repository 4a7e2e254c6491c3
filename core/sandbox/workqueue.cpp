// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/workqueue.h"

#include <algorithm>

namespace sandbox {

WorkQueue::WorkQueue(int threads, std::size_t limit)
    : m_threadCount(std::max(threads, 1)), m_limit(limit)
{
}

WorkQueue::~WorkQueue()
{
    stop();
}

void WorkQueue::start()
{
    for (int i = 0; i < m_threadCount; ++i)
        m_threads.emplace_back([this] { work(); });
}

void WorkQueue::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_changed.notify_all();
    for (std::thread& thread : m_threads)
        thread.join();
    m_threads.clear();
    clear();
}

void WorkQueue::clear()
{
    std::deque<Item> dropped;
    const std::lock_guard lock(m_mutex);
    dropped.swap(m_items);
}

bool WorkQueue::push(Task task)
{
    bool wake = false;
    {
        const std::lock_guard lock(m_mutex);
        if (m_stopping || m_items.size() >= m_limit) {
            ++m_figures.refused;
            return false;
        }
        m_items.push_back({std::move(task), std::chrono::steady_clock::now()});
        ++m_figures.submitted;
        wake = m_idle > 0;
    }
    if (wake)
        m_changed.notify_one();
    return true;
}

void WorkQueue::work()
{
    std::unique_lock lock(m_mutex);
    while (true) {
        ++m_idle;
        m_changed.wait(lock, [this] { return m_stopping || !m_items.empty(); });
        --m_idle;
        if (m_stopping)
            return;
        Item item = std::move(m_items.front());
        m_items.pop_front();
        ++m_figures.working;
        lock.unlock();
        const std::chrono::duration<double> waited = std::chrono::steady_clock::now() - item.queued;
        m_lastDequeue = waited.count();
        item.task();
        item.task = nullptr;
        lock.lock();
        --m_figures.working;
        ++m_figures.done;
    }
}

WorkQueue::Figures WorkQueue::figures() const
{
    const std::lock_guard lock(m_mutex);
    Figures figures = m_figures;
    figures.length = m_items.size();
    figures.threads = std::size_t(m_threadCount);
    return figures;
}

} // namespace sandbox
