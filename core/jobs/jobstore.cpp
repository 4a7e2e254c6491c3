// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/jobstore.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace {

struct Span {
    int first;
    int last;
};

/// Neighbouring rows of a sorted list, joined.
std::vector<Span> spansOf(const std::vector<int>& rows)
{
    std::vector<Span> spans;
    for (const int row : rows) {
        if (!spans.empty() && spans.back().last + 1 == row)
            spans.back().last = row;
        else
            spans.push_back({row, row});
    }
    return spans;
}

template <class... Member> bool differs(const Job& left, const Job& right, Member... member)
{
    return (... || (left.*member != right.*member));
}

} // namespace

JobFields difference(const Job& left, const Job& right)
{
    JobFields fields;
    fields.setFlag(JobField::State, left.state != right.state);
    fields.setFlag(JobField::Id, left.id != right.id || left.uuid != right.uuid);
    fields.setFlag(JobField::Request,
                   differs(left, right, &Job::server, &Job::user, &Job::origin, &Job::database,
                           &Job::label, &Job::batch, &Job::request, &Job::what, &Job::writes,
                           &Job::keepResult));
    fields.setFlag(JobField::Times,
                   differs(left, right, &Job::submittedAt, &Job::seenAt, &Job::finishedAt,
                           &Job::cancelledAt, &Job::collectedAt, &Job::goneAfter,
                           &Job::goneBefore));
    fields.setFlag(JobField::Outcome,
                   differs(left, right, &Job::httpStatus, &Job::errorNum, &Job::error,
                           &Job::answerHeaders, &Job::absence, &Job::hint, &Job::expiresAt));
    fields.setFlag(JobField::Size,
                   differs(left, right, &Job::size, &Job::rows, &Job::resultFile, &Job::exportedAt,
                           &Job::sha256, &Job::cursorId, &Job::nextBatchId, &Job::batchFiles));
    return fields;
}

int JobStore::row(quint64 serial) const
{
    const auto it = std::ranges::lower_bound(m_jobs, serial, {}, &Job::serial);
    return it != m_jobs.end() && it->serial == serial ? int(it - m_jobs.begin()) : -1;
}

const Job* JobStore::find(quint64 serial) const
{
    const int at = row(serial);
    return at < 0 ? nullptr : &m_jobs[std::size_t(at)];
}

const Job* JobStore::find(const QString& server, const QString& id) const
{
    const auto it = m_byId.constFind(idKey(server, id));
    return it == m_byId.cend() ? nullptr : find(*it);
}

const Job* JobStore::find(const QUuid& uuid) const
{
    const auto it = m_byUuid.constFind(uuid);
    return it == m_byUuid.cend() ? nullptr : find(*it);
}

quint64 JobStore::append(std::vector<Job> jobs)
{
    const quint64 firstSerial = m_nextSerial;
    if (jobs.empty())
        return firstSerial;

    const int first = int(m_jobs.size());
    const int last = first + int(jobs.size()) - 1;
    emit rowsAboutToBeAppended(first, last);
    for (Job& job : jobs) {
        job.serial = m_nextSerial++;
        if (job.uuid.isNull())
            job.uuid = job.origin == JobOrigin::Foreign && !job.id.isEmpty()
                ? foreignUuid(job.server, job.id)
                : newUuid();
        link(job);
    }
    m_jobs.insert(m_jobs.end(), std::move_iterator(jobs.begin()), std::move_iterator(jobs.end()));
    emit rowsAppended(first, last);
    return firstSerial;
}

void JobStore::update(std::vector<Job> jobs)
{
    struct Change {
        int row;
        JobFields fields;
    };
    std::vector<Change> changes;
    // Of two versions of one job in the same call, the later one counts.
    std::ranges::stable_sort(jobs, {}, &Job::serial);
    for (Job& job : jobs) {
        const int at = row(job.serial);
        if (at < 0)
            continue;
        Job& known = m_jobs[std::size_t(at)];
        if (job.uuid.isNull())
            job.uuid = known.uuid;
        const JobFields fields = difference(known, job);
        if (!fields)
            continue;
        if (known.id != job.id || known.server != job.server || known.uuid != job.uuid) {
            unlink(known);
            link(job);
        }
        known = std::move(job);
        if (!changes.empty() && changes.back().row == at)
            changes.back().fields |= fields;
        else
            changes.push_back({at, fields});
    }

    for (auto it = changes.cbegin(); it != changes.cend();) {
        auto end = it + 1;
        JobFields fields = it->fields;
        while (end != changes.cend() && end->row == std::prev(end)->row + 1)
            fields |= (end++)->fields;
        emit rowsChanged(it->row, std::prev(end)->row, fields);
        it = end;
    }
}

void JobStore::remove(std::vector<quint64> serials)
{
    std::ranges::sort(serials);
    serials.erase(std::unique(serials.begin(), serials.end()), serials.end());
    std::vector<int> rows;
    rows.reserve(serials.size());
    for (const quint64 serial : serials) {
        if (const int at = row(serial); at >= 0)
            rows.push_back(at);
    }
    if (rows.empty())
        return;

    const std::vector<Span> spans = spansOf(rows);
    Span block = spans.front();
    if (spans.size() > 1) {
        emit rowsAboutToBeReordered();
        std::vector<Job> doomed;
        doomed.reserve(rows.size());
        auto next = rows.cbegin();
        auto to = m_jobs.begin() + rows.front();
        for (int at = rows.front(); at < int(m_jobs.size()); ++at) {
            Job& job = m_jobs[std::size_t(at)];
            if (next != rows.cend() && *next == at) {
                doomed.push_back(std::move(job));
                ++next;
            } else {
                *to++ = std::move(job);
            }
        }
        std::ranges::move(doomed, to);
        block = {int(m_jobs.size() - rows.size()), int(m_jobs.size()) - 1};
        emit rowsReordered(block.first);
    }

    emit rowsAboutToBeRemoved(block.first, block.last);
    const auto first = m_jobs.begin() + block.first;
    const auto end = m_jobs.begin() + block.last + 1;
    std::for_each(first, end, [this](const Job& job) { unlink(job); });
    m_jobs.erase(first, end);
    emit rowsRemoved(block.first, block.last);
}

QString JobStore::idKey(const QString& server, const QString& id)
{
    return server + u'\n' + id;
}

void JobStore::link(const Job& job)
{
    if (!job.id.isEmpty())
        m_byId.insert(idKey(job.server, job.id), job.serial);
    m_byUuid.insert(job.uuid, job.serial);
}

void JobStore::unlink(const Job& job)
{
    // An id may for a moment belong to two rows: listed before our 202 arrived. The later link
    // stays with its row when the other one goes.
    const auto it = m_byId.constFind(idKey(job.server, job.id));
    if (it != m_byId.cend() && *it == job.serial)
        m_byId.erase(it);
    if (const auto own = m_byUuid.constFind(job.uuid); own != m_byUuid.cend() && *own == job.serial)
        m_byUuid.erase(own);
}
