// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/interrupt.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <csignal>

namespace cli {

namespace {

std::array<int, 2> pipeEnds{-1, -1};

// Only write() is allowed in a signal handler; the event loop reads what it wrote.
void noteSignal(int number)
{
    const char byte = char(number);
    (void)!::write(pipeEnds[1], &byte, 1);
}

int openPipe()
{
    (void)::pipe2(pipeEnds.data(), O_CLOEXEC | O_NONBLOCK);
    return pipeEnds[0];
}

void handle(void (*handler)(int))
{
    struct sigaction action { };
    action.sa_handler = handler;
    sigemptyset(&action.sa_mask);
    // Without SA_RESTART a password prompt ends at Ctrl+C.
    for (const int number : {SIGINT, SIGTERM, SIGHUP}) {
        // What nohup, or a script that started us in the background, switched off stays off.
        struct sigaction before { };
        ::sigaction(number, nullptr, &before);
        if (before.sa_handler != SIG_IGN)
            ::sigaction(number, &action, nullptr);
    }
}

} // namespace

Interrupt::Interrupt(QObject* parent)
    : QObject(parent), m_notifier(openPipe(), QSocketNotifier::Read)
{
    connect(&m_notifier, &QSocketNotifier::activated, this, &Interrupt::read);
    handle(noteSignal);
}

Interrupt::~Interrupt()
{
    handle(SIG_DFL);
    m_notifier.setEnabled(false);
    ::close(pipeEnds[0]);
    ::close(pipeEnds[1]);
}

void Interrupt::read()
{
    const int before = m_count;
    char byte = 0;
    while (::read(pipeEnds[0], &byte, 1) == 1) {
        m_exitCode = byte == char(SIGINT) ? ExitCode::Interrupted : ExitCode::Terminated;
        ++m_count;
    }
    if (m_count > before)
        emit requested(m_count);
}

} // namespace cli
