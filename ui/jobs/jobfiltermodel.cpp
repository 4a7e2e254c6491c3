// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/jobfiltermodel.h"

#include "jobs/jobtablemodel.h"

#include <algorithm>
#include <bit>
#include <numeric>
#include <utility>

namespace {

/// With more spans than this, one dataChanged over all of them is cheaper for views than each.
constexpr std::size_t MaxSpans = 64;

} // namespace

JobFilterModel::JobFilterModel(QObject* parent) : QAbstractProxyModel(parent)
{
    m_flushTimer.setSingleShot(true);
    m_flushTimer.setInterval(0);
    connect(&m_flushTimer, &QTimer::timeout, this, &JobFilterModel::flush);
}

// ---- the source

void JobFilterModel::setSourceModel(QAbstractItemModel* sourceModel)
{
    auto* const source = qobject_cast<JobTableModel*>(sourceModel);
    Q_ASSERT(source != nullptr || sourceModel == nullptr);
    beginResetModel();
    for (const QMetaObject::Connection& connection : m_connections)
        disconnect(connection);
    m_connections.clear();
    QAbstractProxyModel::setSourceModel(source);
    m_source = source;
    m_shown.clear();
    m_rowOf.clear();
    m_keys.clear();
    m_flags.clear();
    m_serials.clear();
    m_dirty.clear();
    m_dirtyColumns = 0;
    if (m_source != nullptr) {
        connectSource();
        if (const int rows = m_source->rowCount(); rows > 0)
            sourceRowsInserted({}, 0, rows - 1);
        m_order = JobOrder(m_order.column(), m_order.order(), now());
        for (const int row : std::as_const(m_dirty)) {
            const Job& job = m_source->job(row);
            setFlag(row, Dirty, false);
            reduce(row, job);
            if (m_matcher.matches(job, m_order.moment()))
                m_shown.push_back(row);
        }
        m_dirty.clear();
        m_dirtyColumns = 0;
        sorter().putInOrder(m_shown);
        numberRowsFrom(0);
    }
    endResetModel();
    tellCounts();
}

void JobFilterModel::connectSource()
{
    using Model = QAbstractItemModel;
    m_connections = {
        connect(m_source, &Model::dataChanged, this, &JobFilterModel::sourceChanged),
        connect(m_source, &Model::rowsInserted, this, &JobFilterModel::sourceRowsInserted),
        connect(m_source, &Model::rowsAboutToBeRemoved, this,
                &JobFilterModel::sourceRowsAboutToBeRemoved),
        connect(m_source, &Model::rowsRemoved, this, &JobFilterModel::sourceRowsRemoved),
        connect(m_source, &Model::layoutChanged, this, &JobFilterModel::sourceReordered),
        connect(m_source, &Model::headerDataChanged, this, &Model::headerDataChanged),
        connect(m_source, &QObject::destroyed, this, [this] { setSourceModel(nullptr); }),
    };
}

void JobFilterModel::sourceChanged(const QModelIndex& topLeft, const QModelIndex& bottomRight,
                                   const QList<int>& roles)
{
    if (!topLeft.isValid())
        return;
    if (roles == JobTableModel::tickRoles()) {
        for (int row = topLeft.row(); row <= bottomRight.row(); ++row) {
            if (const int shown = m_rowOf[std::size_t(row)]; shown >= 0)
                emit dataChanged(index(shown, topLeft.column()), index(shown, bottomRight.column()),
                                 roles);
        }
        return;
    }
    for (int row = topLeft.row(); row <= bottomRight.row(); ++row)
        markDirty(row);
    const unsigned upTo = (2U << bottomRight.column()) - 1;
    m_dirtyColumns |= upTo & ~((1U << topLeft.column()) - 1);
}

void JobFilterModel::sourceRowsInserted(const QModelIndex& parent, int first, int last)
{
    Q_UNUSED(parent)
    // A JobTableModel only ever appends.
    Q_ASSERT(first == int(m_rowOf.size()));
    const auto size = std::size_t(last) + 1;
    m_rowOf.resize(size, -1);
    m_keys.resize(size);
    m_flags.resize(size);
    m_serials.resize(size);
    for (int row = first; row <= last; ++row) {
        m_serials[std::size_t(row)] = m_source->job(row).serial;
        markDirty(row);
    }
}

void JobFilterModel::sourceRowsAboutToBeRemoved(const QModelIndex& parent, int first, int last)
{
    Q_UNUSED(parent)
    // These rows go at once, held or not: there is no job behind them any more.
    std::vector<int> rows;
    for (int row = first; row <= last; ++row) {
        if (const int shown = m_rowOf[std::size_t(row)]; shown >= 0) {
            rows.push_back(shown);
            setFlag(row, Leaving);
        }
    }
    if (!rows.empty())
        apply({}, {}, int(rows.size()));
}

