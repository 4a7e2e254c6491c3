// SPDX-License-Identifier: GPL-3.0-or-later
// What python-arango checks of its asynchronous execution, case by case, against the sandbox.
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

template <class T> Result<bool> cancel(const AsyncJob<T>& job, bool ignoreMissing = false)
{
    return await<bool>(
        [&](QObject* context, auto done) { job.cancel(context, done, ignoreMissing); });
}

template <class T> Result<bool> clear(const AsyncJob<T>& job, bool ignoreMissing = false)
{
    return await<bool>(
        [&](QObject* context, auto done) { job.clear(context, done, ignoreMissing); });
}

template <class T> void waitUntilDone(const AsyncJob<T>& job)
{
    QTRY_VERIFY_WITH_TIMEOUT(statusOf(job) == jobs::Status::Done, 10'000);
}

bool isMissing(const Error& error, const char* operation, const QString& id)
{
    return error.httpStatus == 404 && error.operation == QLatin1StringView(operation)
        && error.message == jobNotFound(id);
}

/// Of a call in a database that is not there.
bool isWrongDatabase(const Error& error, const char* operation)
{
    return error.errorNum == 1228 && error.operation == QLatin1StringView(operation);
}

} // namespace

class TestAsyncJobs final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void wrapperAttributes();
    void executeWithoutResult();
    void executeErrors();
    void errorInResult();
    void statusOfEveryKind();
    void resultOfEveryKind();
    void cancelOfEveryKind();
    void clearOfEveryKind();
    void clearByThreshold();
    void lists();
    void documentsAsJobs();
    void cursorsOfJobs();
    void directFromAsync();

private:
    [[nodiscard]] Database db() const { return {*m_connection, u"test"_s}; }
    [[nodiscard]] AsyncDatabase async(bool keep = true) const
    {
        return db().beginAsyncExecution(keep);
    }
    [[nodiscard]] AsyncJob<Cursor> execute(const QString& query, bool keep = true) const;
    /// The same job, asked for in a database that is not there.
    [[nodiscard]] AsyncJob<Cursor> elsewhere(const AsyncJob<Cursor>& job) const;
    [[nodiscard]] Result<QStringList> listed(jobs::Status status, int count = 100) const;
    [[nodiscard]] Result<bool> clearAll(std::optional<double> threshold = {}) const;
    [[nodiscard]] qint64 count() const;

    sandbox::Server m_server{{.rootPassword = Password.toStdString()}};
    std::unique_ptr<Connection> m_connection;
};

void TestAsyncJobs::initTestCase()
{
    std::string error;
    QVERIFY2(m_server.start(error), error.c_str());
    m_connection = std::make_unique<Connection>(
        Endpoint{.url = QUrl(u"http://127.0.0.1:%1"_s.arg(m_server.port())),
                 .login = {.kind = Login::Kind::Basic, .user = u"root"_s, .secret = Password}});
}

void TestAsyncJobs::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    QVERIFY(await<bool>([&](QObject* context, auto done) {
        db().collection(u"students"_s).truncate(context, done);
    }));
}

void TestAsyncJobs::cleanup()
{
    QVERIFY(clearAll());
}

AsyncJob<Cursor> TestAsyncJobs::execute(const QString& query, bool keep) const
{
    return await<AsyncJob<Cursor>>([&](QObject* context, auto done) {
               async(keep).aql().execute(query, {}, {}, context, done);
           })
        .value_or(AsyncJob<Cursor>());
}

AsyncJob<Cursor> TestAsyncJobs::elsewhere(const AsyncJob<Cursor>& job) const
{
    return {
        *m_connection, u"nowhere"_s, {.id = job.id(), .ranDirectly = {}}, aql::execute(QString())};
}

Result<QStringList> TestAsyncJobs::listed(jobs::Status status, int count) const
{
    return await<QStringList>(
        [&](QObject* context, auto done) { db().asyncJobs(status, count, context, done); });
}

Result<bool> TestAsyncJobs::clearAll(std::optional<double> threshold) const
{
    return await<bool>(
        [&](QObject* context, auto done) { db().clearAsyncJobs(threshold, context, done); });
}

qint64 TestAsyncJobs::count() const
{
    return await<qint64>([&](QObject* context, auto done) {
               db().collection(u"students"_s).count(context, done);
           })
        .value_or(-1);
}

