// SPDX-License-Identifier: GPL-3.0-or-later
// Several coordinators as one deployment: each job is asked for where it lives, and nowhere else.
#include "client/aql.h"
#include "jobs/jobservice.h"
#include "jobs/monitors.h"
#include "sandbox/server.h"
#include "support/await.h"
#include "support/scriptedpeer.h"

#include <QSignalSpy>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QtTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto NotFound = R"({"error":true,"errorMessage":"not found","code":404,"errorNum":404})";

QUrl urlOf(const sandbox::Server& server)
{
    return QUrl(u"http://127.0.0.1:%1"_s.arg(server.port()));
}

std::unique_ptr<sandbox::Server> startSandbox(const sandbox::Options& options)
{
    auto server = std::make_unique<sandbox::Server>(options);
    std::string error;
    if (!server->start(error))
        qFatal("%s", error.c_str());
    return server;
}

struct Deployment {
    explicit Deployment(const QList<QUrl>& urls, const QList<std::pair<QString, QString>>& map = {})
        : vault(dir.path()),
          cluster({.url = urls.front(),
                   .login = {.kind = arango::Login::Kind::Basic, .user = u"root"_s},
                   .coordinators = urls.mid(1),
                   .addressMap = map,
                   .findCoordinators = true}),
          monitors(cluster, store, {}),
          service(*cluster.connections().front(), store, monitors.first(), vault, {})
    {
        for (size_t i = 1; i < monitors.all().size(); ++i)
            service.addCoordinator(*monitors.all()[i]);
        QObject::connect(&monitors, &Monitors::added, &service,
                         [this](JobMonitor* monitor) { service.addCoordinator(*monitor); });
        monitors.setInterval(50ms);
    }

    quint64 submit(const QString& query)
    {
        return service.submit({.request = arango::aql::execute(query).request});
    }
    [[nodiscard]] const Job& job(quint64 serial) const { return *store.find(serial); }
    [[nodiscard]] JobState state(quint64 serial) const { return job(serial).state; }

    QTemporaryDir dir;
    JobStore store;
    ResultVault vault;
    arango::Cluster cluster;
    Monitors monitors;
    JobService service;
};

/// A coordinator that counts: its one job is 17, or what `id` says.
struct Coordinator {
    explicit Coordinator(QByteArray text)
        : peer([this, text = std::move(text)](QTcpSocket& socket, const auto& request, int) {
              const QByteArray header = "X-Arango-Async-Id: " + text + "\r\n";
              const bool isOwn = request.target.endsWith(QByteArray("/_api/job/" + text));
              const QByteArray list = hasJob ? QByteArray("[\"" + text + "\"]") : QByteArray("[]");
              if (request.target.contains("/_api/cluster/endpoints"))
                  socket.write(ScriptedPeer::answer(200, endpoints));
              else if (request.target.contains("/_api/job/pending"))
                  socket.write(ScriptedPeer::answer(200, "[]"));
              else if (request.target.contains("/_api/job/done"))
                  socket.write(ScriptedPeer::answer(200, list));
              else if (request.method == "POST") {
                  hasJob = true;
                  socket.write(ScriptedPeer::answer(202, {}, header));
              } else if (isOwn && hasJob && request.method == "PUT") {
                  hasJob = false;
                  socket.write(ScriptedPeer::answer(201, R"({"result":[1]})", header));
              } else if (isOwn && hasJob) {
                  socket.write(ScriptedPeer::answer(200));
              } else {
                  socket.write(ScriptedPeer::answer(404, NotFound));
              }
          })
    {
    }

    [[nodiscard]] qsizetype asksFor(const QByteArray& id) const
    {
        return std::ranges::count_if(peer.requests(), [&](const ScriptedPeer::Seen& seen) {
            return seen.target.endsWith(QByteArray("/_api/job/" + id));
        });
    }

    bool hasJob = false;
    QByteArray endpoints;
    ScriptedPeer peer;
};

} // namespace

class TestCoordinators final : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aJobIsAskedForWhereItLives();
    void sameIdIsTwoJobs();
    void balancedListsShowAJobOnce();
    void oneIsDownTheOthersGoOn();
    void oneComesBackRestarted();
    void foundThroughTheAddressMap();
    void goneWhenTheClusterSaysSo();
};

