// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTcpServer>
#include <QThread>
#include <QUrl>

#include <array>
#include <atomic>
#include <memory>
#include <mutex>
#include <random>
#include <set>
#include <string>

/// What happens to one request on its way.
enum class Fault {
    None,
    CloseBefore, ///< the connection closes before the server sees the request
    CloseAfter, ///< the server carries it out, and its answer is thrown away
    CloseInAnswer, ///< half of the answer arrives
    Stall, ///< the answer waits for some seconds
};
inline constexpr int FaultCount = int(Fault::Stall) + 1;

/// A TCP proxy in front of a server, on a thread of its own, that lets a share of all requests meet
/// a fault. It remembers which job's result a fault has swallowed: those the server has given away.
class FaultyProxy final {
public:
    FaultyProxy(const QUrl& server, double faultShare, unsigned seed);
    ~FaultyProxy();

    [[nodiscard]] QUrl url() const;
    /// No more faults from here on.
    void setHonest() { m_isHonest = true; }

    [[nodiscard]] int requests() const { return m_requests; }
    [[nodiscard]] int faults(Fault fault) const { return m_faults[size_t(fault)]; }
    /// Ids of jobs whose stored answer left the server and did not arrive whole.
    [[nodiscard]] std::set<std::string> swallowedResults() const;

private:
    friend class Relay;

    [[nodiscard]] Fault next();
    void swallowed(const QByteArray& id);

    QUrl m_server;
    double m_share;
    std::mt19937 m_random; // of the proxy's thread
    std::atomic<bool> m_isHonest = false;
    std::atomic<int> m_requests = 0;
    std::array<std::atomic<int>, FaultCount> m_faults{};
    mutable std::mutex m_mutex;
    std::set<std::string> m_swallowed;
    QThread m_thread;
    std::unique_ptr<QTcpServer> m_listener; // lives on m_thread
    quint16 m_port = 0;
};
