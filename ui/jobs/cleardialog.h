// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/clearplan.h"
#include "jobs/debt.h"
#include "jobs/jobquestion.h"

#include <functional>

class QCheckBox;
class QPushButton;

/// Asks before entries of jobs are deleted on the server: counts first, and says what is lost:
/// results nobody has, and the handle on work that goes on. Own done jobs are taken by default,
/// nothing else.
class ClearDialog final : public JobQuestion {
    Q_OBJECT

public:
    /// Counts what a wish would clear, of the jobs in question.
    using Planner = std::function<ClearPlan(const ClearPlan::Wish& wish)>;

    /// `only` are the jobs in question; empty: all of the server. `owed` are the own results among
    /// them that nobody has collected.
    ClearDialog(const JobStore& store, Planner plan, const QList<quint64>& only,
                const UncollectedDebt& owed, QWidget* parent = nullptr);

signals:
    void confirmed(const QList<quint64>& serials, bool withForeign);
    /// Own results are to be brought home; nothing is cleared.
    void collectRequested(const QList<quint64>& serials);

private:
    [[nodiscard]] QString countsText(const ClearPlan& all, const QList<quint64>& only,
                                     const UncollectedDebt& owed) const;
    void chosenChanged();
    void confirm();

    Planner m_planner;
    ClearPlan m_plan; // that the list shows
    QCheckBox* m_withPending;
    QCheckBox* m_withForeign;
    QPushButton* m_yes;
};
