// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/diff.h"

#include <QCoreApplication>
#include <QSaveFile>

#include <algorithm>
#include <array>
#include <deque>
#include <string_view>
#include <unordered_map>
#include <utility>

using namespace Qt::StringLiterals;

namespace results {

namespace {

constexpr qint64 RowsPerLook = 256; ///< between two looks at Progress
constexpr qsizetype KeyLength = 10'000;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(results::Diff)
};

/// The rows of one side with what pairs them.
struct Side {
    std::vector<JsonNode> rows;
    std::vector<std::string_view> keys; ///< equal for equal values; begins like their JSON
    std::deque<QByteArray> made; ///< those keys that do not stand like this in the file
    bool everyRowHasKey = true;
};

/// False when it was cancelled.
bool readSide(const ResultFile& file, const Path& path, Side& side, Progress& progress)
{
    const JsonIndex& index = file.index();
    const RowReader reader({path}, RowReader::Repeated::Ignore);
    const auto rows = static_cast<size_t>(file.rowCount());
    side.rows.reserve(rows);
    side.keys.reserve(rows);
    std::vector<Cell> cell;
    file.forEachRow(0, [&](qint64 number, const JsonNode& row) {
        if (number % RowsPerLook == 0) {
            if (progress.isCancelled())
                return false;
            progress.done.fetch_add(RowsPerLook, std::memory_order_relaxed);
        }
        reader.read(index, row, cell);
        side.rows.push_back(row);
        if (cell.front().kind == CellKind::Missing) {
            side.everyRowHasKey = false;
            side.keys.emplace_back();
            return true;
        }
        QByteArrayView raw = index.raw(cell.front().node);
        if (cell.front().kind == CellKind::Number) {
            raw = side.made.emplace_back(canonicalNumber(raw));
        } else if (cell.front().kind == CellKind::String && raw.contains('\\')) {
            QByteArray& made = side.made.emplace_back("\"");
            appendUtf8(made, raw, LoneSurrogate::Keep);
            raw = made += '"';
        }
        side.keys.emplace_back(raw.data(), static_cast<size_t>(raw.size()));
        return true;
    });
    return !progress.isCancelled();
}

class FieldComparer {
public:
    FieldComparer(const JsonIndex& left, const JsonIndex& right, const std::vector<Path>& ignored)
        : m_left(left), m_right(right), m_ignored(ignored)
    {
    }

    void compare(const JsonNode& left, const JsonNode& right, const Path& path,
                 std::vector<FieldChange>& changes) const
    {
        if (m_left.raw(left) == m_right.raw(right) && left.complete == right.complete)
            return;
        if (left.kind != JsonKind::Object || right.kind != JsonKind::Object) {
            if (!sameValue(m_left, left, m_right, right))
                changes.push_back({path, DiffState::Changed, left, right});
            return;
        }
        Members rights = members(m_right, right);
        std::unordered_map<std::string_view, size_t> byKey;
        for (size_t i = rights.size(); i > 0; --i)
            byKey.insert_or_assign(view(rights[i - 1].key), i - 1); // the first of a name
        std::vector<bool> paired(rights.size());
        for (const Member& member : members(m_left, left)) {
            const Path inner = path + Path(m_left.key(member.node, KeyLength));
            if (isIgnored(inner))
                continue;
            auto found = byKey.find(view(member.key));
            // A repeated key pairs with its next repetition.
            size_t at = found == byKey.end() ? rights.size() : found->second;
            while (at < rights.size() && (paired[at] || rights[at].key != member.key))
                ++at;
            if (at == rights.size()) {
                changes.push_back({inner, DiffState::OnlyLeft, member.node, {}});
                continue;
            }
            paired[at] = true;
            if (found->second == at)
                found->second = at + 1;
            compare(member.node, rights[at].node, inner, changes);
        }
        for (size_t i = 0; i < rights.size(); ++i) {
            const Path inner = path + Path(m_right.key(rights[i].node, KeyLength));
            if (!paired[i] && !isIgnored(inner))
                changes.push_back({inner, DiffState::OnlyRight, {}, rights[i].node});
        }
    }

private:
    struct Member {
        QByteArray key;
        JsonNode node;
    };
    using Members = std::vector<Member>;

