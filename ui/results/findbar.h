// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;

/// The line to search with, below what is searched. Esc closes it.
class FindBar final : public QWidget {
    Q_OBJECT
public:
    explicit FindBar(QWidget* parent = nullptr);

    [[nodiscard]] QString needle() const;
    [[nodiscard]] bool matchCase() const;
    void open(); ///< shows it with the cursor in it
    void showState(const QString& text);

Q_SIGNALS:
    void searched(bool forward);
    void edited(); ///< what was found before is not what is wanted
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QLineEdit* m_line;
    QCheckBox* m_case;
    QLabel* m_state;
};
