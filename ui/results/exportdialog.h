// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "results/exporter.h"
#include "results/resulttablemodel.h"
#include "results/task.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

/// What can be exported, as the window shows it.
struct ExportSource {
    results::ResultFile::Ptr file;
    QString name; ///< for the name of the file
    ResultTableModel::Order order; ///< the rows as shown; null: all, as in the file
    std::vector<results::Column> shownColumns; ///< empty: nobody chose
    results::RowOrder selectedRows;
};

/// Writes a result to a file or the clipboard, from the bytes that are here: nothing runs again.
class ExportDialog final : public QDialog {
    Q_OBJECT
public:
    ExportDialog(ExportSource source, QWidget* parent);

    void setFormat(results::ExportFormat format);
    [[nodiscard]] results::ExportOptions options() const;
    void exportToFile(const QString& path);
    void exportToClipboard();
    /// What was done; a sentence. Known when the dialog was accepted.
    [[nodiscard]] const QString& outcome() const { return m_outcome; }
    /// A file has all rows and columns now.
    [[nodiscard]] bool savedAll() const { return m_savedAll; }

public Q_SLOTS:
    void reject() override; ///< stops what runs, else closes

private:
    enum Rows { AllRows, ShownRows, SelectedRows };

    [[nodiscard]] QWidget* makeForm();
    [[nodiscard]] results::ExportFormat format() const;
    void updateFields();
    void askForFile();
    void setRunning(bool running);
    void finish(const QString& problem, const QString& outcome);

    ExportSource m_source;
    QString m_outcome;
    bool m_savedAll = false;
    results::Task m_task;
    QWidget* m_form = nullptr;
    QComboBox* m_format = nullptr;
    QComboBox* m_rows = nullptr;
    QComboBox* m_columns = nullptr;
    QComboBox* m_nested = nullptr;
    QCheckBox* m_whole = nullptr;
    QCheckBox* m_header = nullptr;
    QCheckBox* m_guard = nullptr;
    QLineEdit* m_collection = nullptr;
    QProgressBar* m_progress = nullptr;
    QLabel* m_problem = nullptr;
    QPushButton* m_save = nullptr;
    QPushButton* m_copy = nullptr;
    QPushButton* m_cancel = nullptr;
};
