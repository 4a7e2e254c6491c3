// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDockWidget>
#include <QTimer>

class JobActions;
class JobStore;
class JobTableView;
class ResultPanel;

/// The result of the selected job, docked under the list. Shows what is on disk; collects nothing.
class ResultDock final : public QDockWidget {
    Q_OBJECT

public:
    /// `view` shows jobs of `store`; both outlive this.
    ResultDock(JobStore& store, JobTableView& view, QWidget* parent);

    void setActions(JobActions& actions); ///< who fetches further batches

    [[nodiscard]] ResultPanel* panel() const { return m_panel; }

private:
    void follow();

    JobStore& m_store;
    JobTableView& m_view;
    ResultPanel* m_panel;
    QTimer m_pause;
    quint64 m_serial = 0;
    QString m_file;
};