void TestAsyncJobs::wrapperAttributes()
{
    QCOMPARE(db().context(), u"default"_s);
    QCOMPARE(db().aql().context(), u"default"_s);
    QCOMPARE(db().collection(u"students"_s).context(), u"default"_s);
    QCOMPARE(db().graph(u"school"_s).context(), u"default"_s);
    QCOMPARE(async().context(), u"async"_s);
    QCOMPARE(async().aql().context(), u"async"_s);
    QCOMPARE(async().collection(u"students"_s).context(), u"async"_s);
    QCOMPARE(async().graph(u"school"_s).context(), u"async"_s);
    QCOMPARE(async().name(), u"test"_s);
    QCOMPARE(async().collection(u"students"_s).name(), u"students"_s);
    QCOMPARE(async().graph(u"school"_s).name(), u"school"_s);
    QCOMPARE(async().direct().context(), u"default"_s);
    const auto job = execute(u"RETURN 1"_s);
    QVERIFY(job);
    QVERIFY(!job.id().isEmpty());
}

void TestAsyncJobs::executeWithoutResult()
{
    const auto job = await<AsyncJob<DocumentMeta>>([&](QObject* context, auto done) {
        async(false)
            .collection(u"students"_s)
            .insert(QJsonObject{{u"_key"_s, u"1"_s}}, context, done);
    });
    QVERIFY(job);
    QVERIFY(!*job);
    QVERIFY(job->id().isEmpty());
    QTRY_COMPARE(count(), 1);
    // A failure is lost with the rest, and no list shows either.
    QVERIFY(!execute(u"INVALID QUERY"_s, false));
    QCOMPARE(*listed(jobs::Status::Done), QStringList());
    QCOMPARE(*listed(jobs::Status::Pending), QStringList());
}

void TestAsyncJobs::executeErrors()
{
    Endpoint wrong = m_connection->endpoint();
    wrong.login.secret = u"wrong"_s;
    Connection refused(wrong);
    for (const bool keep : {true, false}) {
        const auto login = await<AsyncJob<Cursor>>([&](QObject* context, auto done) {
            Database(refused, u"test"_s)
                .beginAsyncExecution(keep)
                .aql()
                .execute(u"RETURN 1"_s, {}, {}, context, done);
        });
        QVERIFY(!login);
        QCOMPARE(login.error().httpStatus, 401);
        QCOMPARE(login.error().operation, u"AsyncExecute"_s);
        const auto database = await<AsyncJob<Cursor>>([&](QObject* context, auto done) {
            Database(*m_connection, u"nowhere"_s)
                .beginAsyncExecution(keep)
                .aql()
                .execute(u"RETURN 1"_s, {}, {}, context, done);
        });
        QVERIFY(!database && isWrongDatabase(database.error(), "AsyncExecute"));
    }
}

void TestAsyncJobs::errorInResult()
{
    const auto job = execute(u"INVALID QUERY"_s);
    waitUntilDone(job);
    const auto result = resultOf(job);
    QVERIFY(!result);
    QCOMPARE(result.error().operation, u"AQLQueryExecute"_s);
    QCOMPARE(result.error().request, u"POST /_api/cursor"_s);
    QCOMPARE(result.error().httpStatus, 400);
    QCOMPARE(result.error().errorNum, 1501);
}

void TestAsyncJobs::statusOfEveryKind()
{
    const auto job = execute(u"RETURN SLEEP(5)"_s);
    QCOMPARE(*statusOf(job), jobs::Status::Pending);
    QVERIFY(cancel(job));
    waitUntilDone(job);
    QVERIFY(isWrongDatabase(statusOf(elsewhere(job)).error(), "AsyncJobStatus"));
    (void)resultOf(job);
    QVERIFY(isMissing(statusOf(job).error(), "AsyncJobStatus", job.id()));
}

void TestAsyncJobs::resultOfEveryKind()
{
    const auto slow = execute(u"RETURN SLEEP(5)"_s);
    const auto early = resultOf(slow);
    QCOMPARE(early.error().httpStatus, 204);
    QCOMPARE(early.error().operation, u"AsyncJobResult"_s);
    QCOMPARE(early.error().message, jobNotDone(slow.id()));
    QVERIFY(cancel(slow));

    const auto job = execute(u"RETURN 42"_s);
    waitUntilDone(job);
    // Whoever asks in the wrong database takes nothing away.
    QVERIFY(isWrongDatabase(resultOf(elsewhere(job)).error(), "AsyncJobResult"));
    QCOMPARE(resultOf(job)->result, QJsonArray{42});
    QVERIFY(isMissing(resultOf(job).error(), "AsyncJobResult", job.id()));
}

