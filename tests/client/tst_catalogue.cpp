// SPDX-License-Identifier: GPL-3.0-or-later
// The table of all API calls: its rows are sound, say what python-arango says, and go out as they
// should, directly and as jobs. Also writes and checks docs/api.md.
#include "client/catalogue.h"
#include "client/database.h"
#include "support/await.h"
#include "support/scriptedpeer.h"

#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>
#include <QTcpSocket>
#include <QtTest>

using namespace arango;
using namespace Qt::StringLiterals;

namespace {

QString callOf(const catalogue::Entry& entry)
{
    return u"%1.%2"_s.arg(entry.family, entry.name);
}

const catalogue::Entry& entryOf(const QString& call)
{
    const catalogue::Entry* entry
        = catalogue::find(call.section(u'.', 0, 0), call.section(u'.', 1));
    if (!entry)
        qFatal("no entry %s", qPrintable(call));
    return *entry;
}

/// A value that must be percent-encoded everywhere but in headers.
const QString Value = u"a b/ü&c"_s;
const QByteArray Encoded = "a%20b%2F%C3%BC%26c";

catalogue::Parameters everyParameter(const catalogue::Entry& entry)
{
    catalogue::Parameters parameters;
    for (const QString& name : catalogue::pathParameters(entry) + catalogue::queryParameters(entry))
        parameters.insert(name, Value);
    for (const QString& name : catalogue::headerParameters(entry))
        parameters.insert(name, u"\"_abc\""_s);
    return parameters;
}

Json bodyOf(const catalogue::Entry& entry)
{
    return Json::fromBytes(entry.more.body.data());
}

/// The target as the row says it, worked out apart from fill().
QByteArray expectedTarget(const catalogue::Entry& entry)
{
    QString path = entry.path;
    static const QRegularExpression braces(u"\\{[^}]*\\}"_s);
    path.replace(braces, QString::fromLatin1(Encoded));
    QStringList query = QString(entry.more.query).remove(u'!').split(u' ', Qt::SkipEmptyParts);
    for (QString& name : query)
        name += u'=' + QString::fromLatin1(Encoded);
    if (!query.isEmpty())
        path += u'?' + query.join(u'&');
    return path.toLatin1();
}

/// The lines of a request's head, without those by which HttpClient makes sure that a job is sent
/// once and its answer is not compressed twice (protocol.md §2.3).
QList<QByteArray> withoutTransport(const QByteArray& head)
{
    QList<QByteArray> lines;
    for (const QByteArray& line : head.split('\n')) {
        const QByteArray plain = line.trimmed();
        if (!plain.startsWith("Accept-Encoding:") && plain != "Content-Length: 0")
            lines.append(plain);
    }
    return lines;
}

QString page()
{
    QString page
        = u"# API calls\n\n"
          "Every call that can be composed. Written by tests/client/tst_catalogue from the "
          "table in\ncore/client/catalogue*.cpp, which is the place to change.\n\n"
          "* Names are python-arango's. *Error* is what `Error::operation` says when the "
          "call fails.\n"
          "* Query parameters and headers with an exclamation mark are needed, as is what "
          "stands in braces.\n"
          "* What is marked *direct* never runs as a job.\n"_s;
    for (const QString& family : catalogue::families()) {
        page += u"\n## %1\n\n| call | request | success | error | |\n|---|---|---|---|---|\n"_s.arg(
            family);
        for (const catalogue::Entry* entry : catalogue::list(family)) {
            QStringList notes{QString::fromUtf8(entry->doc)};
            const catalogue::Entry::More& more = entry->more;
            if (!more.query.isEmpty())
                notes.append(u"Query: `%1`."_s.arg(more.query));
            if (!more.headers.isEmpty())
                notes.append(u"Headers: `%1`."_s.arg(more.headers));
            if (!more.since.isEmpty())
                notes.append(u"Since %1."_s.arg(more.since));
            if (!more.removed.isEmpty())
                notes.append(u"Gone in %1."_s.arg(more.removed));
            if (entry->effect == catalogue::Effect::Writes)
                notes.append(u"*Writes.*"_s);
            if (!catalogue::canBeJob(*entry))
                notes.append(u"*Direct.*"_s);
            page += u"| %1 | `%2 %3` | %4 | %5 | %6 |\n"_s.arg(
                entry->name, QString::fromLatin1(methodName(entry->method)), entry->path,
                entry->success, entry->error, notes.join(u' '));
        }
    }
    return page + u"\n%1 calls.\n"_s.arg(catalogue::entries().size());
}

} // namespace

