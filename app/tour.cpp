// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tour.h"

#include "client/database.h"
#include "compose/codeeditor.h"
#include "compose/composedialog.h"
#include "compose/composepanel.h"
#include "history/historydialog.h"
#include "history/historymodel.h"
#include "jobs/jobtableview.h"
#include "results/diffwindow.h"
#include "results/resultdialog.h"
#include "results/resultpanel.h"
#include "shell/jobactions.h"
#include "shell/mainwindow.h"
#include "shell/resultdock.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QTableWidget>
#include <QTreeView>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto PollEvery = 25ms;
constexpr qint64 PatienceMs = 30'000;

bool isServerWord(JobState state)
{
    return serverState(state) != ServerState::None;
}

} // namespace

Tour::Tour(MainWindow& window, QString folder) : m_window(window), m_folder(std::move(folder))
{
    connect(&m_poll, &QTimer::timeout, this, &Tour::poll);
    connect(&m_window.store(), &JobStore::rowsAppended, this, [this](int first, int last) {
        for (int row = first; row <= last; ++row) {
            const Job& job = m_window.store().jobs()[size_t(row)];
            if (job.origin == JobOrigin::Ours)
                m_jobs.push_back(job.serial);
        }
    });
    // The lesson collects by hand.
    action(u"collectAutomatically"_s)->setChecked(false);
    m_window.resize(1400, 820);
    buildSteps();
}

Tour::~Tour() = default;

void Tour::start()
{
    m_poll.start(PollEvery);
}

// --- the steps ----------------------------------------------------------------------------------

void Tour::buildSteps()
{
    const auto store = [this]() -> const JobStore& { return m_window.store(); };
    m_steps.push_back({tr("The window starts without a connection."), u"start"_s, [] {},
                       [this] { return m_window.isVisible(); }});
    m_steps.push_back({tr("1. Connect to database “test” of the sandbox as root."), u"connected"_s,
                       [this] { m_window.findChild<QPushButton*>(u"startSandbox"_s)->click(); },
                       [this] {
                           return m_window.session()
                               && m_window.session()->monitor().status().kind
                               == MonitorStatus::Kind::Live;
                       }});
    addLesson();
    addCancelAndClear();
    addResults();
    addMore();
    m_steps.push_back(
        {tr("That was the tour."), {}, [] {}, [store] { return !store().jobs().empty(); }});
}

