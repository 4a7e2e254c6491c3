// SPDX-License-Identifier: GPL-3.0-or-later
// The engine over 100 000 jobs: opening the journal, a tick in which 1 000 jobs changed, memory;
// jobs submitted a second through the journal; and watching 10 000 jobs by lists against asking for
// each. This process plays the server for the lists; what is measured runs in a process of its own.
#include "benchmarks/figures.h"
#include "benchmarks/sandboxprocess.h"
#include "client/aql.h"
#include "client/httpclient.h"
#include "client/jobs.h"
#include "jobs/jobmonitor.h"
#include "jobs/jobservice.h"
#include "jobs/journallink.h"

#include <QCoreApplication>
#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>

#include <ctime>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int Jobs = 100'000;
constexpr int ChangedPerTick = 1'000;
constexpr int Ticks = 15;
constexpr int PolledJobs = 10'000;
constexpr int Submits = 10'000;
constexpr int Outstanding = 64;
constexpr int FirstId = 1'000'000;

double cpuMs(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

double residentMb()
{
    QFile status(u"/proc/self/statm"_s);
    if (!status.open(QIODevice::ReadOnly))
        return -1;
    return status.readAll().split(' ').at(1).toDouble() * 4096 / 1e6;
}

/// Lists ids as pending and done; with each tick the next thousand are done. Any single job is
/// pending.
class ListServer final : public QObject {
public:
    ListServer()
    {
        m_server.listen(QHostAddress::LocalHost);
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket* socket = m_server.nextPendingConnection())
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(*socket); });
        });
    }
    [[nodiscard]] QUrl url() const
    {
        return QUrl(u"http://127.0.0.1:%1"_s.arg(m_server.serverPort()));
    }
    void begin(int jobs, int changedPerTick)
    {
        m_jobs = jobs;
        m_changed = changedPerTick;
        m_done = 0;
    }

private:
    void read(QTcpSocket& socket)
    {
        while (socket.peek(64 * 1024).contains("\r\n\r\n")) {
            QByteArray head;
            while (!head.endsWith("\r\n\r\n"))
                head += socket.readLine();
            answer(socket, head.left(head.indexOf('\r')));
        }
    }
    void answer(QTcpSocket& socket, const QByteArray& line)
    {
        QByteArray body;
        if (line.contains("/job/pending")) {
            m_done = std::min(m_jobs, m_done + m_changed);
            body = ids(m_done, m_jobs);
        } else if (line.contains("/job/done")) {
            body = ids(0, m_done);
        } else {
            socket.write("HTTP/1.1 204 No Content\r\nContent-Length: 0\r\n\r\n");
            return;
        }
        socket.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
                     + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    }
    static QByteArray ids(int first, int end)
    {
        QByteArray list = "[";
        for (int i = first; i < end; ++i)
            list += (i > first ? ",\"" : "\"") + QByteArray::number(FirstId + i) + '"';
        return list + ']';
    }

    QTcpServer m_server;
    int m_jobs = 0;
    int m_changed = 0;
    int m_done = 0;
};

Job knownJob(const QUrl& server, int number)
{
    const QString query
        = u"FOR d IN measurements FILTER d.sensor == @sensor AND d.value > %1 "
          "COLLECT day = DATE_TRUNC(d.at, 'day') WITH COUNT INTO n RETURN {day, n}"_s.arg(number);
    Job job;
    job.uuid = QUuid::createUuid();
    job.server = server.toString();
    job.id = QString::number(FirstId + number);
    job.state = JobState::Pending;
    job.database = u"test"_s;
    job.request = arango::aql::execute(query).request;
    job.what = whatOf(job.request);
    job.submittedAt = job.seenAt = now() - number;
    return job;
}

bool fillJournal(const QString& file, const QUrl& server, int jobs)
{
    JournalFile journal;
    if (!journal.open(file, JournalProgram::CommandLine))
        return false;
    for (int first = 0; first < jobs; first += 1000) {
        JournalBatch batch;
        for (int i = first; i < first + 1000; ++i) {
            batch.jobs.push_back({knownJob(server, i), true});
            batch.steps.push_back({.job = batch.jobs.back().job.uuid,
                                   .at = now(),
                                   .from = JobState::Sending,
                                   .to = JobState::Pending});
        }
        if (!journal.write(batch))
            return false;
    }
    return true;
}

