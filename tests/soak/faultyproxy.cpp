// SPDX-License-Identifier: GPL-3.0-or-later
#include "soak/faultyproxy.h"

#include <QTcpSocket>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto ShortestStall = 1000ms;
constexpr int StallSpread = 4000; // ms

/// The length of the first HTTP message in `bytes`, or -1 while it is incomplete.
qsizetype messageLength(const QByteArray& bytes)
{
    const auto end = bytes.indexOf("\r\n\r\n");
    if (end < 0)
        return -1;
    qsizetype length = end + 4;
    const QByteArray head = bytes.left(end).toLower();
    const auto field = head.indexOf("\r\ncontent-length:");
    if (field >= 0) {
        const auto begin = field + qsizetype(std::strlen("\r\ncontent-length:"));
        const auto stop = head.indexOf("\r\n", begin);
        length += head.mid(begin, stop < 0 ? -1 : stop - begin).trimmed().toLongLong();
    }
    return bytes.size() < length ? -1 : length;
}

/// The id in "PUT /_api/job/17" with any database before it, else empty.
QByteArray collectedId(const QByteArray& request)
{
    const QByteArray line = request.left(request.indexOf("\r\n"));
    const auto at = line.indexOf("/_api/job/");
    if (!line.startsWith("PUT ") || at < 0)
        return {};
    const QByteArray rest = line.mid(at + qsizetype(std::strlen("/_api/job/")));
    const QByteArray id = rest.left(rest.indexOf(' '));
    return id.contains('/') ? QByteArray() : id;
}

} // namespace

/// One connection of a client and its own to the server; one request at a time, as HTTP/1.1 without
/// pipelining has it.
class Relay final : public QObject {
public:
    Relay(FaultyProxy& proxy, QTcpSocket* client)
        : QObject(client), m_proxy(proxy), m_client(client)
    {
        connect(client, &QTcpSocket::readyRead, this, &Relay::readRequest);
        connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
        connect(&m_server, &QTcpSocket::readyRead, this, &Relay::readAnswer);
        connect(&m_server, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
        connect(&m_server, &QTcpSocket::errorOccurred, client, [client] { client->abort(); });
        m_server.connectToHost(proxy.m_server.host(), quint16(proxy.m_server.port()));
    }

private:
    void readRequest()
    {
        m_request += m_client->readAll();
        const auto length = messageLength(m_request);
        if (length < 0)
            return;
        const QByteArray request = m_request.left(length);
        m_request.remove(0, length);
        m_fault = m_proxy.next();
        m_id = collectedId(request);
        if (m_fault == Fault::CloseBefore)
            m_client->abort();
        else
            m_server.write(request);
    }

    void readAnswer()
    {
        m_answer += m_server.readAll();
        const auto length = messageLength(m_answer);
        if (length < 0)
            return;
        const QByteArray answer = m_answer.left(length);
        m_answer.remove(0, length);
        // Only a stored answer has this header; after it the server has forgotten the job.
        const bool takesResult = !m_id.isEmpty()
            && answer.left(answer.indexOf("\r\n\r\n")).toLower().contains("x-arango-async-id");
        switch (m_fault) {
        case Fault::None:
        case Fault::CloseBefore:
            m_client->write(answer);
            break;
        case Fault::CloseAfter:
            if (takesResult)
                m_proxy.swallowed(m_id);
            m_client->abort();
            break;
        case Fault::CloseInAnswer:
            if (takesResult)
                m_proxy.swallowed(m_id);
            m_client->write(answer.left(length / 2));
            m_client->disconnectFromHost();
            break;
        case Fault::Stall:
            QTimer::singleShot(ShortestStall
                                   + std::chrono::milliseconds(m_proxy.m_random() % StallSpread),
                               this, [this, answer] { m_client->write(answer); });
            break;
        }
    }

    FaultyProxy& m_proxy;
    QTcpSocket* m_client; // the parent
    QTcpSocket m_server;
    QByteArray m_request;
    QByteArray m_answer;
    Fault m_fault = Fault::None;
    QByteArray m_id; // of the job whose result the request takes
};

FaultyProxy::FaultyProxy(const QUrl& server, double faultShare, unsigned seed)
    : m_server(server), m_share(faultShare), m_random(seed),
      m_listener(std::make_unique<QTcpServer>())
{
    m_listener->listen(QHostAddress::LocalHost);
    m_port = m_listener->serverPort();
    QObject::connect(m_listener.get(), &QTcpServer::newConnection, m_listener.get(), [this] {
        while (QTcpSocket* client = m_listener->nextPendingConnection())
            new Relay(*this, client);
    });
    m_listener->moveToThread(&m_thread);
    m_thread.start();
}

FaultyProxy::~FaultyProxy()
{
    // Sockets and notifiers end on the thread they live on.
    QMetaObject::invokeMethod(m_listener.get(), [this] { m_listener.reset(); });
    m_thread.quit();
    m_thread.wait();
}

QUrl FaultyProxy::url() const
{
    return QUrl(u"http://127.0.0.1:%1"_s.arg(m_port));
}

std::set<std::string> FaultyProxy::swallowedResults() const
{
    const std::lock_guard lock(m_mutex);
    return m_swallowed;
}

Fault FaultyProxy::next()
{
    ++m_requests;
    const bool isFaulty = !m_isHonest && std::uniform_real_distribution<>(0, 1)(m_random) < m_share;
    const auto fault = isFaulty ? Fault(1 + m_random() % (FaultCount - 1)) : Fault::None;
    ++m_faults[size_t(fault)];
    return fault;
}

void FaultyProxy::swallowed(const QByteArray& id)
{
    const std::lock_guard lock(m_mutex);
    m_swallowed.insert(id.toStdString());
}
