// SPDX-License-Identifier: GPL-3.0-or-later
// The driver's decoders over what a real server (3.0.3) answered: tests/data/sandbox, and every
// kind of exchange recorded, in short: tests/data/client.
#include "client/aql.h"
#include "client/catalogue.h"
#include "client/collections.h"
#include "client/databases.h"
#include "client/decode.h"
#include "client/documents.h"
#include "client/indexes.h"
#include "client/jobs.h"
#include "client/queries.h"
#include "client/server.h"
#include "client/tasks.h"
#include "client/transactions.h"

#include <QFile>
#include <QHash>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QtTest>

using namespace arango;
using namespace Qt::StringLiterals;

namespace {

struct Exchange {
    QString name; ///< "02-async-basics 3"
    QString method;
    QString path; ///< without database and query
    bool isAsync = false;
    Response response;
};

Exchange exchangeOf(const QJsonObject& line)
{
    Exchange exchange;
    exchange.name
        = line.value("section"_L1).toString() + u' ' + QString::number(line.value("n"_L1).toInt());
    exchange.method = line.value("method"_L1).toString();
    static const QRegularExpression prefix(u"^/_db/[^/]*"_s);
    exchange.path = line.value("target"_L1).toString().section(u'?', 0, 0).remove(prefix);
    exchange.response.status = line.value("status"_L1).toInt();
    exchange.response.body = line.value("answer"_L1).toString().toUtf8();
    for (const auto& field : line.value("answerHeaders"_L1).toArray())
        exchange.response.headers.append({field.toArray().first().toString().toLatin1(),
                                          field.toArray().last().toString().toLatin1()});
    exchange.isAsync = line.value("async"_L1) == "store"_L1;
    for (const auto& field : line.value("headers"_L1).toArray())
        exchange.isAsync = exchange.isAsync
            || (field.toArray().first().toString().compare("x-arango-async"_L1, Qt::CaseInsensitive)
                    == 0
                && field.toArray().last() == "store"_L1);
    return exchange;
}

std::vector<Exchange> exchanges(const QString& name
                                = QStringLiteral(TEST_DATA "/sandbox/recorded-3.0.3.jsonl"))
{
    std::vector<Exchange> all;
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return all;
    while (!file.atEnd())
        all.push_back(exchangeOf(QJsonDocument::fromJson(file.readLine()).object()));
    return all;
}

/// What every error must offer to a person and to a program.
bool isClear(const Error& error)
{
    return !error.message.isEmpty()
        && (error.kind == Error::Kind::Protocol || error.httpStatus > 0);
}

/// The typed operations whose answers were recorded, by their call.
QHash<QString, std::function<bool(const Response&)>> typed()
{
    QHash<QString, std::function<bool(const Response&)>> all;
    const auto add = [&all](const char* call, const auto& operation) {
        all.insert(QString::fromLatin1(call), [operation](const Response& response) {
            return bool(decoded(operation, Result<Response>(response)));
        });
    };
    const QString x = u"x"_s;
    add("server.version", server::version());
    add("aql.execute", aql::execute(x));
    add("cursors.next_put", aql::nextBatch(x));
    add("cursors.close", aql::close(x));
    add("aql.explain", aql::explain(x));
    add("aql.validate", aql::validate(x));
    add("aql.queries", aql::queries());
    add("aql.slow_queries", aql::slowQueries());
    add("aql.kill", aql::kill(x));
    add("aql.tracking", aql::tracking());
    add("aql.set_tracking", aql::setTracking({}));
    add("documents.has", documents::exists(x, x));
    add("documents.get", documents::get(x, x));
    add("documents.insert", documents::insert(x, {}));
    add("documents.insert_many", documents::insertMany(x, {}));
    add("documents.update", documents::update(x, x, {}));
    add("documents.replace", documents::replace(x, x, {}));
    add("documents.delete", documents::remove(x, x));
    add("documents.import_bulk", documents::importArray(x, {}));
    add("collections.collections", collections::list());
    add("collections.create_collection", collections::create(x));
    add("collections.count", collections::count(x));
    add("collections.truncate", collections::truncate(x));
    add("databases.databases", databases::list());
    add("databases.databases_accessible_to_user", databases::accessible());
    add("databases.properties", databases::properties());
    add("databases.create_database", databases::create(x));
    add("indexes.indexes", indexes::list(x));
    add("transactions.execute_transaction", transactions::execute(x, {}));
    add("tasks.tasks", tasks::list());
    add("jobs.status", jobs::status(x));
    add("jobs.cancel", jobs::cancel(x));
    add("jobs.clear", jobs::clear(x));
    add("jobs.clear_async_jobs", jobs::clearAll());
    return all;
}

/// The call of the catalogue that an exchange made, if it made one.
const catalogue::Entry* callOf(const Exchange& exchange)
{
    static const QRegularExpression braces(u"\\{[^}]*\\}"_s);
    const auto method = methodFromName(exchange.method);
    // GET /_api/job/pending is a list, GET /_api/job/17 a status.
    static const QRegularExpression id(u"^/_api/job/\\d+$"_s);
    for (const catalogue::Entry& entry : catalogue::entries()) {
        const QString path = QString(entry.path).replace(braces, u"[^/]+"_s);
        const QRegularExpression pattern(QRegularExpression::anchoredPattern(path));
        if (entry.name == "async_jobs"_L1 && id.match(exchange.path).hasMatch())
            continue;
        if (method == entry.method && pattern.match(exchange.path).hasMatch())
            return &entry;
    }
    return nullptr;
}

/// A value for everything that a call needs.
catalogue::Parameters parametersOf(const catalogue::Entry& entry)
{
    catalogue::Parameters parameters;
    for (const QString& name : catalogue::pathParameters(entry) + catalogue::queryParameters(entry))
        parameters.insert(name, u"x"_s);
    return parameters;
}

} // namespace