void TestAsyncJobs::cancelOfEveryKind()
{
    const auto job = execute(u"RETURN SLEEP(10)"_s);
    QVERIFY(isWrongDatabase(cancel(elsewhere(job)).error(), "AsyncJobCancel"));
    QVERIFY(isWrongDatabase(cancel(elsewhere(job), true).error(), "AsyncJobCancel"));
    QCOMPARE(cancel(job).value(), true);
    waitUntilDone(job);
    const auto result = resultOf(job);
    QCOMPARE(result.error().httpStatus, 410);
    QCOMPARE(result.error().operation, u"AQLQueryExecute"_s);

    const auto missing = cancel(job);
    QCOMPARE(missing.error().httpStatus, 404);
    QCOMPARE(missing.error().operation, u"AsyncJobCancel"_s);
    QVERIFY(missing.error().message.endsWith(jobNotFound(job.id())));
    QCOMPARE(cancel(job, true).value(), false);
}

void TestAsyncJobs::clearOfEveryKind()
{
    const auto job = execute(u"RETURN 1"_s);
    waitUntilDone(job);
    QVERIFY(isWrongDatabase(clear(elsewhere(job)).error(), "AsyncJobClear"));
    QVERIFY(isWrongDatabase(clear(elsewhere(job), true).error(), "AsyncJobClear"));
    QCOMPARE(clear(job).value(), true);
    QVERIFY(isMissing(statusOf(job).error(), "AsyncJobStatus", job.id()));
    const auto missing = clear(job);
    QCOMPARE(missing.error().httpStatus, 404);
    QCOMPARE(missing.error().operation, u"AsyncJobClear"_s);
    QVERIFY(missing.error().message.endsWith(jobNotFound(job.id())));
    QCOMPARE(clear(job, true).value(), false);

    // A pending one is forgotten too, and its work goes on.
    const auto pending = execute(u"LET x = SLEEP(0.5) INSERT {_key: 'late'} INTO students"_s);
    QCOMPARE(clear(pending).value(), true);
    QVERIFY(isMissing(statusOf(pending).error(), "AsyncJobStatus", pending.id()));
    QTRY_COMPARE_WITH_TIMEOUT(count(), 1, 10'000);
}

void TestAsyncJobs::clearByThreshold()
{
    const auto now = await<double>(
        [&](QObject* context, auto done) { db().run<double>(server::time(), context, done); });
    QVERIFY(now);
    const auto one = execute(u"RETURN 1"_s);
    const auto two = execute(u"RETURN 2"_s);
    waitUntilDone(one);
    waitUntilDone(two);
    QCOMPARE(clearAll(*now - 1'000'000).value(), true);
    QCOMPARE(*statusOf(one), jobs::Status::Done);
    QCOMPARE(clearAll(*now + 1'000'000).value(), true);
    QVERIFY(isMissing(statusOf(one).error(), "AsyncJobStatus", one.id()));
    QVERIFY(isMissing(statusOf(two).error(), "AsyncJobStatus", two.id()));

    const auto three = execute(u"RETURN 3"_s);
    waitUntilDone(three);
    QCOMPARE(clearAll().value(), true);
    QVERIFY(isMissing(statusOf(three).error(), "AsyncJobStatus", three.id()));

    const auto wrong = await<bool>([&](QObject* context, auto done) {
        Database(*m_connection, u"nowhere"_s).clearAsyncJobs({}, context, done);
    });
    QVERIFY(isWrongDatabase(wrong.error(), "AsyncJobClear"));
}

void TestAsyncJobs::lists()
{
    QStringList ids;
    for (int i = 0; i < 3; ++i) {
        const auto job = execute(u"RETURN 1"_s);
        waitUntilDone(job);
        ids.append(job.id());
    }
    QCOMPARE(*listed(jobs::Status::Done), ids);
    QCOMPARE(*listed(jobs::Status::Pending), QStringList());
    const auto one = listed(jobs::Status::Done, 1);
    QCOMPARE(one->size(), 1);
    QVERIFY(ids.contains(one->first()));

    const auto slow = execute(u"RETURN SLEEP(5)"_s);
    QCOMPARE(*listed(jobs::Status::Pending), QStringList{slow.id()});
    QVERIFY(cancel(slow));

    // The type knows no third status; the server's answer to one is an error of the list.
    const Operation<QStringList> list = jobs::list(jobs::Status::Done, 1);
    const Operation<QStringList> bad{
        .request = {.path = "/_api/job/bad_status"}, .decode = list.decode, .name = list.name};
    const auto refused = await<QStringList>(
        [&](QObject* context, auto done) { db().run<QStringList>(bad, context, done); });
    QCOMPARE(refused.error().httpStatus, 400);
    QCOMPARE(refused.error().operation, u"AsyncJobList"_s);

    const auto wrong = await<QStringList>([&](QObject* context, auto done) {
        Database(*m_connection, u"nowhere"_s).asyncJobs(jobs::Status::Done, 1, context, done);
    });
    QVERIFY(isWrongDatabase(wrong.error(), "AsyncJobList"));
}

void TestAsyncJobs::documentsAsJobs()
{
    const auto students = async().collection(u"students"_s);
    const auto inserted = await<AsyncJob<DocumentMeta>>([&](QObject* context, auto done) {
        students.insert(QJsonObject{{u"_key"_s, u"Neal"_s}, {u"age"_s, 20}}, context, done,
                        {.returnNew = true});
    });
    QVERIFY(inserted);
    waitUntilDone(*inserted);
    const auto meta = resultOf(*inserted);
    QVERIFY(meta);
    QCOMPARE(meta->key, u"Neal"_s);
    QCOMPARE(meta->newDocument.value("age"_L1).toInt(), 20);

    const auto again = await<AsyncJob<DocumentMeta>>([&](QObject* context, auto done) {
        students.insert(QJsonObject{{u"_key"_s, u"Neal"_s}}, context, done);
    });
    QVERIFY(again);
    waitUntilDone(*again);
    const auto duplicate = resultOf(*again);
    QCOMPARE(duplicate.error().errorNum, 1210);
    QCOMPARE(duplicate.error().operation, u"DocumentInsert"_s);

    const auto got = await<AsyncJob<Json>>(
        [&](QObject* context, auto done) { students.get(u"Neal"_s, context, done); });
    QVERIFY(got);
    waitUntilDone(*got);
    QCOMPARE(resultOf(*got)->object().value("age"_L1).toInt(), 20);
}

void TestAsyncJobs::cursorsOfJobs()
{
    CursorOptions options;
    options.batchSize = 2;
    const auto job = await<AsyncJob<Cursor>>([&](QObject* context, auto done) {
        async().aql().execute(u"FOR i IN 1..5 RETURN i"_s, {}, options, context, done);
    });
    QVERIFY(job);
    waitUntilDone(*job);
    const auto first = resultOf(*job);
    QVERIFY(first && first->hasMore);
    // The wrapper of jobs fetches the next batch and closes at once: its handlers take a cursor.
    const auto aql = async().aql();
    const auto next
        = await<Cursor>([&](QObject* context, auto done) { aql.next(first->id, context, done); });
    QVERIFY(next);
    QCOMPARE(next->result, (QJsonArray{3, 4}));
    QVERIFY(await<bool>([&](QObject* context, auto done) { aql.close(first->id, context, done); }));
    QCOMPARE(*listed(jobs::Status::Done), QStringList());
    const auto closed
        = await<bool>([&](QObject* context, auto done) { aql.close(first->id, context, done); });
    QCOMPARE(closed.error().operation, u"CursorClose"_s);
    QCOMPARE(closed.error().errorNum, 1600);
}

void TestAsyncJobs::directFromAsync()
{
    const auto students = async().collection(u"students"_s);
    const auto has = [&](const QString& key) {
        return await<bool>([&](QObject* context, auto done) { students.has(key, context, done); });
    };
    QCOMPARE(has(u"Ada"_s).value(), false);
    QVERIFY(await<DocumentMeta>([&](QObject* context, auto done) {
        db().collection(u"students"_s).insert(QJsonObject{{u"_key"_s, u"Ada"_s}}, context, done);
    }));
    QCOMPARE(has(u"Ada"_s).value(), true);

    // Whatever else must be direct is refused as a job, and nothing leaves.
    const auto refused = await<AsyncJob<jobs::Status>>([&](QObject* context, auto done) {
        async().run<jobs::Status>(jobs::status(u"1"_s), context, done);
    });
    QCOMPARE(refused.error().kind, Error::Kind::NotSent);
    QCOMPARE(refused.error().operation, u"AsyncExecute"_s);
    QCOMPARE(*listed(jobs::Status::Done), QStringList());
}

QTEST_GUILESS_MAIN(TestAsyncJobs)
#include "tst_asyncjobs.moc"
