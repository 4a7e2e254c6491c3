// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/rawclient.h"

#include <QByteArray>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <nlohmann/json.hpp>
#include <poll.h>
#include <strings.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <thread>

std::string RawClient::Answer::header(const std::string& name) const
{
    for (const auto& [key, value] : headers) {
        if (strcasecmp(key.c_str(), name.c_str()) == 0)
            return value;
    }
    return {};
}

bool RawClient::Answer::has(const std::string& name) const
{
    for (const auto& [key, value] : headers) {
        if (strcasecmp(key.c_str(), name.c_str()) == 0)
            return true;
    }
    return false;
}

RawClient::RawClient(int port, const std::string& user, const std::string& password) : m_port(port)
{
    if (!user.empty())
        m_authorization
            = "Basic " + QByteArray::fromStdString(user + ':' + password).toBase64().toStdString();
    m_socket = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (connect(m_socket, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) {
        close(m_socket);
        m_socket = -1;
    }
    // An answer that never comes is an answer of status 0, not a test that hangs.
    const timeval patience{60, 0};
    setsockopt(m_socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    const int on = 1;
    setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
}

RawClient::~RawClient()
{
    if (m_socket >= 0)
        close(m_socket);
}

void RawClient::sendBytes(const std::string& bytes)
{
    std::size_t sent = 0;
    while (sent < bytes.size()) {
        const ssize_t count
            = ::send(m_socket, bytes.data() + sent, bytes.size() - sent, MSG_NOSIGNAL);
        if (count <= 0)
            return;
        sent += static_cast<std::size_t>(count);
    }
}

RawClient::Answer RawClient::send(const std::string& method, const std::string& target,
                                  const std::string& body, const Headers& headers, bool isBodyless)
{
    std::string bytes
        = method + ' ' + target + " HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(m_port);
    bool hasAuthorization = false;
    for (const auto& [name, value] : headers) {
        bytes += "\r\n" + name + ": " + value;
        hasAuthorization = hasAuthorization || strcasecmp(name.c_str(), "Authorization") == 0;
    }
    if (!hasAuthorization && !m_authorization.empty())
        bytes += "\r\nAuthorization: " + m_authorization;
    bytes += "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
    sendBytes(bytes);
    return read(isBodyless || method == "HEAD");
}

bool RawClient::fill()
{
    std::array<char, 65536> block{};
    const ssize_t count = recv(m_socket, block.data(), block.size(), 0);
    if (count <= 0)
        return false;
    m_buffer.append(block.data(), static_cast<std::size_t>(count));
    return true;
}

RawClient::Answer RawClient::read(bool isHead)
{
    Answer answer;
    std::size_t end = std::string::npos;
    while ((end = m_buffer.find("\r\n\r\n")) == std::string::npos) {
        if (!fill())
            return answer;
    }
    answer.status = std::atoi(m_buffer.c_str() + 9);
    std::size_t lineEnd = m_buffer.find("\r\n");
    while (lineEnd < end) {
        const std::size_t start = lineEnd + 2;
        lineEnd = m_buffer.find("\r\n", start);
        const std::string line = m_buffer.substr(start, lineEnd - start);
        const std::size_t colon = line.find(": ");
        answer.headers.emplace_back(line.substr(0, colon), line.substr(colon + 2));
    }
    m_buffer.erase(0, end + 4);
    const std::size_t length = isHead
        ? 0
        : static_cast<std::size_t>(std::atoll(answer.header("Content-Length").c_str()));
    while (m_buffer.size() < length) {
        if (!fill())
            break;
    }
    answer.body = m_buffer.substr(0, length);
    m_buffer.erase(0, length);
    return answer;
}

std::string RawClient::readFor(int milliseconds)
{
    pollfd entry{m_socket, POLLIN, 0};
    while (poll(&entry, 1, milliseconds) > 0) {
        if (!fill())
            break;
    }
    return std::exchange(m_buffer, {});
}

bool RawClient::isClosed()
{
    pollfd entry{m_socket, POLLIN, 0};
    return poll(&entry, 1, 2000) > 0 && !fill();
}

std::string RawClient::submit(const std::string& query, const std::string& database)
{
    const nlohmann::json body{{"query", query}};
    return send("POST", "/_db/" + database + "/_api/cursor", body.dump(),
                {{"x-arango-async", "store"}})
        .header("X-Arango-Async-Id");
}

bool RawClient::waitDone(const std::string& id)
{
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(10);
    while (std::chrono::steady_clock::now() < deadline) {
        if (send("GET", "/_db/test/_api/job/" + id).status == 200)
            return true;
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    return false;
}