void JobFilterModel::sourceRowsRemoved(const QModelIndex& parent, int first, int last)
{
    Q_UNUSED(parent)
    const auto erase = [first, last](auto& values) {
        values.erase(values.begin() + first, values.begin() + last + 1);
    };
    erase(m_rowOf);
    erase(m_keys);
    erase(m_flags);
    erase(m_serials);
    const int count = last - first + 1;
    std::erase_if(m_dirty, [first, last](int row) { return row >= first && row <= last; });
    const auto shift = [last, count](int& row) { row -= row > last ? count : 0; };
    std::ranges::for_each(m_dirty, shift);
    std::ranges::for_each(m_shown, shift);
    tellCounts();
}

void JobFilterModel::sourceReordered()
{
    // Nothing moves here: the shown jobs are the same, only their numbers in the source differ.
    // Before, the source was in ascending order of serials, so that finds each row's old number.
    const auto rows = m_serials.size();
    std::vector<int> oldOf(rows);
    std::vector<int> newOf(rows);
    for (std::size_t row = 0; row < rows; ++row) {
        const auto old = std::ranges::lower_bound(m_serials, m_source->job(int(row)).serial);
        oldOf[row] = int(old - m_serials.begin());
        newOf[std::size_t(oldOf[row])] = int(row);
    }
    const auto permute = [&oldOf](auto& values) {
        auto before = values;
        for (std::size_t row = 0; row < values.size(); ++row)
            values[row] = before[std::size_t(oldOf[row])];
    };
    permute(m_rowOf);
    permute(m_keys);
    permute(m_flags);
    permute(m_serials);
    const auto renumber = [&newOf](int& row) { row = newOf[std::size_t(row)]; };
    std::ranges::for_each(m_dirty, renumber);
    std::ranges::for_each(m_shown, renumber);
}

// ---- what views ask

QModelIndex JobFilterModel::index(int row, int column, const QModelIndex& parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column) : QModelIndex();
}

QModelIndex JobFilterModel::parent(const QModelIndex& child) const
{
    Q_UNUSED(child)
    return {};
}

int JobFilterModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int JobFilterModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() || m_source == nullptr ? 0 : int(JobTableModel::ColumnCount);
}

bool JobFilterModel::hasChildren(const QModelIndex& parent) const
{
    return !parent.isValid() && !m_shown.empty();
}

QModelIndex JobFilterModel::mapToSource(const QModelIndex& proxyIndex) const
{
    if (!proxyIndex.isValid() || m_source == nullptr)
        return {};
    return m_source->index(m_shown[std::size_t(proxyIndex.row())], proxyIndex.column());
}

QModelIndex JobFilterModel::mapFromSource(const QModelIndex& sourceIndex) const
{
    if (!sourceIndex.isValid())
        return {};
    const int row = m_rowOf[std::size_t(sourceIndex.row())];
    return row < 0 ? QModelIndex() : createIndex(row, sourceIndex.column());
}

QVariant JobFilterModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    // The inherited one maps through the first row, and there may be none.
    if (m_source != nullptr && orientation == Qt::Horizontal)
        return m_source->headerData(section, orientation, role);
    return QAbstractProxyModel::headerData(section, orientation, role);
}

int JobFilterModel::totalCount() const
{
    return int(m_rowOf.size());
}

const Job& JobFilterModel::job(int row) const
{
    return m_source->job(m_shown[std::size_t(row)]);
}

int JobFilterModel::rowOf(quint64 serial) const
{
    const auto it = std::ranges::lower_bound(m_serials, serial);
    if (it == m_serials.end() || *it != serial)
        return -1;
    return m_rowOf[std::size_t(it - m_serials.begin())];
}

// ---- changes

void JobFilterModel::setFlag(int sourceRow, Flag flag, bool on)
{
    quint8& flags = m_flags[std::size_t(sourceRow)];
    flags = quint8(on ? flags | flag : flags & ~flag);
}

bool JobFilterModel::hasFlag(int sourceRow, Flag flag) const
{
    return (m_flags[std::size_t(sourceRow)] & flag) != 0;
}

void JobFilterModel::markDirty(int sourceRow)
{
    if (hasFlag(sourceRow, Dirty))
        return;
    setFlag(sourceRow, Dirty);
    m_dirty.push_back(sourceRow);
    if (!m_flushTimer.isActive())
        m_flushTimer.start();
}

/// Reads from a job what sorting needs.
void JobFilterModel::reduce(int sourceRow, const Job& job)
{
    m_keys[std::size_t(sourceRow)] = m_order.key(job);
    setFlag(sourceRow, Counting, isCountingUp(job));
}