void TestCoordinators::aJobIsAskedForWhereItLives()
{
    Coordinator a("1099511627777"); // 1 << 40 | 1
    Coordinator b("2199023255553"); // 2 << 40 | 1
    Deployment deployment({a.peer.url(), b.peer.url()});
    deployment.monitors.start();
    const quint64 first = deployment.submit(u"RETURN 1"_s);
    const quint64 second = deployment.submit(u"RETURN 2"_s);
    QTRY_COMPARE(deployment.state(first), JobState::Done);
    QTRY_COMPARE(deployment.state(second), JobState::Done);
    // In turn.
    QCOMPARE(deployment.job(first).server, a.peer.url().toString());
    QCOMPARE(deployment.job(second).server, b.peer.url().toString());

    deployment.service.collect(first);
    deployment.service.collect(second);
    QTRY_COMPARE(deployment.state(first), JobState::Collected);
    QTRY_COMPARE(deployment.state(second), JobState::Collected);
    QCOMPARE(a.asksFor("1099511627777"), 1);
    QCOMPARE(b.asksFor("2199023255553"), 1);
    QCOMPARE(a.asksFor("2199023255553"), 0);
    QCOMPARE(b.asksFor("1099511627777"), 0);
}

void TestCoordinators::sameIdIsTwoJobs()
{
    Coordinator a("17");
    Coordinator b("17");
    a.hasJob = true;
    b.hasJob = true;
    Deployment deployment({a.peer.url(), b.peer.url()});
    deployment.monitors.start();
    QTRY_COMPARE(deployment.store.jobs().size(), size_t(2));
    const Job* ofB = deployment.store.find(b.peer.url().toString(), u"17"_s);
    QVERIFY(ofB);
    QCOMPARE(ofB->origin, JobOrigin::Foreign);
    const quint64 serial = ofB->serial;
    deployment.service.collect(serial, JobService::Foreign::Allowed);
    QTRY_COMPARE(deployment.state(serial), JobState::Collected);
    QVERIFY(a.hasJob);
    QVERIFY(!b.hasJob);
    QCOMPARE(deployment.store.find(a.peer.url().toString(), u"17"_s)->state, JobState::Done);
}

void TestCoordinators::balancedListsShowAJobOnce()
{
    // The same coordinator under two names, as behind a balancer.
    Coordinator a("1099511627777");
    a.hasJob = true;
    QUrl byName = a.peer.url();
    byName.setHost(u"localhost"_s);
    Deployment deployment({a.peer.url(), byName});
    QSignalSpy ticks(&deployment.monitors, &Monitors::ticked);
    deployment.monitors.start();
    QTRY_VERIFY(ticks.count() >= 4);
    QCOMPARE(deployment.store.jobs().size(), size_t(1));
}

void TestCoordinators::oneIsDownTheOthersGoOn()
{
    const auto a = startSandbox({.coordinator = 1});
    auto b = startSandbox({.coordinator = 2});
    const QString serverOfB = urlOf(*b).toString();
    Deployment deployment({urlOf(*a), urlOf(*b)});
    deployment.monitors.start();
    const quint64 first = deployment.submit(u"RETURN 1"_s);
    const quint64 second = deployment.submit(u"RETURN 2"_s);
    QTRY_COMPARE(deployment.state(first), JobState::Done);
    QTRY_COMPARE(deployment.state(second), JobState::Done);
    QCOMPARE(deployment.job(second).server, serverOfB);
    QCOMPARE(deployment.job(second).id.toULongLong() >> 40, 2U);
    QVERIFY(deployment.monitors.silent().empty());

    b.reset();
    QTRY_COMPARE(deployment.monitors.silent().size(), size_t(1));
    QCOMPARE(deployment.monitors.silent().front()->server(), serverOfB);
    QCOMPARE(deployment.monitors.status().kind, MonitorStatus::Kind::Live);
    // All new work goes to the one that is there, and ends there.
    for (int i = 0; i < 3; ++i) {
        const quint64 third = deployment.submit(u"RETURN 3"_s);
        QTRY_COMPARE(deployment.state(third), JobState::Done);
        QCOMPARE(deployment.job(third).server, urlOf(*a).toString());
    }
    deployment.service.collect(first);
    QTRY_COMPARE(deployment.state(first), JobState::Collected);
    QCOMPARE(deployment.state(second), JobState::Done); // nobody judges it
}

