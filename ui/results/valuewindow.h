// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "results/resultfile.h"
#include "results/task.h"

#include <QDialog>

class JsonEditor;
class QLabel;

/// One value in full, as plain text. Not modal; Esc closes it.
class ValueWindow final : public QDialog {
    Q_OBJECT
public:
    /// `title` says where the value is.
    ValueWindow(const QString& title, QWidget* parent);

    void showValue(const results::ResultFile::Ptr& file, const results::JsonNode& node);

Q_SIGNALS:
    void filled();

private:
    JsonEditor* m_text;
    QLabel* m_note;
    results::Task m_task;
};
