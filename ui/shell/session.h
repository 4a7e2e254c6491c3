// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/connection.h"
#include "jobs/jobmonitor.h"
#include "jobs/jobservice.h"

#include <QObject>
#include <QStringList>

/// Where to connect, as a person chose it.
struct ConnectionChoice {
    arango::Endpoint endpoint;
    QString database; ///< empty: _system
    bool isSandbox = false;

    bool operator==(const ConnectionChoice&) const = default;
};

/// One connection and what runs over it. Made for a choice, thrown away with it.
class Session final : public QObject {
    Q_OBJECT

public:
    Session(ConnectionChoice choice, JobStore& store, ResultVault& vault,
            QObject* parent = nullptr);

    [[nodiscard]] const ConnectionChoice& choice() const { return m_choice; }
    [[nodiscard]] JobMonitor& monitor() { return m_monitor; }
    [[nodiscard]] JobService& service() { return m_service; }
    [[nodiscard]] const QString& version() const { return m_version; }
    /// "127.0.0.1:8529"
    [[nodiscard]] QString serverName() const;

    /// Asks for the version first: an address that is no ArangoDB is told as such.
    void start();

signals:
    void started();
    /// No polling has begun; start() may be called again.
    void failedToStart(const arango::Error& error);
    void databasesKnown(const QStringList& names);
    void collectionsKnown(const QStringList& names);

private:
    void readNames();

    ConnectionChoice m_choice;
    arango::Connection m_connection;
    JobMonitor m_monitor;
    JobService m_service;
    QString m_version;
};
