// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "results/resultview.h"

#include <QDialog>

class ResultPanel;

/// The non-modal window around ResultPanel.
class ResultDialog final : public QDialog {
    Q_OBJECT
public:
    explicit ResultDialog(QWidget* parent = nullptr);

    [[nodiscard]] ResultPanel* panel() const { return m_panel; }

    void setResult(const ResultView& result);
    void appendBatch(const ResultView& batch);
    void setBusy(bool busy);
    void showProblem(const QString& sentence);

Q_SIGNALS:
    void nextBatchRequested();

private:
    ResultPanel* m_panel = nullptr;
};
