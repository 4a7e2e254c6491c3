// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "results/task.h"

#include <QString>
#include <QStringList>

namespace results {

/// Whether the last batch must say that none follows.
enum class BatchesEnd { Complete, MayFollow };

/// Joins the answers of a cursor (first answer and next batches, in their order) into one answer
/// in `output`: the first one's members as they came, with the elements of all `result` arrays byte
/// for byte, `hasMore` false, and without `id` and `nextBatchId`. `extra` is the last one that any
/// answer has (a streaming query sends it with its last batch). Memory does not grow with the
/// files. Atomic and synced. Empty when it worked, else a sentence; a batch that is not a whole
/// cursor answer is an error.
[[nodiscard]] QString mergeBatches(const QStringList& files, const QString& output,
                                   Progress* progress = nullptr,
                                   BatchesEnd end = BatchesEnd::Complete);

} // namespace results
