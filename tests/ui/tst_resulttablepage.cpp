// SPDX-License-Identifier: GPL-3.0-or-later
#include "compose/codeeditor.h"
#include "results/columnsdialog.h"
#include "results/resulttablemodel.h"
#include "results/resulttablepage.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using results::ResultFile;

namespace {

const QByteArray People = R"({"result":[
    {"_key":"1","name":"Ann","age":9007199254740993,"address":{"city":"Bonn","zip":"1"}},
    {"_key":"2","name":"","age":null,"address":{"city":"Köln"},"tags":["a","b"]},
    {"_key":"3","name":"a\nb<i>","age":-0.50,"address":{}},
    {"_key":"4","name":"Ann","age":"30","address":7}
  ],"hasMore":false})";

class Page {
public:
    explicit Page(const QByteArray& json = People) : file(ResultFile::fromBytes(json))
    {
        page.resize(800, 400);
        page.show();
        const QSignalSpy found(&page, &ResultTablePage::columnsFound);
        page.showFile(file);
        if (!QTest::qWaitFor([&] { return found.count() > 0; }, 60'000))
            qFatal("no columns");
        table = page.findChild<QTableView*>(u"resultTable"_s);
        sum = page.findChild<QLabel*>(u"tableSum"_s);
        rows = page.findChild<QLabel*>(u"tableRows"_s);
    }

    [[nodiscard]] QString cell(int row, int column) const
    {
        return table->model()->index(row, column).data().toString();
    }
    [[nodiscard]] QStringList column(int number) const
    {
        QStringList texts;
        for (int row = 0; row < table->model()->rowCount(); ++row)
            texts << cell(row, number);
        return texts;
    }
    [[nodiscard]] QStringList titles() const
    {
        QStringList texts;
        for (int column = 0; column < table->model()->columnCount(); ++column)
            texts << table->model()->headerData(column, Qt::Horizontal).toString();
        return texts;
    }
    void clickTitle(int column)
    {
        const QSignalSpy arranged(&page, &ResultTablePage::arranged);
        QHeaderView* const header = table->horizontalHeader();
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                          QPoint(header->sectionViewportPosition(column) + 20, 8));
        if (!QTest::qWaitFor([&] { return arranged.count() > 0; }, 60'000))
            qFatal("not sorted");
    }
    [[nodiscard]] QLineEdit* filterLine(const QString& title) const
    {
        for (QLineEdit* const line : table->horizontalHeader()->findChildren<QLineEdit*>())
            if (line->accessibleName() == u"Filter of "_s + title)
                return line;
        qFatal("no filter line");
        return nullptr;
    }

    ResultFile::Ptr file;
    ResultTablePage page;
    QTableView* table = nullptr;
    QLabel* sum = nullptr;
    QLabel* rows = nullptr;
};

} // namespace

class TestResultTablePage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        // The offscreen platform says that of every window.
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s));
    }

    void modelTellsValuesApart()
    {
        results::Progress progress;
        const ResultFile::Ptr file = ResultFile::fromBytes(People);
        const auto columns = results::findColumns(*file, {}, 100, progress);
        ResultTableModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setFile(file, columns->columns);
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(model.columnCount(), 5);
        const auto at = [&model](int row, int column) { return model.index(row, column); };
        QCOMPARE(at(0, 2).data().toString(), u"9007199254740993"_s);
        QCOMPARE(at(2, 2).data().toString(), u"-0.50"_s);
        QCOMPARE(at(1, 2).data().toString(), u"(NULL)"_s);
        QVERIFY(at(1, 2).data(Qt::FontRole).value<QFont>().italic());
        QCOMPARE(at(1, 1).data().toString(), u"\"\""_s);
        QCOMPARE(at(2, 1).data().toString(), u"a\\nb<i>"_s);
        QVERIFY(!at(2, 1).data(Qt::ToolTipRole).toString().contains(u"<i>"_s));
        QCOMPARE(at(0, 4).data().toString(), u"–"_s);
        QVERIFY(at(0, 4).data(Qt::AccessibleTextRole).toString().contains(u"missing"_s));
        QVERIFY(at(1, 4).data().toString().startsWith(u"[2]  [\"a\""_s));
        QVERIFY(at(0, 3).data().toString().startsWith(u"{2}  {\"city\""_s));
        QCOMPARE(at(2, 3).data().toString(), u"{0}"_s);
        QVERIFY(at(0, 2).data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight);
        QVERIFY(at(3, 2).data(Qt::TextAlignmentRole).toInt() & Qt::AlignLeft);
        QCOMPARE(model.copyText(at(2, 1)), u"a\nb<i>"_s);
        QCOMPARE(model.copyText(at(0, 4)), QString());

        model.setOrder(std::make_shared<const results::RowOrder>(results::RowOrder{3, 0}));
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(at(0, 0).data().toString(), u"4"_s);
        QCOMPARE(model.headerData(0, Qt::Vertical, Qt::DisplayRole).toString(), u"4"_s);
        QCOMPARE(model.rowOf(0), 1);
        QCOMPARE(model.rowOf(2), -1);
        model.setFile(nullptr, {});
        QCOMPARE(model.rowCount(), 0);
    }

    void sortsByTitles()
    {
        Page page;
        page.clickTitle(2); // numbers, then text, then null
        QCOMPARE(page.column(0), QStringList({u"3"_s, u"1"_s, u"4"_s, u"2"_s}));
        page.clickTitle(2);
        QCOMPARE(page.column(0).last(), u"2"_s); // null stays last
        page.clickTitle(2);
        QCOMPARE(page.column(0), QStringList({u"1"_s, u"2"_s, u"3"_s, u"4"_s}));
    }

    void filtersByColumn()
    {
        Page page;
        const QSignalSpy arranged(&page.page, &ResultTablePage::arranged);
        QLineEdit* const line = page.filterLine(u"name"_s);
        QTest::keyClicks(line, u"ann"_s);
        QTRY_COMPARE(page.table->model()->rowCount(), 2);
        QCOMPARE(page.rows->text(), u"2 of 4 rows"_s);
        QLineEdit* const age = page.filterLine(u"age"_s);
        QTest::keyClicks(age, u">1000"_s);
        QTRY_COMPARE(page.column(0), QStringList{u"1"_s});
        auto* const clear = page.page.findChild<QPushButton*>(u"clearFilters"_s);
        QVERIFY(clear->isVisible());
        clear->click();
        QTRY_COMPARE(page.table->model()->rowCount(), 4);
        QVERIFY(line->text().isEmpty() && !clear->isVisible());
        QTest::keyClicks(line, u"no such"_s);
        QTRY_COMPARE(page.table->model()->rowCount(), 0);
        QTest::keyClick(line, Qt::Key_Escape);
        QTRY_COMPARE(page.table->model()->rowCount(), 4);
    }

    void readsFilters()
    {
        using Test = results::ColumnFilter::Test;
        const auto test = [](const QString& text) { return columnFilter({u"a"_s}, text)->test; };
        QVERIFY(!columnFilter({}, u"  "_s));
        QVERIFY(!columnFilter({}, u"<"_s));
        QCOMPARE(test(u"x"_s), Test::Contains);
        QCOMPARE(test(u"!x"_s), Test::ContainsNot);
        QCOMPARE(test(u"= x"_s), Test::Equals);
        QCOMPARE(test(u"!=x"_s), Test::EqualsNot);
        QCOMPARE(test(u"="_s), Test::Equals);
        QCOMPARE(test(u"<3"_s), Test::Less);
        QCOMPARE(test(u">3"_s), Test::Greater);
        QCOMPARE(test(u"is:null"_s), Test::IsNull);
        QCOMPARE(test(u"is:missing"_s), Test::IsMissing);
        QCOMPARE(test(u"is:value"_s), Test::HasValue);
        QCOMPARE(columnFilter({}, u"= x "_s)->text, u"x"_s);
    }

    void opensNestedObjects()
    {
        Page page;
        QCOMPARE(page.titles(),
                 QStringList({u"_key"_s, u"name"_s, u"age"_s, u"address"_s, u"tags"_s}));
        QSignalSpy found(&page.page, &ResultTablePage::columnsFound);
        page.page.findChild<QComboBox*>(u"nestedLevels"_s)->setCurrentIndex(1);
        QVERIFY(found.wait());
        QVERIFY(page.titles().contains(u"address.city"_s));
        const int city = int(page.titles().indexOf(u"address.city"_s));
        QCOMPARE(page.column(city), QStringList({u"Bonn"_s, u"Köln"_s, u"–"_s, u"–"_s}));
        page.page.findChild<QComboBox*>(u"nestedLevels"_s)->setCurrentIndex(0);
        QVERIFY(found.wait());
        QCOMPARE(page.titles().size(), 5);
    }

    void addsUpWhatIsSelected()
    {
        Page page(R"([{"n":1},{"n":2.5},{"n":null},{"n":"x"},{"m":7}])");
        QSignalSpy summed(&page.page, &ResultTablePage::summed);
        page.table->selectColumn(0);
        QVERIFY(summed.wait());
        const QString text = page.sum->text();
        QVERIFY2(text.startsWith(u"5 cells · sum 3.5 · min 1 · max 2.5"_s)
                     && text.contains(u"null 1"_s) && text.contains(u"missing 1"_s),
                 qPrintable(text));
        page.table->setCurrentIndex(page.table->model()->index(0, 0));
        QTRY_COMPARE(page.sum->text(), QString()); // of one cell there is nothing to say
    }

    void copiesOneAndMany()
    {
        Page page;
        page.table->setFocus();
        page.table->setCurrentIndex(page.table->model()->index(0, 2));
        QTest::keySequence(page.table, QKeySequence::Copy);
        QCOMPARE(QApplication::clipboard()->text(), u"9007199254740993"_s);
        page.table->selectionModel()->select(
            QItemSelection(page.table->model()->index(0, 0), page.table->model()->index(1, 2)),
            QItemSelectionModel::ClearAndSelect);
        QTest::keySequence(page.table, QKeySequence::Copy);
        QTRY_VERIFY(QApplication::clipboard()->text().startsWith(u"1\tAnn\t9007199254740993"_s));
        QCOMPARE(QApplication::clipboard()->text().trimmed().count(u'\n'), 1);
    }

    void choosesMovesAndFreezesColumns()
    {
        Page page;
        page.page.findChild<QPushButton*>(u"chooseColumns"_s)->click();
        auto* const dialog = page.page.findChild<ColumnsDialog*>();
        QVERIFY(dialog);
        auto* const list = dialog->findChild<QListWidget*>(u"columnList"_s);
        QCOMPARE(list->count(), 5);
        list->item(1)->setCheckState(Qt::Unchecked);
        list->setCurrentRow(4);
        for (int i = 0; i < 4; ++i)
            dialog->findChild<QPushButton*>(u"columnUp"_s)->click();
        dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok)->click();
        QTRY_VERIFY(!page.page.findChild<ColumnsDialog*>());
        QStringList shown;
        for (const results::Column& column : page.page.shownColumns())
            shown << column.title();
        QCOMPARE(shown, QStringList({u"tags"_s, u"_key"_s, u"age"_s, u"address"_s}));

        page.page.findChild<QCheckBox*>(u"freezeColumn"_s)->setChecked(true);
        auto* const frozen = page.table->findChild<QTableView*>(u"frozenColumn"_s);
        QVERIFY(frozen->isVisible());
        QVERIFY(!frozen->isColumnHidden(4) && frozen->isColumnHidden(0));
        QCOMPARE(frozen->width(), page.table->columnWidth(4));
        // What the frozen column would cover is scrolled into sight.
        page.table->setColumnWidth(3, 2000);
        page.table->setCurrentIndex(page.table->model()->index(0, 3));
        page.table->setCurrentIndex(page.table->model()->index(0, 0));
        QVERIFY(page.table->columnViewportPosition(0) >= frozen->width());
    }

    void keepsTheViewWhenMoreComes()
    {
        Page page;
        page.clickTitle(0);
        page.clickTitle(0);
        page.table->setColumnWidth(1, 222);
        page.table->setCurrentIndex(page.table->model()->index(1, 1));
        QByteArray more = People;
        more.replace("],\"hasMore\"", ",{\"_key\":\"5\",\"extra\":1}],\"hasMore\"");
        QSignalSpy found(&page.page, &ResultTablePage::columnsFound);
        page.page.showFile(ResultFile::fromBytes(more), ResultTablePage::Keep::View);
        QVERIFY(found.wait());
        QTRY_COMPARE(page.column(0), QStringList({u"5"_s, u"4"_s, u"3"_s, u"2"_s, u"1"_s}));
        QCOMPARE(page.table->columnWidth(1), 222);
        QTRY_COMPARE(page.cell(page.table->currentIndex().row(), 0), u"3"_s);
        QCOMPARE(page.titles().last(), u"extra"_s);
    }

    void showsAWholeValue()
    {
        Page page;
        page.table->setFocus();
        page.table->setCurrentIndex(page.table->model()->index(0, 3));
        QTest::keyClick(page.table, Qt::Key_Return);
        QTRY_VERIFY(page.page.findChild<JsonEditor*>(u"valueText"_s));
        auto* const text = page.page.findChild<JsonEditor*>(u"valueText"_s);
        QTRY_COMPARE(text->text(), u"{\n  \"city\": \"Bonn\",\n  \"zip\": \"1\"\n}"_s);
        QVERIFY(text->isReadOnly());
    }

    void findsTheCellOfAByte()
    {
        Page page;
        QVERIFY(page.page.select(People.indexOf("Köln")));
        QCOMPARE(page.table->currentIndex(), page.table->model()->index(1, 3));
        QVERIFY(!page.page.select(People.indexOf("hasMore")));
    }

    void rowsThatAreNoObjects()
    {
        const Page page("[1,\"x\",{\"a\":2},[3]]");
        QCOMPARE(page.titles(), QStringList({u"(value)"_s, u"a"_s}));
        QCOMPARE(page.cell(1, 0), u"x"_s);
        QCOMPARE(page.cell(2, 1), u"2"_s);
    }

    void aMillionRowsDoNotStopTheWindow()
    {
#ifdef NDEBUG
        constexpr int Rows = 1'000'000;
#else
        constexpr int Rows = 100'000;
#endif
        QByteArray json = "[";
        for (int i = 0; i < Rows; ++i)
            json += (i ? ",{\"_key\":\"" : "{\"_key\":\"") + QByteArray::number(i)
                + "\",\"n\":" + QByteArray::number((i * 7919LL) % Rows)
                + ",\"text\":\"some words to fill the row\"}";
        json += "]";
        QElapsedTimer clock;
        qint64 longest = 0;
        QTimer heartbeat;
        clock.start();
        connect(&heartbeat, &QTimer::timeout, this,
                [&] { longest = std::max(longest, clock.restart()); });
        Page page(json);
        heartbeat.start(0);
        clock.restart();
        longest = 0;
        page.clickTitle(1);
        QCOMPARE(page.cell(0, 1), u"0"_s);
        QCOMPARE(page.cell(Rows - 1, 1), QString::number(Rows - 1));
        page.table->scrollToBottom();
        QTest::qWait(0);
        heartbeat.stop();
        qInfo("longest step of the window: %lld ms", longest);
#ifdef NDEBUG
        QVERIFY(longest < 200); // a loaded machine; ./dev bench results measures
#endif
    }
};

QTEST_MAIN(TestResultTablePage)
#include "tst_resulttablepage.moc"
