// SPDX-License-Identifier: GPL-3.0-or-later
// Filters, sorting and sums of a result's rows.
#include "results/find.h"
#include "results/resulttable.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstring>
#include <deque>
#include <limits>

namespace results {

namespace {

constexpr qint64 RowsPerLook = 1024; ///< between two looks at Progress

/// Calls visit(number, row) for all rows; false when it was cancelled.
template <class Visit> bool overAllRows(const ResultFile& file, Progress& progress, Visit&& visit)
{
    progress.total = file.rowCount();
    bool cancelled = false;
    file.forEachRow(0, [&](qint64 number, const JsonNode& row) {
        if (number % RowsPerLook == 0) {
            cancelled = progress.isCancelled();
            if (cancelled)
                return false;
            progress.report(number);
        }
        visit(number, row);
        return true;
    });
    return !cancelled && !progress.isCancelled();
}

class Test {
public:
    explicit Test(const ColumnFilter& filter)
        : m_test(filter.test), m_text(filter.text.toUtf8()), m_finder(filter.text, false)
    {
        const QByteArray number = m_text.trimmed();
        if (isNumber(number))
            m_number = number;
    }

    [[nodiscard]] bool passes(const JsonIndex& index, const Cell& cell) const
    {
        using enum ColumnFilter::Test;
        const bool value = cell.kind != CellKind::Missing && cell.kind != CellKind::Null;
        switch (m_test) {
        case Contains:
            return cell.kind != CellKind::Missing && contains(index, cell);
        case ContainsNot:
            return cell.kind == CellKind::Missing || !contains(index, cell);
        case Equals:
            return cell.kind != CellKind::Missing && equals(index, cell);
        case EqualsNot:
            return cell.kind == CellKind::Missing || !equals(index, cell);
        case Less:
            return value && compare(index, cell) == std::partial_ordering::less;
        case Greater:
            return value && compare(index, cell) == std::partial_ordering::greater;
        case IsNull:
            return cell.kind == CellKind::Null;
        case IsMissing:
            return cell.kind == CellKind::Missing;
        case HasValue:
            return value;
        }
        return false;
    }

private:
    [[nodiscard]] bool contains(const JsonIndex& index, const Cell& cell) const
    {
        QByteArrayView raw = index.raw(cell.node);
        if (cell.kind == CellKind::String) {
            raw = raw.sliced(1);
            if (raw.endsWith('"'))
                raw = raw.chopped(1);
        }
        return m_finder.contains(raw);
    }

    [[nodiscard]] bool equals(const JsonIndex& index, const Cell& cell) const
    {
        const QByteArrayView raw = index.raw(cell.node);
        if (cell.kind == CellKind::Number && m_number)
            return compareNumbers(raw, *m_number) == std::strong_ordering::equal;
        return cell.kind == CellKind::String ? characters(raw) == m_text
                                             : raw == QByteArrayView(m_text);
    }

    /// Unordered: a number is neither less nor more than a string.
    [[nodiscard]] std::partial_ordering compare(const JsonIndex& index, const Cell& cell) const
    {
        const QByteArrayView raw = index.raw(cell.node);
        if (m_number)
            return cell.kind == CellKind::Number
                ? std::partial_ordering(compareNumbers(raw, *m_number))
                : std::partial_ordering::unordered;
        if (cell.kind != CellKind::String)
            return std::partial_ordering::unordered;
        return characters(raw).compare(m_text) <=> 0;
    }

    [[nodiscard]] static QByteArray characters(QByteArrayView raw)
    {
        QByteArray text;
        appendUtf8(text, raw, LoneSurrogate::Replace);
        return text;
    }

    ColumnFilter::Test m_test;
    QByteArray m_text;
    std::optional<QByteArray> m_number;
    Finder m_finder;
};

/// The rows by what they have in one column, each with a key that compares fast.
class Sorter {
public:
    explicit Sorter(const JsonIndex& index) : m_index(index) { }

