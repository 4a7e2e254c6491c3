// SPDX-License-Identifier: GPL-3.0-or-later
#include "compose/codeeditor.h"
#include "results/jsontreemodel.h"
#include "results/resultdialog.h"
#include "results/resultdocument.h"
#include "results/resultpanel.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTabWidget>
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

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
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

    std::shared_ptr<const ResultDocument> document(const QByteArray& json)
    {
        return ResultDocument::load(view(json).file);
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
        model.setDocument(document(
            "{\"z\":null,\"a\":\"\",\"s\":\"a\\n\\\"\xc3\xa9\\u202e\",\"n\":9007199254740993,"
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
        model.setDocument(document(json));
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
        model.setDocument(document(json));
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
        model.setDocument(document("\"just text\""));
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.index(0, JsonTreeModel::Value, {}).data().toString(), u"\"just text\""_s);
        QCOMPARE(model.pointer(model.index(0, 0, {})), QString());
        model.setDocument(document("[1,{\"a\":\"hel"));
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(1, JsonTreeModel::Value, {}).data().toString(),
                 u"{\"a\":\"hel (cut)"_s);
        model.setDocument(document("<html>"));
        QCOMPARE(model.rowCount(), 0);
        model.setDocument(nullptr);
        QCOMPARE(model.rowCount(), 0);
    }

    void hostileTextStaysPlain()
    {
        JsonTreeModel model;
        model.setDocument(
            document("{\"<b>k</b>\":\"<img src='x'>" + QByteArray(100'000, 'y') + "\"}"));
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
        child<QTabWidget>(dialog, u"resultTabs"_s)->setCurrentIndex(1);
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
        QTest::newRow("html") << QByteArray("<html>no</html>") << u"not JSON"_s << u"not JSON"_s;
        QTest::newRow("cut") << QByteArray("{\"result\":[1,2") << u"ends too early"_s << u""_s;
        QTest::newRow("binary") << QByteArray("\0\1\2\xff", 4) << u"not JSON"_s << u"not JSON"_s;
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
        if (!placeholder.isEmpty())
            QVERIFY(child<QLabel>(dialog, u"resultPlaceholder"_s)->text().contains(placeholder));
        child<QTabWidget>(dialog, u"resultTabs"_s)->setCurrentIndex(1);
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

    void dialogFetchesBatches()
    {
        ResultDialog dialog;
        dialog.show();
        auto* const next = child<QPushButton>(dialog, u"nextBatch"_s);
        QSignalSpy requested(&dialog, &ResultDialog::nextBatchRequested);
        ResultView first = view(answer(0, 2));
        first.cursorId = u"77"_s;
        dialog.setResult(first);
        waitLoaded(dialog);
        QVERIFY(next->isEnabled());
        QVERIFY(child<QComboBox>(dialog, u"resultBatch"_s)->isHidden());
        next->click();
        QCOMPARE(requested.count(), 1);
        dialog.setBusy(true);
        QVERIFY(!next->isEnabled());
        dialog.setBusy(false);
        dialog.showProblem(u"cursor not found"_s);
        QVERIFY(child<QLabel>(dialog, u"resultStrip"_s)->text().contains(u"cursor not found"_s));
        QVERIFY(next->isEnabled());

        dialog.appendBatch(view(answer(2, 1)));
        waitLoaded(dialog);
        QVERIFY(child<QLabel>(dialog, u"resultStrip"_s)->isHidden());
        QVERIFY(!next->isEnabled());
        auto* const box = child<QComboBox>(dialog, u"resultBatch"_s);
        QVERIFY(box->isVisible());
        QCOMPARE(box->currentText(), u"2"_s);
        QVERIFY(child<QLabel>(dialog, u"resultHeadline"_s)->text().startsWith(u"1 "_s));
        box->setCurrentIndex(0);
        QVERIFY(child<QLabel>(dialog, u"resultHeadline"_s)->text().startsWith(u"2 "_s));

        QSignalSpy saved(dialog.panel(), &ResultPanel::saved);
        const QString path = m_dir.filePath(u"all.json"_s);
        dialog.panel()->saveTo(path, SaveScope::AllBatches);
        QVERIFY(saved.wait());
        QCOMPARE(saved[0][1].toString(), QString());
        const QByteArray bytes = contentOf(path);
        const results::JsonIndex index(bytes);
        QVERIFY(!index.problem());
        QCOMPARE(index.childCount(*index.root()), 3);
        dialog.setResult(first);
        QCOMPARE(dialog.panel()->batchCount(), 1);
    }

    void savesExactBytes()
    {
        const QByteArray json = " {\"result\" : [ 1.0, 1e400 ,\n\"\\u00fc\" ] , \"id\":\"1\"}\n";
        ResultDialog dialog;
        dialog.setResult(view(json));
        waitLoaded(dialog);
        QSignalSpy saved(dialog.panel(), &ResultPanel::saved);
        const QString path = m_dir.filePath(u"copy.json"_s);
        dialog.panel()->saveTo(path, SaveScope::WholeAnswer);
        QVERIFY(saved.wait());
        QCOMPARE(contentOf(path), json);
        dialog.panel()->saveTo(path, SaveScope::ResultArray);
        QVERIFY(saved.wait());
        QCOMPARE(contentOf(path), QByteArray("[1.0, 1e400 ,\n\"\\u00fc\"]\n"));

        dialog.panel()->saveTo(m_dir.filePath(u"no/such/folder.json"_s), SaveScope::WholeAnswer);
        QVERIFY(saved.wait());
        QVERIFY(saved[2][1].toString().contains(u"could not be written"_s));
        QVERIFY(!child<QLabel>(dialog, u"resultStrip"_s)->isHidden());
    }

    void findsInTreeAndText()
    {
        ResultDialog dialog;
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        QByteArray json = answer(0, 3000);
        json.replace("\"2345\"", "\"Needle here\"");
        dialog.setResult(view(json));
        waitLoaded(dialog);
        auto* const tree = child<QTreeView>(dialog, u"resultTree"_s);
        tree->setFocus();
        QTest::keySequence(tree, QKeySequence::Find);
        auto* const line = child<QLineEdit>(dialog, u"findLine"_s);
        QVERIFY(line->isVisible());
        QTest::keyClicks(line, u"needle"_s);
        QTest::keyClick(line, Qt::Key_Return);
        const auto* const model = static_cast<const JsonTreeModel*>(tree->model());
        QTRY_COMPARE(model->path(tree->currentIndex()), u"result[2345]._key"_s);
        QVERIFY(dialog.isVisible());

        child<QTabWidget>(dialog, u"resultTabs"_s)->setCurrentIndex(1);
        auto* const text = child<JsonEditor>(dialog, u"resultText"_s);
        QTRY_VERIFY(text->length() > 1000);
        text->setFocus();
        QTest::keyClick(text, Qt::Key_F3);
        QCOMPARE(text->selectedText(), u"Needle"_s);

        QTest::keyClick(line, Qt::Key_Escape);
        QVERIFY(!line->isVisible());
        QVERIFY(dialog.isVisible());
    }

    void findsBytes()
    {
        QCOMPARE(findBytes("abcABC", "bc", 0), 1);
        QCOMPARE(findBytes("abcABC", "bc", 2), 4);
        QCOMPARE(findBytes("abcABC", "bc", 5), 1); // goes on at the beginning
        QCOMPARE(findBytes("abcABC", "cab", 0), 2);
        QCOMPARE(findBytes("aab", "ab", 0), 1);
        QCOMPARE(findBytes("ab", "abc", 0), -1);
        QCOMPARE(findBytes("ab", "", 0), -1);
        QCOMPARE(findBytes("", "a", 0), -1);
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
            = ResultText::of(*document('[' + QByteArray("123456789,").repeated(1'200'000) + "0]"));
        QVERIFY(!text.coloured);
        QVERIFY(text.note.contains(u"line breaks"_s));
        for (const QByteArray& line : text.text.first(100'000).split('\n'))
            QVERIFY(line.size() < 200);
    }
};

QTEST_MAIN(TestResult)
#include "tst_result.moc"
