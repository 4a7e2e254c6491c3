// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/settings.h"

#include <QDir>
#include <QSettings>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// The window layout of another version of the program is not restored.
constexpr int LayoutVersion = 1;
constexpr int LeastIntervalMs = 500;
constexpr int MostIntervalMs = 3'600'000;
constexpr qint64 DayMs = 24LL * 60 * 60 * 1000;

/// Every key stands here once: `visit` reads or writes.
template <class Visit> void visitAll(Visit visit)
{
    const QString layout = u"layout%1/"_s.arg(LayoutVersion);
    visit(QString(layout + u"geometry"_s), &Settings::windowGeometry);
    visit(QString(layout + u"windowState"_s), &Settings::windowState);
    visit(QString(layout + u"tableHeader"_s), &Settings::tableHeader);
    visit(u"view/theme"_s, &Settings::theme);
    visit(u"polling/intervalMs"_s, &Settings::intervalMs);
    visit(u"connection/server"_s, &Settings::server);
    visit(u"connection/user"_s, &Settings::user);
    visit(u"connection/database"_s, &Settings::database);
    visit(u"connection/caFile"_s, &Settings::caFile);
    visit(u"connection/login"_s, &Settings::login);
    visit(u"connection/certificateFile"_s, &Settings::certificateFile);
    visit(u"connection/keyFile"_s, &Settings::keyFile);
    visit(u"connection/fingerprint"_s, &Settings::fingerprint);
    visit(u"connection/proxy"_s, &Settings::proxy);
    visit(u"connection/queueTimeLimit"_s, &Settings::queueTimeLimit);
    visit(u"connection/compressRequests"_s, &Settings::compressRequests);
    visit(u"connection/findCoordinators"_s, &Settings::findCoordinators);
    visit(u"connection/addressMap"_s, &Settings::addressMap);
    visit(u"jobs/collectAutomatically"_s, &Settings::collectAutomatically);
    visit(u"jobs/collectUpToMb"_s, &Settings::collectUpToMb);
    visit(u"jobs/mostUnanswered"_s, &Settings::mostUnanswered);
    visit(u"jobs/cursorTtl"_s, &Settings::cursorTtl);
    visit(u"jobs/marker"_s, &Settings::marker);
    visit(u"results/keepDays"_s, &Settings::keepDays);
    visit(u"results/mostBytes"_s, &Settings::mostResultBytes);
    visit(u"results/alsoUnexported"_s, &Settings::alsoUnexported);
    visit(u"session/filterText"_s, &Settings::filterText);
    visit(u"session/filterStates"_s, &Settings::filterStates);
    visit(u"session/filterOrigin"_s, &Settings::filterOrigin);
    visit(u"session/selectedJob"_s, &Settings::selectedJob);
    visit(u"session/openResults"_s, &Settings::openResults);
    visit(u"session/composeOpen"_s, &Settings::composeOpen);
    visit(QString(layout + u"historyGeometry"_s), &Settings::historyGeometry);
    visit(QString(layout + u"historySplit"_s), &Settings::historySplit);
    visit(QString(layout + u"historyColumns"_s), &Settings::historyColumns);
}

QString fileOf(const QString& folder)
{
    return QDir(folder).filePath(u"settings.ini"_s);
}

} // namespace

arango::Endpoint Settings::endpoint() const
{
    const QList<QUrl> urls = arango::serverUrls(server).value_or(QList<QUrl>());
    return {.url = urls.value(0),
            .caFile = caFile,
            .login = {.kind = login, .user = user},
            .certificateFile = certificateFile,
            .keyFile = keyFile,
            .fingerprint = fingerprint,
            .proxy = arango::proxyUrl(proxy).value_or(QUrl()),
            .compressRequests = compressRequests,
            .queueTimeLimit = queueTimeLimit,
            .coordinators = urls.mid(1),
            .addressMap
            = arango::readAddressMap(addressMap).value_or(decltype(arango::Endpoint::addressMap)()),
            .findCoordinators = findCoordinators};
}

void Settings::remember(const arango::Endpoint& endpoint)
{
    server = arango::serversText(endpoint);
    user = endpoint.login.user;
    caFile = endpoint.caFile;
    login = endpoint.login.kind;
    certificateFile = endpoint.certificateFile;
    keyFile = endpoint.keyFile;
    fingerprint = endpoint.fingerprint;
    proxy = endpoint.proxy.toString();
    queueTimeLimit = endpoint.queueTimeLimit;
    compressRequests = endpoint.compressRequests;
    findCoordinators = endpoint.findCoordinators;
    addressMap = arango::addressMapText(endpoint);
}

CollectPolicy Settings::collectPolicy() const
{
    CollectPolicy policy;
    policy.automatic = collectAutomatically;
    policy.limit = qint64(collectUpToMb) << 20;
    return policy;
}

SendPolicy Settings::sendPolicy() const
{
    SendPolicy policy;
    policy.mostUnanswered = mostUnanswered;
    policy.marker = marker;
    policy.cursor.ttl = cursorTtl;
    return policy;
}

Retention Settings::retention() const
{
    // What makes no sense in the file is no reason to delete anything.
    return {.keepMs = std::max(0, keepDays) * DayMs,
            .mostBytes = std::max<qint64>(0, mostResultBytes),
            .alsoUnexported = alsoUnexported};
}

void Settings::remember(const Retention& retention)
{
    keepDays = int(retention.keepMs / DayMs);
    mostResultBytes = retention.mostBytes;
    alsoUnexported = retention.alsoUnexported;
}

Settings loadSettings(const QString& folder)
{
    Settings settings;
    const QSettings file(fileOf(folder), QSettings::IniFormat);
    visitAll([&]<class T>(const QString& key, T Settings::*member) {
        const QVariant value = file.value(key);
        if (!value.isValid())
            return;
        if constexpr (std::is_enum_v<T>)
            settings.*member = T(std::clamp(value.toInt(), 0, int(arango::Login::Kind::Superuser)));
        else
            settings.*member = value.value<T>();
    });
    settings.collectUpToMb = std::clamp(settings.collectUpToMb, 1, Settings::MostCollectMb);
    settings.mostUnanswered = std::clamp(settings.mostUnanswered, 1, Settings::MostAtOnce);
    settings.cursorTtl = std::clamp(settings.cursorTtl, 1, Settings::MostTtl);
    settings.intervalMs = std::clamp(settings.intervalMs, LeastIntervalMs, MostIntervalMs);
    return settings;
}

void saveSettings(const QString& folder, const Settings& settings)
{
    QDir().mkpath(folder);
    QSettings file(fileOf(folder), QSettings::IniFormat);
    visitAll([&]<class T>(const QString& key, T Settings::*member) {
        if constexpr (std::is_enum_v<T>)
            file.setValue(key, int(settings.*member));
        else
            file.setValue(key, settings.*member);
    });
}
