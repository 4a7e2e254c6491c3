// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/celltext.h"
#include "results/exporter.h"
#include "results/filterheader.h"
#include "results/resultgrid.h"
#include "results/resulttablepage.h"
#include "results/valuewindow.h"

#include <QAction>
#include <QBuffer>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLocale>
#include <QMenu>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;
using results::Column;
using results::Path;
using results::Progress;

namespace {

constexpr qint64 MaxCopiedCells = 1'000'000;

} // namespace

qint64 ResultTablePage::currentOffset() const
{
    const QModelIndex current = m_grid->currentIndex();
    if (!m_file || !current.isValid())
        return -1;
    const results::Cell cell = m_model->cellAt(current);
    return cell.kind == results::CellKind::Missing
        ? m_file->row(m_model->sourceRow(current.row())).offset
        : cell.node.offset;
}

bool ResultTablePage::select(qint64 offset)
{
    if (!m_file)
        return false;
    const int row = m_model->rowOf(m_file->rowAt(offset));
    if (row < 0 || m_model->columnCount() == 0)
        return false;
    int number = std::max(0, m_grid->currentIndex().column());
    for (int each = 0; each < m_model->columnCount(); ++each) {
        const results::Cell cell = m_model->cellAt(m_model->index(row, each));
        if (cell.kind == results::CellKind::Missing)
            continue;
        const qint64 begin = cell.node.keyOffset < 0 ? cell.node.offset : cell.node.keyOffset;
        if (offset >= begin && offset < cell.node.end())
            number = each;
    }
    if (m_grid->isColumnHidden(number)) {
        m_grid->setColumnHidden(number, false);
        m_grid->columnsChanged();
    }
    m_grid->setCurrentIndex(m_model->index(row, number));
    m_grid->scrollTo(m_grid->currentIndex(), QAbstractItemView::PositionAtCenter);
    return true;
}

ResultTableModel::Order ResultTablePage::order() const
{
    return m_model->order();
}

const std::vector<Column>& ResultTablePage::columns() const
{
    return m_model->columns();
}

std::vector<Column> ResultTablePage::shownColumns() const
{
    std::vector<Column> columns;
    for (const int number : m_grid->shownColumns())
        columns.push_back(column(number));
    return columns;
}

ResultTablePage::Chosen ResultTablePage::chosen() const
{
    Chosen result;
    qint64 area = 0;
    QList<int> columns;
    const QItemSelection selection = m_grid->selectionModel()->selection();
    for (const QItemSelectionRange& range : selection) {
        qint64 width = 0;
        for (int number = range.left(); number <= range.right(); ++number) {
            if (m_grid->isColumnHidden(number))
                continue;
            ++width;
            if (!columns.contains(number))
                columns.append(number);
        }
        area += width * range.height();
        if (width > 0)
            result.rows.emplace_back(range.top(), range.bottom());
    }
    for (const int number : m_grid->shownColumns())
        if (columns.contains(number))
            result.columns.push_back(number);

    std::ranges::sort(result.rows);
    std::vector<std::pair<int, int>> apart;
    for (const auto& [first, last] : result.rows) {
        if (!apart.empty() && first <= apart.back().second + 1)
            apart.back().second = std::max(apart.back().second, last);
        else
            apart.emplace_back(first, last);
    }
    result.rows = std::move(apart);
    result.cells = area;
    const qint64 rows = std::accumulate(
        result.rows.begin(), result.rows.end(), qint64(0),
        [](qint64 sum, const auto& range) { return sum + range.second - range.first + 1; });
    result.rectangle = area == rows * std::ssize(result.columns);
    return result;
}

results::RowOrder ResultTablePage::sourceRows(const Chosen& chosen,
                                              const ResultTableModel::Order& order)
{
    results::RowOrder rows;
    for (const auto& [first, last] : chosen.rows)
        for (int row = first; row <= last; ++row)
            rows.push_back(order ? (*order)[static_cast<size_t>(row)] : static_cast<quint32>(row));
    return rows;
}

results::RowOrder ResultTablePage::selectedRows() const
{
    return sourceRows(chosen(), m_model->order());
}

void ResultTablePage::sumSelection()
{
    const Chosen what = chosen();
    if (!m_file || what.cells < 2) {
        m_summing.cancel();
        m_sum->clear();
        return;
    }
    if (!what.rectangle) {
        m_summing.cancel();
        m_sum->setText(tr("%1 cells").arg(QLocale().toString(what.cells)));
        return;
    }
    std::vector<Column> columns;
    for (const int number : what.columns)
        columns.push_back(column(number));
    m_sum->setText(tr("%1 cells · adding up…").arg(QLocale().toString(what.cells)));
    m_summing.start(
        [file = m_file, what, columns, order = m_model->order()](Progress& progress) {
            return results::summarize(*file, sourceRows(what, order), columns, progress);
        },
        [this, what](const std::optional<results::Summary>& summary) {
            if (summary)
                showSummary(what, *summary);
        });
}