class TestCatalogue final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void rowsAreSound();
    void pythonArangoNames_data();
    void pythonArangoNames();
    void pythonArangoStatements_data();
    void pythonArangoStatements();
    void fillsAndSends();
    void refusals();
    void headAnswersTrueOrFalse();
    void answersAreKept();
    void versions();
    void whatNeverIsAJob();
    void documentation();
};

void TestCatalogue::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestCatalogue::rowsAreSound()
{
    QSet<QString> calls;
    static const QRegularExpression version(u"^(\\d+\\.\\d+(\\.\\d+)?)?$"_s);
    static const QRegularExpression path(u"^(/([a-zA-Z0-9_-]+|\\{[a-z_]+\\}))+$"_s);
    for (const catalogue::Entry& entry : catalogue::entries()) {
        const QString call = callOf(entry);
        const QByteArray text = call.toUtf8();
        const char* name = text.constData();
        QVERIFY2(!calls.contains(call), name);
        calls.insert(call);
        QVERIFY2(path.match(entry.path).hasMatch(), name);
        QVERIFY2(!entry.error.isEmpty() && !QString(entry.error).endsWith(u"Error"_s), name);
        QVERIFY2(QString(entry.doc).endsWith(u'.') && entry.doc.size() > 10, name);
        const auto codes = catalogue::successCodes(entry);
        QVERIFY2(!codes.empty(), name);
        for (const int code : codes)
            QVERIFY2(code / 100 == 2, name);
        QVERIFY2(version.match(entry.more.since).hasMatch(), name);
        QVERIFY2(version.match(entry.more.removed).hasMatch(), name);
        if (!entry.more.since.isEmpty() && !entry.more.removed.isEmpty())
            QVERIFY2(QVersionNumber::fromString(entry.more.since)
                         < QVersionNumber::fromString(entry.more.removed),
                     name);
        QVERIFY2(!entry.more.needsBody || !entry.more.body.isEmpty(), name);
        const bool isSafe = entry.method == Method::Get || entry.method == Method::Head;
        QVERIFY2(!isSafe || (entry.more.body.isEmpty() && entry.effect == catalogue::Effect::Reads),
                 name);
        QVERIFY2(entry.method != Method::Delete || entry.effect == catalogue::Effect::Writes, name);
        if (!entry.more.body.isEmpty() && entry.more.isJson)
            QVERIFY2(Json::valueFromUser(entry.more.body), name);
        // The mark belongs to names of query and headers, and each name stands once.
        const QStringList names = catalogue::pathParameters(entry)
            + catalogue::queryParameters(entry) + catalogue::headerParameters(entry);
        QCOMPARE(QSet<QString>(names.begin(), names.end()).size(), names.size());
    }
    QCOMPARE_GT(calls.size(), 200);
    const QStringList families = catalogue::families();
    QCOMPARE(QSet<QString>(families.begin(), families.end()).size(), families.size());
    QVERIFY(!catalogue::find(u"documents", u"nothing"));
    QVERIFY(!catalogue::find(u"nothing", u"insert"));
}

