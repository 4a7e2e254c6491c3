// SPDX-License-Identifier: GPL-3.0-or-later
// Every operation of the engine with every fault of a network and a server: the state it ends in,
// how often it was sent and carried out, and what is on disk. `./dev test faults` prints the table.
#include "client/aql.h"
#include "jobs/jobservice.h"
#include "support/scriptedpeer.h"

#include <QDirIterator>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QtTest>

#include <array>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

enum Operation { Submit, Status, List, Collect, Cancel, Clear, Batch };
enum Fault {
    Refused, ///< nobody listens
    ClosedBefore, ///< accepted and closed
    ClosedMidRequest,
    ClosedAtFirst, ///< of the answer's bytes; the request was carried out
    ClosedAtMiddle,
    ClosedAtLast,
    Stall, ///< no answer; the request was not carried out
    WrongLength, ///< more bytes are promised than come
    Says401,
    Says404,
    Says410,
    Says500,
    SaysQueueFull, ///< 503, errorNum 21003
    SaysQueueSlow, ///< 412, errorNum 21004
    Restart, ///< the connection breaks, and the server has forgotten everything
    FaultCount,
};

constexpr std::array Operations{"submit", "status", "list", "collect", "cancel", "clear", "batch"};
constexpr std::array Faults{"refused",
                            "closed before",
                            "closed mid-request",
                            "answer cut at the first byte",
                            "answer cut in the middle",
                            "answer cut at the last byte",
                            "stall",
                            "wrong length",
                            "401",
                            "404",
                            "410",
                            "500",
                            "503/21003",
                            "412/21004",
                            "restart in between"};
static_assert(Faults.size() == FaultCount);

/// What is on disk in the end.
enum Disk {
    Nothing,
    First, ///< the first answer, whole
    Whole, ///< all batches in one document
    Part, ///< what arrived of the first answer
};
constexpr std::array Disks{"–", "first answer", "whole result", "what arrived"};

struct Outcome {
    JobState state;
    int sent; ///< the most that the server may have received; -1: reading, any number
    int done; ///< times it was carried out
    Disk disk = Nothing;
};

