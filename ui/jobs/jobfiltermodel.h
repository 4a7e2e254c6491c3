// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/jobfilter.h"
#include "jobs/joborder.h"
#include "jobs/jobsorter.h"

#include <QAbstractProxyModel>
#include <QTimer>

#include <vector>

class JobTableModel;

/// The jobs that match a filter, sorted.
///
/// Changes of the source are gathered and worked in all at once when the event loop is next idle:
/// at most one block of rows inserted, one change of layout and one block removed, each one pass
/// over the rows, however many jobs changed. (QSortFilterProxyModel moves every changed row on its
/// own.) Nothing but setSourceModel() resets, so selection and current row stay with their jobs.
class JobFilterModel final : public QAbstractProxyModel {
    Q_OBJECT

public:
    explicit JobFilterModel(QObject* parent = nullptr);

    /// A JobTableModel.
    void setSourceModel(QAbstractItemModel* sourceModel) override;

    [[nodiscard]] QModelIndex index(int row, int column,
                                    const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex mapToSource(const QModelIndex& proxyIndex) const override;
    [[nodiscard]] QModelIndex mapFromSource(const QModelIndex& sourceIndex) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    /// By a column; -1 for the order of arrival. At once, even while held.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    /// At once, even while held.
    void setFilter(const JobFilter& filter);
    [[nodiscard]] const JobFilter& filter() const { return m_filter; }
    /// What is wrong with the filter's text, for people; then nothing matches.
    [[nodiscard]] const QString& filterProblem() const { return m_matcher.problem(); }
    [[nodiscard]] int matchCount() const { return rowCount(); }
    [[nodiscard]] int totalCount() const;

    [[nodiscard]] int sortColumn() const { return m_order.column(); }
    [[nodiscard]] Qt::SortOrder sortOrder() const { return m_order.order(); }

    [[nodiscard]] const Job& job(int row) const;
    /// The row of a job, or -1 when it does not match.
    [[nodiscard]] int rowOf(quint64 serial) const;

    /// While held, no row moves, comes or goes (but for jobs removed from the store): for the time
    /// in which a person scrolls, drags or has a menu open.
    void setHeld(bool held);
    [[nodiscard]] bool isHeld() const { return m_held; }

    /// Works in what has gathered, now.
    void flush();
    /// Works in that time has passed: rows sorted by times that count up, or filtered by them.
    void refreshTimes();
    /// The cells of these rows that change by time alone show the present; nothing is sorted.
    void tick(int firstRow, int lastRow);

signals:
    /// matchCount() or totalCount() is another one.
    void countsChanged();

private:
    enum Flag : quint8 {
        Dirty = 1, ///< changed since the last flush
        Moving = 2, ///< shown, and its place may be another one
        Leaving = 4, ///< shown, and does not match any more
        Counting = 8, ///< its time counts up
    };

    void connectSource();
    void sourceChanged(const QModelIndex& topLeft, const QModelIndex& bottomRight,
                       const QList<int>& roles);
    void sourceRowsInserted(const QModelIndex& parent, int first, int last);
    void sourceRowsAboutToBeRemoved(const QModelIndex& parent, int first, int last);
    void sourceRowsRemoved(const QModelIndex& parent, int first, int last);
    void sourceReordered();

    void markDirty(int sourceRow);
    void reduce(int sourceRow, const Job& job);
    void setFlag(int sourceRow, Flag flag, bool on = true);
    [[nodiscard]] bool hasFlag(int sourceRow, Flag flag) const;
    void announceChanges();
    void rebuild();
    void tellCounts();
    void apply(std::vector<int> moving, std::vector<int> entering, int leaving);
    void removeBlock(int first, int last);
    void relayout(std::vector<int> order);
    void numberRowsFrom(int first);
    [[nodiscard]] JobSorter sorter() const;

    JobTableModel* m_source = nullptr;
    std::vector<QMetaObject::Connection> m_connections;
    JobFilter m_filter;
    JobMatcher m_matcher;
    JobOrder m_order;
    bool m_held = false;
    QTimer m_flushTimer;

    std::vector<int> m_shown; ///< proxy row → source row
    // By source row:
    std::vector<int> m_rowOf; ///< proxy row, or -1
    std::vector<qint64> m_keys;
    std::vector<quint8> m_flags;
    std::vector<quint64> m_serials;

    std::vector<int> m_dirty; ///< source rows with Flag::Dirty
    unsigned m_dirtyColumns = 0;
    bool m_refreshWaits = false; ///< a refreshTimes() came while held
    std::pair<int, int> m_toldCounts{0, 0};
};
