// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/http.h"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <set>
#include <string>
#include <thread>
#include <vector>

namespace sandbox {

/// Sockets and their threads: one thread a connection, kept for the next one when it ends.
///
/// Not cpp-httplib's server: that one drops pipelined requests, waits for ever on a POST without
/// Content-Length, compresses unasked and wakes up for every idle connection a hundred times a
/// second.
class Listener {
public:
    struct Callbacks {
        std::function<HttpResponse(HttpRequest)> handle;
        std::function<std::string()> queueTime;
        std::function<void()> tick; // about once a second
    };

    explicit Listener(Callbacks callbacks);
    ~Listener();
    Listener(const Listener&) = delete;
    Listener& operator=(const Listener&) = delete;

    [[nodiscard]] bool start(const std::string& address, int port, std::string& error);
    [[nodiscard]] int port() const { return m_port; }
    [[nodiscard]] std::size_t connectionCount() const;
    /// Connections that answer a request now end with it; idle ones end at once.
    void stop();

private:
    class Connection;

    void acceptLoop();
    void connectionLoop();
    void serve(int socket);
    void dispatch(int socket);

    Callbacks m_callbacks;
    int m_listenSocket = -1;
    int m_wakeEvent = -1;
    int m_port = 0;
    std::atomic<bool> m_stopping = false;
    std::thread m_acceptThread;

    mutable std::mutex m_mutex;
    std::condition_variable m_newConnection;
    std::condition_variable m_connectionEnded;
    std::deque<int> m_waiting; // accepted, not yet taken by a thread
    std::set<int> m_open;
    std::size_t m_idleThreads = 0;
    std::vector<std::thread> m_threads;
};

} // namespace sandbox
