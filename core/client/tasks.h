// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/json.h"
#include "client/operation.h"

#include <optional>
#include <vector>

namespace arango {

/// JavaScript that the server runs by the clock: until 4.0.
struct TaskInfo {
    QString id;
    QString name;
    QString type; ///< "periodic", "timed"
    QString database;
    QString command;
    double created = 0; ///< seconds since 1970
    double offset = 0; ///< seconds until the first run
    std::optional<double> period; ///< seconds between runs

    bool operator==(const TaskInfo&) const = default;
};

struct TaskOptions {
    QString id; ///< empty: the server makes one
    QString name;
    QString command;
    Json params;
    std::optional<double> offset; ///< seconds
    std::optional<double> period; ///< seconds; unset: runs once
};

namespace tasks {

[[nodiscard]] Operation<std::vector<TaskInfo>> list();
[[nodiscard]] Operation<TaskInfo> get(const QString& id);
[[nodiscard]] Operation<TaskInfo> create(const TaskOptions& options);
[[nodiscard]] Operation<bool> remove(const QString& id);

} // namespace tasks
} // namespace arango
