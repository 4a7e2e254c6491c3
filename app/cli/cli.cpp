// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cli.h"

#include "app/cli/connect.h"
#include "app/cli/inputs.h"
#include "app/cli/jobruns.h"
#include "app/cli/listruns.h"
#include "app/cli/submitrun.h"
#include "app/cli/texts.h"
#include "app/identity.h"
#include "client/httpclient.h"
#include "client/server.h"

#include <QCoreApplication>
#include <QTimer>

#include <langinfo.h>

#include <algorithm>
#include <chrono>
#include <clocale>
#include <cstdio>
#include <cstring>
#include <memory>
#include <optional>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

using RunPtr = std::unique_ptr<Run>;

constexpr std::chrono::seconds VersionDeadline{5};

/// Qt complains on standard error of a locale that is not UTF-8, as cron has it.
void chooseUtf8()
{
    std::setlocale(LC_ALL, "");
    if (std::strcmp(::nl_langinfo(CODESET), "UTF-8") != 0)
        qputenv("LC_ALL", "C.UTF-8");
}

Report::People peopleForm(const Arguments& arguments)
{
    switch (arguments.command) {
    case Command::Submit:
    case Command::Request:
        return arguments.wait ? Report::People::Table : Report::People::Ids;
    case Command::Result:
        return Report::People::Nothing;
    default:
        return Report::People::Table;
    }
}

RunPtr makeRun(const Context& context, std::vector<Submission> submissions)
{
    switch (context.arguments.command) {
    case Command::Submit:
    case Command::Request:
        return std::make_unique<SubmitRun>(context, std::move(submissions));
    case Command::Status:
        return std::make_unique<StatusRun>(context);
    case Command::Result:
        return std::make_unique<ResultRun>(context);
    case Command::Wait:
        return std::make_unique<WaitRun>(context);
    case Command::Cancel:
        return std::make_unique<CancelRun>(context);
    case Command::Clear:
        return std::make_unique<ClearRun>(context);
    case Command::List:
        return std::make_unique<ListRun>(context);
    case Command::Watch:
        return std::make_unique<WatchRun>(context);
    }
    return {};
}

Journal::Load neededOf(const Arguments& arguments)
{
    switch (arguments.command) {
    case Command::List:
        return arguments.all ? Journal::Load::All : Journal::Load::Unfinished;
    case Command::Submit:
    case Command::Request:
        return arguments.wait ? Journal::Load::Unfinished : Journal::Load::Nothing;
    case Command::Result:
        return Journal::Load::Nothing;
    default:
        return Journal::Load::Unfinished;
    }
}

/// One command from opening the journal to its exit code.
class Session final : public QObject {
public:
    Session(const Arguments& arguments, Report& report, Interrupt& interrupt)
        : m_arguments(arguments), m_report(report), m_interrupt(interrupt),
          m_records(arguments.configFolder, neededOf(arguments))
    {
        connect(&interrupt, &Interrupt::requested, this, [this] {
            if (!m_run) // nothing is on its way yet
                QCoreApplication::exit(int(m_report.finish(m_interrupt.exitCode())));
        });
    }

    void start()
    {
        const auto choice = choiceFrom(m_arguments);
        if (!choice) {
            fail(choice.error().message);
            return;
        }
        m_choice = *choice;
        if (m_arguments.command == Command::Submit || m_arguments.command == Command::Request) {
            auto read = submissionsFrom(m_arguments, m_choice.database);
            if (!read) {
                fail(read.error().message);
                return;
            }
            m_submissions = std::move(*read);
        }
        Journal& journal = m_records.journal;
        connect(&journal, &Journal::failed, this, &Session::fail);
        connect(&journal, &Journal::noticed, this,
                [this](const QString& sentence) { m_report.note(sentence); });
        connect(&journal, &Journal::writeFailed, this,
                [this](const QString& sentence) { m_report.note(sentence); });
        connect(&journal, &Journal::opened, this, &Session::findJobs);
        journal.open();
    }

private:
    /// The jobs that are asked for by id, whatever became of them.
    void findJobs()
    {
        if (m_arguments.ids.isEmpty()) {
            begin();
            return;
        }
        QStringList servers{m_choice.endpoint.url.toString()};
        for (const QUrl& url : m_choice.endpoint.coordinators)
            servers.append(url.toString());
        findAt(servers, [this] { begin(); });
    }

    void findAt(QStringList servers, const std::function<void()>& then)
    {
        if (servers.isEmpty() || m_arguments.ids.isEmpty()) {
            then();
            return;
        }
        const QString server = servers.takeFirst();
        m_records.journal.find(server, m_arguments.ids, this,
                               [this, servers, then](const std::vector<Job>& jobs) {
                                   m_records.link.take(jobs);
                                   findAt(servers, then);
                               });
    }

