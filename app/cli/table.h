// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace cli {

/// Aligned columns for people. Empty columns are left out; when the whole is wider than the
/// terminal, the elastic column is cut.
class Table {
public:
    enum class Align { Left, Right };
    struct Column {
        QString title;
        Align align = Align::Left;
        bool isElastic = false; ///< one at most
    };

    explicit Table(std::vector<Column> columns) : m_columns(std::move(columns)) { }

    /// One text a column.
    void addRow(const QStringList& cells);
    [[nodiscard]] bool isEmpty() const { return m_rows.empty(); }
    /// All lines with line breaks; `width` 0: of any width.
    [[nodiscard]] QString text(int width) const;

private:
    std::vector<Column> m_columns;
    std::vector<QStringList> m_rows;
};

} // namespace cli
