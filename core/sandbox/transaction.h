// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/store.h"

#include <optional>

namespace sandbox {

enum class OverwriteMode : int { Conflict, Ignore, Replace, Update };

struct WriteOptions {
    OverwriteMode overwriteMode = OverwriteMode::Conflict;
    bool keepNull = true;
    bool mergeObjects = true;
    bool checkRevision = false; // compare the _rev that came in the body
};

struct WriteResult {
    Document before;
    Document after;
    bool ignored = false;
};

/// Writes collected for one request; nobody sees them before commit(), and never half of them.
class Transaction {
public:
    Transaction(Store& store, std::string database);

    [[nodiscard]] Store& store() const { return m_store; }
    [[nodiscard]] const std::string& database() const { return m_database; }
    [[nodiscard]] bool hasChanges() const { return !m_changes.empty(); }

    [[nodiscard]] Document find(const std::string& collection, const std::string& key) const;
    /// The documents of a collection as this transaction sees them.
    [[nodiscard]] std::vector<Document> snapshot(const std::string& collection) const;
    WriteResult insert(const std::string& collection, const Json& value,
                       const WriteOptions& options);
    WriteResult update(const std::string& collection, const std::string& key, const Json& patch,
                       const WriteOptions& options);
    WriteResult replace(const std::string& collection, const std::string& key, const Json& value,
                        const WriteOptions& options);
    WriteResult remove(const std::string& collection, const std::string& key,
                       const std::optional<std::string>& revision);
    void commit();

private:
    const CollectionInfo& info(const std::string& collection);
    /// Claims what the document needs in the unique indexes; throws 409/1210.
    void claim(const std::string& collection, const std::string& key, const Document& before,
               const Json* value);
    Document existing(const std::string& collection, const std::string& key,
                      const std::optional<std::string>& revision) const;
    Document put(const std::string& collection, const std::string& key, const Document& before,
                 const Json& value);
    void record(const std::string& collection, const std::string& key, const Document& before,
                Document value);

    Store& m_store;
    std::string m_database;
    std::map<std::pair<std::string, std::string>, std::size_t> m_positions;
    std::vector<Change> m_changes;
    std::map<std::string, CollectionInfo> m_infos;
    // By index number and entry: the key that holds it here, empty when it was let go.
    std::map<std::pair<std::string, std::string>, std::string> m_owners;
};

/// {_id, _key, _rev}
[[nodiscard]] Json handleOf(const Json& document);
[[nodiscard]] bool isDocumentKey(const std::string& key);
void mergeInto(Json& target, const Json& patch, bool keepNull, bool mergeObjects);

} // namespace sandbox
