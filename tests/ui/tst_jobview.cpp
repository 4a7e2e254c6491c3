// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/cleardialog.h"
#include "jobs/detailpane.h"
#include "jobs/jobcounter.h"
#include "jobs/jobformat.h"
#include "jobs/jobtableview.h"
#include "jobs/prettyjson.h"
#include "jobs/statesidebar.h"
#include "jobs/statestyle.h"
#include "jobtablesupport.h"

#include <QCheckBox>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QImage>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace JobTableSupport;
using Model = JobTableModel;

class JobViewTest final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        // The one warning is the offscreen platform's, about every window.
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
    }

    void selectionSurvives();
    void viewBasics();
    void viewColumns();
    void viewKeepsItsPlace();
    void paints_data();
    void paints();
    void sidebarCountsAndFilters();
    void detailPane();
    void detailPaneKeepsItsPlace();
    void prettyJsonKeepsNumbers();
    void clearAsksByThePlan();
};

void JobViewTest::selectionSurvives()
{
    Table table;
    std::vector<Job> jobs(50, job(JobState::Pending));
    for (std::size_t i = 0; i < jobs.size(); ++i)
        jobs[i].submittedAt = 1'000'000 + Moment(i);
    table.store.append(jobs);
    table.filter.flush();
    JobTableView view;
    view.setJobs(&table.filter);
    view.sortByColumn(Model::Took, Qt::DescendingOrder);
    view.selectJob(20);
    for (const quint64 serial : {30U, 40U}) {
        view.selectionModel()->select(table.filter.index(table.filter.rowOf(serial), 0),
                                      QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    const auto chosen = [&view] {
        QList<quint64> serials = view.selectedSerials();
        std::ranges::sort(serials);
        return serials;
    };
    QCOMPARE(chosen(), (QList<quint64>{20, 30, 40}));
    QCOMPARE(view.selectedCount(), 3);

    RandomJobs random;
    for (int tick = 0; tick < 30; ++tick) {
        std::vector<Job> changes;
        for (int i = 0; i < 20; ++i) {
            Job changed = table.store.jobs()[random.below(50)];
            changed.finishedAt = changed.submittedAt + Moment(random.below(1'000'000));
            changes.push_back(changed);
        }
        table.store.update(std::move(changes));
        table.store.append(std::vector<Job>(3, job(JobState::Pending)));
        table.filter.flush();
        QCOMPARE(chosen(), (QList<quint64>{20, 30, 40}));
        QCOMPARE(table.filter.job(view.currentIndex().row()).serial, 20U);
    }
    table.store.remove({1, 3, 30, 77});
    QCOMPARE(chosen(), (QList<quint64>{20, 40}));
    table.change(40, [](Job& j) { j.label = u"other"_s; });
    table.filter.setFilter(text(u"label:other"_s));
    QCOMPARE(chosen(), (QList<quint64>{40}));
    table.filter.setFilter({});
    QCOMPARE(chosen(), (QList<quint64>{40}));
}

// ---- widgets

void JobViewTest::viewBasics()
{
    Table table;
    JobTableView view;
    view.setJobs(&table.filter);
    view.resize(900, 300);
    QVERIFY(!view.accessibleName().isEmpty());
    QVERIFY(view.verticalHeader()->isHidden());
    QVERIFY(!view.tabKeyNavigation());
    QCOMPARE(table.filter.sortColumn(), int(Model::Submitted));
    QCOMPARE(table.filter.sortOrder(), Qt::DescendingOrder);
    // The header is there without a job.
    QCOMPARE(table.filter.headerData(Model::What, Qt::Horizontal, Qt::DisplayRole).toString(),
             u"What"_s);

    view.setPlaceholder(u"No jobs"_s);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    const QImage empty = view.grab().toImage();
    view.setPlaceholder({});
    QVERIFY(empty != view.grab().toImage());

    Job one = job(JobState::Collected, u"a\tb"_s);
    one.id = u"12"_s;
    Job two = job(JobState::Done);
    two.submittedAt -= 1;
    table.store.append({one, two});
    table.filter.flush();
    QSignalSpy chosen(&view, &JobTableView::selectedJobsChanged);
    QSignalSpy updated(&view, &JobTableView::selectedJobUpdated);
    QSignalSpy activated(&view, &JobTableView::jobActivated);
    QVERIFY(view.selectJob(1));
    QVERIFY(!view.selectJob(99));
    QCOMPARE(view.selectedSerial(), 1U);
    QVERIFY(!chosen.isEmpty());
    table.change(2, [](Job& j) { j.label = u"x"_s; });
    table.filter.flush();
    QCOMPARE(updated.size(), 0);
    table.change(1, [](Job& j) { j.label = u"x"_s; });
    table.filter.flush();
    QCOMPARE(updated.size(), 1);

    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated.at(0).at(0).toULongLong(), 1U);

    view.selectAll();
    QCOMPARE(view.selectedSerial(), 0U);
    QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines.at(0).startsWith(u"✔ Collected\t12\ta b\tshop\t"));

    // A button that goes down holds the rows, and lets go.
    QTest::mousePress(view.viewport(), Qt::LeftButton, {}, {10, 10});
    QVERIFY(table.filter.isHeld());
    QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, {10, 10});
    QVERIFY(!table.filter.isHeld());
    bool held = false;
    connect(&view, &JobTableView::jobMenuRequested, &view, [&] { held = table.filter.isHeld(); });
    QContextMenuEvent menu(QContextMenuEvent::Keyboard, {5, 5}, {5, 5});
    QCoreApplication::sendEvent(view.viewport(), &menu);
    QVERIFY(held);
    QVERIFY(!table.filter.isHeld());
}

