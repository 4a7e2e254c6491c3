// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/queryregistry.h"

#include <algorithm>

namespace sandbox {

namespace {

double secondsSince(std::chrono::system_clock::time_point time)
{
    return std::chrono::duration<double>(std::chrono::system_clock::now() - time).count();
}

} // namespace

QueryRegistry::Entry::Entry(QueryRegistry& registry, Query query) : m_registry(registry)
{
    query.started = std::chrono::system_clock::now();
    const std::lock_guard lock(registry.m_mutex);
    m_id = ++registry.m_lastId;
    query.id = std::to_string(m_id);
    if (registry.m_isClosed)
        query.interrupt->request(Interrupt::Reason::ShuttingDown);
    if (!registry.m_properties.trackBindVars)
        query.bindVars = nullptr;
    ++registry.m_figures.total;
    registry.m_current.emplace_hint(registry.m_current.end(), m_id, std::move(query));
}

QueryRegistry::Entry::~Entry()
{
    const std::lock_guard lock(m_registry.m_mutex);
    const auto found = m_registry.m_current.find(m_id);
    Query& query = found->second;
    query.runTime = secondsSince(query.started);
    m_registry.m_figures.seconds += query.runTime;
    const QueryProperties& properties = m_registry.m_properties;
    if (properties.enabled && properties.trackSlowQueries
        && query.runTime >= properties.slowQueryThreshold) {
        ++m_registry.m_figures.slow;
        query.interrupt.reset();
        m_registry.m_slow.push_back(std::move(query));
        while (m_registry.m_slow.size() > static_cast<std::size_t>(properties.maxSlowQueries))
            m_registry.m_slow.pop_front();
    }
    m_registry.m_current.erase(found);
}

std::vector<QueryRegistry::Query> QueryRegistry::current(const std::string& database) const
{
    const std::lock_guard lock(m_mutex);
    std::vector<Query> list;
    if (!m_properties.enabled)
        return list;
    for (const auto& [id, query] : m_current) {
        if (database.empty() || query.database == database) {
            list.push_back(query);
            list.back().runTime = secondsSince(query.started);
        }
    }
    return list;
}

std::vector<QueryRegistry::Query> QueryRegistry::slow(const std::string& database) const
{
    const std::lock_guard lock(m_mutex);
    std::vector<Query> list;
    std::ranges::copy_if(m_slow, std::back_inserter(list), [&](const Query& query) {
        return database.empty() || query.database == database;
    });
    return list;
}

void QueryRegistry::clearSlow(const std::string& database)
{
    const std::lock_guard lock(m_mutex);
    std::erase_if(m_slow, [&](const Query& query) { return query.database == database; });
}

bool QueryRegistry::kill(const std::string& database, const std::string& id)
{
    const std::lock_guard lock(m_mutex);
    const auto found = std::ranges::find_if(m_current, [&](const auto& entry) {
        return entry.second.id == id && entry.second.database == database;
    });
    if (found == m_current.end())
        return false;
    found->second.interrupt->request(Interrupt::Reason::Killed);
    return true;
}

void QueryRegistry::close()
{
    const std::lock_guard lock(m_mutex);
    m_isClosed = true;
    for (const auto& [id, query] : m_current)
        query.interrupt->request(Interrupt::Reason::ShuttingDown);
}

QueryProperties QueryRegistry::properties() const
{
    const std::lock_guard lock(m_mutex);
    return m_properties;
}

void QueryRegistry::setProperties(const QueryProperties& properties)
{
    const std::lock_guard lock(m_mutex);
    m_properties = properties;
}

Json QueryRegistry::cacheProperties() const
{
    const std::lock_guard lock(m_mutex);
    return m_cacheProperties;
}

void QueryRegistry::setCacheProperties(const Json& properties)
{
    const std::lock_guard lock(m_mutex);
    m_cacheProperties = properties;
}

QueryRegistry::Figures QueryRegistry::figures() const
{
    const std::lock_guard lock(m_mutex);
    Figures figures = m_figures;
    figures.running = m_current.size();
    return figures;
}

} // namespace sandbox
