// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaObject>
#include <QThreadPool>

#include <atomic>
#include <functional>
#include <memory>
#include <utility>

/// Work that changes threads. Qt's own locks order what the two sides see; the fence says the same
/// in words that the thread sanitizer understands, which cannot look into Debian's Qt.
namespace handover {

inline std::atomic<unsigned> fence = 0;

/// Qt may run the work on one thread and destroy its shell on the other, in either order.
template <class Work> class Fenced {
public:
    explicit Fenced(Work work) : m_work(std::make_shared<Work>(std::move(work))) { }
    ~Fenced() { (void)fence.load(std::memory_order_acquire); }
    // Qt makes its own, last of all before the other thread may see it.
    Fenced(const Fenced& other) : m_work(other.m_work) { release(); }
    Fenced(Fenced&& other) noexcept : m_work(std::move(other.m_work)) { release(); }
    Fenced& operator=(const Fenced&) = delete;
    Fenced& operator=(Fenced&&) = delete;

    void operator()()
    {
        (void)fence.load(std::memory_order_acquire);
        (*m_work)();
        m_work.reset();
        release();
    }

private:
    static void release() { fence.fetch_add(1, std::memory_order_release); }

    std::shared_ptr<Work> m_work;
};

/// Runs `work` on a thread of `pool`.
template <class Work> void run(QThreadPool& pool, Work work)
{
    pool.start(Fenced<Work>(std::move(work)));
}

/// Runs `work` on the thread of `receiver`, from its event loop, if it still lives then.
template <class Work> void deliver(QObject* receiver, Work work)
{
    QMetaObject::invokeMethod(receiver, Fenced<Work>(std::move(work)), Qt::QueuedConnection);
}

} // namespace handover