void Tour::addLesson()
{
    const auto job = [this](size_t n) { return m_window.store().find(m_jobs.at(n)); };
    const auto have = [this, job](size_t count) {
        return m_jobs.size() >= count && std::ranges::all_of(m_jobs, [this](quint64 serial) {
                   return m_window.store().find(serial)->state != JobState::Sending;
               });
    };
    m_steps.push_back(
        {tr("2. Insert a document with key Neal, as a job."), u"compose-request"_s,
         [this] { request(u"POST"_s, u"/_api/document/students"_s, R"({"_key": "Neal"})"); },
         [this] { return m_window.compose()->isVisible(); }});
    m_steps.push_back({tr("   Submit it, and a second one with key Lily."),
                       {},
                       [this] {
                           submitDraft();
                           request(u"POST"_s, u"/_api/document/students"_s, R"({"_key": "Lily"})");
                           submitDraft();
                       },
                       [have] { return have(2); }});
    m_steps.push_back({tr("   Write the query RETURN 100000."), u"compose-query"_s,
                       [this] { query(u"RETURN 100000"_s); },
                       [this] { return m_window.compose()->isVisible(); }});
    m_steps.push_back({tr("   Submit it, and INVALID QUERY: four jobs, each with an id."),
                       {},
                       [this] {
                           submitDraft();
                           query(u"INVALID QUERY"_s);
                           submitDraft();
                       },
                       [this, have, job] {
                           if (!have(4))
                               return false;
                           return std::ranges::all_of(m_jobs, [this](auto n) {
                               return !m_window.store().find(n)->id.isEmpty();
                           });
                       }});
    m_steps.push_back(
        {tr("3. All four are pending, done or cancelled for the server; now wait until "
            "all are done."),
         u"four-done"_s, [this] { m_window.compose()->close(); },
         [this, job] {
             return std::ranges::all_of(m_jobs, [this](quint64 serial) {
                 const Job* each = m_window.store().find(serial);
                 return isServerWord(each->state) && each->state == JobState::Done;
             });
         }});
    const auto collect = [this](size_t n) {
        return [this, n] {
            closeDialogs();
            m_window.table()->selectJob(m_jobs.at(n));
            action(u"openResult"_s)->trigger();
        };
    };
    const auto shown = [this, job](size_t n) {
        auto* window = dialog<ResultDialog>();
        return hasResult(job(n)->state) && window && window->panel()->isLoaded();
    };
    m_steps.push_back(
        {tr("4. Collect the first: its _id is students/Neal."), {}, collect(0), [shown, job] {
             return shown(0) && job(0)->httpStatus < 300;
         }});
    m_steps.push_back({tr("   Collect the second: its _id is students/Lily."), u"result-document"_s,
                       collect(1), [shown, job] { return shown(1) && job(1)->httpStatus < 300; }});
    m_steps.push_back({tr("   Collect the third: the cursor's first value is 100000."),
                       u"result-query"_s, collect(2),
                       [shown, job] { return shown(2) && job(2)->rows == 1; }});
    m_steps.push_back({tr("   Collect the fourth: HTTP 400, error 1501, a syntax error."),
                       u"result-error"_s, collect(3), [shown, job] {
                           return shown(3) && job(3)->httpStatus == 400 && job(3)->errorNum == 1501
                               && job(3)->error.contains(u"syntax error"_s);
                       }});
    m_steps.push_back({tr("   The list says where the query is wrong."), u"failed"_s,
                       [this] {
                           closeDialogs();
                           m_window.table()->selectJob(m_jobs.at(3));
                       },
                       [job] { return job(3)->state == JobState::Failed; }});
    m_steps.push_back(
        {tr("5. Cancel and clear are not offered for what left the server."),
         {},
         [this] { m_window.table()->selectJob(m_jobs.at(2)); },
         [this] { return !action(u"cancel"_s)->isEnabled() && !action(u"clear"_s)->isEnabled(); }});
}

void Tour::addCancelAndClear()
{
    const auto last = [this]() { return m_window.store().find(m_jobs.back()); };
    m_steps.push_back({tr("6. Two more jobs are done and wait on the server."),
                       {},
                       [this] {
                           query(u"RETURN \"first\""_s);
                           submitDraft();
                           query(u"RETURN \"second\""_s);
                           submitDraft();
                           m_window.compose()->close();
                       },
                       [this, last] {
                           return m_jobs.size() == 6 && last()->state == JobState::Done
                               && m_window.store().find(m_jobs.at(4))->state == JobState::Done;
                       }});
    m_steps.push_back({tr("   Clear all done: the question says what is lost."), u"clear"_s,
                       [this] { action(u"clearDone"_s)->trigger(); },
                       [this] { return dialog<QDialog>(u"clearDialog"_s) != nullptr; }});
    m_steps.push_back({tr("   Yes: both are gone from the server."), u"cleared"_s,
                       [this] { click(u"clearDialog"_s, u"clearConfirm"_s); },
                       [last] { return last()->state == JobState::Cleared; }});
    m_steps.push_back(
        {tr("7. Fire and forget: no job, and the write happens."),
         {},
         [this] {
             query(u"INSERT {_key: \"Forgotten\"} INTO students"_s, false);
             submitDraft();
             m_window.compose()->close();
         },
         [this, last] { return m_jobs.size() == 7 && last()->state == JobState::Forgotten; }});
    m_steps.push_back({tr("   RETURN SLEEP(5) is pending: there is nothing to open yet."),
                       u"pending"_s,
                       [this] {
                           query(u"RETURN SLEEP(5)"_s);
                           submitDraft();
                           m_window.compose()->close();
                       },
                       [this, last] {
                           return m_jobs.size() == 8 && last()->state == JobState::Pending
                               && !action(u"openResult"_s)->isEnabled();
                       }});
    m_steps.push_back({tr("   Cancel it: what can be stopped and what cannot."), u"cancel"_s,
                       [this] { action(u"cancel"_s)->trigger(); },
                       [this] { return dialog<QDialog>(u"cancelDialog"_s) != nullptr; }});
    m_steps.push_back(
        {tr("   It ends as cancelled (410), never as done with a result."), u"cancelled"_s,
         [this] { click(u"cancelDialog"_s, u"cancelConfirm"_s); },
         [last] { return last()->state == JobState::Cancelled && last()->httpStatus == 410; }});
}

