// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/connection.h"

#include <QHash>
#include <QSet>

namespace arango {

/// The coordinators of one deployment: one Connection each, the same login for all. A job lives on
/// the coordinator it was submitted to, so an AsyncDatabase and its jobs are made over one
/// connection and stay with it: `Database(cluster.next(), "test").beginAsyncExecution()`.
///
/// Each keeps lists of its own (protocol.md §2.6): who wants all jobs asks every connection.
class Cluster final : public QObject {
    Q_OBJECT

public:
    /// One connection to endpoint.url and one to each of endpoint.coordinators.
    explicit Cluster(const Endpoint& endpoint, QObject* parent = nullptr);

    /// Whether somebody wants discover().
    [[nodiscard]] bool findsCoordinators() const { return m_endpoint.findCoordinators; }

    /// All of them, in the order they were given or found. None is ever taken away: jobs may be
    /// pinned to it.
    [[nodiscard]] const std::vector<Connection*>& connections() const { return m_connections; }

    /// Whom to send new work: in turn those that are well; in turn all when none is.
    [[nodiscard]] Connection& next();

    /// Where a job was submitted: by the server's name ("db.example:8529") or address
    /// ("http://db.example:8529"). Null when it is none of these coordinators.
    [[nodiscard]] Connection* byName(const QString& server) const;

    /// Who keeps a job, by the coordinator's number in the upper 24 bits of the id. Known once this
    /// coordinator gave an id of its own; null before, and for ids of single servers (number 0)
    /// when there are several servers.
    [[nodiscard]] Connection* byId(const QString& id) const;

    /// The number of the coordinator that an id names; 0 is a single server.
    [[nodiscard]] static std::optional<quint64> ownerOf(const QString& id);

    /// GET /_api/cluster/endpoints, through the endpoint's address map: connects to those that are
    /// not here yet. On a single server (501, or 403 there and from coordinators that do not tell)
    /// nothing changes and it is no error. The handler gets how many were added. What a person
    /// listed and what was found may be the same server under two names; the address map mends it.
    void discover(QObject* context, const std::function<void(Result<int>)>& handler);

signals:
    void added(arango::Connection* connection);
    /// The cluster listed this coordinator before and does not now.
    void unlisted(arango::Connection* connection);

private:
    Connection* add(const QUrl& url);
    Result<int> addFound(const Response& response);

    Endpoint m_endpoint;
    std::vector<Connection*> m_connections; // children
    QHash<quint64, Connection*> m_owners;
    QSet<Connection*> m_everListed;
    size_t m_turn = 0;
};

} // namespace arango
