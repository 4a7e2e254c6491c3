// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/resultgrid.h"

#include "results/filterheader.h"

#include <QEvent>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace {

/// Painting a title asks whether its whole column is selected, which looks at every row.
void ignoreSelection(FilterHeader* header)
{
    header->setSelectionModel(new QItemSelectionModel(header->model(), header));
}

} // namespace

ResultGrid::ResultGrid(QWidget* parent)
    : QTableView(parent), m_header(new FilterHeader(this)), m_frozen(new QTableView(this)),
      m_frozenHeader(new FilterHeader(m_frozen))
{
    equip(this, m_header);
    m_header->setSectionsMovable(true);
    m_frozen->setObjectName(u"frozenColumn"_s);
    equip(m_frozen, m_frozenHeader);
    m_frozen->verticalHeader()->hide();
    m_frozen->setFocusPolicy(Qt::NoFocus);
    m_frozen->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_frozen->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_frozenHeader->setStretchLastSection(true);
    m_frozenHeader->setSectionsMovable(false);
    m_frozen->hide();
    setRowHeights();

    connect(horizontalScrollBar(), &QScrollBar::valueChanged, m_header, &FilterHeader::placeLines);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, m_frozen->verticalScrollBar(),
            &QScrollBar::setValue);
    connect(m_frozen->verticalScrollBar(), &QScrollBar::valueChanged, verticalScrollBar(),
            &QScrollBar::setValue);
    connect(m_header, &QHeaderView::sectionResized, this, &ResultGrid::placeFrozen);
    connect(m_header, &QHeaderView::sectionMoved, this, &ResultGrid::columnsChanged);
    connect(m_header, &QHeaderView::geometriesChanged, this, &ResultGrid::placeFrozen);
    connect(m_frozen, &QTableView::doubleClicked, this, &QTableView::doubleClicked);
}

void ResultGrid::equip(QTableView* table, FilterHeader* header)
{
    table->setHorizontalHeader(header);
    // A click on a title sorts; it selects no million cells.
    disconnect(header, &QHeaderView::sectionPressed, table, nullptr);
    disconnect(header, &QHeaderView::sectionEntered, table, nullptr);
    table->setWordWrap(false);
    table->setTextElideMode(Qt::ElideRight);
    table->setAlternatingRowColors(true);
    table->setEditTriggers(NoEditTriggers);
    table->setTabKeyNavigation(false);
    table->setHorizontalScrollMode(ScrollPerPixel);
    table->setVerticalScrollMode(ScrollPerPixel);
    table->setCornerButtonEnabled(false);
    table->setFrameShape(QFrame::NoFrame);
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    header->setDefaultSectionSize(150);
    header->setMaximumSectionSize(4000);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &FilterHeader::filterEdited, this, [this](int column, const QString& text) {
        setFilter(column, text);
        Q_EMIT filterEdited(column, text);
    });
    connect(header, &FilterHeader::leftDownwards, this, [this] { setFocus(); });
    connect(header, &QHeaderView::sectionClicked, this, &ResultGrid::titleClicked);
    connect(header, &QHeaderView::customContextMenuRequested, this,
            [this, header](const QPoint& at) {
                const int column = header->logicalIndexAt(at);
                if (column >= 0)
                    Q_EMIT titleMenuRequested(column, header->viewport()->mapToGlobal(at));
            });
}

void ResultGrid::setRowHeights()
{
    for (QTableView* const table : {static_cast<QTableView*>(this), m_frozen}) {
        table->verticalHeader()->setMinimumSectionSize(fontMetrics().height() + 7);
        table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 7);
    }
}

void ResultGrid::setModel(QAbstractItemModel* model)
{
    QTableView::setModel(model);
    ignoreSelection(m_header);
    connect(model, &QAbstractItemModel::modelReset, this, &ResultGrid::columnsChanged);
}

void ResultGrid::setFrozen(bool frozen)
{
    if (frozen == isFrozen())
        return;
    m_frozen->setModel(frozen ? model() : nullptr);
    if (frozen) {
        m_frozen->setSelectionModel(selectionModel());
        ignoreSelection(m_frozenHeader);
    }
    m_frozen->setVisible(frozen);
    columnsChanged();
}

bool ResultGrid::isFrozen() const
{
    return m_frozen->model() != nullptr;
}

QList<int> ResultGrid::shownColumns() const
{
    QList<int> columns;
    for (int visual = 0; visual < m_header->count(); ++visual) {
        const int column = m_header->logicalIndex(visual);
        if (!m_header->isSectionHidden(column))
            columns.append(column);
    }
    return columns;
}

void ResultGrid::columnsChanged()
{
    const QList<int> shown = shownColumns();
    m_frozenColumn = shown.isEmpty() ? -1 : shown.front();
    if (isFrozen()) {
        for (int column = 0; column < m_frozenHeader->count(); ++column)
            m_frozenHeader->setSectionHidden(column, column != m_frozenColumn);
    }
    placeFrozen();
    m_header->placeLines();
}

void ResultGrid::placeFrozen()
{
    if (!isFrozen() || m_frozenColumn < 0)
        return;
    m_frozenHeader->resizeSection(m_frozenColumn, columnWidth(m_frozenColumn));
    m_frozenHeader->setFixedHeight(m_header->height());
    m_frozen->setGeometry(viewport()->x(), m_header->y(), columnWidth(m_frozenColumn),
                          m_header->height() + viewport()->height());
    m_frozen->verticalScrollBar()->setValue(verticalScrollBar()->value());
    m_frozen->raise();
    m_frozenHeader->placeLines();
}

void ResultGrid::setFilter(int column, const QString& text)
{
    m_header->setFilter(column, text);
    m_frozenHeader->setFilter(column, text);
}

void ResultGrid::clearFilters()
{
    m_header->clearFilters();
    m_frozenHeader->clearFilters();
}

void ResultGrid::focusFilter(int column)
{
    const bool frozen = isFrozen() && column == m_frozenColumn;
    if (!frozen)
        scrollTo(model()->index(rowAt(0), column));
    (frozen ? m_frozenHeader : m_header)->focusFilter(column);
}

void ResultGrid::setSortMark(int column, Qt::SortOrder order)
{
    for (FilterHeader* const header : {m_header, m_frozenHeader}) {
        header->setSortIndicatorShown(column >= 0);
        if (column >= 0)
            header->setSortIndicator(column, order);
    }
}

void ResultGrid::scrollTo(const QModelIndex& index, ScrollHint hint)
{
    if (isFrozen() && index.column() == m_frozenColumn) {
        // It is always in sight: only the row matters.
        const int at = horizontalScrollBar()->value();
        QTableView::scrollTo(index, hint);
        horizontalScrollBar()->setValue(at);
        return;
    }
    QTableView::scrollTo(index, hint);
    if (!isFrozen())
        return;
    const int hidden = columnWidth(m_frozenColumn) - columnViewportPosition(index.column());
    if (hidden > 0)
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - hidden);
}

void ResultGrid::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    placeFrozen();
}

void ResultGrid::updateGeometries()
{
    QTableView::updateGeometries();
    placeFrozen();
}

void ResultGrid::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        setRowHeights();
}
