// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

/// A small ArangoDB-compatible server for trying the program and for tests. It is not a database.
namespace sandbox {

struct Options {
    std::string listen = "127.0.0.1"; // loopback unless told otherwise
    int port = 0; // 0 = any free one
    std::string rootPassword; // empty = authentication off
    int threads = 4; // workers that run queued requests
    int coordinator = 0; // upper 24 bits of the ids of jobs, as in a cluster; 0 = a single server
    std::vector<std::string> endpoints; // /_api/cluster/endpoints; empty = a single server (501)
    std::size_t queueSize = 4096; // --server.maximal-queue-size; beyond: 503/21003
};

class Server {
public:
    explicit Server(const Options& options = {});
    ~Server(); // stops; running queries are killed
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    [[nodiscard]] bool start(std::string& error);
    [[nodiscard]] int port() const;
    void stop();
    /// Forgets all jobs and cursors as a restart would; data stays, new ids are larger.
    void restart();

private:
    struct Private;
    std::unique_ptr<Private> m_d;
};

} // namespace sandbox
