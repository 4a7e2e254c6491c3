// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/jobruns.h"

#include "app/cli/resultprinter.h"
#include "app/cli/texts.h"
#include "app/cli/tick.h"
#include "jobs/clearplan.h"
#include "jobs/statestyle.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace cli {

namespace {

/// Connects what every command does with an id that leads nowhere.
void reportFailures(Lookup& lookup, Report& report, QObject* context)
{
    QObject::connect(
        &lookup, &Lookup::failed, context,
        [&report](const QString& id, const arango::Error& error) { report.error(error, id); });
}

bool isForeign(const Job& job)
{
    return job.origin == JobOrigin::Foreign;
}

QString foreignText()
{
    return Texts::tr("It was not submitted here, and somebody may be waiting for its result. "
                     "--foreign does it all the same.");
}

} // namespace

// --- status -------------------------------------------------------------------------------------

StatusRun::StatusRun(const Context& context) : Run(context), m_lookup(m_engine, m_arguments.ids)
{
    reportFailures(m_lookup, m_report, this);
    connect(&m_lookup, &Lookup::found, this, [this](quint64 serial) {
        const Job& job = m_engine.job(serial);
        m_report.job(job);
        if (exitCodeOf(job.state) == ExitCode::NotFound)
            m_report.setCode(ExitCode::NotFound);
        checkOutput();
    });
    connect(&m_lookup, &Lookup::finished, this, &StatusRun::end);
}

// --- wait ---------------------------------------------------------------------------------------

WaitRun::WaitRun(const Context& context)
    : Run(context), m_lookup(m_engine, m_arguments.ids),
      m_waiter(m_engine, m_report,
               m_arguments.leave ? Waiter::Results::Leave : Waiter::Results::CollectOwn),
      m_waitedFor(m_arguments.ids)
{
    reportFailures(m_lookup, m_report, this);
    connect(&m_lookup, &Lookup::failed, this,
            [this](const QString& id) { m_waitedFor.removeOne(id); });
    connect(&m_lookup, &Lookup::found, this, &WaitRun::found);
    connect(&m_lookup, &Lookup::finished, this, &WaitRun::lookedUp);
    connect(&m_waiter, &Waiter::gaveUp, this, &WaitRun::end);
    connect(&m_waiter, &Waiter::settled, this, [this](quint64 serial) {
        const Job& job = m_engine.job(serial);
        m_waitedFor.removeOne(job.id);
        m_report.job(job);
        m_report.setCode(exitCodeOf(job.state));
        if (job.state == JobState::Done && isForeign(job))
            m_report.note(
                Texts::tr("Job %1 was not submitted here; its result stays on the server.")
                    .arg(job.id));
        checkOutput();
        if (m_waiter.isIdle() && m_found.empty())
            end();
    });
}

void WaitRun::found(quint64 serial)
{
    m_found.push_back(serial);
}

void WaitRun::lookedUp()
{
    if (isStopping())
        return;
    const auto isEnded = [this](quint64 serial) { return !isLive(m_engine.job(serial).state); };
    if (!std::ranges::all_of(m_found, isEnded))
        m_waiter.start(true);
    const bool isNothing = m_found.empty();
    while (!m_found.empty()) {
        const quint64 serial = m_found.front();
        m_found.erase(m_found.begin());
        m_waiter.add(serial);
    }
    if (isNothing)
        end();
}

void WaitRun::stop()
{
    m_lookup.stop();
    m_waiter.stop();
}

QString WaitRun::stoppedText() const
{
    return m_waitedFor.isEmpty() ? QString() : stillRunningText(m_waitedFor);
}

// --- result -------------------------------------------------------------------------------------

ResultRun::ResultRun(const Context& context)
    : Run(context), m_lookup(m_engine, m_arguments.ids),
      m_waiter(m_engine, m_report, Waiter::Results::CollectAll)
{
    m_lookup.requireUnique();
    reportFailures(m_lookup, m_report, this);
    connect(&m_lookup, &Lookup::found, this, &ResultRun::found);
    connect(&m_lookup, &Lookup::finished, this, [this] {
        if (m_waiter.isIdle())
            end();
    });
    connect(&m_waiter, &Waiter::settled, this, [this](quint64 serial) {
        print(m_engine.job(serial));
        end();
    });
}

void ResultRun::found(quint64 serial)
{
    const Job& job = m_engine.job(serial);
    const bool isCollecting = job.state == JobState::Collecting; // by another program
    if (job.state == JobState::Done && isForeign(job) && !m_arguments.foreign)
        m_report.error(ExitCode::Usage, foreignText(), job.id);
    else if (job.state == JobState::Done || isCollecting)
        m_waiter.add(serial);
    else
        print(job);
}

