// SPDX-License-Identifier: GPL-3.0-or-later
// From the start of the process to the first painted window that takes input, with an empty store.
#include "benchmarks/figures.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace {

constexpr int Runs = 11;

double startOnce()
{
    const QTemporaryDir folder;
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_LOGGING_RULES"_s, u"arangojobs.start.info=true"_s);
    environment.insert(u"QT_FORCE_STDERR_LOGGING"_s, u"1"_s); // not to the journal
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    QElapsedTimer timer;
    timer.start();
    process.start(QStringLiteral(ARANGOJOBS_PROGRAM), {u"--config-dir"_s, folder.path()});
    QByteArray seen;
    while (!seen.contains("window painted")) {
        if (!process.waitForReadyRead(10'000)) {
            std::fprintf(stderr, "the window did not appear: %s\n", seen.constData());
            return -1;
        }
        seen += process.readAll();
    }
    const double ms = double(timer.nsecsElapsed()) / 1e6;
    process.terminate();
    process.waitForFinished();
    return ms;
}

} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication program(argc, argv);
    std::vector<double> times;
    for (int run = 0; run < Runs; ++run) {
        times.push_back(startOnce());
        if (times.back() < 0)
            return 1;
    }
    printFigure("start.window_ms", median(times), "ms");
    return 0;
}
