// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/jsonformat.h"
#include "results/jsonindex.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace results;

namespace {

using Problem = JsonProblem::Kind;

/// Opens everything; the count of all nodes. Every node must lie inside of its container.
qint64 walk(const JsonIndex& index, const JsonNode& node, int depth = 0)
{
    qint64 nodes = 1;
    const auto children = index.children(node, 0, std::numeric_limits<qint64>::max());
    if (std::ssize(children) != index.childCount(node))
        qFatal("the count and the children differ");
    for (qint64 i = 0; i < std::ssize(children); ++i) {
        const JsonNode& child = children[static_cast<size_t>(i)];
        if (child.offset <= node.offset || child.end() > node.end() || child.length < 1)
            qFatal("a child lies outside of its container");
        if ((child.keyOffset >= 0) != (node.kind == JsonKind::Object))
            qFatal("keys are in objects only");
        if (node.complete && !child.complete)
            qFatal("a whole container with a broken child");
        (void)index.text(child, 50);
        (void)index.key(child, 50);
        nodes += walk(index, child, depth + 1);
    }
    return nodes;
}

/// The document again, from the tree alone; white space outside of strings is lost.
QByteArray rebuilt(const JsonIndex& index, const JsonNode& node)
{
    if (!node.isContainer())
        return index.raw(node).toByteArray();
    QByteArray out;
    for (const JsonNode& child : index.children(node, 0, std::numeric_limits<qint64>::max())) {
        if (!out.isEmpty())
            out += ',';
        if (child.keyOffset >= 0)
            out += index.rawKey(child).toByteArray() + ':';
        out += rebuilt(index, child);
    }
    return node.kind == JsonKind::Object ? '{' + out + '}' : '[' + out + ']';
}

QByteArray tenKilobytes()
{
    QByteArray json = R"({"result":[)";
    for (int i = 0; i < 60; ++i) {
        json += i ? "," : "";
        json += "{\"_key\":\"" + QByteArray::number(i)
            + "\",\"name\":\"M\\u00fcller \\ud83d\\ude00 é\","
            + R"("n":[-0.0,1e400,9007199254740993,true,false,null,{}],"deep":[[[["x"]]]],"":""},)"
            + "\n  12.50";
    }
    json += "],\"hasMore\":false,\"extra\":{\"warnings\":[],\"text\":\"" + QByteArray(2000, 'y')
        + "\"}}";
    return json;
}

} // namespace

