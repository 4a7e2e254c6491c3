// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/jobactions.h"

#include "compose/themedicon.h"
#include "jobs/canceldialog.h"
#include "jobs/cleardialog.h"
#include "jobs/debt.h"
#include "jobs/jobtableview.h"
#include "results/diffwindow.h"
#include "results/resultdialog.h"
#include "results/resultpanel.h"
#include "shell/session.h"

#include <QAction>
#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

/// More result windows than this at once are nobody's wish.
constexpr int MaxWindows = 10;

} // namespace

ResultView resultViewOf(const Job& job)
{
    return {.title = job.label.isEmpty() ? job.what : job.label,
            .file = job.resultFile,
            .httpStatus = job.httpStatus,
            .headers = job.answerHeaders,
            .size = job.size,
            .sha256 = job.sha256,
            .errorText = job.error,
            .cursorId = job.cursorId,
            .partial = job.state == JobState::Partial,
            .query = queryOf(job.request)};
}

std::vector<ResultView> resultViewsOf(const Job& job)
{
    std::vector<ResultView> views{resultViewOf(job)};
    for (const QString& file : job.batchFiles) {
        ResultView batch = resultViewOf(job);
        batch.file = file;
        batch.size = QFileInfo(file).size();
        batch.sha256.clear();
        batch.errorText.clear();
        views.push_back(batch);
    }
    return views;
}

QString missingResultText(const Job& job)
{
    return hasResult(job.state) && job.resultFile.isEmpty() && job.size > 0
        ? JobActions::tr("The result was deleted from this disk.")
        : QString();
}

JobActions::JobActions(JobStore& store, JobTableView& view, QWidget* window)
    : QObject(window), openResult(new QAction(tr("&Open result"), this)),
      openInNewWindow(new QAction(tr("Open result in &new window"), this)),
      compare(new QAction(tr("Co&mpare two results…"), this)),
      cancel(new QAction(tr("&Cancel…"), this)), clear(new QAction(tr("C&lear on server…"), this)),
      clearDone(new QAction(tr("Clear all &done…"), this)),
      editAsNew(new QAction(tr("&Edit as new job…"), this)),
      copyId(new QAction(tr("Copy &id"), this)),
      forget(new QAction(tr("&Remove from this list"), this)), m_store(store), m_view(view),
      m_window(window)
{
    openResult->setObjectName(u"openResult"_s);
    openResult->setShortcut(Qt::Key_Return);
    openResult->setToolTip(tr("Open the result; a job of yours that is done is collected first: "
                              "stored on disk, and gone from the server"));
    openInNewWindow->setObjectName(u"openInNewWindow"_s);
    openInNewWindow->setShortcut(Qt::SHIFT | Qt::Key_Return);
    compare->setObjectName(u"compare"_s);
    compare->setShortcut(Qt::Key_D);
    compare->setToolTip(tr("Compare the results of the two selected jobs row by row"));
    cancel->setObjectName(u"cancel"_s);
    cancel->setShortcut(Qt::Key_Delete);
    cancel->setToolTip(tr("Ask the server to stop the selected pending jobs"));
    clear->setObjectName(u"clear"_s);
    clear->setShortcut(Qt::SHIFT | Qt::Key_Delete);
    clear->setToolTip(tr("Delete the entries of the selected jobs on the server"));
    clearDone->setObjectName(u"clearDone"_s);
    clearDone->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_Delete);
    editAsNew->setObjectName(u"editAsNew"_s);
    editAsNew->setShortcut(Qt::Key_E);
    copyId->setObjectName(u"copyId"_s);
    copyId->setShortcut(Qt::Key_C);
    forget->setObjectName(u"forget"_s);
    forget->setShortcut(Qt::Key_X);
    forget->setToolTip(tr("Take ended jobs out of the list; files on disk stay"));

    // Plain keys mean these only while the list has the focus.
    for (QAction* action : actions()) {
        if (action != clearDone)
            action->setShortcutContext(Qt::WidgetShortcut);
        m_view.addAction(action);
    }
    connect(openResult, &QAction::triggered, this, [this] { openSelected(false); });
    connect(openInNewWindow, &QAction::triggered, this, [this] { openSelected(true); });
    connect(compare, &QAction::triggered, this, &JobActions::compareSelected);
    connect(cancel, &QAction::triggered, this, &JobActions::cancelSelected);
    connect(clear, &QAction::triggered, this, [this] {
        // Nothing selected would mean everything.
        if (const QList<quint64> serials = m_view.selectedSerials(); !serials.isEmpty())
            askClear(serials);
    });
    connect(clearDone, &QAction::triggered, this, [this] { askClear({}); });
    connect(editAsNew, &QAction::triggered, this, &JobActions::editSelected);
    connect(copyId, &QAction::triggered, this, &JobActions::copySelectedIds);
    connect(forget, &QAction::triggered, this, &JobActions::forgetSelected);
    connect(&m_view, &JobTableView::selectedJobsChanged, this, &JobActions::updateEnabled);
    connect(&m_view, &JobTableView::selectedJobUpdated, this, &JobActions::updateEnabled);
    connect(&m_view, &JobTableView::jobActivated, this, [this](quint64 serial) { open(serial); });
    connect(this, &JobActions::batchFailed, this, [this](quint64 serial, const QString& sentence) {
        if (ResultDialog* dialog = m_dialogs.value(serial)) {
            dialog->setBusy(false);
            dialog->showProblem(sentence);
        }
    });
    updateEnabled();
}

