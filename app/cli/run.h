// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/engine.h"
#include "app/cli/interrupt.h"
#include "app/cli/report.h"

#include <QObject>

namespace cli {

/// What every command has at hand.
struct Context {
    const Arguments& arguments;
    Engine& engine;
    Report& report;
    Interrupt& interrupt;
};

/// One command at work in the event loop. A signal or a reader that goes away ends it, but not
/// before what is on its way has arrived.
class Run : public QObject {
    Q_OBJECT

public:
    explicit Run(const Context& context);

    virtual void start() = 0;
    [[nodiscard]] bool hasEnded() const { return m_hasEnded; }
    [[nodiscard]] ExitCode exitCode() const { return m_exitCode; }

signals:
    void ended();

protected:
    /// No more is to be started. Called once, before a stopped command ends.
    virtual void stop() { }
    /// What a person who stopped the command should know.
    [[nodiscard]] virtual QString stoppedText() const { return {}; }
    /// Something is on its way that would be lost or uncertain if the process ended.
    [[nodiscard]] virtual bool isBusy() const { return m_engine.service.transfers() > 0; }
    /// Being stopped is how this command ends: that is no failure.
    [[nodiscard]] virtual bool endsByBeingStopped() const { return false; }

    /// The command has done what it was asked; it ends when nothing is on its way any more.
    void end();
    /// After printing: ends the command when nobody reads.
    void checkOutput();
    [[nodiscard]] bool isStopping() const { return m_isStopping; }

    const Arguments& m_arguments;
    Engine& m_engine;
    Report& m_report;

private:
    void interrupted(int count);
    void endWhenIdle();
    void endNow(ExitCode code);

    Interrupt& m_interrupt;
    bool m_isEnding = false;
    bool m_isStopping = false;
    bool m_hasEnded = false;
    ExitCode m_exitCode = ExitCode::Ok;
};

} // namespace cli
