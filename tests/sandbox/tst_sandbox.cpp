// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/rawclient.h"
#include "sandbox/server.h"

#include <QElapsedTimer>
#include <QTest>

#include <nlohmann/json.hpp>

#include <atomic>
#include <memory>
#include <set>
#include <thread>
#include <vector>

using Json = nlohmann::ordered_json;
using namespace std::chrono_literals;

namespace {

std::unique_ptr<sandbox::Server> started(const sandbox::Options& options = {})
{
    auto server = std::make_unique<sandbox::Server>(options);
    std::string error;
    if (!server->start(error))
        return nullptr;
    return server;
}

int errorNum(const RawClient::Answer& answer)
{
    const Json body = Json::parse(answer.body, nullptr, false);
    return body.is_object() ? body.value("errorNum", 0) : -1;
}

std::string job(const std::string& id)
{
    return "/_db/test/_api/job/" + id;
}

constexpr const char* cursorPath = "/_db/test/_api/cursor";

std::string queryBody(const std::string& query, Json more = Json::object())
{
    more["query"] = query;
    return more.dump();
}

} // namespace

class TestSandbox : public QObject {
    Q_OBJECT

private slots:
    void informs();
    void jobsBelongToTheirUser();
    void superuserSeesAll();
    void fireAndForget();
    void fullQueueLeavesPhantoms();
    void cancelRunning();
    void cancelQueued();
    void cancelDone();
    void kill();
    void maxRuntime();
    void oneOfEightGetsTheResult();
    void headResultHasLengthOnly();
    void cursorLivesFromTheEndOfTheQuery();
    void retriableBatches();
    void restartForgets();
    void login();
    void rights();
    void documents();
    void manyDocuments();
    void revisions();
    void parallelUpdates();
    void import();
    void pipelining();
    void refusesChunks();
    void withoutLength();
    void badRequests();
    void unsupportedFamilies();
    void manyIdleConnections();
    void stopsQuickly();
    void listensOnce();
    void manyJobs();
};

void TestSandbox::informs()
{
    const auto server = started();
    RawClient client(server->port());
    for (const char* path :
         {"/_api/version?details=true", "/_admin/status", "/_admin/time", "/_admin/server/role",
          "/_admin/server/availability", "/_api/engine", "/_api/database", "/_api/database/user",
          "/_api/collection", "/_api/query/current", "/_api/query/slow", "/_api/query/properties",
          "/_admin/shutdown", "/_api/user"}) {
        const RawClient::Answer answer = client.send("GET", path);
        QVERIFY2(answer.status == 200, path);
        QVERIFY2(Json::accept(answer.body), path);
        QVERIFY2(answer.has("X-Arango-Queue-Time-Seconds"), path);
        QCOMPARE(answer.header("Server"), std::string("ArangoDB"));
    }
    const RawClient::Answer metrics = client.send("GET", "/_admin/metrics/v2");
    QCOMPARE(metrics.status, 200);
    QVERIFY(metrics.body.find("\narangodb_scheduler_queue_length{role=\"SINGLE\"} 0\n")
            != std::string::npos);
    QVERIFY(Json::parse(client.send("GET", "/_api/version").body)["version"] == Json("3.12.5"));
}

void TestSandbox::jobsBelongToTheirUser()
{
    const auto server = started({.rootPassword = "secret"});
    RawClient root(server->port(), "root", "secret");
    QCOMPARE(root.send("POST", "/_api/user", R"({"user":"alice","passwd":"pa"})").status, 201);
    QCOMPARE(root.send("PUT", "/_api/user/alice/database/test", R"({"grant":"rw"})").status, 200);
    RawClient alice(server->port(), "alice", "pa");
    const std::string hers = alice.submit("RETURN 1");
    const std::string his = root.submit("RETURN 2");
    QVERIFY(alice.waitDone(hers));
    QVERIFY(root.waitDone(his));
    QCOMPARE(root.send("GET", job("done")).body, "[\"" + his + "\"]");
    QCOMPARE(alice.send("GET", job("done")).body, "[\"" + hers + "\"]");
    for (const char* method : {"GET", "PUT", "DELETE"})
        QCOMPARE(alice.send(method, job(his)).status, 404);
    QCOMPARE(alice.send("PUT", job(his) + "/cancel").status, 404);
    QCOMPARE(alice.send("DELETE", job("all")).status, 200);
    QCOMPARE(root.send("PUT", job(his)).status, 201);
    QCOMPARE(alice.send("GET", job(hers)).status, 404);
}

