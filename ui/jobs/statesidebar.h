// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/jobcounter.h"

#include <QPointer>
#include <QSet>
#include <QWidget>

#include <optional>

class QListWidget;

/// The states of jobs with their numbers, to choose which are shown. Ctrl and Shift choose several;
/// "Ours" and "Foreign" narrow any choice of states.
class StateSidebar final : public QWidget {
    Q_OBJECT

public:
    explicit StateSidebar(QWidget* parent = nullptr);

    /// Follows these numbers. Not owned.
    void setCounter(const JobCounter* counter);

    /// The chosen states; empty means all.
    [[nodiscard]] QSet<JobState> states() const;
    [[nodiscard]] std::optional<JobOrigin> origin() const;
    /// Chooses as a person would, with the signals. States that share an entry come together.
    void choose(const QSet<JobState>& states, std::optional<JobOrigin> origin = std::nullopt);

    [[nodiscard]] QSize sizeHint() const override;

signals:
    void statesChosen(const QSet<JobState>& states);
    void originChosen(std::optional<JobOrigin> origin);

protected:
    void changeEvent(QEvent* event) override;

private:
    void showCounts();
    void selectionChanged();

    QListWidget* m_list;
    QPointer<const JobCounter> m_counter;
    QSet<JobState> m_states;
    std::optional<JobOrigin> m_origin;
};
