// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/jobsorter.h"

#include "jobs/joborder.h"
#include "jobs/jobtablemodel.h"

#include <algorithm>

namespace {

/// Fewer texts than this are sorted by comparing them.
constexpr std::size_t MinTextSort = 500;

} // namespace

bool JobSorter::before(int leftRow, int rightRow) const
{
    const qint64 left = m_keys[std::size_t(leftRow)];
    const qint64 right = m_keys[std::size_t(rightRow)];
    if (left != right)
        return left < right;
    if (!m_order.comparesText())
        return m_serials[std::size_t(leftRow)] < m_serials[std::size_t(rightRow)];
    return m_order.before(m_source.job(leftRow), m_source.job(rightRow));
}

void JobSorter::putInOrder(std::vector<int>& rows) const
{
    // Much of what comes in is in order already.
    const auto inOrder = [this](int a, int b) { return before(a, b); };
    if (std::ranges::is_sorted(rows, inOrder))
        return;
    if (!m_order.comparesText() || rows.size() < MinTextSort) {
        std::ranges::sort(rows, inOrder);
        return;
    }

    // Texts begin alike ("FOR d IN …"): comparing them pair by pair reads the same beginnings over
    // and over, all over the memory. Chunk by chunk, each is read once, and numbers are compared.
    struct Entry {
        qint64 key;
        int row;
    };
    const auto less = [this](const Entry& a, const Entry& b) {
        if (a.key != b.key)
            return a.key < b.key;
        return m_serials[std::size_t(a.row)] < m_serials[std::size_t(b.row)];
    };
    std::vector<Entry> entries;
    entries.reserve(rows.size());
    for (const int row : rows)
        entries.push_back({m_keys[std::size_t(row)], row});

    struct Run {
        std::size_t first;
        std::size_t end;
        qsizetype from; ///< the text of all its entries is the same up to here
    };
    std::vector<Run> runs{{0, entries.size(), m_order.charactersInKey()}};
    while (!runs.empty()) {
        const Run run = runs.back();
        runs.pop_back();
        std::sort(entries.begin() + std::ptrdiff_t(run.first),
                  entries.begin() + std::ptrdiff_t(run.end), less);
        for (std::size_t first = run.first; first < run.end;) {
            std::size_t end = first + 1;
            while (end < run.end && entries[end].key == entries[first].key)
                ++end;
            bool longer = false;
            if (end - first > 1) {
                const qint64 ended = m_order.order() == Qt::AscendingOrder ? 0 : ~qint64(0);
                for (std::size_t i = first; i < end; ++i) {
                    const auto next = m_order.chunk(m_source.job(entries[i].row), run.from);
                    longer = longer || next.has_value();
                    entries[i].key = next.value_or(ended);
                }
            }
            if (longer)
                runs.push_back({first, end, run.from + JobOrder::ChunkSize});
            first = end;
        }
    }
    std::ranges::transform(entries, rows.begin(), &Entry::row);
}

/// `coming` is mostly short: its places are searched, and what lies between them is copied in one
/// go.
std::vector<int> JobSorter::merged(const std::vector<int>& kept,
                                   const std::vector<int>& coming) const
{
    std::vector<int> order;
    order.reserve(kept.size() + coming.size());
    auto from = kept.cbegin();
    for (const int row : coming) {
        const auto to = std::upper_bound(from, kept.cend(), row,
                                         [this](int a, int b) { return before(a, b); });
        order.insert(order.end(), from, to);
        order.push_back(row);
        from = to;
    }
    order.insert(order.end(), from, kept.cend());
    return order;
}
