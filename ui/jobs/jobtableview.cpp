// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/jobtableview.h"

#include "jobs/jobtablemodel.h"
#include "jobs/statedelegate.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDataStream>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <array>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr quint32 ColumnsVersion = 1;
constexpr auto TickInterval = 1s;
constexpr auto ScrollRest = 700ms;
/// Sorting by a time that counts up is worked in less often than the time is shown.
constexpr int TicksPerResort = 5;

struct ColumnLook {
    JobTableModel::Column column;
    int characters;
    bool hidden;
};

constexpr std::array<ColumnLook, JobTableModel::ColumnCount> Columns{{
    {JobTableModel::State, 0, false}, // as wide as its widest word
    {JobTableModel::Id, 15, false},
    {JobTableModel::What, 32, false},
    {JobTableModel::Database, 9, false},
    {JobTableModel::Submitted, 14, false},
    {JobTableModel::Took, 7, false},
    {JobTableModel::Http, 6, false},
    {JobTableModel::Rows, 8, false},
    {JobTableModel::Size, 10, false},
    {JobTableModel::Error, 20, false},
    {JobTableModel::Label, 14, false},
    {JobTableModel::User, 12, true},
    {JobTableModel::Server, 24, true},
}};

/// Ids that began alike were made about the same time: their ends tell them apart.
class MiddleElision final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->textElideMode = Qt::ElideMiddle;
    }
};

} // namespace

JobTableView::JobTableView(QWidget* parent) : QTableView(parent)
{
    setAccessibleName(tr("Jobs"));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setAlternatingRowColors(true);
    setShowGrid(false);
    // Breaking lines would lay out every cell that is painted.
    setWordWrap(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setItemDelegateForColumn(JobTableModel::State, new StateDelegate(this));
    setItemDelegateForColumn(JobTableModel::Id, new MiddleElision(this));

    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setUpRowHeight();
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setAccessibleName(tr("Columns of the job table"));
    horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(horizontalHeader(), &QWidget::customContextMenuRequested, this,
            &JobTableView::showColumnMenu);

    m_tick.setInterval(TickInterval);
    connect(&m_tick, &QTimer::timeout, this, &JobTableView::tick);
    m_scrollEnd.setSingleShot(true);
    m_scrollEnd.setInterval(ScrollRest);
    connect(&m_scrollEnd, &QTimer::timeout, this, [this] { hold(Scrolling, false); });
    connect(verticalScrollBar(), &QScrollBar::sliderPressed, this, [this] {
        m_scrollEnd.stop();
        hold(Scrolling, true);
    });
    connect(verticalScrollBar(), &QScrollBar::sliderReleased, this,
            [this] { m_scrollEnd.start(); });
    connect(this, &QAbstractItemView::activated, this, [this](const QModelIndex& index) {
        emit jobActivated(m_jobs->job(index.row()).serial);
    });
}

JobTableView::~JobTableView() = default;

void JobTableView::setJobs(JobFilterModel* jobs)
{
    Q_ASSERT(m_jobs == nullptr);
    m_jobs = jobs;
    setModel(jobs);
    // Painting a title asks whether its whole column is selected, which looks at every row.
    horizontalHeader()->setSelectionModel(new QItemSelectionModel(jobs, horizontalHeader()));
    setUpColumns();
    horizontalHeader()->setSortIndicator(JobTableModel::Submitted, Qt::DescendingOrder);
    setSortingEnabled(true);
    connect(m_jobs, &QAbstractItemModel::layoutAboutToBeChanged, this, &JobTableView::rememberView);
    connect(m_jobs, &QAbstractItemModel::layoutChanged, this, &JobTableView::restoreView);
    connect(m_jobs, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex& topLeft, const QModelIndex& bottomRight,
                   const QList<int>& roles) {
                if (m_onlySelected == 0 || roles == JobTableModel::tickRoles())
                    return;
                const int row = m_jobs->rowOf(m_onlySelected);
                if (row >= topLeft.row() && row <= bottomRight.row())
                    emit selectedJobUpdated();
            });
}

void JobTableView::setUpColumns()
{
    for (const ColumnLook& look : Columns) {
        setColumnWidth(look.column, widthOf(look.column));
        setColumnHidden(look.column, look.hidden);
    }
}

int JobTableView::widthOf(int column) const
{
    if (column == JobTableModel::State)
        return StateDelegate::widest(fontMetrics());
    const auto look = std::ranges::find(Columns, column, &ColumnLook::column);
    // Titles are longer in some languages.
    return std::max(look->characters * fontMetrics().averageCharWidth() + 8,
                    horizontalHeader()->sectionSizeHint(column));
}

void JobTableView::setUpRowHeight()
{
    const int height = fontMetrics().height() + 6;
    verticalHeader()->setMinimumSectionSize(height);
    verticalHeader()->setDefaultSectionSize(height);
}

