// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"

#include "app/cli/texts.h"
#include "app/connectionoptions.h"

#include <QCommandLineParser>
#include <QDir>
#include <QStandardPaths>

#include <algorithm>
#include <array>
#include <limits>

using namespace Qt::StringLiterals;
using arango::Result;

namespace cli {

namespace {

struct CommandInfo {
    Command command;
    const char* name;
};

constexpr std::array Commands{
    CommandInfo{Command::Submit, "submit"}, CommandInfo{Command::Request, "request"},
    CommandInfo{Command::Status, "status"}, CommandInfo{Command::Result, "result"},
    CommandInfo{Command::Wait, "wait"},     CommandInfo{Command::Cancel, "cancel"},
    CommandInfo{Command::Clear, "clear"},   CommandInfo{Command::List, "list"},
    CommandInfo{Command::Watch, "watch"},
};

constexpr std::array Formats{"json"_L1, "ndjson"_L1, "csv"_L1, "tsv"_L1, "md"_L1};
constexpr qsizetype MaxId = 20; // 64 bits, decimal
constexpr qsizetype Shown = 60;

/// Options of every command, which may stand before its name too.
constexpr std::array SharedWithValue{"server"_L1,        "user"_L1,      "database"_L1,
                                     "login"_L1,         "ca-file"_L1,   "language"_L1,
                                     "password-file"_L1, "config-dir"_L1};

tl::unexpected<arango::Error> wrong(const QString& message)
{
    return tl::unexpected(arango::Error{.kind = arango::Error::Kind::NotSent, .message = message});
}

QString description(Command command)
{
    switch (command) {
    case Command::Submit:
        return Texts::tr(
            "Submits AQL as a job of the server and prints the job's id. AQL is read from a file, "
            "from standard input (“-”), or stands in the argument itself.");
    case Command::Request:
        return Texts::tr("Submits any request of the HTTP API as a job and prints the job's id.");
    case Command::Status:
        return Texts::tr("Says where jobs stand. Takes nothing away.");
    case Command::Result:
        return Texts::tr(
            "Prints the result of a job: from the disk if it is there, else it is collected first. "
            "The server gives a result once; it is stored before it is printed.");
    case Command::Wait:
        return Texts::tr("Waits until jobs are done, and collects the results of your own.");
    case Command::Cancel:
        return Texts::tr("Asks the server to stop jobs. How that ended is in their results.");
    case Command::Clear:
        return Texts::tr(
            "Deletes the entries of jobs on the server: results that were not collected are gone. "
            "With --done it only counts, until --yes is given.");
    case Command::List:
        return Texts::tr("Lists the jobs that are on the server, and what is known of them.");
    case Command::Watch:
        return Texts::tr("Prints a line for every change of a job, until Ctrl+C.");
    }
    return {};
}

/// The parser of one command: the options it understands, and no others.
class CommandParser {
public:
    explicit CommandParser(Command command)
    {
        m_parser.setApplicationDescription(description(command));
        addShared();
        switch (command) {
        case Command::Submit:
            m_parser.addPositionalArgument(u"query"_s, Texts::tr("FILE, - or AQL."),
                                           u"[FILE|-|AQL]"_s);
            addSubmit();
            addAql();
            break;
        case Command::Request:
            m_parser.addPositionalArgument(u"method"_s, Texts::tr("GET, POST, PUT, …"),
                                           u"METHOD"_s);
            m_parser.addPositionalArgument(u"path"_s, Texts::tr("Like /_api/version."), u"PATH"_s);
            addSubmit();
            flagged(u"body"_s, u"FILE"_s, Texts::tr("Body: a file, - or JSON."));
            flagged(u"header"_s, u"HEADER"_s,
                    Texts::tr("A further header, “Name: value”; more than once."));
            break;
        case Command::Status:
            addIds();
            break;
        case Command::Result:
            addIds();
            addForeign();
            addResult();
            break;
        case Command::Wait:
            addIds();
            flag(u"leave"_s, Texts::tr("Leave the results on the server."));
            break;
        case Command::Cancel:
            addIds();
            addForeign();
            flag(u"wait"_s, Texts::tr("Wait for how it ends."));
            break;
        case Command::Clear:
            m_parser.addPositionalArgument(u"id"_s, Texts::tr("Ids of jobs."), u"[ID…]"_s);
            addForeign();
            flag(u"done"_s, Texts::tr("All jobs that are done and yours."));
            flag(u"pending"_s,
                 Texts::tr("With ids: also jobs that are not done. They go on, out of reach."));
            flagged(u"older-than"_s, u"TIME"_s,
                    Texts::tr("With --done: done for at least so long, like 2h."));
            flag(u"yes"_s, Texts::tr("With --done: do it."));
            break;
        case Command::List:
            flag(u"pending"_s, Texts::tr("Jobs that are not done."));
            flag(u"done"_s, Texts::tr("Jobs whose result waits on the server."));
            flag(u"all"_s, Texts::tr("Also jobs that have left the server, as far as known."));
            addMine();
            flagged(u"count"_s, u"N"_s, Texts::tr("The N latest."));
            break;
        case Command::Watch:
            addMine();
            break;
        }
    }

