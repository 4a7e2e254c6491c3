// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/runningquery.h"

#include "client/decode.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

arango::Operation<std::vector<RunningQuery>> runningQueries()
{
    return {.request = {.method = arango::Method::Get, .path = "/_api/query/current"},
            .decode =
                [](const arango::Response& response) {
                    return arango::decode::array(response).map([](const QJsonArray& array) {
                        std::vector<RunningQuery> queries;
                        for (const auto& value : array) {
                            const QJsonObject object = value.toObject();
                            const auto text = [&object](QLatin1StringView key) {
                                return object.value(key).toString();
                            };
                            const QDateTime started
                                = QDateTime::fromString(text("started"_L1), Qt::ISODateWithMs);
                            queries.push_back(
                                {.id = text("id"_L1),
                                 .database = text("database"_L1),
                                 .user = text("user"_L1),
                                 .query = text("query"_L1),
                                 .startedAt = started.isValid() ? started.toMSecsSinceEpoch() : 0});
                        }
                        return queries;
                    });
                },
            .name = "AQLQueryList"};
}

arango::Operation<bool> killQuery(const QString& id)
{
    return {.request
            = {.method = arango::Method::Delete, .path = "/_api/query/" + arango::encoded(id)},
            .decode = arango::decode::done,
            .name = "AQLQueryKill"};
}
