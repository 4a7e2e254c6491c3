// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/cluster.h"

#include "client/decode.h"
#include "client/texts.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace arango {

namespace {

constexpr int OwnerShift = 40;
constexpr int MaxCoordinators = 256;

} // namespace

Cluster::Cluster(const Endpoint& endpoint, QObject* parent) : QObject(parent), m_endpoint(endpoint)
{
    add(endpoint.url);
    for (const QUrl& url : endpoint.coordinators)
        add(url);
}

Connection* Cluster::add(const QUrl& url)
{
    if (byName(hostAndPort(url)))
        return nullptr;
    Endpoint endpoint = m_endpoint;
    endpoint.url = url;
    auto* connection = new Connection(endpoint, this);
    connect(connection, &Connection::jobSeen, this, [this, connection](const QString& id) {
        if (const auto owner = ownerOf(id))
            m_owners.insert(*owner, connection);
    });
    m_connections.push_back(connection);
    return connection;
}

Connection& Cluster::next()
{
    const auto count = std::max<size_t>(1, m_connections.size()); // the first is always there
    for (size_t i = 0; i < count; ++i) {
        Connection* candidate = m_connections.at(m_turn++ % count);
        if (candidate->isWell())
            return *candidate;
    }
    return *m_connections.at(m_turn++ % count);
}

Connection* Cluster::byName(const QString& server) const
{
    const QString name = server.section(u"://"_s, -1);
    const auto it = std::ranges::find_if(m_connections, [&name](const Connection* connection) {
        return connection->name().compare(name, Qt::CaseInsensitive) == 0;
    });
    return it == m_connections.end() ? nullptr : *it;
}

Connection* Cluster::byId(const QString& id) const
{
    if (m_connections.size() == 1)
        return m_connections.front();
    const auto owner = ownerOf(id);
    return owner && *owner != 0 ? m_owners.value(*owner) : nullptr;
}

std::optional<quint64> Cluster::ownerOf(const QString& id)
{
    bool isNumber = false;
    const quint64 number = id.toULongLong(&isNumber);
    return isNumber ? std::optional(number >> OwnerShift) : std::nullopt;
}

void Cluster::discover(QObject* context, const std::function<void(Result<int>)>& handler)
{
    const Request request{.path = "/_api/cluster/endpoints", .perDatabase = false};
    next().send(request, {}, {}, context, [this, handler](const Result<Response>& response) {
        handler(response.and_then([this](const Response& answer) { return addFound(answer); }));
    });
}

Result<int> Cluster::addFound(const Response& response)
{
    if (response.status == 501 || response.status == 403)
        return 0;
    const auto object = decode::object(response);
    if (!object)
        return tl::unexpected(object.error());
    if (!object->value("endpoints"_L1).isArray())
        return protocolError(Texts::tr("The server's list of coordinators is not one."));
    int count = 0;
    QSet<Connection*> listed;
    const QJsonArray endpoints = object->value("endpoints"_L1).toArray();
    for (const auto& value : endpoints) {
        const auto url = neighbourUrl(m_endpoint, value.toObject().value("endpoint"_L1).toString());
        if (!url)
            return tl::unexpected(url.error());
        // A server that sends its clients from https to http is not believed.
        if (url->scheme() != m_endpoint.url.scheme() || m_connections.size() >= MaxCoordinators)
            continue;
        if (Connection* connection = add(*url)) {
            ++count;
            emit added(connection);
        }
        listed.insert(byName(hostAndPort(*url)));
    }
    for (Connection* connection : std::as_const(m_everListed)) {
        if (!listed.isEmpty() && !listed.contains(connection))
            emit unlisted(connection);
    }
    m_everListed.unite(listed);
    return count;
}

} // namespace arango