/// Rows of operations, in the order of the faults.
using S = JobState;
const std::array<std::array<Outcome, FaultCount>, Operations.size()> Expected{{
    // submit: what had no answer is uncertain and never sent again; what the server refused to
    // queue is held and leaves once more
    {{{S::NotSent, 0, 0},
      {S::SubmitUnknown, 0, 0},
      {S::SubmitUnknown, 1, 0},
      {S::SubmitUnknown, 1, 1},
      {S::SubmitUnknown, 1, 1},
      {S::SubmitUnknown, 1, 1},
      {S::SubmitUnknown, 1, 0},
      {S::SubmitUnknown, 1, 1},
      {S::NotSent, 1, 0},
      {S::NotSent, 1, 0},
      {S::NotSent, 1, 0},
      {S::NotSent, 1, 0},
      {S::Pending, 2, 1},
      {S::Pending, 2, 1},
      {S::SubmitUnknown, 1, 0}}},
    // status of a job that is no longer listed: only 404 says that it is gone
    {{{S::Pending, -1, 0},
      {S::Pending, -1, 0},
      {S::Pending, -1, 0},
      {S::Pending, -1, 0},
      {S::Pending, -1, 0},
      {S::Pending, -1, 0},
      {S::Pending, -1, 0},
      {S::Pending, -1, 0},
      {S::Pending, -1, 0},
      {S::TakenElsewhere, -1, 0},
      {S::Pending, -1, 0},
      {S::Pending, -1, 0},
      {S::Pending, -1, 0},
      {S::Pending, -1, 0},
      {S::LostAtRestart, -1, 0}}},
    // list: no list, no news
    {{{S::Pending, -1, 0},
      {S::Pending, -1, 0},
      {S::Pending, -1, 0},
      {S::Pending, -1, 0},
      {S::Pending, -1, 0},
      {S::Pending, -1, 0},
      {S::Pending, -1, 0},
      {S::Pending, -1, 0},
      {S::Pending, -1, 0},
      {S::Pending, -1, 0},
      {S::Pending, -1, 0},
      {S::Pending, -1, 0},
      {S::Pending, -1, 0},
      {S::Pending, -1, 0},
      {S::LostAtRestart, -1, 0}}},
    // collect: sent once; what arrived is kept; whether the server still has it is asked for
    {{{S::Done, 0, 0},
      {S::Done, 0, 0},
      {S::Done, 1, 0},
      {S::Partial, 1, 1},
      {S::Partial, 1, 1, Part},
      {S::Partial, 1, 1, Part},
      {S::Done, 1, 0},
      {S::Partial, 1, 1, Part},
      {S::Done, 1, 0},
      {S::TakenElsewhere, 1, 0},
      {S::Done, 1, 0},
      {S::Done, 1, 0},
      {S::Done, 1, 0},
      {S::Done, 1, 0},
      {S::Partial, 1, 0}}},
    // cancel: sent once; the job goes its way and the lists tell
    {{{S::Pending, 0, 0},
      {S::Pending, 0, 0},
      {S::Pending, 1, 0},
      {S::Pending, 1, 1},
      {S::Pending, 1, 1},
      {S::Pending, 1, 1},
      {S::Pending, 1, 0},
      {S::Pending, 1, 1},
      {S::Pending, 1, 0},
      {S::Pending, 1, 0},
      {S::Pending, 1, 0},
      {S::Pending, 1, 0},
      {S::Pending, 1, 0},
      {S::Pending, 1, 0},
      {S::Pending, 1, 0}}},
    // clear: sent once; without an answer the server is asked whether the job is still there
    {{{S::Done, 0, 0},
      {S::Done, 0, 0},
      {S::Done, 1, 0},
      {S::Cleared, 1, 1},
      {S::Cleared, 1, 1},
      {S::Cleared, 1, 1},
      {S::Done, 1, 0},
      {S::Cleared, 1, 1},
      {S::Done, 1, 0},
      {S::TakenElsewhere, 1, 0},
      {S::Done, 1, 0},
      {S::Done, 1, 0},
      {S::Done, 1, 0},
      {S::Done, 1, 0},
      {S::Cleared, 1, 0}}},
    // batch, with allowRetry: a batch has a name and may be read again
    {{{S::Collected, 2, 1, Whole},
      {S::Collected, 2, 1, Whole},
      {S::Collected, 2, 1, Whole},
      {S::Collected, 2, 2, Whole},
      {S::Collected, 2, 2, Whole},
      {S::Collected, 2, 2, Whole},
      {S::Collected, 2, 1, Whole},
      {S::Collected, 2, 2, Whole},
      {S::Collected, 1, 0, First},
      {S::Partial, 1, 0, First},
      {S::Partial, 1, 0, First},
      {S::Collected, 1, 0, First},
      {S::Collected, 2, 1, Whole},
      {S::Collected, 2, 1, Whole},
      {S::Partial, 2, 0, First}}},
}};

constexpr auto Close = "Connection: close\r\n";

QByteArray error(int status, int number)
{
    return ScriptedPeer::answer(status,
                                R"({"error":true,"errorMessage":"the server says so","code":)"
                                    + QByteArray::number(status) + R"(,"errorNum":)"
                                    + QByteArray::number(number) + '}',
                                Close);
}

/// A server with one job 17 and one cursor 99 of two batches, which has one fault.
class FaultyServer {
public:
    FaultyServer(Operation operation, Fault fault)
        : peer([this](QTcpSocket& socket, const auto& request, int) { take(socket, request); }),
          m_operation(operation), m_fault(fault)
    {
        // A vanished job is asked for because the list lacks it.
        m_listed = operation != Status;
    }

    /// From here on the operation meets its fault.
    void arm()
    {
        m_armed = true;
        if (m_operation == Status && m_fault == Restart) {
            m_restarted = true;
            jobThere = false;
        }
        if (m_fault == Refused && m_operation != Status && m_operation != Batch)
            peer.setListening(false);
        else if (m_fault == ClosedBefore && m_operation != Status && m_operation != Batch)
            peer.refuse(true);
        else if (m_fault == ClosedMidRequest && m_operation != Status && m_operation != Batch)
            peer.closeAfterBytes(20);
    }

