// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandboxcommand.h"

#include "sandbox/server.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <csignal>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SandboxCommand)
};

constexpr int UsageError = 2;
constexpr int ServerError = 3;
constexpr int MaxThreads = 256;
constexpr int MaxQueueSize = 10'000'000;
constexpr int MaxCoordinator = (1 << 23) - 1;

int complain(const QString& sentence)
{
    std::fprintf(stderr, "%s\n", qPrintable(sentence));
    return UsageError;
}

} // namespace

int runSandboxCommand(int argc, char* argv[])
{
    // Blocked before any thread starts, so that the signals arrive at sigwait() below.
    sigset_t awaited;
    sigemptyset(&awaited);
    sigaddset(&awaited, SIGTERM);
    sigaddset(&awaited, SIGINT);
    pthread_sigmask(SIG_BLOCK, &awaited, nullptr);

    const QCoreApplication program(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(Texts::tr(
        "A small ArangoDB-compatible server for trying programs. It keeps nothing on disk."));
    parser.addHelpOption();
    const QCommandLineOption port(u"port"_s, Texts::tr("Port; 0 takes any free one."), u"N"_s,
                                  u"8529"_s);
    const QCommandLineOption password(
        u"root-password"_s, Texts::tr("Password of root; without it authentication is off."),
        u"W"_s);
    const QCommandLineOption threads(u"threads"_s, Texts::tr("Workers that run jobs."), u"N"_s,
                                     u"4"_s);
    const QCommandLineOption queueSize(
        u"queue-size"_s, Texts::tr("Requests that wait for a worker; more are refused."), u"N"_s,
        u"4096"_s);
    const QCommandLineOption listen(
        u"listen"_s, Texts::tr("Address to listen on; only this machine if not given."),
        u"ADDRESS"_s, u"127.0.0.1"_s);
    const QCommandLineOption coordinator(
        u"coordinator"_s, Texts::tr("Plays this coordinator of a cluster: its jobs' ids name it."),
        u"N"_s, u"0"_s);
    const QCommandLineOption endpoints(
        u"endpoints"_s,
        Texts::tr("What the cluster's list of coordinators says, like "
                  "tcp://127.0.0.1:8529,tcp://127.0.0.1:8530."),
        u"LIST"_s);
    parser.addOptions({port, password, threads, queueSize, listen, coordinator, endpoints});
    parser.process(program);

    bool isNumber = false;
    sandbox::Options options;
    options.port = parser.value(port).toInt(&isNumber);
    if (!isNumber || options.port < 0 || options.port > 65535)
        return complain(Texts::tr("--port is a number from 0 to 65535."));
    options.threads = parser.value(threads).toInt(&isNumber);
    if (!isNumber || options.threads < 1 || options.threads > MaxThreads)
        return complain(Texts::tr("--threads is a number from 1 to %1.").arg(MaxThreads));
    const int limit = parser.value(queueSize).toInt(&isNumber);
    if (!isNumber || limit < 1 || limit > MaxQueueSize)
        return complain(Texts::tr("--queue-size is a number from 1 to %1.").arg(MaxQueueSize));
    options.queueSize = static_cast<std::size_t>(limit);
    options.coordinator = parser.value(coordinator).toInt(&isNumber);
    if (!isNumber || options.coordinator < 0 || options.coordinator > MaxCoordinator)
        return complain(Texts::tr("--coordinator is a number from 0 to %1.").arg(MaxCoordinator));
    for (const QString& endpoint : parser.value(endpoints).split(u',', Qt::SkipEmptyParts))
        options.endpoints.push_back(endpoint.trimmed().toStdString());
    if (!parser.positionalArguments().isEmpty())
        return complain(
            Texts::tr("“%1” is not understood here.").arg(parser.positionalArguments().first()));
    options.rootPassword = parser.value(password).toStdString();
    options.listen = parser.value(listen).toStdString();

    sandbox::Server server(options);
    std::string error;
    if (!server.start(error)) {
        std::fprintf(stderr, "%s\n", error.c_str());
        return ServerError;
    }
    std::printf("listening on http://%s:%d\n", options.listen.c_str(), server.port());
    std::fflush(stdout);

    int received = 0;
    sigwait(&awaited, &received);
    server.stop();
    return 0;
}
