// SPDX-License-Identifier: GPL-3.0-or-later
// What the window says of itself: strip, status bar, title, the empty table, the undo that waits.
#include "jobs/jobcounter.h"
#include "jobs/jobtablemodel.h"
#include "jobs/jobtableview.h"
#include "shell/mainwindow.h"
#include "shell/noticestrip.h"

#include <QLabel>
#include <QLocale>

using namespace Qt::StringLiterals;
using Tone = NoticeStrip::Tone;

namespace {

constexpr qint64 StaleTicks = 3;

QString clockTime(Moment moment)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(moment).time(), u"HH:mm:ss"_s);
}

} // namespace

void MainWindow::updateStrip()
{
    if (m_closing) {
        m_strip->showNotice(Tone::Warning,
                            tr("%Ln result(s) are on their way to disk and are lost if the program "
                               "ends now. It closes when they are here.",
                               nullptr, collecting()),
                            tr("&Stay open"), tr("Close &now"));
        return;
    }
    if (!m_session) {
        m_strip->clear();
        return;
    }
    const QString where = m_session->serverName();
    if (m_starting) {
        m_strip->showNotice(Tone::Information, tr("Connecting to %1 …").arg(where), {},
                            tr("C&hange…"));
        return;
    }
    if (!m_startProblem.isEmpty()) {
        m_strip->showNotice(Tone::Problem, m_startProblem,
                            m_loginRefused ? tr("&Enter again…") : tr("&Try again"),
                            m_loginRefused ? QString() : tr("C&hange…"));
        return;
    }

    if (m_session->isWatchedElsewhere()) {
        m_strip->showNotice(Tone::Information,
                            tr("Another window watches %1 and collects there. This one shows what "
                               "it finds, and takes over when it ends.")
                                .arg(where));
        return;
    }

    const MonitorStatus status = m_session->monitor().status();
    const qint64 seconds = qMax<qint64>(0, (status.nextTry - now() + 999) / 1000);
    switch (status.kind) {
    case MonitorStatus::Kind::Offline:
        m_strip->showNotice(
            Tone::Problem,
            tr("No connection to %1 since %2: %3 Next try in %4 s.")
                .arg(where, clockTime(status.since), status.problem, QLocale().toString(seconds)),
            tr("&Try now"), tr("C&hange…"));
        break;
    case MonitorStatus::Kind::Busy:
        m_strip->showNotice(Tone::Warning,
                            tr("%1 is too busy or starting up (%2). Next try in %3 s.")
                                .arg(where, status.problem, QLocale().toString(seconds)),
                            tr("&Try now"));
        break;
    case MonitorStatus::Kind::Refused:
        m_strip->showNotice(Tone::Problem,
                            tr("Login refused for %1: %2. Polling has stopped; nothing is lost.")
                                .arg(m_session->choice().endpoint.login.user, status.problem),
                            tr("&Enter again…"));
        break;
    case MonitorStatus::Kind::Failed:
        m_strip->showNotice(Tone::Problem,
                            tr("%1 cannot be watched: %2. Next try in %3 s.")
                                .arg(where, status.problem, QLocale().toString(seconds)),
                            tr("&Try now"), tr("C&hange…"));
        break;
    case MonitorStatus::Kind::Paused:
        m_strip->showNotice(
            Tone::Information,
            tr("Paused since %1. The list stands as it was then.").arg(clockTime(status.since)),
            tr("Res&ume"));
        break;
    default:
        if (m_session->monitor().silent().empty())
            m_strip->clear();
        else
            showSilentCoordinators();
        break;
    }
}

void MainWindow::showSilentCoordinators()
{
    const Monitors& monitors = m_session->monitor();
    const auto silent = monitors.silent();
    const qsizetype all = qsizetype(monitors.all().size());
    QStringList sentences{
        tr("%1 of %2 coordinators answer.")
            .arg(QLocale().toString(all - qsizetype(silent.size())), QLocale().toString(all))};
    for (const JobMonitor* monitor : silent)
        sentences.append(tr("%1 unreachable since %2, its jobs are shown as last seen: %3")
                             .arg(monitor->connection().name(), clockTime(monitor->status().since),
                                  monitor->status().problem));
    m_strip->showNotice(Tone::Problem, sentences.join(u' '), tr("&Try now"), tr("C&hange…"));
}

void MainWindow::coordinatorAdded()
{
    // Which of them has a job is worth a column now.
    m_table->setColumnHidden(JobTableModel::Server, false);
    updateCoordinators();
}

void MainWindow::updateCoordinators()
{
    QStringList answering = m_session->monitor().servers();
    if (answering.size() > 1) {
        for (const JobMonitor* monitor : m_session->monitor().silent())
            answering.removeOne(monitor->server());
    }
    if (answering == m_model->servers())
        return;
    m_model->setServers(answering);
    m_table->viewport()->update();
}

