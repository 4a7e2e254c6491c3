// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/apierror.h"
#include "sandbox/routes.h"

#include <cerrno>
#include <cstdlib>

namespace sandbox {

namespace {

constexpr std::uint64_t defaultCount = 100;

// The real server reads numbers with strtoull: blanks, signs and what follows are let pass.
std::uint64_t leadingNumber(const std::string& text)
{
    errno = 0;
    const std::uint64_t value = std::strtoull(text.c_str(), nullptr, 10);
    return errno == ERANGE ? 0 : value;
}

HttpResponse badParameter()
{
    return errorResponse(400, 400, "bad parameter");
}

HttpResponse notFound()
{
    return errorResponse(404, 404, "not found");
}

HttpResponse emptyAnswer(int status)
{
    HttpResponse response;
    response.status = status;
    response.contentType = textType;
    return response;
}

HttpResponse resultTrue()
{
    return jsonResponse(200, {{"result", true}});
}

std::uint64_t requestedCount(const Call& call)
{
    const std::optional<std::string> given = call.parameter("count");
    return given ? leadingNumber(*given) : defaultCount;
}

HttpResponse listOf(const Call& call, JobStatus status)
{
    HttpResponse response;
    char separator = '[';
    for (const std::uint64_t id :
         call.engine.jobs.list(status, requestedCount(call), call.caller)) {
        response.body += separator;
        response.body += '"';
        response.body += std::to_string(id);
        response.body += '"';
        separator = ',';
    }
    response.body += separator == '[' ? "[]" : "]";
    return response;
}

HttpResponse getJob(const Call& call)
{
    if (call.argumentCount() != 1)
        return badParameter();
    const std::string& what = call.argument(0);
    if (what == "done")
        return listOf(call, JobStatus::Done);
    if (what == "pending")
        return listOf(call, JobStatus::Pending);
    if (what[0] < '1' || what[0] > '9')
        return badParameter();
    switch (call.engine.jobs.status(leadingNumber(what), call.caller)) {
    case JobStatus::Done:
        return emptyAnswer(200);
    case JobStatus::Pending:
        return emptyAnswer(204);
    case JobStatus::Unknown:
        break;
    }
    return notFound();
}

HttpResponse takeResult(const Call& call)
{
    const std::uint64_t id = leadingNumber(call.argument(0));
    JobStatus status = JobStatus::Unknown;
    std::optional<HttpResponse> result = call.engine.jobs.take(id, call.caller, status);
    if (result) {
        result->headers.emplace(result->headers.begin(), "X-Arango-Async-Id", std::to_string(id));
        return std::move(*result);
    }
    return status == JobStatus::Pending ? emptyAnswer(204) : notFound();
}

HttpResponse putJob(const Call& call)
{
    if (call.argumentCount() == 1)
        return takeResult(call);
    if (call.argumentCount() != 2 || call.argument(1) != "cancel")
        return badParameter();
    const std::uint64_t id = leadingNumber(call.argument(0));
    if (call.engine.jobs.cancel(id, call.caller))
        return resultTrue();
    return errorResponse(404, 404,
                         "could not find job (" + std::to_string(id)
                             + ") in AsyncJobManager during cancel operation");
}

HttpResponse deleteJob(const Call& call)
{
    if (call.argumentCount() != 1)
        return badParameter();
    const std::string& what = call.argument(0);
    if (what == "all") {
        call.engine.jobs.removeBefore(1e300, call.caller);
        return resultTrue();
    }
    if (what == "expired") {
        const std::optional<std::string> stamp = call.parameter("stamp");
        if (!stamp)
            return badParameter();
        call.engine.jobs.removeBefore(std::strtod(stamp->c_str(), nullptr), call.caller);
        return resultTrue();
    }
    return call.engine.jobs.remove(leadingNumber(what), call.caller) ? resultTrue() : notFound();
}

} // namespace

HttpResponse handleJob(Call& call)
{
    if (call.is("GET"))
        return getJob(call);
    if (call.is("PUT"))
        return putJob(call);
    if (call.is("DELETE"))
        return deleteJob(call);
    return methodNotSupported();
}

} // namespace sandbox
