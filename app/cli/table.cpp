// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/table.h"

#include "app/cli/output.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

constexpr int Gap = 2;
constexpr int LeastElastic = 10;

} // namespace

void Table::addRow(const QStringList& cells)
{
    QStringList row;
    row.reserve(qsizetype(m_columns.size()));
    for (qsizetype i = 0; i < qsizetype(m_columns.size()); ++i)
        row.append(tame(cells.value(i)));
    m_rows.push_back(std::move(row));
}

QString Table::text(int width) const
{
    std::vector<int> widths(m_columns.size(), 0);
    for (const QStringList& row : m_rows) {
        for (size_t i = 0; i < widths.size(); ++i)
            widths[i] = std::max(widths[i], columnsOf(row.at(qsizetype(i))));
    }
    int total = -Gap;
    size_t elastic = widths.size();
    size_t last = 0;
    for (size_t i = 0; i < widths.size(); ++i) {
        if (widths[i] == 0)
            continue;
        widths[i] = std::max(widths[i], columnsOf(m_columns[i].title));
        total += widths[i] + Gap;
        last = i;
        if (m_columns[i].isElastic)
            elastic = i;
    }
    if (width > 0 && total > width && elastic < widths.size())
        widths[elastic] = std::max(LeastElastic, widths[elastic] - (total - width));

    const auto line = [&](const auto& cellAt) {
        QString text;
        for (size_t i = 0; i < widths.size(); ++i) {
            if (widths[i] == 0)
                continue;
            const QString cell = cut(cellAt(i), widths[i]);
            const QString blanks(widths[i] - columnsOf(cell), u' ');
            const bool isRight = m_columns[i].align == Align::Right;
            if (isRight)
                text += blanks;
            text += cell;
            // No blanks at the end of a line.
            if (i != last)
                text += (isRight ? QString() : blanks) + QString(Gap, u' ');
        }
        while (text.endsWith(u' '))
            text.chop(1);
        return QString(text + u'\n');
    };
    QString all = line([&](size_t i) { return m_columns[i].title; });
    for (const QStringList& row : m_rows)
        all += line([&](size_t i) { return row.at(qsizetype(i)); });
    return all;
}

} // namespace cli
