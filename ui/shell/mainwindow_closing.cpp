// SPDX-License-Identifier: GPL-3.0-or-later
#include "compose/composedialog.h"
#include "jobs/debt.h"
#include "jobs/jobcounter.h"
#include "jobs/jobformat.h"
#include "jobs/jobtableview.h"
#include "shell/mainwindow.h"

#include <QCloseEvent>
#include <QMessageBox>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

int MainWindow::collecting() const
{
    if (!m_session)
        return 0;
    const JobService& service = m_session->service();
    return service.transfers() + service.waitingActions();
}

UncollectedDebt MainWindow::debt() const
{
    if (!m_session)
        return {};
    return uncollectedDebt(m_store.jobs(), m_session->monitor().servers(),
                           m_session->choice().endpoint.login.user);
}

void MainWindow::updateDebt()
{
    // Most of the time nothing is owed, and the counter knows.
    const UncollectedDebt owed = m_counter->count(JobState::Done) > 0 ? debt() : UncollectedDebt();
    m_debtButton->setVisible(owed.count() > 0);
    if (owed.count() == 0)
        return;
    QStringList parts{tr("%Ln uncollected", nullptr, owed.count())};
    if (owed.estimatedBytes >= 0)
        parts.append(tr("about %1").arg(JobFormat::bytes(owed.estimatedBytes)));
    if (owed.oldest > 0)
        parts.append(tr("oldest %1").arg(JobFormat::ago(owed.oldest, now())));
    m_debtButton->setText(parts.join(u" · "_s));
    m_debtButton->setAccessibleName(m_debtButton->text());
    m_debtButton->setToolTip(tr("Results of yours that only the server's memory holds; a restart "
                                "loses them. Click to see them."));
}

void MainWindow::askAboutDebt(const UncollectedDebt& owed)
{
    if (findChild<QMessageBox*>(u"quitGuard"_s))
        return;
    auto* question = new QMessageBox(this);
    question->setObjectName(u"quitGuard"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setIcon(QMessageBox::Question);
    question->setTextFormat(Qt::PlainText);
    question->setWindowTitle(tr("Results on the server"));
    question->setText(tr("%Ln result(s) are still on the server.", nullptr, owed.count()));
    question->setInformativeText(tr("They stay there until somebody takes them or the server is "
                                    "restarted. The list shows them again at the next start."));
    QPushButton* collect = question->addButton(tr("&Collect and quit"), QMessageBox::AcceptRole);
    QPushButton* leave = question->addButton(tr("&Leave and quit"), QMessageBox::DestructiveRole);
    QPushButton* stay = question->addButton(tr("&Stay"), QMessageBox::RejectRole);
    question->setDefaultButton(collect);
    question->setEscapeButton(stay);
    connect(collect, &QPushButton::clicked, this, [this, serials = owed.serials] {
        if (!m_session)
            return;
        m_closing = true;
        for (const quint64 serial : serials)
            m_session->service().collect(serial);
        updateTitle();
    });
    connect(leave, &QPushButton::clicked, this, [this] {
        m_leaveResults = true;
        close();
    });
    question->open();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (collecting() > 0) {
        m_closing = true;
        updateStrip();
        event->ignore();
        return;
    }
    // What could not be collected brings the question back.
    m_closing = false;
    const bool online = m_session && !m_session->choice().isSandbox
        && m_session->monitor().status().kind == MonitorStatus::Kind::Live;
    if (const UncollectedDebt owed = debt(); online && !m_leaveResults && owed.count() > 0) {
        askAboutDebt(owed);
        updateStrip();
        event->ignore();
        return;
    }
    m_settings.windowGeometry = saveGeometry();
    m_settings.windowState = saveState();
    m_settings.tableHeader = m_table->saveColumns();
    rememberSession();
    saveDraft();
    storeSettings();
    QMainWindow::closeEvent(event);
}
