// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/engine.h"

#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cli {

Records::Records(const QString& configFolder) : vault(QDir(configFolder).filePath(u"results"_s)) { }

Engine::Engine(Records& records, const arango::Endpoint& endpoint, const QString& inDatabase)
    : store(records.store), database(inDatabase), connection(endpoint),
      monitor(connection, store, database),
      service(connection, store, monitor, records.vault, database)
{
}

bool Engine::isBusy() const
{
    return service.transfers() > 0 || std::ranges::any_of(store.jobs(), [](const Job& job) {
               return job.state == JobState::Sending || job.state == JobState::Collecting;
           });
}

} // namespace cli
