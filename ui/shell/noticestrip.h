// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

/// One line above the list for what concerns the whole window: no connection, login refused,
/// paused. Never a box. Text is plain text.
class NoticeStrip final : public QFrame {
    Q_OBJECT

public:
    enum class Tone { Information, Warning, Problem };

    explicit NoticeStrip(QWidget* parent = nullptr);

    /// `button` empty: no button.
    void showNotice(Tone tone, const QString& text, const QString& button = {},
                    const QString& secondButton = {});
    /// Changes the sentence only.
    void setText(const QString& text);
    void clear();
    [[nodiscard]] QString text() const;

signals:
    void buttonClicked();
    void secondButtonClicked();

protected:
    void changeEvent(QEvent* event) override;

private:
    void applyColours();

    QLabel* m_text;
    QPushButton* m_button;
    QPushButton* m_secondButton;
    Tone m_tone = Tone::Information;
};
