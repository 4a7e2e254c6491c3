// SPDX-License-Identifier: GPL-3.0-or-later
#include "compose/composedialog.h"
#include "jobs/jobtableview.h"
#include "jobs/statesidebar.h"
#include "results/resultpanel.h"
#include "shell/jobactions.h"
#include "shell/mainwindow.h"
#include "shell/resultdock.h"
#include "shell/theme.h"

#include <QActionGroup>
#include <QApplication>
#include <QDockWidget>
#include <QFileDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QMenuBar>
#include <QMessageBox>
#include <QStackedWidget>
#include <QToolBar>

#include <array>

using namespace Qt::StringLiterals;

QAction* MainWindow::addWindowAction(const QString& name, const QString& text,
                                     const QKeySequence& keys)
{
    auto* action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcut(keys);
    addAction(action);
    return action;
}

void MainWindow::buildActions()
{
    m_newJob = addWindowAction(u"newJob"_s, tr("&New job…"), Qt::CTRL | Qt::Key_T);
    m_newJob->setToolTip(tr("Write an AQL query or any API request to run in the background"));
    connect(m_newJob, &QAction::triggered, this, &MainWindow::composeNew);

    m_connectAction
        = addWindowAction(u"connect"_s, tr("&Connect…"), Qt::CTRL | Qt::SHIFT | Qt::Key_O);
    connect(m_connectAction, &QAction::triggered, this, [this] {
        askForConnection(m_session && !m_session->choice().isSandbox ? m_session->choice()
                                                                     : ConnectionChoice());
    });
    m_sandboxAction
        = addWindowAction(u"sandbox"_s, tr("Try the &sandbox"), Qt::CTRL | Qt::SHIFT | Qt::Key_B);
    connect(m_sandboxAction, &QAction::triggered, this, &MainWindow::sandboxRequested);
    m_disconnectAction
        = addWindowAction(u"disconnect"_s, tr("&Disconnect"), Qt::CTRL | Qt::SHIFT | Qt::Key_D);
    m_disconnectAction->setEnabled(false);
    connect(m_disconnectAction, &QAction::triggered, this, [this] {
        if (collecting() > 0) {
            showProblem(tr("Results are on their way to disk. Disconnect when they are here."));
            return;
        }
        disconnectSession();
        if (m_store.jobs().empty())
            m_pages->setCurrentIndex(0);
        updateStrip();
        updateStatusBar();
        updateTitle();
    });
    QAction* openFile
        = addWindowAction(u"openFile"_s, tr("&Open result file…"), QKeySequence::Open);
    connect(openFile, &QAction::triggered, this, [this] {
        auto* dialog = new QFileDialog(this, tr("Open result files"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::ExistingFiles);
        dialog->setNameFilters(
            {tr("Results (*.json *.ndjson *.part *.partial)"), tr("All files (*)")});
        dialog->setDirectory(m_vault.folder());
        connect(dialog, &QFileDialog::filesSelected, this, &MainWindow::openFiles);
        dialog->open();
    });
    QAction* history = addWindowAction(u"history"_s, tr("&History…"), Qt::CTRL | Qt::Key_H);
    history->setToolTip(tr("Every job that was ever here, with its result; needs no server"));
    connect(history, &QAction::triggered, this, &MainWindow::showHistory);
    QAction* keepResults = new QAction(tr("&Keep results…"), this);
    keepResults->setObjectName(u"keepResults"_s);
    connect(keepResults, &QAction::triggered, this, &MainWindow::askRetention);
    m_quit = addWindowAction(u"quit"_s, tr("&Quit"), Qt::CTRL | Qt::Key_Q);
    connect(m_quit, &QAction::triggered, this, &QWidget::close);

    m_refresh = addWindowAction(u"refresh"_s, tr("&Refresh now"), Qt::Key_F5);
    connect(m_refresh, &QAction::triggered, this, [this] {
        if (m_session && !m_starting && m_startProblem.isEmpty())
            m_session->monitor().refresh();
    });
    m_pause = new QAction(tr("&Pause polling"), this);
    m_pause->setObjectName(u"pause"_s);
    m_pause->setShortcut(Qt::Key_P);
    m_pause->setShortcutContext(Qt::WidgetShortcut);
    m_pause->setCheckable(true);
    m_table->addAction(m_pause);
    connect(m_pause, &QAction::toggled, this, &MainWindow::setPollingPaused);

    buildSendingActions();

    // The list takes "/" for itself; Ctrl+L works everywhere.
    auto* slash = new QAction(tr("Filter the list"), this);
    slash->setObjectName(u"filterBySlash"_s);
    slash->setShortcut(Qt::Key_Slash);
    slash->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(slash);
    const auto goToFilter = [this] {
        m_filterLine->setFocus(Qt::ShortcutFocusReason);
        m_filterLine->selectAll();
    };
    connect(slash, &QAction::triggered, this, goToFilter);

    auto* clearFilter = new QAction(tr("Clear the filter"), this);
    clearFilter->setObjectName(u"clearFilter"_s);
    clearFilter->setShortcut(Qt::Key_Escape);
    addAction(clearFilter);
    connect(clearFilter, &QAction::triggered, this, [this] {
        if (!m_filterLine->text().isEmpty())
            m_filterLine->clear();
        else if (!m_sidebar->states().isEmpty() || m_sidebar->origin())
            m_sidebar->choose({});
        else
            m_table->setFocus();
    });
}

QMenu* MainWindow::buildIntervalMenu()
{
    auto* menu = new QMenu(tr("Polling &interval"), this);
    m_intervals = new QActionGroup(this);
    for (const int milliseconds : {500, 1000, 2000, 5000, 10'000, 30'000}) {
        QAction* action
            = menu->addAction(tr("every %1 s").arg(QLocale().toString(milliseconds / 1000.0)));
        action->setObjectName(u"interval%1"_s.arg(milliseconds));
        action->setCheckable(true);
        action->setChecked(milliseconds == m_settings.intervalMs);
        m_intervals->addAction(action);
        connect(action, &QAction::triggered, this, [this, milliseconds] {
            m_settings.intervalMs = milliseconds;
            if (m_session)
                m_session->monitor().setInterval(std::chrono::milliseconds(milliseconds));
        });
    }
    return menu;
}

QMenu* MainWindow::buildThemeMenu()
{
    auto* menu = new QMenu(tr("&Theme"), this);
    auto* group = new QActionGroup(this);
    const std::array choices{std::pair{u"system"_s, tr("As the &system")},
                             std::pair{u"light"_s, tr("&Light")},
                             std::pair{u"dark"_s, tr("&Dark")}};
    for (const auto& [name, text] : choices) {
        QAction* action = menu->addAction(text);
        action->setObjectName(u"theme-"_s + name);
        action->setCheckable(true);
        action->setChecked(m_settings.theme == name
                           || (m_settings.theme.isEmpty() && name == "system"_L1));
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, theme = name] {
            m_settings.theme = theme;
            applyTheme(theme);
        });
    }
    return menu;
}

