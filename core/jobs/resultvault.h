// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/error.h"

#include <QCryptographicHash>
#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <functional>
#include <memory>

class QFile;

/// What a stored answer says, read from its file.
struct StoredResult {
    QString file; ///< empty when nothing was kept
    qint64 size = 0;
    qint64 rows = -1; ///< elements of "result", or of the whole when it is an array; -1 neither
    QString cursorId; ///< "id" of a cursor that has more
    QString nextBatchId; ///< of that cursor, where the server names batches
    QString spentCursor; ///< "id" of a cursor that has nothing more but is kept by the server
    int errorNum = 0;
    QString errorMessage; ///< plain text, bounded
    QByteArray sha256; ///< of the bytes that came, when all of them are on disk
    QString problem; ///< why it is not complete on disk; empty when it is
};

/// Results on their way to disk. The disk is touched on a thread of its own.
///
/// A file is written as "<name>.part"; when it is complete it is synced, renamed and only then
/// reported. What arrived of a broken transfer stays as "<name>.partial".
class ResultVault final : public QObject {
    Q_OBJECT

public:
    class File {
    public:
        /// Takes the next piece. False when the disk refused an earlier one.
        [[nodiscard]] bool write(const QByteArray& piece);
        [[nodiscard]] qint64 bytesTaken() const { return m_bytesTaken; }
        /// Where the complete result will be.
        [[nodiscard]] const QString& name() const { return m_name; }

    private:
        friend class ResultVault;
        QString m_name;
        std::unique_ptr<QFile> m_file;
        QThreadPool* m_pool = nullptr;
        qint64 m_bytesTaken = 0;
        std::atomic<bool> m_failed = false;
        QString m_problem; // of the disk thread
        QCryptographicHash m_hash{QCryptographicHash::Sha256}; // of the disk thread
        std::weak_ptr<File> m_self;
    };
    using FilePtr = std::shared_ptr<File>;
    using Then = std::function<void(const StoredResult&)>;

    /// `folder` is created when it is first needed.
    explicit ResultVault(QString folder, QObject* parent = nullptr);
    /// Waits until what was handed over is on disk.
    ~ResultVault() override;

    [[nodiscard]] const QString& folder() const { return m_folder; }
    /// Room on the disk with the results; -1: not known.
    [[nodiscard]] qint64 freeBytes() const;

    /// Opens a file for a result before it is asked for: a folder that cannot be written or a disk
    /// that is full costs nothing then. `group` is a folder below folder(), `name` the file in it;
    /// both may hold any characters. A file that is there already is never touched.
    [[nodiscard]] arango::Result<FilePtr> open(const QString& group, const QString& name);

    /// The transfer is complete: sync, rename, read, report (queued, to `context`).
    void finish(const FilePtr& file, QObject* context, const Then& then);
    /// Joins a result and its further batches into one document beside the first file (queued, to
    /// `context`). The given files stay.
    void join(const QStringList& files, QObject* context, const Then& then);
    /// The transfer broke: keep what arrived, if anything.
    void keepPartial(const FilePtr& file, QObject* context, const Then& then);
    /// Nothing arrived that belongs to the job.
    void discard(const FilePtr& file);
    /// Removes results for good; see retention.h for what may go. Files outside folder() are left
    /// alone.
    void remove(const QStringList& files);

private:
    QString m_folder;
    QThreadPool m_pool;
};
