// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/lookup.h"
#include "app/cli/pace.h"
#include "app/cli/run.h"
#include "app/cli/waiter.h"

#include <QSet>

#include <optional>

namespace cli {

/// Where jobs stand, one question a job.
class StatusRun final : public Run {
    Q_OBJECT

public:
    explicit StatusRun(const Context& context);
    void start() override { m_lookup.start(); }

protected:
    void stop() override { m_lookup.stop(); }

private:
    Lookup m_lookup;
};

/// Waits until jobs are done.
class WaitRun final : public Run {
    Q_OBJECT

public:
    explicit WaitRun(const Context& context);
    void start() override { m_lookup.start(); }

protected:
    void stop() override;
    [[nodiscard]] QString stoppedText() const override;

private:
    void found(quint64 serial);
    void lookedUp();

    Lookup m_lookup;
    Waiter m_waiter;
    std::vector<quint64> m_found;
    QStringList m_waitedFor;
};

/// Prints the result of one job; collects it first where that is needed.
class ResultRun final : public Run {
    Q_OBJECT

public:
    explicit ResultRun(const Context& context);
    void start() override { m_lookup.start(); }

protected:
    void stop() override;

private:
    void found(quint64 serial);
    void print(const Job& job);

    Lookup m_lookup;
    Waiter m_waiter;
};

/// Asks the server to stop jobs.
class CancelRun final : public Run {
    Q_OBJECT

public:
    explicit CancelRun(const Context& context);
    void start() override { m_lookup.start(); }

protected:
    void stop() override;
    [[nodiscard]] QString stoppedText() const override;

private:
    void begin();
    void cancel(quint64 serial);
    void answered(quint64 serial);
    void endIfFinished();

    Lookup m_lookup;
    Waiter m_waiter;
    std::vector<quint64> m_jobs;
    std::optional<Pace> m_pace;
    QSet<quint64> m_unanswered;
    QStringList m_waitedFor;
    bool m_isWaiting = false;
};

/// Deletes entries on the server: those of given ids, or all that are done, after counting them.
class ClearRun final : public Run {
    Q_OBJECT

public:
    explicit ClearRun(const Context& context);
    void start() override;

protected:
    void stop() override;

private:
    void planIds();
    void planDone();
    void clearAll();
    void clear(quint64 serial);
    void answered(quint64 serial);

    Lookup m_lookup;
    std::vector<quint64> m_jobs;
    std::optional<Pace> m_pace;
    QSet<quint64> m_unanswered;
    int m_cleared = 0;
};

} // namespace cli
