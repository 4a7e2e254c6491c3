// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/submitrun.h"

#include "app/cli/resultprinter.h"
#include "app/cli/texts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cli {

SubmitRun::SubmitRun(const Context& context, std::vector<Submission> submissions)
    : Run(context), m_submissions(std::move(submissions)),
      m_pace(
          m_submissions.size(),
          [this](size_t i) { m_unanswered.insert(m_engine.service.submit(m_submissions.at(i))); }),
      m_waiter(m_engine, m_report, Waiter::Results::CollectOwn)
{
    const JobService& service = m_engine.service;
    connect(&service, &JobService::submitted, this, &SubmitRun::accepted);
    connect(&service, &JobService::submitFailed, this, &SubmitRun::refused);
    // Where the server ran the request at once, its answer is all there is.
    connect(&service, &JobService::collected, this, [this](quint64 serial) {
        if (m_unanswered.contains(serial))
            accepted(serial);
    });
    connect(&service, &JobService::sendStatusChanged, this, &SubmitRun::sayWhyHeld);
    connect(&m_waiter, &Waiter::settled, this, &SubmitRun::settled);
    connect(&m_waiter, &Waiter::gaveUp, this, &SubmitRun::end);
}

void SubmitRun::start()
{
    m_pace.run();
}

void SubmitRun::accepted(quint64 serial)
{
    const Job& job = m_engine.job(serial);
    ++m_accepted;
    if (job.state == JobState::SubmitUnknown)
        m_report.error(ExitCode::Uncertain, job.error);
    if (m_arguments.wait) {
        if (!job.id.isEmpty())
            m_waitedFor.append(job.id);
        if (!m_isWaiting && !isStopping()) {
            m_isWaiting = true;
            m_waiter.start(true);
        }
        m_waiter.add(serial);
    } else {
        m_report.job(job);
        if (job.state == JobState::Forgotten && m_arguments.form == Form::People
            && m_submissions.size() == 1)
            m_report.note(Texts::tr("The server has it, and keeps neither id nor result."));
        if (hasResult(job.state))
            m_report.note(Texts::tr("The server carried it out at once; its answer is in %1.")
                              .arg(job.resultFile));
        checkOutput();
    }
    answered(serial);
}

void SubmitRun::refused(quint64 serial, const QString& message)
{
    const Job& job = m_engine.job(serial);
    m_report.job(job);
    const bool isUnknown = job.state == JobState::SubmitUnknown;
    m_report.error(isUnknown ? ExitCode::Uncertain : ExitCode::Server, message);
    // What one row met, the next would meet too.
    m_pace.stop();
    answered(serial);
}

void SubmitRun::answered(quint64 serial)
{
    m_unanswered.remove(serial);
    m_pace.oneEnded();
    if (m_submissions.size() > 1 && !m_isWaiting && !m_pace.isFinished())
        m_report.output().progress(
            Texts::tr("%1 of %2 submitted")
                .arg(QString::number(m_accepted), QString::number(m_submissions.size())));
    if (isStopping())
        end();
    else
        endIfFinished();
}

void SubmitRun::settled(quint64 serial)
{
    const Job& job = m_engine.job(serial);
    m_waitedFor.removeOne(job.id);
    m_report.setCode(exitCodeOf(job.state));
    if (!m_arguments.printResult || m_arguments.form != Form::People)
        m_report.job(job);
    if (m_arguments.printResult && printResult(m_report, m_arguments, job))
        m_engine.setExported(serial);
    checkOutput();
    endIfFinished();
}

void SubmitRun::endIfFinished()
{
    if (!m_pace.isFinished() || (m_isWaiting && !m_waiter.isIdle()))
        return;
    tellSent();
    end();
}

void SubmitRun::sayWhyHeld()
{
    const SendStatus& status = m_engine.service.sendStatus();
    if (status.slowed && status.held > 0 && !m_saidHeld) {
        m_saidHeld = true;
        m_report.note(Texts::tr("Held until the server takes it: %1").arg(status.reason));
    }
}

void SubmitRun::tellSent()
{
    if (size_t(m_accepted) == m_submissions.size())
        return;
    if (m_submissions.size() > 1)
        m_report.note(Texts::tr("%1 of %2 rows were submitted; the rest was not sent.")
                          .arg(QString::number(m_accepted), QString::number(m_submissions.size())));
}

void SubmitRun::stop()
{
    m_pace.stop();
    m_waiter.stop();
    if (!m_report.output().isBroken())
        tellSent();
    if (const SendStatus& status = m_engine.service.sendStatus(); status.held > 0)
        m_report.note(Texts::tr("%n job(s) are held here and were not sent; the window sends them "
                                "when you say so.",
                                nullptr, status.held));
}

bool SubmitRun::isBusy() const
{
    // What is held has not been sent: it can wait in the journal.
    const auto isSending = [this](quint64 serial) {
        const Job* job = m_engine.store.find(serial);
        return job && job->state != JobState::Held;
    };
    return std::ranges::any_of(m_unanswered, isSending) || Run::isBusy();
}

QString SubmitRun::stoppedText() const
{
    return m_waitedFor.isEmpty() ? QString() : stillRunningText(m_waitedFor);
}

} // namespace cli