void TestCatalogue::pythonArangoNames_data()
{
    // protocol.md §4: what python-arango's wrappers can run as jobs.
    QTest::addColumn<QString>("names");
    const auto row = [](const char* family, const char* names) {
        QTest::addRow("%s", family) << QString::fromLatin1(names);
    };
    row("server",
        "version details status engine role mode set_mode time license set_license "
        "required_db_version support_info options options_available "
        "check_availability api_calls");
    row("admin",
        "compact statistics metrics echo shutdown shutdown_progress run_tests execute "
        "read_log read_log_entries log_settings set_log_settings log_levels "
        "set_log_levels reset_log_levels reload_routing jwt_secrets reload_jwt_secrets "
        "tls reload_tls encryption");
    row("databases",
        "properties databases has_database create_database delete_database "
        "databases_accessible_to_user");
    row("collections",
        "collections has_collection create_collection delete_collection info "
        "properties configure statistics count revision checksum shards rename "
        "truncate recalculate_count responsible_shard compact load unload "
        "load_indexes key_generators");
    row("documents",
        "has get insert update replace delete insert_many update_many replace_many "
        "delete_many get_many import_bulk all ids keys find find_near find_in_range "
        "find_in_radius find_in_box find_by_text random update_match replace_match "
        "delete_match");
    row("indexes",
        "indexes get_index add_index add_hash_index add_skiplist_index add_geo_index "
        "add_fulltext_index add_persistent_index add_ttl_index add_inverted_index "
        "delete_index");
    row("graphs",
        "graphs create_graph delete_graph properties edge_definitions "
        "vertex_collections create_vertex_collection delete_vertex_collection "
        "create_edge_definition replace_edge_definition delete_edge_definition vertex "
        "insert_vertex update_vertex replace_vertex delete_vertex edge insert_edge "
        "update_edge replace_edge delete_edge edges traverse");
    row("aql",
        "execute explain validate queries slow_queries clear_slow_queries kill tracking "
        "set_tracking query_rules functions create_function delete_function "
        "cache.properties cache.configure cache.entries cache.clear cache.plan_entries "
        "cache.clear_plan history");
    row("transactions", "execute_transaction list_transactions");
    row("users",
        "users has_user create_user user update_user replace_user delete_user "
        "permissions permission update_permission reset_permission access_tokens "
        "create_access_token delete_access_token");
    row("views",
        "views create_view view view_info update_view replace_view rename_view "
        "delete_view create_arangosearch_view update_arangosearch_view "
        "replace_arangosearch_view");
    row("analyzers", "analyzers analyzer create_analyzer delete_analyzer");
    row("tasks", "tasks task create_task delete_task");
    row("jobs", "async_jobs clear_async_jobs status result cancel clear");
    row("foxx",
        "services service create_service update_service replace_service delete_service "
        "config update_config replace_config dependencies update_dependencies "
        "replace_dependencies enable_development disable_development readme swagger "
        "download commit scripts run_script run_tests");
    row("backup", "get create delete download upload restore");
    row("cluster",
        "server_id server_role server_mode server_version server_engine "
        "server_statistics server_count health toggle_maintenance_mode "
        "toggle_server_maintenance_mode endpoints calculate_imbalance "
        "calculate_rebalance_plan execute_rebalance_plan rebalance "
        "vpack_sort_migration_status vpack_sort_migration_index_check "
        "migrate_vpack_sorting");
    row("replication",
        "inventory create_dump_batch extend_dump_batch delete_dump_batch dump "
        "synchronize cluster_inventory logger_state logger_first_tick "
        "applier_config set_applier_config start_applier stop_applier "
        "applier_state make_slave server_id");
    row("wal", "properties configure transactions flush tick_ranges last_tick tail");
    row("pregel", "create_job job delete_job");
}

void TestCatalogue::pythonArangoNames()
{
    QFETCH(QString, names);
    for (const QString& name : names.split(u' '))
        QVERIFY2(catalogue::find(QString::fromLatin1(QTest::currentDataTag()), name),
                 qPrintable(name));
}

