// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/job.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using arango::Method;
using arango::Request;

namespace {

Request request(Method method, const QByteArray& path, const QByteArray& body = {})
{
    Request made;
    made.method = method;
    made.path = path;
    made.body = body;
    return made;
}

Request cursor(const QString& query)
{
    const QJsonObject body{{u"query"_s, query}};
    return request(Method::Post, "/_api/cursor", QJsonDocument(body).toJson());
}

} // namespace

class JobTest final : public QObject {
    Q_OBJECT

private slots:
    void writingAql_data();
    void writingAql();
    void writingRequests_data();
    void writingRequests();
    void findsTheQuery();
    void saysWhat();
    void stopping_data();
    void stopping();
    void time();
};

void JobTest::writingAql_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<bool>("writes");
    const auto row = [](const char* name, const QString& query, bool writes) {
        QTest::newRow(name) << query << writes;
    };
    row("read", u"FOR d IN c RETURN d"_s, false);
    row("insert", u"FOR i IN 1..10 INSERT {n: i} INTO c"_s, true);
    row("lower case", u"for d in c remove d in c"_s, true);
    row("upsert", u"UPSERT {a: 1} INSERT {a: 1} UPDATE {} IN c"_s, true);
    row("replace, next line", u"FOR d IN c\nREPLACE d WITH {} IN c"_s, true);
    row("no blank after a number", u"FOR i IN 1..10INSERT {n: i} INTO c"_s, true);
    row("no blank after an exponent", u"FOR i IN [1e5]INSERT{}INTO c"_s, true);
    row("no blank after hex", u"RETURN 0xFFREMOVE"_s, true);
    row("parenthesis", u"FOR d IN c REMOVE(d) IN c"_s, true);
    row("in a subquery", u"LET x = (FOR d IN c UPDATE d WITH {} IN c RETURN NEW) RETURN x"_s, true);
    row("double quotes", u"RETURN \"REMOVE d IN c\""_s, false);
    row("single quotes", u"RETURN 'INSERT {} INTO c'"_s, false);
    row("escaped quote", u"RETURN \"a\\\" REMOVE \\\" b\""_s, false);
    row("string that ends in a backslash", u"LET a = \"x\\\\\" REMOVE \"k\" IN c"_s, true);
    row("the other quote inside", u"LET a = \"it's\" REMOVE 'k' IN c"_s, true);
    row("backticks", u"FOR d IN c RETURN d.`remove`"_s, false);
    row("forward ticks", u"FOR d IN ´update´ RETURN d"_s, false);
    row("line comment", u"// REMOVE\nRETURN 1"_s, false);
    row("after a line comment", u"RETURN 1 // x\nREMOVE 'k' IN c"_s, true);
    row("block comment", u"/* INSERT\nUPDATE */ RETURN 1"_s, false);
    row("after a block comment", u"/* x */REMOVE 'k' IN c"_s, true);
    row("no nested comments", u"/* /* */ REMOVE 'k' IN c"_s, true);
    row("open comment", u"RETURN 1 /* REMOVE"_s, false);
    row("open string", u"RETURN \"REMOVE"_s, false);
    row("comment mark in a string", u"LET a = \"/*\" REMOVE 'k' IN c"_s, true);
    row("attribute", u"FOR d IN c RETURN d.remove"_s, false);
    row("attribute with blanks", u"FOR d IN c RETURN d . remove"_s, false);
    row("after a range", u"FOR i IN 1..n REMOVE i IN c"_s, true);
    row("key", u"RETURN {remove: 1, \"insert\": 2}"_s, false);
    row("key and comment", u"RETURN {update /* x */ : 1}"_s, false);
    row("parameter", u"FOR d IN @@insert FILTER d.x == @remove RETURN d"_s, false);
    row("function", u"RETURN REMOVE_VALUE([1], 1)"_s, false);
    row("own function", u"RETURN my::remove(1) + UPDATE::x()"_s, false);
    row("part of a name", u"FOR inserted IN c RETURN inserted"_s, false);
    row("name with a digit", u"FOR x1remove IN c RETURN x1remove"_s, false);
    row("backslash at the end", u"RETURN \"\\"_s, false);
}

void JobTest::writingAql()
{
    QFETCH(const QString, query);
    QFETCH(const bool, writes);
    QCOMPARE(writesData(cursor(query)), writes);
}

void JobTest::writingRequests_data()
{
    QTest::addColumn<Request>("request");
    QTest::addColumn<bool>("writes");
    QTest::newRow("get") << request(Method::Get, "/_api/document/c/1") << false;
    QTest::newRow("head") << request(Method::Head, "/_api/document/c/1") << false;
    QTest::newRow("delete") << request(Method::Delete, "/_api/document/c/1") << true;
    QTest::newRow("import") << request(Method::Post, "/_api/import") << true;
    QTest::newRow("explain") << request(Method::Post, "/_api/explain", "{}") << false;
    QTest::newRow("parse") << request(Method::Post, "/_db/x/_api/query") << false;
    QTest::newRow("set query options") << request(Method::Put, "/_api/query/properties") << true;
    QTest::newRow("unreadable body")
        << request(Method::Post, "/_api/cursor", "{\"query\":") << true;
    QTest::newRow("next batch") << request(Method::Post, "/_api/cursor/12") << true;
    Request other = cursor(u"RETURN 1"_s);
    other.path = "/_db/shop/_api/cursor/";
    QTest::newRow("cursor of a database") << other << false;
    other.path = "/_db/shop/%5Fapi/cursor";
    QTest::newRow("encoded path") << other << false;
}

