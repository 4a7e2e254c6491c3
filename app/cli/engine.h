// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/cluster.h"
#include "jobs/jobservice.h"
#include "jobs/journallink.h"
#include "jobs/monitors.h"

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

/// The window's engine without the window: the connections to one deployment and what runs over
/// them.
struct Engine {
    Engine(Records& records, const arango::Endpoint& endpoint, const QString& database);

    [[nodiscard]] const Job& job(quint64 serial) const { return *store.find(serial); }
    /// What is known under this id: on each coordinator it may name another job.
    [[nodiscard]] std::vector<Job> find(const QString& id) const;
    [[nodiscard]] QString user() const
    {
        return cluster.connections().front()->endpoint().login.user;
    }

    /// Its result is in a file of somebody's choice.
    void setExported(quint64 serial);

    JobStore& store;
    QString database;
    arango::Cluster cluster;
    Monitors monitors;
    JobService service;
};

} // namespace cli
