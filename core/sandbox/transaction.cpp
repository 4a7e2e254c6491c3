// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/transaction.h"

#include "sandbox/apierror.h"

#include <algorithm>

namespace sandbox {

namespace {

bool isSystemAttribute(const std::string& name)
{
    return name == "_key" || name == "_id" || name == "_rev";
}

std::optional<std::string> revisionIn(const Json& value, const WriteOptions& options)
{
    const Json& revision = member(value, "_rev");
    if (!options.checkRevision || !revision.is_string())
        return std::nullopt;
    return revision.get<std::string>();
}

} // namespace

bool isDocumentKey(const std::string& key)
{
    static constexpr std::string_view special = "_-:.@()+,=;$!*'%";
    return !key.empty() && key.size() <= 254 && std::ranges::all_of(key, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
            || special.find(c) != std::string_view::npos;
    });
}

Json handleOf(const Json& document)
{
    return {{"_id", member(document, "_id")},
            {"_key", member(document, "_key")},
            {"_rev", member(document, "_rev")}};
}

void mergeInto(Json& target, const Json& patch, bool keepNull, bool mergeObjects)
{
    for (const auto& [name, value] : patch.get_ref<const Json::object_t&>()) {
        if (value.is_null() && !keepNull) {
            target.erase(name);
        } else if (mergeObjects && value.is_object() && member(target, name).is_object()) {
            mergeInto(target[name], value, keepNull, mergeObjects);
        } else {
            target[name] = value;
        }
    }
}

Transaction::Transaction(Store& store, std::string database)
    : m_store(store), m_database(std::move(database))
{
}

Document Transaction::find(const std::string& collection, const std::string& key) const
{
    const auto found = m_positions.find({collection, key});
    return found != m_positions.end() ? m_changes[found->second].value
                                      : m_store.find(m_database, collection, key);
}

std::vector<Document> Transaction::snapshot(const std::string& collection) const
{
    std::vector<Document> documents = m_store.snapshot(m_database, collection);
    for (Document& document : documents) {
        const auto found = m_positions.find({collection, stringMember(*document, "_key")});
        if (found != m_positions.end())
            document = m_changes[found->second].value;
    }
    std::erase(documents, nullptr);
    for (const Change& change : m_changes) {
        if (change.collection == collection && !change.base && change.value)
            documents.push_back(change.value);
    }
    return documents;
}

void Transaction::record(const std::string& collection, const std::string& key,
                         const Document& before, Document value)
{
    const auto [found, isNew] = m_positions.try_emplace({collection, key}, m_changes.size());
    if (isNew)
        m_changes.push_back({collection, key, before, nullptr});
    m_changes[found->second].value = std::move(value);
}

const CollectionInfo& Transaction::info(const std::string& collection)
{
    auto found = m_infos.find(collection);
    if (found == m_infos.end())
        found = m_infos.emplace(collection, m_store.collection(m_database, collection)).first;
    return found->second;
}

void Transaction::claim(const std::string& collection, const std::string& key,
                        const Document& before, const Json* value)
{
    for (const IndexInfo& index : info(collection).indexes) {
        if (!index.isUnique)
            continue;
        const auto ownerOf = [&](const std::string& entry) {
            const auto here = m_owners.find({index.number, entry});
            return here != m_owners.end()
                ? here->second
                : m_store.uniqueOwner(m_database, collection, index.number, entry);
        };
        for (const std::string& entry :
             value ? uniqueEntries(index, *value) : std::vector<std::string>()) {
            const std::string owner = ownerOf(entry);
            if (!owner.empty() && owner != key)
                throw ApiError(409, 1210, uniqueViolation(index, owner));
        }
    }
    // Only when every index agrees.
    for (const IndexInfo& index : info(collection).indexes) {
        if (!index.isUnique)
            continue;
        for (std::string& entry :
             before ? uniqueEntries(index, *before) : std::vector<std::string>())
            m_owners[{index.number, std::move(entry)}].clear();
        for (std::string& entry : value ? uniqueEntries(index, *value) : std::vector<std::string>())
            m_owners[{index.number, std::move(entry)}] = key;
    }
}

