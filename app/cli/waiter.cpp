// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/waiter.h"

#include "app/cli/texts.h"
#include "app/cli/tick.h"
#include "jobs/jobformat.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace cli {

namespace {

constexpr int MaxAttempts = 5;

} // namespace

Waiter::Waiter(Engine& engine, Report& report, Results results, QObject* parent)
    : QObject(parent), m_engine(engine), m_report(report), m_results(results)
{
    connect(&m_engine.store, &JobStore::rowsChanged, this, &Waiter::changed);
    connect(&m_engine.service, &JobService::actionFailed, this, &Waiter::collectFailed);
    connect(&m_engine.monitors, &Monitors::statusChanged, this, &Waiter::statusChanged);
    connect(&m_progress, &QTimer::timeout, this, &Waiter::showProgress);
}

void Waiter::start(bool wasReached)
{
    m_wasLive = wasReached;
    m_engine.monitors.start();
    if (m_report.output().showsProgress())
        m_progress.start(1s);
}

void Waiter::add(quint64 serial)
{
    m_attempts.insert(serial, 0);
    check(serial);
}

void Waiter::stop()
{
    m_isStopped = true;
    m_progress.stop();
}

void Waiter::changed(int first, int last)
{
    // A slot of the store must not change it: a collect does.
    for (int row = first; row <= last; ++row) {
        const quint64 serial = m_engine.store.jobs().at(size_t(row)).serial;
        if (m_attempts.contains(serial))
            QMetaObject::invokeMethod(
                this, [this, serial] { check(serial); }, Qt::QueuedConnection);
    }
}

void Waiter::check(quint64 serial)
{
    const Job* job = m_engine.store.find(serial);
    if (!m_attempts.contains(serial) || m_isStopped)
        return;
    if (!job
        || (!isLive(job->state) && job->state != JobState::Sending
            && job->state != JobState::Held)) {
        settle(serial);
        return;
    }
    if (job->state != JobState::Done)
        return;
    const bool isLeft = m_results == Results::Leave
        || (m_results == Results::CollectOwn && job->origin == JobOrigin::Foreign);
    if (isLeft)
        settle(serial);
    else if (m_attempts.value(serial) == 0)
        m_engine.service.collect(serial, JobService::Foreign::Allowed);
}

void Waiter::collectFailed(quint64 serial, const QString& message)
{
    const auto attempts = m_attempts.find(serial);
    if (attempts == m_attempts.end() || m_isStopped)
        return;
    const Job* job = m_engine.store.find(serial);
    if (!job || job->state != JobState::Done)
        return; // its change of state tells
    if (++*attempts >= MaxAttempts) {
        m_report.error(ExitCode::Server, message, job->id);
        settle(serial);
        return;
    }
    QTimer::singleShot(std::chrono::seconds(*attempts), this, [this, serial] {
        if (!m_isStopped && m_attempts.contains(serial))
            m_engine.service.collect(serial, JobService::Foreign::Allowed);
    });
}

void Waiter::settle(quint64 serial)
{
    m_attempts.remove(serial);
    ++m_settled;
    if (isIdle())
        m_progress.stop();
    emit settled(serial);
}

void Waiter::statusChanged()
{
    using Kind = MonitorStatus::Kind;
    const MonitorStatus status = m_engine.monitors.status();
    const QString trouble = troubleOf(m_engine);
    if (status.kind == Kind::Live) {
        m_wasLive = true;
        m_saidTrouble = m_saidTrouble && !trouble.isEmpty();
    }
    if (trouble.isEmpty() || m_isStopped || status.kind == Kind::Connecting)
        return;
    // A server that was never there is told at once; one that goes away may come back.
    if (status.kind == Kind::Refused || (!m_wasLive && status.kind != Kind::Busy)) {
        m_report.error(ExitCode::Server, trouble);
        emit gaveUp();
    } else if (!m_saidTrouble) {
        m_saidTrouble = true;
        m_report.note(trouble + u' ' + Texts::tr("It is tried again."));
    }
}

void Waiter::showProgress()
{
    const qsizetype all = m_settled + m_attempts.size();
    m_report.output().progress(Texts::tr("%1 of %2 done · %3")
                                   .arg(QString::number(m_settled), QString::number(all),
                                        JobFormat::duration(now() - m_begin, true)));
}

} // namespace cli
