// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/historydialog.h"

#include "history/historyfilterbar.h"
#include "history/historymodel.h"
#include "jobs/jobformat.h"
#include "jobs/jobtablemodel.h"
#include "jobs/statedelegate.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MostPreview = 100'000;
constexpr size_t MaxWindows = 10;

struct ColumnWidth {
    int column;
    int characters;
};
constexpr ColumnWidth Widths[]{
    {HistoryModel::When, 14},     {HistoryModel::What, 42},   {HistoryModel::Label, 12},
    {HistoryModel::Database, 11}, {HistoryModel::Took, 8},    {HistoryModel::Rows, 8},
    {HistoryModel::Size, 9},      {HistoryModel::Result, 16}, {HistoryModel::Error, 20},
};

/// The request as a person wrote it.
QString requestText(const Job& job)
{
    if (QString query = queryOf(job.request); !query.isEmpty())
        return query;
    if (job.request.path.isEmpty())
        return job.what;
    QString text = QString::fromLatin1(arango::methodName(job.request.method)) + u' '
        + QString::fromLatin1(job.request.target());
    if (!job.request.body.isEmpty())
        text += u"\n\n"_s + QString::fromUtf8(job.request.body.left(MostPreview));
    return text;
}

} // namespace

HistoryDialog::HistoryDialog(JobTableModel& jobs, JobStore& store, ResultVault& vault,
                             Journal& journal, QWidget* parent)
    : QDialog(parent), m_store(store), m_vault(vault), m_journal(journal),
      m_model(new HistoryModel(jobs, journal, this)), m_inside(store, journal),
      m_filter(new HistoryFilterBar(this))
{
    setObjectName(u"historyDialog"_s);
    setWindowTitle(tr("History"));
    setSizeGripEnabled(true);
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    makeTable();
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_filter);
    layout->addWidget(makeLists(), 1);
    layout->addWidget(makeStatus());
    layout->addWidget(makeButtons());
    resize(1080, 680);
    connectSearch();
    showSelected();
}

void HistoryDialog::makeTable()
{
    m_table = new QTableView(this);
    m_table->setObjectName(u"historyTable"_s);
    m_table->setAccessibleName(tr("Jobs of the history"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setAlternatingRowColors(true);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setCornerButtonEnabled(false);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setItemDelegateForColumn(HistoryModel::State, new StateDelegate(m_table));
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setColumnWidth(HistoryModel::State, StateDelegate::widest(fontMetrics()));
    for (const ColumnWidth& each : Widths)
        m_table->setColumnWidth(each.column,
                                each.characters * fontMetrics().averageCharWidth() + 8);

    connect(m_table, &QTableView::activated, this, &HistoryDialog::openSelected);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &HistoryDialog::showSelected);
    connect(m_model, &HistoryModel::dataChanged, this, &HistoryDialog::showSelected);
    const auto onTable = [this](const QKeySequence& keys, auto slot) {
        auto* shortcut = new QShortcut(keys, m_table);
        shortcut->setContext(Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, this, slot);
    };
    onTable(Qt::Key_Delete, &HistoryDialog::askDeletion);
    onTable(QKeySequence::Copy, &HistoryDialog::copySelected);
    onTable(Qt::Key_Slash, &HistoryDialog::focusText);
    onTable(Qt::Key_E, &HistoryDialog::composeSelected);
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, this,
            &HistoryDialog::focusText);
}

QWidget* HistoryDialog::makeLists()
{
    m_sentence = new QLabel(this);
    m_sentence->setObjectName(u"historySentence"_s);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setWordWrap(true);
    m_sentence->setMargin(24);
    m_pages = new QStackedWidget(this);
    m_pages->addWidget(m_table);
    m_pages->addWidget(m_sentence);
    m_preview = new QPlainTextEdit(this);
    m_preview->setObjectName(u"historyPreview"_s);
    m_preview->setAccessibleName(tr("Request of the selected job"));
    m_preview->setReadOnly(true);
    m_preview->setTabChangesFocus(true);
    m_preview->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_split = new QSplitter(Qt::Vertical, this);
    m_split->addWidget(m_pages);
    m_split->addWidget(m_preview);
    m_split->setChildrenCollapsible(false);
    m_split->setStretchFactor(0, 3);
    m_split->setStretchFactor(1, 1);
    return m_split;
}

