// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/database.h"
#include "client/gzip.h"
#include "client/httpclient.h"
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

QByteArray bigBody()
{
    QByteArray body = "[";
    for (int i = 0; i < 20'000; ++i)
        body += R"({"name":"Neal","number":)" + QByteArray::number(i) + "},";
    body.chop(1);
    return body + ']';
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
    void aReadThatBecomesAJobIsSentOnce_data();
    void aReadThatBecomesAJobIsSentOnce();
    void anAsyncHeadEndsAtItsHead_data();
    void anAsyncHeadEndsAtItsHead();
    void headHasNoBody_data();
    void headHasNoBody();
    void readsAreRepeated_data();
    void readsAreRepeated();
    void readsAreNotRepeatedForEver();
    void whatIsNotRepeated();
    void repetitionsKeepTheDeadline();
    void compressedAnswers_data();
    void compressedAnswers();
    void cutCompressedAnswers();
    void storedResultsAreNotCompressed();
    void requestsAreCompressedOnlyWhenTold();
    void aBrokenEndpointSendsNothing();
    void cutGzipIsNotAWholeResult();
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
    HttpClient client({.url = peer.url()});
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
    ScriptedPeer peer([&](QTcpSocket& socket, const ScriptedPeer::Seen& request, int) {
        if (request.method == "GET") {
            socket.write(ScriptedPeer::answer(200, "{}"));
        } else if (cuts.contains(when)) {
            socket.write(full.left(cuts.value(when)));
            socket.disconnectFromHost();
        } else {
            socket.abort();
        }
    });
    peer.refuse(when == "on accept"_L1);
    if (when == "in the request"_L1)
        peer.closeAfterBytes(20);
    HttpClient client({.url = peer.url()});

    const auto result = send(client, requestOf(method));
    QVERIFY(!result);
    QVERIFY(result.error().kind == Error::Kind::Network
            || result.error().kind == Error::Kind::Protocol);
    QVERIFY(result.error().mayHaveReachedServer);
    QVERIFY(!result.error().message.isEmpty());
    // Time for a repetition to show itself: another request is answered meanwhile.
    peer.refuse(false);
    peer.closeAfterBytes(-1);
    QVERIFY(send(client, requestOf(Method::Get)));
    QCOMPARE_LE(peer.changes().size(), 1);
    if (when == "on accept"_L1)
        QCOMPARE(peer.changes().size(), 0);
}

void TestHttpClient::aReadThatBecomesAJobIsSentOnce_data()
{
    QTest::addColumn<Method>("method");
    QTest::addColumn<bool>("keptAlive");
    for (const Method method : {Method::Get, Method::Head}) {
        QTest::addRow("%s, fresh", methodName(method).constData()) << method << false;
        QTest::addRow("%s, kept alive", methodName(method).constData()) << method << true;
    }
}

void TestHttpClient::aReadThatBecomesAJobIsSentOnce()
{
    QFETCH(Method, method);
    QFETCH(bool, keptAlive);
    int jobs = 0;
    ScriptedPeer peer([&](QTcpSocket& socket, const ScriptedPeer::Seen& request, int) {
        if (request.header("x-arango-async").isEmpty()) {
            socket.write(ScriptedPeer::answer(200, "{}"));
            return;
        }
        ++jobs;
        socket.abort();
    });
    HttpClient client({.url = peer.url()});
    if (keptAlive)
        QVERIFY(send(client, requestOf(Method::Get)));
    const auto result = send(client, jobs::asyncRequest(requestOf(method), true));
    QVERIFY(!result);
    QVERIFY(result.error().mayHaveReachedServer);
    QVERIFY(send(client, requestOf(Method::Get)));
    QCOMPARE(jobs, 1);
}

void TestHttpClient::anAsyncHeadEndsAtItsHead_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("headers");
    QTest::addRow("a job") << 202 << QByteArray("X-Arango-Async-Id: 17\r\nContent-Length: 0\r\n");
    QTest::addRow("ran at once") << 200 << QByteArray("Content-Length: 51\r\n");
    QTest::addRow("an error") << 503 << QByteArray("Content-Length: 80\r\n");
}

