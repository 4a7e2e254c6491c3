// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/listener.h"

#include "sandbox/json.h"

#include <arpa/inet.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <memory>

namespace sandbox {

namespace {

constexpr int idleTimeout = 300'000;
constexpr int bodyTimeout = 90'000;
constexpr int writeTimeout = 90'000;

bool waitFor(int socket, short events, int milliseconds)
{
    pollfd entry{socket, events, 0};
    int result = 0;
    do {
        result = poll(&entry, 1, milliseconds);
    } while (result < 0 && errno == EINTR);
    return result > 0;
}

std::string lastError(const std::string& what)
{
    return what + ": " + std::strerror(errno);
}

bool sendAll(int socket, std::string_view first, std::string_view second)
{
    while (!first.empty() || !second.empty()) {
        std::array<iovec, 2> parts{{{const_cast<char*>(first.data()), first.size()},
                                    {const_cast<char*>(second.data()), second.size()}}};
        msghdr message{};
        message.msg_iov = parts.data();
        message.msg_iovlen = parts.size();
        const ssize_t sent = sendmsg(socket, &message, MSG_NOSIGNAL | MSG_DONTWAIT);
        if (sent < 0) {
            if (errno == EINTR)
                continue;
            const bool full = errno == EAGAIN || errno == EWOULDBLOCK;
            if (!full || !waitFor(socket, POLLOUT, writeTimeout))
                return false;
            continue;
        }
        auto count = static_cast<std::size_t>(sent);
        const std::size_t ofFirst = std::min(count, first.size());
        first.remove_prefix(ofFirst);
        second.remove_prefix(count - ofFirst);
    }
    return true;
}

} // namespace

/// Bytes of one connection, read ahead so that pipelined requests are not lost.
class Listener::Connection {
public:
    explicit Connection(int socket) : m_socket(socket) { }

    [[nodiscard]] std::string_view bytes() const
    {
        return std::string_view(m_buffer).substr(m_start);
    }

    void consume(std::size_t count)
    {
        m_start += count;
        if (m_start == m_buffer.size()) {
            m_start = 0;
            m_buffer.clear();
        }
    }

    bool readMore(int timeout)
    {
        if (m_start > 0) {
            m_buffer.erase(0, m_start);
            m_start = 0;
        }
        std::array<char, 16384> block;
        ssize_t count = recv(m_socket, block.data(), block.size(), MSG_DONTWAIT);
        while (count < 0 && (errno == EAGAIN || errno == EINTR)) {
            if (!waitFor(m_socket, POLLIN, timeout))
                return false;
            count = recv(m_socket, block.data(), block.size(), MSG_DONTWAIT);
        }
        if (count <= 0)
            return false;
        m_buffer.append(block.data(), static_cast<std::size_t>(count));
        return true;
    }

    void drain()
    {
        constexpr int blocks = 1000;
        for (int i = 0; i < blocks && readMore(500); ++i)
            consume(bytes().size());
    }

