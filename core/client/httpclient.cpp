// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/httpclient.h"

#include "client/gzip.h"
#include "client/handover.h"
#include "client/oneshotbody.h"
#include "client/texts.h"
#include "client/tls.h"
#include "client/transfererror.h"

#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QPointer>
#include <QTimer>

#include <algorithm>
#include <array>
#include <deque>
#include <optional>
#include <set>
#include <unordered_map>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

namespace arango {

namespace {

/// Bodies that no sink takes are answers of the API; beyond this something else is answering.
constexpr qint64 MaxBufferedBody = 1LL << 30;
constexpr qint64 ReadBuffer = 4LL << 20;
/// Smaller bodies fit into two or three packets as they are.
constexpr qsizetype CompressFrom = 4096;
constexpr std::array RepeatAfter{100ms, 400ms};
static_assert(RepeatAfter.size() == HttpClient::MaxRepetitions);

using transfer::makeError;

bool becomesJob(const Request& request)
{
    return hasHeader(request.headers, "x-arango-async");
}

bool mayRepeat(const Request& request)
{
    return request.isSafe() && !becomesJob(request);
}

/// For an answer whose bytes are kept as they come.
bool asStored(const Request& request, const SendOptions& options)
{
    return options.sink.wants || becomesJob(request) || request.path.contains("/_api/job/");
}

bool isLoopback(const QUrl& url)
{
    return url.host() == "localhost"_L1 || QHostAddress(url.host()).isLoopback();
}

struct Call {
    quint64 id = 0;
    Request request;
    SendOptions options;
    QPointer<QObject> context;
    ResponseHandler handler;
    QMetaObject::Connection contextGone;
    Clock::time_point expiry = Clock::time_point::max();
    bool hasSlot = false; // counts among those in flight
    QNetworkReply* reply = nullptr;
    int repetitions = 0;
    bool wasSent = false;
    Response response;
    bool hasHead = false;
    bool toSink = false;
    qint64 received = 0;
    std::unique_ptr<Inflater> inflater;
    QString distrust;
};

/// No proxy, said in a way that lets Qt read the socket in pieces: where the type is NoProxy, it
/// reads answers' headers with one call to the system a byte, which is two thirds of what a small
/// request costs. DefaultProxy means the program's own proxy, so this is for programs without one.
class NoProxyButBuffered final : public QNetworkProxyFactory {
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery& query) override
    {
        const QNetworkProxyQuery socket(query.peerHostName(), query.peerPort());
        const bool none = !QNetworkProxyFactory::usesSystemConfiguration()
            && QNetworkProxyFactory::proxyForQuery(socket)
                == QList<QNetworkProxy>{QNetworkProxy::NoProxy};
        return {none ? QNetworkProxy::DefaultProxy : QNetworkProxy::NoProxy};
    }
};

struct Lane {
    QNetworkAccessManager network;
    std::deque<quint64> waiting;
    int inFlight = 0;
};

} // namespace

class HttpClient::Private {
public:
    Private(HttpClient* client, Endpoint server);

    Lane& laneOf(const Call& call) { return lanes.at(call.options.isLarge ? 1 : 0); }
    [[nodiscard]] QNetworkRequest networkRequest(const Call& call) const;
    void fill(Lane& lane);
    void start(Call& call);
    void compressThenPost(Call& call);
    void post(Call& call, const QByteArray& body, bool isCompressed);
    void watch(Call& call);
    void tlsErrors(Call& call, const QList<QSslError>& errors);
    void readHead(Call& call);
    void readBody(Call& call);
    void addToBody(Call& call, const QByteArray& piece);
    void finish(Call& call);
    [[nodiscard]] Result<Response> outcome(const Call& call) const;
    [[nodiscard]] bool repeat(Call& call);
    void letGo(Call& call);
    void end(Call& call, Result<Response> result);
    void endWith(Call& call, Error::Kind kind, const QString& message);
    void drop(quint64 id);
    void setExpiry(Call& call, Clock::time_point expiry);
    void touch(Call& call);
    void armExpiry();
    void expire();
    std::unique_ptr<Call> take(quint64 id);

    /// A step that runs if the call is still there.
    template <class Step> auto withCall(quint64 id, Step step)
    {
        return [this, id, step](const auto&... arguments) {
            if (const auto it = calls.find(id); it != calls.end())
                (this->*step)(*it->second, arguments...);
        };
    }

    HttpClient* q;
    Endpoint endpoint;
    QSslConfiguration tlsConfiguration;
    std::optional<Error> unusable; // what is wrong with the endpoint
    bool everAnswered = false;
    std::array<Lane, 2> lanes;
    QThreadPool compressor;
    std::unordered_map<quint64, std::unique_ptr<Call>> calls;
    std::set<std::pair<Clock::time_point, quint64>> expiries;
    QTimer m_expiry;
    quint64 nextId = 1;
};

