// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/joblists.h"

#include "client/jobs.h"

#include <algorithm>

using arango::jobs::idLess;

namespace {

bool knownLess(const KnownId& left, const KnownId& right)
{
    return idLess(left.id, right.id);
}

/// The next id of the two lists together; advances past it in both.
struct Merged {
    std::vector<QByteArrayView>::const_iterator pending;
    std::vector<QByteArrayView>::const_iterator pendingEnd;
    std::vector<QByteArrayView>::const_iterator done;
    std::vector<QByteArrayView>::const_iterator doneEnd;

    [[nodiscard]] bool atEnd() const { return pending == pendingEnd && done == doneEnd; }

    std::pair<QByteArrayView, bool> next()
    {
        if (done == doneEnd || (pending != pendingEnd && idLess(*pending, *done)))
            return {*pending++, false};
        if (pending != pendingEnd && *pending == *done)
            ++pending;
        return {*done++, true};
    }
};

} // namespace

arango::Result<ListDifference> compareLists(KnownIds& known, const arango::Response& pending,
                                            const arango::Response& done)
{
    const auto pendingIds = arango::jobs::parseIds(pending);
    if (!pendingIds)
        return tl::unexpected(pendingIds.error());
    const auto doneIds = arango::jobs::parseIds(done);
    if (!doneIds)
        return tl::unexpected(doneIds.error());

    ListDifference difference;
    difference.pendingCount = int(pendingIds->size());
    difference.doneCount = int(doneIds->size());
    difference.known.reserve(pendingIds->size() + doneIds->size());

    auto was = known.begin();
    for (Merged all{pendingIds->begin(), pendingIds->end(), doneIds->begin(), doneIds->end()};
         !all.atEnd();) {
        const auto [id, isDone] = all.next();
        for (; was != known.end() && idLess(was->id, id); ++was)
            difference.vanished.push_back(std::move(was->id));
        if (was == known.end() || was->id != id) {
            difference.known.push_back({id.toByteArray(), isDone});
            difference.appeared.push_back(difference.known.back());
            continue;
        }
        if (isDone && !was->done)
            difference.finished.push_back(was->id);
        difference.known.push_back({std::move(was->id), isDone});
        ++was;
    }
    for (; was != known.end(); ++was)
        difference.vanished.push_back(std::move(was->id));
    return difference;
}

void addKnown(KnownIds& known, const QByteArray& id)
{
    const KnownId added{id, false};
    const auto place = std::ranges::lower_bound(known, added, knownLess);
    if (place == known.end() || place->id != id)
        known.insert(place, added);
}

void addKnown(KnownIds& known, const std::vector<QByteArray>& ids)
{
    const auto middle = std::ptrdiff_t(known.size());
    for (const QByteArray& id : ids)
        known.push_back({id, false});
    std::ranges::inplace_merge(known, known.begin() + middle, knownLess);
    const auto same = [](const KnownId& a, const KnownId& b) { return a.id == b.id; };
    known.erase(std::unique(known.begin(), known.end(), same), known.end());
}

void removeKnown(KnownIds& known, const QByteArray& id)
{
    const auto place = std::ranges::lower_bound(known, KnownId{id, false}, knownLess);
    if (place != known.end() && place->id == id)
        known.erase(place);
}
