// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/cleardialog.h"

#include "jobs/jobformat.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

ClearDialog::ClearDialog(const JobStore& store, Planner plan, const QList<quint64>& only,
                         const UncollectedDebt& owed, QWidget* parent)
    : JobQuestion(store, parent), m_planner(std::move(plan)), m_withPending(new QCheckBox(this)),
      m_withForeign(new QCheckBox(this))
{
    setWindowTitle(tr("Clear jobs on the server"));
    setObjectName(u"clearDialog"_s);
    const ClearPlan all = m_planner({.withPending = true, .withForeign = true});
    const int foreign = m_planner({}).foreignLeft;
    addSentence(countsText(all, only, owed))->setObjectName(u"clearCounts"_s);
    addSentence(tr("Clearing deletes the jobs' entries on the server. Results that nobody has "
                   "collected are lost with them."));

    m_withPending->setText(
        tr("Also drop %Ln &pending job(s): their work goes on, but can no longer "
           "be cancelled or collected",
           nullptr, all.orphaned));
    m_withPending->setVisible(all.orphaned > 0);
    m_withForeign->setText(
        tr("Also clear %Ln job(s) started &elsewhere: this takes their results from whoever "
           "started them",
           nullptr, foreign));
    m_withForeign->setVisible(foreign > 0);
    m_withPending->setObjectName(u"clearWithPending"_s);
    m_withForeign->setObjectName(u"clearWithForeign"_s);
    choices()->addWidget(m_withPending);
    choices()->addWidget(m_withForeign);

    auto* buttons = new QDialogButtonBox(this);
    m_yes = buttons->addButton(QString(), QDialogButtonBox::DestructiveRole);
    m_yes->setObjectName(u"clearConfirm"_s);
    if (owed.count() > 0) {
        auto* collect
            = buttons->addButton(tr("C&ollect yours instead"), QDialogButtonBox::ActionRole);
        collect->setObjectName(u"clearCollect"_s);
        connect(collect, &QPushButton::clicked, this, [this, serials = owed.serials] {
            emit collectRequested(serials);
            close();
        });
    }
    auto* no = buttons->addButton(tr("&Keep"), QDialogButtonBox::RejectRole);
    no->setDefault(true);
    setButtons(buttons);
    connect(m_withPending, &QCheckBox::toggled, this, &ClearDialog::chosenChanged);
    connect(m_withForeign, &QCheckBox::toggled, this, &ClearDialog::chosenChanged);
    connect(m_yes, &QPushButton::clicked, this, &ClearDialog::confirm);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    chosenChanged();
}

QString ClearDialog::countsText(const ClearPlan& all, const QList<quint64>& only,
                                const UncollectedDebt& owed) const
{
    QStringList lines;
    if (owed.count() > 0 && owed.estimatedBytes >= 0)
        lines.append(
            tr("Done, yours: %Ln, about %1 that nobody has collected", nullptr, all.doneOwn)
                .arg(JobFormat::bytes(owed.estimatedBytes)));
    else if (owed.count() > 0)
        lines.append(tr("Done, yours: %Ln that nobody has collected, of unknown size", nullptr,
                        all.doneOwn));
    else
        lines.append(tr("Done, yours: %Ln", nullptr, all.doneOwn));
    lines.append(tr("Done, started elsewhere: %Ln", nullptr, all.doneForeign));
    lines.append(tr("Pending: %Ln", nullptr, all.orphaned));

    int failed = 0;
    if (only.isEmpty())
        failed = int(std::ranges::count(m_store.jobs(), JobState::Failed, &Job::state));
    else
        failed = int(std::ranges::count_if(only, [this](quint64 serial) {
            const Job* job = m_store.find(serial);
            return job && job->state == JobState::Failed;
        }));
    if (failed > 0)
        lines.append(tr("Failed: %Ln, collected already and not on the server", nullptr, failed));
    const int gone = only.isEmpty() ? 0 : int(only.size() - all.serials.size()) - failed;
    if (gone > 0)
        lines.append(tr("Left out: %Ln, not on this server or being collected", nullptr, gone));
    return lines.join(u'\n');
}

void ClearDialog::chosenChanged()
{
    m_plan = m_planner(
        {.withPending = m_withPending->isChecked(), .withForeign = m_withForeign->isChecked()});
    m_yes->setText(tr("C&lear %Ln job(s)", nullptr, int(m_plan.serials.size())));
    m_yes->setEnabled(!m_plan.serials.isEmpty());
    list({m_plan.serials.begin(), m_plan.serials.end()});
}

void ClearDialog::confirm()
{
    emit confirmed(m_plan.serials, m_withForeign->isChecked());
    close();
}
