// SPDX-License-Identifier: GPL-3.0-or-later
#include "compose/codeeditor.h"
#include "results/jsontreemodel.h"
#include "results/resultdialog.h"
#include "results/resultpanel.h"
#include "results/resulttext.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QCryptographicHash>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace {

template <class T> T* child(const QWidget& parent, const QString& name)
{
    T* const found = parent.findChild<T*>(name);
    if (!found)
        qFatal("no such widget: %s", qPrintable(name));
    return found;
}

QByteArray answer(int first, int count)
{
    QByteArray json = "{\"result\":[";
    for (int i = 0; i < count; ++i)
        json += (i ? ",{\"_key\":\"" : "{\"_key\":\"") + QByteArray::number(first + i)
            + "\",\"n\":9007199254740993}";
    return json + "],\"hasMore\":false,\"code\":201}";
}

} // namespace

class TestResult : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir;
    int m_files = 0;

    ResultView view(const QByteArray& json)
    {
        ResultView view;
        view.file = m_dir.filePath(u"answer%1.json"_s.arg(++m_files));
        QFile file(view.file);
        if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size())
            qFatal("no file");
        view.size = json.size();
        view.httpStatus = 201;
        view.title = u"RETURN 1"_s;
        return view;
    }

    static results::ResultFile::Ptr file(const QByteArray& json)
    {
        return results::ResultFile::fromBytes(json);
    }

    static void waitLoaded(ResultDialog& dialog) { QTRY_VERIFY(dialog.panel()->isLoaded()); }

