// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "results/resulttable.h"

#include <QIODevice>

namespace results {

enum class ExportFormat { Json, Ndjson, Csv, Tsv, Markdown, AqlInsert };

/// "json", "ndjson" (or "jsonl"), "csv", "tsv", "markdown" (or "md"), "aql".
[[nodiscard]] std::optional<ExportFormat> exportFormat(QStringView name);

struct ExportOptions {
    enum class Nested : quint8 {
        Json, ///< nested values stand in their cell as JSON
        Flatten, ///< nested objects become columns a.b; arrays stay JSON
    };

    ExportFormat format = ExportFormat::Json;
    /// Json only: the answer as it came, with what stands around the rows. `rows` is ignored then.
    bool wholeAnswer = false;
    std::optional<RowOrder> rows; ///< these in this order; nothing: all
    /// Of the tables (Csv, Tsv, Markdown). Nothing: all that `nested` makes.
    std::optional<std::vector<Column>> columns;
    Nested nested = Nested::Json;
    bool header = true; ///< of Csv and Tsv
    /// Text that begins with = + - @, a tab or a carriage return gets an apostrophe in front, so
    /// that no spreadsheet runs it. Numbers stay as they are.
    bool guardFormulas = false;
    QString collection = QStringLiteral("collection"); ///< of AqlInsert
};

/// Writes piece by piece; `progress` counts rows (bytes for a whole answer). Empty when it worked,
/// else a sentence; also when it was cancelled.
[[nodiscard]] QString exportTo(QIODevice& device, const ResultFile& file,
                               const ExportOptions& options, Progress& progress);
/// All or nothing: a file of that name is replaced only by a complete one.
[[nodiscard]] QString exportToFile(const QString& path, const ResultFile& file,
                                   const ExportOptions& options, Progress& progress);

} // namespace results
