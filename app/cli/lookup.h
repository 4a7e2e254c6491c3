// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/engine.h"
#include "app/cli/pace.h"

#include <QObject>
#include <QStringList>

namespace cli {

/// Finds jobs by the server's ids and asks the server, one by one, about those whose end is not on
/// our disk. What it says goes into the store, also for jobs that were not submitted here.
class Lookup final : public QObject {
    Q_OBJECT

public:
    Lookup(Engine& engine, QStringList ids, QObject* parent = nullptr);

    void start();
    void stop() { m_pace.stop(); }

signals:
    /// In the order of the answers.
    void found(quint64 serial);
    /// The server does not know it, and neither do we; or the question had no answer.
    void failed(const QString& id, const arango::Error& error);
    void finished();

private:
    void ask(const QString& id);
    void oneEnded();
    void answered(const QString& id, const arango::Result<arango::jobs::Status>& status);

    Engine& m_engine;
    QStringList m_ids;
    Pace m_pace;
};

} // namespace cli
