// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/canceldialog.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

CancelDialog::CancelDialog(const JobStore& store, const std::vector<quint64>& serials,
                           QWidget* parent)
    : JobQuestion(store, parent), m_progress(new QLabel(this)), m_withForeign(new QCheckBox(this))
{
    int skipped = 0;
    int unstoppable = 0;
    int writing = 0;
    for (const quint64 serial : serials) {
        const Job* job = store.find(serial);
        if (!job || !isCancellable(job->state)) {
            ++skipped;
            continue;
        }
        (job->origin == JobOrigin::Foreign ? m_foreign : m_own).push_back(serial);
        if (job->origin == JobOrigin::Ours) {
            unstoppable += canBeStopped(job->request) ? 0 : 1;
            writing += job->writes ? 1 : 0;
        }
    }

    setWindowTitle(tr("Cancel jobs"));
    setObjectName(u"cancelDialog"_s);
    addSentence(tr("Cancelling asks the server to stop. AQL queries and JavaScript transactions "
                   "stop at their next check point; how each ended is known only when the server "
                   "says so."));
    if (unstoppable > 0)
        addSentence(tr("%Ln of these jobs cannot be stopped once running (documents, imports, "
                       "indexes, collections run to their end): it is stopped only if it has not "
                       "begun.",
                       nullptr, unstoppable));
    if (writing > 0)
        addSentence(tr("✎ %Ln of them write data. A query that is stopped is rolled back, unless "
                       "it committed in between.",
                       nullptr, writing));
    if (skipped > 0)
        addSentence(
            tr("%Ln selected job(s) have ended already and are left out.", nullptr, skipped));

    m_withForeign->setText(
        tr("&Also cancel %Ln job(s) started elsewhere", nullptr, int(m_foreign.size())));
    m_withForeign->setVisible(!m_foreign.empty());
    choices()->addWidget(m_withForeign);
    m_progress->setTextFormat(Qt::PlainText);
    m_progress->setWordWrap(true);
    m_progress->hide();
    choices()->addWidget(m_progress);

    auto* buttons = new QDialogButtonBox(this);
    m_yes = buttons->addButton(QString(), QDialogButtonBox::ActionRole);
    m_yes->setObjectName(u"cancelConfirm"_s);
    m_no = buttons->addButton(tr("&Keep running"), QDialogButtonBox::RejectRole);
    m_yes->setDefault(true);
    setButtons(buttons);
    connect(m_withForeign, &QCheckBox::toggled, this, &CancelDialog::chosenChanged);
    connect(m_yes, &QPushButton::clicked, this, &CancelDialog::confirm);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    chosenChanged();
}

std::vector<quint64> CancelDialog::chosen() const
{
    std::vector<quint64> all = m_own;
    if (m_withForeign->isChecked())
        all.insert(all.end(), m_foreign.begin(), m_foreign.end());
    return all;
}

void CancelDialog::chosenChanged()
{
    const auto serials = chosen();
    m_yes->setText(tr("&Cancel %Ln job(s)", nullptr, int(serials.size())));
    m_yes->setEnabled(!serials.empty());
    list(serials);
}

void CancelDialog::confirm()
{
    m_watched = chosen();
    m_withForeign->setEnabled(false);
    m_yes->hide();
    m_no->setText(tr("C&lose"));
    m_progress->show();
    connect(&m_store, &JobStore::rowsChanged, this, &CancelDialog::watch);
    emit confirmed(QList<quint64>(m_watched.begin(), m_watched.end()), m_withForeign->isChecked());
    watch();
}

void CancelDialog::refused(quint64 serial)
{
    if (std::ranges::find(m_watched, serial) == m_watched.end())
        return;
    m_refused.insert(serial);
    watch();
}

void CancelDialog::watch()
{
    int stopped = 0;
    int finished = 0;
    int waiting = 0;
    int rejected = 0;
    int asked = 0;
    for (const quint64 serial : m_watched) {
        const Job* job = m_store.find(serial);
        if (job && job->state == JobState::Cancelled)
            ++stopped;
        else if (job && isCancellable(job->state))
            ++(m_refused.contains(serial) ? rejected : asked);
        else if (job && isLive(job->state))
            ++waiting;
        else
            ++finished;
    }
    QStringList parts;
    if (asked > 0)
        parts.append(tr("%Ln being asked to stop…", nullptr, asked));
    if (rejected > 0)
        parts.append(tr("%Ln not cancelled: the server refused", nullptr, rejected));
    if (waiting > 0)
        parts.append(tr("%Ln cancelling…", nullptr, waiting));
    if (stopped > 0)
        parts.append(tr("%Ln stopped", nullptr, stopped));
    if (finished > 0)
        parts.append(tr("%Ln ended in another way", nullptr, finished));
    m_progress->setText(parts.join(u" · "_s));
    m_progress->setAccessibleName(m_progress->text());
}
