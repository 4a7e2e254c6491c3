// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/joborder.h"

#include "jobs/jobtablemodel.h"

#include <algorithm>

namespace {

QString Job::*textOf(int column)
{
    switch (column) {
    case JobTableModel::What:
        return &Job::what;
    case JobTableModel::Database:
        return &Job::database;
    case JobTableModel::Error:
        return &Job::error;
    case JobTableModel::Label:
        return &Job::label;
    case JobTableModel::User:
        return &Job::user;
    case JobTableModel::Server:
        return &Job::server;
    default:
        return nullptr;
    }
}

/// A character without case, above 0: that is the end of a text.
qint64 unit(const QString& text, qsizetype at)
{
    if (at >= text.size())
        return 0;
    const char16_t c = text.at(at).unicode();
    if (c < 0x80)
        return (c >= u'A' && c <= u'Z' ? c + 0x20 : c) + 1;
    return QChar::toCaseFolded(c) + 1;
}

/// Units have 17 bits.
qint64 chunkOf(const QString& text, qsizetype from)
{
    return unit(text, from) << 34 | unit(text, from + 1) << 17 | unit(text, from + 2);
}

int compareTexts(const QString& a, const QString& b)
{
    const qsizetype length = std::max(a.size(), b.size());
    for (qsizetype i = 0; i < length; ++i) {
        if (const qint64 difference = unit(a, i) - unit(b, i); difference != 0)
            return difference < 0 ? -1 : 1;
    }
    return 0;
}

/// Ids are numbers of up to 64 bits: shorter ones are smaller. Half the range is below zero.
qint64 idKey(const QString& id)
{
    bool ok = false;
    const quint64 number = id.toULongLong(&ok);
    if (!ok)
        return JobOrder::Unknown;
    return std::min(qint64(number ^ (quint64(1) << 63)), JobOrder::Unknown - 1);
}

} // namespace

JobOrder::JobOrder(int column, Qt::SortOrder order, Moment now)
    : m_column(column), m_order(order), m_now(now), m_text(textOf(column))
{
}

bool JobOrder::dependsOnTime() const
{
    return m_column == JobTableModel::Took;
}

qint64 JobOrder::moveOn(Moment now)
{
    const qint64 passed = now - m_now;
    m_now = now;
    return m_order == Qt::AscendingOrder ? passed : -passed;
}

qint64 JobOrder::number(const Job& job) const
{
    const auto known = [](qint64 value, bool isKnown) { return isKnown ? value : Unknown; };
    switch (m_column) {
    case JobTableModel::State:
        return qint64(job.state);
    case JobTableModel::Id:
        return idKey(job.id);
    case JobTableModel::Submitted: {
        const Moment moment = job.submittedAt != 0 ? job.submittedAt : job.seenAt;
        return known(moment, moment != 0);
    }
    case JobTableModel::Took: {
        const Moment start = job.submittedAt != 0 ? job.submittedAt : job.seenAt;
        if (start == 0)
            return Unknown;
        // What began after m_now is negative here, and so keeps its place among what counts up.
        if (isCountingUp(job))
            return m_now - start;
        return known(job.finishedAt - start, job.finishedAt != 0);
    }
    case JobTableModel::Http:
        return known(job.httpStatus, job.httpStatus != 0);
    case JobTableModel::Rows:
        return known(job.rows, job.rows >= 0);
    case JobTableModel::Size:
        return known(job.size, job.size >= 0);
    case JobTableModel::Error:
        return known(job.errorNum, job.errorNum != 0 || !job.error.isEmpty());
    default:
        return 0;
    }
}

qint64 JobOrder::key(const Job& job) const
{
    qint64 key = 0;
    if (m_text != nullptr && m_column != JobTableModel::Error)
        key = (job.*m_text).isEmpty() ? Unknown : chunkOf(job.*m_text, 0);
    else
        key = number(job);
    if (m_order == Qt::AscendingOrder || key == Unknown)
        return key;
    return m_column < 0 ? key : ~key;
}

std::optional<qint64> JobOrder::chunk(const Job& job, qsizetype from) const
{
    if (m_text == nullptr || from >= (job.*m_text).size())
        return std::nullopt;
    const qint64 key = chunkOf(job.*m_text, from);
    return m_order == Qt::AscendingOrder ? key : ~key;
}

qsizetype JobOrder::charactersInKey() const
{
    return m_text == nullptr || m_column == JobTableModel::Error ? 0 : ChunkSize;
}

bool JobOrder::before(const Job& left, const Job& right) const
{
    if (m_text != nullptr) {
        const QString& a = left.*m_text;
        const QString& b = right.*m_text;
        // Names of databases and users are mostly one and the same string shared by many jobs.
        if (a.constData() != b.constData() || a.size() != b.size()) {
            const int order = compareTexts(a, b);
            if (order != 0)
                return m_order == Qt::AscendingOrder ? order < 0 : order > 0;
        }
    }
    return left.serial < right.serial;
}
