// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/endpoint.h"

#include "client/texts.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace arango {

namespace {

constexpr int DefaultPort = 8529;
constexpr qsizetype FingerprintSize = 32;

tl::unexpected<Error> badInput(const QString& message)
{
    return tl::unexpected(Error{.kind = Error::Kind::NotSent, .message = message});
}

QStringList partsOf(const QString& text)
{
    static const QRegularExpression separators(u"[,;\\s]+"_s);
    return text.split(separators, Qt::SkipEmptyParts);
}

} // namespace

Result<QUrl> serverUrl(const QString& text)
{
    QString address = text.trimmed();
    if (address.isEmpty())
        return badInput(Texts::tr("Enter the server's address, like http://localhost:8529."));
    if (address.startsWith("tcp://"_L1) || address.startsWith("http+tcp://"_L1))
        address = u"http://"_s + address.section("://"_L1, 1);
    else if (address.startsWith("ssl://"_L1) || address.startsWith("http+ssl://"_L1))
        address = u"https://"_s + address.section("://"_L1, 1);
    else if (!address.contains("://"_L1))
        address.prepend("http://"_L1);

    QUrl url(address, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return badInput(Texts::tr("“%1” is not a server address. It looks like "
                                  "http://localhost:8529.")
                            .arg(text.trimmed()));
    if (url.scheme() != "http"_L1 && url.scheme() != "https"_L1)
        return badInput(Texts::tr("The address must start with http:// or https://, not %1://.")
                            .arg(url.scheme()));
    if (!url.userInfo().isEmpty())
        return badInput(Texts::tr("Leave the user and password out of the address; they have "
                                  "fields of their own."));
    if ((!url.path().isEmpty() && url.path() != "/"_L1) || url.hasQuery() || url.hasFragment())
        return badInput(Texts::tr("Only scheme, host and port belong into the address, not “%1”. "
                                  "The database is given separately.")
                            .arg(url.path()));
    url.setPath({});
    if (url.port() < 0)
        url.setPort(DefaultPort);
    return url;
}

Result<QList<QUrl>> serverUrls(const QString& text)
{
    QList<QUrl> list;
    for (const QString& part : partsOf(text)) {
        const auto url = serverUrl(part);
        if (!url)
            return tl::unexpected(url.error());
        if (!list.contains(*url))
            list.append(*url);
    }
    return list;
}

void setServers(Endpoint& endpoint, const QList<QUrl>& urls)
{
    endpoint.url = urls.value(0);
    endpoint.coordinators = urls.mid(1);
}

QString serversText(const Endpoint& endpoint)
{
    QStringList list{endpoint.url.toString()};
    for (const QUrl& url : endpoint.coordinators)
        list.append(url.toString());
    return list.join(u", "_s);
}

Result<QList<std::pair<QString, QString>>> readAddressMap(const QString& text)
{
    QList<std::pair<QString, QString>> map;
    for (const QString& part : partsOf(text)) {
        const auto from = serverUrl(part.section(u'=', 0, 0));
        const auto to = serverUrl(part.section(u'=', 1));
        if (!from || !to)
            return badInput(Texts::tr("“%1” is no pair of addresses. It looks like "
                                      "10.0.0.7:8529=db.example:8531.")
                                .arg(part));
        map.append({hostAndPort(*from), hostAndPort(*to)});
    }
    return map;
}

QString addressMapText(const Endpoint& endpoint)
{
    QStringList list;
    for (const auto& [from, to] : endpoint.addressMap)
        list.append(from + u'=' + to);
    return list.join(u", "_s);
}

Result<QUrl> proxyUrl(const QString& text)
{
    const QString address = text.trimmed();
    if (address.isEmpty())
        return QUrl();
    QUrl url(address.contains("://"_L1) ? address : QString(u"http://"_s + address),
             QUrl::StrictMode);
    const bool plain = url.userInfo().isEmpty() && (url.path().isEmpty() || url.path() == "/"_L1)
        && !url.hasQuery() && !url.hasFragment();
    if (!url.isValid() || url.host().isEmpty() || url.port() <= 0 || !plain
        || (url.scheme() != "http"_L1 && url.scheme() != "socks5"_L1))
        return badInput(Texts::tr("“%1” is not a proxy. It looks like http://proxy.example:3128 "
                                  "or socks5://localhost:1080; a login is not supported.")
                            .arg(address));
    url.setPath({});
    return url;
}

Result<QByteArray> readFingerprint(const QString& text)
{
    static const QRegularExpression hexadecimal(u"^[0-9A-Fa-f]*$"_s);
    QString digits = text.trimmed();
    if (digits.startsWith("SHA256:"_L1, Qt::CaseInsensitive))
        digits.remove(0, 7);
    digits.remove(u':').remove(u' ');
    const QByteArray bytes = QByteArray::fromHex(digits.toLatin1());
    if (!hexadecimal.match(digits).hasMatch()
        || (!bytes.isEmpty() && (bytes.size() != FingerprintSize || digits.size() % 2 != 0))
        || (bytes.isEmpty() && !digits.isEmpty()))
        return badInput(Texts::tr("The fingerprint of a certificate is SHA-256: 64 hexadecimal "
                                  "digits, like AB:CD:…."));
    return bytes;
}

QString fingerprintText(const QByteArray& fingerprint)
{
    return QString::fromLatin1(fingerprint.toHex(':').toUpper());
}

Result<QUrl> neighbourUrl(const Endpoint& endpoint, const QString& said)
{
    const QString text = said.contains("://"_L1)
        ? said
        : QString(endpoint.url.scheme() + u"://"_s + said.trimmed());
    auto url = serverUrl(text);
    if (!url)
        return url;
    for (const auto& [from, to] : endpoint.addressMap) {
        if (from.compare(hostAndPort(*url), Qt::CaseInsensitive) == 0)
            return serverUrl(url->scheme() + u"://"_s + to);
    }
    return url;
}

QString hostAndPort(const QUrl& url)
{
    return url.host().contains(u':') ? u"[%1]:%2"_s.arg(url.host()).arg(url.port())
                                     : u"%1:%2"_s.arg(url.host()).arg(url.port());
}

} // namespace arango
