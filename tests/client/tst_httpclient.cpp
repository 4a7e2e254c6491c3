// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/connection.h"
#include "client/database.h"
#include "client/databases.h"
#include "client/httpclient.h"
#include "client/server.h"
#include "support/await.h"
#include "support/scriptedpeer.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QtTest>

using namespace arango;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto Version = R"({"server":"arango","version":"3.12.5","license":"community"})";

Request post(const QByteArray& body = R"({"query":"RETURN 1"})")
{
    return {.method = Method::Post, .path = "/_api/cursor", .body = body};
}

Request requestOf(Method method)
{
    return {.method = method,
            .path = "/_api/job/17",
            .body
            = method == Method::Post || method == Method::Patch ? QByteArray("{}") : QByteArray()};
}

Result<Response> send(HttpClient& client, const Request& request, const SendOptions& options = {})
{
    return await<Response>(
        [&](QObject* context, auto done) { client.send(request, options, context, done); });
}

} // namespace

class TestHttpClient final : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everyStatusIsAnAnswer_data();
    void everyStatusIsAnAnswer();
    void changesAreSentOnce_data();
    void changesAreSentOnce();
    void aGetThatBecomesAJobIsSentOnce();
    void cutGzipIsNotAWholeResult();
    void loginThatFailsWasNotTheRequest();
    void keptAliveConnectionDies();
    void refusedConnectionWasNotSent();
    void stall();
    void trickleMeetsTheDeadline();
    void idleTimeoutIsNotADeadline();
    void lies_data();
    void lies();
    void hugeHeader();
    void brokenJson();
    void headersOnlyDoesNotWaitForABody();
    void contextGone();
    void neverReentrant();
    void sixInFlight();
    void deadlineWhileQueued();
    void sink();
    void sinkRefuses();
    void sinkKeepsWhatArrived();
    void jwtLogsInOnceAndAgainWhenRefused();
    void jwtRefused();
    void jwtWithoutAuthentication();
    void basicAndToken();
    void serverUrls_data();
    void serverUrls();
    void queueTime();
    void redirectIsNotFollowed();
};

void TestHttpClient::everyStatusIsAnAnswer_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {200, 201, 202, 204, 301, 304, 307, 400, 401, 403, 404, 405,
                             409, 410, 412, 414, 418, 429, 431, 500, 501, 503, 504, 599})
        QTest::addRow("%d", status) << status;
}

void TestHttpClient::everyStatusIsAnAnswer()
{
    QFETCH(int, status);
    // Qt does not hand out the body of a redirect.
    const QByteArray body = status == 204 || status / 100 == 3 ? "" : R"({"error":true})";
    ScriptedPeer peer([&](QTcpSocket& socket, const auto&, int) {
        socket.write(ScriptedPeer::answer(status, body, "X-Is: Here\r\n"));
    });
    HttpClient client(peer.url(), {});
    for (const Method method : {Method::Get, Method::Post, Method::Put, Method::Delete}) {
        const auto result = send(client, requestOf(method));
        QVERIFY2(result, qPrintable(result ? QString() : result.error().message));
        QCOMPARE(result->status, status);
        QCOMPARE(result->body, body);
        QCOMPARE(result->header("x-is"), "Here");
    }
    QCOMPARE(peer.requests().size(), 4);
}

void TestHttpClient::changesAreSentOnce_data()
{
    QTest::addColumn<Method>("method");
    QTest::addColumn<QString>("when");
    for (const Method method : {Method::Post, Method::Put, Method::Patch, Method::Delete}) {
        for (const QString& when :
             {u"on accept"_s, u"in the request"_s, u"before the answer"_s, u"in the status line"_s,
              u"in the headers"_s, u"before the body"_s, u"in the body"_s,
              u"before the last byte"_s})
            QTest::addRow("%s, closed %s", methodName(method).constData(), qPrintable(when))
                << method << when;
    }
}