HttpClient::Private::Private(HttpClient* client, Endpoint server)
    : q(client), endpoint(std::move(server))
{
    m_expiry.setSingleShot(true);
    QObject::connect(&m_expiry, &QTimer::timeout, q, [this] { expire(); });

    QNetworkProxy proxy(QNetworkProxy::NoProxy);
    if (!endpoint.proxy.isEmpty() && !isLoopback(endpoint.url)) {
        const bool socks = endpoint.proxy.scheme() == "socks5"_L1;
        proxy = QNetworkProxy(socks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy,
                              endpoint.proxy.host(), quint16(endpoint.proxy.port()));
        proxy.setCapabilities(QNetworkProxy::TunnelingCapability
                              | QNetworkProxy::HostNameLookupCapability);
    }
    for (Lane& lane : lanes) {
        // Only Endpoint::proxy counts.
        if (proxy.type() == QNetworkProxy::NoProxy)
            lane.network.setProxyFactory(new NoProxyButBuffered); // the manager's own
        else
            lane.network.setProxy(proxy);
    }

    if (endpoint.url.scheme() != "https"_L1)
        return;
    const auto configuration = tls::configurationOf(endpoint);
    if (configuration)
        tlsConfiguration = *configuration;
    else
        unusable = configuration.error();
}

void HttpClient::useNoSystemProxies()
{
    QNetworkProxyFactory::setUseSystemConfiguration(false);
}

HttpClient::HttpClient(Endpoint endpoint, QObject* parent)
    : QObject(parent), m_d(std::make_unique<Private>(this, std::move(endpoint)))
{
}

