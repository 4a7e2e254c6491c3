// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/json.h"
#include "client/operation.h"

#include <optional>
#include <vector>

namespace arango {

struct TransactionOptions {
    QStringList read;
    QStringList write;
    QStringList exclusive;
    std::optional<bool> allowImplicit;
    std::optional<bool> waitForSync;
    std::optional<double> lockTimeout; ///< seconds
    std::optional<qint64> maxTransactionSize; ///< bytes
};

struct TransactionInfo {
    QString id;
    QString state; ///< "running", "committed", "aborted"

    bool operator==(const TransactionInfo&) const = default;
};

namespace transactions {

/// POST /_api/transaction: `action` is a JavaScript function of `params`. Its return value.
/// Until 4.0.
[[nodiscard]] Operation<QJsonValue>
execute(const QString& action, const TransactionOptions& options, const Json& params = {});

/// Stream transactions: requests join one by the header x-arango-trx-id.
[[nodiscard]] Operation<TransactionInfo> begin(const TransactionOptions& options);
[[nodiscard]] Operation<TransactionInfo> status(const QString& id);
[[nodiscard]] Operation<TransactionInfo> commit(const QString& id);
[[nodiscard]] Operation<TransactionInfo> abort(const QString& id);
/// GET /_api/transaction: those that are open.
[[nodiscard]] Operation<std::vector<TransactionInfo>> list();

} // namespace transactions
} // namespace arango
