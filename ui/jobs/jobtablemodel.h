// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/jobstore.h"

#include <QAbstractTableModel>
#include <QFont>

/// The rows of a JobStore for views. Keeps no job itself and never resets; data() is where every
/// text, colour and alignment of the table is made.
class JobTableModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column : int {
        State,
        Id,
        What,
        Database,
        Submitted,
        Took,
        Http,
        Rows,
        Size,
        Error,
        Label,
        User,
        Server,
        ColumnCount
    };

    enum Role : int {
        SortRole = Qt::UserRole, ///< qint64 for numbers and times, QString for text
        SerialRole, ///< quint64
        StateRole, ///< int(JobState)
    };

    explicit JobTableModel(const JobStore& store, QObject* parent = nullptr);

    /// Jobs of other servers are drawn faint: what they say is what was known last. Empty: none is.
    /// Repainting is up to the caller.
    void setServers(const QStringList& servers) { m_servers = servers; }
    [[nodiscard]] const QStringList& servers() const { return m_servers; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

    [[nodiscard]] const JobStore& store() const { return m_store; }
    [[nodiscard]] const Job& job(int row) const;

    /// The columns that show something of these fields, one bit each.
    [[nodiscard]] static unsigned columnsOf(JobFields fields);

    /// The cells of these rows that change by time alone show the present. Tells views with
    /// DisplayRole only, so that nothing sorts or filters because a second has passed.
    void tick(int firstRow, int lastRow);

    /// The Error column counts down: a rest of the result is on the server, or may be, and its time
    /// runs out. An error is worth the place more.
    [[nodiscard]] static bool expires(const Job& job);

    /// The roles in which dataChanged says that a second has passed.
    [[nodiscard]] static const QList<int>& tickRoles();

private:
    [[nodiscard]] bool isElsewhere(const Job& job) const
    {
        return !m_servers.isEmpty() && !m_servers.contains(job.server);
    }
    void changed(int first, int last, JobFields fields);
    [[nodiscard]] QString text(const Job& job, int column) const;
    [[nodiscard]] static QString expiryText(const Job& job);
    [[nodiscard]] QString stateText(const Job& job) const;
    [[nodiscard]] QString toolTipText(const Job& job, int column) const;
    [[nodiscard]] QVariant sortValue(const Job& job, int column) const;
    [[nodiscard]] QVariant font(const Job& job, int column) const;
    [[nodiscard]] QVariant foreground(const Job& job, int column) const;

    const JobStore& m_store;
    QStringList m_servers;
    QFont m_italic;
    QFont m_mono;
    QFont m_monoItalic;
    QModelIndexList m_reordering; ///< while the store reorders
    QList<quint64> m_reorderingSerials;
};
