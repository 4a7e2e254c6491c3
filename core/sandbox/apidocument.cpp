// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/apierror.h"
#include "sandbox/routes.h"
#include "sandbox/transaction.h"

#include <algorithm>
#include <map>
#include <set>

namespace sandbox {

namespace {

enum class Action : int { Insert, Update, Replace, Remove, Read };

struct DocumentOptions {
    WriteOptions write;
    bool returnNew = false;
    bool returnOld = false;
    bool silent = false;
    bool waitForSync = false;
    bool ignoreRevs = true;
};

DocumentOptions optionsOf(const Call& call, const CollectionInfo& collection)
{
    DocumentOptions options;
    options.returnNew = call.flag("returnNew");
    options.returnOld = call.flag("returnOld");
    options.silent = call.flag("silent");
    options.waitForSync = call.flag("waitForSync") || collection.waitForSync;
    options.ignoreRevs = call.flag("ignoreRevs", true);
    options.write.keepNull = call.flag("keepNull", true);
    options.write.mergeObjects = call.flag("mergeObjects", true);
    options.write.checkRevision = !options.ignoreRevs;
    const std::string mode = call.parameter("overwriteMode").value_or("");
    if (!mode.empty()
        && !std::set<std::string>{"ignore", "replace", "update", "conflict"}.contains(mode))
        throw ApiError(400, 10, "invalid value for overwriteMode");
    if (mode == "ignore")
        options.write.overwriteMode = OverwriteMode::Ignore;
    else if (mode == "replace" || (mode.empty() && call.flag("overwrite")))
        options.write.overwriteMode = OverwriteMode::Replace;
    else if (mode == "update")
        options.write.overwriteMode = OverwriteMode::Update;
    return options;
}

// "rev", rev and W/… all name a revision; "*" names none.
std::optional<std::string> revisionHeader(const Call& call, std::string_view name)
{
    std::string_view value = call.request.header(name);
    if (value.starts_with('"') && value.ends_with('"') && value.size() > 1)
        value = value.substr(1, value.size() - 2);
    if (value.empty() || value == "*")
        return std::nullopt;
    return std::string(value);
}

std::string keyOf(const Json& selector)
{
    if (selector.is_string()) {
        std::string text = selector.get<std::string>();
        return text.substr(text.find('/') == std::string::npos ? 0 : text.find('/') + 1);
    }
    if (!selector.is_object())
        throw ApiError(400, 1227, "invalid document type");
    const Json& key = member(selector, "_key");
    if (!key.is_string())
        throw ApiError(400, 1205, "illegal document identifier");
    return key.get<std::string>();
}

Json answerFor(Action action, const WriteResult& result, const DocumentOptions& options)
{
    const Document& shown = result.after ? result.after : result.before;
    Json answer = handleOf(*shown);
    if (result.before && result.after && !result.ignored)
        answer["_oldRev"] = member(*result.before, "_rev");
    if (options.returnOld && result.before && action != Action::Read)
        answer["old"] = *result.before;
    if (options.returnNew && result.after && !result.ignored)
        answer["new"] = *result.after;
    return answer;
}

struct Item {
    Action action = Action::Read;
    std::string key;
    std::optional<std::string> revision;
    const Json* value = nullptr;
};

WriteResult apply(Transaction& transaction, const std::string& collection, const Item& item,
                  const WriteOptions& options)
{
    if (item.revision && item.action != Action::Insert) {
        const Document now = transaction.find(collection, item.key);
        if (now && stringMember(*now, "_rev") != *item.revision)
            throw ApiError(412, 1200, "conflict, _rev values do not match");
    }
    switch (item.action) {
    case Action::Insert:
        return transaction.insert(collection, *item.value, options);
    case Action::Update:
        return transaction.update(collection, item.key, *item.value, options);
    case Action::Replace:
        return transaction.replace(collection, item.key, *item.value, options);
    case Action::Remove:
        return transaction.remove(collection, item.key, std::nullopt);
    case Action::Read:
        break;
    }
    Document found = transaction.find(collection, item.key);
    if (!found)
        throw ApiError(404, 1202, "document not found");
    return {found, found};
}

void addHandleHeaders(HttpResponse& response, const Call& call, const Json& document,
                      bool withLocation)
{
    response.headers.emplace_back("Etag", '"' + stringMember(document, "_rev") + '"');
    if (withLocation)
        response.headers.emplace_back("Location",
                                      "/_db/" + percentEncoded(call.database) + "/_api/document/"
                                          + stringMember(document, "_id"));
}

HttpResponse preconditionFailed(const Call& call, const Json& document)
{
    Json body{{"error", true},
              {"code", 412},
              {"errorNum", 1200},
              {"errorMessage", "conflict, _rev values do not match"}};
    body.update(handleOf(document));
    HttpResponse response = jsonResponse(412, body);
    addHandleHeaders(response, call, document, false);
    return response;
}

// Another writer can be faster between our look and our commit; then we look again.
template <typename Attempt> auto withRetries(const Attempt& attempt)
{
    constexpr int attempts = 20;
    for (int i = 1;; ++i) {
        try {
            return attempt();
        } catch (const ApiError& error) {
            if (error.status() != 409 || error.number() != 1200 || i == attempts)
                throw;
        }
    }
}

HttpResponse writeOne(const Call& call, const std::string& collection, const Item& item,
                      const DocumentOptions& options)
{
    const WriteResult result = withRetries([&] {
        Transaction transaction(call.engine.store, call.database);
        WriteResult done = apply(transaction, collection, item, options.write);
        transaction.commit();
        return done;
    });
    const int plainStatus = item.action == Action::Remove ? 200 : 201;
    const int status = options.waitForSync ? plainStatus : 202;
    if (options.silent)
        return jsonResponse(status, Json::object());
    HttpResponse response = jsonResponse(status, answerFor(item.action, result, options));
    addHandleHeaders(response, call, result.after ? *result.after : *result.before, true);
    return response;
}

HttpResponse workOnMany(const Call& call, const std::string& collection, Action action,
                        const Json& items, const DocumentOptions& options)
{
    std::map<int, int> errorCounts;
    const Json answers = withRetries([&] {
        Transaction transaction(call.engine.store, call.database);
        Json list = Json::array();
        errorCounts.clear();
        for (const Json& value : items) {
            try {
                Item item{.action = action, .key = {}, .revision = {}, .value = &value};
                if (action != Action::Insert)
                    item.key = keyOf(value);
                if (!options.ignoreRevs && member(value, "_rev").is_string())
                    item.revision = stringMember(value, "_rev");
                const WriteResult result = apply(transaction, collection, item, options.write);
                if (action == Action::Read)
                    list.push_back(*result.after);
                else if (!options.silent)
                    list.push_back(answerFor(action, result, options));
            } catch (const ApiError& error) {
                ++errorCounts[error.number()];
                Json entry{{"error", true},
                           {"errorNum", error.number()},
                           {"errorMessage", error.message()}};
                // Who lost to another revision is told which one.
                const Document now
                    = error.number() == 1200 ? transaction.find(collection, keyOf(value)) : nullptr;
                if (now)
                    entry.update(handleOf(*now));
                list.push_back(std::move(entry));
            }
        }
        transaction.commit();
        return list;
    });
    const bool isQuick = action == Action::Read;
    const int synced = action == Action::Remove ? 200 : 201;
    HttpResponse response
        = jsonResponse(isQuick ? 200 : (options.waitForSync ? synced : 202),
                       options.silent && answers.empty() ? Json::object() : answers);
    if (!errorCounts.empty()) {
        Json counts = Json::object();
        for (const auto& [number, count] : errorCounts)
            counts[std::to_string(number)] = count;
        response.headers.emplace_back("X-Arango-Error-Codes", toText(counts));
    }
    return response;
}

HttpResponse readOne(const Call& call, const std::string& collection)
{
    const Document found = call.engine.store.find(call.database, collection, call.argument(1));
    if (!found)
        throw ApiError(404, 1202, "document not found");
    const std::string revision = stringMember(*found, "_rev");
    if (revisionHeader(call, "If-None-Match") == revision) {
        HttpResponse response;
        response.status = 304;
        response.contentType = textType;
        addHandleHeaders(response, call, *found, false);
        return response;
    }
    if (const auto wanted = revisionHeader(call, "If-Match"); wanted && *wanted != revision)
        return preconditionFailed(call, *found);
    HttpResponse response = jsonResponse(200, *found);
    addHandleHeaders(response, call, *found, false);
    return response;
}

std::optional<Action> actionOf(const Call& call)
{
    if (call.is("POST"))
        return Action::Insert;
    if (call.is("PATCH"))
        return Action::Update;
    if (call.is("PUT"))
        return call.flag("onlyget") ? Action::Read : Action::Replace;
    if (call.is("DELETE"))
        return Action::Remove;
    return std::nullopt;
}

} // namespace

HttpResponse handleDocument(Call& call)
{
    if (call.argumentCount() == 0 && call.is("POST") && call.parameter("collection"))
        call.path.push_back(*call.parameter("collection"));
    if (call.argumentCount() < 1 || call.argumentCount() > 2)
        return errorResponse(400, 400, "expecting /_api/document/<collection>/<key>");
    const CollectionInfo info = call.engine.store.collection(call.database, call.argument(0));
    const bool isSingle = call.argumentCount() == 2;
    if (call.is("GET") || call.is("HEAD")) {
        call.requireRead(info.name);
        return isSingle ? readOne(call, info.name)
                        : errorResponse(400, 400, "expecting GET /_api/document/<handle>");
    }
    const std::optional<Action> action = actionOf(call);
    if (!action || (isSingle && *action == Action::Insert))
        return methodNotSupported();
    if (*action == Action::Read)
        call.requireRead(info.name);
    else
        call.requireWrite(info.name);
    if (!call.request.header("X-Arango-Trx-Id").empty())
        throw notSupported("a stream transaction");
    const DocumentOptions options = optionsOf(call, info);
    const bool hasBody = *action != Action::Remove || !isSingle;
    const Json body = hasBody ? call.body() : Json();
    if (!isSingle && body.is_array())
        return workOnMany(call, info.name, *action, body, options);
    if (!isSingle && *action != Action::Insert)
        throw ApiError(400, 10, "expecting a JSON array");
    if (isSingle && hasBody && !body.is_object())
        throw ApiError(400, 1227, "invalid document type");
    Item item{.action = *action,
              .key = call.argument(1),
              .revision = revisionHeader(call, "If-Match"),
              .value = &body};
    if (!item.revision && !options.ignoreRevs && member(body, "_rev").is_string())
        item.revision = stringMember(body, "_rev");
    if (isSingle && item.revision) {
        const Document now = call.engine.store.find(call.database, info.name, item.key);
        if (now && stringMember(*now, "_rev") != *item.revision)
            return preconditionFailed(call, *now);
    }
    return writeOne(call, info.name, item, options);
}

} // namespace sandbox