void Tour::addResults()
{
    const auto last = [this]() { return m_window.store().find(m_jobs.back()); };
    m_steps.push_back(
        {tr("A larger result comes in batches."), u"result-table"_s,
         [this] {
             closeDialogs();
             // One by one, to show how a cursor that is not ours is read.
             m_window.session()->service().setCollectPolicy({.drain = false});
             query(u"FOR i IN 1..2500\n"
                   "  RETURN {_key: CONCAT(\"m\", i), station: [\"Aachen\", \"Bonn\", \"Köln\"][i "
                   "% 3],\n"
                   "    time: DATE_ISO8601(1767225600000 + i * 3600000),\n"
                   "    level: ROUND(1000 * SIN(i / 90)) / 100 + 4 * (i % 3),\n"
                   "    note: i % 4 == 1 ? null : (i % 4 == 2 ? \"\" : CONCAT(\"reading \", i)),\n"
                   "    place: {street: \"Markt\", number: i % 40}, serial: 9007199254740993}"_s);
             submitDraft();
             m_window.compose()->close();
         },
         [this, last] {
             if (m_jobs.size() != 9)
                 return false;
             if (last()->state == JobState::Done && !dialog<ResultDialog>())
                 action(u"openResult"_s)->trigger();
             auto* window = dialog<ResultDialog>();
             return window && window->panel()->isLoaded() && !last()->cursorId.isEmpty()
                 && window->panel()->findChild<QTableView*>(u"resultTable"_s)->model()->rowCount()
                 == 1000;
         }});
    m_steps.push_back({tr("Its next batch joins the first: one result."), u"result-batches"_s,
                       [this] { emit dialog<ResultDialog>()->nextBatchRequested(); },
                       [this] {
                           auto* window = dialog<ResultDialog>();
                           return window->panel()->batchCount() == 2 && window->panel()->isLoaded()
                               && window->panel()->file()->rowCount() == 2000;
                       }});
    const auto tab = [this](const QString& text, const QString& picture, ResultPanel::Tab shown,
                            const std::function<bool(ResultPanel*)>& holds) {
        m_steps.push_back({text, picture,
                           [this, shown] { dialog<ResultDialog>()->panel()->showTab(shown); },
                           [this, holds] { return holds(dialog<ResultDialog>()->panel()); }});
    };
    tab(tr("The same as a tree."), u"result-tree"_s, ResultPanel::Tree, [](ResultPanel* panel) {
        return panel->findChild<QTreeView*>(u"resultTree"_s)->model()->rowCount() > 0;
    });
    tab(tr("The same as text."), u"result-text"_s, ResultPanel::Text, [](ResultPanel* panel) {
        return panel->findChild<JsonEditor*>(u"resultText"_s)->length() > 1000;
    });
    tab(tr("A chart of its numbers."), u"result-chart"_s, ResultPanel::Chart,
        [asked = std::make_shared<bool>(false)](ResultPanel* panel) {
            auto* series = panel->findChild<QComboBox*>(u"chartSeries"_s);
            const auto choose = [panel](const QString& box, const QString& item) {
                auto* combo = panel->findChild<QComboBox*>(box);
                combo->setCurrentText(item);
                emit combo->activated(combo->currentIndex());
            };
            if (series->count() == 0)
                return false;
            if (!std::exchange(*asked, true)) {
                choose(u"chartY"_s, u"level"_s);
                choose(u"chartSeries"_s, u"station"_s);
                return false;
            }
            return panel->findChild<QStackedWidget*>(u"chartPages"_s)->currentIndex() == 1;
        });
    tab(tr("What the server counted."), u"result-statistics"_s, ResultPanel::Statistics,
        [](ResultPanel* panel) {
            return panel->findChild<QTableWidget*>(u"statistics"_s)->rowCount() > 0;
        });
    tab(tr("Where the query spent its time."), u"result-profile"_s, ResultPanel::Profile,
        [](ResultPanel* panel) {
            return panel->findChild<QTableWidget*>(u"phases"_s)->rowCount() > 0;
        });
    m_steps.push_back({tr("It goes out without running again."), u"export"_s,
                       [this] { dialog<ResultDialog>()->panel()->exportResult(); },
                       [this] { return dialog<QDialog>(u"exportDialog"_s) != nullptr; }});
    m_steps.push_back(
        {tr("Two results compared: the document of Neal and that of Lily."), u"compare"_s,
         [this] {
             closeDialogs();
             (new DiffWindow(resultViewOf(*m_window.store().find(m_jobs.at(0))),
                             resultViewOf(*m_window.store().find(m_jobs.at(1))), &m_window))
                 ->show();
         },
         [this] {
             auto* window = dialog<DiffWindow>();
             return window && window->model().rowCount() > 0;
         }});
    m_steps.push_back(
        {tr("The result of the selected job, docked under the list."), u"result-dock"_s,
         [this] {
             closeDialogs();
             m_window.table()->selectJob(m_jobs.at(8));
             action(u"showResultDock"_s)->trigger();
         },
         [this] {
             auto* panel = m_window.resultDock()->panel();
             return panel->isLoaded()
                 && panel->findChild<QTableView*>(u"resultTable"_s)->model()->rowCount() == 2000;
         }});
}