    void add(quint32 row, const Cell& cell)
    {
        switch (cell.kind) {
        case CellKind::Missing:
            m_missing.push_back(row);
            break;
        case CellKind::Null:
            m_nulls.push_back(row);
            break;
        case CellKind::Boolean:
            (cell.node.kind == JsonKind::True ? m_true : m_false).push_back(row);
            break;
        case CellKind::Number: {
            const QByteArrayView raw = m_index.raw(cell.node);
            const Nearest nearest = nearestDouble(raw);
            m_numbers.push_back({nearest.value, nearest.exact ? nullptr : raw.data(), row,
                                 static_cast<quint32>(raw.size())});
            break;
        }
        case CellKind::String:
            addText(m_strings, row, m_index.raw(cell.node), true);
            break;
        case CellKind::Array:
            addText(m_arrays, row, m_index.raw(cell.node), false);
            break;
        case CellKind::Object:
            addText(m_objects, row, m_index.raw(cell.node), false);
            break;
        }
    }

    /// Nothing when it was cancelled.
    [[nodiscard]] std::optional<RowOrder> sorted(Qt::SortOrder order, Progress& progress)
    {
        const bool up = order == Qt::AscendingOrder;
        RowOrder rows;
        rows.reserve(m_missing.size() + m_nulls.size() + m_false.size() + m_true.size()
                     + m_numbers.size() + m_strings.size() + m_arrays.size() + m_objects.size());
        for (int step = 0; step < 5; ++step) {
            switch (up ? step : 4 - step) {
            case 0:
                append(rows, up ? m_false : m_true);
                append(rows, up ? m_true : m_false);
                break;
            case 1:
                sort(m_numbers, up, progress);
                append(rows, m_numbers);
                break;
            case 2:
                sort(m_strings, up, progress);
                append(rows, m_strings);
                break;
            case 3:
                sort(m_arrays, up, progress);
                append(rows, m_arrays);
                break;
            default:
                sort(m_objects, up, progress);
                append(rows, m_objects);
            }
            if (progress.isCancelled())
                return std::nullopt;
        }
        append(rows, m_nulls);
        append(rows, m_missing);
        return rows;
    }

private:
    struct Number {
        double value;
        const char* text; ///< null: the value is exact
        quint32 row;
        quint32 length;

        [[nodiscard]] std::strong_ordering operator<=>(const Number& other) const
        {
            if (value != other.value)
                return value < other.value ? std::strong_ordering::less
                                           : std::strong_ordering::greater;
            if (!text && !other.text)
                return std::strong_ordering::equal;
            // Rarely: more digits than a double has.
            std::array<char, 40> mine{};
            std::array<char, 40> others{};
            return compareNumbers(written(mine), other.written(others));
        }
        [[nodiscard]] bool operator==(const Number& other) const
        {
            return std::is_eq(*this <=> other);
        }

        [[nodiscard]] QByteArrayView written(std::array<char, 40>& space) const
        {
            if (text)
                return {text, qsizetype(length)};
            const auto end = std::to_chars(space.data(), space.data() + space.size(), value).ptr;
            return {space.data(), end - space.data()};
        }
    };

    struct Text {
        quint64 prefix; ///< the first eight bytes
        const char* begin;
        quint32 row;
        quint32 length;

        [[nodiscard]] std::strong_ordering operator<=>(const Text& other) const
        {
            if (prefix != other.prefix)
                return prefix <=> other.prefix;
            // UTF-8 has the order of the code points.
            const int order = std::memcmp(begin, other.begin, std::min(length, other.length));
            return order != 0 ? order <=> 0 : length <=> other.length;
        }
        [[nodiscard]] bool operator==(const Text& other) const
        {
            return std::is_eq(*this <=> other);
        }
    };

