// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/server.h"

#include "client/decode.h"
#include "client/texts.h"

using namespace Qt::StringLiterals;

namespace arango::server {

namespace {

Result<Version> decodeVersion(const Response& response)
{
    return decode::object(response).and_then([](const QJsonObject& object) -> Result<Version> {
        if (object.value("server"_L1) != "arango"_L1)
            return protocolError(Texts::tr("What answers there is not an ArangoDB server."));
        Version version{.server = object.value("server"_L1).toString(),
                        .version = object.value("version"_L1).toString(),
                        .license = object.value("license"_L1).toString(),
                        .details = {}};
        const QJsonObject details = object.value("details"_L1).toObject();
        for (auto it = details.begin(); it != details.end(); ++it)
            version.details.insert(it.key(), it.value().toVariant().toString());
        return version;
    });
}

Status statusOf(const QJsonObject& object)
{
    const QJsonObject info = object.value("serverInfo"_L1).toObject();
    Status status{.version = object.value("version"_L1).toString(),
                  .license = object.value("license"_L1).toString(),
                  .host = object.value("host"_L1).toString(),
                  .hostname = object.value("hostname"_L1).toString(),
                  .role = info.value("role"_L1).toString(),
                  .serverId = info.value("serverId"_L1).toString(),
                  .state = info.value("state"_L1).toString(),
                  .persistedId = info.value("persistedId"_L1).toString(),
                  .rebootId = {},
                  .readOnly = {},
                  .maintenance = {},
                  .all = object};
    if (info.value("rebootId"_L1).isDouble())
        status.rebootId = info.value("rebootId"_L1).toInteger();
    if (info.value("readOnly"_L1).isBool())
        status.readOnly = info.value("readOnly"_L1).toBool();
    if (info.value("maintenance"_L1).isBool())
        status.maintenance = info.value("maintenance"_L1).toBool();
    return status;
}

Engine engineOf(const QJsonObject& object)
{
    return {.name = object.value("name"_L1).toString(),
            .supports = object.value("supports"_L1).toObject()};
}

ShutdownProgress progressOf(const QJsonObject& object)
{
    const auto count = [&object](QLatin1StringView key) { return object.value(key).toInteger(); };
    return {.softShutdownOngoing = object.value("softShutdownOngoing"_L1).toBool(),
            .aqlCursors = count("AQLcursors"_L1),
            .transactions = count("transactions"_L1),
            .pendingJobs = count("pendingJobs"_L1),
            .doneJobs = count("doneJobs"_L1),
            .lowPrioOngoingRequests = count("lowPrioOngoingRequests"_L1),
            .lowPrioQueuedRequests = count("lowPrioQueuedRequests"_L1),
            .allClear = object.value("allClear"_L1).toBool()};
}

QMap<QString, QString> levelsOf(const QJsonObject& object)
{
    QMap<QString, QString> levels;
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.value().isString())
            levels.insert(it.key(), it.value().toString());
    }
    return levels;
}

Result<std::vector<Metric>> decodeMetrics(const Response& response)
{
    return decode::text(response).map([](const Json& text) { return parseMetrics(text.bytes()); });
}

/// "name{labels} value [timestamp]".
std::optional<Metric> metricOf(QByteArrayView line)
{
    const auto brace = line.indexOf('{');
    const auto nameEnd = brace >= 0 ? brace : line.indexOf(' ');
    // A label's value may hold a brace; the last one ends the labels.
    const auto labelsEnd = brace >= 0 ? line.lastIndexOf('}') : nameEnd;
    if (nameEnd <= 0 || labelsEnd < nameEnd)
        return std::nullopt;
    QByteArrayView rest = line.sliced(labelsEnd + (brace >= 0 ? 1 : 0)).trimmed();
    if (const auto blank = rest.indexOf(' '); blank >= 0)
        rest = rest.first(blank);
    bool isNumber = false;
    QByteArray number = rest.toByteArray();
    if (number.startsWith('+'))
        number.remove(0, 1);
    const double value = number.toLower().toDouble(&isNumber);
    if (!isNumber)
        return std::nullopt;
    return Metric{.name = line.first(nameEnd).toByteArray(),
                  .labels = brace >= 0 ? line.sliced(brace + 1, labelsEnd - brace - 1).toByteArray()
                                       : QByteArray(),
                  .value = value};
}

} // namespace