void TestHttpClient::anAsyncHeadEndsAtItsHead()
{
    QFETCH(int, status);
    QFETCH(QByteArray, headers);
    ScriptedPeer peer([&](QTcpSocket& socket, const auto&, int) {
        socket.write("HTTP/1.1 " + QByteArray::number(status) + " Said\r\n" + headers + "\r\n");
    });
    HttpClient client({.url = peer.url()});
    for (int i = 0; i < 8; ++i) {
        const auto result
            = send(client, jobs::asyncRequest(requestOf(Method::Head), true), {.deadline = 10s});
        QVERIFY2(result, qPrintable(result ? QString() : result.error().message));
        QCOMPARE(result->status, status);
    }
    QCOMPARE(peer.requests().size(), 8);
}

void TestHttpClient::headHasNoBody_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {200, 304, 401, 403, 404, 412, 500, 503})
        QTest::addRow("%d", status) << status;
}

void TestHttpClient::headHasNoBody()
{
    QFETCH(int, status);
    ScriptedPeer peer([&](QTcpSocket& socket, const auto&, int) {
        socket.write("HTTP/1.1 " + QByteArray::number(status)
                     + " Said\r\nEtag: \"_x\"\r\nContent-Length: 51\r\n\r\n");
    });
    HttpClient client({.url = peer.url()});
    // More than the connections there are: each must be free again for the next.
    for (int i = 0; i < 8; ++i) {
        const auto result = send(client, requestOf(Method::Head), {.deadline = 10s});
        QVERIFY2(result, qPrintable(result ? QString() : result.error().message));
        QCOMPARE(result->status, status);
        QCOMPARE(result->header("etag"), "\"_x\"");
        QVERIFY(result->body.isEmpty());
    }
    QCOMPARE(peer.requests().size(), 8);
    QCOMPARE(peer.connections(), 1);
}

void TestHttpClient::readsAreRepeated_data()
{
    QTest::addColumn<qsizetype>("cut"); // bytes of the answer before the connection breaks
    QTest::addColumn<int>("broken"); // how many times
    const qsizetype size = ScriptedPeer::answer(200, Version).size();
    for (const int broken : {1, 2}) {
        QTest::addRow("no answer, %d times", broken) << qsizetype(0) << broken;
        QTest::addRow("in the headers, %d times", broken) << qsizetype(25) << broken;
        QTest::addRow("last byte missing, %d times", broken) << size - 1 << broken;
    }
}

void TestHttpClient::readsAreRepeated()
{
    QFETCH(qsizetype, cut);
    QFETCH(int, broken);
    ScriptedPeer peer([&](QTcpSocket& socket, const auto&, int n) {
        const QByteArray full = ScriptedPeer::answer(200, Version);
        socket.write(n < broken ? full.left(cut) : full);
        if (n < broken)
            socket.disconnectFromHost();
    });
    HttpClient client({.url = peer.url()});
    const QSignalSpy failures(&client, &HttpClient::connectionFailed);
    const auto result = send(client, requestOf(Method::Get));
    QVERIFY2(result, qPrintable(result ? QString() : result.error().message));
    QCOMPARE(result->body, Version);
    QCOMPARE(peer.requests().size(), broken + 1);
    QCOMPARE(failures.size(), broken);
}

void TestHttpClient::readsAreNotRepeatedForEver()
{
    ScriptedPeer peer([](QTcpSocket& socket, const auto&, int) { socket.abort(); });
    HttpClient client({.url = peer.url()});
    QElapsedTimer timer;
    timer.start();
    const auto result = send(client, requestOf(Method::Get));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, Error::Kind::Network);
    QCOMPARE(peer.requests().size(), 1 + HttpClient::MaxRepetitions);
    QCOMPARE_GE(timer.elapsed(), 450); // 100 and 400 ms of back-off
    // Qt's own: it cannot be told apart from ours, and is one.
    QVERIFY(!send(client, requestOf(Method::Head)));
    QCOMPARE_LE(peer.requests().size(), 1 + HttpClient::MaxRepetitions + 2);
}

