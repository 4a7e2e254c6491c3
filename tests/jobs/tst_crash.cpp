// SPDX-License-Identifier: GPL-3.0-or-later
// A program that submits and collects as fast as it may is killed (SIGKILL) again and again. After
// each end the journal holds every id and every result that the program had been told of; in the
// end journal and server together are what was sent, and nothing was carried out twice. Kills: 40,
// or ARANGOJOBS_KILLS (./dev crash [N]).
#include "client/aql.h"
#include "client/collections.h"
#include "jobs/jobservice.h"
#include "jobs/journallink.h"
#include "sandbox/server.h"
#include "support/await.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <random>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int DefaultKills = 40;
/// Lines of the log between a start and a kill, at most: about 100 jobs.
constexpr int MostLines = 300;

QByteArray contents(const QString& file)
{
    QFile opened(file);
    return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
}

int linesIn(const QString& file)
{
    return int(contents(file).count('\n'));
}

QString nameText(JobState state)
{
    return QString::fromStdString(std::string(nameOf(state)));
}

} // namespace

class TestCrash final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void killedAtRandom();

private:
    void killOnce(const QString& prefix);
    void readLog();
    void checkJournal();
    [[nodiscard]] QStringList documents();
    void settle();

    sandbox::Server m_server;
    QUrl m_url;
    QTemporaryDir m_dir;
    std::mt19937 m_random{20'261'125};
    qsizetype m_logRead = 0;
    QSet<QString> m_sent;
    QHash<QString, QString> m_ids; // of keys, as the program was told
    QSet<QString> m_got;
    std::vector<Job> m_jobs; // as the journal has them
};

void TestCrash::initTestCase()
{
    std::string error;
    QVERIFY2(m_server.start(error), error.c_str());
    m_url = QUrl(u"http://127.0.0.1:%1"_s.arg(m_server.port()));
    arango::Connection connection({.url = m_url});
    const auto made = await<arango::Response>([&](QObject* context, auto done) {
        connection.send(arango::collections::create(u"crash"_s).request, u"test"_s, {}, context,
                        done);
    });
    QVERIFY(made && made->status == 200);
}