void TestSandbox::superuserSeesAll()
{
    const auto server = started();
    RawClient one(server->port(), "somebody", "x");
    RawClient other(server->port());
    const std::string id = one.submit("RETURN 1");
    QVERIFY(other.waitDone(id));
    QCOMPARE(other.send("PUT", job(id)).status, 201);
}

void TestSandbox::fireAndForget()
{
    const auto server = started();
    RawClient client(server->port());
    const RawClient::Answer answer
        = client.send("POST", cursorPath, queryBody("INSERT {_key: 'x'} INTO students"),
                      {{"X-Arango-Async", "true"}});
    QCOMPARE(answer.status, 202);
    QVERIFY(!answer.has("X-Arango-Async-Id"));
    QTRY_COMPARE(client.send("HEAD", "/_db/test/_api/document/students/x").status, 200);
    QCOMPARE(client.send("GET", job("done")).body, std::string("[]"));
    QCOMPARE(
        client.send("POST", cursorPath, queryBody("RETURN 1"), {{"x-arango-async", "True"}}).status,
        201);
}

void TestSandbox::fullQueueLeavesPhantoms()
{
    const auto server = started({.threads = 1, .queueSize = 2});
    RawClient client(server->port());
    const std::string running = client.submit("RETURN SLEEP(60)");
    QTRY_VERIFY(client.send("GET", "/_api/../_db/x").status != 0);
    QTRY_VERIFY(Json::parse(client.send("GET", "/_db/test/_api/query/current").body).size() == 1);
    std::set<std::string> known{running, client.submit("RETURN 1"), client.submit("RETURN 2")};
    const RawClient::Answer refused
        = client.send("POST", cursorPath, queryBody("RETURN 3"), {{"x-arango-async", "store"}});
    QCOMPARE(refused.status, 503);
    QCOMPARE(errorNum(refused), 21003);
    QVERIFY(!refused.has("X-Arango-Async-Id"));
    QCOMPARE(
        client.send("POST", cursorPath, queryBody("RETURN 3"), {{"x-arango-async", "true"}}).status,
        503);
    const Json pending = Json::parse(client.send("GET", job("pending")).body);
    QCOMPARE(pending.size(), std::size_t{4});
    std::string phantom;
    for (const Json& id : pending) {
        if (!known.contains(id))
            phantom = id;
    }
    QCOMPARE(client.send("PUT", job(running) + "/cancel").status, 200);
    QTRY_COMPARE(Json::parse(client.send("GET", job("done")).body).size(), std::size_t{3});
    QCOMPARE(client.send("PUT", job(phantom)).status, 204);
    QCOMPARE(client.send("PUT", job(phantom) + "/cancel").status, 200);
    QCOMPARE(client.send("GET", job(phantom)).status, 204);
    QCOMPARE(client.send("DELETE", job(phantom)).status, 200);
    QCOMPARE(client.send("GET", job(phantom)).status, 404);
}

void TestSandbox::cancelRunning()
{
    const auto server = started();
    RawClient client(server->port());
    for (const char* query :
         {"RETURN SLEEP(60)", "FOR i IN 1..100000000000 FILTER i < 0 RETURN i",
          "FOR i IN 1..100000000000 INSERT {} INTO students FILTER SLEEP(60) RETURN 1"}) {
        const std::string id = client.submit(query);
        QTRY_VERIFY(Json::parse(client.send("GET", "/_db/test/_api/query/current").body).size()
                    == 1);
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(client.send("PUT", job(id) + "/cancel").body, std::string(R"({"result":true})"));
        QVERIFY(client.waitDone(id));
        QVERIFY2(timer.elapsed() < 2000, query);
        const RawClient::Answer result = client.send("PUT", job(id));
        QCOMPARE(result.status, 410);
        QCOMPARE(result.header("X-Arango-Async-Id"), id);
        QCOMPARE(
            result.body,
            std::string(
                R"({"error":true,"errorMessage":"canceled request","code":410,"errorNum":21})"));
    }
    QVERIFY(
        Json::parse(client.send("GET", "/_db/test/_api/collection/students/count").body)["count"]
        == Json(0));
}

