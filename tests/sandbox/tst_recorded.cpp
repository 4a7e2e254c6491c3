// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/rawclient.h"
#include "sandbox/server.h"

#include <QTest>

#include <nlohmann/json.hpp>

#include <cctype>
#include <chrono>
#include <fstream>
#include <map>
#include <memory>
#include <set>
#include <thread>

using Json = nlohmann::ordered_json;
using namespace std::chrono_literals;

namespace {

double now()
{
    return std::chrono::duration<double>(std::chrono::system_clock::now().time_since_epoch())
        .count();
}

// Short ids as whole numbers only: "392" is no part of "13925".
void replaceAll(std::string& text, const std::string& from, const std::string& to)
{
    const auto isDigit = [&](std::size_t at) {
        return at < text.size() && std::isdigit(static_cast<unsigned char>(text[at])) != 0;
    };
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at)) {
        const bool isPart = isDigit(at + from.size()) || (at > 0 && isDigit(at - 1));
        if (from.size() < 10 && isPart) {
            at += from.size();
            continue;
        }
        text.replace(at, from.size(), to);
        at += to.size();
    }
}

// The first recorded job id in a text, empty if there is none.
std::string jobIdIn(const std::string& text)
{
    constexpr std::size_t length = 15;
    const std::size_t start = text.find("17954");
    const bool isLong = start != std::string::npos && text.size() >= start + length;
    const std::string id = isLong ? text.substr(start, length) : std::string();
    return id.find_first_not_of("0123456789") == std::string::npos ? id : std::string();
}

// Values that cannot be the same on two servers.
bool isVolatile(const std::string& key)
{
    static const std::set<std::string> keys{"executionTime", "id",      "_rev",    "_oldRev",
                                            "jwt",           "version", "profile", "started",
                                            "runTime",       "time",    "port"};
    return keys.contains(key);
}

std::string kindOf(const std::string& contentType)
{
    return contentType.substr(0, contentType.find(';'));
}

// A key the server chose, or a handle with such a key.
bool isChosenKey(const Json& value)
{
    if (!value.is_string())
        return false;
    const auto text = value.get<std::string>();
    const std::size_t slash = text.find('/');
    const std::string key = slash == std::string::npos ? text : text.substr(slash + 1);
    return !key.empty() && key.find_first_not_of("0123456789") == std::string::npos;
}

// Empty, or the first place where ours does not have what was recorded. More keys are fine; the
// places in ignored are of no interest.
std::string compareBodies(const Json& recorded, const Json& ours, const std::string& place,
                          const Json& ignored)
{
    if (std::find(ignored.begin(), ignored.end(), place) != ignored.end())
        return {};
    if (std::string(recorded.type_name()) != ours.type_name())
        return place + ": " + recorded.type_name() + " became " + ours.type_name();
    if (recorded.is_object()) {
        for (const auto& [key, value] : recorded.items()) {
            const std::string inner = place + "/" + key;
            if (std::find(ignored.begin(), ignored.end(), inner) != ignored.end())
                continue;
            if (!ours.contains(key))
                return inner + " is missing";
            const bool isKey = (key == "_key" || key == "_id") && isChosenKey(value);
            if (isVolatile(key) || isKey) {
                if (std::string(value.type_name()) != ours[key].type_name())
                    return inner + " has another type";
                continue;
            }
            if (std::string text = compareBodies(value, ours[key], inner, ignored); !text.empty())
                return text;
        }
        return {};
    }
    if (recorded.is_array()) {
        if (recorded.size() != ours.size())
            return place + ": " + std::to_string(recorded.size()) + " elements became "
                + std::to_string(ours.size());
        for (std::size_t i = 0; i < recorded.size(); ++i) {
            if (std::string text = compareBodies(recorded[i], ours[i], place + "[]", ignored);
                !text.empty())
                return text;
        }
        return {};
    }
    // Ids of jobs nobody saw being made: any number will do.
    if (recorded.is_string() && !recorded.get<std::string>().empty()
        && recorded == jobIdIn(recorded.get<std::string>()))
        return ours.get<std::string>().find_first_not_of("0123456789") == std::string::npos
            ? std::string()
            : place + " is no id";
    return recorded == ours ? std::string()
                            : place + ": " + recorded.dump() + " became " + ours.dump();
}

} // namespace

/// Plays what was recorded on ArangoDB 3.0.3 against the sandbox.
class TestRecorded : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void basics() { replay("02"); }
    void pending() { replay("03"); }
    void cancel() { replay("04"); }
    void lists() { replay("05"); }
    void expired() { replay("06"); }
    void oddIds() { replay("07"); }
    void documents() { replay("09"); }
    void cursors() { replay("10"); }
    void authentication() { replay("13"); }
    void aqlErrors() { replay("15"); }
    void queries() { replay("16"); }

