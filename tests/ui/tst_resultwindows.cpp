// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/chartdata.h"
#include "results/chartpage.h"
#include "results/diffmodel.h"
#include "results/diffwindow.h"
#include "results/exportdialog.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QImage>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTableView>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using results::ExportFormat;
using results::ResultFile;

namespace {

const QByteArray Rows
    = R"({"result":[{"_key":"a","n":1.0,"o":{"x":1}},{"_key":"b","n":2},{"_key":"c","n":3}],"id":"7"})";

ResultFile::Ptr file(const QByteArray& json)
{
    return ResultFile::fromBytes(json);
}

QByteArray contentOf(const QString& path)
{
    QFile each(path);
    return each.open(QIODevice::ReadOnly) ? each.readAll() : QByteArray("cannot be read");
}

} // namespace

class TestResultWindows : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir;
    int m_files = 0;

    ResultView view(const QByteArray& json)
    {
        ResultView view;
        view.file = m_dir.filePath(u"answer%1.json"_s.arg(++m_files));
        QFile each(view.file);
        if (!each.open(QIODevice::WriteOnly) || each.write(json) != json.size())
            qFatal("no file");
        view.title = u"query %1"_s.arg(m_files);
        return view;
    }

    /// Waits for the end of the export; the dialog deletes itself then.
    static void waitFinished(ExportDialog* dialog)
    {
        QSignalSpy finished(dialog, &QDialog::finished);
        QVERIFY(finished.wait());
        QCOMPARE(finished[0][0].toInt(), int(QDialog::Accepted));
    }

