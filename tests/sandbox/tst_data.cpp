// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/steps.h"

#include <QTest>

#include <nlohmann/json.hpp>

#include <atomic>
#include <thread>

using Json = nlohmann::ordered_json;

/// Documents, imports, collections and indexes of the sandbox, as the documentation of 3.12 has
/// them.
class TestData : public QObject {
    Q_OBJECT

private slots:
    void conversations_data();
    void conversations();
    void aWrongAnswerIsNoticed();
    void headersOfDocuments();
    void headOfADocument();
    void uniqueUnderContention();
    void uniqueAcrossAQuery();
    void checksumFollowsTheData();
    void keysOfTheServer();
};

void TestData::conversations_data()
{
    QTest::addColumn<std::vector<Step>>("steps");
    const auto row
        = [](const char* name, const std::vector<Step>& steps) { QTest::newRow(name) << steps; };
    constexpr const char* students = "/_api/document/students";

    row("insert options",
        {{"POST", "/_api/document/students?returnNew=true&returnOld=true", R"({"_key":"a","n":1})",
          202, R"({"/new/n":1, "/old":null, "/_oldRev":null, "/_key":"a"})"},
         {"POST", "/_api/document/students?overwrite=true&returnOld=true&returnNew=true",
          R"({"_key":"a","m":2})", 202,
          R"({"/old/n":1, "/new/m":2, "/new/n":null, "/_oldRev":"…"})"},
         {"POST", "/_api/document/students?overwriteMode=ignore&returnNew=true",
          R"({"_key":"a","m":3})", 202, R"({"/new":null, "/_oldRev":null, "/_key":"a"})"},
         {"POST", "/_api/document/students?overwriteMode=update&returnNew=true&keepNull=false",
          R"({"_key":"a","m":null,"x":{"y":1}})", 202, R"({"/new/m":null, "/new/x":{"y":1}})"},
         {"POST", "/_api/document/students?overwriteMode=update&returnNew=true&mergeObjects=false",
          R"({"_key":"a","x":{"z":1}})", 202, R"({"/new/x":{"z":1}})"},
         {"POST", "/_api/document/students?overwriteMode=conflict&overwrite=true",
          R"({"_key":"a"})", 409, R"({"/errorNum":1210})"},
         {"POST", "/_api/document/students?overwriteMode=nonsense", "{}", 400,
          R"({"/errorNum":10})"},
         {"POST", "/_api/document/students?waitForSync=true&silent=true", R"({"_key":"s"})", 201,
          R"({"":{}})"},
         {"POST", students, R"("text")", 400, R"({"/errorNum":1227})"},
         {"POST", students, R"({"_key":"a b"})", 400, R"({"/errorNum":1221})"},
         {"POST", students, R"({"_key":7})", 400, R"({"/errorNum":1221})"}});

    row("flags and revisions as python-arango writes them",
        {{"POST",
          "/_api/document/students?returnNew=1&silent=0&overwrite=0&waitForSync=0",
          R"({"_key":"a","n":1})",
          202,
          R"({"/new/n":1})",
          {{"charset", "utf-8"}}},
         {"PATCH", "/_api/document/students/a?keepNull=0&mergeObjects=1&returnNew=1&returnOld=0",
          R"({"n":null})", 202, R"({"/new/n":null, "/old":null})"},
         {"GET", "/_api/document/students/a", "", 412, "{}", {{"If-Match", "_old"}}},
         {"PUT", "/_api/document/students?onlyget=1", R"(["a"])", 200, R"({"/0/_key":"a"})"},
         {"POST", "/_api/import?type=array&collection=students&details=1&overwrite=0",
          R"([{"_key":"b"}])", 201, R"({"/details":[]})"}});

    row("many inserts",
        {{"POST", "/_api/document/students?returnNew=true",
          R"([{"_key":"a"},{"_key":"b","n":1},{"_key":"a"},7])", 202,
          R"({"/0/new/_key":"a", "/1/new/n":1, "/2/errorNum":1210, "/2/error":true,
              "/3/errorNum":1227})"},
         {"POST", "/_api/document/students?silent=true", R"([{"_key":"c"}])", 202, R"({"":{}})"},
         {"POST", "/_api/document/students?silent=true", R"([{"_key":"c"},{"_key":"d"}])", 202,
          R"({"/0/errorNum":1210, "/1":null})"},
         {"POST", "/_api/document/students?overwriteMode=replace&returnOld=true",
          R"([{"_key":"b","m":1}])", 202, R"({"/0/old/n":1})"},
         {"POST", students, "[]", 202, R"({"":[]})"},
         {"GET", "/_api/collection/students/count", "", 200, R"({"/count":4})"}});

    row("many updates, replaces, removes, reads",
        {{"POST", students, R"([{"_key":"a","n":1},{"_key":"b","n":{"x":1}}])", 202},
         {"PATCH", "/_api/document/students?returnNew=true&returnOld=true",
          R"([{"_key":"a","m":1},{"_key":"zz"},{"n":1},{"_key":"b","n":{"y":2}}])", 202,
          R"({"/0/new/n":1, "/0/old/m":null, "/0/_oldRev":"…", "/1/errorNum":1202,
              "/2/errorNum":1205, "/3/new/n":{"x":1,"y":2}})"},
         {"PUT", "/_api/document/students?returnNew=true", R"([{"_key":"a","only":1}])", 202,
          R"({"/0/new/n":null, "/0/new/only":1})"},
         {"PATCH", students, R"({"_key":"a"})", 400, R"({"/errorNum":10})"},
         {"PUT", "/_api/document/students?onlyget=true",
          R"(["a","students/b",{"_key":"a"},"zz",7])", 200,
          R"({"/0/only":1, "/1/_key":"b", "/2/_id":"students/a", "/3/errorNum":1202,
              "/4/errorNum":1227})"},
         {"PATCH", "/_api/document/students?ignoreRevs=false",
          R"([{"_key":"a","_rev":"_old"},{"_key":"b"}])", 202,
          R"({"/0/errorNum":1200, "/0/_key":"a", "/0/_rev":"…", "/1/_key":"b", "/1/error":null})"},
         {"PUT", "/_api/document/students?onlyget=true&ignoreRevs=false",
          R"([{"_key":"a","_rev":"_old"}])", 200, R"({"/0/errorNum":1200})"},
         {"DELETE", "/_api/document/students?returnOld=true", R"(["a",{"_key":"b"},"zz"])", 202,
          R"({"/0/old/only":1, "/1/old/_key":"b", "/2/errorNum":1202})"},
         {"DELETE", "/_api/document/students?waitForSync=true", R"([])", 200, R"({"":[]})"}});

    row("revisions of one document",
        {{"POST", students, R"({"_key":"a"})", 202},
         {"PATCH", "/_api/document/students/a?ignoreRevs=false", R"({"_rev":"_old","x":1})", 412,
          R"({"/errorNum":1200, "/_rev":"…", "/_key":"a", "/_id":"students/a"})"},
         {"PUT", "/_api/document/students/a", R"({"_rev":"_old","x":1})", 202},
         {"PATCH", "/_api/document/students/a", R"([1])", 400, R"({"/errorNum":1227})"},
         {"DELETE",
          "/_api/document/students/a",
          "",
          412,
          R"({"/errorNum":1200})",
          {{"If-Match", "\"_old\""}}},
         {"DELETE",
          "/_api/document/students/a?returnOld=true&waitForSync=true",
          "",
          200,
          R"({"/old/x":1})",
          {{"If-Match", "*"}}}});

    row("import lines",
        {{"POST", "/_api/import?collection=students&type=documents&details=true",
          "{\"_key\":\"a\"}\n\n{bad}\n{\"_key\":\"a\"}\n[1]\n", 201,
          R"({"/created":1, "/errors":3, "/empty":1, "/updated":0, "/ignored":0, "/details/3":null})"},
         {"POST", "/_api/import?collection=students&type=auto&onDuplicate=ignore",
          "{\"_key\":\"a\",\"n\":1}\n{\"_key\":\"b\"}", 201, R"({"/created":1, "/ignored":1})"},
         {"GET", "/_api/document/students/a", "", 200, R"({"/n":null})"}});

    row("import arrays",
        {{"POST", "/_api/import?collection=students&type=list",
          R"([{"_key":"a","x":1},{"_key":"b"}])", 201,
          R"({"/created":2, "/error":false, "/details":null})"},
         {"POST", "/_api/import?collection=students&type=array&onDuplicate=update",
          R"([{"_key":"a","y":1}])", 201, R"({"/updated":1})"},
         {"GET", "/_api/document/students/a", "", 200, R"({"/x":1, "/y":1})"},
         {"POST", "/_api/import?collection=students&type=auto&onDuplicate=replace",
          R"([{"_key":"a","z":1}])", 201, R"({"/updated":1})"},
         {"GET", "/_api/document/students/a", "", 200, R"({"/x":null, "/z":1})"},
         {"POST", "/_api/import?collection=students&type=array&onDuplicate=whatever", "[]", 400},
         {"POST", "/_api/import?collection=students&type=table", "[]", 400},
         {"POST", "/_api/import?type=array", "[]", 400, R"({"/errorNum":1204})"},
         {"POST", "/_api/import?collection=nope&type=array", "[]", 404, R"({"/errorNum":1203})"},
         {"POST", "/_api/import?collection=students&type=array", "{}", 400}});

    row("import a table",
        {{"POST", "/_api/import?collection=students&details=true",
          "[\"_key\",\"n\"]\n[\"a\",1]\n[\"b\"]\n\n[\"c\",3]\n", 201,
          R"({"/created":2, "/errors":1, "/empty":1,
              "/details/0":"at position 2: wrong number of JSON values, offending document: [\"b\"]"})"},
         {"GET", "/_api/document/students/c", "", 200, R"({"/n":3})"},
         {"POST", "/_api/import?collection=students", "{}", 400}});

    row("import all or nothing",
        {{"POST", students, R"({"_key":"old"})", 202},
         {"POST", "/_api/import?collection=students&type=array&complete=true&overwrite=true",
          R"([{"_key":"a"},{"_key":"a"}])", 409, R"({"/errorNum":1210})"},
         {"GET", "/_api/document/students/a", "", 404},
         {"GET", "/_api/document/students/old", "", 200},
         {"POST", "/_api/import?collection=students&type=array&overwrite=true",
          R"([{"_key":"old"},{"_key":"a"}])", 201, R"({"/created":2})"}});

    row("import edges",
        {{"POST", "/_api/collection", R"({"name":"knows","type":3})", 200, R"({"/type":3})"},
         {"POST", "/_api/import?collection=knows&type=array&fromPrefix=students&toPrefix=students/",
          R"([{"_key":"e","_from":"a","_to":"b"},{"_from":"a"}])", 201,
          R"({"/created":1, "/errors":1})"},
         {"GET", "/_api/document/knows/e", "", 200,
          R"({"/_from":"students/a", "/_to":"students/b"})"}});

    row("collections",
        {{"POST", "/_api/collection", R"({"name":"c","waitForSync":true,"cacheEnabled":true})", 200,
          R"({"/name":"c", "/type":2, "/status":3, "/isSystem":false, "/waitForSync":true,
              "/cacheEnabled":true, "/keyOptions/type":"traditional"})"},
         {"POST", "/_api/collection", R"({"name":"c"})", 409, R"({"/errorNum":1207})"},
         {"POST", "/_api/collection", R"({"name":"1c"})", 400, R"({"/errorNum":1208})"},
         {"POST", "/_api/collection", "{}", 400, R"({"/errorNum":1208})"},
         {"POST", "/_api/collection", R"({"name":"_c"})", 400, R"({"/errorNum":1208})"},
         {"POST", "/_api/collection", R"({"name":"d","type":7})", 400, R"({"/errorNum":1218})"},
         {"POST", "/_api/collection", R"({"name":"d","keyOptions":{"type":"odd"}})", 400,
          R"({"/errorNum":1232})"},
         {"POST", "/_api/collection", R"({"name":"d","schema":{"rule":{}}})", 501},
         {"POST", "/_api/document/c", R"({"_key":"a"})", 201},
         {"PUT", "/_api/collection/c/properties", R"({"waitForSync":false})", 200,
          R"({"/waitForSync":false, "/cacheEnabled":true})"},
         {"GET", "/_api/collection/c/properties", "", 200, R"({"/waitForSync":false})"},
         {"GET", "/_api/collection/c", "", 200, R"({"/name":"c", "/waitForSync":null})"},
         {"GET", "/_api/collection/c/count", "", 200, R"({"/count":1})"},
         {"GET", "/_api/collection/c/figures", "", 200,
          R"({"/count":1, "/figures/indexes/count":1, "/figures/documentsSize":"…"})"},
         {"GET", "/_api/collection/c/revision", "", 200, R"({"/revision":"…"})"},
         {"GET", "/_api/collection/c/checksum", "", 200, R"({"/checksum":"…", "/revision":"…"})"},
         {"GET", "/_api/collection/c/shards", "", 501, R"({"/errorNum":1471})"},
         {"PUT", "/_api/collection/c/responsibleShard", R"({"_key":"a"})", 501},
         {"PUT", "/_api/collection/c/loadIndexesIntoMemory", "", 200, R"({"/result":true})"},
         {"PUT", "/_api/collection/c/recalculateCount", "", 200, R"({"/result":true, "/count":1})"},
         {"PUT", "/_api/collection/c/compact", "", 200, R"({"/name":"c"})"},
         {"PUT", "/_api/collection/c/rename", R"({"name":"students"})", 409},
         {"PUT", "/_api/collection/c/rename", R"({"name":"e"})", 200, R"({"/name":"e"})"},
         {"GET", "/_api/document/e/a", "", 200, R"({"/_id":"e/a"})"},
         {"PUT", "/_api/collection/e/truncate", "", 200, R"({"/name":"e"})"},
         {"GET", "/_api/collection/e/count", "", 200, R"({"/count":0})"},
         {"GET", "/_api/collection/e/nonsense", "", 404},
         {"PUT", "/_api/collection/e/nonsense", "", 404},
         {"GET", "/_api/collection/c", "", 404, R"({"/errorNum":1203})"},
         {"DELETE", "/_api/collection/e", "", 200, R"({"/id":"…"})"},
         {"DELETE", "/_api/collection/e", "", 404, R"({"/errorNum":1203})"}});

    row("system collections",
        {{"POST", "/_api/collection", R"({"name":"_own","isSystem":true})", 200,
          R"({"/isSystem":true})"},
         {"GET", "/_api/collection?excludeSystem=true", "", 200, R"({"/result/1":null})"},
         {"GET", "/_api/collection", "", 200, R"({"/result/1/name":"students"})"},
         {"DELETE", "/_api/collection/_own", "", 403, R"({"/errorNum":11})"},
         {"DELETE", "/_api/collection/_own?isSystem=true", "", 200}});

    row("kinds of indexes",
        {{"POST", "/_api/index?collection=students",
          R"({"type":"persistent","fields":["a","b.c"],"name":"byA"})", 201,
          R"({"/isNewlyCreated":true, "/name":"byA", "/unique":false, "/sparse":false,
              "/deduplicate":true, "/estimates":true, "/selectivityEstimate":1, "/fields":["a","b.c"]})"},
         {"POST", "/_api/index?collection=students",
          R"({"type":"persistent","fields":["a","b.c"]})", 200,
          R"({"/isNewlyCreated":false, "/name":"byA"})"},
         {"POST", "/_api/index?collection=students",
          R"({"type":"persistent","fields":["z"],"name":"byA"})", 409, R"({"/errorNum":1207})"},
         {"GET", "/_api/index/students/byA", "", 200, R"({"/type":"persistent"})"},
         {"POST", "/_api/index?collection=students", R"({"type":"hash","fields":["h"]})", 201,
          R"({"/type":"hash"})"},
         {"POST", "/_api/index?collection=students", R"({"type":"skiplist","fields":["h"]})", 201,
          R"({"/type":"skiplist"})"},
         {"POST", "/_api/index?collection=students",
          R"({"type":"geo","fields":["loc"],"geoJson":true})", 201,
          R"({"/sparse":true, "/geoJson":true, "/bestIndexedLevel":17})"},
         {"POST", "/_api/index?collection=students",
          R"({"type":"fulltext","fields":["t"],"minLength":3})", 201,
          R"({"/minLength":3, "/sparse":true})"},
         {"POST", "/_api/index?collection=students",
          R"({"type":"ttl","fields":["t"],"expireAfter":60})", 201, R"({"/expireAfter":60})"},
         {"POST", "/_api/index?collection=students",
          R"({"type":"inverted","fields":["x",{"name":"y","analyzer":"text_en"}]})", 201,
          R"({"/fields/1/name":"y", "/analyzer":"identity"})"},
         {"POST", "/_api/index?collection=students",
          R"({"type":"mdi","fields":["x","y"],"fieldValueTypes":"double"})", 201,
          R"({"/fieldValueTypes":"double"})"},
         {"POST", "/_api/index?collection=students",
          R"({"type":"zkd","fields":["x"],"fieldValueTypes":"double"})", 201, R"({"/type":"zkd"})"},
         {"GET", "/_api/index?collection=students", "", 200,
          R"({"/indexes/0/type":"primary", "/indexes/0/id":"students/0", "/indexes/1/name":"byA",
              "/indexes/9/type":"zkd", "/indexes/10":null, "/identifiers/students~10/unique":true})"},
         {"DELETE", "/_api/index/students/byA", "", 200, R"({"/id":"…"})"},
         {"GET", "/_api/index/students/byA", "", 404, R"({"/errorNum":1212})"},
         {"DELETE", "/_api/index/students/0", "", 403},
         {"GET", "/_api/index?collection=nope", "", 404, R"({"/errorNum":1203})"},
         {"POST", "/_api/collection", R"({"name":"knows","type":3})", 200},
         {"GET", "/_api/index?collection=knows", "", 200,
          R"({"/indexes/1/type":"edge", "/indexes/1/fields":["_from","_to"], "/indexes/2":null})"}});

    row("indexes that cannot be",
        {{"POST", "/_api/index?collection=students", R"({"type":"odd","fields":["a"]})", 400},
         {"POST", "/_api/index?collection=students", R"({"type":"persistent"})", 400},
         {"POST", "/_api/index?collection=students", R"({"type":"persistent","fields":[]})", 400},
         {"POST", "/_api/index?collection=students", R"({"type":"persistent","fields":[7]})", 400},
         {"POST", "/_api/index?collection=students", R"({"type":"persistent","fields":["a","a"]})",
          400},
         {"POST", "/_api/index?collection=students",
          R"({"type":"geo","fields":["a"],"unique":true})", 400},
         {"POST", "/_api/index?collection=students", R"({"type":"ttl","fields":["a"]})", 400},
         {"POST", "/_api/index?collection=students", R"({"type":"mdi","fields":["a"]})", 400},
         {"POST", "/_api/index?collection=students", R"({"type":"primary","fields":["a"]})", 403},
         {"POST", "/_api/index?collection=students", "[]", 400}});

    row("unique",
        {{"POST", "/_api/index?collection=students",
          R"({"type":"persistent","fields":["mail"],"unique":true,"name":"mails"})", 201},
         {"POST", students, R"({"_key":"a","mail":"x"})", 202},
         {"POST", students, R"({"_key":"b","mail":"x"})", 409,
          R"({"/errorNum":1210, "/errorMessage":"unique constraint violated - in index mails of type persistent over 'mail'; conflicting key: a"})"},
         {"POST", students, R"({"_key":"n1"})", 202},
         {"POST", students, R"({"_key":"n2"})", 409, R"({"/errorNum":1210})"},
         {"POST", students, R"([{"_key":"c","mail":"y"},{"mail":"y"},{"mail":"z"}])", 202,
          R"({"/1/errorNum":1210, "/2/error":null})"},
         {"PATCH", "/_api/document/students/c", R"({"mail":"x"})", 409, R"({"/errorNum":1210})"},
         {"PATCH", "/_api/document/students/c", R"({"mail":"y"})", 202},
         {"DELETE", "/_api/document/students/a", "", 202},
         {"PATCH", "/_api/document/students/c", R"({"mail":"x"})", 202},
         {"POST", students, R"({"mail":"y"})", 202},
         {"PUT", "/_api/collection/students/truncate", "", 200},
         {"POST", students, R"({"mail":"x"})", 202},
         {"DELETE", "/_api/index/students/mails", "", 200},
         {"POST", students, R"({"mail":"x"})", 202},
         {"POST", "/_api/index?collection=students",
          R"({"type":"persistent","fields":["mail"],"unique":true})", 409,
          R"({"/errorNum":1210})"}});

    row("unique and sparse, of several fields, of numbers, of arrays",
        {{"POST", "/_api/index?collection=students",
          R"({"type":"persistent","fields":["a","b.c"],"unique":true,"sparse":true})", 201},
         {"POST", students, R"([{"a":1},{"a":1},{"a":1,"b":{"c":2}},{"a":1,"b":{"c":3}}])", 202,
          R"({"/1/error":null, "/3/error":null})"},
         {"POST", students, R"({"a":1.0,"b":{"c":2}})", 409},
         {"POST", students, R"({"a":"1","b":{"c":2}})", 202},
         {"POST", "/_api/index?collection=students",
          R"({"type":"persistent","fields":["tags[*]"],"unique":true,"sparse":true})", 201},
         {"POST", students, R"({"tags":["x","y","x"]})", 202},
         {"POST", students, R"({"tags":["z","y"]})", 409},
         {"POST", students, R"({"tags":["z"]})", 202}});
}

