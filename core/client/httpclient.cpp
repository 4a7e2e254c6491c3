// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/httpclient.h"

#include "client/texts.h"

#include <QFile>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPointer>
#include <QSslConfiguration>
#include <QTimer>

#include <algorithm>
#include <array>
#include <cstring>
#include <deque>
#include <set>
#include <unordered_map>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

namespace arango {

namespace {

/// Bodies that no sink takes are answers of the API; beyond this something else is answering.
constexpr qint64 MaxBufferedBody = 1LL << 30;
constexpr qint64 ReadBuffer = 4LL << 20;
constexpr qsizetype MaxErrorText = 500;

/// A body that can be read once and not rewound. Qt repeats any verb when the peer closes early,
/// unless it cannot rewind the body: then the reply ends with ContentReSendError instead.
class OneShotBody final : public QIODevice {
public:
    OneShotBody(QByteArray bytes, QObject* parent) : QIODevice(parent), m_bytes(std::move(bytes))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytesAvailable() const override { return m_bytes.size() - m_read; }
    [[nodiscard]] bool atEnd() const override { return m_read == m_bytes.size(); }
    bool seek(qint64 /*position*/) override { return false; }

protected:
    qint64 readData(char* data, qint64 maxSize) override
    {
        const qint64 size = std::min(maxSize, m_bytes.size() - m_read);
        if (size <= 0)
            return -1;
        std::memcpy(data, m_bytes.constData() + m_read, size_t(size));
        m_read += size;
        return size;
    }
    qint64 writeData(const char* /*data*/, qint64 /*size*/) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_read = 0;
};

/// The error Qt makes of an HTTP status: with it, the answer is complete and the status counts.
QNetworkReply::NetworkError errorOfStatus(int status)
{
    switch (status) {
    case 400:
    case 418:
        return QNetworkReply::ProtocolInvalidOperationError;
    case 401:
        return QNetworkReply::AuthenticationRequiredError;
    case 403:
        return QNetworkReply::ContentAccessDenied;
    case 404:
        return QNetworkReply::ContentNotFoundError;
    case 405:
        return QNetworkReply::ContentOperationNotPermittedError;
    case 407:
        return QNetworkReply::ProxyAuthenticationRequiredError;
    case 409:
        return QNetworkReply::ContentConflictError;
    case 410:
        return QNetworkReply::ContentGoneError;
    case 500:
        return QNetworkReply::InternalServerError;
    case 501:
        return QNetworkReply::OperationNotImplementedError;
    case 503:
        return QNetworkReply::ServiceUnavailableError;
    default:
        break;
    }
    if (status > 500)
        return QNetworkReply::UnknownServerError;
    if (status >= 400)
        return QNetworkReply::UnknownContentError;
    return QNetworkReply::NoError;
}

/// Nothing was written to a connection yet when one of these occurs.
bool isBeforeSending(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::SslHandshakeFailedError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProtocolUnknownError:
        return true;
    default:
        return false;
    }
}

Error makeError(Error::Kind kind, const QString& message, bool mayHaveReachedServer)
{
    return {.kind = kind,
            .message = message.left(MaxErrorText),
            .mayHaveReachedServer = mayHaveReachedServer};
}

struct Call {
    quint64 id = 0;
    Request request;
    SendOptions options;
    QPointer<QObject> context;
    ResponseHandler handler;
    QMetaObject::Connection contextGone;
    Clock::time_point expiry = Clock::time_point::max();
    QNetworkReply* reply = nullptr; // null while it waits for a free connection
    Response response;
    bool hasHead = false;
    bool toSink = false;
    qint64 received = 0;
    QString tlsProblem;
};

struct Lane {
    QNetworkAccessManager network;
    std::deque<quint64> waiting;
    int inFlight = 0;
};

} // namespace

class HttpClient::Private {
public:
    explicit Private(HttpClient* client) : q(client)
    {
        m_expiry.setSingleShot(true);
        QObject::connect(&m_expiry, &QTimer::timeout, q, [this] { expire(); });
    }

