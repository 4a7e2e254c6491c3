// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QTcpServer>

#include <functional>

class QTcpSocket;

/// A TCP peer on loopback that reads HTTP requests and does with each what the test says: answer,
/// close, stall, trickle, lie. It remembers every byte it received.
class ScriptedPeer final : public QObject {
    Q_OBJECT

public:
    struct Seen {
        QByteArray method;
        QByteArray target;
        QByteArray head; ///< request line and headers
        QByteArray body;

        [[nodiscard]] QByteArray header(const QByteArray& name) const;
    };

    /// What to do with the n-th request (from 0). Runs when the request is complete.
    using Script = std::function<void(QTcpSocket& socket, const Seen& request, int n)>;

    explicit ScriptedPeer(Script script, QObject* parent = nullptr);

    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QUrl url() const;
    [[nodiscard]] const QList<Seen>& requests() const { return m_requests; }
    [[nodiscard]] int connections() const { return m_connections; }
    /// Requests that change something and were received, as "METHOD target".
    [[nodiscard]] QList<QByteArray> changes() const;

    /// Closes a connection as soon as so many bytes of a request were read (-1: never).
    void closeAfterBytes(qint64 bytes) { m_closeAfter = bytes; }
    /// Nobody listens on the port any more, or again; open connections stay.
    void setListening(bool on);
    /// Closes connections when they are made.
    void refuse(bool on) { m_refuse = on; }

    [[nodiscard]] static QByteArray answer(int status, const QByteArray& body = {},
                                           const QByteArray& headers = {});

private:
    void accept();
    void read(QTcpSocket* socket);

    Script m_script;
    QTcpServer m_server;
    quint16 m_port = 0;
    QList<Seen> m_requests;
    int m_connections = 0;
    qint64 m_closeAfter = -1;
    bool m_refuse = false;
};

/// Sends bytes one by one through the event loop.
void trickle(QTcpSocket& socket, const QByteArray& bytes, int intervalMs);
