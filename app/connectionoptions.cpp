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

arango::Result<ConnectionChoice> connectionFrom(const ConnectionText& text)
{
    const auto url = arango::serverUrl(text.server);
    if (!url)
        return tl::unexpected(url.error());
    auto kind = text.user.isEmpty() ? Login::Kind::None : Login::Kind::Basic;
    if (!text.login.isEmpty()) {
        const auto named = std::ranges::find_if(LoginNames, [&](const auto& known) {
            return text.login == QLatin1StringView(known.second);
        });
        if (named == LoginNames.end())
            return wrong(
                Texts::tr("--login is basic, jwt, token or none, not “%1”.").arg(text.login));
        kind = named->first;
    }
    if ((kind == Login::Kind::Basic || kind == Login::Kind::Jwt) && text.user.isEmpty())
        return wrong(Texts::tr("This login needs --user."));
    if (!text.caFile.isEmpty() && !QFileInfo(text.caFile).isReadable())
        return wrong(Texts::tr("The CA file %1 cannot be read.").arg(text.caFile));
    return ConnectionChoice{
        .endpoint
        = {.url = *url, .caFile = text.caFile, .login = {.kind = kind, .user = text.user}},
        .database = text.database};
}
