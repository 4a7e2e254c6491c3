// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/json.h"

#include <string>
#include <vector>

namespace sandbox {

/// What is known of an index. Only its uniqueness has an effect: the sandbox finds by looking.
struct IndexInfo {
    std::string number; // its id is collection/number
    std::string name;
    std::string type;
    Json fields = Json::array(); // as given: texts, objects for an inverted index
    std::vector<std::string> paths; // a.b, tags[*], tags[*].name
    bool isUnique = false;
    bool isSparse = false;
    Json options = Json::object(); // what else the type knows, defaults filled in
};

/// Throws 400/10 for a definition that makes no sense.
[[nodiscard]] IndexInfo indexIn(const Json& definition);
[[nodiscard]] IndexInfo primaryIndex();
[[nodiscard]] IndexInfo edgeIndex();
[[nodiscard]] Json shown(const IndexInfo& index, const std::string& collection);
/// The same but for name and number.
[[nodiscard]] bool isSameIndex(const IndexInfo& a, const IndexInfo& b);

/// The values a unique index must hold only once, as texts; none for a document it leaves out.
[[nodiscard]] std::vector<std::string> uniqueEntries(const IndexInfo& index, const Json& document);
/// "unique constraint violated - in index … of type … over '…'; conflicting key: …"
[[nodiscard]] std::string uniqueViolation(const IndexInfo& index, const std::string& key);

} // namespace sandbox
