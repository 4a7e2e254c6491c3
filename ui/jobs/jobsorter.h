// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <vector>

class JobOrder;
class JobTableModel;

/// Sorts rows of a JobTableModel by an order and the keys it has made of each row.
class JobSorter {
public:
    JobSorter(const JobTableModel& source, const JobOrder& order, const std::vector<qint64>& keys,
              const std::vector<quint64>& serials)
        : m_source(source), m_order(order), m_keys(keys), m_serials(serials)
    {
    }

    [[nodiscard]] bool before(int leftRow, int rightRow) const;
    void putInOrder(std::vector<int>& rows) const;
    /// Two sorted lists as one.
    [[nodiscard]] std::vector<int> merged(const std::vector<int>& kept,
                                          const std::vector<int>& coming) const;

private:
    const JobTableModel& m_source;
    const JobOrder& m_order;
    const std::vector<qint64>& m_keys; ///< by row
    const std::vector<quint64>& m_serials; ///< by row
};
