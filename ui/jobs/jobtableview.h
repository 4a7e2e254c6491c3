// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/jobfiltermodel.h"

#include <QList>
#include <QPointer>
#include <QTableView>
#include <QTimer>

/// The table of jobs. Needs nothing but a JobFilterModel; keeps times in view running, and holds
/// rows in place while a person scrolls, drags or has a menu open.
class JobTableView final : public QTableView {
    Q_OBJECT

public:
    explicit JobTableView(QWidget* parent = nullptr);
    ~JobTableView() override;

    /// Shows these jobs, newest first. Instead of setModel(). The view does not own them.
    void setJobs(JobFilterModel* jobs);
    [[nodiscard]] JobFilterModel* jobs() const { return m_jobs; }

    /// What is shown in the middle while there is no row.
    void setPlaceholder(const QString& text);
    [[nodiscard]] const QString& placeholder() const { return m_placeholder; }

    /// Order, widths and visibility of the columns and the sorting, to be kept in the settings.
    [[nodiscard]] QByteArray saveColumns() const;
    /// False, and no change, when the bytes are of another version of the program.
    bool restoreColumns(const QByteArray& state);

    /// The selected jobs from top to bottom.
    [[nodiscard]] QList<quint64> selectedSerials() const;
    [[nodiscard]] int selectedCount() const;
    /// The only selected job, or 0 when none or several are.
    [[nodiscard]] quint64 selectedSerial() const;
    /// Selects one job and scrolls to it; false when the filter hides it.
    bool selectJob(quint64 serial);

    /// The selected rows, cells parted by tabs, as they are seen.
    [[nodiscard]] QString selectionAsText() const;

    [[nodiscard]] QSize sizeHint() const override;

signals:
    void selectedJobsChanged();
    /// Something of the only selected job has changed, but not which one it is.
    void selectedJobUpdated();
    /// Double click or Return.
    void jobActivated(quint64 serial);
    /// A menu for the selected jobs is wanted here. Rows are held until the slot returns.
    void jobMenuRequested(const QPoint& globalPosition);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void changeEvent(QEvent* event) override;
    void selectionChanged(const QItemSelection& selected,
                          const QItemSelection& deselected) override;

private:
    enum Hold : unsigned { Mouse = 1, Scrolling = 2, Menu = 4 };

    void setUpColumns();
    void setUpRowHeight();
    [[nodiscard]] int widthOf(int column) const;
    void showColumnMenu(const QPoint& position);
    void copySelection() const;
    void tick();
    void hold(Hold why, bool on);
    void rememberView();
    void restoreView();
    [[nodiscard]] std::pair<int, int> visibleRows() const;

    QPointer<JobFilterModel> m_jobs;
    QString m_placeholder;
    QTimer m_tick;
    QTimer m_scrollEnd;
    int m_ticks = 0;
    unsigned m_holds = 0;
    QList<quint64> m_visibleJobs; ///< while the layout changes
    quint64 m_onlySelected = 0;
};
