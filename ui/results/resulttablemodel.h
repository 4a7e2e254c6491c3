// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "results/resulttable.h"

#include <QAbstractTableModel>

#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

/// The rows of a result as a table. Thin: it holds the order of the rows and the cells of those on
/// the screen; the rest stays in the file.
class ResultTableModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    using Order = std::shared_ptr<const results::RowOrder>;

    explicit ResultTableModel(QObject* parent = nullptr);

    /// Shows the rows in the order of the file. Null: nothing. When only the counts of the columns
    /// differ, what is on the screen stays.
    void setFile(results::ResultFile::Ptr file, std::vector<results::Column> columns);
    /// Shows these rows in this order; null: all, as in the file.
    void setOrder(Order order);

    [[nodiscard]] const results::ResultFile::Ptr& file() const { return m_file; }
    [[nodiscard]] const std::vector<results::Column>& columns() const { return m_columns; }
    [[nodiscard]] const Order& order() const { return m_order; }
    [[nodiscard]] QString columnTitle(int column) const;
    [[nodiscard]] qint64 sourceRow(int row) const; ///< the number in the file
    [[nodiscard]] int rowOf(qint64 sourceRow) const; ///< -1: not shown
    [[nodiscard]] results::Cell cellAt(const QModelIndex& index) const;
    /// As written in a cell when it is copied: a string's characters, anything else as JSON.
    [[nodiscard]] QString copyText(const QModelIndex& index) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] const std::vector<results::Cell>& cellsOf(int row) const;
    [[nodiscard]] QString shown(const results::Cell& cell) const;
    [[nodiscard]] QVariant toolTip(const results::Cell& cell) const;

    results::ResultFile::Ptr m_file;
    std::vector<results::Column> m_columns;
    std::optional<results::RowReader> m_reader;
    std::vector<bool> m_isId; ///< columns in a monospaced font
    Order m_order;
    mutable std::unordered_map<qint64, std::vector<results::Cell>> m_cache; ///< by number in file
};
