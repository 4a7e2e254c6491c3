// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/apierror.h"
#include "sandbox/aqlfunctions.h"
#include "sandbox/aqlparser.h"

#include <array>

namespace sandbox::aql {

namespace {

constexpr int maxNesting = 500;

Clause& add(Body& body, ClauseKind kind)
{
    body.clauses.push_back({});
    body.clauses.back().kind = kind;
    return body.clauses.back();
}

bool isAggregateFunction(const std::string& name)
{
    static const std::set<std::string> names{
        "COUNT",         "LENGTH",         "SUM",         "MIN", "MAX", "AVG", "AVERAGE", "UNIQUE",
        "SORTED_UNIQUE", "COUNT_DISTINCT", "COUNT_UNIQUE"};
    return names.contains(name);
}

} // namespace

void Parser::parseBody(Body& body, bool isTopLevel)
{
    if (++m_depth > maxNesting)
        throw ApiError(400, 1524, "too much nesting or too many objects");
    m_scopes.emplace_back();
    bool hasModification = false;
    while (!body.hasReturn && parseClause(body))
        hasModification = hasModification || body.clauses.back().kind == ClauseKind::Modify;
    const bool isAtEnd = isTopLevel ? token().kind == TokenKind::End : token().isSymbol(")");
    const bool isComplete = body.hasReturn || hasModification;
    if (!isAtEnd)
        unexpected(isComplete ? (isTopLevel ? "end of query string" : ")") : "");
    if (!isComplete)
        unexpected();
    m_scopes.pop_back();
    --m_depth;
}

bool Parser::parseClause(Body& body)
{
    if (!startsClause())
        return false;
    const std::string word = token().text;
    if (word == "WINDOW")
        throw notSupported("WINDOW");
    ++m_position;
    if (word == "FOR") {
        parseFor(body);
    } else if (word == "LET") {
        // Several assignments may share one LET.
        do {
            if (token().kind != TokenKind::Identifier)
                unexpected("identifier");
            const std::string name = take().text;
            expectSymbol("=");
            ExpressionPtr value = parseExpression();
            Clause& clause = add(body, ClauseKind::Let);
            clause.expression = std::move(value);
            clause.name = name;
            clause.slot = declare(name);
        } while (takeSymbol(","));
    } else if (word == "FILTER") {
        add(body, ClauseKind::Filter).expression = parseExpression();
    } else if (word == "SORT") {
        parseSort(body);
    } else if (word == "LIMIT") {
        parseLimit(body);
    } else if (word == "COLLECT") {
        parseCollect(body);
    } else if (word == "RETURN") {
        const bool isDistinct = takeKeyword("DISTINCT");
        ExpressionPtr value = parseExpression();
        Clause& clause = add(body, ClauseKind::Return);
        clause.expression = std::move(value);
        clause.isDistinct = isDistinct;
        body.hasReturn = true;
    } else {
        static const std::map<std::string, ModifyKind> kinds{{"INSERT", ModifyKind::Insert},
                                                             {"UPDATE", ModifyKind::Update},
                                                             {"REPLACE", ModifyKind::Replace},
                                                             {"REMOVE", ModifyKind::Remove},
                                                             {"UPSERT", ModifyKind::Upsert}};
        parseModify(body, kinds.at(word));
    }
    return true;
}

void Parser::parseFor(Body& body)
{
    if (token().kind != TokenKind::Identifier)
        unexpected("identifier");
    const std::string name = take().text;
    if (token().isSymbol(","))
        throw notSupported("a graph traversal");
    expectKeyword("IN");
    static const std::array<const char*, 7> graphWords{
        "OUTBOUND", "INBOUND",           "ANY", "SHORTEST_PATH", "K_SHORTEST_PATHS",
        "K_PATHS",  "ALL_SHORTEST_PATHS"};
    const auto refuseGraphs = [&] {
        for (const char* word : graphWords) {
            if (token().isKeyword(word))
                throw notSupported("a graph traversal");
        }
    };
    refuseGraphs();
    ExpressionPtr source;
    const bool isBareCollection = token().kind == TokenKind::DataSourceParameter
        || (token().kind == TokenKind::Identifier && find(token().text) < 0
            && !token(1).isSymbol("(") && !token(1).isSymbol("::"));
    if (isBareCollection && !token(1).isSymbol(".") && !token(1).isSymbol("[")) {
        source = std::make_unique<Expression>();
        source->kind = ExpressionKind::Collection;
        source->name = dataSource();
        readsCollection(source->name);
    } else {
        source = parseExpression();
    }
    refuseGraphs();
    if (isWord("SEARCH"))
        throw notSupported("SEARCH");
    if (takeWord("OPTIONS"))
        (void)parseOptions();
    Clause& clause = add(body, ClauseKind::For);
    clause.expression = std::move(source);
    clause.name = name;
    clause.slot = declare(name);
}

void Parser::parseSort(Body& body)
{
    std::vector<SortKey> keys;
    do {
        SortKey key;
        key.expression = parseExpression();
        if (takeKeyword("DESC"))
            key.isAscending = false;
        else if (token().kind == TokenKind::Parameter)
            throw notSupported("a sort direction by bind parameter");
        else
            takeKeyword("ASC");
        keys.push_back(std::move(key));
    } while (takeSymbol(","));
    add(body, ClauseKind::Sort).sortKeys = std::move(keys);
}

void Parser::parseLimit(Body& body)
{
    ExpressionPtr first = parseExpression();
    ExpressionPtr second;
    if (takeSymbol(","))
        second = parseExpression();
    Clause& clause = add(body, ClauseKind::Limit);
    clause.offset = second ? std::move(first) : nullptr;
    clause.count = second ? std::move(second) : std::move(first);
}

void Parser::parseCollect(Body& body)
{
    Collect collect;
    std::vector<std::string> names;
    const auto assignment = [&] {
        if (token().kind != TokenKind::Identifier)
            unexpected("identifier");
        names.push_back(take().text);
        expectSymbol("=");
    };
    if (token().kind == TokenKind::Identifier && token(1).isSymbol("=")) {
        do {
            assignment();
            collect.groups.push_back({-1, parseExpression()});
        } while (takeSymbol(","));
    }
    if (takeKeyword("AGGREGATE")) {
        do {
            assignment();
            Aggregate aggregate;
            aggregate.function = upperCase(take().text);
            if (!isAggregateFunction(aggregate.function))
                throw notSupported("aggregating with " + aggregate.function);
            expectSymbol("(");
            if (!token().isSymbol(")"))
                aggregate.argument = parseExpression();
            expectSymbol(")");
            collect.aggregates.push_back(std::move(aggregate));
        } while (takeSymbol(","));
    }
    const std::string intoName = parseCollectInto(collect);
    std::string countName;
    if (takeKeyword("WITH")) {
        if (!takeWord("COUNT"))
            unexpected("COUNT");
        expectKeyword("INTO");
        if (token().kind != TokenKind::Identifier)
            unexpected("identifier");
        countName = take().text;
    }
    if (takeWord("OPTIONS"))
        (void)parseOptions();
    if (collect.groups.empty() && collect.aggregates.empty() && intoName.empty()
        && countName.empty())
        unexpected();

    // What this query declared so far ends here.
    m_scopes.back().clear();
    std::size_t next = 0;
    for (Group& group : collect.groups)
        group.slot = declare(names[next++]);
    for (Aggregate& aggregate : collect.aggregates)
        aggregate.slot = declare(names[next++]);
    if (!intoName.empty())
        collect.intoSlot = declare(intoName);
    if (!countName.empty())
        collect.countSlot = declare(countName);
    add(body, ClauseKind::Collect).collect = std::move(collect);
}

std::string Parser::parseCollectInto(Collect& collect)
{
    if (!takeKeyword("INTO"))
        return {};
    if (token().kind != TokenKind::Identifier)
        unexpected("identifier");
    std::string name = take().text;
    if (takeSymbol("=")) {
        collect.intoExpression = parseExpression();
        return name;
    }
    const Scope& scope = m_scopes.back();
    if (takeWord("KEEP")) {
        do {
            const std::string kept = token().text;
            if (token().kind != TokenKind::Identifier || !scope.contains(kept))
                throw ApiError(400, 1512, "unknown variable '" + kept + "'");
            collect.intoVariables.emplace_back(kept, scope.at(kept));
            ++m_position;
        } while (takeSymbol(","));
        return name;
    }
    for (const auto& [variable, slot] : scope)
        collect.intoVariables.emplace_back(variable, slot);
    return name;
}

void Parser::parseModify(Body& body, ModifyKind kind)
{
    Modify modify;
    modify.kind = kind;
    m_query->isModification = true;
    if (kind == ModifyKind::Upsert) {
        parseUpsert(modify);
    } else {
        modify.document = parseBeforeIn();
        const bool mayHavePatch = kind == ModifyKind::Update || kind == ModifyKind::Replace;
        if (mayHavePatch && takeKeyword("WITH"))
            modify.patch = parseBeforeIn();
    }
    if (!takeKeyword("IN"))
        expectKeyword("INTO");
    modify.collection = dataSource();
    if (takeWord("OPTIONS"))
        takeWriteOptions(modify, parseOptions()->value);
    readsCollection(modify.collection);
    m_query->writtenCollections.insert(modify.collection);
    modify.oldSlot = m_scopes.back()["OLD"] = newSlot();
    if (kind != ModifyKind::Remove)
        modify.newSlot = m_scopes.back()["NEW"] = newSlot();
    add(body, ClauseKind::Modify).modify = std::move(modify);
}

void Parser::parseUpsert(Modify& modify)
{
    modify.document = parseExpression();
    expectKeyword("INSERT");
    modify.insert = parseExpression();
    modify.upsertReplaces = token().isKeyword("REPLACE");
    if (!takeKeyword("REPLACE"))
        expectKeyword("UPDATE");
    // The values may be made from what was found.
    m_scopes.emplace_back();
    modify.foundSlot = m_scopes.back()["OLD"] = newSlot();
    modify.patch = parseBeforeIn();
    m_scopes.pop_back();
}

void Parser::takeWriteOptions(Modify& modify, const Json& given)
{
    modify.ignoreErrors = boolMember(given, "ignoreErrors");
    modify.options.keepNull = boolMember(given, "keepNull", true);
    modify.options.mergeObjects = boolMember(given, "mergeObjects", true);
    modify.options.checkRevision = !boolMember(given, "ignoreRevs", true);
    const std::string mode = stringMember(given, "overwriteMode");
    if (mode == "ignore")
        modify.options.overwriteMode = OverwriteMode::Ignore;
    else if (mode == "update")
        modify.options.overwriteMode = OverwriteMode::Update;
    else if (mode == "replace" || (mode.empty() && boolMember(given, "overwrite")))
        modify.options.overwriteMode = OverwriteMode::Replace;
    else if (!mode.empty() && mode != "conflict")
        throw ApiError(400, 1501, "invalid value for overwriteMode");
}

// Options have to be constants.
ExpressionPtr Parser::parseOptions()
{
    if (!token().isSymbol("{"))
        unexpected("{");
    ExpressionPtr object = parseObject();
    Json value = Json::object();
    for (std::size_t i = 0; i + 1 < object->children.size(); i += 2) {
        const Expression& item = *object->children[i + 1];
        if (item.kind == ExpressionKind::Value && object->children[i]->value.is_string())
            value[object->children[i]->value.get<std::string>()] = item.value;
    }
    return makeValue(std::move(value));
}

} // namespace sandbox::aql
