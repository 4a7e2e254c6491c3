// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/steps.h"

#include <QTest>

#include <nlohmann/json.hpp>

using Json = nlohmann::ordered_json;

/// Users, what they may do, and what the server tells of itself.
class TestPeople : public QObject {
    Q_OBJECT

private slots:
    void conversations_data();
    void conversations();
    void rights_data();
    void rights();
    void jobsStayWithTheirUser();
    void renewsTokensNearTheirEnd();
    void readOnlyServer();
    void busyServerIsUnavailable();
    void figures();
};

void TestPeople::conversations_data()
{
    QTest::addColumn<std::vector<Step>>("steps");
    const auto row
        = [](const char* name, const std::vector<Step>& steps) { QTest::newRow(name) << steps; };
    row("users",
        {{"POST", "/_api/user", R"({"user":"ann","passwd":"a","extra":{"x":1}})", 201,
          R"({"/user":"ann", "/active":true, "/extra":{"x":1}, "/passwd":null, "/error":false})"},
         {"POST", "/_api/user", R"({"user":"ann"})", 409, R"({"/errorNum":1702})"},
         {"POST", "/_api/user", R"({"user":""})", 400, R"({"/errorNum":1700})"},
         {"GET", "/_api/user/ann", "", 200, R"({"/extra/x":1})"},
         {"PATCH", "/_api/user/ann", R"({"active":false})", 200,
          R"({"/active":false, "/extra/x":1})"},
         {"PUT", "/_api/user/ann", R"({"passwd":"b"})", 200, R"({"/active":true, "/extra":{}})"},
         {"GET", "/_api/user", "", 200, R"({"/result/0/user":"ann", "/result/1/user":"root"})"},
         {"DELETE", "/_api/user/ann", "", 202},
         {"DELETE", "/_api/user/ann", "", 404, R"({"/errorNum":1703})"},
         {"GET", "/_api/user/ann", "", 404, R"({"/errorNum":1703})"},
         {"DELETE", "/_api/user/root", "", 403}});
    row("grants",
        {{"POST", "/_api/user", R"({"user":"ann"})", 201},
         {"GET", "/_api/user/ann/database", "", 200, R"({"/result":{}})"},
         {"GET", "/_api/user/ann/database/test", "", 200, R"({"/result":"none"})"},
         {"PUT", "/_api/user/ann/database/test", R"({"grant":"ro"})", 200, R"({"/test":"ro"})"},
         {"GET", "/_api/user/ann/database", "", 200, R"({"/result":{"test":"ro"}})"},
         {"GET", "/_api/user/ann/database/test/students", "", 200, R"({"/result":"ro"})"},
         {"PUT", "/_api/user/ann/database/test/students", R"({"grant":"rw"})", 200,
          R"({"/test~1students":"rw"})"},
         {"GET", "/_api/user/ann/database/test/students", "", 200, R"({"/result":"rw"})"},
         {"GET", "/_api/user/ann/database?full=true", "", 200,
          R"({"/result/test/permission":"ro", "/result/test/collections/students":"rw",
              "/result/test/collections/*":"undefined", "/result/*/permission":"undefined"})"},
         {"DELETE", "/_api/user/ann/database/test/students", "", 202},
         {"GET", "/_api/user/ann/database/test/students", "", 200, R"({"/result":"ro"})"},
         {"PUT", "/_api/user/ann/database/test/*", R"({"grant":"none"})", 200},
         {"GET", "/_api/user/ann/database/test/students", "", 200, R"({"/result":"none"})"},
         {"DELETE", "/_api/user/ann/database/test", "", 202},
         {"GET", "/_api/user/ann/database/test", "", 200, R"({"/result":"none"})"},
         {"PUT", "/_api/user/ann/database/*", R"({"grant":"rw"})", 200},
         {"GET", "/_api/user/ann/database", "", 200, R"({"/result":{"_system":"rw","test":"rw"}})"},
         {"PUT", "/_api/user/ann/database/test", R"({"grant":"maybe"})", 400},
         {"PUT", "/_api/user/ann/database/nope", R"({"grant":"rw"})", 404, R"({"/errorNum":1228})"},
         {"GET", "/_api/user/ann/database/nope", "", 404, R"({"/errorNum":1228})"},
         {"PUT", "/_api/user/ann/database/test/nope", R"({"grant":"rw"})", 404,
          R"({"/errorNum":1203})"}});
    row("transactions of queries",
        {{"POST", "/_api/transaction",
          R"({"collections":{"write":"students"},"action":["INSERT {_key:'a'} INTO students",
              {"query":"FOR s IN students RETURN s._key"},
              {"query":"RETURN @x","bindVars":{"x":7}}]})",
          200, R"({"/result":[[],["a"],[7]]})"},
         {"POST", "/_api/transaction",
          R"({"collections":{},"action":["INSERT {_key:'b'} INTO students",
              "INSERT {_key:'a'} INTO students"]})",
          409, R"({"/errorNum":1210})"},
         {"GET", "/_api/document/students/b", "", 404},
         {"POST", "/_api/transaction", R"({"collections":{"read":["nope"]},"action":[]})", 404},
         {"POST", "/_api/transaction", R"({"collections":{},"action":"function(){}"})", 501},
         {"POST", "/_api/transaction", R"({"collections":{},"action":7})", 400},
         {"POST", "/_api/transaction", R"({"collections":{},"action":["NONSENSE"]})", 400,
          R"({"/errorNum":1501})"},
         {"POST", "/_api/transaction/begin", R"({"collections":{}})", 501},
         {"GET", "/_api/transaction", "", 200, R"({"/transactions":[]})"},
         {"GET", "/_api/transaction/17", "", 404, R"({"/errorNum":1655})"}});
    row("queries",
        {{"POST", "/_api/query", R"({"query":"FOR s IN students FILTER s.a == @a RETURN s"})", 200,
          R"({"/parsed":true, "/collections":["students"], "/bindVars":["a"]})"},
         {"POST", "/_api/query", R"({"query":"FOR s IN"})", 400, R"({"/errorNum":1501})"},
         {"POST", "/_api/explain", R"({"query":"FOR s IN students RETURN s"})", 200,
          R"({"/plan/nodes/0/type":"SingletonNode", "/cacheable":false, "/stats/plansCreated":1})"},
         {"POST", "/_api/explain", R"({"query":"FOR s IN nope RETURN s"})", 404,
          R"({"/errorNum":1203})"},
         {"GET", "/_api/query/rules", "", 200, R"({"":[]})"},
         {"PUT", "/_api/query/properties", R"({"maxQueryStringLength":9})", 200,
          R"({"/maxQueryStringLength":9, "/enabled":true})"},
         {"GET", "/_api/query-cache/entries", "", 200, R"({"":[]})"},
         {"PUT", "/_api/query-cache/properties", R"({"mode":"on","maxResults":7,"odd":1})", 200,
          R"({"/mode":"on", "/maxResults":7, "/odd":null})"},
         {"GET", "/_api/query-cache/properties", "", 200, R"({"/mode":"on"})"},
         {"PUT", "/_api/query-cache/properties", R"({"mode":"perhaps"})", 400},
         {"DELETE", "/_api/query-cache", "", 200},
         {"GET", "/_api/query-plan-cache", "", 200, R"({"":[]})"},
         {"DELETE", "/_api/query-plan-cache", "", 200}});
    row("the server",
        {{"GET", "/_admin/status", "", 200,
          R"({"/server":"arango", "/serverInfo/role":"SINGLE", "/pid":"…"})"},
         {"GET", "/_admin/server/role", "", 200, R"({"/role":"SINGLE"})"},
         {"GET", "/_admin/server/mode", "", 200, R"({"/mode":"default"})"},
         {"GET", "/_admin/server/availability", "", 200, R"({"/mode":"server"})"},
         {"GET", "/_admin/server/id", "", 500, R"({"/errorNum":4})"},
         {"PUT", "/_admin/server/mode", R"({"mode":"odd"})", 400},
         {"GET", "/_admin/time", "", 200, R"({"/time":"…"})"},
         {"GET", "/_admin/log/entries", "", 200, R"({"/total":0, "/messages":[]})"},
         {"GET", "/_admin/log", "", 200, R"({"/totalAmount":0})"},
         {"GET", "/_admin/statistics", "", 200, R"({"/enabled":true, "/http/requestsTotal":"…"})"},
         {"GET", "/_api/key-generators", "", 200,
          R"({"/keyGenerators":["autoincrement","padded","traditional","uuid"]})"},
         {"GET", "/_api/tasks", "", 200, R"({"":[]})"},
         {"GET", "/_api/tasks/17", "", 404, R"({"/errorNum":1852})"},
         {"POST", "/_api/tasks", R"({"command":"1"})", 501},
         {"GET", "/_api/cluster/endpoints", "", 501, R"({"/errorNum":9})"}});
}

