// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/tick.h"

#include "app/cli/texts.h"

using namespace Qt::StringLiterals;

namespace cli {

namespace {

QString troubleOf(const JobMonitor& monitor)
{
    using Kind = MonitorStatus::Kind;
    const MonitorStatus& status = monitor.status();
    const QString& server = monitor.server();
    switch (status.kind) {
    case Kind::Refused:
        return Texts::tr("%1 refused the login: %2").arg(server, status.problem);
    case Kind::Offline:
    case Kind::Busy:
    case Kind::Failed:
        return Texts::tr("%1: %2").arg(server, status.problem);
    case Kind::Idle:
    case Kind::Connecting:
    case Kind::Live:
    case Kind::Paused:
        break;
    }
    return {};
}

} // namespace

QString troubleOf(const Engine& engine)
{
    QStringList sentences;
    for (const JobMonitor* monitor : engine.monitors.silent())
        sentences.append(troubleOf(*monitor));
    return sentences.join(u' ');
}

void readLists(Engine& engine, Report& report, QObject* context, const std::function<void()>& then,
               const std::function<void()>& failed)
{
    Monitors& monitors = engine.monitors;
    QObject::connect(
        &monitors, &Monitors::ticked, context,
        [&engine, &report, then] {
            // A list without one coordinator's jobs is not what was asked for.
            if (const QString trouble = troubleOf(engine); !trouble.isEmpty())
                report.error(ExitCode::Server,
                             trouble + u' '
                                 + Texts::tr("Its jobs are told as they were last seen."));
            then();
        },
        Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection));
    QObject::connect(&monitors, &Monitors::statusChanged, context, [&engine, &report, failed] {
        // Of several, all must have failed.
        if (engine.monitors.silent().size() < engine.monitors.all().size()
            || engine.monitors.status().asOf != 0)
            return;
        report.error(ExitCode::Server, troubleOf(engine));
        failed();
    });
    monitors.start();
}

} // namespace cli
