// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/aql.h"
#include "client/collections.h"
#include "client/databases.h"
#include "client/decode.h"
#include "client/documents.h"
#include "client/jobs.h"
#include "client/server.h"

#include <QtTest>

using namespace arango;
using namespace Qt::StringLiterals;

namespace {

struct Sent {
    const char* name;
    Request request;
    const char* line; ///< "METHOD target"
    const char* body;
};

CursorOptions everyOption()
{
    CursorOptions options;
    options.batchSize = 10;
    options.count = true;
    options.ttl = 3600;
    options.memoryLimit = 1'000'000;
    options.cache = false;
    options.fullCount = true;
    options.stream = false;
    options.fillBlockCache = false;
    options.profile = 2;
    options.maxRuntime = 1.5;
    options.maxNumberOfPlans = 3;
    options.maxNodesPerCallstack = 4;
    options.maxWarningCount = 5;
    options.failOnWarning = true;
    options.allowRetry = true;
    options.allowDirtyReads = false;
    options.optimizerRules = {u"-all"_s, u"+use-indexes"_s};
    options.satelliteSyncWait = 60;
    options.skipInaccessibleCollections = true;
    options.maxTransactionSize = 6;
    options.intermediateCommitSize = 7;
    options.intermediateCommitCount = 8;
    options.spillOverThresholdNumRows = 9;
    options.spillOverThresholdMemoryUsage = 10;
    options.maxDNFConditionMembers = 11;
    options.forceOneShardAttributeValue = u"x"_s;
    options.usePlanCache = true;
    return options;
}

std::vector<Sent> table()
{
    const QJsonObject neal{{u"_key"_s, u"Neal"_s}};
    DocumentOptions all;
    all.waitForSync = true;
    all.returnNew = true;
    all.returnOld = false;
    all.silent = false;
    all.keepNull = true;
    all.mergeObjects = false;
    all.ignoreRevs = true;
    all.overwriteMode = u"update"_s;
    return {
        {"aql execute", aql::execute(u"RETURN \"ü\n\""_s).request, "POST /_api/cursor",
         "{\"query\":\"RETURN \\\"\xc3\xbc\\n\\\"\"}"},
        {"aql bind vars",
         aql::execute(u"RETURN @x"_s, Json::fromBytes(R"({"x":12345678901234567890.10})")).request,
         "POST /_api/cursor", R"({"query":"RETURN @x","bindVars":{"x":12345678901234567890.10}})"},
        {"aql every option", aql::execute(u"RETURN 1"_s, {}, everyOption()).request,
         "POST /_api/cursor",
         R"({"query":"RETURN 1","batchSize":10,"count":true,"ttl":3600,"memoryLimit":1000000,)"
         R"("cache":false,"options":{"fullCount":true,"stream":false,"fillBlockCache":false,)"
         R"("profile":2,"maxRuntime":1.5,"maxNumberOfPlans":3,"maxNodesPerCallstack":4,)"
         R"("maxWarningCount":5,"failOnWarning":true,"allowRetry":true,"allowDirtyReads":false,)"
         R"("optimizer":{"rules":["-all","+use-indexes"]},"satelliteSyncWait":60,)"
         R"("skipInaccessibleCollections":true,"maxTransactionSize":6,"intermediateCommitSize":7,)"
         R"("intermediateCommitCount":8,"spillOverThresholdNumRows":9,)"
         R"("spillOverThresholdMemoryUsage":10,"maxDNFConditionMembers":11,)"
         R"("forceOneShardAttributeValue":"x","usePlanCache":true}})"},
        {"cursor next", aql::nextBatch(u"12"_s).request, "POST /_api/cursor/12", ""},
        {"cursor close", aql::close(u"12"_s).request, "DELETE /_api/cursor/12", ""},
        {"insert", documents::insert(u"students"_s, neal).request, "POST /_api/document/students",
         R"({"_key":"Neal"})"},
        {"insert options", documents::insert(u"s"_s, neal, all).request,
         "POST /_api/document/s?waitForSync=true&returnNew=true&returnOld=false&silent=false"
         "&keepNull=true&mergeObjects=false&overwriteMode=update",
         R"({"_key":"Neal"})"},
        {"insert many", documents::insertMany(u"s"_s, QJsonArray{neal}).request,
         "POST /_api/document/s", R"([{"_key":"Neal"}])"},
        {"get", documents::get(u"s"_s, u"a b/c:d"_s).request, "GET /_api/document/s/a%20b%2Fc%3Ad",
         ""},
        {"update", documents::update(u"s"_s, u"Neal"_s, neal).request,
         "PATCH /_api/document/s/Neal", R"({"_key":"Neal"})"},
        {"replace", documents::replace(u"s"_s, u"Neal"_s, neal).request,
         "PUT /_api/document/s/Neal", R"({"_key":"Neal"})"},
        {"remove", documents::remove(u"s"_s, u"Neal"_s).request, "DELETE /_api/document/s/Neal",
         ""},
        {"collections", collections::list().request, "GET /_api/collection?excludeSystem=true", ""},
        {"create collection",
         collections::create(u"e"_s,
                             {.type = CollectionType::Edge,
                              .waitForSync = true,
                              .isSystem = {},
                              .numberOfShards = 3,
                              .replicationFactor = 2})
             .request,
         "POST /_api/collection",
         R"({"name":"e","type":3,"waitForSync":true,"numberOfShards":3,"replicationFactor":2})"},
        {"truncate", collections::truncate(u"e"_s).request, "PUT /_api/collection/e/truncate", ""},
        {"remove collection", collections::remove(u"e"_s).request, "DELETE /_api/collection/e", ""},
        {"databases", databases::list().request, "GET /_api/database", ""},
        {"accessible", databases::accessible().request, "GET /_api/database/user", ""},
        {"create database", databases::create(u"test"_s).request, "POST /_api/database",
         R"({"name":"test"})"},
        {"version", server::version().request, "GET /_api/version", ""},
        {"time", server::time().request, "GET /_admin/time", ""},
        {"job status", jobs::status(u"17"_s).request, "GET /_api/job/17", ""},
        {"job result", jobs::result(u"17"_s).request, "PUT /_api/job/17", ""},
        {"job cancel", jobs::cancel(u"17"_s).request, "PUT /_api/job/17/cancel", ""},
        {"job clear", jobs::clear(u"17"_s).request, "DELETE /_api/job/17", ""},
        {"list pending", jobs::list(jobs::Status::Pending, 100).request,
         "GET /_api/job/pending?count=100", ""},
        {"never count 0", jobs::list(jobs::Status::Done, 0).request, "GET /_api/job/done?count=1",
         ""},
        {"clear all", jobs::clearAll().request, "DELETE /_api/job/all", ""},
        {"clear expired", jobs::clearExpired(1234.5).request,
         "DELETE /_api/job/expired?stamp=1234.500", ""},
    };
}

Response response(int status, const QByteArray& body = {}, const Headers& headers = {})
{
    return {.status = status, .headers = headers, .body = body};
}

const Headers WithId{{"X-Arango-Async-Id", "17"}};
constexpr auto NotFound = R"({"error":true,"errorMessage":"not found","code":404,"errorNum":404})";

} // namespace

