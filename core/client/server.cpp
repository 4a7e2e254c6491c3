// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/server.h"

#include "client/decode.h"
#include "client/texts.h"

using namespace Qt::StringLiterals;

namespace arango::server {

Operation<Version> version()
{
    return {.request = {.method = Method::Get, .path = "/_api/version"},
            .decode =
                [](const Response& response) {
                    return decode::object(response).and_then(
                        [](const QJsonObject& object) -> Result<Version> {
                            if (object.value("server"_L1) != "arango"_L1)
                                return protocolError(
                                    Texts::tr("What answers there is not an ArangoDB server."));
                            return Version{.server = object.value("server"_L1).toString(),
                                           .version = object.value("version"_L1).toString(),
                                           .license = object.value("license"_L1).toString()};
                        });
                },
            .name = "ServerVersion"};
}

Operation<double> time()
{
    return {.request = {.method = Method::Get, .path = "/_admin/time"},
            .decode =
                [](const Response& response) {
                    return decode::object(response).and_then(
                        [](const QJsonObject& object) -> Result<double> {
                            const auto seconds = object.value("time"_L1);
                            if (!seconds.isDouble())
                                return protocolError(
                                    Texts::tr("The server did not tell its time."));
                            return seconds.toDouble();
                        });
                },
            .name = "ServerTime"};
}

} // namespace arango::server
