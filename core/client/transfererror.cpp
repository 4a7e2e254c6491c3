// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/transfererror.h"

#include "client/texts.h"
#include "client/tls.h"

using namespace Qt::StringLiterals;

namespace arango::transfer {

namespace {

constexpr qsizetype MaxErrorText = 500;

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
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::ProtocolUnknownError:
        return true;
    default:
        return false;
    }
}

QString closedWithoutAnswer(const Endpoint& endpoint, bool everAnswered)
{
    QString text = Texts::tr("The server closed the connection without an answer.");
    if (everAnswered || endpoint.url.scheme() != "https"_L1)
        return text;
    // Qt loses the alert with which TLS 1.3 refuses a client after the handshake.
    return text + u' '
        + (endpoint.certificateFile.isEmpty()
               ? Texts::tr("Perhaps it asks for a client certificate.")
               : Texts::tr("Perhaps it does not accept the client certificate."));
}

} // namespace

Error makeError(Error::Kind kind, const QString& message, bool mayHaveReachedServer)
{
    return {.kind = kind,
            .message = message.left(MaxErrorText),
            .mayHaveReachedServer = mayHaveReachedServer};
}

bool isOnlyStatus(QNetworkReply::NetworkError error, int status)
{
    // 307 and 308 make Qt ask for the body once more, in vain: the answer is complete all the same.
    const bool redirect
        = (status == 307 || status == 308) && error == QNetworkReply::ContentReSendError;
    return error == QNetworkReply::NoError || error == errorOfStatus(status) || redirect;
}

bool isBroken(QNetworkReply::NetworkError error)
{
    return error == QNetworkReply::ContentReSendError
        || error == QNetworkReply::RemoteHostClosedError
        || error == QNetworkReply::TemporaryNetworkFailureError
        || error == QNetworkReply::NetworkSessionFailedError;
}

Error brokenInAnswer()
{
    return makeError(Error::Kind::Network,
                     Texts::tr("The connection broke in the middle of the answer."), true);
}

Error errorOf(const Endpoint& endpoint, QNetworkReply::NetworkError error, const QString& words,
              bool hasHead, bool everAnswered)
{
    const bool reached = !isBeforeSending(error);
    switch (error) {
    case QNetworkReply::ContentReSendError:
    case QNetworkReply::RemoteHostClosedError:
        if (hasHead)
            return brokenInAnswer();
        return makeError(Error::Kind::Network, closedWithoutAnswer(endpoint, everAnswered), true);
    case QNetworkReply::NoError:
        return makeError(Error::Kind::Protocol, Texts::tr("What answered does not speak HTTP."),
                         true);
    case QNetworkReply::SslHandshakeFailedError:
        return makeError(Error::Kind::Network, tls::handshakeProblem(endpoint, words), reached);
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return makeError(Error::Kind::Network,
                         Texts::tr("The proxy %1 asks for a login, which is not supported.")
                             .arg(hostAndPort(endpoint.proxy)),
                         reached);
    default:
        break;
    }
    // Some of these have the error of the same trouble with a server.
    if (!endpoint.proxy.isEmpty() && words.contains("proxy"_L1, Qt::CaseInsensitive))
        return makeError(Error::Kind::Network,
                         Texts::tr("The proxy %1 does not let the request through: %2")
                             .arg(hostAndPort(endpoint.proxy), words),
                         error == QNetworkReply::ProxyConnectionClosedError
                             || error == QNetworkReply::ProxyTimeoutError);
    // TLS 1.3 says no to a client certificate only when the connection is already made.
    if (words.contains("SSL routines"_L1))
        return makeError(Error::Kind::Network, tls::handshakeProblem(endpoint, words), reached);
    const bool protocol
        = error == QNetworkReply::ProtocolFailure || error == QNetworkReply::UnknownNetworkError;
    return makeError(protocol ? Error::Kind::Protocol : Error::Kind::Network, words, reached);
}

} // namespace arango::transfer
