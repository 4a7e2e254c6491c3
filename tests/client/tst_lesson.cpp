// SPDX-License-Identifier: GPL-3.0-or-later
// python-arango's "Async API Execution" against the sandbox.
#include "client/database.h"
#include "client/databases.h"
#include "client/server.h"
#include "sandbox/server.h"
#include "support/await.h"

#include <QtTest>

using namespace arango;
using namespace Qt::StringLiterals;

namespace {

const QString Password = u"passwd"_s;

template <class T> Result<jobs::Status> statusOf(const AsyncJob<T>& job)
{
    return await<jobs::Status>([&](QObject* context, auto done) { job.status(context, done); });
}

template <class T> Result<T> resultOf(const AsyncJob<T>& job)
{
    return await<T>([&](QObject* context, auto done) { job.result(context, done); });
}

template <class T> Result<bool> cancel(const AsyncJob<T>& job)
{
    return await<bool>([&](QObject* context, auto done) { job.cancel(context, done); });
}

template <class T> Result<bool> clear(const AsyncJob<T>& job)
{
    return await<bool>([&](QObject* context, auto done) { job.clear(context, done); });
}

template <class T> void waitUntilDone(const AsyncJob<T>& job)
{
    QTRY_VERIFY_WITH_TIMEOUT(statusOf(job) == jobs::Status::Done, 10'000);
}

QStringList listed(const Database& db, jobs::Status status)
{
    return await<QStringList>(
               [&](QObject* context, auto done) { db.asyncJobs(status, 100, context, done); })
        .value_or(QStringList());
}

} // namespace

class TestLesson final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void lesson_data();
    void lesson();
    void withoutResult();
    void pendingJob();
    void cursorBatches();
    void wrongPassword();
    void unknownDatabase();
    void contextGoneNeverCallsBack();

private:
    [[nodiscard]] Endpoint endpoint(Login::Kind kind, const QString& password = Password) const;
    sandbox::Server m_server{{.rootPassword = Password.toStdString()}};
};

Endpoint TestLesson::endpoint(Login::Kind kind, const QString& password) const
{
    return {.url = QUrl(u"http://127.0.0.1:%1"_s.arg(m_server.port())),
            .login = {.kind = kind, .user = u"root"_s, .secret = password}};
}

void TestLesson::initTestCase()
{
    std::string error;
    QVERIFY2(m_server.start(error), error.c_str());
}

void TestLesson::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    Connection connection(endpoint(Login::Kind::Basic));
    const Database db(connection, u"test"_s);
    QVERIFY(await<bool>([&](QObject* context, auto done) {
        db.collection(u"students"_s).truncate(context, done);
    }));
}

void TestLesson::lesson_data()
{
    QTest::addColumn<Login::Kind>("login");
    QTest::addRow("basic") << Login::Kind::Basic;
    QTest::addRow("jwt") << Login::Kind::Jwt;
}