void TestSandbox::cancelQueued()
{
    const auto server = started({.threads = 1});
    RawClient client(server->port());
    const std::string running = client.submit("RETURN SLEEP(60)");
    const std::string queued = client.submit("RETURN 1");
    QCOMPARE(client.send("PUT", job(queued) + "/cancel").status, 200);
    QCOMPARE(client.send("GET", job(queued)).status, 204);
    QCOMPARE(client.send("PUT", job(running) + "/cancel").status, 200);
    QVERIFY(client.waitDone(queued));
    const RawClient::Answer result = client.send("PUT", job(queued));
    QCOMPARE(result.status, 410);
    QCOMPARE(errorNum(result), 21);
}

void TestSandbox::cancelDone()
{
    const auto server = started();
    RawClient client(server->port());
    const std::string id = client.submit("RETURN 1");
    QVERIFY(client.waitDone(id));
    QCOMPARE(client.send("PUT", job(id) + "/cancel").status, 200);
    QCOMPARE(client.send("PUT", job(id)).status, 201);
    QCOMPARE(client.send("PUT", job(id) + "/cancel").status, 404);
}

void TestSandbox::kill()
{
    const auto server = started();
    RawClient client(server->port());
    const std::string id = client.submit("RETURN SLEEP(60)");
    Json running;
    QTRY_VERIFY(
        !(running = Json::parse(client.send("GET", "/_db/test/_api/query/current").body)).empty());
    const std::string query = running[0]["id"];
    QCOMPARE(client.send("DELETE", "/_api/query/" + query).status, 404);
    QCOMPARE(client.send("DELETE", "/_db/test/_api/query/" + query).status, 200);
    QVERIFY(client.waitDone(id));
    const RawClient::Answer result = client.send("PUT", job(id));
    QCOMPARE(result.status, 410);
    QCOMPARE(errorNum(result), 1500);
    QCOMPARE(errorNum(client.send("DELETE", "/_db/test/_api/query/" + query)), 1591);
}

void TestSandbox::maxRuntime()
{
    const auto server = started();
    RawClient client(server->port());
    const RawClient::Answer answer = client.send(
        "POST", cursorPath, queryBody("RETURN SLEEP(60)", {{"options", {{"maxRuntime", 0.05}}}}));
    QCOMPARE(answer.status, 410);
    QCOMPARE(errorNum(answer), 1500);
}

void TestSandbox::oneOfEightGetsTheResult()
{
    const auto server = started();
    for (int round = 0; round < 20; ++round) {
        RawClient client(server->port());
        const std::string id = client.submit("RETURN 1");
        QVERIFY(client.waitDone(id));
        std::atomic<int> got = 0;
        std::atomic<int> missed = 0;
        std::vector<std::thread> threads;
        threads.reserve(8);
        for (int i = 0; i < 8; ++i) {
            threads.emplace_back([&] {
                RawClient own(server->port());
                const int status = own.send("PUT", job(id)).status;
                ++(status == 201 ? got : missed);
            });
        }
        for (std::thread& thread : threads)
            thread.join();
        QCOMPARE(got.load(), 1);
        QCOMPARE(missed.load(), 7);
    }
}

