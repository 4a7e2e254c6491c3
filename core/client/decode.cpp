// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/decode.h"

#include "client/texts.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace arango::decode {

namespace {

/// Longer messages are a server's or a proxy's whole page, not a sentence.
constexpr qsizetype MaxMessage = 2000;

Result<QJsonDocument> document(const Response& response)
{
    if (response.status >= 400)
        return tl::unexpected(serverError(response));
    QJsonParseError error;
    const auto json = QJsonDocument::fromJson(response.body, &error);
    if (response.body.isEmpty())
        return protocolError(Texts::tr("The server's answer is empty."));
    if (error.error != QJsonParseError::NoError)
        return protocolError(
            Texts::tr("The server's answer is not JSON: %1.").arg(error.errorString()));
    return json;
}

} // namespace

Error serverError(const Response& response)
{
    Error error{
        .kind = Error::Kind::Server, .httpStatus = response.status, .mayHaveReachedServer = true};
    const auto object = QJsonDocument::fromJson(response.body).object();
    error.errorNum = object.value("errorNum"_L1).toInt();
    error.message = object.value("errorMessage"_L1).toString().left(MaxMessage);
    if (!error.message.isEmpty())
        return error;

    switch (response.status) {
    case 401:
        error.message
            = Texts::tr("not authorized: the user name or password is wrong, or the user has "
                        "no access to this database");
        break;
    case 500:
        error.message = Texts::tr("the server failed, or its queue is full");
        break;
    case 503:
        error.message = Texts::tr("the server is starting, stopping or too busy");
        break;
    default:
        error.message = Texts::tr("the server answered with HTTP %1").arg(response.status);
    }
    return error;
}

Result<bool> done(const Response& response)
{
    if (response.status >= 400)
        return tl::unexpected(serverError(response));
    return true;
}

Result<Response> raw(const Response& response)
{
    if (response.status >= 400)
        return tl::unexpected(serverError(response));
    return response;
}

Result<QJsonObject> object(const Response& response)
{
    return document(response).and_then([](const QJsonDocument& json) -> Result<QJsonObject> {
        if (!json.isObject())
            return protocolError(Texts::tr("The server's answer is not a JSON object."));
        return json.object();
    });
}

Result<QJsonArray> array(const Response& response)
{
    return document(response).and_then([](const QJsonDocument& json) -> Result<QJsonArray> {
        if (!json.isArray())
            return protocolError(Texts::tr("The server's answer is not a JSON array."));
        return json.array();
    });
}

Result<QStringList> names(const Response& response, QLatin1StringView key)
{
    return object(response).and_then([key](const QJsonObject& json) -> Result<QStringList> {
        if (!json.value(key).isArray())
            return protocolError(Texts::tr("The server's answer has no list \"%1\".").arg(key));
        QStringList list;
        for (const auto& value : json.value(key).toArray())
            list.append(value.toString());
        return list;
    });
}

} // namespace arango::decode
