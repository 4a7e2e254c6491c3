// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/mainwindow.h"

#include "compose/composedialog.h"
#include "compose/composepanel.h"
#include "compose/themedicon.h"
#include "connect/connectdialog.h"
#include "jobs/detailpane.h"
#include "jobs/jobcounter.h"
#include "jobs/jobfiltermodel.h"
#include "jobs/jobtablemodel.h"
#include "jobs/jobtableview.h"
#include "jobs/statesidebar.h"
#include "shell/filedrop.h"
#include "shell/jobactions.h"
#include "shell/noticestrip.h"
#include "shell/resultdock.h"
#include "shell/startcard.h"
#include "shell/theme.h"

#include <QDir>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Tone = NoticeStrip::Tone;

namespace {

constexpr auto MessageTime = 12s;
constexpr qint64 StaleTicks = 3;

QString databaseOf(const ConnectionChoice& choice)
{
    return choice.database.isEmpty() ? u"_system"_s : choice.database;
}

QString clockTime(Moment moment)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(moment).time(), u"HH:mm:ss"_s);
}

} // namespace

MainWindow::MainWindow(const QString& configFolder, QWidget* parent)
    : QMainWindow(parent), m_folder(configFolder), m_settings(loadSettings(configFolder)),
      m_vault(QDir(configFolder).filePath(u"results"_s)),
      m_journal({.file = QDir(configFolder).filePath(u"journal.sqlite"_s)}),
      m_journalLink(m_store, m_journal), m_counter(new JobCounter(m_store, this)),
      m_model(new JobTableModel(m_store, this)), m_filterModel(new JobFilterModel(this))
{
    m_filterModel->setSourceModel(m_model);
    applyTheme(m_settings.theme);
    setWindowIcon(QIcon(u":/icons/org.arangojobs.ArangoJobs.svg"_s));
    buildPages();
    buildDocks();
    m_jobActions = new JobActions(m_store, *m_table, this);
    m_resultDock->setActions(*m_jobActions);
    m_compose = new ComposeDialog(this);
    buildActions();
    buildMenus();
    updateIcons();

    m_connectionLabel = new QLabel(this);
    m_connectionLabel->setTextFormat(Qt::PlainText);
    m_listLabel = new QLabel(this);
    m_listLabel->setTextFormat(Qt::PlainText);
    m_debtButton = new QToolButton(this);
    m_debtButton->setObjectName(u"debtButton"_s);
    m_debtButton->setAutoRaise(true);
    m_debtButton->hide();
    connect(m_debtButton, &QToolButton::clicked, this,
            [this] { m_sidebar->choose({JobState::Done}, JobOrigin::Ours); });
    statusBar()->addWidget(m_connectionLabel, 1);
    statusBar()->addPermanentWidget(m_sendButton);
    statusBar()->addPermanentWidget(m_debtButton);
    statusBar()->addPermanentWidget(m_listLabel);

    connect(m_compose, &ComposeDialog::submitted, this, &MainWindow::submit);
    connect(m_compose, &ComposeDialog::draftChanged, this, &MainWindow::saveDraft);
    connect(m_jobActions, &JobActions::draftRequested, this, &MainWindow::composeDraft);
    connect(m_jobActions, &JobActions::problem, this, &MainWindow::showProblem);
    connect(m_jobActions, &JobActions::clearWaits, this, &MainWindow::showUndo);
    connect(new FileDrop(*this), &FileDrop::dropped, this, &MainWindow::openFiles);
    connect(m_table, &JobTableView::selectedJobsChanged, this, &MainWindow::selectionChanged);
    connect(m_table, &JobTableView::selectedJobUpdated, this, &MainWindow::selectionChanged);
    connect(m_counter, &JobCounter::changed, this, &MainWindow::updateTitle);
    connect(m_filterModel, &JobFilterModel::countsChanged, this, &MainWindow::updatePlaceholder);
    connect(&m_clock, &QTimer::timeout, this, &MainWindow::tickClock);
    m_clock.start(1s);

    resize(1400, 820);
    restoreGeometry(m_settings.windowGeometry);
    restoreState(m_settings.windowState);
    m_table->restoreColumns(m_settings.tableHeader);
    restoreFilter();
    selectionChanged();
    updateStrip();
    updateStatusBar();
    updateTitle();
    openJournal();
}