void TestSandbox::headResultHasLengthOnly()
{
    const auto server = started();
    RawClient client(server->port());
    client.send("POST", "/_db/test/_api/document/students", R"({"_key":"a"})");
    const std::string id
        = client
              .send("HEAD", "/_db/test/_api/document/students/a", {}, {{"x-arango-async", "store"}})
              .header("X-Arango-Async-Id");
    QVERIFY(client.waitDone(id));
    client.sendBytes("PUT " + job(id) + " HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n");
    const std::string bytes = client.readFor(200);
    QVERIFY(bytes.starts_with("HTTP/1.1 200 OK\r\n"));
    QVERIFY(bytes.ends_with("\r\n\r\n"));
    QVERIFY(bytes.find("Content-Length: 0") == std::string::npos);
}

void TestSandbox::cursorLivesFromTheEndOfTheQuery()
{
    const auto server = started();
    RawClient client(server->port());
    const auto open = [&](double ttl) {
        const std::string body = queryBody("FOR i IN 1..5 LET x = i == 1 ? SLEEP(0.3) : 0 RETURN i",
                                           {{"batchSize", 2}, {"ttl", ttl}});
        return Json::parse(client.send("POST", cursorPath, body).body)["id"].get<std::string>();
    };
    const std::string path = std::string(cursorPath) + "/";
    const std::string alive = open(0.25);
    QCOMPARE(client.send("POST", path + alive).status, 200);
    std::this_thread::sleep_for(300ms);
    QCOMPARE(errorNum(client.send("PUT", path + alive)), 1600);
    const std::string other = open(30);
    QCOMPARE(errorNum(client.send("PUT", "/_api/cursor/" + other)), 1600);
    QCOMPARE(client.send("DELETE", path + other).status, 202);
    QCOMPARE(errorNum(client.send("DELETE", path + other)), 1600);
}

void TestSandbox::retriableBatches()
{
    const auto server = started();
    RawClient client(server->port());
    const auto first
        = Json::parse(client
                          .send("POST", cursorPath,
                                queryBody("FOR i IN 1..3 RETURN i",
                                          {{"batchSize", 2}, {"options", {{"allowRetry", true}}}}))
                          .body);
    const std::string path = std::string(cursorPath) + "/" + first["id"].get<std::string>() + "/";
    const std::string next = first["nextBatchId"];
    const RawClient::Answer answer = client.send("POST", path + next);
    QVERIFY(Json::parse(answer.body)["result"] == Json::array({3}));
    QCOMPARE(client.send("POST", path + next).body, answer.body);
    QCOMPARE(errorNum(client.send("POST", path + "77")), 1600);
    const auto plain = Json::parse(
        client.send("POST", cursorPath, queryBody("FOR i IN 1..5 RETURN i", {{"batchSize", 2}}))
            .body);
    const std::string other = std::string(cursorPath) + "/" + plain["id"].get<std::string>() + "/";
    QCOMPARE(client.send("POST", other + "2").status, 200);
    QCOMPARE(client.send("POST", other + "2").status, 400);
    QCOMPARE(client.send("POST", other + "3").status, 200);
}

void TestSandbox::restartForgets()
{
    const auto server = started();
    RawClient client(server->port());
    client.send("POST", "/_db/test/_api/document/students", R"({"_key":"kept"})");
    const std::string before = client.submit("RETURN 1");
    const std::string running = client.submit("RETURN SLEEP(60)");
    QVERIFY(client.waitDone(before));
    server->restart();
    QCOMPARE(client.send("GET", job("done")).body, std::string("[]"));
    QCOMPARE(client.send("GET", job("pending")).body, std::string("[]"));
    QCOMPARE(client.send("PUT", job(before)).status, 404);
    QCOMPARE(client.send("GET", "/_db/test/_api/document/students/kept").status, 200);
    const std::string after = client.submit("RETURN 1");
    QVERIFY(std::stoull(after) > std::stoull(running));
    QVERIFY(std::stoull(after) > (1ULL << 53U));
    QVERIFY(client.waitDone(after));
}