void Tour::addMore()
{
    const auto last = [this]() { return m_window.store().find(m_jobs.back()); };
    m_steps.push_back(
        {tr("Jobs of other programs are listed as foreign."), u"overview"_s,
         [this] {
             closeDialogs();
             m_window.resultDock()->hide();
             m_other = std::make_unique<arango::Connection>(m_window.session()->choice().endpoint);
             const arango::Database database(*m_other, u"test"_s);
             database.beginAsyncExecution().aql().execute(
                 u"RETURN SLEEP(20)"_s, {}, {}, this,
                 [](const arango::Result<arango::AsyncJob<arango::Cursor>>&) {});
             query(u"FOR s IN students\n  SORT s._key\n  RETURN s._key"_s);
             submitDraft();
             m_window.compose()->close();
         },
         [this, last] {
             const auto& jobs = m_window.store().jobs();
             return m_jobs.size() == 10 && last()->state == JobState::Done
                 && std::ranges::any_of(
                        jobs, [](const Job& each) { return each.origin == JobOrigin::Foreign; });
         }});
    m_steps.push_back(
        {tr("The filter line finds jobs by words and by qualifiers."), u"filter"_s,
         [this] {
             m_window.findChild<QLineEdit*>(u"filterLine"_s)->setText(u"state:failed,cancelled"_s);
         },
         [this] { return m_window.table()->model()->rowCount() == 2; }});
    m_steps.push_back(
        {tr("The history finds every job again, also by words inside its result."), u"history"_s,
         [this] {
             m_window.findChild<QLineEdit*>(u"filterLine"_s)->clear();
             action(u"history"_s)->trigger();
             auto* history = dialog<HistoryDialog>();
             history->findChild<QLineEdit*>(u"historyText"_s)->setText(u"students"_s);
             history->findChild<QCheckBox*>(u"historyInside"_s)->setChecked(true);
         },
         [this] {
             auto* history = dialog<HistoryDialog>();
             // Two requests, two queries, and what was inserted.
             return history && history->model()->query().text == "students"_L1
                 && history->model()->rowCount() >= 4 && !history->model()->isSearching()
                 && !history->findChild<QPushButton*>(u"historyStop"_s)->isVisible();
         }});
    m_steps.push_back({tr("Results are kept for as long as somebody wants."), u"keep-results"_s,
                       [this] {
                           closeDialogs();
                           action(u"keepResults"_s)->trigger();
                           dialog<QDialog>(u"retentionDialog"_s)
                               ->findChild<QCheckBox*>(u"retentionByAge"_s)
                               ->setChecked(true);
                       },
                       [this] {
                           auto* keep = dialog<QDialog>(u"retentionDialog"_s);
                           return keep
                               && keep->findChild<QPushButton*>(u"retentionApply"_s)->isEnabled();
                       }});
}

