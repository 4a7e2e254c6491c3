// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/resulttreepage.h"

#include "results/jsontreemodel.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QLabel>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace {

constexpr int MaxLevels = 1024;
constexpr int MaxOpened = 2000; ///< rows that one wish opens
constexpr qint64 StepMs = 8;

} // namespace

ResultTreePage::ResultTreePage(QWidget* parent)
    : QStackedWidget(parent), m_sentence(new QLabel(this)), m_tree(new QTreeView(this)),
      m_model(new JsonTreeModel(this))
{
    m_sentence->setObjectName(u"resultPlaceholder"_s);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setWordWrap(true);

    m_tree->setObjectName(u"resultTree"_s);
    m_tree->setAccessibleName(tr("Result as a tree"));
    m_tree->setModel(m_model);
    m_tree->setUniformRowHeights(true);
    m_tree->setAlternatingRowColors(true);
    m_tree->setTextElideMode(Qt::ElideRight);
    m_tree->setFrameShape(QFrame::NoFrame);
    QHeaderView* const header = m_tree->header();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(JsonTreeModel::Value, QHeaderView::Stretch);
    header->resizeSection(JsonTreeModel::Key, 260);
    header->resizeSection(JsonTreeModel::Type, 110);

    const auto action = [this](const QString& text, const QKeySequence& keys,
                               QString (JsonTreeModel::*get)(const QModelIndex&) const) {
        auto* entry = new QAction(text, m_tree);
        entry->setShortcut(keys);
        entry->setShortcutContext(Qt::WidgetShortcut);
        connect(entry, &QAction::triggered, this, [this, get] { copy(get); });
        m_tree->addAction(entry);
    };
    action(tr("Copy &value"), QKeySequence::Copy, &JsonTreeModel::valueText);
    action(tr("Copy &path"), Qt::CTRL | Qt::SHIFT | Qt::Key_C, &JsonTreeModel::path);
    action(tr("Copy JSON poi&nter"), Qt::CTRL | Qt::ALT | Qt::Key_C, &JsonTreeModel::pointer);
    auto* separator = new QAction(m_tree);
    separator->setSeparator(true);
    m_tree->addAction(separator);
    for (const int levels : {1, 2, 3, MaxLevels}) {
        auto* entry
            = new QAction(levels == MaxLevels ? tr("Open &everything below")
                                              : tr("Open &%Ln level(s) below", nullptr, levels),
                          m_tree);
        entry->setShortcut(
            QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_0 + (levels == MaxLevels ? 9 : levels))));
        entry->setShortcutContext(Qt::WidgetShortcut);
        connect(entry, &QAction::triggered, this, [this, levels] { expandBelow(levels); });
        m_tree->addAction(entry);
    }
    auto* close = new QAction(tr("C&lose everything below"), m_tree);
    close->setShortcut(Qt::CTRL | Qt::Key_0);
    close->setShortcutContext(Qt::WidgetShortcut);
    connect(close, &QAction::triggered, this, [this] {
        m_opening.clear();
        m_tree->collapse(m_tree->currentIndex());
    });
    m_tree->addAction(close);
    m_tree->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_opener.setInterval(0);
    connect(&m_opener, &QTimer::timeout, this, &ResultTreePage::expandNext);

    addWidget(m_sentence);
    addWidget(m_tree);
    setFocusProxy(m_tree);
}

void ResultTreePage::showFile(const results::ResultFile::Ptr& file)
{
    m_opening.clear();
    m_model->setFile(file);
    setCurrentWidget(m_tree);
    const QModelIndex array = m_model->resultIndex();
    if (array.isValid())
        m_tree->expand(array);
    const QModelIndex first = m_model->index(0, 0, array);
    if (file->rowCount() > results::JsonIndex::BlockSize)
        m_tree->expand(first); // the first block
    m_tree->setCurrentIndex(first.isValid() ? first : m_model->index(0, 0, {}));
}

void ResultTreePage::showSentence(const QString& sentence)
{
    m_opening.clear();
    m_model->setFile(nullptr);
    m_sentence->setText(sentence);
    setCurrentWidget(m_sentence);
}

qint64 ResultTreePage::currentOffset() const
{
    return m_model->offsetOf(m_tree->currentIndex());
}

void ResultTreePage::select(qint64 offset)
{
    const QModelIndex index = m_model->indexAt(offset);
    m_tree->setCurrentIndex(index);
    m_tree->scrollTo(index, QAbstractItemView::PositionAtCenter);
}

void ResultTreePage::copyValue()
{
    copy(&JsonTreeModel::valueText);
}

void ResultTreePage::copy(QString (JsonTreeModel::*text)(const QModelIndex&) const)
{
    if (const QModelIndex index = m_tree->currentIndex(); index.isValid())
        QApplication::clipboard()->setText((m_model->*text)(index));
}

void ResultTreePage::expandBelow(int levels)
{
    const QModelIndex current = m_tree->currentIndex().siblingAtColumn(0);
    m_opening.clear();
    m_opening.push_back({.index = current, .levels = levels});
    m_opened = 0;
    m_opener.start();
}

void ResultTreePage::expandNext()
{
    QElapsedTimer clock;
    clock.start();
    while (!m_opening.empty() && m_opened < MaxOpened && clock.elapsed() < StepMs) {
        const Opening next = m_opening.front();
        m_opening.pop_front();
        if (!next.index.isValid() || !m_model->hasChildren(next.index))
            continue;
        if (m_model->canFetchMore(next.index))
            m_model->fetchMore(next.index);
        m_tree->expand(next.index);
        ++m_opened;
        if (next.levels <= 1)
            continue;
        for (int row = 0; row < m_model->rowCount(next.index) && row < MaxOpened; ++row)
            m_opening.push_back(
                {.index = m_model->index(row, 0, next.index), .levels = next.levels - 1});
    }
    if (m_opening.empty() || m_opened >= MaxOpened) {
        m_opening.clear();
        m_opener.stop();
    }
}
