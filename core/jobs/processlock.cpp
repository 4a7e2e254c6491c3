// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/processlock.h"

#include <QFile>

#include <fcntl.h>
#include <unistd.h>

namespace {

struct flock lockOf(qint64 number)
{
    struct flock lock { };
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    lock.l_start = off_t(number);
    lock.l_len = 1;
    return lock;
}

} // namespace

ProcessLock::~ProcessLock()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

bool ProcessLock::open(const QString& file)
{
    m_descriptor = ::open(QFile::encodeName(file).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    return m_descriptor >= 0;
}

bool ProcessLock::hold(qint64 number)
{
    // Locks of the open file description: two journals in one process exclude each other too.
    struct flock lock = lockOf(number);
    return ::fcntl(m_descriptor, F_OFD_SETLK, &lock) == 0;
}

bool ProcessLock::isHeldElsewhere(qint64 number) const
{
    struct flock lock = lockOf(number);
    return ::fcntl(m_descriptor, F_OFD_GETLK, &lock) == 0 && lock.l_type != F_UNLCK;
}
