// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "results/jsonindex.h"
#include "results/task.h"

#include <QByteArray>
#include <QFile>
#include <QString>

#include <memory>
#include <span>
#include <vector>

namespace results {

/// The bytes of one result with their index: unchanging, readable from any thread, kept alive by
/// everything that shows or works on it. Offsets of nodes are offsets in the file.
class ResultFile {
public:
    using Ptr = std::shared_ptr<const ResultFile>;

    enum class Content {
        Json, ///< also when it breaks off somewhere: see problem()
        Text,
        Html, ///< the page of a proxy, usually
        Binary,
        Empty,
        Unreadable, ///< the file itself: see notice()
    };
    enum class Rows {
        None, ///< no JSON
        Single, ///< the root is the one row
        RootArray,
        ResultArray, ///< `result` of a cursor's answer
    };

    /// Maps the file and indexes all of it: 0.3 s for 100 MB, so not on the GUI thread. `progress`
    /// counts bytes; when it is cancelled the part read until then is there, with the problem
    /// Cancelled.
    [[nodiscard]] static Ptr open(const QString& path, Progress* progress = nullptr);
    /// The first rows only, in a few milliseconds whatever the size. Nodes of a preview are equal
    /// to those of the whole, as far as they are complete.
    [[nodiscard]] static Ptr preview(const QString& path);
    /// Of bytes that are no file.
    [[nodiscard]] static Ptr fromBytes(QByteArray bytes);

    ~ResultFile();
    ResultFile(const ResultFile&) = delete;
    ResultFile& operator=(const ResultFile&) = delete;

    [[nodiscard]] const QString& path() const { return m_path; }
    /// All of the file, also of a preview.
    [[nodiscard]] QByteArrayView bytes() const { return m_bytes; }
    [[nodiscard]] bool isPreview() const { return m_preview; }
    [[nodiscard]] const JsonIndex& index() const { return m_index; }
    [[nodiscard]] Content content() const { return m_content; }
    [[nodiscard]] bool isJson() const { return m_content == Content::Json; }
    /// Where and why the JSON breaks; nothing for a preview that just ends.
    [[nodiscard]] const std::optional<JsonProblem>& problem() const { return m_problem; }
    /// One sentence for people about what is not as it should be; empty: all is well.
    [[nodiscard]] QString notice() const;

    [[nodiscard]] Rows rowsAre() const { return m_rowsAre; }
    /// Of the container of the rows; for Single and None the root or a null node.
    [[nodiscard]] const JsonNode& rowsNode() const { return m_rowsNode; }
    [[nodiscard]] qint64 rowCount() const { return m_rowCount; }
    /// Up to `count` rows from number `first` on. Microseconds for a screenful.
    [[nodiscard]] std::vector<JsonNode> rows(qint64 first, qint64 count) const;
    [[nodiscard]] JsonNode row(qint64 number) const; ///< a null node when there is no such row
    /// The row that a byte of the file belongs to; -1 when to none.
    [[nodiscard]] qint64 rowAt(qint64 offset) const;
    /// The numbers of the children on the way from the root to the innermost node at `offset`.
    [[nodiscard]] std::vector<qint64> pathTo(qint64 offset) const;
    /// The JSON pointer (RFC 6901) of the innermost node at `offset`; empty for the root.
    [[nodiscard]] QString pointerTo(qint64 offset) const;

    /// Calls `visit(number, row)` for the rows from `first` on until it returns false. The fastest
    /// way over all rows.
    template <class Visit> void forEachRow(qint64 first, Visit&& visit) const;
    /// The same for the rows of these numbers, in their order; fast where they go up by little.
    template <class Visit> void forEachRow(std::span<const quint32> numbers, Visit&& visit) const;

private:
    ResultFile() = default;
    [[nodiscard]] static std::shared_ptr<ResultFile> map(const QString& path);
    void index(QByteArrayView bytes, Progress* progress);

    QString m_path;
    QFile m_file;
    QString m_fileProblem;
    QByteArray m_copy; ///< a small file's bytes; a large one is mapped
    QByteArrayView m_bytes;
    JsonIndex m_index;
    std::optional<JsonProblem> m_problem;
    Content m_content = Content::Empty;
    Rows m_rowsAre = Rows::None;
    JsonNode m_rowsNode;
    qint64 m_rowCount = 0;
    bool m_preview = false;
};

template <class Visit> void ResultFile::forEachRow(qint64 first, Visit&& visit) const
{
    if (m_rowsAre == Rows::None)
        return;
    if (m_rowsAre == Rows::Single) {
        if (first == 0)
            (void)visit(qint64(0), m_rowsNode);
        return;
    }
    JsonNode row;
    qint64 number = first;
    for (JsonIndex::Walk walk = m_index.walk(m_rowsNode, first);
         number < m_rowCount && walk.next(row); ++number)
        if (!visit(number, row))
            return;
}

template <class Visit>
void ResultFile::forEachRow(std::span<const quint32> numbers, Visit&& visit) const
{
    if (m_rowsAre != Rows::RootArray && m_rowsAre != Rows::ResultArray) {
        for (const quint32 number : numbers)
            if (number == 0 && m_rowsAre == Rows::Single && !visit(qint64(0), m_rowsNode))
                return;
        return;
    }
    JsonIndex::Walk walk = m_index.walk(m_rowsNode);
    qint64 next = 0; // the number of the row that the walk comes to
    JsonNode row;
    for (const quint32 number : numbers) {
        if (number >= m_rowCount)
            continue;
        if (number < next || number > next + JsonIndex::Step) {
            walk = m_index.walk(m_rowsNode, number);
            next = number;
        }
        bool found = true;
        for (; found && next <= number; ++next)
            found = walk.next(row);
        if (found && !visit(qint64(number), row))
            return;
    }
}

/// Opens a result in two steps, both outside of the GUI thread: the first rows at once, then all.
class ResultLoader final : public QObject {
    Q_OBJECT

public:
    explicit ResultLoader(QObject* parent = nullptr);

    void load(const QString& path);
    void cancel();
    [[nodiscard]] bool isLoading() const { return m_whole.isRunning(); }

Q_SIGNALS:
    /// Only when the whole is not there sooner.
    void previewed(const results::ResultFile::Ptr& file);
    void progressed(qint64 bytes, qint64 total);
    void loaded(const results::ResultFile::Ptr& file);

private:
    Task m_preview;
    Task m_whole;
};

} // namespace results
