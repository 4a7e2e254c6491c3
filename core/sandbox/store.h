// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/json.h"

#include <atomic>
#include <cstdint>
#include <map>
#include <memory>
#include <shared_mutex>
#include <string>
#include <unordered_map>
#include <vector>

namespace sandbox {

using Document = std::shared_ptr<const Json>;
enum class CollectionType : int { Documents = 2, Edges = 3 };

struct CollectionInfo {
    std::string id;
    std::string name;
    CollectionType type = CollectionType::Documents;
    bool waitForSync = false;
    Json keyOptions;
    Json schema;
};

struct DatabaseInfo {
    std::string id;
    std::string name;
};

/// One document's change; base is what the writer saw, null for "was not there".
struct Change {
    std::string collection;
    std::string key;
    Document base;
    Document value;
};

/// Databases, collections and documents in memory. Documents never change, they are replaced.
class Store {
public:
    Store();

    /// Numbers for ids and keys; they grow for the life of the process.
    [[nodiscard]] std::string nextId();
    [[nodiscard]] std::string nextRevision();

    [[nodiscard]] std::vector<DatabaseInfo> databases() const;
    [[nodiscard]] bool hasDatabase(const std::string& name) const;
    void createDatabase(const std::string& name);
    void dropDatabase(const std::string& name);

    [[nodiscard]] std::vector<CollectionInfo> collections(const std::string& database) const;
    [[nodiscard]] bool hasCollection(const std::string& database, const std::string& name) const;
    [[nodiscard]] CollectionInfo collection(const std::string& database,
                                            const std::string& nameOrId) const;
    CollectionInfo createCollection(const std::string& database, CollectionInfo info);
    void changeCollection(const std::string& database, const CollectionInfo& info);
    void renameCollection(const std::string& database, const std::string& from,
                          const std::string& to);
    void dropCollection(const std::string& database, const std::string& name);
    void truncate(const std::string& database, const std::string& name);

    [[nodiscard]] std::size_t count(const std::string& database, const std::string& name) const;
    [[nodiscard]] std::vector<Document> snapshot(const std::string& database,
                                                 const std::string& name) const;
    [[nodiscard]] Document find(const std::string& database, const std::string& collection,
                                const std::string& key) const;
    /// All or nothing; throws 409/1200 when somebody else was faster.
    void commit(const std::string& database, const std::vector<Change>& changes);

private:
    struct Collection {
        CollectionInfo info;
        std::map<std::uint64_t, Document> documents; // in order of insertion
        std::unordered_map<std::string, std::uint64_t> positions;
        std::uint64_t nextPosition = 0;
    };
    struct Database {
        DatabaseInfo info;
        std::map<std::string, Collection> collections;
    };

    [[nodiscard]] const Database& database(const std::string& name) const;
    [[nodiscard]] const Collection& find(const std::string& database,
                                         const std::string& nameOrId) const;
    [[nodiscard]] Collection& find(const std::string& database, const std::string& nameOrId);

    mutable std::shared_mutex m_mutex;
    std::map<std::string, Database> m_databases;
    std::atomic<std::uint64_t> m_lastId = 1000;
    std::atomic<std::uint64_t> m_lastRevision = 0;
};

} // namespace sandbox
