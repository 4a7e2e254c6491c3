// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/http.h"
#include "sandbox/interrupt.h"
#include "sandbox/users.h"

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace sandbox {

struct JobEntry {
    std::uint64_t id = 0;
    std::string user;
    double stamp = 0; // of creation, then of completion
    HttpResponse response;
    std::shared_ptr<Interrupt> interrupt; // gone when done
};
using JobHandle = std::shared_ptr<JobEntry>;

enum class JobStatus : int { Unknown, Pending, Done };

/// The stored jobs of all users; everybody but a superuser sees only his own.
class JobTable {
public:
    explicit JobTable(std::uint64_t coordinator = 0) : m_coordinator(coordinator) { }

    [[nodiscard]] JobHandle add(const std::string& user, std::shared_ptr<Interrupt> interrupt);
    /// Keeps the answer unless the entry was deleted meanwhile.
    void finish(const JobHandle& job, HttpResponse response);

    [[nodiscard]] JobStatus status(std::uint64_t id, const Caller& caller) const;
    /// Hands the answer out, once.
    [[nodiscard]] std::optional<HttpResponse> take(std::uint64_t id, const Caller& caller,
                                                   JobStatus& status);
    bool cancel(std::uint64_t id, const Caller& caller);
    bool remove(std::uint64_t id, const Caller& caller);
    void removeBefore(double stamp, const Caller& caller);
    /// Newest first. One id at least is returned whatever count says, as ArangoDB does.
    [[nodiscard]] std::vector<std::uint64_t> list(JobStatus status, std::uint64_t count,
                                                  const Caller& caller) const;
    struct Counts {
        std::size_t pending = 0;
        std::size_t done = 0;
    };
    [[nodiscard]] Counts counts() const;
    void cancelAll(Interrupt::Reason reason);
    void clear();

private:
    using Entries = std::map<std::uint64_t, JobHandle>;

    [[nodiscard]] std::uint64_t nextId();

    mutable std::mutex m_mutex;
    Entries m_pending;
    Entries m_done;
    std::uint64_t m_coordinator;
    std::uint64_t m_lastId = 0;
};

} // namespace sandbox