void JobTableView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    if (isColumnHidden(JobTableModel::What))
        return;
    // The one column whose text has no length of its own takes what the others leave.
    const int least = std::min(columnWidth(JobTableModel::What), widthOf(JobTableModel::What));
    const int free = viewport()->width() - horizontalHeader()->length();
    setColumnWidth(JobTableModel::What, std::max(least, columnWidth(JobTableModel::What) + free));
}

QSize JobTableView::sizeHint() const
{
    const int character = fontMetrics().averageCharWidth();
    return {140 * character, 24 * verticalHeader()->defaultSectionSize()};
}

// ---- columns

QByteArray JobTableView::saveColumns() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << ColumnsVersion << qint32(JobTableModel::ColumnCount)
           << horizontalHeader()->saveState();
    return bytes;
}

bool JobTableView::restoreColumns(const QByteArray& state)
{
    QDataStream stream(state);
    stream.setVersion(QDataStream::Qt_6_4);
    quint32 version = 0;
    qint32 columns = 0;
    QByteArray header;
    stream >> version >> columns >> header;
    if (stream.status() != QDataStream::Ok || version != ColumnsVersion
        || columns != JobTableModel::ColumnCount)
        return false;
    if (!horizontalHeader()->restoreState(header))
        return false;
    if (horizontalHeader()->hiddenSectionCount() == JobTableModel::ColumnCount)
        setUpColumns();
    sortByColumn(horizontalHeader()->sortIndicatorSection(),
                 horizontalHeader()->sortIndicatorOrder());
    return true;
}

void JobTableView::showColumnMenu(const QPoint& position)
{
    if (m_jobs == nullptr)
        return;
    auto* const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const int shown = JobTableModel::ColumnCount - horizontalHeader()->hiddenSectionCount();
    for (int visual = 0; visual < JobTableModel::ColumnCount; ++visual) {
        const int column = horizontalHeader()->logicalIndex(visual);
        const QString title
            = m_jobs->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        QAction* const action = menu->addAction(title);
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        // The last one stays: a table without columns has no header to bring them back.
        action->setEnabled(isColumnHidden(column) || shown > 1);
        connect(action, &QAction::toggled, this,
                [this, column](bool on) { setColumnHidden(column, !on); });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Reset columns")), &QAction::triggered, this, [this] {
        for (int column = 0; column < JobTableModel::ColumnCount; ++column)
            horizontalHeader()->moveSection(horizontalHeader()->visualIndex(column), column);
        setUpColumns();
    });
    hold(Menu, true);
    connect(menu, &QMenu::aboutToHide, this, [this] { hold(Menu, false); });
    menu->popup(horizontalHeader()->mapToGlobal(position));
}

// ---- the selection

QList<quint64> JobTableView::selectedSerials() const
{
    QList<quint64> serials;
    if (m_jobs == nullptr)
        return serials;
    QList<std::pair<int, int>> spans;
    for (const QItemSelectionRange& range : selectionModel()->selection())
        spans.emplaceBack(range.top(), range.bottom());
    std::ranges::sort(spans);
    for (const auto& [top, bottom] : std::as_const(spans)) {
        for (int row = top; row <= bottom; ++row)
            serials.append(m_jobs->job(row).serial);
    }
    return serials;
}

int JobTableView::selectedCount() const
{
    int count = 0;
    if (m_jobs != nullptr) {
        for (const QItemSelectionRange& range : selectionModel()->selection())
            count += range.height();
    }
    return count;
}

quint64 JobTableView::selectedSerial() const
{
    if (selectedCount() != 1)
        return 0;
    return m_jobs->job(selectionModel()->selection().constFirst().top()).serial;
}

bool JobTableView::selectJob(quint64 serial)
{
    const int row = m_jobs == nullptr ? -1 : m_jobs->rowOf(serial);
    if (row < 0)
        return false;
    const int column = std::max(horizontalHeader()->logicalIndexAt(0), 0);
    selectionModel()->setCurrentIndex(m_jobs->index(row, column),
                                      QItemSelectionModel::ClearAndSelect
                                          | QItemSelectionModel::Rows);
    scrollTo(m_jobs->index(row, column));
    return true;
}

void JobTableView::selectionChanged(const QItemSelection& selected,
                                    const QItemSelection& deselected)
{
    QTableView::selectionChanged(selected, deselected);
    m_onlySelected = selectedSerial();
    emit selectedJobsChanged();
}

QString JobTableView::selectionAsText() const
{
    QString text;
    if (m_jobs == nullptr)
        return text;
    const QList<quint64> serials = selectedSerials();
    for (const quint64 serial : serials) {
        const int row = m_jobs->rowOf(serial);
        QStringList cells;
        for (int visual = 0; visual < JobTableModel::ColumnCount; ++visual) {
            const int column = horizontalHeader()->logicalIndex(visual);
            if (!isColumnHidden(column))
                cells.append(m_jobs->index(row, column).data().toString().simplified());
        }
        text += cells.join(u'\t') + u'\n';
    }
    return text;
}

