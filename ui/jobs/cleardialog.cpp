// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/cleardialog.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

ClearDialog::ClearDialog(const JobStore& store, const std::vector<quint64>& serials,
                         QWidget* parent)
    : JobQuestion(store, parent), m_withPending(new QCheckBox(this)),
      m_withForeign(new QCheckBox(this))
{
    int gone = 0;
    for (const quint64 serial : serials) {
        const Job* job = store.find(serial);
        if (!job || !isLive(job->state) || job->state == JobState::Collecting
            || job->id.isEmpty()) {
            ++gone;
            continue;
        }
        const bool done = job->state == JobState::Done;
        if (job->origin == JobOrigin::Foreign)
            (done ? m_foreignDone : m_foreignPending).push_back(serial);
        else
            (done ? m_done : m_pending).push_back(serial);
    }

    setWindowTitle(tr("Clear jobs on the server"));
    setObjectName(u"clearDialog"_s);
    addSentence(tr("Clearing deletes the jobs' entries on the server. Results that nobody has "
                   "collected are lost with them."));
    if (gone > 0)
        addSentence(tr("%Ln selected job(s) are not on the server any more and are left out.",
                       nullptr, gone));

    const int pending = int(m_pending.size() + m_foreignPending.size());
    const int foreign = int(m_foreignDone.size() + m_foreignPending.size());
    m_withPending->setText(
        tr("Also drop %Ln &pending job(s): their work goes on, but can no longer "
           "be cancelled or collected",
           nullptr, pending));
    m_withPending->setVisible(pending > 0);
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
    auto* no = buttons->addButton(tr("&Keep"), QDialogButtonBox::RejectRole);
    no->setDefault(true);
    setButtons(buttons);
    connect(m_withPending, &QCheckBox::toggled, this, &ClearDialog::chosenChanged);
    connect(m_withForeign, &QCheckBox::toggled, this, &ClearDialog::chosenChanged);
    connect(m_yes, &QPushButton::clicked, this, &ClearDialog::confirm);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    chosenChanged();
}

std::vector<quint64> ClearDialog::chosen() const
{
    std::vector<quint64> all = m_done;
    const auto add = [&all](const std::vector<quint64>& more) {
        all.insert(all.end(), more.begin(), more.end());
    };
    if (m_withPending->isChecked())
        add(m_pending);
    if (m_withForeign->isChecked())
        add(m_foreignDone);
    if (m_withPending->isChecked() && m_withForeign->isChecked())
        add(m_foreignPending);
    return all;
}

void ClearDialog::chosenChanged()
{
    const auto serials = chosen();
    m_yes->setText(tr("C&lear %Ln job(s)", nullptr, int(serials.size())));
    m_yes->setEnabled(!serials.empty());
    list(serials);
}

void ClearDialog::confirm()
{
    const auto serials = chosen();
    emit confirmed(QList<quint64>(serials.begin(), serials.end()), m_withForeign->isChecked());
    close();
}
