// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/jobtable.h"

#include <algorithm>
#include <chrono>

namespace sandbox {

namespace {

double now()
{
    using namespace std::chrono;
    return duration<double>(system_clock::now().time_since_epoch()).count();
}

constexpr unsigned coordinatorShift = 40;
constexpr std::uint64_t lowBits = (std::uint64_t{1} << coordinatorShift) - 1;

bool mayUse(const JobEntry& job, const Caller& caller)
{
    return caller.isSuperuser || job.user == caller.user;
}

} // namespace

// Like ArangoDB's tick: milliseconds and a counter, larger than 2^53 and growing over restarts.
std::uint64_t JobTable::nextId()
{
    const auto milliseconds = static_cast<std::uint64_t>(now() * 1000);
    // A coordinator has 40 bits of its own (protocol.md §2.6).
    const auto tick = m_coordinator == 0
        ? milliseconds << 20U
        : m_coordinator << coordinatorShift | (milliseconds & lowBits);
    m_lastId = std::max(m_lastId + 1, tick);
    return m_lastId;
}

JobHandle JobTable::add(const std::string& user, std::shared_ptr<Interrupt> interrupt)
{
    auto job = std::make_shared<JobEntry>();
    job->user = user;
    job->stamp = now();
    job->interrupt = std::move(interrupt);
    const std::lock_guard lock(m_mutex);
    job->id = nextId();
    m_pending.emplace_hint(m_pending.end(), job->id, job);
    return job;
}

void JobTable::finish(const JobHandle& job, HttpResponse response)
{
    response.body.shrink_to_fit();
    const std::lock_guard lock(m_mutex);
    const auto found = m_pending.find(job->id);
    if (found == m_pending.end())
        return;
    job->response = std::move(response);
    job->stamp = now();
    job->interrupt.reset();
    m_done.insert(m_done.end(), m_pending.extract(found));
}

JobStatus JobTable::status(std::uint64_t id, const Caller& caller) const
{
    const std::lock_guard lock(m_mutex);
    const auto holds = [&](const Entries& entries) {
        const auto found = entries.find(id);
        return found != entries.end() && mayUse(*found->second, caller);
    };
    if (holds(m_done))
        return JobStatus::Done;
    return holds(m_pending) ? JobStatus::Pending : JobStatus::Unknown;
}

std::optional<HttpResponse> JobTable::take(std::uint64_t id, const Caller& caller,
                                           JobStatus& status)
{
    const std::lock_guard lock(m_mutex);
    status = JobStatus::Unknown;
    if (const auto found = m_done.find(id); found != m_done.end()) {
        if (!mayUse(*found->second, caller))
            return std::nullopt;
        status = JobStatus::Done;
        HttpResponse response = std::move(found->second->response);
        m_done.erase(found);
        return response;
    }
    if (const auto found = m_pending.find(id);
        found != m_pending.end() && mayUse(*found->second, caller))
        status = JobStatus::Pending;
    return std::nullopt;
}

bool JobTable::cancel(std::uint64_t id, const Caller& caller)
{
    const std::lock_guard lock(m_mutex);
    if (const auto found = m_pending.find(id); found != m_pending.end()) {
        if (!mayUse(*found->second, caller))
            return false;
        found->second->interrupt->request(Interrupt::Reason::Canceled);
        return true;
    }
    const auto found = m_done.find(id);
    return found != m_done.end() && mayUse(*found->second, caller);
}

bool JobTable::remove(std::uint64_t id, const Caller& caller)
{
    const std::lock_guard lock(m_mutex);
    for (Entries* entries : {&m_done, &m_pending}) {
        const auto found = entries->find(id);
        if (found != entries->end() && mayUse(*found->second, caller)) {
            entries->erase(found);
            return true;
        }
    }
    return false;
}

void JobTable::removeBefore(double stamp, const Caller& caller)
{
    std::vector<JobHandle> dropped; // freed after the lock is gone
    const std::lock_guard lock(m_mutex);
    for (Entries* entries : {&m_done, &m_pending}) {
        std::erase_if(*entries, [&](const auto& entry) {
            const bool goes = entry.second->stamp < stamp && mayUse(*entry.second, caller);
            if (goes)
                dropped.push_back(entry.second);
            return goes;
        });
    }
}

std::vector<std::uint64_t> JobTable::list(JobStatus status, std::uint64_t count,
                                          const Caller& caller) const
{
    std::vector<std::uint64_t> ids;
    const std::lock_guard lock(m_mutex);
    const Entries& entries = status == JobStatus::Done ? m_done : m_pending;
    ids.reserve(std::min<std::size_t>(entries.size(), count));
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
        if (!mayUse(*entry->second, caller))
            continue;
        ids.push_back(entry->first);
        if (ids.size() >= count)
            break;
    }
    return ids;
}

JobTable::Counts JobTable::counts() const
{
    const std::lock_guard lock(m_mutex);
    return {m_pending.size(), m_done.size()};
}

void JobTable::cancelAll(Interrupt::Reason reason)
{
    const std::lock_guard lock(m_mutex);
    for (const auto& [id, job] : m_pending)
        job->interrupt->request(reason);
}

void JobTable::clear()
{
    cancelAll(Interrupt::Reason::ShuttingDown);
    Entries pending;
    Entries done;
    const std::lock_guard lock(m_mutex);
    pending.swap(m_pending);
    done.swap(m_done);
}

} // namespace sandbox
