// SPDX-License-Identifier: GPL-3.0-or-later
// Every decoder of the driver over answers that nobody sent: the first byte of the input picks the
// decoder, the second the status, the third whether the answer carries a job id; the rest is the
// body. A decoder must end in a value or in an error that says something.
#include "client/aql.h"
#include "client/catalogue.h"
#include "client/clusterinfo.h"
#include "client/collections.h"
#include "client/databases.h"
#include "client/decode.h"
#include "client/documents.h"
#include "client/graphs.h"
#include "client/indexes.h"
#include "client/jobs.h"
#include "client/queries.h"
#include "client/server.h"
#include "client/tasks.h"
#include "client/transactions.h"
#include "client/users.h"
#include "client/views.h"

#include <array>
#include <cstdint>
#include <cstdlib>
#include <functional>
#include <vector>

using namespace arango;
using namespace Qt::StringLiterals;

namespace {

using Try = std::function<void(const Response&)>;

void check(bool ok)
{
    if (!ok)
        std::abort();
}

template <class T> void check(const Result<T>& result)
{
    check(result.has_value() || !result.error().message.isEmpty());
}

template <class T> Try tryOf(const Operation<T>& operation)
{
    return [operation](const Response& response) {
        check(decoded(operation, Result<Response>(response)));
    };
}

std::vector<Try> everyDecoder()
{
    const QString x = u"x"_s;
    return {
        [](const Response& response) {
            const auto cursor = aql::decodeCursor(response);
            check(cursor);
            if (cursor) {
                (void)aql::statsOf(cursor->extra);
                (void)aql::warningsOf(cursor->extra);
                (void)aql::profileOf(cursor->extra);
                (void)aql::planOf(cursor->extra);
            }
        },
        [](const Response& response) { check(jobs::decodeSubmit(response)); },
        [](const Response& response) {
            const auto ids = jobs::parseIds(response);
            check(ids);
            if (ids) {
                for (size_t i = 1; i < ids->size(); ++i)
                    check(jobs::idLess((*ids)[i - 1], (*ids)[i]));
            }
        },
        [](const Response& response) { check(!decode::serverError(response).message.isEmpty()); },
        [](const Response& response) { (void)server::parseMetrics(response.body); },
        [](const Response& response) {
            check(Json::objectFromUser(QString::fromUtf8(response.body)));
            check(Json::valueFromUser(QString::fromUtf8(response.body)));
        },
        [](const Response& response) {
            const auto request = requestFromTarget(Method::Get, QString::fromUtf8(response.body));
            check(!request || request->target().startsWith('/'));
            if (request)
                (void)jobs::canBeJob(*request);
        },
        tryOf(jobs::status(x)),
        tryOf(jobs::result(x)),
        tryOf(jobs::cancel(x, true)),
        tryOf(jobs::list(jobs::Status::Done, 10)),
        tryOf(aql::explain(x)),
        tryOf(aql::validate(x)),
        tryOf(aql::queries()),
        tryOf(aql::tracking()),
        tryOf(aql::queryRules()),
        tryOf(aql::cacheProperties()),
        tryOf(aql::functions()),
        tryOf(aql::deleteFunction(x)),
        tryOf(documents::insert(x, {})),
        tryOf(documents::insertMany(x, {})),
        tryOf(documents::get(x, x)),
        tryOf(documents::getMany(x, {})),
        tryOf(documents::importArray(x, {})),
        tryOf(collections::list()),
        tryOf(collections::properties(x)),
        tryOf(collections::count(x)),
        tryOf(collections::revision(x)),
        tryOf(collections::checksum(x)),
        tryOf(collections::statistics(x)),
        tryOf(collections::shards(x)),
        tryOf(indexes::list(x)),
        tryOf(indexes::get(x, x)),
        tryOf(graphs::list()),
        tryOf(graphs::properties(x)),
        tryOf(graphs::vertexCollections(x)),
        tryOf(graphs::vertex(x, x, x)),
        tryOf(graphs::insertEdge(x, x, {})),
        tryOf(graphs::edges(x, x)),
        tryOf(transactions::execute(x, {})),
        tryOf(transactions::begin({})),
        tryOf(transactions::list()),
        tryOf(databases::list()),
        tryOf(databases::properties()),
        tryOf(users::list()),
        tryOf(users::permissions(x)),
        tryOf(users::permission(x, x)),
        tryOf(users::tokens(x)),
        tryOf(views::list()),
        tryOf(views::properties(x)),
        tryOf(analyzers::list()),
        tryOf(tasks::list()),
        tryOf(server::version(true)),
        tryOf(server::time()),
        tryOf(server::status()),
        tryOf(server::engine()),
        tryOf(server::metrics()),
        tryOf(server::logLevels()),
        tryOf(server::shutdownProgress()),
        tryOf(cluster::endpoints()),
        tryOf(cluster::health()),
        tryOf(cluster::serverCount()),
        tryOf(*catalogue::fill(*catalogue::find(u"server", u"time"))),
    };
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const std::vector<Try> decoders = everyDecoder();
    static constexpr std::array Statuses{200, 201, 202, 204, 304, 400, 401, 404, 410, 500, 503};
    if (size < 3)
        return 0;
    Response response{.status = Statuses.at(data[1] % Statuses.size())};
    response.body = QByteArray(reinterpret_cast<const char*>(data + 3), qsizetype(size - 3));
    if (data[2] % 2)
        response.headers.emplaceBack(jobs::IdHeader, response.body.left(20));
    decoders.at(data[0] % decoders.size())(response);
    return 0;
}