QWidget* HistoryDialog::makeStatus()
{
    auto* status = new QWidget(this);
    m_state = new QLabel(status);
    m_state->setObjectName(u"historyStatus"_s);
    m_state->setTextFormat(Qt::PlainText);
    m_stop = new QPushButton(tr("&Stop"), status);
    m_stop->setObjectName(u"historyStop"_s);
    m_stop->setAutoDefault(false);
    m_stop->setToolTip(tr("Looks into no more results"));
    m_stop->hide();
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_inside.cancel();
        m_insideState = tr("Stopped: not all results were looked into.");
        showState();
    });
    auto* layout = new QHBoxLayout(status);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_state, 1);
    layout->addWidget(m_stop);
    return status;
}

QWidget* HistoryDialog::makeButtons()
{
    auto* buttons = new QWidget(this);
    auto* layout = new QHBoxLayout(buttons);
    layout->setContentsMargins(0, 0, 0, 0);
    const auto button = [&](const QString& name, const QString& text, const QString& tip) {
        auto* made = new QPushButton(text, buttons);
        made->setObjectName(name);
        made->setToolTip(tip);
        // Return means the list.
        made->setAutoDefault(false);
        layout->addWidget(made);
        return made;
    };
    m_open = button(u"historyOpen"_s, tr("&Open result"),
                    tr("Opens the result from this disk (Return); no server is asked"));
    m_compose = button(u"historyCompose"_s, tr("&Compose again"),
                       tr("Puts the request into the compose window (E)"));
    m_copy = button(u"historyCopy"_s, tr("Cop&y query"), tr("Copies the request's text (Ctrl+C)"));
    m_delete = button(u"historyDelete"_s, tr("&Delete from history…"),
                      tr("Deletes the selected jobs and their results here (Del); asks first"));
    layout->addStretch(1);
    auto* keep
        = button(u"historyKeep"_s, tr("&Keep results…"), tr("How long results stay on this disk"));
    auto* close = button(u"historyClose"_s, tr("C&lose"), tr("Closes this window (Esc)"));
    connect(m_open, &QPushButton::clicked, this, &HistoryDialog::openSelected);
    connect(m_compose, &QPushButton::clicked, this, &HistoryDialog::composeSelected);
    connect(m_copy, &QPushButton::clicked, this, &HistoryDialog::copySelected);
    connect(m_delete, &QPushButton::clicked, this, &HistoryDialog::askDeletion);
    connect(keep, &QPushButton::clicked, this, &HistoryDialog::retentionRequested);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    return buttons;
}

// --- searching ----------------------------------------------------------------------------------

void HistoryDialog::connectSearch()
{
    connect(m_filter, &HistoryFilterBar::changed, this, &HistoryDialog::search);
    connect(m_filter, &HistoryFilterBar::listWanted, this, &HistoryDialog::goToList);
    connect(m_model, &HistoryModel::searched, this, &HistoryDialog::searched);
    connect(m_model, &HistoryModel::extended, this, &HistoryDialog::showState);
    connect(m_model, &HistoryModel::rowsRemoved, this, &HistoryDialog::showState);
    connect(&m_journal, &Journal::opened, this, &HistoryDialog::search);
    connect(&m_journal, &Journal::failed, this, &HistoryDialog::showState);
    connect(&m_journal, &Journal::indexing, this, [this](int jobs) {
        m_indexed = jobs;
        showState();
    });
    connect(&m_inside, &ResultSearch::found, this, [this](const HistoryHit& hit) {
        ++m_insideHits;
        m_model->addInside(hit);
        showState();
    });
    connect(&m_inside, &ResultSearch::progressed, this, [this](qint64 results, qint64 bytes) {
        m_insideState = tr("Looking into results: %1 (%2) so far, %3 with the words inside.")
                            .arg(JobFormat::number(results), JobFormat::bytes(bytes),
                                 JobFormat::number(m_insideHits));
        showState();
    });
    connect(&m_inside, &ResultSearch::finished, this,
            [this](qint64 results, qint64 bytes, qint64 unreadable, const QString& problem) {
                m_insideState = problem.isEmpty()
                    ? tr("Looked into %1 results (%2): %3 with the words inside.")
                          .arg(JobFormat::number(results), JobFormat::bytes(bytes),
                               JobFormat::number(m_insideHits))
                    : problem;
                if (unreadable > 0)
                    m_insideState += u' ' + tr("%Ln could not be read.", nullptr, int(unreadable));
                showState();
            });
}