    Lane& laneOf(const Call& call) { return lanes.at(call.options.isLarge ? 1 : 0); }
    [[nodiscard]] QNetworkRequest networkRequest(const Call& call) const;
    void fill(Lane& lane);
    void start(Call& call);
    void readHead(Call& call);
    void readBody(Call& call);
    void finish(Call& call);
    [[nodiscard]] Result<Response> outcome(const Call& call) const;
    void end(Call& call, Result<Response> result);
    void drop(quint64 id);
    void setExpiry(Call& call, Clock::time_point expiry);
    void touch(Call& call);
    void armExpiry();
    void expire();
    std::unique_ptr<Call> take(quint64 id);

    HttpClient* q;
    QUrl server;
    QSslConfiguration tls;
    QString caProblem;
    std::array<Lane, 2> lanes;
    std::unordered_map<quint64, std::unique_ptr<Call>> calls;
    std::set<std::pair<Clock::time_point, quint64>> expiries;
    QTimer m_expiry;
    quint64 nextId = 1;
};

HttpClient::HttpClient(QUrl server, const QString& caFile, QObject* parent)
    : QObject(parent), m_d(std::make_unique<Private>(this))
{
    m_d->server = std::move(server);
    if (m_d->server.scheme() != "https"_L1)
        return;
    m_d->tls = QSslConfiguration::defaultConfiguration();
    if (caFile.isEmpty())
        return;
    QFile file(caFile);
    const auto certificates = file.open(QIODevice::ReadOnly)
        ? QSslCertificate::fromDevice(&file, QSsl::Pem)
        : QList<QSslCertificate>();
    if (certificates.isEmpty())
        m_d->caProblem = Texts::tr("The CA file %1 cannot be read, or holds no certificate in PEM "
                                   "format.")
                             .arg(caFile);
    else
        m_d->tls.addCaCertificates(certificates);
}

HttpClient::~HttpClient()
{
    while (!m_d->calls.empty())
        m_d->drop(m_d->calls.begin()->first);
}

void HttpClient::send(const Request& request, SendOptions options, QObject* context,
                      ResponseHandler handler)
{
    auto call = std::make_unique<Call>();
    call->id = m_d->nextId++;
    call->request = request;
    call->options = std::move(options);
    call->context = context;
    call->handler = std::move(handler);
    const quint64 id = call->id;
    call->contextGone = connect(context, &QObject::destroyed, this, [this, id] { m_d->drop(id); });

    Call& added = *m_d->calls.emplace(id, std::move(call)).first->second;
    if (!m_d->caProblem.isEmpty()) {
        m_d->end(added, tl::unexpected(makeError(Error::Kind::NotSent, m_d->caProblem, false)));
        return;
    }
    if (added.options.deadline > 0ms)
        m_d->setExpiry(added, Clock::now() + added.options.deadline);
    Lane& lane = m_d->laneOf(added);
    lane.waiting.push_back(id);
    m_d->fill(lane);
}

QNetworkRequest HttpClient::Private::networkRequest(const Call& call) const
{
    QUrl url = server;
    url.setPath(QString::fromLatin1(call.request.path), QUrl::TolerantMode);
    if (!call.request.query.isEmpty())
        url.setQuery(QString::fromLatin1(call.request.query), QUrl::TolerantMode);

    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute,
                         QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    // Load balancers close idle connections after 60 s; a request on a dying one is ambiguous.
    request.setAttribute(QNetworkRequest::ConnectionCacheExpiryTimeoutSecondsAttribute, 50);
    request.setDecompressedSafetyCheckThreshold(-1);
    if (server.scheme() == "https"_L1)
        request.setSslConfiguration(tls);
    request.setRawHeader("User-Agent", "ArangoJobs/0.1");
    request.setRawHeader("x-arango-driver", "ArangoJobs/0.1 (Qt)");
    request.setRawHeader("Accept-Language", "en");
    // Qt takes a cut gzip stream for a whole one: what must be complete comes as it is.
    if (call.options.sink.wants)
        request.setRawHeader("Accept-Encoding", "identity");
    for (const auto& [name, value] : call.request.headers)
        request.setRawHeader(name, value);
    if (!call.request.body.isEmpty() && !hasHeader(call.request.headers, "Content-Type"))
        request.setRawHeader("Content-Type", "application/json");
    return request;
}

