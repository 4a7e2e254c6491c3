// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/history.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLineEdit;

/// What a person looks for in the history.
class HistoryFilterBar final : public QWidget {
    Q_OBJECT

public:
    explicit HistoryFilterBar(QWidget* parent = nullptr);

    [[nodiscard]] HistoryQuery query() const;
    [[nodiscard]] bool alsoInside() const;
    void focusText();

signals:
    /// A moment after the last key.
    void changed();
    /// Return or the arrow down in the line.
    void listWanted();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    enum Time : int { AnyTime, Today, SevenDays, ThirtyDays, Between };

    void fillStates();
    void timeChanged();

    QLineEdit* m_text;
    QCheckBox* m_inside;
    QComboBox* m_time;
    QDateEdit* m_from;
    QDateEdit* m_until;
    QComboBox* m_state;
    QCheckBox* m_results;
    QTimer m_pause;
};
