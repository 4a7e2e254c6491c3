// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/connection.h"

#include <QByteArray>
#include <QString>

/// What the program remembers between two runs. No secrets.
struct Settings {
    QByteArray windowGeometry;
    QByteArray windowState;
    QByteArray tableHeader;
    QString theme; ///< "system", "light" or "dark"
    int intervalMs = 1000;
    QString server; ///< last connection: address as typed
    QString user;
    QString database;
    QString caFile;
    arango::Login::Kind login = arango::Login::Kind::Basic;
    QString certificateFile;
    QString keyFile;
    QByteArray fingerprint;
    QString proxy;
    double queueTimeLimit = 0;
    bool compressRequests = false;

    /// The last connection, without secrets.
    [[nodiscard]] arango::Endpoint endpoint() const;
    void remember(const arango::Endpoint& endpoint);

    bool operator==(const Settings&) const = default;
};

/// Reads DIR/settings.ini; what is missing or wrong there keeps its default.
[[nodiscard]] Settings loadSettings(const QString& folder);
void saveSettings(const QString& folder, const Settings& settings);