void JobFilterModel::announceChanges()
{
    if (m_dirtyColumns == 0)
        return;
    const int firstColumn = std::countr_zero(m_dirtyColumns);
    const int lastColumn = std::bit_width(m_dirtyColumns) - 1;
    m_dirtyColumns = 0;

    std::vector<int> rows;
    for (const int source : m_dirty) {
        if (const int row = m_rowOf[std::size_t(source)]; row >= 0)
            rows.push_back(row);
    }
    std::ranges::sort(rows);
    std::vector<std::pair<int, int>> spans;
    for (const int row : rows) {
        if (!spans.empty() && spans.back().second + 1 == row)
            spans.back().second = row;
        else
            spans.emplace_back(row, row);
    }
    if (spans.size() > MaxSpans)
        spans = {{rows.front(), rows.back()}};
    for (const auto& [first, last] : spans)
        emit dataChanged(index(first, firstColumn), index(last, lastColumn));
}

void JobFilterModel::tellCounts()
{
    const std::pair counts(matchCount(), totalCount());
    if (std::exchange(m_toldCounts, counts) != counts)
        emit countsChanged();
}

void JobFilterModel::flush()
{
    m_flushTimer.stop();
    if (m_source == nullptr)
        return;
    announceChanges();
    if (m_held)
        return;

    std::vector<int> moving;
    std::vector<int> entering;
    int leaving = 0;
    const Moment moment = now();
    for (const int row : std::exchange(m_dirty, {})) {
        const Job& job = m_source->job(row);
        const bool matches = m_matcher.matches(job, moment);
        const bool shown = m_rowOf[std::size_t(row)] >= 0;
        const qint64 oldKey = m_keys[std::size_t(row)];
        setFlag(row, Dirty, false);
        reduce(row, job);
        if (matches && !shown) {
            entering.push_back(row);
        } else if (!matches && shown) {
            setFlag(row, Leaving);
            ++leaving;
        } else if (shown && (oldKey != m_keys[std::size_t(row)] || m_order.comparesText())) {
            setFlag(row, Moving);
            moving.push_back(row);
        }
    }
    apply(std::move(moving), std::move(entering), leaving);
    tellCounts();
    if (std::exchange(m_refreshWaits, false))
        refreshTimes();
}

void JobFilterModel::setHeld(bool held)
{
    m_held = held;
    if (!held && (!m_dirty.empty() || m_refreshWaits))
        flush();
}

void JobFilterModel::sort(int column, Qt::SortOrder order)
{
    m_order = JobOrder(column, order, now());
    if (m_source == nullptr)
        return;
    for (int row = 0; row < int(m_rowOf.size()); ++row)
        reduce(row, m_source->job(row));
    std::vector<int> sorted = m_shown;
    sorter().putInOrder(sorted);
    if (sorted != m_shown)
        relayout(std::move(sorted));
}

void JobFilterModel::setFilter(const JobFilter& filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    m_matcher = JobMatcher(filter);
    if (m_source != nullptr)
        rebuild();
}

/// Works in a new filter, and with it what has gathered.
void JobFilterModel::rebuild()
{
    announceChanges();
    std::vector<int> moving;
    for (const int row : std::exchange(m_dirty, {})) {
        setFlag(row, Dirty, false);
        reduce(row, m_source->job(row));
        setFlag(row, Moving, m_rowOf[std::size_t(row)] >= 0);
    }
    std::vector<int> entering;
    int leaving = 0;
    const Moment moment = now();
    for (int row = 0; row < int(m_rowOf.size()); ++row) {
        const bool matches = m_matcher.matches(m_source->job(row), moment);
        const bool shown = m_rowOf[std::size_t(row)] >= 0;
        if (matches && !shown) {
            entering.push_back(row);
        } else if (!matches && shown) {
            setFlag(row, Moving, false);
            setFlag(row, Leaving);
            ++leaving;
        } else if (shown && hasFlag(row, Moving)) {
            moving.push_back(row);
        }
    }
    apply(std::move(moving), std::move(entering), leaving);
    tellCounts();
}

void JobFilterModel::refreshTimes()
{
    const bool sorts = m_order.dependsOnTime();
    if (m_source == nullptr || (!sorts && !m_matcher.dependsOnTime()))
        return;
    if (m_held) {
        m_refreshWaits = true;
        return;
    }
    // Only what counts up is touched, and among itself it keeps its order.
    const qint64 passed = sorts ? m_order.moveOn(now()) : 0;
    std::vector<int> moving;
    for (int row = 0; row < int(m_flags.size()); ++row) {
        if (!hasFlag(row, Counting))
            continue;
        m_keys[std::size_t(row)] += passed;
        if (sorts && m_rowOf[std::size_t(row)] >= 0) {
            setFlag(row, Moving);
            moving.push_back(row);
        }
        if (m_matcher.dependsOnTime())
            markDirty(row);
    }
    apply(std::move(moving), {}, 0);
    if (!m_dirty.empty())
        flush();
}

