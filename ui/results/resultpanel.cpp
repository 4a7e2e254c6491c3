// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/resultpanel.h"

#include "client/handover.h"
#include "compose/aqleditor.h"
#include "results/findbar.h"
#include "results/resulttextview.h"
#include "results/resulttreepage.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QShortcut>
#include <QTableWidget>
#include <QThreadPool>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

enum Tab { TreeTab, TextTab, HeadersTab, QueryTab };

constexpr qsizetype LongestError = 4000;

} // namespace

ResultPanel::ResultPanel(QWidget* parent) : QWidget(parent)
{
    m_headline = new QLabel(this);
    m_headline->setObjectName(u"resultHeadline"_s);
    m_headline->setTextFormat(Qt::PlainText);
    m_headline->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_headline->setWordWrap(true);
    m_batchBox = new QComboBox(this);
    m_batchBox->setObjectName(u"resultBatch"_s);
    m_batchLabel = new QLabel(tr("&Batch:"), this);
    m_batchLabel->setBuddy(m_batchBox);
    auto* top = new QHBoxLayout;
    top->addWidget(m_headline, 1);
    top->addWidget(m_batchLabel);
    top->addWidget(m_batchBox);

    m_strip = new QLabel(this);
    m_strip->setObjectName(u"resultStrip"_s);
    m_strip->setTextFormat(Qt::PlainText);
    m_strip->setWordWrap(true);
    m_strip->setMargin(6);
    m_strip->setAutoFillBackground(true);
    m_strip->setTextInteractionFlags(Qt::TextSelectableByMouse);

    m_tabs = new QTabWidget(this);
    m_tabs->setObjectName(u"resultTabs"_s);
    m_tree = new ResultTreePage(this);
    m_text = new ResultTextView(this);
    m_tabs->addTab(m_tree, tr("&Tree"));
    m_tabs->addTab(m_text, tr("Te&xt"));
    m_tabs->addTab(makeHeaders(), tr("&Headers"));
    m_query = new AqlEditor(this);
    m_query->setReadOnly(true);
    m_tabs->addTab(m_query, tr("&Query"));

    m_find = new FindBar(this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(top);
    layout->addWidget(m_strip);
    layout->addWidget(m_tabs, 1);
    layout->addWidget(m_find);
    layout->addWidget(makeButtons());

    const auto shortcut = [this](const QKeySequence& keys, auto slot) {
        auto* key = new QShortcut(keys, this);
        key->setContext(Qt::WidgetWithChildrenShortcut);
        connect(key, &QShortcut::activated, this, slot);
    };
    shortcut(QKeySequence::Find, &ResultPanel::find);
    shortcut(Qt::Key_F3, &ResultPanel::findNext);
    connect(m_batchBox, &QComboBox::currentIndexChanged, this, &ResultPanel::showBatch);
    connect(m_tabs, &QTabWidget::currentChanged, this, &ResultPanel::fillTextIfShown);
    connect(m_text, &ResultTextView::shown, this, &ResultPanel::textShown);
    connect(m_find, &FindBar::searched, this, &ResultPanel::findNext);
    connect(m_find, &FindBar::closed, this, [this] {
        m_find->hide();
        m_tabs->currentWidget()->setFocus();
    });
    m_tree->showSentence(tr("There is no result yet."));
    m_batchBox->hide();
    m_batchLabel->hide();
    m_tabs->setTabVisible(QueryTab, false);
    updateStrip();
    updateHeadline();
    updateButtons();
}

ResultPanel::~ResultPanel()
{
    if (m_cancel)
        *m_cancel = true;
}

QWidget* ResultPanel::makeHeaders()
{
    m_headers = new QTableWidget(0, 2, this);
    m_headers->setObjectName(u"resultHeaders"_s);
    m_headers->setAccessibleName(tr("Headers of the answer"));
    m_headers->setHorizontalHeaderLabels({tr("Name"), tr("Value")});
    m_headers->horizontalHeader()->setStretchLastSection(true);
    m_headers->horizontalHeader()->resizeSection(0, 260);
    m_headers->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_headers->verticalHeader()->hide();
    m_headers->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_headers->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_headers->setTabKeyNavigation(false);
    m_headers->setWordWrap(false);
    m_headers->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 9);
    m_headers->setFrameShape(QFrame::NoFrame);
    return m_headers;
}

