// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/jobmonitor.h"

#include "client/database.h"
#include "client/decode.h"
#include "client/handover.h"
#include "jobs/transition.h"

#include <QRandomGenerator>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using arango::jobs::Status;

namespace {

constexpr int FirstCount = 1000;
constexpr int MaxCount = 100'000'000;
constexpr auto HurryDelay = 150ms;
constexpr int MaxVerifying = 64;
/// New ids that are taken in one step of the GUI thread.
constexpr size_t AppearedBlock = 500;
constexpr std::array Backoff{1s, 2s, 4s, 8s, 15s, 30s};

/// The more there is to list, the rarer (features.md §5, F15).
std::chrono::milliseconds stretched(std::chrono::milliseconds interval, int known)
{
    if (known > 50'000)
        return std::max<std::chrono::milliseconds>(interval, 5s);
    if (known > 5'000)
        return std::max<std::chrono::milliseconds>(interval, 2s);
    return interval;
}

} // namespace

JobMonitor::JobMonitor(arango::Connection& connection, JobStore& store, QString database,
                       QObject* parent)
    : QObject(parent), m_connection(connection), m_store(store), m_database(std::move(database)),
      m_server(connection.endpoint().url.toString()), m_user(connection.endpoint().login.user),
      m_count(FirstCount)
{
    m_pool.setMaxThreadCount(1);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &JobMonitor::tick);
}

JobMonitor::~JobMonitor()
{
    m_pool.waitForDone();
}

void JobMonitor::start()
{
    m_known.clear();
    // What an earlier connection knew of this server, and is no longer listed, has a story too.
    for (const Job& job : m_store.jobs()) {
        if (job.server == m_server && job.user == m_user && isLive(job.state) && !job.id.isEmpty())
            m_known.push_back({job.id.toLatin1(), job.state == JobState::Done});
    }
    std::ranges::sort(m_known, arango::jobs::idLess, &KnownId::id);
    setStatus(MonitorStatus::Kind::Connecting);
    tick();
}

void JobMonitor::setPaused(bool paused)
{
    if (m_paused == paused)
        return;
    m_paused = paused;
    if (paused) {
        m_timer.stop();
        if (!m_ticking)
            setStatus(MonitorStatus::Kind::Paused);
    } else {
        refresh();
    }
}

void JobMonitor::setInterval(std::chrono::milliseconds interval)
{
    m_interval = interval;
    if (m_timer.isActive() && m_status.kind == MonitorStatus::Kind::Live)
        schedule(interval);
}

void JobMonitor::refresh()
{
    if (m_ticking)
        m_again = true;
    else
        tick();
}

void JobMonitor::hurry()
{
    if (m_ticking)
        m_again = true;
    else if (m_status.kind == MonitorStatus::Kind::Live
             && (!m_timer.isActive() || m_timer.remainingTimeAsDuration() > HurryDelay))
        schedule(HurryDelay);
}

void JobMonitor::track(const QString& id)
{
    m_untrackedMeanwhile.remove(id);
    if (m_merging)
        m_trackedMeanwhile.insert(id);
    else
        addKnown(m_known, id.toLatin1());
    // Also for the tick under way, whose lists may be older than the job.
    if (m_ticking)
        m_trackedMeanwhile.insert(id);
}

void JobMonitor::untrack(const QString& id)
{
    m_trackedMeanwhile.remove(id);
    if (m_ticking)
        m_untrackedMeanwhile.insert(id);
    if (!m_merging)
        removeKnown(m_known, id.toLatin1());
}

void JobMonitor::tick()
{
    if (m_ticking)
        return;
    m_timer.stop();
    m_ticking = true;
    m_again = false;
    m_trackedMeanwhile.clear();
    m_untrackedMeanwhile.clear();
    m_tickTime.start();
    ask(Status::Pending);
}

void JobMonitor::ask(Status which)
{
    m_connection.send(
        arango::jobs::list(which, m_count).request, m_database, {}, this,
        [this, which](const arango::Result<arango::Response>& answer) { listed(which, answer); });
}

void JobMonitor::listed(Status which, const arango::Result<arango::Response>& answer)
{
    if (!answer) {
        failed(answer.error());
        return;
    }
    if (answer->status >= 400) {
        failed(arango::decode::serverError(*answer));
        return;
    }
    // Ids are at least three bytes with quotes and comma: too few bytes cannot be a full list.
    const bool mayBeCut = answer->body.count(',') + 1 >= m_count;
    if (mayBeCut && m_count < MaxCount) {
        m_count *= 4;
        m_status.complete = false;
        ask(which);
        return;
    }
    if (which == Status::Pending) {
        m_pendingAnswer = *answer;
        ask(Status::Done);
    } else {
        m_doneAnswer = *answer;
        merge();
    }
}

void JobMonitor::merge()
{
    m_status.tickMs = m_tickTime.elapsed();
    m_merging = true;
    handover::run(m_pool,
                  [this, known = std::move(m_known), pending = std::exchange(m_pendingAnswer, {}),
                   done = std::exchange(m_doneAnswer, {})]() mutable {
                      auto difference = compareLists(known, pending, done);
                      if (difference)
                          known.clear();
                      handover::deliver(this,
                                        [this, difference = std::move(difference),
                                         known = std::move(known)]() mutable {
                                            m_merging = false;
                                            if (difference) {
                                                apply(std::move(*difference));
                                                return;
                                            }
                                            m_known = std::move(known);
                                            for (const QString& id :
                                                 std::exchange(m_trackedMeanwhile, {}))
                                                addKnown(m_known, id.toLatin1());
                                            failed(difference.error());
                                        });
                  });
    m_known.clear();
}

bool JobMonitor::noteSeen(const QByteArray& id, bool done, Moment at, std::vector<Job>& changed,
                          QList<quint64>& finished) const
{
    const Job* job = m_store.find(m_server, QString::fromLatin1(id));
    if (!job)
        return false;
    Job copy = *job;
    bool differs = advance(copy, done ? JobEvent::SeenDone : JobEvent::SeenPending, at);
    if (differs && copy.state == JobState::Done)
        finished.append(copy.serial);
    if (copy.seenAt == 0) {
        copy.seenAt = at;
        differs = true;
    }
    if (differs)
        changed.push_back(std::move(copy));
    return true;
}

Job JobMonitor::foreignJob(const KnownId& known, Moment at) const
{
    Job job;
    job.server = m_server;
    job.user = m_user;
    job.id = QString::fromLatin1(known.id);
    job.origin = JobOrigin::Foreign;
    job.state = known.done ? JobState::Done : JobState::Pending;
    job.seenAt = at;
    job.finishedAt = known.done ? at : 0;
    return job;
}

void JobMonitor::apply(ListDifference difference)
{
    const Moment at = now();
    m_known = std::move(difference.known);

    std::vector<Job> changed;
    QList<quint64> finished;
    for (const QByteArray& id : difference.finished)
        noteSeen(id, true, at, changed, finished);

    for (const QByteArray& id : difference.vanished) {
        const QString text = QString::fromLatin1(id);
        const Job* job = m_store.find(m_server, text);
        if (m_trackedMeanwhile.contains(text)) {
            addKnown(m_known, id);
        } else if (!m_untrackedMeanwhile.contains(text) && job && isLive(job->state)) {
            // What cannot be asked for in this tick is asked for in the next.
            if (m_verifying.contains(text) || m_verifying.size() >= MaxVerifying)
                addKnown(m_known, id);
            else
                verify(text);
        }
    }
    for (const QString& id : std::exchange(m_trackedMeanwhile, {}))
        addKnown(m_known, id.toLatin1());
    for (const QString& id : std::as_const(m_untrackedMeanwhile))
        removeKnown(m_known, id.toLatin1());

    m_store.update(std::move(changed));
    m_status.asOf = at;
    m_status.known = difference.pendingCount + difference.doneCount;
    m_failures = 0;
    if (!finished.isEmpty())
        emit jobsFinished(finished);
    m_appeared = std::move(difference.appeared);
    m_nextAppeared = 0;
    takeAppeared();
}

void JobMonitor::takeAppeared()
{
    // A first list may hold a hundred thousand ids; the window stays alive between the blocks.
    const size_t end = std::min(m_nextAppeared + AppearedBlock, m_appeared.size());
    std::vector<Job> changed;
    std::vector<Job> appended;
    QList<quint64> finished;
    for (; m_nextAppeared < end; ++m_nextAppeared) {
        const KnownId& known = m_appeared[m_nextAppeared];
        if (m_untrackedMeanwhile.contains(QString::fromLatin1(known.id)))
            continue; // gone through us while the list was on its way
        if (!noteSeen(known.id, known.done, m_status.asOf, changed, finished))
            appended.push_back(foreignJob(known, m_status.asOf));
    }
    m_store.update(std::move(changed));
    m_store.append(std::move(appended));
    if (!finished.isEmpty())
        emit jobsFinished(finished);

    m_status.complete = m_nextAppeared == m_appeared.size();
    if (!m_status.complete) {
        setStatus(MonitorStatus::Kind::Live);
        QMetaObject::invokeMethod(this, &JobMonitor::takeAppeared, Qt::QueuedConnection);
        return;
    }
    m_appeared.clear();
    m_ticking = false;
    const bool again = std::exchange(m_again, false);
    auto delay = stretched(m_interval, m_status.known) * (m_hidden ? 4 : 1);
    if (again)
        delay = HurryDelay;
    m_status.intervalMs = delay.count();
    setStatus(m_paused ? MonitorStatus::Kind::Paused : MonitorStatus::Kind::Live);
    if (!m_paused)
        schedule(delay);
    emit ticked();
}

void JobMonitor::verify(const QString& id)
{
    m_verifying.insert(id);
    const auto operation = arango::jobs::status(id);
    m_connection.send(
        operation.request, m_database, {}, this,
        [this, id, decode = operation.decode](const arango::Result<arango::Response>& answer) {
            m_verifying.remove(id);
            const auto status = answer.and_then(decode);
            if (status) {
                advanceById(id,
                            *status == Status::Done ? JobEvent::SeenDone : JobEvent::SeenPending);
                track(id);
            } else if (status.error().httpStatus == 404 && status.error().errorNum != 1228) {
                advanceById(id, JobEvent::Vanished);
            } else {
                track(id);
            }
        });
}

void JobMonitor::advanceById(const QString& id, JobEvent event)
{
    const Job* job = m_store.find(m_server, id);
    if (!job)
        return;
    Job copy = *job;
    if (!advance(copy, event))
        return;
    const bool finished = copy.state == JobState::Done;
    m_store.update({copy});
    if (finished)
        emit jobsFinished({copy.serial});
}

void JobMonitor::failed(const arango::Error& error)
{
    m_ticking = false;
    m_again = false;
    ++m_failures;
    auto kind = MonitorStatus::Kind::Failed;
    if (error.httpStatus == 401 || error.httpStatus == 403)
        kind = MonitorStatus::Kind::Refused;
    else if (error.httpStatus == 503 || error.httpStatus == 412)
        kind = MonitorStatus::Kind::Busy;
    else if (error.kind != arango::Error::Kind::Server)
        kind = MonitorStatus::Kind::Offline;

    // A refused login is not tried again: some servers lock users out.
    if (kind == MonitorStatus::Kind::Refused) {
        m_status.nextTry = 0;
        setStatus(kind, error.message);
        return;
    }
    const auto step = std::min<size_t>(size_t(m_failures - 1), Backoff.size() - 1);
    const std::chrono::milliseconds delay = Backoff.at(step);
    const auto jitter = QRandomGenerator::global()->bounded(int(delay.count() / 5) + 1);
    if (!m_paused)
        schedule(delay + std::chrono::milliseconds(jitter));
    m_status.nextTry = m_paused ? 0 : now() + delay.count() + jitter;
    setStatus(kind, error.message);
}

void JobMonitor::schedule(std::chrono::milliseconds delay)
{
    m_timer.start(delay);
}

void JobMonitor::setStatus(MonitorStatus::Kind kind, const QString& problem)
{
    if (m_status.kind != kind)
        m_status.since = now();
    m_status.kind = kind;
    m_status.problem = problem;
    emit statusChanged();
}
