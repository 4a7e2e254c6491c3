// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "results/resulttable.h"

#include <optional>
#include <vector>

namespace results {

enum class DiffState : quint8 { Same, Changed, OnlyLeft, OnlyRight };

struct DiffEntry {
    DiffState state = DiffState::Same;
    qint64 left = -1; ///< row number
    qint64 right = -1;
    bool operator==(const DiffEntry&) const = default;
};

struct DiffOptions {
    /// What pairs the rows. Nothing: `_key` when every row on both sides has it, else the position.
    std::optional<Path> key;
    bool byPosition = false;
    std::vector<Path> ignored; ///< fields that do not count, like `_rev`
};

struct Diff {
    std::optional<Path> key; ///< what paired the rows; nothing: the position
    std::vector<Path> ignored;
    /// In the order of the left side; rows that are only right follow the row they stand behind.
    std::vector<DiffEntry> entries;
    qint64 same = 0;
    qint64 changed = 0;
    qint64 onlyLeft = 0;
    qint64 onlyRight = 0;
};

/// Values are the same when they mean the same: members in any order, numbers by value, strings by
/// their characters. Rows with the same key pair up in their order. Nothing when cancelled.
[[nodiscard]] std::optional<Diff> diff(const ResultFile& left, const ResultFile& right,
                                       const DiffOptions& options, Progress& progress);

struct FieldChange {
    Path path; ///< into nested objects; an array that differs is one change
    DiffState state = DiffState::Changed;
    JsonNode left;
    JsonNode right;
    bool operator==(const FieldChange&) const = default;
};
[[nodiscard]] std::vector<FieldChange>
changedFields(const ResultFile& left, const JsonNode& leftRow, const ResultFile& right,
              const JsonNode& rightRow, const std::vector<Path>& ignored = {});

/// One line of JSON an entry: {"state":"changed","key":…,"fields":["a.b"],"left":{…},"right":{…}}.
/// `entries` are those wanted. Atomic; empty when it worked, else a sentence.
[[nodiscard]] QString exportDiff(const QString& path, const ResultFile& left,
                                 const ResultFile& right, const Diff& diff,
                                 const std::vector<DiffEntry>& entries, Progress& progress);

} // namespace results
