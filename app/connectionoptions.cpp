// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connectionoptions.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;
using arango::Login;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

constexpr double MostQueueSeconds = 3600;

constexpr std::array LoginNames{
    std::pair{Login::Kind::Basic, "basic"}, std::pair{Login::Kind::Jwt, "jwt"},
    std::pair{Login::Kind::Token, "token"}, std::pair{Login::Kind::Superuser, "superuser"},
    std::pair{Login::Kind::None, "none"}};

tl::unexpected<arango::Error> wrong(const QString& message)
{
    return tl::unexpected(arango::Error{.kind = arango::Error::Kind::NotSent, .message = message});
}

} // namespace

QString loginName(Login::Kind kind)
{
    const auto named
        = std::ranges::find(LoginNames, kind, &decltype(LoginNames)::value_type::first);
    return QString::fromLatin1(named->second);
}

QList<ConnectionOption> advancedConnectionOptions()
{
    return {
        {u"client-certificate"_s, u"FILE"_s,
         Texts::tr("PEM of our certificate, for servers that ask for one."),
         &ConnectionText::certificateFile},
        {u"client-key"_s, u"FILE"_s,
         Texts::tr("PEM of its key, if it is not in the same file; passphrase in "
                   "ARANGOJOBS_KEY_PASSPHRASE."),
         &ConnectionText::keyFile},
        {u"fingerprint"_s, u"SHA256"_s,
         Texts::tr("Trust the server certificate with this fingerprint and no other."),
         &ConnectionText::fingerprint},
        {u"proxy"_s, u"URL"_s, Texts::tr("http:// or socks5://; none if not given."),
         &ConnectionText::proxy},
        {u"queue-time-limit"_s, u"SECONDS"_s,
         Texts::tr("The server refuses new jobs while its queue is slower."),
         &ConnectionText::queueTimeLimit},
        {u"compress-requests"_s,
         {},
         Texts::tr("Sends large requests as gzip (3.12)."),
         &ConnectionText::compressRequests},
        {u"find-coordinators"_s,
         {},
         Texts::tr("Asks the cluster for its other coordinators: each keeps jobs of its own."),
         &ConnectionText::findCoordinators},
        {u"address-map"_s, u"PAIRS"_s,
         Texts::tr("Where their addresses are reached from here, like "
                   "10.0.0.7:8529=db.example:8531."),
         &ConnectionText::addressMap},
    };
}

ConnectionText connectionText(const arango::Endpoint& endpoint, const QString& database)
{
    return {.server = arango::serversText(endpoint),
            .user = endpoint.login.user,
            .database = database,
            .login = loginName(endpoint.login.kind),
            .caFile = endpoint.caFile,
            .certificateFile = endpoint.certificateFile,
            .keyFile = endpoint.keyFile,
            .fingerprint = arango::fingerprintText(endpoint.fingerprint),
            .proxy = endpoint.proxy.toString(),
            .queueTimeLimit
            = endpoint.queueTimeLimit > 0 ? QString::number(endpoint.queueTimeLimit) : QString(),
            .compressRequests = endpoint.compressRequests ? u"yes"_s : QString(),
            .findCoordinators = endpoint.findCoordinators ? u"yes"_s : QString(),
            .addressMap = arango::addressMapText(endpoint)};
}

arango::Result<ConnectionChoice> connectionFrom(const ConnectionText& text)
{
    const auto urls = arango::serverUrls(text.server);
    if (!urls)
        return tl::unexpected(urls.error());
    if (urls->isEmpty())
        return tl::unexpected(arango::serverUrl({}).error());
    const auto addressMap = arango::readAddressMap(text.addressMap);
    if (!addressMap)
        return tl::unexpected(addressMap.error());
    auto kind = text.user.isEmpty() ? Login::Kind::None : Login::Kind::Basic;
    if (!text.login.isEmpty()) {
        const auto named = std::ranges::find_if(LoginNames, [&](const auto& known) {
            return text.login == QLatin1StringView(known.second);
        });
        if (named == LoginNames.end())
            return wrong(Texts::tr("--login is basic, jwt, token, superuser or none, not “%1”.")
                             .arg(text.login));
        kind = named->first;
    }
    if ((kind == Login::Kind::Basic || kind == Login::Kind::Jwt) && text.user.isEmpty())
        return wrong(Texts::tr("This login needs --user."));
    if (!text.caFile.isEmpty() && !QFileInfo(text.caFile).isReadable())
        return wrong(Texts::tr("The CA file %1 cannot be read.").arg(text.caFile));
    for (const QString& file : {text.certificateFile, text.keyFile}) {
        if (!file.isEmpty() && !QFileInfo(file).isReadable())
            return wrong(Texts::tr("The file %1 cannot be read.").arg(file));
    }
    const auto fingerprint = arango::readFingerprint(text.fingerprint);
    if (!fingerprint)
        return tl::unexpected(fingerprint.error());
    const auto proxy = arango::proxyUrl(text.proxy);
    if (!proxy)
        return tl::unexpected(proxy.error());
    bool isNumber = text.queueTimeLimit.isEmpty();
    const double queueTime = isNumber ? 0 : text.queueTimeLimit.toDouble(&isNumber);
    if (!isNumber || !(queueTime >= 0 && queueTime <= MostQueueSeconds))
        return wrong(Texts::tr("--queue-time-limit is a number of seconds, not “%1”.")
                         .arg(text.queueTimeLimit));
    return ConnectionChoice{.endpoint = {.url = urls->front(),
                                         .caFile = text.caFile,
                                         .login = {.kind = kind, .user = text.user},
                                         .certificateFile = text.certificateFile,
                                         .keyFile = text.keyFile,
                                         .keyPassphrase = text.certificateFile.isEmpty()
                                             ? QString()
                                             : qEnvironmentVariable(KeyPassphraseVariable),
                                         .fingerprint = *fingerprint,
                                         .proxy = *proxy,
                                         .compressRequests = !text.compressRequests.isEmpty(),
                                         .queueTimeLimit = queueTime,
                                         .coordinators = urls->mid(1),
                                         .addressMap = *addressMap,
                                         .findCoordinators = !text.findCoordinators.isEmpty()},
                            .database = text.database};
}
