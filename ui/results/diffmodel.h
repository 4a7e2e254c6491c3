// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "results/diff.h"

#include <QAbstractTableModel>

#include <array>
#include <memory>
#include <unordered_map>
#include <vector>

/// Two results and what differs between them.
struct DiffPair {
    results::ResultFile::Ptr left;
    results::ResultFile::Ptr right;
    results::Diff diff;
    std::vector<results::Path> ignored;
};

/// The rows of a comparison, of the states somebody wants to see. Which fields differ is read when
/// a row comes on the screen.
class DiffModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column : int { State, Key, LeftRow, RightRow, Fields, ColumnCount };
    using States = std::array<bool, 4>; ///< by results::DiffState

    explicit DiffModel(QObject* parent = nullptr);

    void setPair(std::shared_ptr<const DiffPair> pair);
    void setStates(const States& states);
    [[nodiscard]] const std::shared_ptr<const DiffPair>& pair() const { return m_pair; }
    [[nodiscard]] const results::DiffEntry* entryAt(int row) const; ///< null: no such row
    [[nodiscard]] std::vector<results::DiffEntry> shownEntries() const;
    [[nodiscard]] std::vector<results::FieldChange> changesAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    void gather();
    [[nodiscard]] QString text(int row, int column) const;
    [[nodiscard]] QString keyText(const results::DiffEntry& entry) const;
    [[nodiscard]] QString fieldsText(int row) const;

    std::shared_ptr<const DiffPair> m_pair;
    States m_states{false, true, true, true};
    std::vector<quint32> m_shown; ///< numbers of entries
    mutable std::unordered_map<int, QString> m_fields; ///< by row
};

/// "≠ changed", for people.
[[nodiscard]] QString diffWord(results::DiffState state);
