// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/cluster.h"
#include "client/database.h"
#include "client/server.h"
#include "client/token.h"
#include "support/await.h"
#include "support/scriptedpeer.h"

#include <QDateTime>
#include <QMessageAuthenticationCode>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QtTest>

using namespace arango;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto Version = R"({"server":"arango","version":"3.12.5","license":"community"})";
constexpr auto Base64 = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

Request request(Method method, const QByteArray& path = "/_api/version")
{
    return {.method = method, .path = path};
}

Result<Response> send(Connection& connection, const Request& request,
                      const SendOptions& options = {})
{
    return await<Response>([&](QObject* context, auto done) {
        connection.send(request, u"test"_s, options, context, done);
    });
}

/// A token of a server, made to last `seconds`.
QByteArray tokenFor(int seconds, const QByteArray& name)
{
    const QByteArray claims = R"({"preferred_username":")" + name
        + R"(","iss":"arangodb","iat":1000.5,"exp":)" + QByteArray::number(1000 + seconds) + "}";
    return "e30." + claims.toBase64(Base64) + ".c2ln";
}

QByteArray jwtAnswer(const QByteArray& token)
{
    return ScriptedPeer::answer(200, R"({"jwt":")" + token + R"("})");
}

Login jwtLogin()
{
    return {.kind = Login::Kind::Jwt, .user = u"root"_s, .secret = u"w"_s};
}

} // namespace

class TestConnection final : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void loginThatFailsWasNotTheRequest();
    void jwtLogsInOnceAndAgainWhenRefused();
    void jwtRefused();
    void jwtWithoutAuthentication();
    void jwtIsRenewedBeforeItEnds();
    void aRenewalWithoutTokenIsNone();
    void superuserMakesItsToken();
    void basicAndToken();
    void serverUrls_data();
    void serverUrls();
    void otherTexts();
    void queueTime();
    void queueTimeLimitOnSubmitsOnly();
    void proxyGetsATunnel();
    void proxyIsNotForThisMachine();
    void followsTheLeaderOnce_data();
    void followsTheLeaderOnce();
    void staysWithTheLeader();
    void doesNotFollow_data();
    void doesNotFollow();
    void sinkDoesNotSeeWhatIsSentAgain();
    void clusterTakesTurns();
    void clusterDiscovers();
    void clusterDiscoversNothingOnASingleServer();
    void clusterKnowsOwners();
    void jobsStayWhereTheyWereSubmitted();
    void brokenResultIsAskedFor_data();
    void brokenResultIsAskedFor();
    void takenResultIsNotAskedFor();
};

void TestConnection::loginThatFailsWasNotTheRequest()
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

void TestConnection::jwtLogsInOnceAndAgainWhenRefused()
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

void TestConnection::jwtRefused()
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

void TestConnection::jwtWithoutAuthentication()
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

void TestConnection::basicAndToken()
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

void TestConnection::serverUrls_data()
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

void TestConnection::serverUrls()
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

void TestConnection::queueTime()
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

void TestConnection::jwtIsRenewedBeforeItEnds()
{
    const QByteArray first = tokenFor(1, "first");
    const QByteArray second = tokenFor(3600, "second");
    ScriptedPeer peer([&](QTcpSocket& socket, const ScriptedPeer::Seen& seen, int) {
        if (seen.target == "/_open/auth")
            socket.write(jwtAnswer(first));
        else if (seen.target == "/_open/auth/renew")
            socket.write(
                jwtAnswer(seen.header("Authorization") == "bearer " + first ? second : "wrong"));
        else
            socket.write(ScriptedPeer::answer(200, Version));
    });
    Connection connection({.url = peer.url(), .login = jwtLogin()});
    QVERIFY(send(connection, request(Method::Get)));
    QCOMPARE(peer.requests().last().header("Authorization"), "bearer " + first);
    // After half of its second the token is worth renewing, behind the back of the requests.
    QTRY_VERIFY(send(connection, request(Method::Get))
                && peer.requests().last().header("Authorization") == "bearer " + second);
    const auto count = [&](const QByteArray& target) {
        return std::ranges::count(peer.requests(), target, &ScriptedPeer::Seen::target);
    };
    QCOMPARE(count("/_open/auth"), 1);
    QCOMPARE(count("/_open/auth/renew"), 1);
}

