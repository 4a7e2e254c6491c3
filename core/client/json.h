// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/error.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QStringList>

#include <optional>

namespace arango {

/// JSON text that travels as it is: a number of 30 digits in it stays 30 digits.
class Json {
public:
    Json() = default;
    Json(const QJsonObject& object);
    Json(const QJsonArray& array);

    /// Takes the text as it stands. The caller has checked it.
    [[nodiscard]] static Json fromBytes(QByteArray bytes);

    /// What a person typed: an object, checked. The error says what is wrong and where (line and
    /// column from 1). Empty text is an empty object.
    [[nodiscard]] static Result<Json> objectFromUser(const QString& text);

    /// What a person typed as a request body: any JSON value, checked. Empty text is no body.
    [[nodiscard]] static Result<Json> valueFromUser(const QString& text);

    [[nodiscard]] const QByteArray& bytes() const { return m_bytes; }
    [[nodiscard]] bool isEmpty() const { return m_bytes.isEmpty(); }

    /// The text parsed, for programs: empty when it is something else. Numbers beyond 64 bits are
    /// doubles there.
    [[nodiscard]] QJsonObject object() const;
    [[nodiscard]] QJsonArray array() const;

    bool operator==(const Json&) const = default;

private:
    QByteArray m_bytes;
};

/// A quoted and escaped JSON string.
[[nodiscard]] QByteArray quoted(const QString& text);

/// Writes one JSON object, member by member in the order of the calls.
class ObjectWriter {
public:
    void add(const char* key, const QString& value);
    void add(const char* key, qint64 value);
    void add(const char* key, double value);
    void add(const char* key, bool value);
    void add(const char* key, const Json& value);
    void add(const char* key, const QStringList& value);
    /// Options that are not set are left out.
    template <class T> void add(const char* key, const std::optional<T>& value)
    {
        if (value)
            add(key, *value);
    }
    template <class T> void addIfSet(const char* key, const T& value)
    {
        if (!value.isEmpty())
            add(key, value);
    }
    [[nodiscard]] bool isEmpty() const { return m_bytes.isEmpty(); }
    [[nodiscard]] Json finish() const;

private:
    void addRaw(const char* key, const QByteArray& value);
    QByteArray m_bytes;
};

} // namespace arango
