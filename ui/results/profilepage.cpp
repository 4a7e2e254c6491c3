// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/profilepage.h"

#include "results/plaintable.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QSplitter>
#include <QStyledItemDelegate>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

enum NodeColumn : int { Node, Detail, Calls, Items, Filtered, Estimated, Own, Bar, NodeColumns };
enum PhaseColumn : int { Phase, Time, PhaseBar, PhaseColumns };

constexpr int ShareRole = Qt::UserRole; ///< 0 to 1: how much of the whole
constexpr size_t MaxNodes = 5000;

/// A bar as long as the share, with the percentage behind it.
class BarDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        QStyleOptionViewItem background = option;
        initStyleOption(&background, index);
        const QString text = background.text;
        background.text.clear();
        QApplication::style()->drawControl(QStyle::CE_ItemViewItem, &background, painter,
                                           option.widget);
        const double share = std::clamp(index.data(ShareRole).toDouble(), 0.0, 1.0);
        const int textWidth = option.fontMetrics.horizontalAdvance(u"100,0 %"_s) + 12;
        QRect bar = option.rect.adjusted(6, 4, -textWidth, -4);
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        bar.setWidth(share > 0 ? std::max(2, int(bar.width() * share)) : 0);
        painter->fillRect(
            bar, option.palette.color(selected ? QPalette::HighlightedText : QPalette::Highlight));
        painter->setPen(
            option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text));
        painter->drawText(
            QRect(bar.right() + 8, option.rect.top(), textWidth, option.rect.height()),
            Qt::AlignLeft | Qt::AlignVCenter, text);
    }
};

QString seconds(double value)
{
    const QLocale locale;
    return value < 1 ? ProfilePage::tr("%1 ms").arg(locale.toString(value * 1000, 'f', 3))
                     : ProfilePage::tr("%1 s").arg(locale.toString(value, 'f', 3));
}

QTableWidgetItem* figure(const QString& text)
{
    auto* const item = new QTableWidgetItem(text);
    item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return item;
}

QTableWidgetItem* bar(double share)
{
    auto* const item = new QTableWidgetItem(
        ProfilePage::tr("%1 %").arg(QLocale().toString(share * 100, 'f', 1)));
    item->setData(ShareRole, share);
    return item;
}

} // namespace

ProfilePage::ProfilePage(QWidget* parent)
    : QWidget(parent), m_nodes(new QTableWidget(this)), m_phases(new QTableWidget(this)),
      m_note(new QLabel(this))
{
    setUpPlainTable(*m_nodes, u"planNodes"_s,
                    {tr("Step"), tr("Works on"), tr("Calls"), tr("Items"), tr("Filtered"),
                     tr("Estimated"), tr("Own time"), tr("Share of the time")});
    m_nodes->setAccessibleName(tr("Steps of the plan"));
    m_nodes->setItemDelegateForColumn(Bar, new BarDelegate(m_nodes));
    setUpPlainTable(*m_phases, u"phases"_s, {tr("Phase"), tr("Time"), tr("Share of the time")});
    m_phases->setAccessibleName(tr("Phases of the query"));
    m_phases->setItemDelegateForColumn(PhaseBar, new BarDelegate(m_phases));
    for (const int column : {Calls, Items, Filtered, Estimated, Own})
        m_nodes->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_phases->horizontalHeaderItem(Time)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->setMargin(6);

    auto* splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(m_nodes);
    splitter->addWidget(m_phases);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setChildrenCollapsible(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_note);
    layout->addWidget(splitter, 1);
    setFocusProxy(m_nodes);
}

bool ProfilePage::hasContent(const results::Extra& extra)
{
    return !extra.profile.empty() || !extra.nodes.empty();
}

void ProfilePage::showExtra(const results::Extra& extra)
{
    showNodes(extra);
    double total = 0;
    for (const results::Phase& phase : extra.profile)
        total += phase.seconds;
    const auto rows = static_cast<int>(std::min(extra.profile.size(), MaxNodes));
    m_phases->setRowCount(rows);
    for (int row = 0; row < rows; ++row) {
        const results::Phase& phase = extra.profile[static_cast<size_t>(row)];
        m_phases->setItem(row, Phase, new QTableWidgetItem(phase.name.left(200)));
        m_phases->setItem(row, Time, figure(seconds(phase.seconds)));
        m_phases->setItem(row, PhaseBar, bar(total > 0 ? phase.seconds / total : 0));
    }
    m_phases->setColumnWidth(Phase, 220);
    m_phases->setColumnWidth(Time, 110);
    m_phases->setVisible(rows > 0);
}

void ProfilePage::showNodes(const results::Extra& extra)
{
    double total = 0;
    bool measured = false;
    for (const results::PlanNode& node : extra.nodes) {
        total += node.ownRuntime;
        measured = measured || node.measured;
    }
    const QLocale locale;
    const auto rows = static_cast<int>(std::min(extra.nodes.size(), MaxNodes));
    m_nodes->setRowCount(rows);
    for (int row = 0; row < rows; ++row) {
        const results::PlanNode& node = extra.nodes[static_cast<size_t>(row)];
        const QString type = node.type.isEmpty() ? tr("step %1").arg(node.id) : node.type.left(200);
        const QString indent(qsizetype(std::min(node.depth, 20)) * 4, u' ');
        const QString none = u"–"_s;
        m_nodes->setItem(row, Node, new QTableWidgetItem(QString(indent + type)));
        m_nodes->setItem(row, Detail, new QTableWidgetItem(node.detail.left(500)));
        m_nodes->setItem(row, Calls, figure(node.measured ? locale.toString(node.calls) : none));
        m_nodes->setItem(row, Items, figure(node.measured ? locale.toString(node.items) : none));
        m_nodes->setItem(row, Filtered,
                         figure(node.measured ? locale.toString(node.filtered) : none));
        m_nodes->setItem(row, Estimated, figure(locale.toString(node.estimatedItems)));
        m_nodes->setItem(row, Own, figure(node.measured ? seconds(node.ownRuntime) : none));
        m_nodes->setItem(row, Bar, bar(total > 0 ? node.ownRuntime / total : 0));
    }
    const std::pair<int, int> widths[] = {{Node, 210},    {Detail, 200},   {Calls, 70}, {Items, 90},
                                          {Filtered, 90}, {Estimated, 90}, {Own, 100}};
    for (const auto& [column, width] : widths)
        m_nodes->setColumnWidth(column, width);
    for (const int column : {Calls, Items, Filtered, Own, Bar})
        m_nodes->setColumnHidden(column, !measured);
    m_nodes->setVisible(rows > 0);

    QStringList lines;
    if (rows > 0 && !measured)
        lines << tr("The steps were not measured: the option profile 2 of a query does that.");
    if (extra.nodes.size() > MaxNodes)
        lines << tr("Only the first %1 steps are shown.").arg(locale.toString(qint64(MaxNodes)));
    if (!extra.rules.empty()) {
        QStringList rules;
        for (const QString& rule : extra.rules)
            rules << rule.left(100);
        lines << tr("Rules of the optimizer: %1").arg(rules.mid(0, 100).join(u", "_s));
    }
    m_note->setText(lines.join(u'\n'));
    m_note->setVisible(!lines.isEmpty());
}

void ProfilePage::copy()
{
    const QTableWidget& table = m_phases->hasFocus() ? *m_phases : *m_nodes;
    QApplication::clipboard()->setText(rowsAsText(table));
}
