// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/exitcode.h"

#include <QObject>
#include <QSocketNotifier>

namespace cli {

/// Ctrl+C and SIGTERM as a Qt signal. One object a process.
class Interrupt final : public QObject {
    Q_OBJECT

public:
    explicit Interrupt(QObject* parent = nullptr);
    ~Interrupt() override;

    [[nodiscard]] bool wasRequested() const { return m_count > 0; }
    /// Notes what has come meanwhile; the event loop does it by itself.
    void read();
    /// 130 or 143, after the last signal.
    [[nodiscard]] ExitCode exitCode() const { return m_exitCode; }

signals:
    /// `count` is 1 for the first time: end soon, but let what is on its way arrive. From 2: end.
    void requested(int count);

private:
    QSocketNotifier m_notifier;
    int m_count = 0;
    ExitCode m_exitCode = ExitCode::Interrupted;
};

} // namespace cli