void JobViewTest::viewColumns()
{
    Table table;
    JobTableView view;
    view.setJobs(&table.filter);
    QVERIFY(view.isColumnHidden(Model::Server));
    view.setColumnHidden(Model::Server, false);
    view.setColumnWidth(Model::What, 333);
    view.horizontalHeader()->moveSection(Model::Label, 1);
    view.sortByColumn(Model::Size, Qt::AscendingOrder);
    const QByteArray saved = view.saveColumns();

    Table other;
    JobTableView restored;
    restored.setJobs(&other.filter);
    QVERIFY(!restored.restoreColumns({}));
    QVERIFY(!restored.restoreColumns("rubbish that is no header"));
    QVERIFY(restored.restoreColumns(saved));
    QVERIFY(!restored.isColumnHidden(Model::Server));
    QCOMPARE(restored.columnWidth(Model::What), 333);
    QCOMPARE(restored.horizontalHeader()->visualIndex(Model::Label), 1);
    QCOMPARE(other.filter.sortColumn(), int(Model::Size));

    // A wide view has no empty edge: the text column takes what the others leave.
    restored.resize(2400, 300);
    restored.show();
    QTRY_COMPARE(restored.horizontalHeader()->length(), restored.viewport()->width());
    restored.resize(400, 300);
    QTRY_VERIFY(restored.viewport()->width() < 400);
    QVERIFY(restored.columnWidth(Model::What) >= 200);
}

void JobViewTest::viewKeepsItsPlace()
{
    Table table;
    std::vector<Job> jobs(500, job(JobState::Done));
    for (std::size_t i = 0; i < jobs.size(); ++i)
        jobs[i].submittedAt = 1'000'000 + Moment(i);
    table.store.append(jobs);
    table.filter.flush();
    JobTableView view;
    view.setJobs(&table.filter);
    view.resize(800, 400);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    view.verticalScrollBar()->setValue(200);
    const auto top = [&] { return table.filter.job(view.rowAt(0)).serial; };
    const quint64 before = top();
    table.store.append(std::vector<Job>(30, job(JobState::Pending)));
    table.filter.flush();
    QCOMPARE(view.verticalScrollBar()->value(), 230);
    QCOMPARE(top(), before);
    // At the top, the newest are what is watched.
    view.verticalScrollBar()->setValue(0);
    table.store.append(std::vector<Job>(30, job(JobState::Pending)));
    table.filter.flush();
    QCOMPARE(view.verticalScrollBar()->value(), 0);
}