    void addText(std::vector<Text>& texts, quint32 row, QByteArrayView raw, bool string)
    {
        QByteArrayView bytes = raw;
        if (string) {
            if (const auto plain = plainCharacters(raw)) {
                bytes = *plain;
            } else {
                QByteArray& decoded = m_decoded.emplace_back();
                appendUtf8(decoded, raw, LoneSurrogate::Keep);
                bytes = decoded;
            }
        }
        std::array<unsigned char, 8> first{};
        std::copy_n(bytes.data(), std::min<qsizetype>(8, bytes.size()), first.begin());
        quint64 prefix = 0;
        for (const unsigned char byte : first)
            prefix = prefix << 8 | byte;
        const auto length = static_cast<quint32>(std::min<qsizetype>(bytes.size(), 0xFFFF'FFFF));
        texts.push_back({prefix, bytes.data(), row, length});
    }

    template <class Item> static void sort(std::vector<Item>& items, bool up, Progress& progress)
    {
        // A sort cannot be left in its middle, but pieces of it are short.
        constexpr std::ptrdiff_t Piece = 1 << 16;
        const auto less = [up](const Item& a, const Item& b) { return up ? a < b : b < a; };
        const auto count = std::ssize(items);
        const auto at = [&](std::ptrdiff_t i) { return items.begin() + std::min(i, count); };
        for (std::ptrdiff_t i = 0; i < count && !progress.isCancelled(); i += Piece)
            std::stable_sort(at(i), at(i + Piece), less);
        std::vector<Item> merged(items.size());
        for (std::ptrdiff_t width = Piece; width < count; width *= 2) {
            for (std::ptrdiff_t i = 0; i < count && !progress.isCancelled(); i += 2 * width)
                std::merge(at(i), at(i + width), at(i + width), at(i + 2 * width),
                           merged.begin() + i, less);
            if (progress.isCancelled())
                return;
            items.swap(merged);
        }
    }

    static void append(RowOrder& rows, const RowOrder& more)
    {
        rows.insert(rows.end(), more.begin(), more.end());
    }
    template <class Item> static void append(RowOrder& rows, const std::vector<Item>& items)
    {
        for (const Item& item : items)
            rows.push_back(item.row);
    }

    const JsonIndex& m_index;
    RowOrder m_missing;
    RowOrder m_nulls;
    RowOrder m_false;
    RowOrder m_true;
    std::vector<Number> m_numbers;
    std::vector<Text> m_strings;
    std::vector<Text> m_arrays;
    std::vector<Text> m_objects;
    std::deque<QByteArray> m_decoded;
};

/// Adds numbers: exactly as long as they have up to nine decimals and a sum of up to 29 digits.
class Sum {
public:
    void add(QByteArrayView number)
    {
        m_rough += nearestDouble(number).value;
        if (!m_exact)
            return;
        const auto scaled = fixed(number);
        if (!scaled || std::abs(m_rough) > 1e28)
            m_exact = false;
        else
            m_sum += *scaled;
    }
    [[nodiscard]] bool isExact() const { return m_exact; }

    [[nodiscard]] QByteArray text() const
    {
        if (!m_exact)
            return QByteArray::number(m_rough, 'g', 15);
        Wide rest = m_sum < 0 ? -m_sum : m_sum;
        QByteArray digits;
        for (int i = 0; rest > 0 || i <= Decimals; ++i, rest /= 10) {
            if (i == Decimals && !digits.isEmpty())
                digits += '.';
            const auto digit = static_cast<char>('0' + int(rest % 10));
            if (i >= Decimals || digit != '0' || !digits.isEmpty()) // no zeros at the end
                digits += digit;
        }
        if (m_sum < 0)
            digits += '-';
        std::ranges::reverse(digits);
        return digits;
    }

private:
    __extension__ using Wide = __int128;
    static constexpr int Decimals = 9;

    [[nodiscard]] static std::optional<Wide> fixed(QByteArrayView number)
    {
        Wide value = 0;
        int decimals = -1; // of those seen; -1: before the point
        int digits = 0;
        const bool negative = number.startsWith('-');
        for (const char c : number.sliced(negative ? 1 : 0)) {
            if (c == '.') {
                decimals = 0;
                continue;
            }
            if (c < '0' || c > '9') // an exponent
                return std::nullopt;
            if (decimals == Decimals) {
                if (c != '0')
                    return std::nullopt;
                continue;
            }
            decimals += decimals >= 0 ? 1 : 0;
            digits += digits > 0 || c != '0' ? 1 : 0;
            if (digits > 28)
                return std::nullopt;
            value = value * 10 + (c - '0');
        }
        for (decimals = std::max(decimals, 0); decimals < Decimals; ++decimals)
            value *= 10;
        return negative ? -value : value;
    }

    Wide m_sum = 0;
    double m_rough = 0;
    bool m_exact = true;
};

} // namespace

std::optional<RowOrder> arrange(const ResultFile& file, const std::vector<ColumnFilter>& filters,
                                const std::optional<Sorting>& sorting, Progress& progress)
{
    std::vector<Path> paths;
    std::vector<Test> tests;
    std::vector<size_t> columns; // of the tests
    const auto columnOf = [&paths](const Path& path) {
        const auto known = std::ranges::find(paths, path);
        const auto column = static_cast<size_t>(known - paths.begin());
        if (known == paths.end())
            paths.push_back(path);
        return column;
    };
    for (const ColumnFilter& filter : filters) {
        tests.emplace_back(filter);
        columns.push_back(columnOf(filter.path));
    }
    const size_t sortColumn = sorting ? columnOf(sorting->path) : 0;

    // Each path on its own: a filter on `a` means all of `a`, also beside one on `a.b`.
    std::vector<RowReader> readers;
    readers.reserve(paths.size());
    for (const Path& path : paths)
        readers.emplace_back(std::vector<Path>{path}, RowReader::Repeated::Ignore);

    const JsonIndex& index = file.index();
    RowOrder rows;
    Sorter sorter(index);
    std::vector<Cell> cell;
    const bool whole = overAllRows(file, progress, [&](qint64 number, const JsonNode& row) {
        for (size_t i = 0; i < tests.size(); ++i) {
            readers[columns[i]].read(index, row, cell);
            if (!tests[i].passes(index, cell.front()))
                return;
        }
        if (sorting) {
            readers[sortColumn].read(index, row, cell);
            sorter.add(static_cast<quint32>(number), cell.front());
        } else {
            rows.push_back(static_cast<quint32>(number));
        }
    });
    if (!whole)
        return std::nullopt;
    if (!sorting)
        return rows;
    return sorter.sorted(sorting->order, progress);
}

std::optional<Summary> summarize(const ResultFile& file, std::span<const quint32> rows,
                                 const std::vector<Column>& columns, Progress& progress)
{
    const JsonIndex& index = file.index();
    const RowReader reader(columns);
    std::vector<Cell> cells;
    Summary summary;
    Sum sum;
    std::optional<QByteArrayView> min;
    std::optional<QByteArrayView> max;
    progress.total = std::ssize(rows);
    qint64 done = 0;
    file.forEachRow(rows, [&](qint64, const JsonNode& row) {
        if (done++ % RowsPerLook == 0) {
            if (progress.isCancelled())
                return false;
            progress.report(done);
        }
        reader.read(index, row, cells);
        for (const Cell& cell : cells) {
            ++summary.cells;
            switch (cell.kind) {
            case CellKind::Missing:
                ++summary.missing;
                break;
            case CellKind::Null:
                ++summary.nulls;
                break;
            case CellKind::String:
                ++summary.strings;
                break;
            case CellKind::Number: {
                ++summary.numbers;
                const QByteArrayView raw = index.raw(cell.node);
                sum.add(raw);
                if (!min || compareNumbers(raw, *min) == std::strong_ordering::less)
                    min = raw;
                if (!max || compareNumbers(raw, *max) == std::strong_ordering::greater)
                    max = raw;
                break;
            }
            default:
                ++summary.others;
            }
        }
        return true;
    });
    if (progress.isCancelled())
        return std::nullopt;
    if (summary.numbers > 0) {
        summary.sum = sum.text();
        summary.sumExact = sum.isExact();
        summary.min = min->toByteArray();
        summary.max = max->toByteArray();
    }
    return summary;
}

} // namespace results