QWidget* ResultPanel::makeButtons()
{
    auto* row = new QWidget(this);
    m_status = new QLabel(row);
    m_status->setObjectName(u"resultStatus"_s);
    m_status->setTextFormat(Qt::PlainText);
    m_next = new QPushButton(tr("&Next batch"), row);
    m_next->setObjectName(u"nextBatch"_s);
    m_next->setToolTip(tr("Fetches the next elements of this result from the server"));
    m_save = new QPushButton(tr("&Save as JSON…"), row);
    m_save->setObjectName(u"saveResult"_s);
    m_copy = new QPushButton(tr("&Copy"), row);
    m_copy->setObjectName(u"copyResult"_s);
    m_copy->setToolTip(tr("Copies what is selected"));
    m_buttons = new QHBoxLayout(row);
    m_buttons->setContentsMargins(0, 0, 0, 0);
    m_buttons->addWidget(m_status, 1);
    for (QPushButton* const button : {m_next, m_save, m_copy}) {
        button->setAutoDefault(false);
        m_buttons->addWidget(button);
    }
    connect(m_next, &QPushButton::clicked, this, &ResultPanel::nextBatchRequested);
    connect(m_save, &QPushButton::clicked, this, &ResultPanel::save);
    connect(m_copy, &QPushButton::clicked, this, &ResultPanel::copy);
    return row;
}

void ResultPanel::addButton(QPushButton* button)
{
    m_buttons->addWidget(button);
}

template <class Work, class Done> void ResultPanel::inBackground(Work work, Done done)
{
    // The panel is touched in its own thread only: there the pointer says whether it still lives.
    handover::run(*QThreadPool::globalInstance(),
                  [work = std::move(work), done = std::move(done), panel = QPointer(this),
                   generation = m_generation] {
                      auto value = work();
                      handover::deliver(qApp, [value = std::move(value), done, panel, generation] {
                          if (panel && panel->m_generation == generation)
                              done(value);
                      });
                  });
}

void ResultPanel::setResult(const ResultView& result)
{
    m_batches.clear();
    m_shown = -1;
    m_busy = false;
    m_problem.clear();
    m_status->clear();
    m_find->hide();
    m_query->setText(result.query);
    m_tabs->setTabVisible(QueryTab, !result.query.isEmpty());
    {
        const QSignalBlocker blocker(m_batchBox);
        m_batchBox->clear();
    }
    addBatch(result);
}

void ResultPanel::appendBatch(const ResultView& batch)
{
    m_busy = false;
    m_problem.clear();
    addBatch(batch);
}

void ResultPanel::addBatch(const ResultView& view)
{
    m_batches.push_back({.view = view, .document = nullptr});
    const auto number = static_cast<int>(m_batches.size());
    {
        const QSignalBlocker blocker(m_batchBox);
        m_batchBox->addItem(tr("%L1").arg(number));
        m_batchBox->setCurrentIndex(number - 1);
    }
    m_batchBox->setVisible(number > 1);
    m_batchLabel->setVisible(number > 1);
    showBatch(number - 1);
}

const ResultPanel::Batch* ResultPanel::shown() const
{
    return m_shown < 0 ? nullptr : &m_batches[static_cast<size_t>(m_shown)];
}

bool ResultPanel::isLoaded() const
{
    return shown() && shown()->document;
}

void ResultPanel::showBatch(int number)
{
    if (number < 0 || number >= std::ssize(m_batches))
        return;
    m_shown = number;
    ++m_generation;
    m_lastFound = -1;
    m_textFilled = false;
    if (m_cancel)
        *m_cancel = true; // what is still being read is not wanted any more
    m_cancel = std::make_shared<std::atomic_bool>(false);
    fillHeaders();
    if (const DocumentPtr document = shown()->document) {
        onDocumentRead(document);
        return;
    }
    m_tree->showSentence(tr("Reading the result…"));
    m_text->clear();
    updateHeadline();
    updateStrip();
    updateButtons();
    inBackground([file = shown()->view.file,
                  cancel = m_cancel] { return ResultDocument::load(file, cancel.get()); },
                 [this](const DocumentPtr& document) { onDocumentRead(document); });
}

