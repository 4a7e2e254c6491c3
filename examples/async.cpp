// SPDX-License-Identifier: GPL-3.0-or-later
// Four requests as jobs of the server: ids at once, states, results, and what is left behind.
//   async http://localhost:8529 root     (the password in ARANGOJOBS_PASSWORD)
#include <QCoreApplication>
#include <QEventLoop>
#include <QTextStream>
#include <QTimer>

#include <client/database.h>

using namespace arango;
using namespace Qt::StringLiterals;

/// A program without a window has nothing to do until the answer is there.
template <class T> Result<T> wait(auto start)
{
    QEventLoop loop;
    QObject context;
    Result<T> answer = protocolError({});
    start(&context, Handler<T>([&](Result<T> result) {
        answer = std::move(result);
        loop.quit();
    }));
    loop.exec();
    return answer;
}

template <class T> void waitUntilDone(const AsyncJob<T>& job)
{
    while (wait<jobs::Status>([&](auto context, auto done) { job.status(context, done); }).value()
           != jobs::Status::Done)
        wait<bool>([](auto context, auto done) {
            QTimer::singleShot(20, context, [done] { done(true); });
        });
}

int main(int argc, char* argv[])
{
    const QCoreApplication program(argc, argv);
    QTextStream out(stdout);
    Connection connection(
        {.url = serverUrl(QString::fromLocal8Bit(argc > 1 ? argv[1] : "")).value(),
         .login = {Login::Kind::Basic, QString::fromLocal8Bit(argc > 2 ? argv[2] : "root"),
                   qEnvironmentVariable("ARANGOJOBS_PASSWORD")}});
    const Database db(connection, u"test"_s);
    const AsyncDatabase async = db.beginAsyncExecution();
    const auto students = async.collection(u"students"_s);
    const auto insert = [&](const QString& key) {
        return wait<AsyncJob<DocumentMeta>>([&](auto context, auto done) {
                   students.insert(QJsonObject{{u"_key"_s, key}}, context, done);
               })
            .value();
    };
    const auto execute = [&](const QString& query) {
        return wait<AsyncJob<Cursor>>([&](auto context, auto done) {
                   async.aql().execute(query, {}, {}, context, done);
               })
            .value();
    };

    const auto neal = insert(u"Neal"_s);
    const auto lily = insert(u"Lily"_s);
    const auto number = execute(u"RETURN 100000"_s);
    const auto invalid = execute(u"INVALID QUERY"_s);
    for (const auto& job : {neal, lily}) {
        waitUntilDone(job);
        const auto meta
            = wait<DocumentMeta>([&](auto context, auto done) { job.result(context, done); });
        out << "job " << job.id() << ": " << (meta ? meta->id : meta.error().message) << '\n';
    }
    for (const auto& job : {number, invalid}) {
        waitUntilDone(job); // a failed one is done too
        const auto cursor
            = wait<Cursor>([&](auto context, auto done) { job.result(context, done); });
        out << "job " << job.id() << ": "
            << (cursor ? cursor->result.first().toVariant().toString() : cursor.error().message)
            << '\n';
    }
    // Its result left the server when it was fetched.
    const auto cancelled
        = wait<bool>([&](auto context, auto done) { number.cancel(context, done); });
    out << "cancel: " << (cancelled ? u"done"_s : cancelled.error().message) << '\n';
    const auto left = wait<QStringList>(
        [&](auto context, auto done) { db.asyncJobs(jobs::Status::Done, 100, context, done); });
    out << "left on the server: " << left.value().size() << '\n';
    return 0;
}