    /// The fault has passed: a server that was away is back.
    void repair()
    {
        m_armed = false;
        peer.setListening(true);
        peer.refuse(false);
        peer.closeAfterBytes(-1);
    }

    [[nodiscard]] int sent() const
    {
        return int(std::ranges::count_if(peer.requests(), [this](const auto& seen) {
            return operationOf(seen) == m_operation;
        }));
    }
    [[nodiscard]] int carriedOut() const { return m_carriedOut; }

    ScriptedPeer peer;
    bool jobThere = true;
    bool jobDone = false;
    QByteArray result;

private:
    [[nodiscard]] static std::optional<Operation> operationOf(const ScriptedPeer::Seen& seen)
    {
        const QByteArray path = seen.target;
        if (path.contains("/_api/cursor/"))
            return seen.method == "POST" ? std::optional(Batch) : std::nullopt;
        if (path.contains("/_api/cursor"))
            return Submit;
        if (path.contains("/_api/job/pending") || path.contains("/_api/job/done"))
            return List;
        if (path.endsWith("/cancel"))
            return Cancel;
        if (path.contains("/_api/job/17"))
            return seen.method == "GET" ? Status : seen.method == "PUT" ? Collect : Clear;
        return std::nullopt;
    }

    /// The answer of a healthy server, and what it does to its jobs.
    QByteArray carryOut(const ScriptedPeer::Seen& request)
    {
        const auto operation = operationOf(request);
        if (operation == m_operation)
            ++m_carriedOut;
        if (!operation) {
            if (request.target.contains("/_admin/metrics"))
                return ScriptedPeer::answer(200,
                                            "arangodb_server_statistics_server_uptime_total "
                                                + QByteArray::number(m_restarted ? 0.01 : 90'000.0)
                                                + '\n',
                                            Close);
            return request.method == "DELETE" ? ScriptedPeer::answer(202, "{}", Close)
                                              : error(404, 404);
        }
        const QByteArray id = QByteArray("X-Arango-Async-Id: 17\r\n") + Close;
        switch (*operation) {
        case Submit:
            jobThere = true;
            return ScriptedPeer::answer(202, {}, id);
        case List: {
            const bool wantsDone = request.target.contains("/done");
            const bool inIt = m_listed && jobThere && wantsDone == jobDone;
            return ScriptedPeer::answer(200, inIt ? R"(["17"])" : "[]", Close);
        }
        case Status:
            return !jobThere ? error(404, 404)
                             : ScriptedPeer::answer(jobDone ? 200 : 204, {}, Close);
        case Collect:
            if (!std::exchange(jobThere, false))
                return error(404, 404);
            return ScriptedPeer::answer(201, result, id);
        case Cancel:
            return jobThere ? ScriptedPeer::answer(200, R"({"result":true})", Close)
                            : error(404, 404);
        case Clear:
            return std::exchange(jobThere, false)
                ? ScriptedPeer::answer(200, R"({"result":true})", Close)
                : error(404, 404);
        case Batch:
            if (m_restarted)
                break;
            return ScriptedPeer::answer(200, R"({"result":[2],"hasMore":false,"id":"99"})", Close);
        }
        if (operation == m_operation)
            --m_carriedOut;
        return error(404, 1600);
    }

    void take(QTcpSocket& socket, const ScriptedPeer::Seen& request)
    {
        // Reading is tried again by itself, so its fault stays until it is repaired.
        const bool isReading = m_operation == Status || m_operation == List;
        if (!m_armed || operationOf(request) != m_operation || (m_hit && !isReading)) {
            socket.write(carryOut(request));
            return;
        }
        m_hit = true;
        const auto cut = [&](double part, qsizetype less) {
            const QByteArray answer = carryOut(request);
            socket.write(answer.left(
                std::max<qsizetype>(1, qsizetype(double(answer.size()) * part) - less)));
            socket.disconnectFromHost();
        };
        switch (m_fault) {
        case Refused:
        case ClosedBefore:
        case ClosedMidRequest:
            // Of a batch and a status: the connection is made before the fault can be.
            socket.abort();
            return;
        case ClosedAtFirst:
            cut(0, 0);
            return;
        case ClosedAtMiddle:
            cut(0.5, 0);
            return;
        case ClosedAtLast:
            cut(1, 1);
            return;
        case Stall:
        case FaultCount:
            return;
        case WrongLength: {
            QByteArray answer = carryOut(request);
            const QByteArray length = "Content-Length: ";
            const auto at = answer.indexOf(length) + length.size();
            socket.write(answer.insert(at, '9'));
            socket.disconnectFromHost();
            return;
        }
        case Says401:
            socket.write(error(401, 11));
            return;
        case Says404:
            socket.write(error(404, m_operation == Batch ? 1600 : 404));
            return;
        case Says410:
            socket.write(error(410, 1500));
            return;
        case Says500:
            socket.write(error(500, 4));
            return;
        case SaysQueueFull:
            socket.write(error(503, 21003));
            return;
        case SaysQueueSlow:
            socket.write(error(412, 21004));
            return;
        case Restart:
            m_restarted = true;
            jobThere = false;
            if (isReading)
                socket.write(carryOut(request)); // a GET goes to the server that is back
            else
                socket.abort();
            return;
        }
    }

    Operation m_operation;
    Fault m_fault;
    bool m_listed = true;
    bool m_armed = false;
    bool m_hit = false;
    bool m_restarted = false;
    int m_carriedOut = 0;
};

} // namespace