QList<QAction*> JobActions::actions() const
{
    return {openResult, openInNewWindow, compare, cancel, clear,
            clearDone,  editAsNew,       copyId,  forget};
}

void JobActions::updateIcons()
{
    const QPalette palette = m_window->palette();
    openResult->setIcon(themedIcon(u"collect"_s, palette));
    cancel->setIcon(themedIcon(u"cancel"_s, palette));
    clear->setIcon(themedIcon(u"clear"_s, palette));
    clearDone->setIcon(themedIcon(u"clear-done"_s, palette));
    copyId->setIcon(themedIcon(u"copy"_s, palette));
}

void JobActions::setSession(Session* session)
{
    m_session = session;
    if (session) {
        connect(&session->queries(), &QueryWatch::adoptionOffered, this, &JobActions::askAdoption);
        connect(&session->queries(), &QueryWatch::killOffered, this, &JobActions::askKill);
        connect(&session->queries(), &QueryWatch::killFailed, this,
                [this](quint64, const QString& message) { emit problem(message); });
        JobService& service = session->service();
        connect(&service, &JobService::collected, this, &JobActions::collected);
        connect(&service, &JobService::batchFetched, this, &JobActions::batchFetched);
        connect(&service, &JobService::actionFailed, this,
                [this](quint64 serial, const QString& message) {
                    m_openWhenCollected.remove(serial);
                    emit problem(message);
                });
        connect(&service, &JobService::batchFailed, this, &JobActions::batchFailed);
    }
    updateEnabled();
}

std::vector<quint64> JobActions::selected() const
{
    const QList<quint64> serials = m_view.selectedSerials();
    return {serials.begin(), serials.end()};
}

bool JobActions::anySelected(const std::function<bool(const Job&)>& test) const
{
    for (const quint64 serial : m_view.selectedSerials()) {
        if (const Job* job = m_store.find(serial); job && test(*job))
            return true;
    }
    return false;
}

