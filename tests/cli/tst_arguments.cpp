// SPDX-License-Identifier: GPL-3.0-or-later
// What people type, what is refused, and how text comes out on a terminal.
#include "app/cli/arguments.h"
#include "app/cli/connect.h"
#include "app/cli/output.h"
#include "app/cli/pace.h"
#include "app/cli/table.h"
#include "app/connectionoptions.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using cli::Arguments;
using cli::Command;
using cli::ExitCode;

namespace {

cli::Parsed parse(const QStringList& words)
{
    const QStringList arguments = QStringList{u"arangojobs"_s} + words;
    const auto command = cli::commandIn(arguments);
    return command ? cli::parse(*command, arguments) : cli::Parsed{};
}

} // namespace

class TestArguments final : public QObject {
    Q_OBJECT

private slots:
    void commandsAreFound_data();
    void commandsAreFound();
    void submitWithEverything();
    void request();
    void connectionOptions();
    void severalServers();
    void wrongConnectionOptions_data();
    void wrongConnectionOptions();
    void clearAndList();
    void wrongOnes_data();
    void wrongOnes();
    void helpOfEveryCommand();
    void textForTerminals();
    void tables();
    void theWorstCodeCounts();
    void paceStartsAFew();
};

void TestArguments::commandsAreFound_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("command"); // empty: the window
    QTest::newRow("window") << QStringList{} << QString();
    QTest::newRow("window with options") << QStringList{u"--server"_s, u"list"_s} << QString();
    QTest::newRow("window with a value") << QStringList{u"--theme=dark"_s} << QString();
    QTest::newRow("first") << QStringList{u"list"_s} << u"list"_s;
    QTest::newRow("behind options")
        << QStringList{u"--server"_s, u"h"_s, u"--user=list"_s, u"watch"_s} << u"watch"_s;
    QTest::newRow("value like a command")
        << QStringList{u"--config-dir"_s, u"list"_s, u"list"_s} << u"list"_s;
    QTest::newRow("advanced value like a command")
        << QStringList{u"--proxy"_s, u"list"_s, u"--compress-requests"_s, u"watch"_s} << u"watch"_s;
    QTest::newRow("argument like a command") << QStringList{u"submit"_s, u"list"_s} << u"submit"_s;
    QTest::newRow("another word") << QStringList{u"tour"_s, u"list"_s} << QString();
}

void TestArguments::commandsAreFound()
{
    QFETCH(QStringList, words);
    const auto command = cli::commandIn(QStringList{u"arangojobs"_s} + words);
    QTEST(command ? cli::commandName(*command) : QString(), "command");
    if (command)
        QVERIFY(parse(words).arguments);
}

void TestArguments::submitWithEverything()
{
    const auto parsed
        = parse({u"submit"_s,        u"q.aql"_s,   u"--bind"_s,         u"a=1"_s,
                 u"--bind"_s,        u"a=2"_s,     u"--bind=b=\"x\""_s, u"--params"_s,
                 u"p.csv"_s,         u"--wait"_s,  u"--label"_s,        u"night run"_s,
                 u"--ttl"_s,         u"2h"_s,      u"--batch-size"_s,   u"500"_s,
                 u"--max-runtime"_s, u"90"_s,      u"--full-count"_s,   u"--json"_s,
                 u"--server"_s,      u"db:8530"_s, u"--config-dir"_s,   u"/tmp/x"_s});
    QVERIFY2(parsed.arguments, qPrintable(parsed.text));
    const Arguments& arguments = *parsed.arguments;
    QCOMPARE(arguments.source, u"q.aql"_s);
    const QByteArray bindings = R"({"a":2,"b":"x"})";
    QCOMPARE(cli::bindObject(arguments.bindings).bytes(), bindings);
    QCOMPARE(arguments.parameters, u"p.csv"_s);
    QVERIFY(arguments.wait);
    QVERIFY(!arguments.printResult);
    QCOMPARE(arguments.label, u"night run"_s);
    QCOMPARE(arguments.cursor.ttl, std::optional(7200.0));
    QCOMPARE(arguments.cursor.batchSize, std::optional<qint64>(500));
    QCOMPARE(arguments.cursor.maxRuntime, std::optional(90.0));
    QCOMPARE(arguments.cursor.fullCount, std::optional(true));
    QCOMPARE(arguments.form, cli::Form::Json);
    QCOMPARE(arguments.connection.server, std::optional(u"db:8530"_s));
    QVERIFY(!arguments.connection.user);
    QCOMPARE(arguments.configFolder, u"/tmp/x"_s);
}