void JobTableView::copySelection() const
{
    if (const QString text = selectionAsText(); !text.isEmpty())
        QApplication::clipboard()->setText(text);
}

// ---- painting

void JobTableView::setPlaceholder(const QString& text)
{
    if (text == m_placeholder)
        return;
    m_placeholder = text;
    viewport()->update();
}

void JobTableView::paintEvent(QPaintEvent* event)
{
    QTableView::paintEvent(event);
    if (m_placeholder.isEmpty() || (m_jobs != nullptr && m_jobs->matchCount() > 0))
        return;
    QPainter painter(viewport());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    const int inset = fontMetrics().height() * 2;
    painter.drawText(viewport()->rect().adjusted(inset, inset, -inset, -inset),
                     Qt::AlignCenter | Qt::TextWordWrap, m_placeholder);
}

std::pair<int, int> JobTableView::visibleRows() const
{
    const int first = rowAt(0);
    const int last = rowAt(viewport()->height() - 1);
    if (first < 0)
        return {0, -1};
    return {first, last < 0 ? m_jobs->rowCount() - 1 : last};
}

void JobTableView::tick()
{
    if (m_jobs == nullptr)
        return;
    // A release that went to a popup instead must not hold the rows for ever.
    if ((m_holds & Mouse) && QGuiApplication::mouseButtons() == Qt::NoButton)
        hold(Mouse, false);
    if (++m_ticks % TicksPerResort == 0)
        m_jobs->refreshTimes();
    const auto [first, last] = visibleRows();
    m_jobs->tick(first, last);
}

void JobTableView::showEvent(QShowEvent* event)
{
    QTableView::showEvent(event);
    m_tick.start();
}

void JobTableView::hideEvent(QHideEvent* event)
{
    QTableView::hideEvent(event);
    m_tick.stop();
    m_scrollEnd.stop();
    hold(Scrolling, false);
    hold(Mouse, false);
}

void JobTableView::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        setUpRowHeight();
}

// ---- rows stay where they are while somebody is at them

void JobTableView::hold(Hold why, bool on)
{
    m_holds = on ? m_holds | why : m_holds & ~unsigned(why);
    if (m_jobs != nullptr && m_jobs->isHeld() != (m_holds != 0))
        m_jobs->setHeld(m_holds != 0);
}

void JobTableView::mousePressEvent(QMouseEvent* event)
{
    hold(Mouse, true);
    QTableView::mousePressEvent(event);
}

void JobTableView::mouseReleaseEvent(QMouseEvent* event)
{
    QTableView::mouseReleaseEvent(event);
    if (event->buttons() == Qt::NoButton)
        hold(Mouse, false);
}

void JobTableView::wheelEvent(QWheelEvent* event)
{
    hold(Scrolling, true);
    m_scrollEnd.start();
    QTableView::wheelEvent(event);
}

void JobTableView::contextMenuEvent(QContextMenuEvent* event)
{
    QPoint position = event->globalPos();
    if (event->reason() == QContextMenuEvent::Keyboard) {
        const QRect row = visualRect(currentIndex());
        position = viewport()->mapToGlobal(row.isValid() ? row.bottomLeft() : QPoint(0, 0));
    }
    // The press that opens a menu may never be followed by a release here.
    hold(Mouse, false);
    hold(Menu, true);
    emit jobMenuRequested(position);
    hold(Menu, false);
    event->accept();
}

void JobTableView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
        event->accept();
        return;
    }
    QTableView::keyPressEvent(event);
}

/// What is seen moves with the rows that are seen: with new jobs coming in on top of a list that is
/// scrolled down, it would slide away under the eyes. At the very top, the top is what is watched.
void JobTableView::rememberView()
{
    m_visibleJobs.clear();
    if (verticalScrollBar()->value() == 0 || m_jobs == nullptr)
        return;
    const auto [first, last] = visibleRows();
    for (int row = first; row <= last; ++row)
        m_visibleJobs.append(m_jobs->job(row).serial);
}

void JobTableView::restoreView()
{
    if (m_visibleJobs.isEmpty())
        return;
    // Some of them may have gone far away; the middle one of all moves has not.
    const int top = verticalScrollBar()->value();
    QList<int> moves;
    for (qsizetype i = 0; i < m_visibleJobs.size(); ++i) {
        if (const int row = m_jobs->rowOf(m_visibleJobs.at(i)); row >= 0)
            moves.append(row - top - int(i));
    }
    m_visibleJobs.clear();
    if (moves.isEmpty())
        return;
    const auto middle = moves.begin() + moves.size() / 2;
    std::nth_element(moves.begin(), middle, moves.end());
    verticalScrollBar()->setValue(top + *middle);
}
