// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

/// What a window without a connection shows: what this is, and the two ways in.
class StartCard final : public QWidget {
    Q_OBJECT

public:
    explicit StartCard(QWidget* parent = nullptr);

signals:
    void connectClicked();
    void sandboxClicked();
};