void TestArguments::request()
{
    const auto parsed
        = parse({u"request"_s, u"post"_s, u"/_api/document/c?silent=true"_s, u"--body"_s, u"-"_s,
                 u"--header"_s, u"If-Match: \"x:y\""_s, u"--result"_s, u"--out"_s, u"r.json"_s});
    QVERIFY2(parsed.arguments, qPrintable(parsed.text));
    QCOMPARE(parsed.arguments->method, arango::Method::Post);
    QCOMPARE(parsed.arguments->target, u"/_api/document/c?silent=true"_s);
    QCOMPARE(parsed.arguments->body, u"-"_s);
    QCOMPARE(parsed.arguments->headers, (arango::Headers{{"If-Match", "\"x:y\""}}));
    QVERIFY(parsed.arguments->wait && parsed.arguments->printResult);
}

void TestArguments::connectionOptions()
{
    const QString pem = QStringLiteral(TEST_DATA) + u"/tls/client.pem"_s;
    const QString digest(64, u'a');
    const auto parsed = parse({u"list"_s, u"--server"_s, u"https://db.example"_s, u"--proxy"_s,
                               u"socks5://p:1080"_s, u"--fingerprint"_s, digest,
                               u"--client-certificate"_s, pem, u"--queue-time-limit"_s, u"2.5"_s,
                               u"--compress-requests"_s, u"--login=superuser"_s});
    QVERIFY(parsed.arguments);
    const auto choice = cli::choiceFrom(*parsed.arguments);
    QVERIFY2(choice, qPrintable(choice ? QString() : choice.error().message));
    const arango::Endpoint& endpoint = choice->endpoint;
    QCOMPARE(endpoint.proxy, QUrl(u"socks5://p:1080"_s));
    QCOMPARE(endpoint.fingerprint, QByteArray::fromHex(digest.toLatin1()));
    QCOMPARE(endpoint.certificateFile, pem);
    QCOMPARE(endpoint.queueTimeLimit, 2.5);
    QVERIFY(endpoint.compressRequests);
    QCOMPARE(endpoint.login.kind, arango::Login::Kind::Superuser);
    // There and back.
    const auto again = connectionFrom(connectionText(endpoint, choice->database));
    QVERIFY(again && *again == *choice);
}

void TestArguments::severalServers()
{
    const auto parsed
        = parse({u"list"_s, u"--server"_s, u"a, b:1"_s, u"--server"_s, u"http://c:2"_s,
                 u"--find-coordinators"_s, u"--address-map"_s, u"10.0.0.7=d:3,10.0.0.8:1=e:4"_s});
    QVERIFY(parsed.arguments);
    const auto choice = cli::choiceFrom(*parsed.arguments);
    QVERIFY2(choice, qPrintable(choice ? QString() : choice.error().message));
    const arango::Endpoint& endpoint = choice->endpoint;
    QCOMPARE(endpoint.url, QUrl(u"http://a:8529"_s));
    QCOMPARE(endpoint.coordinators, (QList{QUrl(u"http://b:1"_s), QUrl(u"http://c:2"_s)}));
    QVERIFY(endpoint.findCoordinators);
    const QList<std::pair<QString, QString>> map{{u"10.0.0.7:8529"_s, u"d:3"_s},
                                                 {u"10.0.0.8:1"_s, u"e:4"_s}};
    QCOMPARE(endpoint.addressMap, map);
    const auto again = connectionFrom(connectionText(endpoint, choice->database));
    QVERIFY(again && *again == *choice);
}