Operation<Version> version(bool details)
{
    QByteArray query;
    if (details)
        addQuery(query, "details", true);
    return {.request = {.path = "/_api/version", .query = query},
            .decode = decodeVersion,
            .name = details ? "ServerDetails" : "ServerVersion"};
}

Operation<double> time()
{
    return {.request = {.path = "/_admin/time"},
            .decode = decode::numberAt("time"_L1),
            .name = "ServerTime"};
}

Operation<Status> status()
{
    return {.request = {.path = "/_admin/status"},
            .decode = decode::objectWith(statusOf),
            .name = "ServerStatus"};
}

Operation<Engine> engine()
{
    return {.request = {.path = "/_api/engine"},
            .decode = decode::objectWith(engineOf),
            .name = "ServerEngine"};
}

Operation<QString> role()
{
    return {.request = {.path = "/_admin/server/role"},
            .decode = decode::stringAt("role"_L1),
            .name = "ServerRole"};
}

Operation<QString> mode()
{
    return {.request = {.path = "/_admin/server/mode"},
            .decode = decode::stringAt("mode"_L1),
            .name = "ServerMode"};
}

Operation<QString> setMode(const QString& mode)
{
    ObjectWriter body;
    body.add("mode", mode);
    return {.request
            = {.method = Method::Put, .path = "/_admin/server/mode", .body = body.finish().bytes()},
            .decode = decode::stringAt("mode"_L1),
            .name = "ServerModeSet"};
}

Operation<QString> availability()
{
    return {.request = {.path = "/_admin/server/availability"},
            .decode = decode::stringAt("mode"_L1),
            .name = "ServerCheckAvailability"};
}

Operation<ShutdownProgress> shutdownProgress()
{
    return {.request = {.path = "/_admin/shutdown", .perDatabase = false},
            .decode = decode::objectWith(progressOf),
            .name = "ServerShutdownProgress"};
}

Operation<QMap<QString, QString>> logLevels()
{
    return {.request = {.path = "/_admin/log/level", .perDatabase = false},
            .decode = decode::objectWith(levelsOf),
            .name = "ServerLogLevel"};
}

Operation<QMap<QString, QString>> setLogLevels(const QMap<QString, QString>& levels)
{
    QJsonObject body;
    for (auto it = levels.begin(); it != levels.end(); ++it)
        body.insert(it.key(), it.value());
    return {.request = {.method = Method::Put,
                        .path = "/_admin/log/level",
                        .body = Json(body).bytes(),
                        .perDatabase = false},
            .decode = decode::objectWith(levelsOf),
            .name = "ServerLogLevelSet"};
}

Operation<std::vector<Metric>> metrics(bool isOld)
{
    return {.request = {.path = isOld ? "/_admin/metrics/v2" : "/_admin/metrics"},
            .decode = decodeMetrics,
            .name = "ServerMetrics"};
}

std::vector<Metric> parseMetrics(QByteArrayView text)
{
    std::vector<Metric> metrics;
    while (!text.isEmpty()) {
        const auto end = text.indexOf('\n');
        const QByteArrayView line = (end < 0 ? text : text.first(end)).trimmed();
        text = end < 0 ? QByteArrayView() : text.sliced(end + 1);
        if (line.isEmpty() || line.startsWith('#'))
            continue;
        if (auto metric = metricOf(line))
            metrics.push_back(std::move(*metric));
    }
    return metrics;
}

} // namespace arango::server