void TestLesson::lesson()
{
    QFETCH(Login::Kind, login);
    Connection connection(endpoint(login));

    // 1. Contexts.
    const Database db(connection, u"test"_s);
    QCOMPARE(db.context(), u"default"_s);
    const AsyncDatabase async = db.beginAsyncExecution(true);
    QCOMPARE(async.context(), u"async"_s);
    QCOMPARE(async.aql().context(), u"async"_s);
    const auto students = async.collection(u"students"_s);
    QCOMPARE(students.context(), u"async"_s);

    // 2. Four jobs.
    const auto insert = [&](const QString& key) {
        return await<AsyncJob<DocumentMeta>>([&](QObject* context, auto done) {
            students.insert(QJsonObject{{u"_key"_s, key}}, context, done);
        });
    };
    const auto execute = [&](const QString& query) {
        return await<AsyncJob<Cursor>>([&](QObject* context, auto done) {
            async.aql().execute(query, {}, {}, context, done);
        });
    };
    const auto job1 = insert(u"Neal"_s);
    const auto job2 = insert(u"Lily"_s);
    const auto job3 = execute(u"RETURN 100000"_s);
    const auto job4 = execute(u"INVALID QUERY"_s);
    QVERIFY(job1 && job2 && job3 && job4);
    for (const QString& id : {job1->id(), job2->id(), job3->id(), job4->id()})
        QVERIFY(!id.isEmpty());

    // 3. Status, until all are done.
    waitUntilDone(*job1);
    waitUntilDone(*job2);
    waitUntilDone(*job3);
    waitUntilDone(*job4);

    // 4. Results.
    QCOMPARE(resultOf(*job1)->id, u"students/Neal"_s);
    QCOMPARE(resultOf(*job2)->id, u"students/Lily"_s);
    const auto cursor = resultOf(*job3);
    QVERIFY(cursor);
    QCOMPARE(cursor->result.first().toInteger(), 100000);
    QVERIFY(!cursor->hasMore);
    const auto invalid = resultOf(*job4);
    QVERIFY(!invalid);
    QCOMPARE(invalid.error().kind, Error::Kind::Server);
    QCOMPARE(invalid.error().httpStatus, 400);
    QCOMPARE(invalid.error().errorNum, 1501);
    QVERIFY(invalid.error().message.contains(u"syntax error"_s));
    QCOMPARE(invalid.error().operation, u"AQLQueryExecute"_s);
    QCOMPARE(invalid.error().request, u"POST /_api/cursor"_s);

    // 5. What was fetched is gone.
    const auto cancelled = cancel(*job3);
    QVERIFY(!cancelled);
    QVERIFY(cancelled.error().message.endsWith(jobNotFound(job3->id())));
    QCOMPARE(cancelled.error().operation, u"AsyncJobCancel"_s);
    const auto cleared = clear(*job4);
    QVERIFY(!cleared);
    QVERIFY(cleared.error().message.endsWith(jobNotFound(job4->id())));
    QVERIFY(!resultOf(*job1));
    QCOMPARE(statusOf(*job1).error().message, jobNotFound(job1->id()));

    // 6. Lists, clear all.
    const auto left = execute(u"RETURN 1"_s);
    waitUntilDone(*left);
    QCOMPARE(listed(db, jobs::Status::Done), QStringList{left->id()});
    QCOMPARE(listed(db, jobs::Status::Pending), QStringList());
    QVERIFY(
        await<bool>([&](QObject* context, auto done) { db.clearAsyncJobs({}, context, done); }));
    QCOMPARE(listed(db, jobs::Status::Done), QStringList());
}

void TestLesson::withoutResult()
{
    Connection connection(endpoint(Login::Kind::Basic));
    const Database db(connection, u"test"_s);
    const auto job = await<AsyncJob<DocumentMeta>>([&](QObject* context, auto done) {
        db.beginAsyncExecution(false)
            .collection(u"students"_s)
            .insert(QJsonObject{{u"_key"_s, u"Forgotten"_s}}, context, done);
    });
    QVERIFY(job);
    QVERIFY(!*job);
    QCOMPARE(statusOf(*job).error().kind, Error::Kind::NotSent);
    QCOMPARE(cancel(*job).error().operation, u"AsyncJobCancel"_s);
    const auto exists = [&] {
        return await<bool>([&](QObject* context, auto done) {
                   db.collection(u"students"_s).has(u"Forgotten"_s, context, done);
               })
            == true;
    };
    QTRY_VERIFY(exists());
}

