// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/resulttablepage.h"

#include "results/columnsdialog.h"
#include "results/filterheader.h"
#include "results/resultgrid.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using results::Column;
using results::ColumnFilter;
using results::Path;
using results::Progress;
using results::ResultFile;

namespace {

constexpr auto FilterPause = 250ms;
constexpr auto SumPause = 80ms;
constexpr qint64 FirstRows = 1000; ///< columns of these are shown before all are looked at
constexpr int MeasuredRows = 20;
constexpr int MeasuredColumns = 30;
constexpr int NarrowestColumn = 70;
constexpr int WidestColumn = 340;
constexpr qint64 AllRows = std::numeric_limits<qint64>::max();
constexpr int AllLevels = 1000;

QString counted(qint64 number)
{
    return QLocale().toString(number);
}

} // namespace

std::optional<ColumnFilter> columnFilter(const Path& path, const QString& text)
{
    using Test = ColumnFilter::Test;
    const QString wanted = text.trimmed();
    if (wanted.isEmpty())
        return std::nullopt;
    if (wanted == "is:null"_L1)
        return ColumnFilter{.path = path, .test = Test::IsNull, .text = {}};
    if (wanted == "is:missing"_L1)
        return ColumnFilter{.path = path, .test = Test::IsMissing, .text = {}};
    if (wanted == "is:value"_L1)
        return ColumnFilter{.path = path, .test = Test::HasValue, .text = {}};
    const std::pair<QLatin1String, Test> signs[] = {{"!="_L1, Test::EqualsNot},
                                                    {"="_L1, Test::Equals},
                                                    {"<"_L1, Test::Less},
                                                    {">"_L1, Test::Greater},
                                                    {"!"_L1, Test::ContainsNot}};
    for (const auto& [sign, test] : signs) {
        if (!wanted.startsWith(sign))
            continue;
        const QString rest = wanted.mid(sign.size()).trimmed();
        const bool equality = test == Test::Equals || test == Test::EqualsNot;
        if (rest.isEmpty() && !equality)
            return std::nullopt; // somebody is still writing
        return ColumnFilter{.path = path, .test = test, .text = rest};
    }
    return ColumnFilter{.path = path, .test = Test::Contains, .text = wanted};
}

ResultTablePage::ResultTablePage(QWidget* parent)
    : QStackedWidget(parent), m_sentence(new QLabel(this)), m_model(new ResultTableModel(this))
{
    m_sentence->setObjectName(u"tablePlaceholder"_s);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setWordWrap(true);

    auto* page = new QWidget(this);
    m_grid = new ResultGrid(page);
    m_grid->setObjectName(u"resultTable"_s);
    m_grid->setAccessibleName(tr("Result as a table"));
    m_grid->setModel(m_model);
    m_grid->setContextMenuPolicy(Qt::CustomContextMenu);

    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeTools());
    layout->addWidget(m_grid, 1);
    layout->addWidget(makeStrip());
    addWidget(m_sentence);
    addWidget(page);
    setFocusProxy(m_grid);
    makeActions();

    m_filterPause.setSingleShot(true);
    m_filterPause.setInterval(FilterPause);
    m_sumPause.setSingleShot(true);
    m_sumPause.setInterval(SumPause);
    connect(&m_filterPause, &QTimer::timeout, this, &ResultTablePage::arrange);
    connect(&m_sumPause, &QTimer::timeout, this, &ResultTablePage::sumSelection);
    connect(m_grid, &ResultGrid::filterEdited, this, [this](int number, const QString& text) {
        m_filters[column(number).path] = text;
        m_filterPause.start();
    });
    connect(m_grid, &ResultGrid::titleClicked, this, &ResultTablePage::titleClicked);
    connect(m_grid, &ResultGrid::titleMenuRequested, this, &ResultTablePage::showTitleMenu);
    connect(m_grid, &QWidget::customContextMenuRequested, this, &ResultTablePage::showCellMenu);
    connect(m_grid, &QTableView::doubleClicked, this, &ResultTablePage::showValue);
    connect(m_grid->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { m_sumPause.start(); });
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] { m_sumPause.start(); });
    for (const results::Task* const task : {&m_finding, &m_arranging})
        connect(task, &results::Task::progressed, this, [this](qint64 done, qint64 total) {
            if (!m_working.isEmpty() && total > 0)
                m_rows->setText(QString(
                    m_working + u" "_s
                    + QLocale().toString(std::min<qint64>(100, done * 100 / total)) + u" %"_s));
        });
}

