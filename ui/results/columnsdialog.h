// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <vector>

class QListWidget;

/// Which columns of a result are shown, and in which order.
class ColumnsDialog final : public QDialog {
    Q_OBJECT
public:
    struct Entry {
        int column = 0; ///< logical number
        QString title;
        bool shown = true;
    };

    /// `entries` from left to right.
    ColumnsDialog(const std::vector<Entry>& entries, QWidget* parent);

Q_SIGNALS:
    void chosen(const std::vector<ColumnsDialog::Entry>& entries);

private:
    void checkAll(Qt::CheckState state);
    void moveCurrent(int by);
    void apply();

    QListWidget* m_list;
};
