// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>

/// Something that cannot be taken back, a few seconds before it happens. Destroyed before its time
/// it does not happen.
class DelayedAction final : public QObject {
    Q_OBJECT

public:
    DelayedAction(QList<quint64> serials, std::chrono::milliseconds delay,
                  std::function<void(const QList<quint64>&)> act, QObject* parent = nullptr);

    [[nodiscard]] const QList<quint64>& serials() const { return m_serials; }
    [[nodiscard]] bool isWaiting() const { return m_timer.isActive(); }
    [[nodiscard]] std::chrono::milliseconds remaining() const;

    /// Nothing happens.
    void undo();
    void doNow();

signals:
    /// Once: it happened, or it was undone.
    void ended(bool done);

private:
    void end(bool done);

    QList<quint64> m_serials;
    std::function<void(const QList<quint64>&)> m_act;
    QTimer m_timer;
    bool m_ended = false;
};
