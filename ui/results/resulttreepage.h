// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "results/resultfile.h"

#include <QPersistentModelIndex>
#include <QStackedWidget>
#include <QTimer>

#include <deque>

class JsonTreeModel;
class QLabel;
class QTreeView;

/// A result as a tree, or a sentence where there is none. Ctrl+C copies a value, the context menu
/// its path and JSON pointer too.
class ResultTreePage final : public QStackedWidget {
    Q_OBJECT
public:
    explicit ResultTreePage(QWidget* parent = nullptr);

    /// Of a cursor's answer the elements are opened, not only the envelope.
    void showFile(const results::ResultFile::Ptr& file);
    void showSentence(const QString& sentence);

    [[nodiscard]] qint64 currentOffset() const; ///< of the current row in the document, or -1
    void select(qint64 offset); ///< opens the way to that byte
    void copyValue();
    /// Opens the current row and what is below it, `levels` deep; a step at a time, and no more
    /// than can be looked through.
    void expandBelow(int levels);

private:
    struct Opening {
        QPersistentModelIndex index;
        int levels = 0;
    };

    void expandNext();
    void copy(QString (JsonTreeModel::*text)(const QModelIndex&) const);

    QLabel* m_sentence;
    QTreeView* m_tree;
    JsonTreeModel* m_model;
    std::deque<Opening> m_opening; ///< rows still to be opened
    int m_opened = 0;
    QTimer m_opener;
};
