// SPDX-License-Identifier: GPL-3.0-or-later
// Jobs submitted, asked for and collected a second, and the processor time of each call: ours and
// that of other drivers, where they are installed, against one sandbox in a process of its own.
#include "benchmarks/figures.h"
#include "benchmarks/sandboxprocess.h"
#include "client/database.h"
#include "client/httpclient.h"

#include <QCoreApplication>
#include <QDir>

#include <sys/resource.h>

using namespace Qt::StringLiterals;

namespace {

constexpr int Jobs = 10'000;
constexpr int Rounds = 3;
/// Calls handed to a driver and not answered yet, as a busy program would have.
constexpr int Outstanding = 64;
/// One call after the other takes longer.
constexpr int PythonJobs = 2'000;
constexpr int PeerTimeoutMs = 300'000;

using Job = arango::AsyncJob<arango::Cursor>;
using Step = std::function<void(int index, std::function<void(bool)> answered)>;

double cpuMicroseconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto microseconds
        = [](const timeval& time) { return double(time.tv_sec) * 1e6 + double(time.tv_usec); };
    return microseconds(usage.ru_utime) + microseconds(usage.ru_stime);
}

/// One kind of call, over all jobs, several times.
class Measurement {
public:
    void run(const Step& step)
    {
        m_step = step;
        m_next = 0;
        m_answered = 0;
        const double cpu = cpuMicroseconds();
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < Outstanding; ++i)
            one();
        QEventLoop loop;
        while (m_answered < Jobs)
            loop.processEvents(QEventLoop::WaitForMoreEvents);
        m_rates.push_back(Jobs / (double(timer.nsecsElapsed()) / 1e9));
        m_cpu.push_back((cpuMicroseconds() - cpu) / Jobs);
    }

    void print(const std::string& name) const
    {
        printFigure(("driver." + name + "_rate").c_str(), median(m_rates), "calls/s");
        printFigure(("driver." + name + "_cpu").c_str(), median(m_cpu), "us");
        if (m_failed > 0)
            std::fprintf(stderr, "%d calls of %s failed\n", m_failed, name.c_str());
    }
    [[nodiscard]] bool isGood() const { return m_failed == 0; }

private:
    void one()
    {
        if (m_next == Jobs)
            return;
        m_step(m_next++, [this](bool good) {
            ++m_answered;
            m_failed += good ? 0 : 1;
            one();
        });
    }

    Step m_step;
    int m_next = 0;
    int m_answered = 0;
    int m_failed = 0;
    std::vector<double> m_rates;
    std::vector<double> m_cpu;
};

/// Nothing is measured of the server's own work.
void waitUntilNonePending(const arango::Database& database)
{
    QEventLoop loop;
    QObject context;
    std::function<void()> ask = [&] {
        database.asyncJobs(arango::jobs::Status::Pending, 1, &context,
                           [&](const arango::Result<QStringList>& ids) {
                               if (ids && ids->isEmpty())
                                   loop.quit();
                               else
                                   ask();
                           });
    };
    ask();
    loop.exec();
}

bool measureOurs(const QUrl& url)
{
    arango::Connection connection({.url = url});
    const arango::Database database(connection, u"test"_s);
    const arango::AsyncDatabase async = database.beginAsyncExecution();
    QObject context;
    std::vector<Job> jobs(Jobs);
    Measurement submit;
    Measurement status;
    Measurement collect;
    for (int round = 0; round < Rounds; ++round) {
        submit.run([&](int i, const std::function<void(bool)>& answered) {
            async.aql().execute(u"RETURN 1"_s, {}, {}, &context,
                                [&jobs, i, answered](const arango::Result<Job>& job) {
                                    if (job)
                                        jobs.at(size_t(i)) = *job;
                                    answered(bool(job));
                                });
        });
        waitUntilNonePending(database);
        status.run([&](int i, const std::function<void(bool)>& answered) {
            jobs.at(size_t(i)).status(
                &context, [answered](const arango::Result<arango::jobs::Status>& state) {
                    answered(bool(state));
                });
        });
        collect.run([&](int i, const std::function<void(bool)>& answered) {
            jobs.at(size_t(i)).result(&context,
                                      [answered](const arango::Result<arango::Cursor>& cursor) {
                                          answered(cursor && cursor->result.size() == 1);
                                      });
        });
    }
    submit.print("submit");
    status.print("status");
    collect.print("collect");
    return submit.isGood() && status.isGood() && collect.isGood();
}

/// Runs a peer's script, which prints "submit_rate 123.4" and so on.
void measurePeer(const char* name, const QString& program, const QStringList& arguments,
                 const QString& missing)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(PeerTimeoutMs) || process.exitCode() != 0
        || process.exitStatus() != QProcess::NormalExit) {
        std::fprintf(stderr, "peer.%s: not measured: %s\n", name, qPrintable(missing));
        if (qEnvironmentVariableIsSet("ARANGOJOBS_PEERS_VERBOSE"))
            std::fputs(process.readAllStandardError().constData(), stderr);
        return;
    }
    for (const QByteArray& line : process.readAllStandardOutput().split('\n')) {
        const QList<QByteArray> words = line.split(' ');
        if (words.size() == 2)
            printFigure(QByteArray("peer." + QByteArray(name) + '.' + words.at(0)).constData(),
                        words.at(1).toDouble(), words.at(0).endsWith("cpu") ? "us" : "calls/s");
    }
}

} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication program(argc, argv);
    arango::HttpClient::useNoSystemProxies();
    SandboxProcess sandbox;
    if (!sandbox.start())
        return 1;
    const bool good = measureOurs(sandbox.url());

    const QDir scripts(QStringLiteral(ARANGOJOBS_PEERS));
    const QString url = sandbox.url().toString();
    measurePeer("arangojs", u"node"_s,
                {scripts.filePath(u"arangojs-bench.cjs"_s),
                 qEnvironmentVariable("ARANGOJOBS_PEER_MODULES"), url, QString::number(Jobs),
                 QString::number(Outstanding)},
                u"node or the package arangojs is not here (npm install arangojs)"_s);
    measurePeer("python-arango", u"python3"_s,
                {scripts.filePath(u"python_arango_bench.py"_s), url, QString::number(PythonJobs)},
                u"the Python module arango is not here (pip install python-arango)"_s);
    return good ? 0 : 1;
}
