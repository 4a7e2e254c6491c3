// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/task.h"

#include <utility>

namespace results {

namespace {

constexpr int TickMs = 50;

} // namespace

Task::Task(QObject* parent) : QObject(parent)
{
    m_timer.setInterval(TickMs);
    connect(&m_timer, &QTimer::timeout, this, &Task::tick);
    // What was cancelled still takes a moment; the next need not wait for it.
    m_pool.setMaxThreadCount(2);
}

Task::~Task()
{
    if (m_progress)
        m_progress->cancelled = true;
    m_pool.waitForDone();
}

void Task::cancel()
{
    if (!m_progress)
        return;
    std::exchange(m_progress, nullptr)->cancelled = true;
    m_timer.stop();
    Q_EMIT runningChanged(false);
}

std::shared_ptr<Progress> Task::begin()
{
    const bool wasRunning = isRunning();
    if (wasRunning)
        m_progress->cancelled = true;
    auto progress = std::make_shared<Progress>();
    m_progress = progress;
    m_timer.start();
    if (!wasRunning)
        Q_EMIT runningChanged(true);
    return progress;
}

bool Task::end(const std::shared_ptr<Progress>& progress)
{
    if (progress != m_progress)
        return false;
    m_progress.reset();
    m_timer.stop();
    Q_EMIT runningChanged(false);
    return true;
}

void Task::tick()
{
    const qint64 done = m_progress->done.load(std::memory_order_relaxed);
    if (const qint64 total = m_progress->total.load(std::memory_order_relaxed); total > 0)
        Q_EMIT progressed(done, total);
}

} // namespace results