void TestHttpClient::changesAreSentOnce()
{
    QFETCH(Method, method);
    QFETCH(QString, when);
    const QByteArray full = ScriptedPeer::answer(200, R"({"result":true})", "X-One: 1\r\n");
    const QHash<QString, qsizetype> cuts{{u"in the status line"_s, 12},
                                         {u"in the headers"_s, 26},
                                         {u"before the body"_s, full.indexOf("\r\n\r\n") + 4},
                                         {u"in the body"_s, full.size() - 7},
                                         {u"before the last byte"_s, full.size() - 1}};
    ScriptedPeer peer([&](QTcpSocket& socket, const auto&, int) {
        if (cuts.contains(when)) {
            socket.write(full.left(cuts.value(when)));
            socket.disconnectFromHost();
        } else {
            socket.abort();
        }
    });
    peer.refuse(when == "on accept"_L1);
    if (when == "in the request"_L1)
        peer.closeAfterBytes(20);
    HttpClient client(peer.url(), {});

    const auto result = send(client, requestOf(method));
    QVERIFY(!result);
    QVERIFY(result.error().kind == Error::Kind::Network
            || result.error().kind == Error::Kind::Protocol);
    QVERIFY(result.error().mayHaveReachedServer);
    QVERIFY(!result.error().message.isEmpty());
    // Time for a repetition to show itself: another request is answered meanwhile.
    peer.refuse(false);
    peer.closeAfterBytes(-1);
    (void)send(client, requestOf(Method::Get));
    QCOMPARE_LE(peer.changes().size(), 1);
    if (when == "on accept"_L1)
        QCOMPARE(peer.changes().size(), 0);
}

void TestHttpClient::aGetThatBecomesAJobIsSentOnce()
{
    ScriptedPeer peer([](QTcpSocket& socket, const auto&, int) { socket.abort(); });
    HttpClient client(peer.url(), {});
    const auto result = send(client, jobs::asyncRequest(requestOf(Method::Get), true));
    QVERIFY(!result);
    QVERIFY(result.error().mayHaveReachedServer);
    QCOMPARE(peer.requests().size(), 1);
}

