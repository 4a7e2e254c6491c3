// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/endpoint.h"
#include "client/httpclient.h"

#include <QObject>
#include <QPointer>

#include <chrono>
#include <memory>
#include <optional>
#include <vector>

namespace arango {

/// One server, one login. Adds the database prefix and the credentials to requests.
///
/// * Login::Kind::Jwt: logs in first; renews the token in its last two minutes (POST
///   /_open/auth/renew; an answer without a token is no renewal); logs in again, once for a
///   request, when the token is refused.
/// * Login::Kind::Superuser: makes tokens of one hour itself, a fresh one each half hour.
/// * Active failover (3.11 and before): a follower answers 503 with x-arango-endpoint: the leader.
///   The request goes there, once, and so do those after it until the leader is out of reach. Never
///   from https to http.
///
/// Sending again after such a 401 or 503 repeats nothing, whatever the verb: both are given before
/// a request is carried out (protocol.md §1.2, §6). The stored answer of a job (it has the header
/// x-arango-async-id) is never taken for one.
class Connection final : public QObject {
    Q_OBJECT

public:
    explicit Connection(Endpoint endpoint, QObject* parent = nullptr);
    ~Connection() override;

    [[nodiscard]] const Endpoint& endpoint() const { return m_endpoint; }
    /// "db.example:8529"
    [[nodiscard]] QString name() const { return hostAndPort(m_endpoint.url); }

    /// As HttpClient::send(). `database` may be empty: the server's _system.
    void send(Request request, const QString& database, const SendOptions& options,
              QObject* context, const ResponseHandler& handler);

    /// False for some seconds after it could not be reached, a connection broke, or it answered
    /// that it is unavailable (503).
    [[nodiscard]] bool isWell() const;

signals:
    /// x-arango-queue-time-seconds of an answer (3.9 and later; stale on an idle server).
    void queueTimeSeen(double seconds);
    /// This server keeps the job: it gave the id, or the result, itself.
    void jobSeen(const QString& id);

private:
    using Clock = std::chrono::steady_clock;
    struct Call;
    using CallPtr = std::shared_ptr<Call>;

    [[nodiscard]] HttpClient& http() { return *m_clients.at(m_current); }
    void addClient(const QUrl& url);
    void headSeen(const Response& head);
    void dispatch(const CallPtr& call);
    void answered(const CallPtr& call, const QByteArray& usedToken, Result<Response> result);
    [[nodiscard]] bool follow(const Response& answer);
    [[nodiscard]] QByteArray authorization();
    void setToken(const QByteArray& token);
    void renewToken();
    void logIn();
    void loggedIn(const Result<Response>& result);

    Endpoint m_endpoint;
    std::vector<std::unique_ptr<HttpClient>> m_clients; // ours, then the leaders it named
    std::vector<QUrl> m_urls; // of the clients
    size_t m_current = 0;
    std::optional<Clock::time_point> m_troubleAt;

    QByteArray m_token;
    std::optional<Clock::time_point> m_renewFrom; // when a renewal of the token is worth a try
    bool m_loggingIn = false;
    std::vector<CallPtr> m_waiting; // for the login
};

} // namespace arango
