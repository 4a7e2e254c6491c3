// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/diff.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace results;

namespace {

/// "=0/1" same, "~0/1" changed, "<0" only left, ">1" only right.
QByteArray compared(const QByteArray& left, const QByteArray& right,
                    const DiffOptions& options = {})
{
    Progress progress;
    const auto found
        = diff(*ResultFile::fromBytes(left), *ResultFile::fromBytes(right), options, progress);
    QByteArrayList texts;
    for (const DiffEntry& entry : found->entries) {
        const QByteArray l = QByteArray::number(entry.left);
        const QByteArray r = QByteArray::number(entry.right);
        switch (entry.state) {
        case DiffState::Same:
            texts << '=' + l + '/' + r;
            break;
        case DiffState::Changed:
            texts << '~' + l + '/' + r;
            break;
        case DiffState::OnlyLeft:
            texts << '<' + l;
            break;
        case DiffState::OnlyRight:
            texts << '>' + r;
        }
    }
    const qint64 sum = found->same + found->changed + found->onlyLeft + found->onlyRight;
    if (sum != std::ssize(found->entries))
        qFatal("the counts are wrong");
    return texts.join(' ');
}

} // namespace

class TestDiff : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pairs_data()
    {
        QTest::addColumn<QByteArray>("left");
        QTest::addColumn<QByteArray>("right");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char* name, const char* left, const char* right,
                            const char* expected) {
            QTest::newRow(name) << QByteArray(left) << QByteArray(right) << QByteArray(expected);
        };
        row("equal", R"([{"_key":"a"}])", R"([{"_key":"a"}])", "=0/0");
        row("by key", R"([{"_key":"a","n":1},{"_key":"b","n":1},{"_key":"c"}])",
            R"([{"_key":"x"},{"_key":"b","n":2},{"_key":"y"},{"_key":"a","n":1}])",
            ">0 =0/3 ~1/1 >2 <2");
        row("by position without keys", R"([1,2,3])", R"([1,3])", "=0/0 ~1/1 <2");
        row("a cursor's answer and an array", R"({"result":[{"_key":"a"}]})", R"([{"_key":"a"}])",
            "=0/0");
        row("members in another order", R"([{"_key":"a","x":1,"y":[{"p":1,"q":2}]}])",
            R"([{"y":[{"q":2,"p":1}],"x":1,"_key":"a"}])", "=0/0");
        row("numbers by value", R"([1.0,1e2,9007199254740993])", R"([1,100,9007199254740992])",
            "=0/0 =1/1 ~2/2");
        row("strings by characters", R"(["\u00fc\/"])", R"(["ü/"])", "=0/0");
        row("lone surrogates differ", R"(["\ud800"])", R"(["\ud801"])", "~0/0");
        row("escaped keys pair", R"([{"_key":"\u0061"}])", R"([{"_key":"a"}])", "=0/0");
        row("a number is no text", R"([{"_key":1}])", R"([{"_key":"1"}])", ">0 <0");
        row("repeated keys pair in order", R"([{"_key":"a","n":1},{"_key":"a","n":2}])",
            R"([{"_key":"a","n":1},{"_key":"a","n":3},{"_key":"a"}])", "=0/0 ~1/1 >2");
        row("order of an array counts", R"([[1,2]])", R"([[2,1]])", "~0/0");
        row("null is not missing", R"([{"_key":"a","n":null}])", R"([{"_key":"a"}])", "~0/0");
        row("repeated members", R"([{"_key":"a","n":1,"n":2}])", R"([{"n":1,"n":2,"_key":"a"}])",
            "=0/0");
        row("nothing", "[]", "[]", "");
        row("nothing and something", "[]", "[1]", ">0");
        row("no JSON", "oops", "[1]", ">0");
    }
    void pairs()
    {
        QFETCH(QByteArray, left);
        QFETCH(QByteArray, right);
        QFETCH(QByteArray, expected);
        QCOMPARE(compared(left, right), expected);
    }

    void choosesWhatPairs()
    {
        const QByteArray left
            = R"([{"id":{"n":1},"_key":"a","_rev":"1"},{"id":{"n":2},"_key":"b"}])";
        const QByteArray right
            = R"([{"id":{"n":2.0},"_key":"b"},{"id":{"n":1},"_key":"a","_rev":"2"}])";
        QCOMPARE(compared(left, right), QByteArray("~0/1 =1/0"));
        QCOMPARE(compared(left, right, {.key = Path{u"id"_s, u"n"_s}}), QByteArray("~0/1 =1/0"));
        QCOMPARE(compared(left, right, {.ignored = {{u"_rev"_s}}}), QByteArray("=0/1 =1/0"));
        QCOMPARE(compared(left, right, {.byPosition = true}), QByteArray("~0/0 ~1/1"));
    }

    void namesTheFields()
    {
        const auto left = ResultFile::fromBytes(
            R"([{"a":1,"b":{"c":1,"d":[1]},"e":2,"same":{"x":1},"g":1,"g":2}])");
        const auto right = ResultFile::fromBytes(
            R"([{"same":{"x":1.0},"a":2,"b":{"c":1,"d":[2],"new":3},"f":1,"g":1,"g":3}])");
        QStringList texts;
        for (const FieldChange& change : changedFields(*left, left->row(0), *right, right->row(0)))
            texts << QString::number(int(change.state)) + change.path.join('.'_L1) + '='_L1
                    + left->index().text(change.left, 20) + '/'_L1
                    + right->index().text(change.right, 20);
        const JsonNode none;
        QVERIFY(left->index().raw(none).isEmpty());
        QCOMPARE(texts,
                 QStringList({u"1a=1/2"_s, u"1b.d=[1]/[2]"_s, u"3b.new=/3"_s, u"2e=2/"_s,
                              u"1g=2/3"_s, u"3f=/1"_s}));
    }

    void exportsLines()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(u"diff.ndjson"_s);
        const auto left
            = ResultFile::fromBytes("[{\"_key\":\"a\",\"n\":{\"x\":1}},{\"_key\":\"b\"}]");
        const auto right
            = ResultFile::fromBytes("[{\"_key\":\"a\",\n\"n\":{\"x\":2}},{\"_key\":\"c\"}]");
        Progress progress;
        const auto found = diff(*left, *right, {}, progress);
        QCOMPARE(exportDiff(path, *left, *right, *found, found->entries, progress), QString());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(),
                 QByteArray("{\"state\":\"changed\",\"key\":\"a\",\"fields\":[\"n.x\"],"
                            "\"left\":{\"_key\":\"a\",\"n\":{\"x\":1}},"
                            "\"right\":{\"_key\":\"a\", \"n\":{\"x\":2}}}\n"
                            "{\"state\":\"right\",\"key\":\"c\",\"right\":{\"_key\":\"c\"}}\n"
                            "{\"state\":\"left\",\"key\":\"b\",\"left\":{\"_key\":\"b\"}}\n"));
    }

    void manyRows()
    {
        QByteArray left = "[";
        QByteArray right = "[";
        constexpr int Count = 50'000;
        for (int i = 0; i < Count; ++i) {
            const int other = Count - 1 - i;
            left += (i ? ",{\"_key\":\"" : "{\"_key\":\"") + QByteArray::number(i) + "\",\"n\":1}";
            right += (i ? ",{\"_key\":\"" : "{\"_key\":\"") + QByteArray::number(other)
                + (other % 10 == 0 ? "\",\"n\":2}" : "\",\"n\":1}");
        }
        Progress progress;
        const auto found = diff(*ResultFile::fromBytes(left + ']'),
                                *ResultFile::fromBytes(right + ']'), {}, progress);
        QCOMPARE(found->same, qint64(Count - Count / 10));
        QCOMPARE(found->changed, qint64(Count / 10));
        progress.cancelled = true;
        QVERIFY(!diff(*ResultFile::fromBytes("[1]"), *ResultFile::fromBytes("[1]"), {}, progress));
    }
};

QTEST_GUILESS_MAIN(TestDiff)
#include "tst_diff.moc"
