// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/retention.h"

#include <QDialog>
#include <QTimer>

class QCheckBox;
class QDoubleSpinBox;
class QLabel;
class QPushButton;
class QSpinBox;

/// How long results stay on this disk, and what that would delete now. Nothing happens before
/// somebody presses the button that says so.
class RetentionDialog final : public QDialog {
    Q_OBJECT

public:
    RetentionDialog(const JobStore& store, const Retention& present, QWidget* parent = nullptr);

    [[nodiscard]] Retention retention() const;

signals:
    /// `now` is what the preview said.
    void chosen(const Retention& retention, const RetentionPlan& now);

private:
    [[nodiscard]] QWidget* makeForm(const Retention& present);
    void changed();
    void updateFields();
    void showPreview();

    const JobStore& m_store;
    QCheckBox* m_byAge = nullptr;
    QSpinBox* m_days = nullptr;
    QCheckBox* m_bySize = nullptr;
    QDoubleSpinBox* m_size = nullptr;
    QCheckBox* m_alsoUnexported = nullptr;
    QLabel* m_preview = nullptr;
    QPushButton* m_apply = nullptr;
    RetentionPlan m_plan; // that the preview shows
    QTimer m_pause;
};
