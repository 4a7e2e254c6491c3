// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/connection.h"

#include "client/decode.h"
#include "client/json.h"
#include "client/texts.h"
#include "client/token.h"

#include <QDateTime>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace arango {

namespace {

constexpr auto TroubleLasts = 5s;
constexpr auto SuperuserLifetime = 1h;
/// The server renews in the last 150 s (protocol.md §5); asked for earlier, it does nothing.
constexpr auto RenewBefore = 120s;
/// More leaders than that are no failover.
constexpr size_t MaxClients = 8;

/// A stored answer of a job carries the id header: what it says is not this server's word.
bool isOwnAnswer(const Response& response)
{
    return !hasHeader(response.headers, "x-arango-async-id");
}

bool isLoginRefused(const Result<Response>& result)
{
    return result && result->status == 401 && isOwnAnswer(*result);
}

bool namesLeader(const Response& response)
{
    return response.status == 503 && isOwnAnswer(response)
        && !response.header("x-arango-endpoint").isEmpty();
}

} // namespace

struct Connection::Call {
    Request request;
    SendOptions options;
    QPointer<QObject> context;
    ResponseHandler handler;
    Clock::time_point expiry;
    bool mayLogIn = false;
    bool mayFollow = true;
};

Connection::Connection(Endpoint endpoint, QObject* parent)
    : QObject(parent), m_endpoint(std::move(endpoint))
{
    addClient(m_endpoint.url);
    if (m_endpoint.login.kind == Login::Kind::Token)
        m_token = m_endpoint.login.secret.trimmed().toUtf8();
}

Connection::~Connection() = default;

void Connection::addClient(const QUrl& url)
{
    Endpoint endpoint = m_endpoint;
    endpoint.url = url;
    auto client = std::make_unique<HttpClient>(endpoint);
    connect(client.get(), &HttpClient::headSeen, this, &Connection::headSeen);
    connect(client.get(), &HttpClient::connectionFailed, this, [this] {
        m_troubleAt = Clock::now();
        m_current = 0; // a leader that is gone is asked for again
    });
    m_clients.push_back(std::move(client));
    m_urls.push_back(url);
}

bool Connection::isWell() const
{
    return !m_troubleAt || Clock::now() - *m_troubleAt > TroubleLasts;
}

void Connection::headSeen(const Response& head)
{
    if (head.status == 503 && isOwnAnswer(head) && !namesLeader(head))
        m_troubleAt = Clock::now();
    else
        m_troubleAt.reset();

    if (const QByteArray seconds = head.header("x-arango-queue-time-seconds"); !seconds.isEmpty())
        emit queueTimeSeen(seconds.toDouble());
    if (!isOwnAnswer(head) && !hasHeader(head.headers, "x-arango-request-forwarded-to"))
        emit jobSeen(QString::fromLatin1(head.header("x-arango-async-id")));
}

void Connection::send(Request request, const QString& database, const SendOptions& options,
                      QObject* context, const ResponseHandler& handler)
{
    if (request.perDatabase && !database.isEmpty())
        request.path.prepend("/_db/" + encoded(database.normalized(QString::NormalizationForm_C)));
    if (m_endpoint.queueTimeLimit > 0 && hasHeader(request.headers, "x-arango-async"))
        request.headers.append(
            {"x-arango-queue-time-seconds", QByteArray::number(m_endpoint.queueTimeLimit)});

    const auto call = std::make_shared<Call>();
    call->request = std::move(request);
    call->options = options;
    call->context = context;
    call->handler = handler;
    call->expiry
        = options.deadline > 0ms ? Clock::now() + options.deadline : Clock::time_point::max();
    call->mayLogIn = m_endpoint.login.kind == Login::Kind::Jwt;
    if (options.sink.wants)
        call->options.sink.wants
            = [this, call = call.get(), wants = options.sink.wants](const Response& head) {
                  const bool sentAgain = (call->mayFollow && namesLeader(head))
                      || (call->mayLogIn && isLoginRefused(head));
                  return !sentAgain && wants(head);
              };
    dispatch(call);
}

void Connection::dispatch(const CallPtr& call)
{
    if (!call->context)
        return;
    if (m_endpoint.login.kind == Login::Kind::Jwt && m_token.isEmpty()) {
        call->mayLogIn = false;
        m_waiting.push_back(call);
        logIn();
        return;
    }
    renewToken();
    Request request = call->request;
    if (const QByteArray header = authorization(); !header.isEmpty())
        request.headers.append({"Authorization", header});
    SendOptions options = call->options;
    if (call->expiry != Clock::time_point::max())
        options.deadline = std::max(
            1ms, std::chrono::ceil<std::chrono::milliseconds>(call->expiry - Clock::now()));
    // The context of the call, so that its end reaches the socket.
    http().send(request, options, call->context,
                [this, call, used = m_token](Result<Response> result) {
                    answered(call, used, std::move(result));
                });
}

