// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/apierror.h"
#include "sandbox/aql.h"

#include <QTest>

#include <algorithm>
#include <fstream>
#include <thread>

using namespace sandbox;

/// The interpreter: query and bind variables in, exact JSON text or exact error out.
class TestAql : public QObject {
    Q_OBJECT

private slots:
    void table_data();
    void table();
    void rangesAreNotMaterialised();
    void memoryLimit();
    void cancelledWritesLeaveNothing();
    void conflictingWrites();
    void fullCount();
    void statistics();
};

namespace {

aql::Result runAlone(const aql::Query& query, Store& store, const aql::Options& options,
                     Interrupt& interrupt)
{
    Transaction transaction(store, "test");
    aql::Result result = aql::run(query, transaction, options, interrupt);
    transaction.commit();
    return result;
}

void fill(Store& store)
{
    store.createCollection("test", {.name = "people"});
    store.createCollection("test", {.name = "empty"});
    Interrupt interrupt;
    const std::string text = R"(FOR p IN [
        {_key: "anna", age: 31, city: "Berlin", tags: ["a", "b"]},
        {_key: "bob", age: 25, city: "Paris", tags: []},
        {_key: "carl", age: 40, city: "Berlin", tags: ["b", "c"]},
        {_key: "dora", age: null, city: "Rome"}] INSERT p INTO people)";
    const Json none = Json::object();
    (void)runAlone(*aql::parse(text, &none), store, {}, interrupt);
}

std::string textOf(const Rows& rows)
{
    std::string text = "[";
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i > 0)
            text += ',';
        text += rows.row(i);
    }
    return text + ']';
}

std::string answer(Store& store, const std::string& query, const std::string& bindVars = "{}",
                   const aql::Options& options = {})
{
    try {
        Interrupt interrupt;
        const Json values = parseJson(bindVars);
        const aql::Result result = runAlone(*aql::parse(query, &values), store, options, interrupt);
        std::string text = textOf(result.rows);
        for (const Json& warning : result.warnings)
            text += " warning " + toText(warning["code"]);
        return text;
    } catch (const ApiError& error) {
        return "!" + std::to_string(error.status()) + "/" + std::to_string(error.number()) + " "
            + error.message();
    }
}

} // namespace

// The table: blocks of query, "=> answer", with "@ {…}" for bind variables in between.
void TestAql::table_data()
{
    QTest::addColumn<std::string>("query");
    QTest::addColumn<std::string>("bindVars");
    QTest::addColumn<std::string>("expected");
    std::ifstream file(TEST_DATA "/sandbox/aql.txt");
    QVERIFY(file.is_open());
    std::string query;
    std::string bindVars = "{}";
    std::string line;
    int rows = 0;
    while (std::getline(file, line)) {
        if (line.starts_with("# ") || (line.empty() && query.empty()))
            continue;
        if (line.starts_with("=> ")) {
            ++rows;
            const std::string name = std::to_string(rows) + " " + query.substr(0, 60);
            QTest::newRow(name.c_str()) << query << bindVars << line.substr(3);
            query.clear();
            bindVars = "{}";
        } else if (line.starts_with("@ ")) {
            bindVars = line.substr(2);
        } else {
            query += (query.empty() ? "" : "\n") + line;
        }
    }
    QVERIFY(rows >= 150);
}

void TestAql::table()
{
    QFETCH(std::string, query);
    QFETCH(std::string, bindVars);
    QFETCH(std::string, expected);
    Store store;
    fill(store);
    const std::string found = answer(store, query, bindVars);
    QVERIFY2(found == expected,
             ("\n" + query + "\nfound    " + found + "\nexpected " + expected).c_str());
}

void TestAql::rangesAreNotMaterialised()
{
    Store store;
    Interrupt interrupt;
    const Json none = Json::object();
    const aql::QueryPtr query
        = aql::parse("FOR i IN 1..1000000000000 FILTER i < 0 RETURN i", &none);
    std::thread stopper([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
        interrupt.request(Interrupt::Reason::Canceled);
    });
    try {
        (void)runAlone(*query, store, {.memoryLimit = 100'000}, interrupt);
        QFAIL("it ended");
    } catch (const ApiError& error) {
        QCOMPARE(error.number(), 21);
    }
    stopper.join();
}

void TestAql::memoryLimit()
{
    Store store;
    const aql::Options options{.memoryLimit = 100'000};
    const std::string expected = "!500/32 query would use more memory than allowed";
    for (const char* query :
         {"FOR i IN 1..1000000 RETURN i", "RETURN 1..1000000",
          "FOR i IN 1..1000000 SORT -i RETURN i", "RETURN (FOR i IN 1..1000000 RETURN i)",
          "RETURN REPEAT('x', 1000000)", "FOR i IN 1..1000000 COLLECT g = i RETURN g"}) {
        const std::string found = answer(store, query, "{}", options);
        QVERIFY2(found == expected, (query + (": " + found)).c_str());
    }
}

void TestAql::cancelledWritesLeaveNothing()
{
    Store store;
    Interrupt interrupt;
    const Json none = Json::object();
    const aql::QueryPtr query
        = aql::parse("FOR i IN 1..100 INSERT {} INTO students LET x = SLEEP(0.05) RETURN x", &none);
    std::thread stopper([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(60));
        interrupt.request(Interrupt::Reason::Killed);
    });
    try {
        (void)runAlone(*query, store, {}, interrupt);
        QFAIL("it ended");
    } catch (const ApiError& error) {
        QCOMPARE(error.number(), 1500);
    }
    stopper.join();
    QCOMPARE(store.count("test", "students"), std::size_t{0});
}

void TestAql::conflictingWrites()
{
    Store store;
    fill(store);
    std::string slow;
    std::thread writer(
        [&] { slow = answer(store, "UPDATE 'anna' WITH {x: 1} IN people RETURN SLEEP(0.1)"); });
    std::this_thread::sleep_for(std::chrono::milliseconds(30));
    const std::string fast = answer(store, "UPDATE 'anna' WITH {x: 2} IN people");
    writer.join();
    QCOMPARE(fast, std::string("[]"));
    QCOMPARE(slow, std::string("!409/1200 write-write conflict; key: anna"));
    QCOMPARE(answer(store, "RETURN DOCUMENT('people/anna').x"), std::string("[2]"));
}

void TestAql::fullCount()
{
    Store store;
    Interrupt interrupt;
    const Json none = Json::object();
    const aql::QueryPtr query = aql::parse("FOR i IN 1..100 LIMIT 3, 2 RETURN i", &none);
    const aql::Result result = runAlone(*query, store, {.fullCount = true}, interrupt);
    QCOMPARE(textOf(result.rows), std::string("[4,5]"));
    QCOMPARE(result.statistics.fullCount.value_or(0), std::uint64_t{100});
}

void TestAql::statistics()
{
    Store store;
    fill(store);
    Interrupt interrupt;
    const Json none = Json::object();
    const aql::QueryPtr query = aql::parse(
        "FOR p IN people FILTER p.age > 30 UPDATE p WITH {old: true} IN people", &none);
    const aql::Result result = runAlone(*query, store, {}, interrupt);
    QCOMPARE(result.statistics.scannedFull, std::uint64_t{4});
    QCOMPARE(result.statistics.filtered, std::uint64_t{2});
    QCOMPARE(result.statistics.writesExecuted, std::uint64_t{2});
}

QTEST_GUILESS_MAIN(TestAql)
#include "tst_aql.moc"
