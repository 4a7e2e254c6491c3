// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/resulttablemodel.h"

#include "results/celltext.h"

#include <QApplication>
#include <QFontDatabase>
#include <QPalette>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using results::Cell;
using results::CellKind;
using results::Column;

namespace {

constexpr size_t CachedCells = 200'000; ///< of all rows together
constexpr qsizetype CopyLength = 16 << 20;

/// What ArangoDB names so holds ids, which are compared letter by letter.
bool isIdKey(const Column& column)
{
    static const std::array keys{u"_key"_s, u"_id"_s, u"_rev"_s, u"_from"_s, u"_to"_s};
    return !column.path.isEmpty() && std::ranges::find(keys, column.path.back()) != keys.end();
}

} // namespace

ResultTableModel::ResultTableModel(QObject* parent) : QAbstractTableModel(parent) { }

void ResultTableModel::setFile(results::ResultFile::Ptr file, std::vector<Column> columns)
{
    if (file == m_file && !columns.empty()
        && std::ranges::equal(columns, m_columns, {}, &Column::path, &Column::path)) {
        m_columns = std::move(columns);
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
        return;
    }
    beginResetModel();
    m_file = std::move(file);
    m_columns = std::move(columns);
    m_reader.emplace(m_columns);
    m_isId.clear();
    for (const Column& column : m_columns)
        m_isId.push_back(isIdKey(column));
    m_order.reset();
    m_cache.clear();
    endResetModel();
}

void ResultTableModel::setOrder(Order order)
{
    // Not a change of layout: the selection would be remembered cell by cell.
    beginResetModel();
    m_order = std::move(order);
    endResetModel();
}

QString ResultTableModel::columnTitle(int column) const
{
    const Column& shown = m_columns[static_cast<size_t>(column)];
    return shown.path.isEmpty() ? tr("(value)") : oneLine(shown.title().left(200), false);
}

qint64 ResultTableModel::sourceRow(int row) const
{
    if (row < 0 || row >= rowCount())
        return -1;
    return m_order ? (*m_order)[static_cast<size_t>(row)] : row;
}

int ResultTableModel::rowOf(qint64 sourceRow) const
{
    if (!m_order)
        return sourceRow >= 0 && sourceRow < rowCount() ? static_cast<int>(sourceRow) : -1;
    const auto found = std::ranges::find(*m_order, static_cast<quint32>(sourceRow));
    return found == m_order->end() || sourceRow < 0 ? -1
                                                    : static_cast<int>(found - m_order->begin());
}

const std::vector<Cell>& ResultTableModel::cellsOf(int row) const
{
    const qint64 number = sourceRow(row);
    const auto found = m_cache.find(number);
    if (found != m_cache.end())
        return found->second;
    if (m_cache.size() * std::max<size_t>(1, m_columns.size()) > CachedCells)
        m_cache.clear();
    std::vector<Cell>& cells = m_cache[number];
    m_reader->read(m_file->index(), m_file->row(number), cells);
    cells.resize(m_columns.size());
    return cells;
}

Cell ResultTableModel::cellAt(const QModelIndex& index) const
{
    return index.isValid() ? cellsOf(index.row())[static_cast<size_t>(index.column())] : Cell();
}

QString ResultTableModel::copyText(const QModelIndex& index) const
{
    const Cell cell = cellAt(index);
    return cell.kind == CellKind::Missing ? QString() : m_file->index().text(cell.node, CopyLength);
}

int ResultTableModel::rowCount(const QModelIndex& parent) const
{
    if (parent.isValid() || !m_file)
        return 0;
    const qint64 rows = m_order ? std::ssize(*m_order) : m_file->rowCount();
    return static_cast<int>(std::min<qint64>(rows, INT_MAX - 1));
}

int ResultTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QString ResultTableModel::shown(const Cell& cell) const
{
    const QString text = cellText(m_file->index(), cell);
    if (!cell.node.complete && cell.kind != CellKind::Missing)
        return tr("%1 (cut)").arg(text);
    return cell.repeated ? tr("%1 (key repeated)").arg(text) : text;
}

QVariant ResultTableModel::toolTip(const Cell& cell) const
{
    switch (cell.kind) {
    case CellKind::Missing:
        return plainToolTip(tr("This row has no such key."));
    case CellKind::Null:
        return plainToolTip(tr("The value is null."));
    default:
        return valueToolTip(m_file->index(), cell.node);
    }
}

QVariant ResultTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return shown(cellAt(index));
    case Qt::AccessibleTextRole:
        return QString(
            columnTitle(index.column()) + u": "_s
            + (cellAt(index).kind == CellKind::Missing ? tr("missing") : shown(cellAt(index))));
    case Qt::ToolTipRole:
        return toolTip(cellAt(index));
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter
                   | (cellAt(index).kind == CellKind::Number ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::FontRole:
        if (cellAt(index).kind == CellKind::Null) {
            QFont font = QApplication::font();
            font.setItalic(true);
            return font;
        }
        if (m_isId[static_cast<size_t>(index.column())])
            return QFontDatabase::systemFont(QFontDatabase::FixedFont);
        return {};
    case Qt::ForegroundRole: {
        const Cell cell = cellAt(index);
        const bool plain = cell.kind == CellKind::Boolean || cell.kind == CellKind::Number
            || (cell.kind == CellKind::String && !cell.empty);
        return plain ? QVariant() : QVariant(dimText(QApplication::palette()));
    }
    default:
        return {};
    }
}

QVariant ResultTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical) {
        if (role == Qt::DisplayRole)
            return QString::number(sourceRow(section) + 1);
        if (role == Qt::TextAlignmentRole)
            return int(Qt::AlignRight | Qt::AlignVCenter);
        return {};
    }
    if (section < 0 || section >= columnCount())
        return {};
    const Column& column = m_columns[static_cast<size_t>(section)];
    switch (role) {
    case Qt::DisplayRole:
        return columnTitle(section);
    case Qt::ToolTipRole:
        return plainToolTip(tr("%1\nin %Ln row(s)", nullptr,
                               static_cast<int>(std::min<qint64>(column.present, INT_MAX)))
                                .arg(columnTitle(section)));
    case Qt::TextAlignmentRole:
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    default:
        return {};
    }
}
