// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>

namespace sandbox {

using Json = nlohmann::ordered_json;

/// Throws ApiError 400/600 as ArangoDB does.
[[nodiscard]] Json parseJson(std::string_view text);

/// Numbers as ArangoDB writes them: 3.0 is 3, no NaN; text that is no UTF-8 is repaired.
void appendJson(std::string& out, const Json& value);
void appendJsonString(std::string& out, std::string_view text);
[[nodiscard]] std::string toText(const Json& value);

/// The member, or null when there is none or value is no object.
[[nodiscard]] const Json& member(const Json& value, std::string_view key);
[[nodiscard]] std::string stringMember(const Json& value, std::string_view key);
[[nodiscard]] bool boolMember(const Json& value, std::string_view key, bool fallback = false);

} // namespace sandbox
