// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/submission.h"

#include <QByteArray>
#include <QTimer>
#include <QWidget>

#include <optional>

class AqlEditor;
class ApiRequestForm;
class BindVariablesPanel;
class CursorOptionsForm;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;
class QTabWidget;

/// Where a person writes what is to run in the background: an AQL query or any API request. It
/// sends nothing itself; `submitted` says what to send.
class ComposePanel : public QWidget {
    Q_OBJECT
public:
    explicit ComposePanel(QWidget* parent = nullptr);

    void setDatabases(const QStringList& names);
    void setDatabase(const QString& name);
    void setServerVersion(const QString& version); ///< "3.12.5"; empty: not known
    [[nodiscard]] QString database() const;
    /// Names offered by the editor's completion.
    void setCollections(const QStringList& names);

    /// Fills the form with a job's request, to change it and submit it again.
    void setDraft(const Submission& draft);
    /// What would be submitted now; nothing while the form has a mistake (see problem()).
    [[nodiscard]] std::optional<Submission> submission() const;
    /// The mistake that keeps submission() empty, in one sentence; else empty.
    [[nodiscard]] QString problem() const;

    /// Everything typed, mistakes included, as bytes to keep over a restart.
    [[nodiscard]] QByteArray saveDraft() const;
    void restoreDraft(const QByteArray& draft);
    [[nodiscard]] bool isEmpty() const; ///< neither a query nor a path is written

    /// Shows what the server said of the query; underlines the place when the message names one.
    void showServerError(const QString& message);

    /// Room for further buttons, right of Submit.
    void addButton(QPushButton* button);
    [[nodiscard]] QPushButton* submitButton() const { return m_submit; }

public Q_SLOTS:
    /// Checks the form; emits submitted() or shows the mistake. True when it was submitted.
    bool submit();
    void clear();

Q_SIGNALS:
    void submitted(const Submission& submission);
    void draftChanged(); ///< half a second after the last key

private:
    /// The form as a submission, or what is wrong with it and where.
    struct Checked {
        std::optional<Submission> submission;
        QString problem;
        QWidget* field = nullptr;
    };
    [[nodiscard]] QWidget* makeTarget();
    [[nodiscard]] QWidget* makeAqlPage();
    [[nodiscard]] QWidget* makeDelivery();
    [[nodiscard]] QWidget* makeFooter();
    [[nodiscard]] Checked check() const;
    [[nodiscard]] bool isAql() const;
    [[nodiscard]] bool fillAql(const arango::Request& request);
    void changeEvent(QEvent* event) override;
    void onEdited();
    void updateBadge();
    void updateTabTitles();
    enum class Message { None, Problem, Status };
    void showMessage(Message kind, const QString& sentence);
    void colourLabels();

    QComboBox* m_database = nullptr;
    QLineEdit* m_label = nullptr;
    QTabWidget* m_tabs = nullptr;
    AqlEditor* m_query = nullptr;
    QTabWidget* m_details = nullptr;
    BindVariablesPanel* m_bindVariables = nullptr;
    CursorOptionsForm* m_options = nullptr;
    ApiRequestForm* m_api = nullptr;
    QRadioButton* m_keep = nullptr;
    QRadioButton* m_forget = nullptr;
    QLabel* m_badge = nullptr;
    QLabel* m_message = nullptr;
    QHBoxLayout* m_buttons = nullptr;
    QPushButton* m_submit = nullptr;
    Message m_messageKind = Message::None;
    bool m_writes = false;
    QTimer m_draftTimer;
    bool m_filling
        = false; ///< the form is being set by us: no draftChanged, no clearing of messages
};
