// SPDX-License-Identifier: GPL-3.0-or-later
// Why a job that was listed is listed no more.
#include "client/decode.h"
#include "client/server.h"
#include "jobs/jobmonitor.h"
#include "jobs/transition.h"

#include <algorithm>

using arango::jobs::Status;

namespace {

constexpr int MaxVerifying = 64;
constexpr int CoordinatorUnknown = 1449;

} // namespace

void JobMonitor::investigate(const VanishedPtr& vanished)
{
    // After a restart nothing of what was known is left. Anything less is no reason to ask.
    if (vanished->facts.vanished < vanished->facts.knownBefore) {
        verifySome(vanished);
        return;
    }
    const bool inCluster = absence::coordinatorOf(QString::fromLatin1(vanished->ids.back())) != 0;
    readEpoch(inCluster, [this, vanished](const absence::Epoch& epoch) {
        vanished->facts.restarted = absence::hasRestarted(m_epoch, epoch, vanished->after);
        if (epoch.bootedAt != 0)
            m_epoch.bootedAt = epoch.bootedAt;
        if (epoch.rebootId) {
            m_epoch.serverId = epoch.serverId;
            m_epoch.rebootId = epoch.rebootId;
        }
        if (!vanished->facts.restarted) {
            verifySome(vanished);
            return;
        }
        gone(vanished->ids, *vanished);
        emit serverRestarted(int(vanished->ids.size()));
    });
}

void JobMonitor::readEpoch(bool inCluster, const std::function<void(const absence::Epoch&)>& then)
{
    const auto uptime = absence::uptime();
    m_connection.send(uptime.request, m_database, {.deadline = m_patience.answer}, this,
                      [this, inCluster, then,
                       decode = uptime.decode](const arango::Result<arango::Response>& answer) {
                          const auto seconds = answer.and_then(decode);
                          absence::Epoch epoch;
                          if (seconds && *seconds)
                              epoch.bootedAt = now() - qint64(**seconds * 1000);
                          if (inCluster)
                              readReboot(epoch, then);
                          else
                              then(epoch);
                      });
}

void JobMonitor::readReboot(const absence::Epoch& epoch,
                            const std::function<void(const absence::Epoch&)>& then)
{
    const auto operation = arango::server::status();
    m_connection.send(
        operation.request, m_database, {.deadline = m_patience.answer}, this,
        [epoch, then, decode = operation.decode](const arango::Result<arango::Response>& answer) {
            absence::Epoch whole = epoch;
            // A hardened server tells administrators only: the uptime has to do.
            if (const auto status = answer.and_then(decode)) {
                whole.serverId = status->serverId;
                whole.rebootId = status->rebootId;
            }
            then(whole);
        });
}

void JobMonitor::verifySome(const VanishedPtr& vanished)
{
    const auto room = size_t(std::max<qsizetype>(0, MaxVerifying - m_verifying.size()));
    const size_t count = std::min(room, vanished->ids.size());
    if (count == 0) {
        trackAll(vanished->ids); // the next tick lacks them again
        return;
    }
    const std::vector<QByteArray> ids(vanished->ids.begin(),
                                      vanished->ids.begin() + std::ptrdiff_t(count));
    vanished->ids.erase(vanished->ids.begin(), vanished->ids.begin() + std::ptrdiff_t(count));
    vanished->asked = int(count);
    for (const QByteArray& id : ids)
        verify(QString::fromLatin1(id), vanished);
}

void JobMonitor::verify(const QString& id, const VanishedPtr& vanished)
{
    m_verifying.insert(id);
    const auto operation = arango::jobs::status(id);
    m_connection.send(
        operation.request, m_database, {.deadline = m_patience.answer}, this,
        [this, id, vanished,
         decode = operation.decode](const arango::Result<arango::Response>& answer) {
            m_verifying.remove(id);
            const auto status = answer.and_then(decode);
            const bool isGone
                = !status && status.error().httpStatus == 404 && status.error().errorNum != 1228;
            if (isGone) {
                // 1449: the coordinator that the id names is known no more (protocol.md §2.6).
                Vanished one = *vanished;
                one.facts.coordinatorGone = status.error().errorNum == CoordinatorUnknown;
                gone({id.toLatin1()}, one);
            } else {
                vanished->allGone = false;
                if (status)
                    advanceById(
                        id, *status == Status::Done ? JobEvent::SeenDone : JobEvent::SeenPending);
                track(id);
            }
            if (--vanished->asked > 0 || vanished->ids.empty())
                return;
            // Where every one of many was gone, the others that went in the same moment are
            // believed.
            if (vanished->allGone)
                gone(vanished->ids, *vanished);
            else
                trackAll(vanished->ids);
        });
}

void JobMonitor::gone(const std::vector<QByteArray>& ids, const Vanished& vanished)
{
    const Absence absence = absence::judge(vanished.facts);
    std::vector<Job> changed;
    for (const QByteArray& id : ids) {
        const Job* job = m_store.find(m_server, QString::fromLatin1(id));
        if (!job)
            continue;
        Job copy = *job;
        if (!advance(copy,
                     absence == Absence::Restarted ? JobEvent::ServerRestarted
                                                   : JobEvent::Vanished))
            continue;
        copy.absence = absence;
        copy.goneAfter = vanished.after;
        copy.goneBefore = vanished.before;
        changed.push_back(std::move(copy));
    }
    m_store.update(std::move(changed));
}

void JobMonitor::giveUp()
{
    std::vector<QByteArray> ids;
    for (const Job& job : m_store.jobs()) {
        if (job.server == m_server && job.user == m_user && isLive(job.state)
            && job.state != JobState::Collecting && !job.id.isEmpty())
            ids.push_back(job.id.toLatin1());
    }
    if (!ids.empty())
        gone(ids, {.facts = {.coordinatorGone = true}, .after = m_status.asOf, .before = now()});
}
