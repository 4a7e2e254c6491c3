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
#include <QMenu>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto MessageTime = 12s;

QString databaseOf(const ConnectionChoice& choice)
{
    return choice.database.isEmpty() ? u"_system"_s : choice.database;
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

void MainWindow::showProblem(const QString& sentence)
{
    m_message->showNotice(NoticeStrip::Tone::Warning, sentence, tr("&Dismiss"));
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
