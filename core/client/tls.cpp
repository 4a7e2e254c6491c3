// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/tls.h"

#include "client/texts.h"

#include <QFile>
#include <QSslKey>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace arango::tls {

namespace {

tl::unexpected<Error> badFile(const QString& message)
{
    return tl::unexpected(Error{.kind = Error::Kind::NotSent, .message = message});
}

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QSslKey readKey(const QByteArray& pem, const QByteArray& passphrase)
{
    for (const QSsl::KeyAlgorithm algorithm : {QSsl::Rsa, QSsl::Ec, QSsl::Dsa}) {
        QSslKey key(pem, algorithm, QSsl::Pem, QSsl::PrivateKey, passphrase);
        if (!key.isNull())
            return key;
    }
    return {};
}

/// The reason that helps most when there are several.
QSslError tellingError(const QList<QSslError>& errors)
{
    static constexpr std::array Order{
        QSslError::CertificateExpired,
        QSslError::CertificateNotYetValid,
        QSslError::SelfSignedCertificate,
        QSslError::SelfSignedCertificateInChain,
        QSslError::UnableToGetLocalIssuerCertificate,
        QSslError::UnableToGetIssuerCertificate,
        QSslError::HostNameMismatch,
    };
    for (const QSslError::SslError kind : Order) {
        const auto it = std::ranges::find(errors, kind, &QSslError::error);
        if (it != errors.end())
            return *it;
    }
    return errors.isEmpty() ? QSslError() : errors.first();
}

QString reason(const Endpoint& endpoint, const QSslError& error, const QSslCertificate& certificate)
{
    switch (error.error()) {
    case QSslError::CertificateExpired:
        return Texts::tr("The server's certificate is not trusted: it ended on %1.")
            .arg(certificate.expiryDate().toString(Qt::ISODate));
    case QSslError::CertificateNotYetValid:
        return Texts::tr("The server's certificate is not trusted: it begins on %1. Is this "
                         "computer's clock right?")
            .arg(certificate.effectiveDate().toString(Qt::ISODate));
    case QSslError::HostNameMismatch:
        return Texts::tr("The server's certificate is not trusted: it is not made out for “%1”.")
            .arg(endpoint.url.host());
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
        return Texts::tr("The server's certificate is not trusted: nobody this computer knows has "
                         "signed it. Give the CA file of who did.");
    default:
        return Texts::tr("The server's certificate is not trusted: %1.").arg(error.errorString());
    }
}

} // namespace

Result<QSslConfiguration> configurationOf(const Endpoint& endpoint)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    if (!endpoint.caFile.isEmpty()) {
        const auto certificates = QSslCertificate::fromData(contents(endpoint.caFile), QSsl::Pem);
        if (certificates.isEmpty())
            return badFile(Texts::tr("The CA file %1 cannot be read, or holds no certificate in "
                                     "PEM format.")
                               .arg(endpoint.caFile));
        configuration.addCaCertificates(certificates);
    }
    if (!endpoint.fingerprint.isEmpty()) {
        // Nobody is trusted, so that every handshake asks us; and no session is taken up again
        // without one.
        configuration.setCaCertificates({});
        configuration.setSslOption(QSsl::SslOptionDisableSessionTickets, true);
        configuration.setSslOption(QSsl::SslOptionDisableSessionSharing, true);
    }
    if (!endpoint.certificateFile.isEmpty()) {
        const auto chain = QSslCertificate::fromData(contents(endpoint.certificateFile), QSsl::Pem);
        if (chain.isEmpty())
            return badFile(Texts::tr("The certificate file %1 cannot be read, or holds no "
                                     "certificate in PEM format.")
                               .arg(endpoint.certificateFile));
        const QString& keyFile
            = endpoint.keyFile.isEmpty() ? endpoint.certificateFile : endpoint.keyFile;
        const QSslKey key = readKey(contents(keyFile), endpoint.keyPassphrase.toUtf8());
        if (key.isNull())
            return badFile(Texts::tr("The key of the certificate cannot be read from %1: it is "
                                     "not there, not in PEM format, or its passphrase is wrong.")
                               .arg(keyFile));
        configuration.setLocalCertificateChain(chain);
        configuration.setPrivateKey(key);
    } else if (!endpoint.keyFile.isEmpty()) {
        return badFile(Texts::tr("A key file is given, but no certificate file."));
    }
    return configuration;
}

bool isPinned(const Endpoint& endpoint, const QSslCertificate& certificate)
{
    return !endpoint.fingerprint.isEmpty()
        && certificate.digest(QCryptographicHash::Sha256) == endpoint.fingerprint;
}

QString distrust(const Endpoint& endpoint, const QList<QSslError>& errors,
                 const QSslCertificate& certificate)
{
    const QString offered = fingerprintText(certificate.digest(QCryptographicHash::Sha256));
    if (!endpoint.fingerprint.isEmpty())
        return Texts::tr("The server's certificate is not the pinned one. Either it was renewed, "
                         "or somebody is in between. The fingerprint it has: %1")
            .arg(offered);
    return reason(endpoint, tellingError(errors), certificate) + u' '
        + Texts::tr("Or pin its fingerprint (SHA-256), if you know it to be right: %1")
              .arg(offered);
}

QString handshakeProblem(const Endpoint& endpoint, const QString& words)
{
    if (words.contains("wrong version number"_L1) || words.contains("packet length too long"_L1)
        || words.contains("http request"_L1))
        return Texts::tr("What answers at %1 does not speak TLS. Is it http:// instead of "
                         "https://?")
            .arg(hostAndPort(endpoint.url));
    if (words.contains("certificate required"_L1) || words.contains("alert handshake failure"_L1))
        return endpoint.certificateFile.isEmpty()
            ? Texts::tr("The server broke the handshake off: it asks for a client certificate.")
            : Texts::tr("The server broke the handshake off: it does not accept the client "
                        "certificate.");
    if (words.contains("alert unknown ca"_L1) || words.contains("alert bad certificate"_L1)
        || words.contains("alert certificate"_L1))
        return Texts::tr("The server does not accept the client certificate: %1").arg(words);
    return Texts::tr("No secure connection could be made: %1").arg(words);
}

} // namespace arango::tls
