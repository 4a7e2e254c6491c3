// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/delayedaction.h"

#include <utility>

DelayedAction::DelayedAction(QList<quint64> serials, std::chrono::milliseconds delay,
                             std::function<void(const QList<quint64>&)> act, QObject* parent)
    : QObject(parent), m_serials(std::move(serials)), m_act(std::move(act))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &DelayedAction::doNow);
    m_timer.start(delay);
}

std::chrono::milliseconds DelayedAction::remaining() const
{
    return std::max(std::chrono::milliseconds(0), m_timer.remainingTimeAsDuration());
}

void DelayedAction::undo()
{
    end(false);
}

void DelayedAction::doNow()
{
    end(true);
}

void DelayedAction::end(bool done)
{
    if (std::exchange(m_ended, true))
        return;
    m_timer.stop();
    if (done)
        m_act(m_serials);
    emit ended(done);
}