void TestCatalogue::pythonArangoStatements_data()
{
    QTest::addColumn<QString>("call");
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("success");
    QTest::addColumn<QString>("error");
    const auto row = [](const char* call, const char* line, const char* success,
                        const char* error) {
        QTest::addRow("%s", call) << QString::fromLatin1(call) << QString::fromLatin1(line)
                                  << QString::fromLatin1(success) << QString::fromLatin1(error);
    };
    row("aql.execute", "POST /_api/cursor", "201", "AQLQueryExecute");
    row("aql.kill", "DELETE /_api/query/{query_id}", "200", "AQLQueryKill");
    row("cursors.close", "DELETE /_api/cursor/{cursor_id}", "202", "CursorClose");
    row("documents.insert", "POST /_api/document/{collection}", "202 201", "DocumentInsert");
    row("documents.delete", "DELETE /_api/document/{collection}/{key}", "202 200",
        "DocumentDelete");
    row("documents.insert_many", "POST /_api/document/{collection}", "202 201", "DocumentInsert");
    row("documents.import_bulk", "POST /_api/import", "201", "DocumentInsert");
    row("collections.create_collection", "POST /_api/collection", "200", "CollectionCreate");
    row("indexes.add_persistent_index", "POST /_api/index", "201 200", "IndexCreate");
    row("graphs.create_graph", "POST /_api/gharial", "202 201", "GraphCreate");
    row("transactions.execute_transaction", "POST /_api/transaction", "200", "TransactionExecute");
    row("databases.create_database", "POST /_api/database", "201", "DatabaseCreate");
    row("users.create_user", "POST /_api/user", "201", "UserCreate");
    row("users.delete_user", "DELETE /_api/user/{username}", "202", "UserDelete");
    row("cluster.execute_rebalance_plan", "POST /_admin/cluster/rebalance/execute", "202 200",
        "ClusterRebalance");
    row("jobs.async_jobs", "GET /_api/job/{status}", "200", "AsyncJobList");
    row("jobs.clear_async_jobs", "DELETE /_api/job/all", "200", "AsyncJobClear");
    row("admin.compact", "PUT /_admin/compact", "200", "DatabaseCompact");
}

void TestCatalogue::pythonArangoStatements()
{
    QFETCH(QString, call);
    const catalogue::Entry& entry = entryOf(call);
    QTEST(u"%1 %2"_s.arg(QString::fromLatin1(methodName(entry.method)), entry.path), "line");
    QTEST(QString(entry.success), "success");
    QTEST(QString(entry.error), "error");
}

void TestCatalogue::fillsAndSends()
{
    // Every call over a real connection, now and as a job: what arrives is what the row says, and
    // the job differs by one header.
    ScriptedPeer peer([](QTcpSocket& socket, const ScriptedPeer::Seen& request, int) {
        const bool isJob = !request.header("x-arango-async").isEmpty();
        socket.write(isJob ? ScriptedPeer::answer(202, {}, "x-arango-async-id: 17\r\n")
                           : ScriptedPeer::answer(200, "{}"));
    });
    Connection connection({.url = peer.url()});
    const Database db(connection, u"my db"_s);
    const AsyncDatabase async = db.beginAsyncExecution();
    for (const catalogue::Entry& entry : catalogue::entries()) {
        const QByteArray text = callOf(entry).toUtf8();
        const char* name = text.constData();
        const auto operation = catalogue::fill(entry, everyParameter(entry), bodyOf(entry));
        QVERIFY2(operation, name);
        const auto before = peer.requests().size();
        QVERIFY2(await<Json>(
                     [&](QObject* context, auto done) { db.run<Json>(*operation, context, done); }),
                 name);
        const ScriptedPeer::Seen direct = peer.requests().last();
        QVERIFY2(direct.method == methodName(entry.method), name);
        const QByteArray prefix = entry.more.perDatabase ? "/_db/my%20db" : "";
        QVERIFY2(direct.target == prefix + expectedTarget(entry), direct.target.constData());
        QVERIFY2(direct.body == QByteArray(entry.more.body.data()), direct.body.constData());
        for (const QString& header : catalogue::headerParameters(entry))
            QVERIFY2(direct.header(header.toLatin1()) == "\"_abc\"", name);

        const auto job = await<AsyncJob<Json>>(
            [&](QObject* context, auto done) { async.run<Json>(*operation, context, done); });
        if (!catalogue::canBeJob(entry)) {
            QVERIFY2(job.error().kind == Error::Kind::NotSent, name);
            QCOMPARE(peer.requests().size(), before + 1);
            continue;
        }
        QVERIFY2(job && job->id() == u"17"_s, name);
        const ScriptedPeer::Seen stored = peer.requests().last();
        QList<QByteArray> lines = withoutTransport(stored.head);
        QVERIFY2(lines.removeOne("x-arango-async: store"), stored.head.constData());
        QVERIFY2(lines == withoutTransport(direct.head), stored.head.constData());
        QCOMPARE(stored.body, direct.body);
        QCOMPARE(peer.requests().size(), before + 2);
    }
}