void HistoryDialog::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    search();
}

void HistoryDialog::hideEvent(QHideEvent* event)
{
    m_inside.cancel();
    QDialog::hideEvent(event);
}

void HistoryDialog::focusText()
{
    m_filter->focusText();
}

void HistoryDialog::search()
{
    if (!isVisible())
        return;
    m_inside.cancel();
    m_insideState.clear();
    m_insideHits = 0;
    if (const Job* job = current())
        m_keptSelected = job->serial;
    m_model->search(m_filter->query());
    showState();
}

void HistoryDialog::searched()
{
    // Who looks at a job goes on looking at it.
    const int kept = m_model->row(m_keptSelected);
    if (m_model->rowCount() > 0)
        m_table->selectRow(std::max(0, kept));
    if (m_filter->alsoInside() && !fullTextQuery(m_model->query().text).isEmpty()) {
        m_insideState = tr("Looking into results…");
        m_inside.start(m_model->query());
    }
    showState();
    showSelected();
}

void HistoryDialog::showState()
{
    m_stop->setVisible(m_inside.isRunning());
    QStringList parts;
    if (m_indexed > 0)
        parts.append(
            tr("Reading the texts of the jobs: %1 so far…").arg(JobFormat::number(m_indexed)));
    else if (m_model->hasMore())
        parts.append(tr("%Ln job(s); scroll down for more.", nullptr, m_model->rowCount()));
    else if (m_model->rowCount() > 0)
        parts.append(tr("%Ln job(s).", nullptr, m_model->rowCount()));
    if (!m_insideState.isEmpty())
        parts.append(m_insideState);
    m_state->setText(parts.join(u' '));
    showSentence();
}

void HistoryDialog::showSentence()
{
    QString sentence;
    if (m_model->rowCount() > 0)
        sentence.clear();
    else if (!m_journal.problem().isEmpty())
        sentence = tr("There is no history: %1").arg(m_journal.problem());
    else if (!m_model->problem().isEmpty())
        sentence = m_model->problem();
    else if (!m_journal.isOpen() || m_model->isSearching())
        sentence = tr("Reading the history…");
    else if (m_store.jobs().empty())
        sentence = tr("There is no history yet. Every job that is submitted here stays in it, with "
                      "its result, for as long as you keep it.");
    else if (m_inside.isRunning())
        sentence = tr("No job's request has these words. Looking into the results…");
    else if (m_filter->alsoInside() && !m_filter->query().text.isEmpty())
        sentence = tr("No job and no result here has these words.");
    else if (!m_filter->query().text.isEmpty())
        sentence = tr("No job matches. Every word must begin a word of its query, label, error, "
                      "database, user or id.\n“Also inside results” looks into the results too.");
    else
        sentence = tr("No job matches these choices.");
    m_sentence->setText(sentence);
    m_pages->setCurrentIndex(sentence.isEmpty() ? 0 : 1);
}

// --- the selected jobs --------------------------------------------------------------------------

std::vector<quint64> HistoryDialog::selected() const
{
    std::vector<quint64> serials;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows())
        serials.push_back(m_model->serial(index.row()));
    return serials;
}

