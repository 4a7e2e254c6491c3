// SPDX-License-Identifier: GPL-3.0-or-later
// What results cost: opening, sorting, finding, exporting and comparing them. One line a figure:
// name value unit. With a number as argument the large file has so many megabytes.
#include "figures.h"
#include "results/diff.h"
#include "results/exporter.h"
#include "results/find.h"
#include "results/resultfile.h"
#include "results/resulttable.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <malloc.h>

#include <cstdlib>
#include <limits>
#include <random>

using namespace Qt::StringLiterals;
using namespace results;

namespace {

constexpr qint64 Screen = 60; ///< rows
constexpr qint64 Hundred = 100'000'000;
constexpr int Repeats = 5;

double since(const QElapsedTimer& timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

/// The median of several times in milliseconds.
template <class Work> double timed(Work&& work, int repeats = Repeats)
{
    std::vector<double> times;
    for (int i = 0; i < repeats; ++i) {
        QElapsedTimer timer;
        timer.start();
        work();
        times.push_back(since(timer));
    }
    return median(times);
}

/// What the program holds on the heap.
double heapBytes()
{
    const auto info = mallinfo2();
    return double(info.uordblks) + double(info.hblkhd);
}

/// Orders as a shop has them: some 300 bytes each.
class Orders {
public:
    QByteArray order(int number)
    {
        static const QByteArray Cities[]
            = {"Köln", "Berlin", "M\\u00fcnchen", "Zürich", "Wien", "Aachen"};
        QByteArray json = "{\"_key\":\"" + QByteArray::number(number) + "\",\"_id\":\"orders/"
            + QByteArray::number(number) + "\",\"_rev\":\"_iQ"
            + QByteArray::number(pick(1 << 30), 36) + "--A\",\"customer\":\"Customer "
            + QByteArray::number(pick(100'000))
            + "\",\"total\":" + QByteArray::number(pick(1'000'000)) + '.'
            + QByteArray::number(10 + pick(90)) + ",\"paid\":" + (pick(2) ? "true" : "false")
            + ",\"address\":{\"city\":\"" + Cities[pick(6)] + "\",\"zip\":\""
            + QByteArray::number(10'000 + pick(90'000)) + "\"},\"items\":[";
        for (int i = 0, items = 1 + pick(4); i < items; ++i)
            json += (i ? ",{\"sku\":\"A-" : "{\"sku\":\"A-") + QByteArray::number(pick(10'000))
                + "\",\"n\":" + QByteArray::number(1 + pick(9)) + '}';
        return json + "],\"note\":" + (pick(3) ? "null" : "\"leave it at the door\"") + '}';
    }

    void write(const QString& path, qint64 bytes)
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            qFatal("the temporary folder cannot be written");
        QByteArray piece = "{\"result\":[";
        for (int i = 0; file.pos() + piece.size() < bytes; ++i) {
            piece += (i ? "," : "") + order(i);
            if (piece.size() > (1 << 20)) {
                file.write(piece);
                piece.clear();
            }
        }
        file.write(piece + "],\"hasMore\":false,\"error\":false,\"code\":201}");
        if (!file.flush())
            qFatal("the temporary folder is full");
    }

private:
    int pick(int below) { return std::uniform_int_distribution<int>(0, below - 1)(m_random); }

    std::mt19937 m_random{11};
};

/// The table's first rows, as far as they are shown: columns, cells, texts.
void readScreen(const ResultFile& file)
{
    Progress progress;
    const auto found = findColumns(file, {}, Screen, progress);
    const RowReader reader(found->columns);
    std::vector<Cell> cells;
    qsizetype characters = 0;
    file.forEachRow(0, [&](qint64 number, const JsonNode& row) {
        reader.read(file.index(), row, cells);
        for (const Cell& cell : cells)
            characters
                += cell.kind == CellKind::Missing ? 0 : file.index().text(cell.node, 200).size();
        return number + 1 < Screen;
    });
    if (characters == 0)
        qFatal("nothing is shown");
}

void measureHundred(const QString& path)
{
    printFigure("results.first_screen_100mb_ms",
                timed([&] { readScreen(*ResultFile::preview(path)); }), "ms");
    ResultFile::Ptr file;
    const double before = heapBytes();
    printFigure("results.index_100mb_ms", timed([&] {
                    file.reset();
                    file = ResultFile::open(path);
                }),
                "ms");
    printFigure("results.memory_ratio", (heapBytes() - before) / double(file->bytes().size()),
                "of the file");

    Progress progress;
    const double size = double(file->bytes().size()) / 1e6;
    printFigure("results.columns_100mb_ms",
                timed([&] { (void)findColumns(*file, {}, file->rowCount(), progress); }), "ms");
    const auto findSpeed = [&](const QString& needle) {
        return size / timed([&] {
                   if (findAll(file->bytes(), needle, {}, progress)->matches.empty())
                       qFatal("nothing is found");
               })
            * 1000;
    };
    printFigure("results.find_mb_s", findSpeed(u"München"_s), "MB/s");
    printFigure("results.find_many_mb_s", findSpeed(u"door"_s), "MB/s");
    const QString csv = path + u".csv"_s;
    printFigure("results.csv_mb_s",
                size
                    / timed(
                        [&] {
                            if (!exportToFile(csv, *file, {.format = ExportFormat::Csv}, progress)
                                     .isEmpty())
                                qFatal("no export");
                        },
                        3)
                    * 1000,
                "MB/s");
    QFile::remove(csv);
}

void peerHundred(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no file");
    const double before = heapBytes();
    QElapsedTimer timer;
    timer.start();
    const QByteArray bytes = file.readAll();
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    const QJsonArray rows = document.object().value("result"_L1).toArray();
    printFigure("peer.qjsondocument.index_100mb_ms", since(timer), "ms");
    QString text;
    for (int i = 0; i < Screen; ++i) {
        const QJsonObject row = rows.at(i).toObject();
        for (const auto& value : row)
            text += value.toVariant().toString();
    }
    if (text.isEmpty())
        qFatal("the peer shows nothing");
    printFigure("peer.qjsondocument.first_screen_100mb_ms", since(timer), "ms");
    printFigure("peer.qjsondocument.memory_ratio", (heapBytes() - before) / double(file.size()),
                "of the file");

    timer.restart();
    qint64 found = 0;
    const auto search = [&found](const auto& self, const QJsonValue& value) -> void {
        if (value.isString())
            found += value.toString().contains(u"München"_s, Qt::CaseInsensitive);
        else if (value.isArray())
            for (const auto& child : value.toArray())
                self(self, child);
        else if (value.isObject())
            for (const auto& child : value.toObject())
                self(self, child);
    };
    search(search, document.object());
    printFigure("peer.qjsondocument.find_mb_s", double(file.size()) / 1e3 / since(timer), "MB/s");
    if (found == 0)
        qFatal("the peer finds nothing");

    timer.restart();
    QFile csv(path + u".csv"_s);
    if (!csv.open(QIODevice::WriteOnly))
        qFatal("no file");
    for (const auto& row : rows) {
        QByteArray line;
        for (const auto& value : row.toObject())
            line += '"' + value.toVariant().toString().toUtf8().replace('"', "\"\"") + "\",";
        csv.write(line + "\r\n");
    }
    csv.close();
    printFigure("peer.qjsondocument.csv_mb_s", double(file.size()) / 1e3 / since(timer), "MB/s");
    csv.remove();
}

void measureSort()
{
    constexpr int Rows = 1'000'000;
    std::mt19937 random(5);
    QByteArray json = "[";
    for (int i = 0; i < Rows; ++i)
        json += (i ? ",{\"_key\":\"" : "{\"_key\":\"") + QByteArray::number(i)
            + "\",\"total\":" + QByteArray::number(double(random()) / 1000, 'f', 3)
            + ",\"name\":\"customer " + QByteArray::number(random() % 500'000) + "\"}";
    json += ']';
    const auto file = ResultFile::fromBytes(json);
    Progress progress;
    const auto sort = [&](const QString& key) {
        return timed(
            [&] {
                if (arrange(*file, {}, Sorting{{key}}, progress)->size() != Rows)
                    qFatal("rows are lost");
            },
            3);
    };
    printFigure("results.sort_1m_ms", sort(u"total"_s), "ms");
    printFigure("results.sort_1m_texts_ms", sort(u"name"_s), "ms");
    printFigure("results.filter_1m_ms",
                timed(
                    [&] {
                        (void)arrange(*file,
                                      {{{u"name"_s}, ColumnFilter::Test::Contains, u"R 4999"_s}},
                                      {}, progress);
                    },
                    3),
                "ms");

    const QJsonArray rows = QJsonDocument::fromJson(json).array();
    printFigure("peer.qjsondocument.sort_1m_ms",
                timed(
                    [&] {
                        std::vector<std::pair<double, int>> keys;
                        keys.reserve(Rows);
                        for (int i = 0; i < Rows; ++i)
                            keys.emplace_back(rows.at(i).toObject().value("total"_L1).toDouble(),
                                              i);
                        std::ranges::stable_sort(keys);
                    },
                    1),
                "ms");
}

void measureDiff()
{
    constexpr int Rows = 100'000;
    Orders orders;
    QByteArrayList documents;
    for (int i = 0; i < Rows; ++i)
        documents << orders.order(i);
    const QByteArray left = '[' + documents.join(',') + ']';
    // Another order, every tenth changed, some gone, the white space of another program.
    std::ranges::shuffle(documents, std::mt19937(3));
    for (int i = 0; i < Rows; i += 10)
        documents[i].replace("\"paid\":true", "\"paid\":false");
    documents.resize(Rows - 100);
    QByteArray right = '[' + documents.join(",\n") + ']';
    right.replace("\"total\":", "\"total\": ");

    const auto a = ResultFile::fromBytes(left);
    const auto b = ResultFile::fromBytes(right);
    Progress progress;
    printFigure("results.diff_ms",
                timed(
                    [&] {
                        const auto found = diff(*a, *b, {}, progress);
                        if (found->onlyLeft != 100 || found->changed == 0)
                            qFatal("the diff is wrong");
                    },
                    3),
                "ms");
    const QJsonArray lefts = QJsonDocument::fromJson(left).array();
    const QJsonArray rights = QJsonDocument::fromJson(right).array();
    printFigure("peer.qjsondocument.diff_ms",
                timed(
                    [&] {
                        QHash<QString, QJsonObject> byKey;
                        for (const auto& row : rights)
                            byKey.insert(row.toObject().value("_key"_L1).toString(),
                                         row.toObject());
                        qint64 same = 0;
                        for (const auto& row : lefts)
                            same += byKey.value(row.toObject().value("_key"_L1).toString())
                                == row.toObject();
                        if (same == 0)
                            qFatal("the peer finds nothing");
                    },
                    1),
                "ms");
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    const qint64 large = (argc > 1 ? std::max(1, std::atoi(argv[1])) : 1000) * qint64(1'000'000);
    // QJsonDocument's heap goes back to the system in between.
    mallopt(M_MMAP_THRESHOLD, 1 << 20);
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"result.json"_s);

    Orders().write(path, Hundred);
    measureHundred(path);
    peerHundred(path);
    measureSort();
    measureDiff();

    Orders().write(path, large);
    printFigure("results.first_screen_1gb_ms",
                timed([&] { readScreen(*ResultFile::preview(path)); }), "ms");
    QElapsedTimer timer;
    timer.start();
    const auto file = ResultFile::open(path);
    printFigure("results.index_1gb_ms", since(timer), "ms");
    timer.restart();
    (void)file->rows(file->rowCount() / 2, Screen);
    printFigure("results.scroll_1gb_ms", since(timer), "ms");
    return 0;
}
