// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <optional>

/// Small changes to the text of a JSON object that leave every other byte of it as it was typed.
namespace jsonedit {

/// Whether the text is one whole JSON object.
[[nodiscard]] bool isObject(const QByteArray& json);
/// The bytes of a member's value; nothing when it is not there.
[[nodiscard]] std::optional<QByteArray> member(const QByteArray& json, QStringView key);
/// A member that is a string, decoded.
[[nodiscard]] std::optional<QString> text(const QByteArray& json, QStringView key);
/// Adds a member at the end. `key` needs no escaping, `value` is JSON.
[[nodiscard]] QByteArray withMember(const QByteArray& json, const char* key,
                                    const QByteArray& value);
/// Replaces the value of a member that is there.
[[nodiscard]] QByteArray withValue(const QByteArray& json, QStringView key,
                                   const QByteArray& value);

} // namespace jsonedit
