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
    void pinned();
    void pinnedAnotherOne();
    void whyNot_data();
    void whyNot();
    void clientCertificate();
    void clientCertificateFiles_data();
    void clientCertificateFiles();

private:
    [[nodiscard]] Result<server::Version> ask(const QString& caFile) const;
    /// As `choice` says, to the server of this test.
    [[nodiscard]] Result<server::Version> ask(Endpoint choice) const;
    void useCertificate(const QString& name);
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
    return ask(Endpoint{.caFile = caFile});
}

Result<server::Version> TestTls::ask(Endpoint choice) const
{
    choice.url = QUrl(u"https://127.0.0.1:%1"_s.arg(m_server.serverPort()));
    Connection connection(choice);
    return await<server::Version>([&](QObject* context, auto done) {
        Database(connection, {}).run<server::Version>(server::version(), context, done);
    });
}

void TestTls::useCertificate(const QString& name)
{
    QSslConfiguration configuration = m_server.sslConfiguration();
    configuration.setLocalCertificate(QSslCertificate(contents(data(name))));
    m_server.setSslConfiguration(configuration);
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
    const auto version = ask(QString());
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
    QVERIFY2(version.error().message.contains(u"http://"_s), qPrintable(version.error().message));
}

void TestTls::pinned()
{
    // Nobody known has signed it, its name is another, its time is over: it is the pinned one.
    for (const QString& name : {u"server.pem"_s, u"elsewhere.pem"_s, u"expired.pem"_s}) {
        useCertificate(name);
        const QByteArray digest
            = QSslCertificate(contents(data(name))).digest(QCryptographicHash::Sha256);
        const auto version = ask(Endpoint{.fingerprint = digest});
        QVERIFY2(version, qPrintable(version ? QString() : version.error().message));
    }
    useCertificate(u"server.pem"_s);
}

void TestTls::pinnedAnotherOne()
{
    const int before = m_requests;
    const QByteArray other = QByteArray(32, '\x17');
    const QByteArray real
        = QSslCertificate(contents(data(u"server.pem"_s))).digest(QCryptographicHash::Sha256);
    // A chain that would be trusted does not help either; and no second try slips through.
    Connection connection({.url = QUrl(u"https://127.0.0.1:%1"_s.arg(m_server.serverPort())),
                           .caFile = data(u"ca.pem"_s),
                           .fingerprint = other});
    for (int i = 0; i < 4; ++i) {
        const auto version = await<server::Version>([&](QObject* context, auto done) {
            Database(connection, {}).run<server::Version>(server::version(), context, done);
        });
        QVERIFY(!version);
        QCOMPARE(version.error().kind, Error::Kind::Network);
        QVERIFY(!version.error().mayHaveReachedServer);
        QVERIFY2(version.error().message.contains(fingerprintText(real)),
                 qPrintable(version.error().message));
    }
    QCOMPARE(m_requests, before);
}

void TestTls::whyNot_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("says");
    QTest::addRow("unknown authority") << u"server.pem"_s << u"CA file"_s;
    QTest::addRow("its time is over") << u"expired.pem"_s << u"ended on 2021-01-01"_s;
    QTest::addRow("signed by itself") << u"elsewhere.pem"_s << u"CA file"_s;
}

void TestTls::whyNot()
{
    QFETCH(QString, certificate);
    QFETCH(QString, says);
    useCertificate(certificate);
    const auto version = ask(Endpoint{});
    const QByteArray digest
        = QSslCertificate(contents(data(certificate))).digest(QCryptographicHash::Sha256);
    useCertificate(u"server.pem"_s);
    QVERIFY(!version);
    QVERIFY2(version.error().message.contains(says), qPrintable(version.error().message));
    QVERIFY(version.error().message.contains(fingerprintText(digest)));
    // The text can be pasted where a fingerprint is asked for.
    QCOMPARE(readFingerprint(version.error().message.section(u' ', -1)).value(), digest);
    // Trusting who signed it, only the name is wrong.
    if (certificate == "elsewhere.pem"_L1) {
        useCertificate(certificate);
        const auto named = ask(data(certificate));
        useCertificate(u"server.pem"_s);
        QVERIFY(!named);
        QVERIFY2(named.error().message.contains(u"not made out for “127.0.0.1”"_s),
                 qPrintable(named.error().message));
    }
}

void TestTls::clientCertificate()
{
    QSslConfiguration configuration = m_server.sslConfiguration();
    const QSslConfiguration before = configuration;
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    configuration.setCaCertificates(QSslCertificate::fromPath(data(u"client.pem"_s)));
    m_server.setSslConfiguration(configuration);

    const auto accepted = ask(Endpoint{.caFile = data(u"ca.pem"_s),
                                       .certificateFile = data(u"client.pem"_s),
                                       .keyFile = data(u"client-encrypted.key"_s),
                                       .keyPassphrase = u"geheim"_s});
    const int requests = m_requests;
    const auto stranger = ask(data(u"ca.pem"_s));
    const auto wrong = ask(Endpoint{.caFile = data(u"ca.pem"_s),
                                    .certificateFile = data(u"elsewhere.pem"_s),
                                    .keyFile = data(u"server.key"_s)});
    m_server.setSslConfiguration(before);

    QVERIFY2(accepted, qPrintable(accepted ? QString() : accepted.error().message));
    for (const auto& refused : {stranger, wrong}) {
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains(u"client certificate"_s),
                 qPrintable(refused.error().message));
    }
    QCOMPARE(m_requests, requests);
}

void TestTls::clientCertificateFiles_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("passphrase");
    QTest::addColumn<QString>("named"); // in the error
    QTest::addRow("no such file") << u"none.pem"_s << u"client.key"_s << QString() << u"none.pem"_s;
    QTest::addRow("no certificate in it")
        << u"client.key"_s << u"client.key"_s << QString() << u"client.key"_s;
    QTest::addRow("no such key") << u"client.pem"_s << u"none.key"_s << QString() << u"none.key"_s;
    QTest::addRow("no key in the certificate's file")
        << u"client.pem"_s << QString() << QString() << u"client.pem"_s;
    QTest::addRow("wrong passphrase")
        << u"client.pem"_s << u"client-encrypted.key"_s << u"x"_s << u"passphrase"_s;
    QTest::addRow("a key alone") << QString() << u"client.key"_s << QString() << u"certificate"_s;
}

void TestTls::clientCertificateFiles()
{
    QFETCH(QString, certificate);
    QFETCH(QString, key);
    QFETCH(QString, passphrase);
    QFETCH(QString, named);
    const int before = m_requests;
    const auto path = [](const QString& name) { return name.isEmpty() ? name : data(name); };
    const auto version = ask(Endpoint{
        .certificateFile = path(certificate), .keyFile = path(key), .keyPassphrase = passphrase});
    QVERIFY(!version);
    QCOMPARE(version.error().kind, Error::Kind::NotSent);
    QVERIFY2(version.error().message.contains(named), qPrintable(version.error().message));
    QCOMPARE(m_requests, before);
}

QTEST_GUILESS_MAIN(TestTls)
#include "tst_tls.moc"
