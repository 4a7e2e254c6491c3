// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/interrupt.h"
#include "sandbox/json.h"

#include <chrono>
#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace sandbox {

struct QueryProperties {
    bool enabled = true;
    bool trackSlowQueries = true;
    bool trackBindVars = true;
    std::int64_t maxSlowQueries = 64;
    double slowQueryThreshold = 10;
    double slowStreamingQueryThreshold = 10;
    std::int64_t maxQueryStringLength = 4096;
};

/// Queries that run now and those that took long.
class QueryRegistry {
public:
    struct Query {
        std::string id;
        std::string database;
        std::string user;
        std::string text;
        Json bindVars;
        bool isModification = false;
        std::chrono::system_clock::time_point started;
        double runTime = 0;
        std::shared_ptr<Interrupt> interrupt;
    };

    /// Listed as long as it lives.
    class Entry {
    public:
        Entry(QueryRegistry& registry, Query query);
        ~Entry();
        Entry(const Entry&) = delete;
        Entry& operator=(const Entry&) = delete;

    private:
        QueryRegistry& m_registry;
        std::uint64_t m_id;
    };

    /// Of one database, or of all when database is empty.
    [[nodiscard]] std::vector<Query> current(const std::string& database) const;
    [[nodiscard]] std::vector<Query> slow(const std::string& database) const;
    void clearSlow(const std::string& database);
    [[nodiscard]] bool kill(const std::string& database, const std::string& id);
    /// Kills what runs and whatever may still come.
    void close();

    [[nodiscard]] QueryProperties properties() const;
    void setProperties(const QueryProperties& properties);
    [[nodiscard]] Json cacheProperties() const;
    void setCacheProperties(const Json& properties);

    struct Figures {
        std::size_t running = 0;
        std::uint64_t total = 0;
        double seconds = 0;
        std::uint64_t slow = 0;
    };
    [[nodiscard]] Figures figures() const;

private:
    mutable std::mutex m_mutex;
    std::map<std::uint64_t, Query> m_current;
    std::deque<Query> m_slow;
    QueryProperties m_properties;
    Json m_cacheProperties{{"mode", "off"},
                           {"maxResults", 128},
                           {"maxResultsSize", 268435456},
                           {"maxEntrySize", 16777216},
                           {"includeSystem", false}};
    Figures m_figures;
    std::uint64_t m_lastId = 100;
    bool m_isClosed = false;
};

} // namespace sandbox
