// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/error.h"
#include "client/request.h"

#include <QByteArray>
#include <QStringList>

#include <vector>

/// The ids a server has listed so far, ascending by value.
struct KnownId {
    QByteArray id;
    bool done = false;

    bool operator==(const KnownId&) const = default;
};
using KnownIds = std::vector<KnownId>;

/// What two list answers say that was not known before.
struct ListDifference {
    KnownIds known; ///< as listed now
    KnownIds appeared;
    std::vector<QByteArray> finished; ///< known as pending, now done
    std::vector<QByteArray> vanished; ///< known, now in neither list
    int pendingCount = 0;
    int doneCount = 0;
};

/// Sorted merge of what was known with the two answers; an id in both lists is done. Runs on any
/// thread. Takes `known` apart when it succeeds, and leaves it alone when an answer is no list. A
/// list that was cut off (`count` ids in it) must not be given here: what it lacks has not
/// vanished.
[[nodiscard]] arango::Result<ListDifference>
compareLists(KnownIds& known, const arango::Response& pending, const arango::Response& done);

/// Adds an id as pending, if it is not there; keeps the order.
void addKnown(KnownIds& known, const QByteArray& id);
/// The same for many, ascending; those that are there stay as they are.
void addKnown(KnownIds& known, const std::vector<QByteArray>& ids);
void removeKnown(KnownIds& known, const QByteArray& id);
