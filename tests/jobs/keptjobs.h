// SPDX-License-Identifier: GPL-3.0-or-later
// What tests of the journal share: a store that is kept in one, alone and with an engine.
#pragma once

#include "client/aql.h"
#include "jobs/jobservice.h"
#include "jobs/journallink.h"
#include "jobs/transition.h"

#include <QFile>
#include <QTest>

namespace keptjobs {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

inline constexpr auto Server = "http://127.0.0.1:8529";
inline constexpr auto PollInterval = 21ms;

/// A store that is kept in a journal, as each front end has one.
struct Kept {
    explicit Kept(const QString& folder, JournalProgram program = JournalProgram::Window,
                  Journal::Load load = Journal::Load::All,
                  std::chrono::milliseconds pollInterval = PollInterval)
        : journal({.file = folder + u"/journal.sqlite"_s,
                   .program = program,
                   .load = load,
                   .pollInterval = pollInterval}),
          link(store, journal)
    {
        QObject::connect(&journal, &Journal::noticed, &journal,
                         [this](const QString& sentence) { notices.append(sentence); });
    }

    void open()
    {
        journal.open();
        QVERIFY(QTest::qWaitFor([this] { return journal.isOpen(); }));
    }
    void settle()
    {
        bool written = false;
        journal.whenWritten(&journal, [&written](const QString& problem) {
            written = true;
            QVERIFY2(problem.isEmpty(), qPrintable(problem));
        });
        QVERIFY(QTest::qWaitFor([&] { return written; }));
    }
    [[nodiscard]] const Job* find(const QString& id) const
    {
        return store.find(QString::fromLatin1(Server), id);
    }
    void move(quint64 serial, JobEvent event, const QString& error = {})
    {
        Job job = *store.find(serial);
        QVERIFY(advance(job, event));
        if (!error.isNull())
            job.error = error;
        store.update({job});
    }

    JobStore store;
    Journal journal;
    JournalLink link;
    QStringList notices;
};

inline Job plainJob(const QString& id, JobState state = JobState::Pending)
{
    Job job;
    job.server = QString::fromLatin1(Server);
    job.user = u"root"_s;
    job.id = id;
    job.state = state;
    job.database = u"test"_s;
    job.request = arango::aql::execute(u"RETURN 1"_s, {}, {}).request;
    job.what = u"RETURN 1"_s;
    job.submittedAt = 1000;
    return job;
}

inline std::vector<JobStep> storyOf(Journal& journal, const QUuid& job)
{
    std::optional<std::vector<JobStep>> story;
    journal.story(job, &journal, [&](const std::vector<JobStep>& steps) { story = steps; });
    if (!QTest::qWaitFor([&] { return story.has_value(); }))
        return {};
    return *story;
}

inline QByteArray contents(const QString& file)
{
    QFile opened(file);
    return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
}

struct Engine {
    Engine(const QUrl& url, const QString& folder,
           JournalProgram program = JournalProgram::CommandLine)
        : kept(folder, program), vault(folder + u"/results"_s),
          connection(
              {.url = url, .login = {.kind = arango::Login::Kind::Basic, .user = u"root"_s}}),
          monitor(connection, kept.store, u"test"_s),
          service(connection, kept.store, monitor, vault, u"test"_s)
    {
        monitor.setInterval(30ms);
        service.setJournal(&kept.journal);
    }
    quint64 submit(const QString& query)
    {
        return service.submit(
            {.request = arango::aql::execute(query, {}, {}).request, .database = u"test"_s});
    }
    [[nodiscard]] const Job& job(quint64 serial) const { return *kept.store.find(serial); }

    Kept kept;
    ResultVault vault;
    arango::Connection connection;
    JobMonitor monitor;
    JobService service;
};

} // namespace keptjobs