void JobViewTest::paints_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::addColumn<qreal>("scale");
    for (const qreal scale : {1.0, 2.0}) {
        const QByteArray suffix = scale > 1 ? " 2x" : "";
        QTest::newRow(QByteArray("light" + suffix).constData()) << lightPalette() << scale;
        QTest::newRow(QByteArray("dark" + suffix).constData()) << darkPalette() << scale;
    }
}

void JobViewTest::paints()
{
    QFETCH(const QPalette, palette);
    QFETCH(const qreal, scale);
    Table table;
    std::vector<Job> jobs(JobStateCount, job(JobState::Held));
    for (int state = 0; state < JobStateCount; ++state)
        jobs[std::size_t(state)].state = JobState(state);
    table.store.append(jobs);
    table.filter.flush();
    JobTableView view;
    view.setPalette(palette);
    view.setAlternatingRowColors(false);
    view.setJobs(&table.filter);
    view.sortByColumn(Model::State, Qt::AscendingOrder);
    view.resize(900, 600);
    QImage image(view.size() * scale, QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    view.render(&image);

    // Every state is there in its colour: glyph and word are no outline, nothing is clipped away.
    const QPoint origin = view.viewport()->mapTo(&view, QPoint());
    for (int row = 0; row < JobStateCount; ++row) {
        const StateStyle style = stateStyle(JobState(row));
        const QRect cell
            = view.visualRect(table.filter.index(row, Model::State)).translated(origin);
        const QRect pixels(cell.topLeft() * scale, cell.size() * scale);
        const QColor wanted = style.color(isDark(palette));
        int close = 0;
        for (int y = pixels.top(); y <= pixels.bottom(); ++y) {
            for (int x = pixels.left(); x <= pixels.right(); ++x) {
                const QColor at = image.pixelColor(x, y);
                const int distance = qAbs(at.red() - wanted.red())
                    + qAbs(at.green() - wanted.green()) + qAbs(at.blue() - wanted.blue());
                close += distance < 60 ? 1 : 0;
            }
        }
        QVERIFY2(close > 20, qPrintable(style.word));
        const QColor corner = image.pixelColor(pixels.left() + int(5 * scale), pixels.center().y());
        const QColor background
            = style.tinted ? stateTint(style, palette) : palette.color(QPalette::Base);
        QVERIFY2(contrast(corner, background) < 1.1, qPrintable(style.word));
    }
}

void JobViewTest::sidebarCountsAndFilters()
{
    Table table;
    JobCounter counter(table.store);
    StateSidebar sidebar;
    sidebar.setCounter(&counter);
    QSignalSpy states(&sidebar, &StateSidebar::statesChosen);
    QSignalSpy origins(&sidebar, &StateSidebar::originChosen);
    auto* const list = sidebar.findChild<QListWidget*>();
    QVERIFY(list != nullptr && !list->accessibleName().isEmpty());

    Job foreign = job(JobState::Pending);
    foreign.origin = JobOrigin::Foreign;
    table.store.append({job(JobState::Pending), job(JobState::Sending), foreign,
                        job(JobState::Failed), job(JobState::Partial)});
    const auto entry = [list](const QString& word) {
        return list->findItems(word, Qt::MatchExactly).constFirst();
    };
    const auto says = [&entry](const QString& word) {
        return entry(word)->data(Qt::AccessibleTextRole).toString();
    };
    QTRY_COMPARE(says(u"Pending"_s), u"Pending, 3"_s);
    QCOMPARE(says(u"All"_s), u"All, 5"_s);
    QCOMPARE(says(u"Lost"_s), u"Lost, 1"_s);
    QCOMPARE(says(u"Ours"_s), u"Ours, 4"_s);
    QCOMPARE(says(u"Foreign"_s), u"Foreign, 1"_s);
    QVERIFY(entry(u"Held"_s)->isHidden());
    QVERIFY(!entry(u"Cleared"_s)->isHidden());

    table.change(1, [](Job& j) { j.state = JobState::Failed; });
    table.store.remove({2, 4});
    QTRY_COMPARE(says(u"Pending"_s), u"Pending, 1"_s);
    QCOMPARE(says(u"Failed"_s), u"Failed, 1"_s);
    QCOMPARE(counter.total(), 3);
    QCOMPARE(counter.ours(), 2);

    list->setCurrentItem(entry(u"Failed"_s), QItemSelectionModel::ClearAndSelect);
    QCOMPARE(sidebar.states(), (QSet<JobState>{JobState::Failed}));
    QCOMPARE(states.size(), 1);
    entry(u"Foreign"_s)->setSelected(true);
    QCOMPARE(sidebar.states(), (QSet<JobState>{JobState::Failed}));
    QVERIFY(sidebar.origin() == JobOrigin::Foreign);
    QCOMPARE(origins.size(), 1);
    list->setCurrentRow(0, QItemSelectionModel::ClearAndSelect);
    QVERIFY(sidebar.states().isEmpty());
    QVERIFY(!sidebar.origin());
    sidebar.choose({JobState::LostAtRestart}, JobOrigin::Ours);
    QCOMPARE(sidebar.states().size(), 4);
    QVERIFY(sidebar.origin() == JobOrigin::Ours);
    // By keyboard alone.
    sidebar.choose({});
    list->setCurrentRow(0, QItemSelectionModel::ClearAndSelect);
    QTest::keyClick(list, Qt::Key_Down);
    QVERIFY(sidebar.states().contains(JobState::Pending));
    // Every state belongs to exactly one entry.
    int covered = 0;
    for (int state = 0; state < JobStateCount; ++state) {
        sidebar.choose({JobState(state)});
        covered += sidebar.states().contains(JobState(state)) ? 1 : 0;
    }
    QCOMPARE(covered, JobStateCount);
}

void JobViewTest::detailPane()
{
    DetailPane pane;
    pane.resize(400, 700);
    pane.show();
    const auto texts = [&pane] {
        QString all;
        for (const QLabel* const label : pane.findChildren<QLabel*>()) {
            if (label->isVisible())
                all += label->text() + u'\n';
        }
        for (const QPlainTextEdit* const view : pane.findChildren<QPlainTextEdit*>())
            all += view->toPlainText() + u'\n';
        return all;
    };
    QVERIFY(texts().contains(u"No job selected"));
    pane.setSummary(3);
    QVERIFY(texts().contains(u"3 job"));

    Job failed = job(JobState::Failed);
    failed.id = u"152605601217"_s;
    failed.errorNum = 1501;
    failed.error = u"syntax error, unexpected <b>"_s;
    failed.httpStatus = 400;
    failed.request.method = arango::Method::Post;
    failed.request.path = "/_api/cursor";
    failed.request.body = R"({"query":"FOR d IN\n c","bindVars":{"n":12345678901234567890123}})";
    failed.answerHeaders = {{"content-type", "application/json"}};
    pane.setJob(&failed);
    const QString shown = texts();
    for (const QString& part :
         {u"✖ Failed"_s, u"152605601217"_s, u"Error 1501"_s, u"unexpected <b>"_s,
          u"the message names the place"_s, u"FOR d IN\n c"_s, u"POST /_api/cursor"_s,
          u"x-arango-async: store"_s, u"12345678901234567890123"_s,
          u"content-type: application/json"_s, u"http://localhost:8529"_s})
        QVERIFY2(shown.contains(part), qPrintable(part));

    Job lost = job(JobState::LostAtRestart);
    lost.absence = Absence::Restarted;
    lost.goneAfter = 1'000;
    lost.goneBefore = 2'000;
    pane.setJob(&lost);
    QVERIFY(texts().contains(u"was restarted"_s));
    QVERIFY(texts().contains(u"between "_s + JobFormat::absolute(1'000)));
    Job waiting = job(JobState::Done);
    waiting.expiresAt = now() + 90'000;
    waiting.hint = u"Perhaps <i>ann</i>"_s;
    pane.setJob(&waiting);
    QVERIFY(texts().contains(u"in 1:"_s));
    QVERIFY(texts().contains(u"Perhaps <i>ann</i>"_s));
    waiting.expiresAt = 1;
    pane.setJob(&waiting);
    QVERIFY(texts().contains(u"has expired"_s));
    pane.setJob(&failed);

    // Nothing of it is ever taken for markup.
    for (const QLabel* const label : pane.findChildren<QLabel*>()) {
        if (label->textInteractionFlags().testFlag(Qt::TextSelectableByMouse))
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }

    Job big = failed;
    big.request.body = "[" + QByteArray(200'000, '1') + "]";
    pane.setJob(&big);
    QVERIFY(texts().contains(u"… the first"));
    QVERIFY(texts().size() < 100'000);
    for (int errorNum : {4, 11, 17, 21, 30, 32, 1200, 1202, 1203, 1210, 1228, 1500, 1501, 1502,
                         1551, 1600, 21003, 21004})
        QVERIFY(!JobFormat::explanation(errorNum).isEmpty());
    QVERIFY(JobFormat::explanation(0).isEmpty());
    pane.setJob(nullptr);
    QVERIFY(texts().contains(u"No job selected"));
}

void JobViewTest::detailPaneKeepsItsPlace()
{
    DetailPane pane;
    pane.resize(400, 700);
    pane.show();
    Job one = job(JobState::Pending);
    one.request.method = arango::Method::Post;
    one.request.path = "/_api/document/c";
    one.request.body = "[" + QByteArray("1,").repeated(500) + "1]";
    pane.setJob(&one);
    QPlainTextEdit* request = nullptr;
    for (QPlainTextEdit* const view : pane.findChildren<QPlainTextEdit*>()) {
        if (view->accessibleName() == u"Request")
            request = view;
    }
    QVERIFY(request != nullptr);
    request->verticalScrollBar()->setValue(100);
    QTextCursor cursor = request->textCursor();
    cursor.setPosition(30);
    cursor.setPosition(50, QTextCursor::KeepAnchor);
    request->setTextCursor(cursor);
    const int scrolled = request->verticalScrollBar()->value();
    one.state = JobState::Done;
    one.finishedAt = now();
    pane.setJob(&one);
    QCOMPARE(request->verticalScrollBar()->value(), scrolled);
    QCOMPARE(request->textCursor().selectionEnd(), 50);
}

void JobViewTest::prettyJsonKeepsNumbers()
{
    const QByteArray json = "{\"z\":1.0,\"a\":[],\"s\":\"{\\\"x\\\":[1,2]}\"}";
    QCOMPARE(prettyJson(json, 1'000),
             QByteArray("{\n  \"z\": 1.0,\n  \"a\": [],\n  \"s\": \"{\\\"x\\\":[1,2]}\"\n}"));
    QCOMPARE(prettyJson("not json", 1'000), QByteArray("not json"));
    QVERIFY(prettyJson(QByteArray(100'000, '['), 1'000).size() < 1'200);
    QCOMPARE(prettyJson("]}", 10), QByteArray("]}"));
    QCOMPARE(prettyJson("{\"open", 10), QByteArray("{\n  \"open"));
}

void JobViewTest::clearAsksByThePlan()
{
    JobStore store;
    const auto listed = [](JobState state, JobOrigin origin, const QString& id) {
        Job one = job(state);
        one.origin = origin;
        one.id = id;
        return one;
    };
    Job collected = listed(JobState::Collected, JobOrigin::Ours, u"1"_s);
    collected.size = 2'000'000;
    store.append({collected, listed(JobState::Done, JobOrigin::Ours, u"2"_s),
                  listed(JobState::Done, JobOrigin::Ours, u"3"_s),
                  listed(JobState::Done, JobOrigin::Foreign, u"4"_s),
                  listed(JobState::Pending, JobOrigin::Ours, u"5"_s),
                  listed(JobState::Pending, JobOrigin::Foreign, u"6"_s),
                  listed(JobState::Failed, JobOrigin::Ours, u"7"_s)});
    const QString server = store.jobs().front().server;
    const QString user = store.jobs().front().user;
    QList<quint64> chosen;
    bool foreign = false;
    const auto open = [&](const QList<quint64>& only) {
        const auto plan = [&store, server, user, only](ClearPlan::Wish wish) {
            wish.servers = {server};
            wish.user = user;
            return planClear(store.jobs(), wish, now(), only);
        };
        auto dialog = std::make_unique<ClearDialog>(
            store, plan, only, uncollectedDebt(store.jobs(), {server}, user, only));
        dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        connect(dialog.get(), &ClearDialog::confirmed, this,
                [&](const QList<quint64>& serials, bool withForeign) {
                    chosen = serials;
                    foreign = withForeign;
                });
        dialog->show();
        return dialog;
    };

    auto dialog = open({});
    const auto counts = [&] { return dialog->findChild<QLabel*>(u"clearCounts"_s)->text(); };
    for (const QString& part : {u"yours: 2"_s, JobFormat::bytes(4'000'000), u"elsewhere: 1"_s,
                                u"Pending: 2"_s, u"Failed: 1"_s})
        QVERIFY2(counts().contains(part), qPrintable(counts()));
    // By default own and done only.
    dialog->findChild<QPushButton*>(u"clearConfirm"_s)->click();
    QCOMPARE(chosen, (QList<quint64>{2, 3}));
    QVERIFY(!foreign);

    dialog = open({});
    dialog->findChild<QCheckBox*>(u"clearWithForeign"_s)->click();
    dialog->findChild<QCheckBox*>(u"clearWithPending"_s)->click();
    dialog->findChild<QPushButton*>(u"clearConfirm"_s)->click();
    QCOMPARE(chosen, (QList<quint64>{2, 3, 4, 5, 6}));
    QVERIFY(foreign);

    // Of a selection only what is selected; its results can be brought home instead.
    dialog = open({1, 3, 5});
    QVERIFY2(counts().contains(u"yours: 1"_s), qPrintable(counts()));
    QVERIFY2(counts().contains(u"Left out: 1"_s), qPrintable(counts()));
    QVERIFY(!dialog->findChild<QCheckBox*>(u"clearWithForeign"_s)->isVisible());
    QVERIFY(dialog->findChild<QCheckBox*>(u"clearWithPending"_s)->isVisible());
    QSignalSpy collect(dialog.get(), &ClearDialog::collectRequested);
    dialog->findChild<QPushButton*>(u"clearCollect"_s)->click();
    QCOMPARE(collect.size(), 1);
    QCOMPARE(collect.at(0).at(0).value<QList<quint64>>(), QList<quint64>{3});
    QVERIFY(!dialog->isVisible());

    // Nothing to clear.
    dialog = open({1});
    QVERIFY(!dialog->findChild<QPushButton*>(u"clearConfirm"_s)->isEnabled());
    QVERIFY(!dialog->findChild<QPushButton*>(u"clearCollect"_s));
}

QTEST_MAIN(JobViewTest)
#include "tst_jobview.moc"
