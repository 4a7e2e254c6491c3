// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/submission.h"

#include <QDialog>

class ComposePanel;

/// The non-modal window around ComposePanel. Closing it keeps what was typed; show() brings it
/// back.
class ComposeDialog final : public QDialog {
    Q_OBJECT
public:
    explicit ComposeDialog(QWidget* parent = nullptr);

    [[nodiscard]] ComposePanel* panel() const { return m_panel; }

    void setDatabases(const QStringList& names);
    void setDatabase(const QString& name);
    void setServerVersion(const QString& version); ///< "3.12.5"; empty: not known
    void setDraft(const Submission& draft);
    [[nodiscard]] QByteArray saveDraft() const;
    void restoreDraft(const QByteArray& draft);
    void showServerError(const QString& message);

Q_SIGNALS:
    void submitted(const Submission& submission);
    void draftChanged();

private:
    void submitAndClose();

    ComposePanel* m_panel = nullptr;
};
