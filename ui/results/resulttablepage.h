// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "results/resulttable.h"
#include "results/resulttablemodel.h"
#include "results/task.h"

#include <QStackedWidget>
#include <QTimer>

#include <map>

class QCheckBox;
class QComboBox;
class QLabel;
class QMenu;
class QPushButton;
class ResultGrid;

/// What somebody writes into the filter line of a column; nothing when it is blank. A beginning
/// = != < > ! says how to compare, is:null, is:missing and is:value ask for what a text cannot.
[[nodiscard]] std::optional<results::ColumnFilter> columnFilter(const results::Path& path,
                                                                const QString& text);

/// The rows of a result as a table with filters, sorting and figures of what is selected. Columns
/// are looked for, rows sorted, filtered and summed outside of the GUI thread.
class ResultTablePage final : public QStackedWidget {
    Q_OBJECT
public:
    enum class Keep {
        Nothing,
        View, ///< the same result, of which there is more: filters, sorting, columns, place
    };

    explicit ResultTablePage(QWidget* parent = nullptr);

    void showFile(const results::ResultFile::Ptr& file, Keep keep = Keep::Nothing);
    void showSentence(const QString& sentence);

    [[nodiscard]] qint64 currentOffset() const; ///< of the current cell in the file, or -1
    /// Goes to the cell of that byte. False: a filter hides its row, or no row has it.
    bool select(qint64 offset);
    void copy(); ///< one cell as it is, more as lines with tabs

    /// What an export takes: the rows as shown (null: all), the columns, what is selected.
    [[nodiscard]] ResultTableModel::Order order() const;
    [[nodiscard]] std::vector<results::Column> shownColumns() const;
    [[nodiscard]] results::RowOrder selectedRows() const;
    [[nodiscard]] const std::vector<results::Column>& columns() const;

Q_SIGNALS:
    void columnsFound(); ///< of all rows
    void arranged(); ///< sorting and filters hold
    void summed(); ///< the figures of the selection are shown
    void treeRequested(qint64 offset);
    void problem(const QString& sentence);

private:
    struct Layout {
        int width = 0;
        bool hidden = false;
    };
    struct Chosen {
        std::vector<std::pair<int, int>> rows; ///< first and last, apart and ascending
        std::vector<int> columns; ///< from left to right
        qint64 cells = 0;
        bool rectangle = true;
    };

    [[nodiscard]] QWidget* makeTools();
    [[nodiscard]] QWidget* makeStrip();
    void makeActions();
    void findColumns(qint64 maxRows);
    void showColumns(const results::Columns& found);
    void rememberLayout();
    void restoreLayout();
    [[nodiscard]] int goodWidth(int column) const;
    void titleClicked(int column);
    void showTitleMenu(int column, const QPoint& position);
    void showCellMenu(const QPoint& position);
    void setFilter(const results::Path& path, const QString& text);
    void clearFilters();
    void sortBy(const std::optional<results::Sorting>& sorting);
    void openColumn(const results::Path& path, bool open);
    void arrange();
    void showOrder(ResultTableModel::Order order);
    void showRowCount();
    void askColumns();
    void showValue();
    [[nodiscard]] Chosen chosen() const;
    [[nodiscard]] static results::RowOrder sourceRows(const Chosen& chosen,
                                                      const ResultTableModel::Order& order);
    void sumSelection();
    void showSummary(const Chosen& chosen, const results::Summary& summary);
    [[nodiscard]] const results::Column& column(int number) const;

    QLabel* m_sentence = nullptr;
    ResultGrid* m_grid = nullptr;
    ResultTableModel* m_model = nullptr;
    QComboBox* m_levels = nullptr;
    QCheckBox* m_freeze = nullptr;
    QPushButton* m_clear = nullptr;
    QLabel* m_rows = nullptr;
    QLabel* m_sum = nullptr;

    results::ResultFile::Ptr m_file;
    results::ColumnOptions m_options;
    bool m_moreColumns = false;
    std::map<results::Path, QString> m_filters;
    std::map<results::Path, Layout> m_layout;
    std::vector<results::Path> m_sequence; ///< of the columns, when somebody moved one
    std::optional<results::Sorting> m_sorting;
    qint64 m_place = -1; ///< number in the file of the row to stay at
    QString m_working; ///< what goes on outside; empty: nothing
    QTimer m_filterPause;
    QTimer m_sumPause;
    results::Task m_finding;
    results::Task m_arranging;
    results::Task m_summing;
    results::Task m_copying;
};