void JobActions::updateEnabled()
{
    const bool online = m_session != nullptr;
    const bool any = m_view.selectedCount() > 0;
    const bool canOpen = anySelected([online](const Job& job) {
        return hasResult(job.state) || (online && isCollectable(job.state));
    });
    openResult->setEnabled(canOpen);
    openInNewWindow->setEnabled(canOpen);
    compare->setEnabled(m_view.selectedCount() == 2
                        && std::ranges::all_of(selected(), [this](quint64 serial) {
                               const Job* job = m_store.find(serial);
                               return job && hasResult(job->state);
                           }));
    cancel->setEnabled(online
                       && anySelected([](const Job& job) { return isCancellable(job.state); }));
    clear->setEnabled(online && anySelected([](const Job& job) {
                          return isLive(job.state) && !job.id.isEmpty();
                      }));
    clearDone->setEnabled(online);
    copyId->setEnabled(anySelected([](const Job& job) { return !job.id.isEmpty(); }));
    forget->setEnabled(any && anySelected([](const Job& job) { return hasEnded(job.state); }));
    const Job* single = m_store.find(m_view.selectedSerial());
    editAsNew->setEnabled(single && single->origin == JobOrigin::Ours);
}

void JobActions::openSelected(bool newWindow)
{
    QList<quint64> foreign;
    int windows = 0;
    for (const quint64 serial : selected()) {
        const Job* job = m_store.find(serial);
        if (!job)
            continue;
        if (isCollectable(job->state) && job->origin == JobOrigin::Foreign) {
            foreign.append(serial);
        } else if (isCollectable(job->state) && m_session && windows >= MaxWindows) {
            m_session->service().collect(serial); // brought home all the same
        } else if (windows < MaxWindows) {
            ++windows;
            open(serial, newWindow);
        }
    }
    if (!foreign.isEmpty())
        askForeignCollect(foreign);
}

void JobActions::open(quint64 serial, bool newWindow)
{
    const Job* job = m_store.find(serial);
    if (!job)
        return;
    if (hasResult(job->state)) {
        showResult(serial, newWindow);
    } else if (isCollectable(job->state) && m_session) {
        if (job->origin == JobOrigin::Foreign) {
            askForeignCollect({serial});
            return;
        }
        m_openWhenCollected.insert(serial, newWindow);
        m_session->service().collect(serial);
    }
}