void TestData::conversations()
{
    QFETCH(std::vector<Step>, steps);
    const auto server = started();
    RawClient client(server->port());
    const std::string problem = run(client, steps);
    QVERIFY2(problem.empty(), problem.c_str());
}

void TestData::aWrongAnswerIsNoticed()
{
    const auto server = started();
    RawClient client(server->port());
    const char* path = "/_api/collection/students/count";
    QVERIFY(run(client, {{"GET", path, "", 200, R"({"/count":0})"}}).empty());
    QVERIFY(!run(client, {{"GET", path, "", 201}}).empty());
    QVERIFY(!run(client, {{"GET", path, "", 200, R"({"/count":1})"}}).empty());
    QVERIFY(!run(client, {{"GET", path, "", 200, R"({"/count":null})"}}).empty());
    QVERIFY(!run(client, {{"GET", path, "", 200, R"({"/size":"…"})"}}).empty());
}

void TestData::headersOfDocuments()
{
    const auto server = started();
    RawClient client(server->port());
    const std::string path = "/_db/test/_api/document/students";
    const RawClient::Answer created = client.send("POST", path, R"({"_key":"a"})");
    const Json meta = Json::parse(created.body);
    QCOMPARE(created.header("Etag"), '"' + meta["_rev"].get<std::string>() + '"');
    QCOMPARE(created.header("Location"), path + "/a");
    const RawClient::Answer many = client.send("DELETE", path, R"(["a","x","y",{"z":1}])");
    QCOMPARE(many.status, 202);
    QVERIFY(Json::parse(many.header("X-Arango-Error-Codes")) == (Json{{"1202", 2}, {"1205", 1}}));
    QVERIFY(!client.send("POST", path, "[{}]").has("X-Arango-Error-Codes"));
}