void TestConnection::aRenewalWithoutTokenIsNone()
{
    int renewals = 0;
    int logins = 0;
    bool refuse = false;
    ScriptedPeer peer([&](QTcpSocket& socket, const ScriptedPeer::Seen& seen, int) {
        if (seen.target == "/_open/auth") {
            ++logins;
            socket.write(jwtAnswer(tokenFor(1, "n" + QByteArray::number(logins))));
        } else if (seen.target == "/_open/auth/renew") {
            ++renewals;
            socket.write(ScriptedPeer::answer(200, "{}"));
        } else {
            socket.write(refuse ? ScriptedPeer::answer(401) : ScriptedPeer::answer(200, Version));
            refuse = false;
        }
    });
    Connection connection({.url = peer.url(), .login = jwtLogin()});
    QTRY_VERIFY(send(connection, request(Method::Get)) && renewals == 1);
    for (int i = 0; i < 5; ++i)
        QCOMPARE(send(connection, request(Method::Get))->status, 200);
    QCOMPARE(renewals, 1); // once for each token
    QCOMPARE(logins, 1);
    refuse = true;
    QCOMPARE(send(connection, request(Method::Post))->status, 200);
    QCOMPARE(logins, 2);
}

void TestConnection::superuserMakesItsToken()
{
    ScriptedPeer peer([](QTcpSocket& socket, const auto&, int) {
        socket.write(ScriptedPeer::answer(200, Version));
    });
    Connection connection(
        {.url = peer.url(),
         .login = {.kind = Login::Kind::Superuser, .user = {}, .secret = u"the secret"_s}});
    QVERIFY(send(connection, request(Method::Get)));
    const QByteArray token = peer.requests().last().header("Authorization").mid(7);
    const QList<QByteArray> parts = token.split('.');
    QCOMPARE(parts.size(), 3);
    QCOMPARE(QByteArray::fromBase64(parts.at(0), Base64), R"({"alg":"HS256","typ":"JWT"})");
    QCOMPARE(QByteArray::fromBase64(parts.at(2), Base64),
             QMessageAuthenticationCode::hash(parts.at(0) + '.' + parts.at(1), "the secret",
                                              QCryptographicHash::Sha256));
    const QJsonObject claims
        = QJsonDocument::fromJson(QByteArray::fromBase64(parts.at(1), Base64)).object();
    QCOMPARE(claims.value(u"iss"_s).toString(), u"arangodb"_s);
    QVERIFY(!claims.value(u"server_id"_s).toString().isEmpty());
    QVERIFY(!claims.contains(u"preferred_username"_s));
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    QCOMPARE_GT(claims.value(u"exp"_s).toInteger(), now + 3000);
    QCOMPARE_LE(claims.value(u"iat"_s).toInteger(), now);
    // The same one again: signing each request would be waste.
    QVERIFY(send(connection, request(Method::Get)));
    QCOMPARE(peer.requests().last().header("Authorization").mid(7), token);
}

