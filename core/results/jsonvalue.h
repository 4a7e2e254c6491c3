// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "results/jsonindex.h"

#include <compare>

namespace results {

/// What the text of checked JSON means. Text that is cut means what is there of it.

/// By value, exactly, whatever the length: 1.0 equals 1, 9007199254740993 is more than
/// 9007199254740992, 1e400 more than 1e399.
[[nodiscard]] std::strong_ordering compareNumbers(QByteArrayView a, QByteArrayView b);

/// The nearest double; infinite when it is too large. Keeps the order: a < b never gives more.
struct Nearest {
    double value = 0;
    bool exact = false; ///< numbers with the same value here, both exact, are equal
};
[[nodiscard]] Nearest nearestDouble(QByteArrayView number);

/// Equal for equal numbers only: "1.50e3" and "1500" give the same.
[[nodiscard]] QByteArray canonicalNumber(QByteArrayView number);

/// Whether the text is a number as JSON writes it.
[[nodiscard]] bool isNumber(QByteArrayView text);

/// What to do with \ud800 without its other half, which UTF-8 has no bytes for.
enum class LoneSurrogate {
    Replace, ///< by U+FFFD
    Keep, ///< three bytes that are no UTF-8, so that different strings stay different
};
/// The characters of a string, given with its quotes, as UTF-8.
void appendUtf8(QByteArray& out, QByteArrayView rawString, LoneSurrogate lone);

/// The characters of a string without its quotes, when it has no escapes and is these bytes.
[[nodiscard]] std::optional<QByteArrayView> plainCharacters(QByteArrayView rawString);

/// An escape in `json` at `offset`, where its backslash stands.
struct Escape {
    char32_t character = 0; ///< a lone surrogate is itself
    int length = 0; ///< in bytes; 0: it is cut or unknown
};
[[nodiscard]] Escape escapeAt(QByteArrayView json, qsizetype offset);
void appendCharacter(QByteArray& out, char32_t character, LoneSurrogate lone);

/// Whether both mean the same: members in any order, numbers by value, strings by characters.
[[nodiscard]] bool sameValue(const JsonIndex& left, const JsonNode& leftNode,
                             const JsonIndex& right, const JsonNode& rightNode);

/// Tells quickly whether the key of a member is a certain one.
class KeyMatcher {
public:
    explicit KeyMatcher(const QString& key);
    [[nodiscard]] bool matches(QByteArrayView rawKey) const;

private:
    QString m_key;
    QByteArray m_plain; ///< the key in quotes, as nearly everybody writes it
    bool m_replacement; ///< the key has U+FFFD, which may stand for bytes that are no UTF-8
};

} // namespace results