    [[nodiscard]] QCommandLineParser& parser() { return m_parser; }

private:
    void flag(const QString& name, const QString& text) { m_parser.addOption({name, text}); }
    void flagged(const QString& name, const QString& value, const QString& text)
    {
        m_parser.addOption({name, text, value});
    }

    void addShared()
    {
        m_parser.addOption({{u"h"_s, u"help"_s}, Texts::tr("This text.")});
        flagged(u"server"_s, u"URL"_s,
                Texts::tr("Server; the window's last one if not given. More than once: the "
                          "coordinators of a cluster."));
        flagged(u"user"_s, u"U"_s, Texts::tr("User name."));
        flagged(u"database"_s, u"D"_s, Texts::tr("Database; _system if not given."));
        flagged(u"login"_s, u"KIND"_s, Texts::tr("basic, jwt, token, superuser or none."));
        flagged(u"ca-file"_s, u"FILE"_s,
                Texts::tr("For https: PEM file of the certificate's authority."));
        for (const ConnectionOption& option : advancedConnectionOptions())
            m_parser.addOption({option.name, option.description, option.valueName});
        flagged(u"password-file"_s, u"FILE"_s,
                Texts::tr("Password (or token): the file's first line."));
        flagged(u"config-dir"_s, u"DIR"_s, Texts::tr("Keeps all state in DIR."));
        flagged(u"language"_s, u"CODE"_s, Texts::tr("Language, like de."));
        flag(u"json"_s, Texts::tr("Print one JSON document."));
        flag(u"ndjson"_s, Texts::tr("Print JSON, one object a line."));
    }

    void addIds() { m_parser.addPositionalArgument(u"id"_s, Texts::tr("Ids of jobs."), u"ID…"_s); }
    void addForeign() { flag(u"foreign"_s, Texts::tr("Also jobs that were not submitted here.")); }
    void addMine() { flag(u"mine"_s, Texts::tr("Only jobs that were submitted here.")); }

    void addResult()
    {
        flagged(u"out"_s, u"FILE"_s, Texts::tr("Write the result to FILE."));
        flagged(u"format"_s, u"F"_s,
                Texts::tr("json, ndjson, csv, tsv or md; the bytes of the answer if not given."));
    }

    void addSubmit()
    {
        flag(u"wait"_s, Texts::tr("Wait until it is done, and collect its result."));
        flag(u"result"_s, Texts::tr("Wait, then print the result."));
        flag(u"fire-and-forget"_s, Texts::tr("The server keeps neither id nor result."));
        flagged(u"label"_s, u"L"_s, Texts::tr("A name for the job, kept here only."));
        addResult();
    }

    void addAql()
    {
        flagged(u"bind"_s, u"K=JSON"_s,
                Texts::tr("A bind variable, like limit=10 or 'name=\"Anna\"'; more than once."));
        flagged(u"params"_s, u"FILE"_s,
                Texts::tr("One job a row: CSV with a line of names, or JSON objects."));
        flagged(u"ttl"_s, u"TIME"_s, Texts::tr("How long the server keeps the cursor."));
        flagged(u"batch-size"_s, u"N"_s, Texts::tr("Rows in one batch of the result."));
        flag(u"count"_s, Texts::tr("Count the rows."));
        flag(u"full-count"_s, Texts::tr("Count the rows without the last LIMIT."));
        flag(u"stream"_s, Texts::tr("Compute rows as they are read."));
        flagged(u"max-runtime"_s, u"TIME"_s, Texts::tr("Stop the query after so long."));
        flagged(u"memory-limit"_s, u"BYTES"_s, Texts::tr("Stop the query beyond so much memory."));
        flagged(u"profile-level"_s, u"N"_s, Texts::tr("0, 1 or 2."));
        flag(u"fail-on-warning"_s, Texts::tr("Warnings are errors."));
    }

