// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/resulttable.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace results {

namespace {

constexpr qsizetype KeyLength = 10'000;
constexpr size_t ManyKeys = 24; ///< from so many on a hash is faster than looking through all
constexpr int MembersToMark = 4096; ///< keys that come again later than that are not looked for
constexpr qint64 RowsPerLook = 1024; ///< between two looks at Progress

CellKind cellKind(JsonKind kind)
{
    switch (kind) {
    case JsonKind::Object:
        return CellKind::Object;
    case JsonKind::Array:
        return CellKind::Array;
    case JsonKind::String:
        return CellKind::String;
    case JsonKind::Number:
        return CellKind::Number;
    case JsonKind::True:
    case JsonKind::False:
        return CellKind::Boolean;
    case JsonKind::Null:
        break;
    }
    return CellKind::Null;
}

bool isEmpty(const JsonIndex& index, const JsonNode& node)
{
    if (node.kind == JsonKind::String)
        return node.length == 2 && node.complete;
    if (!node.isContainer() || !node.complete)
        return false;
    JsonNode child;
    return !index.walk(node).next(child);
}

/// Whether it is opened by its members: {} cannot be.
bool hasMembers(const JsonIndex& index, const JsonNode& node)
{
    JsonNode member;
    return node.kind == JsonKind::Object && index.walk(node).next(member);
}

/// The columns as a tree while they are found.
class ColumnFinder {
public:
    ColumnFinder(const JsonIndex& index, const ColumnOptions& options)
        : m_index(index), m_options(options), m_opened(options.opened.begin(), options.opened.end())
    {
        m_nodes.emplace_back();
    }

    void add(const JsonNode& row) { addValue(row, 0); }
    [[nodiscard]] bool more() const { return m_more; }

    [[nodiscard]] std::vector<Column> columns() const
    {
        std::vector<Column> found;
        collect(0, found);
        return found;
    }

private:
    struct Node {
        Path path;
        bool opened = true; ///< the row itself always is
        qint64 present = 0;
        qint64 objects = 0;
        std::vector<std::pair<KeyMatcher, size_t>> children;
        QHash<QString, size_t> byName;
    };

    void addValue(const JsonNode& value, size_t number)
    {
        const bool members = hasMembers(m_index, value);
        Node& node = m_nodes[number];
        node.objects += members ? 1 : 0;
        if (!members || !node.opened) {
            ++node.present;
            return;
        }
        size_t hint = 0;
        JsonNode member;
        for (JsonIndex::Walk walk = m_index.walk(value); walk.next(member);)
            if (const size_t child = childOf(number, member, hint); child > 0)
                addValue(member, child);
    }

    /// 0: there are too many columns.
    size_t childOf(size_t number, const JsonNode& member, size_t& hint)
    {
        // Rows of one result mostly have the same keys in the same order.
        const QByteArrayView rawKey = m_index.rawKey(member);
        const auto& children = m_nodes[number].children;
        if (hint < children.size() && children[hint].first.matches(rawKey))
            return children[hint++].second;
        const QString name = m_index.key(member, KeyLength);
        if (const auto known = m_nodes[number].byName.constFind(name);
            known != m_nodes[number].byName.constEnd()) {
            const auto place = std::ranges::find(children, *known,
                                                 [](const auto& child) { return child.second; });
            hint = static_cast<size_t>(place - children.begin()) + 1;
            return *known;
        }
        if (std::ssize(m_nodes) > m_options.maxColumns) {
            m_more = true;
            return 0;
        }
        Node child;
        child.path = m_nodes[number].path;
        child.path << name;
        child.opened = child.path.size() <= m_options.levels
            || std::ranges::find(m_opened, child.path) != m_opened.end();
        const size_t added = m_nodes.size();
        m_nodes.push_back(std::move(child));
        m_nodes[number].children.emplace_back(KeyMatcher(name), added);
        m_nodes[number].byName.insert(name, added);
        hint = m_nodes[number].children.size();
        return added;
    }

    void collect(size_t number, std::vector<Column>& found) const
    {
        const Node& node = m_nodes[number];
        if (node.present > 0 || (number > 0 && node.children.empty()))
            found.push_back({.path = node.path, .present = node.present, .objects = node.objects});
        for (const auto& [matcher, child] : node.children)
            collect(child, found);
    }

    const JsonIndex& m_index;
    const ColumnOptions& m_options;
    std::vector<Path> m_opened;
    std::vector<Node> m_nodes;
    bool m_more = false;
};

} // namespace

QString Column::title() const
{
    if (path.isEmpty())
        return QStringLiteral("value");
    QString title;
    for (const QString& key : path) {
        if (!title.isEmpty() || &key != &path.first())
            title += '.'_L1;
        // Between quotes what would else look like something different.
        const bool plain = !key.isEmpty() && !key.contains('.'_L1);
        title += plain ? key : '"'_L1 + key + '"'_L1;
    }
    return title;
}