MainWindow::~MainWindow()
{
    // The parts use the store and the models and tell this window of changes: they fall silent and
    // go while what they use is there.
    m_session.reset();
    for (const QObject* part : findChildren<QObject*>())
        disconnect(part, nullptr, this, nullptr);
    qDeleteAll(findChildren<QWidget*>(Qt::FindDirectChildrenOnly));
}

// --- building -----------------------------------------------------------------------------------

void MainWindow::buildPages()
{
    auto* start = new StartCard(this);
    connect(start, &StartCard::connectClicked, this, [this] { askForConnection({}); });
    connect(start, &StartCard::sandboxClicked, this, &MainWindow::sandboxRequested);

    m_filterLine = new QLineEdit(this);
    m_filterLine->setObjectName(u"filterLine"_s);
    m_filterLine->setAccessibleName(tr("Filter"));
    m_filterLine->setPlaceholderText(
        tr("Filter: words, state:failed,done  mine  took:>10s  http:404  db:name"));
    m_filterLine->setClearButtonEnabled(true);
    m_filterProblem = new QLabel(this);
    m_filterProblem->setTextFormat(Qt::PlainText);
    m_filterProblem->hide();
    connect(m_filterLine, &QLineEdit::textChanged, this, &MainWindow::filterChanged);

    m_table = new JobTableView(this);
    m_table->setObjectName(u"jobTable"_s);
    m_table->setJobs(m_filterModel);
    connect(m_filterLine, &QLineEdit::returnPressed, m_table, [this] { m_table->setFocus(); });

    auto* list = new QWidget(this);
    auto* listLayout = new QVBoxLayout(list);
    listLayout->setContentsMargins(0, 4, 0, 0);
    listLayout->setSpacing(4);
    listLayout->addWidget(m_filterLine);
    listLayout->addWidget(m_filterProblem);
    listLayout->addWidget(m_table, 1);

    m_pages = new QStackedWidget(this);
    m_pages->addWidget(start);
    m_pages->addWidget(list);

    m_strip = new NoticeStrip(this);
    m_strip->setObjectName(u"strip"_s);
    m_message = new NoticeStrip(this);
    m_message->setObjectName(u"message"_s);
    connect(m_strip, &NoticeStrip::buttonClicked, this, &MainWindow::reconnect);
    connect(m_strip, &NoticeStrip::secondButtonClicked, this, [this] {
        if (m_closing) {
            m_session.reset();
            close();
        } else if (m_session) {
            askForConnection(m_session->choice());
        }
    });
    connect(m_message, &NoticeStrip::buttonClicked, m_message, &NoticeStrip::clear);
    m_undoStrip = new NoticeStrip(this);
    m_undoStrip->setObjectName(u"undoStrip"_s);
    connect(m_undoStrip, &NoticeStrip::buttonClicked, this, [this] {
        if (m_undo)
            m_undo->undo();
    });
    connect(m_undoStrip, &NoticeStrip::secondButtonClicked, this, [this] {
        if (m_undo)
            m_undo->doNow();
    });
    m_messageEnd.setSingleShot(true);
    connect(&m_messageEnd, &QTimer::timeout, m_message, &NoticeStrip::clear);

    auto* central = new QWidget(this);
    auto* layout = new QVBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_strip);
    layout->addWidget(m_message);
    layout->addWidget(m_undoStrip);
    layout->addWidget(m_pages, 1);
    setCentralWidget(central);
}

