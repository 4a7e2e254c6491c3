// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"

#include "app/connectionoptions.h"

#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;
using arango::Login;

namespace {

constexpr int UsageError = 2;

CommandLine usageError(const QString& message)
{
    CommandLine line;
    line.exitCode = UsageError;
    line.message = message + u'\n'
        + CommandLine::tr("“arangojobs --help” lists what is understood.") + u'\n';
    return line;
}

} // namespace

CommandLine readCommandLine(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(CommandLine::tr(
        "Submits, watches, collects, cancels and clears ArangoDB's asynchronous jobs.\n"
        "\n"
        "arangojobs                    the window\n"
        "arangojobs --sandbox          the window on a sandbox inside the program\n"
        "arangojobs --server URL …     the window on a server\n"
        "arangojobs FILE …             the window with results that are on disk\n"
        "arangojobs submit …           a command: submit, request, list, watch, status, wait,\n"
        "                              result, cancel, clear; each understands --help\n"
        "arangojobs sandbox --port N   the sandbox alone, for other programs\n"
        "arangojobs tour DIR           the window driven by itself, with pictures\n"
        "\n"
        "The password is read from ARANGOJOBS_PASSWORD, or asked for."));
    const QCommandLineOption help({u"h"_s, u"help"_s}, CommandLine::tr("This text."));
    const QCommandLineOption version({u"v"_s, u"version"_s}, CommandLine::tr("The version."));
    const QCommandLineOption sandbox(u"sandbox"_s, CommandLine::tr("Open the embedded sandbox."));
    const QCommandLineOption server(u"server"_s, CommandLine::tr("Open this server."), u"URL"_s);
    const QCommandLineOption user(u"user"_s, CommandLine::tr("User name."), u"U"_s);
    const QCommandLineOption database(u"database"_s,
                                      CommandLine::tr("Database; _system if not given."), u"D"_s);
    const QCommandLineOption login(
        u"login"_s,
        CommandLine::tr(
            "basic (with a user), jwt, token (in the variable), superuser (the server's secret in "
            "the variable) or none (without a user)."),
        u"KIND"_s);
    const QCommandLineOption caFile(
        u"ca-file"_s, CommandLine::tr("For https: PEM file of the certificate's authority."),
        u"FILE"_s);
    const QCommandLineOption config(u"config-dir"_s, CommandLine::tr("Keeps all state in DIR."),
                                    u"DIR"_s);
    const QCommandLineOption open(u"open"_s, CommandLine::tr("Opens a file that holds a result."),
                                  u"FILE"_s);
    const QCommandLineOption theme(u"theme"_s, CommandLine::tr("light, dark or system."),
                                   u"NAME"_s);
    const QCommandLineOption language(u"language"_s, CommandLine::tr("Language, like de."),
                                      u"CODE"_s);
    parser.addOptions({help, version, sandbox, server, user, database, login, caFile, config, open,
                       theme, language});
    for (const ConnectionOption& option : advancedConnectionOptions())
        parser.addOption({option.name, option.description, option.valueName});
    parser.addPositionalArgument(u"command"_s, CommandLine::tr("sandbox or tour, or nothing."),
                                 u"[command]"_s);

    if (!parser.parse(arguments))
        return usageError(parser.errorText());
    CommandLine line;
    if (parser.isSet(help)) {
        line.exitCode = 0;
        line.message = parser.helpText();
        return line;
    }
    if (parser.isSet(version)) {
        line.exitCode = 0;
        line.message = u"arangojobs "_s + QCoreApplication::applicationVersion() + u'\n';
        return line;
    }

    line.theme = parser.value(theme);
    line.language = parser.value(language);
    line.configFolder = parser.isSet(config)
        ? QDir(parser.value(config)).absolutePath()
        : QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    line.useSandbox = parser.isSet(sandbox);

    const QStringList words = parser.positionalArguments();
    if (!words.isEmpty() && words.first() == "tour"_L1) {
        if (words.size() != 2)
            return usageError(
                CommandLine::tr("The tour needs a folder for its pictures: arangojobs "
                                "tour DIR."));
        line.tourFolder = QDir(words.at(1)).absolutePath();
        if (!QDir().mkpath(line.tourFolder))
            return usageError(
                CommandLine::tr("The folder %1 cannot be made.").arg(line.tourFolder));
        return line;
    }
    for (const QString& word : words) {
        if (!QFileInfo::exists(word))
            return usageError(CommandLine::tr("“%1” is no command and no file.").arg(word));
        line.resultFiles.append(QFileInfo(word).absoluteFilePath());
    }
    for (const QString& file : parser.values(open))
        line.resultFiles.append(QFileInfo(file).absoluteFilePath());
    if (line.useSandbox && parser.isSet(server))
        return usageError(CommandLine::tr("--sandbox and --server exclude each other."));
    if (!parser.isSet(server)) {
        if (parser.isSet(user) || parser.isSet(database) || parser.isSet(login))
            return usageError(CommandLine::tr("--user, --database and --login need --server."));
        return line;
    }

    ConnectionText text{.server = parser.values(server).join(u','),
                        .user = parser.value(user),
                        .database = parser.value(database),
                        .login = parser.value(login),
                        .caFile = parser.value(caFile)};
    for (const ConnectionOption& option : advancedConnectionOptions()) {
        if (parser.isSet(option.name))
            text.*option.text = option.valueName.isEmpty() ? u"yes"_s : parser.value(option.name);
    }
    const auto choice = connectionFrom(text);
    if (!choice)
        return usageError(choice.error().message);
    line.connection = *choice;
    Login& into = line.connection->endpoint.login;
    if (into.kind != Login::Kind::None) {
        into.secret = qEnvironmentVariable(PasswordVariable);
        line.needsPassword = !qEnvironmentVariableIsSet(PasswordVariable);
    }
    return line;
}