class TestFaults final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void faults_data();
    void faults();
    void cleanupTestCase();

private:
    QList<QByteArray> m_table;
};

void TestFaults::initTestCase()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestFaults::faults_data()
{
    QTest::addColumn<int>("operation");
    QTest::addColumn<int>("fault");
    for (size_t operation = 0; operation < Operations.size(); ++operation) {
        for (size_t fault = 0; fault < Faults.size(); ++fault)
            QTest::addRow("%s: %s", Operations.at(operation), Faults.at(fault))
                << int(operation) << int(fault);
    }
}

void TestFaults::faults()
{
    QFETCH(const int, operation);
    QFETCH(const int, fault);
    const auto what = Operation(operation);
    const Outcome expected = Expected.at(size_t(operation)).at(size_t(fault));

    FaultyServer server(what, Fault(fault));
    server.result = "{\"result\":[\"" + QByteArray(4000, 'x')
        + "\"],\"hasMore\":" + (what == Batch ? R"(true,"id":"99","nextBatchId":"2"})" : "false}");
    server.jobThere = what != Submit;
    server.jobDone = what == Collect || what == Clear || what == Batch;

    QTemporaryDir dir;
    JobStore store;
    ResultVault vault(dir.path());
    arango::Connection connection({.url = server.peer.url()});
    JobMonitor monitor(connection, store, u"test"_s);
    JobService service(connection, store, monitor, vault, u"test"_s);
    service.setPatience({.answer = 400ms, .silence = 400ms});
    monitor.setPatience({.answer = 400ms, .silence = 400ms});
    service.setServerVersion(u"3.12.5"_s);

    int answers = 0;
    int told = 0;
    const auto count = [&] {
        ++answers;
        ++told;
    };
    connect(&service, &JobService::submitted, this, count);
    connect(&service, &JobService::submitFailed, this, count);
    connect(&service, &JobService::collected, this, count);
    connect(&service, &JobService::actionFailed, this, count);
    connect(&monitor, &JobMonitor::statusChanged, this, count);
    connect(&store, &JobStore::rowsChanged, this, [&answers] { ++answers; });

    quint64 serial = 0;
    const arango::Request request
        = arango::aql::execute(u"RETURN 1"_s, {}, {.ttl = 60, .allowRetry = true}).request;
    if (what != Submit) {
        Job job;
        job.server = monitor.server();
        job.id = u"17"_s;
        job.state = server.jobDone ? JobState::Done : JobState::Pending;
        job.database = u"test"_s;
        job.request = request;
        job.submittedAt = now() - 60'000;
        serial = store.append({job});
    }
    if (what == Status || what == List) {
        // Once without the fault: the monitor knows the job.
        monitor.setPaused(true);
        QSignalSpy ticked(&monitor, &JobMonitor::ticked);
        if (what == List) {
            monitor.start();
            QTRY_COMPARE(ticked.size(), 1);
            QTRY_VERIFY(monitor.knowsEpoch());
        }
    }

    server.arm();
    answers = 0;
    told = 0;
    switch (what) {
    case Submit:
        serial = service.submit({.request = request, .database = u"test"_s});
        break;
    case Status:
        monitor.start();
        break;
    case List:
        monitor.refresh();
        break;
    case Collect:
    case Batch:
        service.collect(serial);
        break;
    case Cancel:
        service.cancel(serial);
        break;
    case Clear:
        service.clear(serial);
        break;
    }

    // A server that nobody reached is there again before somebody asks what became of the job.
    if (what != Status && what != Batch && fault <= ClosedMidRequest) {
        QTRY_VERIFY(fault == Refused ? told > 0 : server.peer.connections() > 0);
        if (fault == ClosedMidRequest)
            QTRY_VERIFY(!server.peer.requests().isEmpty());
        if (what != List || fault == Refused)
            server.repair();
    }
    const auto isSettled = [&] {
        const JobState state = store.find(serial)->state;
        return answers > 0 && state == expected.state && service.transfers() == 0
            && service.waitingActions() == 0;
    };
    const bool settled = QTest::qWaitFor(isSettled, 15'000);
    QVERIFY2(settled,
             qPrintable(u"it is %1, after %2 answers"_s
                            .arg(QLatin1StringView(nameOf(store.find(serial)->state).data()))
                            .arg(answers)));
    // What would still move moves now.
    QTest::qWait(what == Status || what == List ? 600 : 50);
    const Job job = *store.find(serial);
    QCOMPARE(nameOf(job.state), nameOf(expected.state));

    if (expected.sent >= 0) {
        QCOMPARE(server.sent(), expected.sent);
        QCOMPARE(server.carriedOut(), expected.done);
    }

    QByteArray onDisk;
    if (QFile file(job.resultFile); !job.resultFile.isEmpty() && file.open(QIODevice::ReadOnly))
        onDisk = file.readAll();
    switch (expected.disk) {
    case Nothing:
        QVERIFY(onDisk.isEmpty());
        break;
    case First:
        QCOMPARE(onDisk, server.result);
        break;
    case Whole:
        QVERIFY(onDisk.startsWith("{\"result\":[\"xxx"));
        QVERIFY(onDisk.contains("xxx\",2]"));
        QCOMPARE(job.rows, 2);
        break;
    case Part:
        QVERIFY(!onDisk.isEmpty());
        QVERIFY(server.result.startsWith(onDisk));
        QCOMPARE(job.size, onDisk.size());
        break;
    }
    // Whoever has no answer is told something.
    if (expected.state == JobState::NotSent || expected.state == JobState::SubmitUnknown
        || expected.state == JobState::Partial)
        QVERIFY(!job.error.isEmpty());

    m_table.append(QByteArray("| ") + QByteArray(Operations.at(size_t(operation))).leftJustified(7)
                   + " | " + QByteArray(Faults.at(size_t(fault))).leftJustified(28) + " | "
                   + QByteArray(nameOf(job.state).data()).leftJustified(14) + " | "
                   + (expected.sent < 0 ? QByteArray("reads")
                                        : QByteArray::number(server.sent()).leftJustified(5))
                   + " | "
                   + (expected.sent < 0 ? QByteArray("   –")
                                        : QByteArray::number(server.carriedOut()).leftJustified(4))
                   + " | " + Disks.at(size_t(expected.disk)));
}

void TestFaults::cleanupTestCase()
{
    std::puts("| what    | fault                        | ends as        | sent  | done | on disk");
    std::puts("|---------|------------------------------|----------------|-------|------|--------");
    for (const QByteArray& row : std::as_const(m_table))
        std::puts(row.constData());
    std::fflush(stdout);
}

QTEST_GUILESS_MAIN(TestFaults)
#include "tst_faults.moc"