void TestConnection::otherTexts()
{
    QCOMPARE(
        arango::serverUrls(u"a:1, ssl://b:2\n c"_s).value(),
        (QList<QUrl>{QUrl(u"http://a:1"_s), QUrl(u"https://b:2"_s), QUrl(u"http://c:8529"_s)}));
    QVERIFY(!arango::serverUrls(u"a ftp://b"_s));

    QCOMPARE(proxyUrl(u" proxy.example:3128 "_s).value(), QUrl(u"http://proxy.example:3128"_s));
    QCOMPARE(proxyUrl(u"socks5://localhost:1080"_s).value(), QUrl(u"socks5://localhost:1080"_s));
    QVERIFY(proxyUrl({}).value().isEmpty());
    for (const QString& bad :
         {u"proxy"_s, u"https://p:1"_s, u"http://u:p@p:1"_s, u"http://p:1/x"_s})
        QVERIFY2(!proxyUrl(bad), qPrintable(bad));

    const QByteArray digest = QByteArray::fromHex(QByteArray(64, 'a'));
    QCOMPARE(readFingerprint(fingerprintText(digest)).value(), digest);
    QCOMPARE(readFingerprint(QString(64, u'A')).value(), digest);
    QVERIFY(readFingerprint(u" "_s).value().isEmpty());
    for (const QString& bad : {u"AB:CD"_s, QString(63, u'a'), QString(65, u'a'), u"hello"_s,
                               QString(QString(62, u'a') + u"zz"_s)})
        QVERIFY2(!readFingerprint(bad), qPrintable(bad));
}

void TestConnection::queueTimeLimitOnSubmitsOnly()
{
    ScriptedPeer peer([](QTcpSocket& socket, const auto&, int) {
        socket.write(ScriptedPeer::answer(200, "[]"));
    });
    Connection connection({.url = peer.url(), .queueTimeLimit = 2.5});
    (void)send(connection, jobs::asyncRequest(request(Method::Post), true));
    QCOMPARE(peer.requests().last().header("x-arango-queue-time-seconds"), "2.5");
    (void)send(connection, request(Method::Post, "/_api/cursor"));
    QCOMPARE(peer.requests().last().header("x-arango-queue-time-seconds"), QByteArray());
    for (const Request& call : {jobs::status(u"17"_s).request, jobs::result(u"17"_s).request,
                                jobs::list(jobs::Status::Done, 10).request}) {
        (void)send(connection, call);
        QCOMPARE(peer.requests().last().header("x-arango-queue-time-seconds"), QByteArray());
    }
}

void TestConnection::proxyGetsATunnel()
{
    ScriptedPeer proxy([](QTcpSocket& socket, const ScriptedPeer::Seen& seen, int) {
        socket.write(seen.method == "CONNECT" ? QByteArray("HTTP/1.1 200 Established\r\n\r\n")
                                              : ScriptedPeer::answer(200, Version));
    });
    Connection connection({.url = QUrl(u"http://db.example:8529"_s), .proxy = proxy.url()});
    const auto result = send(connection, request(Method::Post));
    QVERIFY2(result, qPrintable(result ? QString() : result.error().message));
    QCOMPARE(proxy.requests().size(), 2);
    QCOMPARE(proxy.requests().first().method, "CONNECT");
    QCOMPARE(proxy.requests().first().target, "db.example:8529");
    QCOMPARE(proxy.requests().last().target, "/_db/test/_api/version");

    // A proxy that is not there, or does not want to.
    QUrl gone;
    {
        const ScriptedPeer closed([](QTcpSocket&, const auto&, int) {});
        gone = closed.url();
    }
    Connection without({.url = QUrl(u"http://db.example:8529"_s), .proxy = gone});
    const auto refused = send(without, request(Method::Post));
    QVERIFY(!refused);
    QVERIFY2(refused.error().message.contains(u"proxy"_s), qPrintable(refused.error().message));
    QVERIFY(!refused.error().mayHaveReachedServer);

    ScriptedPeer strict([](QTcpSocket& socket, const auto&, int) {
        socket.write(ScriptedPeer::answer(407, {}, "Proxy-Authenticate: Basic realm=\"x\"\r\n"));
    });
    Connection stranger({.url = QUrl(u"http://db.example:8529"_s), .proxy = strict.url()});
    const auto unknown = send(stranger, request(Method::Post));
    QVERIFY(!unknown);
    QVERIFY2(unknown.error().message.contains(u"login"_s), qPrintable(unknown.error().message));
}

void TestConnection::proxyIsNotForThisMachine()
{
    ScriptedPeer peer([](QTcpSocket& socket, const auto&, int) {
        socket.write(ScriptedPeer::answer(200, Version));
    });
    Connection connection({.url = peer.url(), .proxy = QUrl(u"http://127.0.0.1:1"_s)});
    QVERIFY(send(connection, request(Method::Get)));
}

