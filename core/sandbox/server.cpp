// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/server.h"

#include "sandbox/engine.h"
#include "sandbox/listener.h"

namespace sandbox {

struct Server::Private {
    explicit Private(const Options& options)
        : engine(options),
          listener(
              {.handle = [this](HttpRequest request) { return engine.handle(std::move(request)); },
               .queueTime = [this] { return engine.queueTime(); },
               .tick = [this] { engine.cursors.sweep(); }})
    {
        engine.connectionCount = [this] { return listener.connectionCount(); };
    }

    Engine engine;
    Listener listener;
    bool isRunning = false;
};

Server::Server(const Options& options) : m_d(std::make_unique<Private>(options)) { }

Server::~Server()
{
    stop();
}

bool Server::start(std::string& error)
{
    if (m_d->isRunning) {
        error = "the sandbox runs already";
        return false;
    }
    if (!m_d->listener.start(m_d->engine.options.listen, m_d->engine.options.port, error))
        return false;
    m_d->engine.start();
    m_d->isRunning = true;
    return true;
}

int Server::port() const
{
    return m_d->listener.port();
}

void Server::stop()
{
    if (!m_d->isRunning)
        return;
    m_d->isRunning = false;
    m_d->engine.stop();
    m_d->listener.stop();
}

void Server::restart()
{
    m_d->engine.restart();
}

} // namespace sandbox