Document Transaction::put(const std::string& collection, const std::string& key,
                          const Document& before, const Json& value)
{
    Json document = Json::object();
    document["_key"] = key;
    document["_id"] = collection + "/" + key;
    document["_rev"] = m_store.nextRevision();
    for (const auto& [name, item] : value.get_ref<const Json::object_t&>()) {
        if (!isSystemAttribute(name))
            document[name] = item;
    }
    if (info(collection).type == CollectionType::Edges) {
        for (const char* end : {"_from", "_to"}) {
            if (stringMember(document, end).find('/') == std::string::npos)
                throw ApiError(400, 1233, "edge attribute missing or invalid");
        }
    }
    claim(collection, key, before, &document);
    auto stored = std::make_shared<const Json>(std::move(document));
    record(collection, key, before, stored);
    return stored;
}

Document Transaction::existing(const std::string& collection, const std::string& key,
                               const std::optional<std::string>& revision) const
{
    Document found = find(collection, key);
    if (!found)
        throw ApiError(404, 1202, "document not found");
    if (revision && *revision != stringMember(*found, "_rev"))
        throw ApiError(412, 1200, "conflict, _rev values do not match");
    return found;
}

WriteResult Transaction::insert(const std::string& collection, const Json& value,
                                const WriteOptions& options)
{
    if (!value.is_object())
        throw ApiError(400, 1227, "invalid document type");
    const Json& given = member(value, "_key");
    if (!given.is_null() && (!given.is_string() || !isDocumentKey(given.get<std::string>())))
        throw ApiError(400, 1221, "illegal document key");
    const bool mayGiveKeys = boolMember(info(collection).keyOptions, "allowUserKeys", true);
    if (!given.is_null() && !mayGiveKeys)
        throw ApiError(400, 1222, "unexpected document key");
    std::string key
        = given.is_null() ? m_store.nextKey(m_database, collection) : given.get<std::string>();
    while (given.is_null() && find(collection, key))
        key = m_store.nextKey(m_database, collection); // somebody chose that number by hand
    const Document before = find(collection, key);
    if (!before)
        return {nullptr, put(collection, key, before, value)};
    switch (options.overwriteMode) {
    case OverwriteMode::Ignore:
        return {before, before, true};
    case OverwriteMode::Replace:
        return {before, put(collection, key, before, value)};
    case OverwriteMode::Update:
        return update(collection, key, value, options);
    case OverwriteMode::Conflict:
        break;
    }
    throw ApiError(409, 1210, uniqueViolation(primaryIndex(), key));
}

WriteResult Transaction::update(const std::string& collection, const std::string& key,
                                const Json& patch, const WriteOptions& options)
{
    if (!patch.is_object())
        throw ApiError(400, 1227, "invalid document type");
    const Document before = existing(collection, key, revisionIn(patch, options));
    Json merged = *before;
    mergeInto(merged, patch, options.keepNull, options.mergeObjects);
    return {before, put(collection, key, before, merged)};
}

WriteResult Transaction::replace(const std::string& collection, const std::string& key,
                                 const Json& value, const WriteOptions& options)
{
    if (!value.is_object())
        throw ApiError(400, 1227, "invalid document type");
    const Document before = existing(collection, key, revisionIn(value, options));
    return {before, put(collection, key, before, value)};
}

WriteResult Transaction::remove(const std::string& collection, const std::string& key,
                                const std::optional<std::string>& revision)
{
    const Document before = existing(collection, key, revision);
    claim(collection, key, before, nullptr);
    record(collection, key, before, nullptr);
    return {before, nullptr};
}

void Transaction::commit()
{
    if (!m_changes.empty())
        m_store.commit(m_database, m_changes);
    m_changes.clear();
    m_positions.clear();
    m_owners.clear();
}

} // namespace sandbox
