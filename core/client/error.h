// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <tl/expected.hpp>

namespace arango {

/// Why an operation has no result.
struct Error {
    enum class Kind {
        NotSent, ///< never left this process: bad input, no connection, cancelled while queued
        Network, ///< the connection failed, or broke before the answer was complete
        Timeout, ///< our own deadline passed
        Cancelled, ///< stopped by us
        Server, ///< the server answered with an error
        Protocol, ///< the server answered with something that is not ArangoDB's protocol
    };

    Kind kind = Kind::Network;
    int httpStatus = 0; ///< 0 when no answer was read
    int errorNum = 0; ///< ArangoDB's number; 0 when the answer carries none
    QString message; ///< of a server error, the server's own text; plain text, bounded in length
    bool mayHaveReachedServer = false; ///< the request may have been carried out
    /// What failed, in python-arango's words: "DocumentInsert", "AsyncJobResult". Empty below the
    /// operations, where a plain request is sent.
    QString operation;
    QString request; ///< method and path: "PUT /_api/job/17"; never query, headers or body
    /// When fetching a job's result broke: what a look at the job then told (resultfate.h).
    enum class Fate { Unknown, StillThere, NotDone, Lost };
    Fate fate = Fate::Unknown;

    bool operator==(const Error&) const = default;
};

template <class T> using Result = tl::expected<T, Error>;

[[nodiscard]] tl::unexpected<Error> protocolError(const QString& message);

/// The job endpoints' own "no such job" and "not yet": messages as python-arango words them.
[[nodiscard]] QString jobNotFound(const QString& id);
[[nodiscard]] QString jobNotDone(const QString& id);

} // namespace arango