void MainWindow::updateStatusBar()
{
    if (!m_session) {
        m_connectionLabel->setText(tr("not connected"));
        m_listLabel->clear();
        return;
    }
    const ConnectionChoice& choice = m_session->choice();
    QStringList parts{m_session->choice().isSandbox ? tr("sandbox %1").arg(m_session->serverName())
                                                    : m_session->serverName()};
    if (const auto& monitors = m_session->monitor(); monitors.all().size() > 1) {
        const auto all = qsizetype(monitors.all().size());
        parts.append(tr("%1 of %2 coordinators")
                         .arg(QLocale().toString(all - qsizetype(monitors.silent().size())),
                              QLocale().toString(all)));
    }
    if (!m_session->version().isEmpty())
        parts.append(tr("ArangoDB %1").arg(m_session->version()));
    if (!choice.endpoint.login.user.isEmpty())
        parts.append(tr("user %1").arg(choice.endpoint.login.user));
    parts.append(tr("database %1").arg(choice.database.isEmpty() ? u"_system"_s : choice.database));
    m_connectionLabel->setText(parts.join(u" · "_s));

    const MonitorStatus status = m_session->monitor().status();
    if (status.asOf == 0) {
        m_listLabel->setText(tr("no list yet"));
        return;
    }
    const qint64 age = (now() - status.asOf) / 1000;
    QString text = status.complete
        ? tr("%Ln job(s) on the server as of %1", nullptr, status.known).arg(clockTime(status.asOf))
        : tr("reading the list: %Ln job(s) or more", nullptr, status.known);
    const bool stale = status.kind != MonitorStatus::Kind::Paused && status.intervalMs > 0
        && age * 1000 > StaleTicks * status.intervalMs + 1000;
    if (stale)
        text = tr("⚠ %1, %Ln second(s) old", nullptr, int(age)).arg(text);
    else
        text += u" · "_s + tr("%1 ms").arg(QLocale().toString(status.tickMs));
    m_listLabel->setText(text);
}

void MainWindow::updatePlaceholder()
{
    if (m_store.jobs().empty()) {
        const bool live = m_session && m_session->monitor().status().asOf > 0;
        const QString user = m_session ? m_session->choice().endpoint.login.user : QString();
        if (!live)
            m_table->setPlaceholder(m_startProblem.isEmpty() && m_session ? tr("Connecting…")
                                                                          : QString());
        else if (user.isEmpty())
            m_table->setPlaceholder(tr("No async jobs on this server.\nCtrl+T starts one."));
        else
            m_table->setPlaceholder(tr("No async jobs of %1 on this server. Other users' jobs "
                                       "cannot be seen with this login.\nCtrl+T starts one.")
                                        .arg(user));
    } else {
        m_table->setPlaceholder(tr("0 of %Ln job(s) match the filter.\nEsc clears it.", nullptr,
                                   int(m_store.jobs().size())));
    }
}

void MainWindow::updateTitle()
{
    QString title = tr("ArangoJobs");
    if (m_session) {
        title += u" — "_s + m_session->serverName();
        QStringList parts;
        const auto add = [&](const QString& text, int count) {
            if (count > 0)
                parts.append(text.arg(QLocale().toString(count)));
        };
        add(tr("Pending %1"),
            m_counter->count(JobState::Pending) + m_counter->count(JobState::Running));
        add(tr("Done %1"), m_counter->count(JobState::Done));
        add(tr("Failed %1"), m_counter->count(JobState::Failed));
        if (!parts.isEmpty())
            title += u" ("_s + parts.join(u" · "_s) + u')';
    }
    setWindowTitle(title);
    if (m_closing) {
        if (collecting() == 0)
            close();
        else
            updateStrip();
    }
}

void MainWindow::tickClock()
{
    updateUndo();
    if (!m_session)
        return;
    updateStatusBar();
    updateDebt();
    updateSending();
    updateHeldActions();
    if (m_session->monitor().status().nextTry > 0)
        updateStrip();
}

void MainWindow::showUndo(DelayedAction* action)
{
    // Only the latest can be taken back; what waited before it happens.
    if (m_undo)
        m_undo->doNow();
    m_undo = action;
    connect(action, &QObject::destroyed, m_undoStrip, [this] {
        if (!m_undo)
            m_undoStrip->clear();
    });
    updateUndo();
}

void MainWindow::updateUndo()
{
    if (!m_undo || !m_undo->isWaiting())
        return;
    const auto seconds = (m_undo->remaining().count() + 999) / 1000;
    m_undoStrip->showNotice(
        Tone::Warning,
        tr("%Ln job(s) are cleared on the server in %1 s.", nullptr, int(m_undo->serials().size()))
            .arg(QLocale().toString(seconds)),
        tr("&Undo"), tr("Clear &now"));
}
