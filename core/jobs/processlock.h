// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Tells which of the processes that share a file are alive. Each holds a lock on the byte of its
/// own number in a lock file; the kernel lets go of it when the process ends, however it ends, so
/// that neither a reused pid nor another container can be mistaken for it.
class ProcessLock final {
public:
    ProcessLock() = default;
    ~ProcessLock();
    ProcessLock(const ProcessLock&) = delete;
    ProcessLock& operator=(const ProcessLock&) = delete;

    /// Opens `file`, creating it when it is missing. False: it cannot be opened.
    [[nodiscard]] bool open(const QString& file);
    /// Takes `number` for as long as this object lives. False: somebody else has it.
    [[nodiscard]] bool hold(qint64 number);
    /// Whether another holder of `number` is alive; numbers held through this object do not count.
    [[nodiscard]] bool isHeldElsewhere(qint64 number) const;

private:
    int m_descriptor = -1;
};