void MainWindow::buildDocks()
{
    const auto dock = [this](const QString& name, const QString& title, QWidget* content,
                             Qt::DockWidgetArea area) {
        auto* widget = new QDockWidget(title, this);
        widget->setObjectName(name);
        widget->setWidget(content);
        addDockWidget(area, widget);
        return widget;
    };
    m_sidebar = new StateSidebar(this);
    m_sidebar->setCounter(m_counter);
    m_sidebarDock = dock(u"sidebarDock"_s, tr("States"), m_sidebar, Qt::LeftDockWidgetArea);
    m_detail = new DetailPane(this);
    m_detailDock = dock(u"detailDock"_s, tr("Details"), m_detail, Qt::RightDockWidgetArea);
    connect(m_sidebar, &StateSidebar::statesChosen, this, &MainWindow::filterChanged);
    connect(m_sidebar, &StateSidebar::originChosen, this, &MainWindow::filterChanged);
    resizeDocks({m_sidebarDock, m_detailDock}, {190, 340}, Qt::Horizontal);
    // The list keeps its neighbours: the result lies between them.
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    m_resultDock = new ResultDock(m_store, *m_table, this);
    addDockWidget(Qt::BottomDockWidgetArea, m_resultDock);
    resizeDocks({m_resultDock}, {400}, Qt::Vertical);
    m_resultDock->hide();
}

void MainWindow::updateIcons()
{
    const QPalette colours = palette();
    m_newJob->setIcon(themedIcon(u"submit"_s, colours));
    m_connectAction->setIcon(themedIcon(u"connect"_s, colours));
    m_disconnectAction->setIcon(themedIcon(u"disconnect"_s, colours));
    m_sandboxAction->setIcon(themedIcon(u"sandbox"_s, colours));
    m_refresh->setIcon(themedIcon(u"refresh"_s, colours));
    m_pause->setIcon(themedIcon(m_pause->isChecked() ? u"resume"_s : u"pause"_s, colours));
    m_quit->setIcon(themedIcon(u"quit"_s, colours));
    m_jobActions->updateIcons();
}

// --- journal ------------------------------------------------------------------------------------

void MainWindow::openJournal()
{
    connect(&m_journal, &Journal::noticed, this, &MainWindow::showProblem);
    connect(&m_journal, &Journal::failed, this, &MainWindow::showProblem);
    connect(&m_journal, &Journal::writeFailed, this, &MainWindow::showProblem);
    connect(&m_journal, &Journal::opened, this, &MainWindow::journalOpened);
    // What was known at the last end is there before anybody connects.
    connect(&m_journal, &Journal::loaded, this, [this] {
        if (!m_store.jobs().empty())
            m_pages->setCurrentIndex(1);
    });
    m_journal.open();
}

void MainWindow::journalOpened()
{
    const QByteArray draft = m_journal.draft(u"compose"_s);
    if (!m_draftTouched && !draft.isEmpty()) {
        m_compose->restoreDraft(draft);
        if (m_session)
            m_compose->setDatabase(databaseOf(m_session->choice()));
    }
    restoreWindows();
    keepRetention();
    updatePlaceholder();
    updateTitle();
}

void MainWindow::saveDraft()
{
    // What is there before the earlier draft came and nobody has seen is no draft.
    if (!m_journal.isOpen() && !m_compose->isVisible())
        return;
    m_draftTouched = true;
    m_journal.saveDraft(u"compose"_s, m_compose->saveDraft());
}

// --- connection ---------------------------------------------------------------------------------

void MainWindow::askForConnection(const ConnectionChoice& known)
{
    if (!m_connectDialog) {
        m_connectDialog = new ConnectDialog(this);
        m_connectDialog->setObjectName(u"connectDialog"_s);
        connect(m_connectDialog, &ConnectDialog::chosen, this,
                [this](const arango::Endpoint& endpoint, const QString& database) {
                    m_settings.remember(endpoint);
                    m_settings.database = database;
                    storeSettings();
                    connectTo({.endpoint = endpoint, .database = database});
                });
    }
    if (known.endpoint.url.isEmpty()) {
        m_connectDialog->fill(m_settings.endpoint(), m_settings.database);
    } else {
        m_connectDialog->fill(known.endpoint, known.database);
        m_connectDialog->focusSecret();
    }
    m_connectDialog->show();
    m_connectDialog->raise();
    m_connectDialog->activateWindow();
}

