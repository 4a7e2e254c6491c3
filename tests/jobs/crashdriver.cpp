// SPDX-License-Identifier: GPL-3.0-or-later
// The program that tst_crash kills: submits one insert a job, as fast as it may, and collects what
// is done. What it was told is written to a log at once, so that the test knows what may not be
// missing: "sent KEY", "id KEY ID", "got KEY". It never ends by itself.
#include "client/aql.h"
#include "jobs/jobservice.h"
#include "jobs/journallink.h"

#include <QCoreApplication>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int Outstanding = 8;

class Driver final : public QObject {
public:
    Driver(const QUrl& url, const QString& folder, QString prefix)
        : m_prefix(std::move(prefix)), m_journal({.file = folder + u"/journal.sqlite"_s,
                                                  .program = JournalProgram::CommandLine,
                                                  .load = Journal::Load::Unfinished}),
          m_link(m_store, m_journal), m_vault(folder + u"/results"_s), m_connection({.url = url}),
          m_monitor(m_connection, m_store, u"test"_s),
          m_service(m_connection, m_store, m_monitor, m_vault, u"test"_s),
          m_log(::open(qPrintable(folder + u"/log"_s), O_WRONLY | O_APPEND | O_CREAT, 0600))
    {
        m_service.setJournal(&m_journal);
        m_monitor.setInterval(20ms);
        connect(&m_journal, &Journal::opened, this, [this] {
            m_monitor.start();
            for (int i = 0; i < Outstanding; ++i)
                submitOne();
            collectDone();
        });
        connect(&m_service, &JobService::submitted, this, [this](quint64 serial) {
            const Job& job = *m_store.find(serial);
            log("id " + job.label.toUtf8() + ' ' + job.id.toUtf8());
            submitOne();
        });
        connect(&m_service, &JobService::submitFailed, this,
                [this](quint64 serial, const QString& message) {
                    log("failed " + m_store.find(serial)->label.toUtf8() + ' ' + message.toUtf8());
                    submitOne();
                });
        connect(&m_service, &JobService::collected, this,
                [this](quint64 serial) { log("got " + m_store.find(serial)->label.toUtf8()); });
        connect(&m_monitor, &JobMonitor::ticked, this, &Driver::collectDone);
        m_journal.open();
    }

private:
    void submitOne()
    {
        const QString key = u"%1-%2"_s.arg(m_prefix).arg(++m_count);
        // No key of the database's: a job that was carried out twice leaves two documents.
        const QString query = u"INSERT {job: \"%1\"} INTO crash RETURN NEW.job"_s.arg(key);
        log("sent " + key.toUtf8());
        m_service.submit(
            {.request = arango::aql::execute(query).request, .database = u"test"_s, .label = key});
    }

    void collectDone()
    {
        for (const Job& job : m_store.jobs()) {
            if (job.state == JobState::Done && job.origin == JobOrigin::Ours)
                m_service.collect(job.serial);
        }
    }

    void log(const QByteArray& line) const
    {
        const QByteArray whole = line + '\n';
        if (::write(m_log, whole.constData(), size_t(whole.size())) != whole.size())
            ::abort();
    }

    QString m_prefix;
    JobStore m_store;
    Journal m_journal;
    JournalLink m_link;
    ResultVault m_vault;
    arango::Connection m_connection;
    JobMonitor m_monitor;
    JobService m_service;
    int m_log;
    int m_count = 0;
};

} // namespace

/// URL FOLDER PREFIX
int main(int argc, char* argv[])
{
    const QCoreApplication program(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 4)
        return 2;
    const Driver driver(QUrl(arguments.at(1)), arguments.at(2), arguments.at(3));
    return QCoreApplication::exec();
}
