// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/connection.h"
#include "client/jobs.h"
#include "client/operation.h"
#include "client/resultfate.h"
#include "client/texts.h"
#include "client/wrappers.h"

#include <QPointer>

#include <functional>
#include <memory>
#include <optional>

/// Database runs operations now, AsyncDatabase as jobs of the server; the wrappers Aql, Collection
/// and Graph are the same over both. All are small values over a Connection, which must outlive the
/// calls. Every call takes a context object: when it is gone the handler is never called.
namespace arango {

/// Sends an operation and hands its decoded answer on.
template <class T>
void runOperation(Connection& connection, const QString& database, const Operation<T>& operation,
                  QObject* context, const Handler<T>& handler)
{
    connection.send(operation.request, database, {}, context,
                    [operation, handler](const Result<Response>& response) {
                        handler(decoded(operation, response));
                    });
}

/// A job on the server that remembers how to read its result. Without a job (fire-and-forget) it
/// converts to false. Where the server ran the request at once, the answer is already here and
/// status() and result() need no server.
template <class T> class AsyncJob {
public:
    AsyncJob() = default;
    AsyncJob(Connection& connection, QString database, jobs::Submitted submitted,
             Operation<T> operation)
        : m_connection(&connection), m_database(std::move(database)),
          m_submitted(std::move(submitted)), m_operation(std::move(operation))
    {
    }

    explicit operator bool() const { return !id().isEmpty() || m_submitted.ranDirectly; }
    [[nodiscard]] const QString& id() const { return m_submitted.id; }

    void status(QObject* context, const Handler<jobs::Status>& handler) const
    {
        if (m_submitted.ranDirectly)
            deliver<jobs::Status>(context, handler, jobs::Status::Done);
        else
            run(jobs::status(id()), context, handler);
    }

    /// Takes the result from the server, which forgets it: works once. An error of the job's own
    /// answer carries the operation's name, one of the fetching "AsyncJobResult". When the answer
    /// breaks, Error::fate says whether the result is still there, not done or lost.
    void result(QObject* context, const Handler<T>& handler) const
    {
        if (m_submitted.ranDirectly) {
            deliver<T>(context, handler,
                       decoded<T>(m_operation, Result<Response>(*m_submitted.ranDirectly)));
            return;
        }
        if (!m_connection || id().isEmpty()) {
            run<T>({.request = jobs::result(id()).request, .name = jobs::result(id()).name},
                   context, handler);
            return;
        }
        jobs::takeResult(*m_connection, m_database, id(), {}, context,
                         [operation = m_operation, handler](const Result<Response>& stored) {
                             handler(stored ? decoded<T>(operation, stored)
                                            : Result<T>(tl::unexpected(stored.error())));
                         });
    }

    /// Asks the server to stop. How it ended is in the result. A job the server does not know is an
    /// error, or false with `ignoreMissing`.
    void cancel(QObject* context, const Handler<bool>& handler, bool ignoreMissing = false) const
    {
        run(jobs::cancel(id(), ignoreMissing), context, handler);
    }

    /// Deletes the entry, done or pending, on the server. Running work goes on. A job the server
    /// does not know is an error, or false with `ignoreMissing`.
    void clear(QObject* context, const Handler<bool>& handler, bool ignoreMissing = false) const
    {
        run(jobs::clear(id(), ignoreMissing), context, handler);
    }

private:
    template <class U>
    void run(const Operation<U>& operation, QObject* context, const Handler<U>& handler) const
    {
        if (m_connection && !id().isEmpty())
            runOperation(*m_connection, m_database, operation, context, handler);
        else
            deliver<U>(context, handler,
                       tl::unexpected(failureOf(operation.name, operation.request, noJob())));
    }

    /// Fire-and-forget leaves nothing to ask for; nor does a request that ran at once, or a
    /// connection that is gone.
    static Error noJob()
    {
        return {.kind = Error::Kind::NotSent,
                .message = Texts::tr("There is no job on the server to ask for.")};
    }

    template <class U>
    static void deliver(QObject* context, const Handler<U>& handler, const Result<U>& answer)
    {
        QMetaObject::invokeMethod(
            context, [handler, answer] { handler(answer); }, Qt::QueuedConnection);
    }

    QPointer<Connection> m_connection;
    QString m_database;
    jobs::Submitted m_submitted;
    Operation<T> m_operation;
};

class Database;

/// Runs operations as jobs (x-arango-async). Made by Database::beginAsyncExecution().
class AsyncDatabase {
public:
    template <class T> using Answer = AsyncJob<T>;

