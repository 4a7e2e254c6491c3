// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/error.h"
#include "shell/session.h"

#include <QList>
#include <QString>

/// Password or token; never an argument.
inline constexpr auto PasswordVariable = "ARANGOJOBS_PASSWORD";

/// A connection as the options of window and command line name it.
struct ConnectionText {
    QString server; ///< several coordinators: separated by commas or white space
    QString user;
    QString database;
    QString login; ///< basic, jwt, token, superuser, none; empty: basic with a user, none without
    QString caFile;
    QString certificateFile;
    QString keyFile;
    QString fingerprint;
    QString proxy;
    QString queueTimeLimit; ///< seconds
    QString compressRequests; ///< not empty: yes
    QString findCoordinators; ///< not empty: yes
    QString addressMap;
};

/// The passphrase of an encrypted client key; never an argument.
inline constexpr auto KeyPassphraseVariable = "ARANGOJOBS_KEY_PASSPHRASE";

/// The rarer options, which window and command line have alike.
struct ConnectionOption {
    QString name; ///< without dashes
    QString valueName; ///< empty: a flag
    QString description;
    QString ConnectionText::*text;
};
[[nodiscard]] QList<ConnectionOption> advancedConnectionOptions();

/// What the options say as they are in an endpoint.
[[nodiscard]] ConnectionText connectionText(const arango::Endpoint& endpoint,
                                            const QString& database);

/// Checks it. The choice has no secret yet. The error is a sentence for people.
[[nodiscard]] arango::Result<ConnectionChoice> connectionFrom(const ConnectionText& text);

/// As --login names it.
[[nodiscard]] QString loginName(arango::Login::Kind kind);