class TestRequests final : public QObject {
    Q_OBJECT

private slots:
    void everyOperation();
    void asyncAddsOneHeader();
    void submitAnswers();
    void headerBeforeStatus();
    void statusCancelClear();
    void missingJobsMayBeIgnored();
    void errorsNameOperationAndRequest();
    void listsAreSortedByValue();
    void errorsWithoutJson();
    void whatPeopleType();
    void targetsPeopleType();
};

void TestRequests::everyOperation()
{
    for (const Sent& sent : table()) {
        const QByteArray line = methodName(sent.request.method) + ' ' + sent.request.target();
        QVERIFY2(line == sent.line, qPrintable(QString::fromUtf8(line)));
        QVERIFY2(sent.request.body == sent.body, qPrintable(QString::fromUtf8(sent.request.body)));
    }
}

void TestRequests::asyncAddsOneHeader()
{
    const Request plain = aql::execute(u"RETURN 1"_s).request;
    Request async = jobs::asyncRequest(plain, true);
    QCOMPARE(async.headers, (Headers{{"x-arango-async", "store"}}));
    async.headers.clear();
    QCOMPARE(async, plain);
    QCOMPARE(jobs::asyncRequest(plain, false).headers, (Headers{{"x-arango-async", "true"}}));
}

void TestRequests::submitAnswers()
{
    QCOMPARE(jobs::decodeSubmit(response(202, {}, WithId))->id, u"17"_s);
    const auto forgotten = jobs::decodeSubmit(response(202));
    QVERIFY(forgotten && forgotten->id.isEmpty() && !forgotten->ranDirectly);
    QVERIFY(jobs::decodeSubmit(response(201, "{}"))->ranDirectly);
    QVERIFY(jobs::decodeSubmit(response(202, R"({"_id":"s/1"})"))->ranDirectly);
    QVERIFY(!jobs::decodeSubmit(response(202, {}, {{"x-arango-async-id", "a;b"}})));
    const auto full = jobs::decodeSubmit(response(
        503, R"({"error":true,"errorNum":21003,"errorMessage":"queue is full","code":503})"));
    QCOMPARE(full.error().errorNum, 21003);
    QCOMPARE(full.error().message, u"queue is full"_s);
    QCOMPARE(jobs::decodeSubmit(response(500)).error().httpStatus, 500);
}

