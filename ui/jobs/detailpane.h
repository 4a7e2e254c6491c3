// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QGridLayout;
class QLabel;
class QPlainTextEdit;
class QStackedWidget;
class QTabWidget;
class QToolButton;

/// Everything known about one job. Showing the same job again changes only what is different, so
/// that a selection or a scrolled text stays.
class DetailPane final : public QWidget {
    Q_OBJECT

public:
    explicit DetailPane(QWidget* parent = nullptr);

    /// Copies what it needs; nullptr shows that no job is selected.
    void setJob(const Job* job);
    /// Several jobs are selected.
    void setSummary(int count);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    /// A name and its value below each other in two columns; empty values take no room.
    struct Fact {
        QLabel* name = nullptr;
        QLabel* value = nullptr;
        void show(const QString& text) const;
    };

    [[nodiscard]] QWidget* makePage();
    [[nodiscard]] Fact addFact(QGridLayout* grid, const QString& name);
    [[nodiscard]] QLabel* makeText();
    [[nodiscard]] QPlainTextEdit* makeView(const QString& name);
    void showHeading();
    void showError();
    void showFacts();
    void showTimes();
    void showTexts();
    void showMessage(const QString& text);

    std::optional<Job> m_job;
    QTimer m_second;

    QStackedWidget* m_stack;
    QLabel* m_message;
    QList<QLabel*> m_names; ///< of the facts
    QLabel* m_state = nullptr;
    QLabel* m_id = nullptr;
    QToolButton* m_copyId = nullptr;
    QLabel* m_meaning = nullptr;
    QLabel* m_errorTitle = nullptr;
    QPlainTextEdit* m_error = nullptr;
    QLabel* m_errorHelp = nullptr;
    Fact m_gone, m_expires, m_likely;
    Fact m_label, m_database, m_user, m_server, m_origin;
    Fact m_submitted, m_seen, m_cancelled, m_finished, m_collected, m_took;
    Fact m_http, m_rows, m_size, m_file;
    QTabWidget* m_tabs = nullptr;
    QPlainTextEdit* m_query = nullptr;
    QPlainTextEdit* m_request = nullptr;
    QPlainTextEdit* m_answer = nullptr;
};