    AsyncDatabase(Connection& connection, QString name, bool returnResult)
        : m_connection(&connection), m_name(std::move(name)), m_returnResult(returnResult)
    {
    }

    [[nodiscard]] QString context() const { return QStringLiteral("async"); }
    [[nodiscard]] const QString& name() const { return m_name; }
    [[nodiscard]] Aql<AsyncDatabase> aql() const { return Aql(*this); }
    [[nodiscard]] Collection<AsyncDatabase> collection(const QString& name) const
    {
        return {*this, name};
    }
    [[nodiscard]] Graph<AsyncDatabase> graph(const QString& name) const { return {*this, name}; }

    /// The same database for what cannot run as a job (jobs::canBeJob).
    [[nodiscard]] Database direct() const;

    /// The handler gets a job that converts to false when returnResult is off. What cannot run as a
    /// job (jobs::canBeJob) is refused and not sent: direct() runs it.
    template <class T>
    void run(const Operation<T>& operation, QObject* context,
             const Handler<AsyncJob<T>>& handler) const
    {
        if (!jobs::canBeJob(operation.request)) {
            refuse(operation, context, handler);
            return;
        }
        Connection* connection = m_connection;
        connection->send(
            jobs::asyncRequest(operation.request, m_returnResult), m_name, {}, context,
            [connection, name = m_name, operation, handler](const Result<Response>& response) {
                const Operation<jobs::Submitted> submit{.request = operation.request,
                                                        .decode = jobs::decodeSubmit,
                                                        .name = "AsyncExecute"};
                handler(decoded(submit, response).map([&](const jobs::Submitted& submitted) {
                    return AsyncJob<T>(*connection, name, submitted, operation);
                }));
            });
    }

private:
    template <class T>
    static void refuse(const Operation<T>& operation, QObject* context,
                       const Handler<AsyncJob<T>>& handler)
    {
        const Error error
            = failureOf("AsyncExecute", operation.request,
                        {.kind = Error::Kind::NotSent,
                         .message = Texts::tr("This request cannot run as a job on the server.")});
        QMetaObject::invokeMethod(
            context, [handler, error] { handler(tl::unexpected(error)); }, Qt::QueuedConnection);
    }

    Connection* m_connection;
    QString m_name;
    bool m_returnResult;
};

/// Runs operations now.
class Database {
public:
    template <class T> using Answer = T;

    Database(Connection& connection, QString name)
        : m_connection(&connection), m_name(std::move(name))
    {
    }

    [[nodiscard]] QString context() const { return QStringLiteral("default"); }
    [[nodiscard]] const QString& name() const { return m_name; }
    [[nodiscard]] Aql<Database> aql() const { return Aql(*this); }
    [[nodiscard]] Collection<Database> collection(const QString& name) const
    {
        return {*this, name};
    }
    [[nodiscard]] Graph<Database> graph(const QString& name) const { return {*this, name}; }
    [[nodiscard]] const Database& direct() const { return *this; }

    /// With `returnResult` off the server keeps neither id nor result of what is run.
    [[nodiscard]] AsyncDatabase beginAsyncExecution(bool returnResult = true) const
    {
        return {*m_connection, m_name, returnResult};
    }

    template <class T>
    void run(const Operation<T>& operation, QObject* context, const Handler<T>& handler) const
    {
        runOperation(*m_connection, m_name, operation, context, handler);
    }

    /// Ids of this user's jobs on this server, ascending; at most `count` of them, in no promised
    /// choice. `count` is positive.
    void asyncJobs(jobs::Status status, int count, QObject* context,
                   const Handler<QStringList>& handler) const
    {
        run(jobs::list(status, count), context, handler);
    }

    /// Drops all entries, or those older than `threshold` (seconds since 1970, server's clock):
    /// pending ones too, whose work goes on out of reach.
    void clearAsyncJobs(std::optional<double> threshold, QObject* context,
                        const Handler<bool>& handler) const
    {
        run(threshold ? jobs::clearExpired(*threshold) : jobs::clearAll(), context, handler);
    }

private:
    Connection* m_connection;
    QString m_name;
};

inline Database AsyncDatabase::direct() const
{
    return {*m_connection, m_name};
}

} // namespace arango