void MainWindow::buildMenus()
{
    QMenu* server = menuBar()->addMenu(tr("&Server"));
    server->addActions({m_connectAction, m_sandboxAction, m_disconnectAction});
    server->addSeparator();
    server->addAction(findChild<QAction*>(u"openFile"_s));
    server->addSeparator();
    server->addAction(findChild<QAction*>(u"preferences"_s));
    server->addSeparator();
    server->addAction(m_quit);

    QMenu* job = menuBar()->addMenu(tr("&Job"));
    job->addAction(m_newJob);
    job->addAction(m_jobActions->editAsNew);
    job->addSeparator();
    job->addActions(
        {m_jobActions->openResult, m_jobActions->openInNewWindow, m_jobActions->compare});
    job->addSeparator();
    job->addActions({m_jobActions->cancel, m_jobActions->clear, m_jobActions->clearDone});
    job->addSeparator();
    job->addAction(m_collectAutomatically);
    job->addAction(m_pauseSending);
    job->addActions(heldActions());
    job->addSeparator();
    job->addActions({m_jobActions->copyId, m_jobActions->forget});
    job->addSeparator();
    job->addAction(findChild<QAction*>(u"history"_s));
    job->addAction(findChild<QAction*>(u"keepResults"_s));

    QMenu* view = menuBar()->addMenu(tr("&View"));
    view->addActions({m_refresh, m_pause});
    view->addMenu(buildIntervalMenu());
    view->addSeparator();
    QAction* filter = addWindowAction(u"filter"_s, tr("&Filter…"), Qt::CTRL | Qt::Key_L);
    connect(filter, &QAction::triggered, this, [this] {
        m_filterLine->setFocus(Qt::ShortcutFocusReason);
        m_filterLine->selectAll();
    });
    view->addAction(filter);
    QAction* nextPane = addWindowAction(u"nextPane"_s, tr("&Next pane"), Qt::Key_F6);
    connect(nextPane, &QAction::triggered, this, [this] { focusNextPane(true); });
    QAction* previousPane
        = addWindowAction(u"previousPane"_s, tr("Pre&vious pane"), Qt::SHIFT | Qt::Key_F6);
    connect(previousPane, &QAction::triggered, this, [this] { focusNextPane(false); });
    view->addActions({nextPane, previousPane});
    view->addSeparator();
    view->addAction(m_sidebarDock->toggleViewAction());
    view->addAction(m_detailDock->toggleViewAction());
    view->addAction(m_resultDock->toggleViewAction());
    addAction(m_resultDock->toggleViewAction());
    view->addMenu(buildThemeMenu());

    QMenu* help = menuBar()->addMenu(tr("&Help"));
    QAction* shortcuts = addWindowAction(u"shortcuts"_s, tr("&Keyboard shortcuts"), Qt::Key_F1);
    connect(shortcuts, &QAction::triggered, this, &MainWindow::showShortcuts);
    auto* about = new QAction(tr("&About ArangoJobs"), this);
    about->setObjectName(u"about"_s);
    connect(about, &QAction::triggered, this, &MainWindow::showAbout);
    help->addActions({shortcuts, about});

    QToolBar* bar = addToolBar(tr("Actions"));
    bar->setObjectName(u"toolbar"_s);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->setMovable(false);
    bar->addAction(m_newJob);
    bar->addSeparator();
    bar->addActions({m_jobActions->openResult, m_jobActions->cancel});
    bar->addSeparator();
    bar->addActions({m_refresh, m_pause});
    bar->addSeparator();
    // Destructive ones stand apart from the commonest.
    bar->addActions({m_jobActions->clear, m_jobActions->clearDone});

    connect(m_table, &JobTableView::jobMenuRequested, this, [this](const QPoint& position) {
        auto* menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->addActions(
            {m_jobActions->openResult, m_jobActions->openInNewWindow, m_jobActions->compare});
        menu->addSeparator();
        menu->addActions({m_jobActions->cancel, m_jobActions->clear});
        menu->addSeparator();
        if (!selectedHeld().isEmpty()) {
            menu->addActions(heldActions());
            menu->addSeparator();
        }
        menu->addActions({m_jobActions->editAsNew, m_jobActions->copyId, m_jobActions->forget});
        menu->popup(position);
    });
}

