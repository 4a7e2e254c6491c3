// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "results/jsonvalue.h"
#include "results/resultfile.h"

#include <QHash>
#include <QStringList>

#include <optional>
#include <span>
#include <vector>

namespace results {

/// The rows of a result as a table. Nothing here is for the GUI thread except findColumns() over a
/// few rows, cells() and the titles. Work that was cancelled returns nothing.

enum class CellKind : quint8 { Missing, Null, Boolean, Number, String, Array, Object };

struct Cell {
    CellKind kind = CellKind::Missing;
    bool empty = false; ///< "", [] or {}
    bool repeated = false; ///< the key comes more than once; the first one's value is shown
    JsonNode node; ///< text by ResultFile::index().text(node, n)
    bool operator==(const Cell&) const = default;
};

/// The keys from the row down to a value; empty: the row itself.
using Path = QStringList;

struct Column {
    Path path;
    qint64 present = 0; ///< rows that have it, of those looked at
    qint64 objects = 0; ///< rows whose value is an object with members: it can be opened
    [[nodiscard]] QString title() const; ///< "a.b"
    bool operator==(const Column&) const = default;
};

struct ColumnOptions {
    int levels = 0; ///< so many levels of nested objects are opened
    std::vector<Path> opened; ///< and these
    int maxColumns = 1000;
};

/// In the order in which the keys are met first; those of an opened object stand in its place. A
/// column with an empty path comes first when there are rows that are no objects.
struct Columns {
    std::vector<Column> columns;
    qint64 rows = 0; ///< looked at
    bool more = false; ///< there are more than maxColumns
};
[[nodiscard]] std::optional<Columns> findColumns(const ResultFile& file,
                                                 const ColumnOptions& options, qint64 maxRows,
                                                 Progress& progress);

/// Reads the cells of rows, one a path. A path that others lead through (a beside a.b) has only
/// the values that cannot be opened: what is no object, and {}.
class RowReader {
public:
    enum class Repeated { Mark, Ignore };

    explicit RowReader(const std::vector<Path>& paths, Repeated repeated = Repeated::Mark);
    explicit RowReader(const std::vector<Column>& columns);

    void read(const JsonIndex& index, const JsonNode& row, std::vector<Cell>& cells) const;

private:
    struct Key {
        KeyMatcher matcher;
        size_t node;
    };
    struct Node {
        std::ptrdiff_t cell = -1;
        std::vector<Key> keys;
        QHash<QString, size_t> byName; ///< of the keys, when there are many
    };

    [[nodiscard]] const Key* find(const Node& node, QByteArrayView rawKey, size_t& hint) const;
    void readObject(const JsonIndex& index, const JsonNode& object, const Node& node,
                    std::vector<Cell>& cells, size_t& missing) const;

    std::vector<Node> m_nodes; ///< the first is of the row itself
    size_t m_cells = 0;
    bool m_mark;
};

/// The cells of one row, one a column.
[[nodiscard]] std::vector<Cell> cells(const ResultFile& file, const JsonNode& row,
                                      const std::vector<Column>& columns);
[[nodiscard]] Cell cell(const ResultFile& file, const JsonNode& row, const Path& path);

/// Row numbers in the order in which they are shown.
using RowOrder = std::vector<quint32>;

struct Sorting {
    Path path;
    Qt::SortOrder order = Qt::AscendingOrder;
    bool operator==(const Sorting&) const = default;
};

struct ColumnFilter {
    enum class Test : quint8 {
        Contains, ///< the text as shown, without regard to case; of a nested value its JSON
        ContainsNot,
        Equals, ///< numbers by value; also of strings, words, and of nested values by their JSON
        EqualsNot,
        Less, ///< numbers when `text` is a number, else strings
        Greater,
        IsNull,
        IsMissing,
        HasValue, ///< neither missing nor null
    };
    Path path;
    Test test = Test::Contains;
    QString text;
    bool operator==(const ColumnFilter&) const = default;
};

/// The rows that pass all filters, sorted: booleans, numbers (exactly by value), strings (by code
/// point), arrays, objects (both by their text), then null and missing, last in both directions.
/// Stable.
[[nodiscard]] std::optional<RowOrder> arrange(const ResultFile& file,
                                              const std::vector<ColumnFilter>& filters,
                                              const std::optional<Sorting>& sorting,
                                              Progress& progress);

struct Summary {
    qint64 cells = 0;
    qint64 missing = 0;
    qint64 nulls = 0;
    qint64 numbers = 0;
    qint64 strings = 0;
    qint64 others = 0;
    QByteArray sum; ///< of the numbers; empty: there are none
    bool sumExact = true; ///< false: rounded like a double
    QByteArray min; ///< of the numbers, as written
    QByteArray max;
    bool operator==(const Summary&) const = default;
};
/// Of the cells where `rows` and `columns` cross.
[[nodiscard]] std::optional<Summary> summarize(const ResultFile& file,
                                               std::span<const quint32> rows,
                                               const std::vector<Column>& columns,
                                               Progress& progress);

} // namespace results