void TestArguments::wrongConnectionOptions_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addRow("proxy") << QStringList{u"--proxy"_s, u"ftp://p:1"_s};
    QTest::addRow("fingerprint") << QStringList{u"--fingerprint"_s, u"12"_s};
    QTest::addRow("certificate") << QStringList{u"--client-certificate"_s, u"/none.pem"_s};
    QTest::addRow("limit") << QStringList{u"--queue-time-limit"_s, u"soon"_s};
    QTest::addRow("negative limit") << QStringList{u"--queue-time-limit=-1"_s};
}

void TestArguments::wrongConnectionOptions()
{
    QFETCH(QStringList, options);
    const auto parsed
        = parse(QStringList{u"list"_s, u"--server"_s, u"https://db.example"_s} + options);
    QVERIFY(parsed.arguments);
    const auto choice = cli::choiceFrom(*parsed.arguments);
    QVERIFY(!choice);
    QVERIFY(!choice.error().message.isEmpty());
}

void TestArguments::clearAndList()
{
    auto parsed = parse({u"clear"_s, u"--done"_s, u"--older-than"_s, u"2h"_s});
    QVERIFY2(parsed.arguments, qPrintable(parsed.text));
    QVERIFY(parsed.arguments->done);
    QVERIFY(!parsed.arguments->yes);
    QCOMPARE(parsed.arguments->olderThan, std::optional<std::chrono::seconds>(2h));

    parsed = parse({u"clear"_s, u"17"_s, u"18"_s, u"17"_s, u"--foreign"_s});
    QVERIFY2(parsed.arguments, qPrintable(parsed.text));
    QCOMPARE(parsed.arguments->ids, (QStringList{u"17"_s, u"18"_s}));
    QVERIFY(parsed.arguments->foreign);

    parsed = parse({u"list"_s, u"--pending"_s, u"--mine"_s, u"--count"_s, u"5"_s});
    QVERIFY2(parsed.arguments, qPrintable(parsed.text));
    QVERIFY(parsed.arguments->pending && parsed.arguments->mine);
    QCOMPARE(parsed.arguments->count, 5);
}

void TestArguments::wrongOnes_data()
{
    QTest::addColumn<QString>("line"); // words between bars
    const auto row = [](const char* line) { QTest::newRow(line) << QString::fromLatin1(line); };
    row("list|--nonsense");
    row("list|17");
    row("list|--pending|--done");
    row("list|--count|0");
    row("list|--count|many");
    row("list|--password|x"); // never an argument
    row("list|--json|--ndjson");
    row("status");
    row("status|abc");
    row("status|-5");
    row("status|123456789012345678901");
    row("wait|17|--foreign");
    row("result|17|18");
    row("result|17|--format|xml");
    row("result|17|--json"); // two documents in one stream
    row("submit|q.aql|r.aql");
    row("submit|q.aql|--bind|a");
    row("submit|q.aql|--bind|a=Anna");
    row("submit|q.aql|--ttl|soon");
    row("submit|q.aql|--batch-size|-1");
    row("submit|q.aql|--profile-level|3");
    row("submit|q.aql|--fire-and-forget|--wait");
    row("submit|q.aql|--out|x");
    row("submit|q.aql|--params|p.csv|--result");
    row("submit|-|--params|-");
    row("request|GET");
    row("request|FETCH|/_api/version");
    row("request|GET|_api/version");
    row("request|GET|/_api/version|--header|nonsense");
    row("request|GET|/_api/version|--header|X-Arango-Async: true");
    row("request|GET|/_api/version|--header|authorization: bearer x");
    row("clear");
    row("clear|--yes");
    row("clear|17|--done");
    row("clear|17|--older-than|2h");
    row("clear|--done|--older-than|yesterday");
    row("clear|--done|--pending");
}

void TestArguments::wrongOnes()
{
    QFETCH(QString, line);
    const auto parsed = parse(line.split(u'|'));
    QVERIFY(!parsed.arguments);
    QCOMPARE(parsed.exitCode, ExitCode::Usage);
    QVERIFY(parsed.text.contains("--help"_L1));
}

