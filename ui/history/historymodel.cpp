// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/historymodel.h"

#include "jobs/jobformat.h"
#include "jobs/jobtablemodel.h"
#include "jobs/journal.h"

#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

/// The column of the job table that says the same; -1: our own.
int tableColumn(int column)
{
    constexpr std::array<int, HistoryModel::ColumnCount> Columns{
        JobTableModel::State, JobTableModel::Submitted, JobTableModel::What,
        JobTableModel::Label, JobTableModel::Database,  JobTableModel::Took,
        JobTableModel::Rows,  JobTableModel::Size,      -1,
        JobTableModel::Error};
    return Columns.at(size_t(column));
}

} // namespace

HistoryModel::HistoryModel(JobTableModel& jobs, Journal& journal, QObject* parent)
    : QAbstractTableModel(parent), m_jobs(jobs), m_journal(journal)
{
    const JobStore& store = jobs.store();
    connect(&store, &JobStore::rowsChanged, this, [this] {
        if (!m_entries.empty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    });
    connect(&store, &JobStore::rowsAboutToBeRemoved, this, &HistoryModel::removed);
}

void HistoryModel::search(const HistoryQuery& query)
{
    m_query = query;
    m_query.before = 0;
    if (m_asking)
        m_askAgain = true;
    else
        ask();
}

void HistoryModel::ask()
{
    m_asking = true;
    m_askAgain = false;
    m_journal.search(m_query, this, [this](const HistoryPage& page) {
        if (m_askAgain) {
            ask();
            return;
        }
        m_asking = false;
        take(page, m_query.before == 0);
    });
}

bool HistoryModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && m_next > 0 && !m_asking;
}

void HistoryModel::fetchMore(const QModelIndex& parent)
{
    if (!canFetchMore(parent))
        return;
    m_query.before = m_next;
    ask();
}

void HistoryModel::take(const HistoryPage& page, bool isFirst)
{
    std::vector<Entry> entries;
    entries.reserve(page.hits.size());
    for (const HistoryHit& hit : page.hits) {
        if (const Job* job = m_jobs.store().find(hit.job))
            entries.push_back({.place = hit.place, .serial = job->serial});
    }
    m_next = page.next;
    m_problem = page.problem;
    if (isFirst) {
        beginResetModel();
        m_entries = std::move(entries);
        endResetModel();
        emit searched();
        return;
    }
    // Without hits from inside results every page goes to the end.
    if (!entries.empty() && (m_entries.empty() || entries.front().place < m_entries.back().place)) {
        const int first = rowCount();
        beginInsertRows({}, first, first + int(entries.size()) - 1);
        m_entries.insert(m_entries.end(), entries.begin(), entries.end());
        endInsertRows();
    } else {
        std::ranges::for_each(entries, [this](const Entry& entry) { insert(entry); });
    }
    emit extended();
}

void HistoryModel::addInside(const HistoryHit& hit)
{
    if (const Job* job = m_jobs.store().find(hit.job))
        insert({.place = hit.place, .serial = job->serial, .isInside = true});
}

void HistoryModel::insert(Entry entry)
{
    const auto at = std::ranges::lower_bound(m_entries, entry.place, std::greater(), &Entry::place);
    const int row = int(at - m_entries.begin());
    if (at != m_entries.end() && at->place == entry.place) {
        at->isInside = at->isInside || entry.isInside;
        emit dataChanged(index(row, Result), index(row, Result));
        return;
    }
    beginInsertRows({}, row, row);
    m_entries.insert(at, entry);
    endInsertRows();
}

void HistoryModel::removed(int first, int last)
{
    const JobList& jobs = m_jobs.store().jobs();
    QSet<quint64> gone;
    for (int row = first; row <= last; ++row)
        gone.insert(jobs[size_t(row)].serial);
    for (int end = rowCount(); end > 0; --end) {
        if (!gone.contains(serial(end - 1)))
            continue;
        int begin = end - 1;
        while (begin > 0 && gone.contains(serial(begin - 1)))
            --begin;
        beginRemoveRows({}, begin, end - 1);
        m_entries.erase(m_entries.begin() + begin, m_entries.begin() + end);
        endRemoveRows();
        end = begin + 1;
    }
}

int HistoryModel::row(quint64 serial) const
{
    const auto at = std::ranges::find(m_entries, serial, &Entry::serial);
    return at == m_entries.end() ? -1 : int(at - m_entries.begin());
}

int HistoryModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int HistoryModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Entry& entry = m_entries[size_t(index.row())];
    const int column = tableColumn(index.column());
    if (column < 0)
        return resultData(entry, role);
    const int row = m_jobs.store().row(entry.serial);
    return row < 0 ? QVariant() : m_jobs.index(row, column).data(role);
}

QVariant HistoryModel::resultData(const Entry& entry, int role) const
{
    const Job* job = m_jobs.store().find(entry.serial);
    if (!job || !hasResult(job->state))
        return role == Qt::DisplayRole ? u"–"_s : QVariant();
    const bool isHere = !job->resultFile.isEmpty();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        if (!isHere)
            return tr("deleted");
        return entry.isInside ? tr("words inside") : tr("here");
    case Qt::ToolTipRole:
        if (!isHere)
            return JobFormat::toolTip(tr("The result was deleted from this disk."));
        return JobFormat::toolTip(
            job->resultFile + u'\n'
            + (job->exportedAt == 0
                   ? tr("Never exported: this is the only copy.")
                   : tr("Exported %1.").arg(JobFormat::absolute(job->exportedAt))));
    default:
        return {};
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return QAbstractTableModel::headerData(section, orientation, role);
    if (section == Result && role == Qt::DisplayRole)
        return tr("Result");
    if (section == Result)
        return role == Qt::TextAlignmentRole ? QVariant::fromValue(Qt::AlignVCenter | Qt::AlignLeft)
                                             : QVariant();
    return m_jobs.headerData(tableColumn(section), orientation, role);
}
