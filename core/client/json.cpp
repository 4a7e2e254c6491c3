// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/json.h"

#include "client/texts.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace arango {

namespace {

tl::unexpected<Error> userError(const QString& message)
{
    return tl::unexpected(Error{.kind = Error::Kind::NotSent, .message = message});
}

/// The offset as a person counts: line and column from 1.
std::pair<qsizetype, qsizetype> lineAndColumn(const QByteArray& bytes, qsizetype offset)
{
    const QByteArray before = bytes.left(offset);
    const qsizetype lineStart = before.lastIndexOf('\n') + 1;
    return {before.count('\n') + 1, QString::fromUtf8(before.mid(lineStart)).size() + 1};
}

QString placeOf(const QByteArray& bytes, const QJsonParseError& error, qsizetype shift)
{
    const auto [line, column] = lineAndColumn(bytes, qMax<qsizetype>(0, error.offset - shift));
    return Texts::tr("%1 at line %2, column %3").arg(error.errorString()).arg(line).arg(column);
}

} // namespace

Json::Json(const QJsonObject& object)
    : m_bytes(QJsonDocument(object).toJson(QJsonDocument::Compact))
{
}

Json::Json(const QJsonArray& array) : m_bytes(QJsonDocument(array).toJson(QJsonDocument::Compact))
{
}

Json Json::fromBytes(QByteArray bytes)
{
    Json json;
    json.m_bytes = std::move(bytes);
    return json;
}

QJsonObject Json::object() const
{
    return QJsonDocument::fromJson(m_bytes).object();
}

QJsonArray Json::array() const
{
    return QJsonDocument::fromJson(m_bytes).array();
}

Result<Json> Json::objectFromUser(const QString& text)
{
    const QByteArray bytes = text.trimmed().toUtf8();
    if (bytes.isEmpty())
        return Json(QJsonObject());

    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError)
        return userError(Texts::tr("This is not JSON: %1.").arg(placeOf(bytes, error, 0)));
    if (!document.isObject())
        return userError(Texts::tr("This must be a JSON object, like {\"name\": \"value\"}."));
    return fromBytes(bytes);
}

Result<Json> Json::valueFromUser(const QString& text)
{
    const QByteArray bytes = text.trimmed().toUtf8();
    if (bytes.isEmpty())
        return Json();

    // QJsonDocument takes only objects and arrays as root; a value in brackets is checked the same.
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson('[' + bytes + ']', &error);
    if (error.error != QJsonParseError::NoError)
        return userError(Texts::tr("This is not JSON: %1.").arg(placeOf(bytes, error, 1)));
    if (document.array().size() != 1)
        return userError(Texts::tr("This must be a single JSON value."));
    return fromBytes(bytes);
}

QByteArray quoted(const QString& text)
{
    static constexpr char Hex[] = "0123456789abcdef";
    const QByteArray utf8 = text.toUtf8();
    QByteArray out;
    out.reserve(utf8.size() + 2);
    out += '"';
    for (const char c : utf8) {
        switch (c) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\t':
            out += "\\t";
            break;
        case '\r':
            out += "\\r";
            break;
        default:
            if (const auto code = static_cast<unsigned char>(c); code < 0x20) {
                out += "\\u00";
                out += Hex[code >> 4];
                out += Hex[code & 0xf];
            } else {
                out += c;
            }
        }
    }
    out += '"';
    return out;
}

void ObjectWriter::addRaw(const char* key, const QByteArray& value)
{
    if (!m_bytes.isEmpty())
        m_bytes += ',';
    m_bytes += '"';
    m_bytes += key;
    m_bytes += "\":";
    m_bytes += value;
}

void ObjectWriter::add(const char* key, const QString& value)
{
    addRaw(key, quoted(value));
}

void ObjectWriter::add(const char* key, qint64 value)
{
    addRaw(key, QByteArray::number(value));
}

void ObjectWriter::add(const char* key, double value)
{
    addRaw(key, QByteArray::number(value, 'g', QLocale::FloatingPointShortest));
}

void ObjectWriter::add(const char* key, bool value)
{
    addRaw(key, value ? "true" : "false");
}

void ObjectWriter::add(const char* key, const Json& value)
{
    addRaw(key, value.bytes());
}

void ObjectWriter::add(const char* key, const QStringList& value)
{
    add(key, Json(QJsonArray::fromStringList(value)));
}

Json ObjectWriter::finish() const
{
    return Json::fromBytes('{' + m_bytes + '}');
}

} // namespace arango
