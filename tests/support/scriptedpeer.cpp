// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/scriptedpeer.h"

#include "client/httpclient.h"

#include <QTcpSocket>
#include <QTimer>
#include <QUrl>

#include <memory>

using namespace Qt::StringLiterals;

QByteArray ScriptedPeer::Seen::header(const QByteArray& name) const
{
    for (const QByteArray& line : head.split('\n')) {
        const auto colon = line.indexOf(':');
        if (colon > 0 && line.left(colon).compare(name, Qt::CaseInsensitive) == 0)
            return line.mid(colon + 1).trimmed();
    }
    return {};
}

ScriptedPeer::ScriptedPeer(Script script, QObject* parent)
    : QObject(parent), m_script(std::move(script))
{
    connect(&m_server, &QTcpServer::newConnection, this, &ScriptedPeer::accept);
    // Breaking connections are met as the program meets them: Qt reads them differently then.
    arango::HttpClient::useNoSystemProxies();
    m_server.listen(QHostAddress::LocalHost);
    m_port = m_server.serverPort();
}

void ScriptedPeer::setListening(bool on)
{
    if (on && !m_server.isListening())
        m_server.listen(QHostAddress::LocalHost, m_port);
    else if (!on)
        m_server.close();
}

QUrl ScriptedPeer::url() const
{
    return QUrl(u"http://127.0.0.1:%1"_s.arg(port()));
}

QList<QByteArray> ScriptedPeer::changes() const
{
    QList<QByteArray> list;
    for (const Seen& seen : m_requests) {
        if (seen.method != "GET" && seen.method != "HEAD")
            list.append(seen.method + ' ' + seen.target);
    }
    return list;
}

QByteArray ScriptedPeer::answer(int status, const QByteArray& body, const QByteArray& headers)
{
    return "HTTP/1.1 " + QByteArray::number(status) + " Said\r\n" + headers
        + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

void ScriptedPeer::accept()
{
    while (QTcpSocket* socket = m_server.nextPendingConnection()) {
        ++m_connections;
        if (m_refuse) {
            socket->abort();
            socket->deleteLater();
            continue;
        }
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    }
}

void ScriptedPeer::read(QTcpSocket* socket)
{
    QByteArray data = socket->property("unread").toByteArray() + socket->readAll();
    if (m_closeAfter >= 0 && data.size() >= m_closeAfter) {
        const QByteArray line = data.left(data.indexOf("\r\n"));
        m_requests.append({line.split(' ').value(0), line.split(' ').value(1), data, {}});
        socket->abort();
        return;
    }
    for (;;) {
        const auto end = data.indexOf("\r\n\r\n");
        if (end < 0)
            break;
        Seen seen;
        seen.head = data.left(end);
        const QList<QByteArray> line = seen.head.left(seen.head.indexOf("\r\n")).split(' ');
        seen.method = line.value(0);
        seen.target = line.value(1);
        const qint64 length = seen.header("Content-Length").toLongLong();
        if (data.size() < end + 4 + length)
            break;
        seen.body = data.mid(end + 4, length);
        data = data.mid(end + 4 + length);
        m_requests.append(seen);
        m_script(*socket, seen, int(m_requests.size()) - 1);
        if (socket->state() != QAbstractSocket::ConnectedState)
            return;
    }
    socket->setProperty("unread", data);
}

void trickle(QTcpSocket& socket, const QByteArray& bytes, int intervalMs)
{
    auto* timer = new QTimer(&socket);
    const auto next = std::make_shared<qsizetype>(0);
    QObject::connect(timer, &QTimer::timeout, &socket, [timer, next, bytes, &socket] {
        socket.write(bytes.mid((*next)++, 1));
        if (*next == bytes.size())
            timer->stop();
    });
    timer->start(intervalMs);
}
