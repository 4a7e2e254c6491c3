// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/token.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageAuthenticationCode>

using namespace Qt::StringLiterals;

namespace arango::token {

namespace {

constexpr auto Base64 = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

QByteArray part(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toBase64(Base64);
}

} // namespace

QByteArray superuser(const QByteArray& serverSecret, qint64 now, std::chrono::seconds lifetime)
{
    const QJsonObject header{{u"alg"_s, u"HS256"_s}, {u"typ"_s, u"JWT"_s}};
    const QJsonObject claims{{u"iss"_s, u"arangodb"_s},
                             {u"server_id"_s, u"arangojobs"_s},
                             {u"iat"_s, now},
                             {u"exp"_s, now + qint64(lifetime.count())}};
    const QByteArray text = part(header) + '.' + part(claims);
    return text + '.'
        + QMessageAuthenticationCode::hash(text, serverSecret, QCryptographicHash::Sha256)
              .toBase64(Base64);
}

std::optional<std::chrono::seconds> lifetime(const QByteArray& token)
{
    const QByteArray payload = QByteArray::fromBase64(token.split('.').value(1), Base64);
    const QJsonObject claims = QJsonDocument::fromJson(payload).object();
    // iat may have a fraction.
    const double seconds = claims.value("exp"_L1).toDouble() - claims.value("iat"_L1).toDouble();
    if (!claims.value("iat"_L1).isDouble() || seconds <= 0 || seconds > 1e9)
        return std::nullopt;
    return std::chrono::seconds(qint64(seconds));
}

} // namespace arango::token