void TestPeople::conversations()
{
    QFETCH(std::vector<Step>, steps);
    const auto server = started();
    RawClient client(server->port());
    const std::string problem = run(client, steps);
    QVERIFY2(problem.empty(), problem.c_str());
}

void TestPeople::rights_data()
{
    QTest::addColumn<QByteArray>("database");
    QTest::addColumn<QByteArray>("collection");
    QTest::addColumn<int>("read"); // 0 or the errorNum
    QTest::addColumn<int>("write");
    QTest::addColumn<int>("define");
    QTest::addColumn<int>("create");
    QTest::newRow("nothing") << QByteArray("none") << QByteArray() << 11 << 11 << 11 << 11;
    QTest::newRow("read") << QByteArray("ro") << QByteArray() << 0 << 1004 << 11 << 11;
    QTest::newRow("write") << QByteArray("rw") << QByteArray() << 0 << 0 << 0 << 0;
    QTest::newRow("read all, write one")
        << QByteArray("ro") << QByteArray("rw") << 0 << 0 << 0 << 11;
    QTest::newRow("write all, read one")
        << QByteArray("rw") << QByteArray("ro") << 0 << 1004 << 11 << 0;
    QTest::newRow("all but one") << QByteArray("rw") << QByteArray("none") << 11 << 11 << 11 << 0;
}

