// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output.h"

#include <QList>

#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <cwchar>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

constexpr int FallbackWidth = 80;

/// 0, or the number of the error.
int writeAll(int descriptor, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), size_t(bytes.size()));
        if (written >= 0) {
            bytes = bytes.sliced(written);
        } else if (errno == EAGAIN) {
            // Somebody made the terminal non-blocking.
            pollfd ready{descriptor, POLLOUT, 0};
            ::poll(&ready, 1, -1);
        } else if (errno != EINTR) {
            return errno;
        }
    }
    return 0;
}

int columnsOf(int descriptor)
{
    winsize size{};
    if (::ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_col == 0)
        return FallbackWidth;
    return size.ws_col;
}

int columnsOf(char32_t c)
{
    return std::max(0, ::wcwidth(wchar_t(c)));
}

} // namespace

Output::Output() : m_showsProgress(::isatty(STDERR_FILENO) == 1)
{
    // A reader that goes away is seen by write(); work that is under way ends properly.
    std::signal(SIGPIPE, SIG_IGN);
}

Output::~Output()
{
    clearProgress();
}

bool Output::write(QByteArrayView bytes)
{
    if (m_isBroken || !m_problem.isEmpty())
        return false;
    clearProgress();
    const int error = writeAll(STDOUT_FILENO, bytes);
    if (error == EPIPE)
        m_isBroken = true;
    else if (error != 0)
        m_problem = QString::fromLocal8Bit(std::strerror(error));
    return error == 0;
}

bool Output::writeLine(const QString& line)
{
    return write(QByteArray(line.toUtf8() + '\n'));
}

void Output::writeError(QByteArrayView bytes)
{
    (void)writeAll(STDERR_FILENO, bytes); // nowhere left to complain
}

void Output::note(const QString& sentence)
{
    clearProgress();
    writeError(QByteArray(tame(sentence).toUtf8() + '\n'));
}

void Output::progress(const QString& line)
{
    if (!m_showsProgress)
        return;
    // The last column stays free: some terminals wrap already there.
    const QString shown = cut(tame(line), columnsOf(STDERR_FILENO) - 1);
    writeError(QByteArray("\r\x1b[K" + shown.toUtf8()));
    m_hasProgress = true;
}

void Output::clearProgress()
{
    if (m_hasProgress)
        writeError("\r\x1b[K");
    m_hasProgress = false;
}

int Output::width() const
{
    return ::isatty(STDOUT_FILENO) == 1 ? columnsOf(STDOUT_FILENO) : 0;
}

QString tame(const QString& text)
{
    QString line = text;
    for (QChar& c : line) {
        const char16_t u = c.unicode();
        const bool turns = (u >= 0x202a && u <= 0x202e) || (u >= 0x2066 && u <= 0x2069);
        if (c.category() == QChar::Other_Control || u == 0x2028 || u == 0x2029 || turns)
            c = u' ';
    }
    return line.trimmed();
}

int columnsOf(const QString& text)
{
    int columns = 0;
    for (const uint c : text.toUcs4())
        columns += columnsOf(char32_t(c));
    return columns;
}

QString cut(const QString& text, int columns)
{
    if (columnsOf(text) <= columns)
        return text;
    QString shown;
    int used = 0;
    for (const uint code : text.toUcs4()) {
        const auto character = char32_t(code);
        used += columnsOf(character);
        if (used > columns - 1)
            break;
        shown += QString::fromUcs4(&character, 1);
    }
    return shown + u'…';
}

} // namespace cli
