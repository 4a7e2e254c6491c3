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

KnownIds merged(std::vector<QByteArray> pending, std::vector<QByteArray> done)
{
    KnownIds all;
    all.reserve(pending.size() + done.size());
    auto p = pending.begin();
    auto d = done.begin();
    while (p != pending.end() || d != done.end()) {
        if (d == done.end() || (p != pending.end() && idLess(*p, *d))) {
            all.push_back({std::move(*p++), false});
        } else {
            if (p != pending.end() && *p == *d)
                ++p;
            all.push_back({std::move(*d++), true});
        }
    }
    return all;
}

} // namespace

arango::Result<ListDifference> compareLists(const KnownIds& known, const arango::Response& pending,
                                            const arango::Response& done)
{
    auto pendingIds = arango::jobs::parseIds(pending);
    if (!pendingIds)
        return tl::unexpected(pendingIds.error());
    auto doneIds = arango::jobs::parseIds(done);
    if (!doneIds)
        return tl::unexpected(doneIds.error());

    ListDifference difference;
    difference.pendingCount = int(pendingIds->size());
    difference.doneCount = int(doneIds->size());
    difference.known = merged(std::move(*pendingIds), std::move(*doneIds));

    auto was = known.begin();
    for (const KnownId& is : difference.known) {
        for (; was != known.end() && knownLess(*was, is); ++was)
            difference.vanished.push_back(was->id);
        if (was == known.end() || was->id != is.id) {
            difference.appeared.push_back(is);
            continue;
        }
        if (is.done && !was->done)
            difference.finished.push_back(is.id);
        ++was;
    }
    for (; was != known.end(); ++was)
        difference.vanished.push_back(was->id);
    return difference;
}

void addKnown(KnownIds& known, const QByteArray& id)
{
    const KnownId added{id, false};
    const auto place = std::ranges::lower_bound(known, added, knownLess);
    if (place == known.end() || place->id != id)
        known.insert(place, added);
}

void removeKnown(KnownIds& known, const QByteArray& id)
{
    const auto place = std::ranges::lower_bound(known, KnownId{id, false}, knownLess);
    if (place != known.end() && place->id == id)
        known.erase(place);
}
