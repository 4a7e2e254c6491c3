// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/exporter.h"

#include <QBuffer>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace results;

namespace {

struct Exported {
    QByteArray bytes;
    QString problem;
};

Exported exported(const QByteArray& json, const ExportOptions& options)
{
    Exported result;
    QBuffer buffer(&result.bytes);
    if (!buffer.open(QIODevice::WriteOnly))
        qFatal("no buffer");
    Progress progress;
    result.problem = exportTo(buffer, *ResultFile::fromBytes(json), options, progress);
    return result;
}

} // namespace

class TestExporter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writes_data()
    {
        using enum ExportFormat;
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<ExportOptions>("options");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char* name, const char* json, const ExportOptions& options,
                            const char* expected) {
            QTest::newRow(name) << QByteArray(json) << options << QByteArray(expected);
        };
        const char* const answer
            = "{\"result\":[{\"a\": 1.0},\n{\"b\":[ 1e400 ]} ],\"hasMore\":false}";
        row("whole answer", answer, {.format = Json, .wholeAnswer = true}, answer);
        row("rows as JSON", answer, {.format = Json}, "[\n{\"a\": 1.0},\n{\"b\":[ 1e400 ]}]\n");
        row("some rows", answer, {.format = Json, .rows = RowOrder{1, 0, 7}},
            "[\n{\"b\":[ 1e400 ]},\n{\"a\": 1.0}]\n");
        row("no rows", "[]", {.format = Json}, "[]\n");
        row("lines", "[{\"a\":\n1},\"x\\n\",-0.0]", {.format = Ndjson},
            "{\"a\": 1}\n\"x\\n\"\n-0.0\n");
        row("csv", R"([{"a":1.0,"b":"x"},{"b":"y","c":true}])", {.format = Csv},
            "a,b,c\r\n1.0,x,\r\n,y,true\r\n");
        row("csv without header", R"([{"a":1}])", {.format = Csv, .header = false}, "1\r\n");
        row("csv quotes",
            "[{\"a,b\":\"x,y\",\"c\":\"say \\\"hi\\\"\",\"d\":\"1\\n2\",\"e\":\"plain\"}]",
            {.format = Csv}, "\"a,b\",c,d,e\r\n\"x,y\",\"say \"\"hi\"\"\",\"1\n2\",plain\r\n");
        row("csv tells an empty string", R"([{"a":"","b":null,"c":1}])", {.format = Csv},
            "a,b,c\r\n\"\",,1\r\n");
        row("csv of one column has no empty line", R"([{"a":1},{}])",
            {.format = Csv, .columns = std::vector<Column>{{.path = {u"a"_s}}}},
            "a\r\n1\r\n\"\"\r\n");
        row("csv nested as JSON", R"([{"a":{"b":1},"c":[1,2]}])", {.format = Csv},
            "a,c\r\n\"{\"\"b\"\":1}\",\"[1,2]\"\r\n");
        row("csv flattened", R"([{"a":{"b":{"x":1},"c":2}},{"a":3}])",
            {.format = Csv, .nested = ExportOptions::Nested::Flatten},
            "a,a.b.x,a.c\r\n,1,2\r\n3,,\r\n");
        row("csv of values", R"([1,"x",null])", {.format = Csv}, "value\r\n1\r\nx\r\n\"\"\r\n");
        row("csv characters", R"(["M\u00fcller \ud83d\ude00 \ud800"])",
            {.format = Csv, .header = false}, "Müller 😀 \xEF\xBF\xBD\r\n");
        row("csv formulas as they are", R"([{"a":"=1+1"}])", {.format = Csv}, "a\r\n=1+1\r\n");
        row("csv formulas guarded",
            "[{\"a\":\"=1+1\",\"b\":\"+x\",\"c\":\"-x\",\"d\":\"@x\",\"e\":-5,\"f\":\"=\\\"a\\\","
            "1\",\"g\":\"a=b\"}]",
            {.format = Csv, .header = false, .guardFormulas = true},
            "'=1+1,'+x,'-x,'@x,-5,\"'=\"\"a\"\",1\",a=b\r\n");
        row("csv header guarded", R"([{"=x":1}])", {.format = Csv, .guardFormulas = true},
            "'=x\r\n1\r\n");
        row("tsv", R"([{"a":"x\ty","b":"1,2"}])", {.format = Tsv}, "a\tb\n\"x\ty\"\t1,2\n");
        row("chosen columns", R"([{"a":1,"b":{"c":2}}])",
            {.format = Csv,
             .columns = std::vector<Column>{{.path = {u"b"_s, u"c"_s}}, {.path = {u"a"_s}}}},
            "b.c,a\r\n2,1\r\n");
        row("markdown", R"([{"a":"x|y","b":null},{"a":"1\n2","b":[1]}])", {.format = Markdown},
            "| a | b |\n| --- | --- |\n| x\\|y | null |\n| 1<br>2 | \\[1\\] |\n");
        row("aql", R"([{"a":1},{"b":"x"}])", {.format = AqlInsert, .collection = u"my`s"_s},
            "FOR doc IN [\n{\"a\":1},\n{\"b\":\"x\"}\n]\n  INSERT doc INTO `my\\`s`\n");
        row("one document", R"({"a":1})", {.format = Csv}, "a\r\n1\r\n");
        row("a cut row is none", R"([{"a":1},{"a":)", {.format = Json}, "[\n{\"a\":1}]\n");
        row("whole text", "Bad Gateway", {.format = Json, .wholeAnswer = true}, "Bad Gateway");
    }
    void writes()
    {
        QFETCH(QByteArray, json);
        QFETCH(ExportOptions, options);
        QFETCH(QByteArray, expected);
        const Exported result = exported(json, options);
        QCOMPARE(result.problem, QString());
        QCOMPARE(result.bytes, expected);
    }

    void refuses()
    {
        QVERIFY(!exported("Bad Gateway", {.format = ExportFormat::Csv}).problem.isEmpty());
        const QString problem = exported("[{},1]", {.format = ExportFormat::AqlInsert}).problem;
        QVERIFY2(problem.contains(u"Row 2"_s), qPrintable(problem));
    }

    void manyRowsInPieces()
    {
        QByteArray json = "[";
        QByteArray expected = "n\r\n";
        for (int i = 0; i < 100'000; ++i) {
            json += (i ? ",{\"n\":" : "{\"n\":") + QByteArray::number(i) + '}';
            expected += QByteArray::number(i) + "\r\n";
        }
        json += ']';
        QCOMPARE(exported(json, {.format = ExportFormat::Csv}).bytes, expected);
        RowOrder backwards;
        for (quint32 i = 100'000; i > 0; --i)
            backwards.push_back(i - 1);
        const QByteArray bytes
            = exported(json, {.format = ExportFormat::Csv, .rows = backwards}).bytes;
        QVERIFY(bytes.startsWith("n\r\n99999\r\n99998\r\n") && bytes.endsWith("\r\n1\r\n0\r\n"));
        QCOMPARE(bytes.size(), expected.size());
    }

    void aFileIsWholeOrUntouched()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(u"out.csv"_s);
        const auto read = [&path] {
            QFile file(path);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        const auto file = ResultFile::fromBytes("[{\"a\":1}]");
        Progress progress;
        QCOMPARE(exportToFile(path, *file, {.format = ExportFormat::Csv}, progress), QString());
        QCOMPARE(read(), QByteArray("a\r\n1\r\n"));

        QVERIFY(!exportToFile(path, *ResultFile::fromBytes("[1]"),
                              {.format = ExportFormat::AqlInsert}, progress)
                     .isEmpty());
        progress.cancelled = true;
        for (const bool whole : {false, true})
            QVERIFY(!exportToFile(path, *file, {.wholeAnswer = whole}, progress).isEmpty());
        QCOMPARE(read(), QByteArray("a\r\n1\r\n"));
        QCOMPARE(QDir(dir.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);

        Progress other;
        const QString problem = exportToFile(u"/nowhere/x"_s, *file, {}, other);
        QVERIFY2(problem.contains(u"/nowhere/x"_s), qPrintable(problem));
    }

    void formatsByName()
    {
        QVERIFY(exportFormat(u"CSV") == ExportFormat::Csv);
        QVERIFY(exportFormat(u"jsonl") == ExportFormat::Ndjson);
        QVERIFY(exportFormat(u"md") == ExportFormat::Markdown);
        QVERIFY(!exportFormat(u"xls"));
    }
};

QTEST_GUILESS_MAIN(TestExporter)
#include "tst_exporter.moc"