void TestHttpClient::cutGzipIsNotAWholeResult()
{
    // What compressed a result may not care that nobody asked for it.
    const QByteArray body(10'000, 'z');
    ScriptedPeer peer([&](QTcpSocket& socket, const auto&, int) {
        socket.write(ScriptedPeer::answer(200, body, "Content-Encoding: gzip\r\n").left(5000));
        socket.disconnectFromHost();
    });
    HttpClient client(peer.url(), {});
    SendOptions options;
    options.sink = {.wants = [](const Response&) { return true; },
                    .write = [](const QByteArray&) { return true; }};
    QVERIFY(!send(client, requestOf(Method::Put), options));
    QCOMPARE(peer.requests().first().header("Accept-Encoding"), "identity");
}

void TestHttpClient::loginThatFailsWasNotTheRequest()
{
    ScriptedPeer peer([](QTcpSocket& socket, const auto&, int) { socket.abort(); });
    Connection connection(
        {.url = peer.url(), .login = {.kind = Login::Kind::Jwt, .user = u"root"_s}});
    const auto result = await<Cursor>([&](QObject* context, auto done) {
        Database(connection, u"test"_s).aql().execute(u"RETURN 1"_s, {}, {}, context, done);
    });
    QVERIFY(!result);
    QVERIFY(!result.error().mayHaveReachedServer);
}

void TestHttpClient::keptAliveConnectionDies()
{
    ScriptedPeer peer([](QTcpSocket& socket, const auto&, int n) {
        if (n == 0)
            socket.write(ScriptedPeer::answer(200, Version));
        else
            socket.abort();
    });
    HttpClient client(peer.url(), {});
    QVERIFY(send(client, requestOf(Method::Get)));
    const auto result = send(client, post());
    QVERIFY(!result);
    QCOMPARE(result.error().kind, Error::Kind::Network);
    QVERIFY(result.error().mayHaveReachedServer);
    QCOMPARE(peer.changes().size(), 1);
}

void TestHttpClient::refusedConnectionWasNotSent()
{
    QUrl url;
    {
        ScriptedPeer gone([](QTcpSocket&, const auto&, int) {});
        url = gone.url();
    }
    HttpClient client(url, {});
    const auto result = send(client, post());
    QVERIFY(!result);
    QCOMPARE(result.error().kind, Error::Kind::Network);
    QVERIFY(!result.error().mayHaveReachedServer);
}

void TestHttpClient::stall()
{
    ScriptedPeer peer([](QTcpSocket&, const auto&, int) {});
    HttpClient client(peer.url(), {});
    const auto result = send(client, post(), {.deadline = 200ms});
    QVERIFY(!result);
    QCOMPARE(result.error().kind, Error::Kind::Timeout);
    QVERIFY(result.error().mayHaveReachedServer);
    QCOMPARE(peer.changes().size(), 1);
}

void TestHttpClient::trickleMeetsTheDeadline()
{
    ScriptedPeer peer([](QTcpSocket& socket, const auto&, int) {
        trickle(socket, ScriptedPeer::answer(200, QByteArray(1000, 'x')), 20);
    });
    HttpClient client(peer.url(), {});
    QElapsedTimer timer;
    timer.start();
    const auto result = send(client, post(), {.deadline = 300ms});
    QVERIFY(!result);
    QCOMPARE(result.error().kind, Error::Kind::Timeout);
    QCOMPARE_LT(timer.elapsed(), 5000);
}

void TestHttpClient::idleTimeoutIsNotADeadline()
{
    const QByteArray body(200, 'x');
    ScriptedPeer peer([&](QTcpSocket& socket, const auto&, int n) {
        if (n == 0)
            trickle(socket, ScriptedPeer::answer(200, body), 10);
        else
            socket.write(ScriptedPeer::answer(200, body).left(60));
    });
    HttpClient client(peer.url(), {});
    const SendOptions options{.deadline = 0ms, .idleTimeout = 1500ms, .isLarge = true};
    const auto slow = send(client, post(), options);
    QVERIFY(slow);
    QCOMPARE(slow->body, body);
    const auto stalled = send(client, post(), options);
    QVERIFY(!stalled);
    QCOMPARE(stalled.error().kind, Error::Kind::Timeout);
}

void TestHttpClient::lies_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("closes");
    QTest::addRow("no HTTP") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n\r\n\r\n") << true;
    QTest::addRow("nothing at all") << QByteArray() << true;
    QTest::addRow("length too long")
        << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort") << true;
    QTest::addRow("length too long, stays open")
        << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort") << false;
    QTest::addRow("length and no body")
        << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 51\r\n\r\n") << false;
    QTest::addRow("length is no number")
        << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n{}") << false;
    QTest::addRow("length is negative")
        << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n{}") << false;
    QTest::addRow("chunk cut") << QByteArray(
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n20\r\nabc")
                               << true;
    QTest::addRow("chunk size is no number")
        << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n") << true;
    QTest::addRow("status is no number") << QByteArray("HTTP/1.1 abc OK\r\n\r\n") << true;
    QTest::addRow("200 without a body") << QByteArray("HTTP/1.1 200 OK\r\n\r\n") << true;
    QTest::addRow("gzip that is none")
        << QByteArray("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\nabcd")
        << false;
}

void TestHttpClient::lies()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, closes);
    ScriptedPeer peer([&](QTcpSocket& socket, const auto&, int) {
        socket.write(bytes);
        if (closes)
            socket.disconnectFromHost();
    });
    HttpClient client(peer.url(), {});
    // Through a decoder: whatever the transport makes of it, the caller gets an error to read.
    const auto result = send(client, post(), {.deadline = 400ms}).and_then(aql::decodeCursor);
    QVERIFY(!result);
    QVERIFY(!result.error().message.isEmpty());
    QCOMPARE(peer.changes().size(), 1);
}

void TestHttpClient::hugeHeader()
{
    ScriptedPeer peer([](QTcpSocket& socket, const auto&, int) {
        socket.write("HTTP/1.1 200 OK\r\nX-Big: " + QByteArray(300 * 1024, 'h')
                     + "\r\nContent-Length: 2\r\n\r\n{}");
    });
    HttpClient client(peer.url(), {});
    const auto result = send(client, post(), {.deadline = 3s});
    QVERIFY(!result);
    // Qt stops reading without a word; our deadline ends it.
    QVERIFY(result.error().kind != Error::Kind::NotSent);
    QVERIFY(result.error().mayHaveReachedServer);
    QCOMPARE_LE(result.error().message.size(), 500);
    QCOMPARE(peer.changes().size(), 1);
}

