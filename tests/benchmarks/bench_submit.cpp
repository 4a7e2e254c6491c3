// SPDX-License-Identifier: GPL-3.0-or-later
// Jobs submitted a second through one Database, against a sandbox in a process of its own.
#include "benchmarks/figures.h"
#include "benchmarks/sandboxprocess.h"
#include "client/database.h"
#include "client/httpclient.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

constexpr int Warmup = 2000;
constexpr int Jobs = 20'000;
constexpr int Rounds = 3;
/// Calls handed to the driver and not answered yet, as a busy program would have.
constexpr int Outstanding = 64;

class Submitter {
public:
    explicit Submitter(const arango::AsyncDatabase& database) : m_database(database) { }

    double rate(int count)
    {
        m_left = count;
        m_answered = 0;
        m_failed = 0;
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < Outstanding; ++i)
            one();
        QEventLoop loop;
        while (m_answered < count)
            loop.processEvents(QEventLoop::WaitForMoreEvents);
        if (m_failed > 0)
            std::fprintf(stderr, "%d of %d submits failed\n", m_failed, count);
        return count / (double(timer.nsecsElapsed()) / 1e9);
    }

private:
    void one()
    {
        if (m_left-- <= 0)
            return;
        m_database.aql().execute(
            u"RETURN 1"_s, {}, {}, &m_context,
            [this](const arango::Result<arango::AsyncJob<arango::Cursor>>& job) {
                ++m_answered;
                m_failed += job ? 0 : 1;
                one();
            });
    }

    arango::AsyncDatabase m_database;
    QObject m_context;
    int m_left = 0;
    int m_answered = 0;
    int m_failed = 0;
};

} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication program(argc, argv);
    arango::HttpClient::useNoSystemProxies();
    SandboxProcess sandbox;
    if (!sandbox.start())
        return 1;
    arango::Connection connection({.url = sandbox.url()});
    const arango::Database database(connection, u"test"_s);
    Submitter submitter(database.beginAsyncExecution());
    submitter.rate(Warmup);
    std::vector<double> rates;
    rates.reserve(Rounds);
    for (int round = 0; round < Rounds; ++round)
        rates.push_back(submitter.rate(Jobs));
    printFigure("submit.rate", median(rates), "calls/s");
    return 0;
}