void MainWindow::connectTo(const ConnectionChoice& choice)
{
    if (collecting() > 0) {
        showProblem(tr("Results are on their way to disk. Connect elsewhere when they are here."));
        return;
    }
    disconnectSession();
    m_session = std::make_unique<Session>(choice, m_store, m_vault, m_journal);
    Session* session = m_session.get();
    connect(session, &Session::started, this, &MainWindow::sessionStarted);
    connect(session, &Session::watchChanged, this, &MainWindow::updateStrip);
    connect(session, &Session::failedToStart, this, &MainWindow::sessionFailed);
    connect(session, &Session::databasesKnown, m_compose, &ComposeDialog::setDatabases);
    connect(session, &Session::databasesKnown, m_compose,
            [this, session] { m_compose->setServerVersion(session->version()); });
    connect(session, &Session::collectionsKnown, m_compose->panel(), &ComposePanel::setCollections);
    Monitors& monitors = session->monitor();
    monitors.setInterval(std::chrono::milliseconds(m_settings.intervalMs));
    connect(&monitors, &Monitors::statusChanged, this, &MainWindow::updateStrip);
    connect(&monitors, &Monitors::statusChanged, this, &MainWindow::updateStatusBar);
    connect(&monitors, &Monitors::statusChanged, this, &MainWindow::updateCoordinators);
    connect(&monitors, &Monitors::added, this, &MainWindow::coordinatorAdded);
    connect(session, &Session::coordinatorsUnknown, this, [this](const arango::Error& error) {
        showProblem(tr("The cluster's other coordinators are not known: %1").arg(error.message));
    });
    connect(&monitors, &Monitors::ticked, this, &MainWindow::updatePlaceholder);
    connect(&monitors, &Monitors::serverRestarted, this, [this](int jobs, const QString& server) {
        if (m_session->monitor().all().size() > 1)
            showProblem(
                tr("The coordinator %2 was restarted: %Ln job(s) of this list are lost with "
                   "what they had not delivered.",
                   nullptr, jobs)
                    .arg(server));
        else
            showProblem(tr("The server was restarted: %Ln job(s) of this list are lost with what "
                           "they had not delivered.",
                           nullptr, jobs));
    });
    connect(&session->service(), &JobService::submitFailed, this, &MainWindow::submitFailed);
    connect(&session->service(), &JobService::sendStatusChanged, this, &MainWindow::updateSending);
    applyPolicies();
    m_jobActions->setSession(session);
    updateSending();
    m_compose->setDatabase(databaseOf(choice));
    m_model->setServers(monitors.servers());
    if (monitors.all().size() > 1)
        coordinatorAdded();
    m_table->viewport()->update();
    m_pause->setChecked(false);
    m_pages->setCurrentIndex(1);
    m_disconnectAction->setEnabled(true);
    m_starting = true;
    m_startProblem.clear();
    m_loginRefused = false;
    updateStrip();
    updateStatusBar();
    updatePlaceholder();
    updateTitle();
    session->start();
    m_table->setFocus();
}

void MainWindow::disconnectSession()
{
    m_jobActions->setSession(nullptr);
    m_session.reset();
    updateSending();
    updateHeldActions();
    m_model->setServers({});
    m_table->viewport()->update();
    m_starting = false;
    m_startProblem.clear();
    m_disconnectAction->setEnabled(false);
    updateDebt();
}

void MainWindow::sessionStarted()
{
    m_starting = false;
    m_session->monitor().setPaused(m_pause->isChecked());
    updateStrip();
    updateStatusBar();
    updateTitle();
}

void MainWindow::sessionFailed(const arango::Error& error)
{
    m_starting = false;
    m_loginRefused = error.httpStatus == 401 || error.httpStatus == 403;
    const QString where = m_session->serverName();
    const QString database = m_session->choice().database;
    if (m_loginRefused)
        m_startProblem = tr("Login refused for %1 on %2: %3")
                             .arg(m_session->choice().endpoint.login.user, where, error.message);
    else if (error.errorNum == 1228)
        m_startProblem = tr("There is no database “%1” on %2, or this user may not see it.")
                             .arg(database, where);
    else
        m_startProblem = tr("Cannot connect to %1: %2").arg(where, error.message);
    updateStrip();
    updateStatusBar();
}