/// What a window has between the file and the table; ./dev bench model measures the table.
struct Engine {
    Engine(const QString& file, const QUrl& url)
        : journal({.file = file}), link(store, journal), connection({.url = url}),
          monitor(connection, store, u"test"_s)
    {
        monitor.setInterval(1h);
        QObject::connect(&journal, &Journal::opened, &journal, [this] { opened = true; });
        QObject::connect(&monitor, &JobMonitor::ticked, &monitor, [this] { ++ticks; });
    }
    void open()
    {
        journal.open();
        loop.runUntil([this] { return opened; });
    }
    /// Until everything that a tick leads to is done, the journal's part too.
    void tick()
    {
        const int before = ticks;
        if (before == 0)
            monitor.start();
        else
            monitor.refresh();
        loop.runUntil([&] { return ticks > before; });
        bool written = false;
        journal.whenWritten(&journal, [&](const QString&) { written = true; });
        loop.runUntil([&] { return written; });
    }

    JobStore store;
    Journal journal;
    JournalLink link;
    arango::Connection connection;
    JobMonitor monitor;
    WatchedLoop loop;
    bool opened = false;
    int ticks = 0;
};

int measureKnown(const QString& file, const QUrl& url)
{
    Engine engine(file, url);
    QElapsedTimer timer;
    timer.start();
    const double before = cpuMs(CLOCK_PROCESS_CPUTIME_ID);
    engine.open();
    printFigure("engine.open_ms", double(timer.nsecsElapsed()) / 1e6, "ms");
    printFigure("engine.open_cpu_ms", cpuMs(CLOCK_PROCESS_CPUTIME_ID) - before, "ms");
    printFigure("engine.open_gui_step_max_ms", engine.loop.longestMs(), "ms");
    if (engine.store.jobs().size() != Jobs)
        return 1;
    engine.tick();
    engine.loop.reset();
    std::vector<double> gui;
    std::vector<double> off;
    for (int i = 0; i < Ticks; ++i) {
        const double all = cpuMs(CLOCK_PROCESS_CPUTIME_ID);
        const double here = cpuMs(CLOCK_THREAD_CPUTIME_ID);
        engine.tick();
        gui.push_back(cpuMs(CLOCK_THREAD_CPUTIME_ID) - here);
        off.push_back(cpuMs(CLOCK_PROCESS_CPUTIME_ID) - all - gui.back());
    }
    printFigure("engine.tick_cpu_ms", median(off), "ms");
    printFigure("engine.tick_gui_ms", median(gui), "ms");
    printFigure("engine.tick_gui_step_max_ms", engine.loop.longestMs(), "ms");
    printFigure("engine.rss_mb", residentMb(), "MB");
    const auto done = std::ranges::count(engine.store.jobs(), JobState::Done, &Job::state);
    return done == (Ticks + 1) * ChangedPerTick ? 0 : 1;
}

int measurePolling(const QString& file, const QUrl& url)
{
    Engine engine(file, url);
    engine.open();
    engine.tick();
    std::vector<double> ours;
    for (int i = 0; i < Ticks; ++i) {
        const double before = cpuMs(CLOCK_PROCESS_CPUTIME_ID);
        engine.tick();
        ours.push_back(cpuMs(CLOCK_PROCESS_CPUTIME_ID) - before);
    }
    // As python-arango's users do it: job.status() for each.
    const double before = cpuMs(CLOCK_PROCESS_CPUTIME_ID);
    int asked = 0;
    int answered = 0;
    QObject context;
    std::function<void()> one = [&] {
        if (asked >= PolledJobs)
            return;
        const auto status = arango::jobs::status(QString::number(FirstId + asked++));
        engine.connection.send(status.request, u"test"_s, {}, &context, [&](const auto&) {
            ++answered;
            one();
        });
    };
    for (int i = 0; i < Outstanding; ++i)
        one();
    engine.loop.runUntil([&] { return answered >= PolledJobs; });
    const double theirs = cpuMs(CLOCK_PROCESS_CPUTIME_ID) - before;
    printFigure("engine.requests_ratio", PolledJobs / 2.0, "×");
    printFigure("engine.cpu_ratio", theirs / median(ours), "×");
    return 0;
}