void TestSandbox::login()
{
    const auto server = started({.rootPassword = "secret"});
    RawClient client(server->port());
    const RawClient::Answer refused = client.send("GET", "/_api/version");
    QCOMPARE(refused.status, 401);
    QCOMPARE(errorNum(refused), 11);
    QVERIFY(refused.has("Www-Authenticate"));
    QCOMPARE(client.send("GET", "/_admin/server/availability").status, 200);
    const RawClient::Answer answer
        = client.send("POST", "/_open/auth", R"({"username":"root","password":"secret"})");
    QCOMPARE(answer.status, 200);
    const std::string token = "bearer " + Json::parse(answer.body)["jwt"].get<std::string>();
    const RawClient::Headers header{{"Authorization", token}};
    QCOMPARE(client.send("GET", "/_api/version", {}, header).status, 200);
    QCOMPARE(client.send("POST", "/_open/auth/renew", "{}", header).body, std::string("{}"));
    std::string broken = token;
    broken[broken.size() - 10] = broken[broken.size() - 10] == 'A' ? 'B' : 'A';
    QCOMPARE(client.send("GET", "/_api/version", {}, {{"Authorization", broken}}).status, 401);
    QCOMPARE(client.send("POST", "/_open/auth", R"({"username":"root","password":"no"})").status,
             401);
    server->restart();
    QCOMPARE(client.send("GET", "/_api/version", {}, header).status, 401);
}

void TestSandbox::rights()
{
    const auto server = started({.rootPassword = "secret"});
    RawClient root(server->port(), "root", "secret");
    root.send("POST", "/_api/user", R"({"user":"bob","passwd":"b"})");
    RawClient bob(server->port(), "bob", "b");
    QCOMPARE(bob.send("GET", "/_db/test/_api/version").status, 401);
    root.send("PUT", "/_api/user/bob/database/test", R"({"grant":"ro"})");
    QCOMPARE(bob.send("GET", "/_db/test/_api/version").status, 200);
    QCOMPARE(bob.send("POST", cursorPath, queryBody("RETURN 1")).status, 201);
    for (const RawClient::Answer& answer :
         {bob.send("POST", cursorPath, queryBody("INSERT {} INTO students")),
          bob.send("POST", "/_db/test/_api/document/students", "{}")}) {
        QCOMPARE(answer.status, 403);
        QCOMPARE(errorNum(answer), 1004);
    }
    QCOMPARE(errorNum(bob.send("POST", "/_db/test/_api/collection", R"({"name":"x"})")), 11);
    QCOMPARE(bob.send("POST", "/_api/database", R"({"name":"x"})").status, 401);
    QCOMPARE(root.send("POST", "/_api/database", R"({"name":"x"})").status, 201);
    QCOMPARE(errorNum(root.send("POST", "/_api/database", R"({"name":"x"})")), 1207);
    QCOMPARE(root.send("DELETE", "/_api/database/x").status, 200);
    QCOMPARE(root.send("DELETE", "/_api/user/bob").status, 202);
    QCOMPARE(bob.send("GET", "/_db/test/_api/version").status, 401);
}

void TestSandbox::documents()
{
    const auto server = started();
    RawClient client(server->port());
    const std::string path = "/_db/test/_api/document/students";
    const RawClient::Answer created
        = client.send("POST", path, R"({"_key":"a","z":1,"a":{"x":1}})");
    QCOMPARE(created.status, 202);
    QCOMPARE(created.header("Location"), path + "/a");
    QCOMPARE(client.send("POST", path + "?waitForSync=true", "{}").status, 201);
    QCOMPARE(errorNum(client.send("POST", path, R"({"_key":"a"})")), 1210);
    QCOMPARE(errorNum(client.send("POST", "/_db/test/_api/document/nope", "{}")), 1203);
    QCOMPARE(errorNum(client.send("POST", path, "{")), 600);
    QCOMPARE(client.send("POST", path + "?silent=true", "{}").body, std::string("{}"));
    const Json changed = Json::parse(
        client.send("PATCH", path + "/a?returnNew=true&returnOld=true", R"({"a":{"y":2},"n":null})")
            .body);
    QVERIFY(changed["new"]["a"] == Json({{"x", 1}, {"y", 2}}));
    QVERIFY(changed["old"].contains("z") && changed.contains("_oldRev"));
    const Json merged = Json::parse(
        client
            .send("PATCH", path + "/a?returnNew=true&keepNull=false&mergeObjects=false",
                  R"({"a":{"w":3},"n":null})")
            .body);
    QVERIFY(merged["new"]["a"] == Json({{"w", 3}}));
    QVERIFY(!merged["new"].contains("n"));
    const Json replaced
        = Json::parse(client.send("PUT", path + "/a?returnNew=true", R"({"only":1})").body);
    QVERIFY(!replaced["new"].contains("z"));
    for (const auto& [mode, status] :
         {std::pair("ignore", 202), std::pair("update", 202), std::pair("conflict", 409)})
        QCOMPARE(
            client.send("POST", path + "?overwriteMode=" + mode, R"({"_key":"a","m":1})").status,
            status);
    QCOMPARE(client.send("DELETE", path + "/a").status, 202);
    QCOMPARE(errorNum(client.send("GET", path + "/a")), 1202);
}