void JobActions::openFile(const QString& path)
{
    const QFileInfo info(path);
    auto* dialog = new ResultDialog(m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setResult({.title = info.fileName(), .file = info.absoluteFilePath()});
    dialog->show();
}

void JobActions::compareSelected()
{
    const std::vector<quint64> serials = selected();
    if (serials.size() != 2)
        return;
    const Job* left = m_store.find(serials[0]);
    const Job* right = m_store.find(serials[1]);
    if (!left || !right)
        return;
    // The older one is on the left.
    if (right->serial < left->serial)
        std::swap(left, right);
    auto* window = new DiffWindow(resultViewOf(*left), resultViewOf(*right), m_window);
    window->show();
}

void JobActions::askForeignCollect(const QList<quint64>& serials)
{
    auto* question = new QMessageBox(m_window);
    question->setObjectName(u"foreignCollect"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setIcon(QMessageBox::Warning);
    question->setTextFormat(Qt::PlainText);
    question->setWindowTitle(tr("Jobs started elsewhere"));
    question->setText(tr("%Ln of these jobs were not started here.", nullptr, int(serials.size())));
    question->setInformativeText(
        tr("A result can be fetched once. Collecting takes it from whoever started the job: often "
           "a browser tab of ArangoDB's web interface that is waiting for it."));
    QPushButton* take = question->addButton(tr("&Collect all the same"), QMessageBox::AcceptRole);
    QPushButton* leave = question->addButton(tr("&Leave them"), QMessageBox::RejectRole);
    question->setDefaultButton(leave);
    connect(take, &QPushButton::clicked, this, [this, serials] {
        for (const quint64 serial : serials) {
            if (!m_session)
                return;
            if (serials.size() <= MaxWindows)
                m_openWhenCollected.insert(serial, false);
            m_session->service().collect(serial, JobService::Foreign::Allowed);
        }
    });
    question->open();
}

QMessageBox* JobActions::question(const QString& name, const QString& text, const QString& more)
{
    auto* box = new QMessageBox(m_window);
    box->setObjectName(name);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIcon(QMessageBox::Question);
    box->setTextFormat(Qt::PlainText);
    box->setText(text);
    box->setInformativeText(more);
    return box;
}

void JobActions::askAdoption(quint64 serial, const QString& id, const QString& reason)
{
    const Job* job = m_store.find(serial);
    if (!job || m_window->findChild<QMessageBox*>(u"adoption"_s))
        return;
    QMessageBox* box
        = question(u"adoption"_s, tr("Is job %1 the one whose submit got no answer?").arg(id),
                   job->what + u"\n\n"_s + reason);
    box->setWindowTitle(tr("A job without an answer"));
    QPushButton* yes = box->addButton(tr("&Yes, it is mine"), QMessageBox::AcceptRole);
    QPushButton* no = box->addButton(tr("&No"), QMessageBox::RejectRole);
    box->setDefaultButton(no);
    connect(yes, &QPushButton::clicked, this, [this, serial, id] {
        if (m_session && !m_session->service().adopt(serial, id))
            emit problem(tr("The job is no longer on the server."));
    });
    box->open();
}

void JobActions::askKill(quint64 serial, bool certain)
{
    const Job* job = m_store.find(serial);
    if (!job || m_window->findChild<QMessageBox*>(u"killQuery"_s))
        return;
    QMessageBox* box = question(
        u"killQuery"_s, tr("This job was asked to stop, and its query is still running."),
        job->what + u"\n\n"_s
            + (certain
                   ? tr("The query carries this job's mark.")
                   : tr("The query is told by its user and text: it is the only one like it.")));
    box->setWindowTitle(tr("Cancelling takes long"));
    QPushButton* kill = box->addButton(tr("&Kill the query"), QMessageBox::DestructiveRole);
    QPushButton* wait = box->addButton(tr("&Wait"), QMessageBox::RejectRole);
    box->setDefaultButton(wait);
    connect(kill, &QPushButton::clicked, this, [this, serial] {
        if (m_session)
            m_session->queries().kill(serial);
    });
    box->open();
}

void JobActions::collected(quint64 serial)
{
    const auto it = m_openWhenCollected.constFind(serial);
    if (it == m_openWhenCollected.constEnd())
        return;
    const bool newWindow = *it;
    m_openWhenCollected.erase(it);
    showResult(serial, newWindow);
}

ResultDialog* JobActions::showResult(quint64 serial, bool newWindow)
{
    const Job* job = m_store.find(serial);
    if (!job)
        return nullptr;
    ResultDialog* dialog = newWindow ? nullptr : m_dialogs.value(serial).data();
    if (!dialog) {
        dialog = new ResultDialog(m_window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        const std::vector<ResultView> views = resultViewsOf(*job);
        dialog->setResult(views.front());
        for (size_t i = 1; i < views.size(); ++i)
            dialog->appendBatch(views[i]);
        if (const QString text = missingResultText(*job); !text.isEmpty())
            dialog->showProblem(text);
        m_dialogs.insert(serial, dialog);
        connect(dialog, &ResultDialog::nextBatchRequested, this, [this, serial, dialog] {
            dialog->setBusy(true);
            fetchNextBatch(serial);
        });
        connect(dialog->panel(), &ResultPanel::exported, this,
                [this, serial](const QString& file) { setExported(serial, file); });
    }
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
    return dialog;
}

void JobActions::setExported(quint64 serial, const QString& file)
{
    const Job* job = m_store.find(serial);
    if (!job || job->resultFile != file)
        return;
    Job copy = *job;
    copy.exportedAt = now();
    m_store.update({std::move(copy)});
}

std::vector<OpenResult> JobActions::openResults() const
{
    std::vector<OpenResult> results;
    for (auto it = m_dialogs.cbegin(); it != m_dialogs.cend(); ++it) {
        const Job* job = m_store.find(it.key());
        if (job && *it && (*it)->isVisible() && results.size() < size_t(MaxWindows))
            results.push_back({.job = job->uuid, .geometry = (*it)->saveGeometry()});
    }
    return results;
}

void JobActions::reopen(const std::vector<OpenResult>& results)
{
    for (const OpenResult& result : results) {
        const Job* job = m_store.find(result.job);
        if (!job || !hasResult(job->state))
            continue;
        if (ResultDialog* dialog = showResult(job->serial, false))
            dialog->restoreGeometry(result.geometry);
    }
}

void JobActions::fetchNextBatch(quint64 serial)
{
    if (m_session)
        m_session->service().fetchNextBatch(serial);
    else
        emit batchFailed(serial, tr("There is no connection to the server."));
}

void JobActions::batchFetched(quint64 serial, const StoredResult& batch)
{
    const Job* job = m_store.find(serial);
    if (!job)
        return;
    ResultView view = resultViewOf(*job);
    view.file = batch.file;
    view.size = batch.size;
    view.sha256.clear();
    view.cursorId = batch.cursorId;
    view.errorText.clear();
    view.partial = !batch.problem.isEmpty();
    if (ResultDialog* dialog = m_dialogs.value(serial)) {
        dialog->setBusy(false);
        dialog->appendBatch(view);
    }
    emit batchReady(serial, view);
}

void JobActions::cancelSelected()
{
    auto* dialog = new CancelDialog(m_store, selected(), m_window);
    if (m_session)
        connect(&m_session->service(), &JobService::actionFailed, dialog,
                [dialog](quint64 serial) { dialog->refused(serial); });
    connect(dialog, &CancelDialog::confirmed, this,
            [this](const QList<quint64>& serials, bool withForeign) {
                for (const quint64 serial : serials) {
                    if (m_session)
                        m_session->service().cancel(serial,
                                                    withForeign ? JobService::Foreign::Allowed
                                                                : JobService::Foreign::Refused);
                }
            });
    dialog->open();
}

void JobActions::askClear(const QList<quint64>& only)
{
    if (!m_session)
        return;
    const auto plan = [this, only](const ClearPlan::Wish& wish) {
        return m_session ? m_session->service().planClear(wish, only) : ClearPlan();
    };
    const UncollectedDebt owed = uncollectedDebt(m_store.jobs(), m_session->monitor().servers(),
                                                 m_session->choice().endpoint.login.user, only);
    auto* dialog = new ClearDialog(m_store, plan, only, owed, m_window);
    connect(dialog, &ClearDialog::confirmed, this,
            [this](const QList<quint64>& chosen, bool withForeign) {
                if (!m_session)
                    return;
                const auto foreign
                    = withForeign ? JobService::Foreign::Allowed : JobService::Foreign::Refused;
                // One job was looked at before the yes; many are worth a second thought.
                if (chosen.size() == 1)
                    m_session->service().clear(chosen.constFirst(), foreign);
                else
                    emit clearWaits(m_session->service().clearSoon(chosen, foreign));
            });
    connect(dialog, &ClearDialog::collectRequested, this, [this](const QList<quint64>& serials) {
        for (const quint64 serial : serials) {
            if (m_session)
                m_session->service().collect(serial);
        }
    });
    dialog->open();
}

void JobActions::editSelected()
{
    const Job* job = m_store.find(m_view.selectedSerial());
    if (job && job->origin == JobOrigin::Ours)
        emit draftRequested({.request = job->request,
                             .database = job->database,
                             .label = job->label,
                             .keepResult = job->state != JobState::Forgotten});
}

void JobActions::copySelectedIds()
{
    QStringList ids;
    for (const quint64 serial : selected()) {
        if (const Job* job = m_store.find(serial); job && !job->id.isEmpty())
            ids.append(job->id);
    }
    if (!ids.isEmpty())
        QGuiApplication::clipboard()->setText(ids.join(u'\n'));
}

void JobActions::forgetSelected()
{
    std::vector<quint64> ended;
    for (const quint64 serial : selected()) {
        if (const Job* job = m_store.find(serial); job && hasEnded(job->state))
            ended.push_back(serial);
    }
    m_store.remove(std::move(ended));
}
