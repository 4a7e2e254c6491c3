// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/joblists.h"

#include <QMap>
#include <QRandomGenerator>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

arango::Response listOf(const QList<QByteArray>& ids)
{
    QByteArray body = "[";
    for (const QByteArray& id : ids)
        body += (body.size() > 1 ? ",\"" : "\"") + id + '"';
    return {.status = 200, .body = body + ']'};
}

} // namespace

class TestJobLists final : public QObject {
    Q_OBJECT

private slots:
    void compare();
    void randomSnapshots();
    void brokenLists();
    void addAndRemove();
};

void TestJobLists::compare()
{
    KnownIds known{{"9", false}, {"10", false}, {"11", true}, {"12", true}};
    const auto difference = compareLists(known, listOf({"100", "9"}), listOf({"12", "10", "9"}));
    QVERIFY(difference);
    QCOMPARE(difference->known,
             (KnownIds{{"9", true}, {"10", true}, {"12", true}, {"100", false}}));
    QCOMPARE(difference->appeared, (KnownIds{{"100", false}}));
    QCOMPARE(difference->finished, (std::vector<QByteArray>{"9", "10"}));
    QCOMPARE(difference->vanished, (std::vector<QByteArray>{"11"}));
    QCOMPARE(difference->pendingCount, 2);
    QCOMPARE(difference->doneCount, 3);
}

void TestJobLists::randomSnapshots()
{
    QRandomGenerator random(4711);
    KnownIds known;
    QMap<quint64, bool> before;
    for (int round = 0; round < 300; ++round) {
        QMap<quint64, bool> after;
        QList<QByteArray> pending;
        QList<QByteArray> done;
        for (int i = 0; i < 60; ++i) {
            const quint64 id = 1 + random.bounded(120);
            after.insert(id, random.bounded(2) == 1);
        }
        for (auto it = after.cbegin(); it != after.cend(); ++it)
            (it.value() ? done : pending).append(QByteArray::number(it.key()));
        std::shuffle(done.begin(), done.end(), random);
        std::shuffle(pending.begin(), pending.end(), random);

        const auto difference = compareLists(known, listOf(pending), listOf(done));
        QVERIFY(difference);
        std::vector<QByteArray> finished;
        std::vector<QByteArray> vanished;
        KnownIds appeared;
        for (auto it = after.cbegin(); it != after.cend(); ++it) {
            const QByteArray id = QByteArray::number(it.key());
            if (!before.contains(it.key()))
                appeared.push_back({id, it.value()});
            else if (it.value() && !before.value(it.key()))
                finished.push_back(id);
        }
        for (auto it = before.cbegin(); it != before.cend(); ++it) {
            if (!after.contains(it.key()))
                vanished.push_back(QByteArray::number(it.key()));
        }
        QCOMPARE(difference->appeared, appeared);
        QCOMPARE(difference->finished, finished);
        QCOMPARE(difference->vanished, vanished);
        known = difference->known;
        before = after;
    }
}

void TestJobLists::brokenLists()
{
    const arango::Response good = listOf({"1"});
    const KnownIds before{{"7", false}};
    KnownIds known = before;
    for (const char* body : {"<html>", "{}", "", "[", R"(["1","x"])", R"(["1",])", R"(["1" "2"])",
                             R"([1])", R"(["1)", R"([,"1"])", R"(["-1"])", R"(["1"]])"}) {
        QVERIFY2(!compareLists(known, {.status = 200, .body = body}, good), body);
        QVERIFY2(!compareLists(known, good, {.status = 200, .body = body}), body);
    }
    QVERIFY(!compareLists(known, good, {.status = 503}));
    QCOMPARE(known, before);
    QVERIFY(compareLists(known, {.status = 200, .body = " [ \"2\" , \"1\" ]\n"}, good));
}

void TestJobLists::addAndRemove()
{
    KnownIds known{{"9", true}, {"11", false}};
    addKnown(known, "10");
    addKnown(known, "9");
    QCOMPARE(known, (KnownIds{{"9", true}, {"10", false}, {"11", false}}));
    removeKnown(known, "11");
    removeKnown(known, "7");
    QCOMPARE(known, (KnownIds{{"9", true}, {"10", false}}));
}

QTEST_GUILESS_MAIN(TestJobLists)
#include "tst_joblists.moc"
