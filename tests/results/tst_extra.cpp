// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/extra.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace results;

class TestExtra : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void statisticsWarningsProfile()
    {
        const Extra found = extra(
            *ResultFile::open(QStringLiteral(TEST_DATA "/results/valid/extra_statistics.json")));
        QCOMPARE(found.statistics.size(), size_t(5)); // nodes are no number
        QVERIFY((found.statistics[1] == Statistic{u"scannedFull"_s, u"9007199254740993"_s}));
        QCOMPARE(found.executionTime, std::optional(0.0015));
        QCOMPARE(found.peakMemory, std::optional<qint64>(32768));
        QCOMPARE(found.fullCount, std::optional<qint64>(7));
        QCOMPARE(found.cached, std::optional(true));
        QVERIFY((found.warnings == std::vector<Warning>{{1562, u"division by zero"_s}}));
        QVERIFY(
            (found.profile == std::vector<Phase>{{u"parsing"_s, 2.5e-5}, {u"executing"_s, 0.5}}));
        QCOMPARE(found.rules, std::vector<QString>{u"use-indexes"_s});
    }

    void planNodesWithWhatWasMeasured()
    {
        const Extra found
            = extra(*ResultFile::open(QStringLiteral(TEST_DATA "/results/valid/extra_plan.json")));
        QCOMPARE(found.nodes.size(), size_t(7));
        const PlanNode& index = found.nodes[1];
        QCOMPARE(index.type, u"IndexNode"_s);
        QCOMPARE(index.detail, u"orders · persistent byCity (city, zip) · o"_s);
        QVERIFY(index.dependencies == std::vector<qint64>{1});
        QCOMPARE(index.calls, qint64(3));
        QCOMPARE(index.items, qint64(2000));
        QCOMPARE(index.filtered, qint64(5));
        QCOMPARE(index.runtime, 1.25);
        QCOMPARE(index.ownRuntime, 1.0);
        QCOMPARE(index.estimatedCost, 201.5);
        QCOMPARE(index.estimatedItems, qint64(200));
        QVERIFY(!found.nodes[2].measured);
        QCOMPARE(found.nodes[3].depth, 1);
        QCOMPARE(found.nodes[3].detail, u"0, 10"_s);
        QCOMPARE(found.nodes[4].depth, 0);
        QCOMPARE(found.nodes[5].ownRuntime, 0.0); // never less than nothing
        QCOMPARE(found.nodes[6].id, qint64(9)); // measured, but not in the plan
        QVERIFY(found.nodes[6].type.isEmpty());
    }

    void othersHaveNone_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("document") << QByteArray(R"({"extra":{"stats":{"a":1}}})");
        QTest::newRow("array") << QByteArray("[1]");
        QTest::newRow("no extra") << QByteArray(R"({"result":[]})");
        QTest::newRow("other types")
            << QByteArray(R"({"result":[],"extra":{"stats":[],"warnings":5,"plan":null}})");
        QTest::newRow("cut") << QByteArray("{\"result\":[],\"extra\":{\"stats\":{\"a");
        QTest::newRow("text") << QByteArray("x");
    }
    void othersHaveNone()
    {
        QFETCH(QByteArray, json);
        QVERIFY(extra(*ResultFile::fromBytes(json)).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestExtra)
#include "tst_extra.moc"