private:
    struct Session {
        std::unique_ptr<sandbox::Server> server;
        std::unique_ptr<RawClient> client;
        std::map<std::string, std::string> names; // recorded id → ours
        std::thread other; // somebody who waits for an answer
    };

    void replay(const std::string& section);
    void prepare(Session& session, const Json& exchange);
    RawClient::Answer ask(Session& session, const Json& exchange);
    static std::string compare(Session& session, const Json& exchange,
                               const RawClient::Answer& answer, const Json& ignored);
    static void learn(Session& session, const Json& exchange, const RawClient::Answer& answer);
    static std::string translated(const Session& session, std::string text);

    std::vector<Json> m_exchanges;
    Json m_differences;
};

void TestRecorded::initTestCase()
{
    std::ifstream recorded(TEST_DATA "/sandbox/recorded-3.0.3.jsonl");
    std::string line;
    while (std::getline(recorded, line))
        m_exchanges.push_back(Json::parse(line));
    QVERIFY(m_exchanges.size() > 350);
    std::ifstream differences(TEST_DATA "/sandbox/differences.json");
    m_differences = Json::parse(differences);
}

std::string TestRecorded::translated(const Session& session, std::string text)
{
    for (const auto& [recorded, ours] : session.names)
        replaceAll(text, recorded, ours);
    return text;
}

// What happened between the recorded exchanges.
void TestRecorded::prepare(Session& session, const Json& exchange)
{
    const std::string place = exchange["section"].get<std::string>().substr(0, 2) + "#"
        + std::to_string(exchange["n"].get<int>());
    const std::string label = exchange["label"];
    if (place == "05#57") {
        std::string last;
        for (int i = 0; i < 105; ++i)
            last = session.client->submit("RETURN 1");
        QVERIFY(session.client->waitDone(last));
    }
    if (place == "06#2")
        std::this_thread::sleep_for(2100ms);
    if (place == "10#22")
        std::this_thread::sleep_for(1100ms);
    if (place == "13#49") {
        session.client->send("POST", "/_api/user", R"({"user":"alice","passwd":"pa"})");
    }
    if (place == "15#188")
        session.other = std::thread([port = session.server->port()] {
            RawClient waiting(port, "root", "passwd");
            const Json body{{"query", "RETURN SLEEP(20)"}};
            waiting.send("POST", "/_db/test/_api/cursor", body.dump());
        });
    const std::string target = exchange["target"];
    const std::string id = jobIdIn(target);
    if (!id.empty() && !session.names.contains(id) && target.find("/job/") != std::string::npos
        && target.find("stamp") == std::string::npos) {
        const std::string text = label.substr(0, label.find(':'));
        session.names[id] = session.client->submit("RETURN \"" + text + "\"");
        QVERIFY(session.client->waitDone(session.names[id]));
    }
    // Done by then, if only because the sandbox refuses JavaScript at once.
    if (place == "04#18" || place == "04#26" || place == "04#30")
        QVERIFY(session.client->waitDone(session.names[id]));
    const auto stamp = [&](double value) {
        const std::size_t at = target.find("stamp=");
        session.names[target.substr(at)]
            = "stamp=" + std::to_string(static_cast<std::int64_t>(value));
    };
    if (place == "06#10")
        stamp(now() - 1);
    if (place == "06#14")
        stamp(now() + 60);
    if (place == "06#19")
        stamp(now() * 1000);
}

RawClient::Answer TestRecorded::ask(Session& session, const Json& exchange)
{
    RawClient::Headers headers;
    for (const Json& header : exchange["headers"])
        headers.emplace_back(header[0], translated(session, header[1]));
    // No credentials recorded means none, not those of the session.
    RawClient client(session.server->port());
    std::string body = exchange["body"];
    // What was no text could not be recorded as one.
    if (const std::size_t at = body.find("\uFFFD"); at != std::string::npos)
        body.replace(at, 3, "\xFF");
    const std::string label = exchange["label"];
    // The length of a body that does not come: waiting for it takes forever.
    const bool isBodyless = label.ends_with("read HEAD : result");
    return client.send(exchange["method"], translated(session, exchange["target"]), body, headers,
                       isBodyless);
}