void TestConnection::followsTheLeaderOnce_data()
{
    QTest::addColumn<Method>("method");
    for (const Method method : {Method::Get, Method::Post, Method::Put, Method::Delete})
        QTest::addRow("%s", methodName(method).constData()) << method;
}

void TestConnection::followsTheLeaderOnce()
{
    QFETCH(Method, method);
    ScriptedPeer leader([](QTcpSocket& socket, const auto&, int) {
        socket.write(ScriptedPeer::answer(200, Version));
    });
    const QByteArray named
        = "X-Arango-Endpoint: tcp://127.0.0.1:" + QByteArray::number(leader.port()) + "\r\n";
    ScriptedPeer follower([&](QTcpSocket& socket, const auto&, int) {
        socket.write(ScriptedPeer::answer(503, R"({"error":true})", named));
    });
    Connection connection(
        {.url = follower.url(), .login = {.kind = Login::Kind::Basic, .user = u"root"_s}});
    const auto result = send(connection, request(method));
    QVERIFY(result);
    QCOMPARE(result->status, 200);
    QCOMPARE(follower.requests().size(), 1);
    QCOMPARE(leader.requests().size(), 1);
    QCOMPARE(leader.requests().first().method, methodName(method));
    QCOMPARE(leader.requests().first().header("Authorization"),
             follower.requests().first().header("Authorization"));
}

void TestConnection::staysWithTheLeader()
{
    auto leader = std::make_unique<ScriptedPeer>([](QTcpSocket& socket, const auto&, int) {
        socket.write(ScriptedPeer::answer(200, Version));
    });
    bool isFollower = true;
    const QByteArray named
        = "X-Arango-Endpoint: internal:" + QByteArray::number(leader->port()) + "\r\n";
    ScriptedPeer follower([&](QTcpSocket& socket, const auto&, int) {
        socket.write(isFollower ? ScriptedPeer::answer(503, R"({"error":true})", named)
                                : ScriptedPeer::answer(200, Version));
    });
    // What a server calls its neighbour may mean nothing here.
    Connection connection({.url = follower.url(),
                           .addressMap = {{u"internal:%1"_s.arg(leader->port()),
                                           u"127.0.0.1:%1"_s.arg(leader->port())}}});
    for (int i = 0; i < 3; ++i)
        QCOMPARE(send(connection, request(Method::Post))->status, 200);
    QCOMPARE(follower.requests().size(), 1);
    QCOMPARE(leader->requests().size(), 3);

    leader.reset();
    isFollower = false;
    QVERIFY(!send(connection, request(Method::Post)));
    QVERIFY(!connection.isWell());
    QCOMPARE(send(connection, request(Method::Post))->status, 200);
    QVERIFY(connection.isWell());
    QCOMPARE(follower.requests().size(), 2);
}

void TestConnection::doesNotFollow_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("headers");
    QTest::addRow("no leader yet") << 503 << QByteArray("X-Arango-Endpoint: \r\n");
    QTest::addRow("not 503") << 500 << QByteArray("X-Arango-Endpoint: tcp://127.0.0.1:1\r\n");
    QTest::addRow("no address") << 503 << QByteArray("X-Arango-Endpoint: tcp://\r\n");
    QTest::addRow("to another scheme")
        << 503 << QByteArray("X-Arango-Endpoint: ssl://127.0.0.1:1\r\n");
    QTest::addRow("a job's own answer")
        << 503 << QByteArray("X-Arango-Endpoint: tcp://127.0.0.1:1\r\nX-Arango-Async-Id: 17\r\n");
}

