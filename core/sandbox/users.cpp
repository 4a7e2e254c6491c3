// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/users.h"

#include "sandbox/apierror.h"
#include "sandbox/http.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>

#include <array>
#include <chrono>
#include <cstdint>
#include <mutex>

namespace sandbox {

namespace {

constexpr std::string_view plainAlphabet
    = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

// URL-safe and without padding, as tokens want it.
std::string base64Url(std::string_view bytes)
{
    std::string out;
    std::uint32_t pending = 0;
    unsigned bits = 0;
    const auto put = [&](std::uint32_t digit) {
        const char c = plainAlphabet[digit & 63U];
        out += c == '+' ? '-' : (c == '/' ? '_' : c);
    };
    for (const char c : bytes) {
        pending = (pending << 8U) | static_cast<unsigned char>(c);
        for (bits += 8; bits >= 6; bits -= 6)
            put(pending >> (bits - 6));
    }
    if (bits > 0)
        put(pending << (6 - bits));
    return out;
}

// Both alphabets; nothing for anything else.
std::optional<std::string> base64Decoded(std::string_view text)
{
    std::string out;
    std::uint32_t pending = 0;
    unsigned bits = 0;
    while (text.ends_with('='))
        text.remove_suffix(1);
    for (const char c : text) {
        const std::size_t digit = plainAlphabet.find(c == '-' ? '+' : (c == '_' ? '/' : c));
        if (digit == std::string_view::npos)
            return std::nullopt;
        pending = (pending << 6U) | static_cast<std::uint32_t>(digit);
        bits += 6;
        if (bits >= 8) {
            bits -= 8;
            out += static_cast<char>((pending >> bits) & 0xFFU);
        }
    }
    return out;
}

double now()
{
    using namespace std::chrono;
    return duration<double>(system_clock::now().time_since_epoch()).count();
}

bool isSame(std::string_view a, std::string_view b)
{
    return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0;
}

Json parsedOrNull(const std::string& text)
{
    return Json::parse(text, nullptr, false);
}

} // namespace

Users::Users(const std::string& rootPassword) : m_isOn(!rootPassword.empty())
{
    renewSecret();
    m_users["root"] = {.name = "root", .password = rootPassword, .rights = {{"*", Right::Write}}};
}

void Users::renewSecret()
{
    std::array<unsigned char, 32> bytes{};
    if (RAND_bytes(bytes.data(), static_cast<int>(bytes.size())) != 1)
        throw ApiError(500, 4, "no random numbers");
    const std::unique_lock lock(m_mutex);
    m_secret.assign(bytes.begin(), bytes.end());
}

std::optional<Caller> Users::authenticate(std::string_view authorization) const
{
    if (!m_isOn)
        return Caller{"", true, false};
    const std::size_t blank = authorization.find(' ');
    if (blank == std::string_view::npos)
        return std::nullopt;
    const std::string_view scheme = authorization.substr(0, blank);
    const std::string_view credentials
        = authorization.substr(authorization.find_first_not_of(' ', blank));
    if (equalsIgnoringCase(scheme, "basic"))
        return byBasic(credentials);
    if (equalsIgnoringCase(scheme, "bearer"))
        return byToken(credentials);
    return std::nullopt;
}

std::optional<Caller> Users::byBasic(std::string_view encoded) const
{
    const std::optional<std::string> pair = base64Decoded(encoded);
    const std::size_t colon = pair ? pair->find(':') : std::string::npos;
    if (colon == std::string::npos)
        return std::nullopt;
    std::string name = pair->substr(0, colon);
    if (!isPassword(name, pair->substr(colon + 1)))
        return std::nullopt;
    return Caller{std::move(name), false, false};
}

std::optional<Caller> Users::byToken(std::string_view token) const
{
    const std::size_t first = token.find('.');
    const std::size_t second = token.rfind('.');
    if (first == std::string_view::npos || first == second)
        return std::nullopt;
    const std::optional<std::string> head = base64Decoded(token.substr(0, first));
    const std::optional<std::string> claims
        = base64Decoded(token.substr(first + 1, second - first - 1));
    const std::optional<std::string> signedWith = base64Decoded(token.substr(second + 1));
    if (!head || !claims || !signedWith || !isSame(signature(token.substr(0, second)), *signedWith))
        return std::nullopt;
    const Json content = parsedOrNull(*claims);
    if (stringMember(parsedOrNull(*head), "alg") != "HS256"
        || stringMember(content, "iss") != "arangodb")
        return std::nullopt;
    const Json& expiry = member(content, "exp");
    const double expires = expiry.is_number() ? expiry.get<double>() : 0;
    if (expiry.is_number() && expires < now())
        return std::nullopt;
    std::string name = stringMember(content, "preferred_username");
    if (name.empty()) {
        if (stringMember(content, "server_id").empty())
            return std::nullopt;
        return Caller{"", true, true};
    }
    const std::shared_lock lock(m_mutex);
    const auto found = m_users.find(name);
    if (found == m_users.end() || !found->second.isActive)
        return std::nullopt;
    return Caller{std::move(name), false, true, expires};
}

std::string Users::signature(std::string_view text) const
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned length = 0;
    const std::shared_lock lock(m_mutex);
    HMAC(EVP_sha256(), m_secret.data(), static_cast<int>(m_secret.size()),
         reinterpret_cast<const unsigned char*>(text.data()), text.size(), digest.data(), &length);
    return {digest.begin(), digest.begin() + length};
}

