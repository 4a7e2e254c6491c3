// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that reads results, over a corpus of files: tests/data/results/valid is JSON, invalid
// is none, and of either the standard lets programs choose.
#include "results/exporter.h"
#include "results/jsonformat.h"
#include "results/resulttable.h"

#include <QBuffer>
#include <QDir>
#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace results;

namespace {

constexpr qint64 All = std::numeric_limits<qint64>::max();

/// Strings, numbers, words and brackets as they stand in the text. Knows nothing of the program.
QByteArrayList tokens(const QByteArray& json)
{
    QByteArrayList found;
    qsizetype at = json.startsWith("\xEF\xBB\xBF") ? 3 : 0;
    while (at < json.size()) {
        const qsizetype begin = at++;
        if (strchr(" \t\r\n,:", json[begin]))
            continue;
        if (json[begin] == '"') {
            while (at < json.size() && json[at] != '"')
                at += json[at] == '\\' ? 2 : 1;
            ++at;
        } else if (!strchr("[]{}", json[begin])) {
            while (at < json.size() && !strchr(" \t\r\n,:[]{}\"", json[at]))
                ++at;
        }
        found << json.mid(begin, at - begin);
    }
    return found;
}

QByteArray ofTree(const JsonIndex& index, const JsonNode& node)
{
    if (!node.isContainer())
        return index.raw(node).toByteArray();
    QByteArrayList parts;
    for (const JsonNode& child : index.children(node, 0, All)) {
        const QByteArray value = ofTree(index, child);
        parts << (child.keyOffset < 0 ? value : index.rawKey(child).toByteArray() + ':' + value);
    }
    const QByteArray inside = parts.join(',');
    return node.kind == JsonKind::Object ? '{' + inside + '}' : '[' + inside + ']';
}

/// Keys and values that are no containers, as written.
void addLeaves(const JsonIndex& index, const JsonNode& node, QByteArrayList& leaves)
{
    if (node.keyOffset >= 0)
        leaves << index.rawKey(node).toByteArray();
    if (!node.isContainer())
        leaves << index.raw(node).toByteArray();
    for (const JsonNode& child : index.children(node, 0, All))
        addLeaves(index, child, leaves);
}

/// Every value of every row stands in its column, byte for byte, and nothing else does.
void checkTable(const ResultFile& file)
{
    Progress progress;
    const auto found = findColumns(file, {}, All, progress);
    const std::vector<Column>& columns = found->columns;
    const JsonIndex& index = file.index();
    file.forEachRow(0, [&](qint64, const JsonNode& row) {
        const std::vector<Cell> cellsOfRow = cells(file, row, columns);
        const auto members = index.children(row, 0, All);
        size_t filled = 0;
        for (size_t i = 0; i < columns.size(); ++i) {
            const Cell& cell = cellsOfRow[i];
            if (cell.kind == CellKind::Missing)
                continue;
            ++filled;
            if (columns[i].path.isEmpty()) {
                if (cell.node != row)
                    qFatal("the cell of the row is another");
                continue;
            }
            const auto member = std::ranges::find_if(members, [&](const JsonNode& node) {
                return index.key(node, 10'000) == columns[i].path.first();
            });
            if (member == members.end() || cell.node != *member)
                qFatal("a cell is not its member");
        }
        QSet<QString> keys;
        if (row.kind == JsonKind::Object)
            for (const JsonNode& member : members)
                keys.insert(index.key(member, 10'000));
        if (filled != std::max<size_t>(1, size_t(keys.size())))
            qFatal("a member has no cell");
        return true;
    });
}

QByteArray exported(const ResultFile& file, const ExportOptions& options)
{
    QBuffer buffer;
    Progress progress;
    if (!buffer.open(QIODevice::WriteOnly) || !exportTo(buffer, file, options, progress).isEmpty())
        return "not exported";
    return buffer.data();
}

void addFiles(const QString& folder)
{
    QTest::addColumn<QByteArray>("json");
    const QDir dir(QStringLiteral(TEST_DATA "/results/") + folder);
    for (const QString& name : dir.entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        QFile file(dir.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("a file of the corpus cannot be read");
        QTest::newRow(qPrintable(name)) << file.readAll();
    }
}

void checkWhole(const QByteArray& json)
{
    const auto file = ResultFile::fromBytes(json);
    QVERIFY2(!file->problem(), qPrintable(file->notice()));
    QCOMPARE(file->content(), ResultFile::Content::Json);
    QCOMPARE(file->notice(), QString());
    const QByteArrayList expected = tokens(json);
    QCOMPARE(tokens(ofTree(file->index(), *file->index().root())), expected);
    QCOMPARE(tokens(indented(json)), expected);
    QCOMPARE(exported(*file, {.wholeAnswer = true}), json);

    // The rows are the elements, and each export has them all.
    QByteArray rows = ofTree(file->index(), file->rowsNode());
    if (file->rowsAre() == ResultFile::Rows::Single)
        rows = '[' + rows + ']';
    QCOMPARE(tokens(exported(*file, {})), tokens(rows));
    const QByteArray lines = exported(*file, {.format = ExportFormat::Ndjson});
    QCOMPARE('[' + tokens(lines).join() + ']', tokens(rows).join());
    QCOMPARE(lines.count('\n'), file->rowCount());
    checkTable(*file);
    QVERIFY(exported(*file, {.format = ExportFormat::Csv}) != "not exported");
}

QByteArray tenKilobytes()
{
    QByteArray json = R"({"result":[)";
    for (int i = 0; json.size() < 9000; ++i)
        json += (i ? ",\n{\"_key\":\"" : "{\"_key\":\"") + QByteArray::number(i)
            + "\",\"name\":\"M\\u00fcller \\ud83d\\ude00 é\",\"n\":[-0.0,1e400,9007199254740993],"
              "\"deep\":{\"a\":{\"b\":[[null,true]]}},\"\":\"\",\"s\":\"\\\\\\\"\"}";
    return json + R"(],"hasMore":false,"extra":{"warnings":[],"text":")" + QByteArray(900, 'y')
        + "\"}}";
}

} // namespace

class TestCorpus : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void valid_data() { addFiles(u"valid"_s); }
    void valid()
    {
        QFETCH(QByteArray, json);
        checkWhole(json);
    }

    void invalid_data() { addFiles(u"invalid"_s); }
    void invalid()
    {
        QFETCH(QByteArray, json);
        const auto file = ResultFile::fromBytes(json);
        QVERIFY(file->problem());
        QVERIFY(file->problem()->offset <= json.size());
        QVERIFY(!file->notice().isEmpty());
        checkTable(*file);
        // What was read stands in the text, in this order.
        if (file->index().root()) {
            QByteArrayList read;
            addLeaves(file->index(), *file->index().root(), read);
            qsizetype at = 0;
            for (const QByteArray& leaf : read) {
                at = json.indexOf(leaf, at);
                QVERIFY2(at >= 0, leaf.constData());
                at += leaf.size();
            }
        }
        QCOMPARE(exported(*file, {.wholeAnswer = true}), json);
        QCOMPARE(exported(*file, {}) == "not exported", !file->isJson());
    }

    void either_data() { addFiles(u"either"_s); }
    void either()
    {
        QFETCH(QByteArray, json);
        const auto file = ResultFile::fromBytes(json);
        QCOMPARE(exported(*file, {.wholeAnswer = true}), json);
        if (file->problem())
            QVERIFY(!file->notice().isEmpty());
        else if (QByteArray(QTest::currentDataTag()).startsWith("key_lone"))
            QCOMPARE(tokens(ofTree(file->index(), *file->index().root())), tokens(json));
        else
            checkWhole(json);
    }

    void cutAtEveryByte()
    {
        const QByteArray json = tenKilobytes();
        const auto whole = ResultFile::fromBytes(json);
        QVERIFY(!whole->problem());
        const auto rows = whole->rows(0, All);
        Progress progress;
        for (qsizetype length = 0; length < json.size(); ++length) {
            const auto file = ResultFile::fromBytes(json.first(length));
            QVERIFY(!file->notice().isEmpty());
            // Every row that was whole before the cut is there, and at most one more.
            const auto complete = std::ranges::count_if(
                rows, [length](const JsonNode& row) { return row.end() <= length; });
            if (length > qsizetype(strlen(R"({"result":[)"))) {
                QVERIFY(file->rowCount() == complete || file->rowCount() == complete + 1);
                const auto found = file->rows(0, complete);
                QVERIFY(std::ranges::equal(found, std::span(rows).first(size_t(complete))));
            }
            (void)file->pointerTo(length - 1);
            if (length % 17 != 0 || !file->isJson())
                continue;
            checkTable(*file);
            const QByteArray out = exported(*file, {});
            QVERIFY(!ResultFile::fromBytes(out)->problem());
            QVERIFY(arrange(*file, {}, Sorting{{u"name"_s}}, progress).has_value());
        }
    }
};

QTEST_GUILESS_MAIN(TestCorpus)
#include "tst_corpus.moc"
