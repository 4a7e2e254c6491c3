// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/mergebatches.h"
#include "results/resultfile.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace results;

class TestMergeBatches : public QObject {
    Q_OBJECT

private:
    [[nodiscard]] QString path(const QString& name) const { return m_dir.filePath(name); }

    /// Writes the files 0, 1, … and returns their names.
    [[nodiscard]] QStringList files(const QByteArrayList& contents) const
    {
        QStringList names;
        for (const QByteArray& content : contents) {
            names << path(QString::number(names.size()));
            QFile file(names.last());
            if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
                qFatal("the test cannot write");
        }
        return names;
    }
    [[nodiscard]] static QByteArray read(const QString& name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
    }

    QTemporaryDir m_dir;

private Q_SLOTS:
    void joins_data()
    {
        QTest::addColumn<QByteArrayList>("batches");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("elements byte for byte, in order")
            << QByteArrayList{R"({"result":[1.0, -0.0,{"a" : 1e400}],"hasMore":true,"id":"7","count":5,"error":false,"code":201})",
                              R"({"result":[ 9007199254740993 ],"hasMore":true,"id":"7","error":false,"code":200})",
                              R"({"result":["\u00fc"],"hasMore":false,"error":false,"code":200})"}
            << QByteArray(
                   R"({"result":[1.0, -0.0,{"a" : 1e400},9007199254740993,"\u00fc"],"hasMore":false,"count":5,"error":false,"code":201})");
        QTest::newRow("empty batches leave no comma")
            << QByteArrayList{R"({"result":[ ],"hasMore":true,"id":"7"})",
                              R"({"result":[1],"hasMore":true,"id":"7"})",
                              R"({"result":[],"hasMore":true,"id":"7"})",
                              R"({"result":[2],"hasMore":false})"}
            << QByteArray(R"({"result":[1,2],"hasMore":false})");
        QTest::newRow("the last extra counts")
            << QByteArrayList{R"({"result":[1],"hasMore":true,"id":"7","nextBatchId":"2","extra":{"stats":1}})",
                              R"({"result":[2],"hasMore":false,"extra":{"stats":2}})"}
            << QByteArray(R"({"result":[1,2],"hasMore":false,"extra":{"stats":2}})");
        QTest::newRow("extra of a streaming query")
            << QByteArrayList{R"({"id":"7","result":[1],"hasMore":true})",
                              R"({"result":[2],"hasMore":false,"extra":{"stats":2}})"}
            << QByteArray(R"({"result":[1,2],"hasMore":false,"extra":{"stats":2}})");
        QTest::newRow("extra of the first only")
            << QByteArrayList{R"({"result":[1],"hasMore":true,"id":"7","extra":{"stats":1}})",
                              R"({"result":[2],"hasMore":false})"}
            << QByteArray(R"({"result":[1,2],"hasMore":false,"extra":{"stats":1}})");
        QTest::newRow("one answer alone")
            << QByteArrayList{R"({"result":[1],"hasMore":false,"id":"7"})"}
            << QByteArray(R"({"result":[1],"hasMore":false})");
    }
    void joins()
    {
        QFETCH(QByteArrayList, batches);
        QFETCH(QByteArray, expected);
        const QString output = path(u"joined"_s);
        QCOMPARE(mergeBatches(files(batches), output), QString());
        QCOMPARE(read(output), expected);
        QVERIFY(!ResultFile::open(output)->problem());
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArrayList>("batches");
        QTest::addColumn<QString>("says");
        const QByteArray first = R"({"result":[1],"hasMore":true,"id":"7"})";
        QTest::newRow("nothing") << QByteArrayList() << u"no batch"_s;
        QTest::newRow("a torn batch")
            << QByteArrayList{first, R"({"result":[2)", R"({"result":[3],"hasMore":false})"}
            << u"not whole"_s;
        QTest::newRow("an error instead of a batch")
            << QByteArrayList{first, R"({"error":true,"errorNum":1600})"} << u"no answer"_s;
        QTest::newRow("a last batch that says there is more")
            << QByteArrayList{first, first} << u"there is more"_s;
        QTest::newRow("no JSON") << QByteArrayList{first, "<html>"} << u"not whole"_s;
    }
    void refuses()
    {
        QFETCH(QByteArrayList, batches);
        QFETCH(QString, says);
        const QString output = path(u"kept"_s);
        QFile old(output);
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write("what was there");
        old.close();
        const QString problem = mergeBatches(files(batches), output);
        QVERIFY2(problem.contains(says), qPrintable(problem));
        QCOMPARE(read(output), QByteArray("what was there"));
    }

    void namesAMissingFile()
    {
        const QString problem = mergeBatches({path(u"nowhere"_s)}, path(u"out"_s));
        QVERIFY2(problem.contains(u"nowhere"_s), qPrintable(problem));
        QVERIFY(!QFile::exists(path(u"out"_s)));
    }

    void stopsWhenCancelled()
    {
        Progress progress;
        progress.cancelled = true;
        const QString problem = mergeBatches(files({R"({"result":[1],"hasMore":false})"}),
                                             path(u"stopped"_s), &progress);
        QVERIFY2(problem.contains(u"stopped"_s), qPrintable(problem));
        QVERIFY(!QFile::exists(path(u"stopped"_s)));
    }

    void manyBatches()
    {
        QByteArrayList batches;
        QByteArray elements;
        constexpr int Count = 300;
        for (int i = 0; i < Count; ++i) {
            QByteArray rows;
            for (int k = 0; k < 50; ++k)
                rows += (k ? ",{\"n\":" : "{\"n\":") + QByteArray::number(i * 50 + k) + '}';
            elements += (i ? "," : "") + rows;
            batches << "{\"result\":[" + rows
                    + "],\"hasMore\":" + (i + 1 < Count ? "true,\"id\":\"1\"}" : "false}");
        }
        const QString output = path(u"many"_s);
        QCOMPARE(mergeBatches(files(batches), output), QString());
        QCOMPARE(read(output), "{\"result\":[" + elements + "],\"hasMore\":false}");
        QCOMPARE(ResultFile::open(output)->rowCount(), qint64(Count * 50));
    }
};

QTEST_GUILESS_MAIN(TestMergeBatches)
#include "tst_mergebatches.moc"
