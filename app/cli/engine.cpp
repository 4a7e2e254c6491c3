// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/engine.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace cli {

Records::Records(const QString& configFolder, Journal::Load load)
    : journal({.file = QDir(configFolder).filePath(u"journal.sqlite"_s),
               .program = JournalProgram::CommandLine,
               .load = load}),
      link(store, journal), vault(QDir(configFolder).filePath(u"results"_s))
{
}

Engine::Engine(Records& records, const arango::Endpoint& endpoint, const QString& inDatabase)
    : store(records.store), database(inDatabase), cluster(endpoint),
      monitors(cluster, store, database),
      service(*cluster.connections().front(), store, monitors.first(), records.vault, database)
{
    service.setJournal(&records.journal);
    for (size_t i = 1; i < monitors.all().size(); ++i)
        service.addCoordinator(*monitors.all()[i]);
    QObject::connect(&monitors, &Monitors::added, &service,
                     [this](JobMonitor* monitor) { service.addCoordinator(*monitor); });
}

std::vector<Job> Engine::find(const QString& id) const
{
    std::vector<Job> found;
    for (const JobMonitor* monitor : monitors.all()) {
        if (const Job* job = store.find(monitor->server(), id))
            found.push_back(*job);
    }
    return found;
}

void Engine::setExported(quint64 serial)
{
    Job exported = job(serial);
    exported.exportedAt = now();
    store.update({std::move(exported)});
}

} // namespace cli
