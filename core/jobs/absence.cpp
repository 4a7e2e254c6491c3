// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/absence.h"

#include "client/cluster.h"
#include "client/decode.h"
#include "client/texts.h"

using namespace Qt::StringLiterals;
using arango::Texts;

namespace {

/// Two clocks and an uptime that counts whole seconds on some servers.
constexpr qint64 Slack = 2'000;
constexpr qint64 LeastForAll = 3;

} // namespace

arango::Operation<std::optional<double>> absence::uptime()
{
    return {.request = {.method = arango::Method::Get, .path = "/_admin/metrics"},
            .decode
            = [](const arango::Response& response) -> arango::Result<std::optional<double>> {
                if (response.status >= 400)
                    return tl::unexpected(arango::decode::serverError(response));
                constexpr QByteArrayView Name = "arangodb_server_statistics_server_uptime_total";
                for (QByteArrayView rest = response.body; !rest.isEmpty();) {
                    const qsizetype end = rest.indexOf('\n');
                    const QByteArrayView line = end < 0 ? rest : rest.first(end);
                    rest = end < 0 ? QByteArrayView() : rest.sliced(end + 1);
                    if (!line.startsWith(Name))
                        continue;
                    bool good = false;
                    const double value
                        = line.sliced(line.lastIndexOf(' ') + 1).trimmed().toDouble(&good);
                    // 0 is what a server without statistics says.
                    return good && value > 0 ? std::optional(value) : std::nullopt;
                }
                return std::optional<double>();
            },
            .name = "ServerMetrics"};
}

bool absence::hasRestarted(const Epoch& before, const Epoch& now, Moment lastSeen)
{
    if (!before.serverId.isEmpty() && !now.serverId.isEmpty() && before.serverId != now.serverId)
        return false;
    if (before.rebootId && now.rebootId)
        return before.rebootId != now.rebootId;
    if (now.bootedAt == 0)
        return false;
    if (before.bootedAt != 0 && now.bootedAt > before.bootedAt + Slack)
        return true;
    return lastSeen != 0 && now.bootedAt > lastSeen + Slack;
}

Absence absence::judge(const Facts& facts)
{
    if (facts.restarted)
        return Absence::Restarted;
    if (facts.coordinatorGone)
        return Absence::CoordinatorGone;
    if (facts.vanished >= LeastForAll && facts.vanished == facts.knownBefore
        && facts.pendingVanished > 0)
        return Absence::DroppedWithAll;
    return Absence::Taken;
}

QString absence::sentence(Absence absence)
{
    switch (absence) {
    case Absence::None:
        break;
    case Absence::Taken:
        return Texts::tr("Somebody else collected or cleared it.");
    case Absence::DroppedWithAll:
        return Texts::tr("It went together with all other jobs, pending ones too: somebody cleared "
                         "the whole list. Work that was running goes on, out of reach.");
    case Absence::Restarted:
        return Texts::tr("The server was restarted, and forgot all jobs.");
    case Absence::CoordinatorGone:
        return Texts::tr("The coordinator that had it is no longer there.");
    }
    return {};
}

quint64 absence::coordinatorOf(const QString& id)
{
    return arango::Cluster::ownerOf(id).value_or(0);
}
