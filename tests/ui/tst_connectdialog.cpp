// SPDX-License-Identifier: GPL-3.0-or-later
#include "connect/connectdialog.h"
#include "shell/settings.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>
#include <QtTest>

using namespace Qt::StringLiterals;
using arango::Endpoint;
using arango::Login;

namespace {

QString certificate()
{
    return QStringLiteral(TEST_DATA) + u"/tls/client.pem"_s;
}

Endpoint everything()
{
    return {.url = QUrl(u"https://db.example:8530"_s),
            .caFile = certificate(),
            .login = {.kind = Login::Kind::Superuser},
            .certificateFile = certificate(),
            .keyFile = QStringLiteral(TEST_DATA) + u"/tls/client.key"_s,
            .fingerprint = QByteArray(32, '\x17'),
            .proxy = QUrl(u"socks5://proxy.example:1080"_s),
            .compressRequests = true,
            .queueTimeLimit = 2.5,
            .coordinators
            = {QUrl(u"https://db.example:8531"_s), QUrl(u"https://db.example:8532"_s)},
            .addressMap = {{u"10.0.0.7:8529"_s, u"db.example:8533"_s}},
            .findCoordinators = true};
}

} // namespace

class TestConnectDialog final : public QObject {
    Q_OBJECT

private slots:
    // The offscreen platform says what no window manager does for it.
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
    }

    void givesBackWhatItWasGiven();
    void advancedIsFoldedAway();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void everyFieldHasANameAndALabel();
    void settingsRemember();
};

void TestConnectDialog::givesBackWhatItWasGiven()
{
    ConnectDialog dialog;
    dialog.fill(everything(), u"test"_s);
    dialog.show();
    QSignalSpy chosen(&dialog, &ConnectDialog::chosen);
    dialog.findChild<QPushButton*>(u"connectAccept"_s)->click();
    QVERIFY2(chosen.size() == 1,
             qPrintable(dialog.findChild<QLabel*>(u"connectProblem"_s)->text()));
    QVERIFY(chosen.first().at(0).value<Endpoint>() == everything());
    QCOMPARE(chosen.first().at(1).toString(), u"test"_s);
    QVERIFY(!dialog.isVisible());
}

void TestConnectDialog::advancedIsFoldedAway()
{
    ConnectDialog dialog;
    dialog.fill({.url = QUrl(u"http://localhost:8529"_s)}, {});
    dialog.show();
    auto* proxy = dialog.findChild<QLineEdit*>(u"connectProxy"_s);
    auto* toggle = dialog.findChild<QToolButton*>(u"connectAdvanced"_s);
    QVERIFY(!proxy->isVisible());
    toggle->click();
    QVERIFY(proxy->isVisible());
    toggle->click();
    QVERIFY(!proxy->isVisible());
    // What is set must be seen.
    dialog.fill(
        {.url = QUrl(u"http://localhost:8529"_s), .proxy = QUrl(u"http://proxy.example:3128"_s)},
        {});
    QVERIFY(proxy->isVisible());
}

void TestConnectDialog::saysWhatIsWrong_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("says");
    QTest::addRow("fingerprint") << u"connectFingerprint"_s << u"AB:CD"_s << u"64"_s;
    QTest::addRow("proxy") << u"connectProxy"_s << u"proxy"_s << u"not a proxy"_s;
    QTest::addRow("certificate") << u"connectCertificate"_s << u"/none.pem"_s << u"/none.pem"_s;
    QTest::addRow("key") << u"connectKey"_s << certificate() << u"needs its certificate"_s;
}

void TestConnectDialog::saysWhatIsWrong()
{
    QFETCH(QString, field);
    QFETCH(QString, text);
    QFETCH(QString, says);
    ConnectDialog dialog;
    dialog.fill({.url = QUrl(u"https://localhost:8529"_s)}, {});
    dialog.show();
    dialog.findChild<QLineEdit*>(field)->setText(text);
    QSignalSpy chosen(&dialog, &ConnectDialog::chosen);
    dialog.findChild<QPushButton*>(u"connectAccept"_s)->click();
    QCOMPARE(chosen.size(), 0);
    auto* problem = dialog.findChild<QLabel*>(u"connectProblem"_s);
    QVERIFY(problem->isVisible());
    QVERIFY2(problem->text().contains(says), qPrintable(problem->text()));
    QVERIFY(dialog.findChild<QLineEdit*>(field)->isVisible());
}

void TestConnectDialog::everyFieldHasANameAndALabel()
{
    ConnectDialog dialog;
    QSet<QString> labelled;
    QSet<QString> keys;
    for (const auto* label : dialog.findChildren<QLabel*>()) {
        if (!label->buddy())
            continue;
        labelled.insert(label->buddy()->objectName());
        const auto at = label->text().indexOf(u'&');
        QVERIFY2(at >= 0, qPrintable(label->text()));
        const QString key = label->text().mid(at + 1, 1).toLower();
        QVERIFY2(!keys.contains(key), qPrintable(label->text()));
        keys.insert(key);
    }
    for (auto* field : dialog.findChildren<QLineEdit*>(QRegularExpression(u"^connect"_s)))
        QVERIFY2(labelled.contains(field->objectName()), qPrintable(field->objectName()));
    for (const QString& name : {u"connectFingerprint"_s, u"connectCertificate"_s, u"connectKey"_s,
                                u"connectPassphrase"_s, u"connectProxy"_s, u"connectQueueTime"_s})
        QVERIFY2(!dialog.findChild<QWidget*>(name)->accessibleName().isEmpty(), qPrintable(name));
    QCOMPARE(dialog.findChild<QLineEdit*>(u"connectPassphrase"_s)->echoMode(), QLineEdit::Password);
}

void TestConnectDialog::settingsRemember()
{
    const QTemporaryDir folder;
    Settings settings;
    Endpoint endpoint = everything();
    endpoint.login.secret = u"the secret"_s;
    endpoint.keyPassphrase = u"the passphrase"_s;
    settings.remember(endpoint);
    saveSettings(folder.path(), settings);
    QVERIFY(loadSettings(folder.path()).endpoint() == everything());
    QFile file(folder.filePath(u"settings.ini"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray stored = file.readAll();
    QVERIFY(!stored.contains("the secret") && !stored.contains("the passphrase"));
}

QTEST_MAIN(TestConnectDialog)
#include "tst_connectdialog.moc"
