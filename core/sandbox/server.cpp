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

Server::Server(Options options) : d(std::make_unique<Private>(options)) { }

Server::~Server()
{
    stop();
}

bool Server::start(std::string& error)
{
    if (d->isRunning) {
        error = "the sandbox runs already";
        return false;
    }
    if (!d->listener.start(d->engine.options.listen, d->engine.options.port, error))
        return false;
    d->engine.start();
    d->isRunning = true;
    return true;
}

int Server::port() const
{
    return d->listener.port();
}

void Server::stop()
{
    if (!d->isRunning)
        return;
    d->isRunning = false;
    d->engine.stop();
    d->listener.stop();
}

void Server::restart()
{
    d->engine.restart();
}

} // namespace sandbox
