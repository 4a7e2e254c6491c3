// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/pace.h"
#include "app/cli/run.h"
#include "app/cli/waiter.h"
#include "jobs/submission.h"

#include <QSet>

namespace cli {

/// submit and request: each submission is sent at most once.
class SubmitRun final : public Run {
    Q_OBJECT

public:
    SubmitRun(const Context& context, std::vector<Submission> submissions);

    void start() override;

protected:
    void stop() override;
    [[nodiscard]] QString stoppedText() const override;
    [[nodiscard]] bool isBusy() const override;

private:
    void accepted(quint64 serial);
    void refused(quint64 serial, const QString& message);
    void answered(quint64 serial);
    void settled(quint64 serial);
    void sayWhyHeld();
    void tellSent();
    void endIfFinished();

    std::vector<Submission> m_submissions;
    Pace m_pace;
    Waiter m_waiter;
    QSet<quint64> m_unanswered;
    QStringList m_waitedFor; // ids
    int m_accepted = 0;
    bool m_isWaiting = false;
    bool m_saidHeld = false;
};

} // namespace cli
