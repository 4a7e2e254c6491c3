// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/jobstore.h"

#include <QAbstractTableModel>

#include <vector>

/// Some jobs of the store, as a question about them lists them. Follows their states.
class SelectedJobsModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column : int { State, Id, What, ColumnCount };

    SelectedJobsModel(const JobStore& store, std::vector<quint64> serials,
                      QObject* parent = nullptr);

    [[nodiscard]] const std::vector<quint64>& serials() const { return m_serials; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    void storeChanged(int first, int last);

    const JobStore& m_store;
    std::vector<quint64> m_serials; // ascending
};
