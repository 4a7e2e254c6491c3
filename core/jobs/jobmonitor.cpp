// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/jobmonitor.h"

#include "client/database.h"
#include "client/decode.h"
#include "client/handover.h"
#include "client/server.h"
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
constexpr double SlowQueue = 1; // seconds
constexpr double VerySlowQueue = 5;
constexpr auto LongestDelay = 30s;
/// A full queue leaves its phantom at once; the next ticks list it.
constexpr qint64 PhantomMs = 15'000;
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
    connect(&m_connection, &arango::Connection::queueTimeSeen, this,
            [this](double seconds) { m_queueTime = seconds; });
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
        arango::jobs::list(which, m_count).request, m_database, {.deadline = m_patience.answer},
        this,
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

bool JobMonitor::isNeighbours(const QString& id) const
{
    return !m_neighbours.isEmpty() && absence::coordinatorOf(id) != 0
        && std::ranges::any_of(m_neighbours, [&](const QString& server) {
               const Job* job = m_store.find(server, id);
               return job && job->user == m_user;
           });
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
    if (!known.done && m_queueFullAt != 0 && at - m_queueFullAt < PhantomMs)
        job.hint = tr("It appeared when the server refused a job because its queue was full. If it "
                      "stays pending and no query runs for it, it is a phantom: it never ends, and "
                      "clearing is all that can be done.");
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

    const auto vanished = std::make_shared<Vanished>();
    vanished->after = m_status.asOf;
    vanished->before = at;
    vanished->facts.vanished = qint64(difference.vanished.size());
    vanished->facts.knownBefore
        = std::ssize(m_known) - std::ssize(difference.appeared) + vanished->facts.vanished;
    for (QByteArray& id : difference.vanished) {
        const QString text = QString::fromLatin1(id);
        const Job* job = m_store.find(m_server, text);
        if (m_trackedMeanwhile.contains(text) || m_untrackedMeanwhile.contains(text) || !job
            || !isLive(job->state) || m_verifying.contains(text))
            continue;
        if (job->state != JobState::Done)
            ++vanished->facts.pendingVanished;
        vanished->after = std::max({vanished->after, job->submittedAt, job->seenAt});
        vanished->ids.push_back(std::move(id));
    }
    // What goes between the two lists of a tick is missing in this one and the next.
    absence::Facts both = vanished->facts;
    if (m_vanishedBefore.vanished > 0) {
        both.vanished += m_vanishedBefore.vanished;
        both.pendingVanished += m_vanishedBefore.pendingVanished;
        both.knownBefore += m_vanishedBefore.vanished;
    }
    m_vanishedBefore = std::exchange(vanished->facts, both);
    std::vector<QByteArray> tracked;
    for (const QString& id : std::exchange(m_trackedMeanwhile, {}))
        tracked.push_back(id.toLatin1());
    std::ranges::sort(tracked, arango::jobs::idLess);
    addKnown(m_known, tracked);
    for (const QString& id : std::as_const(m_untrackedMeanwhile))
        removeKnown(m_known, id.toLatin1());

    m_store.update(std::move(changed));
    m_status.asOf = at;
    m_status.known = difference.pendingCount + difference.doneCount;
    m_failures = 0;
    if (!vanished->ids.empty())
        investigate(vanished);
    if (!m_clockAsked)
        readClock();
    // The highest id is the last one: only a coordinator gives such ids.
    if (!m_rebootAsked && !m_known.empty()
        && absence::coordinatorOf(QString::fromLatin1(m_known.back().id)) != 0) {
        m_rebootAsked = true;
        readReboot({}, [this](const absence::Epoch& epoch) {
            m_epoch.serverId = epoch.serverId;
            m_epoch.rebootId = epoch.rebootId;
        });
    }
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
        if (!noteSeen(known.id, known.done, m_status.asOf, changed, finished)
            && !isNeighbours(QString::fromLatin1(known.id)))
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
    auto delay = nextDelay();
    if (again)
        delay = HurryDelay;
    m_status.intervalMs = delay.count();
    setStatus(m_paused ? MonitorStatus::Kind::Paused : MonitorStatus::Kind::Live);
    if (!m_paused)
        schedule(delay);
    emit ticked();
}

std::chrono::milliseconds JobMonitor::nextDelay() const
{
    auto delay = stretched(m_interval, m_status.known) * (m_hidden ? 4 : 1);
    // A server that lets its requests wait is asked less.
    if (m_queueTime >= VerySlowQueue)
        delay *= 4;
    else if (m_queueTime >= SlowQueue)
        delay *= 2;
    return std::min<std::chrono::milliseconds>(
        delay, std::max<std::chrono::milliseconds>(m_interval, LongestDelay));
}

void JobMonitor::readClock()
{
    m_clockAsked = true;
    readEpoch(false, [this](const absence::Epoch& epoch) {
        if (m_epoch.bootedAt == 0)
            m_epoch.bootedAt = epoch.bootedAt;
    });
    const auto operation = arango::server::time();
    m_connection.send(operation.request, m_database, {.deadline = m_patience.answer}, this,
                      [this, sentAt = now(),
                       decode = operation.decode](const arango::Result<arango::Response>& answer) {
                          // Read about half way between question and answer.
                          if (const auto seconds = answer.and_then(decode))
                              m_clockOffset = qint64(*seconds * 1000) - (sentAt + now()) / 2;
                      });
}

void JobMonitor::trackAll(const std::vector<QByteArray>& ids)
{
    if (!m_merging)
        addKnown(m_known, ids);
    if (m_merging || m_ticking) {
        for (const QByteArray& id : ids)
            m_trackedMeanwhile.insert(QString::fromLatin1(id));
    }
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
