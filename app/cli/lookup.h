// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/engine.h"
#include "app/cli/pace.h"

#include <QObject>
#include <QStringList>

#include <memory>
#include <optional>
#include <utility>

namespace cli {

/// Finds jobs by the server's ids and asks the server, one by one, about those whose end is not on
/// our disk. What it says goes into the store, also for jobs that were not submitted here.
///
/// With several coordinators a known job is asked for where it is. An unknown one is asked for
/// where its id points to, if a job with such an id is known, else everywhere; it does not exist
/// when all of them say so. A coordinator that asks another one (protocol.md §2.6) says so and is
/// not its keeper.
class Lookup final : public QObject {
    Q_OBJECT

public:
    Lookup(Engine& engine, QStringList ids, QObject* parent = nullptr);

    /// An id that names a job on more than one coordinator has failed: nobody can say which is
    /// meant. Ids of one cluster are unique.
    void requireUnique() { m_requiresUnique = true; }
    void start();
    void stop() { m_pace.stop(); }

signals:
    /// In the order of the answers.
    void found(quint64 serial);
    /// The server does not know it, and neither do we; or the question had no answer.
    void failed(const QString& id, const arango::Error& error);
    void finished();

private:
    /// An id while it is asked for.
    struct Search {
        QString id;
        int open = 0; // questions without an answer
        QList<quint64> found; // serials
        std::optional<arango::Error> error; // the weightiest: no answer counts more than a 404
        std::optional<std::pair<JobMonitor*, arango::jobs::Status>> forwarded;
    };
    using SearchPtr = std::shared_ptr<Search>;

    void ask(const QString& id);
    void askFor(const Job& job, const SearchPtr& search);
    void askAll(const SearchPtr& search);
    /// `isGuess`: all others are asked when it is not there.
    void askAt(JobMonitor& monitor, const SearchPtr& search, bool isGuess);
    void answered(const Job& job, const arango::Result<arango::jobs::Status>& status,
                  const SearchPtr& search);
    void addForeign(const JobMonitor& monitor, arango::jobs::Status status, Search& search);
    void oneAnswered(const SearchPtr& search);
    [[nodiscard]] JobMonitor* ownerOf(const QString& id) const;

    Engine& m_engine;
    QStringList m_ids;
    Pace m_pace;
    bool m_requiresUnique = false;
};

} // namespace cli
