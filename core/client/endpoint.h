// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/error.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QUrl>

#include <utility>

namespace arango {

struct Login {
    enum class Kind {
        None, ///< the server runs without authentication
        Basic, ///< an access token (3.12.5) goes in the place of the password
        Jwt, ///< user and password are exchanged for a token, which is renewed before it ends
        Token, ///< `secret` is a ready JWT
        Superuser, ///< `secret` is the server's own (--server.jwt-secret): sees every user's jobs;
                   ///< what it submits belongs to the user ""
    };
    Kind kind = Kind::None;
    QString user;
    QString secret; ///< password, token or server secret; never logged, never shown

    bool operator==(const Login&) const = default;
};

/// Where a server is, how to reach it and who asks. What is given here is checked when the first
/// request is sent: a file that cannot be read is then its error.
struct Endpoint {
    QUrl url; ///< scheme, host and port, as serverUrl() makes it
    QString caFile; ///< PEM of further authorities; empty: the system's
    Login login;

    QString certificateFile; ///< PEM of our own certificate, for servers that ask for one
    QString keyFile; ///< PEM of its key; empty: in certificateFile too
    QString keyPassphrase; ///< for an encrypted key; never logged, never shown
    /// SHA-256 of the server's own certificate. Not empty: exactly this certificate is trusted,
    /// whoever signed it and whatever name and dates it has, and no other.
    QByteArray fingerprint;

    /// http:// or socks5:// with host and port; empty: none. The connection is tunnelled (CONNECT),
    /// so that no proxy repeats a request. Never used for this machine's own addresses.
    QUrl proxy;

    /// Sends bodies from 4 KiB on with Content-Encoding: gzip. 3.12 and later understand it, of
    /// clients that are logged in (protocol.md §6).
    bool compressRequests = false;

    /// Seconds, 0: none. Sent as x-arango-queue-time-seconds with every submit of a job and with
    /// nothing else: a server whose queue is slower refuses with 412/21004 (protocol.md §1.2).
    double queueTimeLimit = 0;

    /// Further coordinators of the same deployment; see Cluster.
    QList<QUrl> coordinators;
    /// What a server calls itself or its neighbours → where it is reached from here, each
    /// "host:port" ("10.0.0.7:8529" → "db.example:8531").
    QList<std::pair<QString, QString>> addressMap;
    /// The cluster is asked for coordinators that are not listed here.
    bool findCoordinators = false;

    bool operator==(const Endpoint&) const = default;
};

/// Reads what people write for a server: "localhost", "db.example:8530", "https://…",
/// "tcp://…", "ssl://…". Port 8529 when none is given. The error says what is wrong.
[[nodiscard]] Result<QUrl> serverUrl(const QString& text);

/// Reads several, separated by commas or white space.
[[nodiscard]] Result<QList<QUrl>> serverUrls(const QString& text);

/// Several, as serverUrls() gives them: the first is the endpoint's url, the rest its coordinators.
void setServers(Endpoint& endpoint, const QList<QUrl>& urls);
/// As serverUrls() reads them.
[[nodiscard]] QString serversText(const Endpoint& endpoint);

/// Reads "10.0.0.7:8529=db.example:8531", several separated by commas or white space. The other way
/// with addressMapText().
[[nodiscard]] Result<QList<std::pair<QString, QString>>> readAddressMap(const QString& text);
[[nodiscard]] QString addressMapText(const Endpoint& endpoint);

/// Reads "http://proxy:3128" or "socks5://proxy:1080"; the empty text is no proxy.
[[nodiscard]] Result<QUrl> proxyUrl(const QString& text);

/// Reads a SHA-256 fingerprint: 64 hexadecimal digits, with or without colons between the bytes;
/// the empty text is none. The other way: "AB:CD:…".
[[nodiscard]] Result<QByteArray> readFingerprint(const QString& text);
[[nodiscard]] QString fingerprintText(const QByteArray& fingerprint);

/// The address of a neighbour as a server says it ("tcp://…", "ssl://…", "http+tcp://…"), through
/// the address map. Without scheme, that of `endpoint`.
[[nodiscard]] Result<QUrl> neighbourUrl(const Endpoint& endpoint, const QString& said);

/// "db.example:8529", in brackets where it must: how servers are named here.
[[nodiscard]] QString hostAndPort(const QUrl& url);

} // namespace arango