void TestConnection::doesNotFollow()
{
    QFETCH(int, status);
    QFETCH(QByteArray, headers);
    ScriptedPeer peer([&](QTcpSocket& socket, const auto&, int) {
        socket.write(ScriptedPeer::answer(status, R"({"error":true})", headers));
    });
    Connection connection({.url = peer.url()});
    const auto result = send(connection, request(Method::Put, "/_api/job/17"));
    QVERIFY(result);
    QCOMPARE(result->status, status);
    QCOMPARE(peer.requests().size(), 1);
}

void TestConnection::sinkDoesNotSeeWhatIsSentAgain()
{
    ScriptedPeer leader([](QTcpSocket& socket, const auto&, int) {
        socket.write(ScriptedPeer::answer(200, "the result"));
    });
    ScriptedPeer follower([&](QTcpSocket& socket, const auto&, int) {
        socket.write(ScriptedPeer::answer(
            503, "not the result",
            "X-Arango-Endpoint: tcp://127.0.0.1:" + QByteArray::number(leader.port()) + "\r\n"));
    });
    Connection connection({.url = follower.url()});
    QByteArray stored;
    SendOptions options;
    options.sink = {.wants = [](const Response&) { return true; },
                    .write =
                        [&](const QByteArray& piece) {
                            stored += piece;
                            return true;
                        }};
    QVERIFY(send(connection, request(Method::Post), options));
    QCOMPARE(stored, "the result");
}

void TestConnection::clusterTakesTurns()
{
    bool isIll = false;
    bool isDead = false;
    ScriptedPeer first([&](QTcpSocket& socket, const auto&, int) {
        if (isDead)
            socket.abort();
        else
            socket.write(ScriptedPeer::answer(200, Version));
    });
    ScriptedPeer second([&](QTcpSocket& socket, const auto&, int) {
        socket.write(isIll ? ScriptedPeer::answer(503, R"({"error":true,"errorNum":30})")
                           : ScriptedPeer::answer(200, Version));
    });
    Cluster cluster({.url = first.url(), .coordinators = {second.url(), first.url()}});
    QCOMPARE(cluster.connections().size(), 2U);
    for (int i = 0; i < 4; ++i)
        QVERIFY(send(cluster.next(), request(Method::Get)));
    QCOMPARE(first.requests().size(), 2);
    QCOMPARE(second.requests().size(), 2);

    isIll = true;
    for (int i = 0; i < 2; ++i)
        (void)send(cluster.next(), request(Method::Get));
    for (int i = 0; i < 4; ++i)
        QCOMPARE(send(cluster.next(), request(Method::Get))->status, 200);
    QCOMPARE(second.requests().size(), 3);

    // Nobody is well: somebody is asked all the same.
    isDead = true;
    for (Connection* connection : cluster.connections())
        connection->send(request(Method::Post), {}, {.deadline = 5s}, this, [](const auto&) {});
    QTRY_VERIFY(!cluster.connections().front()->isWell());
    QVERIFY(cluster.byName(cluster.next().name()));
}

