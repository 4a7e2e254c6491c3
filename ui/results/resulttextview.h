// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "results/resultdocument.h"

#include <QTimer>
#include <QWidget>

class JsonEditor;
class QLabel;

/// A result as text. Long text goes into the editor piece by piece, so that the window stays alive.
class ResultTextView final : public QWidget {
    Q_OBJECT
public:
    explicit ResultTextView(QWidget* parent = nullptr);

    void setText(const ResultText& text); ///< shown() comes when all of it is in
    void clear();
    /// Selects the next place behind the cursor, or the first one. False: there is none.
    [[nodiscard]] bool findNext(const QString& needle);
    void copy(); ///< what is selected, else everything

Q_SIGNALS:
    void shown();

private:
    void feed();

    JsonEditor* m_editor;
    QLabel* m_note;
    ResultText m_text;
    qsizetype m_fed = 0;
    QTimer m_feeder;
};