    [[nodiscard]] static std::string_view view(const QByteArray& bytes)
    {
        return {bytes.data(), static_cast<size_t>(bytes.size())};
    }

    [[nodiscard]] static Members members(const JsonIndex& index, const JsonNode& object)
    {
        Members found;
        JsonNode node;
        for (JsonIndex::Walk walk = index.walk(object); walk.next(node);) {
            Member& member = found.emplace_back();
            appendUtf8(member.key, index.rawKey(node), LoneSurrogate::Keep);
            member.node = node;
        }
        return found;
    }

    [[nodiscard]] bool isIgnored(const Path& path) const
    {
        return std::ranges::find(m_ignored, path) != m_ignored.end();
    }

    const JsonIndex& m_left;
    const JsonIndex& m_right;
    const std::vector<Path>& m_ignored;
};

/// Which row of the right side goes with each of the left; -1: none.
std::vector<qint64> pairByKey(const Side& left, const Side& right)
{
    constexpr quint32 None = 0xFFFF'FFFF;
    std::unordered_map<std::string_view, quint32> firsts; // unpaired right row with that key
    firsts.reserve(right.rows.size());
    std::vector<quint32> nexts(right.rows.size(), None); // with the same key
    for (size_t i = right.rows.size(); i > 0; --i) {
        const auto row = static_cast<quint32>(i - 1);
        const auto [place, added] = firsts.try_emplace(right.keys[row], row);
        if (!added)
            nexts[row] = std::exchange(place->second, row);
    }
    std::vector<qint64> pairs(left.rows.size(), -1);
    for (size_t i = 0; i < left.rows.size(); ++i) {
        const auto found = firsts.find(left.keys[i]);
        if (found == firsts.end() || found->second == None)
            continue;
        pairs[i] = found->second;
        found->second = nexts[found->second];
    }
    return pairs;
}

std::vector<qint64> pairByPosition(const Side& left, const Side& right)
{
    std::vector<qint64> pairs(left.rows.size(), -1);
    for (size_t i = 0; i < std::min(left.rows.size(), right.rows.size()); ++i)
        pairs[i] = static_cast<qint64>(i);
    return pairs;
}

QByteArray quoted(const QString& text)
{
    QByteArray out = "\"";
    for (const char c : text.toUtf8()) {
        const auto code = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (code < 0x20) {
            out += "\\u00";
            out += QByteArray::number(code, 16).rightJustified(2, '0');
        } else {
            out += c;
        }
    }
    return out + '"';
}

} // namespace