void TestSandbox::manyDocuments()
{
    const auto server = started();
    RawClient client(server->port());
    const std::string path = "/_db/test/_api/document/students";
    const RawClient::Answer created
        = client.send("POST", path, R"([{"_key":"a"},{"_key":"b"},{"_key":"a"}])");
    QCOMPARE(created.status, 202);
    QCOMPARE(created.header("X-Arango-Error-Codes"), std::string(R"({"1210":1})"));
    QVERIFY(Json::parse(created.body)[2]["errorNum"] == Json(1210));
    QCOMPARE(
        Json::parse(client.send("PUT", path + "?onlyget=true", R"(["a","students/b","zz"])").body)
            .size(),
        std::size_t{3});
    QCOMPARE(client.send("PATCH", path, R"([{"_key":"a","x":1},{"_key":"b","x":2}])").status, 202);
    QCOMPARE(client.send("DELETE", path, R"(["a",{"_key":"b"}])").status, 202);
    QVERIFY(
        Json::parse(client.send("GET", "/_db/test/_api/collection/students/count").body)["count"]
        == Json(0));
}

void TestSandbox::revisions()
{
    const auto server = started();
    RawClient client(server->port());
    const std::string path = "/_db/test/_api/document/students";
    const std::string etag = client.send("POST", path, R"({"_key":"a"})").header("Etag");
    QCOMPARE(client.send("GET", path + "/a", {}, {{"If-None-Match", etag}}).status, 304);
    QCOMPARE(client.send("GET", path + "/a", {}, {{"If-Match", "\"1\""}}).status, 412);
    const RawClient::Answer refused
        = client.send("PUT", path + "/a", "{}", {{"If-Match", "\"1\""}});
    QCOMPARE(refused.status, 412);
    QCOMPARE(errorNum(refused), 1200);
    QCOMPARE(refused.header("Etag"), etag);
    QCOMPARE(client.send("PUT", path + "/a", "{}", {{"If-Match", etag}}).status, 202);
    QCOMPARE(client.send("DELETE", path + "/a", {}, {{"If-Match", etag}}).status, 412);
}

void TestSandbox::parallelUpdates()
{
    const auto server = started();
    RawClient client(server->port());
    client.send("POST", "/_db/test/_api/document/students", R"({"_key":"a"})");
    std::vector<std::thread> threads;
    threads.reserve(4);
    std::atomic<int> accepted = 0;
    for (int t = 0; t < 4; ++t) {
        threads.emplace_back([&, t] {
            RawClient own(server->port());
            for (int i = 0; i < 50; ++i) {
                const std::string field = "f" + std::to_string(t) + "_" + std::to_string(i);
                const int status = own.send("PATCH", "/_db/test/_api/document/students/a",
                                            "{\"" + field + "\":1}")
                                       .status;
                accepted += status == 202 ? 1 : 0;
            }
        });
    }
    for (std::thread& thread : threads)
        thread.join();
    const Json document
        = Json::parse(client.send("GET", "/_db/test/_api/document/students/a").body);
    QCOMPARE(static_cast<int>(document.size()), accepted.load() + 3);
}

