// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/diffwindow.h"

#include "results/celltext.h"
#include "results/plaintable.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using results::DiffEntry;
using results::DiffState;
using results::FieldChange;
using results::Path;
using results::Progress;
using results::ResultFile;

namespace {

constexpr int Automatic = -1;
constexpr int ByPosition = -2;
constexpr qint64 JudgedRows = 1000;
constexpr size_t MaxFields = 2000;

struct Loaded {
    ResultFile::Ptr left;
    ResultFile::Ptr right;
    std::vector<results::Column> columns;
};

QString nameOf(const ResultView& view)
{
    const QString title = view.title.simplified().left(200);
    return title.isEmpty() ? QFileInfo(view.file).fileName() : title;
}

} // namespace

DiffWindow::DiffWindow(const ResultView& left, const ResultView& right, QWidget* parent)
    : QDialog(parent), m_left(left), m_right(right), m_model(new DiffModel(this))
{
    setObjectName(u"diffWindow"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    setWindowTitle(tr("Two results compared"));
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(makeTop());
    layout->addWidget(makeTables(), 1);
    layout->addWidget(makeButtons());
    resize(960, 640);
    load();
}

QWidget* DiffWindow::makeTop()
{
    auto* top = new QWidget(this);
    const auto name = [top](const ResultView& view) {
        auto* const label = new QLabel(nameOf(view), top);
        label->setTextFormat(Qt::PlainText);
        label->setToolTip(plainToolTip(view.file));
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        return label;
    };
    m_key = new QComboBox(top);
    m_key->setObjectName(u"diffKey"_s);
    m_key->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_key->addItem(tr("_key where all rows have it, else the position"), Automatic);
    m_key->addItem(tr("position"), ByPosition);
    m_ignored = new QLineEdit(top);
    m_ignored->setObjectName(u"diffIgnored"_s);
    m_ignored->setPlaceholderText(tr("for example _rev, meta.time"));
    m_ignored->setMaxLength(1000);

    auto* form = new QFormLayout;
    form->addRow(tr("Left:"), name(m_left));
    form->addRow(tr("Right:"), name(m_right));
    form->addRow(tr("Rows belong together by &key:"), m_key);
    form->addRow(tr("&Fields that do not count:"), m_ignored);
    auto* states = new QHBoxLayout;
    for (size_t i = 0; i < m_states.size(); ++i) {
        auto* const button = new QCheckBox(top);
        button->setObjectName(u"diffState%1"_s.arg(i));
        button->setChecked(i != static_cast<size_t>(DiffState::Same));
        connect(button, &QCheckBox::toggled, this, [this] {
            DiffModel::States wanted{};
            for (size_t state = 0; state < wanted.size(); ++state)
                wanted.at(state) = m_states.at(state)->isChecked();
            m_model->setStates(wanted);
            showFields();
        });
        m_states.at(i) = button;
        states->addWidget(button);
        states->addSpacing(12);
    }
    states->addStretch();
    auto* layout = new QVBoxLayout(top);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(form);
    layout->addLayout(states);
    connect(m_key, &QComboBox::activated, this, &DiffWindow::compare);
    connect(m_ignored, &QLineEdit::editingFinished, this, &DiffWindow::compare);
    showCounts();
    return top;
}

QWidget* DiffWindow::makeTables()
{
    m_table = new QTableView(this);
    m_table->setObjectName(u"diffTable"_s);
    m_table->setAccessibleName(tr("Rows that differ"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setAlternatingRowColors(true);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->setColumnWidth(DiffModel::State, 120);
    m_table->setColumnWidth(DiffModel::Key, 220);
    m_table->setColumnWidth(DiffModel::LeftRow, 90);
    m_table->setColumnWidth(DiffModel::RightRow, 90);
    m_fields = new QTableWidget(this);
    setUpPlainTable(*m_fields, u"diffFields"_s, {tr("Field"), tr("Left"), tr("Right")});
    m_fields->setAccessibleName(tr("Fields of the row that differ"));
    m_fields->setFrameShape(m_table->frameShape());
    m_fields->setColumnWidth(0, 220);
    m_fields->setColumnWidth(1, 340);
    auto* splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(m_table);
    splitter->addWidget(m_fields);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &DiffWindow::showFields);
    return splitter;
}

QWidget* DiffWindow::makeButtons()
{
    auto* row = new QWidget(this);
    m_status = new QLabel(row);
    m_status->setObjectName(u"diffStatus"_s);
    m_status->setTextFormat(Qt::PlainText);
    m_status->setWordWrap(true);
    m_export = new QPushButton(tr("&Export what is shown…"), row);
    m_export->setObjectName(u"diffExport"_s);
    m_export->setShortcut(Qt::CTRL | Qt::Key_E);
    m_export->setEnabled(false);
    auto* close = new QPushButton(tr("C&lose"), row);
    for (QPushButton* const button : {m_export, close})
        button->setAutoDefault(false);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_status, 1);
    layout->addWidget(m_export);
    layout->addWidget(close);
    connect(m_export, &QPushButton::clicked, this, &DiffWindow::askForFile);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    for (const results::Task* const task : {&m_loading, &m_comparing, &m_exporting})
        connect(task, &results::Task::progressed, this, [this](qint64 done, qint64 total) {
            if (total > 0)
                say(tr("%1 %").arg(QLocale().toString(done * 100 / total)));
        });
    return row;
}

void DiffWindow::say(const QString& sentence)
{
    m_status->setText(sentence);
}

void DiffWindow::load()
{
    say(tr("Reading both results…"));
    m_loading.start(
        [left = m_left.file, right = m_right.file](Progress& progress) {
            Loaded loaded{.left = ResultFile::open(left, &progress),
                          .right = ResultFile::open(right, &progress),
                          .columns = {}};
            if (auto found
                = results::findColumns(*loaded.left, {.levels = 1, .opened = {}, .maxColumns = 200},
                                       JudgedRows, progress))
                loaded.columns = std::move(found->columns);
            return loaded;
        },
        [this](const Loaded& loaded) {
            for (const ResultFile::Ptr& file : {loaded.left, loaded.right}) {
                if (!file->isJson()) {
                    say(file->notice());
                    return;
                }
            }
            m_leftFile = loaded.left;
            m_rightFile = loaded.right;
            for (const results::Column& column : loaded.columns)
                if (!column.path.isEmpty())
                    m_key->addItem(oneLine(column.title().left(100), false), column.path);
            compare();
        });
}

void DiffWindow::compare()
{
    if (!m_leftFile)
        return;
    results::DiffOptions options;
    if (const QVariant key = m_key->currentData(); key.typeId() == QMetaType::QStringList)
        options.key = key.toStringList();
    else
        options.byPosition = key.toInt() == ByPosition;
    const QStringList ignored = m_ignored->text().split(u',', Qt::SkipEmptyParts);
    for (const QString& field : ignored)
        options.ignored.push_back(field.trimmed().split(u'.'));
    say(tr("Comparing…"));
    m_comparing.start(
        [left = m_leftFile, right = m_rightFile, options](Progress& progress) {
            auto found = results::diff(*left, *right, options, progress);
            return found ? std::make_shared<const DiffPair>(DiffPair{.left = left,
                                                                     .right = right,
                                                                     .diff = std::move(*found),
                                                                     .ignored = options.ignored})
                         : nullptr;
        },
        [this](const std::shared_ptr<const DiffPair>& pair) {
            if (pair)
                showPair(pair);
        });
}

void DiffWindow::showPair(std::shared_ptr<const DiffPair> pair)
{
    m_model->setPair(std::move(pair));
    showCounts();
    m_export->setEnabled(true);
    const results::Diff& diff = m_model->pair()->diff;
    const bool equal = diff.changed + diff.onlyLeft + diff.onlyRight == 0;
    QStringList lines;
    if (equal)
        lines << tr("Both results are the same.");
    lines << (diff.key ? tr("Rows were paired by %1.")
                             .arg(oneLine(results::Column{.path = *diff.key}.title(), false))
                       : tr("Rows were paired by their position."));
    for (const ResultFile::Ptr& file : {m_leftFile, m_rightFile})
        if (const QString notice = file->notice(); !notice.isEmpty())
            lines << notice;
    say(lines.join(u' '));
    if (m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, 0));
    showFields();
    Q_EMIT compared();
}

