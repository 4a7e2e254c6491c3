// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "results/extra.h"

#include <QWidget>

class QLabel;
class QTableWidget;

/// What the server counted while it ran a query, and what it warned of.
class StatisticsPage final : public QWidget {
    Q_OBJECT
public:
    explicit StatisticsPage(QWidget* parent = nullptr);

    void showExtra(const results::Extra& extra);
    void copy(); ///< the selected lines, else all

private:
    QTableWidget* m_statistics;
    QLabel* m_warningsTitle;
    QTableWidget* m_warnings;
};
