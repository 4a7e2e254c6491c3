// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/aqlfunctions.h"

#include "sandbox/apierror.h"
#include "sandbox/aqlvalue.h"

#include <openssl/evp.h>
#include <openssl/rand.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <ctime>
#include <set>
#include <unordered_map>

namespace sandbox::aql {

namespace {

double nowMilliseconds()
{
    using namespace std::chrono;
    return static_cast<double>(
        duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count());
}

std::string digest(const char* algorithm, const std::string& text)
{
    static constexpr std::string_view hex = "0123456789abcdef";
    std::array<unsigned char, EVP_MAX_MD_SIZE> bytes{};
    unsigned length = 0;
    if (EVP_Digest(text.data(), text.size(), bytes.data(), &length, EVP_get_digestbyname(algorithm),
                   nullptr)
        != 1)
        throw ApiError(500, 4, std::string("no digest ") + algorithm);
    std::string out;
    for (unsigned i = 0; i < length; ++i) {
        out += hex[bytes[i] >> 4U];
        out += hex[bytes[i] & 0x0FU];
    }
    return out;
}

std::string randomToken(std::size_t length)
{
    static constexpr std::string_view alphabet
        = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    std::vector<unsigned char> bytes(length);
    if (RAND_bytes(bytes.data(), static_cast<int>(length)) != 1)
        throw ApiError(500, 4, "no random numbers");
    std::string out;
    for (const unsigned char byte : bytes)
        out += alphabet[byte % alphabet.size()];
    return out;
}

// The inverse of isoDate(); "2026-11-23", with a time and with milliseconds.
std::optional<double> milliseconds(const Json& date)
{
    if (date.is_number())
        return date.get<double>();
    if (!date.is_string())
        return std::nullopt;
    const auto& text = date.get_ref<const std::string&>();
    std::tm parts{};
    const char* rest = strptime(text.c_str(), "%Y-%m-%d", &parts);
    if (!rest)
        return std::nullopt;
    double fraction = 0;
    if (*rest == 'T' || *rest == ' ') {
        rest = strptime(rest + 1, "%H:%M:%S", &parts);
        if (!rest)
            return std::nullopt;
        if (*rest == '.') {
            char* end = nullptr;
            fraction = std::strtod(rest, &end);
            rest = end;
        }
    }
    if (*rest != '\0' && std::string_view(rest) != "Z")
        return std::nullopt;
    return (static_cast<double>(timegm(&parts)) + fraction) * 1000;
}

std::string isoDate(double stamp)
{
    const auto whole = static_cast<std::int64_t>(stamp);
    const std::time_t seconds = whole / 1000 - (whole % 1000 < 0 ? 1 : 0);
    const auto rest = static_cast<int>(whole - seconds * 1000);
    std::tm parts{};
    gmtime_r(&seconds, &parts);
    std::array<char, 40> text{};
    const std::size_t length = std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%S", &parts);
    std::string out(text.data(), length);
    out += '.';
    out += static_cast<char>('0' + rest / 100);
    out += static_cast<char>('0' + rest / 10 % 10);
    out += static_cast<char>('0' + rest % 10);
    return out + 'Z';
}

template <auto test> Json typeTest(const Arguments& a)
{
    return test(a[0]);
}

Json documentOf(const Arguments& a, const Json& id)
{
    const std::string text = a.size() == 2 ? toString(a[0]) + "/" + toString(id) : toString(id);
    const bool isFull = a.size() == 2 && toString(id).find('/') != std::string::npos;
    const Document found = a.context.document(isFull ? toString(id) : text);
    return found ? *found : Json();
}

Json callDocument(const Arguments& a)
{
    const Json& ids = a[a.size() - 1];
    if (!ids.is_array())
        return documentOf(a, ids);
    Json list = Json::array();
    for (const Json& id : ids) {
        Json document = documentOf(a, id);
        if (!document.is_null())
            list.push_back(std::move(document));
    }
    return list;
}

Json callSleep(const Arguments& a)
{
    if (!a[0].is_number() || a[0].get<double>() < 0)
        return a.wrongType();
    a.context.interrupt().sleep(a[0].get<double>());
    return nullptr;
}

Json callDateIso(const Arguments& a)
{
    const std::optional<double> stamp = milliseconds(a[0]);
    if (!stamp || std::abs(*stamp) > 2.5e14) {
        a.context.warn(1578, "invalid date value");
        return nullptr;
    }
    return isoDate(*stamp);
}

Json callTimestamp(const Arguments& a)
{
    const std::optional<double> stamp = milliseconds(a[0]);
    if (!stamp) {
        a.context.warn(1578, "invalid date value");
        return nullptr;
    }
    return number(*stamp);
}

Json callNotNull(const Arguments& a)
{
    for (const Json* value : a.values) {
        if (!value->is_null())
            return *value;
    }
    return nullptr;
}

Json callFirstList(const Arguments& a)
{
    const auto found = std::ranges::find_if(a.values, [](const Json* v) { return v->is_array(); });
    return found == a.values.end() ? Json() : **found;
}

Json callParseJson(const Arguments& a)
{
    if (!a[0].is_string())
        return a.wrongType();
    try {
        return parseJson(a[0].get_ref<const std::string&>());
    } catch (const ApiError&) {
        return a.wrongType();
    }
}

Json callRandomToken(const Arguments& a)
{
    const std::int64_t length = toInteger(a[0]);
    if (length < 0 || length > 65535)
        throw ApiError(400, 1541, "invalid argument value in function 'RANDOM_TOKEN()'");
    return randomToken(static_cast<std::size_t>(length));
}

Json callCollections(const Arguments& a)
{
    Json list = Json::array();
    for (const std::string& name : a.context.collections())
        list.push_back({{"_id", name}, {"name", name}});
    return list;
}

[[noreturn]] Json callFail(const Arguments& a)
{
    const std::string reason = a.has(0) && a[0].is_string() ? a[0].get<std::string>() : "";
    throw ApiError(400, 1569, "FAIL(" + reason + ") called");
}

Json passThrough(const Arguments& a)
{
    return a[0];
}

} // namespace

const std::vector<Function>& otherFunctions()
{
    static const std::vector<Function> table{
        {"IS_NULL", 1, 1, typeTest<[](const Json& v) { return v.is_null(); }>},
        {"IS_BOOL", 1, 1, typeTest<[](const Json& v) { return v.is_boolean(); }>},
        {"IS_NUMBER", 1, 1, typeTest<[](const Json& v) { return v.is_number(); }>},
        {"IS_STRING", 1, 1, typeTest<[](const Json& v) { return v.is_string(); }>},
        {"IS_ARRAY", 1, 1, typeTest<[](const Json& v) { return v.is_array(); }>},
        {"IS_LIST", 1, 1, typeTest<[](const Json& v) { return v.is_array(); }>},
        {"IS_OBJECT", 1, 1, typeTest<[](const Json& v) { return v.is_object(); }>},
        {"IS_DOCUMENT", 1, 1, typeTest<[](const Json& v) { return v.is_object(); }>},
        {"IS_DATESTRING", 1, 1,
         typeTest<[](const Json& v) { return v.is_string() && milliseconds(v).has_value(); }>},
        {"TYPENAME", 1, 1, [](const Arguments& a) -> Json { return typeName(a[0]); }},
        {"TO_BOOL", 1, 1, [](const Arguments& a) -> Json { return isTrue(a[0]); }},
        {"TO_NUMBER", 1, 1, [](const Arguments& a) { return toNumber(a[0]); }},
        {"TO_STRING", 1, 1, [](const Arguments& a) -> Json { return toString(a[0]); }},
        {"NOT_NULL", 1, anyNumber, callNotNull},
        {"FIRST_LIST", 1, anyNumber, callFirstList},
        {"NOOPT", 1, 1, passThrough},
        {"NOEVAL", 1, 1, passThrough},
        {"PASSTHRU", 1, 1, passThrough},
        {"ASSERT", 2, 2,
         [](const Arguments& a) -> Json {
             if (!isTrue(a[0]))
                 throw ApiError(400, 1593, toString(a[1]));
             return true;
         }},
        {"WARN", 2, 2,
         [](const Arguments& a) -> Json {
             if (!isTrue(a[0]))
                 a.context.warn(1595, toString(a[1]));
             return isTrue(a[0]);
         }},
        {"FAIL", 0, 1, callFail},
        {"SLEEP", 1, 1, callSleep},
        {"VERSION", 0, 0, [](const Arguments&) -> Json { return "3.12.5"; }},
        {"CURRENT_DATABASE", 0, 0, [](const Arguments& a) -> Json { return a.context.database(); }},
        {"COLLECTIONS", 0, 0, callCollections},
        {"COLLECTION_COUNT", 1, 1,
         [](const Arguments& a) -> Json { return a.context.collectionCount(toString(a[0])); }},
        {"DOCUMENT", 1, 2, callDocument},
        {"PARSE_IDENTIFIER", 1, 1,
         [](const Arguments& a) -> Json {
             const std::string id = a[0].is_object() ? stringMember(a[0], "_id") : toString(a[0]);
             const std::size_t slash = id.find('/');
             if (slash == std::string::npos)
                 return a.wrongType();
             return {{"collection", id.substr(0, slash)}, {"key", id.substr(slash + 1)}};
         }},
        {"DATE_NOW", 0, 0, [](const Arguments&) { return number(nowMilliseconds()); }},
        {"DATE_ISO8601", 1, 1, callDateIso},
        {"DATE_TIMESTAMP", 1, 1, callTimestamp},
        {"MD5", 1, 1, [](const Arguments& a) -> Json { return digest("MD5", toString(a[0])); }},
        {"SHA1", 1, 1, [](const Arguments& a) -> Json { return digest("SHA1", toString(a[0])); }},
        {"SHA256", 1, 1,
         [](const Arguments& a) -> Json { return digest("SHA256", toString(a[0])); }},
        {"SHA512", 1, 1,
         [](const Arguments& a) -> Json { return digest("SHA512", toString(a[0])); }},
        {"RANDOM_TOKEN", 1, 1, callRandomToken},
        {"JSON_STRINGIFY", 1, 1, [](const Arguments& a) -> Json { return toText(a[0]); }},
        {"JSON_PARSE", 1, 1, callParseJson},
    };
    return table;
}

Json Arguments::wrongType() const
{
    context.warn(1542,
                 std::string("invalid argument type in call to function '") + function + "()'");
    return nullptr;
}

const Function* findFunction(const std::string& name)
{
    static const std::unordered_map<std::string, const Function*> index = [] {
        std::unordered_map<std::string, const Function*> all;
        for (const auto* table : {&textFunctions(), &listFunctions(), &numberFunctions(),
                                  &objectFunctions(), &otherFunctions()}) {
            for (const Function& function : *table)
                all[function.name] = &function;
        }
        return all;
    }();
    const auto found = index.find(name);
    return found == index.end() ? nullptr : found->second;
}

bool isUnsupportedFunction(const std::string& name)
{
    static constexpr std::array<std::string_view, 14> families{
        "GEO_",  "DATE_",   "IPV4_",   "BIT_",    "MINHASH", "NGRAM_", "DECAY_",
        "CALL_", "L1_DIST", "L2_DIST", "COSINE_", "JACCARD", "SHARD_", "SCHEMA_"};
    static const std::set<std::string, std::less<>> names{"APPLY",
                                                          "CALL",
                                                          "ANALYZER",
                                                          "BOOST",
                                                          "BM25",
                                                          "TFIDF",
                                                          "PHRASE",
                                                          "STARTS_WITH",
                                                          "EXISTS",
                                                          "MIN_MATCH",
                                                          "LEVENSHTEIN_MATCH",
                                                          "LEVENSHTEIN_DISTANCE",
                                                          "SOUNDEX",
                                                          "TOKENS",
                                                          "FULLTEXT",
                                                          "NEAR",
                                                          "WITHIN",
                                                          "WITHIN_RECTANGLE",
                                                          "IS_IN_POLYGON",
                                                          "DISTANCE",
                                                          "CRC32",
                                                          "FNV64",
                                                          "UUID",
                                                          "HASH",
                                                          "DECODE_REV",
                                                          "CHECK_DOCUMENT",
                                                          "CURRENT_USER",
                                                          "EDGES",
                                                          "TRANSLATE",
                                                          "INTERLEAVE",
                                                          "JACCARD",
                                                          "REGEX_MATCHES",
                                                          "REGEX_SPLIT",
                                                          "REGEX_REPLACE",
                                                          "ENCODE_URI_COMPONENT",
                                                          "UNICODE",
                                                          "TO_CHAR",
                                                          "IS_KEY",
                                                          "IS_IPV4",
                                                          "OUTERSECTION",
                                                          "COUNT_DISTINCT_APPROX",
                                                          "VARIANCE",
                                                          "STDDEV",
                                                          "STDDEV_SAMPLE",
                                                          "STDDEV_POPULATION",
                                                          "VARIANCE_SAMPLE",
                                                          "VARIANCE_POPULATION",
                                                          "PERCENTILE",
                                                          "V8",
                                                          "FLATTEN_OBJECT",
                                                          "KEEP_RECURSIVE",
                                                          "UNSET_RECURSIVE",
                                                          "MATCHES",
                                                          "APPROX_NEAR_COSINE",
                                                          "APPROX_NEAR_L2",
                                                          "COSINE_SIMILARITY",
                                                          "REPLACE_NTH",
                                                          "IN_RANGE",
                                                          "OFFSET_INFO",
                                                          "PREGEL_RESULT"};
    return names.contains(name) || std::ranges::any_of(families, [&](std::string_view family) {
               return name.starts_with(family);
           });
}

} // namespace sandbox::aql