class TestDecoders final : public QObject {
    Q_OBJECT

private slots:
    void everyAnswerEverywhere();
    void jobAnswers();
    void cursorAnswers();
    void everySection();
};

void TestDecoders::everyAnswerEverywhere()
{
    const auto all = exchanges();
    QCOMPARE_GT(all.size(), 300U);
    for (const Exchange& each : all) {
        // Any decoder may meet any answer: it gives a value or a clear error.
        const auto check = [&](const auto& result) {
            QVERIFY2(result || isClear(result.error()), qPrintable(each.name));
            QVERIFY2(!result || each.response.status < 400, qPrintable(each.name));
        };
        check(decode::done(each.response));
        check(decode::object(each.response));
        check(decode::array(each.response));
        check(aql::decodeCursor(each.response));
        check(documents::insert(u"c"_s, QJsonObject()).decode(each.response));
        check(documents::insertMany(u"c"_s, QJsonArray()).decode(each.response));
        check(databases::list().decode(each.response));
        check(server::version().decode(each.response));
        check(server::time().decode(each.response));
        check(jobs::parseIds(each.response));
        check(jobs::status(u"1"_s).decode(each.response));
        check(jobs::cancel(u"1"_s).decode(each.response));
        check(jobs::decodeSubmit(each.response));
    }
}

