// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/endpoint.h"
#include "client/error.h"
#include "client/request.h"

#include <QObject>

#include <chrono>
#include <functional>
#include <memory>

namespace arango {

/// Takes a body in pieces as they arrive, on the thread of the HttpClient.
struct BodySink {
    /// Asked once, when status and headers are there: does the body go to `write`? If not, it ends
    /// up in Response::body as usual.
    std::function<bool(const Response& head)> wants;
    /// Returns false when it cannot take more (a full disk): the transfer is stopped.
    std::function<bool(const QByteArray& piece)> write;
};

struct SendOptions {
    /// From send() to the complete answer, waiting in our queue and repetitions included. Zero:
    /// none.
    std::chrono::milliseconds deadline{30'000};
    /// Longest silence while an answer is on its way; for bodies whose length nobody can guess.
    /// Zero: only the deadline counts.
    std::chrono::milliseconds idleTimeout{0};
    /// Goes over its own connections, so that polling never waits behind it.
    bool isLarge = false;
    /// Ends when status and headers are there and closes the connection (an async HEAD's answer
    /// promises a body that never comes).
    bool headersOnly = false;
    BodySink sink;
};

using ResponseHandler = std::function<void(Result<Response>)>;

/// HTTP/1.1 to one server, on the thread it lives in.
///
/// * A request that may change something leaves this process at most once: every one that is not
///   GET or HEAD, and those two with the x-arango-async header.
/// * GET and HEAD are sent again when the connection breaks before the answer is complete and
///   nothing of it went to a sink: a GET at most MaxRepetitions times, after 100 and 400 ms; a HEAD
///   at once and by Qt. A refused connection, a deadline and an answer of any status are final.
/// * At most six requests are on the way at a time for small and six for large answers; the rest
///   wait here, in order, where deadlines and cancelling work.
/// * The handler is called exactly once, queued (never inside send()), unless `context` is gone:
///   then never, and the transfer is aborted.
/// * Every HTTP status is a Response; an Error means that there is no complete answer.
/// * Answers may come as gzip or deflate and are undone here. Sinks and everything about jobs get
///   the bytes as the server keeps them (it never compresses stored results; 3.11.0 did so twice).
class HttpClient final : public QObject {
    Q_OBJECT

public:
    static constexpr int MaxInFlight = 6;
    static constexpr int MaxRepetitions = 2;

    /// For main(): no socket of this process asks the system for a proxy. HttpClient never does;
    /// but only when it knows that nobody else does, small requests go at three times the rate.
    static void useNoSystemProxies();

    /// Of the endpoint, everything but the login and the further coordinators matters here.
    explicit HttpClient(Endpoint endpoint, QObject* parent = nullptr);
    ~HttpClient() override;

    /// `request.path` is the full path; `request.perDatabase` plays no role here.
    void send(const Request& request, SendOptions options, QObject* context,
              ResponseHandler handler);

signals:
    /// Status and headers of an answer, before its body and its handler.
    void headSeen(const arango::Response& head);
    /// The server could not be reached, or a connection to it broke.
    void connectionFailed();

private:
    class Private;
    std::unique_ptr<Private> m_d;
};

} // namespace arango