std::string Users::newToken(const std::string& user, double lifetime) const
{
    const auto issued = static_cast<std::int64_t>(now());
    const Json claims{{"exp", issued + static_cast<std::int64_t>(lifetime)},
                      {"iat", issued},
                      {"iss", "arangodb"},
                      {"preferred_username", user}};
    const std::string text
        = base64Url(R"({"alg":"HS256","typ":"JWT"})") + '.' + base64Url(toText(claims));
    return text + '.' + base64Url(signature(text));
}

bool Users::isPassword(const std::string& name, const std::string& password) const
{
    const std::shared_lock lock(m_mutex);
    const auto found = m_users.find(name);
    return found != m_users.end() && found->second.isActive
        && isSame(found->second.password, password);
}

Right Users::right(const Caller& caller, const std::string& database) const
{
    if (caller.isSuperuser)
        return Right::Write;
    const std::shared_lock lock(m_mutex);
    const auto user = m_users.find(caller.user);
    if (user == m_users.end())
        return Right::None;
    const auto& rights = user->second.rights;
    if (const auto exact = rights.find(database); exact != rights.end())
        return exact->second;
    const auto general = rights.find("*");
    return general == rights.end() ? Right::None : general->second;
}

Right Users::right(const Caller& caller, const std::string& database,
                   const std::string& collection) const
{
    const Right general = right(caller, database);
    if (caller.isSuperuser || general == Right::None)
        return general;
    const std::shared_lock lock(m_mutex);
    const auto user = m_users.find(caller.user);
    if (user == m_users.end())
        return Right::None;
    const std::array<std::pair<std::string, std::string>, 3> places{
        {{database, collection}, {database, "*"}, {"*", "*"}}};
    for (const auto& [inDatabase, name] : places) {
        const auto rights = user->second.collectionRights.find(inDatabase);
        if (rights == user->second.collectionRights.end())
            continue;
        if (const auto found = rights->second.find(name); found != rights->second.end())
            return found->second;
    }
    return general;
}

std::vector<User> Users::all() const
{
    const std::shared_lock lock(m_mutex);
    std::vector<User> list;
    for (const auto& [name, user] : m_users)
        list.push_back(user);
    return list;
}

User Users::get(const std::string& name) const
{
    const std::shared_lock lock(m_mutex);
    const auto found = m_users.find(name);
    if (found == m_users.end())
        throw ApiError(404, 1703, "user not found");
    return found->second;
}

void Users::add(const User& user)
{
    const std::unique_lock lock(m_mutex);
    if (!m_users.emplace(user.name, user).second)
        throw ApiError(409, 1702, "duplicate user");
}

void Users::change(const User& user)
{
    const std::unique_lock lock(m_mutex);
    m_users[user.name] = user;
}

void Users::remove(const std::string& name)
{
    const std::unique_lock lock(m_mutex);
    if (m_users.erase(name) == 0)
        throw ApiError(404, 1703, "user not found");
}

} // namespace sandbox
