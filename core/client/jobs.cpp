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

/// An unknown database is a 404 too, and says nothing about the job.
bool isMissing(const Error& error)
{
    return error.httpStatus == 404 && (error.errorNum == 404 || error.errorNum == 0);
}

tl::unexpected<Error> missing(const Response& response, const QString& id)
{
    Error error = decode::serverError(response);
    if (isMissing(error))
        error.message = jobNotFound(id);
    return tl::unexpected(error);
}

bool isId(QByteArrayView id)
{
    return !id.isEmpty() && id.size() <= MaxIdLength
        && std::ranges::all_of(id, [](char c) { return c >= '0' && c <= '9'; });
}

std::function<Result<bool>(const Response&)> doneOrMissing(const QString& id, bool ignoreMissing)
{
    return [id, ignoreMissing](const Response& response) -> Result<bool> {
        if (response.status < 400)
            return true;
        if (ignoreMissing && isMissing(decode::serverError(response)))
            return false;
        return missing(response, id);
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
        },
        .name = "AsyncJobStatus"};
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
            },
            .name = "AsyncJobResult"};
}

Operation<bool> cancel(const QString& id, bool ignoreMissing)
{
    return {.request = idRequest(Method::Put, id, "/cancel"),
            .decode = doneOrMissing(id, ignoreMissing),
            .name = "AsyncJobCancel"};
}

Operation<bool> clear(const QString& id, bool ignoreMissing)
{
    return {.request = idRequest(Method::Delete, id),
            .decode = doneOrMissing(id, ignoreMissing),
            .name = "AsyncJobClear"};
}

Operation<QStringList> list(Status status, int count)
{
    Request request = jobRequest(Method::Get, status == Status::Done ? u"done"_s : u"pending"_s);
    addQuery(request.query, "count", QString::number(std::max(1, count)));
    return {.request = request,
            .decode =
                [](const Response& response) {
                    return parseIds(response).map([](const std::vector<QByteArrayView>& ids) {
                        QStringList list;
                        list.reserve(qsizetype(ids.size()));
                        for (const QByteArrayView id : ids)
                            list.append(QString::fromLatin1(id));
                        return list;
                    });
                },
            .name = "AsyncJobList"};
}

Operation<bool> clearAll()
{
    return {.request = jobRequest(Method::Delete, u"all"_s),
            .decode = decode::done,
            .name = "AsyncJobClear"};
}

Operation<bool> clearExpired(double stamp)
{
    Request request = jobRequest(Method::Delete, u"expired"_s);
    addQuery(request.query, "stamp", QString::number(stamp, 'f', 3));
    return {.request = request, .decode = decode::done, .name = "AsyncJobClear"};
}

bool canBeJob(const Request& request)
{
    if (request.method == Method::Head)
        return false;
    QByteArray path = QByteArray::fromPercentEncoding(request.path) + '/';
    if (path.startsWith("/_db/"))
        path = path.mid(path.indexOf('/', 5));
    return !path.startsWith("/_api/job/") && !path.startsWith("/_admin/job/")
        && !path.startsWith("/_open/auth/")
        && (!path.startsWith("/_api/cursor/") || path == "/_api/cursor/");
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

Result<std::vector<QByteArrayView>> parseIds(const Response& response)
{
    if (response.status >= 400)
        return tl::unexpected(decode::serverError(response));
    // A hundred thousand ids are two megabytes of ["…","…"]: read without making a value of each.
    const auto notAList = [] {
        return protocolError(Texts::tr("The server's job list is not a list of job ids."));
    };
    std::vector<QByteArrayView> ids;
    const QByteArrayView text = QByteArrayView(response.body).trimmed();
    if (text.size() < 2 || !text.startsWith('[') || !text.endsWith(']'))
        return notAList();
    ids.reserve(size_t(text.size() / 16));
    QByteArrayView rest = text.sliced(1, text.size() - 2).trimmed();
    while (!rest.isEmpty()) {
        const qsizetype end = rest.startsWith('"') ? rest.indexOf('"', 1) : -1;
        if (end < 0 || !isId(rest.sliced(1, end - 1)))
            return notAList();
        ids.push_back(rest.sliced(1, end - 1));
        rest = rest.sliced(end + 1).trimmed();
        if (rest.isEmpty())
            break;
        if (!rest.startsWith(','))
            return notAList();
        rest = rest.sliced(1).trimmed();
        if (rest.isEmpty())
            return notAList();
    }

    // No order is promised; old servers list the newest first.
    if (std::ranges::is_sorted(ids, [](auto left, auto right) { return idLess(right, left); }))
        std::ranges::reverse(ids);
    if (!std::ranges::is_sorted(ids, idLess))
        std::ranges::sort(ids, idLess);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

} // namespace arango::jobs