void TestCatalogue::refusals()
{
    const auto refused = [](const QString& call, const catalogue::Parameters& parameters,
                            const QByteArray& body = {}) {
        const auto operation = catalogue::fill(entryOf(call), parameters, Json::fromBytes(body));
        return operation ? Error() : operation.error();
    };
    const Error missing = refused(u"documents.get"_s, {{u"collection"_s, u"c"_s}});
    QCOMPARE(missing.kind, Error::Kind::NotSent);
    QCOMPARE(missing.message, u"documents.get needs the parameter “key”."_s);
    QCOMPARE(missing.operation, u"DocumentGet"_s);
    QCOMPARE(missing.request, u"GET /_api/document/{collection}/{key}"_s);
    QVERIFY(!missing.mayHaveReachedServer);

    QCOMPARE(refused(u"server.time"_s, {{u"zone"_s, u"UTC"_s}}).message,
             u"server.time has no parameter “zone”."_s);
    QCOMPARE(refused(u"indexes.indexes"_s, {}).message,
             u"indexes.indexes needs the parameter “collection”."_s);
    QCOMPARE(refused(u"server.time"_s, {}, "{}").message, u"server.time takes no body."_s);
    QCOMPARE(refused(u"aql.execute"_s, {}).message, u"aql.execute needs a body."_s);
    for (const QString& step : {u"."_s, u".."_s})
        QVERIFY(!refused(u"collections.info"_s, {{u"name"_s, step}}).message.isEmpty());
    QVERIFY(
        !refused(
             u"documents.delete"_s,
             {{u"collection"_s, u"c"_s}, {u"key"_s, u"k"_s}, {u"If-Match"_s, u"x\r\nEvil: 1"_s}})
             .message.isEmpty());
    // A body that may be left out may be.
    QVERIFY(catalogue::fill(entryOf(u"admin.compact"_s)));
}

void TestCatalogue::headAnswersTrueOrFalse()
{
    const auto has = catalogue::fill(entryOf(u"documents.has"_s),
                                     {{u"collection"_s, u"c"_s}, {u"key"_s, u"k"_s}});
    QVERIFY(has);
    QCOMPARE(has->decode({.status = 200})->bytes(), "true");
    QCOMPARE(has->decode({.status = 404})->bytes(), "false");
    QCOMPARE(decoded(*has, Result<Response>(Response{.status = 401})).error().operation,
             u"DocumentIn"_s);
}

void TestCatalogue::answersAreKept()
{
    const auto version = catalogue::fill(entryOf(u"server.version"_s));
    const QByteArray body = " {\"n\": 123456789012345678901234567890.10}\n";
    QCOMPARE(version->decode({.status = 200, .body = body})->bytes(), body);
    QVERIFY(version->decode({.status = 200})->isEmpty());
    const Error page = version->decode({.status = 200, .body = "<html>Sign in</html>"}).error();
    QCOMPARE(page.kind, Error::Kind::Protocol);
    const auto moved = version->decode({.status = 301});
    QCOMPARE(moved.error().httpStatus, 301);

    const auto metrics = catalogue::fill(entryOf(u"admin.metrics"_s));
    QCOMPARE(metrics->decode({.status = 200, .body = "# HELP x\nx 1\n"})->bytes(),
             "# HELP x\nx 1\n");

    const auto execute
        = catalogue::fill(entryOf(u"admin.execute"_s), {}, Json::fromBytes("return 1;"));
    QVERIFY(headerValue(execute->request.headers, "content-type").startsWith("text/plain"));
}