void MainWindow::reconnect()
{
    if (m_closing) {
        m_closing = false;
        updateStrip();
    } else if (!m_session) {
        return;
    } else if (!m_startProblem.isEmpty()) {
        if (m_loginRefused) {
            askForConnection(m_session->choice());
            return;
        }
        m_starting = true;
        m_startProblem.clear();
        updateStrip();
        m_session->start();
    } else if (m_session->monitor().status().kind == MonitorStatus::Kind::Refused) {
        askForConnection(m_session->choice());
    } else if (m_pause->isChecked()) {
        m_pause->setChecked(false);
    } else {
        m_session->monitor().refresh();
    }
}

// --- jobs ---------------------------------------------------------------------------------------

void MainWindow::submit(const Submission& submission)
{
    if (!m_session || m_starting || !m_startProblem.isEmpty()) {
        m_compose->showServerError(
            tr("There is no connection to a server. The query stays here; connect first."));
        return;
    }
    const quint64 serial = m_session->service().submit(submission);
    m_filterModel->flush();
    m_table->selectJob(serial);
}

void MainWindow::submitFailed(quint64 serial, const QString& message)
{
    const Job* job = m_store.find(serial);
    m_compose->showServerError(message);
    if (job && !m_compose->isVisible())
        showProblem(message);
}

void MainWindow::composeNew()
{
    m_compose->show();
    m_compose->raise();
    m_compose->activateWindow();
}

void MainWindow::composeDraft(const Submission& draft)
{
    m_compose->setDraft(draft);
    composeNew();
}

void MainWindow::selectionChanged()
{
    updateHeldActions();
    const int selected = m_table->selectedCount();
    if (selected > 1)
        m_detail->setSummary(selected);
    else
        m_detail->setJob(m_store.find(m_table->selectedSerial()));
}

void MainWindow::filterChanged()
{
    m_filterModel->setFilter({.text = m_filterLine->text(),
                              .states = m_sidebar->states(),
                              .origin = m_sidebar->origin()});
    const QString& problem = m_filterModel->filterProblem();
    m_filterProblem->setText(problem);
    m_filterProblem->setVisible(!problem.isEmpty());
    updatePlaceholder();
}

void MainWindow::setPollingPaused(bool paused)
{
    m_pause->setText(paused ? tr("Res&ume polling") : tr("&Pause polling"));
    updateIcons();
    if (m_session && !m_starting && m_startProblem.isEmpty())
        m_session->monitor().setPaused(paused);
}

// --- what the window says -----------------------------------------------------------------------

void MainWindow::updateStrip()
{
    if (m_closing) {
        m_strip->showNotice(Tone::Warning,
                            tr("%Ln result(s) are on their way to disk and are lost if the program "
                               "ends now. It closes when they are here.",
                               nullptr, collecting()),
                            tr("&Stay open"), tr("Close &now"));
        return;
    }
    if (!m_session) {
        m_strip->clear();
        return;
    }
    const QString where = m_session->serverName();
    if (m_starting) {
        m_strip->showNotice(Tone::Information, tr("Connecting to %1 …").arg(where), {},
                            tr("C&hange…"));
        return;
    }
    if (!m_startProblem.isEmpty()) {
        m_strip->showNotice(Tone::Problem, m_startProblem,
                            m_loginRefused ? tr("&Enter again…") : tr("&Try again"),
                            m_loginRefused ? QString() : tr("C&hange…"));
        return;
    }

    if (m_session->isWatchedElsewhere()) {
        m_strip->showNotice(Tone::Information,
                            tr("Another window watches %1 and collects there. This one shows what "
                               "it finds, and takes over when it ends.")
                                .arg(where));
        return;
    }

    const MonitorStatus status = m_session->monitor().status();
    const qint64 seconds = qMax<qint64>(0, (status.nextTry - now() + 999) / 1000);
    switch (status.kind) {
    case MonitorStatus::Kind::Offline:
        m_strip->showNotice(
            Tone::Problem,
            tr("No connection to %1 since %2: %3 Next try in %4 s.")
                .arg(where, clockTime(status.since), status.problem, QLocale().toString(seconds)),
            tr("&Try now"), tr("C&hange…"));
        break;
    case MonitorStatus::Kind::Busy:
        m_strip->showNotice(Tone::Warning,
                            tr("%1 is too busy or starting up (%2). Next try in %3 s.")
                                .arg(where, status.problem, QLocale().toString(seconds)),
                            tr("&Try now"));
        break;
    case MonitorStatus::Kind::Refused:
        m_strip->showNotice(Tone::Problem,
                            tr("Login refused for %1: %2. Polling has stopped; nothing is lost.")
                                .arg(m_session->choice().endpoint.login.user, status.problem),
                            tr("&Enter again…"));
        break;
    case MonitorStatus::Kind::Failed:
        m_strip->showNotice(Tone::Problem,
                            tr("%1 cannot be watched: %2. Next try in %3 s.")
                                .arg(where, status.problem, QLocale().toString(seconds)),
                            tr("&Try now"), tr("C&hange…"));
        break;
    case MonitorStatus::Kind::Paused:
        m_strip->showNotice(
            Tone::Information,
            tr("Paused since %1. The list stands as it was then.").arg(clockTime(status.since)),
            tr("Res&ume"));
        break;
    default:
        if (m_session->monitor().silent().empty())
            m_strip->clear();
        else
            showSilentCoordinators();
        break;
    }
}

