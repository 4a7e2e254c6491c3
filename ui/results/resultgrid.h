// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

class FilterHeader;

/// A table with filters below its titles, whose first column can stay while the others scroll.
/// Nothing in it measures the content of all rows.
class ResultGrid final : public QTableView {
    Q_OBJECT
public:
    explicit ResultGrid(QWidget* parent = nullptr);

    void setModel(QAbstractItemModel* model) override;
    void setFrozen(bool frozen);
    [[nodiscard]] bool isFrozen() const;
    /// To be called when columns were replaced, shown or hidden.
    void columnsChanged();
    void setFilter(int column, const QString& text); ///< without filterEdited()
    void clearFilters();
    void focusFilter(int column);
    void setSortMark(int column, Qt::SortOrder order); ///< -1: none

    [[nodiscard]] FilterHeader* header() const { return m_header; }
    /// Logical numbers of the columns that are shown, from left to right.
    [[nodiscard]] QList<int> shownColumns() const;

    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;

Q_SIGNALS:
    void filterEdited(int column, const QString& text);
    void titleClicked(int column);
    void titleMenuRequested(int column, const QPoint& position);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void updateGeometries() override;

private:
    void equip(QTableView* table, FilterHeader* header);
    void setRowHeights();
    void placeFrozen();

    FilterHeader* m_header;
    QTableView* m_frozen; ///< lies over the first column
    FilterHeader* m_frozenHeader;
    int m_frozenColumn = -1;
};
