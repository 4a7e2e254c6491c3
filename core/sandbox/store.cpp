// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/store.h"

#include "sandbox/apierror.h"

#include <algorithm>
#include <chrono>
#include <mutex>

namespace sandbox {

namespace {

bool isNameCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'
        || c == '-';
}

bool isCollectionName(const std::string& name)
{
    const bool startsWell = !name.empty() && isNameCharacter(name[0]) && name[0] != '-'
        && !(name[0] >= '0' && name[0] <= '9');
    return startsWell && name.size() <= 256 && std::ranges::all_of(name, isNameCharacter);
}

// The extended rules of 3.12: nearly everything but "/", ":" and control characters.
bool isDatabaseName(const std::string& name)
{
    if (name.empty() || name.size() > 128 || name[0] == '_' || name[0] == '.' || name[0] == ' '
        || (name[0] >= '0' && name[0] <= '9') || name.back() == ' ')
        return false;
    return std::ranges::none_of(name, [](char c) {
        return c == '/' || c == ':' || static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
    });
}

} // namespace

Store::Store()
{
    using namespace std::chrono;
    m_lastRevision
        = static_cast<std::uint64_t>(
              duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count())
        << 20U;
    m_databases["_system"] = {{"1", "_system"}, {}};
    m_databases["test"] = {{nextId(), "test"}, {}};
    createCollection("test", {.name = "students"});
}

std::string Store::nextId()
{
    return std::to_string(++m_lastId);
}

std::string Store::nextRevision()
{
    static constexpr std::string_view digits
        = "-_ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    std::string text;
    for (std::uint64_t rest = ++m_lastRevision; rest > 0; rest >>= 6U)
        text += digits[rest & 63U];
    std::ranges::reverse(text);
    return text;
}

const Store::Database& Store::database(const std::string& name) const
{
    const auto found = m_databases.find(name);
    if (found == m_databases.end())
        throw ApiError(404, 1228, "database not found");
    return found->second;
}

const Store::Collection& Store::find(const std::string& databaseName,
                                     const std::string& nameOrId) const
{
    const Database& in = database(databaseName);
    const auto found = in.collections.find(nameOrId);
    if (found != in.collections.end())
        return found->second;
    for (const auto& [name, collection] : in.collections) {
        if (collection.info.id == nameOrId)
            return collection;
    }
    throw ApiError(404, 1203, "collection or view not found: " + nameOrId);
}

Store::Collection& Store::find(const std::string& database, const std::string& nameOrId)
{
    return const_cast<Collection&>(std::as_const(*this).find(database, nameOrId));
}

std::vector<DatabaseInfo> Store::databases() const
{
    const std::shared_lock lock(m_mutex);
    std::vector<DatabaseInfo> all;
    for (const auto& [name, database] : m_databases)
        all.push_back(database.info);
    return all;
}

bool Store::hasDatabase(const std::string& name) const
{
    const std::shared_lock lock(m_mutex);
    return m_databases.contains(name);
}

void Store::createDatabase(const std::string& name)
{
    if (!isDatabaseName(name))
        throw ApiError(400, 1229, "database name invalid");
    const std::unique_lock lock(m_mutex);
    if (m_databases.contains(name))
        throw ApiError(409, 1207, "duplicate database name '" + name + "'");
    m_databases[name] = {{nextId(), name}, {}};
}

void Store::dropDatabase(const std::string& name)
{
    if (name == "_system")
        throw ApiError(403, 11, "forbidden");
    Database dropped;
    const std::unique_lock lock(m_mutex);
    (void)database(name);
    dropped = std::move(m_databases[name]);
    m_databases.erase(name);
}

std::vector<CollectionInfo> Store::collections(const std::string& databaseName) const
{
    const std::shared_lock lock(m_mutex);
    std::vector<CollectionInfo> all;
    for (const auto& [name, collection] : database(databaseName).collections)
        all.push_back(collection.info);
    return all;
}

bool Store::hasCollection(const std::string& databaseName, const std::string& name) const
{
    const std::shared_lock lock(m_mutex);
    return database(databaseName).collections.contains(name);
}