void MainWindow::showSilentCoordinators()
{
    const Monitors& monitors = m_session->monitor();
    const auto silent = monitors.silent();
    const qsizetype all = qsizetype(monitors.all().size());
    QStringList sentences{
        tr("%1 of %2 coordinators answer.")
            .arg(QLocale().toString(all - qsizetype(silent.size())), QLocale().toString(all))};
    for (const JobMonitor* monitor : silent)
        sentences.append(tr("%1 unreachable since %2, its jobs are shown as last seen: %3")
                             .arg(monitor->connection().name(), clockTime(monitor->status().since),
                                  monitor->status().problem));
    m_strip->showNotice(Tone::Problem, sentences.join(u' '), tr("&Try now"), tr("C&hange…"));
}

void MainWindow::coordinatorAdded()
{
    // Which of them has a job is worth a column now.
    m_table->setColumnHidden(JobTableModel::Server, false);
    updateCoordinators();
}

void MainWindow::updateCoordinators()
{
    QStringList answering = m_session->monitor().servers();
    if (answering.size() > 1) {
        for (const JobMonitor* monitor : m_session->monitor().silent())
            answering.removeOne(monitor->server());
    }
    if (answering == m_model->servers())
        return;
    m_model->setServers(answering);
    m_table->viewport()->update();
}

void MainWindow::updateStatusBar()
{
    if (!m_session) {
        m_connectionLabel->setText(tr("not connected"));
        m_listLabel->clear();
        return;
    }
    const ConnectionChoice& choice = m_session->choice();
    QStringList parts{m_session->choice().isSandbox ? tr("sandbox %1").arg(m_session->serverName())
                                                    : m_session->serverName()};
    if (const auto& monitors = m_session->monitor(); monitors.all().size() > 1) {
        const auto all = qsizetype(monitors.all().size());
        parts.append(tr("%1 of %2 coordinators")
                         .arg(QLocale().toString(all - qsizetype(monitors.silent().size())),
                              QLocale().toString(all)));
    }
    if (!m_session->version().isEmpty())
        parts.append(tr("ArangoDB %1").arg(m_session->version()));
    if (!choice.endpoint.login.user.isEmpty())
        parts.append(tr("user %1").arg(choice.endpoint.login.user));
    parts.append(tr("database %1").arg(choice.database.isEmpty() ? u"_system"_s : choice.database));
    m_connectionLabel->setText(parts.join(u" · "_s));

    const MonitorStatus status = m_session->monitor().status();
    if (status.asOf == 0) {
        m_listLabel->setText(tr("no list yet"));
        return;
    }
    const qint64 age = (now() - status.asOf) / 1000;
    QString text = status.complete
        ? tr("%Ln job(s) on the server as of %1", nullptr, status.known).arg(clockTime(status.asOf))
        : tr("reading the list: %Ln job(s) or more", nullptr, status.known);
    const bool stale = status.kind != MonitorStatus::Kind::Paused && status.intervalMs > 0
        && age * 1000 > StaleTicks * status.intervalMs + 1000;
    if (stale)
        text = tr("⚠ %1, %Ln second(s) old", nullptr, int(age)).arg(text);
    else
        text += u" · "_s + tr("%1 ms").arg(QLocale().toString(status.tickMs));
    m_listLabel->setText(text);
}

