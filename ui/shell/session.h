// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/cluster.h"
#include "jobs/jobservice.h"
#include "jobs/journal.h"
#include "jobs/monitors.h"
#include "jobs/querywatch.h"

#include <QObject>
#include <QSet>
#include <QStringList>
#include <QTimer>

/// Where to connect, as a person chose it.
struct ConnectionChoice {
    arango::Endpoint endpoint;
    QString database; ///< empty: _system
    bool isSandbox = false;

    bool operator==(const ConnectionChoice&) const = default;
};

/// The connections to one deployment, one for each coordinator, and what runs over them. Made for a
/// choice, thrown away with it.
class Session final : public QObject {
    Q_OBJECT

public:
    Session(ConnectionChoice choice, JobStore& store, ResultVault& vault, Journal& journal,
            QObject* parent = nullptr);
    ~Session() override;

    [[nodiscard]] const ConnectionChoice& choice() const { return m_choice; }
    [[nodiscard]] Monitors& monitor() { return m_monitors; }
    [[nodiscard]] JobService& service() { return m_service; }
    [[nodiscard]] QueryWatch& queries() { return m_queries; }
    [[nodiscard]] const QString& version() const { return m_version; }
    /// "127.0.0.1:8529"; with several coordinators the first one's.
    [[nodiscard]] QString serverName() const;

    /// Asks for the version first: an address that is no ArangoDB is told as such.
    void start();
    /// Another window polls this server for this user and collects what is its to collect by
    /// itself. This one shows what it finds, and takes over when it ends.
    [[nodiscard]] bool isWatchedElsewhere() const { return m_watchedElsewhere; }

signals:
    void started();
    void watchChanged(); ///< isWatchedElsewhere()
    /// No polling has begun; start() may be called again.
    void failedToStart(const arango::Error& error);
    /// The cluster did not tell its other coordinators.
    void coordinatorsUnknown(const arango::Error& error);
    void databasesKnown(const QStringList& names);
    void collectionsKnown(const QStringList& names);

private:
    void addCoordinator(JobMonitor& monitor);
    void askVersion(size_t coordinator);
    void findCoordinators();
    void readNames();
    void watch();
    void watchAnswered(JobMonitor& monitor, const ClaimAnswer& answer);

    ConnectionChoice m_choice;
    JobStore& m_store;
    Journal& m_journal;
    arango::Cluster m_cluster;
    Monitors m_monitors;
    JobService m_service;
    QueryWatch m_queries;
    QString m_version;
    QTimer m_watchAgain;
    QSet<JobMonitor*> m_watching;
    QSet<JobMonitor*> m_claiming;
    bool m_started = false;
    bool m_watchedElsewhere = false;
};
