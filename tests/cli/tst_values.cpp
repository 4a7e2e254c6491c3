// SPDX-License-Identifier: GPL-3.0-or-later
// Times, bind variables and rows of parameters, as people type and export them.
#include "app/cli/values.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// The rows as JSON text, one a line; or the error.
QByteArray rowsOf(const QByteArray& text)
{
    const auto rows = cli::parameterRows(text);
    if (!rows)
        return "error: " + rows.error().message.toUtf8();
    QByteArrayList lines;
    for (const cli::Bindings& row : *rows)
        lines.append(cli::bindObject(row).bytes());
    return lines.join('\n');
}

} // namespace

class TestValues final : public QObject {
    Q_OBJECT

private slots:
    void durations_data();
    void durations();
    void bindings_data();
    void bindings();
    void parameters_data();
    void parameters();
    void aRowReplacesAnEarlierValue();
};

void TestValues::durations_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("seconds"); // -1: an error
    QTest::newRow("bare seconds") << u"90"_s << 90LL;
    QTest::newRow("seconds") << u"90s"_s << 90LL;
    QTest::newRow("minutes") << u"15m"_s << 900LL;
    QTest::newRow("hours") << u"2h"_s << 7200LL;
    QTest::newRow("days") << u"3d"_s << 259'200LL;
    QTest::newRow("mixed") << u"1h30m"_s << 5400LL;
    QTest::newRow("zero") << u"0"_s << 0LL;
    QTest::newRow("empty") << QString() << -1LL;
    QTest::newRow("wrong order") << u"5m1h"_s << -1LL;
    QTest::newRow("negative") << u"-5"_s << -1LL;
    QTest::newRow("fraction") << u"1.5h"_s << -1LL;
    QTest::newRow("word") << u"soon"_s << -1LL;
    QTest::newRow("too long") << u"9999999999d"_s << -1LL;
}

void TestValues::durations()
{
    QFETCH(QString, text);
    QFETCH(qint64, seconds);
    const auto duration = cli::durationFrom(text);
    QCOMPARE(duration ? qint64(duration->count()) : -1, seconds);
}

void TestValues::bindings_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("value"); // empty: an error
    QTest::newRow("number") << u"a=1"_s << u"a"_s << QByteArray("1");
    QTest::newRow("long number keeps its digits") << u"a=123456789012345678901234567890"_s << u"a"_s
                                                  << QByteArray("123456789012345678901234567890");
    QTest::newRow("text with an equals sign") << u"a=\"b=c\""_s << u"a"_s << QByteArray("\"b=c\"");
    QTest::newRow("object") << uR"(a={"b": [1, 2]})"_s << u"a"_s << QByteArray(R"({"b": [1, 2]})");
    QTest::newRow("collection") << u"@c=\"docs\""_s << u"@c"_s << QByteArray("\"docs\"");
    QTest::newRow("collection as in AQL") << u"@@c=\"docs\""_s << u"@c"_s << QByteArray("\"docs\"");
    QTest::newRow("text without quotes") << u"a=Anna"_s << QString() << QByteArray();
    QTest::newRow("no value") << u"a="_s << QString() << QByteArray();
    QTest::newRow("no sign") << u"a"_s << QString() << QByteArray();
    QTest::newRow("no name") << u"=1"_s << QString() << QByteArray();
    QTest::newRow("two values") << u"a=1 2"_s << QString() << QByteArray();
    QTest::newRow("cut") << u"a={\"b\":"_s << QString() << QByteArray();
}

void TestValues::bindings()
{
    QFETCH(QString, text);
    QFETCH(QString, name);
    QFETCH(QByteArray, value);
    const auto binding = cli::bindingFrom(text);
    QCOMPARE(binding.has_value(), !value.isEmpty());
    if (binding) {
        QCOMPARE(binding->first, name);
        QCOMPARE(binding->second, value);
    } else {
        QVERIFY(!binding.error().message.isEmpty());
    }
}

