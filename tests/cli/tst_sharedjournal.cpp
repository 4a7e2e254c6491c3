// SPDX-License-Identifier: GPL-3.0-or-later
// A window's engine and the program in a shell, over one journal: each sees what the other does.
#include "app/cli/engine.h"
#include "client/aql.h"
#include "sandbox/server.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <optional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int ProgramTimeout = 60'000;

} // namespace

class TestSharedJournal final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void submittedInAShell();
    void collectedInAShell();
    void collectedInTheWindow();
    void bothCollectAtOnce();

private:
    /// Starts a command and runs the event loop until it has ended. The first job it prints.
    QJsonObject run(const QStringList& words);
    [[nodiscard]] QStringList withConnection(const QStringList& words) const;
    quint64 submitInWindow(const QString& query);

    sandbox::Server m_server;
    QTemporaryDir m_folder;
    QUrl m_url;
    std::optional<Journal> m_journal;
    JobStore m_store;
    std::optional<JournalLink> m_link;
    std::optional<ResultVault> m_vault;
    std::optional<arango::Connection> m_connection;
    std::optional<JobMonitor> m_monitor;
    std::optional<JobService> m_service;
};

void TestSharedJournal::initTestCase()
{
    std::string error;
    QVERIFY2(m_server.start(error), error.c_str());
    m_url = QUrl(u"http://127.0.0.1:%1"_s.arg(m_server.port()));
    const QDir folder(m_folder.path());
    m_journal.emplace(Journal::Options{.file = folder.filePath(u"journal.sqlite"_s)});
    m_link.emplace(m_store, *m_journal);
    m_vault.emplace(folder.filePath(u"results"_s));
    m_connection.emplace(arango::Endpoint{
        .url = m_url, .login = {.kind = arango::Login::Kind::Basic, .user = u"root"_s}});
    m_monitor.emplace(*m_connection, m_store, u"test"_s);
    m_service.emplace(*m_connection, m_store, *m_monitor, *m_vault, u"test"_s);
    m_service->setJournal(&*m_journal);
    m_journal->open();
    QTRY_VERIFY(m_journal->isOpen());
    m_monitor->setInterval(200ms);
    m_monitor->start();
}

void TestSharedJournal::cleanupTestCase()
{
    m_service.reset();
    m_monitor.reset();
    m_connection.reset();
    m_link.reset();
    m_journal.reset();
}

QStringList TestSharedJournal::withConnection(const QStringList& words) const
{
    return words + QStringList{u"--json"_s, u"--server"_s,     m_url.toString(),
                               u"--user"_s, u"root"_s,         u"--database"_s,
                               u"test"_s,   u"--config-dir"_s, m_folder.path()};
}

QJsonObject TestSharedJournal::run(const QStringList& words)
{
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"ARANGOJOBS_PASSWORD"_s, QString());
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QStringLiteral(ARANGOJOBS_PROGRAM), withConnection(words));
    if (!QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, ProgramTimeout))
        return {};
    const auto document = QJsonDocument::fromJson(process.readAllStandardOutput());
    return document["jobs"_L1][0].toObject();
}

quint64 TestSharedJournal::submitInWindow(const QString& query)
{
    return m_service->submit(
        {.request = arango::aql::execute(query).request, .database = u"test"_s});
}

void TestSharedJournal::submittedInAShell()
{
    const QJsonObject job
        = run({u"submit"_s, u"RETURN SLEEP(1)"_s, u"--label"_s, u"from a shell"_s});
    const QString id = job.value("id"_L1).toString();
    QVERIFY(!id.isEmpty());
    // The list may show it first; in the end the row says whose it is.
    const auto row = [&] { return m_store.find(m_url.toString(), id); };
    QTRY_VERIFY_WITH_TIMEOUT(row() && row()->label == "from a shell"_L1, 5000);
    QCOMPARE(row()->origin, JobOrigin::Ours);
    QCOMPARE(row()->what, u"RETURN SLEEP(1)"_s);
    // The server was asked for its version first: from 3.11 on batches can be read again.
    QVERIFY(row()->request.body.contains("allowRetry"));
    QTRY_COMPARE_WITH_TIMEOUT(row()->state, JobState::Done, 20'000);
}

void TestSharedJournal::collectedInAShell()
{
    const quint64 serial = submitInWindow(u"RETURN 'window'"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_store.find(serial)->state, JobState::Done, 20'000);
    const QString id = m_store.find(serial)->id;
    const QJsonObject job = run({u"wait"_s, id});
    QCOMPARE(job.value("state"_L1).toString(), u"collected"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_store.find(serial)->state, JobState::Collected, 5000);
    QCOMPARE(m_store.find(serial)->resultFile, job.value("file"_L1).toString());
    QVERIFY(QFile::exists(m_store.find(serial)->resultFile));
    // Where standard output goes nobody knows; a file is a copy.
    (void)run({u"result"_s, id, u"--out"_s, u"-"_s});
    QCOMPARE(m_store.find(serial)->exportedAt, 0);
    (void)run({u"result"_s, id, u"--out"_s, QDir(m_folder.path()).filePath(u"mine.json"_s)});
    QTRY_VERIFY_WITH_TIMEOUT(m_store.find(serial)->exportedAt > 0, 5000);
}

void TestSharedJournal::collectedInTheWindow()
{
    const QJsonObject submitted = run({u"submit"_s, u"RETURN 'shell'"_s});
    const QString id = submitted.value("id"_L1).toString();
    const auto row = [&] { return m_store.find(m_url.toString(), id); };
    QTRY_VERIFY_WITH_TIMEOUT(
        row() && row()->origin == JobOrigin::Ours && row()->state == JobState::Done, 20'000);
    m_service->collect(row()->serial);
    QTRY_COMPARE_WITH_TIMEOUT(row()->state, JobState::Collected, 20'000);
    const QJsonObject job = run({u"wait"_s, id});
    QCOMPARE(job.value("state"_L1).toString(), u"collected"_s);
    QCOMPARE(job.value("file"_L1).toString(), row()->resultFile);
}

void TestSharedJournal::bothCollectAtOnce()
{
    const quint64 serial = submitInWindow(u"RETURN SLEEP(0.5)"_s);
    QTRY_VERIFY(!m_store.find(serial)->id.isEmpty());
    const QString id = m_store.find(serial)->id;
    connect(&*m_monitor, &JobMonitor::jobsFinished, this,
            [this](const QList<quint64>& serials) { m_service->collect(serials.first()); });
    const QJsonObject job = run({u"wait"_s, id});
    QCOMPARE(job.value("state"_L1).toString(), u"collected"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_store.find(serial)->state, JobState::Collected, 20'000);
    QCOMPARE(m_store.find(serial)->resultFile, job.value("file"_L1).toString());
}

QTEST_GUILESS_MAIN(TestSharedJournal)
#include "tst_sharedjournal.moc"
