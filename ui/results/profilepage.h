// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "results/extra.h"

#include <QWidget>

class QLabel;
class QTableWidget;

/// Where a query spent its time: the phases, and the nodes of its plan with calls, items and
/// runtime, as figures and as bars.
class ProfilePage final : public QWidget {
    Q_OBJECT
public:
    explicit ProfilePage(QWidget* parent = nullptr);

    [[nodiscard]] static bool hasContent(const results::Extra& extra);
    void showExtra(const results::Extra& extra);
    void copy(); ///< the selected lines, else all

private:
    void showNodes(const results::Extra& extra);

    QTableWidget* m_nodes;
    QTableWidget* m_phases;
    QLabel* m_note;
};
