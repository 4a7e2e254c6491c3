// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/connection.h"
#include "jobs/jobservice.h"
#include "jobs/retention.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

/// What the program remembers between two runs. No secrets.
struct Settings {
    static constexpr int MostCollectMb = 1'000'000;
    static constexpr int MostAtOnce = 64;
    static constexpr int MostTtl = 30 * 24 * 3600;

    QByteArray windowGeometry;
    QByteArray windowState;
    QByteArray tableHeader;
    QString theme; ///< "system", "light" or "dark"
    int intervalMs = 1000;
    QString server; ///< last connection: addresses as typed
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
    bool findCoordinators = false;
    QString addressMap;
    bool collectAutomatically = true; ///< own results, as soon as they are done
    int collectUpToMb = 50; ///< MiB; larger ones wait for somebody
    int mostUnanswered = 6; ///< submits on their way at a time
    int cursorTtl = 3600; ///< seconds, of cursors that name none
    bool marker = true; ///< AQL names its job in a comment
    int keepDays = 0; ///< of results on our disk; 0: no limit
    qint64 mostResultBytes = 0; ///< 0: no limit
    bool alsoUnexported = false;
    // The last session.
    QString filterText;
    QStringList filterStates; ///< nameOf(JobState)
    QString filterOrigin; ///< "ours", "foreign" or empty
    QString selectedJob; ///< uuid
    QStringList openResults; ///< uuid, a space, the window's geometry in Base64
    bool composeOpen = false;
    QByteArray historyGeometry;
    QByteArray historySplit;
    QByteArray historyColumns;

    [[nodiscard]] CollectPolicy collectPolicy() const;
    [[nodiscard]] SendPolicy sendPolicy() const;
    [[nodiscard]] Retention retention() const;
    void remember(const Retention& retention);
    /// The last connection, without secrets.
    [[nodiscard]] arango::Endpoint endpoint() const;
    void remember(const arango::Endpoint& endpoint);

    bool operator==(const Settings&) const = default;
};

/// Reads DIR/settings.ini; what is missing or wrong there keeps its default.
[[nodiscard]] Settings loadSettings(const QString& folder);
void saveSettings(const QString& folder, const Settings& settings);