void TestSandbox::import()
{
    const auto server = started();
    RawClient client(server->port());
    const std::string path = "/_db/test/_api/import?collection=students&type=";
    const Json lines = Json::parse(
        client.send("POST", path + "documents", "{\"_key\":\"i1\"}\n{\"_key\":\"i2\"}\n\n{bad}\n")
            .body);
    QVERIFY(lines
            == (Json{{"error", false},
                     {"created", 2},
                     {"errors", 1},
                     {"empty", 1},
                     {"updated", 0},
                     {"ignored", 0}}));
    const Json array = Json::parse(client
                                       .send("POST", path + "array&onDuplicate=update",
                                             R"([{"_key":"i1","x":1},{"_key":"i3"}])")
                                       .body);
    QVERIFY(array["created"] == Json(1));
    QVERIFY(array["updated"] == Json(1));
}

void TestSandbox::pipelining()
{
    const auto server = started();
    RawClient client(server->port());
    const std::string slow = queryBody("RETURN SLEEP(0.1)");
    client.sendBytes("POST " + std::string(cursorPath) + " HTTP/1.1\r\nHost: x\r\nContent-Length: "
                     + std::to_string(slow.size()) + "\r\n\r\n" + slow
                     + "GET /_api/version HTTP/1.1\r\nHost: x\r\n\r\n"
                       "GET /_db/test/_api/job/1 HTTP/1.1\r\nHost: x\r\n\r\n");
    QCOMPARE(client.read().status, 201);
    QCOMPARE(client.read().status, 200);
    QCOMPARE(client.read().status, 404);
}

void TestSandbox::refusesChunks()
{
    const auto server = started();
    RawClient client(server->port());
    client.sendBytes("POST /_api/cursor HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
                     "14\r\n{\"query\":\"RETURN 1\"}\r\n0\r\n\r\n");
    QCOMPARE(client.read().status, 400);
    QVERIFY(client.isClosed());
}

void TestSandbox::withoutLength()
{
    const auto server = started();
    RawClient client(server->port());
    const std::string id = client.submit("RETURN 1");
    QVERIFY(client.waitDone(id));
    client.sendBytes("PUT " + job(id) + " HTTP/1.1\r\nHost: x\r\n\r\n");
    QCOMPARE(client.read().status, 201);
    client.sendBytes("DELETE " + job("all") + " HTTP/1.1\r\nHost: x\r\n\r\n");
    QCOMPARE(client.read().status, 200);
}

void TestSandbox::badRequests()
{
    const auto server = started();
    const auto statusOf = [&](const std::string& bytes) {
        RawClient client(server->port());
        client.sendBytes(bytes);
        return client.read().status;
    };
    QCOMPARE(statusOf("hello\r\n\r\n"), 505);
    QCOMPARE(statusOf("GET / HTTP/2.0\r\n\r\n"), 505);
    QCOMPARE(statusOf("GET /" + std::string(20000, 'a') + " HTTP/1.1\r\n\r\n"), 414);
    QCOMPARE(statusOf("POST / HTTP/1.1\r\nContent-Length: 600000000\r\n\r\n"), 413);
    QCOMPARE(statusOf("POST / HTTP/1.1\r\nContent-Length: -5\r\n\r\n"), 411);
    QCOMPARE(statusOf("GET / HTTP/1.1\r\nX: " + std::string(1100000, 'a')), 431);
    QCOMPARE(
        statusOf(
            "POST /_api/cursor HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 20\r\n\r\n"),
        100);
    RawClient client(server->port());
    const std::string deep = std::string(100000, '[') + std::string(100000, ']');
    QCOMPARE(client.send("POST", "/_api/cursor", deep).status, 400);
    QCOMPARE(client.send("POST", "/_api/cursor", queryBody("RETURN " + deep)).status, 400);
    QCOMPARE(
        client.send("POST", "/_api/cursor", queryBody("RETURN " + std::string(100000, '-') + "1"))
            .status,
        400);
    QCOMPARE(client.send("FOO", "/_api/cursor").status, 405);
    QCOMPARE(errorNum(client.send("GET", "/_db/nope/_api/version")), 1228);
    QCOMPARE(client.send("GET", "/_api/nothing").status, 404);
}