void MainWindow::updatePlaceholder()
{
    if (m_store.jobs().empty()) {
        const bool live = m_session && m_session->monitor().status().asOf > 0;
        const QString user = m_session ? m_session->choice().endpoint.login.user : QString();
        if (!live)
            m_table->setPlaceholder(m_startProblem.isEmpty() && m_session ? tr("Connecting…")
                                                                          : QString());
        else if (user.isEmpty())
            m_table->setPlaceholder(tr("No async jobs on this server.\nCtrl+T starts one."));
        else
            m_table->setPlaceholder(tr("No async jobs of %1 on this server. Other users' jobs "
                                       "cannot be seen with this login.\nCtrl+T starts one.")
                                        .arg(user));
    } else {
        m_table->setPlaceholder(tr("0 of %Ln job(s) match the filter.\nEsc clears it.", nullptr,
                                   int(m_store.jobs().size())));
    }
}

void MainWindow::updateTitle()
{
    QString title = tr("ArangoJobs");
    if (m_session) {
        title += u" — "_s + m_session->serverName();
        QStringList parts;
        const auto add = [&](const QString& text, int count) {
            if (count > 0)
                parts.append(text.arg(QLocale().toString(count)));
        };
        add(tr("Pending %1"),
            m_counter->count(JobState::Pending) + m_counter->count(JobState::Running));
        add(tr("Done %1"), m_counter->count(JobState::Done));
        add(tr("Failed %1"), m_counter->count(JobState::Failed));
        if (!parts.isEmpty())
            title += u" ("_s + parts.join(u" · "_s) + u')';
    }
    setWindowTitle(title);
    if (m_closing) {
        if (collecting() == 0)
            close();
        else
            updateStrip();
    }
}

void MainWindow::tickClock()
{
    updateUndo();
    if (!m_session)
        return;
    updateStatusBar();
    updateDebt();
    updateSending();
    updateHeldActions();
    if (m_session->monitor().status().nextTry > 0)
        updateStrip();
}

void MainWindow::showUndo(DelayedAction* action)
{
    // Only the latest can be taken back; what waited before it happens.
    if (m_undo)
        m_undo->doNow();
    m_undo = action;
    connect(action, &QObject::destroyed, m_undoStrip, [this] {
        if (!m_undo)
            m_undoStrip->clear();
    });
    updateUndo();
}

void MainWindow::updateUndo()
{
    if (!m_undo || !m_undo->isWaiting())
        return;
    const auto seconds = (m_undo->remaining().count() + 999) / 1000;
    m_undoStrip->showNotice(
        Tone::Warning,
        tr("%Ln job(s) are cleared on the server in %1 s.", nullptr, int(m_undo->serials().size()))
            .arg(QLocale().toString(seconds)),
        tr("&Undo"), tr("Clear &now"));
}

void MainWindow::showProblem(const QString& sentence)
{
    m_message->showNotice(Tone::Warning, sentence, tr("&Dismiss"));
    m_messageEnd.start(MessageTime);
}

// --- events -------------------------------------------------------------------------------------

void MainWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange && m_quit)
        updateIcons();
    QMainWindow::changeEvent(event);
}

void MainWindow::showEvent(QShowEvent* event)
{
    if (m_session)
        m_session->monitor().setHidden(false);
    QMainWindow::showEvent(event);
}

void MainWindow::hideEvent(QHideEvent* event)
{
    if (m_session)
        m_session->monitor().setHidden(true);
    QMainWindow::hideEvent(event);
}