HttpClient::~HttpClient()
{
    m_d->compressor.waitForDone();
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
    if (m_d->unusable) {
        m_d->end(added, tl::unexpected(*m_d->unusable));
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
    QUrl url = endpoint.url;
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
    if (endpoint.url.scheme() == "https"_L1)
        request.setSslConfiguration(tlsConfiguration);
    request.setRawHeader("User-Agent", "ArangoJobs/0.1");
    request.setRawHeader("x-arango-driver", "ArangoJobs/0.1 (Qt)");
    request.setRawHeader("Accept-Language", "en");
    // Said by us, it is undone by us: Qt takes a cut stream for a whole one.
    request.setRawHeader("Accept-Encoding",
                         asStored(call.request, call.options) ? "identity" : "gzip, deflate");
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
    call.hasSlot = true;
    ++laneOf(call).inFlight;
    const bool compress = endpoint.compressRequests && call.request.body.size() >= CompressFrom
        && !call.request.path.startsWith("/_open/")
        && !hasHeader(call.request.headers, "Content-Encoding");
    if (compress)
        compressThenPost(call);
    else
        post(call, call.request.body, false);
}

/// Large bodies take longer than a frame, so this runs on another thread.
void HttpClient::Private::compressThenPost(Call& call)
{
    handover::run(compressor, [this, id = call.id, body = call.request.body] {
        handover::deliver(q, [this, id, body, small = gzipped(body)] {
            const auto it = calls.find(id);
            if (it == calls.end())
                return;
            const bool helps = !small.isEmpty() && small.size() < body.size();
            post(*it->second, helps ? small : body, helps);
        });
    });
}

void HttpClient::Private::post(Call& call, const QByteArray& body, bool isCompressed)
{
    QNetworkAccessManager& network = laneOf(call).network;
    QNetworkRequest request = networkRequest(call);
    if (isCompressed)
        request.setRawHeader("Content-Encoding", "gzip");
    if (call.request.method == Method::Head && mayRepeat(call.request)) {
        // Qt knows that the answer has no body only if it is told so in its own words.
        call.reply = network.head(request);
    } else {
        request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        request.setHeader(QNetworkRequest::ContentLengthHeader, body.size());
        auto* device = new OneShotBody(body);
        call.reply = network.sendCustomRequest(request, methodName(call.request.method), device);
        device->setParent(call.reply);
    }
    call.wasSent = true;
    watch(call);
}

void HttpClient::Private::watch(Call& call)
{
    if (call.options.sink.wants)
        call.reply->setReadBufferSize(ReadBuffer);
    touch(call);
    const quint64 id = call.id;
    QNetworkReply* reply = call.reply;
    QObject::connect(reply, &QNetworkReply::metaDataChanged, q, withCall(id, &Private::readHead));
    QObject::connect(reply, &QNetworkReply::readyRead, q, withCall(id, &Private::readBody));
    QObject::connect(reply, &QNetworkReply::finished, q, withCall(id, &Private::finish));
    QObject::connect(reply, &QNetworkReply::sslErrors, q,
                     [step = withCall(id, &Private::tlsErrors)](const QList<QSslError>& errors) {
                         step(errors);
                     });
}

void HttpClient::Private::tlsErrors(Call& call, const QList<QSslError>& errors)
{
    const QSslCertificate certificate = call.reply->sslConfiguration().peerCertificate();
    if (tls::isPinned(endpoint, certificate))
        call.reply->ignoreSslErrors(errors);
    else
        call.distrust = tls::distrust(endpoint, errors, certificate);
}

void HttpClient::Private::readHead(Call& call)
{
    if (call.hasHead)
        return;
    const QVariant status = call.reply->attribute(QNetworkRequest::HttpStatusCodeAttribute);
    if (!status.isValid())
        return;
    call.hasHead = true;
    everAnswered = true;
    call.response.status = status.toInt();
    for (const auto& [name, value] : call.reply->rawHeaderPairs())
        call.response.headers.append({name, value});
    touch(call);
    emit q->headSeen(call.response);
    // Sent with a body device, so that it is sent once, Qt takes a HEAD for a verb that has a body.
    if (call.options.headersOnly
        || (call.request.method == Method::Head && !mayRepeat(call.request))) {
        end(call, call.response);
        return;
    }
    call.toSink = call.options.sink.wants && call.options.sink.wants(call.response);
    const QByteArray encoding = call.response.header("Content-Encoding").toLower();
    if (!call.toSink && (encoding == "gzip" || encoding == "deflate"))
        call.inflater = std::make_unique<Inflater>();
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
    if (!call.toSink)
        addToBody(call, piece);
    else if (!call.options.sink.write(piece))
        endWith(call, Error::Kind::Cancelled, Texts::tr("The answer could not be stored."));
}

void HttpClient::Private::addToBody(Call& call, const QByteArray& piece)
{
    auto step = Inflater::Step::Good;
    if (call.inflater)
        step = call.inflater->add(piece, call.response.body, MaxBufferedBody);
    else if (call.received > MaxBufferedBody)
        step = Inflater::Step::TooLarge;
    else
        call.response.body += piece;

    if (step == Inflater::Step::TooLarge)
        endWith(call, Error::Kind::Protocol, Texts::tr("The answer is too large."));
    else if (step == Inflater::Step::Broken)
        endWith(call, Error::Kind::Protocol,
                Texts::tr("The answer is said to be compressed, and cannot be read."));
}

void HttpClient::Private::finish(Call& call)
{
    const quint64 id = call.id;
    readBody(call);
    if (!calls.contains(id))
        return;
    const Result<Response> result = outcome(call);
    const bool broke = !result && result.error().kind == Error::Kind::Network;
    if (broke)
        emit q->connectionFailed();
    if (!broke || !repeat(call))
        end(call, result);
}

Result<Response> HttpClient::Private::outcome(const Call& call) const
{
    const auto error = call.reply->error();
    const int status = call.response.status;
    if (call.hasHead && transfer::isOnlyStatus(error, status)) {
        // Qt takes a closed connection for the end of a body in some cases; the length knows
        // (not of a redirect: Qt drops its body).
        const QByteArray length = call.response.header("Content-Length");
        const bool comparable
            = !length.isEmpty() && call.request.method != Method::Head && status / 100 != 3;
        const bool cut = (comparable && length.toLongLong() != call.received)
            || (call.inflater && call.received > 0 && !call.inflater->isComplete());
        if (!cut)
            return call.response;
        return tl::unexpected(transfer::brokenInAnswer());
    }
    if (!call.distrust.isEmpty())
        return tl::unexpected(makeError(Error::Kind::Network, call.distrust, false));
    return tl::unexpected(
        transfer::errorOf(endpoint, error, call.reply->errorString(), call.hasHead, everAnswered));
}

/// Has the call sent again after a while, where that is allowed and can help.
bool HttpClient::Private::repeat(Call& call)
{
    const bool broken = call.hasHead || transfer::isBroken(call.reply->error());
    if (!broken || call.request.method != Method::Get || !mayRepeat(call.request)
        || (call.toSink && call.received > 0) || call.repetitions == MaxRepetitions)
        return false;
    const auto after = RepeatAfter.at(size_t(call.repetitions));
    if (Clock::now() + after >= call.expiry)
        return false;
    ++call.repetitions;
    letGo(call);
    call.response = {};
    call.hasHead = false;
    call.toSink = false;
    call.received = 0;
    call.inflater.reset();
    QTimer::singleShot(after, q, [this, id = call.id, &lane = laneOf(call)] {
        lane.waiting.push_back(id);
        fill(lane);
    });
    return true;
}

/// Gives the connection back.
void HttpClient::Private::letGo(Call& call)
{
    if (call.reply) {
        call.reply->disconnect(q);
        // Ends what is still running, too, and quietly: abort() in the middle of an error makes Qt
        // complain of a second one.
        call.reply->deleteLater();
        call.reply = nullptr;
    }
    if (std::exchange(call.hasSlot, false)) {
        Lane& lane = laneOf(call);
        --lane.inFlight;
        // Not from here: this may run inside a signal of the reply.
        QMetaObject::invokeMethod(
            q, [this, &lane] { fill(lane); }, Qt::QueuedConnection);
    }
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
    letGo(*call);
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

void HttpClient::Private::endWith(Call& call, Error::Kind kind, const QString& message)
{
    end(call, tl::unexpected(makeError(kind, message, true)));
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
        const bool sent = call.wasSent;
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
