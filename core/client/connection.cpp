// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/connection.h"

#include "client/decode.h"
#include "client/json.h"
#include "client/texts.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace arango {

namespace {

constexpr int DefaultPort = 8529;

tl::unexpected<Error> badUrl(const QString& message)
{
    return tl::unexpected(Error{.kind = Error::Kind::NotSent, .message = message});
}

/// A 401 of the server itself; a stored answer of a job carries the id header.
bool isLoginRefused(const Result<Response>& result)
{
    return result && result->status == 401 && !hasHeader(result->headers, "x-arango-async-id");
}

} // namespace

Result<QUrl> serverUrl(const QString& text)
{
    QString address = text.trimmed();
    if (address.isEmpty())
        return badUrl(Texts::tr("Enter the server's address, like http://localhost:8529."));
    if (address.startsWith("tcp://"_L1) || address.startsWith("http+tcp://"_L1))
        address = u"http://"_s + address.section("://"_L1, 1);
    else if (address.startsWith("ssl://"_L1) || address.startsWith("http+ssl://"_L1))
        address = u"https://"_s + address.section("://"_L1, 1);
    else if (!address.contains("://"_L1))
        address.prepend("http://"_L1);

    QUrl url(address, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return badUrl(Texts::tr("“%1” is not a server address. It looks like "
                                "http://localhost:8529.")
                          .arg(text.trimmed()));
    if (url.scheme() != "http"_L1 && url.scheme() != "https"_L1)
        return badUrl(Texts::tr("The address must start with http:// or https://, not %1://.")
                          .arg(url.scheme()));
    if (!url.userInfo().isEmpty())
        return badUrl(Texts::tr("Leave the user and password out of the address; they have fields "
                                "of their own."));
    if ((!url.path().isEmpty() && url.path() != "/"_L1) || url.hasQuery() || url.hasFragment())
        return badUrl(Texts::tr("Only scheme, host and port belong into the address, not “%1”. "
                                "The database is given separately.")
                          .arg(url.path()));
    url.setPath({});
    if (url.port() < 0)
        url.setPort(DefaultPort);
    return url;
}

Connection::Connection(Endpoint endpoint, QObject* parent)
    : QObject(parent), m_endpoint(std::move(endpoint)), m_http(m_endpoint.url, m_endpoint.caFile)
{
    connect(&m_http, &HttpClient::queueTimeSeen, this, &Connection::queueTimeSeen);
    if (m_endpoint.login.kind == Login::Kind::Token)
        m_token = m_endpoint.login.secret.toUtf8();
}

void Connection::send(Request request, const QString& database, const SendOptions& options,
                      QObject* context, const ResponseHandler& handler)
{
    if (request.perDatabase && !database.isEmpty())
        request.path.prepend("/_db/" + encoded(database.normalized(QString::NormalizationForm_C)));

    const Login& login = m_endpoint.login;
    switch (login.kind) {
    case Login::Kind::None:
        m_http.send(request, options, context, handler);
        break;
    case Login::Kind::Basic:
        request.headers.append(
            {"Authorization", "Basic " + (login.user + u':' + login.secret).toUtf8().toBase64()});
        m_http.send(request, options, context, handler);
        break;
    case Login::Kind::Token:
        sendWithToken(request, options, context, handler, false);
        break;
    case Login::Kind::Jwt:
        if (m_token.isEmpty()) {
            m_waiting.push_back({request, options, context, handler});
            logIn();
        } else {
            sendWithToken(request, options, context, handler, true);
        }
        break;
    }
}

void Connection::sendWithToken(const Request& request, const SendOptions& options, QObject* context,
                               const ResponseHandler& handler, bool mayLoginAgain)
{
    Request authorized = request;
    authorized.headers.append({"Authorization", "bearer " + m_token});
    if (!mayLoginAgain) {
        m_http.send(authorized, options, context, handler);
        return;
    }
    const QPointer<QObject> guard = context;
    m_http.send(authorized, options, context,
                [this, request, options, guard, handler, used = m_token](Result<Response> result) {
                    if (!isLoginRefused(result)) {
                        handler(std::move(result));
                        return;
                    }
                    if (m_token == used)
                        m_token.clear();
                    m_waiting.push_back({request, options, guard, handler});
                    if (m_token.isEmpty())
                        logIn();
                    else
                        loggedIn({});
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
    m_http.send(request, {}, this, [this](const Result<Response>& result) {
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
            m_token = *token;
            loggedIn({});
        }
    });
}

void Connection::loggedIn(const Result<Response>& result)
{
    // Whatever became of the login: the requests behind it were not sent.
    Error notSent = result ? Error() : result.error();
    notSent.mayHaveReachedServer = false;
    for (const Waiting& waiting : std::exchange(m_waiting, {})) {
        if (!waiting.context)
            continue;
        if (result && m_endpoint.login.kind == Login::Kind::None)
            m_http.send(waiting.request, waiting.options, waiting.context, waiting.handler);
        else if (result)
            sendWithToken(waiting.request, waiting.options, waiting.context, waiting.handler,
                          false);
        else
            waiting.handler(tl::unexpected(notSent));
    }
}

} // namespace arango
