// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/statisticspage.h"

#include "results/plaintable.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// The server's name for a figure in words; its own name where there is none.
QString inWords(const QString& name)
{
    const std::pair<QLatin1String, const char*> words[] = {
        {"writesExecuted"_L1, QT_TRANSLATE_NOOP("StatisticsPage", "Documents written")},
        {"writesIgnored"_L1, QT_TRANSLATE_NOOP("StatisticsPage", "Failed writes ignored")},
        {"documentLookups"_L1, QT_TRANSLATE_NOOP("StatisticsPage", "Documents looked up")},
        {"seeks"_L1, QT_TRANSLATE_NOOP("StatisticsPage", "Index seeks")},
        {"scannedFull"_L1, QT_TRANSLATE_NOOP("StatisticsPage", "Read by scanning collections")},
        {"scannedIndex"_L1, QT_TRANSLATE_NOOP("StatisticsPage", "Read through indexes")},
        {"cursorsCreated"_L1, QT_TRANSLATE_NOOP("StatisticsPage", "Index cursors created")},
        {"cursorsRearmed"_L1, QT_TRANSLATE_NOOP("StatisticsPage", "Index cursors reused")},
        {"cacheHits"_L1, QT_TRANSLATE_NOOP("StatisticsPage", "Index cache hits")},
        {"cacheMisses"_L1, QT_TRANSLATE_NOOP("StatisticsPage", "Index cache misses")},
        {"filtered"_L1, QT_TRANSLATE_NOOP("StatisticsPage", "Filtered out")},
        {"httpRequests"_L1, QT_TRANSLATE_NOOP("StatisticsPage", "Requests between servers")},
        {"fullCount"_L1, QT_TRANSLATE_NOOP("StatisticsPage", "Rows without the last LIMIT")},
        {"executionTime"_L1, QT_TRANSLATE_NOOP("StatisticsPage", "Time on the server")},
        {"peakMemoryUsage"_L1, QT_TRANSLATE_NOOP("StatisticsPage", "Most memory used")},
        {"intermediateCommits"_L1, QT_TRANSLATE_NOOP("StatisticsPage", "Intermediate commits")},
    };
    const auto* const found
        = std::ranges::find(words, name, &std::pair<QLatin1String, const char*>::first);
    return found == std::end(words) ? name : StatisticsPage::tr(found->second);
}

QString shownValue(const results::Statistic& statistic)
{
    const QLocale locale;
    bool whole = false;
    const qint64 number = statistic.value.toLongLong(&whole);
    if (statistic.name == "peakMemoryUsage"_L1 && whole)
        return StatisticsPage::tr("%1 (%2 bytes)")
            .arg(locale.formattedDataSize(number), locale.toString(number));
    if (statistic.name == "executionTime"_L1) {
        bool good = false;
        const double seconds = statistic.value.toDouble(&good);
        if (good)
            return StatisticsPage::tr("%1 s").arg(locale.toString(seconds, 'f', 6));
    }
    return whole ? locale.toString(number) : statistic.value.left(200);
}

} // namespace

StatisticsPage::StatisticsPage(QWidget* parent)
    : QWidget(parent), m_statistics(new QTableWidget(this)), m_warningsTitle(new QLabel(this)),
      m_warnings(new QTableWidget(this))
{
    setUpPlainTable(*m_statistics, u"statistics"_s, {tr("Figure"), tr("Value"), tr("Name")});
    m_statistics->horizontalHeaderItem(1)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_statistics->setAccessibleName(tr("Figures of the query"));
    setUpPlainTable(*m_warnings, u"warnings"_s, {tr("Code"), tr("Warning")});
    m_warnings->setAccessibleName(tr("Warnings of the query"));
    m_warningsTitle->setTextFormat(Qt::PlainText);
    m_warningsTitle->setMargin(6);
    QFont bold = m_warningsTitle->font();
    bold.setBold(true);
    m_warningsTitle->setFont(bold);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_warningsTitle);
    layout->addWidget(m_warnings, 1);
    layout->addWidget(m_statistics, 2);
    setFocusProxy(m_statistics);
}

void StatisticsPage::showExtra(const results::Extra& extra)
{
    const auto rows = static_cast<int>(extra.statistics.size());
    m_statistics->setRowCount(rows);
    for (int row = 0; row < rows; ++row) {
        const results::Statistic& statistic = extra.statistics[static_cast<size_t>(row)];
        auto* const value = new QTableWidgetItem(shownValue(statistic));
        value->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        auto* const name = new QTableWidgetItem(statistic.name.left(200));
        name->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
        m_statistics->setItem(row, 0, new QTableWidgetItem(inWords(statistic.name).left(200)));
        m_statistics->setItem(row, 1, value);
        m_statistics->setItem(row, 2, name);
    }
    m_statistics->setColumnWidth(0, 260);
    m_statistics->setColumnWidth(1, 220);

    // The server sends ten of them unless asked for more; a hostile one may send any number.
    const auto warnings = static_cast<int>(std::min<size_t>(extra.warnings.size(), 1000));
    m_warnings->setRowCount(warnings);
    for (int row = 0; row < warnings; ++row) {
        const results::Warning& warning = extra.warnings[static_cast<size_t>(row)];
        m_warnings->setItem(row, 0, new QTableWidgetItem(QString::number(warning.code)));
        m_warnings->setItem(row, 1, new QTableWidgetItem(warning.message.left(2000)));
    }
    m_warningsTitle->setText(
        tr("%Ln warning(s)", nullptr, static_cast<int>(extra.warnings.size())));
    m_warnings->setVisible(warnings > 0);
    m_warningsTitle->setVisible(warnings > 0);
}

void StatisticsPage::copy()
{
    const QTableWidget& table = m_warnings->hasFocus() ? *m_warnings : *m_statistics;
    QGuiApplication::clipboard()->setText(rowsAsText(table));
}