std::optional<Diff> diff(const ResultFile& left, const ResultFile& right,
                         const DiffOptions& options, Progress& progress)
{
    const Path path = options.key.value_or(Path{u"_key"_s});
    progress.total = left.rowCount() * 2 + right.rowCount();
    Side lefts;
    Side rights;
    if (!readSide(left, path, lefts, progress) || !readSide(right, path, rights, progress))
        return std::nullopt;

    Diff found;
    found.ignored = options.ignored;
    const bool byKey
        = !options.byPosition && (options.key || (lefts.everyRowHasKey && rights.everyRowHasKey));
    if (byKey)
        found.key = path;
    const std::vector<qint64> pairs
        = byKey ? pairByKey(lefts, rights) : pairByPosition(lefts, rights);
    std::vector<bool> paired(rights.rows.size());
    for (const qint64 row : pairs)
        if (row >= 0)
            paired[static_cast<size_t>(row)] = true;

    const auto addRightsFrom = [&](size_t row) {
        for (; row < paired.size() && !paired[row]; ++row) {
            found.entries.push_back({DiffState::OnlyRight, -1, static_cast<qint64>(row)});
            ++found.onlyRight;
        }
    };
    const auto same = [&](const JsonNode& leftRow, const JsonNode& rightRow) {
        if (options.ignored.empty())
            return sameValue(left.index(), leftRow, right.index(), rightRow);
        return changedFields(left, leftRow, right, rightRow, options.ignored).empty();
    };
    found.entries.reserve(std::max(lefts.rows.size(), rights.rows.size()));
    addRightsFrom(0);
    for (size_t i = 0; i < pairs.size(); ++i) {
        if (i % RowsPerLook == 0) {
            if (progress.isCancelled())
                return std::nullopt;
            progress.done.fetch_add(RowsPerLook, std::memory_order_relaxed);
        }
        const auto row = static_cast<qint64>(i);
        if (pairs[i] < 0) {
            found.entries.push_back({DiffState::OnlyLeft, row, -1});
            ++found.onlyLeft;
            continue;
        }
        const auto other = static_cast<size_t>(pairs[i]);
        const bool equal = same(lefts.rows[i], rights.rows[other]);
        found.entries.push_back({equal ? DiffState::Same : DiffState::Changed, row, pairs[i]});
        ++(equal ? found.same : found.changed);
        addRightsFrom(other + 1);
    }
    return found;
}

std::vector<FieldChange> changedFields(const ResultFile& left, const JsonNode& leftRow,
                                       const ResultFile& right, const JsonNode& rightRow,
                                       const std::vector<Path>& ignored)
{
    std::vector<FieldChange> changes;
    FieldComparer(left.index(), right.index(), ignored).compare(leftRow, rightRow, {}, changes);
    return changes;
}

QString exportDiff(const QString& path, const ResultFile& left, const ResultFile& right,
                   const Diff& diff, const std::vector<DiffEntry>& entries, Progress& progress)
{
    QSaveFile device(path);
    const auto unwritten
        = [&] { return Texts::tr("%1 could not be written: %2").arg(path, device.errorString()); };
    if (!device.open(QIODevice::WriteOnly))
        return unwritten();
    const auto oneLine = [](QByteArrayView raw) {
        return raw.toByteArray().replace('\n', ' ').replace('\r', ' ');
    };
    progress.total = std::ssize(entries);
    for (qint64 i = 0; i < std::ssize(entries); ++i) {
        if (progress.isCancelled())
            return Texts::tr("The export was stopped.");
        progress.report(i);
        const DiffEntry& entry = entries[static_cast<size_t>(i)];
        const JsonNode leftRow = left.row(entry.left);
        const JsonNode rightRow = right.row(entry.right);
        constexpr std::array<const char*, 4> Names{"same", "changed", "left", "right"};
        QByteArray line = R"({"state":")";
        line += Names[static_cast<size_t>(entry.state)];
        line += '"';
        if (diff.key) {
            const bool fromLeft = entry.left >= 0;
            const ResultFile& side = fromLeft ? left : right;
            const Cell key = cell(side, fromLeft ? leftRow : rightRow, *diff.key);
            if (key.kind != CellKind::Missing)
                line += ",\"key\":" + oneLine(side.index().raw(key.node));
        }
        if (entry.state == DiffState::Changed) {
            line += ",\"fields\":[";
            const char* separator = "";
            for (const FieldChange& change :
                 changedFields(left, leftRow, right, rightRow, diff.ignored)) {
                line += std::exchange(separator, ",");
                line += quoted(Column{.path = change.path}.title());
            }
            line += ']';
        }
        if (entry.left >= 0 && entry.state != DiffState::Same)
            line += ",\"left\":" + oneLine(left.index().raw(leftRow));
        if (entry.right >= 0 && entry.state != DiffState::Same)
            line += ",\"right\":" + oneLine(right.index().raw(rightRow));
        line += "}\n";
        if (device.write(line) != line.size())
            return unwritten();
    }
    return device.commit() ? QString() : unwritten();
}

} // namespace results