    bool takeBody(std::string& body, std::size_t length)
    {
        body.reserve(std::min<std::size_t>(length, 64UL * 1024 * 1024));
        while (true) {
            const std::size_t part = std::min(length - body.size(), bytes().size());
            body.append(bytes().substr(0, part));
            consume(part);
            if (body.size() == length)
                return true;
            if (!readMore(bodyTimeout))
                return false;
        }
    }

private:
    int m_socket;
    std::string m_buffer;
    std::size_t m_start = 0;
};

Listener::Listener(Callbacks callbacks) : m_callbacks(std::move(callbacks)) { }

Listener::~Listener()
{
    stop();
}

std::size_t Listener::connectionCount() const
{
    const std::lock_guard lock(m_mutex);
    return m_open.size();
}

bool Listener::start(const std::string& address, int port, std::string& error)
{
    addrinfo hints{};
    hints.ai_family = AF_UNSPEC;
    hints.ai_socktype = SOCK_STREAM;
    hints.ai_flags = AI_PASSIVE;
    addrinfo* found = nullptr;
    if (const int code
        = getaddrinfo(address.c_str(), std::to_string(port).c_str(), &hints, &found)) {
        error = "cannot listen on " + address + ": " + gai_strerror(code);
        return false;
    }
    const std::unique_ptr<addrinfo, void (*)(addrinfo*)> guard(found, freeaddrinfo);
    m_listenSocket = socket(found->ai_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    m_wakeEvent = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    const int on = 1;
    setsockopt(m_listenSocket, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    sockaddr_storage bound{};
    socklen_t length = sizeof bound;
    const bool ready = m_listenSocket >= 0 && m_wakeEvent >= 0
        && bind(m_listenSocket, found->ai_addr, found->ai_addrlen) == 0
        && listen(m_listenSocket, SOMAXCONN) == 0
        && getsockname(m_listenSocket, reinterpret_cast<sockaddr*>(&bound), &length) == 0;
    if (!ready) {
        error = lastError("cannot listen on " + address + " port " + std::to_string(port));
        stop();
        return false;
    }
    m_port = ntohs(bound.ss_family == AF_INET6 ? reinterpret_cast<sockaddr_in6*>(&bound)->sin6_port
                                               : reinterpret_cast<sockaddr_in*>(&bound)->sin_port);
    m_acceptThread = std::thread([this] { acceptLoop(); });
    return true;
}

void Listener::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
        // A read shutdown wakes the waiting ones and lets a running answer out.
        for (const int socket : m_open)
            shutdown(socket, SHUT_RD);
    }
    m_newConnection.notify_all();
    if (m_wakeEvent >= 0)
        (void)!eventfd_write(m_wakeEvent, 1);
    if (m_acceptThread.joinable())
        m_acceptThread.join();
    {
        // A peer that does not read must not hold us up.
        std::unique_lock lock(m_mutex);
        m_connectionEnded.wait_for(lock, std::chrono::seconds(1),
                                   [this] { return m_open.size() == m_waiting.size(); });
        for (const int socket : m_open)
            shutdown(socket, SHUT_RDWR);
    }
    // Nobody adds threads once the accepting one is gone.
    for (std::thread& thread : m_threads)
        thread.join();
    m_threads.clear();
    for (const int socket : m_waiting)
        close(socket);
    m_waiting.clear();
    m_open.clear();
    for (int* descriptor : {&m_listenSocket, &m_wakeEvent}) {
        if (*descriptor >= 0)
            close(*descriptor);
        *descriptor = -1;
    }
}

void Listener::acceptLoop()
{
    while (!m_stopping) {
        std::array<pollfd, 2> entries{{{m_listenSocket, POLLIN, 0}, {m_wakeEvent, POLLIN, 0}}};
        poll(entries.data(), entries.size(), 1000);
        if (m_stopping)
            return;
        m_callbacks.tick();
        if ((entries[0].revents & POLLIN) == 0)
            continue;
        const int socket = accept4(m_listenSocket, nullptr, nullptr, SOCK_CLOEXEC);
        if (socket >= 0) {
            dispatch(socket);
        } else if (errno == EMFILE || errno == ENFILE) {
            // No descriptor left: give the others a moment instead of spinning.
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
        }
    }
}

void Listener::dispatch(int socket)
{
    const int on = 1;
    setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    const std::lock_guard lock(m_mutex);
    if (m_stopping) {
        close(socket);
        return;
    }
    m_open.insert(socket);
    m_waiting.push_back(socket);
    if (m_idleThreads < m_waiting.size())
        m_threads.emplace_back([this] { connectionLoop(); });
    m_newConnection.notify_one();
}

void Listener::connectionLoop()
{
    std::unique_lock lock(m_mutex);
    while (true) {
        ++m_idleThreads;
        m_newConnection.wait(lock, [this] { return m_stopping || !m_waiting.empty(); });
        --m_idleThreads;
        if (m_stopping)
            return;
        const int socket = m_waiting.front();
        m_waiting.pop_front();
        lock.unlock();
        serve(socket);
        lock.lock();
        // Closed under the lock: stop() must never shut down a number that was given out again.
        m_open.erase(socket);
        close(socket);
        m_connectionEnded.notify_all();
    }
}

void Listener::serve(int socket)
{
    Connection connection(socket);
    while (true) {
        std::optional<HttpHead> head = parseHead(connection.bytes());
        while (!head) {
            const int timeout = connection.bytes().empty() ? idleTimeout : bodyTimeout;
            if (!connection.readMore(timeout))
                return;
            head = parseHead(connection.bytes());
        }
        if (head->error != 0) {
            HttpResponse refusal;
            refusal.status = head->error;
            refusal.contentType = textType;
            if (head->error == 400) {
                refusal.contentType = jsonType;
                refusal.body = toText({{"error", true},
                                       {"errorMessage", "chunked request bodies are not accepted"},
                                       {"code", 400},
                                       {"errorNum", 400}});
            }
            sendAll(socket, headOf(refusal, false, m_callbacks.queueTime()), refusal.body);
            // Closing with unread bytes would reset the connection and take the answer along.
            shutdown(socket, SHUT_WR);
            connection.drain();
            return;
        }
        connection.consume(head->size);
        if (head->expectsContinue && connection.bytes().size() < head->bodyLength
            && !sendAll(socket, "HTTP/1.1 100 Continue\r\n\r\n", {}))
            return;
        if (!connection.takeBody(head->request.body, head->bodyLength))
            return;
        const bool keepAlive = head->keepAlive;
        const bool isHead = head->request.method == "HEAD";
        const HttpResponse response = m_callbacks.handle(std::move(head->request));
        const bool sendBody = !isHead && !response.headOnly;
        if (!sendAll(socket, headOf(response, keepAlive && !m_stopping, m_callbacks.queueTime()),
                     sendBody ? std::string_view(response.body) : std::string_view()))
            return;
        if (!keepAlive || m_stopping)
            return;
    }
}

} // namespace sandbox