CollectionInfo Store::collection(const std::string& database, const std::string& nameOrId) const
{
    const std::shared_lock lock(m_mutex);
    return find(database, nameOrId).info;
}

CollectionInfo Store::createCollection(const std::string& databaseName, CollectionInfo info)
{
    if (!isCollectionName(info.name))
        throw ApiError(400, 1208, "illegal name: collection name invalid");
    const std::unique_lock lock(m_mutex);
    (void)database(databaseName);
    auto& collections = m_databases[databaseName].collections;
    if (collections.contains(info.name))
        throw ApiError(409, 1207, "duplicate name");
    info.id = nextId();
    collections[info.name].info = info;
    return info;
}

void Store::changeCollection(const std::string& database, const CollectionInfo& info)
{
    const std::unique_lock lock(m_mutex);
    find(database, info.name).info = info;
}

void Store::renameCollection(const std::string& databaseName, const std::string& from,
                             const std::string& to)
{
    if (!isCollectionName(to))
        throw ApiError(400, 1208, "illegal name: collection name invalid");
    const std::unique_lock lock(m_mutex);
    const std::string name = find(databaseName, from).info.name;
    auto& collections = m_databases[databaseName].collections;
    if (collections.contains(to))
        throw ApiError(409, 1207, "duplicate name");
    auto node = collections.extract(name);
    node.key() = to;
    Collection& collection = node.mapped();
    collection.info.name = to;
    // The handle of a document names its collection.
    for (auto& [position, document] : collection.documents) {
        Json changed = *document;
        changed["_id"] = to + "/" + stringMember(changed, "_key");
        document = std::make_shared<const Json>(std::move(changed));
    }
    collections.insert(std::move(node));
}

void Store::dropCollection(const std::string& databaseName, const std::string& name)
{
    Collection dropped; // destroyed after the lock is gone
    const std::unique_lock lock(m_mutex);
    const std::string key = find(databaseName, name).info.name;
    auto& collections = m_databases[databaseName].collections;
    dropped = std::move(collections[key]);
    collections.erase(key);
}

void Store::truncate(const std::string& database, const std::string& name)
{
    std::map<std::uint64_t, Document> dropped;
    const std::unique_lock lock(m_mutex);
    Collection& collection = find(database, name);
    dropped.swap(collection.documents);
    collection.positions.clear();
}

std::size_t Store::count(const std::string& database, const std::string& name) const
{
    const std::shared_lock lock(m_mutex);
    return find(database, name).documents.size();
}

std::vector<Document> Store::snapshot(const std::string& database, const std::string& name) const
{
    const std::shared_lock lock(m_mutex);
    const Collection& collection = find(database, name);
    std::vector<Document> all;
    all.reserve(collection.documents.size());
    for (const auto& [position, document] : collection.documents)
        all.push_back(document);
    return all;
}

Document Store::find(const std::string& database, const std::string& collectionName,
                     const std::string& key) const
{
    const std::shared_lock lock(m_mutex);
    const Collection& collection = find(database, collectionName);
    const auto found = collection.positions.find(key);
    return found == collection.positions.end() ? nullptr : collection.documents.at(found->second);
}

void Store::commit(const std::string& database, const std::vector<Change>& changes)
{
    const std::unique_lock lock(m_mutex);
    for (const Change& change : changes) {
        const Collection& collection = find(database, change.collection);
        const auto found = collection.positions.find(change.key);
        const Document now = found == collection.positions.end()
            ? nullptr
            : collection.documents.at(found->second);
        if (now != change.base)
            throw ApiError(409, 1200, "write-write conflict; key: " + change.key);
    }
    for (const Change& change : changes) {
        Collection& collection = find(database, change.collection);
        const auto found = collection.positions.find(change.key);
        if (found != collection.positions.end() && change.value) {
            collection.documents[found->second] = change.value;
        } else if (found != collection.positions.end()) {
            collection.documents.erase(found->second);
            collection.positions.erase(found);
        } else if (change.value) {
            collection.documents[collection.nextPosition] = change.value;
            collection.positions[change.key] = collection.nextPosition++;
        }
    }
}

} // namespace sandbox
