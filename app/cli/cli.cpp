// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cli.h"

#include "app/cli/connect.h"
#include "app/cli/inputs.h"
#include "app/cli/jobruns.h"
#include "app/cli/listruns.h"
#include "app/cli/submitrun.h"
#include "app/cli/texts.h"
#include "app/identity.h"

#include <QCoreApplication>
#include <QTimer>

#include <langinfo.h>

#include <clocale>
#include <cstdio>
#include <cstring>
#include <memory>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

using RunPtr = std::unique_ptr<Run>;

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

/// For errors before there is anything to do.
ExitCode fail(Report& report, const arango::Error& error)
{
    report.error(ExitCode::Usage, error.message);
    return report.finish();
}

ExitCode runOnServer(const Arguments& arguments, Records& records, Report& report)
{
    const auto choice = choiceFrom(arguments);
    if (!choice)
        return fail(report, choice.error());
    std::vector<Submission> submissions;
    if (arguments.command == Command::Submit || arguments.command == Command::Request) {
        auto read = submissionsFrom(arguments, choice->database);
        if (!read)
            return fail(report, read.error());
        submissions = std::move(*read);
    }

    Interrupt interrupt;
    auto secret = readSecret(arguments, *choice);
    if (!secret)
        return fail(report, secret.error());
    arango::Endpoint endpoint = choice->endpoint;
    endpoint.login.secret = std::move(*secret);
    Engine engine(records, endpoint, choice->database);
    const RunPtr run = makeRun({arguments, engine, report, interrupt}, std::move(submissions));
    QObject::connect(run.get(), &Run::ended, qApp, &QCoreApplication::quit, Qt::QueuedConnection);
    QTimer::singleShot(0, run.get(), &Run::start);
    QCoreApplication::exec();
    return run->exitCode();
}

ExitCode runCommand(const Arguments& arguments)
{
    Output output;
    Report report(output, arguments.form, peopleForm(arguments));
    Records records(arguments.configFolder);
    return runOnServer(arguments, records, report);
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
    const QStringList arguments = QCoreApplication::arguments();
    const Parsed parsed = parse(*commandIn(arguments), arguments);
    installTranslators(parsed.arguments ? parsed.arguments->language : QString());
    if (!parsed.arguments) {
        printUsage(parsed, arguments);
        return int(parsed.exitCode);
    }
    return int(runCommand(*parsed.arguments));
}

} // namespace cli
