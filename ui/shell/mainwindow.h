// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/debt.h"
#include "jobs/jobservice.h"
#include "jobs/jobstore.h"
#include "jobs/journallink.h"
#include "jobs/resultvault.h"
#include "shell/session.h"
#include "shell/settings.h"

#include <QMainWindow>
#include <QPointer>
#include <QTimer>

#include <memory>

class ComposeDialog;
class ConnectDialog;
class DetailPane;
class HistoryDialog;
class JobActions;
class JobCounter;
class JobFilterModel;
class JobTableModel;
class JobTableView;
class NoticeStrip;
class PreferencesDialog;
class QActionGroup;
class QDockWidget;
class QLabel;
class QLineEdit;
class QStackedWidget;
class ResultDock;
class QToolButton;
class StateSidebar;

/// The window: the job table with what belongs around it, and the connection behind it.
class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    /// `configFolder` holds settings, the journal and results.
    explicit MainWindow(const QString& configFolder, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Leaves the present connection, if any, and opens this one.
    void connectTo(const ConnectionChoice& choice);
    /// Opens the connect dialog, filled with what is known.
    void askForConnection(const ConnectionChoice& known);
    /// Opens files that hold results, each in a window of its own.
    void openFiles(const QStringList& paths);

    [[nodiscard]] Session* session() const { return m_session.get(); }
    [[nodiscard]] JobStore& store() { return m_store; }
    [[nodiscard]] const Journal& journal() const { return m_journal; }
    [[nodiscard]] JobTableView* table() const { return m_table; }
    [[nodiscard]] ComposeDialog* compose() const { return m_compose; }
    [[nodiscard]] ResultDock* resultDock() const { return m_resultDock; }

signals:
    /// Somebody wants to try the sandbox; whoever can start one calls connectTo().
    void sandboxRequested();

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void buildPages();
    void buildDocks();
    void buildActions();
    void buildMenus();
    [[nodiscard]] QMenu* buildIntervalMenu();
    [[nodiscard]] QMenu* buildThemeMenu();
    void buildSendingActions();
    QAction* addWindowAction(const QString& name, const QString& text, const QKeySequence& keys);
    void updateIcons();

    void disconnectSession();
    void openJournal();
    void journalOpened();
    void saveDraft();
    void sessionStarted();
    void sessionFailed(const arango::Error& error);
    void reconnect();
    void submit(const Submission& submission);
    void submitFailed(quint64 serial, const QString& message);
    void composeNew();
    void composeDraft(const Submission& draft);

    void setCollectAutomatically(bool on);
    void showPreferences();
    void applyPolicies();
    [[nodiscard]] QList<QAction*> heldActions() const;
    [[nodiscard]] QList<quint64> selectedHeld() const;
    void updateSending();
    void updateHeldActions();

    void showHistory();
    void askRetention();
    void keepRetention();
    void storeSettings();
    void rememberSession();
    void restoreFilter();
    void restoreWindows();

    void selectionChanged();
    void filterChanged();
    void focusNextPane(bool forward);
    void setPollingPaused(bool paused);

    void updateStrip();
    void showSilentCoordinators();
    void coordinatorAdded();
    void updateCoordinators();
    void updateStatusBar();
    void updatePlaceholder();
    void updateTitle();
    void tickClock();
    void showProblem(const QString& sentence);
    void showUndo(DelayedAction* action);
    void updateUndo();
    void showShortcuts();
    void showAbout();
    /// Results on their way to disk, or waiting for their turn.
    [[nodiscard]] int collecting() const;
    [[nodiscard]] UncollectedDebt debt() const;
    void updateDebt();
    void askAboutDebt(const UncollectedDebt& owed);

    QString m_folder;
    Settings m_settings;
    JobStore m_store;
    ResultVault m_vault;
    Journal m_journal;
    JournalLink m_journalLink;
    bool m_draftTouched = false; // since the start: an older draft comes too late
    JobCounter* m_counter;
    JobTableModel* m_model;
    JobFilterModel* m_filterModel;
    std::unique_ptr<Session> m_session;
    bool m_starting = false;
    QString m_startProblem;
    bool m_loginRefused = false;

    QStackedWidget* m_pages = nullptr;
    NoticeStrip* m_strip = nullptr;
    NoticeStrip* m_message = nullptr;
    QTimer m_messageEnd;
    NoticeStrip* m_undoStrip = nullptr;
    QPointer<DelayedAction> m_undo;
    QLineEdit* m_filterLine = nullptr;
    QLabel* m_filterProblem = nullptr;
    JobTableView* m_table = nullptr;
    StateSidebar* m_sidebar = nullptr;
    DetailPane* m_detail = nullptr;
    QDockWidget* m_sidebarDock = nullptr;
    QDockWidget* m_detailDock = nullptr;
    ResultDock* m_resultDock = nullptr;
    QLabel* m_connectionLabel = nullptr;
    QLabel* m_listLabel = nullptr;
    QToolButton* m_debtButton = nullptr;
    QToolButton* m_sendButton = nullptr;
    JobActions* m_jobActions = nullptr;
    ComposeDialog* m_compose = nullptr;
    ConnectDialog* m_connectDialog = nullptr;
    HistoryDialog* m_history = nullptr;
    PreferencesDialog* m_preferences = nullptr;
    QTimer m_retention;

    QAction* m_newJob = nullptr;
    QAction* m_connectAction = nullptr;
    QAction* m_disconnectAction = nullptr;
    QAction* m_sandboxAction = nullptr;
    QAction* m_refresh = nullptr;
    QAction* m_pause = nullptr;
    QAction* m_collectAutomatically = nullptr;
    QAction* m_pauseSending = nullptr;
    QAction* m_sendFirst = nullptr;
    QAction* m_sendLast = nullptr;
    QAction* m_withdraw = nullptr;
    QAction* m_quit = nullptr;
    QActionGroup* m_intervals = nullptr;
    QTimer m_clock;
    bool m_closing = false;
    bool m_leaveResults = false;
};
