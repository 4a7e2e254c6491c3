// SPDX-License-Identifier: GPL-3.0-or-later
// What leaves and what comes home by itself: held jobs, automatic collect.
#include "jobs/jobformat.h"
#include "jobs/jobtableview.h"
#include "jobs/statesidebar.h"
#include "shell/mainwindow.h"
#include "shell/preferencesdialog.h"
#include "shell/session.h"

#include <QAction>
#include <QLocale>
#include <QSet>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

// --- preferences --------------------------------------------------------------------------------

void MainWindow::setCollectAutomatically(bool on)
{
    if (m_settings.collectAutomatically == on)
        return;
    m_settings.collectAutomatically = on;
    if (m_preferences)
        m_preferences->setCollectAutomatically(on);
    storeSettings();
    applyPolicies();
}

void MainWindow::showPreferences()
{
    if (!m_preferences) {
        m_preferences = new PreferencesDialog(m_settings, this);
        connect(m_preferences, &PreferencesDialog::changed, this, [this] {
            m_preferences->storeIn(m_settings);
            m_collectAutomatically->setChecked(m_settings.collectAutomatically);
            storeSettings();
            applyPolicies();
        });
    }
    m_preferences->show();
    m_preferences->raise();
    m_preferences->activateWindow();
}

void MainWindow::applyPolicies()
{
    if (!m_session)
        return;
    m_session->service().setCollectPolicy(m_settings.collectPolicy());
    m_session->service().setSendPolicy(m_settings.sendPolicy());
}

// --- held jobs ----------------------------------------------------------------------------------

void MainWindow::buildSendingActions()
{
    m_collectAutomatically = addWindowAction(
        u"collectAutomatically"_s, tr("Collect a&utomatically"), Qt::CTRL | Qt::SHIFT | Qt::Key_A);
    m_collectAutomatically->setCheckable(true);
    m_collectAutomatically->setChecked(m_settings.collectAutomatically);
    m_collectAutomatically->setToolTip(
        tr("Store results of this program's jobs on disk as soon as they are done; jobs that "
           "others started are never collected by themselves"));
    connect(m_collectAutomatically, &QAction::toggled, this, &MainWindow::setCollectAutomatically);
    QAction* preferences
        = addWindowAction(u"preferences"_s, tr("&Preferences…"), Qt::CTRL | Qt::Key_Comma);
    connect(preferences, &QAction::triggered, this, &MainWindow::showPreferences);

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
        const QList<quint64> chosen = selectedHeld();
        const QSet<quint64> moving(chosen.begin(), chosen.end());
        const auto& held = m_session->service().held();
        const auto other = std::ranges::find_if(
            held, [&moving](quint64 serial) { return !moving.contains(serial); });
        if (other != held.end())
            m_session->service().moveHeld(chosen, *other);
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
    if (!m_session || m_session->service().held().empty())
        return held;
    QSet<quint64> wanted;
    for (const quint64 serial : m_table->selectedSerials()) {
        const Job* job = m_store.find(serial);
        if (job && job->state == JobState::Held)
            wanted.insert(serial);
    }
    if (wanted.isEmpty())
        return held;
    // Another window may hold jobs too: those are in its queue.
    for (const quint64 serial : m_session->service().held()) {
        if (wanted.contains(serial))
            held.append(serial);
    }
    return held;
}

void MainWindow::updateHeldActions()
{
    const auto chosen = selectedHeld().size();
    // Among themselves they keep their order: with nothing else in the queue there is no first.
    const bool others = chosen > 0 && qsizetype(m_session->service().held().size()) > chosen;
    m_sendFirst->setEnabled(others);
    m_sendLast->setEnabled(others);
    m_withdraw->setEnabled(chosen > 0);
}

void MainWindow::updateSending()
{
    m_pauseSending->setEnabled(m_session != nullptr);
    const SendStatus status = m_session ? m_session->service().sendStatus() : SendStatus();
    m_pauseSending->setChecked(status.paused);
    m_pauseSending->setText(status.paused ? tr("Resume &sending") : tr("Pause &sending"));
    m_sendButton->setVisible(status.paused || status.held > 0);
    const QString held = tr("%Ln job(s) held", nullptr, status.held);
    if (status.paused)
        m_sendButton->setText(tr("Sending paused · %1").arg(held));
    else if (status.slowed)
        m_sendButton->setText(tr("Server busy: sending slower · %1 · %2 at a time")
                                  .arg(held, QLocale().toString(status.atOnce)));
    else
        m_sendButton->setText(held);
    m_sendButton->setAccessibleName(m_sendButton->text());
    QStringList tip{status.paused
                        ? tr("Shows the held jobs. They wait until sending is resumed.")
                        : tr("Shows the held jobs. They leave by themselves, in their order.")};
    if (!status.reason.isEmpty())
        tip.append(status.reason);
    if (!status.paused && status.nextTry > 0) {
        const qint64 seconds = std::max<qint64>(0, (status.nextTry - now() + 999) / 1000);
        tip.append(tr("Next try in %1 s.").arg(QLocale().toString(seconds)));
    }
    m_sendButton->setToolTip(JobFormat::toolTip(tip.join(u'\n')));
}