void TestArguments::helpOfEveryCommand()
{
    for (const Command command :
         {Command::Submit, Command::Request, Command::Status, Command::Result, Command::Wait,
          Command::Cancel, Command::Clear, Command::List, Command::Watch}) {
        const QString name = cli::commandName(command);
        const auto parsed = parse({name, u"--help"_s});
        QCOMPARE(parsed.exitCode, ExitCode::Ok);
        QVERIFY2(parsed.text.contains(name + " [options]"_L1), qPrintable(parsed.text));
        QVERIFY(parsed.text.contains("--server"_L1));
    }
}

void TestArguments::textForTerminals()
{
    QCOMPARE(cli::tame(u"a\x1b[31mb\nc\u202ed\u0007"_s), u"a [31mb c d"_s);
    QCOMPARE(cli::cut(u"abcdef"_s, 6), u"abcdef"_s);
    QCOMPARE(cli::cut(u"abcdefg"_s, 6), u"abcde…"_s);
    // Wide characters take two columns.
    QCOMPARE(cli::columnsOf(u"日本"_s), 4);
    QCOMPARE(cli::cut(u"日本語"_s, 4), u"日…"_s);
}

void TestArguments::tables()
{
    using Align = cli::Table::Align;
    cli::Table table({{u"ID"_s, Align::Right}, {u"NONE"_s}, {u"WHAT"_s, Align::Left, true}});
    table.addRow({u"7"_s, {}, u"RETURN 1"_s});
    table.addRow({u"1234"_s, {}, u"FOR d IN c RETURN\x1b[2J d"_s});
    QCOMPARE(table.text(0), u"  ID  WHAT\n   7  RETURN 1\n1234  FOR d IN c RETURN [2J d\n"_s);
    QCOMPARE(table.text(20), u"  ID  WHAT\n   7  RETURN 1\n1234  FOR d IN c RE…\n"_s);
    // Too narrow is better than unreadable.
    QCOMPARE(table.text(5), u"  ID  WHAT\n   7  RETURN 1\n1234  FOR d IN …\n"_s);
}

void TestArguments::theWorstCodeCounts()
{
    QCOMPARE(cli::worst(ExitCode::Ok, ExitCode::Cancelled), ExitCode::Cancelled);
    QCOMPARE(cli::worst(ExitCode::JobFailed, ExitCode::Cancelled), ExitCode::JobFailed);
    QCOMPARE(cli::worst(ExitCode::Uncertain, ExitCode::NotFound), ExitCode::Uncertain);
    QCOMPARE(cli::worst(ExitCode::JobFailed, ExitCode::Usage), ExitCode::Usage);
    QCOMPARE(cli::worst(ExitCode::Server, ExitCode::Uncertain), ExitCode::Server);
}

void TestArguments::paceStartsAFew()
{
    std::vector<size_t> started;
    cli::Pace pace(10, [&](size_t i) { started.push_back(i); });
    pace.run();
    QCOMPARE(started.size(), size_t(cli::Pace::AtOnce));
    pace.oneEnded();
    QCOMPARE(started.size(), size_t(cli::Pace::AtOnce + 1));
    pace.stop();
    QVERIFY(!pace.isFinished());
    for (int i = 0; i < cli::Pace::AtOnce; ++i)
        pace.oneEnded();
    QVERIFY(pace.isFinished());
    QCOMPARE(pace.started(), size_t(cli::Pace::AtOnce + 1));

    // Ending within the start: no recursion, nothing left out.
    cli::Pace* self = nullptr;
    int count = 0;
    cli::Pace atOnce(100'000, [&](size_t) {
        ++count;
        self->oneEnded();
    });
    self = &atOnce;
    atOnce.run();
    QCOMPARE(count, 100'000);
    QVERIFY(atOnce.isFinished());
}

QTEST_GUILESS_MAIN(TestArguments)
#include "tst_arguments.moc"
