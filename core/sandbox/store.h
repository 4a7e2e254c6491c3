// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/indexes.h"
#include "sandbox/json.h"

#include <atomic>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <shared_mutex>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace sandbox {

using Document = std::shared_ptr<const Json>;
enum class CollectionType : int { Documents = 2, Edges = 3 };

struct CollectionInfo {
    std::string id;
    std::string name;
    CollectionType type = CollectionType::Documents;
    bool waitForSync = false;
    bool cacheEnabled = false;
    Json keyOptions; // with its defaults filled in
    std::vector<IndexInfo> indexes; // but for primary and edge

    [[nodiscard]] bool isSystem() const { return name.starts_with('_'); }
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
    /// For a document that came without one.
    [[nodiscard]] std::string nextKey(const std::string& database, const std::string& collection);

    [[nodiscard]] std::vector<DatabaseInfo> databases() const;
    [[nodiscard]] bool hasDatabase(const std::string& name) const;
    void createDatabase(const std::string& name);
    void dropDatabase(const std::string& name);

    [[nodiscard]] std::vector<CollectionInfo> collections(const std::string& database) const;
    [[nodiscard]] bool hasCollection(const std::string& database, const std::string& name) const;
    [[nodiscard]] CollectionInfo collection(const std::string& database,
                                            const std::string& nameOrId) const;
    CollectionInfo createCollection(const std::string& database, CollectionInfo info);
    CollectionInfo changeProperties(const std::string& database, const std::string& name,
                                    const std::function<void(CollectionInfo&)>& change);
    void renameCollection(const std::string& database, const std::string& from,
                          const std::string& to);
    void dropCollection(const std::string& database, const std::string& name);
    void truncate(const std::string& database, const std::string& name);

    /// All of a collection, primary first.
    [[nodiscard]] std::vector<IndexInfo> indexes(const std::string& database,
                                                 const std::string& collection) const;
    /// By number or name; 404/1212.
    [[nodiscard]] IndexInfo index(const std::string& database, const std::string& collection,
                                  const std::string& numberOrName) const;
    struct CreatedIndex {
        IndexInfo index;
        bool isNew = false;
    };
    /// Throws 409/1210 when the documents there are not unique, 409/1207 for a name in use.
    CreatedIndex createIndex(const std::string& database, const std::string& collection,
                             IndexInfo index);
    void dropIndex(const std::string& database, const std::string& collection,
                   const IndexInfo& index);
    /// The key of the document that holds an entry of a unique index, empty if there is none.
    [[nodiscard]] std::string uniqueOwner(const std::string& database,
                                          const std::string& collection,
                                          const std::string& indexNumber,
                                          const std::string& entry) const;

    [[nodiscard]] std::size_t count(const std::string& database, const std::string& name) const;
    /// Of the newest write, "0" if there was none.
    [[nodiscard]] std::string revision(const std::string& database, const std::string& name) const;
    [[nodiscard]] std::vector<Document> snapshot(const std::string& database,
                                                 const std::string& name) const;
    [[nodiscard]] Document find(const std::string& database, const std::string& collection,
                                const std::string& key) const;
    /// All or nothing; throws 409/1200 when somebody else was faster.
    void commit(const std::string& database, const std::vector<Change>& changes);

private:
    using Entries = std::unordered_map<std::string, std::string>; // entry → key
    struct Collection {
        CollectionInfo info;
        std::map<std::uint64_t, Document> documents; // in order of insertion
        std::unordered_map<std::string, std::uint64_t> positions;
        std::uint64_t nextPosition = 0;
        std::map<std::string, Entries> uniques; // by index number
        std::string revision = "0";
        std::uint64_t lastKey = 0; // of keys that count up
    };
    struct Database {
        DatabaseInfo info;
        std::map<std::string, Collection> collections;
    };

    /// What the unique indexes have to forget and to learn; throws 409/1200 when they cannot.
    struct EntryChange {
        Entries* entries;
        std::string entry;
        std::string key;
    };
    [[nodiscard]] std::pair<std::vector<EntryChange>, std::vector<EntryChange>>
    entryChanges(const std::string& database, const std::vector<Change>& changes);

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
