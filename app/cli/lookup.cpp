// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/lookup.h"

#include "app/cli/texts.h"
#include "client/jobs.h"
#include "jobs/absence.h"
#include "jobs/transition.h"

#include <QTimer>

using namespace std::chrono_literals;
using arango::jobs::Status;

namespace cli {

namespace {

constexpr auto SettleTime = 1s;
constexpr auto ForwardedTo = "x-arango-request-forwarded-to";

bool isMissing(const arango::Error& error)
{
    return error.kind == arango::Error::Kind::Server && error.httpStatus == 404
        && error.errorNum != 1228;
}

} // namespace

Lookup::Lookup(Engine& engine, QStringList ids, QObject* parent)
    : QObject(parent), m_engine(engine), m_ids(std::move(ids)),
      m_pace(size_t(m_ids.size()), [this](size_t i) { ask(m_ids.at(qsizetype(i))); })
{
}

void Lookup::start()
{
    m_pace.run();
}

JobMonitor* Lookup::ownerOf(const QString& id) const
{
    const quint64 owner = absence::coordinatorOf(id);
    if (owner == 0 || m_engine.monitors.all().size() == 1)
        return nullptr;
    for (const Job& job : m_engine.store.jobs()) {
        if (!job.id.isEmpty() && absence::coordinatorOf(job.id) == owner) {
            if (JobMonitor* monitor = m_engine.monitors.of(job.server))
                return monitor;
        }
    }
    return nullptr;
}

void Lookup::ask(const QString& id)
{
    const auto search = std::make_shared<Search>(Search{.id = id});
    const std::vector<Job> known = m_engine.find(id);
    search->open = int(known.size());
    for (const Job& job : known)
        askFor(job, search);
    if (!known.empty())
        return;
    if (JobMonitor* owner = ownerOf(id)) {
        search->open = 1;
        askAt(*owner, search, true);
    } else {
        askAll(search);
    }
}

void Lookup::askFor(const Job& job, const SearchPtr& search)
{
    if (!isLive(job.state)) {
        // Queued, as an answer would come.
        QMetaObject::invokeMethod(
            this,
            [this, serial = job.serial, search] {
                search->found.append(serial);
                oneAnswered(search);
            },
            Qt::QueuedConnection);
        return;
    }
    const auto operation = arango::jobs::status(job.id);
    m_engine.monitors.of(job.server)
        ->connection()
        .send(operation.request, m_engine.database, {}, this,
              [this, serial = job.serial, search,
               decode = operation.decode](const arango::Result<arango::Response>& answer) {
                  if (const Job* asked = m_engine.store.find(serial))
                      answered(Job(*asked), answer.and_then(decode), search);
                  else
                      oneAnswered(search);
              });
}

void Lookup::answered(const Job& job, const arango::Result<Status>& status, const SearchPtr& search)
{
    if (!status && !isMissing(status.error())) {
        search->error = status.error();
        oneAnswered(search);
        return;
    }
    search->found.append(job.serial);
    if (!status && job.state == JobState::Done && !job.resultFile.isEmpty()) {
        // A collect of ours was on its way when a program ended. The service asks the same and says
        // what became of it.
        QTimer::singleShot(SettleTime, this, [this, search] { oneAnswered(search); });
        return;
    }
    Job copy = job;
    const auto event = !status    ? JobEvent::Vanished
        : *status == Status::Done ? JobEvent::SeenDone
                                  : JobEvent::SeenPending;
    if (advance(copy, event))
        m_engine.store.update({copy});
    oneAnswered(search);
}

void Lookup::askAll(const SearchPtr& search)
{
    search->open = int(m_engine.monitors.all().size());
    for (JobMonitor* monitor : m_engine.monitors.all())
        askAt(*monitor, search, false);
}

void Lookup::askAt(JobMonitor& monitor, const SearchPtr& search, bool isGuess)
{
    const auto operation = arango::jobs::status(search->id);
    monitor.connection().send(operation.request, m_engine.database, {}, this,
                              [this, &monitor, search, isGuess, decode = operation.decode](
                                  const arango::Result<arango::Response>& answer) {
                                  const auto status = answer.and_then(decode);
                                  if (status && arango::hasHeader(answer->headers, ForwardedTo))
                                      search->forwarded = std::pair(&monitor, *status);
                                  else if (status)
                                      addForeign(monitor, *status, *search);
                                  else if (!search->error || !isMissing(status.error()))
                                      search->error = status.error();
                                  if (isGuess && search->found.isEmpty()) {
                                      search->error.reset();
                                      askAll(search);
                                      return;
                                  }
                                  oneAnswered(search);
                              });
}

void Lookup::addForeign(const JobMonitor& monitor, Status status, Search& search)
{
    Job foreign;
    foreign.server = monitor.server();
    foreign.user = m_engine.user();
    foreign.id = search.id;
    foreign.origin = JobOrigin::Foreign;
    foreign.state = status == Status::Done ? JobState::Done : JobState::Pending;
    foreign.seenAt = now();
    foreign.finishedAt = status == Status::Done ? foreign.seenAt : 0;
    search.found.append(m_engine.store.append({foreign}));
}

void Lookup::oneAnswered(const SearchPtr& search)
{
    if (--search->open > 0)
        return;
    // Its keeper is none of the coordinators that we know: who forwards is as near as we get.
    if (search->found.isEmpty() && search->forwarded)
        addForeign(*search->forwarded->first, search->forwarded->second, *search);
    if (search->found.size() > 1 && m_requiresUnique) {
        emit failed(
            search->id,
            {.kind = arango::Error::Kind::NotSent,
             .message = Texts::tr("The id names a job on %n coordinators. Give the --server "
                                  "of the one that is meant, and no other.",
                                  nullptr, int(search->found.size()))});
    } else if (!search->found.isEmpty()) {
        for (const quint64 serial : std::as_const(search->found))
            emit found(serial);
    } else if (search->error) {
        emit failed(search->id, *search->error);
    }
    m_pace.oneEnded();
    if (m_pace.isFinished())
        emit finished();
}

} // namespace cli