void Connection::answered(const CallPtr& call, const QByteArray& usedToken, Result<Response> result)
{
    if (result && call->mayFollow && namesLeader(*result) && follow(*result)) {
        call->mayFollow = false;
        dispatch(call);
    } else if (call->mayLogIn && isLoginRefused(result)) {
        call->mayLogIn = false;
        if (m_token == usedToken)
            m_token.clear();
        dispatch(call);
    } else {
        call->handler(std::move(result));
    }
}

/// Turns to the leader that a follower names.
bool Connection::follow(const Response& answer)
{
    const auto url
        = neighbourUrl(m_endpoint, QString::fromLatin1(answer.header("x-arango-endpoint")));
    if (!url || url->scheme() != m_endpoint.url.scheme())
        return false;
    const auto known = std::ranges::find(m_urls, *url);
    if (known == m_urls.end() && m_clients.size() == MaxClients)
        return false;
    m_current = size_t(known - m_urls.begin());
    if (known == m_urls.end())
        addClient(*url);
    return true;
}

QByteArray Connection::authorization()
{
    const Login& login = m_endpoint.login;
    switch (login.kind) {
    case Login::Kind::None:
        return {};
    case Login::Kind::Basic:
        return "Basic " + (login.user + u':' + login.secret).toUtf8().toBase64();
    case Login::Kind::Superuser:
        if (m_token.isEmpty() || Clock::now() >= *m_renewFrom) {
            m_token = token::superuser(login.secret.toUtf8(), QDateTime::currentSecsSinceEpoch(),
                                       SuperuserLifetime);
            m_renewFrom = Clock::now() + SuperuserLifetime / 2;
        }
        break;
    case Login::Kind::Jwt:
    case Login::Kind::Token:
        break;
    }
    return "bearer " + m_token;
}

void Connection::setToken(const QByteArray& token)
{
    m_token = token;
    m_renewFrom.reset();
    if (const auto lifetime = token::lifetime(token))
        m_renewFrom = Clock::now() + std::max(*lifetime - RenewBefore, *lifetime / 2);
}

void Connection::renewToken()
{
    if (m_endpoint.login.kind != Login::Kind::Jwt || !m_renewFrom || Clock::now() < *m_renewFrom)
        return;
    // Once for each token: without a new one, the next 401 leads to a login.
    m_renewFrom.reset();
    const Request request{.method = Method::Post,
                          .path = "/_open/auth/renew",
                          .headers = {{"Authorization", "bearer " + m_token}},
                          .perDatabase = false};
    http().send(request, {}, this, [this, used = m_token](const Result<Response>& result) {
        const auto object = result.and_then(decode::object);
        const QByteArray token
            = object ? object->value("jwt"_L1).toString().toLatin1() : QByteArray();
        if (!token.isEmpty() && m_token == used)
            setToken(token);
    });
}

void Connection::logIn()
{
    if (std::exchange(m_loggingIn, true))
        return;
    ObjectWriter body;
    body.add("username", m_endpoint.login.user);
    body.add("password", m_endpoint.login.secret);
    const Request request{.method = Method::Post,
                          .path = "/_open/auth",
                          .body = body.finish().bytes(),
                          .perDatabase = false};
    http().send(request, {}, this, [this](const Result<Response>& result) {
        m_loggingIn = false;
        if (result && result->status == 404) {
            // Before 3.12.6 a server without authentication has no such path.
            m_endpoint.login.kind = Login::Kind::None;
            loggedIn({});
            return;
        }
        const auto token = result.and_then(decode::object).map([](const QJsonObject& object) {
            return object.value("jwt"_L1).toString().toLatin1();
        });
        if (!token) {
            loggedIn(tl::unexpected(token.error()));
        } else if (token->isEmpty()) {
            loggedIn(protocolError(Texts::tr("The server's login answer has no token.")));
        } else {
            setToken(*token);
            loggedIn({});
        }
    });
}

void Connection::loggedIn(const Result<Response>& result)
{
    const std::vector<CallPtr> waiting = std::exchange(m_waiting, {});
    if (result) {
        std::ranges::for_each(waiting, [this](const CallPtr& call) { dispatch(call); });
        return;
    }
    // Whatever became of the login: the requests behind it were not sent.
    Error notSent = result.error();
    notSent.mayHaveReachedServer = false;
    for (const CallPtr& call : waiting) {
        if (call->context)
            call->handler(tl::unexpected(notSent));
    }
}

} // namespace arango
