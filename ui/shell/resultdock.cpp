// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/resultdock.h"

#include "jobs/jobstore.h"
#include "jobs/jobtableview.h"
#include "results/resultpanel.h"
#include "shell/jobactions.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto Pause = 120ms; ///< a held arrow key opens no file for each row it passes

} // namespace

ResultDock::ResultDock(JobStore& store, JobTableView& view, QWidget* parent)
    : QDockWidget(tr("Result"), parent), m_store(store), m_view(view),
      m_panel(new ResultPanel(this))
{
    setObjectName(u"resultDock"_s);
    auto* content = new QWidget(this);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(6, 6, 6, 6);
    layout->addWidget(m_panel);
    setWidget(content);
    toggleViewAction()->setObjectName(u"showResultDock"_s);
    toggleViewAction()->setText(tr("&Result of the selected job"));
    toggleViewAction()->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_R);

    m_pause.setSingleShot(true);
    m_pause.setInterval(Pause);
    connect(&m_pause, &QTimer::timeout, this, &ResultDock::follow);
    const auto later = [this] { m_pause.start(); };
    connect(&m_view, &JobTableView::selectedJobsChanged, this, later);
    connect(&m_view, &JobTableView::selectedJobUpdated, this, later);
    connect(this, &QDockWidget::visibilityChanged, this, later);
}

void ResultDock::setActions(JobActions& actions)
{
    connect(m_panel, &ResultPanel::nextBatchRequested, this, [this, &actions] {
        m_panel->setBusy(true);
        actions.fetchNextBatch(m_serial);
    });
    connect(m_panel, &ResultPanel::exported, this,
            [this, &actions](const QString& file) { actions.setExported(m_serial, file); });
    connect(&actions, &JobActions::batchReady, this,
            [this](quint64 serial, const ResultView& batch) {
                if (serial == m_serial)
                    m_panel->appendBatch(batch);
            });
    connect(&actions, &JobActions::batchFailed, this,
            [this](quint64 serial, const QString& sentence) {
                if (serial == m_serial) {
                    m_panel->setBusy(false);
                    m_panel->showProblem(sentence);
                }
            });
}

void ResultDock::follow()
{
    if (!isVisible())
        return;
    const Job* const job = m_store.find(m_view.selectedSerial());
    const QString file = job && hasResult(job->state) ? job->resultFile : QString();
    const quint64 serial = job ? job->serial : 0;
    if (serial == m_serial && file == m_file && serial != 0)
        return;
    m_serial = serial;
    m_file = file;
    if (!job)
        m_panel->clear(m_view.selectedCount() > 1
                           ? tr("Several jobs are selected. D compares the results of two.")
                           : tr("Select a job to see its result here."));
    else if (!hasResult(job->state))
        m_panel->clear(isCollectable(job->state)
                           ? tr("The result is on the server. Return collects it.")
                           : tr("This job has no result here."));
    else if (const QString text = missingResultText(*job); !text.isEmpty())
        m_panel->clear(text);
    else {
        const std::vector<ResultView> views = resultViewsOf(*job);
        m_panel->setResult(views.front());
        for (size_t i = 1; i < views.size(); ++i)
            m_panel->appendBatch(views[i]);
    }
}
