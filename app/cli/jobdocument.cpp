// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/jobdocument.h"

#include <QDateTime>

using namespace Qt::StringLiterals;
using arango::Json;

namespace cli {

namespace {

const Json Null = Json::fromBytes("null");

void addText(arango::ObjectWriter& writer, const char* key, const QString& text)
{
    if (text.isEmpty())
        writer.add(key, Null);
    else
        writer.add(key, text);
}

void addTime(arango::ObjectWriter& writer, const char* key, Moment moment)
{
    if (moment == 0)
        writer.add(key, Null);
    else
        writer.add(key, isoTime(moment));
}

void addNumber(arango::ObjectWriter& writer, const char* key, qint64 value, qint64 unknown)
{
    if (value == unknown)
        writer.add(key, Null);
    else
        writer.add(key, value);
}

QString serverWord(JobState state)
{
    switch (serverState(state)) {
    case ServerState::Pending:
        return u"pending"_s;
    case ServerState::Done:
        return u"done"_s;
    case ServerState::Cancelled:
        return u"cancelled"_s;
    case ServerState::None:
        break;
    }
    return {};
}

} // namespace

QString isoTime(Moment moment)
{
    return QDateTime::fromMSecsSinceEpoch(moment, Qt::UTC).toString(Qt::ISODateWithMs);
}

Json jobDocument(const Job& job)
{
    arango::ObjectWriter writer;
    addText(writer, "id", job.id);
    writer.add("state", stateKey(job.state));
    addText(writer, "serverState", serverWord(job.state));
    writer.add("server", job.server);
    addText(writer, "user", job.user);
    addText(writer, "database", job.database);
    writer.add("foreign", job.origin == JobOrigin::Foreign);
    addText(writer, "label", job.label);
    addText(writer, "what", job.what);
    writer.add("writes", job.writes);
    addTime(writer, "submitted", job.submittedAt);
    addTime(writer, "seen", job.seenAt);
    addTime(writer, "finished", job.finishedAt);
    addTime(writer, "collected", job.collectedAt);
    addNumber(writer, "tookMs", tookMs(job, now()), -1);
    addNumber(writer, "httpStatus", job.httpStatus, 0);
    addNumber(writer, "errorNum", job.errorNum, 0);
    addText(writer, "error", job.error);
    addNumber(writer, "bytes", job.size, -1);
    addNumber(writer, "rows", job.rows, -1);
    addText(writer, "file", job.resultFile);
    writer.add("hasMore", !job.cursorId.isEmpty());
    return writer.finish();
}

} // namespace cli
