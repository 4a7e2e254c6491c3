// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

/// The line to search with, below what is searched. Esc closes it.
class FindBar final : public QWidget {
    Q_OBJECT
public:
    explicit FindBar(QWidget* parent = nullptr);

    [[nodiscard]] QString needle() const;
    void open(); ///< shows it with the cursor in it
    void showFound(bool found);

Q_SIGNALS:
    void searched();
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QLineEdit* m_line;
    QLabel* m_state;
};
