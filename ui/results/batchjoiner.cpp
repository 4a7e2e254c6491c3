// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/batchjoiner.h"

#include "results/mergebatches.h"

#include <QFile>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto Quiet = 300ms; ///< nothing came for so long: what is here is shown
constexpr qint64 SmallBytes = 8 << 20; ///< joined at once: nobody notices

} // namespace

BatchJoiner::BatchJoiner(QObject* parent) : QObject(parent)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(Quiet);
    connect(&m_pause, &QTimer::timeout, this, &BatchJoiner::join);
}

void BatchJoiner::start(const QString& file, qint64 bytes)
{
    m_pause.stop();
    m_task.cancel();
    m_folder.reset();
    m_joined = file;
    m_joinedBytes = bytes;
    m_waiting.clear();
    m_waitingBytes = 0;
    m_count = 1;
    m_complete = false;
}

void BatchJoiner::add(const QString& file, qint64 bytes, bool last)
{
    ++m_count;
    m_waiting.append(file);
    m_waitingBytes += bytes;
    m_complete = last;
    consider();
}

void BatchJoiner::consider()
{
    if (m_waiting.isEmpty() || m_task.isRunning())
        return;
    if (m_complete || m_joinedBytes < SmallBytes || m_waitingBytes * 2 >= m_joinedBytes)
        join();
    else
        m_pause.start();
}

void BatchJoiner::join()
{
    if (m_waiting.isEmpty() || m_task.isRunning())
        return;
    if (!m_folder)
        m_folder = std::make_unique<QTemporaryDir>();
    if (!m_folder->isValid()) {
        Q_EMIT failed(tr("There is no room for joined batches: %1").arg(m_folder->errorString()));
        return;
    }
    const QString output = m_folder->filePath(u"joined-%1.json"_s.arg(++m_number));
    const QStringList files = QStringList(m_joined) + m_waiting;
    m_task.start(
        [files, output](results::Progress& progress) {
            return results::mergeBatches(files, output, &progress, results::BatchesEnd::MayFollow);
        },
        [this, files, output, bytes = m_waitingBytes](const QString& problem) {
            if (!problem.isEmpty()) {
                Q_EMIT failed(problem);
                return;
            }
            // Who has it mapped keeps it until they let go.
            if (m_folder && m_joined.startsWith(m_folder->path()))
                QFile::remove(m_joined);
            m_joined = output;
            m_joinedBytes += bytes;
            m_waiting = m_waiting.mid(files.size() - 1);
            m_waitingBytes -= bytes;
            Q_EMIT joined(output);
            consider();
        });
}