void TestPeople::rights()
{
    QFETCH(QByteArray, database);
    QFETCH(QByteArray, collection);
    QFETCH(int, read);
    QFETCH(int, write);
    QFETCH(int, define);
    QFETCH(int, create);
    const auto server = started({.rootPassword = "secret"});
    RawClient root(server->port(), "root", "secret");
    root.send("POST", "/_api/user", R"({"user":"ann","passwd":"a"})");
    root.send("POST", "/_db/test/_api/document/students", R"({"_key":"a"})");
    const auto grant = [&](const std::string& place, const QByteArray& right) {
        return root
            .send("PUT", "/_api/user/ann/database/" + place,
                  R"({"grant":")" + right.toStdString() + "\"}")
            .status;
    };
    QCOMPARE(grant("test", database), 200);
    if (!collection.isEmpty())
        QCOMPARE(grant("test/students", collection), 200);
    RawClient ann(server->port(), "ann", "a");
    const auto errorNum = [&](const char* method, const std::string& path, const char* body = "") {
        const Json answer
            = Json::parse(ann.send(method, "/_db/test/_api" + path, body).body, nullptr, false);
        return answer.is_object() ? answer.value("errorNum", 0) : 0;
    };
    QCOMPARE(errorNum("GET", "/document/students/a"), read);
    QCOMPARE(errorNum("PUT", "/document/students?onlyget=true", R"(["a"])"), read);
    QCOMPARE(errorNum("GET", "/collection/students/count"), read);
    QCOMPARE(errorNum("GET", "/index?collection=students"), read);
    QCOMPARE(errorNum("POST", "/cursor", R"({"query":"FOR s IN students RETURN s"})"), read);
    QCOMPARE(errorNum("POST", "/cursor", R"q({"query":"RETURN DOCUMENT('students/a')"})q"), read);
    QCOMPARE(errorNum("POST", "/explain", R"({"query":"FOR s IN students RETURN s"})"), read);
    QCOMPARE(errorNum("POST", "/document/students", "{}"), write);
    QCOMPARE(errorNum("PATCH", "/document/students/a", "{}"), write);
    QCOMPARE(errorNum("POST", "/import?collection=students&type=array", "[{}]"), write);
    QCOMPARE(errorNum("POST", "/cursor", R"({"query":"INSERT {} INTO students"})"), write);
    QCOMPARE(errorNum("POST", "/transaction",
                      R"({"collections":{},"action":["INSERT {} INTO students"]})"),
             write);
    QCOMPARE(errorNum("PUT", "/collection/students/truncate"), write);
    QCOMPARE(errorNum("POST", "/index?collection=students", R"({"type":"geo","fields":["x"]})"),
             define);
    QCOMPARE(errorNum("PUT", "/collection/students/properties", "{}"), define);
    QCOMPARE(errorNum("POST", "/collection", R"({"name":"fresh"})"), create);
    if (database != "none") {
        const Json list = Json::parse(ann.send("GET", "/_db/test/_api/collection").body)["result"];
        const bool isListed = std::ranges::any_of(
            list, [](const Json& entry) { return entry["name"] == "students"; });
        QCOMPARE(isListed, read == 0);
    }
    // Nobody but an administrator deals with other users, and with other databases.
    QCOMPARE(errorNum("GET", "/user"), 11);
    QCOMPARE(errorNum("PUT", "/user/ann/database/_system", R"({"grant":"rw"})"), 11);
    QCOMPARE(ann.send("GET", "/_db/_system/_api/version").status, 401);
    const RawClient::Answer outside = ann.send("GET", "/_db/test/_api/version");
    QCOMPARE(outside.status, database == "none" ? 401 : 200);
}