void HttpClient::Private::fill(Lane& lane)
{
    while (lane.inFlight < MaxInFlight && !lane.waiting.empty()) {
        const quint64 id = lane.waiting.front();
        lane.waiting.pop_front();
        // Calls that ended while they waited leave their number behind.
        if (const auto it = calls.find(id); it != calls.end())
            start(*it->second);
    }
}

void HttpClient::Private::start(Call& call)
{
    Lane& lane = laneOf(call);
    QNetworkRequest request = networkRequest(call);
    const QByteArray verb = methodName(call.request.method);
    // A GET that is to become a job changes something too. (Qt cannot send a HEAD with a body.)
    if (call.request.method == Method::Head
        || (call.request.isSafe() && !hasHeader(call.request.headers, "x-arango-async"))) {
        call.reply = lane.network.sendCustomRequest(request, verb);
    } else {
        request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        request.setHeader(QNetworkRequest::ContentLengthHeader, call.request.body.size());
        auto* body = new OneShotBody(call.request.body, nullptr);
        call.reply = lane.network.sendCustomRequest(request, verb, body);
        body->setParent(call.reply);
    }
    ++lane.inFlight;
    if (call.options.sink.wants)
        call.reply->setReadBufferSize(ReadBuffer);

    touch(call);
    const quint64 id = call.id;
    const auto withCall = [this, id](auto step) {
        return [this, id, step] {
            if (const auto it = calls.find(id); it != calls.end())
                (this->*step)(*it->second);
        };
    };
    QObject::connect(call.reply, &QNetworkReply::metaDataChanged, q, withCall(&Private::readHead));
    QObject::connect(call.reply, &QNetworkReply::readyRead, q, withCall(&Private::readBody));
    QObject::connect(call.reply, &QNetworkReply::finished, q, withCall(&Private::finish));
    QObject::connect(call.reply, &QNetworkReply::sslErrors, q, [this, id](const auto& errors) {
        const auto it = calls.find(id);
        if (it != calls.end() && !errors.isEmpty())
            it->second->tlsProblem = errors.first().errorString();
    });
}

void HttpClient::Private::readHead(Call& call)
{
    if (call.hasHead)
        return;
    const QVariant status = call.reply->attribute(QNetworkRequest::HttpStatusCodeAttribute);
    if (!status.isValid())
        return;
    call.hasHead = true;
    call.response.status = status.toInt();
    for (const auto& [name, value] : call.reply->rawHeaderPairs())
        call.response.headers.append({name, value});
    touch(call);
    if (const QByteArray seconds = call.response.header("x-arango-queue-time-seconds");
        !seconds.isEmpty())
        emit q->queueTimeSeen(seconds.toDouble());
    if (call.options.headersOnly) {
        end(call, call.response);
        return;
    }
    call.toSink = call.options.sink.wants && call.options.sink.wants(call.response);
}

void HttpClient::Private::readBody(Call& call)
{
    readHead(call);
    const quint64 id = call.id;
    if (!calls.contains(id))
        return;
    const QByteArray piece = call.reply->readAll();
    if (piece.isEmpty())
        return;
    call.received += piece.size();
    touch(call);
    if (call.toSink) {
        if (!call.options.sink.write(piece))
            end(call,
                tl::unexpected(makeError(Error::Kind::Cancelled,
                                         Texts::tr("The answer could not be stored."), true)));
    } else if (call.received > MaxBufferedBody) {
        end(call,
            tl::unexpected(
                makeError(Error::Kind::Protocol, Texts::tr("The answer is too large."), true)));
    } else {
        call.response.body += piece;
    }
}

void HttpClient::Private::finish(Call& call)
{
    const quint64 id = call.id;
    readBody(call);
    if (calls.contains(id))
        end(call, outcome(call));
}

