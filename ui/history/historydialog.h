// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/resultsearch.h"
#include "jobs/retention.h"
#include "jobs/submission.h"

#include <QDialog>

class HistoryFilterBar;
class HistoryModel;
class JobTableModel;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTableView;

/// Every job that was ever submitted or seen here, searched and opened again. Needs no server.
class HistoryDialog final : public QDialog {
    Q_OBJECT

public:
    /// `jobs` shows `store`; all outlive this.
    HistoryDialog(JobTableModel& jobs, JobStore& store, ResultVault& vault, Journal& journal,
                  QWidget* parent = nullptr);

    [[nodiscard]] HistoryModel* model() const { return m_model; }
    [[nodiscard]] QTableView* table() const { return m_table; }
    [[nodiscard]] QSplitter* split() const { return m_split; }
    void focusText();

signals:
    void openRequested(quint64 serial);
    void draftRequested(const Submission& draft);
    void retentionRequested();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void makeTable();
    [[nodiscard]] QWidget* makeLists();
    [[nodiscard]] QWidget* makeStatus();
    [[nodiscard]] QWidget* makeButtons();
    void connectSearch();

    void search();
    void searched();
    void showState();
    void showSentence();
    void showSelected();
    void goToList();
    void openSelected();
    void composeSelected();
    void copySelected();
    void askDeletion();
    [[nodiscard]] std::vector<quint64> selected() const;
    [[nodiscard]] const Job* current() const;

    JobStore& m_store;
    ResultVault& m_vault;
    Journal& m_journal;
    HistoryModel* m_model;
    ResultSearch m_inside;
    int m_insideHits = 0;
    QString m_insideState;
    int m_indexed = 0;
    quint64 m_keptSelected = 0; // across a search
    quint64 m_previewed = 0;

    HistoryFilterBar* m_filter;
    QStackedWidget* m_pages = nullptr;
    QTableView* m_table = nullptr;
    QSplitter* m_split = nullptr;
    QLabel* m_sentence = nullptr;
    QPlainTextEdit* m_preview = nullptr;
    QLabel* m_state = nullptr;
    QPushButton* m_stop = nullptr;
    QPushButton* m_open = nullptr;
    QPushButton* m_compose = nullptr;
    QPushButton* m_copy = nullptr;
    QPushButton* m_delete = nullptr;
};
