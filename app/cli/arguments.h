// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/exitcode.h"
#include "app/cli/values.h"
#include "client/aql.h"
#include "client/request.h"

#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace cli {

enum class Command { Submit, Request, Status, Result, Wait, Cancel, Clear, List, Watch };

/// How a command speaks.
enum class Form {
    People, ///< tables and sentences
    Json, ///< one document
    JsonLines, ///< one object a line, as soon as there is something to say
};

/// The connection as typed; what is not set comes from the window's last connection.
struct ConnectionArguments {
    std::optional<QString> server;
    std::optional<QString> user;
    std::optional<QString> database;
    std::optional<QString> login;
    std::optional<QString> caFile;
    QMap<QString, QString> advanced; ///< by name, see advancedConnectionOptions()
    QString passwordFile;

    bool operator==(const ConnectionArguments&) const = default;
};

/// One command with everything that was typed behind it, checked as far as that needs neither a
/// file nor a server.
struct Arguments {
    Command command = Command::List;
    Form form = Form::People;
    ConnectionArguments connection;
    QString configFolder;
    QString language;

    QStringList ids; ///< as typed, each once
    bool foreign = false;

    // submit, request
    QString source; ///< a file, "-" or AQL; empty: standard input
    arango::Method method = arango::Method::Get;
    QString target; ///< "/_api/version?details=true"
    QString body; ///< a file, "-" or JSON
    arango::Headers headers;
    Bindings bindings;
    QString parameters; ///< a file or "-"
    QString label;
    arango::CursorOptions cursor;
    bool fireAndForget = false;
    bool wait = false; ///< also of cancel
    bool printResult = false; ///< submit --result

    bool leave = false; ///< wait: results stay on the server

    // result, submit --result
    QString outFile; ///< a file or "-"
    QString format; ///< empty: the bytes of the answer

    // clear
    bool done = false; ///< also of list
    bool pending = false; ///< also of list
    std::optional<std::chrono::seconds> olderThan;
    bool yes = false;

    // list
    bool all = false;
    bool mine = false;
    int count = 0; ///< 0: all
};

/// What the arguments ask for: a command, or a text and an exit code.
struct Parsed {
    std::optional<Arguments> arguments;
    ExitCode exitCode = ExitCode::Ok;
    QString text; ///< for standard output when the code is Ok, else for standard error
};

/// The command among the arguments of the program, if there is one: "arangojobs list …", also
/// behind options that commands share ("arangojobs --config-dir D list").
[[nodiscard]] std::optional<Command> commandIn(const QStringList& arguments);

[[nodiscard]] Parsed parse(Command command, const QStringList& arguments);

/// As typed: "submit".
[[nodiscard]] QString commandName(Command command);

} // namespace cli