void TestHttpClient::brokenJson()
{
    ScriptedPeer peer([](QTcpSocket& socket, const auto&, int) {
        socket.write(ScriptedPeer::answer(201, R"({"result":[1,2,)"));
    });
    Connection connection({.url = peer.url()});
    const auto result = await<Cursor>([&](QObject* context, auto done) {
        Database(connection, u"test"_s).aql().execute(u"RETURN 1"_s, {}, {}, context, done);
    });
    QVERIFY(!result);
    QCOMPARE(result.error().kind, Error::Kind::Protocol);
}

void TestHttpClient::headersOnlyDoesNotWaitForABody()
{
    ScriptedPeer peer([](QTcpSocket& socket, const auto&, int) {
        socket.write("HTTP/1.1 200 OK\r\nX-Arango-Async-Id: 17\r\nContent-Length: 51\r\n\r\n");
    });
    HttpClient client(peer.url(), {});
    const auto result = send(client, requestOf(Method::Put), {.deadline = 5s, .headersOnly = true});
    QVERIFY(result);
    QCOMPARE(result->status, 200);
    QCOMPARE(result->header("x-arango-async-id"), "17");
    QCOMPARE(peer.changes().size(), 1);
}

void TestHttpClient::contextGone()
{
    QList<QTcpSocket*> sockets;
    int closed = 0;
    ScriptedPeer peer([&](QTcpSocket& socket, const auto&, int) {
        sockets.append(&socket);
        QObject::connect(&socket, &QTcpSocket::disconnected, &socket, [&closed] { ++closed; });
    });
    HttpClient client(peer.url(), {});
    bool called = false;
    auto context = std::make_unique<QObject>();
    client.send(post(), {}, context.get(), [&](const auto&) { called = true; });
    QTRY_COMPARE(sockets.size(), 1);
    context.reset();
    QTRY_COMPARE(closed, 1);
    QVERIFY(!called);
}

void TestHttpClient::neverReentrant()
{
    HttpClient client(QUrl(u"http://127.0.0.1:1"_s), {});
    bool returned = false;
    bool insideSend = false;
    int calls = 0;
    client.send(post(), {}, this, [&](const auto&) {
        insideSend = !returned;
        ++calls;
    });
    returned = true;
    QTRY_COMPARE(calls, 1);
    QVERIFY(!insideSend);
}

void TestHttpClient::sixInFlight()
{
    QList<QTcpSocket*> waiting;
    ScriptedPeer peer([&](QTcpSocket& socket, const auto&, int) { waiting.append(&socket); });
    HttpClient client(peer.url(), {});
    QList<int> order;
    for (int i = 0; i < 20; ++i)
        client.send(post(QByteArray::number(i)), {}, this,
                    [&order, i](const auto&) { order.append(i); });
    QTRY_COMPARE(waiting.size(), 6);
    int answered = 0;
    while (answered < 20) {
        QTRY_VERIFY(waiting.size() > answered);
        QCOMPARE_LE(waiting.size() - answered, 6);
        waiting.at(answered++)->write(ScriptedPeer::answer(200, "{}"));
    }
    QTRY_COMPARE(order.size(), 20);
    QCOMPARE(peer.connections(), 6);
    QCOMPARE(peer.changes().size(), 20);
}

void TestHttpClient::deadlineWhileQueued()
{
    ScriptedPeer peer([](QTcpSocket&, const auto&, int) {});
    HttpClient client(peer.url(), {});
    int timeouts = 0;
    for (int i = 0; i < 6; ++i)
        client.send(post(), {.deadline = 10s}, this, [](const auto&) {});
    client.send(post(), {.deadline = 150ms}, this, [&](const Result<Response>& result) {
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Error::Kind::Timeout);
        QVERIFY(!result.error().mayHaveReachedServer);
        ++timeouts;
    });
    QTRY_COMPARE(timeouts, 1);
    QCOMPARE(peer.changes().size(), 6);
}

void TestHttpClient::sink()
{
    const QByteArray body(3'000'000, 'r');
    ScriptedPeer peer([&](QTcpSocket& socket, const auto&, int) {
        socket.write(ScriptedPeer::answer(201, body, "X-Arango-Async-Id: 17\r\n"));
    });
    HttpClient client(peer.url(), {});
    QByteArray stored;
    SendOptions options{.isLarge = true};
    options.sink = {
        .wants = [](const Response& head) { return hasHeader(head.headers, "x-arango-async-id"); },
        .write =
            [&](const QByteArray& piece) {
                stored += piece;
                return true;
            }};
    const auto result = send(client, requestOf(Method::Put), options);
    QVERIFY(result);
    QVERIFY(result->body.isEmpty());
    QCOMPARE(stored.size(), body.size());
    QCOMPARE(stored, body);
}