void TestHttpClient::whatIsNotRepeated()
{
    ScriptedPeer peer([](QTcpSocket& socket, const ScriptedPeer::Seen& request, int) {
        if (request.target == "/stall")
            return;
        if (request.target == "/sink") {
            socket.write(ScriptedPeer::answer(200, QByteArray(100'000, 'r')).left(50'000));
            socket.disconnectFromHost();
        } else {
            socket.write(ScriptedPeer::answer(503, R"({"error":true})"));
        }
    });
    HttpClient client({.url = peer.url()});
    QCOMPARE(send(client, {.path = "/refused"})->status, 503);
    QCOMPARE(peer.requests().size(), 1);
    const auto stalled = send(client, {.path = "/stall"}, {.deadline = 200ms});
    QCOMPARE(stalled.error().kind, Error::Kind::Timeout);
    QCOMPARE(peer.requests().size(), 2);
    // The sink has bytes already: a second answer behind them would be a lie.
    SendOptions options;
    options.sink = {.wants = [](const Response&) { return true; },
                    .write = [](const QByteArray&) { return true; }};
    QCOMPARE(send(client, {.path = "/sink"}, options).error().kind, Error::Kind::Network);
    QCOMPARE(peer.requests().size(), 3);
}

void TestHttpClient::repetitionsKeepTheDeadline()
{
    ScriptedPeer peer([](QTcpSocket& socket, const auto&, int) { socket.abort(); });
    HttpClient client({.url = peer.url()});
    QElapsedTimer timer;
    timer.start();
    const auto result = send(client, requestOf(Method::Get), {.deadline = 300ms});
    QVERIFY(!result);
    // The second repetition would come after the deadline, so nobody waits for it.
    QCOMPARE(result.error().kind, Error::Kind::Network);
    QCOMPARE_LE(peer.requests().size(), 2);
    QCOMPARE_LT(timer.elapsed(), 3000);
}

void TestHttpClient::compressedAnswers_data()
{
    QTest::addColumn<QByteArray>("encoding");
    QTest::addColumn<QByteArray>("packed");
    const QByteArray body = bigBody();
    QTest::addRow("gzip") << QByteArray("gzip") << gzipped(body);
    // qCompress: four bytes of length, then a zlib stream, which HTTP calls deflate.
    QTest::addRow("deflate") << QByteArray("deflate") << qCompress(body).mid(4);
    QTest::addRow("neither") << QByteArray() << body;
}

void TestHttpClient::compressedAnswers()
{
    QFETCH(QByteArray, encoding);
    QFETCH(QByteArray, packed);
    ScriptedPeer peer([&](QTcpSocket& socket, const auto&, int) {
        QByteArray headers;
        if (!encoding.isEmpty())
            headers = "Content-Encoding: " + encoding + "\r\n";
        socket.write(ScriptedPeer::answer(201, packed, headers));
    });
    HttpClient client({.url = peer.url()});
    for (const Method method : {Method::Get, Method::Post}) {
        const auto result = send(client, {.method = method, .path = "/_api/cursor"});
        QVERIFY2(result, qPrintable(result ? QString() : result.error().message));
        QCOMPARE(result->body, bigBody());
        QCOMPARE(peer.requests().last().header("Accept-Encoding"), "gzip, deflate");
    }
}

void TestHttpClient::cutCompressedAnswers()
{
    const QByteArray packed = gzipped(bigBody());
    ScriptedPeer peer([&](QTcpSocket& socket, const auto&, int n) {
        // Without a length only the stream itself can say that something is missing.
        const QByteArray head(n == 0 ? "" : "Content-Length: 9999\r\n");
        socket.write("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n" + head + "\r\n"
                     + packed.left(packed.size() - 4));
        socket.disconnectFromHost();
    });
    HttpClient client({.url = peer.url()});
    for (int i = 0; i < 2; ++i) {
        const auto result = send(client, post());
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Error::Kind::Network);
    }
    QCOMPARE(peer.changes().size(), 2);
}

void TestHttpClient::storedResultsAreNotCompressed()
{
    ScriptedPeer peer([](QTcpSocket& socket, const auto&, int) {
        socket.write(ScriptedPeer::answer(200, "{}"));
    });
    HttpClient client({.url = peer.url()});
    QVERIFY(send(client, {.method = Method::Put, .path = "/_db/test/_api/job/17"}));
    QVERIFY(send(client, jobs::asyncRequest(post(), true)));
    for (const auto& seen : peer.requests())
        QCOMPARE(seen.header("Accept-Encoding"), "identity");
}

