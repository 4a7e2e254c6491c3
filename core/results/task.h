// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/handover.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <atomic>
#include <memory>
#include <utility>

namespace results {

/// What long work and the one who waits for it share. Work looks at `cancelled` at least every few
/// milliseconds and then returns early; its value is thrown away.
struct Progress {
    std::atomic_bool cancelled = false;
    std::atomic<qint64> done = 0; ///< of `total`, in the work's own unit
    std::atomic<qint64> total = 0; ///< 0: not known yet

    [[nodiscard]] bool isCancelled() const { return cancelled.load(std::memory_order_relaxed); }
    void report(qint64 value) { done.store(value, std::memory_order_relaxed); }
};

/// One kind of long work outside of the GUI thread, of which only the latest counts: starting again
/// cancels what runs, and the handler is called for the latest start only.
class Task final : public QObject {
    Q_OBJECT

public:
    explicit Task(QObject* parent = nullptr);
    /// Cancels, and waits the moment that takes.
    ~Task() override;

    /// `handler(work(Progress&))`: the work on a thread of its own, the handler on this object's
    /// thread. The work owns what it reads (ResultFile::Ptr by value).
    template <class Work, class Handler> void start(Work work, Handler handler)
    {
        const std::shared_ptr<Progress> progress = begin();
        handover::run(m_pool, [this, progress, work = std::move(work), handler]() mutable {
            auto value = std::make_shared<decltype(work(*progress))>(work(*progress));
            handover::deliver(this,
                              [this, progress, value, handler = std::move(handler)]() mutable {
                                  if (end(progress))
                                      handler(std::move(*value));
                              });
        });
    }
    /// No handler is called for what was started before.
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_progress != nullptr; }

Q_SIGNALS:
    /// About twenty times a second while work runs that says how far it is.
    void progressed(qint64 done, qint64 total);
    void runningChanged(bool running);

private:
    [[nodiscard]] std::shared_ptr<Progress> begin();
    /// False when something else was started since, or it was cancelled.
    [[nodiscard]] bool end(const std::shared_ptr<Progress>& progress);
    void tick();

    std::shared_ptr<Progress> m_progress; ///< of the latest; null: nothing runs
    QTimer m_timer;
    QThreadPool m_pool;
};

} // namespace results