QWidget* ResultTablePage::makeTools()
{
    auto* row = new QWidget(this);
    auto* label = new QLabel(tr("Nested ob&jects:"), row);
    m_levels = new QComboBox(row);
    m_levels->setObjectName(u"nestedLevels"_s);
    label->setBuddy(m_levels);
    m_levels->addItem(tr("in one cell"), 0);
    m_levels->addItem(tr("opened once"), 1);
    m_levels->addItem(tr("opened twice"), 2);
    m_levels->addItem(tr("all opened"), AllLevels);
    m_levels->setToolTip(tr("Opened objects get a column for each key: a.b"));
    auto* columns = new QPushButton(tr("C&olumns…"), row);
    columns->setObjectName(u"chooseColumns"_s);
    columns->setAutoDefault(false);
    m_freeze = new QCheckBox(tr("Freeze first col&umn"), row);
    m_freeze->setObjectName(u"freezeColumn"_s);
    m_clear = new QPushButton(tr("Clear filte&rs"), row);
    m_clear->setObjectName(u"clearFilters"_s);
    m_clear->setAutoDefault(false);
    m_clear->hide();

    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(6, 4, 6, 4);
    layout->addWidget(label);
    layout->addWidget(m_levels);
    layout->addWidget(columns);
    layout->addWidget(m_freeze);
    layout->addStretch();
    layout->addWidget(m_clear);

    connect(m_levels, &QComboBox::currentIndexChanged, this, [this] {
        m_options.levels = m_levels->currentData().toInt();
        findColumns(AllRows);
    });
    connect(columns, &QPushButton::clicked, this, &ResultTablePage::askColumns);
    connect(m_freeze, &QCheckBox::toggled, m_grid, &ResultGrid::setFrozen);
    connect(m_clear, &QPushButton::clicked, this, &ResultTablePage::clearFilters);
    return row;
}

QWidget* ResultTablePage::makeStrip()
{
    auto* row = new QWidget(this);
    m_rows = new QLabel(row);
    m_rows->setObjectName(u"tableRows"_s);
    m_sum = new QLabel(row);
    m_sum->setObjectName(u"tableSum"_s);
    m_sum->setTextInteractionFlags(Qt::TextSelectableByMouse);
    for (QLabel* const label : {m_rows, m_sum})
        label->setTextFormat(Qt::PlainText);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(6, 3, 6, 3);
    layout->addWidget(m_rows);
    layout->addStretch();
    layout->addWidget(m_sum);
    return row;
}

void ResultTablePage::makeActions()
{
    const auto action
        = [this](const QString& name, const QString& text, const QKeySequence& keys, auto slot) {
              auto* entry = new QAction(text, m_grid);
              entry->setObjectName(name);
              entry->setShortcut(keys);
              entry->setShortcutContext(Qt::WidgetShortcut);
              connect(entry, &QAction::triggered, this, slot);
              m_grid->addAction(entry);
          };
    action(u"copyCells"_s, tr("&Copy cells"), QKeySequence::Copy, &ResultTablePage::copy);
    action(u"showValue"_s, tr("Show the whole &value"), Qt::Key_Return,
           &ResultTablePage::showValue);
    action(u"showInTree"_s, tr("Show in the &tree"), Qt::CTRL | Qt::Key_Return, [this] {
        if (const qint64 offset = currentOffset(); offset >= 0)
            Q_EMIT treeRequested(offset);
    });
    action(u"filterColumn"_s, tr("&Filter this column"), Qt::CTRL | Qt::SHIFT | Qt::Key_F, [this] {
        if (m_grid->currentIndex().isValid())
            m_grid->focusFilter(m_grid->currentIndex().column());
    });
}

// --- the file and its columns -------------------------------------------------------------------

void ResultTablePage::showFile(const ResultFile::Ptr& file, Keep keep)
{
    m_place = keep == Keep::View ? m_model->sourceRow(m_grid->currentIndex().row()) : -1;
    if (keep == Keep::Nothing) {
        m_filters.clear();
        m_layout.clear();
        m_sequence.clear();
        m_sorting.reset();
        m_options.opened.clear();
        m_grid->clearFilters();
        m_grid->setSortMark(-1, Qt::AscendingOrder);
    } else {
        rememberLayout();
    }
    m_arranging.cancel();
    m_file = file;
    setCurrentIndex(1);
    if (keep == Keep::View && m_model->columnCount() > 0) {
        m_model->setFile(file, m_model->columns());
        restoreLayout();
        arrange();
    } else {
        m_model->setFile(nullptr, {});
    }
    findColumns(m_model->columnCount() > 0 ? AllRows : FirstRows);
}

void ResultTablePage::showSentence(const QString& sentence)
{
    m_finding.cancel();
    m_arranging.cancel();
    m_summing.cancel();
    m_file.reset();
    m_model->setFile(nullptr, {});
    m_sentence->setText(sentence);
    setCurrentIndex(0);
}

