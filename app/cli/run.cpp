// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/run.h"

#include "app/cli/texts.h"

namespace cli {

Run::Run(const Context& context)
    : m_arguments(context.arguments), m_engine(context.engine), m_report(context.report),
      m_interrupt(context.interrupt)
{
    connect(&m_interrupt, &Interrupt::requested, this, &Run::interrupted);
}

void Run::end()
{
    // A stopped command ends with the signal's code, whatever arrived meanwhile.
    if (m_isStopping)
        endWhenIdle();
    else
        endNow(m_report.finish());
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
        stop();
        connect(&m_engine.store, &JobStore::rowsChanged, this, &Run::endWhenIdle,
                Qt::QueuedConnection);
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
    if (m_hasEnded || isBusy())
        return;
    if (const QString text = stoppedText(); m_interrupt.wasRequested() && !text.isEmpty())
        m_report.note(text);
    endNow(m_report.finish(endsByBeingStopped() ? ExitCode::Ok : m_interrupt.exitCode()));
}

void Run::endNow(ExitCode code)
{
    if (m_hasEnded)
        return;
    m_hasEnded = true;
    m_exitCode = code;
    emit ended();
}

} // namespace cli
