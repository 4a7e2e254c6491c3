// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/jobservice.h"
#include "jobs/jobstore.h"

#include <QHash>
#include <QObject>
#include <QPointer>

#include <functional>

class JobTableView;
class QAction;
class QMessageBox;
class QWidget;
class ResultDialog;
class Session;
struct ResultView;

/// A collected job as the result window shows it.
[[nodiscard]] ResultView resultViewOf(const Job& job);
/// The same with the batches that could not be joined with it and are on disk beside it.
[[nodiscard]] std::vector<ResultView> resultViewsOf(const Job& job);

/// A result window, as it is found again after a restart.
struct OpenResult {
    QUuid job;
    QByteArray geometry;
};

/// Why there is nothing to show of a job that had a result; empty when there is.
[[nodiscard]] QString missingResultText(const Job& job);

/// What can be done with the selected jobs: the actions, their questions, their result windows.
class JobActions final : public QObject {
    Q_OBJECT

public:
    /// `view` shows jobs of `store`; both outlive this. Dialogs belong to `window`.
    JobActions(JobStore& store, JobTableView& view, QWidget* window);

    /// Null: no connection, only what is on disk can be opened.
    void setSession(Session* session);

    [[nodiscard]] QList<QAction*> actions() const;
    /// Redraws the icons for the palette of the window.
    void updateIcons();

    QAction* const openResult;
    QAction* const openInNewWindow;
    QAction* const compare;
    QAction* const cancel;
    QAction* const clear;
    QAction* const clearDone;
    QAction* const editAsNew;
    QAction* const copyId;
    QAction* const forget;

    /// Opens the result of a job, collecting it first if it is still on the server.
    void open(quint64 serial, bool newWindow = false);
    /// Opens a file that holds a result, from wherever.
    void openFile(const QString& path);
    /// batchReady() or batchFailed() tells how it ended.
    void fetchNextBatch(quint64 serial);
    /// Somebody saved all of the result that is stored in `file` elsewhere.
    void setExported(quint64 serial, const QString& file);

    /// The result windows of jobs that are open.
    [[nodiscard]] std::vector<OpenResult> openResults() const;
    void reopen(const std::vector<OpenResult>& results);

signals:
    void draftRequested(const Submission& draft);
    /// Jobs are cleared in a moment, unless somebody takes it back.
    void clearWaits(DelayedAction* action);
    /// Something did not work; one sentence.
    void problem(const QString& sentence);
    void batchReady(quint64 serial, const ResultView& batch);
    void batchFailed(quint64 serial, const QString& sentence);

private:
    void updateEnabled();
    ResultDialog* showResult(quint64 serial, bool newWindow);
    void askForeignCollect(const QList<quint64>& serials);
    void askAdoption(quint64 serial, const QString& id, const QString& reason);
    void askKill(quint64 serial, bool certain);
    [[nodiscard]] QMessageBox* question(const QString& name, const QString& text,
                                        const QString& more);
    void openSelected(bool newWindow);
    void compareSelected();
    void cancelSelected();
    /// `only` empty: all jobs of the server.
    void askClear(const QList<quint64>& only);
    void editSelected();
    void copySelectedIds();
    void forgetSelected();
    void collected(quint64 serial);
    void batchFetched(quint64 serial, const StoredResult& batch);
    [[nodiscard]] std::vector<quint64> selected() const;
    [[nodiscard]] bool anySelected(const std::function<bool(const Job&)>& test) const;

    JobStore& m_store;
    JobTableView& m_view;
    QWidget* m_window;
    QPointer<Session> m_session;
    QHash<quint64, QPointer<ResultDialog>> m_dialogs; // the latest of each job
    QHash<quint64, bool> m_openWhenCollected; // serial → in a new window
};