void ResultTablePage::findColumns(qint64 maxRows)
{
    if (!m_file)
        return;
    m_working = tr("Looking for columns…");
    m_finding.start(
        [file = m_file, options = m_options, maxRows](Progress& progress) {
            return results::findColumns(*file, options, maxRows, progress);
        },
        [this](const std::optional<results::Columns>& found) {
            m_working.clear();
            if (!found)
                return;
            showColumns(*found);
            if (found->rows < m_file->rowCount() && !m_file->isPreview())
                findColumns(AllRows);
            else if (!m_file->isPreview())
                Q_EMIT columnsFound();
        });
}

void ResultTablePage::showColumns(const results::Columns& found)
{
    const bool fresh = m_model->columnCount() == 0;
    m_moreColumns = found.more;
    const int currentColumn = m_grid->currentIndex().column();
    const qint64 currentRow = m_model->sourceRow(m_grid->currentIndex().row());
    rememberLayout();
    const bool sameFile = m_model->file() == m_file;
    const ResultTableModel::Order order = m_model->order();
    m_model->setFile(m_file, found.columns);
    if (sameFile && order && m_model->order() != order)
        m_model->setOrder(order);
    restoreLayout();
    if (fresh || !sameFile)
        arrange();
    const int row = currentRow >= 0 ? m_model->rowOf(currentRow) : 0;
    if (!m_grid->currentIndex().isValid() && row >= 0 && m_model->columnCount() > 0)
        m_grid->setCurrentIndex(
            m_model->index(row, std::clamp(currentColumn, 0, m_model->columnCount() - 1)));
    showRowCount();
}

const Column& ResultTablePage::column(int number) const
{
    return m_model->columns()[static_cast<size_t>(number)];
}

void ResultTablePage::rememberLayout()
{
    const FilterHeader& header = *m_grid->header();
    if (header.count() != std::ssize(m_model->columns()))
        return;
    m_sequence.clear();
    for (int visual = 0; visual < header.count(); ++visual) {
        const int number = header.logicalIndex(visual);
        const bool hidden = header.isSectionHidden(number);
        Layout& layout = m_layout[column(number).path];
        layout.hidden = hidden;
        if (!hidden)
            layout.width = header.sectionSize(number);
        if (header.sectionsMoved())
            m_sequence.push_back(column(number).path);
    }
}

void ResultTablePage::restoreLayout()
{
    FilterHeader& header = *m_grid->header();
    const QSignalBlocker blocker(header);
    if (header.sectionsMoved()) {
        for (int number = 0; number < header.count(); ++number)
            header.moveSection(header.visualIndex(number), number);
    }
    int visual = 0;
    for (const Path& path : m_sequence) {
        const auto found = std::ranges::find(m_model->columns(), path, &Column::path);
        if (found == m_model->columns().end())
            continue;
        const auto number = static_cast<int>(found - m_model->columns().begin());
        header.moveSection(header.visualIndex(number), visual++);
    }
    m_grid->clearFilters();
    for (int number = 0; number < m_model->columnCount(); ++number) {
        const Path& path = column(number).path;
        const auto known = m_layout.find(path);
        header.setSectionHidden(number, known != m_layout.end() && known->second.hidden);
        header.resizeSection(number,
                             known != m_layout.end() && known->second.width > 0
                                 ? known->second.width
                                 : goodWidth(number));
        if (const auto filter = m_filters.find(path); filter != m_filters.end())
            m_grid->setFilter(number, filter->second);
        if (m_sorting && m_sorting->path == path)
            m_grid->setSortMark(number, m_sorting->order);
    }
    m_grid->columnsChanged();
}

int ResultTablePage::goodWidth(int column) const
{
    const QFontMetrics metrics = m_grid->fontMetrics();
    int width = metrics.horizontalAdvance(m_model->columnTitle(column)) + 34;
    if (column < MeasuredColumns) {
        const int rows = std::min(MeasuredRows, m_model->rowCount());
        for (int row = 0; row < rows; ++row) {
            const QString text
                = m_model->data(m_model->index(row, column), Qt::DisplayRole).toString().left(80);
            width = std::max(width, metrics.horizontalAdvance(text) + 16);
        }
    }
    return std::clamp(width, NarrowestColumn, WidestColumn);
}

void ResultTablePage::openColumn(const Path& path, bool open)
{
    auto& opened = m_options.opened;
    if (open)
        opened.push_back(path);
    else
        std::erase(opened, path);
    findColumns(AllRows);
}

