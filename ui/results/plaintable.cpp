// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/plaintable.h"

#include <QHeaderView>
#include <QTableWidget>

using namespace Qt::StringLiterals;

void setUpPlainTable(QTableWidget& table, const QString& name, const QStringList& titles)
{
    table.setObjectName(name);
    table.setColumnCount(static_cast<int>(titles.size()));
    table.setHorizontalHeaderLabels(titles);
    table.horizontalHeader()->setStretchLastSection(true);
    table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table.horizontalHeader()->setHighlightSections(false);
    table.verticalHeader()->hide();
    table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table.verticalHeader()->setDefaultSectionSize(table.fontMetrics().height() + 9);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setTabKeyNavigation(false);
    table.setWordWrap(false);
    table.setAlternatingRowColors(true);
    table.setFrameShape(QFrame::NoFrame);
}

QString rowsAsText(const QTableWidget& table)
{
    const bool chosen = table.selectionModel()->hasSelection();
    QStringList lines;
    for (int row = 0; row < table.rowCount(); ++row) {
        if (chosen && !table.selectionModel()->isRowSelected(row))
            continue;
        QStringList cells;
        for (int column = 0; column < table.columnCount(); ++column)
            cells << (table.item(row, column) ? table.item(row, column)->text() : QString());
        lines << cells.join(u'\t');
    }
    return lines.join(u'\n');
}