void TestHttpClient::sinkRefuses()
{
    ScriptedPeer peer([](QTcpSocket& socket, const auto&, int) {
        socket.write(ScriptedPeer::answer(201, QByteArray(100'000, 'r')));
    });
    HttpClient client(peer.url(), {});
    SendOptions options;
    options.sink = {.wants = [](const Response&) { return true; },
                    .write = [](const QByteArray&) { return false; }};
    const auto result = send(client, requestOf(Method::Put), options);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, Error::Kind::Cancelled);
}

void TestHttpClient::sinkKeepsWhatArrived()
{
    ScriptedPeer peer([](QTcpSocket& socket, const auto&, int) {
        socket.write(ScriptedPeer::answer(201, QByteArray(100'000, 'r')).left(50'000));
        socket.disconnectFromHost();
    });
    HttpClient client(peer.url(), {});
    QByteArray stored;
    SendOptions options;
    options.sink = {.wants = [](const Response&) { return true; },
                    .write =
                        [&](const QByteArray& piece) {
                            stored += piece;
                            return true;
                        }};
    const auto result = send(client, requestOf(Method::Put), options);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, Error::Kind::Network);
    QCOMPARE_GT(stored.size(), 49'000);
    QCOMPARE(peer.changes().size(), 1);
}

void TestHttpClient::jwtLogsInOnceAndAgainWhenRefused()
{
    int logins = 0;
    ScriptedPeer peer([&](QTcpSocket& socket, const ScriptedPeer::Seen& request, int) {
        if (request.target == "/_open/auth") {
            ++logins;
            socket.write(ScriptedPeer::answer(
                200, R"({"jwt":"token)" + QByteArray::number(logins) + R"("})"));
        } else if (request.header("Authorization") == "bearer token2") {
            socket.write(ScriptedPeer::answer(200, Version));
        } else {
            socket.write(ScriptedPeer::answer(401));
        }
    });
    Connection connection(
        {.url = peer.url(),

         .login = {.kind = Login::Kind::Jwt, .user = u"root"_s, .secret = u"w"_s}});
    const auto first = await<server::Version>([&](QObject* context, auto done) {
        Database(connection, u"test"_s).run(server::version(), context, done);
    });
    // The first token was refused once; the request that met this is not asked a third time.
    QVERIFY(!first);
    QCOMPARE(first.error().httpStatus, 401);
    const auto second = await<server::Version>([&](QObject* context, auto done) {
        Database(connection, u"test"_s).run(server::version(), context, done);
    });
    QVERIFY(second);
    QCOMPARE(second->version, u"3.12.5"_s);
    QCOMPARE(logins, 2);
}

void TestHttpClient::jwtRefused()
{
    ScriptedPeer peer([](QTcpSocket& socket, const auto&, int) {
        socket.write(ScriptedPeer::answer(
            401, R"({"error":true,"errorMessage":"Wrong credentials","code":401,"errorNum":401})"));
    });
    Connection connection(
        {.url = peer.url(),

         .login = {.kind = Login::Kind::Jwt, .user = u"root"_s, .secret = u"no"_s}});
    const auto result = await<server::Version>([&](QObject* context, auto done) {
        Database(connection, u"test"_s).run(server::version(), context, done);
    });
    QVERIFY(!result);
    QCOMPARE(result.error().httpStatus, 401);
    QCOMPARE(result.error().message, u"Wrong credentials"_s);
    QCOMPARE(peer.requests().size(), 1);
}

void TestHttpClient::jwtWithoutAuthentication()
{
    ScriptedPeer peer([](QTcpSocket& socket, const ScriptedPeer::Seen& request, int) {
        if (request.target == "/_open/auth")
            socket.write(ScriptedPeer::answer(404, R"({"error":true,"code":404,"errorNum":404})"));
        else
            socket.write(ScriptedPeer::answer(200, Version));
    });
    Connection connection(
        {.url = peer.url(),

         .login = {.kind = Login::Kind::Jwt, .user = u"root"_s, .secret = u"w"_s}});
    const auto result = await<server::Version>([&](QObject* context, auto done) {
        Database(connection, u"test"_s).run(server::version(), context, done);
    });
    QVERIFY(result);
}

void TestHttpClient::basicAndToken()
{
    ScriptedPeer peer([](QTcpSocket& socket, const auto&, int) {
        socket.write(ScriptedPeer::answer(200, Version));
    });
    const auto authorization = [&](const Login& login) {
        Connection connection({.url = peer.url(), .login = login});
        (void)await<server::Version>([&](QObject* context, auto done) {
            Database(connection, u"über"_s).run(server::version(), context, done);
        });
        return peer.requests().last().header("Authorization");
    };
    QCOMPARE(authorization({}), QByteArray());
    QCOMPARE(authorization({.kind = Login::Kind::Basic, .user = u"root"_s, .secret = u"pä"_s}),
             "Basic " + QByteArray("root:p\xc3\xa4").toBase64());
    QCOMPARE(authorization({.kind = Login::Kind::Token, .user = {}, .secret = u"a.b.c"_s}),
             "bearer a.b.c");
    QCOMPARE(peer.requests().last().target, "/_db/%C3%BCber/_api/version");
    QCOMPARE(peer.requests().last().header("User-Agent"), "ArangoJobs/0.1");
    QVERIFY(!peer.requests().last().header("x-arango-driver").isEmpty());
}

void TestHttpClient::serverUrls_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("url"); // empty: refused
    QTest::addRow("host") << u"localhost"_s << u"http://localhost:8529"_s;
    QTest::addRow("host and port") << u" db.example:80 "_s << u"http://db.example:80"_s;
    QTest::addRow("https") << u"https://db.example/"_s << u"https://db.example:8529"_s;
    QTest::addRow("tcp") << u"tcp://10.0.0.1:8530"_s << u"http://10.0.0.1:8530"_s;
    QTest::addRow("ssl") << u"ssl://10.0.0.1:8530"_s << u"https://10.0.0.1:8530"_s;
    QTest::addRow("IPv6") << u"http://[::1]:8529"_s << u"http://[::1]:8529"_s;
    QTest::addRow("empty") << u"  "_s << QString();
    QTest::addRow("other scheme") << u"ftp://db"_s << QString();
    QTest::addRow("user in it") << u"http://root:pw@db:8529"_s << QString();
    QTest::addRow("path in it") << u"http://db:8529/_db/test"_s << QString();
    QTest::addRow("bad port") << u"http://db:99999"_s << QString();
    QTest::addRow("space") << u"http://my db"_s << QString();
    QTest::addRow("no host") << u"http://:8529"_s << QString();
}

void TestHttpClient::serverUrls()
{
    QFETCH(QString, text);
    QFETCH(QString, url);
    const auto result = serverUrl(text);
    QCOMPARE(bool(result), !url.isEmpty());
    if (result)
        QCOMPARE(result->toString(), url);
    else
        QVERIFY(!result.error().message.isEmpty());
}

void TestHttpClient::queueTime()
{
    ScriptedPeer peer([](QTcpSocket& socket, const auto&, int) {
        socket.write(ScriptedPeer::answer(200, "[]", "X-Arango-Queue-Time-Seconds: 1.25\r\n"));
    });
    Connection connection({.url = peer.url()});
    QSignalSpy spy(&connection, &Connection::queueTimeSeen);
    QVERIFY(await<QStringList>([&](QObject* context, auto done) {
        Database(connection, u"test"_s).asyncJobs(jobs::Status::Done, 10, context, done);
    }));
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy.first().first().toDouble(), 1.25);
}

void TestHttpClient::redirectIsNotFollowed()
{
    ScriptedPeer peer([](QTcpSocket& socket, const auto&, int) {
        socket.write(ScriptedPeer::answer(307, {}, "Location: http://127.0.0.1:1/\r\n"));
    });
    HttpClient client(peer.url(), {});
    const auto result = send(client, post());
    QVERIFY(result);
    QCOMPARE(result->status, 307);
    QCOMPARE(peer.requests().size(), 1);
}

QTEST_GUILESS_MAIN(TestHttpClient)
#include "tst_httpclient.moc"