void ResultTablePage::askColumns()
{
    std::vector<ColumnsDialog::Entry> entries;
    const FilterHeader& header = *m_grid->header();
    for (int visual = 0; visual < header.count(); ++visual) {
        const int number = header.logicalIndex(visual);
        entries.push_back({.column = number,
                           .title = m_model->columnTitle(number),
                           .shown = !header.isSectionHidden(number)});
    }
    auto* dialog = new ColumnsDialog(entries, this);
    connect(
        dialog, &ColumnsDialog::chosen, this,
        [this, columns = m_model->columnCount()](const std::vector<ColumnsDialog::Entry>& chosen) {
            if (columns != m_model->columnCount())
                return; // others by now
            FilterHeader& titles = *m_grid->header();
            int visual = 0;
            for (const ColumnsDialog::Entry& entry : chosen) {
                titles.moveSection(titles.visualIndex(entry.column), visual++);
                titles.setSectionHidden(entry.column, !entry.shown);
            }
            m_grid->columnsChanged();
            m_sumPause.start();
        });
    dialog->open();
}

// --- sorting and filters ------------------------------------------------------------------------

void ResultTablePage::titleClicked(int number)
{
    const Path& path = column(number).path;
    if (!m_sorting || m_sorting->path != path)
        sortBy(results::Sorting{.path = path, .order = Qt::AscendingOrder});
    else if (m_sorting->order == Qt::AscendingOrder)
        sortBy(results::Sorting{.path = path, .order = Qt::DescendingOrder});
    else
        sortBy(std::nullopt);
}

void ResultTablePage::sortBy(const std::optional<results::Sorting>& sorting)
{
    m_sorting = sorting;
    m_grid->setSortMark(-1, Qt::AscendingOrder);
    for (int number = 0; sorting && number < m_model->columnCount(); ++number)
        if (column(number).path == sorting->path)
            m_grid->setSortMark(number, sorting->order);
    arrange();
}

void ResultTablePage::setFilter(const Path& path, const QString& text)
{
    m_filters[path] = text;
    for (int number = 0; number < m_model->columnCount(); ++number)
        if (column(number).path == path)
            m_grid->setFilter(number, text);
    arrange();
}

void ResultTablePage::clearFilters()
{
    m_filters.clear();
    m_grid->clearFilters();
    arrange();
}

void ResultTablePage::arrange()
{
    m_filterPause.stop();
    std::vector<ColumnFilter> filters;
    for (const auto& [path, text] : m_filters)
        if (const auto filter = columnFilter(path, text))
            filters.push_back(*filter);
    m_clear->setVisible(!filters.empty());
    if (!m_file || m_file->isPreview())
        return; // the whole is on its way
    if (filters.empty() && !m_sorting) {
        m_arranging.cancel();
        m_working.clear();
        showOrder(nullptr);
        return;
    }
    m_working = m_sorting ? tr("Sorting…") : tr("Filtering…");
    m_arranging.start(
        [file = m_file, filters, sorting = m_sorting](Progress& progress) {
            auto order = results::arrange(*file, filters, sorting, progress);
            return order ? std::make_shared<const results::RowOrder>(std::move(*order)) : nullptr;
        },
        [this](const ResultTableModel::Order& order) {
            m_working.clear();
            if (order)
                showOrder(order);
        });
}

void ResultTablePage::showOrder(ResultTableModel::Order order)
{
    const int column = std::max(0, m_grid->currentIndex().column());
    const qint64 place = m_place >= 0 ? m_place : m_model->sourceRow(m_grid->currentIndex().row());
    m_place = -1;
    if (order != m_model->order())
        m_model->setOrder(std::move(order));
    // The row somebody looked at stays in sight; if it is filtered out, the first one is shown.
    const int row = std::max(0, place >= 0 ? m_model->rowOf(place) : 0);
    if (row < m_model->rowCount() && column < m_model->columnCount()) {
        m_grid->setCurrentIndex(m_model->index(row, column));
        m_grid->scrollTo(m_grid->currentIndex());
    }
    showRowCount();
    Q_EMIT arranged();
}

void ResultTablePage::showRowCount()
{
    if (!m_file)
        return;
    QString text;
    if (m_file->isPreview())
        text = tr("the first %1 rows; reading the others…").arg(counted(m_model->rowCount()));
    else if (m_model->order() && m_model->rowCount() < m_file->rowCount())
        text = tr("%1 of %2 rows").arg(counted(m_model->rowCount()), counted(m_file->rowCount()));
    else
        text = tr("%1 rows").arg(counted(m_file->rowCount()));
    if (m_moreColumns)
        text += QString(u" · "_s + tr("the first %1 columns").arg(counted(m_model->columnCount())));
    m_rows->setText(text);
}