void ResultPanel::onDocumentRead(const DocumentPtr& document)
{
    m_batches[static_cast<size_t>(m_shown)].document = document;
    fillTree();
    updateHeadline();
    updateStrip();
    updateButtons();
    const bool text = !document->isJson() && !document->bytes().isEmpty();
    if (text && m_tabs->currentIndex() == TreeTab)
        m_tabs->setCurrentIndex(TextTab);
    fillTextIfShown();
    Q_EMIT loaded();
}

void ResultPanel::fillTree()
{
    const ResultDocument& document = *shown()->document;
    if (document.isJson())
        m_tree->showDocument(shown()->document);
    else if (!document.fileProblem.isEmpty())
        m_tree->showSentence(document.fileProblem);
    else if (document.bytes().isEmpty())
        m_tree->showSentence(tr("The answer has no content."));
    else
        m_tree->showSentence(document.index.problem()->sentence());
}

void ResultPanel::fillTextIfShown()
{
    if (m_tabs->currentIndex() != TextTab || m_textFilled || !isLoaded())
        return;
    m_textFilled = true;
    inBackground([document = shown()->document] { return ResultText::of(*document); },
                 [this](const ResultText& text) { m_text->setText(text); });
}

void ResultPanel::fillHeaders()
{
    const arango::Headers& headers = shown()->view.headers;
    m_headers->setRowCount(static_cast<int>(headers.size()));
    for (int row = 0; row < static_cast<int>(headers.size()); ++row) {
        const auto& [name, value] = headers[row];
        m_headers->setItem(row, 0, new QTableWidgetItem(QString::fromUtf8(name.left(500))));
        m_headers->setItem(row, 1, new QTableWidgetItem(QString::fromUtf8(value.left(8000))));
    }
}

void ResultPanel::updateHeadline()
{
    QStringList parts;
    const QLocale locale;
    if (const Batch* const batch = shown()) {
        const ResultView& view = batch->view;
        const qint64 elements = batch->document ? batch->document->elementCount() : -1;
        if (elements >= 0)
            parts << tr("%Ln element(s)", nullptr,
                        static_cast<int>(std::min<qint64>(elements, INT_MAX)));
        parts << locale.formattedDataSize(view.size);
        if (view.httpStatus > 0)
            parts << tr("HTTP %1").arg(view.httpStatus);
        if (!view.file.isEmpty())
            parts << tr("saved locally in %1").arg(QFileInfo(view.file).fileName());
        m_headline->setToolTip(u"<p>"_s + view.file.toHtmlEscaped() + u"</p>"_s);
        if (!m_batches.back().view.cursorId.isEmpty())
            parts << tr("more is on the server");
    }
    m_headline->setText(parts.join(u" · "_s));
}

void ResultPanel::updateStrip()
{
    QStringList lines;
    if (!m_problem.isEmpty())
        lines << m_problem;
    if (const Batch* const batch = shown()) {
        if (!batch->view.errorText.isEmpty())
            lines << batch->view.errorText.left(LongestError);
        if (batch->view.partial)
            lines << tr("This is not everything: the rest of the result is lost.");
        if (batch->document && !batch->document->fileProblem.isEmpty())
            lines << batch->document->fileProblem;
        else if (batch->document && batch->document->index.problem()
                 && !batch->document->bytes().isEmpty())
            lines << batch->document->index.problem()->sentence();
    }
    m_strip->setText(lines.isEmpty() ? QString() : QString(u"⚠ "_s + lines.join(u"\n⚠ "_s)));
    m_strip->setVisible(!lines.isEmpty());
    colourStrip();
}

void ResultPanel::colourStrip()
{
    // A little amber in the window's own colour keeps the text readable in light and dark.
    QPalette colours = palette();
    const QColor window = colours.color(QPalette::Window);
    const auto mix = [](int a, int b) { return (a * 3 + b) / 4; };
    colours.setColor(
        QPalette::Window,
        QColor(mix(window.red(), 240), mix(window.green(), 170), mix(window.blue(), 30)));
    m_strip->setPalette(colours);
}

void ResultPanel::updateButtons()
{
    const bool more = !m_batches.empty() && !m_batches.back().view.cursorId.isEmpty();
    m_next->setEnabled(more && !m_busy);
    m_next->setText(m_busy ? tr("Fetching…") : tr("&Next batch"));
    m_save->setEnabled(isLoaded() && !shown()->view.file.isEmpty());
    m_copy->setEnabled(isLoaded());
}