void TestSandbox::unsupportedFamilies()
{
    const auto server = started();
    RawClient client(server->port());
    for (const char* path :
         {"/_api/gharial", "/_api/view/v", "/_api/analyzer", "/_api/foxx", "/_admin/backup/list",
          "/_api/replication/inventory", "/_api/control_pregel", "/_api/token/root",
          "/_admin/license", "/_api/simple/all"}) {
        const RawClient::Answer answer = client.send("GET", path);
        QCOMPARE(answer.status, 501);
        const std::string told = Json::parse(answer.body)["errorMessage"];
        QVERIFY2(told.ends_with("is not supported by the sandbox"), told.c_str());
        // It says which path.
        QVERIFY2(std::string(path).starts_with(told.substr(0, told.find(' '))), told.c_str());
    }
}

void TestSandbox::manyIdleConnections()
{
    const auto server = started();
    std::vector<std::unique_ptr<RawClient>> idle;
    for (int i = 0; i < 120; ++i) {
        idle.push_back(std::make_unique<RawClient>(server->port()));
        QCOMPARE(idle.back()->send("GET", "/_api/version").status, 200);
    }
    QElapsedTimer timer;
    timer.start();
    RawClient client(server->port());
    QCOMPARE(client.send("GET", "/_api/version").status, 200);
    QVERIFY(timer.elapsed() < 500);
    timer.start();
    server->stop();
    QVERIFY(timer.elapsed() < 2000);
    QVERIFY(idle.front()->isClosed());
}

void TestSandbox::stopsQuickly()
{
    const auto server = started({.threads = 2});
    RawClient client(server->port());
    for (int i = 0; i < 5; ++i)
        client.submit("RETURN SLEEP(1000)");
    std::atomic<int> status = 0;
    std::thread synchronous([&] {
        RawClient own(server->port());
        status = own.send("POST", cursorPath, queryBody("RETURN SLEEP(1000)")).status;
    });
    QTRY_VERIFY(Json::parse(client.send("GET", "/_db/test/_api/query/current").body).size() == 3);
    QElapsedTimer timer;
    timer.start();
    server->stop();
    QVERIFY(timer.elapsed() < 1500);
    synchronous.join();
    QCOMPARE(status.load(), 503);
}

void TestSandbox::listensOnce()
{
    const auto server = started();
    sandbox::Server other({.port = server->port()});
    std::string error;
    QVERIFY(!other.start(error));
    QVERIFY(!error.empty());
}

void TestSandbox::manyJobs()
{
    const auto server = started({.queueSize = 1'000'000});
    RawClient client(server->port());
    constexpr int count = 20'000;
    const std::string body = queryBody("RETURN 1");
    const std::string request = "POST " + std::string(cursorPath)
        + " HTTP/1.1\r\nx-arango-async: store\r\nContent-Length: " + std::to_string(body.size())
        + "\r\n\r\n" + body;
    for (int i = 0; i < count; i += 100) {
        std::string batch;
        for (int k = 0; k < 100; ++k)
            batch += request;
        client.sendBytes(batch);
        for (int k = 0; k < 100; ++k)
            QCOMPARE(client.read().status, 202);
    }
    QTRY_COMPARE_WITH_TIMEOUT(client.send("GET", job("pending") + "?count=1").body,
                              std::string("[]"), 60000);
    QElapsedTimer timer;
    timer.start();
    const Json ids = Json::parse(client.send("GET", job("done") + "?count=1000000").body);
    QCOMPARE(ids.size(), std::size_t{count});
    QCOMPARE(Json::parse(client.send("GET", job("done")).body).size(), std::size_t{100});
}

QTEST_GUILESS_MAIN(TestSandbox)
#include "tst_sandbox.moc"