const Job* HistoryDialog::current() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.size() == 1 ? m_store.find(m_model->serial(rows.constFirst().row())) : nullptr;
}

void HistoryDialog::showSelected()
{
    const std::vector<quint64> serials = selected();
    const Job* job = current();
    const bool hasRequest = job && job->origin == JobOrigin::Ours && !job->request.path.isEmpty();
    m_open->setEnabled(std::ranges::any_of(serials, [this](quint64 serial) {
        const Job* each = m_store.find(serial);
        return each && hasResult(each->state) && !each->resultFile.isEmpty();
    }));
    m_compose->setEnabled(hasRequest);
    m_copy->setEnabled(job && !job->what.isEmpty());
    m_delete->setEnabled(!serials.empty());
    // The same text again would scroll back.
    if (job && job->serial == m_previewed)
        return;
    m_previewed = job ? job->serial : 0;
    QString text;
    if (job)
        text = requestText(*job).left(MostPreview);
    else if (serials.size() > 1)
        text = tr("%Ln job(s) are selected.", nullptr, int(serials.size()));
    if (job && text.isEmpty())
        text = tr("The request is not known: the job was not submitted here.");
    m_preview->setPlainText(text);
}

void HistoryDialog::goToList()
{
    if (m_model->rowCount() == 0)
        return;
    if (!m_table->currentIndex().isValid())
        m_table->selectRow(0);
    m_table->setFocus(Qt::TabFocusReason);
}

void HistoryDialog::openSelected()
{
    size_t windows = 0;
    for (const quint64 serial : selected()) {
        const Job* job = m_store.find(serial);
        if (!job || !hasResult(job->state) || job->resultFile.isEmpty())
            continue;
        if (++windows > MaxWindows)
            return;
        emit openRequested(serial);
    }
}

void HistoryDialog::composeSelected()
{
    if (const Job* job = current(); job && m_compose->isEnabled())
        emit draftRequested({.request = job->request,
                             .database = job->database,
                             .label = job->label,
                             .keepResult = job->keepResult});
}

void HistoryDialog::copySelected()
{
    if (const Job* job = current())
        QGuiApplication::clipboard()->setText(requestText(*job));
}

void HistoryDialog::askDeletion()
{
    const std::vector<quint64> serials = selected();
    if (serials.empty())
        return;
    const Deletion deletion = planDeletion(m_store, serials);
    const QString kept
        = tr("%Ln job(s) are on a server or on their way there, and stay.", nullptr, deletion.kept);
    auto* question = new QMessageBox(this);
    question->setObjectName(u"historyDeletion"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setIcon(QMessageBox::Warning);
    question->setTextFormat(Qt::PlainText);
    question->setWindowTitle(tr("Delete from history"));
    if (deletion.serials.empty()) {
        question->setText(kept);
        question->addButton(QMessageBox::Close);
        question->open();
        return;
    }
    question->setText(
        tr("Delete %Ln job(s) from the history, for good?", nullptr, int(deletion.serials.size())));
    QStringList lines;
    lines.append(deletion.results == 0
                     ? tr("None of them has a result on this disk.")
                     : tr("%Ln result(s) on this disk (%1) are deleted with them.", nullptr,
                          deletion.results)
                           .arg(JobFormat::bytes(deletion.bytes)));
    if (deletion.unexported > 0)
        lines.append(tr("%Ln of these results were never exported: there is no other copy.",
                        nullptr, deletion.unexported));
    if (deletion.kept > 0)
        lines.append(kept);
    lines.append(tr("Nothing is changed on a server."));
    question->setInformativeText(lines.join(u'\n'));
    QPushButton* yes = question->addButton(tr("&Delete"), QMessageBox::DestructiveRole);
    yes->setObjectName(u"historyDeletionConfirm"_s);
    QPushButton* no = question->addButton(QMessageBox::Cancel);
    question->setDefaultButton(no);
    question->setEscapeButton(no);
    connect(yes, &QPushButton::clicked, this,
            [this, deletion] { applyDeletion(m_store, m_vault, deletion); });
    question->open();
}
