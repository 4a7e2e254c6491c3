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
    : store(records.store), database(inDatabase), connection(endpoint),
      monitor(connection, store, database),
      service(connection, store, monitor, records.vault, database)
{
    service.setJournal(&records.journal);
}

void Engine::setExported(quint64 serial)
{
    Job exported = job(serial);
    exported.exportedAt = now();
    store.update({std::move(exported)});
}

} // namespace cli