void ResultRun::print(const Job& job)
{
    if (hasResult(job.state)) {
        m_report.setCode(exitCodeOf(job.state));
        m_report.job(job);
        if (printResult(m_report, m_arguments, job))
            m_engine.setExported(job.serial);
    } else if (job.state == JobState::Done) {
        m_report.job(job); // why it could not be collected is said
    } else if (isLive(job.state)) {
        m_report.error(
            ExitCode::NotFound,
            Texts::tr("It is not done yet; “arangojobs wait %1” waits for it.").arg(job.id),
            job.id);
    } else {
        m_report.error(ExitCode::NotFound, stateMeaning(job.state), job.id);
    }
}

void ResultRun::stop()
{
    m_lookup.stop();
    m_waiter.stop();
}

// --- cancel -------------------------------------------------------------------------------------

CancelRun::CancelRun(const Context& context)
    : Run(context), m_lookup(m_engine, m_arguments.ids),
      m_waiter(m_engine, m_report, Waiter::Results::CollectOwn)
{
    m_lookup.requireUnique();
    reportFailures(m_lookup, m_report, this);
    connect(&m_lookup, &Lookup::found, this, [this](quint64 serial) { m_jobs.push_back(serial); });
    connect(&m_lookup, &Lookup::finished, this, &CancelRun::begin);
    connect(&m_engine.store, &JobStore::rowsChanged, this,
            [this](int first, int last, JobFields fields) {
                if (!fields.testFlag(JobField::State))
                    return;
                for (int row = first; row <= last; ++row) {
                    const quint64 serial = m_engine.store.jobs().at(size_t(row)).serial;
                    if (m_unanswered.contains(serial))
                        QMetaObject::invokeMethod(
                            this, [this, serial] { answered(serial); }, Qt::QueuedConnection);
                }
            });
    connect(&m_engine.service, &JobService::actionFailed, this,
            [this](quint64 serial, const QString& message) {
                if (!m_unanswered.contains(serial))
                    return;
                m_report.error(ExitCode::Server, message, m_engine.job(serial).id);
                answered(serial);
            });
    connect(&m_waiter, &Waiter::gaveUp, this, &CancelRun::end);
    connect(&m_waiter, &Waiter::settled, this, [this](quint64 serial) {
        const Job& job = m_engine.job(serial);
        m_waitedFor.removeOne(job.id);
        m_report.job(job);
        if (job.state != JobState::Cancelled)
            m_report.note(
                Texts::tr("Job %1 was not stopped: %2").arg(job.id, stateMeaning(job.state)));
        endIfFinished();
    });
}

void CancelRun::begin()
{
    if (isStopping())
        return;
    m_pace.emplace(m_jobs.size(), [this](size_t i) { cancel(m_jobs.at(i)); });
    m_pace->run();
    endIfFinished();
}

void CancelRun::cancel(quint64 serial)
{
    const Job& job = m_engine.job(serial);
    if (isForeign(job) && !m_arguments.foreign) {
        m_report.error(ExitCode::Usage, foreignText(), job.id);
        m_pace->oneEnded();
    } else if (!isCancellable(job.state)) {
        if (job.state != JobState::Cancelling)
            m_report.note(Texts::tr("Job %1: there is nothing left to cancel.").arg(job.id));
        m_report.job(job);
        m_pace->oneEnded();
    } else {
        m_unanswered.insert(serial);
        m_engine.service.cancel(serial, JobService::Foreign::Allowed);
    }
}

void CancelRun::answered(quint64 serial)
{
    if (!m_unanswered.remove(serial))
        return;
    const Job& job = m_engine.job(serial);
    const bool waits = m_arguments.wait && isLive(job.state) && !isStopping();
    if (!waits) {
        m_report.job(job);
    } else {
        m_waitedFor.append(job.id);
        if (!m_isWaiting)
            m_waiter.start(true);
        m_isWaiting = true;
        m_waiter.add(serial);
    }
    m_pace->oneEnded();
    endIfFinished();
}

void CancelRun::endIfFinished()
{
    if (m_pace->isFinished() && m_waiter.isIdle())
        end();
}

void CancelRun::stop()
{
    m_lookup.stop();
    if (m_pace)
        m_pace->stop();
    m_waiter.stop();
}

QString CancelRun::stoppedText() const
{
    return m_waitedFor.isEmpty() ? QString() : stillRunningText(m_waitedFor);
}

// --- clear --------------------------------------------------------------------------------------

