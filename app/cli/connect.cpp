// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/connect.h"

#include "app/cli/texts.h"
#include "app/connectionoptions.h"
#include "shell/settings.h"

#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

#include <cerrno>

using namespace Qt::StringLiterals;
using arango::Login;
using arango::Result;

namespace cli {

namespace {

constexpr qsizetype MaxSecret = 64 * 1024; // a JWT may be long

tl::unexpected<arango::Error> wrong(const QString& message)
{
    return tl::unexpected(arango::Error{.kind = arango::Error::Kind::NotSent, .message = message});
}

/// The terminal, with what is typed invisible, as long as this lives.
class SilentTerminal {
public:
    SilentTerminal() : m_descriptor(::open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY))
    {
        if (m_descriptor < 0 || ::tcgetattr(m_descriptor, &m_before) != 0)
            return;
        termios silent = m_before;
        silent.c_lflag &= tcflag_t(~tcflag_t(ECHO));
        m_isReady = ::tcsetattr(m_descriptor, TCSAFLUSH, &silent) == 0;
    }
    ~SilentTerminal()
    {
        if (m_isReady) {
            ::tcsetattr(m_descriptor, TCSAFLUSH, &m_before);
            write("\n");
        }
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    SilentTerminal(const SilentTerminal&) = delete;
    SilentTerminal& operator=(const SilentTerminal&) = delete;

    [[nodiscard]] bool isReady() const { return m_isReady; }
    void write(QByteArrayView text) const
    {
        (void)!::write(m_descriptor, text.data(), size_t(text.size()));
    }
    /// Nothing when a signal came first.
    [[nodiscard]] std::optional<QByteArray> readLine() const
    {
        QByteArray line;
        char byte = 0;
        for (;;) {
            const ssize_t got = ::read(m_descriptor, &byte, 1);
            if (got < 0)
                return std::nullopt;
            if (got == 0 || byte == '\n' || line.size() == MaxSecret)
                return line;
            line += byte;
        }
    }

private:
    int m_descriptor;
    termios m_before{};
    bool m_isReady = false;
};

Result<QString> firstLineOf(const QString& name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return wrong(
            Texts::tr("The password file %1 cannot be read: %2.").arg(name, file.errorString()));
    QByteArray line = file.readLine(MaxSecret);
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    return QString::fromUtf8(line);
}

Result<QString> askFor(const ConnectionChoice& choice)
{
    const SilentTerminal terminal;
    if (!terminal.isReady())
        return wrong(Texts::tr("This login needs a password: set ARANGOJOBS_PASSWORD, or give "
                               "--password-file FILE."));
    const arango::Endpoint& endpoint = choice.endpoint;
    QString question
        = Texts::tr("Password of %1 on %2: ").arg(endpoint.login.user, endpoint.url.host());
    if (endpoint.login.kind == Login::Kind::Token)
        question = Texts::tr("Token for %1: ").arg(endpoint.url.host());
    else if (endpoint.login.kind == Login::Kind::Superuser)
        question = Texts::tr("Secret of %1: ").arg(endpoint.url.host());
    terminal.write(question.toUtf8());
    const auto line = terminal.readLine();
    if (!line)
        return wrong(Texts::tr("No password was given."));
    return QString::fromUtf8(*line);
}

} // namespace

Result<ConnectionChoice> choiceFrom(const Arguments& arguments)
{
    const ConnectionArguments& typed = arguments.connection;
    ConnectionText text;
    if (!typed.server) {
        const Settings settings = loadSettings(arguments.configFolder);
        if (settings.server.isEmpty())
            return wrong(Texts::tr("Which server? Give --server URL; the window's last connection "
                                   "is not known here."));
        text = connectionText(settings.endpoint(), settings.database);
    }
    const auto take = [](const std::optional<QString>& from, QString& to) {
        if (from)
            to = *from;
    };
    take(typed.server, text.server);
    take(typed.database, text.database);
    take(typed.caFile, text.caFile);
    take(typed.login, text.login);
    for (const ConnectionOption& option : advancedConnectionOptions()) {
        if (const auto it = typed.advanced.find(option.name); it != typed.advanced.end())
            text.*option.text = *it;
    }
    if (typed.user && *typed.user != text.user) {
        text.user = *typed.user;
        if (!typed.login)
            text.login.clear();
    }
    return connectionFrom(text);
}

Result<QString> readSecret(const Arguments& arguments, const ConnectionChoice& choice)
{
    if (choice.endpoint.login.kind == Login::Kind::None)
        return QString();
    if (!arguments.connection.passwordFile.isEmpty())
        return firstLineOf(arguments.connection.passwordFile);
    if (qEnvironmentVariableIsSet(PasswordVariable))
        return qEnvironmentVariable(PasswordVariable);
    return askFor(choice);
}

} // namespace cli
