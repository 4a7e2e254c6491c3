// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "results/jsonindex.h"

#include <QFile>
#include <QString>

#include <atomic>
#include <memory>
#include <optional>
#include <vector>

/// How much of a result is written to a file.
enum class SaveScope {
    WholeAnswer, ///< every byte of the shown batch's answer
    ResultArray, ///< the array `result` of the shown batch
    AllBatches, ///< the arrays `result` of all batches here, joined into one
};

/// A result file with its index. Made outside the GUI thread, unchanging after that, and kept alive
/// by everything that shows it.
struct ResultDocument {
    QFile file;
    QByteArray copy; ///< a small file's bytes; a large one is mapped
    results::JsonIndex index;
    QString fileProblem; ///< the file cannot be read

    [[nodiscard]] QByteArrayView bytes() const { return index.bytes(); }
    [[nodiscard]] bool isJson() const { return index.root().has_value(); }
    /// The array `result` of a cursor's answer.
    [[nodiscard]] std::optional<results::JsonNode> resultArray() const;
    /// Elements of `result`, or of the root when it is an array; -1 when there is no such array.
    [[nodiscard]] qint64 elementCount() const;

    static std::shared_ptr<const ResultDocument> load(const QString& path,
                                                      const std::atomic_bool* cancel = nullptr);
};

/// A document's text as it is shown: made readable, and bounded.
struct ResultText {
    QByteArray text;
    QString note; ///< what was done to the text, for people; empty: nothing
    bool coloured = true;

    static ResultText of(const ResultDocument& document);
};

/// Writes to `path`, all or nothing. Empty when it worked, else a sentence.
[[nodiscard]] QString
saveDocuments(const std::vector<std::shared_ptr<const ResultDocument>>& documents,
              const QString& path);
[[nodiscard]] QString
saveResultArrays(const std::vector<std::shared_ptr<const ResultDocument>>& documents,
                 const QString& path);

/// Where `needle` is next at or behind `from`, ASCII letters without case; -1 when nowhere. Goes on
/// at the beginning behind the end.
[[nodiscard]] qint64 findBytes(QByteArrayView bytes, const QByteArray& needle, qint64 from);
