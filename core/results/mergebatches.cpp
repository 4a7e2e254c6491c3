// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/mergebatches.h"

#include "results/resultfile.h"

#include <QCoreApplication>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace results {

namespace {

constexpr qsizetype PieceBytes = 1 << 20;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(results::mergeBatches)
};

class Merger {
public:
    Merger(const QStringList& files, const QString& output, Progress* progress, BatchesEnd end)
        : m_files(files), m_output(output), m_progress(progress), m_end(end)
    {
    }

    /// Empty when it worked.
    [[nodiscard]] QString run()
    {
        if (m_files.isEmpty())
            return Texts::tr("There is no batch to join.");
        if (m_progress)
            m_progress->total = m_files.size();
        const ResultFile::Ptr first = open(m_files.first());
        const ResultFile::Ptr last = m_files.size() > 1 ? open(m_files.last()) : first;
        if (!first || !last)
            return m_problem;
        if (m_end == BatchesEnd::Complete && isTrue(last, u"hasMore"))
            return Texts::tr("The last batch, %1, says that there is more.").arg(m_files.last());
        if (!m_device.open(QIODevice::WriteOnly) || !writeAnswer(first, last))
            return m_problem.isEmpty() ? unwritten() : m_problem;
        return m_device.commit() ? QString() : unwritten();
    }

private:
    [[nodiscard]] QString unwritten() const
    {
        return Texts::tr("%1 could not be written: %2").arg(m_output, m_device.errorString());
    }

    /// Null when it is no whole answer of a cursor.
    [[nodiscard]] ResultFile::Ptr open(const QString& path)
    {
        ResultFile::Ptr file = ResultFile::open(path);
        if (m_problem.isEmpty() && file->content() == ResultFile::Content::Unreadable)
            m_problem = file->notice();
        if (m_problem.isEmpty() && file->problem())
            m_problem
                = Texts::tr("The batch %1 is not whole. %2").arg(path, file->problem()->sentence());
        if (m_problem.isEmpty() && file->rowsAre() != ResultFile::Rows::ResultArray)
            m_problem = Texts::tr("The batch %1 is no answer of a cursor.").arg(path);
        return m_problem.isEmpty() ? file : nullptr;
    }

    [[nodiscard]] static bool isTrue(const ResultFile::Ptr& file, QStringView key)
    {
        const auto node = file->index().member(*file->index().root(), key);
        return node && node->kind == JsonKind::True;
    }

    [[nodiscard]] bool writeAnswer(const ResultFile::Ptr& first, const ResultFile::Ptr& last)
    {
        const auto lastExtra = last->index().member(*last->index().root(), u"extra");
        bool extraWritten = false;
        bool resultWritten = false;
        const char* separator = "{";
        JsonNode member;
        for (auto walk = first->index().walk(*first->index().root()); walk.next(member);) {
            const QString key = first->index().key(member, 20);
            if (key == "id"_L1 || key == "nextBatchId"_L1)
                continue;
            if (!write(separator) || !write(first->index().rawKey(member)) || !write(":"))
                return false;
            separator = ",";
            bool good = false;
            if (key == "result"_L1 && !resultWritten) {
                resultWritten = true;
                good = writeRows(first, last);
            } else if (key == "hasMore"_L1) {
                good = write("false");
            } else if (key == "extra"_L1 && lastExtra) {
                extraWritten = true;
                good = write(last->index().raw(*lastExtra));
            } else {
                good = write(first->index().raw(member));
            }
            if (!good)
                return false;
        }
        if (lastExtra && !extraWritten
            && !(write(",\"extra\":") && write(last->index().raw(*lastExtra))))
            return false;
        return write("}");
    }

    [[nodiscard]] bool writeRows(const ResultFile::Ptr& first, const ResultFile::Ptr& last)
    {
        bool empty = true;
        if (!write("["))
            return false;
        for (qsizetype i = 0; i < m_files.size(); ++i) {
            const ResultFile::Ptr file = i == 0 ? first
                : i == m_files.size() - 1       ? last
                                                : open(m_files[i]);
            if (!file)
                return false;
            if (file->rowCount() > 0) {
                // What stands between the brackets.
                const QByteArrayView raw = file->index().raw(file->rowsNode());
                if ((!empty && !write(",")) || !write(raw.sliced(1).chopped(1).trimmed()))
                    return false;
                empty = false;
            }
            if (m_progress)
                m_progress->report(i + 1);
        }
        return write("]");
    }

    [[nodiscard]] bool write(QByteArrayView bytes)
    {
        while (!bytes.isEmpty()) {
            if (m_progress && m_progress->isCancelled()) {
                m_problem = Texts::tr("Joining the batches was stopped.");
                return false;
            }
            const qsizetype piece = std::min(bytes.size(), PieceBytes);
            if (m_device.write(bytes.data(), piece) != piece)
                return false;
            bytes = bytes.sliced(piece);
        }
        return true;
    }

    const QStringList& m_files;
    const QString& m_output;
    Progress* m_progress;
    BatchesEnd m_end;
    QSaveFile m_device{m_output};
    QString m_problem;
};

} // namespace

QString mergeBatches(const QStringList& files, const QString& output, Progress* progress,
                     BatchesEnd end)
{
    return Merger(files, output, progress, end).run();
}

} // namespace results
