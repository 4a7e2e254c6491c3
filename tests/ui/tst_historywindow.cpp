// SPDX-License-Identifier: GPL-3.0-or-later
// The history window without any server: found, opened, composed again, deleted; how long results
// are kept; and the last session after a restart.
#include "client/aql.h"
#include "compose/composedialog.h"
#include "compose/composepanel.h"
#include "history/historydialog.h"
#include "history/historymodel.h"
#include "history/retentiondialog.h"
#include "jobs/jobtableview.h"
#include "jobs/statesidebar.h"
#include "results/exportdialog.h"
#include "results/resultdialog.h"
#include "results/resultpanel.h"
#include "shell/mainwindow.h"
#include "shell/noticestrip.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Day = 24LL * 60 * 60 * 1000;

Job jobOf(const QString& id, const QString& query, int daysOld)
{
    Job job;
    job.server = u"http://127.0.0.1:1"_s;
    job.user = u"root"_s;
    job.id = id;
    job.state = JobState::Collected;
    job.database = u"shop"_s;
    job.request = arango::aql::execute(query, {}, {}).request;
    job.what = whatOf(job.request);
    job.submittedAt = now() - daysOld * Day;
    job.collectedAt = job.submittedAt + 1000;
    job.httpStatus = 201;
    return job;
}

} // namespace

class TestHistoryWindow final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void emptyHistorySaysSo();
    void findsByWords();
    void filters();
    void findsInsideResults();
    void opensOffline();
    void composesAndCopies();
    void deletesWhatItSays();
    void keepsWhatIsOnAServer();
    void everyPageComes();
    void retentionSaysFirst();
    void retentionAtTheStart();
    void limitsOfTwoWindows();
    void exportIsRemembered();
    void lastSessionComesBack();

private:
    /// A window on the folder, with these jobs in its journal, and its history open.
    void start();
    void restart();
    void fill();
    void add(Job job, const QByteArray& result = {});
    void search(const QString& text);
    [[nodiscard]] const Job& job(const QString& id) const
    {
        return *m_window->store().find(u"http://127.0.0.1:1"_s, id);
    }
    [[nodiscard]] QString file(const QString& id) const
    {
        return m_folder->filePath(u"results/server/%1.json"_s.arg(id));
    }
    [[nodiscard]] HistoryDialog* history() const { return m_window->findChild<HistoryDialog*>(); }
    /// The ids of the listed jobs.
    [[nodiscard]] QStringList listed() const
    {
        QStringList ids;
        const HistoryModel* model = history()->model();
        for (int row = 0; row < model->rowCount(); ++row)
            ids.append(m_window->store().find(model->serial(row))->id);
        return ids;
    }
    void select(const QString& id)
    {
        const int row = history()->model()->row(job(id).serial);
        QVERIFY(row >= 0);
        history()->table()->selectRow(row);
    }
    template <class T> [[nodiscard]] T* part(const QString& name) const
    {
        return history()->findChild<T*>(name);
    }
    template <class T> [[nodiscard]] T* visible(const QString& name = {}) const
    {
        for (T* each : m_window->findChildren<T*>(name)) {
            if (each->isVisible())
                return each;
        }
        return nullptr;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
};

void TestHistoryWindow::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(m_folder->path()).mkpath(u"results/server"_s));
    start();
}

void TestHistoryWindow::cleanup()
{
    m_window.reset();
}

void TestHistoryWindow::start()
{
    m_window = std::make_unique<MainWindow>(m_folder->path());
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    QTRY_VERIFY(m_window->journal().isOpen());
}

void TestHistoryWindow::restart()
{
    m_window->close();
    m_window.reset();
    start();
}

void TestHistoryWindow::add(Job job, const QByteArray& result)
{
    if (!result.isEmpty()) {
        QFile written(file(job.id));
        QVERIFY(written.open(QIODevice::WriteOnly));
        written.write(result);
        job.resultFile = written.fileName();
        job.size = result.size();
    }
    m_window->store().append({std::move(job)});
}

