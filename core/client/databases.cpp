// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/databases.h"

#include "client/decode.h"

using namespace Qt::StringLiterals;

namespace arango::databases {

namespace {

Operation<QStringList> listOf(const QByteArray& path, bool perDatabase)
{
    return {.request = {.method = Method::Get, .path = path, .perDatabase = perDatabase},
            .decode = [](const Response& response) { return decode::names(response, "result"_L1); },
            .name = "DatabaseList"};
}

} // namespace

Operation<QStringList> list()
{
    return listOf("/_api/database", false);
}

Operation<QStringList> accessible()
{
    return listOf("/_api/database/user", true);
}

Operation<bool> create(const QString& name, const Json& users)
{
    ObjectWriter body;
    body.add("name", name);
    if (!users.isEmpty())
        body.add("users", users);
    return {.request = {.method = Method::Post,
                        .path = "/_api/database",
                        .body = body.finish().bytes(),
                        .perDatabase = false},
            .decode = decode::done,
            .name = "DatabaseCreate"};
}

} // namespace arango::databases
