// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/resulttable.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <limits>
#include <numeric>
#include <thread>

using namespace Qt::StringLiterals;
using namespace results;

namespace {

constexpr qint64 All = std::numeric_limits<qint64>::max();

QStringList titles(const ResultFile& file, const ColumnOptions& options = {})
{
    Progress progress;
    QStringList found;
    const auto columns = findColumns(file, options, All, progress)->columns;
    for (const Column& column : columns)
        found << column.title();
    return found;
}

/// One row's cells as people tell them apart.
QStringList shown(const ResultFile& file, qint64 row, const ColumnOptions& options = {})
{
    Progress progress;
    const auto columns = findColumns(file, options, All, progress)->columns;
    QStringList texts;
    for (const Cell& cell : cells(file, file.row(row), columns)) {
        QString text = cell.kind == CellKind::Missing ? u"-"_s : file.index().text(cell.node, 100);
        if (cell.kind == CellKind::String)
            text = u"'%1'"_s.arg(text);
        if (cell.empty)
            text += u" empty"_s;
        if (cell.repeated)
            text += u" repeated"_s;
        texts << text;
    }
    return texts;
}

QByteArray arranged(const QByteArray& json, const std::vector<ColumnFilter>& filters,
                    const std::optional<Sorting>& sorting)
{
    const auto file = ResultFile::fromBytes(json);
    Progress progress;
    QByteArrayList rows;
    const auto order = arrange(*file, filters, sorting, progress);
    for (const quint32 row : *order)
        rows << QByteArray::number(row);
    return rows.join(' ');
}

} // namespace

