// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <utility>
#include <vector>

/// A blocking HTTP client of one connection that hides nothing: what the server sends is what you
/// get.
class RawClient {
public:
    using Headers = std::vector<std::pair<std::string, std::string>>;

    struct Answer {
        int status = 0; // 0 = no answer
        Headers headers;
        std::string body;

        [[nodiscard]] std::string header(const std::string& name) const;
        [[nodiscard]] bool has(const std::string& name) const;
    };

    explicit RawClient(int port, const std::string& user = {}, const std::string& password = {});
    ~RawClient();
    RawClient(const RawClient&) = delete;
    RawClient& operator=(const RawClient&) = delete;

    Answer send(const std::string& method, const std::string& target, const std::string& body = {},
                const Headers& headers = {}, bool isBodyless = false);
    /// Bytes as they are; read the answers with read().
    void sendBytes(const std::string& bytes);
    Answer read(bool isHead = false);
    /// Reads and drops what comes within the time.
    std::string readFor(int milliseconds);
    [[nodiscard]] bool isClosed();

    /// Starts a query as a job and returns the id.
    std::string submit(const std::string& query, const std::string& database = "test");
    /// Asks until the job is done; false after ten seconds.
    bool waitDone(const std::string& id);

private:
    bool fill();

    int m_port;
    int m_socket = -1;
    std::string m_authorization;
    std::string m_buffer;
};