void JobTest::writingRequests()
{
    QFETCH(const Request, request);
    QFETCH(const bool, writes);
    QCOMPARE(writesData(request), writes);
}

void JobTest::findsTheQuery()
{
    QCOMPARE(queryOf(cursor(u"RETURN \"ä\\n\""_s)), u"RETURN \"ä\\n\""_s);
    QVERIFY(queryOf(request(Method::Get, "/_api/cursor", "{\"query\":\"x\"}")).isEmpty());
    QVERIFY(queryOf(request(Method::Post, "/_api/cursor", "[1]")).isEmpty());
    QVERIFY(queryOf(request(Method::Post, "/_api/cursor", "{\"query\":1}")).isEmpty());
    QVERIFY(queryOf(request(Method::Post, "/_api/cursor/1", "{\"query\":\"x\"}")).isEmpty());
}

void JobTest::saysWhat()
{
    QCOMPARE(whatOf(cursor(u"\n\r\n   \n  FOR d IN c  \n RETURN d"_s)), u"FOR d IN c"_s);
    QCOMPARE(whatOf(cursor(u"RETURN\t1\x01"_s)), u"RETURN 1"_s);
    QCOMPARE(whatOf(cursor(QString(u"a" + QString(QChar(0x202e)) + u"b"))), u"a b"_s);
    QCOMPARE(whatOf(cursor(QString(u"a" + QString(QChar(0x2028)) + u"b"))), u"a"_s);
    QCOMPARE(whatOf(cursor(u"  \n "_s)), u"POST /_api/cursor"_s);
    Request import = request(Method::Post, "/_api/import");
    import.query = "collection=c";
    QCOMPARE(whatOf(import), u"POST /_api/import?collection=c"_s);

    const QString longLine = whatOf(cursor(QString(10'000, u'x')));
    QVERIFY(longLine.size() < 500);
    QVERIFY(longLine.endsWith(u'…'));
    // Never half a character.
    const QString faces = whatOf(cursor(QString(u"x" + u"😀"_s.repeated(1'000))));
    QVERIFY(!faces.at(faces.size() - 2).isHighSurrogate());
}

void JobTest::stopping_data()
{
    QTest::addColumn<Request>("request");
    QTest::addColumn<bool>("stops");
    QTest::newRow("aql") << cursor(u"RETURN SLEEP(9)"_s) << true;
    QTest::newRow("next batch") << request(Method::Put, "/_api/cursor/12") << true;
    QTest::newRow("drop cursor") << request(Method::Delete, "/_api/cursor/12") << false;
    QTest::newRow("transaction") << request(Method::Post, "/_api/transaction") << true;
    QTest::newRow("begin") << request(Method::Post, "/_api/transaction/begin") << false;
    QTest::newRow("simple") << request(Method::Put, "/_api/simple/all") << true;
    QTest::newRow("foxx") << request(Method::Get, "/_db/shop/my/service") << true;
    QTest::newRow("execute") << request(Method::Post, "/_admin/execute") << true;
    QTest::newRow("import") << request(Method::Post, "/_api/import") << false;
    QTest::newRow("index") << request(Method::Post, "/_api/index") << false;
    QTest::newRow("truncate") << request(Method::Put, "/_api/collection/c/truncate") << false;
    QTest::newRow("not cursor") << request(Method::Post, "/_api/cursors") << false;
    QTest::newRow("nothing") << Request() << false;
}

void JobTest::stopping()
{
    QFETCH(const Request, request);
    QFETCH(const bool, stops);
    QCOMPARE(canBeStopped(request), stops);
}

void JobTest::time()
{
    Job job;
    job.state = JobState::Pending;
    QCOMPARE(tookMs(job, 5'000), -1);
    job.seenAt = 2'000;
    QCOMPARE(tookMs(job, 5'000), 3'000);
    job.submittedAt = 1'000;
    QCOMPARE(tookMs(job, 5'000), 4'000);
    QCOMPARE(tookMs(job, 500), 0);
    job.finishedAt = 3'500;
    QCOMPARE(tookMs(job, 5'000), 2'500);
    QVERIFY(!isCountingUp(job));
    job.finishedAt = 0;
    job.state = JobState::LostAtRestart;
    QCOMPARE(tookMs(job, 5'000), -1);
}

QTEST_GUILESS_MAIN(JobTest)
#include "tst_job.moc"