Result<Response> HttpClient::Private::outcome(const Call& call) const
{
    const auto error = call.reply->error();
    // 307 and 308 make Qt ask for the body once more, in vain: the answer is complete all the same.
    const int status = call.response.status;
    const bool redirect
        = (status == 307 || status == 308) && error == QNetworkReply::ContentReSendError;
    if (call.hasHead
        && (error == QNetworkReply::NoError || error == errorOfStatus(status) || redirect)) {
        // Qt takes a closed connection for the end of a body in some cases; the length knows
        // (not of a redirect: Qt drops its body).
        const QByteArray length = call.response.header("Content-Length");
        const bool comparable = !length.isEmpty() && call.request.method != Method::Head
            && (call.options.sink.wants || call.response.header("Content-Encoding").isEmpty())
            && status / 100 != 3;
        if (!comparable || length.toLongLong() == call.received)
            return call.response;
        return tl::unexpected(
            makeError(Error::Kind::Network,
                      Texts::tr("The connection broke in the middle of the answer."), true));
    }

    if (!call.tlsProblem.isEmpty())
        return tl::unexpected(makeError(
            Error::Kind::Network,
            Texts::tr("The server's certificate is not trusted: %1").arg(call.tlsProblem), false));
    if (error == QNetworkReply::ContentReSendError || error == QNetworkReply::RemoteHostClosedError)
        return tl::unexpected(makeError(
            Error::Kind::Network,
            call.hasHead ? Texts::tr("The connection broke in the middle of the answer.")
                         : Texts::tr("The server closed the connection without an answer."),
            true));
    if (error == QNetworkReply::NoError)
        return tl::unexpected(makeError(Error::Kind::Protocol,
                                        Texts::tr("What answered does not speak HTTP."), true));
    const bool protocol
        = error == QNetworkReply::ProtocolFailure || error == QNetworkReply::UnknownNetworkError;
    return tl::unexpected(makeError(protocol ? Error::Kind::Protocol : Error::Kind::Network,
                                    call.reply->errorString(), !isBeforeSending(error)));
}

std::unique_ptr<Call> HttpClient::Private::take(quint64 id)
{
    const auto it = calls.find(id);
    if (it == calls.end())
        return nullptr;
    std::unique_ptr<Call> call = std::move(it->second);
    calls.erase(it);
    expiries.erase({call->expiry, id});
    QObject::disconnect(call->contextGone);
    Lane& lane = laneOf(*call);
    if (call->reply) {
        call->reply->disconnect(q);
        if (call->reply->isRunning())
            call->reply->abort();
        call->reply->deleteLater();
        --lane.inFlight;
        // Not from here: this may run inside a signal of the reply.
        QMetaObject::invokeMethod(
            q, [this, &lane] { fill(lane); }, Qt::QueuedConnection);
    }
    return call;
}

void HttpClient::Private::end(Call& call, Result<Response> result)
{
    const std::shared_ptr<Call> taken = take(call.id);
    QMetaObject::invokeMethod(
        q,
        [taken, result = std::move(result)]() mutable {
            if (taken->context)
                taken->handler(std::move(result));
        },
        Qt::QueuedConnection);
}

void HttpClient::Private::drop(quint64 id)
{
    take(id);
}

void HttpClient::Private::setExpiry(Call& call, Clock::time_point expiry)
{
    expiries.erase({call.expiry, call.id});
    call.expiry = expiry;
    expiries.insert({expiry, call.id});
    if (expiries.begin()->second == call.id)
        armExpiry();
}

void HttpClient::Private::touch(Call& call)
{
    if (call.options.idleTimeout > 0ms)
        setExpiry(call, Clock::now() + call.options.idleTimeout);
}

void HttpClient::Private::armExpiry()
{
    const auto left = expiries.begin()->first - Clock::now();
    m_expiry.start(std::max(1ms, std::chrono::ceil<std::chrono::milliseconds>(left)));
}

void HttpClient::Private::expire()
{
    const auto now = Clock::now();
    while (!expiries.empty() && expiries.begin()->first <= now) {
        Call& call = *calls.at(expiries.begin()->second);
        const bool sent = call.reply != nullptr;
        end(call,
            tl::unexpected(makeError(Error::Kind::Timeout,
                                     sent ? Texts::tr("The server did not answer in time.")
                                          : Texts::tr("The request waited too long for a free "
                                                      "connection and was not sent."),
                                     sent)));
    }
    if (!expiries.empty())
        armExpiry();
}

} // namespace arango