void TestCatalogue::versions()
{
    const auto has = [](const QString& call, const QString& version) {
        return catalogue::existsIn(entryOf(call), QVersionNumber::fromString(version));
    };
    QVERIFY(!has(u"aql.cache.plan_entries"_s, u"3.12.3"_s));
    QVERIFY(has(u"aql.cache.plan_entries"_s, u"3.12.4"_s));
    QVERIFY(has(u"tasks.tasks"_s, u"3.12.10"_s));
    QVERIFY(!has(u"tasks.tasks"_s, u"4.0.0-devel"_s));
    QVERIFY(has(u"pregel.job"_s, u"3.11.14"_s));
    QVERIFY(!has(u"pregel.job"_s, u"3.12.0"_s));
    QVERIFY(!has(u"cursors.next_put"_s, u"4.0"_s));
    QVERIFY(has(u"tasks.tasks"_s, {}));

    QCOMPARE(catalogue::list({}).size(), catalogue::entries().size());
    const auto all = catalogue::list(u"aql");
    const auto old = catalogue::list(u"aql", QVersionNumber(3, 9));
    QCOMPARE_LT(old.size(), all.size());
    for (const catalogue::Entry* entry : all)
        QCOMPARE(QString(entry->family), u"aql"_s);
    QVERIFY(catalogue::list(u"foxx", QVersionNumber(4, 0)).empty());
}

void TestCatalogue::whatNeverIsAJob()
{
    QStringList direct;
    for (const catalogue::Entry& entry : catalogue::entries()) {
        if (!catalogue::canBeJob(entry))
            direct.append(callOf(entry));
    }
    direct.sort();
    QCOMPARE(direct,
             (QStringList{u"auth.login"_s, u"auth.renew"_s, u"cursors.close"_s, u"cursors.next"_s,
                          u"cursors.next_batch_id"_s, u"cursors.next_put"_s, u"documents.has"_s,
                          u"jobs.async_jobs"_s, u"jobs.cancel"_s, u"jobs.clear"_s,
                          u"jobs.clear_async_jobs"_s, u"jobs.clear_async_jobs_before"_s,
                          u"jobs.result"_s, u"jobs.status"_s}));
    const auto canBeJob = [](Method method, const char* path) {
        return jobs::canBeJob({.method = method, .path = path});
    };
    QVERIFY(!canBeJob(Method::Get, "/_db/x/_api/job/17"));
    QVERIFY(!canBeJob(Method::Delete, "/_api/%6aob/all"));
    QVERIFY(!canBeJob(Method::Put, "/_admin/job/17"));
    QVERIFY(canBeJob(Method::Post, "/_db/x/_api/cursor"));
    QVERIFY(canBeJob(Method::Get, "/_api/jobs"));
    QVERIFY(!canBeJob(Method::Post, "/_db/x/_api/cursor/12"));
}

void TestCatalogue::documentation()
{
    // ARANGOJOBS_WRITE_DOCS=1 writes the page anew.
    const QString path = QStringLiteral(TEST_DATA "/../../docs/api.md");
    QFile file(path);
    if (qEnvironmentVariableIsSet("ARANGOJOBS_WRITE_DOCS")) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(page().toUtf8());
        return;
    }
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY2(QString::fromUtf8(file.readAll()) == page(),
             "docs/api.md is old: run this test with ARANGOJOBS_WRITE_DOCS=1");
}

QTEST_GUILESS_MAIN(TestCatalogue)
#include "tst_catalogue.moc"
