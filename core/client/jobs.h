// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/operation.h"

#include <QStringList>

#include <optional>
#include <vector>

/// The job endpoints (protocol.md §2). They work under any database the user may read; they are
/// never sent with the async header themselves.
namespace arango::jobs {

inline constexpr auto AsyncHeader = "x-arango-async";
inline constexpr auto IdHeader = "x-arango-async-id";

enum class Status { Pending, Done };

/// GET /_api/job/{id}. Says nothing about success. Does not take anything away.
[[nodiscard]] Operation<Status> status(const QString& id);

/// PUT /_api/job/{id}: the stored answer with its own status and headers, whatever they are. The
/// server forgets it in that moment: never send it twice. Errors: HTTP 204 "job <id> not done",
/// 404 "job <id> not found".
[[nodiscard]] Operation<Response> result(const QString& id);

/// PUT /_api/job/{id}/cancel: a stop flag was set, no more (§2.7). 404 "job <id> not found", or
/// false with `ignoreMissing`.
[[nodiscard]] Operation<bool> cancel(const QString& id, bool ignoreMissing = false);

/// DELETE /_api/job/{id}: drops the entry; running work goes on. 404 "job <id> not found", or
/// false with `ignoreMissing`.
[[nodiscard]] Operation<bool> clear(const QString& id, bool ignoreMissing = false);

/// GET /_api/job/pending or done: ids, sorted by us as numbers (the server has no order).
/// `count` must be positive: 0 has no defined meaning on the server (§2.4).
[[nodiscard]] Operation<QStringList> list(Status status, int count);

/// DELETE /_api/job/all. Drops pending entries too: their work goes on, out of reach.
[[nodiscard]] Operation<bool> clearAll();

/// DELETE /_api/job/expired?stamp=: entries older than `stamp`, in seconds of the server's clock
/// since 1970. Drops pending entries too.
[[nodiscard]] Operation<bool> clearExpired(double stamp);

/// Whether a request may run as a job. Not: the job calls themselves and logins; the next batches
/// of a cursor, whose answers belong to whoever reads it; and HEAD, whose stored answer promises a
/// body that never comes (§2.3).
[[nodiscard]] bool canBeJob(const Request& request);

/// The request with the header that makes it a job, or fire-and-forget. canBeJob() must hold.
[[nodiscard]] Request asyncRequest(Request request, bool keepResult);

/// What an answer to asyncRequest() means: an id (empty for fire-and-forget), or the answer itself
/// when the server ran the request at once.
struct Submitted {
    QString id;
    std::optional<Response> ranDirectly;
};
[[nodiscard]] Result<Submitted> decodeSubmit(const Response& response);

/// The ids of a list answer, ascending by value, each once. They point into the answer's body. For
/// lists of any length, on any thread.
[[nodiscard]] Result<std::vector<QByteArrayView>> parseIds(const Response& response);

/// Compares ids by value: they are decimal numbers of up to 64 bits, kept as text.
[[nodiscard]] bool idLess(QByteArrayView left, QByteArrayView right);

} // namespace arango::jobs
