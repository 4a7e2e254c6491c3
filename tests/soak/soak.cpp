// SPDX-License-Identifier: GPL-3.0-or-later
// soak --minutes N: 2 000 jobs a minute through submit, done, collect or clear, on the engine that
// window and command line share, while one request in a hundred meets a fault. Every job inserts a
// document under its own key, so the server itself tells what was carried out, and that nothing was
// carried out twice. Ends with 0 when no job is lost and memory stays flat.
#include "app/cli/engine.h"
#include "benchmarks/sandboxprocess.h"
#include "client/database.h"
#include "soak/faultyproxy.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTimer>

#include <unistd.h>

#include <array>
#include <cstdio>
#include <map>
#include <set>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int JobsAMinute = 2000;
constexpr double FaultShare = 0.01;
constexpr int ClearEvery = 10; ///< every so many jobs are cleared instead of collected
constexpr int MaxUnanswered = 24;
constexpr auto SubmitStep = 50ms;
constexpr auto DrainTime = 90s;
constexpr double MaxGrowthMb = 16;
constexpr auto Database = "test";
constexpr auto Query = "INSERT { _key: @key } INTO soak "
                       "RETURN { key: NEW._key, filler: (FOR i IN 1..200 RETURN i) }";

double residentMb()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const double pages = file.readAll().split(' ').value(1).toDouble();
    return pages * double(::sysconf(_SC_PAGESIZE)) / 1e6;
}

/// How the story of a job ended, for the account at the end.
enum class Fate {
    Open,
    Collected, ///< its result is on our disk and is the right one
    Cleared,
    NotSent, ///< refused: it must not have been carried out
    Uncertain, ///< said to be uncertain, which it is
    Swallowed, ///< the proxy threw its result away on the way; said to be lost
    Wrong,
};
constexpr int FateCount = int(Fate::Wrong) + 1;

class Soak final : public QObject {
public:
    Soak(const QUrl& server, int minutes)
        : m_total(minutes * JobsAMinute), m_minutes(minutes), m_proxy(server, FaultShare, 1),
          m_direct({.url = server}), m_records(m_folder.path(), Journal::Load::All),
          m_engine(m_records, {.url = m_proxy.url()}, QString::fromLatin1(Database)),
          m_fates(size_t(m_total), Fate::Open)
    {
        const JobService& service = m_engine.service;
        m_engine.monitors.setInterval(500ms);
        connect(&m_engine.monitors, &Monitors::ticked, this, &Soak::act);
        connect(&service, &JobService::submitted, this, [this](quint64) { --m_unanswered; });
        connect(&service, &JobService::submitFailed, this, [this](quint64) { --m_unanswered; });
        connect(&m_engine.store, &JobStore::rowsChanged, this, &Soak::look, Qt::QueuedConnection);
        connect(&m_submit, &QTimer::timeout, this, &Soak::submit);
        connect(&m_report, &QTimer::timeout, this, &Soak::report);
    }

    void start()
    {
        connect(&m_records.journal, &Journal::opened, this, &Soak::makeCollection);
        connect(&m_records.journal, &Journal::failed, this, &Soak::giveUp);
        m_records.journal.open();
    }

private:
    void giveUp(const QString& why)
    {
        std::fprintf(stderr, "%s\n", qPrintable(why));
        QCoreApplication::exit(1);
    }

    void makeCollection()
    {
        const arango::Database database(m_direct, QString::fromLatin1(Database));
        database.run<arango::CollectionInfo>(
            arango::collections::create(u"soak"_s), this,
            [this](const arango::Result<arango::CollectionInfo>& made) {
                if (!made) {
                    giveUp(made.error().message);
                    return;
                }
                m_begin = now();
                m_engine.monitors.start();
                m_submit.start(SubmitStep);
                m_report.start(m_minutes > 1 ? 60s : 15s);
                report();
            });
    }

    void submit()
    {
        const qint64 due = (now() - m_begin) * JobsAMinute / 60'000;
        while (m_next < m_total && m_next < due && m_unanswered < MaxUnanswered) {
            const QString key = u"k%1"_s.arg(m_next);
            ++m_unanswered;
            const quint64 serial = m_engine.service.submit(
                {.request = arango::aql::execute(QString::fromLatin1(Query),
                                                 arango::Json(QJsonObject{{u"key"_s, key}}))
                                .request,
                 .database = QString::fromLatin1(Database)});
            m_keys.emplace(serial, m_next++);
        }
        if (m_next == m_total) {
            m_submit.stop();
            m_proxy.setHonest();
            m_drainUntil = now() + std::chrono::milliseconds(DrainTime).count();
        }
    }

