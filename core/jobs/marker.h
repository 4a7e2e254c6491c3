// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/request.h"

#include <QString>
#include <QUuid>

/// A comment in the text of an AQL query that names the job: the only thread between the server's
/// list of running queries and its jobs (protocol.md §3.4: a job has no query id and a query no job
/// id). It stands at the very start, because the list cuts long texts, and on the line of the first
/// word, so that lines keep their numbers.
namespace marker {

/// The comment, with the blank behind it. Always of the same length.
[[nodiscard]] QString of(const QUuid& uuid);

/// POST /_api/cursor with the comment in its query. Any other request as it is; also a query whose
/// text must be the same each time, because it asks for the server's cache of results or plans.
[[nodiscard]] arango::Request marked(arango::Request request, const QUuid& uuid);

/// The job that a query's text names; null when it names none.
[[nodiscard]] QUuid in(QStringView query);

/// The query without the comment.
[[nodiscard]] QString unmarked(const QString& query);

/// An error message about a marked query, for its writer: "at position 1:57" counts the comment.
[[nodiscard]] QString unmarkedMessage(QString message);

} // namespace marker