void TestLesson::pendingJob()
{
    Connection connection(endpoint(Login::Kind::Basic));
    const Database db(connection, u"test"_s);
    const auto job = await<AsyncJob<Cursor>>([&](QObject* context, auto done) {
        db.beginAsyncExecution().aql().execute(u"RETURN SLEEP(5)"_s, {}, {}, context, done);
    });
    QVERIFY(job);
    QCOMPARE(*statusOf(*job), jobs::Status::Pending);
    QCOMPARE(listed(db, jobs::Status::Pending), QStringList{job->id()});
    const auto early = resultOf(*job);
    QVERIFY(!early);
    QCOMPARE(early.error().httpStatus, 204);
    QCOMPARE(early.error().message, jobNotDone(job->id()));
    QVERIFY(cancel(*job));
    waitUntilDone(*job);
    const auto end = resultOf(*job);
    QVERIFY(!end);
    QCOMPARE(end.error().httpStatus, 410);
    QVERIFY(end.error().errorNum == 21 || end.error().errorNum == 1500);
}

void TestLesson::cursorBatches()
{
    Connection connection(endpoint(Login::Kind::Basic));
    const Database db(connection, u"test"_s);
    CursorOptions options;
    options.batchSize = 2;
    options.count = true;
    const auto first = await<Cursor>([&](QObject* context, auto done) {
        db.aql().execute(u"FOR i IN 1..@n RETURN i"_s, QJsonObject{{u"n"_s, 5}}, options, context,
                         done);
    });
    QVERIFY(first);
    QVERIFY(first->hasMore);
    QCOMPARE(first->count, 5);
    const auto next = [&] {
        return await<Cursor>([&](QObject* context, auto done) {
            db.run<Cursor>(aql::nextBatch(first->id), context, done);
        });
    };
    QCOMPARE(next()->result, (QJsonArray{3, 4}));
    const auto last = next();
    QCOMPARE(last->result, QJsonArray{5});
    QVERIFY(!last->hasMore);
    QCOMPARE(next().error().errorNum, 1600);
}

void TestLesson::wrongPassword()
{
    for (const auto kind : {Login::Kind::Basic, Login::Kind::Jwt}) {
        Connection connection(endpoint(kind, u"wrong"_s));
        const auto version = await<server::Version>([&](QObject* context, auto done) {
            Database(connection, u"test"_s).run<server::Version>(server::version(), context, done);
        });
        QVERIFY(!version);
        QCOMPARE(version.error().httpStatus, 401);
        QVERIFY(!version.error().message.isEmpty());
    }
}

void TestLesson::unknownDatabase()
{
    Connection connection(endpoint(Login::Kind::Basic));
    const Database db(connection, u"nowhere"_s);
    const auto job = await<AsyncJob<Cursor>>([&](QObject* context, auto done) {
        db.beginAsyncExecution().aql().execute(u"RETURN 1"_s, {}, {}, context, done);
    });
    QVERIFY(!job);
    QCOMPARE(job.error().httpStatus, 404);
    QCOMPARE(job.error().errorNum, 1228);
    QCOMPARE(job.error().operation, u"AsyncExecute"_s);
    QCOMPARE(job.error().request, u"POST /_api/cursor"_s);

    QVERIFY(await<bool>([&](QObject* context, auto done) {
        Database(connection, u"_system"_s)
            .run<bool>(databases::create(u"nowhere"_s), context, done);
    }));
    QVERIFY(await<AsyncJob<Cursor>>([&](QObject* context, auto done) {
        db.beginAsyncExecution().aql().execute(u"RETURN 1"_s, {}, {}, context, done);
    }));
    QVERIFY(await<QStringList>([&](QObject* context, auto done) {
                db.run<QStringList>(databases::accessible(), context, done);
            })->contains(u"nowhere"_s));
}

void TestLesson::contextGoneNeverCallsBack()
{
    Connection connection(endpoint(Login::Kind::Jwt));
    const Database db(connection, u"test"_s);
    bool called = false;
    {
        QObject context;
        db.run<server::Version>(server::version(), &context, [&](const auto&) { called = true; });
    }
    QVERIFY(await<server::Version>([&](QObject* context, auto done) {
        db.run<server::Version>(server::version(), context, done);
    }));
    QVERIFY(!called);
}

QTEST_GUILESS_MAIN(TestLesson)
#include "tst_lesson.moc"
