// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/aql.h"

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace sandbox::aql {

struct Function;
struct Body;
struct Expression;
using ExpressionPtr = std::unique_ptr<Expression>;

enum class Operator : int {
    Or,
    And,
    Not,
    Equal,
    NotEqual,
    Less,
    LessEqual,
    Greater,
    GreaterEqual,
    In,
    NotIn,
    Like,
    NotLike,
    Matches,
    MatchesNot,
    Add,
    Subtract,
    Multiply,
    Divide,
    Modulo,
    Negate,
    Plus
};

enum class ExpressionKind : int {
    Value, // value
    Variable, // slot
    Collection, // name: all its documents
    Unary, // op, children[0]
    Binary, // op, children[0..1]
    Ternary, // children[0..2]
    Range, // children[0..1]
    Array, // children
    Object, // children: key, value, key, value …
    Attribute, // children[0], name
    Index, // children[0..1]
    Expansion, // children[0]; filter, limit, projection, see Expansion
    Call, // function, children
    Subquery // body
};

/// x[* FILTER … LIMIT … RETURN …].rest
struct Expansion {
    int levels = 1;
    int slot = 0; // CURRENT, and what the rest is applied to
    ExpressionPtr filter;
    ExpressionPtr limitOffset;
    ExpressionPtr limitCount;
    ExpressionPtr projection;
    ExpressionPtr rest; // may be null
};

struct Expression {
    ExpressionKind kind = ExpressionKind::Value;
    Json value;
    std::string name;
    int slot = -1;
    Operator op = Operator::Or;
    std::vector<ExpressionPtr> children;
    const Function* function = nullptr;
    std::unique_ptr<Expansion> expansion;
    std::unique_ptr<Body> body;
};

enum class ClauseKind : int { For, Filter, Let, Sort, Limit, Collect, Modify, Return };

enum class ModifyKind : int { Insert, Update, Replace, Remove, Upsert };

struct SortKey {
    ExpressionPtr expression;
    bool isAscending = true;
};

struct Group {
    int slot = -1;
    ExpressionPtr expression;
};

struct Aggregate {
    int slot = -1;
    std::string function;
    ExpressionPtr argument; // null for COUNT() of everything
};

struct Collect {
    std::vector<Group> groups;
    std::vector<Aggregate> aggregates;
    int intoSlot = -1;
    ExpressionPtr intoExpression;
    std::vector<std::pair<std::string, int>> intoVariables;
    int countSlot = -1;
};

struct Modify {
    ModifyKind kind = ModifyKind::Insert;
    std::string collection;
    ExpressionPtr document; // what is inserted, or selects what is changed
    ExpressionPtr patch; // WITH …; the new values of UPSERT
    ExpressionPtr insert; // of UPSERT
    int foundSlot = -1; // OLD within the patch of UPSERT
    bool upsertReplaces = false;
    bool ignoreErrors = false;
    WriteOptions options;
    int oldSlot = -1;
    int newSlot = -1;
};

struct Clause {
    ClauseKind kind = ClauseKind::Return;
    int slot = -1;
    std::string name;
    ExpressionPtr expression; // source, condition, value
    bool isDistinct = false;
    std::vector<SortKey> sortKeys;
    ExpressionPtr offset;
    ExpressionPtr count;
    Collect collect;
    Modify modify;
};

/// The clauses of a query or a subquery, RETURN last if there is one.
struct Body {
    std::vector<Clause> clauses;
    bool hasReturn = false;
};

struct Query {
    Body body;
    int slotCount = 0;
    bool isModification = false;
    std::set<std::string> collections;
    std::set<std::string> writtenCollections;
    std::vector<std::string> parameters;
};

} // namespace sandbox::aql
