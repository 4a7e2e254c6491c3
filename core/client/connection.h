// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/httpclient.h"

#include <QObject>
#include <QPointer>
#include <QUrl>

#include <vector>

namespace arango {

struct Login {
    enum class Kind {
        None, ///< the server runs without authentication
        Basic,
        Jwt, ///< user and password are exchanged for a token, which is renewed when refused
        Token, ///< `secret` is a ready JWT
    };
    Kind kind = Kind::None;
    QString user;
    QString secret; ///< password or token; never logged, never shown

    bool operator==(const Login&) const = default;
};

struct Endpoint {
    QUrl url; ///< scheme, host and port
    QString caFile; ///< PEM of further authorities; empty: the system's
    Login login;

    bool operator==(const Endpoint&) const = default;
};

/// Reads what people write for a server: "localhost", "db.example:8530", "https://…",
/// "tcp://…", "ssl://…". Port 8529 when none is given. The error says what is wrong.
[[nodiscard]] Result<QUrl> serverUrl(const QString& text);

/// One server, one login. Adds the database prefix and the credentials to requests; with
/// Login::Kind::Jwt it logs in first and, once, again when the token is refused (401 is answered
/// before a request is carried out, so sending it again repeats nothing).
class Connection final : public QObject {
    Q_OBJECT

public:
    explicit Connection(Endpoint endpoint, QObject* parent = nullptr);

    [[nodiscard]] const Endpoint& endpoint() const { return m_endpoint; }

    /// As HttpClient::send(). `database` may be empty: the server's _system.
    void send(Request request, const QString& database, const SendOptions& options,
              QObject* context, const ResponseHandler& handler);

signals:
    void queueTimeSeen(double seconds);

private:
    struct Waiting {
        Request request;
        SendOptions options;
        QPointer<QObject> context;
        ResponseHandler handler;
    };

    void sendWithToken(const Request& request, const SendOptions& options, QObject* context,
                       const ResponseHandler& handler, bool mayLoginAgain);
    void logIn();
    void loggedIn(const Result<Response>& result);

    Endpoint m_endpoint;
    HttpClient m_http;
    QByteArray m_token;
    bool m_loggingIn = false;
    std::vector<Waiting> m_waiting;
};

} // namespace arango
