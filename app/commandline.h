// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/session.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <optional>

/// What the arguments of the window ask for.
struct CommandLine {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
public:
    std::optional<int> exitCode; ///< set: print `message` and end
    QString message;
    bool useSandbox = false;
    std::optional<ConnectionChoice> connection;
    bool needsPassword = false;
    QString configFolder;
    QString tourFolder;
    QStringList resultFiles; ///< to be opened, absolute
    QString theme;
    QString language;
};

[[nodiscard]] CommandLine readCommandLine(const QStringList& arguments);
