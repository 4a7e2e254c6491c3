// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/store.h"

#include "sandbox/apierror.h"

#include <algorithm>
#include <chrono>
#include <mutex>
#include <random>
#include <set>
#include <string_view>

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

/// Of a map that may be changed or of one that may not; the answer is as the map is.
template <class Databases> auto& findDatabase(Databases& databases, const std::string& name)
{
    const auto found = databases.find(name);
    if (found == databases.end())
        throw ApiError(404, 1228, "database not found");
    return found->second;
}

template <class Databases>
auto& findCollection(Databases& databases, const std::string& database, const std::string& nameOrId)
{
    auto& collections = findDatabase(databases, database).collections;
    const auto found = collections.find(nameOrId);
    if (found != collections.end())
        return found->second;
    for (auto& [name, collection] : collections) {
        if (collection.info.id == nameOrId)
            return collection;
    }
    throw ApiError(404, 1203, "collection or view not found: " + nameOrId);
}

bool countsKeys(const CollectionInfo& info)
{
    return stringMember(info.keyOptions, "type") == "autoincrement";
}

std::uint64_t numberIn(const Json& object, std::string_view key, std::uint64_t fallback)
{
    const Json& value = member(object, key);
    return value.is_number_unsigned() ? value.get<std::uint64_t>() : fallback;
}

Json filledIn(const Json& given)
{
    Json options{{"allowUserKeys", boolMember(given, "allowUserKeys", true)},
                 {"type", "traditional"}};
    if (const std::string type = stringMember(given, "type"); !type.empty())
        options["type"] = type;
    static const std::set<std::string> types{"traditional", "autoincrement", "uuid", "padded"};
    if (!types.contains(stringMember(options, "type")))
        throw ApiError(400, 1232, "invalid key generator type");
    if (options["type"] == "autoincrement") {
        options["increment"] = std::max<std::uint64_t>(numberIn(given, "increment", 1), 1);
        options["offset"] = numberIn(given, "offset", 0);
    }
    return options;
}

std::string hexDigits(std::uint64_t value, std::size_t count)
{
    std::string text(count, '0');
    for (auto digit = text.rbegin(); digit != text.rend(); ++digit, value >>= 4U)
        *digit = "0123456789abcdef"[value & 15U];
    return text;
}

