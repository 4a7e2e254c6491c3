// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/request.h"
#include "jobs/jobstate.h"

#include <QString>
#include <QStringList>
#include <QUuid>

#include <deque>

/// Who started a job.
enum class JobOrigin {
    Ours, ///< submitted here
    Foreign, ///< listed by the server, not submitted here
};

/// Why a job is no longer on its server, where it did not leave through us.
enum class Absence {
    None,
    Taken, ///< somebody else collected or cleared it
    DroppedWithAll, ///< it went with all others at once, pending ones too: a clear-all
    Restarted, ///< the server forgot all jobs
    CoordinatorGone, ///< the coordinator that had it is not there any more
};

/// A moment in milliseconds since 1970 UTC; 0 is "not known".
using Moment = qint64;
[[nodiscard]] Moment now();

/// One async job, as far as we know it. A plain value: `==` says whether anything changed.
struct Job {
    quint64 serial = 0; ///< our own number: never reused, ascending in order of arrival
    QUuid uuid; ///< names the job in the journal, in every process and for ever
    QString server; ///< "http://host:8529"
    QString user;
    QString id; ///< the server's, always text; empty before the 202 and for fire-and-forget
    JobState state = JobState::Sending;
    JobOrigin origin = JobOrigin::Ours;
    QString database;
    QString label;
    QString batch; ///< jobs submitted together share it; empty: alone
    arango::Request request; ///< as submitted; empty for foreign jobs
    QString what; ///< one line for people: the query's first line or "POST /_api/…"
    bool writes = false; ///< changes data, as far as the request tells
    bool keepResult = true; ///< false: fire-and-forget

    Moment submittedAt = 0;
    Moment seenAt = 0; ///< first seen in a list
    Moment finishedAt = 0; ///< when we learnt that it was done
    Moment cancelledAt = 0; ///< when our cancel was accepted
    Moment collectedAt = 0;

    int httpStatus = 0; ///< of the stored answer, or of the refused submit
    int errorNum = 0;
    QString error; ///< plain text, bounded
    qint64 size = -1; ///< bytes of the result on disk; -1 unknown
    qint64 rows = -1; ///< elements of the result's first array; -1 unknown
    arango::Headers answerHeaders;
    /// Where the result is on disk. While it is Collecting: where it will be. In Done: a collect of
    /// ours had begun when the program ended, so that its absence on the server is our doing.
    QString resultFile;
    Moment exportedAt = 0; ///< when somebody saved the result elsewhere
    QByteArray sha256; ///< of the complete result on disk, 32 bytes; empty: not known
    QString cursorId; ///< the rest of the result is still on the server under this id
    QString nextBatchId; ///< of the batch that comes next, where the server names batches
    QStringList batchFiles; ///< further batches on disk that are not part of resultFile, in order
    Moment expiresAt = 0; ///< when the server drops the rest of the result; 0: nothing to hurry for

    Absence absence = Absence::None;
    Moment goneAfter = 0; ///< last listed
    Moment goneBefore = 0; ///< first missing
    QString hint; ///< who may be behind a job that was not started here, and why; plain text

    bool operator==(const Job&) const = default;
};

/// Growing moves no job: with a hundred thousand that would take frames.
using JobList = std::deque<Job>;

/// Random; unlike QUuid::createUuid() it does not wait for the processor's own generator, which
/// takes microseconds.
[[nodiscard]] QUuid newUuid();

/// The uuid of a job that is not ours: the same in every process that sees it listed.
[[nodiscard]] QUuid foreignUuid(const QString& server, const QString& id);

/// It has begun and its end is not known: the time it took counts up.
[[nodiscard]] bool isCountingUp(const Job& job);

/// Milliseconds from submit (or first sight) to the end, or to `now` while it has none; -1 unknown.
[[nodiscard]] qint64 tookMs(const Job& job, Moment now);

/// The one line `Job::what` for a request: an AQL query's first non-empty line, else "METHOD
/// /path".
[[nodiscard]] QString whatOf(const arango::Request& request);

/// Whether a request changes data, as far as can be told: any verb but GET and HEAD, except AQL
/// without a writing keyword (outside strings and comments), and explaining or parsing AQL.
[[nodiscard]] bool writesData(const arango::Request& request);

/// The AQL text of POST /_api/cursor, else empty.
[[nodiscard]] QString queryOf(const arango::Request& request);

/// What can be stopped while running (protocol.md §2.7): AQL, JavaScript transactions, Foxx.
[[nodiscard]] bool canBeStopped(const arango::Request& request);