void TestHistoryWindow::fill()
{
    add(jobOf(u"1"_s, u"FOR m IN märkte RETURN m.name"_s, 200),
        R"({"result":["Wochenmarkt","K\u00f6ln"],"hasMore":false})");
    Job failed = jobOf(u"2"_s, u"FOR x IN nothing RETURN x"_s, 20);
    failed.state = JobState::Failed;
    failed.httpStatus = 404;
    failed.errorNum = 1203;
    failed.error = u"collection or view not found: nothing"_s;
    failed.label = u"Nachtlauf"_s;
    add(failed, R"({"error":true,"errorNum":1203})");
    add(jobOf(u"3"_s, u"RETURN 42"_s, 2), R"({"result":[42],"hasMore":false})");
    Job cleared = jobOf(u"4"_s, u"RETURN 43"_s, 0);
    cleared.state = JobState::Cleared;
    add(cleared);
}

void TestHistoryWindow::search(const QString& text)
{
    const HistoryModel* model = history()->model();
    part<QLineEdit>(u"historyText"_s)->setText(text);
    QTRY_VERIFY(model->query().text == text && !model->isSearching());
}

void TestHistoryWindow::emptyHistorySaysSo()
{
    // No connection, nothing submitted: the start card is shown.
    QVERIFY(visible<QPushButton>(u"startConnect"_s));
    QTest::keyClick(m_window.get(), Qt::Key_H, Qt::ControlModifier);
    QVERIFY(history() && history()->isVisible());
    auto* sentence = part<QLabel>(u"historySentence"_s);
    QTRY_VERIFY(sentence->text().contains(u"no history yet"_s));
    QVERIFY(sentence->isVisible());
    for (const char* name : {"historyOpen", "historyCompose", "historyCopy", "historyDelete"})
        QVERIFY(!part<QPushButton>(QString::fromLatin1(name))->isEnabled());
    add(jobOf(u"1"_s, u"RETURN 1"_s, 0));
    search(u"nowhere"_s);
    QVERIFY(sentence->text().contains(u"No job matches"_s));
    search(u"=="_s);
    QVERIFY(sentence->text().contains(u"No job matches"_s));
    search(u"return"_s);
    QVERIFY(!sentence->isVisible());
    QCOMPARE(listed(), QStringList{u"1"_s});
    for (QWidget* field : history()->findChildren<QWidget*>()) {
        const bool isField = field->inherits("QLineEdit") || field->inherits("QComboBox")
            || field->inherits("QTableView") || field->inherits("QPlainTextEdit")
            || field->inherits("QDateEdit");
        const bool isPart = field->parentWidget()->inherits("QAbstractSpinBox")
            || field->parentWidget()->inherits("QComboBox");
        if (isField && !isPart && !field->window()->inherits("QComboBoxPrivateContainer")
            && field->windowType() != Qt::Popup)
            QVERIFY2(!field->accessibleName().isEmpty(), qPrintable(field->objectName()));
    }
}