void TestConnection::clusterDiscovers()
{
    ScriptedPeer other([](QTcpSocket& socket, const auto&, int) {
        socket.write(ScriptedPeer::answer(200, Version));
    });
    ScriptedPeer seed([&](QTcpSocket& socket, const ScriptedPeer::Seen& seen, int) {
        QCOMPARE(seen.target, "/_api/cluster/endpoints");
        socket.write(ScriptedPeer::answer(
            200,
            R"({"error":false,"code":200,"endpoints":[{"endpoint":"tcp://10.0.0.1:8529"},)"
            R"({"endpoint":"tcp://10.0.0.2:8529"},{"endpoint":"ssl://10.0.0.3:8529"}]})"));
    });
    Cluster cluster({.url = seed.url(),
                     .addressMap = {{u"10.0.0.1:8529"_s, u"127.0.0.1:%1"_s.arg(seed.port())},
                                    {u"10.0.0.2:8529"_s, u"127.0.0.1:%1"_s.arg(other.port())}}});
    const QSignalSpy added(&cluster, &Cluster::added);
    const auto count
        = await<int>([&](QObject* context, auto done) { cluster.discover(context, done); });
    QVERIFY(count);
    QCOMPARE(*count, 1); // one is the seed itself; https is not what was asked for
    QCOMPARE(added.size(), 1);
    QCOMPARE(cluster.connections().size(), 2U);
    QCOMPARE(cluster.connections().back()->endpoint().url, other.url());
    QCOMPARE(cluster.byName(other.url().toString()), cluster.connections().back());
    QVERIFY(!cluster.byName(u"10.0.0.3:8529"_s));
}

void TestConnection::clusterDiscoversNothingOnASingleServer()
{
    int status = 501;
    QByteArray body = R"({"error":true,"code":501,"errorNum":1470})";
    ScriptedPeer peer([&](QTcpSocket& socket, const auto&, int) {
        socket.write(ScriptedPeer::answer(status, body));
    });
    Cluster cluster({.url = peer.url()});
    const auto discover = [&] {
        return await<int>([&](QObject* context, auto done) { cluster.discover(context, done); });
    };
    QCOMPARE(discover().value(), 0);
    status = 200;
    body = R"({"endpoints":7})";
    QVERIFY(!discover());
    body = R"({"endpoints":[{"endpoint":"ftp://x"}]})";
    QVERIFY(!discover());
    QCOMPARE(cluster.connections().size(), 1U);
}

void TestConnection::clusterKnowsOwners()
{
    QCOMPARE(Cluster::ownerOf(u"17"_s), 0U);
    QCOMPARE(Cluster::ownerOf(QString::number((quint64(9) << 40) + 17)), 9U);
    QCOMPARE(Cluster::ownerOf(u"18446744073709551615"_s), 0xffffffU);
    QVERIFY(!Cluster::ownerOf(u"x"_s));

    const auto submitAnswer = [](quint64 owner, const QByteArray& headers) {
        return ScriptedPeer::answer(202, {},
                                    "X-Arango-Async-Id: " + QByteArray::number((owner << 40) + 1)
                                        + "\r\n" + headers);
    };
    ScriptedPeer first(
        [&](QTcpSocket& socket, const auto&, int) { socket.write(submitAnswer(1, {})); });
    QByteArray forwarded = "X-Arango-Request-Forwarded-To: CRDN-1\r\n";
    ScriptedPeer second([&](QTcpSocket& socket, const auto&, int) {
        socket.write(submitAnswer(forwarded.isEmpty() ? 2 : 1, forwarded));
    });
    Cluster cluster({.url = first.url(), .coordinators = {second.url()}});
    const QString ofFirst = QString::number((quint64(1) << 40) + 99);
    const QString ofSecond = QString::number((quint64(2) << 40) + 99);
    QVERIFY(!cluster.byId(ofFirst));
    (void)send(*cluster.connections().front(), jobs::asyncRequest(request(Method::Post), true));
    (void)send(*cluster.connections().back(), jobs::asyncRequest(request(Method::Post), true));
    QCOMPARE(cluster.byId(ofFirst), cluster.connections().front());
    QVERIFY(!cluster.byId(ofSecond));
    forwarded.clear();
    (void)send(*cluster.connections().back(), jobs::asyncRequest(request(Method::Post), true));
    QCOMPARE(cluster.byId(ofSecond), cluster.connections().back());
    QVERIFY(!cluster.byId(u"17"_s));
}

void TestConnection::jobsStayWhereTheyWereSubmitted()
{
    const auto script = [](QTcpSocket& socket, const ScriptedPeer::Seen& seen, int) {
        socket.write(seen.method == "POST"
                         ? ScriptedPeer::answer(202, {}, "X-Arango-Async-Id: 17\r\n")
                         : ScriptedPeer::answer(204));
    };
    ScriptedPeer first(script);
    ScriptedPeer second(script);
    Cluster cluster({.url = first.url(), .coordinators = {second.url()}});
    std::vector<AsyncJob<Cursor>> list;
    for (int i = 0; i < 2; ++i) {
        const auto job = await<AsyncJob<Cursor>>([&](QObject* context, auto done) {
            Database(cluster.next(), u"test"_s)
                .beginAsyncExecution()
                .aql()
                .execute(u"RETURN 1"_s, {}, {}, context, done);
        });
        QVERIFY(job);
        list.push_back(*job);
    }
    for (int i = 0; i < 4; ++i) {
        QVERIFY(await<jobs::Status>(
            [&](QObject* context, auto done) { list.back().status(context, done); }));
    }
    QCOMPARE(first.requests().size(), 1);
    QCOMPARE(second.requests().size(), 5);
}

void TestConnection::brokenResultIsAskedFor_data()
{
    QTest::addColumn<QString>("when");
    QTest::addColumn<int>("status"); // of the GET; 0: it breaks too
    QTest::addColumn<Error::Fate>("fate");
    QTest::addColumn<QString>("says");
    for (const QString& when : {u"before the answer"_s, u"in the answer"_s, u"stall"_s}) {
        QTest::addRow("%s, still there", qPrintable(when))
            << when << 200 << Error::Fate::StillThere << u"still on the server"_s;
        QTest::addRow("%s, not done", qPrintable(when))
            << when << 204 << Error::Fate::NotDone << u"job 17 not done"_s;
        QTest::addRow("%s, lost", qPrintable(when))
            << when << 404 << Error::Fate::Lost << u"no longer has"_s;
        QTest::addRow("%s, unknown", qPrintable(when))
            << when << 503 << Error::Fate::Unknown << u"not known"_s;
        QTest::addRow("%s, all broken", qPrintable(when))
            << when << 0 << Error::Fate::Unknown << u"not known"_s;
    }
}

void TestConnection::brokenResultIsAskedFor()
{
    QFETCH(QString, when);
    QFETCH(int, status);
    QFETCH(Error::Fate, fate);
    QFETCH(QString, says);
    ScriptedPeer peer([&](QTcpSocket& socket, const ScriptedPeer::Seen& seen, int) {
        const QByteArray stored
            = ScriptedPeer::answer(201, R"({"result":[1]})", "X-Arango-Async-Id: 17\r\n");
        if (seen.method == "GET" && status != 0) {
            socket.write(ScriptedPeer::answer(status));
        } else if (seen.method == "PUT" && when == "in the answer"_L1) {
            socket.write(stored.left(stored.size() - 3));
            socket.disconnectFromHost();
        } else if (seen.method != "PUT" || when != "stall"_L1) {
            socket.abort();
        }
    });
    Connection connection({.url = peer.url()});
    const auto result = await<Response>([&](QObject* context, auto done) {
        jobs::takeResult(connection, u"test"_s, u"17"_s, {.deadline = 1s}, context, done);
    });
    QVERIFY(!result);
    QCOMPARE(result.error().fate, fate);
    QVERIFY2(result.error().message.contains(says), qPrintable(result.error().message));
    QCOMPARE(result.error().operation, u"AsyncJobResult"_s);
    QCOMPARE(peer.changes(), QList<QByteArray>{"PUT /_db/test/_api/job/17"});
    QCOMPARE_GE(peer.requests().size(), 2);
}

void TestConnection::takenResultIsNotAskedFor()
{
    QByteArray answer;
    ScriptedPeer peer([&](QTcpSocket& socket, const auto&, int) { socket.write(answer); });
    Connection connection({.url = peer.url()});
    const auto take = [&] {
        return await<Response>([&](QObject* context, auto done) {
            jobs::takeResult(connection, u"test"_s, u"17"_s, {}, context, done);
        });
    };
    answer = ScriptedPeer::answer(404, "{}", "X-Arango-Async-Id: 17\r\n");
    QCOMPARE(take()->status, 404);
    answer = ScriptedPeer::answer(404, R"({"error":true,"errorNum":404})");
    QCOMPARE(take().error().message, u"job 17 not found"_s);
    QCOMPARE(peer.requests().size(), 2);
}

QTEST_GUILESS_MAIN(TestConnection)
#include "tst_connection.moc"
