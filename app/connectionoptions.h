// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/error.h"
#include "shell/session.h"

#include <QString>

/// Password or token; never an argument.
inline constexpr auto PasswordVariable = "ARANGOJOBS_PASSWORD";

/// A connection as the options of window and command line name it.
struct ConnectionText {
    QString server;
    QString user;
    QString database;
    QString login; ///< basic, jwt, token, none; empty: basic with a user, none without
    QString caFile;
};

/// Checks it. The choice has no secret yet. The error is a sentence for people.
[[nodiscard]] arango::Result<ConnectionChoice> connectionFrom(const ConnectionText& text);

/// As --login names it.
[[nodiscard]] QString loginName(arango::Login::Kind kind);