void ResultTablePage::showSummary(const Chosen& what, const results::Summary& summary)
{
    const QLocale locale;
    QStringList parts{tr("%1 cells").arg(locale.toString(what.cells))};
    if (summary.numbers > 0) {
        // Digits as they were sent: a locale would round them.
        parts << (summary.sumExact ? tr("sum %1") : tr("sum ≈ %1"))
                     .arg(QString::fromLatin1(summary.sum.left(60)));
        if (summary.numbers > 1)
            parts << tr("min %1").arg(QString::fromLatin1(summary.min.left(60)))
                  << tr("max %1").arg(QString::fromLatin1(summary.max.left(60)));
        if (summary.numbers < summary.cells)
            parts << tr("numbers %1").arg(locale.toString(summary.numbers));
    }
    if (summary.nulls > 0)
        parts << tr("null %1").arg(locale.toString(summary.nulls));
    if (summary.missing > 0)
        parts << tr("missing %1").arg(locale.toString(summary.missing));
    m_sum->setText(parts.join(u" · "_s));
    Q_EMIT summed();
}

void ResultTablePage::copy()
{
    const Chosen what = chosen();
    if (!m_file || what.cells == 0)
        return;
    if (what.cells == 1) {
        QGuiApplication::clipboard()->setText(
            m_model->copyText(m_model->index(what.rows.front().first, what.columns.front())));
        return;
    }
    if (what.cells > MaxCopiedCells) {
        Q_EMIT problem(tr("These are too many cells for the clipboard: export them to a file."));
        return;
    }
    std::vector<Column> columns;
    for (const int number : what.columns)
        columns.push_back(column(number));
    m_copying.start(
        [file = m_file, what, columns, order = m_model->order()](Progress& progress) {
            results::ExportOptions options;
            options.format = results::ExportFormat::Tsv;
            options.rows = sourceRows(what, order);
            options.columns = columns;
            options.header = false;
            QBuffer buffer;
            buffer.open(QIODevice::WriteOnly);
            (void)results::exportTo(buffer, *file, options, progress);
            return QString::fromUtf8(buffer.data());
        },
        [](const QString& text) { QGuiApplication::clipboard()->setText(text); });
}

void ResultTablePage::showValue()
{
    const QModelIndex current = m_grid->currentIndex();
    const results::Cell cell = m_model->cellAt(current);
    if (!m_file || !current.isValid() || cell.kind == results::CellKind::Missing)
        return;
    auto* window = new ValueWindow(tr("%1, row %2")
                                       .arg(m_model->columnTitle(current.column()))
                                       .arg(m_model->sourceRow(current.row()) + 1),
                                   this);
    window->showValue(m_file, cell.node);
}

void ResultTablePage::showCellMenu(const QPoint& position)
{
    const QModelIndex index = m_grid->indexAt(position);
    if (!index.isValid())
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(m_grid->actions());
    menu->addSeparator();
    const results::Cell cell = m_model->cellAt(index);
    const Path path = column(index.column()).path;
    const QString value = cellText(m_file->index(), cell).left(40);
    QString same = u"="_s + m_model->copyText(index).left(1000);
    if (cell.kind == results::CellKind::Null)
        same = u"is:null"_s;
    else if (cell.kind == results::CellKind::Missing)
        same = u"is:missing"_s;
    menu->addAction(tr("Only rows with “%1”").arg(QString(value).replace(u'&', u"&&"_s)), this,
                    [this, path, same] { setFilter(path, same); });
    if (same.startsWith(u'='))
        menu->addAction(tr("Only rows without it"), this,
                        [this, path, same] { setFilter(path, QString(u'!' + same)); });
    menu->popup(m_grid->viewport()->mapToGlobal(position));
}

void ResultTablePage::showTitleMenu(int number, const QPoint& position)
{
    const Column title = column(number);
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto sort = [this, path = title.path](Qt::SortOrder order) {
        return [this, path, order] { sortBy(results::Sorting{.path = path, .order = order}); };
    };
    menu->addAction(tr("Sort &ascending"), this, sort(Qt::AscendingOrder));
    menu->addAction(tr("Sort &descending"), this, sort(Qt::DescendingOrder));
    menu->addAction(tr("As in the &result"), this, [this] { sortBy(std::nullopt); })
        ->setEnabled(m_sorting.has_value());
    menu->addSeparator();
    const auto filter = [this, path = title.path](const QString& text) {
        return [this, path, text] { setFilter(path, text); };
    };
    menu->addAction(tr("Only with a &value"), this, filter(u"is:value"_s));
    menu->addAction(tr("Only &null"), this, filter(u"is:null"_s));
    menu->addAction(tr("Only &missing"), this, filter(u"is:missing"_s));
    menu->addAction(tr("Clear this &filter"), this, filter({}));
    menu->addSeparator();
    if (title.objects > 0)
        menu->addAction(tr("&Open the objects of this column"), this,
                        [this, path = title.path] { openColumn(path, true); });
    Path above = title.path;
    if (above.size() > 1) {
        above.removeLast();
        menu->addAction(tr("&Close these objects again"), this,
                        [this, above] { openColumn(above, false); })
            ->setEnabled(std::ranges::find(m_options.opened, above) != m_options.opened.end());
    }
    menu->addAction(tr("&Hide this column"), this,
                    [this, number] {
                        m_grid->setColumnHidden(number, true);
                        m_grid->columnsChanged();
                    })
        ->setEnabled(m_grid->shownColumns().size() > 1);
    menu->addAction(tr("Select this &column"), m_grid,
                    [this, number] { m_grid->selectColumn(number); });
    menu->addAction(tr("C&olumns…"), this, &ResultTablePage::askColumns);
    menu->popup(position);
}
