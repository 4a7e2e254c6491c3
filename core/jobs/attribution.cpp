// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/attribution.h"

#include "client/texts.h"
#include "jobs/marker.h"

#include <algorithm>

using arango::Texts;

namespace {

/// A submit's deadline, and a tick to be listed in.
constexpr qint64 SubmitWindow = 45'000;
/// Listed one tick after it began, at most; clocks differ a little.
constexpr qint64 StartWindow = 5'000;
constexpr qint64 ClockSlack = 2'000;
constexpr qsizetype ShownQuery = 80;

bool nameMarks(std::span<const RunningQuery> running, const QUuid& uuid)
{
    return std::ranges::any_of(
        running, [&uuid](const RunningQuery& query) { return marker::in(query.query) == uuid; });
}

QString firstWords(const QString& query)
{
    const QString plain = marker::unmarked(query).simplified();
    return plain.size() > ShownQuery ? plain.left(ShownQuery) + u'…' : plain;
}

} // namespace

std::vector<attribution::Candidate> attribution::candidates(const JobList& jobs,
                                                            std::span<const RunningQuery> running,
                                                            const QString& server,
                                                            const QString& user)
{
    const auto isHere = [&](const Job& job) { return job.server == server && job.user == user; };
    std::vector<const Job*> uncertain;
    std::vector<const Job*> unknown; // listed, and not started here as far as we know
    for (const Job& job : jobs) {
        if (!isHere(job))
            continue;
        if (job.state == JobState::SubmitUnknown && job.id.isEmpty())
            uncertain.push_back(&job);
        else if (job.origin == JobOrigin::Foreign && isLive(job.state))
            unknown.push_back(&job);
    }

    std::vector<Candidate> found;
    for (const Job* ours : uncertain) {
        // A query that runs now is in a job that is pending now.
        const bool marked = nameMarks(running, ours->uuid);
        std::vector<const Job*> fits;
        for (const Job* job : unknown) {
            const bool inTime = job->seenAt >= ours->submittedAt
                && (marked || job->seenAt <= ours->submittedAt + SubmitWindow);
            if (inTime && (!marked || job->state != JobState::Done))
                fits.push_back(job);
        }
        const bool alone = uncertain.size() == 1 || marked;
        const bool certain = marked && fits.size() == 1;
        for (const Job* job : fits) {
            QString reason;
            if (certain)
                reason = Texts::tr("The server runs the query with this job's mark, and this is "
                                   "the only job that appeared since.");
            else if (marked)
                reason = Texts::tr("The server runs the query with this job's mark; it is one of "
                                   "%Ln job(s) that appeared since.",
                                   nullptr, int(fits.size()));
            else if (alone && fits.size() == 1)
                reason = Texts::tr("It is the only job of this user that appeared within %1 s "
                                   "after the submit.")
                             .arg(SubmitWindow / 1000);
            else
                reason = Texts::tr("It appeared within %1 s after the submit, as did others.")
                             .arg(SubmitWindow / 1000);
            found.push_back(
                {.uncertain = ours->serial, .id = job->id, .certain = certain, .reason = reason});
        }
    }
    // Two rows never get the same job without somebody's word.
    const std::vector<Candidate> all = found;
    for (Candidate& candidate : found) {
        const auto contends = [&candidate](const Candidate& other) {
            return other.id == candidate.id && other.certain
                && other.uncertain != candidate.uncertain;
        };
        if (std::ranges::any_of(all, contends))
            candidate.certain = false;
    }
    return found;
}

std::optional<attribution::Link> attribution::queryOfJob(const Job& job,
                                                         std::span<const RunningQuery> running)
{
    for (const RunningQuery& query : running) {
        if (!job.uuid.isNull() && marker::in(query.query) == job.uuid)
            return Link{.query = query, .byMarker = true};
    }
    const QString text = marker::unmarked(queryOf(job.request));
    if (text.isEmpty())
        return std::nullopt;
    const RunningQuery* only = nullptr;
    for (const RunningQuery& query : running) {
        const bool same = marker::in(query.query).isNull() && !query.query.isEmpty()
            && text.startsWith(query.query) && (job.user.isEmpty() || query.user == job.user);
        if (!same)
            continue;
        if (only)
            return std::nullopt; // which of them, nobody can say
        only = &query;
    }
    return only ? std::optional(Link{.query = *only, .byMarker = false}) : std::nullopt;
}

QString attribution::ownerGuess(const Job& foreign, std::span<const RunningQuery> running)
{
    std::vector<const RunningQuery*> near;
    for (const RunningQuery& query : running) {
        const bool sameUser = foreign.user.isEmpty() || query.user == foreign.user;
        if (sameUser && query.startedAt >= foreign.seenAt - StartWindow
            && query.startedAt <= foreign.seenAt + ClockSlack)
            near.push_back(&query);
    }
    if (near.empty())
        return {};
    const RunningQuery& query = *near.front();
    if (near.size() > 1)
        return Texts::tr("Perhaps one of %Ln queries of %1 that began when this job was first "
                         "listed, such as “%2”.",
                         nullptr, int(near.size()))
            .arg(query.user, firstWords(query.query));
    return marker::in(query.query).isNull()
        ? Texts::tr("Probably “%1” of %2 in database %3: it began when this job was first listed.")
              .arg(firstWords(query.query), query.user, query.database)
        : Texts::tr("Probably “%1” in database %2, sent by another ArangoJobs: it began when this "
                    "job was first listed.")
              .arg(firstWords(query.query), query.database);
}