std::optional<Columns> findColumns(const ResultFile& file, const ColumnOptions& options,
                                   qint64 maxRows, Progress& progress)
{
    ColumnFinder finder(file.index(), options);
    Columns found;
    const qint64 total = std::min(maxRows, file.rowCount());
    progress.total = total;
    file.forEachRow(0, [&](qint64 number, const JsonNode& row) {
        if (number >= total)
            return false;
        if (number % RowsPerLook == 0) {
            if (progress.isCancelled())
                return false;
            progress.report(number);
        }
        finder.add(row);
        ++found.rows;
        return true;
    });
    if (progress.isCancelled())
        return std::nullopt;
    progress.report(total);
    found.columns = finder.columns();
    found.more = finder.more();
    return found;
}

RowReader::RowReader(const std::vector<Path>& paths, Repeated repeated)
    : m_nodes(1), m_cells(paths.size()), m_mark(repeated == Repeated::Mark)
{
    for (size_t i = 0; i < paths.size(); ++i) {
        size_t number = 0;
        for (const QString& key : paths[i]) {
            auto known = m_nodes[number].byName.constFind(key);
            if (known == m_nodes[number].byName.constEnd()) {
                known = m_nodes[number].byName.insert(key, m_nodes.size());
                m_nodes[number].keys.push_back({KeyMatcher(key), m_nodes.size()});
                number = m_nodes.size();
                m_nodes.emplace_back();
            } else {
                number = *known;
            }
        }
        m_nodes[number].cell = static_cast<std::ptrdiff_t>(i);
    }
}

RowReader::RowReader(const std::vector<Column>& columns)
    : RowReader([&columns] {
          std::vector<Path> paths;
          paths.reserve(columns.size());
          for (const Column& column : columns)
              paths.push_back(column.path);
          return paths;
      }())
{
}

void RowReader::read(const JsonIndex& index, const JsonNode& row, std::vector<Cell>& cells) const
{
    cells.assign(m_cells, {});
    size_t missing = m_cells;
    const Node& root = m_nodes.front();
    if (root.cell >= 0 && (root.keys.empty() || !hasMembers(index, row)))
        cells[static_cast<size_t>(root.cell)]
            = {.kind = cellKind(row.kind), .empty = isEmpty(index, row), .node = row};
    else if (row.kind == JsonKind::Object)
        readObject(index, row, root, cells, missing);
}

const RowReader::Key* RowReader::find(const Node& node, QByteArrayView rawKey, size_t& hint) const
{
    if (hint < node.keys.size() && node.keys[hint].matcher.matches(rawKey))
        return &node.keys[hint++];
    if (node.keys.size() >= ManyKeys) {
        const auto known = node.byName.constFind(decodedString(rawKey, KeyLength));
        if (known == node.byName.constEnd())
            return nullptr;
        const auto found = std::ranges::find(node.keys, *known, &Key::node);
        hint = static_cast<size_t>(found - node.keys.begin()) + 1;
        return &*found;
    }
    for (size_t i = 0; i < node.keys.size(); ++i) {
        if (node.keys[i].matcher.matches(rawKey)) {
            hint = i + 1;
            return &node.keys[i];
        }
    }
    return nullptr;
}

void RowReader::readObject(const JsonIndex& index, const JsonNode& object, const Node& node,
                           std::vector<Cell>& cells, size_t& missing) const
{
    size_t hint = 0;
    int members = 0;
    JsonNode member;
    for (JsonIndex::Walk walk = index.walk(object); walk.next(member);) {
        if (missing == 0 && (!m_mark || members > MembersToMark))
            return;
        ++members;
        const Key* key = find(node, index.rawKey(member), hint);
        if (!key)
            continue;
        const Node& child = m_nodes[key->node];
        if (!child.keys.empty() && hasMembers(index, member)) {
            readObject(index, member, child, cells, missing);
            continue;
        }
        if (child.cell < 0)
            continue;
        Cell& cell = cells[static_cast<size_t>(child.cell)];
        if (cell.kind != CellKind::Missing) {
            cell.repeated = true;
            continue;
        }
        cell = {.kind = cellKind(member.kind), .empty = isEmpty(index, member), .node = member};
        --missing;
    }
}

std::vector<Cell> cells(const ResultFile& file, const JsonNode& row,
                        const std::vector<Column>& columns)
{
    std::vector<Cell> found;
    RowReader(columns).read(file.index(), row, found);
    return found;
}

Cell cell(const ResultFile& file, const JsonNode& row, const Path& path)
{
    std::vector<Cell> found;
    RowReader({path}, RowReader::Repeated::Mark).read(file.index(), row, found);
    return found.front();
}

} // namespace results