void TestPeople::jobsStayWithTheirUser()
{
    const auto server = started({.rootPassword = "secret"});
    RawClient root(server->port(), "root", "secret");
    root.send("POST", "/_api/user", R"({"user":"ann","passwd":"a"})");
    root.send("PUT", "/_api/user/ann/database/test", R"({"grant":"ro"})");
    RawClient ann(server->port(), "ann", "a");
    // A right is looked at when the work is done, and the answer is what the job keeps.
    const std::string id = ann.submit("INSERT {} INTO students");
    QVERIFY(ann.waitDone(id));
    const std::string path = "/_db/test/_api/job/" + id;
    QCOMPARE(root.send("PUT", path).status, 404);
    QCOMPARE(root.send("DELETE", path).status, 404);
    const RawClient::Answer result = ann.send("PUT", path);
    QCOMPARE(result.status, 403);
    QCOMPARE(result.header("X-Arango-Async-Id"), id);
    QVERIFY(Json::parse(result.body)["errorNum"] == Json(1004));
    QCOMPARE(Json::parse(root.send("GET", "/_db/test/_api/collection/students/count").body)["count"]
                 .get<int>(),
             0);
}

void TestPeople::renewsTokensNearTheirEnd()
{
    const auto server = started({.rootPassword = "secret"});
    RawClient client(server->port());
    const auto renewed = [&](const char* login) {
        const std::string token
            = Json::parse(client.send("POST", "/_open/auth", login).body)["jwt"];
        return Json::parse(
            client.send("POST", "/_open/auth/renew", "", {{"Authorization", "bearer " + token}})
                .body);
    };
    QVERIFY(renewed(R"({"username":"root","password":"secret"})") == Json::object());
    const Json answer = renewed(R"({"username":"root","password":"secret","expiryTime":100})");
    QVERIFY(answer.contains("jwt"));
    QCOMPARE(client
                 .send("GET", "/_api/version", "",
                       {{"Authorization", "bearer " + answer["jwt"].get<std::string>()}})
                 .status,
             200);
    RawClient basic(server->port(), "root", "secret");
    QCOMPARE(basic.send("POST", "/_open/auth/renew").status, 404);
    QCOMPARE(client
                 .send("POST", "/_open/auth",
                       R"({"username":"root","password":"secret","expiryTime":5})")
                 .status,
             400);
}