    QCommandLineParser m_parser;
};

Result<qint64> positiveNumber(const QCommandLineParser& parser, const QString& name)
{
    bool isNumber = false;
    const qint64 value = parser.value(name).toLongLong(&isNumber);
    if (!isNumber || value < 1)
        return wrong(Texts::tr("--%1 is a number from 1, not “%2”.")
                         .arg(name, parser.value(name).left(Shown)));
    return value;
}

std::optional<QString> valueIfSet(const QCommandLineParser& parser, const QString& name)
{
    if (parser.isSet(name))
        return parser.value(name);
    return std::nullopt;
}

ConnectionArguments connectionFrom(const QCommandLineParser& parser)
{
    QMap<QString, QString> advanced;
    for (const ConnectionOption& option : advancedConnectionOptions()) {
        if (parser.isSet(option.name))
            advanced.insert(option.name,
                            option.valueName.isEmpty() ? u"yes"_s : parser.value(option.name));
    }
    return {.server = parser.isSet(u"server"_s)
                ? std::optional(parser.values(u"server"_s).join(u','))
                : std::nullopt,
            .user = valueIfSet(parser, u"user"_s),
            .database = valueIfSet(parser, u"database"_s),
            .login = valueIfSet(parser, u"login"_s),
            .caFile = valueIfSet(parser, u"ca-file"_s),
            .advanced = advanced,
            .passwordFile = parser.value(u"password-file"_s)};
}

Result<bool> readIds(const QStringList& words, Arguments& into)
{
    for (const QString& id : words) {
        const bool isId = !id.isEmpty() && id.size() <= MaxId
            && std::ranges::all_of(id, [](QChar c) { return c >= u'0' && c <= u'9'; });
        if (!isId)
            return wrong(Texts::tr("“%1” is no job id: ids are numbers.").arg(id.left(Shown)));
        if (!into.ids.contains(id))
            into.ids.append(id);
    }
    return true;
}

Result<bool> readCursorOptions(const QCommandLineParser& parser, arango::CursorOptions& into)
{
    const auto number = [&](const QString& name, auto& target) -> Result<bool> {
        if (!parser.isSet(name))
            return true;
        return positiveNumber(parser, name).map([&](qint64 value) {
            target = value;
            return true;
        });
    };
    const auto time = [&](const QString& name, auto& target) -> Result<bool> {
        if (!parser.isSet(name))
            return true;
        return durationFrom(parser.value(name)).map([&](std::chrono::seconds value) {
            target = double(value.count());
            return true;
        });
    };
    const auto flag = [&](const QString& name, std::optional<bool>& target) {
        if (parser.isSet(name))
            target = true;
    };
    flag(u"count"_s, into.count);
    flag(u"full-count"_s, into.fullCount);
    flag(u"stream"_s, into.stream);
    flag(u"fail-on-warning"_s, into.failOnWarning);
    if (parser.isSet(u"profile-level"_s)) {
        const QString level = parser.value(u"profile-level"_s);
        if (level != "0"_L1 && level != "1"_L1 && level != "2"_L1)
            return wrong(Texts::tr("--profile-level is 0, 1 or 2."));
        into.profile = level.toInt();
    }
    return number(u"batch-size"_s, into.batchSize)
        .and_then([&](bool) { return number(u"memory-limit"_s, into.memoryLimit); })
        .and_then([&](bool) { return time(u"ttl"_s, into.ttl); })
        .and_then([&](bool) { return time(u"max-runtime"_s, into.maxRuntime); });
}

Result<bool> readSubmit(const QCommandLineParser& parser, Arguments& into)
{
    into.label = parser.value(u"label"_s);
    into.fireAndForget = parser.isSet(u"fire-and-forget"_s);
    into.printResult = parser.isSet(u"result"_s);
    into.wait = parser.isSet(u"wait"_s) || into.printResult;
    if (into.fireAndForget && into.wait)
        return wrong(Texts::tr("A fire-and-forget job has no id to wait for: --fire-and-forget "
                               "goes with neither --wait nor --result."));
    if (!into.printResult && (parser.isSet(u"out"_s) || parser.isSet(u"format"_s)))
        return wrong(Texts::tr("--out and --format need --result."));
    return true;
}

Result<bool> readAql(const QCommandLineParser& parser, Arguments& into)
{
    const QStringList words = parser.positionalArguments();
    if (words.size() > 1)
        return wrong(Texts::tr("One query at a time; AQL with blanks stands in quotes."));
    into.source = words.value(0);
    into.parameters = parser.value(u"params"_s);
    if (into.parameters == "-"_L1 && (into.source.isEmpty() || into.source == "-"_L1))
        return wrong(Texts::tr("Standard input cannot be both the query and its parameters."));
    if (parser.isSet(u"params"_s) && into.printResult)
        return wrong(
            Texts::tr("--result is for one job; with --params use --wait, then “arangojobs "
                      "result ID”."));
    for (const QString& text : parser.values(u"bind"_s)) {
        const auto binding = bindingFrom(text);
        if (!binding)
            return tl::unexpected(binding.error());
        setBinding(into.bindings, binding->first, binding->second);
    }
    return readCursorOptions(parser, into.cursor);
}

Result<bool> readRequest(const QCommandLineParser& parser, Arguments& into)
{
    const QStringList words = parser.positionalArguments();
    if (words.size() != 2)
        return wrong(Texts::tr("A request is METHOD PATH, like GET /_api/version."));
    const auto method = arango::methodFromName(words.at(0).toUpper());
    if (!method)
        return wrong(Texts::tr("“%1” is no method of HTTP that ArangoDB knows.")
                         .arg(words.at(0).left(Shown)));
    into.method = *method;
    into.target = words.at(1);
    if (!arango::requestFromTarget(*method, into.target))
        return wrong(Texts::tr("“%1” is no path: it begins with a slash, and blanks and other "
                               "special characters in it are percent-encoded.")
                         .arg(into.target.left(Shown)));
    into.body = parser.value(u"body"_s);
    static constexpr std::array Own{"authorization"_L1,  "x-arango-async"_L1,
                                    "content-length"_L1, "transfer-encoding"_L1,
                                    "host"_L1,           "connection"_L1};
    for (const QString& line : parser.values(u"header"_s)) {
        const QString name = line.section(u':', 0, 0).trimmed();
        const QString value = line.section(u':', 1).trimmed();
        const auto isPlain = [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7f; };
        if (name.isEmpty() || name.contains(u' ') || !line.contains(u':')
            || !std::ranges::all_of(line, isPlain))
            return wrong(Texts::tr("A header is “Name: value”, in plain ASCII, not “%1”.")
                             .arg(line.left(Shown)));
        if (std::ranges::any_of(Own, [&](QLatin1StringView own) {
                return !name.compare(own, Qt::CaseInsensitive);
            }))
            return wrong(Texts::tr("The header %1 is set by the program.").arg(name));
        into.headers.append({name.toLatin1(), value.toLatin1()});
    }
    return true;
}

Result<bool> readResult(const QCommandLineParser& parser, Arguments& into)
{
    into.outFile = parser.value(u"out"_s);
    into.format = parser.value(u"format"_s);
    if (parser.isSet(u"format"_s) && !std::ranges::any_of(Formats, [&](QLatin1StringView known) {
            return into.format == known;
        }))
        return wrong(Texts::tr("--format is json, ndjson, csv, tsv or md, not “%1”.")
                         .arg(into.format.left(Shown)));
    const bool writesFile = !into.outFile.isEmpty() && into.outFile != "-"_L1;
    if (into.form != Form::People && !writesFile)
        return wrong(
            Texts::tr("With --json or --ndjson the result itself needs a file: --out FILE."));
    return true;
}

Result<bool> readClear(const QCommandLineParser& parser, Arguments& into)
{
    into.done = parser.isSet(u"done"_s);
    into.pending = parser.isSet(u"pending"_s);
    into.yes = parser.isSet(u"yes"_s);
    if (into.done && !into.ids.isEmpty())
        return wrong(Texts::tr("Either ids or --done."));
    if (!into.done && into.ids.isEmpty())
        return wrong(Texts::tr("Which jobs? Give their ids, or --done."));
    if (into.done && into.pending)
        return wrong(Texts::tr("--pending goes with ids only."));
    if (!parser.isSet(u"older-than"_s))
        return true;
    if (!into.done)
        return wrong(Texts::tr("--older-than goes with --done only."));
    return durationFrom(parser.value(u"older-than"_s)).map([&](std::chrono::seconds age) {
        into.olderThan = age;
        return true;
    });
}

Result<bool> readList(const QCommandLineParser& parser, Arguments& into)
{
    into.pending = parser.isSet(u"pending"_s);
    into.done = parser.isSet(u"done"_s);
    into.all = parser.isSet(u"all"_s);
    if (int(into.pending) + int(into.done) + int(into.all) > 1)
        return wrong(Texts::tr("--pending, --done and --all exclude each other."));
    if (!parser.isSet(u"count"_s))
        return true;
    return positiveNumber(parser, u"count"_s).map([&](qint64 count) {
        into.count = int(std::min<qint64>(count, std::numeric_limits<int>::max()));
        return true;
    });
}

/// What only some commands take.
Result<bool> readOwn(Command command, const QCommandLineParser& parser, Arguments& into)
{
    const QStringList words = parser.positionalArguments();
    if (command == Command::Submit || command == Command::Request)
        return readSubmit(parser, into).and_then([&](bool) {
            return command == Command::Submit ? readAql(parser, into) : readRequest(parser, into);
        });
    if (command == Command::List || command == Command::Watch) {
        into.mine = parser.isSet(u"mine"_s);
        if (!words.isEmpty())
            return wrong(Texts::tr("“%1” is not understood here.").arg(words.first().left(Shown)));
        return command == Command::List ? readList(parser, into) : true;
    }
    return readIds(words, into).and_then([&](bool) -> Result<bool> {
        if (command == Command::Clear)
            return readClear(parser, into);
        if (words.isEmpty())
            return wrong(Texts::tr("Which jobs? Give their ids; “arangojobs list” shows them."));
        if (command == Command::Result && into.ids.size() > 1)
            return wrong(Texts::tr("The result of one job at a time."));
        return true;
    });
}

Result<Arguments> argumentsFrom(Command command, const QCommandLineParser& parser)
{
    Arguments arguments;
    arguments.command = command;
    if (parser.isSet(u"json"_s) && parser.isSet(u"ndjson"_s))
        return wrong(Texts::tr("Either --json or --ndjson."));
    if (parser.isSet(u"json"_s))
        arguments.form = Form::Json;
    if (parser.isSet(u"ndjson"_s))
        arguments.form = Form::JsonLines;
    arguments.connection = connectionFrom(parser);
    arguments.configFolder = parser.isSet(u"config-dir"_s)
        ? QDir(parser.value(u"config-dir"_s)).absolutePath()
        : QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    arguments.language = parser.value(u"language"_s);

    if (const auto read = readOwn(command, parser, arguments); !read)
        return tl::unexpected(read.error());
    const auto has = [&](Command one) { return command == one; };
    if (has(Command::Result) || arguments.printResult) {
        if (const auto read = readResult(parser, arguments); !read)
            return tl::unexpected(read.error());
    }

    if (has(Command::Result) || has(Command::Cancel) || has(Command::Clear))
        arguments.foreign = parser.isSet(u"foreign"_s);
    if (has(Command::Cancel))
        arguments.wait = parser.isSet(u"wait"_s);
    if (has(Command::Wait))
        arguments.leave = parser.isSet(u"leave"_s);
    return arguments;
}

/// The place of the first argument that is neither an option nor an option's value.
qsizetype firstWord(const QStringList& arguments)
{
    qsizetype i = 1;
    const QList<ConnectionOption> advanced = advancedConnectionOptions();
    while (i < arguments.size() && arguments.at(i).startsWith(u'-')) {
        const bool takesNext
            = std::ranges::any_of(
                  SharedWithValue,
                  [&](QLatin1StringView name) { return arguments.at(i) == "--"_L1 + name; })
            || std::ranges::any_of(advanced, [&](const ConnectionOption& option) {
                   return !option.valueName.isEmpty() && arguments.at(i) == "--"_L1 + option.name;
               });
        i += takesNext ? 2 : 1;
    }
    return i;
}

} // namespace

QString commandName(Command command)
{
    const auto info = std::ranges::find(Commands, command, &CommandInfo::command);
    return QString::fromLatin1(info->name);
}

std::optional<Command> commandIn(const QStringList& arguments)
{
    const QString word = arguments.value(firstWord(arguments));
    const auto info = std::ranges::find_if(
        Commands, [&](const CommandInfo& known) { return word == QLatin1StringView(known.name); });
    return info == Commands.end() ? std::nullopt : std::optional(info->command);
}

Parsed parse(Command command, const QStringList& arguments)
{
    CommandParser commandParser(command);
    QCommandLineParser& parser = commandParser.parser();
    // Without the command's name, which is no argument of its own.
    QStringList words = arguments;
    words.remove(firstWord(arguments));

    const auto usage = [&](const QString& message) {
        return Parsed{.arguments = {},
                      .exitCode = ExitCode::Usage,
                      .text = message + u'\n'
                          + Texts::tr("“arangojobs %1 --help” lists what is understood.")
                                .arg(commandName(command))};
    };
    if (!parser.parse(words))
        return usage(parser.errorText());
    if (parser.isSet(u"help"_s)) {
        QString text = parser.helpText();
        // The parser knows the program's name, not the command's.
        text.replace(u" [options]"_s, u" "_s + commandName(command) + u" [options]"_s);
        return {.arguments = {}, .exitCode = ExitCode::Ok, .text = text};
    }
    const auto result = argumentsFrom(command, parser);
    if (!result)
        return usage(result.error().message);
    return {.arguments = *result, .exitCode = ExitCode::Ok, .text = {}};
}

} // namespace cli