void ResultPanel::setBusy(bool busy)
{
    m_busy = busy;
    updateButtons();
}

void ResultPanel::showProblem(const QString& sentence)
{
    m_problem = sentence.left(LongestError);
    updateStrip();
}

void ResultPanel::save()
{
    if (!isLoaded())
        return;
    auto* dialog = new QFileDialog(this, tr("Save the result"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"json"_s);
    QStringList filters{tr("Whole answer (*.json)")};
    if (shown()->document->resultArray()) {
        filters << tr("Result array only (*.json)");
        if (m_batches.size() > 1)
            filters << tr("Result arrays of all batches as one (*.json)");
    }
    dialog->setNameFilters(filters);
    dialog->selectFile(u"result.json"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this, dialog, filters](const QString& path) {
        saveTo(path, static_cast<SaveScope>(filters.indexOf(dialog->selectedNameFilter())));
    });
    dialog->open();
}

void ResultPanel::saveTo(const QString& path, SaveScope scope)
{
    if (!shown())
        return;
    const bool all = scope == SaveScope::AllBatches;
    std::vector<Batch> batches = all ? m_batches : std::vector<Batch>{*shown()};
    m_status->setText(tr("Saving…"));
    const auto work = [batches, path, scope] {
        std::vector<DocumentPtr> documents;
        documents.reserve(batches.size());
        for (const Batch& batch : batches)
            documents.push_back(batch.document ? batch.document
                                               : ResultDocument::load(batch.view.file));
        for (const DocumentPtr& document : documents)
            if (!document->fileProblem.isEmpty())
                return document->fileProblem;
        return scope == SaveScope::WholeAnswer ? saveDocuments(documents, path)
                                               : saveResultArrays(documents, path);
    };
    // Not inBackground(): another batch on screen does not change that the file was written.
    handover::run(*QThreadPool::globalInstance(), [work, path, panel = QPointer(this)] {
        const QString problem = work();
        handover::deliver(qApp, [panel, path, problem] {
            if (!panel)
                return;
            panel->m_status->setText(
                problem.isEmpty() ? tr("Saved as %1.").arg(QFileInfo(path).fileName()) : QString());
            if (!problem.isEmpty())
                panel->showProblem(problem);
            Q_EMIT panel->saved(path, problem);
        });
    });
}

void ResultPanel::copy()
{
    switch (m_tabs->currentIndex()) {
    case TreeTab:
        m_tree->copyValue();
        break;
    case TextTab:
        m_text->copy();
        break;
    case HeadersTab: {
        QStringList lines;
        const bool chosen = m_headers->selectionModel()->hasSelection();
        for (int row = 0; row < m_headers->rowCount(); ++row)
            if (!chosen || m_headers->item(row, 0)->isSelected())
                lines << QString(m_headers->item(row, 0)->text() + u": "_s
                                 + m_headers->item(row, 1)->text());
        QApplication::clipboard()->setText(lines.join(u'\n'));
        break;
    }
    default:
        QApplication::clipboard()->setText(m_query->text());
    }
}

void ResultPanel::find()
{
    m_find->open();
}

void ResultPanel::findNext()
{
    const QString needle = m_find->needle();
    if (needle.isEmpty() || !isLoaded())
        return find();
    if (m_tabs->currentIndex() == TextTab)
        return m_find->showFound(m_text->findNext(needle));
    m_tabs->setCurrentIndex(TreeTab);
    const qint64 from = m_lastFound < 0 ? m_tree->currentOffset() : m_lastFound + 1;
    inBackground([document = shown()->document, needle = needle.toUtf8(),
                  from] { return findBytes(document->bytes(), needle, from); },
                 [this](qint64 offset) { onFound(offset); });
}

void ResultPanel::onFound(qint64 offset)
{
    m_lastFound = offset;
    m_find->showFound(offset >= 0);
    if (offset >= 0)
        m_tree->select(offset);
}

void ResultPanel::keyPressEvent(QKeyEvent* event)
{
    // Esc closes the find bar first, the window only then.
    if (event->key() == Qt::Key_Escape && m_find->isVisible())
        Q_EMIT m_find->closed();
    else
        QWidget::keyPressEvent(event);
}

void ResultPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_strip)
        colourStrip();
}