    /// Done jobs are collected or cleared; what a fault kept from it is tried again.
    void act()
    {
        std::vector<quint64> done;
        for (const auto& [serial, number] : m_keys) {
            const Job* job = m_engine.store.find(serial);
            if (job && job->state == JobState::Done)
                done.push_back(serial);
        }
        for (const quint64 serial : done) {
            if (isToClear(serial))
                m_engine.service.clear(serial);
            else
                m_engine.service.collect(serial);
        }
        look();
        if (m_drainUntil > 0 && (isDrained() || now() > m_drainUntil))
            settleAccounts();
    }

    [[nodiscard]] bool isToClear(quint64 serial) const
    {
        return m_keys.at(serial) % ClearEvery == 0;
    }

    [[nodiscard]] bool isDrained() const { return m_unanswered == 0 && m_keys.empty(); }

    /// Takes the jobs whose story has ended out of the store and notes how.
    void look()
    {
        std::vector<quint64> ended;
        for (const auto& [serial, number] : m_keys) {
            const Job* job = m_engine.store.find(serial);
            const Fate fate = job ? fateOf(*job) : Fate::Wrong;
            if (fate == Fate::Open)
                continue;
            if (fate == Fate::Wrong && job)
                std::fprintf(stderr, "k%d, job %s: state %d, %s\n", number, qPrintable(job->id),
                             int(job->state), qPrintable(job->error));
            m_fates[size_t(number)] = fate;
            if (job && !job->resultFile.isEmpty())
                QFile::remove(job->resultFile);
            ended.push_back(serial);
        }
        for (const quint64 serial : ended)
            m_keys.erase(serial);
        m_engine.store.remove(std::move(ended));
    }

    [[nodiscard]] Fate fateOf(const Job& job) const
    {
        const bool wasSwallowed = m_proxy.swallowedResults().contains(job.id.toStdString());
        switch (job.state) {
        case JobState::Collected:
            return isRightResult(job) ? Fate::Collected : Fate::Wrong;
        case JobState::Cleared:
            return isToClear(job.serial) ? Fate::Cleared : Fate::Wrong;
        case JobState::NotSent:
            return Fate::NotSent;
        case JobState::SubmitUnknown:
            return Fate::Uncertain;
        case JobState::Partial:
            return wasSwallowed ? Fate::Swallowed : Fate::Wrong;
        case JobState::TakenElsewhere:
            // The answer to our own clear may have met a fault.
            return isToClear(job.serial) ? Fate::Cleared
                : wasSwallowed           ? Fate::Swallowed
                                         : Fate::Wrong;
        case JobState::Failed:
        case JobState::Cancelled:
        case JobState::LostAtRestart:
        case JobState::Forgotten:
            return Fate::Wrong;
        default:
            return Fate::Open;
        }
    }

    [[nodiscard]] bool isRightResult(const Job& job) const
    {
        QFile file(job.resultFile);
        if (!file.open(QIODevice::ReadOnly))
            return false;
        const auto document = QJsonDocument::fromJson(file.readAll());
        return document["result"_L1][0]["key"_L1].toString() == u"k%1"_s.arg(m_keys.at(job.serial));
    }

    void report()
    {
        std::array<int, FateCount> count{};
        for (const Fate fate : m_fates)
            ++count[size_t(fate)];
        const double rss = residentMb();
        int faults = 0;
        for (int fault = 1; fault < FaultCount; ++fault)
            faults += m_proxy.faults(Fault(fault));
        std::printf("%5.1f min  submitted %6d  collected %6d  cleared %5d  uncertain %3d  "
                    "swallowed %3d  faults %4d of %d requests  rss %.1f MB\n",
                    double(now() - m_begin) / 60'000, m_next, count[size_t(Fate::Collected)],
                    count[size_t(Fate::Cleared)], count[size_t(Fate::Uncertain)],
                    count[size_t(Fate::Swallowed)], faults, m_proxy.requests(), rss);
        std::fflush(stdout);
        // The first fifth fills caches and pools.
        if (m_next > m_total / 5 && m_warmRss == 0)
            m_warmRss = rss;
    }

