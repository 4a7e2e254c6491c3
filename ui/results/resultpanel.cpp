// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/resultpanel.h"

#include "compose/aqleditor.h"
#include "jobs/statestyle.h"
#include "results/chartpage.h"
#include "results/findbar.h"
#include "results/plaintable.h"
#include "results/profilepage.h"
#include "results/resulttablepage.h"
#include "results/resulttextview.h"
#include "results/resulttreepage.h"
#include "results/statisticspage.h"

#include <QCryptographicHash>
#include <QEvent>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QShortcut>
#include <QTabBar>
#include <QTabWidget>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using results::Progress;
using results::ResultFile;

namespace {

constexpr qsizetype LongestError = 4000;
constexpr qsizetype HashPiece = 4 << 20;

QByteArray hashOf(QByteArrayView bytes, Progress& progress)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (qsizetype at = 0; at < bytes.size() && !progress.isCancelled(); at += HashPiece)
        hash.addData(bytes.sliced(at, std::min(HashPiece, bytes.size() - at)));
    return hash.result();
}

} // namespace

ResultPanel::ResultPanel(QWidget* parent) : QWidget(parent)
{
    QWidget* const top = makeTop();
    makeTabs();
    m_find = new FindBar(this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(top);
    layout->addWidget(m_strip);
    layout->addWidget(m_tabs, 1);
    layout->addWidget(m_find);
    layout->addWidget(makeButtons());
    makeShortcuts();
    setFocusProxy(m_tabs);

    connect(&m_loader, &results::ResultLoader::previewed, this, &ResultPanel::onPreview);
    connect(&m_loader, &results::ResultLoader::loaded, this, &ResultPanel::onLoaded);
    connect(&m_loader, &results::ResultLoader::progressed, this, [this](qint64 done, qint64 total) {
        m_percent = total > 0 ? static_cast<int>(done * 100 / total) : -1;
        updateHeadline();
    });
    connect(&m_joiner, &BatchJoiner::joined, this,
            [this](const QString& file) { load(file, true); });
    connect(&m_joiner, &BatchJoiner::failed, this, &ResultPanel::showProblem);
    connect(m_tabs, &QTabWidget::currentChanged, this, &ResultPanel::fillShownTab);
    connect(m_tabs->tabBar(), &QTabBar::tabBarClicked, this,
            [this](int index) { m_chosenTab = index; });
    connect(m_text, &ResultTextView::shown, this, &ResultPanel::textShown);
    connect(m_table, &ResultTablePage::problem, this, &ResultPanel::showProblem);
    connect(m_table, &ResultTablePage::treeRequested, this, [this](qint64 offset) {
        showTab(Tree);
        m_tree->select(offset);
        m_tree->setFocus();
    });
    connect(m_chart, &ChartPage::problem, this, &ResultPanel::showProblem);
    connect(m_find, &FindBar::searched, this, &ResultPanel::search);
    connect(m_find, &FindBar::edited, this, &ResultPanel::forgetMatches);
    connect(m_find, &FindBar::closed, this, [this] {
        m_find->hide();
        m_tabs->currentWidget()->setFocus();
    });
    clear(tr("There is no result yet."));
}

ResultPanel::~ResultPanel() = default;

// --- building -----------------------------------------------------------------------------------

QWidget* ResultPanel::makeTop()
{
    m_headline = new QLabel(this);
    m_headline->setObjectName(u"resultHeadline"_s);
    m_headline->setTextFormat(Qt::PlainText);
    m_headline->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_headline->setWordWrap(true);

    m_strip = new QLabel(this);
    m_strip->setObjectName(u"resultStrip"_s);
    m_strip->setTextFormat(Qt::PlainText);
    m_strip->setWordWrap(true);
    m_strip->setMargin(6);
    m_strip->setAutoFillBackground(true);
    m_strip->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return m_headline;
}

void ResultPanel::makeTabs()
{
    m_tabs = new QTabWidget(this);
    m_tabs->setObjectName(u"resultTabs"_s);
    m_tabs->setDocumentMode(true);
    m_table = new ResultTablePage(this);
    m_tree = new ResultTreePage(this);
    m_text = new ResultTextView(this);
    m_chart = new ChartPage(this);
    m_statistics = new StatisticsPage(this);
    m_profile = new ProfilePage(this);
    m_query = new AqlEditor(this);
    m_query->setReadOnly(true);
    m_query->setFrameShape(QFrame::NoFrame);
    // In the order of Tab.
    m_tabs->addTab(m_table, tr("Ta&ble"));
    m_tabs->addTab(m_tree, tr("&Tree"));
    m_tabs->addTab(m_text, tr("Te&xt"));
    m_tabs->addTab(m_chart, tr("Ch&art"));
    m_tabs->addTab(m_statistics, tr("&Statistics"));
    m_tabs->addTab(m_profile, tr("&Profile"));
    m_tabs->addTab(makeHeaders(), tr("&Headers"));
    m_tabs->addTab(m_query, tr("&Query"));
}

QWidget* ResultPanel::makeHeaders()
{
    m_headers = new QTableWidget(this);
    setUpPlainTable(*m_headers, u"resultHeaders"_s, {tr("Name"), tr("Value")});
    m_headers->setAccessibleName(tr("Headers of the answer"));
    m_headers->setColumnWidth(0, 260);
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
    m_export = new QPushButton(tr("&Export…"), row);
    m_export->setObjectName(u"exportResult"_s);
    m_export->setToolTip(tr("Writes the result to a file or the clipboard, without running "
                            "anything again (Ctrl+E)"));
    m_copy = new QPushButton(tr("&Copy"), row);
    m_copy->setObjectName(u"copyResult"_s);
    m_copy->setToolTip(tr("Copies what is selected"));
    m_buttons = new QHBoxLayout(row);
    m_buttons->setContentsMargins(0, 0, 0, 0);
    m_buttons->addWidget(m_status, 1);
    for (QPushButton* const button : {m_next, m_export, m_copy}) {
        button->setAutoDefault(false);
        m_buttons->addWidget(button);
    }
    connect(m_next, &QPushButton::clicked, this, &ResultPanel::nextBatchRequested);
    connect(m_export, &QPushButton::clicked, this, &ResultPanel::exportResult);
    connect(m_copy, &QPushButton::clicked, this, &ResultPanel::copy);
    return row;
}

void ResultPanel::makeShortcuts()
{
    const auto shortcut = [this](const QKeySequence& keys, auto slot) {
        auto* key = new QShortcut(keys, this);
        key->setContext(Qt::WidgetWithChildrenShortcut);
        connect(key, &QShortcut::activated, this, slot);
    };
    shortcut(QKeySequence::Find, &ResultPanel::find);
    shortcut(Qt::Key_F3, &ResultPanel::findNext);
    shortcut(Qt::SHIFT | Qt::Key_F3, &ResultPanel::findPrevious);
    shortcut(Qt::CTRL | Qt::Key_E, &ResultPanel::exportResult);
}

void ResultPanel::addButton(QPushButton* button)
{
    m_buttons->addWidget(button);
}

// --- the file -----------------------------------------------------------------------------------

void ResultPanel::clear(const QString& sentence)
{
    m_loader.cancel();
    m_extraTask.cancel();
    m_hashTask.cancel();
    m_textTask.cancel();
    forgetMatches();
    m_joiner.start({}, 0);
    m_view = {};
    m_file.reset();
    m_preview.reset();
    m_extra = {};
    m_sha256.clear();
    m_problem.clear();
    m_hashProblem.clear();
    m_status->clear();
    m_find->hide();
    m_table->showSentence(sentence);
    m_tree->showSentence(sentence);
    m_text->clear();
    m_chart->clear();
    fillHeaders();
    m_query->setText({});
    updateTabs();
    updateStrip();
    updateHeadline();
    updateButtons();
}

void ResultPanel::setResult(const ResultView& result)
{
    clear(tr("Reading the result…"));
    m_view = result;
    m_busy = false;
    m_query->setText(result.query);
    m_joiner.start(result.file, std::max<qint64>(0, result.size));
    fillHeaders();
    load(result.file, false);
}

void ResultPanel::appendBatch(const ResultView& batch)
{
    m_busy = false;
    m_problem.clear();
    m_view.cursorId = batch.cursorId;
    m_view.partial = m_view.partial || batch.partial;
    m_joiner.add(batch.file, std::max<qint64>(0, batch.size), batch.cursorId.isEmpty());
    updateStrip();
    updateHeadline();
    updateButtons();
}

void ResultPanel::load(const QString& path, bool isContinued)
{
    m_continued = isContinued;
    m_percent = -1;
    if (!isContinued)
        m_file.reset();
    if (path.isEmpty())
        onLoaded(ResultFile::fromBytes({}));
    else
        m_loader.load(path);
    updateTabs();
    updateStrip();
    updateHeadline();
    updateButtons();
}

void ResultPanel::onPreview(const ResultFile::Ptr& file)
{
    if (m_continued || !file->isJson())
        return;
    m_preview = file;
    chooseTab();
    updateTabs();
    updateHeadline();
    fillShownTab();
}

void ResultPanel::onLoaded(const ResultFile::Ptr& file)
{
    const bool first = !m_continued && !m_preview;
    m_file = file;
    m_filled.fill(false);
    forgetMatches();
    if (first)
        chooseTab();
    updateTabs();
    updateHeadline();
    updateStrip();
    updateButtons();
    fillShownTab();
    m_preview.reset();
    m_extraTask.start([file](Progress&) { return results::extra(*file); },
                      [this](const results::Extra& extra) {
                          m_extra = extra;
                          m_statistics->showExtra(extra);
                          m_profile->showExtra(extra);
                          updateTabs();
                          updateHeadline();
                      });
    if (!m_continued)
        checkHash();
    Q_EMIT loaded();
}

bool ResultPanel::isLoaded() const
{
    return m_file && !m_loader.isLoading() && m_joiner.waiting() == 0;
}

void ResultPanel::checkHash()
{
    if (m_file->path().isEmpty() || m_file->content() == ResultFile::Content::Unreadable)
        return;
    m_hashTask.start(
        [file = m_file](Progress& progress) { return hashOf(file->bytes(), progress); },
        [this](const QByteArray& hash) {
            m_sha256 = hash;
            if (!m_view.sha256.isEmpty() && m_view.sha256 != hash)
                m_hashProblem = tr("The file is not what was stored: it was changed or damaged.");
            updateHeadline();
            updateStrip();
        });
}

// --- the tabs -----------------------------------------------------------------------------------

ResultPanel::Tab ResultPanel::tab() const
{
    return static_cast<Tab>(m_tabs->currentIndex());
}

void ResultPanel::showTab(Tab tab)
{
    m_tabs->setTabVisible(tab, true);
    m_tabs->setCurrentIndex(tab);
}

void ResultPanel::chooseTab()
{
    const ResultFile& file = m_file ? *m_file : *m_preview;
    const bool rows = file.rowsAre() == ResultFile::Rows::RootArray
        || file.rowsAre() == ResultFile::Rows::ResultArray;
    if (m_chosenTab && m_tabs->isTabVisible(*m_chosenTab) && file.isJson())
        m_tabs->setCurrentIndex(*m_chosenTab);
    else if (!file.isJson() && !file.bytes().isEmpty())
        m_tabs->setCurrentIndex(Text);
    else
        showTab(rows && file.rowCount() > 0 && m_view.httpStatus < 400 ? Table : Tree);
}

void ResultPanel::updateTabs()
{
    const ResultFile* const file = m_file ? m_file.get() : m_preview.get();
    const bool rows = file && file->isJson() && file->rowCount() > 0;
    m_tabs->setTabVisible(Table, rows);
    m_tabs->setTabVisible(Chart, rows && m_view.httpStatus < 400);
    m_tabs->setTabVisible(Statistics, !m_extra.statistics.empty() || !m_extra.warnings.empty());
    m_tabs->setTabVisible(Profile, ProfilePage::hasContent(m_extra));
    m_tabs->setTabVisible(Headers, !m_view.headers.isEmpty());
    m_tabs->setTabVisible(Query, !m_view.query.isEmpty());
    m_tabs->setTabText(Statistics,
                       m_extra.warnings.empty()
                           ? tr("&Statistics")
                           : tr("&Statistics ⚠ %1").arg(m_extra.warnings.size()));
}

void ResultPanel::fillShownTab()
{
    const int shown = m_tabs->currentIndex();
    if (shown < 0 || (!m_file && !m_preview) || m_filled.at(size_t(shown)))
        return;
    m_filled.at(size_t(shown)) = m_file != nullptr;
    if (shown == Table)
        fillTable();
    else if (shown == Tree && m_file)
        fillTree();
    else if (shown == Text && m_file)
        fillText();
    else if (shown == Chart && m_file)
        m_chart->showFile(m_file);
}

void ResultPanel::fillTable()
{
    const ResultFile::Ptr& file = m_file ? m_file : m_preview;
    if (!file->isJson() || file->rowCount() == 0)
        m_table->showSentence(tr("The result has no rows."));
    else
        m_table->showFile(file,
                          m_continued || (m_file && m_preview) ? ResultTablePage::Keep::View
                                                               : ResultTablePage::Keep::Nothing);
}

void ResultPanel::fillTree()
{
    if (m_file->isJson())
        m_tree->showFile(m_file);
    else if (m_file->content() == ResultFile::Content::Empty)
        m_tree->showSentence(tr("The answer has no content."));
    else
        m_tree->showSentence(m_file->notice());
}

void ResultPanel::fillText()
{
    m_textTask.start([file = m_file](Progress&) { return ResultText::of(*file); },
                     [this](const ResultText& text) { m_text->setText(text); });
}

void ResultPanel::fillHeaders()
{
    const arango::Headers& headers = m_view.headers;
    m_headers->setRowCount(static_cast<int>(headers.size()));
    for (int row = 0; row < static_cast<int>(headers.size()); ++row) {
        const auto& [name, value] = headers[row];
        m_headers->setItem(row, 0, new QTableWidgetItem(QString::fromUtf8(name.left(500))));
        m_headers->setItem(row, 1, new QTableWidgetItem(QString::fromUtf8(value.left(8000))));
    }
}

// --- what is said -------------------------------------------------------------------------------

void ResultPanel::updateHeadline()
{
    QStringList parts;
    const QLocale locale;
    const ResultFile* const file = m_file.get();
    const bool rows = file
        && (file->rowsAre() == ResultFile::Rows::RootArray
            || file->rowsAre() == ResultFile::Rows::ResultArray);
    if (rows)
        parts << tr("%Ln element(s)", nullptr,
                    static_cast<int>(std::min<qint64>(file->rowCount(), INT_MAX)));
    if (m_joiner.count() > 1 && file)
        parts << tr("%Ln batch(es)", nullptr, m_joiner.count());
    if (file)
        parts << locale.formattedDataSize(file->bytes().size());
    else if (m_loader.isLoading())
        parts << (m_percent < 0 ? tr("reading…") : tr("reading… %1 %").arg(m_percent));
    if (m_extra.executionTime)
        parts << tr("%1 s on the server").arg(locale.toString(*m_extra.executionTime, 'f', 3));
    if (!m_extra.warnings.empty())
        parts << tr("%Ln warning(s)", nullptr, static_cast<int>(m_extra.warnings.size()));
    if (m_view.httpStatus > 0)
        parts << tr("HTTP %1").arg(m_view.httpStatus);
    if (!m_view.file.isEmpty())
        parts << tr("saved locally in %1").arg(QFileInfo(m_view.file).fileName().right(80));
    if (!m_sha256.isEmpty())
        parts << tr("sha %1…").arg(QString::fromLatin1(m_sha256.toHex().left(8)));
    if (!m_view.cursorId.isEmpty())
        parts << tr("more is on the server");
    m_headline->setText(parts.join(u" · "_s));
    m_headline->setToolTip(
        u"<p style='white-space:pre'>"_s + m_view.file.toHtmlEscaped()
        + (m_sha256.isEmpty() ? QString()
                              : QString(u"<br>SHA-256 "_s + QString::fromLatin1(m_sha256.toHex())))
        + u"</p>"_s);
}

void ResultPanel::updateStrip()
{
    QStringList lines;
    if (!m_problem.isEmpty())
        lines << m_problem;
    if (!m_view.errorText.isEmpty())
        lines << m_view.errorText.left(LongestError);
    if (m_view.partial)
        lines << tr("This is not everything: the rest of the result is lost.");
    if (!m_hashProblem.isEmpty())
        lines << m_hashProblem;
    if (m_file && m_file->content() != ResultFile::Content::Empty) {
        if (const QString notice = m_file->notice(); !notice.isEmpty())
            lines << notice;
    }
    m_strip->setText(lines.isEmpty() ? QString() : QString(u"⚠ "_s + lines.join(u"\n⚠ "_s)));
    m_strip->setVisible(!lines.isEmpty());
    colourStrip();
}

void ResultPanel::colourStrip()
{
    // A little amber in the window's own colour keeps the text readable in light and dark.
    QPalette colours = palette();
    colours.setColor(QPalette::Window,
                     mixed(QColor(240, 170, 30), colours.color(QPalette::Window), 0.25));
    m_strip->setPalette(colours);
}

void ResultPanel::updateButtons()
{
    m_next->setVisible(m_joiner.count() > 1 || !m_view.cursorId.isEmpty());
    m_next->setEnabled(!m_view.cursorId.isEmpty() && !m_busy);
    m_next->setText(m_busy ? tr("Fetching…") : tr("&Next batch"));
    m_export->setEnabled(m_file && !m_file->bytes().isEmpty());
    m_copy->setEnabled(m_file != nullptr);
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

void ResultPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_strip)
        colourStrip();
}
