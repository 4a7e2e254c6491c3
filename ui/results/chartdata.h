// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "results/resulttable.h"

#include <QStringList>

#include <optional>
#include <vector>

/// Columns of numbers read from a result, ready to be drawn. Nothing here is for the GUI thread.

/// A column that a chart can use.
struct ChartColumn {
    enum class Kind {
        Number,
        Time, ///< text that is a date
        Words,
    };
    results::Path path;
    QString title;
    Kind kind = Kind::Words;
    bool operator==(const ChartColumn&) const = default;
};
/// Judged by the first rows.
[[nodiscard]] std::vector<ChartColumn> chartColumns(const results::ResultFile& file,
                                                    results::Progress& progress);

struct ChartRequest {
    enum class Kind { Line, Bars, Points };
    Kind kind = Kind::Line;
    std::optional<ChartColumn> x; ///< nothing: the number of the row
    ChartColumn y;
    std::optional<ChartColumn> series; ///< a line, or a row of bars, for each value of it
    bool operator==(const ChartRequest&) const = default;
};

struct ChartSeries {
    QString name;
    std::vector<double> x; ///< of words: their number in ChartData::words; of times: seconds
    std::vector<double> y;
};

struct ChartData {
    std::vector<ChartSeries> series;
    QStringList words; ///< of the x axis, when it has words
    bool times = false; ///< the x axis has seconds since 1970 UTC
    qint64 rows = 0; ///< of the result
    qint64 skipped = 0; ///< rows without a number to draw
    qint64 points = 0; ///< of the rest, before any were left out
    bool thinned = false; ///< there were more points than can be drawn
    bool added = false; ///< bars of the same word were added up
    bool cut = false; ///< there were more words or series than can be told apart
};
/// Nothing when cancelled.
[[nodiscard]] std::optional<ChartData> readChart(const results::ResultFile& file,
                                                 const ChartRequest& request,
                                                 results::Progress& progress);
