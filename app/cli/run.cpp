// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/run.h"

#include "app/cli/texts.h"

namespace cli {

Run::Run(const Context& context)
    : m_arguments(context.arguments), m_engine(context.engine), m_report(context.report),
      m_interrupt(context.interrupt)
{
    connect(&m_interrupt, &Interrupt::requested, this, &Run::interrupted);
    // Whatever ends a transfer changes a row or says so.
    const JobService& service = m_engine.service;
    connect(&m_engine.store, &JobStore::rowsChanged, this, &Run::endWhenIdle, Qt::QueuedConnection);
    connect(&service, &JobService::collected, this, &Run::endWhenIdle, Qt::QueuedConnection);
    connect(&service, &JobService::batchFetched, this, &Run::endWhenIdle, Qt::QueuedConnection);
    connect(&service, &JobService::batchFailed, this, &Run::endWhenIdle, Qt::QueuedConnection);
}

void Run::end()
{
    m_isEnding = true;
    endWhenIdle();
}

void Run::checkOutput()
{
    if (m_report.output().isBroken() && !m_isStopping)
        interrupted(1);
}

void Run::interrupted(int count)
{
    if (m_hasEnded)
        return;
    if (!m_isStopping) {
        m_isStopping = true;
        m_isEnding = true;
        stop();
    }
    if (count > 1) {
        const bool wasBusy = isBusy();
        if (wasBusy)
            m_report.note(Texts::tr("Ended while an answer was on its way."));
        endNow(m_report.finish(wasBusy ? ExitCode::Uncertain : m_interrupt.exitCode()));
        return;
    }
    if (isBusy() && m_interrupt.wasRequested())
        m_report.note(Texts::tr("An answer is on its way and is waited for; the same signal once "
                                "more ends at once."));
    endWhenIdle();
}

void Run::endWhenIdle()
{
    if (m_hasEnded || !m_isEnding || isBusy())
        return;
    if (!m_isStopping) {
        endNow(m_report.finish());
        return;
    }
    if (const QString text = stoppedText(); m_interrupt.wasRequested() && !text.isEmpty())
        m_report.note(text);
    endNow(m_report.finish(endsByBeingStopped() ? ExitCode::Ok : m_interrupt.exitCode()));
}

void Run::endNow(ExitCode code)
{
    m_hasEnded = true;
    m_exitCode = code;
    emit ended();
}

} // namespace cli