void TestData::headOfADocument()
{
    const auto server = started();
    RawClient client(server->port());
    const std::string path = "/_db/test/_api/document/students";
    const std::string etag = client.send("POST", path, R"({"_key":"a"})").header("Etag");
    const RawClient::Answer there = client.send("HEAD", path + "/a");
    QCOMPARE(there.status, 200);
    QCOMPARE(there.header("Etag"), etag);
    QVERIFY(there.body.empty() && there.header("Content-Length") != "0");
    QCOMPARE(client.send("HEAD", path + "/zz").status, 404);
    QCOMPARE(client.send("HEAD", path + "/a", {}, {{"If-None-Match", etag}}).status, 304);
    QCOMPARE(client.send("HEAD", path + "/a", {}, {{"If-Match", "\"_old\""}}).status, 412);
    QCOMPARE(client.send("HEAD", "/_db/test/_api/document/nope/a").status, 404);
}

// However many write at once, one of them gets the value.
void TestData::uniqueUnderContention()
{
    const auto server = started();
    RawClient client(server->port());
    QCOMPARE(client
                 .send("POST", "/_db/test/_api/index?collection=students",
                       R"({"type":"persistent","fields":["seat"],"unique":true})")
                 .status,
             201);
    constexpr int seats = 50;
    std::atomic<int> taken = 0;
    std::atomic<int> refused = 0;
    std::vector<std::thread> threads;
    threads.reserve(4);
    for (int t = 0; t < 4; ++t) {
        threads.emplace_back([&] {
            RawClient own(server->port());
            for (int seat = 0; seat < seats; ++seat) {
                const int status = own.send("POST", "/_db/test/_api/document/students",
                                            "{\"seat\":" + std::to_string(seat) + "}")
                                       .status;
                ++(status == 202 ? taken : refused);
            }
        });
    }
    for (std::thread& thread : threads)
        thread.join();
    QCOMPARE(taken.load(), seats);
    QCOMPARE(refused.load(), 3 * seats);
}

