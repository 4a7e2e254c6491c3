// SPDX-License-Identifier: GPL-3.0-or-later
// What leaves and what comes home by itself: held jobs, automatic collect.
#include "jobs/jobtableview.h"
#include "jobs/statesidebar.h"
#include "shell/mainwindow.h"
#include "shell/session.h"

#include <QAction>
#include <QActionGroup>
#include <QLocale>
#include <QMenu>
#include <QToolButton>

#include <array>
#include <limits>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Megabyte = 1LL << 20;

} // namespace

QMenu* MainWindow::buildCollectMenu()
{
    auto* menu = new QMenu(tr("Collect own results by &itself"), this);
    auto* group = new QActionGroup(this);
    for (const qint64 limit : {qint64(0), 10 * Megabyte, 50 * Megabyte, 500 * Megabyte,
                               std::numeric_limits<qint64>::max()}) {
        QAction* action
            = menu->addAction(limit == 0 ? tr("&Never")
                                  : limit == std::numeric_limits<qint64>::max()
                                  ? tr("&Of any size")
                                  : tr("up to %1").arg(QLocale().formattedDataSize(limit, 0)));
        action->setObjectName(u"collectUpTo%1"_s.arg(limit / Megabyte));
        action->setCheckable(true);
        action->setChecked(limit == m_settings.collectUpTo);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, limit] {
            m_settings.collectUpTo = limit;
            applyCollectPolicy();
        });
    }
    return menu;
}

void MainWindow::applyCollectPolicy()
{
    if (!m_session)
        return;
    CollectPolicy policy = m_session->service().collectPolicy();
    policy.automatic = m_settings.collectUpTo > 0;
    policy.limit = m_settings.collectUpTo;
    m_session->service().setCollectPolicy(policy);
}

void MainWindow::buildSendingActions()
{
    m_pauseSending = addWindowAction(u"pauseSending"_s, tr("Pause &sending"),
                                     Qt::CTRL | Qt::SHIFT | Qt::Key_P);
    m_pauseSending->setCheckable(true);
    m_pauseSending->setToolTip(tr("New jobs wait here until sending goes on"));
    connect(m_pauseSending, &QAction::triggered, this, [this](bool paused) {
        if (m_session)
            m_session->service().setSendingPaused(paused);
        updateSending();
    });
    m_sendFirst
        = addWindowAction(u"sendFirst"_s, tr("Send &first"), Qt::CTRL | Qt::SHIFT | Qt::Key_Up);
    m_sendFirst->setToolTip(tr("The selected held jobs leave before all others"));
    connect(m_sendFirst, &QAction::triggered, this, [this] {
        const auto& held = m_session->service().held();
        if (!held.empty())
            m_session->service().moveHeld(selectedHeld(), held.front());
    });
    m_sendLast
        = addWindowAction(u"sendLast"_s, tr("Send &last"), Qt::CTRL | Qt::SHIFT | Qt::Key_Down);
    m_sendLast->setToolTip(tr("The selected held jobs leave after all others"));
    connect(m_sendLast, &QAction::triggered, this,
            [this] { m_session->service().moveHeld(selectedHeld(), 0); });
    m_withdraw = addWindowAction(u"withdraw"_s, tr("&Withdraw"), Qt::CTRL | Qt::SHIFT | Qt::Key_W);
    m_withdraw->setToolTip(tr("Takes the selected held jobs off the list; they are never sent"));
    connect(m_withdraw, &QAction::triggered, this, [this] {
        const QList<quint64> held = selectedHeld();
        m_session->service().dropHeld(held);
        showProblem(
            tr("%Ln job(s) withdrawn. Nothing of them was sent.", nullptr, int(held.size())));
    });

    m_sendButton = new QToolButton(this);
    m_sendButton->setObjectName(u"sendButton"_s);
    m_sendButton->setAutoRaise(true);
    m_sendButton->hide();
    connect(m_sendButton, &QToolButton::clicked, this,
            [this] { m_sidebar->choose({JobState::Held}); });
    updateSending();
}

QList<QAction*> MainWindow::heldActions() const
{
    return {m_sendFirst, m_sendLast, m_withdraw};
}

QList<quint64> MainWindow::selectedHeld() const
{
    QList<quint64> held;
    for (const quint64 serial : m_table->selectedSerials()) {
        const Job* job = m_store.find(serial);
        if (job && job->state == JobState::Held)
            held.append(serial);
    }
    return held;
}

void MainWindow::updateSending()
{
    const bool mayReorder = m_session && !selectedHeld().isEmpty();
    for (QAction* action : heldActions())
        action->setEnabled(mayReorder);
    m_pauseSending->setEnabled(m_session != nullptr);
    const SendStatus status = m_session ? m_session->service().sendStatus() : SendStatus();
    m_pauseSending->setChecked(status.paused);
    m_pauseSending->setText(status.paused ? tr("Resume &sending") : tr("Pause &sending"));
    m_sendButton->setVisible(status.paused || status.held > 0);
    const QString held = tr("%Ln job(s) held", nullptr, status.held);
    if (status.paused)
        m_sendButton->setText(tr("Sending paused · %1").arg(held));
    else if (status.slowed)
        m_sendButton->setText(tr("Server busy: sending slower · %1").arg(held));
    else
        m_sendButton->setText(held);
    m_sendButton->setAccessibleName(m_sendButton->text());
    m_sendButton->setToolTip(status.reason.isEmpty() ? tr(
                                 "Shows the held jobs. They leave by themselves, in their order.")
                                                     : status.reason.toHtmlEscaped());
}