void TestHttpClient::requestsAreCompressedOnlyWhenTold()
{
    ScriptedPeer peer([](QTcpSocket& socket, const auto&, int) {
        socket.write(ScriptedPeer::answer(201, "{}"));
    });
    const auto sent = [&](bool compress, const Request& request) {
        HttpClient client({.url = peer.url(), .compressRequests = compress});
        (void)send(client, request);
        return peer.requests().last();
    };
    const auto plain = sent(false, post(bigBody()));
    QCOMPARE(plain.body, bigBody());
    QCOMPARE(plain.header("Content-Encoding"), QByteArray());

    const auto packed = sent(true, post(bigBody()));
    QCOMPARE(packed.header("Content-Encoding"), "gzip");
    QCOMPARE(packed.header("Content-Type"), "application/json");
    QCOMPARE_LT(packed.body.size(), bigBody().size() / 4);
    QByteArray unpacked;
    Inflater inflater;
    QCOMPARE(inflater.add(packed.body, unpacked, 1 << 30), Inflater::Step::Good);
    QVERIFY(inflater.isComplete());
    QCOMPARE(unpacked, bigBody());

    QCOMPARE(sent(true, post()).header("Content-Encoding"), QByteArray()); // not worth it
    Request login = post(bigBody());
    login.path = "/_open/auth"; // who is not logged in may not
    QCOMPARE(sent(true, login).header("Content-Encoding"), QByteArray());
}

void TestHttpClient::aBrokenEndpointSendsNothing()
{
    int accepted = 0;
    QTcpServer server;
    connect(&server, &QTcpServer::newConnection, this, [&] { ++accepted; });
    QVERIFY(server.listen(QHostAddress::LocalHost));
    HttpClient client({.url = QUrl(u"https://127.0.0.1:%1"_s.arg(server.serverPort())),
                       .certificateFile = u"/nowhere/at.pem"_s});
    const auto result = send(client, post());
    QVERIFY(!result);
    QCOMPARE(result.error().kind, Error::Kind::NotSent);
    QVERIFY(result.error().message.contains(u"/nowhere/at.pem"_s));
    QVERIFY(!result.error().mayHaveReachedServer);
    QCOMPARE(accepted, 0);
}

void TestHttpClient::cutGzipIsNotAWholeResult()
{
    // What compressed a result may not care that nobody asked for it.
    const QByteArray body(10'000, 'z');
    ScriptedPeer peer([&](QTcpSocket& socket, const auto&, int) {
        socket.write(ScriptedPeer::answer(200, body, "Content-Encoding: gzip\r\n").left(5000));
        socket.disconnectFromHost();
    });
    HttpClient client({.url = peer.url()});
    SendOptions options;
    options.sink = {.wants = [](const Response&) { return true; },
                    .write = [](const QByteArray&) { return true; }};
    QVERIFY(!send(client, requestOf(Method::Put), options));
    QCOMPARE(peer.requests().first().header("Accept-Encoding"), "identity");
}

void TestHttpClient::keptAliveConnectionDies()
{
    ScriptedPeer peer([](QTcpSocket& socket, const auto&, int n) {
        if (n == 0)
            socket.write(ScriptedPeer::answer(200, Version));
        else
            socket.abort();
    });
    HttpClient client({.url = peer.url()});
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
    HttpClient client({.url = url});
    const auto result = send(client, post());
    QVERIFY(!result);
    QCOMPARE(result.error().kind, Error::Kind::Network);
    QVERIFY(!result.error().mayHaveReachedServer);
}

void TestHttpClient::stall()
{
    ScriptedPeer peer([](QTcpSocket&, const auto&, int) {});
    HttpClient client({.url = peer.url()});
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
    HttpClient client({.url = peer.url()});
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
    HttpClient client({.url = peer.url()});
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
    HttpClient client({.url = peer.url()});
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
    HttpClient client({.url = peer.url()});
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
    HttpClient client({.url = peer.url()});
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
    HttpClient client({.url = peer.url()});
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
    HttpClient client({.url = QUrl(u"http://127.0.0.1:1"_s)});
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
    HttpClient client({.url = peer.url()});
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
    HttpClient client({.url = peer.url()});
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
    HttpClient client({.url = peer.url()});
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
    HttpClient client({.url = peer.url()});
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
    HttpClient client({.url = peer.url()});
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

void TestHttpClient::redirectIsNotFollowed()
{
    ScriptedPeer peer([](QTcpSocket& socket, const auto&, int) {
        socket.write(ScriptedPeer::answer(307, {}, "Location: http://127.0.0.1:1/\r\n"));
    });
    HttpClient client({.url = peer.url()});
    const auto result = send(client, post());
    QVERIFY(result);
    QCOMPARE(result->status, 307);
    QCOMPARE(peer.requests().size(), 1);
}

QTEST_GUILESS_MAIN(TestHttpClient)
#include "tst_httpclient.moc"