std::string newUuid()
{
    static thread_local std::mt19937_64 random{std::random_device{}()};
    const std::uint64_t first = random();
    const std::uint64_t second = random();
    return hexDigits(first >> 32U, 8) + '-' + hexDigits(first >> 16U, 4) + "-4"
        + hexDigits(first, 3) + '-' + hexDigits(0x8U | ((second >> 62U) & 3U), 1)
        + hexDigits(second >> 48U, 3) + '-' + hexDigits(second, 12);
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

std::string Store::nextKey(const std::string& database, const std::string& name)
{
    {
        const std::shared_lock lock(m_mutex);
        const std::string type = stringMember(find(database, name).info.keyOptions, "type");
        if (type == "uuid")
            return newUuid();
        if (type == "padded")
            return hexDigits(++m_lastId, 16);
        if (type == "traditional")
            return nextId();
    }
    const std::unique_lock lock(m_mutex);
    Collection& collection = find(database, name);
    const std::uint64_t increment = numberIn(collection.info.keyOptions, "increment", 1);
    const std::uint64_t offset = numberIn(collection.info.keyOptions, "offset", 0);
    const std::uint64_t steps
        = collection.lastKey < offset ? 0 : (collection.lastKey - offset) / increment + 1;
    collection.lastKey = std::max<std::uint64_t>(offset + steps * increment, 1);
    return std::to_string(collection.lastKey);
}

const Store::Database& Store::database(const std::string& name) const
{
    return findDatabase(m_databases, name);
}

const Store::Collection& Store::find(const std::string& database, const std::string& nameOrId) const
{
    return findCollection(m_databases, database, nameOrId);
}

Store::Collection& Store::find(const std::string& database, const std::string& nameOrId)
{
    return findCollection(m_databases, database, nameOrId);
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
    info.keyOptions = filledIn(info.keyOptions);
    const std::unique_lock lock(m_mutex);
    (void)database(databaseName);
    auto& collections = m_databases[databaseName].collections;
    if (collections.contains(info.name))
        throw ApiError(409, 1207, "duplicate name: duplicate name '" + info.name + "'");
    info.id = nextId();
    collections[info.name].info = info;
    return info;
}

CollectionInfo Store::changeProperties(const std::string& database, const std::string& name,
                                       const std::function<void(CollectionInfo&)>& change)
{
    const std::unique_lock lock(m_mutex);
    CollectionInfo& info = find(database, name).info;
    change(info);
    return info;
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
        throw ApiError(409, 1207, "duplicate name: duplicate name '" + to + "'");
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
    for (auto& [number, entries] : collection.uniques)
        entries.clear();
    collection.revision = nextRevision();
}

std::vector<IndexInfo> Store::indexes(const std::string& database, const std::string& name) const
{
    const CollectionInfo info = collection(database, name);
    std::vector<IndexInfo> all{primaryIndex()};
    if (info.type == CollectionType::Edges)
        all.push_back(edgeIndex());
    all.insert(all.end(), info.indexes.begin(), info.indexes.end());
    return all;
}

IndexInfo Store::index(const std::string& database, const std::string& collection,
                       const std::string& numberOrName) const
{
    for (const IndexInfo& index : indexes(database, collection)) {
        if (index.number == numberOrName || index.name == numberOrName)
            return index;
    }
    throw ApiError(404, 1212, "index not found");
}

Store::CreatedIndex Store::createIndex(const std::string& database, const std::string& name,
                                       IndexInfo index)
{
    const std::unique_lock lock(m_mutex);
    Collection& collection = find(database, name);
    for (const IndexInfo& known : collection.info.indexes) {
        if (isSameIndex(known, index))
            return {known, false};
        if (known.name == index.name)
            throw ApiError(409, 1207, "duplicate name: an index named '" + index.name + "' exists");
    }
    if (index.name == "primary" || index.name == "edge")
        throw ApiError(409, 1207, "duplicate name: the name '" + index.name + "' is taken");
    index.number = nextId();
    if (index.name.empty())
        index.name = "idx_" + index.number;
    if (index.isUnique) {
        Entries entries;
        for (const auto& [position, document] : collection.documents) {
            const std::string key = stringMember(*document, "_key");
            for (std::string& entry : uniqueEntries(index, *document)) {
                const auto [holder, isNew] = entries.emplace(std::move(entry), key);
                if (!isNew)
                    throw ApiError(409, 1210, uniqueViolation(index, holder->second));
            }
        }
        collection.uniques[index.number] = std::move(entries);
    }
    collection.info.indexes.push_back(index);
    return {index, true};
}

void Store::dropIndex(const std::string& database, const std::string& name, const IndexInfo& index)
{
    if (index.type == "primary" || index.type == "edge")
        throw ApiError(403, 11, "forbidden");
    const std::unique_lock lock(m_mutex);
    Collection& collection = find(database, name);
    if (std::erase_if(collection.info.indexes,
                      [&](const IndexInfo& known) { return known.number == index.number; })
        == 0)
        throw ApiError(404, 1212, "index not found");
    collection.uniques.erase(index.number);
}

std::string Store::uniqueOwner(const std::string& database, const std::string& name,
                               const std::string& indexNumber, const std::string& entry) const
{
    const std::shared_lock lock(m_mutex);
    const Collection& collection = find(database, name);
    const auto entries = collection.uniques.find(indexNumber);
    if (entries == collection.uniques.end())
        return {};
    const auto found = entries->second.find(entry);
    return found == entries->second.end() ? std::string() : found->second;
}

std::size_t Store::count(const std::string& database, const std::string& name) const
{
    const std::shared_lock lock(m_mutex);
    return find(database, name).documents.size();
}

std::string Store::revision(const std::string& database, const std::string& name) const
{
    const std::shared_lock lock(m_mutex);
    return find(database, name).revision;
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

std::pair<std::vector<Store::EntryChange>, std::vector<Store::EntryChange>>
Store::entryChanges(const std::string& database, const std::vector<Change>& changes)
{
    std::vector<EntryChange> released;
    std::vector<EntryChange> claimed;
    for (const Change& change : changes) {
        Collection& collection = find(database, change.collection);
        for (const IndexInfo& index : collection.info.indexes) {
            if (!index.isUnique)
                continue;
            Entries& entries = collection.uniques[index.number];
            const auto add = [&](const Document& document, std::vector<EntryChange>& to) {
                if (!document)
                    return;
                for (std::string& entry : uniqueEntries(index, *document))
                    to.push_back({&entries, std::move(entry), change.key});
            };
            add(change.base, released);
            add(change.value, claimed);
        }
    }
    if (claimed.empty())
        return {std::move(released), std::vector<EntryChange>()};
    std::set<std::pair<const Entries*, std::string_view>> isFree;
    for (const EntryChange& one : released)
        isFree.emplace(one.entries, one.entry);
    std::set<std::pair<const Entries*, std::string_view>> isTaken;
    for (const EntryChange& one : claimed) {
        const bool isHeld
            = one.entries->contains(one.entry) && !isFree.contains({one.entries, one.entry});
        if (isHeld || !isTaken.emplace(one.entries, one.entry).second)
            throw ApiError(409, 1200, "write-write conflict; key: " + one.key);
    }
    return {std::move(released), std::move(claimed)};
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
    const auto [released, claimed] = entryChanges(database, changes);
    for (const EntryChange& one : released)
        one.entries->erase(one.entry);
    for (const EntryChange& one : claimed)
        one.entries->emplace(one.entry, one.key);
    for (const Change& change : changes) {
        Collection& collection = find(database, change.collection);
        collection.revision = change.value ? stringMember(*change.value, "_rev") : nextRevision();
        if (countsKeys(collection.info) && change.value) {
            const bool isNumber = change.key.size() < 19
                && change.key.find_first_not_of("0123456789") == std::string::npos;
            if (isNumber)
                collection.lastKey
                    = std::max<std::uint64_t>(collection.lastKey, std::stoull(change.key));
        }
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
