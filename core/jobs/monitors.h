// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/cluster.h"
#include "jobs/jobmonitor.h"

#include <QObject>
#include <QStringList>

#include <vector>

/// The monitors of one deployment: one for each coordinator, since each lists its own jobs only
/// (protocol.md §2.6). On a single server it is that server's monitor and nothing else.
///
/// A coordinator that does not answer says nothing about its jobs: they stay as they were last
/// seen, and the others go on. When a cluster that is asked for its coordinators has stopped naming
/// it, they are gone with it.
class Monitors final : public QObject {
    Q_OBJECT

public:
    /// Both outlive this. A coordinator that the cluster finds later gets its monitor at once.
    Monitors(arango::Cluster& cluster, JobStore& store, QString database,
             QObject* parent = nullptr);

    /// In the order of the cluster's connections; none is ever taken away.
    [[nodiscard]] const std::vector<JobMonitor*>& all() const { return m_all; }
    [[nodiscard]] JobMonitor& first() const { return *m_all.front(); }
    /// As Job::server names it; null where it is none of these.
    [[nodiscard]] JobMonitor* of(const QString& server) const;
    /// How the store's rows name the coordinators.
    [[nodiscard]] QStringList servers() const;
    /// Coordinators whose last tick got no list, with the reason in their status.
    [[nodiscard]] std::vector<const JobMonitor*> silent() const;

    /// Of the one; of several: live while one of them is, counts are sums, times the worst.
    [[nodiscard]] MonitorStatus status() const;

    void start();
    void setPaused(bool paused);
    [[nodiscard]] bool isPaused() const { return first().isPaused(); }
    void setInterval(std::chrono::milliseconds interval);
    void setHidden(bool hidden);
    void refresh();

signals:
    void added(JobMonitor* monitor);
    void statusChanged();
    /// The lists of one coordinator are in the store. The first time it comes when each of them has
    /// answered or failed, and one at least has answered.
    void ticked();
    void serverRestarted(int jobs, const QString& server);

private:
    void add(arango::Connection& connection);
    void oneTold();
    void askWhoIsLeft();

    arango::Cluster& m_cluster;
    JobStore& m_store;
    QString m_database;
    std::vector<JobMonitor*> m_all; // children
    std::chrono::milliseconds m_interval{0};
    bool m_hidden = false;
    bool m_hasBegun = false;
    Moment m_askedAt = 0;
};
