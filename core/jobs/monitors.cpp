// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/monitors.h"

#include <algorithm>

using Kind = MonitorStatus::Kind;

namespace {

constexpr qint64 AskAgainMs = 900;

bool isSilent(const MonitorStatus& status)
{
    return status.kind == Kind::Offline || status.kind == Kind::Busy || status.kind == Kind::Refused
        || status.kind == Kind::Failed;
}

/// Of several, the one that speaks for all: what works counts more than what does not yet, and that
/// more than what failed.
int rank(Kind kind)
{
    switch (kind) {
    case Kind::Live:
        return 0;
    case Kind::Paused:
        return 1;
    case Kind::Connecting:
        return 2;
    case Kind::Busy:
        return 3;
    case Kind::Offline:
    case Kind::Failed:
        return 4;
    case Kind::Refused:
        return 5;
    case Kind::Idle:
        break;
    }
    return 6;
}

} // namespace

Monitors::Monitors(arango::Cluster& cluster, JobStore& store, QString database, QObject* parent)
    : QObject(parent), m_cluster(cluster), m_store(store), m_database(std::move(database))
{
    for (arango::Connection* connection : cluster.connections())
        add(*connection);
    connect(&cluster, &arango::Cluster::added, this, [this](arango::Connection* connection) {
        add(*connection);
        emit added(m_all.back());
    });
    connect(&cluster, &arango::Cluster::unlisted, this, [this](arango::Connection* connection) {
        for (JobMonitor* monitor : m_all) {
            // While it answers it is there, whatever others say.
            if (&monitor->connection() == connection
                && monitor->status().kind == MonitorStatus::Kind::Offline)
                monitor->giveUp();
        }
    });
}

void Monitors::add(arango::Connection& connection)
{
    auto* monitor = new JobMonitor(connection, m_store, m_database, this);
    if (m_interval.count() > 0)
        monitor->setInterval(m_interval);
    monitor->setHidden(m_hidden);
    monitor->setPaused(!m_all.empty() && isPaused());
    m_all.push_back(monitor);
    for (JobMonitor* each : m_all) {
        QStringList others = servers();
        others.removeOne(each->server());
        each->setNeighbours(others);
    }
    connect(monitor, &JobMonitor::statusChanged, this, [this, monitor] {
        emit statusChanged();
        if (!m_hasBegun && m_all.size() > 1)
            oneTold();
        if (monitor->status().kind == Kind::Offline)
            askWhoIsLeft();
    });
    connect(monitor, &JobMonitor::ticked, this, [this] {
        if (m_hasBegun || m_all.size() == 1)
            emit ticked();
        else
            oneTold();
    });
    connect(monitor, &JobMonitor::serverRestarted, this,
            [this, monitor](int jobs) { emit serverRestarted(jobs, monitor->server()); });
}

void Monitors::oneTold()
{
    const auto waits = [](const JobMonitor* monitor) {
        const MonitorStatus& status = monitor->status();
        return status.kind == Kind::Connecting || (status.asOf != 0 && !status.complete);
    };
    const auto hasListed = [](const JobMonitor* monitor) { return monitor->status().asOf != 0; };
    if (std::ranges::any_of(m_all, waits) || std::ranges::none_of(m_all, hasListed))
        return;
    m_hasBegun = true;
    emit ticked();
}

void Monitors::askWhoIsLeft()
{
    // Each try of an unreachable one comes by here, with pauses of up to half a minute.
    if (!m_cluster.findsCoordinators() || m_all.size() == 1 || now() - m_askedAt < AskAgainMs)
        return;
    m_askedAt = now();
    m_cluster.discover(this, [](const arango::Result<int>&) {});
}

JobMonitor* Monitors::of(const QString& server) const
{
    const auto it = std::ranges::find(m_all, server, &JobMonitor::server);
    return it == m_all.end() ? nullptr : *it;
}

QStringList Monitors::servers() const
{
    QStringList names;
    for (const JobMonitor* monitor : m_all)
        names.append(monitor->server());
    return names;
}

std::vector<const JobMonitor*> Monitors::silent() const
{
    std::vector<const JobMonitor*> list;
    for (const JobMonitor* monitor : m_all) {
        if (isSilent(monitor->status()))
            list.push_back(monitor);
    }
    return list;
}

MonitorStatus Monitors::status() const
{
    if (m_all.size() == 1)
        return first().status();
    const auto best = std::ranges::min_element(
        m_all, {}, [](const JobMonitor* monitor) { return rank(monitor->status().kind); });
    MonitorStatus whole = (*best)->status();
    whole.known = 0;
    for (const JobMonitor* monitor : m_all) {
        const MonitorStatus& status = monitor->status();
        whole.known += status.known;
        if (status.nextTry != 0 && (whole.nextTry == 0 || status.nextTry < whole.nextTry))
            whole.nextTry = status.nextTry;
        if (isSilent(status) || status.asOf == 0)
            continue;
        whole.asOf = std::min(whole.asOf, status.asOf);
        whole.complete = whole.complete && status.complete;
        whole.tickMs = std::max(whole.tickMs, status.tickMs);
        whole.intervalMs = std::max(whole.intervalMs, status.intervalMs);
    }
    return whole;
}

void Monitors::start()
{
    for (JobMonitor* monitor : m_all)
        monitor->start();
}

void Monitors::setPaused(bool paused)
{
    for (JobMonitor* monitor : m_all)
        monitor->setPaused(paused);
}

void Monitors::setInterval(std::chrono::milliseconds interval)
{
    m_interval = interval;
    for (JobMonitor* monitor : m_all)
        monitor->setInterval(interval);
}

void Monitors::setHidden(bool hidden)
{
    m_hidden = hidden;
    for (JobMonitor* monitor : m_all)
        monitor->setHidden(hidden);
}

void Monitors::refresh()
{
    for (JobMonitor* monitor : m_all)
        monitor->refresh();
}
