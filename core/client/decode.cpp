// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/decode.h"

#include "client/texts.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace arango::decode {

namespace {

/// Longer messages are a server's or a proxy's whole page, not a sentence.
constexpr qsizetype MaxMessage = 2000;

bool isSuccess(const Response& response)
{
    return response.status / 100 == 2;
}

Result<QJsonDocument> document(const Response& response)
{
    if (!isSuccess(response))
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

/// A member for which `is` holds, or an error that names it.
Result<QJsonValue> member(const Response& response, QLatin1StringView key,
                          bool (QJsonValue::*is)() const)
{
    return object(response).and_then([&](const QJsonObject& json) -> Result<QJsonValue> {
        const QJsonValue value = json.value(key);
        if (!(value.*is)())
            return protocolError(Texts::tr("The server's answer lacks \"%1\".").arg(key));
        return value;
    });
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
    case 304:
        error.message = Texts::tr("not modified");
        break;
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
    if (!isSuccess(response))
        return tl::unexpected(serverError(response));
    return true;
}

Result<bool> exists(const Response& response)
{
    if (response.status == 404)
        return false;
    return done(response);
}

Result<Json> json(const Response& response)
{
    return text(response).and_then([](const Json& body) -> Result<Json> {
        const QByteArrayView bytes = QByteArrayView(body.bytes()).trimmed();
        if (!bytes.isEmpty() && !QByteArrayView("{[\"-0123456789tfn").contains(bytes.front()))
            return protocolError(Texts::tr("The server's answer is not JSON."));
        return body;
    });
}

Result<Json> text(const Response& response)
{
    if (!isSuccess(response))
        return tl::unexpected(serverError(response));
    return Json::fromBytes(response.body);
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

Result<QJsonArray> objects(const Response& response, QLatin1StringView key)
{
    if (key.isEmpty())
        return array(response);
    return member(response, key, &QJsonValue::isArray).map([](const QJsonValue& value) {
        return value.toArray();
    });
}

Result<QStringList> names(const Response& response, QLatin1StringView key)
{
    return objects(response, key).map([](const QJsonArray& array) { return strings(array); });
}

QStringList strings(const QJsonValue& array)
{
    QStringList list;
    for (const auto& value : array.toArray())
        list.append(value.toString());
    return list;
}

Decoder<qint64> integerAt(QLatin1StringView key)
{
    return [key](const Response& response) {
        return member(response, key, &QJsonValue::isDouble).map([](const QJsonValue& value) {
            return qint64(value.toInteger());
        });
    };
}

Decoder<double> numberAt(QLatin1StringView key)
{
    return [key](const Response& response) {
        return member(response, key, &QJsonValue::isDouble).map([](const QJsonValue& value) {
            return value.toDouble();
        });
    };
}

Decoder<QString> stringAt(QLatin1StringView key)
{
    return [key](const Response& response) {
        return member(response, key, &QJsonValue::isString).map([](const QJsonValue& value) {
            return value.toString();
        });
    };
}

Decoder<bool> booleanAt(QLatin1StringView key)
{
    return [key](const Response& response) {
        return member(response, key, &QJsonValue::isBool).map([](const QJsonValue& value) {
            return value.toBool();
        });
    };
}

Decoder<QJsonObject> objectAt(QLatin1StringView key)
{
    return [key](const Response& response) {
        return member(response, key, &QJsonValue::isObject).map([](const QJsonValue& value) {
            return value.toObject();
        });
    };
}

Decoder<QStringList> namesAt(QLatin1StringView key)
{
    return [key](const Response& response) { return names(response, key); };
}

} // namespace arango::decode
