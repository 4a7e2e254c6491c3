// SPDX-License-Identifier: GPL-3.0-or-later
// The driver's decoders over what a real server (3.0.3) answered: tests/data/sandbox.
#include "client/aql.h"
#include "client/databases.h"
#include "client/decode.h"
#include "client/documents.h"
#include "client/jobs.h"
#include "client/server.h"

#include <QFile>
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
    for (const auto& field : line.value("headers"_L1).toArray())
        exchange.isAsync = exchange.isAsync
            || (field.toArray().first().toString().compare("x-arango-async"_L1, Qt::CaseInsensitive)
                    == 0
                && field.toArray().last() == "store"_L1);
    return exchange;
}

std::vector<Exchange> exchanges()
{
    std::vector<Exchange> all;
    QFile file(QStringLiteral(TEST_DATA "/sandbox/recorded-3.0.3.jsonl"));
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

} // namespace

class TestDecoders final : public QObject {
    Q_OBJECT

private slots:
    void everyAnswerEverywhere();
    void jobAnswers();
    void cursorAnswers();
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

QTEST_GUILESS_MAIN(TestDecoders)
#include "tst_decoders.moc"