std::string TestRecorded::compare(Session& session, const Json& exchange,
                                  const RawClient::Answer& answer, const Json& ignored)
{
    if (answer.status != exchange["status"].get<int>())
        return "status " + exchange["status"].dump() + " became " + std::to_string(answer.status)
            + " " + answer.body;
    std::map<std::string, std::string> recorded;
    for (const Json& header : exchange["answerHeaders"])
        recorded[QByteArray::fromStdString(header[0]).toLower().toStdString()] = header[1];
    for (const char* name : {"x-arango-async-id", "allow", "www-authenticate", "location", "etag",
                             "x-arango-error-codes"}) {
        if (recorded.contains(name) != answer.has(name))
            return std::string("header ") + name + (answer.has(name) ? " is new" : " is missing");
    }
    if (kindOf(recorded["content-type"]) != kindOf(answer.header("Content-Type")))
        return "content type " + recorded["content-type"] + " became "
            + answer.header("Content-Type");
    const std::string body = translated(session, exchange["answer"]);
    if (kindOf(recorded["content-type"]) != "application/json" || exchange["method"] == "HEAD")
        return body.empty() == answer.body.empty() ? "" : "body is " + answer.body;
    // A HEAD leaves nothing to compare, though its result came with the type of what it left out.
    if (body.empty() && answer.body.empty())
        return {};
    return compareBodies(Json::parse(body), Json::parse(answer.body), "", ignored);
}

// Ids and tokens that came with an answer are the same things under other names.
void TestRecorded::learn(Session& session, const Json& exchange, const RawClient::Answer& answer)
{
    for (const Json& header : exchange["answerHeaders"]) {
        if (header[0] == "X-Arango-Async-Id" && exchange["status"] == 202 && answer.status == 202)
            session.names[header[1]] = answer.header("X-Arango-Async-Id");
    }
    const Json recorded = Json::parse(exchange["answer"].get<std::string>(), nullptr, false);
    const Json ours = Json::parse(answer.body, nullptr, false);
    const auto learnFrom = [&](const Json& theirs, const Json& mine) {
        for (const char* key : {"id", "jwt", "_key", "_rev"}) {
            if (theirs.is_object() && mine.is_object() && theirs.contains(key) && mine.contains(key)
                && theirs[key].is_string() && mine[key].is_string())
                session.names[theirs[key]] = mine[key];
        }
    };
    learnFrom(recorded, ours);
    if (recorded.is_array() && ours.is_array() && !recorded.empty() && !ours.empty())
        learnFrom(recorded[0], ours[0]);
}

void TestRecorded::replay(const std::string& section)
{
    Session session;
    session.server = std::make_unique<sandbox::Server>(
        sandbox::Options{.rootPassword = "passwd", .threads = 8});
    std::string error;
    QVERIFY2(session.server->start(error), error.c_str());
    session.client = std::make_unique<RawClient>(session.server->port(), "root", "passwd");

    int count = 0;
    std::string problems;
    for (const Json& exchange : m_exchanges) {
        if (!exchange["section"].get<std::string>().starts_with(section))
            continue;
        ++count;
        prepare(session, exchange);
        const int n = exchange["n"];
        const Json* difference = nullptr;
        for (const Json& entry : m_differences) {
            const bool isHere = entry["section"] == section
                && std::find(entry["n"].begin(), entry["n"].end(), n) != entry["n"].end();
            if (isHere)
                difference = &entry;
        }
        // A job takes its time; and a list of jobs changes with it.
        const std::string label = exchange["label"];
        const std::string target = exchange["target"];
        const bool isList = target.find("/done") != std::string::npos
            || target.find("/query/current") != std::string::npos
            || target.find("/query/slow") != std::string::npos;
        const Json ignored
            = difference ? difference->value("ignore", Json::array()) : Json::array();
        if (!ignored.empty())
            difference = nullptr; // all the rest agrees
        const auto deadline = std::chrono::steady_clock::now() + 8s;
        RawClient::Answer answer = ask(session, exchange);
        std::string found = compare(session, exchange, answer, ignored);
        while (!found.empty() && std::chrono::steady_clock::now() < deadline
               && (answer.status == 204 || (isList && !difference))) {
            std::this_thread::sleep_for(2ms);
            answer = ask(session, exchange);
            found = compare(session, exchange, answer, ignored);
        }
        learn(session, exchange, answer);
        const std::string place = section + "#" + std::to_string(n) + " " + label + ": ";
        if (label.find("status right after cancel") != std::string::npos) {
            if (answer.status != 200 && answer.status != 204)
                problems += place + found + "\n";
        } else if (difference) {
            const Json body = Json::parse(answer.body, nullptr, false);
            if (found.empty())
                problems += place + "the listed difference is gone\n";
            else if (answer.status != (*difference)["status"].get<int>()
                     || (difference->contains("errorNum")
                         && (!body.is_object()
                             || body.value("errorNum", 0) != (*difference)["errorNum"])))
                problems += place + "differs in another way: " + found + "\n";
        } else if (!found.empty()) {
            problems += place + found + "\n";
        } else if (!ignored.empty() && compare(session, exchange, answer, Json::array()).empty()) {
            problems += place + "the listed difference is gone\n";
        }
    }
    if (session.other.joinable())
        session.other.join();
    QVERIFY(count > 15);
    std::fputs(problems.c_str(), stderr); // QtTest would cut it
    QVERIFY(problems.empty());
}

QTEST_GUILESS_MAIN(TestRecorded)
#include "tst_recorded.moc"