private Q_SLOTS:
    void init()
    {
        // The offscreen platform says that of every window.
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s));
    }

    // --- export ---------------------------------------------------------------------------------

    void exportsExactBytes()
    {
        auto* const dialog = new ExportDialog({.file = file(Rows)}, nullptr);
        dialog->show();
        QVERIFY(dialog->findChild<QCheckBox*>(u"exportWhole"_s)->isChecked());
        const QString path = m_dir.filePath(u"whole.json"_s);
        dialog->exportToFile(path);
        waitFinished(dialog);
        QCOMPARE(contentOf(path), Rows);
    }

    void exportsWhatIsShown()
    {
        ExportSource source{.file = file(Rows)};
        source.order = std::make_shared<const results::RowOrder>(results::RowOrder{2, 0});
        source.shownColumns = {{.path = {u"n"_s}}, {.path = {u"_key"_s}}};
        auto* const dialog = new ExportDialog(source, nullptr);
        dialog->show();
        dialog->setFormat(ExportFormat::Csv);
        QCOMPARE(dialog->findChild<QComboBox*>(u"exportRows"_s)->currentIndex(), 1);
        const QString path = m_dir.filePath(u"shown.csv"_s);
        dialog->exportToFile(path);
        waitFinished(dialog);
        QCOMPARE(contentOf(path).replace("\r\n", "\n"), QByteArray("n,_key\n3,c\n1.0,a\n"));
    }

    void exportsToTheClipboard()
    {
        ExportSource source{.file = file(Rows)};
        source.selectedRows = {1, 2};
        auto* const dialog = new ExportDialog(source, nullptr);
        dialog->show();
        dialog->setFormat(ExportFormat::Markdown);
        QVERIFY(dialog->findChild<QPushButton*>(u"exportCopy"_s)->isDefault());
        dialog->exportToClipboard();
        waitFinished(dialog);
        const QString text = QApplication::clipboard()->text();
        QVERIFY2(text.contains(u"| b"_s) && !text.contains(u"| a "_s), qPrintable(text));
    }

    void aFailedExportSaysSo()
    {
        ExportDialog* const dialog = new ExportDialog({.file = file(Rows)}, nullptr);
        dialog->show();
        dialog->exportToFile(m_dir.filePath(u"no/such/folder/x.json"_s));
        auto* const problem = dialog->findChild<QLabel*>(u"exportProblem"_s);
        QTRY_VERIFY(problem->isVisible());
        QVERIFY(!problem->text().isEmpty());
        QVERIFY(dialog->findChild<QPushButton*>(u"exportSave"_s)->isEnabled());
        dialog->close();
    }

    void whatIsNoJsonGoesOutAsItIs()
    {
        auto* const dialog = new ExportDialog({.file = file("<html>")}, nullptr);
        dialog->show();
        QCOMPARE(dialog->findChild<QComboBox*>(u"exportFormat"_s)->count(), 1);
        const QString path = m_dir.filePath(u"page.html"_s);
        dialog->exportToFile(path);
        waitFinished(dialog);
        QCOMPARE(contentOf(path), QByteArray("<html>"));
    }

    void aStoppedExportLeavesTheOldFile()
    {
        QByteArray json = "[";
        for (int i = 0; i < 400'000; ++i)
            json += (i ? ",{\"a\":" : "{\"a\":") + QByteArray::number(i) + ",\"b\":\"text\"}";
        json += "]";
        const QString path = m_dir.filePath(u"old.csv"_s);
        QFile old(path);
        QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
        old.close();
        auto* const dialog = new ExportDialog({.file = file(json)}, nullptr);
        dialog->show();
        dialog->setFormat(ExportFormat::Csv);
        dialog->exportToFile(path);
        dialog->findChild<QPushButton*>(u"exportCancel"_s)->click();
        QVERIFY(dialog->isVisible()); // the first stops, the second closes
        QVERIFY(dialog->findChild<QLabel*>(u"exportProblem"_s)->isVisible());
        dialog->findChild<QPushButton*>(u"exportCancel"_s)->click();
        QVERIFY(!dialog->isVisible());
        QTest::qWait(0);
        QCOMPARE(contentOf(path), QByteArray("old"));
    }

    // --- charts ---------------------------------------------------------------------------------

    void judgesColumns()
    {
        results::Progress progress;
        const auto columns = chartColumns(
            *file(
                R"([{"n":1,"t":"2026-01-02T03:04:05Z","w":"x","o":{"m":2.5}},{"n":null,"t":"2026-01-03","w":"y"}])"),
            progress);
        using Kind = ChartColumn::Kind;
        QStringList titles;
        std::vector<Kind> kinds;
        for (const ChartColumn& column : columns) {
            titles << column.title;
            kinds.push_back(column.kind);
        }
        QCOMPARE(titles, QStringList({u"n"_s, u"t"_s, u"w"_s, u"o.m"_s}));
        QVERIFY((kinds == std::vector{Kind::Number, Kind::Time, Kind::Words, Kind::Number}));
    }

    void readsSeries()
    {
        results::Progress progress;
        const auto result = file(
            R"([{"w":"x","n":1,"g":"A"},{"w":"y","n":2,"g":"B"},{"w":"x","n":10,"g":"A"},{"w":"x","n":"no","g":"A"}])");
        const ChartColumn n{.path = {u"n"_s}, .title = u"n"_s, .kind = ChartColumn::Kind::Number};
        const ChartColumn w{.path = {u"w"_s}, .title = u"w"_s, .kind = ChartColumn::Kind::Words};
        const ChartColumn g{.path = {u"g"_s}, .title = u"g"_s, .kind = ChartColumn::Kind::Words};
        const auto bars = readChart(
            *result, {.kind = ChartRequest::Kind::Bars, .x = w, .y = n, .series = g}, progress);
        QCOMPARE(bars->words, QStringList({u"x"_s, u"y"_s}));
        QCOMPARE(bars->series.size(), size_t(2));
        QCOMPARE(bars->series[0].name, u"A"_s);
        QVERIFY((bars->series[0].y == std::vector{11.0})); // both x of A
        QVERIFY(bars->added);
        QCOMPARE(bars->skipped, 1);

        const auto line = readChart(
            *result, {.kind = ChartRequest::Kind::Line, .x = {}, .y = n, .series = {}}, progress);
        QVERIFY((line->series[0].x == std::vector{1.0, 2.0, 3.0}));
        QVERIFY((line->series[0].y == std::vector{1.0, 2.0, 10.0}));
    }

    void thinsButKeepsPeaks()
    {
        QByteArray json = "[";
        for (int i = 0; i < 100'000; ++i)
            json += (i ? "," : "") + QByteArray(i == 54'321 ? "1e6" : "1");
        json += "]";
        results::Progress progress;
        const auto data
            = readChart(*file(json), {.kind = ChartRequest::Kind::Line, .y = {}}, progress);
        QVERIFY(data->thinned);
        QCOMPARE(data->points, 100'000);
        QVERIFY(data->series[0].y.size() < 9000);
        QCOMPARE(*std::ranges::max_element(data->series[0].y), 1e6);
    }

    void drawsAndSaves()
    {
        ChartPage page;
        page.resize(700, 400);
        page.show();
        QSignalSpy drawn(&page, &ChartPage::drawn);
        page.showFile(file(Rows));
        QVERIFY(drawn.wait());
        auto* const kind = page.findChild<QComboBox*>(u"chartKind"_s);
        for (int i = 0; i < kind->count(); ++i) {
            kind->setCurrentIndex(i);
            Q_EMIT kind->activated(i);
            QVERIFY(drawn.wait());
        }
        const QString path = m_dir.filePath(u"chart.png"_s);
        QCOMPARE(page.savePictureTo(path), QString());
        const QImage picture(path);
        QVERIFY(picture.width() >= 1400);
        QVERIFY(!page.savePictureTo(m_dir.filePath(u"no/such/x.png"_s)).isEmpty());

        page.showFile(file(R"([{"a":"only words"}])"));
        QVERIFY(drawn.wait());
        QVERIFY(page.findChild<QLabel*>(u"chartSentence"_s)->text().contains(u"nothing to draw"_s));
    }

    // --- comparing ------------------------------------------------------------------------------

    void comparesTwoResults()
    {
        DiffWindow window(
            view(R"([{"_key":"1","a":1},{"_key":"2","a":{"b":2},"r":1},{"_key":"3"}])"),
            view(R"([{"_key":"2","a":{"b":3},"r":2},{"a":1.0,"_key":"1"},{"_key":"4"}])"), nullptr);
        window.setAttribute(Qt::WA_DeleteOnClose, false);
        window.show();
        QSignalSpy compared(&window, &DiffWindow::compared);
        QVERIFY(compared.wait());
        const QAbstractItemModelTester tester(
            const_cast<DiffModel*>(&window.model()),
            QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto rows = [&window] {
            QStringList lines;
            for (int row = 0; row < window.model().rowCount(); ++row) {
                QStringList cells;
                for (int column = 0; column < DiffModel::ColumnCount; ++column)
                    cells << window.model().index(row, column).data().toString();
                lines << cells.join(u'|');
            }
            return lines;
        };
        QStringList lines = rows();
        lines.sort();
        QCOMPARE(lines.size(), 3);
        QVERIFY2(lines.contains(u"≠ changed|2|2|1|a.b, r"_s), qPrintable(lines.join(u'\n')));
        QVERIFY(lines.contains(u"◁ only left|3|3|–|"_s));
        QVERIFY(lines.contains(u"▷ only right|4|–|3|"_s));
        window.showStates({true, false, false, false});
        QCOMPARE(rows(), QStringList{u"= same|1|1|2|"_s});
        window.showStates({false, true, false, false});
        auto* const table = window.findChild<QTableView*>(u"diffTable"_s);
        table->setCurrentIndex(table->model()->index(0, 0));
        auto* const fields = window.findChild<QTableWidget*>(u"diffFields"_s);
        QCOMPARE(fields->rowCount(), 2);
        QCOMPARE(fields->item(0, 0)->text(), u"a.b"_s);
        QCOMPARE(fields->item(0, 1)->text(), u"2"_s);
        QCOMPARE(fields->item(0, 2)->text(), u"3"_s);

        QSignalSpy exported(&window, &DiffWindow::exported);
        const QString path = m_dir.filePath(u"diff.ndjson"_s);
        window.exportTo(path);
        QVERIFY(exported.wait());
        QCOMPARE(exported[0][1].toString(), QString());
        QCOMPARE(contentOf(path).count('\n'), 1);

        // Another key: positions.
        auto* const key = window.findChild<QComboBox*>(u"diffKey"_s);
        key->setCurrentIndex(1);
        Q_EMIT key->activated(1);
        QVERIFY(compared.wait());
        QVERIFY(!window.model().pair()->diff.key);
    }

    void comparingWhatIsNoResult()
    {
        DiffWindow window(view("<html>"), view("[1]"), nullptr);
        window.setAttribute(Qt::WA_DeleteOnClose, false);
        window.show();
        QTRY_VERIFY(window.findChild<QLabel*>(u"diffStatus"_s)->text().contains(u"web page"_s));
        QVERIFY(!window.findChild<QPushButton*>(u"diffExport"_s)->isEnabled());
    }
};

QTEST_MAIN(TestResultWindows)
#include "tst_resultwindows.moc"