// --- driving ------------------------------------------------------------------------------------

void Tour::request(const QString& method, const QString& target, const QByteArray& body)
{
    auto draft = arango::requestFromTarget(*arango::methodFromName(method), target);
    draft->body = body;
    m_window.compose()->setDraft({.request = *draft, .database = u"test"_s});
    m_window.compose()->show();
}

void Tour::query(const QString& text, bool keepResult)
{
    arango::CursorOptions options;
    options.ttl = 3600;
    options.profile = 2;
    m_window.compose()->setDraft({.request = arango::aql::execute(text, {}, options).request,
                                  .database = u"test"_s,
                                  .keepResult = keepResult});
    m_window.compose()->show();
}

void Tour::submitDraft()
{
    m_window.compose()->panel()->submitButton()->click();
}

QAction* Tour::action(const QString& name) const
{
    return m_window.findChild<QAction*>(name);
}

template <class T> T* Tour::dialog(const QString& name) const
{
    for (T* each : m_window.findChildren<T*>(name)) {
        if (each->isVisible())
            return each;
    }
    return nullptr;
}

void Tour::click(const QString& dialogName, const QString& buttonName)
{
    dialog<QDialog>(dialogName)->findChild<QPushButton*>(buttonName)->click();
}

void Tour::closeDialogs()
{
    for (QDialog* each : m_window.findChildren<QDialog*>()) {
        if (each->isVisible())
            each->close();
    }
}

void Tour::poll()
{
    if (m_step == m_steps.size()) {
        m_poll.stop();
        std::printf("%s\n",
                    qPrintable(tr("%Ln picture(s) in %1", nullptr, m_pictures).arg(m_folder)));
        QApplication::exit(0);
        return;
    }
    const Step& step = m_steps.at(m_step);
    if (m_waitedMs == 0) {
        std::printf("%s\n", qPrintable(step.text));
        std::fflush(stdout);
        step.act();
    }
    m_waitedMs += std::chrono::milliseconds(PollEvery).count();
    if (!step.holds()) {
        m_settled = false;
        if (m_waitedMs > PatienceMs)
            fail(step.text);
        return;
    }
    // One more turn, so that what has come true is also on the screen.
    if (!std::exchange(m_settled, true))
        return;
    if (!step.picture.isEmpty())
        savePicture(step.picture);
    m_settled = false;
    m_waitedMs = 0;
    ++m_step;
}

void Tour::fail(const QString& why)
{
    m_poll.stop();
    std::fprintf(stderr, "%s\n", qPrintable(tr("This did not come true: %1").arg(why)));
    savePicture(u"failed"_s);
    QApplication::exit(1);
}

void Tour::savePicture(const QString& name)
{
    QPixmap picture = m_window.grab();
    for (QDialog* each : m_window.findChildren<QDialog*>()) {
        if (!each->isVisible())
            continue;
        // Without a window manager there is no title bar: one is drawn.
        const QPixmap front = each->grab();
        const QSize size = each->size();
        const int bar = each->fontMetrics().height() + 12;
        const QRect body(QPoint((m_window.width() - size.width()) / 2,
                                qMax(bar + 8, (m_window.height() - size.height()) / 2)),
                         size);
        const QRect title(body.left(), body.top() - bar, body.width(), bar);
        QPainter painter(&picture);
        painter.fillRect(m_window.rect(), QColor(0, 0, 0, 70));
        painter.fillRect(title, each->palette().color(QPalette::Dark));
        painter.setPen(each->palette().color(QPalette::BrightText));
        painter.drawText(title, Qt::AlignCenter, each->windowTitle());
        painter.drawPixmap(body.topLeft(), front);
        painter.setPen(each->palette().color(QPalette::Dark));
        painter.drawRect(title.united(body).adjusted(-1, -1, 0, 0));
    }
    ++m_pictures;
    const QString file = u"%1-%2.png"_s.arg(m_pictures, 2, 10, QLatin1Char('0')).arg(name);
    picture.save(QDir(m_folder).filePath(file));
}