    /// What is asked for is known already: no server and no password is needed.
    [[nodiscard]] bool isAllKnown() const
    {
        const bool onlyLooks = m_arguments.command == Command::Result
            || m_arguments.command == Command::Status || m_arguments.command == Command::Wait;
        return onlyLooks && std::ranges::all_of(m_arguments.ids, [this](const QString& id) {
                   const QUrl& first = m_choice.endpoint.url;
                   const QList<QUrl> urls = QList<QUrl>{first} + m_choice.endpoint.coordinators;
                   bool hasEnded = false;
                   bool isOpen = false;
                   for (const QUrl& url : urls) {
                       if (const Job* job = m_records.store.find(url.toString(), id))
                           (isLive(job->state) ? isOpen : hasEnded) = true;
                   }
                   return hasEnded && !isOpen;
               });
    }

    void begin()
    {
        const bool asksServer = !isAllKnown();
        if (asksServer) {
            auto secret = readSecret(m_arguments, m_choice);
            if (!secret) {
                fail(secret.error().message);
                return;
            }
            m_choice.endpoint.login.secret = std::move(*secret);
        }
        m_engine.emplace(m_records, m_choice.endpoint, m_choice.database);
        if (!asksServer || !m_choice.endpoint.findCoordinators) {
            beginRun(asksServer);
            return;
        }
        m_engine->cluster.discover(this, [this](const arango::Result<int>& found) {
            if (!found)
                m_report.note(Texts::tr("The cluster's other coordinators are not known: %1")
                                  .arg(found.error().message));
            const QStringList servers = m_engine->monitors.servers();
            findAt(servers.mid(1 + m_choice.endpoint.coordinators.size()),
                   [this] { beginRun(true); });
        });
    }

    void beginRun(bool asksServer)
    {
        if (m_interrupt.wasRequested())
            return; // it ends by itself
        if (asksServer)
            m_engine->service.settleInterrupted();
        if (m_submissions.empty())
            startRun();
        else
            askVersion();
    }

    /// What a query is sent with depends on it. A server that does not say is no reason to stop:
    /// the submit itself will tell what is wrong.
    void askVersion()
    {
        const auto ask = arango::server::version();
        m_engine->cluster.connections().front()->send(
            ask.request, {}, {.deadline = VersionDeadline}, this,
            [this, decode = ask.decode](const arango::Result<arango::Response>& answer) {
                if (const auto version = answer.and_then(decode))
                    m_engine->service.setServerVersion(version->version);
                startRun();
            });
    }

    void startRun()
    {
        m_run = makeRun({m_arguments, *m_engine, m_report, m_interrupt}, std::move(m_submissions));
        connect(m_run.get(), &Run::ended, this,
                [this] { QCoreApplication::exit(int(m_run->exitCode())); });
        m_run->start();
    }

    void fail(const QString& message)
    {
        m_report.error(ExitCode::Usage, message);
        m_interrupt.read(); // a password prompt blocks the event loop
        const bool wasStopped = m_interrupt.wasRequested();
        QCoreApplication::exit(
            int(wasStopped ? m_report.finish(m_interrupt.exitCode()) : m_report.finish()));
    }

    const Arguments& m_arguments;
    Report& m_report;
    Interrupt& m_interrupt;
    Records m_records;
    ConnectionChoice m_choice;
    std::vector<Submission> m_submissions;
    std::optional<Engine> m_engine;
    RunPtr m_run;
};

int runCommand(const Arguments& arguments)
{
    Output output;
    Interrupt interrupt;
    Report report(output, arguments.form, peopleForm(arguments));
    Session session(arguments, report, interrupt);
    QTimer::singleShot(0, &session, &Session::start);
    return QCoreApplication::exec();
}

/// Also for programs that cannot read the usage text.
void printUsage(const Parsed& parsed, const QStringList& arguments)
{
    Output output;
    if (parsed.exitCode == ExitCode::Ok) {
        output.write(parsed.text.toUtf8());
        return;
    }
    const Form form = arguments.contains("--json"_L1) ? Form::Json
        : arguments.contains("--ndjson"_L1)           ? Form::JsonLines
                                                      : Form::People;
    Report report(output, form, Report::People::Nothing);
    for (const QString& line : parsed.text.split(u'\n', Qt::SkipEmptyParts)) {
        if (line == parsed.text.section(u'\n', 0, 0))
            report.error(parsed.exitCode, line);
        else
            report.note(line);
    }
    (void)report.finish();
}

} // namespace

bool isCommand(const QStringList& arguments)
{
    return commandIn(arguments).has_value();
}

int run(int argc, char* argv[])
{
    chooseUtf8();
    const QCoreApplication program(argc, argv);
    setIdentity();
    arango::HttpClient::useNoSystemProxies();
    const QStringList arguments = QCoreApplication::arguments();
    const Parsed parsed = parse(*commandIn(arguments), arguments);
    installTranslators(parsed.arguments ? parsed.arguments->language : QString());
    if (!parsed.arguments) {
        printUsage(parsed, arguments);
        return int(parsed.exitCode);
    }
    return runCommand(*parsed.arguments);
}

} // namespace cli
