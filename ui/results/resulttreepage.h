// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "results/resultdocument.h"

#include <QStackedWidget>

#include <memory>

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
    void showDocument(const std::shared_ptr<const ResultDocument>& document);
    void showSentence(const QString& sentence);

    [[nodiscard]] qint64 currentOffset() const; ///< of the current row in the document, or -1
    void select(qint64 offset); ///< opens the way to that byte
    void copyValue();

private:
    void copy(QString (JsonTreeModel::*text)(const QModelIndex&) const);

    QLabel* m_sentence;
    QTreeView* m_tree;
    JsonTreeModel* m_model;
};
