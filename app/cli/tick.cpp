// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/tick.h"

#include "app/cli/texts.h"

namespace cli {

QString troubleOf(const Engine& engine)
{
    using Kind = MonitorStatus::Kind;
    const MonitorStatus& status = engine.monitor.status();
    const QString server = engine.connection.endpoint().url.toString();
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

void readLists(Engine& engine, Report& report, QObject* context, const std::function<void()>& then,
               const std::function<void()>& failed)
{
    JobMonitor& monitor = engine.monitor;
    QObject::connect(
        &monitor, &JobMonitor::ticked, context, [then] { then(); },
        Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection));
    QObject::connect(&monitor, &JobMonitor::statusChanged, context, [&engine, &report, failed] {
        const QString trouble = troubleOf(engine);
        if (trouble.isEmpty() || engine.monitor.status().asOf != 0)
            return;
        report.error(ExitCode::Server, trouble);
        failed();
    });
    monitor.start();
}

} // namespace cli
