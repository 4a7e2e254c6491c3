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
      m_connection(m_choice.endpoint), m_monitor(m_connection, store, m_choice.database),
      m_service(m_connection, store, m_monitor, vault, m_choice.database),
      m_queries(m_connection, store, m_monitor, m_service, m_choice.database)
{
    m_service.setJournal(&journal);
    m_watchAgain.setSingleShot(true);
    m_watchAgain.setInterval(WatchAgain);
    connect(&m_watchAgain, &QTimer::timeout, this, &Session::watch);
    connect(&journal, &Journal::opened, this, &Session::watch);
    connect(&journal, &Journal::failed, this, &Session::watch);
}

Session::~Session()
{
    if (m_watching)
        m_journal.release(Journal::watchOf(m_monitor.server(), m_choice.endpoint.login.user));
    if (!m_choice.isSandbox)
        return;
    // The sandbox ends with the program, and forgets what it had.
    std::vector<Job> lost;
    for (const Job& job : m_store.jobs()) {
        Job copy = job;
        if (job.server == m_monitor.server() && advance(copy, JobEvent::ServerRestarted))
            lost.push_back(std::move(copy));
    }
    m_store.update(std::move(lost));
}

void Session::watch()
{
    // The monitor starts from what is known: the whole history first.
    if (m_version.isEmpty() || m_watching || (!m_journal.isOpen() && m_journal.problem().isEmpty()))
        return;
    if (!m_journal.problem().isEmpty()) {
        watchAnswered({.granted = true});
        return;
    }
    m_journal.claim(Journal::watchOf(m_monitor.server(), m_choice.endpoint.login.user), this,
                    [this](const ClaimAnswer& answer) { watchAnswered(answer); });
}

void Session::watchAnswered(const ClaimAnswer& answer)
{
    if (m_watching)
        return;
    // A journal that cannot be written is no reason to look away.
    m_watching = answer.granted || !answer.problem.isEmpty();
    const bool elsewhere = !m_watching;
    if (m_watching) {
        m_service.settleInterrupted();
        m_service.resumeDrains();
        m_service.takeHeld();
        m_monitor.start();
    } else {
        m_watchAgain.start();
    }
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

void Session::start()
{
    const arango::Database database(m_connection, m_choice.database);
    database.run<arango::server::Version>(
        arango::server::version(), this,
        [this](const arango::Result<arango::server::Version>& version) {
            if (!version) {
                emit failedToStart(version.error());
                return;
            }
            m_version = version->version;
            m_service.setServerVersion(m_version);
            emit started();
            watch();
            readNames();
        });
}

void Session::readNames()
{
    const arango::Database database(m_connection, m_choice.database);
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
