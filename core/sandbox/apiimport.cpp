// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/apierror.h"
#include "sandbox/routes.h"
#include "sandbox/transaction.h"

namespace sandbox {

namespace {

struct ImportCounts {
    int created = 0;
    int errors = 0;
    int empty = 0;
    int updated = 0;
    int ignored = 0;
};

template <typename Use> void forEachLine(std::string_view text, const Use& use)
{
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        use(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

} // namespace

HttpResponse handleImport(Call& call)
{
    if (!call.is("POST"))
        return methodNotSupported();
    call.requireWriteRight();
    const CollectionInfo info
        = call.engine.store.collection(call.database, call.parameter("collection").value_or(""));
    const std::string type = call.parameter("type").value_or("");
    const std::string onDuplicate = call.parameter("onDuplicate").value_or("error");
    if (type.empty())
        throw notSupported("importing tables of attribute names and values");

    WriteOptions options;
    if (onDuplicate == "update")
        options.overwriteMode = OverwriteMode::Update;
    else if (onDuplicate == "replace")
        options.overwriteMode = OverwriteMode::Replace;
    else if (onDuplicate == "ignore")
        options.overwriteMode = OverwriteMode::Ignore;

    Transaction transaction(call.engine.store, call.database);
    ImportCounts counts;
    Json details = Json::array();
    const auto fail = [&](const ApiError& error) {
        ++counts.errors;
        details.push_back("at position " + std::to_string(counts.created + counts.errors) + ": "
                          + error.message());
        if (call.flag("complete"))
            throw error;
    };
    const auto take = [&](const Json& document) {
        try {
            const WriteResult result = transaction.insert(info.name, document, options);
            if (result.ignored)
                ++counts.ignored;
            else if (result.before)
                ++counts.updated;
            else
                ++counts.created;
        } catch (const ApiError& error) {
            fail(error);
        }
    };
    const std::string& body = call.request.body;
    const std::size_t first = body.find_first_not_of(" \t\r\n");
    const bool isArray = first != std::string::npos && body[first] == '[';
    if (call.flag("overwrite"))
        call.engine.store.truncate(call.database, info.name);
    if (type == "array" || type == "list" || (type == "auto" && isArray)) {
        const Json list = call.body();
        if (!list.is_array())
            throw ApiError(400, 400, "expecting a JSON array in the request");
        for (const Json& document : list)
            take(document);
    } else {
        forEachLine(body, [&](std::string_view line) {
            if (line.find_first_not_of(" \t\r") == std::string_view::npos) {
                ++counts.empty;
                return;
            }
            try {
                take(parseJson(line));
            } catch (const ApiError& error) {
                fail(error);
            }
        });
    }
    transaction.commit();
    Json answer{{"error", false},        {"created", counts.created}, {"errors", counts.errors},
                {"empty", counts.empty}, {"updated", counts.updated}, {"ignored", counts.ignored}};
    if (call.flag("details"))
        answer["details"] = details;
    return jsonResponse(201, answer);
}

} // namespace sandbox