void TestDecoders::jobAnswers()
{
    static const QRegularExpression job(u"^/_api/job/(\\d+)$"_s);
    int submits = 0;
    int results = 0;
    int lists = 0;
    for (const Exchange& each : exchanges()) {
        if (each.isAsync && each.response.status == 202) {
            const auto submitted = jobs::decodeSubmit(each.response);
            QVERIFY2(submitted && !submitted->id.isEmpty(), qPrintable(each.name));
            ++submits;
        }
        if (each.path == "/_api/job/done"_L1 || each.path == "/_api/job/pending"_L1) {
            if (each.method == "GET"_L1 && each.response.status == 200) {
                QVERIFY2(jobs::parseIds(each.response), qPrintable(each.name));
                ++lists;
            }
        }
        const auto match = job.match(each.path);
        if (!match.hasMatch() || each.method != "PUT"_L1)
            continue;
        const QString id = match.captured(1);
        const auto result = jobs::result(id).decode(each.response);
        const bool stored = hasHeader(each.response.headers, jobs::IdHeader);
        QCOMPARE(bool(result), stored);
        if (result)
            QCOMPARE(result->status, each.response.status);
        else if (each.response.status == 204)
            QCOMPARE(result.error().message, jobNotDone(id));
        else if (each.response.status == 404 && result.error().errorNum == 404)
            QCOMPARE(result.error().message, jobNotFound(id));
        ++results;
    }
    QCOMPARE_GT(submits, 30);
    QCOMPARE_GT(results, 20);
    QCOMPARE_GT(lists, 20);
}

void TestDecoders::cursorAnswers()
{
    int cursors = 0;
    for (const Exchange& each : exchanges()) {
        if (!each.path.startsWith("/_api/cursor"_L1) || each.isAsync
            || each.response.status / 100 != 2 || each.method == "DELETE"_L1)
            continue;
        const auto cursor = aql::decodeCursor(each.response);
        QVERIFY2(cursor, qPrintable(each.name));
        QCOMPARE(cursor->hasMore, !cursor->id.isEmpty());
        ++cursors;
    }
    QCOMPARE_GT(cursors, 20);
}

void TestDecoders::everySection()
{
    const auto all = exchanges(QStringLiteral(TEST_DATA "/client/recorded-3.0.3.jsonl"));
    const auto decoders = typed();
    QHash<QString, int> sections;
    QHash<QString, int> read;
    int known = 0;
    for (const Exchange& each : all) {
        ++sections[each.name.section(u' ', 0, 0)];
        const char* name = qstrdup(qPrintable(each.name));
        const auto guard = qScopeGuard([name] { delete[] name; });
        const Response& response = each.response;
        const auto submitted = jobs::decodeSubmit(response);
        if (response.status == 202 && (each.isAsync || response.body.isEmpty())) {
            QVERIFY2(submitted && submitted->id.isEmpty() != each.isAsync, name);
            continue;
        }
        // A stored answer is read like the direct one.
        const catalogue::Entry* entry = callOf(each);
        if (!entry)
            continue;
        ++known;
        const auto operation = catalogue::fill(*entry, parametersOf(*entry),
                                               Json::fromBytes(entry->more.body.data()));
        QVERIFY2(operation, name);
        const auto answer = decoded(*operation, Result<Response>(response));
        const bool isSuccess = response.status / 100 == 2
            || (entry->method == Method::Head && response.status == 404);
        QVERIFY2(bool(answer) == isSuccess, name);
        if (!answer) {
            QVERIFY2(isClear(answer.error()), name);
            QCOMPARE(answer.error().operation, QString(entry->error));
            QCOMPARE(answer.error().httpStatus, response.status);
        } else if (entry->method != Method::Head) {
            QCOMPARE(answer->bytes(), response.body);
        }
        QString call = u"%1.%2"_s.arg(entry->family, entry->name);
        // One path for one document and for many: only the answer tells here.
        if (call == "documents.insert"_L1 && response.body.startsWith('['))
            call += "_many"_L1;
        if (decoders.contains(call)) {
            QVERIFY2(decoders.value(call)(response) == isSuccess, name);
            ++read[call];
        }
    }
    QCOMPARE(sections.size(), 18);
    QCOMPARE_GT(known, 280);
    for (auto it = decoders.begin(); it != decoders.end(); ++it)
        QVERIFY2(read.value(it.key()) > 0, qPrintable(it.key()));
}

QTEST_GUILESS_MAIN(TestDecoders)
#include "tst_decoders.moc"
