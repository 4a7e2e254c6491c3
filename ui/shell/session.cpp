// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/session.h"

#include "client/database.h"
#include "client/databases.h"
#include "client/server.h"

using namespace Qt::StringLiterals;

Session::Session(ConnectionChoice choice, JobStore& store, ResultVault& vault, QObject* parent)
    : QObject(parent), m_choice(std::move(choice)), m_connection(m_choice.endpoint),
      m_monitor(m_connection, store, m_choice.database),
      m_service(m_connection, store, m_monitor, vault, m_choice.database)
{
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
            m_monitor.start();
            emit started();
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
