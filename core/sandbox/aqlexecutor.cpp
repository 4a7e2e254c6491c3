// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/aqlexecutor.h"

#include "sandbox/apierror.h"

#include <algorithm>

namespace sandbox::aql {

namespace {

constexpr std::size_t ownMemoryLimit = 1024UL * 1024 * 1024;
constexpr std::size_t rowOverhead = 96;
constexpr std::size_t none = static_cast<std::size_t>(-1);

std::string keyIn(const Json& selector)
{
    if (selector.is_string())
        return selector.get<std::string>();
    const Json& key = member(selector, "_key");
    if (!key.is_string())
        throw ApiError(400, 1221, "illegal document key");
    return key.get<std::string>();
}

// Every attribute of the example is there and equal.
bool matchesExample(const Json& document, const Json& example)
{
    return std::ranges::all_of(example.get_ref<const Json::object_t&>(), [&](const auto& entry) {
        return compare(member(document, entry.first), entry.second) == 0;
    });
}

} // namespace

Result run(const Query& query, Transaction& transaction, const Options& options,
           Interrupt& interrupt)
{
    return Executor(query, transaction, options, interrupt).run();
}

Executor::Executor(const Query& query, Transaction& transaction, const Options& options,
                   Interrupt& interrupt)
    : m_query(query), m_options(options), m_interrupt(interrupt), m_transaction(transaction),
      m_store(transaction.store()), m_database(transaction.database()),
      m_hasEarlierWrites(transaction.hasChanges()),
      m_frame(static_cast<std::size_t>(query.slotCount)),
      m_memoryLimit(options.memoryLimit > 0 ? options.memoryLimit : ownMemoryLimit)
{
}

Result Executor::run()
{
    m_interrupt.check();
    for (const std::string& name : m_query.collections)
        (void)m_store.collection(m_database, name);
    runBody(
        m_query.body,
        [this](const Json& value) {
            std::string text;
            appendJson(text, value);
            account(text.size() + sizeof(std::size_t));
            m_result.rows.append(text);
        },
        true);
    m_interrupt.check();
    return std::move(m_result);
}

void Executor::warn(int number, const std::string& message)
{
    if (m_options.failOnWarning)
        throw ApiError(400, number, message);
    if (m_result.warnings.size() < m_options.maxWarnings)
        m_result.warnings.push_back({{"code", number}, {"message", message}});
}

Document Executor::document(const std::string& id)
{
    const std::size_t slash = id.find('/');
    if (slash == std::string::npos)
        return nullptr;
    const std::string collection = id.substr(0, slash);
    if (m_options.mayRead && !m_options.mayRead(collection))
        throw ApiError(403, 11, "forbidden");
    return m_store.hasCollection(m_database, collection)
        ? m_transaction.find(collection, id.substr(slash + 1))
        : nullptr;
}

std::vector<std::string> Executor::collections() const
{
    std::vector<std::string> names;
    for (const CollectionInfo& info : m_store.collections(m_database))
        names.push_back(info.name);
    return names;
}

std::size_t Executor::collectionCount(const std::string& name)
{
    if (m_options.mayRead && !m_options.mayRead(name))
        throw ApiError(403, 11, "forbidden");
    return m_store.count(m_database, name);
}

void Executor::tick()
{
    constexpr unsigned often = 255;
    if ((++m_ticks & often) == 0)
        m_interrupt.check();
}

void Executor::account(std::size_t bytes)
{
    m_memory += bytes;
    m_result.statistics.peakMemory
        = std::max<std::uint64_t>(m_result.statistics.peakMemory, m_memory);
    if (m_memory > m_memoryLimit)
        throw ApiError(500, 32, "query would use more memory than allowed");
    tick();
}

void Executor::set(int slot, Json value)
{
    m_frame[static_cast<std::size_t>(slot)] = std::make_shared<const Json>(std::move(value));
}

const std::vector<Document>& Executor::snapshot(const std::string& collection)
{
    const auto [found, isNew] = m_snapshots.try_emplace(collection);
    if (isNew)
        found->second = m_hasEarlierWrites ? m_transaction.snapshot(collection)
                                           : m_store.snapshot(m_database, collection);
    return found->second;
}

std::uint64_t Executor::limitNumber(const ExpressionPtr& expression, std::uint64_t fallback)
{
    if (!expression)
        return fallback;
    Json scratch;
    const Json& value = evaluate(*expression, scratch);
    if (!value.is_number() || value.get<double>() < 0)
        throw ApiError(400, 1504, "number out of range: LIMIT wants a number that is not negative");
    return static_cast<std::uint64_t>(toInteger(value));
}

void Executor::runBody(const Body& body, std::function<void(const Json&)> sink, bool isTopLevel)
{
    Run run{body, std::vector<ClauseState>(body.clauses.size()), std::move(sink), none};
    for (std::size_t i = 0; i < body.clauses.size(); ++i) {
        const Clause& clause = body.clauses[i];
        if (clause.kind != ClauseKind::Limit)
            continue;
        run.states[i].offset = limitNumber(clause.offset, 0);
        run.states[i].count = limitNumber(clause.count, 0);
        if (isTopLevel && m_options.fullCount)
            run.countedLimit = i;
    }
    push(run, 0);
    for (std::size_t i = 0; i < body.clauses.size(); ++i)
        flush(run, i);
    if (run.countedLimit != none)
        m_result.statistics.fullCount = run.states[run.countedLimit].seen;
}

bool Executor::push(Run& run, std::size_t i)
{
    if (i == run.body.clauses.size())
        return true;
    const Clause& clause = run.body.clauses[i];
    Json scratch;
    switch (clause.kind) {
    case ClauseKind::For:
        return pushEach(run, i);
    case ClauseKind::Filter:
        if (isTrue(evaluate(*clause.expression, scratch)))
            return push(run, i + 1);
        ++m_result.statistics.filtered;
        return true;
    case ClauseKind::Let: {
        const Json& value = evaluate(*clause.expression, scratch);
        set(clause.slot, owned(value, scratch));
        return push(run, i + 1);
    }
    case ClauseKind::Limit:
        return pushLimited(run, i);
    case ClauseKind::Sort:
        hold(run, i);
        return true;
    case ClauseKind::Collect:
        addToGroup(run, i);
        return true;
    case ClauseKind::Modify:
        if (modify(clause.modify)) {
            run.states[i].rows.push_back({{}, m_frame});
            account(rowOverhead + m_frame.size() * sizeof(Document));
        }
        return true;
    case ClauseKind::Return:
        break;
    }
    const Json& value = evaluate(*clause.expression, scratch);
    if (clause.isDistinct && !run.states[i].distinct.insert(value).second)
        return true;
    if (clause.isDistinct)
        account(memoryOf(value));
    run.sink(value);
    return true;
}

void Executor::flush(Run& run, std::size_t i)
{
    const ClauseKind kind = run.body.clauses[i].kind;
    if (kind == ClauseKind::Collect) {
        pushGroups(run, i);
        return;
    }
    if (kind == ClauseKind::Sort)
        sort(run, i);
    std::vector<SortRow> rows = std::move(run.states[i].rows);
    for (SortRow& row : rows) {
        m_frame = std::move(row.frame);
        tick();
        if (!push(run, i + 1))
            return;
    }
}

bool Executor::pushElement(Run& run, std::size_t i, Document value)
{
    tick();
    m_frame[static_cast<std::size_t>(run.body.clauses[i].slot)] = std::move(value);
    return push(run, i + 1);
}

bool Executor::pushEach(Run& run, std::size_t i)
{
    const Expression& source = *run.body.clauses[i].expression;
    if (source.kind == ExpressionKind::Range)
        return pushRange(run, i, source);
    if (source.kind == ExpressionKind::Collection) {
        // FOR … LIMIT 0 reads nothing, unless somebody wants the full count.
        const bool isUnwanted = i + 1 < run.body.clauses.size()
            && run.body.clauses[i + 1].kind == ClauseKind::Limit && run.states[i + 1].count == 0
            && run.countedLimit != i + 1;
        if (isUnwanted)
            return true;
        for (const Document& document : snapshot(source.name)) {
            ++m_result.statistics.scannedFull;
            if (!pushElement(run, i, document))
                return false;
        }
        return true;
    }
    Json scratch;
    const Json& found = evaluate(source, scratch);
    if (!found.is_array())
        throw ApiError(400, 1563,
                       std::string("collection or array expected as operand to FOR loop; you "
                                   "provided a value of type '")
                           + typeName(found) + "'");
    // The variable that holds the array may be overwritten on the way.
    const Json list = owned(found, scratch);
    for (const Json& element : list) {
        if (!pushElement(run, i, std::make_shared<const Json>(element)))
            return false;
    }
    return true;
}

bool Executor::pushRange(Run& run, std::size_t i, const Expression& range)
{
    const auto [first, last] = bounds(range);
    const std::int64_t step = first <= last ? 1 : -1;
    // One cell serves all rounds as long as nobody keeps it.
    auto cell = std::make_shared<Json>();
    for (std::int64_t value = first;; value += step) {
        if (cell.use_count() > 2)
            cell = std::make_shared<Json>();
        *cell = value;
        if (!pushElement(run, i, cell))
            return false;
        if (value == last)
            return true;
    }
}

bool Executor::pushLimited(Run& run, std::size_t i)
{
    ClauseState& state = run.states[i];
    const std::uint64_t row = state.seen++;
    const bool countsOn = run.countedLimit == i;
    const std::uint64_t end = state.offset + state.count;
    bool isWanted = row < end;
    if (row >= state.offset && row < end)
        isWanted = push(run, i + 1) && row + 1 < end;
    return isWanted || countsOn;
}

void Executor::hold(Run& run, std::size_t i)
{
    SortRow row;
    std::size_t bytes = rowOverhead + m_frame.size() * sizeof(Document);
    for (const SortKey& key : run.body.clauses[i].sortKeys) {
        Json scratch;
        row.keys.push_back(evaluate(*key.expression, scratch));
        bytes += memoryOf(row.keys.back());
    }
    row.frame = m_frame;
    run.states[i].rows.push_back(std::move(row));
    account(bytes);
}

void Executor::sort(Run& run, std::size_t i)
{
    const std::vector<SortKey>& keys = run.body.clauses[i].sortKeys;
    std::ranges::stable_sort(run.states[i].rows, [&](const SortRow& a, const SortRow& b) {
        tick();
        for (std::size_t k = 0; k < keys.size(); ++k) {
            if (const int order = compare(a.keys[k], b.keys[k]))
                return keys[k].isAscending ? order < 0 : order > 0;
        }
        return false;
    });
}

bool Executor::modify(const Modify& modify)
{
    try {
        const WriteResult result = write(modify);
        if (result.ignored)
            ++m_result.statistics.writesIgnored;
        else
            ++m_result.statistics.writesExecuted;
        const auto put = [this](int slot, const Document& document) {
            if (slot >= 0)
                m_frame[static_cast<std::size_t>(slot)] = document;
        };
        put(modify.oldSlot, result.before);
        put(modify.newSlot, result.after);
        return true;
    } catch (const ApiError& error) {
        const bool isOfDocument = error.number() >= 1200 && error.number() < 1240;
        if (!modify.ignoreErrors || !isOfDocument)
            throw;
        ++m_result.statistics.writesIgnored;
        return false;
    }
}

WriteResult Executor::write(const Modify& modify)
{
    account(rowOverhead);
    if (modify.kind == ModifyKind::Upsert)
        return upsert(modify);
    Json scratch;
    const Json& document = evaluate(*modify.document, scratch);
    if (modify.kind == ModifyKind::Insert)
        return m_transaction.insert(modify.collection, document, modify.options);
    const std::string key = keyIn(document);
    if (modify.kind == ModifyKind::Remove) {
        std::optional<std::string> revision;
        if (modify.options.checkRevision && member(document, "_rev").is_string())
            revision = stringMember(document, "_rev");
        return m_transaction.remove(modify.collection, key, revision);
    }
    Json patchScratch;
    const Json& patch = modify.patch ? evaluate(*modify.patch, patchScratch) : document;
    return modify.kind == ModifyKind::Update
        ? m_transaction.update(modify.collection, key, patch, modify.options)
        : m_transaction.replace(modify.collection, key, patch, modify.options);
}

WriteResult Executor::upsert(const Modify& modify)
{
    Json scratch;
    const Json example = evaluate(*modify.document, scratch);
    if (!example.is_object())
        throw ApiError(400, 1227, "invalid document type");
    for (const Document& document : m_transaction.snapshot(modify.collection)) {
        tick();
        ++m_result.statistics.scannedFull;
        if (!matchesExample(*document, example))
            continue;
        m_frame[static_cast<std::size_t>(modify.foundSlot)] = document;
        Json patchScratch;
        const Json& patch = evaluate(*modify.patch, patchScratch);
        const std::string key = stringMember(*document, "_key");
        return modify.upsertReplaces
            ? m_transaction.replace(modify.collection, key, patch, modify.options)
            : m_transaction.update(modify.collection, key, patch, modify.options);
    }
    Json insertScratch;
    return m_transaction.insert(modify.collection, evaluate(*modify.insert, insertScratch),
                                modify.options);
}

} // namespace sandbox::aql