void TestCoordinators::oneComesBackRestarted()
{
    const auto a = startSandbox({.coordinator = 1});
    auto b = startSandbox({.coordinator = 2});
    const int port = b->port();
    Deployment deployment({urlOf(*a), urlOf(*b)});
    QSignalSpy restarts(&deployment.monitors, &Monitors::serverRestarted);
    deployment.monitors.start();
    const quint64 first = deployment.submit(u"RETURN 1"_s);
    const quint64 second = deployment.submit(u"RETURN 2"_s);
    QTRY_COMPARE(deployment.state(first), JobState::Done);
    QTRY_COMPARE(deployment.state(second), JobState::Done);
    // A server that began less than two seconds later is taken for the same one: clocks differ.
    const Moment begin = now();
    QTRY_VERIFY_WITH_TIMEOUT(now() - begin > 3'000, 5'000);
    b.reset();
    QTRY_COMPARE(deployment.monitors.silent().size(), size_t(1));
    b = startSandbox({.port = port, .coordinator = 2});
    QTRY_COMPARE_WITH_TIMEOUT(deployment.state(second), JobState::LostAtRestart, 10'000);
    QCOMPARE(deployment.job(second).absence, Absence::Restarted);
    QCOMPARE(deployment.state(first), JobState::Done);
    QCOMPARE(restarts.count(), 1);
    QCOMPARE(restarts.front().at(1).toString(), urlOf(*b).toString());
    QTRY_VERIFY(deployment.monitors.silent().empty());
}

void TestCoordinators::foundThroughTheAddressMap()
{
    const auto hidden = startSandbox({.coordinator = 2});
    const auto known = startSandbox({.coordinator = 1, .endpoints = {"tcp://10.255.0.7:8529"}});
    Deployment deployment({urlOf(*known)},
                          {{u"10.255.0.7:8529"_s, u"127.0.0.1:%1"_s.arg(hidden->port())}});
    QSignalSpy added(&deployment.monitors, &Monitors::added);
    const auto found = await<int>(
        [&](QObject* context, const auto& done) { deployment.cluster.discover(context, done); });
    QVERIFY(found.has_value());
    QCOMPARE(*found, 1);
    QCOMPARE(added.count(), 1);
    QCOMPARE(deployment.monitors.servers(),
             QStringList({urlOf(*known).toString(), urlOf(*hidden).toString()}));
    deployment.monitors.start();
    const quint64 first = deployment.submit(u"RETURN 1"_s);
    const quint64 second = deployment.submit(u"RETURN 2"_s);
    QTRY_COMPARE(deployment.state(first), JobState::Done);
    QTRY_COMPARE(deployment.state(second), JobState::Done);
    QCOMPARE(deployment.job(second).server, urlOf(*hidden).toString());
}

void TestCoordinators::goneWhenTheClusterSaysSo()
{
    Coordinator a("1099511627777");
    auto b = std::make_unique<Coordinator>("2199023255553");
    b->hasJob = true;
    const QString serverOfB = b->peer.url().toString();
    const auto endpoint = [](const QUrl& url) {
        return QByteArray("{\"endpoint\":\"tcp://127.0.0.1:" + QByteArray::number(url.port())
                          + "\"}");
    };
    const QByteArray both = endpoint(a.peer.url()) + ',' + endpoint(b->peer.url());
    a.endpoints = "{\"endpoints\":[" + both + "]}";
    Deployment deployment({a.peer.url()});
    deployment.monitors.start();
    deployment.cluster.discover(this,
                                [&](const auto&) { deployment.monitors.all().back()->start(); });
    QTRY_VERIFY(deployment.store.find(serverOfB, u"2199023255553"_s));
    const quint64 serial = deployment.store.find(serverOfB, u"2199023255553"_s)->serial;

    // Down, and still listed: no verdict.
    const auto asked = [&a] {
        return std::ranges::count_if(a.peer.requests(), [](const ScriptedPeer::Seen& seen) {
            return seen.target.contains("/_api/cluster/endpoints");
        });
    };
    b.reset();
    QTRY_COMPARE(deployment.monitors.silent().size(), size_t(1));
    QTRY_VERIFY(asked() >= 2);
    QCOMPARE(deployment.state(serial), JobState::Done);
    a.endpoints = "{\"endpoints\":[" + endpoint(a.peer.url()) + "]}";
    QTRY_VERIFY(!isLive(deployment.state(serial)));
    QCOMPARE(deployment.job(serial).absence, Absence::CoordinatorGone);
}

QTEST_GUILESS_MAIN(TestCoordinators)
#include "tst_coordinators.moc"