int measureSubmits(const QString& folder, const QUrl& url)
{
    JobStore store;
    Journal journal({.file = folder + u"/submits.sqlite"_s});
    const JournalLink link(store, journal);
    ResultVault vault(folder + u"/results"_s);
    arango::Connection connection({.url = url});
    JobMonitor monitor(connection, store, u"test"_s);
    JobService service(connection, store, monitor, vault, u"test"_s);
    service.setJournal(&journal);
    service.setSendPolicy({.mostUnanswered = Outstanding, .marker = false});
    int left = Submits;
    int submitted = 0;
    int failed = 0;
    const auto one = [&] {
        if (left-- > 0)
            service.submit(
                {.request = arango::aql::execute(u"RETURN 1"_s).request, .database = u"test"_s});
    };
    QObject::connect(&service, &JobService::submitted, &service, [&] {
        ++submitted;
        one();
    });
    QObject::connect(&service, &JobService::submitFailed, &service, [&] {
        ++failed;
        one();
    });
    WatchedLoop loop;
    QElapsedTimer timer;
    timer.start();
    journal.open();
    for (int i = 0; i < Outstanding; ++i)
        one();
    loop.runUntil([&] { return submitted + failed >= Submits; });
    printFigure("engine.submit_rate", Submits / (double(timer.nsecsElapsed()) / 1e9), "jobs/s");
    if (failed > 0)
        std::fprintf(stderr, "%d submits failed\n", failed);

    // The journal alone: each of them waited for before the next is written in its place.
    int written = 0;
    left = Submits;
    std::function<void()> record = [&] {
        if (left-- <= 0)
            return;
        journal.record(knownJob(url, left), {});
        journal.whenWritten(&journal, [&](const QString&) {
            ++written;
            record();
        });
    };
    timer.start();
    for (int i = 0; i < Outstanding; ++i)
        record();
    loop.runUntil([&] { return written >= Submits; });
    printFigure("engine.journal_rate", Submits / (double(timer.nsecsElapsed()) / 1e9), "jobs/s");
    return failed;
}

bool runChild(const QStringList& arguments)
{
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedChannels);
    QEventLoop loop; // the lists are served from here meanwhile
    QObject::connect(&child, &QProcess::finished, &loop, &QEventLoop::quit);
    child.start(QCoreApplication::applicationFilePath(), arguments);
    if (!child.waitForStarted())
        return false;
    loop.exec();
    return child.exitStatus() == QProcess::NormalExit && child.exitCode() == 0;
}

} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication program(argc, argv);
    arango::HttpClient::useNoSystemProxies();
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 4) {
        const QUrl url(arguments.at(3));
        if (arguments.at(1) == "known"_L1)
            return measureKnown(arguments.at(2), url);
        if (arguments.at(1) == "polling"_L1)
            return measurePolling(arguments.at(2), url);
        return measureSubmits(arguments.at(2), url);
    }
    const QTemporaryDir folder;
    ListServer server;
    const QString known = folder.filePath(u"known.sqlite"_s);
    const QString polled = folder.filePath(u"polled.sqlite"_s);
    if (!fillJournal(known, server.url(), Jobs) || !fillJournal(polled, server.url(), PolledJobs))
        return 1;
    server.begin(Jobs, ChangedPerTick);
    bool ok = runChild({u"known"_s, known, server.url().toString()});
    server.begin(PolledJobs, 0);
    ok = runChild({u"polling"_s, polled, server.url().toString()}) && ok;
    SandboxProcess sandbox;
    ok = sandbox.start() && runChild({u"submits"_s, folder.path(), sandbox.url().toString()}) && ok;
    return ok ? 0 : 1;
}
