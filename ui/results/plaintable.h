// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QTableWidget;

/// Makes a table for reading: whole rows are selected, nothing is edited, the last column takes the
/// free width.
void setUpPlainTable(QTableWidget& table, const QString& name, const QStringList& titles);

/// The selected rows, else all, as lines with tabs.
[[nodiscard]] QString rowsAsText(const QTableWidget& table);