class TestJsonIndex : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void valid_data()
    {
        QTest::addColumn<QByteArray>("json");
        const QByteArrayList documents{"{}",
                                       "[]",
                                       " [ ] ",
                                       "\n{\t}\r",
                                       "1",
                                       "-0.0",
                                       "1e400",
                                       "0",
                                       "-1.5E+10",
                                       "\"\"",
                                       "\"a\"",
                                       "true",
                                       "false",
                                       "null",
                                       " null ",
                                       "[[]]",
                                       "[{}]",
                                       R"({"a":{}})",
                                       R"({"":0})",
                                       R"({"a":1,"a":2})",
                                       R"(["\u0000","\ud800","\udc00\ud800","\ud83d\ude00"])",
                                       "[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"]",
                                       "[123456789012345678901234567890]",
                                       "[1.0,10E-2,0e0]",
                                       "[\"\x7f\"]",
                                       "[\"\xc3\xa9\"]",
                                       "\xEF\xBB\xBF[1]",
                                       "[\"]\",\"}\",\"[,{\"]",
                                       QByteArray(500, '[') + QByteArray(500, ']'),
                                       QByteArray(1024, '[') + QByteArray(1024, ']'),
                                       tenKilobytes()};
        for (int i = 0; i < documents.size(); ++i)
            QTest::addRow("%d %s", i, documents[i].left(30).simplified().constData())
                << documents[i];
    }
    void valid()
    {
        QFETCH(QByteArray, json);
        const JsonIndex index(json);
        QVERIFY2(!index.problem(), qPrintable(index.problem().value_or(JsonProblem()).sentence()));
        QVERIFY(index.root());
        QVERIFY(index.root()->complete);
        walk(index, *index.root());
        // Nothing of the text is lost or changed.
        QByteArray dense = rebuilt(index, *index.root());
        QByteArray expected = json.startsWith("\xEF") ? json.mid(3) : json;
        for (QByteArray* text : {&dense, &expected})
            text->replace(" ", "").replace("\n", "").replace("\t", "").replace("\r", "");
        QCOMPARE(dense, expected);
    }

    void invalid_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<int>("kind");
        QTest::addColumn<qint64>("offset");
        const auto row = [](const char* json, Problem kind, qint64 offset) {
            QTest::addRow("%s", QByteArray(json).replace(char(10), "\\n").constData())
                << QByteArray(json) << int(kind) << offset;
        };
        row("", Problem::Empty, 0);
        row(" \n\t", Problem::Empty, 3);
        row("<html>", Problem::NotJson, 0);
        row("nginx is down", Problem::NotJson, 0);
        row("'a'", Problem::NotJson, 0);
        row(",", Problem::NotJson, 0);
        row("NaN", Problem::NotJson, 0);
        row("+1", Problem::NotJson, 0);
        row("]", Problem::NotJson, 0);
        row("[", Problem::Cut, 1);
        row("{", Problem::Cut, 1);
        row("[1", Problem::Cut, 2);
        row("[1,", Problem::Cut, 3);
        row(R"({"a")", Problem::Cut, 4);
        row(R"({"a":)", Problem::Cut, 5);
        row("[\"a", Problem::Cut, 3);
        row("[\"\\", Problem::Cut, 3);
        row("[\"\\u12", Problem::Cut, 6);
        row("-", Problem::Cut, 1);
        row("tru", Problem::Cut, 3);
        row("[1.", Problem::Cut, 3);
        row("[1,]", Problem::Value, 3);
        row("[,1]", Problem::Value, 1);
        row("[1,,2]", Problem::Value, 3);
        row("[+1]", Problem::Value, 1);
        row("[.5]", Problem::Value, 1);
        row("[Infinity]", Problem::Value, 1);
        row("[/*x*/]", Problem::Value, 1);
        row("['a']", Problem::Value, 1);
        row("{1:2}", Problem::Key, 1);
        row("{a:2}", Problem::Key, 1);
        row(R"({"a":1,})", Problem::Key, 7);
        row(R"({"a" 1})", Problem::Colon, 5);
        row(R"({"a":})", Problem::Value, 5);
        row("[1 2]", Problem::Comma, 3);
        row("[1}", Problem::Comma, 2);
        row(R"({"a":1])", Problem::Comma, 6);
        row("[01]", Problem::Number, 2);
        row("[-01]", Problem::Number, 3);
        row("[1.]", Problem::Number, 3);
        row("[1e]", Problem::Number, 3);
        row("[-]", Problem::Number, 2);
        row("[1a]", Problem::Comma, 2);
        row("[0x1]", Problem::Comma, 2);
        row("[trux]", Problem::Literal, 4);
        row("[nul]", Problem::Literal, 4);
        row(R"(["\x41"])", Problem::Escape, 2);
        row(R"(["\u00g0"])", Problem::Escape, 2);
        row("[\"a\nb\"]", Problem::Control, 3);
        row("[1]x", Problem::Trailing, 3);
        row("{}{}", Problem::Trailing, 2);
        row("1 2", Problem::Trailing, 2);
        QTest::addRow("deep") << QByteArray(100'000, '[') << int(Problem::Depth) << qint64(1024);
        QTest::addRow("nul") << QByteArray("[1\0]", 4) << int(Problem::Comma) << qint64(2);
    }
    void invalid()
    {
        QFETCH(QByteArray, json);
        QFETCH(int, kind);
        QFETCH(qint64, offset);
        const JsonIndex index(json);
        QVERIFY(index.problem());
        QCOMPARE(int(index.problem()->kind), kind);
        QCOMPARE(index.problem()->offset, offset);
        QVERIFY(index.problem()->sentence().endsWith(u'.'));
        QVERIFY2(!index.problem()->sentence().contains(u'%'),
                 qPrintable(index.problem()->sentence()));
        QCOMPARE(index.root().has_value(),
                 kind != int(Problem::Empty) && kind != int(Problem::NotJson));
        if (index.root()) {
            QCOMPARE(index.root()->complete, kind == int(Problem::Trailing));
            walk(index, *index.root());
        }
    }

    void everyPrefixIsReadable()
    {
        const QByteArray json = tenKilobytes();
        QVERIFY(json.size() > 10'000);
        const qint64 all = walk(JsonIndex(json), *JsonIndex(json).root());
        qint64 before = 0;
        for (qsizetype size = 0; size < json.size(); ++size) {
            // A copy of exactly that size, so that reading one byte too far is found out.
            const QByteArray prefix(json.constData(), size);
            const JsonIndex index(prefix);
            QVERIFY(index.problem());
            QVERIFY(index.problem()->sentence().size() > 10);
            if (size % 7 != 0 && json.size() - size > 200) // the pattern has another length
                continue;
            const qint64 nodes = index.root() ? walk(index, *index.root()) : 0;
            QVERIFY2(nodes >= before, "a longer part shows at least as much");
            before = nodes;
            (void)indented(prefix);
            (void)withLineBreaks(prefix, 20);
        }
        QCOMPARE(before, all);
    }

    void noBytesCrashIt()
    {
        QRandomGenerator random(1);
        const QByteArray json = tenKilobytes().left(3000);
        for (int i = 0; i < 1000; ++i) {
            QByteArray bytes = json;
            for (quint32 k = random.bounded(1U, 6U); k > 0; --k)
                bytes[random.bounded(quint32(bytes.size()))] = char(random.bounded(256));
            const JsonIndex index(bytes);
            if (index.root())
                walk(index, *index.root());
            (void)indented(bytes);
        }
    }

    void saysWhere()
    {
        const QByteArray json = "{\n  \"ü\": 1,\n  \"é\" 2\n}";
        const JsonProblem problem = JsonIndex(json).problem().value();
        QCOMPARE(problem.line, 3);
        QCOMPARE(problem.column, 7);
        QCOMPARE(problem.found, u"2"_s);
        QCOMPARE(problem.sentence(),
                 u"The JSON breaks at line 3, column 7: a colon is missing before “2”."_s);
        QCOMPARE(JsonIndex("\xe2\x80\xae").problem()->found, u"U+202E"_s);
        QCOMPARE(JsonIndex("%1 %2").problem()->sentence(),
                 u"This is not JSON: it begins with “%”."_s);
    }

    void showsWhatCameBeforeTheBreak()
    {
        const QByteArray json = "{\"a\":[1,2,{\"b\":\"hel";
        const JsonIndex index(json);
        const auto array = index.member(*index.root(), u"a");
        QVERIFY(array && !array->complete);
        const auto elements = index.children(*array, 0, 10);
        QCOMPARE(elements.size(), 3U);
        QVERIFY(elements[1].complete);
        const auto b = index.member(elements[2], u"b");
        QVERIFY(b && !b->complete);
        QCOMPARE(index.text(*b, 100), u"hel"_s);
    }

    void keepsNumbersAndOrder()
    {
        const QByteArray json = R"({"z":9007199254740993,"a":1.0,"z":-0.0,)"
                                R"("big":1e400,"d":123456789012345678901234567890})";
        const JsonIndex index(json);
        QStringList seen;
        for (const JsonNode& node : index.children(*index.root(), 0, 100))
            seen << index.key(node, 10) + u'=' + index.text(node, 100);
        QCOMPARE(seen,
                 QStringList({u"z=9007199254740993"_s, u"a=1.0"_s, u"z=-0.0"_s, u"big=1e400"_s,
                              u"d=123456789012345678901234567890"_s}));
        QCOMPARE(index.text(*index.member(*index.root(), u"z"), 100), u"9007199254740993"_s);
        QVERIFY(!index.member(*index.root(), u"missing"));
    }

    void decodes_data()
    {
        QTest::addColumn<QByteArray>("raw");
        QTest::addColumn<QString>("text");
        QTest::newRow("escapes") << QByteArray("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00fc\"")
                                 << u"\"\\/\b\f\n\r\t\u00fc"_s;
        QTest::newRow("pair") << QByteArray(R"("\ud83d\ude00")") << u"\U0001F600"_s;
        QTest::newRow("high alone") << QByteArray(R"("a\ud83db")") << u"a\uFFFDb"_s;
        QTest::newRow("low alone") << QByteArray(R"("\ude00")") << u"\uFFFD"_s;
        QTest::newRow("two highs")
            << QByteArray(R"("\ud83d\ud83d\ude00")") << u"\uFFFD\U0001F600"_s;
        QTest::newRow("wrong order") << QByteArray(R"("\ude00\ud83d")") << u"\uFFFD\uFFFD"_s;
        QTest::newRow("no UTF-8") << QByteArray("\"a\xff z\"") << u"a\uFFFD z"_s;
        QTest::newRow("cut") << QByteArray("\"ab\\u12") << u"ab"_s;
        QTest::newRow("quote only") << QByteArray("\"") << QString();
    }
    void decodes()
    {
        QFETCH(QByteArray, raw);
        QFETCH(QString, text);
        QCOMPARE(decodedString(raw, 1000), text);
    }

    void decodesNoMoreThanAsked()
    {
        const QByteArray smile("\xF0\x9F\x98\x80");
        QCOMPARE(decodedString(QByteArray('"' + smile.repeated(50) + '"'), 5),
                 u"\U0001F600\U0001F600"_s);
        QCOMPARE(decodedString("\"abcdef\"", 3), u"abc"_s);
        QCOMPARE(decodedString("\"ab\\ud83d\\ude00\"", 3), u"ab"_s);
    }

    void opensBlocksOfLargeContainers_data()
    {
        QTest::addColumn<bool>("object");
        QTest::newRow("array") << false;
        QTest::newRow("object") << true;
    }
    void opensBlocksOfLargeContainers()
    {
        QFETCH(bool, object);
        constexpr qint64 Count = 12'345;
        QByteArray json(1, object ? '{' : '[');
        for (qint64 i = 0; i < Count; ++i) {
            json += i ? ", " : " ";
            if (object)
                json += "\"k" + QByteArray::number(i) + "\" : ";
            json += i % 3 ? QByteArray::number(i) : "[" + QByteArray::number(i) + ",[\"]\"]]";
        }
        json += object ? '}' : ']';
        const JsonIndex index(json);
        const JsonNode root = index.root().value();
        QCOMPARE(index.childCount(root), Count);
        for (const qint64 first : {0, 1, 999, 1000, 1001, 5500, 11'999, 12'000, 12'344}) {
            const auto nodes = index.children(root, first, 3);
            QCOMPARE(std::ssize(nodes), std::min<qint64>(3, Count - first));
            for (qint64 k = 0; k < std::ssize(nodes); ++k) {
                const JsonNode& node = nodes[static_cast<size_t>(k)];
                const QByteArray number = QByteArray::number(first + k);
                QVERIFY(index.raw(node).toByteArray().contains(number));
                QCOMPARE(index.childAt(root, node.offset), first + k);
                if (object)
                    QCOMPARE(index.key(node, 20), u'k' + QString::fromLatin1(number));
            }
        }
        QVERIFY(index.children(root, Count, 10).empty());
        QVERIFY(index.children(root, -1, 10).empty());
        QCOMPARE(index.childAt(root, 0), -1);
        QCOMPARE(index.childAt(root, json.size()), -1);
    }

    void canBeStopped()
    {
        const QByteArray json = '[' + QByteArray("1,").repeated(200'000) + "1]";
        const std::atomic_bool cancel = true;
        const JsonIndex index(json, &cancel);
        QCOMPARE(int(index.problem()->kind), int(Problem::Cancelled));
        QVERIFY(index.problem()->offset < json.size());
    }

    void indentsWithoutChangingValues()
    {
        QCOMPARE(indented(R"({"a":[1.0,{"b":"x, {y}"}],"c":{},"d":[ ]})"),
                 QByteArray("{\n  \"a\": [\n    1.0,\n    {\n      \"b\": \"x, {y}\"\n    }\n  ],\n"
                            "  \"c\": {},\n  \"d\": []\n}"));
        QCOMPARE(indented("Internal  server error"), QByteArray("Internal server error"));
        const QByteArray json = tenKilobytes();
        const QByteArray pretty = indented(json);
        const JsonIndex index(pretty);
        QVERIFY(!index.problem());
        QCOMPARE(rebuilt(index, *index.root()), rebuilt(JsonIndex(json), *JsonIndex(json).root()));
        QCOMPARE(indented(pretty), pretty);
    }

    void breaksLongLines()
    {
        const QByteArray json = '[' + QByteArray("12345,").repeated(1000) + "0]";
        const QByteArray broken = withLineBreaks(json, 100);
        for (const QByteArray& line : broken.split('\n'))
            QVERIFY(line.size() < 120);
        QCOMPARE(QByteArray(broken).replace("\n", ""), json);
        const QByteArray text = '"' + QByteArray("\xc3\xa9").repeated(50'000) + '"';
        for (const QByteArray& line : withLineBreaks(text, 100).split('\n'))
            QVERIFY(!QString::fromUtf8(line).contains(QChar::ReplacementCharacter));
    }

    void isFast()
    {
        // The size is small so that a sanitizer build is quick; the figure is what matters.
        QByteArray json = "{\"result\":[";
        while (json.size() < 20'000'000)
            json += R"({"_key":"1234567","name":"Erika Mustermann","n":[1,2,3.25],"ok":true},)";
        json += "0]}";
        QElapsedTimer timer;
        timer.start();
        const JsonIndex index(json);
        const double scan = double(timer.nsecsElapsed()) / 1e6;
        QVERIFY(!index.problem());
        const JsonNode array = index.member(*index.root(), u"result").value();
        const qint64 count = index.childCount(array);
        timer.start();
        QCOMPARE(std::ssize(index.children(array, count - 1000, 1000)), 1000);
        const double open = double(timer.nsecsElapsed()) / 1e6;
        timer.start();
        const qsizetype pretty = indented(json).size();
        const double indent = double(timer.nsecsElapsed()) / 1e6;
        qInfo("json_index_20MB %.1f ms, open_last_block %.2f ms, indent %.1f ms (%lld bytes)", scan,
              open, indent, static_cast<long long>(pretty));
        QVERIFY(scan < 5000);
    }
};

QTEST_APPLESS_MAIN(TestJsonIndex)
#include "tst_jsonindex.moc"
