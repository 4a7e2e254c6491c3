// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <atomic>
#include <optional>
#include <vector>

namespace results {

enum class JsonKind : quint8 { Object, Array, String, Number, True, False, Null };

/// A place in the document. Cheap to copy; says nothing without the index it came from.
struct JsonNode {
    JsonKind kind = JsonKind::Null;
    bool complete = true; ///< false: the document breaks off inside of it
    qint64 keyOffset = -1; ///< of the quoted key, in an object
    qint64 keyLength = 0;
    qint64 offset = 0;
    qint64 length = 0;

    [[nodiscard]] bool isContainer() const
    {
        return kind == JsonKind::Object || kind == JsonKind::Array;
    }
    [[nodiscard]] qint64 end() const { return offset + length; }
    bool operator==(const JsonNode&) const = default;
};

/// Where and why a document stops being JSON.
struct JsonProblem {
    enum class Kind : quint8 {
        Empty, ///< nothing but white space
        NotJson, ///< the first character begins no value
        Cut, ///< ends too early
        Value, ///< a value was expected
        Key, ///< a quoted key was expected
        Colon, ///< a colon was expected
        Comma, ///< a comma or the closing bracket was expected
        Number,
        Literal, ///< something like true, false, null
        Escape, ///< an unknown escape in a string
        Control, ///< a raw control character in a string
        Depth, ///< nested too deeply
        Trailing, ///< more text behind the end
        Cancelled, ///< the scan was stopped
    };

    Kind kind = Kind::Empty;
    qint64 offset = 0;
    qint64 line = 1; ///< from 1
    qint64 column = 1; ///< in characters, from 1
    QString found; ///< the character there; empty at the end

    /// One sentence for people, with the place.
    [[nodiscard]] QString sentence() const;
    bool operator==(const JsonProblem&) const = default;
};

/// An index over the bytes of one JSON document: finds the parts of it without copying or
/// converting anything. Keys keep their order and their duplicates, numbers their digits. One pass
/// over the bytes checks all and remembers the large objects and arrays only; small ones are
/// scanned again when somebody opens them. Of a broken or cut document the part before the break
/// can be read.
class JsonIndex {
public:
    static constexpr qint64 BlockSize = 1000; ///< what is shown of a large container in one piece
    static constexpr qint64 Step = 32; ///< every so many children an offset is remembered
    static constexpr int MaxDepth = 1024;

    JsonIndex() = default;
    /// The owner keeps the bytes alive and unchanged as long as the index is used. `cancel` may be
    /// set from another thread; `done` counts the bytes read.
    explicit JsonIndex(QByteArrayView bytes, const std::atomic_bool* cancel = nullptr,
                       std::atomic<qint64>* done = nullptr);

    [[nodiscard]] QByteArrayView bytes() const { return m_bytes; }
    [[nodiscard]] const std::optional<JsonProblem>& problem() const { return m_problem; }
    /// The document's value; nothing when not even its first character is JSON.
    [[nodiscard]] const std::optional<JsonNode>& root() const { return m_root; }

    /// Walks over the children of one container, in the order of the text.
    class Walk;
    [[nodiscard]] Walk walk(const JsonNode& container, qint64 first = 0) const;

    [[nodiscard]] qint64 childCount(const JsonNode& container) const;
    /// Up to `count` children, beginning at number `first`, in the order of the text.
    [[nodiscard]] std::vector<JsonNode> children(const JsonNode& container, qint64 first,
                                                 qint64 count) const;
    /// The first member of that name.
    [[nodiscard]] std::optional<JsonNode> member(const JsonNode& object, QStringView key) const;
    /// The number of the child whose key or value covers `offset`; -1 when there is none.
    [[nodiscard]] qint64 childAt(const JsonNode& container, qint64 offset) const;

    [[nodiscard]] QByteArrayView raw(const JsonNode& node) const;
    [[nodiscard]] QByteArrayView rawKey(const JsonNode& node) const; ///< with its quotes
    /// A string's characters, anything else as written; at most `maxLength` characters.
    [[nodiscard]] QString text(const JsonNode& node, qsizetype maxLength) const;
    [[nodiscard]] QString key(const JsonNode& node, qsizetype maxLength) const;

private:
    friend class JsonScanner;

    /// An object or array that is long, has many children, or is broken.
    struct Large {
        qint64 offset = 0;
        qint64 end = 0;
        qint64 count = 0;
        bool complete = true;
        std::vector<qint64> blocks; ///< where child Step, 2 Step … begin
    };

    [[nodiscard]] const Large* largeAt(qint64 offset) const;
    [[nodiscard]] qint64 endOfValue(qint64 offset) const;

    QByteArrayView m_bytes;
    qint64 m_readable = 0; ///< the text is JSON up to here
    qint64 m_broken = -1; ///< where the string, number or word begins that the break is in
    std::optional<JsonNode> m_root;
    std::optional<JsonProblem> m_problem;
    std::vector<Large> m_large; ///< by offset
};

class JsonIndex::Walk {
public:
    /// False behind the last child.
    [[nodiscard]] bool next(JsonNode& child);

private:
    friend class JsonIndex;
    Walk(const JsonIndex& index, bool object, qint64 at, qint64 limit)
        : m_index(&index), m_object(object), m_at(at), m_limit(limit)
    {
    }
    void skip(char separator);

    const JsonIndex* m_index;
    bool m_object;
    qint64 m_at;
    qint64 m_limit;
};

/// The characters of a JSON string, given with or without its quotes. Lone surrogates and bytes
/// that are no UTF-8 become U+FFFD. At most `maxLength` characters.
[[nodiscard]] QString decodedString(QByteArrayView raw, qsizetype maxLength);

} // namespace results
