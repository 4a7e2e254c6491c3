// SPDX-License-Identifier: GPL-3.0-or-later
#include "compose/composedialog.h"
#include "history/historydialog.h"
#include "history/retentiondialog.h"
#include "jobs/jobfiltermodel.h"
#include "jobs/jobformat.h"
#include "jobs/jobtablemodel.h"
#include "jobs/jobtableview.h"
#include "jobs/retention.h"
#include "jobs/statesidebar.h"
#include "shell/jobactions.h"
#include "shell/mainwindow.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QSplitter>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto Daily = 24h;

} // namespace

// --- history ------------------------------------------------------------------------------------

void MainWindow::showHistory()
{
    if (!m_history) {
        m_history = new HistoryDialog(*m_model, m_store, m_vault, m_journal, this);
        m_history->restoreGeometry(m_settings.historyGeometry);
        m_history->split()->restoreState(m_settings.historySplit);
        m_history->table()->horizontalHeader()->restoreState(m_settings.historyColumns);
        connect(m_history, &HistoryDialog::openRequested, this,
                [this](quint64 serial) { m_jobActions->open(serial); });
        connect(m_history, &HistoryDialog::draftRequested, this, &MainWindow::composeDraft);
        connect(m_history, &HistoryDialog::retentionRequested, this, &MainWindow::askRetention);
    }
    m_history->show();
    m_history->raise();
    m_history->activateWindow();
    m_history->focusText();
}

void MainWindow::askRetention()
{
    QWidget* above = m_history && m_history->isVisible() ? static_cast<QWidget*>(m_history) : this;
    auto* dialog = new RetentionDialog(m_store, loadSettings(m_folder).retention(), above);
    connect(dialog, &RetentionDialog::chosen, this,
            [this](const Retention& retention, const RetentionPlan& plan) {
                m_settings.remember(retention);
                saveSettings(m_folder, m_settings);
                applyRetention(m_store, m_vault, plan);
            });
    dialog->open();
}

/// At the start and once a day, as agreed.
void MainWindow::keepRetention()
{
    if (!m_retention.isActive()) {
        connect(&m_retention, &QTimer::timeout, this, &MainWindow::keepRetention);
        m_retention.start(Daily);
    }
    const Retention agreed = loadSettings(m_folder).retention();
    const RetentionPlan plan = planRetention(m_store.jobs(), agreed);
    if (plan.serials.empty())
        return;
    applyRetention(m_store, m_vault, plan);
    showProblem(tr("%Ln result(s) (%1) were deleted from this disk, as chosen in “Keep results…”.",
                   nullptr, int(plan.serials.size()))
                    .arg(JobFormat::bytes(plan.bytes)));
}

/// Another window may have changed the limits since: what this one knew must not bring them back.
void MainWindow::storeSettings()
{
    m_settings.remember(loadSettings(m_folder).retention());
    saveSettings(m_folder, m_settings);
}

// --- the last session ---------------------------------------------------------------------------

void MainWindow::rememberSession()
{
    m_settings.filterText = m_filterLine->text();
    m_settings.filterStates.clear();
    const QSet<JobState> states = m_sidebar->states();
    for (const JobState state : states)
        m_settings.filterStates.append(QString::fromStdString(std::string(nameOf(state))));
    m_settings.filterStates.sort();
    const std::optional<JobOrigin> origin = m_sidebar->origin();
    m_settings.filterOrigin = !origin ? QString()
        : *origin == JobOrigin::Ours  ? u"ours"_s
                                      : u"foreign"_s;
    if (m_history) {
        m_settings.historyGeometry = m_history->saveGeometry();
        m_settings.historySplit = m_history->split()->saveState();
        m_settings.historyColumns = m_history->table()->horizontalHeader()->saveState();
    }
    m_settings.composeOpen = m_compose->isVisible();
    // What was not yet restored is still what it was.
    if (!m_journal.isOpen())
        return;
    const Job* selected = m_store.find(m_table->selectedSerial());
    m_settings.selectedJob = selected ? selected->uuid.toString() : QString();
    m_settings.openResults.clear();
    for (const OpenResult& result : m_jobActions->openResults())
        m_settings.openResults.append(result.job.toString() + u' '
                                      + QString::fromLatin1(result.geometry.toBase64()));
}

void MainWindow::restoreFilter()
{
    QSet<JobState> states;
    for (const QString& name : m_settings.filterStates) {
        if (const auto state = stateFromName(name.toStdString()))
            states.insert(*state);
    }
    std::optional<JobOrigin> origin;
    if (m_settings.filterOrigin == "ours"_L1)
        origin = JobOrigin::Ours;
    else if (m_settings.filterOrigin == "foreign"_L1)
        origin = JobOrigin::Foreign;
    m_filterLine->setText(m_settings.filterText);
    if (!states.isEmpty() || origin)
        m_sidebar->choose(states, origin);
}

/// When the jobs of the last session are here.
void MainWindow::restoreWindows()
{
    // Who was quicker than the journal has chosen already.
    if (m_table->selectedCount() == 0) {
        m_filterModel->flush();
        if (const Job* job = m_store.find(QUuid(m_settings.selectedJob)))
            m_table->selectJob(job->serial);
    }
    std::vector<OpenResult> results;
    for (const QString& line : m_settings.openResults)
        results.push_back({.job = QUuid(line.section(u' ', 0, 0)),
                           .geometry = QByteArray::fromBase64(line.section(u' ', 1).toLatin1())});
    m_jobActions->reopen(results);
    if (m_settings.composeOpen)
        m_compose->show();
}
