// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/listruns.h"

#include "app/cli/jobdocument.h"
#include "app/cli/texts.h"
#include "app/cli/tick.h"
#include "jobs/jobformat.h"
#include "jobs/statestyle.h"

#include <QDateTime>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cli {

// --- list ---------------------------------------------------------------------------------------

void ListRun::start()
{
    readLists(
        m_engine, m_report, this, [this] { print(); }, [this] { end(); });
}

bool ListRun::isWanted(const Job& job) const
{
    const bool isHere = m_engine.monitors.of(job.server) && job.user == m_engine.user();
    if (!isHere || (m_arguments.mine && job.origin == JobOrigin::Foreign))
        return false;
    if (m_arguments.all)
        return true;
    const bool isDone = job.state == JobState::Done || job.state == JobState::Collecting;
    if (m_arguments.done)
        return isDone;
    if (m_arguments.pending)
        return isLive(job.state) && !isDone;
    return isLive(job.state);
}

void ListRun::print()
{
    if (isStopping())
        return;
    std::vector<const Job*> wanted;
    for (const Job& job : m_engine.store.jobs()) {
        if (isWanted(job))
            wanted.push_back(&job);
    }
    const size_t count = m_arguments.count > 0 ? size_t(m_arguments.count) : wanted.size();
    const size_t first = wanted.size() > count ? wanted.size() - count : 0;
    for (size_t i = first; i < wanted.size() && !m_report.output().isBroken(); ++i)
        m_report.job(*wanted[i]);
    if (first > 0)
        m_report.note(Texts::tr("%1 earlier jobs are not shown.").arg(first));
    end();
}

// --- watch --------------------------------------------------------------------------------------

WatchRun::WatchRun(const Context& context) : Run(context)
{
    connect(&m_engine.store, &JobStore::rowsAppended, this, &WatchRun::changed);
    connect(&m_engine.store, &JobStore::rowsChanged, this, &WatchRun::changed);
    connect(&m_engine.monitors, &Monitors::ticked, this, &WatchRun::begin);
    connect(&m_engine.monitors, &Monitors::statusChanged, this, &WatchRun::statusChanged);
}

void WatchRun::start()
{
    m_engine.monitors.start();
}

void WatchRun::begin()
{
    if (m_hasBegun)
        return;
    m_hasBegun = true;
    int pending = 0;
    int done = 0;
    for (const Job& job : m_engine.store.jobs()) {
        m_states.insert(job.serial, job.state);
        if (isLive(job.state))
            ++(job.state == JobState::Done ? done : pending);
    }
    m_report.note(Texts::tr("%1 pending, %2 done. Changes follow; Ctrl+C ends.")
                      .arg(QString::number(pending), QString::number(done)));
}

void WatchRun::changed(int first, int last)
{
    if (!m_hasBegun || isStopping())
        return;
    for (int row = first; row <= last; ++row) {
        const Job& job = m_engine.store.jobs().at(size_t(row));
        const auto known = m_states.constFind(job.serial);
        const bool isNews = known == m_states.constEnd() || *known != job.state;
        if (isNews && !(m_arguments.mine && job.origin == JobOrigin::Foreign))
            printChange(job);
        m_states.insert(job.serial, job.state);
    }
    // Not from within the store's signal.
    QMetaObject::invokeMethod(this, &WatchRun::checkOutput, Qt::QueuedConnection);
}

void WatchRun::printChange(const Job& job)
{
    const auto known = m_states.constFind(job.serial);
    const bool isNew = known == m_states.constEnd();
    Output& output = m_report.output();
    if (m_arguments.form == Form::People) {
        const QString from = isNew ? QString() : stateStyle(*known).word + u" → "_s;
        const QString line = u"%1  %2  %3%4  %5"_s.arg(
            QDateTime::currentDateTime().toString(u"HH:mm:ss"_s),
            job.id.isEmpty() ? u"-"_s : job.id, from, stateStyle(job.state).word,
            job.label.isEmpty() ? job.what : job.label);
        const QString shown = tame(line);
        output.writeLine(output.width() > 0 ? cut(shown, output.width()) : shown);
        return;
    }
    arango::ObjectWriter writer;
    writer.add("time", isoTime(now()));
    writer.add("from",
               isNew ? arango::Json::fromBytes("null")
                     : arango::Json::fromBytes(arango::quoted(stateKey(*known))));
    writer.add("job", jobDocument(job));
    output.write(QByteArray(writer.finish().bytes() + '\n'));
}

void WatchRun::statusChanged()
{
    using Kind = MonitorStatus::Kind;
    const MonitorStatus status = m_engine.monitors.status();
    const QString trouble = troubleOf(m_engine);
    if (status.kind == Kind::Live && trouble.isEmpty())
        m_saidTrouble = false;
    if (trouble.isEmpty() || isStopping() || status.kind == Kind::Connecting)
        return;
    if (status.kind == Kind::Live) {
        sayTrouble(trouble);
        return;
    }
    if (status.kind == Kind::Refused || !m_hasBegun) {
        m_report.error(ExitCode::Server, trouble);
        end();
    } else {
        sayTrouble(trouble);
    }
}

void WatchRun::sayTrouble(const QString& trouble)
{
    if (!m_saidTrouble)
        m_report.note(trouble + u' ' + Texts::tr("It is tried again."));
    m_saidTrouble = true;
}

} // namespace cli
