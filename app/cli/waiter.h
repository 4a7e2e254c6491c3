// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/engine.h"
#include "app/cli/report.h"

#include <QHash>
#include <QObject>
#include <QTimer>

namespace cli {

/// Waits for jobs through the monitor: two requests a tick for any number of them. Results of own
/// jobs are collected, unless they shall stay.
class Waiter final : public QObject {
    Q_OBJECT

public:
    enum class Results {
        Leave,
        CollectOwn,
        CollectAll, ///< also of jobs that were not submitted here
    };

    Waiter(Engine& engine, Report& report, Results results, QObject* parent = nullptr);

    /// `wasReached`: the server has answered before, so it is waited for when it is silent.
    void start(bool wasReached);
    void add(quint64 serial);
    /// Collects nothing more.
    void stop();
    [[nodiscard]] bool isIdle() const { return m_attempts.isEmpty(); }

signals:
    /// It has ended, as far as it is waited for; in the order they end.
    void settled(quint64 serial);
    /// No use in waiting longer: the report has the reason.
    void gaveUp();

private:
    void check(quint64 serial);
    void changed(int first, int last);
    void collectFailed(quint64 serial, const QString& message);
    void settle(quint64 serial);
    void statusChanged();
    void showProgress();

    Engine& m_engine;
    Report& m_report;
    Results m_results;
    QHash<quint64, int> m_attempts; // jobs waited for, with the collects that did not work
    int m_settled = 0;
    bool m_isStopped = false;
    bool m_wasLive = false;
    bool m_saidTrouble = false;
    QTimer m_progress;
    Moment m_begin = now();
};

} // namespace cli
