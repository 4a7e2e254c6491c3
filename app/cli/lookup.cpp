// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/lookup.h"

#include "client/database.h"
#include "jobs/transition.h"

#include <QTimer>

using namespace std::chrono_literals;
using arango::jobs::Status;

namespace cli {

namespace {

constexpr auto SettleTime = 1s;

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

void Lookup::ask(const QString& id)
{
    const Job* job = m_engine.find(id);
    if (job && !isLive(job->state)) {
        // Queued, as an answer would come.
        QMetaObject::invokeMethod(
            this,
            [this, serial = job->serial] {
                emit found(serial);
                oneEnded();
            },
            Qt::QueuedConnection);
        return;
    }
    const arango::Database database(m_engine.connection, m_engine.database);
    database.run<Status>(
        arango::jobs::status(id), this,
        [this, id](const arango::Result<Status>& status) { answered(id, status); });
}

void Lookup::answered(const QString& id, const arango::Result<Status>& status)
{
    const Job* job = m_engine.find(id);
    const bool isMissing = !status && status.error().kind == arango::Error::Kind::Server
        && status.error().httpStatus == 404 && status.error().errorNum != 1228;
    if (job && isMissing && job->state == JobState::Done && !job->resultFile.isEmpty()) {
        // A collect of ours was on its way when a program ended. The service asks the same and says
        // what became of it.
        QTimer::singleShot(SettleTime, this, [this, serial = job->serial] {
            emit found(serial);
            oneEnded();
        });
        return;
    }
    if (job && (status || isMissing)) {
        Job copy = *job;
        const auto event = isMissing  ? JobEvent::Vanished
            : *status == Status::Done ? JobEvent::SeenDone
                                      : JobEvent::SeenPending;
        if (advance(copy, event))
            m_engine.store.update({copy});
        emit found(copy.serial);
    } else if (status) {
        Job foreign;
        foreign.server = m_engine.monitor.server();
        foreign.user = m_engine.connection.endpoint().login.user;
        foreign.id = id;
        foreign.origin = JobOrigin::Foreign;
        foreign.state = *status == Status::Done ? JobState::Done : JobState::Pending;
        foreign.seenAt = now();
        foreign.finishedAt = *status == Status::Done ? foreign.seenAt : 0;
        emit found(m_engine.store.append({foreign}));
    } else {
        emit failed(id, status.error());
    }
    oneEnded();
}

void Lookup::oneEnded()
{
    m_pace.oneEnded();
    if (m_pace.isFinished())
        emit finished();
}

} // namespace cli