void TestRequests::headerBeforeStatus()
{
    const auto decode = jobs::result(u"17"_s).decode;
    for (const int status : {200, 201, 202, 204, 304, 400, 401, 403, 404, 409, 410, 500, 503}) {
        const auto stored = decode(response(status, "x", WithId));
        QVERIFY(stored);
        QCOMPARE(stored->status, status);
    }
    const auto pending = decode(response(204));
    QCOMPARE(pending.error().httpStatus, 204);
    QCOMPARE(pending.error().message, u"job 17 not done"_s);
    const auto gone = decode(response(404, NotFound));
    QCOMPARE(gone.error().message, u"job 17 not found"_s);
    QCOMPARE(gone.error().errorNum, 404);
    const auto database = decode(
        response(404, R"({"error":true,"errorMessage":"database not found","errorNum":1228})"));
    QCOMPARE(database.error().message, u"database not found"_s);
    QCOMPARE(decode(response(200, "{}")).error().kind, Error::Kind::Protocol);
}

void TestRequests::statusCancelClear()
{
    QCOMPARE(*jobs::status(u"17"_s).decode(response(200)), jobs::Status::Done);
    QCOMPARE(*jobs::status(u"17"_s).decode(response(204)), jobs::Status::Pending);
    QCOMPARE(jobs::status(u"17"_s).decode(response(404, NotFound)).error().message,
             u"job 17 not found"_s);
    QVERIFY(jobs::cancel(u"17"_s).decode(response(200, R"({"result":true})")));
    QVERIFY(jobs::cancel(u"17"_s)
                .decode(response(404, NotFound))
                .error()
                .message.endsWith(u"job 17 not found"_s));
    QCOMPARE(jobs::clear(u"17"_s).decode(response(401)).error().httpStatus, 401);
}

void TestRequests::missingJobsMayBeIgnored()
{
    const auto database
        = response(404, R"({"error":true,"errorMessage":"database not found","errorNum":1228})");
    for (const auto& operation : {jobs::cancel(u"17"_s, true), jobs::clear(u"17"_s, true)}) {
        QCOMPARE(operation.decode(response(200, R"({"result":true})")).value(), true);
        QCOMPARE(operation.decode(response(404, NotFound)).value(), false);
        QCOMPARE(operation.decode(database).error().errorNum, 1228);
        QCOMPARE(operation.decode(response(503)).error().httpStatus, 503);
    }
}