void TestCrash::killOnce(const QString& prefix)
{
    const QString log = m_dir.filePath(u"log"_s);
    const int target = linesIn(log) + std::uniform_int_distribution<int>(1, MostLines)(m_random);
    QProcess program;
    program.setProcessChannelMode(QProcess::ForwardedChannels);
    program.start(QStringLiteral(CRASH_DRIVER), {m_url.toString(), m_dir.path(), prefix});
    QVERIFY(program.waitForStarted());
    QVERIFY(QTest::qWaitFor([&] { return linesIn(log) >= target; }, 60'000));
    program.kill();
    QVERIFY(program.waitForFinished());
    QCOMPARE(program.exitStatus(), QProcess::CrashExit);
}

void TestCrash::readLog()
{
    const QByteArray log = contents(m_dir.filePath(u"log"_s));
    const QList<QByteArray> lines
        = log.mid(m_logRead, log.lastIndexOf('\n') - m_logRead).split('\n');
    m_logRead = log.lastIndexOf('\n') + 1;
    for (const QByteArray& line : lines) {
        const QStringList words = QString::fromUtf8(line).split(u' ');
        if (words.first() == "sent"_L1)
            m_sent.insert(words.at(1));
        else if (words.first() == "id"_L1)
            m_ids.insert(words.at(1), words.at(2));
        else if (words.first() == "got"_L1)
            m_got.insert(words.at(1));
    }
}

void TestCrash::checkJournal()
{
    JournalFile file;
    QVERIFY2(file.open(m_dir.filePath(u"journal.sqlite"_s), JournalProgram::Window),
             qPrintable(file.problem()));
    QVERIFY(file.takeNotices().isEmpty());
    m_jobs = file.loadNext(10'000'000, false);
    QVERIFY2(file.problem().isEmpty(), qPrintable(file.problem()));

    QHash<QString, const Job*> byKey;
    for (const Job& job : m_jobs) {
        // Nothing is in the middle of something, and nothing twice.
        QVERIFY2(job.state != JobState::Sending && job.state != JobState::Collecting,
                 qPrintable(job.label));
        if (job.label.isEmpty())
            continue; // listed before its submit was answered
        QVERIFY(!byKey.contains(job.label));
        byKey.insert(job.label, &job);
        QVERIFY(m_sent.contains(job.label));
        if (job.state == JobState::Collected) {
            const QByteArray bytes = contents(job.resultFile);
            QVERIFY2(bytes.contains(QByteArray('"' + job.label.toUtf8() + '"')),
                     qPrintable(job.label));
            QCOMPARE(bytes.size(), job.size);
            QCOMPARE(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256), job.sha256);
        } else if (job.state == JobState::Partial && job.size > 0) {
            QCOMPARE(QFileInfo(job.resultFile).size(), job.size);
        } else {
            QVERIFY2(job.state == JobState::Held || job.state == JobState::SubmitUnknown
                         || job.state == JobState::Pending || job.state == JobState::Done
                         || job.state == JobState::Partial || job.state == JobState::Running,
                     qPrintable(job.label + u' ' + nameText(job.state) + u' ' + job.error));
        }
    }
    for (auto it = m_ids.cbegin(); it != m_ids.cend(); ++it) {
        const Job* job = byKey.value(it.key());
        QVERIFY2(job, qPrintable(it.key()));
        QCOMPARE(job->id, it.value());
    }
    for (const QString& key : std::as_const(m_got))
        QVERIFY2(byKey.contains(key) && hasResult(byKey.value(key)->state), qPrintable(key));
}

QStringList TestCrash::documents()
{
    arango::Connection connection({.url = m_url});
    const auto answer = await<arango::Response>([&](QObject* context, auto done) {
        connection.send(
            arango::aql::execute(u"FOR d IN crash RETURN d.job"_s, {}, {.batchSize = 10'000'000})
                .request,
            u"test"_s, {}, context, done);
    });
    QStringList keys;
    if (!answer)
        return keys;
    const QJsonArray rows
        = QJsonDocument::fromJson(answer->body).object().value(u"result"_s).toArray();
    for (const auto& row : rows)
        keys.append(row.toString());
    return keys;
}

void TestCrash::settle()
{
    // One more start, without a kill: what can be settled is.
    JobStore store;
    Journal journal({.file = m_dir.filePath(u"journal.sqlite"_s)});
    const JournalLink link(store, journal);
    ResultVault vault(m_dir.filePath(u"results"_s));
    arango::Connection connection({.url = m_url});
    JobMonitor monitor(connection, store, u"test"_s);
    JobService service(connection, store, monitor, vault, u"test"_s);
    service.setJournal(&journal);
    monitor.setInterval(20ms);
    connect(&journal, &Journal::opened, &service, [&] {
        monitor.start();
        service.takeHeld();
        service.setSendingPaused(false); // somebody says so
    });
    connect(&monitor, &JobMonitor::ticked, &service, [&] {
        for (const Job& job : store.jobs()) {
            if (job.origin == JobOrigin::Ours && job.state == JobState::Done
                && job.resultFile.isEmpty())
                service.collect(job.serial);
        }
    });
    journal.open();
    QVERIFY(QTest::qWaitFor(
        [&] {
            return journal.isOpen() && monitor.status().complete
                && std::ranges::none_of(store.jobs(), [](const Job& job) {
                       return job.origin == JobOrigin::Ours
                           && (isLive(job.state) || job.state == JobState::Held
                               || job.state == JobState::Sending);
                   });
        },
        120'000));
}

void TestCrash::killedAtRandom()
{
    const int kills = qEnvironmentVariableIsSet("ARANGOJOBS_KILLS")
        ? qEnvironmentVariableIntValue("ARANGOJOBS_KILLS")
        : DefaultKills;
    for (int kill = 0; kill < kills; ++kill) {
        killOnce(QString::number(kill));
        readLog();
        checkJournal();
        if (QTest::currentTestFailed())
            return;
    }
    settle();
    checkJournal();

    QHash<QString, int> executed;
    const QStringList keys = documents();
    for (const QString& key : keys)
        ++executed[key];
    int uncertain = 0;
    int foreign = 0;
    int collected = 0;
    int lost = 0;
    for (const Job& job : m_jobs) {
        if (job.label.isEmpty()) {
            ++foreign;
            continue;
        }
        QVERIFY2(executed.value(job.label) <= 1, qPrintable(job.label + u" was executed twice"_s));
        if (job.state == JobState::SubmitUnknown) {
            ++uncertain;
        } else {
            QVERIFY2(executed.value(job.label) == 1, qPrintable(job.label));
            QVERIFY2(job.state == JobState::Collected || job.state == JobState::Partial,
                     qPrintable(job.label + u' ' + nameText(job.state)));
            ++(job.state == JobState::Collected ? collected : lost);
        }
    }
    // What the server carried out is in the journal, and what it still lists is uncertain here.
    const QSet<QString> carriedOut(keys.cbegin(), keys.cend());
    for (const Job& job : m_jobs)
        executed.remove(job.label);
    QVERIFY2(executed.isEmpty(), "the server has what the journal does not know");
    QCOMPARE(carriedOut.size(), keys.size());
    QVERIFY2(foreign <= uncertain, "the server lists jobs that nobody sent");
    qInfo("%d kills: %d jobs sent, %d carried out, %d collected, %d uncertain (%d of them on the "
          "server), %d results lost on their way",
          kills, int(m_sent.size()), int(keys.size()), collected, uncertain, foreign, lost);
    QVERIFY2(collected > 0, "nothing was tried");
}

QTEST_GUILESS_MAIN(TestCrash)
#include "tst_crash.moc"
