// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "results/resulttext.h"

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
    /// Of what is selected, or of the cursor, in the bytes of the text.
    [[nodiscard]] qint64 currentOffset() const;
    void select(qint64 offset, qint64 length);
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