void TestValues::parameters_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("rows");
    using Bytes = QByteArray;

    QTest::newRow("csv: kinds of values")
        << Bytes("a,b,c,d,e\n1,true,null,,x y\n")
        << Bytes(R"({"a":1,"b":true,"c":null,"d":null,"e":"x y"})");
    QTest::newRow("csv: quoted is text")
        << Bytes("a,b\n\"1\",\"\"\n") << Bytes(R"({"a":"1","b":""})");
    QTest::newRow("csv: leading zeros are text")
        << Bytes("zip\n00501") << Bytes(R"({"zip":"00501"})");
    QTest::newRow("csv: digits stay")
        << Bytes("n\n12345678901234567890123") << Bytes(R"({"n":12345678901234567890123})");
    QTest::newRow("csv: quotes, commas, line breaks")
        << Bytes("a,b\n\"x,\"\"y\"\"\",\"l1\nl2\"\n") << Bytes(R"({"a":"x,\"y\"","b":"l1\nl2"})");
    QTest::newRow("csv: CRLF and BOM") << Bytes("\xEF\xBB\xBF"
                                                "a,b\r\n1,2\r\n3,4\r\n")
                                       << Bytes("{\"a\":1,\"b\":2}\n{\"a\":3,\"b\":4}");
    QTest::newRow("csv: blank lines are none")
        << Bytes("a\n1\n\n2\n\n") << Bytes("{\"a\":1}\n{\"a\":2}");
    QTest::newRow("csv: collection parameter")
        << Bytes("@c,limit\ndocs,5") << Bytes(R"({"@c":"docs","limit":5})");
    QTest::newRow("csv: names alone")
        << Bytes("a,b\n") << Bytes("error: There are no rows of parameters.");
    QTest::newRow("csv: short line")
        << Bytes("a,b\n1,2\n3\n") << Bytes("error: Line 3 has 1 fields, the first line 2.");
    QTest::newRow("csv: open quotes")
        << Bytes("a\n\"x\ny") << Bytes("error: The quotes opened in line 2 are not closed.");
    QTest::newRow("csv: same name twice")
        << Bytes("a,a\n1,2") << Bytes("error: The first line names the parameter “a” twice.");
    QTest::newRow("csv: not UTF-8")
        << Bytes("a\n\xff\xfe") << Bytes("error: The parameters are not UTF-8.");

    QTest::newRow("json: array") << Bytes(R"( [{"a": 1.50, "b": {"c": []}}, {}])")
                                 << Bytes("{\"a\":1.50,\"b\":{\"c\": []}}\n{}");
    QTest::newRow("json: lines") << Bytes("{\"a\":1}\n\n{\"a\":2}\n")
                                 << Bytes("{\"a\":1}\n{\"a\":2}");
    QTest::newRow("json: not an object")
        << Bytes("[1]")
        << Bytes("error: Each row of the parameters is an object, like {\"name\": 1}.");
    QTest::newRow("json: empty") << Bytes("[]") << Bytes("error: There are no rows of parameters.");
    QTest::newRow("nothing") << Bytes()
                             << Bytes("error: The first line names the parameters; one of "
                                      "them is empty.");
}

void TestValues::parameters()
{
    QFETCH(QByteArray, text);
    QTEST(rowsOf(text), "rows");
}

void TestValues::aRowReplacesAnEarlierValue()
{
    cli::Bindings bindings{{u"a"_s, "1"}, {u"b"_s, "2"}};
    cli::setBinding(bindings, u"a"_s, "3");
    cli::setBinding(bindings, u"quote\"d"_s, "4");
    const QByteArray expected = R"({"a":3,"b":2,"quote\"d":4})";
    QCOMPARE(cli::bindObject(bindings).bytes(), expected);
}

QTEST_GUILESS_MAIN(TestValues)
#include "tst_values.moc"