private Q_SLOTS:
    void init()
    {
        // The offscreen platform says that of every window.
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s));
    }

    void treeShowsEveryKindOfValue()
    {
        JsonTreeModel model;
        model.setFile(
            file("{\"z\":null,\"a\":\"\",\"s\":\"a\\n\\\"\xc3\xa9\\u202e\",\"n\":9007199254740993,"
                 "\"d\":-0.0,\"e\":1e400,\"t\":true,\"f\":false,\"o\":{},\"l\":[],\"z\":[1,[2]],"
                 "\"x\":{\"a/b~c\":{\"y z\":1}}}"));
        // Not before: the tester opens rows while a reset is still on.
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto cell = [&model](int row, int column) {
            return model.index(row, column, {}).data().toString();
        };
        QCOMPARE(model.rowCount(), 12);
        QStringList keys;
        QStringList values;
        for (int row = 0; row < 12; ++row) {
            keys << cell(row, JsonTreeModel::Key);
            values << cell(row, JsonTreeModel::Value);
        }
        QCOMPARE(keys.join(u' '), u"z a s n d e t f o l z x"_s);
        QCOMPARE(
            values.first(11).join(u' '),
            u"null \"\" \"a\\n\\\"é\\u202e\" 9007199254740993 -0.0 1e400 true false {} [] [1,[2]]"_s);
        QCOMPARE(cell(10, JsonTreeModel::Type), u"array [2]"_s);
        QVERIFY(
            model.index(0, JsonTreeModel::Value, {}).data(Qt::FontRole).value<QFont>().italic());

        QModelIndex index = model.index(11, 0, {});
        model.fetchMore(index);
        index = model.index(0, 0, index);
        QCOMPARE(index.data().toString(), u"a/b~c"_s);
        model.fetchMore(index);
        index = model.index(0, 0, index);
        QCOMPARE(model.pointer(index), u"/x/a~1b~0c/y z"_s);
        QCOMPARE(model.path(index), u"x[\"a/b~c\"][\"y z\"]"_s);
        QCOMPARE(model.valueText(model.index(2, 0, {})), u"a\n\"é\u202e"_s);
        QCOMPARE(model.valueText(model.index(3, 0, {})), u"9007199254740993"_s);
    }

    void treeOpensBlocks()
    {
        QByteArray json = "[";
        for (int i = 0; i < 2500; ++i)
            json += (i ? ", " : "") + QByteArray::number(i);
        json += "]";
        JsonTreeModel model;
        model.setFile(file(json));
        QCOMPARE(model.rowCount(), 3);
        const QModelIndex last = model.index(2, 0, {});
        QCOMPARE(last.data().toString(), u"[2,000 … 2,499]"_s);
        QCOMPARE(model.rowCount(last), 0);
        QVERIFY(model.hasChildren(last));
        // Not before: the tester opens rows while a reset is still on.
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.fetchMore(last);
        QCOMPARE(model.rowCount(last), 500);
        const QModelIndex element = model.index(499, 0, last);
        QCOMPARE(element.data().toString(), u"2499"_s);
        QCOMPARE(model.pointer(element), u"/2499"_s);
        QCOMPARE(model.path(element), u"[2499]"_s);
        QVERIFY(model.valueText(last).startsWith(u"[2000, 2001"_s));

        const QModelIndex found = model.indexAt(json.indexOf("1234"));
        QCOMPARE(model.path(found), u"[1234]"_s);
    }

    void treeOpensBlocksOfBlocks()
    {
        const QByteArray json = '[' + QByteArray("0,").repeated(1'000'999) + "0]";
        JsonTreeModel model;
        model.setFile(file(json));
        QCOMPARE(model.rowCount(), 2);
        const QModelIndex first = model.index(0, 0, {});
        model.fetchMore(first);
        QCOMPARE(model.rowCount(first), 1000);
        const QModelIndex found = model.indexAt(json.size() - 2);
        QCOMPARE(model.path(found), u"[1000999]"_s);
    }

    void treeShowsScalarsAndBrokenParts()
    {
        JsonTreeModel model;
        model.setFile(file("\"just text\""));
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.index(0, JsonTreeModel::Value, {}).data().toString(), u"\"just text\""_s);
        QCOMPARE(model.pointer(model.index(0, 0, {})), QString());
        model.setFile(file("[1,{\"a\":\"hel"));
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(1, JsonTreeModel::Value, {}).data().toString(),
                 u"{\"a\":\"hel (cut)"_s);
        model.setFile(file("<html>"));
        QCOMPARE(model.rowCount(), 0);
        model.setFile(nullptr);
        QCOMPARE(model.rowCount(), 0);
    }

    void hostileTextStaysPlain()
    {
        JsonTreeModel model;
        model.setFile(file("{\"<b>k</b>\":\"<img src='x'>" + QByteArray(100'000, 'y') + "\"}"));
        for (int column = 0; column < JsonTreeModel::ColumnCount; ++column) {
            const QString tip = model.index(0, column, {}).data(Qt::ToolTipRole).toString();
            QVERIFY(!tip.contains(u"<b>"_s) && !tip.contains(u"<img"_s));
            QVERIFY(tip.size() < 5000);
            QVERIFY(model.index(0, column, {}).data().toString().size() < 400);
        }
        ResultDialog dialog;
        dialog.show();
        ResultView hostile = view("<script>");
        hostile.errorText = u"<h1>big</h1>"_s + QString(100'000, u'x');
        dialog.setResult(hostile);
        waitLoaded(dialog);
        for (const QLabel* const label : dialog.findChildren<QLabel*>())
            QVERIFY(label->textFormat() == Qt::PlainText || label->buddy());
        QVERIFY(child<QLabel>(dialog, u"resultStrip"_s)->text().size() < 6000);
    }

    void dialogShowsAnAnswer()
    {
        ResultDialog dialog;
        dialog.show();
        ResultView result = view(answer(0, 3));
        result.headers = {{"X-Arango-Async-Id", "12345"}};
        result.query = u"FOR x IN y RETURN x"_s;
        dialog.setResult(result);
        waitLoaded(dialog);
        QCOMPARE(dialog.windowTitle(), u"Result: RETURN 1"_s);
        const QString headline = child<QLabel>(dialog, u"resultHeadline"_s)->text();
        QVERIFY2(headline.startsWith(u"3 element"_s), qPrintable(headline));
        QVERIFY(headline.contains(u"HTTP 201"_s) && headline.contains(u"saved locally"_s));
        QVERIFY(child<QLabel>(dialog, u"resultStrip"_s)->isHidden());
        QVERIFY(!child<QPushButton>(dialog, u"nextBatch"_s)->isEnabled());

        QCOMPARE(dialog.panel()->tab(), ResultPanel::Table);
        dialog.panel()->showTab(ResultPanel::Tree);
        auto* const tree = child<QTreeView>(dialog, u"resultTree"_s);
        QVERIFY(tree->isExpanded(tree->model()->index(0, 0)));
        QCOMPARE(tree->currentIndex().data().toString(), u"0"_s);
        QCOMPARE(child<QTableWidget>(dialog, u"resultHeaders"_s)->item(0, 1)->text(), u"12345"_s);

        // Copies from the tree, by key.
        QTest::keyClick(tree, Qt::Key_Right);
        QTest::keyClick(tree, Qt::Key_Down);
        QTest::keyClick(tree, Qt::Key_Down);
        child<QPushButton>(dialog, u"copyResult"_s)->click();
        QCOMPARE(QApplication::clipboard()->text(), u"9007199254740993"_s);

        auto* const text = child<JsonEditor>(dialog, u"resultText"_s);
        QCOMPARE(text->text(), QString());
        dialog.panel()->showTab(ResultPanel::Text);
        QTRY_VERIFY(text->text().contains(u"      \"n\": 9007199254740993\n"_s));
        QVERIFY(text->isReadOnly());

        QTest::keyClick(tree, Qt::Key_Escape);
        QVERIFY(!dialog.isVisible());
    }

    void dialogShowsWhatIsNoResult_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("strip");
        QTest::addColumn<QString>("placeholder");
        QTest::newRow("empty") << QByteArray() << u""_s << u"The answer has no content."_s;
        QTest::newRow("html") << QByteArray("<html>no</html>") << u"a web page"_s
                              << u"a web page"_s;
        QTest::newRow("cut") << QByteArray("{\"result\":[1,2") << u"ends too early"_s << u""_s;
        QTest::newRow("binary") << QByteArray("\0\1\2\xff", 4) << u"no JSON"_s << u"no text"_s;
    }
    void dialogShowsWhatIsNoResult()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, strip);
        QFETCH(QString, placeholder);
        ResultDialog dialog;
        dialog.show();
        dialog.setResult(view(body));
        waitLoaded(dialog);
        const QString said = child<QLabel>(dialog, u"resultStrip"_s)->text();
        QCOMPARE(said.isEmpty(), strip.isEmpty());
        QVERIFY2(said.contains(strip), qPrintable(said));
        dialog.panel()->showTab(ResultPanel::Tree);
        if (!placeholder.isEmpty())
            QVERIFY(child<QLabel>(dialog, u"resultPlaceholder"_s)->text().contains(placeholder));
        dialog.panel()->showTab(ResultPanel::Text);
        if (body.startsWith('<'))
            QTRY_COMPARE(child<JsonEditor>(dialog, u"resultText"_s)->text().toUtf8(), body);
    }

    void dialogTellsOfAMissingFile()
    {
        ResultDialog dialog;
        dialog.show();
        ResultView result;
        result.file = m_dir.filePath(u"not there.json"_s);
        dialog.setResult(result);
        waitLoaded(dialog);
        QVERIFY(child<QLabel>(dialog, u"resultStrip"_s)->text().contains(u"cannot be read"_s));
    }

    void batchesAreOneResult()
    {
        ResultDialog dialog;
        dialog.show();
        auto* const next = child<QPushButton>(dialog, u"nextBatch"_s);
        QSignalSpy requested(&dialog, &ResultDialog::nextBatchRequested);
        ResultView first = view(answer(0, 2));
        first.cursorId = u"77"_s;
        dialog.setResult(first);
        waitLoaded(dialog);
        auto* const headline = child<QLabel>(dialog, u"resultHeadline"_s);
        QVERIFY(headline->text().contains(u"more is on the server"_s));
        QVERIFY(next->isEnabled());
        next->click();
        QCOMPARE(requested.count(), 1);
        dialog.setBusy(true);
        QVERIFY(!next->isEnabled());
        dialog.setBusy(false);
        dialog.showProblem(u"cursor not found"_s);
        QVERIFY(child<QLabel>(dialog, u"resultStrip"_s)->text().contains(u"cursor not found"_s));
        QVERIFY(next->isEnabled());

        ResultView second
            = view(answer(2, 1).replace("\"hasMore\":false", "\"hasMore\":true,\"id\":\"77\""));
        second.cursorId = u"77"_s;
        dialog.appendBatch(second);
        QTRY_COMPARE(dialog.panel()->file()->rowCount(), 3);
        QVERIFY(child<QLabel>(dialog, u"resultStrip"_s)->isHidden());
        dialog.appendBatch(view(answer(3, 4)));
        QCOMPARE(dialog.panel()->batchCount(), 3);
        waitLoaded(dialog);
        QCOMPARE(dialog.panel()->file()->rowCount(), 7);
        QVERIFY(child<QLabel>(dialog, u"resultStrip"_s)->isHidden());
        QVERIFY(!next->isEnabled());
        QVERIFY2(headline->text().startsWith(u"7 element"_s), qPrintable(headline->text()));
        QVERIFY(!headline->text().contains(u"more is on the server"_s));

        dialog.setResult(first);
        QCOMPARE(dialog.panel()->batchCount(), 1);
        waitLoaded(dialog);
        QCOMPARE(dialog.panel()->file()->rowCount(), 2);
    }

    void aBatchThatIsNoneIsSaid()
    {
        ResultDialog dialog;
        dialog.show();
        ResultView first = view(answer(0, 2));
        first.cursorId = u"77"_s;
        dialog.setResult(first);
        waitLoaded(dialog);
        dialog.appendBatch(view("<html>"));
        auto* const strip = child<QLabel>(dialog, u"resultStrip"_s);
        QTRY_VERIFY(!strip->isHidden() && !strip->text().isEmpty());
        QCOMPARE(dialog.panel()->file()->rowCount(), 2); // what was there stays
    }

    void tellsOfAChangedFile()
    {
        ResultDialog dialog;
        ResultView result = view("[1]");
        result.sha256 = QCryptographicHash::hash("[1]", QCryptographicHash::Sha256);
        dialog.setResult(result);
        auto* const headline = child<QLabel>(dialog, u"resultHeadline"_s);
        QTRY_VERIFY(headline->text().contains(
            QString::fromLatin1(u"sha "_s.toLatin1() + result.sha256.toHex().left(8))));
        QVERIFY(child<QLabel>(dialog, u"resultStrip"_s)->text().isEmpty());
        result.sha256 = QByteArray(32, 'x');
        dialog.setResult(result);
        QTRY_VERIFY(
            child<QLabel>(dialog, u"resultStrip"_s)->text().contains(u"not what was stored"_s));
    }

    void findsInTableTreeAndText()
    {
        ResultDialog dialog;
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        QByteArray json = answer(0, 3000);
        json.replace("\"2345\"", "\"Needle here\"");
        json.replace("\"2999\"", "\"needle n\\u00e9edle\"");
        dialog.setResult(view(json));
        waitLoaded(dialog);
        auto* const table = child<QTableView>(dialog, u"resultTable"_s);
        QTRY_COMPARE(table->model()->columnCount(), 2);
        table->setFocus();
        QTest::keySequence(table, QKeySequence::Find);
        auto* const line = child<QLineEdit>(dialog, u"findLine"_s);
        auto* const state = child<QLabel>(dialog, u"findState"_s);
        QVERIFY(line->isVisible());
        QTest::keyClicks(line, u"needle"_s);
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_COMPARE(state->text(), u"1 of 2"_s);
        QCOMPARE(table->currentIndex().row(), 2345);
        QTest::keyClick(line, Qt::Key_F3);
        QCOMPARE(state->text(), u"2 of 2"_s);
        QCOMPARE(table->currentIndex().row(), 2999);
        QTest::keyClick(line, Qt::Key_F3, Qt::ShiftModifier);
        QCOMPARE(state->text(), u"1 of 2"_s);

        dialog.panel()->showTab(ResultPanel::Tree);
        auto* const tree = child<QTreeView>(dialog, u"resultTree"_s);
        const auto* const model = static_cast<const JsonTreeModel*>(tree->model());
        QTest::keyClick(line, Qt::Key_F3);
        QTRY_COMPARE(model->path(tree->currentIndex()), u"result[2345]._key"_s);
        QVERIFY(dialog.isVisible());

        dialog.panel()->showTab(ResultPanel::Text);
        auto* const text = child<JsonEditor>(dialog, u"resultText"_s);
        QTRY_VERIFY(text->length() > 1000);
        text->setFocus();
        QTest::keyClick(text, Qt::Key_F3);
        QTRY_COMPARE(text->selectedText(), u"Needle"_s);
        QCOMPARE(state->text(), u"1 of 2"_s);
        line->setFocus();
        line->clear();
        QTest::keyClicks(line, u"nowhere to be seen"_s);
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_COMPARE(state->text(), u"not found"_s);

        QTest::keyClick(line, Qt::Key_Escape);
        QVERIFY(!line->isVisible());
        QVERIFY(dialog.isVisible());
    }

    void treeOpensLevels()
    {
        ResultDialog dialog;
        dialog.show();
        dialog.setResult(view(R"({"a":{"b":{"c":{"d":1}}}})"));
        waitLoaded(dialog);
        auto* const tree = child<QTreeView>(dialog, u"resultTree"_s);
        tree->setFocus();
        const QModelIndex a = tree->model()->index(0, 0);
        tree->setCurrentIndex(a);
        QTest::keyClick(tree, Qt::Key_2, Qt::ControlModifier);
        QTRY_VERIFY(tree->isExpanded(tree->model()->index(0, 0, a)));
        const QModelIndex b = tree->model()->index(0, 0, a);
        QTRY_COMPARE(tree->model()->rowCount(b), 1);
        QVERIFY(!tree->isExpanded(tree->model()->index(0, 0, b)));
        QTest::keyClick(tree, Qt::Key_9, Qt::ControlModifier);
        QTRY_VERIFY(tree->isExpanded(tree->model()->index(0, 0, b)));
        QTest::keyClick(tree, Qt::Key_0, Qt::ControlModifier);
        QVERIFY(!tree->isExpanded(a));
    }

    void showsStatisticsWarningsAndProfile()
    {
        ResultDialog dialog;
        dialog.show();
        ResultView result = view(
            R"({"result":[1],"hasMore":false,"extra":{"warnings":[{"code":1562,"message":"<b>division by zero</b>"}],)"
            R"("stats":{"scannedFull":12345,"executionTime":0.25,"peakMemoryUsage":32768,)"
            R"("nodes":[{"id":1,"calls":1,"items":1,"filtered":0,"runtime":0.01},)"
            R"({"id":2,"calls":3,"items":2500,"filtered":7,"runtime":0.21}]},)"
            R"("profile":{"parsing":0.01,"executing":0.2},)"
            R"("plan":{"nodes":[{"type":"SingletonNode","id":1,"dependencies":[],"estimatedCost":1,"estimatedNrItems":1},)"
            R"({"type":"EnumerateCollectionNode","id":2,"dependencies":[1],"estimatedCost":3,"estimatedNrItems":2500,"collection":"users"}],)"
            R"("rules":["move-filters-up"]}}})");
        dialog.setResult(result);
        waitLoaded(dialog);
        auto* const headline = child<QLabel>(dialog, u"resultHeadline"_s);
        QTRY_VERIFY(headline->text().contains(u"0.250 s on the server"_s));
        auto* const warnings = child<QTableWidget>(dialog, u"warnings"_s);
        QCOMPARE(warnings->item(0, 1)->text(), u"<b>division by zero</b>"_s);
        auto* const statistics = child<QTableWidget>(dialog, u"statistics"_s);
        QCOMPARE(statistics->item(0, 1)->text(), u"12,345"_s);
        QCOMPARE(statistics->item(0, 2)->text(), u"scannedFull"_s);
        dialog.panel()->showTab(ResultPanel::Profile);
        auto* const nodes = child<QTableWidget>(dialog, u"planNodes"_s);
        QCOMPARE(nodes->rowCount(), 2);
        QString all;
        for (int column = 0; column < nodes->columnCount(); ++column)
            all += nodes->item(1, column)->text() + u'|';
        QVERIFY2(all.startsWith(u"EnumerateCollectionNode|"_s) && all.contains(u"users"_s)
                     && all.contains(u"|3|2,500|7|"_s),
                 qPrintable(all));
        QVERIFY(nodes->isVisible() && !nodes->isColumnHidden(2));
        QCOMPARE(child<QTableWidget>(dialog, u"phases"_s)->rowCount(), 2);

        // A result without such things has no such tabs.
        dialog.setResult(view("[1]"));
        waitLoaded(dialog);
        const auto* const tabs = child<QTabWidget>(dialog, u"resultTabs"_s);
        QVERIFY(!tabs->isTabVisible(ResultPanel::Profile));
        QVERIFY(!tabs->isTabVisible(ResultPanel::Statistics));
    }

    void dropsLateAnswers()
    {
        const QByteArray big = answer(0, 100'000);
        ResultDialog dialog;
        dialog.show();
        const ResultView bigView = view(big);
        const ResultView smallView = view("{\"small\":1}");
        for (int i = 0; i < 20; ++i) {
            dialog.setResult(bigView);
            dialog.setResult(smallView);
        }
        waitLoaded(dialog);
        QTest::qWait(50); // what is late comes now
        const auto* const tree = child<QTreeView>(dialog, u"resultTree"_s);
        QCOMPARE(tree->model()->index(0, 0).data().toString(), u"small"_s);

        // A window that is closed while it reads.
        auto gone = std::make_unique<ResultDialog>();
        gone->setResult(bigView);
        gone.reset();
    }

    void boundsHugeText()
    {
        const auto text
            = ResultText::of(*file('[' + QByteArray("123456789,").repeated(1'200'000) + "0]"));
        QVERIFY(!text.coloured);
        QVERIFY(text.note.contains(u"line breaks"_s));
        for (const QByteArray& line : text.text.first(100'000).split('\n'))
            QVERIFY(line.size() < 200);
    }
};

QTEST_MAIN(TestResult)
#include "tst_result.moc"