/// Shows `entering`, hides what is flagged as leaving, and puts `moving` where it belongs.
void JobFilterModel::apply(std::vector<int> moving, std::vector<int> entering, int leaving)
{
    const auto isLeaving = [this](int row) { return hasFlag(row, Leaving); };

    if (leaving > 0) {
        // Without gaps between them they can go as they are.
        const auto first = std::ranges::find_if(m_shown, isLeaving);
        const int at = int(first - m_shown.begin());
        const auto end = std::find_if_not(first, m_shown.end(), isLeaving);
        if (int(end - first) == leaving) {
            removeBlock(at, at + leaving - 1);
            leaving = 0;
        }
    }

    const JobSorter sorter = this->sorter();
    sorter.putInOrder(entering);
    if (!entering.empty()) {
        const int first = int(m_shown.size());
        beginInsertRows({}, first, first + int(entering.size()) - 1);
        m_shown.insert(m_shown.end(), entering.cbegin(), entering.cend());
        numberRowsFrom(first);
        endInsertRows();
        // Where they come after everything else, they are in their place already.
        const bool inPlace
            = first == 0 || sorter.before(m_shown[std::size_t(first) - 1], entering.front());
        if (!inPlace || !moving.empty() || leaving > 0) {
            for (const int row : entering)
                setFlag(row, Moving);
            moving.insert(moving.end(), entering.cbegin(), entering.cend());
        }
    }
    if (moving.empty() && leaving == 0)
        return;

    std::vector<int> kept;
    std::vector<int> doomed;
    kept.reserve(m_shown.size());
    for (const int row : m_shown) {
        const quint8 flags = m_flags[std::size_t(row)];
        if (flags & Leaving)
            doomed.push_back(row);
        else if (!(flags & Moving))
            kept.push_back(row);
    }
    for (const int row : moving)
        setFlag(row, Moving, false);
    sorter.putInOrder(moving);
    std::vector<int> order = sorter.merged(kept, moving);
    order.insert(order.end(), doomed.cbegin(), doomed.cend());
    if (order != m_shown)
        relayout(std::move(order));
    if (leaving > 0)
        removeBlock(int(m_shown.size()) - leaving, int(m_shown.size()) - 1);
}

void JobFilterModel::removeBlock(int first, int last)
{
    beginRemoveRows({}, first, last);
    const auto begin = m_shown.begin() + first;
    const auto end = m_shown.begin() + last + 1;
    std::for_each(begin, end, [this](int row) {
        m_rowOf[std::size_t(row)] = -1;
        setFlag(row, Leaving, false);
    });
    m_shown.erase(begin, end);
    numberRowsFrom(first);
    endRemoveRows();
}

void JobFilterModel::relayout(std::vector<int> order)
{
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList from = persistentIndexList();
    std::vector<int> sources;
    sources.reserve(std::size_t(from.size()));
    for (const QModelIndex& index : from)
        sources.push_back(m_shown[std::size_t(index.row())]);

    m_shown = std::move(order);
    numberRowsFrom(0);

    QModelIndexList to;
    to.reserve(from.size());
    for (qsizetype i = 0; i < from.size(); ++i) {
        const int row = m_rowOf[std::size_t(sources[std::size_t(i)])];
        to.append(createIndex(row, from.at(i).column()));
    }
    changePersistentIndexList(from, to);
    emit layoutChanged({}, VerticalSortHint);
}

void JobFilterModel::numberRowsFrom(int first)
{
    for (int row = first; row < int(m_shown.size()); ++row)
        m_rowOf[std::size_t(m_shown[std::size_t(row)])] = row;
}

JobSorter JobFilterModel::sorter() const
{
    return {*m_source, m_order, m_keys, m_serials};
}

void JobFilterModel::tick(int firstRow, int lastRow)
{
    firstRow = std::max(firstRow, 0);
    lastRow = std::min(lastRow, rowCount() - 1);
    if (firstRow > lastRow)
        return;
    const QList<int>& roles = JobTableModel::tickRoles();
    emit dataChanged(index(firstRow, JobTableModel::Submitted), index(lastRow, JobTableModel::Took),
                     roles);
    for (int row = firstRow; row <= lastRow; ++row) {
        if (job(row).state == JobState::Cancelling)
            emit dataChanged(index(row, JobTableModel::State), index(row, JobTableModel::State),
                             roles);
        if (JobTableModel::expires(job(row)))
            emit dataChanged(index(row, JobTableModel::Error), index(row, JobTableModel::Error),
                             roles);
    }
}