    /// Asks the server itself, past the proxy.
    void settleAccounts()
    {
        m_drainUntil = 0;
        m_report.stop();
        report();
        m_lastRss = residentMb();
        const arango::Database database(m_direct, QString::fromLatin1(Database));
        database.aql().execute(u"FOR d IN soak RETURN d._key"_s, {},
                               {.batchSize = qint64(m_total) + 1}, this,
                               [this](const arango::Result<arango::Cursor>& cursor) {
                                   if (cursor)
                                       countLeft(cursor->result);
                                   else
                                       giveUp(cursor.error().message);
                               });
    }

    void countLeft(const QJsonArray& keys)
    {
        const arango::Database database(m_direct, QString::fromLatin1(Database));
        database.asyncJobs(arango::jobs::Status::Done, m_total, this,
                           [this, keys](const arango::Result<QStringList>& left) {
                               if (!left) {
                                   giveUp(left.error().message);
                                   return;
                               }
                               compare(keys, int(left->size()));
                               QCoreApplication::exit(m_isGood ? 0 : 1);
                           });
    }

    /// `left`: results that are on the server at the end. Those of uncertain jobs are, for nobody
    /// knows their ids; no others.
    void compare(const QJsonArray& keys, int left)
    {
        std::set<int> executed;
        for (const auto& key : keys)
            executed.insert(key.toString().mid(1).toInt());
        int lost = 0;
        int wrong = 0;
        int unknown = 0; // carried out, and uncertain to us
        int ghosts = 0; // said to be not sent, and carried out all the same
        for (int i = 0; i < m_total; ++i) {
            const Fate fate = m_fates[size_t(i)];
            const bool wasExecuted = executed.contains(i);
            lost += fate == Fate::Open || (fate == Fate::Collected && !wasExecuted) ? 1 : 0;
            wrong += fate == Fate::Wrong ? 1 : 0;
            unknown += fate == Fate::Uncertain && wasExecuted ? 1 : 0;
            ghosts += fate == Fate::NotSent && wasExecuted ? 1 : 0;
        }
        const double growth = m_lastRss - m_warmRss;
        m_isGood
            = lost == 0 && wrong == 0 && ghosts == 0 && left == unknown && growth <= MaxGrowthMb;
        std::printf("soak.jobs %d jobs\nsoak.executed %d jobs\nsoak.lost %d jobs\n"
                    "soak.wrong %d jobs\nsoak.ghosts %d jobs\n"
                    "soak.left_on_server %d of %d uncertain jobs\nsoak.rss_mb %.1f MB\n"
                    "soak.rss_growth_mb %.1f MB\nsoak: %s\n",
                    m_total, int(executed.size()), lost, wrong, ghosts, left, unknown, m_lastRss,
                    growth, m_isGood ? "passed" : "FAILED");
    }

    int m_total;
    int m_minutes;
    FaultyProxy m_proxy;
    arango::Connection m_direct;
    QTemporaryDir m_folder;
    cli::Records m_records;
    cli::Engine m_engine;
    std::vector<Fate> m_fates; // by key
    std::map<quint64, int> m_keys; // serials of jobs whose story goes on, with their keys
    int m_next = 0;
    int m_unanswered = 0;
    Moment m_begin = 0;
    Moment m_drainUntil = 0;
    double m_warmRss = 0;
    double m_lastRss = 0;
    bool m_isGood = false;
    QTimer m_submit;
    QTimer m_report;
};

} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication program(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption minutes(u"minutes"_s, u"How long."_s, u"N"_s, u"10"_s);
    parser.addHelpOption();
    parser.addOption(minutes);
    parser.process(program);
    const int count = parser.value(minutes).toInt();
    if (count < 1) {
        std::fprintf(stderr, "--minutes is a number from 1.\n");
        return 2;
    }
    SandboxProcess sandbox;
    if (!sandbox.start()) {
        std::fprintf(stderr, "The sandbox did not start.\n");
        return 1;
    }
    Soak soak(sandbox.url(), count);
    QTimer::singleShot(0, &soak, [&soak] { soak.start(); });
    return QCoreApplication::exec();
}
