// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/database.h"
#include "client/server.h"
#include "support/await.h"

#include <QFile>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QtTest>

using namespace arango;
using namespace Qt::StringLiterals;

namespace {

QString data(const QString& name)
{
    return QStringLiteral(TEST_DATA) + u"/tls/"_s + name;
}

QByteArray contents(const QString& file)
{
    QFile opened(file);
    return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
}

} // namespace

class TestTls final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void ownAuthority();
    void unknownAuthority();
    void brokenCaFile();
    void plainHttpThere();

private:
    [[nodiscard]] Result<server::Version> ask(const QString& caFile) const;
    QSslServer m_server;
    int m_requests = 0;
};

void TestTls::initTestCase()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(QSslCertificate(contents(data(u"server.pem"_s))));
    configuration.setPrivateKey(QSslKey(contents(data(u"server.key"_s)), QSsl::Rsa));
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    m_server.setSslConfiguration(configuration);
    connect(&m_server, &QTcpServer::pendingConnectionAvailable, this, [this] {
        QTcpSocket* socket = m_server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
            if (!socket->readAll().endsWith("\r\n\r\n"))
                return;
            ++m_requests;
            const QByteArray body = R"({"server":"arango","version":"3.12.5"})";
            socket->write("HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(body.size())
                          + "\r\n\r\n" + body);
        });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    });
    QVERIFY(m_server.listen(QHostAddress::LocalHost));
}

Result<server::Version> TestTls::ask(const QString& caFile) const
{
    Connection connection(
        {.url = QUrl(u"https://127.0.0.1:%1"_s.arg(m_server.serverPort())), .caFile = caFile});
    return await<server::Version>([&](QObject* context, auto done) {
        Database(connection, {}).run<server::Version>(server::version(), context, done);
    });
}

void TestTls::ownAuthority()
{
    const auto version = ask(data(u"ca.pem"_s));
    QVERIFY2(version, qPrintable(version ? QString() : version.error().message));
    QCOMPARE(version->version, u"3.12.5"_s);
}

void TestTls::unknownAuthority()
{
    const int before = m_requests;
    const auto version = ask({});
    QVERIFY(!version);
    QCOMPARE(version.error().kind, Error::Kind::Network);
    QVERIFY(version.error().message.contains(u"certificate"_s));
    QVERIFY(!version.error().mayHaveReachedServer);
    QCOMPARE(m_requests, before);
}

void TestTls::brokenCaFile()
{
    const auto version = ask(data(u"server.key"_s));
    QVERIFY(!version);
    QCOMPARE(version.error().kind, Error::Kind::NotSent);
    QVERIFY(version.error().message.contains(u"server.key"_s));
}

void TestTls::plainHttpThere()
{
    // https:// to a port that speaks plain HTTP.
    QTcpServer plain;
    QVERIFY(plain.listen(QHostAddress::LocalHost));
    connect(&plain, &QTcpServer::newConnection, this, [&plain] {
        QTcpSocket* socket = plain.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [socket] {
            socket->write("HTTP/1.1 400 Bad Request\r\n\r\n");
            socket->disconnectFromHost();
        });
    });
    Connection connection({.url = QUrl(u"https://127.0.0.1:%1"_s.arg(plain.serverPort()))});
    const auto version = await<server::Version>([&](QObject* context, auto done) {
        Database(connection, {}).run<server::Version>(server::version(), context, done);
    });
    QVERIFY(!version);
    QCOMPARE(version.error().kind, Error::Kind::Network);
    QVERIFY(!version.error().message.isEmpty());
}

QTEST_GUILESS_MAIN(TestTls)
#include "tst_tls.moc"