void TestPeople::readOnlyServer()
{
    const auto server = started();
    RawClient client(server->port());
    const std::string problem = run(
        client,
        {{"PUT", "/_admin/server/mode", R"({"mode":"readonly"})", 200, R"({"/mode":"readonly"})"},
         {"POST", "/_api/document/students", "{}", 403, R"({"/errorNum":1004})"},
         {"POST", "/_api/collection", R"({"name":"x"})", 403, R"({"/errorNum":1004})"},
         {"POST", "/_api/cursor", R"({"query":"RETURN 1"})", 201},
         {"PUT", "/_admin/server/mode", R"({"mode":"default"})", 200},
         {"POST", "/_api/document/students", "{}", 202}});
    QVERIFY2(problem.empty(), problem.c_str());
}

void TestPeople::busyServerIsUnavailable()
{
    const auto server = started({.threads = 1, .queueSize = 4});
    RawClient client(server->port());
    const auto availability
        = [&] { return client.send("GET", "/_admin/server/availability").status; };
    client.submit("RETURN SLEEP(60)");
    QTRY_VERIFY(Json::parse(client.send("GET", "/_db/test/_api/query/current").body).size() == 1);
    QCOMPARE(availability(), 200);
    for (int i = 0; i < 3; ++i)
        client.submit("RETURN 1");
    QCOMPARE(availability(), 503);
    client.send("DELETE", "/_db/test/_api/job/all");
}

// Every number in the metrics is one the sandbox knows.
void TestPeople::figures()
{
    const auto server = started({.threads = 3});
    RawClient client(server->port());
    const auto metric = [&](const std::string& name) {
        const std::string text = client.send("GET", "/_admin/metrics").body;
        const std::string start = "\n" + name + "{role=\"SINGLE\"} ";
        const std::size_t at = text.find(start);
        return at == std::string::npos ? -1 : std::stod(text.substr(at + start.size()));
    };
    const std::string id = client.submit("RETURN 1");
    QVERIFY(client.waitDone(id));
    const std::string many = R"({"query":"FOR i IN 1..3 RETURN i","batchSize":1})";
    QCOMPARE(client.send("POST", "/_db/test/_api/cursor", many).status, 201);
    QTRY_COMPARE(metric("arangodb_scheduler_jobs_done_total"), 1);
    QCOMPARE(metric("arangodb_scheduler_jobs_submitted_total"), 1);
    QCOMPARE(metric("arangodb_scheduler_jobs_dequeued_total"), 1);
    QCOMPARE(metric("arangodb_scheduler_queue_length"), 0);
    QCOMPARE(metric("arangodb_scheduler_num_worker_threads"), 3);
    QCOMPARE(metric("arangodb_http_request_statistics_async_requests_total"), 1);
    QCOMPARE(metric("arangodb_aql_all_query_total"), 2);
    QCOMPARE(metric("arangodb_aql_cursors_active"), 1);
    QVERIFY(metric("arangodb_aql_cursors_memory_usage") > 0);
    QCOMPARE(metric("arangodb_client_connection_statistics_client_connections"), 1);
    QVERIFY(metric("arangodb_process_statistics_resident_set_size") > 1e6);
}

QTEST_GUILESS_MAIN(TestPeople)
#include "tst_people.moc"
