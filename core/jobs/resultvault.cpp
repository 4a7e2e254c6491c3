// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/resultvault.h"

#include "client/handover.h"
#include "jobs/inspect.h"
#include "results/mergebatches.h"

#include <QDir>
#include <QFile>
#include <QPointer>
#include <QRegularExpression>
#include <QStorageInfo>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 LeastFreeBytes = 64LL << 20;
constexpr qsizetype MaxNameLength = 120;

QString safeName(QString name)
{
    static const QRegularExpression unsafe(u"[^A-Za-z0-9._-]"_s);
    name.replace(unsafe, u"_"_s);
    while (name.startsWith(u'.'))
        name.remove(0, 1);
    return name.left(MaxNameLength);
}

/// A rename is on disk only when the folder is.
void syncFolder(const QString& file)
{
    const QByteArray folder = QFile::encodeName(QFileInfo(file).absolutePath());
    const int descriptor = ::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    ::fsync(descriptor);
    ::close(descriptor);
}

} // namespace

ResultVault::ResultVault(QString folder, QObject* parent)
    : QObject(parent), m_folder(std::move(folder))
{
    // One thread: the pieces of a file are written in the order they came.
    m_pool.setMaxThreadCount(1);
}

ResultVault::~ResultVault()
{
    m_pool.waitForDone();
}

qint64 ResultVault::freeBytes() const
{
    const QStorageInfo disk(m_folder);
    return disk.isValid() ? disk.bytesAvailable() : -1;
}

arango::Result<ResultVault::FilePtr> ResultVault::open(const QString& group, const QString& name)
{
    const auto failed = [](const QString& message) {
        return tl::unexpected(
            arango::Error{.kind = arango::Error::Kind::NotSent, .message = message});
    };
    const QString folder = QDir(m_folder).filePath(safeName(group));
    if (!QDir().mkpath(folder))
        return failed(tr("The folder %1 for results cannot be made.").arg(folder));
    if (const QStorageInfo disk(m_folder); disk.isValid() && disk.bytesAvailable() < LeastFreeBytes)
        return failed(
            tr("The disk of %1 is nearly full. The result stays on the server.").arg(m_folder));

    const QFileInfo wanted(QDir(folder).filePath(safeName(name)));
    const QString base = wanted.path() + u'/' + wanted.completeBaseName();
    const QString suffix = wanted.suffix().isEmpty() ? QString() : u'.' + wanted.suffix();
    auto file = std::make_shared<File>();
    file->m_name = base + suffix;
    for (int n = 2; QFile::exists(file->m_name) || QFile::exists(file->m_name + ".part"_L1)
         || QFile::exists(file->m_name + ".partial"_L1);
         ++n)
        file->m_name = u"%1-%2%3"_s.arg(base).arg(n).arg(suffix);
    file->m_file = std::make_unique<QFile>(file->m_name + ".part"_L1);
    file->m_pool = &m_pool;
    file->m_self = file;
    if (!file->m_file->open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered,
                            QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return failed(tr("The result cannot be stored in %1: %2. It stays on the server.")
                          .arg(m_folder, file->m_file->errorString()));
    return file;
}

bool ResultVault::File::write(const QByteArray& piece)
{
    if (m_failed)
        return false;
    m_bytesTaken += piece.size();
    handover::run(*m_pool, [file = m_self.lock(), piece] {
        file->m_hash.addData(piece);
        if (file->m_failed || file->m_file->write(piece) == piece.size())
            return;
        file->m_problem = file->m_file->errorString();
        file->m_failed = true;
    });
    return true;
}

void ResultVault::finish(const FilePtr& file, QObject* context, const Then& then)
{
    handover::run(m_pool, [this, file, guard = QPointer<QObject>(context), then] {
        StoredResult stored;
        const QString part = file->m_file->fileName();
        const bool synced = !file->m_failed && ::fsync(file->m_file->handle()) == 0;
        file->m_file->close();
        if (synced && QFile::rename(part, file->m_name)) {
            syncFolder(file->m_name);
            stored = inspect(file->m_name);
            stored.sha256 = file->m_hash.result();
        } else {
            stored = inspect(part);
            stored.problem
                = tr("The result could not be written to disk completely: %1.")
                      .arg(file->m_problem.isEmpty() ? tr("the disk refused it") : file->m_problem);
        }
        handover::deliver(this, [guard, then, stored] {
            if (guard)
                then(stored);
        });
    });
}

void ResultVault::join(const QStringList& files, QObject* context, const Then& then)
{
    handover::run(m_pool, [this, files, guard = QPointer<QObject>(context), then] {
        const QFileInfo first(files.constFirst());
        const QString base = first.path() + u'/' + first.completeBaseName() + "-whole"_L1;
        QString name = base + ".json"_L1;
        for (int n = 2; QFile::exists(name); ++n)
            name = u"%1-%2.json"_s.arg(base).arg(n);
        StoredResult stored;
        if (const QString problem = results::mergeBatches(files, name); !problem.isEmpty()) {
            stored.problem = problem;
        } else {
            QFile::setPermissions(name, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
            syncFolder(name);
            stored = inspect(name);
            QCryptographicHash hash(QCryptographicHash::Sha256);
            if (QFile file(name); file.open(QIODevice::ReadOnly) && hash.addData(&file))
                stored.sha256 = hash.result();
        }
        handover::deliver(this, [guard, then, stored] {
            if (guard)
                then(stored);
        });
    });
}

void ResultVault::keepPartial(const FilePtr& file, QObject* context, const Then& then)
{
    handover::run(m_pool, [this, file, guard = QPointer<QObject>(context), then] {
        StoredResult stored;
        ::fsync(file->m_file->handle());
        file->m_file->close();
        const QString partial = file->m_name + ".partial"_L1;
        if (file->m_file->size() == 0)
            file->m_file->remove();
        else if (QFile::rename(file->m_file->fileName(), partial))
            stored = inspect(partial);
        else
            stored = inspect(file->m_file->fileName());
        handover::deliver(this, [guard, then, stored] {
            if (guard)
                then(stored);
        });
    });
}

void ResultVault::discard(const FilePtr& file)
{
    handover::run(m_pool, [file] {
        file->m_file->close();
        file->m_file->remove();
    });
}

void ResultVault::remove(const QStringList& files)
{
    const QString inside = QDir::cleanPath(QDir(m_folder).absolutePath()) + u'/';
    for (const QString& file : files) {
        const QString path = QDir::cleanPath(QFileInfo(file).absoluteFilePath());
        if (path.startsWith(inside))
            handover::run(m_pool, [path] { QFile::remove(path); });
    }
}
