// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/history.h"

#include <QAbstractTableModel>

#include <vector>

class JobTableModel;
class Journal;

/// The jobs a search found, newest first, page by page as a view asks for them. What their cells
/// say is what the job table says.
class HistoryModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column : int {
        State,
        When,
        What,
        Label,
        Database,
        Took,
        Rows,
        Size,
        Result,
        Error,
        ColumnCount
    };

    /// Both outlive this.
    HistoryModel(JobTableModel& jobs, Journal& journal, QObject* parent = nullptr);

    /// Begins anew; what was found before stays until the first page is here.
    void search(const HistoryQuery& query);
    [[nodiscard]] const HistoryQuery& query() const { return m_query; }
    [[nodiscard]] bool isSearching() const { return m_asking; }
    [[nodiscard]] bool hasMore() const { return m_next > 0; }
    /// Why nothing was found; a sentence, mostly empty.
    [[nodiscard]] const QString& problem() const { return m_problem; }

    /// What is looked for stands inside the result of this job.
    void addInside(const HistoryHit& hit);

    [[nodiscard]] quint64 serial(int row) const { return m_entries[size_t(row)].serial; }
    /// -1: not among those that are here.
    [[nodiscard]] int row(quint64 serial) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

signals:
    /// The first page of a search is here.
    void searched();
    /// A further one is.
    void extended();

private:
    struct Entry {
        qint64 place = 0;
        quint64 serial = 0;
        bool isInside = false;
    };

    void ask();
    void take(const HistoryPage& page, bool isFirst);
    void insert(Entry entry);
    void removed(int first, int last);
    [[nodiscard]] QVariant resultData(const Entry& entry, int role) const;

    JobTableModel& m_jobs;
    Journal& m_journal;
    HistoryQuery m_query;
    std::vector<Entry> m_entries; // descending places
    qint64 m_next = 0;
    QString m_problem;
    bool m_asking = false;
    bool m_askAgain = false; // the query is another one since
};
