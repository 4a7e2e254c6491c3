// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/tasks.h"

#include "client/decode.h"

using namespace Qt::StringLiterals;

namespace arango::tasks {

namespace {

TaskInfo infoOf(const QJsonObject& object)
{
    TaskInfo info{.id = object.value("id"_L1).toString(),
                  .name = object.value("name"_L1).toString(),
                  .type = object.value("type"_L1).toString(),
                  .database = object.value("database"_L1).toString(),
                  .command = object.value("command"_L1).toString(),
                  .created = object.value("created"_L1).toDouble(),
                  .offset = object.value("offset"_L1).toDouble(),
                  .period = {}};
    if (object.value("period"_L1).isDouble())
        info.period = object.value("period"_L1).toDouble();
    return info;
}

} // namespace

Operation<std::vector<TaskInfo>> list()
{
    return {
        .request = {.path = "/_api/tasks"}, .decode = decode::listWith(infoOf), .name = "TaskList"};
}

Operation<TaskInfo> get(const QString& id)
{
    return {.request = {.path = pathOf("/_api/tasks", {id})},
            .decode = decode::objectWith(infoOf),
            .name = "TaskGet"};
}

Operation<TaskInfo> create(const TaskOptions& options)
{
    ObjectWriter body;
    body.add("name", options.name);
    body.add("command", options.command);
    body.addIfSet("params", options.params);
    body.add("offset", options.offset);
    body.add("period", options.period);
    const bool named = !options.id.isEmpty();
    return {.request = {.method = named ? Method::Put : Method::Post,
                        .path = named ? pathOf("/_api/tasks", {options.id}) : "/_api/tasks",
                        .body = body.finish().bytes()},
            .decode = decode::objectWith(infoOf),
            .name = "TaskCreate"};
}

Operation<bool> remove(const QString& id)
{
    return {.request = {.method = Method::Delete, .path = pathOf("/_api/tasks", {id})},
            .decode = decode::done,
            .name = "TaskDelete"};
}

} // namespace arango::tasks
