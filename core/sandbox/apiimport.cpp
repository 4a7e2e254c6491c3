// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/apierror.h"
#include "sandbox/routes.h"
#include "sandbox/transaction.h"

#include <set>

namespace sandbox {

namespace {

template <typename Use> void forEachLine(std::string_view text, const Use& use)
{
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        use(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

bool isBlank(std::string_view line)
{
    return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

WriteOptions optionsOf(const Call& call)
{
    WriteOptions options;
    const std::string onDuplicate = call.parameter("onDuplicate").value_or("error");
    if (onDuplicate == "update")
        options.overwriteMode = OverwriteMode::Update;
    else if (onDuplicate == "replace")
        options.overwriteMode = OverwriteMode::Replace;
    else if (onDuplicate == "ignore")
        options.overwriteMode = OverwriteMode::Ignore;
    else if (onDuplicate != "error")
        throw ApiError(400, 10, "invalid value for 'onDuplicate'");
    return options;
}

/// One import: what came in, what became of it.
class Import {
public:
    Import(const Call& call, const CollectionInfo& info)
        : m_call(call), m_info(info), m_options(optionsOf(call)),
          m_transaction(call.engine.store, call.database)
    {
    }

    void clear()
    {
        for (const Document& document : m_transaction.snapshot(m_info.name))
            (void)m_transaction.remove(m_info.name, stringMember(*document, "_key"), std::nullopt);
    }

    void skip()
    {
        ++m_position;
        ++m_empty;
    }

    void take(Json document)
    {
        ++m_position;
        insert(std::move(document));
    }

    void takeText(std::string_view line)
    {
        ++m_position;
        try {
            insert(parseJson(line));
        } catch (const ApiError&) {
            if (m_call.flag("complete"))
                throw;
            fail("invalid JSON type (expecting object, probably parse error), offending context: "
                 + std::string(line.substr(0, 255)));
        }
    }

    void takeValues(const Json& names, const Json& values)
    {
        ++m_position;
        if (!values.is_array() || values.size() != names.size()) {
            refuse({400, 400, "wrong number of JSON values"}, values);
            return;
        }
        Json document = Json::object();
        for (std::size_t i = 0; i < names.size(); ++i)
            document[names[i].get<std::string>()] = values[i];
        insert(std::move(document));
    }

    HttpResponse finish()
    {
        m_transaction.commit();
        Json answer{{"error", false},   {"created", m_created}, {"errors", m_errors},
                    {"empty", m_empty}, {"updated", m_updated}, {"ignored", m_ignored}};
        if (m_call.flag("details"))
            answer["details"] = m_details;
        return jsonResponse(201, answer);
    }

private:
    void insert(Json document)
    {
        if (!document.is_object()) {
            refuse({400, 400, "invalid JSON type (expecting object)"}, document);
            return;
        }
        addPrefix(document, "_from", "fromPrefix");
        addPrefix(document, "_to", "toPrefix");
        try {
            const WriteResult result = m_transaction.insert(m_info.name, document, m_options);
            if (result.ignored)
                ++m_ignored;
            else if (result.before)
                ++m_updated;
            else
                ++m_created;
        } catch (const ApiError& error) {
            refuse({error.status(), error.number(),
                    "creating document failed with error '" + error.message() + "'"},
                   document);
        }
    }

    void addPrefix(Json& document, const char* end, const char* parameter) const
    {
        const std::string prefix = m_call.parameter(parameter).value_or("");
        const std::string value = stringMember(document, end);
        if (!prefix.empty() && !value.empty() && value.find('/') == std::string::npos)
            document[end] = prefix + (prefix.ends_with('/') ? "" : "/") + value;
    }

    void refuse(const ApiError& error, const Json& document)
    {
        if (m_call.flag("complete"))
            throw error;
        fail(error.message() + ", offending document: " + toText(document));
    }

    void fail(const std::string& why)
    {
        ++m_errors;
        m_details.push_back("at position " + std::to_string(m_position) + ": " + why);
    }

    const Call& m_call;
    const CollectionInfo& m_info;
    WriteOptions m_options;
    Transaction m_transaction;
    Json m_details = Json::array();
    int m_position = 0;
    int m_created = 0;
    int m_errors = 0;
    int m_empty = 0;
    int m_updated = 0;
    int m_ignored = 0;
};

void importLines(Import& import, std::string_view text)
{
    forEachLine(text, [&](std::string_view line) {
        if (isBlank(line))
            import.skip();
        else
            import.takeText(line);
    });
}

// The first line names the attributes, each other one holds their values.
void importTable(Import& import, std::string_view text)
{
    Json names;
    forEachLine(text, [&](std::string_view line) {
        if (isBlank(line)) {
            import.skip();
        } else if (names.is_null()) {
            names = parseJson(line);
            const bool isGood = names.is_array()
                && std::ranges::all_of(names, [](const Json& name) { return name.is_string(); });
            if (!isGood)
                throw ApiError(400, 400, "no JSON string list in the first line");
        } else {
            import.takeValues(names, parseJson(line));
        }
    });
    if (names.is_null())
        throw ApiError(400, 400, "no JSON array found in the first line");
}

} // namespace

HttpResponse handleImport(Call& call)
{
    if (!call.is("POST"))
        return methodNotSupported();
    const std::string name = call.parameter("collection").value_or("");
    if (name.empty())
        throw ApiError(400, 1204,
                       "'collection' is missing, expecting /_api/import?collection=<identifier>");
    const CollectionInfo info = call.engine.store.collection(call.database, name);
    call.requireWrite(info.name);
    const std::string type = call.parameter("type").value_or("");
    static const std::set<std::string> types{"", "documents", "array", "list", "auto"};
    if (!types.contains(type))
        throw ApiError(400, 10, "invalid value for 'type'");

    Import import(call, info);
    const std::string& body = call.request.body;
    const std::size_t first = body.find_first_not_of(" \t\r\n");
    const bool isArray = first != std::string::npos && body[first] == '[';
    if (call.flag("overwrite"))
        import.clear();
    if (type.empty()) {
        importTable(import, body);
    } else if (type == "array" || type == "list" || (type == "auto" && isArray)) {
        Json list = call.body();
        if (!list.is_array())
            throw ApiError(400, 400, "expecting a JSON array in the request");
        for (Json& document : list)
            import.take(std::move(document));
    } else {
        importLines(import, body);
    }
    return import.finish();
}

} // namespace sandbox
