// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "results/task.h"

#include <QByteArrayView>
#include <QString>

#include <optional>
#include <vector>

namespace results {

struct Match {
    qint64 offset = 0; ///< in the bytes, as written
    qint64 length = 0;
    bool operator==(const Match&) const = default;
};

struct FindOptions {
    bool matchCase = false;
    qint64 limit = 1'000'000; ///< no more than so many
};

struct Matches {
    std::vector<Match> matches; ///< by offset, none overlaps another
    bool more = false; ///< the limit was reached
};

/// Every place in JSON where `needle` stands, as written or with characters written as escapes:
/// "Müller" is found in M\u00fcller too. Never begins inside of an escape. Nothing when cancelled.
[[nodiscard]] std::optional<Matches> findAll(QByteArrayView json, const QString& needle,
                                             const FindOptions& options, Progress& progress);

} // namespace results
