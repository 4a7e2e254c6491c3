// SPDX-License-Identifier: GPL-3.0-or-later
// One tick of the monitor over 100 000 done jobs: how long it takes, and the longest step on the
// thread that would be the GUI's.
#include "benchmarks/figures.h"
#include "benchmarks/sandboxprocess.h"
#include "client/database.h"
#include "client/httpclient.h"
#include "jobs/jobmonitor.h"

#include <QCoreApplication>

#include <ctime>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int Jobs = 100'000;
constexpr int Ticks = 21;
constexpr int Outstanding = 64;

void submitMany(const QUrl& url)
{
    arango::Connection connection({.url = url});
    const auto async = arango::Database(connection, u"test"_s).beginAsyncExecution();
    QObject context;
    int left = Jobs;
    int answered = 0;
    std::function<void()> one = [&] {
        if (left-- <= 0)
            return;
        async.aql().execute(u"RETURN 1"_s, {}, {}, &context, [&](const auto&) {
            ++answered;
            one();
        });
    };
    for (int i = 0; i < Outstanding; ++i)
        one();
    QEventLoop loop;
    while (answered < Jobs)
        loop.processEvents(QEventLoop::WaitForMoreEvents);
}

double threadCpuMs()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication program(argc, argv);
    arango::HttpClient::useNoSystemProxies();
    SandboxProcess sandbox;
    if (!sandbox.start())
        return 1;
    submitMany(sandbox.url());

    arango::Connection connection({.url = sandbox.url()});
    JobStore store;
    JobMonitor monitor(connection, store, u"test"_s);
    monitor.setInterval(1h);
    int ticked = 0;
    QObject::connect(&monitor, &JobMonitor::ticked, &monitor, [&ticked] { ++ticked; });

    WatchedLoop loop;
    QElapsedTimer first;
    first.start();
    monitor.start();
    loop.runUntil([&] { return ticked == 1; });
    printFigure("poll.first_list_ms", double(first.nsecsElapsed()) / 1e6, "ms");
    printFigure("poll.first_list_gui_step_max_ms", loop.longestMs(), "ms");
    if (store.jobs().size() != Jobs) {
        std::fprintf(stderr, "the list has %zu jobs, not %d\n", store.jobs().size(), Jobs);
        return 1;
    }

    loop.reset();
    std::vector<double> ticks;
    const double cpuBefore = threadCpuMs();
    for (int i = 0; i < Ticks; ++i) {
        QElapsedTimer timer;
        timer.start();
        const int before = ticked;
        monitor.refresh();
        loop.runUntil([&] { return ticked > before; });
        ticks.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    printFigure("poll.tick_ms", median(ticks), "ms");
    printFigure("poll.gui_step_max_ms", loop.longestMs(), "ms");
    printFigure("poll.gui_cpu_per_tick_ms", (threadCpuMs() - cpuBefore) / Ticks, "ms");
    return 0;
}