void TestHistoryWindow::findsByWords()
{
    fill();
    m_window->findChild<QAction*>(u"history"_s)->trigger();
    const QAbstractItemModelTester tester(history()->model(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    QTRY_COMPARE(listed(), (QStringList{u"4"_s, u"3"_s, u"2"_s, u"1"_s}));
    search(u"MARK"_s);
    QCOMPARE(listed(), QStringList{u"1"_s});
    search(u"nacht found"_s);
    QCOMPARE(listed(), QStringList{u"2"_s});
    QCOMPARE(part<QPlainTextEdit>(u"historyPreview"_s)->toPlainText(),
             u"FOR x IN nothing RETURN x"_s);
    const QAbstractItemModel* model = history()->table()->model();
    QVERIFY(model->index(0, HistoryModel::State).data().toString().contains(u"1203"_s));
    QCOMPARE(model->index(0, HistoryModel::Label).data().toString(), u"Nachtlauf"_s);
    // A label that changes is found under its new name.
    Job changed = job(u"3"_s);
    changed.label = u"Antwort"_s;
    m_window->store().update({changed});
    search(u"antwort"_s);
    QCOMPARE(listed(), QStringList{u"3"_s});
}

void TestHistoryWindow::filters()
{
    fill();
    m_window->findChild<QAction*>(u"history"_s)->trigger();
    QTRY_COMPARE(listed().size(), 4);
    auto* time = part<QComboBox>(u"historyTime"_s);
    time->setCurrentIndex(time->findText(u"Last 30 days"_s));
    QTRY_COMPARE(listed(), (QStringList{u"4"_s, u"3"_s, u"2"_s}));
    time->setCurrentIndex(time->findText(u"Today"_s));
    QTRY_COMPARE(listed(), QStringList{u"4"_s});
    time->setCurrentIndex(0);
    auto* state = part<QComboBox>(u"historyState"_s);
    state->setCurrentIndex(state->findText(u"With an error"_s));
    QTRY_COMPARE(listed(), QStringList{u"2"_s});
    state->setCurrentIndex(state->findText(u"✔ Collected"_s));
    QTRY_COMPARE(listed(), (QStringList{u"3"_s, u"1"_s}));
    state->setCurrentIndex(0);
    part<QCheckBox>(u"historyResults"_s)->setChecked(true);
    QTRY_COMPARE(listed(), (QStringList{u"3"_s, u"2"_s, u"1"_s}));
    search(u"nowhere"_s);
    QVERIFY(listed().isEmpty());
}

void TestHistoryWindow::findsInsideResults()
{
    fill();
    m_window->findChild<QAction*>(u"history"_s)->trigger();
    search(u"köln"_s);
    QVERIFY(listed().isEmpty());
    part<QCheckBox>(u"historyInside"_s)->setChecked(true);
    QTRY_COMPARE(listed(), QStringList{u"1"_s});
    QTRY_VERIFY(part<QLabel>(u"historyStatus"_s)->text().contains(u"Looked into 3 results"_s));
    QVERIFY(
        history()->model()->index(0, HistoryModel::Result).data().toString().contains(u"inside"_s));
    QVERIFY(!part<QPushButton>(u"historyStop"_s)->isVisible());
    // Where the request has the word too, the job is listed once.
    search(u"42"_s);
    QTRY_VERIFY(part<QLabel>(u"historyStatus"_s)->text().contains(u"Looked into"_s));
    QCOMPARE(listed(), QStringList{u"3"_s});
}

void TestHistoryWindow::opensOffline()
{
    fill();
    m_window->findChild<QAction*>(u"history"_s)->trigger();
    QTRY_COMPARE(listed().size(), 4);
    // From the line into the list, and open: no mouse.
    search(u"märkte"_s);
    QTest::keyClick(part<QLineEdit>(u"historyText"_s), Qt::Key_Return);
    QTRY_VERIFY(history()->table()->hasFocus());
    QTest::keyClick(history()->table(), Qt::Key_Return);
    QTRY_VERIFY(visible<ResultDialog>());
    QTRY_VERIFY(visible<ResultDialog>()->panel()->isLoaded());
    QCOMPARE(visible<ResultDialog>()->panel()->file()->rowCount(), 2);
    QVERIFY(history()->isVisible());
    visible<ResultDialog>()->close();
    // What has no result cannot be opened.
    search(QString());
    select(u"4"_s);
    QVERIFY(!part<QPushButton>(u"historyOpen"_s)->isEnabled());
}

void TestHistoryWindow::composesAndCopies()
{
    fill();
    m_window->findChild<QAction*>(u"history"_s)->trigger();
    QTRY_COMPARE(listed().size(), 4);
    select(u"2"_s);
    part<QPushButton>(u"historyCopy"_s)->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"FOR x IN nothing RETURN x"_s);
    part<QPushButton>(u"historyCompose"_s)->click();
    QVERIFY(m_window->compose()->isVisible());
    const auto draft = m_window->compose()->panel()->submission();
    QVERIFY(draft);
    QCOMPARE(::queryOf(draft->request), u"FOR x IN nothing RETURN x"_s);
    QCOMPARE(draft->label, u"Nachtlauf"_s);
    QCOMPARE(draft->database, u"shop"_s);
}

void TestHistoryWindow::deletesWhatItSays()
{
    fill();
    m_window->findChild<QAction*>(u"history"_s)->trigger();
    QTRY_COMPARE(listed().size(), 4);
    select(u"1"_s);
    history()->table()->setFocus();
    QTest::keyClick(history()->table(), Qt::Key_Delete);
    auto* question = visible<QMessageBox>(u"historyDeletion"_s);
    QVERIFY(question);
    QVERIFY(question->informativeText().contains(u"no other copy"_s));
    QVERIFY(QFile::exists(file(u"1"_s)));
    question->reject();
    QTRY_VERIFY(!visible<QMessageBox>(u"historyDeletion"_s));
    QCOMPARE(listed().size(), 4);

    history()->table()->setFocus();
    QTest::keyClick(history()->table(), Qt::Key_Delete);
    question = visible<QMessageBox>(u"historyDeletion"_s);
    question->findChild<QPushButton*>(u"historyDeletionConfirm"_s)->click();
    QCOMPARE(listed(), (QStringList{u"4"_s, u"3"_s, u"2"_s}));
    QTRY_VERIFY(!QFile::exists(file(u"1"_s)));
    QVERIFY(QFile::exists(file(u"2"_s)));
    restart();
    QCOMPARE(m_window->store().jobs().size(), 3U);
    m_window->findChild<QAction*>(u"history"_s)->trigger();
    search(u"märkte"_s);
    QVERIFY(listed().isEmpty());
}

void TestHistoryWindow::keepsWhatIsOnAServer()
{
    Job pending = jobOf(u"7"_s, u"RETURN 7"_s, 0);
    pending.state = JobState::Done;
    add(pending);
    m_window->findChild<QAction*>(u"history"_s)->trigger();
    QTRY_COMPARE(listed(), QStringList{u"7"_s});
    history()->table()->setFocus();
    QTest::keyClick(history()->table(), Qt::Key_Delete);
    auto* question = visible<QMessageBox>(u"historyDeletion"_s);
    QVERIFY(question);
    QVERIFY(question->text().contains(u"stay"_s));
    QVERIFY(!question->findChild<QPushButton*>(u"historyDeletionConfirm"_s));
    question->reject();
    QCOMPARE(m_window->store().jobs().size(), 1U);
}

void TestHistoryWindow::everyPageComes()
{
    std::vector<Job> jobs;
    jobs.reserve(1200);
    for (int i = 0; i < 1200; ++i)
        jobs.push_back(jobOf(QString::number(i), u"RETURN %1"_s.arg(i), 0));
    m_window->store().append(std::move(jobs));
    m_window->findChild<QAction*>(u"history"_s)->trigger();
    HistoryModel* model = history()->model();
    const QAbstractItemModelTester tester(model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    QTRY_VERIFY(model->rowCount() >= 500);
    QTRY_VERIFY((history()->table()->scrollToBottom(), model->rowCount() == 1200));
    QVERIFY(!model->canFetchMore({}));
    QStringList ids = listed();
    QCOMPARE(ids.first(), u"1199"_s);
    QCOMPARE(ids.last(), u"0"_s);
    QCOMPARE(ids.removeDuplicates(), 0);
    // Rows that go in the middle leave the others where they are.
    m_window->store().remove({job(u"600"_s).serial, job(u"601"_s).serial, job(u"3"_s).serial});
    QCOMPARE(model->rowCount(), 1197);
    QCOMPARE(listed().indexOf(u"600"_s), -1);
}

void TestHistoryWindow::retentionSaysFirst()
{
    fill();
    Job exported = jobOf(u"5"_s, u"RETURN 5"_s, 300);
    exported.exportedAt = now();
    add(exported, QByteArray(5000, ' ') + "[5]");
    m_window->findChild<QAction*>(u"history"_s)->trigger();
    QTRY_COMPARE(listed().size(), 5);
    part<QPushButton>(u"historyKeep"_s)->click();
    auto* dialog = visible<RetentionDialog>();
    QVERIFY(dialog);
    auto* preview = dialog->findChild<QLabel*>(u"retentionPreview"_s);
    auto* apply = dialog->findChild<QPushButton*>(u"retentionApply"_s);
    QVERIFY(preview->text().contains(u"nothing is deleted"_s));
    QVERIFY(!dialog->findChild<QSpinBox*>(u"retentionDays"_s)->isEnabled());
    dialog->findChild<QCheckBox*>(u"retentionByAge"_s)->setChecked(true);
    QVERIFY(!apply->isEnabled()); // until it says what it does
    QTRY_VERIFY(apply->isEnabled());
    // Of the two that are older than 90 days one was never exported.
    QVERIFY2(preview->text().contains(u"1 result"_s), qPrintable(preview->text()));
    QVERIFY(preview->text().contains(u"never exported"_s));
    QVERIFY(preview->text().contains(u"5.0 kB"_s));
    QVERIFY(apply->text().contains(u"Delete 1"_s));
    QVERIFY(QFile::exists(file(u"5"_s)));
    // Everything that is old enough to go at all.
    dialog->findChild<QCheckBox*>(u"retentionUnexported"_s)->setChecked(true);
    QTRY_VERIFY(apply->text().contains(u"Delete 2"_s));
    dialog->findChild<QCheckBox*>(u"retentionUnexported"_s)->setChecked(false);
    QTRY_VERIFY(apply->text().contains(u"Delete 1"_s) && apply->isEnabled());
    dialog->findChild<QPushButton*>(u"retentionCancel"_s)->click();
    QTRY_VERIFY(!visible<RetentionDialog>());
    QVERIFY(QFile::exists(file(u"5"_s)));
    QVERIFY(!job(u"5"_s).resultFile.isEmpty());

    m_window->findChild<QAction*>(u"keepResults"_s)->trigger();
    dialog = visible<RetentionDialog>();
    dialog->findChild<QCheckBox*>(u"retentionByAge"_s)->setChecked(true);
    apply = dialog->findChild<QPushButton*>(u"retentionApply"_s);
    QTRY_VERIFY(apply->isEnabled());
    apply->click();
    QVERIFY(job(u"5"_s).resultFile.isEmpty());
    QTRY_VERIFY(!QFile::exists(file(u"5"_s)));
    QVERIFY(QFile::exists(file(u"1"_s)));
    // The job stays, and says so.
    const int row = history()->model()->row(job(u"5"_s).serial);
    QCOMPARE(history()->model()->index(row, HistoryModel::Result).data().toString(), u"deleted"_s);
}

void TestHistoryWindow::retentionAtTheStart()
{
    m_window->findChild<QAction*>(u"keepResults"_s)->trigger();
    auto* dialog = visible<RetentionDialog>();
    dialog->findChild<QCheckBox*>(u"retentionByAge"_s)->setChecked(true);
    dialog->findChild<QSpinBox*>(u"retentionDays"_s)->setValue(30);
    auto* apply = dialog->findChild<QPushButton*>(u"retentionApply"_s);
    QTRY_VERIFY(apply->isEnabled());
    apply->click();
    fill();
    Job exported = jobOf(u"5"_s, u"RETURN 5"_s, 31);
    exported.exportedAt = now();
    add(exported, "[5]");
    restart();
    QTRY_VERIFY(!QFile::exists(file(u"5"_s)));
    QVERIFY(QFile::exists(file(u"1"_s))); // older, and the only copy
    QVERIFY(job(u"5"_s).resultFile.isEmpty());
    QVERIFY(m_window->findChild<NoticeStrip*>(u"message"_s)->text().contains(u"Keep results"_s));
    m_window->findChild<QAction*>(u"keepResults"_s)->trigger();
    dialog = visible<RetentionDialog>();
    QCOMPARE(dialog->findChild<QSpinBox*>(u"retentionDays"_s)->value(), 30);
    QVERIFY(dialog->retention().keepMs == 30 * Day && dialog->retention().mostBytes == 0);
}

void TestHistoryWindow::limitsOfTwoWindows()
{
    const auto choose = [](MainWindow& window, bool limited) {
        window.findChild<QAction*>(u"keepResults"_s)->trigger();
        auto* dialog = window.findChild<RetentionDialog*>();
        dialog->findChild<QCheckBox*>(u"retentionByAge"_s)->setChecked(limited);
        auto* apply = dialog->findChild<QPushButton*>(u"retentionApply"_s);
        QTRY_VERIFY(apply->isEnabled());
        apply->click();
    };
    choose(*m_window, true);
    // It starts with the limits, and ends when they have been lifted elsewhere.
    auto second = std::make_unique<MainWindow>(m_folder->path());
    second->show();
    QTRY_VERIFY(second->journal().isOpen());
    choose(*m_window, false);
    second->close();
    second.reset();
    QVERIFY(!loadSettings(m_folder->path()).retention().isOn());
}

void TestHistoryWindow::exportIsRemembered()
{
    fill();
    m_window->findChild<QAction*>(u"history"_s)->trigger();
    QTRY_COMPARE(listed().size(), 4);
    select(u"3"_s);
    part<QPushButton>(u"historyOpen"_s)->click();
    auto* panel = visible<ResultDialog>()->panel();
    QTRY_VERIFY(panel->isLoaded());
    // The clipboard keeps nothing.
    panel->exportResult();
    auto* dialog = visible<ExportDialog>();
    dialog->exportToClipboard();
    QTRY_VERIFY(!visible<ExportDialog>());
    QCOMPARE(job(u"3"_s).exportedAt, 0);
    panel->exportResult();
    visible<ExportDialog>()->exportToFile(m_folder->filePath(u"mine.json"_s));
    QTRY_VERIFY(job(u"3"_s).exportedAt > 0);
    QVERIFY(QFile::exists(m_folder->filePath(u"mine.json"_s)));
}

void TestHistoryWindow::lastSessionComesBack()
{
    fill();
    m_window->resize(790, 640);
    m_window->findChild<QLineEdit*>(u"filterLine"_s)->setText(u"return"_s);
    m_window->findChild<StateSidebar*>()->choose({JobState::Collected}, JobOrigin::Ours);
    m_window->table()->setColumnHidden(3, true);
    m_window->table()->setColumnWidth(4, 177);
    m_window->table()->selectJob(job(u"3"_s).serial);
    m_window->compose()->setDraft(
        {.request = arango::aql::execute(u"RETURN \"draft\""_s).request, .database = u"shop"_s});
    m_window->compose()->show();
    m_window->findChild<QAction*>(u"history"_s)->trigger();
    history()->resize(770, 555);
    QTRY_COMPARE(listed().size(), 4);
    history()->split()->setSizes({150, 250});
    const QList<int> parts = history()->split()->sizes();
    history()->table()->setColumnWidth(1, 143);
    select(u"1"_s);
    part<QPushButton>(u"historyOpen"_s)->click();
    QTRY_VERIFY(visible<ResultDialog>());
    visible<ResultDialog>()->resize(790, 543);
    const QSize resultSize = visible<ResultDialog>()->size();
    restart();

    QCOMPARE(m_window->size(), QSize(790, 640));
    QCOMPARE(m_window->findChild<QLineEdit*>(u"filterLine"_s)->text(), u"return"_s);
    QVERIFY(m_window->findChild<StateSidebar*>()->states() == QSet<JobState>{JobState::Collected});
    QVERIFY(m_window->findChild<StateSidebar*>()->origin() == JobOrigin::Ours);
    QTRY_COMPARE(m_window->table()->model()->rowCount(), 2);
    QVERIFY(m_window->table()->isColumnHidden(3));
    QCOMPARE(m_window->table()->columnWidth(4), 177);
    QTRY_COMPARE(m_window->table()->selectedSerial(), job(u"3"_s).serial);
    QTRY_VERIFY(visible<ResultDialog>());
    QCOMPARE(visible<ResultDialog>()->size(), resultSize);
    QTRY_VERIFY(visible<ResultDialog>()->panel()->isLoaded());
    QVERIFY(visible<ResultDialog>()->panel()->view().query.contains(u"märkte"_s));
    QTRY_VERIFY(m_window->compose()->isVisible());
    QVERIFY(m_window->compose()->panel()->submission()->request.body.contains("draft"));
    m_window->findChild<QAction*>(u"history"_s)->trigger();
    QCOMPARE(history()->size(), QSize(770, 555));
    QTRY_COMPARE(history()->split()->sizes(), parts);
    QCOMPARE(history()->table()->columnWidth(1), 143);
}

QTEST_MAIN(TestHistoryWindow)
#include "tst_historywindow.moc"
