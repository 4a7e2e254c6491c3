// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/json.h"
#include "client/operation.h"

#include <QMap>

#include <optional>
#include <vector>

namespace arango::server {

struct Version {
    QString server; ///< "arango"
    QString version; ///< "3.12.5"
    QString license;
    QMap<QString, QString> details; ///< only with `details`, for administrators
};

/// GET /_api/version. Needs a login where authentication is on.
[[nodiscard]] Operation<Version> version(bool details = false);

/// GET /_admin/time: the server's clock in seconds since 1970.
[[nodiscard]] Operation<double> time();

/// GET /_admin/status. What a server does not tell, or only to administrators, is empty.
struct Status {
    QString version;
    QString license;
    QString host;
    QString hostname;
    QString role; ///< "SINGLE", "COORDINATOR" …
    QString serverId; ///< of coordinators and agents
    QString state;
    QString persistedId;
    std::optional<qint64> rebootId; ///< another one: the table of jobs is lost
    std::optional<bool> readOnly;
    std::optional<bool> maintenance;
    QJsonObject all; ///< everything the server said
};
[[nodiscard]] Operation<Status> status();

struct Engine {
    QString name; ///< "rocksdb"
    QJsonObject supports;
};
[[nodiscard]] Operation<Engine> engine();

/// GET /_admin/server/role: "SINGLE", "COORDINATOR", "PRIMARY", "AGENT", "UNDEFINED".
[[nodiscard]] Operation<QString> role();

/// GET and PUT /_admin/server/mode: "default" or "readonly".
[[nodiscard]] Operation<QString> mode();
[[nodiscard]] Operation<QString> setMode(const QString& mode);

/// GET /_admin/server/availability: the mode, or HTTP 503 of a server that starts, stops or has too
/// much to do. Needs no login.
[[nodiscard]] Operation<QString> availability();

/// GET /_admin/shutdown, of coordinators: what a soft shutdown waits for. The jobs are those of all
/// users, which no other call tells.
struct ShutdownProgress {
    bool softShutdownOngoing = false;
    qint64 aqlCursors = 0;
    qint64 transactions = 0;
    qint64 pendingJobs = 0;
    qint64 doneJobs = 0;
    qint64 lowPrioOngoingRequests = 0;
    qint64 lowPrioQueuedRequests = 0;
    bool allClear = false;
};
[[nodiscard]] Operation<ShutdownProgress> shutdownProgress();

/// GET and PUT /_admin/log/level: topic and level ("INFO").
[[nodiscard]] Operation<QMap<QString, QString>> logLevels();
[[nodiscard]] Operation<QMap<QString, QString>> setLogLevels(const QMap<QString, QString>& levels);

struct Metric {
    QByteArray name; ///< "arangodb_scheduler_queue_length"
    QByteArray labels; ///< as they came, without the braces: role="SINGLE",shortname="…"
    double value = 0; ///< may be NaN or infinite

    bool operator==(const Metric&) const = default;
};

/// GET /_admin/metrics, or /_admin/metrics/v2 of servers before 3.10 (`isOld`). Names nobody knows
/// are to be expected.
[[nodiscard]] Operation<std::vector<Metric>> metrics(bool isOld = false);
/// Reads Prometheus' text; lines that are none are left out.
[[nodiscard]] std::vector<Metric> parseMetrics(QByteArrayView text);

} // namespace arango::server
