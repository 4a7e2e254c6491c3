// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QtGlobal>

#include <deque>
#include <optional>
#include <vector>

/// The order in which held jobs leave. Serials, each once.
class SendQueue {
public:
    [[nodiscard]] int size() const { return int(m_serials.size()); }
    [[nodiscard]] bool isEmpty() const { return m_serials.empty(); }
    [[nodiscard]] const std::deque<quint64>& serials() const { return m_serials; }

    void append(quint64 serial) { m_serials.push_back(serial); }
    /// Back to where it came from: the server refused it for now.
    void putFirst(quint64 serial) { m_serials.push_front(serial); }
    [[nodiscard]] std::optional<quint64> takeFirst();
    /// Those that were there.
    QList<quint64> remove(const QList<quint64>& serials);
    /// Puts these in front of `before`, in the order they have in the queue; 0: at the end.
    void move(const QList<quint64>& serials, quint64 before);

private:
    std::deque<quint64> m_serials;
};