class TestResultTable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rows_data()
    {
        using enum ResultFile::Rows;
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<ResultFile::Rows>("rows");
        QTest::addColumn<int>("count");
        QTest::newRow("cursor") << QByteArray(R"({"result":[1,2,3],"hasMore":false})")
                                << ResultArray << 3;
        QTest::newRow("array") << QByteArray("[1,[2],{}]") << RootArray << 3;
        QTest::newRow("empty array") << QByteArray("[]") << RootArray << 0;
        QTest::newRow("document") << QByteArray(R"({"_key":"1"})") << Single << 1;
        QTest::newRow("result that is no array")
            << QByteArray(R"({"result":{"a":1}})") << Single << 1;
        QTest::newRow("scalar") << QByteArray("9007199254740993") << Single << 1;
        QTest::newRow("null") << QByteArray("null") << Single << 1;
        QTest::newRow("nothing") << QByteArray("") << None << 0;
        QTest::newRow("text") << QByteArray("Service Unavailable") << None << 0;
        QTest::newRow("cut") << QByteArray(R"({"result":[{"a":1},{"a":)") << ResultArray << 2;
    }
    void rows()
    {
        QFETCH(QByteArray, json);
        QFETCH(ResultFile::Rows, rows);
        QFETCH(int, count);
        const auto file = ResultFile::fromBytes(json);
        QCOMPARE(file->rowsAre(), rows);
        QCOMPARE(file->rowCount(), qint64(count));
        QCOMPARE(std::ssize(file->rows(0, All)), qint64(count));
        QCOMPARE(file->row(count), JsonNode());
    }

    void contents_data()
    {
        using enum ResultFile::Content;
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<ResultFile::Content>("content");
        QTest::addColumn<bool>("notice");
        QTest::newRow("JSON") << QByteArray("[1]") << Json << false;
        QTest::newRow("broken") << QByteArray("[1,") << Json << true;
        QTest::newRow("trailing") << QByteArray("[1] x") << Json << true;
        QTest::newRow("text") << QByteArray("upstream timed out") << Text << true;
        QTest::newRow("html") << QByteArray("\n <!DOCTYPE HTML><p>") << Html << true;
        QTest::newRow("binary") << QByteArray("\x1f\x8b\x08\x00", 4) << Binary << true;
        QTest::newRow("spaces") << QByteArray(" \n") << Empty << true;
        QTest::newRow("nothing") << QByteArray() << Empty << true;
    }
    void contents()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(ResultFile::Content, content);
        QFETCH(bool, notice);
        const auto file = ResultFile::fromBytes(bytes);
        QCOMPARE(file->content(), content);
        QCOMPARE(!file->notice().isEmpty(), notice);
    }

    void missingFile()
    {
        const auto file = ResultFile::open(u"/nowhere/at/all"_s);
        QCOMPARE(file->content(), ResultFile::Content::Unreadable);
        QVERIFY(file->notice().contains(u"/nowhere/at/all"_s));
        QCOMPARE(file->rowCount(), qint64(0));
    }

    void columns()
    {
        const auto file = ResultFile::fromBytes(
            R"([{"b":1,"a":{"x":1,"y":{"z":2}}},{"c":null,"a":5},{"a":{}},"text",{"b.d":1,"":2}])");
        QCOMPARE(titles(*file),
                 QStringList({u"value"_s, u"b"_s, u"a"_s, u"c"_s, u"\"b.d\""_s, u"\"\""_s}));
        QCOMPARE(titles(*file, {.levels = 1}),
                 QStringList({u"value"_s, u"b"_s, u"a"_s, u"a.x"_s, u"a.y"_s, u"c"_s, u"\"b.d\""_s,
                              u"\"\""_s}));
        QCOMPARE(titles(*file, {.opened = {{u"a"_s}, {u"a"_s, u"y"_s}}}),
                 QStringList({u"value"_s, u"b"_s, u"a"_s, u"a.x"_s, u"a.y.z"_s, u"c"_s,
                              u"\"b.d\""_s, u"\"\""_s}));
        Progress progress;
        const auto found = *findColumns(*file, {}, All, progress);
        QCOMPARE(found.columns[2].present, qint64(3));
        QCOMPARE(found.columns[2].objects, qint64(1));
        const auto few = *findColumns(*file, {.maxColumns = 2}, All, progress);
        QVERIFY(few.more);
        QCOMPARE(few.columns.size(), size_t(3)); // the rows that are no objects have their own
        QCOMPARE(findColumns(*file, {}, 1, progress)->columns.size(), size_t(2));
    }

    void cellsTellApart()
    {
        const auto file = ResultFile::fromBytes(
            R"([{"a":"","b":null,"c":[],"d":{},"e":0,"f":"x"},{"f":1,"\u0066":2,"a":"\u00fc"},7,{}])");
        QCOMPARE(shown(*file, 0),
                 QStringList({u"-"_s, u"'' empty"_s, u"null"_s, u"[] empty"_s, u"{} empty"_s,
                              u"0"_s, u"'x'"_s}));
        QCOMPARE(shown(*file, 1),
                 QStringList({u"-"_s, u"'ü'"_s, u"-"_s, u"-"_s, u"-"_s, u"-"_s, u"1 repeated"_s}));
        QCOMPARE(shown(*file, 2),
                 QStringList({u"7"_s, u"-"_s, u"-"_s, u"-"_s, u"-"_s, u"-"_s, u"-"_s}));
        QCOMPARE(shown(*file, 3).first(), u"{} empty"_s);
    }

    void openedCells()
    {
        const auto file
            = ResultFile::fromBytes(R"([{"a":{"x":1}},{"a":5},{"a":{}},{"a":{"x":{"y":1}}}])");
        const ColumnOptions options{.levels = 1};
        QCOMPARE(titles(*file, options), QStringList({u"a"_s, u"a.x"_s}));
        QCOMPARE(shown(*file, 0, options), QStringList({u"-"_s, u"1"_s}));
        QCOMPARE(shown(*file, 1, options), QStringList({u"5"_s, u"-"_s}));
        QCOMPARE(shown(*file, 2, options), QStringList({u"{} empty"_s, u"-"_s}));
        QCOMPARE(shown(*file, 3, options), QStringList({u"-"_s, uR"({"y":1})"_s}));
    }

    void manyColumns()
    {
        QByteArray json = "[{";
        for (int i = 0; i < 300; ++i)
            json += (i ? ",\"k" : "\"k") + QByteArray::number(i) + "\":" + QByteArray::number(i);
        json += "},{\"k299\":1,\"k0\":2}]";
        const auto file = ResultFile::fromBytes(json);
        QCOMPARE(titles(*file).size(), 300);
        QCOMPARE(shown(*file, 0).at(299), u"299"_s);
        QCOMPARE(shown(*file, 1).at(299), u"1"_s);
        QCOMPARE(shown(*file, 1).at(0), u"2"_s);
        QCOMPARE(shown(*file, 1).at(1), u"-"_s);
    }

    void sorts_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("up");
        QTest::addColumn<QByteArray>("down");
        const auto row = [](const char* name, const char* json, const char* up, const char* down) {
            QTest::newRow(name) << QByteArray(json) << QByteArray(up) << QByteArray(down);
        };
        row("numbers by value", R"([{"a":10},{"a":9},{"a":-1e3},{"a":0.5}])", "2 3 1 0", "0 1 3 2");
        row("beyond doubles",
            R"([{"a":9007199254740993},{"a":9007199254740992},{"a":9007199254740994}])", "1 0 2",
            "2 0 1");
        row("beyond all doubles", R"([{"a":1e401},{"a":1e400},{"a":-1e400},{"a":1e-400},{"a":0}])",
            "2 4 3 1 0", "0 1 3 4 2");
        row("equal ones stay in order", R"([{"a":1.0},{"a":1},{"a":10e-1},{"a":0}])", "3 0 1 2",
            "0 1 2 3");
        row("kinds, null and missing last",
            R"([{},{"a":null},{"a":{}},{"a":[]},{"a":"x"},{"a":1},{"a":true},{"a":false}])",
            "7 6 5 4 3 2 1 0", "2 3 4 5 6 7 1 0");
        row("strings by code point",
            R"([{"a":"b"},{"a":"a"},{"a":"\u00e4"},{"a":"ä"},{"a":"Z"},{"a":""},{"a":"abcdefghi"},{"a":"abcdefgh"}])",
            "5 4 1 7 6 0 2 3", "2 3 0 6 7 1 4 5");
        row("no column", R"([1,2])", "0 1", "0 1");
        row("digits",
            R"([{"a":123456789012345678901234567890},{"a":123456789012345678901234567889}])", "1 0",
            "0 1");
    }
    void sorts()
    {
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, up);
        QFETCH(QByteArray, down);
        const Path path{u"a"_s};
        QCOMPARE(arranged(json, {}, Sorting{path, Qt::AscendingOrder}), up);
        QCOMPARE(arranged(json, {}, Sorting{path, Qt::DescendingOrder}), down);
    }

    void sortsManyLikeASimpleSort()
    {
        QByteArray json = "[";
        std::vector<int> values;
        for (int i = 0; i < 200'000; ++i) {
            values.push_back(int(unsigned(i) * 2654435761U >> 12) % 5000);
            json += (i ? "," : "") + QByteArray::number(values.back());
        }
        json += ']';
        std::vector<quint32> expected(values.size());
        std::iota(expected.begin(), expected.end(), 0);
        std::ranges::stable_sort(expected, {}, [&](quint32 i) { return values[i]; });
        Progress progress;
        const auto file = ResultFile::fromBytes(json);
        const auto rows = arrange(*file, {}, Sorting{}, progress);
        QVERIFY(rows == expected);
    }

    void filters_data()
    {
        using enum ColumnFilter::Test;
        QTest::addColumn<ColumnFilter::Test>("test");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("rows");
        // 0: "Müller"  1: "M\u00fcller 2"  2: 10  3: 9.5  4: null  5: -  6: true  7: "10"  8: [10]
        QTest::newRow("contains") << Contains << u"müll"_s << QByteArray("0 1");
        QTest::newRow("contains, case") << Contains << u"MÜLLER"_s << QByteArray("0 1");
        QTest::newRow("contains in all kinds") << Contains << u"10"_s << QByteArray("2 7 8");
        QTest::newRow("contains not") << ContainsNot << u"10"_s << QByteArray("0 1 3 4 5 6");
        QTest::newRow("equals number") << Equals << u"1e1"_s << QByteArray("2");
        QTest::newRow("equals number and text") << Equals << u"10"_s << QByteArray("2 7");
        QTest::newRow("equals word") << Equals << u"true"_s << QByteArray("6");
        QTest::newRow("equals text") << Equals << u"Müller 2"_s << QByteArray("1");
        QTest::newRow("equals not") << EqualsNot << u"10"_s << QByteArray("0 1 3 4 5 6 8");
        QTest::newRow("less number") << Less << u"10"_s << QByteArray("3");
        QTest::newRow("greater number") << Greater << u"9"_s << QByteArray("2 3");
        QTest::newRow("greater text") << Greater << u"Müller"_s << QByteArray("1");
        QTest::newRow("null") << IsNull << QString() << QByteArray("4");
        QTest::newRow("missing") << IsMissing << QString() << QByteArray("5");
        QTest::newRow("value") << HasValue << QString() << QByteArray("0 1 2 3 6 7 8");
    }
    void filters()
    {
        QFETCH(ColumnFilter::Test, test);
        QFETCH(QString, text);
        QFETCH(QByteArray, rows);
        const QByteArray json
            = R"([{"a":"Müller"},{"a":"M\u00fcller 2"},{"a":10},{"a":9.5},{"a":null},{"b":1},{"a":true},{"a":"10"},{"a":[10]}])";
        QCOMPARE(arranged(json, {{{u"a"_s}, test, text}}, {}), rows);
    }

    void filtersAndSortsTogether()
    {
        const QByteArray json
            = R"([{"a":{"b":3},"c":"x"},{"a":{"b":1},"c":"x"},{"a":{"b":2},"c":"y"}])";
        QCOMPARE(arranged(json, {{{u"c"_s}, ColumnFilter::Test::Equals, u"x"_s}},
                          Sorting{{u"a"_s, u"b"_s}}),
                 QByteArray("1 0"));
        QCOMPARE(arranged(json,
                          {{{u"a"_s}, ColumnFilter::Test::Contains, u"3"_s},
                           {{u"a"_s, u"b"_s}, ColumnFilter::Test::Greater, u"1"_s}},
                          {}),
                 QByteArray("0"));
    }

    void summaries()
    {
        const auto file = ResultFile::fromBytes(
            R"([{"a":0.1,"b":"x"},{"a":0.2,"b":null},{"a":9007199254740993},{"a":-0.05,"b":[]}])");
        Progress progress;
        const auto columns = findColumns(*file, {}, All, progress)->columns;
        const std::vector<quint32> rows{0, 1, 2, 3};
        const Summary summary = *summarize(*file, rows, columns, progress);
        QCOMPARE(summary.cells, qint64(8));
        QCOMPARE(summary.numbers, qint64(4));
        QCOMPARE(summary.strings, qint64(1));
        QCOMPARE(summary.nulls, qint64(1));
        QCOMPARE(summary.missing, qint64(1));
        QCOMPARE(summary.others, qint64(1));
        QCOMPARE(summary.sum, QByteArray("9007199254740993.25"));
        QVERIFY(summary.sumExact);
        QCOMPARE(summary.min, QByteArray("-0.05"));
        QCOMPARE(summary.max, QByteArray("9007199254740993"));

        const auto sumOf = [&](const QByteArray& json) {
            const auto numbers = ResultFile::fromBytes(json);
            std::vector<quint32> all(size_t(numbers->rowCount()));
            std::iota(all.begin(), all.end(), 0);
            return *summarize(*numbers, all, {Column{}}, progress);
        };
        QCOMPARE(sumOf("[1,2]").sum, QByteArray("3"));
        QCOMPARE(sumOf("[0,-0.0]").sum, QByteArray("0"));
        QCOMPARE(sumOf("[-1.5,-1.5]").sum, QByteArray("-3"));
        QCOMPARE(sumOf("[1.5,2e3]").sum, QByteArray("2001.5"));
        QVERIFY(!sumOf("[1.5,2e3]").sumExact);
        QCOMPARE(sumOf("[\"x\"]").sum, QByteArray());
    }

    void placesOfOffsets()
    {
        const QByteArray json = R"({"result":[{"a/b":[10,20]},{"~":3}],"n":1})";
        const auto file = ResultFile::fromBytes(json);
        const qint64 twenty = json.indexOf("20");
        QCOMPARE(file->rowAt(twenty), qint64(0));
        QCOMPARE(file->pointerTo(twenty), u"/result/0/a~1b/1"_s);
        QVERIFY(file->pathTo(twenty) == std::vector<qint64>({0, 0, 0, 1}));
        QCOMPARE(file->pointerTo(json.indexOf('~')), u"/result/1/~0"_s);
        QCOMPARE(file->rowAt(json.indexOf("\"n\"")), qint64(-1));
    }

    void previewShowsTheFirstRows()
    {
        QTemporaryDir dir;
        QFile file(dir.filePath(u"big.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        constexpr int Count = 100'000;
        file.write("{\"result\":[");
        for (int i = 0; i < Count; ++i)
            file.write((i ? ",{\"_key\":\"" : "{\"_key\":\"") + QByteArray::number(i)
                       + "\",\"text\":\"" + QByteArray(80, 'x') + "\"}");
        file.write("],\"hasMore\":false}");
        file.close();

        const auto preview = ResultFile::preview(file.fileName());
        const auto whole = ResultFile::open(file.fileName());
        QVERIFY(preview->isPreview());
        QCOMPARE(preview->notice(), QString());
        QVERIFY(preview->rowCount() > 1000 && preview->rowCount() < Count);
        QCOMPARE(whole->rowCount(), qint64(Count));
        const auto rows = preview->rows(0, All);
        QVERIFY(rows == whole->rows(0, preview->rowCount()));
        QCOMPARE(preview->bytes().size(), whole->bytes().size());

        ResultLoader loader;
        QSignalSpy loaded(&loader, &ResultLoader::loaded);
        loader.load(u"/nowhere"_s); // only the latest counts
        loader.load(file.fileName());
        QTRY_COMPARE(loaded.size(), 1);
        QCOMPARE(loaded.at(0).at(0).value<ResultFile::Ptr>()->rowCount(), qint64(Count));
    }

    void tasksDeliverTheLatestOnly()
    {
        Task task;
        QList<int> handled;
        std::shared_ptr<std::atomic_bool> stopped = std::make_shared<std::atomic_bool>(false);
        task.start(
            [stopped](Progress& progress) {
                while (!progress.isCancelled())
                    std::this_thread::yield();
                *stopped = true;
                return 1;
            },
            [&handled](int value) { handled << value; });
        task.start([](Progress&) { return 2; }, [&handled](int value) { handled << value; });
        QTRY_COMPARE(handled, QList<int>{2});
        QTRY_VERIFY(*stopped);
        QVERIFY(!task.isRunning());
        task.start([](Progress&) { return 3; }, [&handled](int value) { handled << value; });
        task.cancel();
        task.start([](Progress&) { return 4; }, [&handled](int value) { handled << value; });
        QTRY_COMPARE(handled.size(), 2);
        QCOMPARE(handled.last(), 4);
    }

    void workStopsWhenCancelled()
    {
        const auto file = ResultFile::fromBytes("[1,2,3]");
        Progress progress;
        progress.cancelled = true;
        QVERIFY(!findColumns(*file, {}, All, progress));
        QVERIFY(!arrange(*file, {}, {}, progress));
        QVERIFY(!arrange(*file, {}, Sorting{}, progress));
        QVERIFY(!summarize(*file, std::vector<quint32>{0}, {Column{}}, progress));
    }
};

QTEST_GUILESS_MAIN(TestResultTable)
#include "tst_resulttable.moc"