void DiffWindow::showCounts()
{
    std::array<qint64, 4> counts{};
    if (const auto& pair = m_model->pair())
        counts = {pair->diff.same, pair->diff.changed, pair->diff.onlyLeft, pair->diff.onlyRight};
    for (size_t i = 0; i < counts.size(); ++i)
        m_states.at(i)->setText(QString(diffWord(static_cast<DiffState>(i)) + u"  "_s
                                        + QLocale().toString(counts.at(i))));
}

void DiffWindow::showStates(const DiffModel::States& states)
{
    for (size_t i = 0; i < states.size(); ++i)
        m_states.at(i)->setChecked(states.at(i));
}

void DiffWindow::showFields()
{
    const int row = m_table->currentIndex().row();
    const DiffEntry* const entry = m_model->entryAt(row);
    if (!entry) {
        m_fields->setRowCount(0);
        return;
    }
    std::vector<FieldChange> changes = m_model->changesAt(row);
    if (entry->left < 0 || entry->right < 0) {
        // The whole row is on one side.
        FieldChange whole{.path = {}, .state = entry->state, .left = {}, .right = {}};
        if (entry->left >= 0)
            whole.left = m_leftFile->row(entry->left);
        else
            whole.right = m_rightFile->row(entry->right);
        changes = {whole};
    }
    const auto shown = [](const ResultFile& file, const results::JsonNode& node) {
        auto* const item
            = new QTableWidgetItem(oneLine(file.index().text(node, 500).simplified(), false));
        item->setToolTip(valueToolTip(file.index(), node));
        return item;
    };
    const auto rows = static_cast<int>(std::min(changes.size(), MaxFields));
    m_fields->setRowCount(rows);
    for (int i = 0; i < rows; ++i) {
        const FieldChange& change = changes[static_cast<size_t>(i)];
        const QString name = change.path.isEmpty()
            ? tr("(the row)")
            : oneLine(results::Column{.path = change.path}.title().left(200), false);
        m_fields->setItem(i, 0, new QTableWidgetItem(name));
        m_fields->setItem(i, 1,
                          change.state == DiffState::OnlyRight ? new QTableWidgetItem(u"–"_s)
                                                               : shown(*m_leftFile, change.left));
        m_fields->setItem(i, 2,
                          change.state == DiffState::OnlyLeft ? new QTableWidgetItem(u"–"_s)
                                                              : shown(*m_rightFile, change.right));
    }
}

void DiffWindow::askForFile()
{
    auto* dialog = new QFileDialog(this, tr("Export the comparison"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"ndjson"_s);
    dialog->setNameFilters({tr("NDJSON, one row a line (*.ndjson)")});
    dialog->selectFile(u"difference.ndjson"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &DiffWindow::exportTo);
    dialog->open();
}

void DiffWindow::exportTo(const QString& path)
{
    if (!m_model->pair())
        return;
    m_exporting.start(
        [path, pair = m_model->pair(), entries = m_model->shownEntries()](Progress& progress) {
            return results::exportDiff(path, *pair->left, *pair->right, pair->diff, entries,
                                       progress);
        },
        [this, path](const QString& problem) {
            say(problem.isEmpty() ? tr("Exported to %1.").arg(QFileInfo(path).fileName())
                                  : problem);
            Q_EMIT exported(path, problem);
        });
}
