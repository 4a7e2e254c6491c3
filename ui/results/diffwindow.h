// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "results/diffmodel.h"
#include "results/resultview.h"
#include "results/task.h"

#include <QDialog>

#include <array>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;
class QTableWidget;

/// Compares two results row by row: same, changed, only left, only right. Not modal.
class DiffWindow final : public QDialog {
    Q_OBJECT
public:
    DiffWindow(const ResultView& left, const ResultView& right, QWidget* parent);

    [[nodiscard]] const DiffModel& model() const { return *m_model; }
    void exportTo(const QString& path); ///< the rows that are shown
    void showStates(const DiffModel::States& states);

Q_SIGNALS:
    void compared();
    void exported(const QString& path, const QString& problem); ///< `problem` empty: it worked

private:
    [[nodiscard]] QWidget* makeTop();
    [[nodiscard]] QWidget* makeTables();
    [[nodiscard]] QWidget* makeButtons();
    void load();
    void compare();
    void showPair(std::shared_ptr<const DiffPair> pair);
    void showCounts();
    void showFields();
    void askForFile();
    void say(const QString& sentence);

    ResultView m_left;
    ResultView m_right;
    results::ResultFile::Ptr m_leftFile;
    results::ResultFile::Ptr m_rightFile;
    results::Task m_loading;
    results::Task m_comparing;
    results::Task m_exporting;
    DiffModel* m_model;
    QComboBox* m_key = nullptr;
    QLineEdit* m_ignored = nullptr;
    std::array<QCheckBox*, 4> m_states{};
    QTableView* m_table = nullptr;
    QTableWidget* m_fields = nullptr;
    QLabel* m_status = nullptr;
    QPushButton* m_export = nullptr;
};
