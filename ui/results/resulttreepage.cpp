// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/resulttreepage.h"

#include "results/jsontreemodel.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QTreeView>

using namespace Qt::StringLiterals;

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
    m_tree->setContextMenuPolicy(Qt::ActionsContextMenu);

    addWidget(m_sentence);
    addWidget(m_tree);
    setFocusProxy(m_tree);
}

void ResultTreePage::showDocument(const std::shared_ptr<const ResultDocument>& document)
{
    m_model->setDocument(document);
    setCurrentWidget(m_tree);
    const QModelIndex array = m_model->resultIndex();
    if (array.isValid())
        m_tree->expand(array);
    const QModelIndex first = m_model->index(0, 0, array);
    if (document->elementCount() > results::JsonIndex::BlockSize)
        m_tree->expand(first); // the first block
    m_tree->setCurrentIndex(first.isValid() ? first : m_model->index(0, 0, {}));
}

void ResultTreePage::showSentence(const QString& sentence)
{
    m_model->setDocument(nullptr);
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