void MainWindow::focusNextPane(bool forward)
{
    const std::array<QWidget*, 5> panes{m_sidebarDock->widget(), m_filterLine, m_table,
                                        m_resultDock->panel(), m_detailDock->widget()};
    const QWidget* focused = QApplication::focusWidget();
    int current = forward ? -1 : int(panes.size());
    for (size_t i = 0; i < panes.size(); ++i) {
        if (focused && (panes.at(i) == focused || panes.at(i)->isAncestorOf(focused)))
            current = int(i);
    }
    const int count = int(panes.size());
    for (int step = 1; step <= count; ++step) {
        const int next = (current + (forward ? step : -step) + 2 * count) % count;
        if (panes.at(size_t(next))->isVisible()) {
            panes.at(size_t(next))->setFocus(Qt::ShortcutFocusReason);
            return;
        }
    }
}

void MainWindow::showShortcuts()
{
    QStringList lines;
    for (const QAction* action : findChildren<QAction*>()) {
        if (action->shortcut().isEmpty() || action->text().isEmpty())
            continue;
        QString text = action->text();
        text.remove(u'&').remove(u'…');
        lines.append(action->shortcut().toString(QKeySequence::NativeText) + u"   "_s + text);
    }
    lines.removeDuplicates();
    lines.append(tr("Ctrl+Return   Submit (in the compose window)"));
    auto* box = new QMessageBox(QMessageBox::NoIcon, tr("Keyboard shortcuts"), lines.join(u'\n'),
                                QMessageBox::Close, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->open();
}

void MainWindow::showAbout()
{
    auto* box = new QMessageBox(QMessageBox::NoIcon, tr("About ArangoJobs"),
                                tr("ArangoJobs %1").arg(QApplication::applicationVersion()),
                                QMessageBox::Close, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setIconPixmap(windowIcon().pixmap(64, 64));
    box->setInformativeText(
        tr("Submits, watches, collects, cancels and clears ArangoDB's asynchronous jobs.\n\n"
           "Free software under the GNU General Public License, version 3 or later.\n"
           "Results are stored in %1.")
            .arg(m_vault.folder()));
    box->open();
}

void MainWindow::openFiles(const QStringList& paths)
{
    constexpr qsizetype MaxWindows = 10;
    for (const QString& path : paths.mid(0, MaxWindows))
        m_jobActions->openFile(path);
}
