// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/run.h"

#include <QHash>

namespace cli {

/// The jobs on the server, and what is known of them.
class ListRun final : public Run {
    Q_OBJECT

public:
    using Run::Run;
    void start() override;

private:
    void print();
    [[nodiscard]] bool isWanted(const Job& job) const;
};

/// A line for every change of a job, until somebody stops it.
class WatchRun final : public Run {
    Q_OBJECT

public:
    explicit WatchRun(const Context& context);
    void start() override;

protected:
    [[nodiscard]] bool endsByBeingStopped() const override { return true; }

private:
    void begin();
    void changed(int first, int last);
    void printChange(const Job& job);
    void statusChanged();
    void sayTrouble(const QString& trouble);

    QHash<quint64, JobState> m_states;
    bool m_hasBegun = false;
    bool m_saidTrouble = false;
};

} // namespace cli
