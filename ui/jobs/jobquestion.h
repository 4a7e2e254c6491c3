// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/jobstore.h"

#include <QDialog>

#include <vector>

class QLabel;
class QTableView;
class QVBoxLayout;
class SelectedJobsModel;

/// The frame of a question about jobs: sentences, choices, the jobs themselves. Non-modal for the
/// rest of the desktop; opened with open().
class JobQuestion : public QDialog {
    Q_OBJECT

protected:
    JobQuestion(const JobStore& store, QWidget* parent);

    /// Above the list.
    QLabel* addSentence(const QString& text);
    [[nodiscard]] QVBoxLayout* choices() { return m_choices; }
    /// Lists these jobs from now on.
    void list(std::vector<quint64> serials);
    void setButtons(QWidget* buttons);

    const JobStore& m_store;

private:
    QVBoxLayout* m_sentences;
    QVBoxLayout* m_choices;
    QTableView* m_view;
    QVBoxLayout* m_layout;
    SelectedJobsModel* m_model = nullptr;
};
