// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "results/task.h"

#include <QStringList>
#include <QTemporaryDir>
#include <QTimer>

#include <memory>

/// Makes one file of a cursor's batches while they arrive. Joins when enough has come to be worth
/// it, so that a result in a thousand batches is not copied a thousand times.
class BatchJoiner final : public QObject {
    Q_OBJECT
public:
    explicit BatchJoiner(QObject* parent = nullptr);

    /// Begins anew with the first answer.
    void start(const QString& file, qint64 bytes);
    /// `last`: none follows.
    void add(const QString& file, qint64 bytes, bool last);
    [[nodiscard]] int count() const { return m_count; } ///< batches, with the first
    [[nodiscard]] int waiting() const { return static_cast<int>(m_waiting.size()); }

Q_SIGNALS:
    void joined(const QString& file); ///< the earlier file may go when this one is shown
    void failed(const QString& sentence);

private:
    void consider();
    void join();

    QString m_joined; ///< what is shown
    qint64 m_joinedBytes = 0;
    QStringList m_waiting;
    qint64 m_waitingBytes = 0;
    int m_count = 0;
    int m_number = 0; ///< of the next joined file
    bool m_complete = false;
    std::unique_ptr<QTemporaryDir> m_folder;
    QTimer m_pause;
    results::Task m_task;
};