ClearRun::ClearRun(const Context& context) : Run(context), m_lookup(m_engine, m_arguments.ids)
{
    m_lookup.requireUnique();
    reportFailures(m_lookup, m_report, this);
    connect(&m_lookup, &Lookup::found, this, [this](quint64 serial) { m_jobs.push_back(serial); });
    connect(&m_lookup, &Lookup::finished, this, &ClearRun::planIds);
    connect(&m_engine.store, &JobStore::rowsChanged, this,
            [this](int first, int last, JobFields fields) {
                if (!fields.testFlag(JobField::State))
                    return;
                for (int row = first; row <= last; ++row) {
                    const quint64 serial = m_engine.store.jobs().at(size_t(row)).serial;
                    if (m_unanswered.contains(serial))
                        QMetaObject::invokeMethod(
                            this, [this, serial] { answered(serial); }, Qt::QueuedConnection);
                }
            });
    connect(&m_engine.service, &JobService::actionFailed, this,
            [this](quint64 serial, const QString& message) {
                if (!m_unanswered.contains(serial))
                    return;
                m_report.error(ExitCode::Server, message, m_engine.job(serial).id);
                answered(serial);
            });
}

void ClearRun::start()
{
    if (m_arguments.done)
        readLists(
            m_engine, m_report, this, [this] { planDone(); }, [this] { end(); });
    else
        m_lookup.start();
}

void ClearRun::planIds()
{
    if (isStopping())
        return;
    std::vector<quint64> wanted;
    for (const quint64 serial : m_jobs) {
        const Job& job = m_engine.job(serial);
        if (!isLive(job.state)) {
            m_report.note(Texts::tr("Job %1: there is nothing of it on the server.").arg(job.id));
            m_report.job(job);
        } else if (isForeign(job) && !m_arguments.foreign) {
            m_report.error(ExitCode::Usage, foreignText(), job.id);
        } else if (job.state != JobState::Done && !m_arguments.pending) {
            m_report.error(ExitCode::Usage,
                           Texts::tr("It is not done. Clearing does not stop it, it only puts its "
                                     "result out of reach; --pending does it all the same."),
                           job.id);
        } else {
            wanted.push_back(serial);
        }
    }
    m_jobs = std::move(wanted);
    clearAll();
}

void ClearRun::planDone()
{
    if (isStopping())
        return;
    const auto age = std::chrono::milliseconds(m_arguments.olderThan.value_or(0s)).count();
    const ClearPlan plan = planClear(m_engine.store.jobs(),
                                     {.servers = m_engine.monitors.servers(),
                                      .user = m_engine.user(),
                                      .olderThanMs = age,
                                      .withForeign = m_arguments.foreign},
                                     now());
    m_jobs.assign(plan.serials.begin(), plan.serials.end());
    if (plan.foreignLeft > 0)
        m_report.note(
            Texts::tr("%n job(s) not submitted here are left alone.", nullptr, plan.foreignLeft));
    if (plan.youngerLeft > 0)
        m_report.note(Texts::tr("%n done job(s) are younger.", nullptr, plan.youngerLeft));
    if (m_arguments.yes) {
        clearAll();
        return;
    }
    for (const quint64 serial : m_jobs)
        m_report.job(m_engine.job(serial));
    if (m_jobs.empty())
        m_report.note(Texts::tr("There is nothing to clear."));
    else
        m_report.note(Texts::tr("%n job(s) would be cleared. Their results are on the server and "
                                "nowhere else. Nothing was done; --yes does it.",
                                nullptr, int(m_jobs.size())));
    end();
}

void ClearRun::clearAll()
{
    m_pace.emplace(m_jobs.size(), [this](size_t i) { clear(m_jobs.at(i)); });
    m_pace->run();
    if (m_pace->isFinished())
        end();
}

void ClearRun::clear(quint64 serial)
{
    m_unanswered.insert(serial);
    m_engine.service.clear(serial, JobService::Foreign::Allowed);
}

void ClearRun::answered(quint64 serial)
{
    if (!m_unanswered.remove(serial))
        return;
    const Job& job = m_engine.job(serial);
    m_report.job(job);
    if (job.state == JobState::Cleared)
        ++m_cleared;
    else if (!isLive(job.state))
        m_report.error(ExitCode::NotFound, stateMeaning(job.state), job.id);
    m_report.output().progress(
        Texts::tr("%1 of %2 cleared")
            .arg(QString::number(m_cleared), QString::number(m_jobs.size())));
    checkOutput();
    m_pace->oneEnded();
    if (m_pace->isFinished())
        end();
}

void ClearRun::stop()
{
    m_lookup.stop();
    if (m_pace)
        m_pace->stop();
}

} // namespace cli
