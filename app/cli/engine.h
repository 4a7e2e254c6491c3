// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/connection.h"
#include "jobs/jobmonitor.h"
#include "jobs/jobservice.h"
#include "jobs/journallink.h"

namespace cli {

/// What is known of jobs without asking a server: the journal and the results that the window has
/// too.
struct Records {
    Records(const QString& configFolder, Journal::Load load);

    Journal journal;
    JobStore store;
    JournalLink link;
    ResultVault vault;
};

/// The window's engine without the window: one connection and what runs over it.
struct Engine {
    Engine(Records& records, const arango::Endpoint& endpoint, const QString& database);

    [[nodiscard]] const Job& job(quint64 serial) const { return *store.find(serial); }
    [[nodiscard]] const Job* find(const QString& id) const
    {
        return store.find(monitor.server(), id);
    }

    /// Its result is in a file of somebody's choice.
    void setExported(quint64 serial);

    JobStore& store;
    QString database;
    arango::Connection connection;
    JobMonitor monitor;
    JobService service;
};

} // namespace cli
