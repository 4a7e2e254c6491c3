// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

enum class AqlKind : quint8 {
    Space, ///< and line ends
    Keyword,
    Function,
    Variable, ///< any other name
    String,
    Number,
    LineComment,
    BlockComment,
    Bind, ///< @value or @@collection
    Quoted, ///< a name in ` or ´
    Operator,
    Bracket,
    Broken, ///< no AQL
};

/// A piece of AQL text, in bytes of UTF-8.
struct AqlToken {
    AqlKind kind = AqlKind::Space;
    qsizetype offset = 0;
    qsizetype length = 0;
    bool closed = true; ///< false: a string, quoted name or comment without its end

    [[nodiscard]] qsizetype end() const { return offset + length; }
    bool operator==(const AqlToken&) const = default;
};

/// Cuts AQL into tokens that cover every byte, in order.
[[nodiscard]] std::vector<AqlToken> aqlTokens(QByteArrayView aql);

/// The keys of `bindVars` a query asks for, in the order they are first met: "x" for @x, "@c" for
/// @@c.
[[nodiscard]] QStringList aqlBindKeys(const QString& aql);

[[nodiscard]] const QStringList& aqlKeywords();
[[nodiscard]] const QStringList& aqlFunctions();

/// A place in a text, line and column from 1.
struct TextPosition {
    int line = 1;
    int column = 1;
    bool operator==(const TextPosition&) const = default;
};

/// The place that a message of ArangoDB names: "… at position 3:14 (while parsing)".
[[nodiscard]] std::optional<TextPosition> parseErrorPosition(const QString& message);
