// SPDX-License-Identifier: GPL-3.0-or-later
// What tests of the job engine share: the engine without a window, and two kinds of servers.
#pragma once

#include "client/aql.h"
#include "client/database.h"
#include "jobs/jobservice.h"
#include "sandbox/server.h"
#include "support/await.h"
#include "support/scriptedpeer.h"

#include <QDirIterator>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

namespace jobengine {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

inline constexpr auto NotFound
    = R"({"error":true,"errorMessage":"not found","code":404,"errorNum":404})";
inline constexpr auto IdHeader = "X-Arango-Async-Id: 17\r\n";

/// Everything between a server's address and the jobs of a window.
struct Engine {
    explicit Engine(const QUrl& url, const QString& folder = {})
        : vault(folder.isEmpty() ? dir.path() : folder),
          connection(
              {.url = url, .login = {.kind = arango::Login::Kind::Basic, .user = u"root"_s}}),
          monitor(connection, store, u"test"_s),
          service(connection, store, monitor, vault, u"test"_s)
    {
        monitor.setInterval(50ms);
    }

    [[nodiscard]] const Job& job(quint64 serial) const { return *store.find(serial); }
    [[nodiscard]] JobState state(quint64 serial) const { return store.find(serial)->state; }
    quint64 submit(const QString& query, const arango::CursorOptions& options = {})
    {
        return service.submit(
            {.request = arango::aql::execute(query, {}, options).request, .database = u"test"_s});
    }
    [[nodiscard]] QByteArray file(quint64 serial) const
    {
        QFile file(job(serial).resultFile);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir dir;
    JobStore store;
    ResultVault vault;
    arango::Connection connection;
    JobMonitor monitor;
    JobService service;
};

/// Answers lists, submits and status as a server with one done job 17 does; what a test wants
/// different it says itself.
class OneJobPeer {
public:
    using Script = std::function<bool(QTcpSocket&, const ScriptedPeer::Seen&)>;

    explicit OneJobPeer(Script special)
        : peer([this, special = std::move(special)](QTcpSocket& socket, const auto& request, int) {
              if (special(socket, request))
                  return;
              if (request.target.contains("/pending"))
                  socket.write(ScriptedPeer::answer(200, "[]"));
              else if (request.target.contains("/done"))
                  socket.write(ScriptedPeer::answer(200, listed ? R"(["17"])" : "[]"));
              else if (request.method == "POST")
                  socket.write(ScriptedPeer::answer(202, {}, IdHeader));
              else if (request.method == "GET")
                  socket.write(listed ? ScriptedPeer::answer(200)
                                      : ScriptedPeer::answer(404, NotFound));
              else
                  socket.write(ScriptedPeer::answer(404, NotFound));
          })
    {
    }

    [[nodiscard]] qsizetype count(const QByteArray& methodAndEnd) const
    {
        const QByteArray method = methodAndEnd.left(methodAndEnd.indexOf(' '));
        const QByteArray end = methodAndEnd.mid(methodAndEnd.indexOf(' ') + 1);
        return std::ranges::count_if(peer.requests(), [&](const ScriptedPeer::Seen& seen) {
            return seen.method == method && seen.target.endsWith(end);
        });
    }

    bool listed = true;
    ScriptedPeer peer;
};

inline QStringList filesIn(const QString& folder)
{
    QStringList files;
    QDirIterator all(folder, QDir::Files, QDirIterator::Subdirectories);
    while (all.hasNext())
        files.append(all.next());
    return files;
}

inline bool isCollect(const ScriptedPeer::Seen& request)
{
    return request.method == "PUT" && request.target.endsWith("/_api/job/17");
}

/// The sandbox, and others who work on it.
class SandboxPeer {
public:
    void start()
    {
        std::string error;
        QVERIFY2(m_server.start(error), error.c_str());
    }
    [[nodiscard]] QUrl url() const { return QUrl(u"http://127.0.0.1:%1"_s.arg(m_server.port())); }
    void clearAll() const
    {
        arango::Connection connection({.url = url()});
        QVERIFY(await<bool>([&](QObject* context, auto done) {
            arango::Database(connection, u"test"_s).clearAsyncJobs({}, context, done);
        }));
    }
    void submitThirdParty(const QString& query) const
    {
        arango::Connection other({.url = url()});
        QVERIFY(await<arango::AsyncJob<arango::Cursor>>([&](QObject* context, auto done) {
            arango::Database(other, u"test"_s)
                .beginAsyncExecution()
                .aql()
                .execute(query, {}, {}, context, done);
        }));
    }

private:
    sandbox::Server m_server;
};

} // namespace jobengine
