// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/json.h"

#include <map>
#include <optional>
#include <shared_mutex>
#include <string>
#include <string_view>
#include <vector>

namespace sandbox {

/// Who sends a request.
struct Caller {
    std::string user;
    bool isSuperuser
        = false; // sees everybody's jobs: authentication off, or a token without a user
    bool hasToken = false; // logged in by JWT
    double expires = 0; // when the token does, in seconds since 1970
};

enum class Right : int { None, Read, Write };

struct User {
    std::string name;
    std::string password;
    bool isActive = true;
    Json extra = Json::object();
    std::map<std::string, Right> rights; // by database; "*" is the default
    std::map<std::string, std::map<std::string, Right>> collectionRights; // by database, collection
};

/// Users, their rights and their tokens.
class Users {
public:
    explicit Users(const std::string& rootPassword);

    [[nodiscard]] bool isAuthenticationOn() const { return m_isOn; }
    /// By the value of the Authorization header.
    [[nodiscard]] std::optional<Caller> authenticate(std::string_view authorization) const;
    [[nodiscard]] Right right(const Caller& caller, const std::string& database) const;

    /// The nearest of: this collection, "*" in this database, "*" in "*", the database's right.
    [[nodiscard]] Right right(const Caller& caller, const std::string& database,
                              const std::string& collection) const;

    [[nodiscard]] bool isPassword(const std::string& name, const std::string& password) const;
    [[nodiscard]] std::string newToken(const std::string& user, double lifetime) const;
    /// Tokens given out so far become invalid.
    void renewSecret();

    [[nodiscard]] std::vector<User> all() const;
    [[nodiscard]] User get(const std::string& name) const; // 404/1703
    void add(const User& user); // 409/1702
    void change(const User& user);
    void remove(const std::string& name);

private:
    [[nodiscard]] std::optional<Caller> byBasic(std::string_view encoded) const;
    [[nodiscard]] std::optional<Caller> byToken(std::string_view token) const;
    [[nodiscard]] std::string signature(std::string_view text) const;

    bool m_isOn;
    mutable std::shared_mutex m_mutex;
    std::string m_secret;
    std::map<std::string, User> m_users;
};

} // namespace sandbox
