// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/session.h"

#include "client/database.h"
#include "client/databases.h"
#include "client/server.h"
#include "jobs/transition.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// The other window may have ended.
constexpr auto WatchAgain = 2s;

} // namespace

Session::Session(ConnectionChoice choice, JobStore& store, ResultVault& vault, Journal& journal,
                 QObject* parent)
    : QObject(parent), m_choice(std::move(choice)), m_store(store), m_journal(journal),
      m_cluster(m_choice.endpoint), m_monitors(m_cluster, store, m_choice.database),
      m_service(*m_cluster.connections().front(), store, m_monitors.first(), vault,
                m_choice.database),
      m_queries(store, m_monitors.first(), m_service, m_choice.database)
{
    for (size_t i = 1; i < m_monitors.all().size(); ++i)
        addCoordinator(*m_monitors.all()[i]);
    connect(&m_monitors, &Monitors::added, this, [this](JobMonitor* monitor) {
        addCoordinator(*monitor);
        watch();
    });
    m_service.setJournal(&journal);
    m_watchAgain.setSingleShot(true);
    m_watchAgain.setInterval(WatchAgain);
    connect(&m_watchAgain, &QTimer::timeout, this, &Session::watch);
    connect(&journal, &Journal::opened, this, &Session::watch);
    connect(&journal, &Journal::failed, this, &Session::watch);
}

Session::~Session()
{
    for (const JobMonitor* monitor : std::as_const(m_watching))
        m_journal.release(Journal::watchOf(monitor->server(), m_choice.endpoint.login.user));
    if (!m_choice.isSandbox)
        return;
    // The sandbox ends with the program, and forgets what it had.
    std::vector<Job> lost;
    for (const Job& job : m_store.jobs()) {
        Job copy = job;
        if (job.server == m_monitors.first().server() && advance(copy, JobEvent::ServerRestarted))
            lost.push_back(std::move(copy));
    }
    m_store.update(std::move(lost));
}

void Session::watch()
{
    // The monitor starts from what is known: the whole history first.
    if (!m_started || (!m_journal.isOpen() && m_journal.problem().isEmpty()))
        return;
    for (JobMonitor* monitor : m_monitors.all()) {
        if (m_watching.contains(monitor) || m_claiming.contains(monitor))
            continue;
        if (!m_journal.problem().isEmpty()) {
            watchAnswered(*monitor, {.granted = true});
            continue;
        }
        m_claiming.insert(monitor);
        m_journal.claim(
            Journal::watchOf(monitor->server(), m_choice.endpoint.login.user), this,
            [this, monitor](const ClaimAnswer& answer) { watchAnswered(*monitor, answer); });
    }
}

void Session::watchAnswered(JobMonitor& monitor, const ClaimAnswer& answer)
{
    m_claiming.remove(&monitor);
    if (m_watching.contains(&monitor))
        return;
    // A journal that cannot be written is no reason to look away.
    if (answer.granted || !answer.problem.isEmpty()) {
        m_watching.insert(&monitor);
        m_service.settleInterrupted(monitor.server());
        m_service.resumeDrains(monitor.server());
        m_service.takeHeld(monitor.server());
        monitor.start();
    } else {
        m_watchAgain.start();
    }
    if (!m_claiming.isEmpty())
        return;
    const bool elsewhere = size_t(m_watching.size()) < m_monitors.all().size();
    if (elsewhere != m_watchedElsewhere) {
        m_watchedElsewhere = elsewhere;
        emit watchChanged();
    }
}

QString Session::serverName() const
{
    const QUrl& url = m_choice.endpoint.url;
    return u"%1:%2"_s.arg(url.host()).arg(url.port());
}

void Session::addCoordinator(JobMonitor& monitor)
{
    m_service.addCoordinator(monitor);
    m_queries.addCoordinator(monitor);
}

void Session::start()
{
    askVersion(0);
}

void Session::askVersion(size_t coordinator)
{
    const arango::Database database(*m_cluster.connections().at(coordinator), m_choice.database);
    database.run<arango::server::Version>(
        arango::server::version(), this,
        [this, coordinator](const arango::Result<arango::server::Version>& version) {
            const bool isSilent = !version && version.error().kind != arango::Error::Kind::Server;
            if (isSilent && coordinator + 1 < m_cluster.connections().size()) {
                askVersion(coordinator + 1); // one that is down keeps nobody from the others
                return;
            }
            if (!version) {
                emit failedToStart(version.error());
                return;
            }
            m_version = version->version;
            m_service.setServerVersion(m_version);
            m_started = true;
            emit started();
            watch();
            readNames();
            if (m_choice.endpoint.findCoordinators)
                findCoordinators();
        });
}

void Session::findCoordinators()
{
    m_cluster.discover(this, [this](const arango::Result<int>& found) {
        if (!found)
            emit coordinatorsUnknown(found.error());
    });
}

void Session::readNames()
{
    const arango::Database database(m_cluster.next(), m_choice.database);
    // For completion only: without the rights to ask, the fields are typed by hand.
    database.run<QStringList>(arango::databases::accessible(), this,
                              [this](const arango::Result<QStringList>& names) {
                                  if (names)
                                      emit databasesKnown(*names);
                              });
    database.run<std::vector<arango::CollectionInfo>>(
        arango::collections::list(), this,
        [this](const arango::Result<std::vector<arango::CollectionInfo>>& list) {
            if (!list)
                return;
            QStringList names;
            for (const arango::CollectionInfo& info : *list)
                names.append(info.name);
            emit collectionsKnown(names);
        });
}