void TestData::uniqueAcrossAQuery()
{
    const auto server = started();
    RawClient client(server->port());
    const std::string problem = run(
        client,
        {{"POST", "/_api/index?collection=students",
          R"({"type":"persistent","fields":["n"],"unique":true})", 201},
         {"POST", "/_api/cursor",
          R"({"query":"FOR i IN 1..3 INSERT {_key: TO_STRING(i), n: i} INTO students"})", 201},
         // Every number moves on to one that somebody else gives up first.
         {"POST", "/_api/cursor",
          R"({"query":"FOR s IN students SORT s.n DESC UPDATE s WITH {n: s.n + 1} IN students"})",
          201},
         {"POST", "/_api/cursor",
          R"({"query":"FOR s IN students SORT s.n UPDATE s WITH {n: s.n + 1} IN students"})", 409,
          R"({"/errorNum":1210})"},
         {"POST", "/_api/cursor", R"({"query":"FOR s IN students SORT s.n RETURN s.n"})", 201,
          R"({"/result":[2,3,4]})"},
         {"POST", "/_api/cursor",
          R"({"query":"FOR i IN 4..5 INSERT {n: i} INTO students OPTIONS {ignoreErrors: true}"})",
          201, R"({"/extra/stats/writesIgnored":1, "/extra/stats/writesExecuted":1})"}});
    QVERIFY2(problem.empty(), problem.c_str());
}