void TestRequests::errorsNameOperationAndRequest()
{
    const auto operation = documents::insert(u"s"_s, QJsonObject{{u"password"_s, u"secret"_s}},
                                             {.overwriteMode = u"ignore"_s});
    const Error refused = decoded(operation, Result<Response>(response(409, NotFound))).error();
    QCOMPARE(refused.operation, u"DocumentInsert"_s);
    QCOMPARE(refused.request, u"POST /_api/document/s"_s);

    // An error that names its operation keeps the name; one without an answer gets it as well.
    QCOMPARE(failureOf("AsyncExecute", operation.request, refused).operation, u"DocumentInsert"_s);
    const Error broken{.kind = Error::Kind::Network, .message = u"closed"_s};
    const Error named
        = decoded(jobs::result(u"17"_s), Result<Response>(tl::unexpected(broken))).error();
    QCOMPARE(named.operation, u"AsyncJobResult"_s);
    QCOMPARE(named.request, u"PUT /_api/job/17"_s);
    QCOMPARE(named.message, u"closed"_s);
}

void TestRequests::listsAreSortedByValue()
{
    const Response list
        = response(200, R"(["100","99","9223372036854775807","18446744073709551615","7","99"])");
    const auto ids = jobs::parseIds(list);
    QVERIFY(ids);
    QCOMPARE(*ids,
             (std::vector<QByteArrayView>{"7", "99", "100", "9223372036854775807",
                                          "18446744073709551615"}));
    QVERIFY(!jobs::parseIds(response(200, R"(["1",null])")));
    QVERIFY(!jobs::parseIds(response(200, R"(["1; DROP"])")));
    QVERIFY(!jobs::parseIds(response(200, R"({"ids":[]})")));
    QVERIFY(!jobs::parseIds(response(200)));
    QVERIFY(jobs::parseIds(response(200, "[]"))->empty());
}

void TestRequests::errorsWithoutJson()
{
    const Error html = decode::serverError(response(502, "<html><b>Bad gateway</b></html>"));
    QCOMPARE(html.httpStatus, 502);
    QVERIFY(html.message.contains(u"502"_s));
    const Error unauthorized = decode::serverError(response(401));
    QVERIFY(unauthorized.message.contains(u"password"_s));
    const QByteArray longText = R"({"errorMessage":")" + QByteArray(100'000, 'x') + R"("})";
    QCOMPARE_LE(decode::serverError(response(400, longText)).message.size(), 2000);
}

void TestRequests::whatPeopleType()
{
    QCOMPARE(Json::objectFromUser(u" {\"a\": 9007199254740993} "_s)->bytes(),
             R"({"a": 9007199254740993})");
    QCOMPARE(Json::objectFromUser(u" "_s)->bytes(), "{}");
    QVERIFY(!Json::objectFromUser(u"[1]"_s));
    const auto broken = Json::objectFromUser(u"{\"a\": 1,\n \"b\": }"_s);
    QVERIFY2(broken.error().message.contains(u"line 2"_s), qPrintable(broken.error().message));
    QCOMPARE(Json::valueFromUser(u"12"_s)->bytes(), "12");
    QVERIFY(Json::valueFromUser(u""_s)->isEmpty());
    QVERIFY(!Json::valueFromUser(u"1, 2"_s));
    QVERIFY(!Json::valueFromUser(u"{"_s));
}

void TestRequests::targetsPeopleType()
{
    const auto request = requestFromTarget(Method::Get, u"/_api/job/done?count=5"_s);
    QVERIFY(request);
    QCOMPARE(request->path, "/_api/job/done");
    QCOMPARE(request->query, "count=5");
    QVERIFY(request->perDatabase);
    QVERIFY(!requestFromTarget(Method::Get, u"/_db/x/_api/version"_s)->perDatabase);
    for (const QString& bad : {u""_s, u"_api/x"_s, u"/a b"_s, u"/a\r\nX: y"_s, u"/ü"_s, u"/a#b"_s})
        QVERIFY(!requestFromTarget(Method::Get, bad));
}

QTEST_GUILESS_MAIN(TestRequests)
#include "tst_requests.moc"
