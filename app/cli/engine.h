// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/connection.h"
#include "jobs/jobmonitor.h"
#include "jobs/jobservice.h"

namespace cli {

/// What is known of jobs without asking a server: the same as the window's.
struct Records {
    explicit Records(const QString& configFolder);

    JobStore store;
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
    /// Something is on its way that would be lost or uncertain if the process ended: a submit
    /// without an answer, a result that is arriving.
    [[nodiscard]] bool isBusy() const;

    JobStore& store;
    QString database;
    arango::Connection connection;
    JobMonitor monitor;
    JobService service;
};

} // namespace cli