void TestData::checksumFollowsTheData()
{
    const auto server = started();
    RawClient client(server->port());
    const auto sum = [&](const char* options) {
        return Json::parse(
                   client
                       .send("GET",
                             std::string("/_db/test/_api/collection/students/checksum") + options)
                       .body)["checksum"]
            .get<std::string>();
    };
    const std::string path = "/_db/test/_api/document/students";
    client.send("POST", path, R"([{"_key":"a","n":1},{"_key":"b"}])");
    const std::string keys = sum("");
    const std::string data = sum("?withData=true");
    const std::string revisions = sum("?withRevisions=true");
    client.send("PATCH", path + "/a", R"({"n":2})");
    QCOMPARE(sum(""), keys);
    QVERIFY(sum("?withData=true") != data);
    client.send("PATCH", path + "/a", R"({"n":1})");
    QCOMPARE(sum("?withData=true"), data);
    QVERIFY(sum("?withRevisions=true") != revisions);
    client.send("DELETE", path + "/b");
    QVERIFY(sum("") != keys);
}

void TestData::keysOfTheServer()
{
    const auto server = started();
    RawClient client(server->port());
    const auto create = [&](const std::string& name, const std::string& options) {
        return client
            .send("POST", "/_db/test/_api/collection",
                  R"({"name":")" + name + R"(","keyOptions":)" + options + "}")
            .status;
    };
    const auto keys = [&](const std::string& name) {
        std::vector<std::string> found;
        for (const Json& entry :
             Json::parse(client.send("POST", "/_db/test/_api/document/" + name, "[{},{},{}]").body))
            found.push_back(entry["_key"]);
        return found;
    };
    QCOMPARE(create("counted", R"({"type":"autoincrement","increment":5,"offset":10})"), 200);
    QVERIFY(keys("counted") == (std::vector<std::string>{"10", "15", "20"}));
    client.send("POST", "/_db/test/_api/document/counted", R"({"_key":"40"})");
    QCOMPARE(keys("counted").front(), std::string("45"));
    QCOMPARE(create("padded", R"({"type":"padded"})"), 200);
    const auto padded = keys("padded");
    QVERIFY(padded[0].size() == 16 && padded[0] < padded[1] && padded[1] < padded[2]);
    QCOMPARE(create("named", R"({"type":"uuid","allowUserKeys":false})"), 200);
    QCOMPARE(keys("named").front().size(), std::size_t{36});
    const RawClient::Answer refused
        = client.send("POST", "/_db/test/_api/document/named", R"({"_key":"a"})");
    QCOMPARE(refused.status, 400);
    QVERIFY(Json::parse(refused.body)["errorNum"] == Json(1222));
}

QTEST_GUILESS_MAIN(TestData)
#include "tst_data.moc"
