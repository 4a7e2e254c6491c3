// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/jobs.h"

#include "client/decode.h"
#include "client/texts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace arango::jobs {

namespace {

constexpr qsizetype MaxIdLength = 32;

Request jobRequest(Method method, const QString& suffix)
{
    return {.method = method, .path = "/_api/job/" + suffix.toLatin1()};
}

Request idRequest(Method method, const QString& id, const char* action = "")
{
    return {.method = method, .path = "/_api/job/" + encoded(id) + action};
}

tl::unexpected<Error> missing(const Response& response, const QString& id)
{
    Error error = decode::serverError(response);
    // An unknown database is a 404 too, and not the job's fault.
    if (error.httpStatus == 404 && (error.errorNum == 404 || error.errorNum == 0))
        error.message = jobNotFound(id);
    return tl::unexpected(error);
}

bool isId(QByteArrayView id)
{
    return !id.isEmpty() && id.size() <= MaxIdLength
        && std::ranges::all_of(id, [](char c) { return c >= '0' && c <= '9'; });
}

std::function<Result<bool>(const Response&)> doneOrMissing(const QString& id)
{
    return [id](const Response& response) -> Result<bool> {
        if (response.status >= 400)
            return missing(response, id);
        return true;
    };
}

} // namespace

Operation<Status> status(const QString& id)
{
    return {
        .request = idRequest(Method::Get, id),
        .decode = [id](const Response& response) -> Result<Status> {
            if (response.status == 200)
                return Status::Done;
            if (response.status == 204)
                return Status::Pending;
            if (response.status >= 400)
                return missing(response, id);
            return protocolError(
                Texts::tr("The server answered a job's status with HTTP %1.").arg(response.status));
        }};
}

Operation<Response> result(const QString& id)
{
    return {.request = idRequest(Method::Put, id),
            .decode = [id](const Response& response) -> Result<Response> {
                // The header first: a stored answer may itself be 204, 404 or 401 (§2.2).
                if (hasHeader(response.headers, IdHeader))
                    return response;
                if (response.status == 204)
                    return tl::unexpected(Error{.kind = Error::Kind::Server,
                                                .httpStatus = 204,
                                                .message = jobNotDone(id),
                                                .mayHaveReachedServer = true});
                if (response.status >= 400)
                    return missing(response, id);
                return protocolError(
                    Texts::tr("The answer (HTTP %1) does not say which job it belongs to.")
                        .arg(response.status));
            }};
}

Operation<bool> cancel(const QString& id)
{
    return {.request = idRequest(Method::Put, id, "/cancel"), .decode = doneOrMissing(id)};
}

Operation<bool> clear(const QString& id)
{
    return {.request = idRequest(Method::Delete, id), .decode = doneOrMissing(id)};
}

Operation<QStringList> list(Status status, int count)
{
    Request request = jobRequest(Method::Get, status == Status::Done ? u"done"_s : u"pending"_s);
    addQuery(request.query, "count", QString::number(std::max(1, count)));
    return {.request = request, .decode = [](const Response& response) {
                return parseIds(response).map([](const std::vector<QByteArray>& ids) {
                    QStringList list;
                    list.reserve(qsizetype(ids.size()));
                    for (const QByteArray& id : ids)
                        list.append(QString::fromLatin1(id));
                    return list;
                });
            }};
}

Operation<bool> clearAll()
{
    return {.request = jobRequest(Method::Delete, u"all"_s), .decode = decode::done};
}

Operation<bool> clearExpired(double stamp)
{
    Request request = jobRequest(Method::Delete, u"expired"_s);
    addQuery(request.query, "stamp", QString::number(stamp, 'f', 3));
    return {.request = request, .decode = decode::done};
}

Request asyncRequest(Request request, bool keepResult)
{
    request.headers.emplaceBack(AsyncHeader, keepResult ? "store" : "true");
    return request;
}

Result<Submitted> decodeSubmit(const Response& response)
{
    if (response.status == 202) {
        const QByteArray id = response.header(IdHeader);
        if (isId(id))
            return Submitted{.id = QString::fromLatin1(id), .ranDirectly = {}};
        if (id.isEmpty() && response.body.isEmpty())
            return Submitted{};
        if (!id.isEmpty())
            return protocolError(Texts::tr("The server gave the job an id that is no number."));
        // A document insert may answer 202 itself: then it has a body and ran at once.
    }
    if (response.status >= 400)
        return tl::unexpected(decode::serverError(response));
    return Submitted{.id = {}, .ranDirectly = response};
}

bool idLess(QByteArrayView left, QByteArrayView right)
{
    return left.size() != right.size() ? left.size() < right.size() : left < right;
}

Result<std::vector<QByteArray>> parseIds(const Response& response)
{
    return decode::array(response).and_then(
        [](const QJsonArray& array) -> Result<std::vector<QByteArray>> {
            std::vector<QByteArray> ids;
            ids.reserve(size_t(array.size()));
            for (const auto& value : array) {
                const QByteArray id = value.toString().toLatin1();
                if (!isId(id))
                    return protocolError(
                        Texts::tr("The server's job list holds something that is no job id."));
                ids.push_back(id);
            }
            std::ranges::sort(ids, [](const QByteArray& left, const QByteArray& right) {
                return idLess(left, right);
            });
            const auto repeated = std::ranges::unique(ids);
            ids.erase(repeated.begin(), repeated.end());
            return ids;
        });
}

} // namespace arango::jobs
