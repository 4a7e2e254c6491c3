// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/apierror.h"
#include "sandbox/cursortable.h"
#include "sandbox/http.h"
#include "sandbox/jobtable.h"
#include "sandbox/queryregistry.h"
#include "sandbox/server.h"
#include "sandbox/store.h"
#include "sandbox/users.h"
#include "sandbox/workqueue.h"

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace sandbox {

class Engine;

/// One API call, checked and taken apart; it owns everything it needs and can wait in the queue.
struct Call {
    Engine& engine;
    HttpRequest request;
    std::string database = "_system";
    std::vector<std::string> path; // decoded, without the /_db/name
    std::string query; // after the "?", as sent
    Caller caller;
    std::shared_ptr<Interrupt> interrupt = std::make_shared<Interrupt>();

    [[nodiscard]] bool is(std::string_view method) const { return request.method == method; }
    /// Part of the path behind the two that chose the handler, empty if there is none.
    [[nodiscard]] const std::string& argument(std::size_t i) const;
    [[nodiscard]] std::size_t argumentCount() const;
    /// The last value of a parameter counts.
    [[nodiscard]] std::optional<std::string> parameter(std::string_view name) const;
    [[nodiscard]] bool flag(std::string_view name, bool fallback = false) const;
    [[nodiscard]] Json body() const { return parseJson(request.body); }
    [[nodiscard]] Json objectBody() const;
    void requireAdmin() const; // 403/11
    void requireDatabaseWrite() const; // 403/11; 403/1004 when the server is read-only
    void requireRead(const std::string& collection) const; // 403/11
    void requireDefine(const std::string& collection) const; // 403/11
    void requireWrite(const std::string& collection) const; // 403/11, or 403/1004 with a read right
};

using Handler = HttpResponse (*)(Call&);

/// Everything behind the sockets: from a request to its answer.
class Engine {
public:
    explicit Engine(const Options& options);

    void start();
    void stop();
    void restart();
    [[nodiscard]] HttpResponse handle(HttpRequest request);
    [[nodiscard]] std::string queueTime() const;
    [[nodiscard]] double uptime() const;

    const Options options;
    Store store;
    Users users;
    JobTable jobs;
    CursorTable cursors;
    QueryRegistry queries;
    WorkQueue queue;
    std::function<std::size_t()> connectionCount = [] { return std::size_t{0}; };
    std::atomic<int> port = 0;
    std::atomic<std::uint64_t> requestsTotal = 0;
    std::atomic<std::uint64_t> requestsAsync = 0;
    std::atomic<std::uint64_t> queueTimeViolations = 0;
    std::atomic<bool> isReadOnly = false;

private:
    [[nodiscard]] HttpResponse admit(HttpRequest request);
    [[nodiscard]] HttpResponse submit(Call call, bool isStored);

    std::chrono::steady_clock::time_point m_started;
    std::atomic<bool> m_stopping = false;
};

/// Runs a call to its end; errors become answers.
[[nodiscard]] HttpResponse execute(Call& call);

[[nodiscard]] HttpResponse jsonResponse(int status, const Json& body);
[[nodiscard]] HttpResponse errorResponse(int status, int number, const std::string& message);
[[nodiscard]] HttpResponse errorResponse(const ApiError& error);
[[nodiscard]] HttpResponse methodNotSupported();
/// {…body, error:false, code:status}
[[nodiscard]] HttpResponse okResponse(int status, Json body = Json::object());

} // namespace sandbox
