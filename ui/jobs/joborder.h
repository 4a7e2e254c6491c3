// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job.h"

#include <QtGlobal>

#include <limits>
#include <optional>

/// The order of jobs by one column of the table.
///
/// A job is reduced to one number once, so that sorting compares numbers; only texts that begin
/// alike are compared as texts. Nothing known comes last in both directions. Jobs that compare
/// equal stay in order of arrival.
class JobOrder {
public:
    static constexpr qint64 Unknown = std::numeric_limits<qint64>::max();

    JobOrder() = default;
    /// A column of JobTableModel, or -1 for the order of arrival. Times that count up are taken as
    /// they are at `now`: all jobs must be reduced at the same moment to be comparable.
    JobOrder(int column, Qt::SortOrder order, Moment now);

    [[nodiscard]] int column() const { return m_column; }
    [[nodiscard]] Qt::SortOrder order() const { return m_order; }
    [[nodiscard]] Moment moment() const { return m_now; }

    [[nodiscard]] qint64 key(const Job& job) const;
    /// Equal keys do not mean equal jobs.
    [[nodiscard]] bool comparesText() const { return m_text != nullptr; }
    /// Whether left comes before right, for jobs of equal keys; by text, then by arrival.
    [[nodiscard]] bool before(const Job& left, const Job& right) const;
    /// Three characters of the text from a place on, without case, as a number that sorts like
    /// them; nothing when the text has ended there.
    [[nodiscard]] std::optional<qint64> chunk(const Job& job, qsizetype from) const;
    static constexpr qsizetype ChunkSize = 3;
    /// How much of the text is in the key.
    [[nodiscard]] qsizetype charactersInKey() const;
    /// Keys of jobs whose time counts up change as time goes by.
    [[nodiscard]] bool dependsOnTime() const;
    /// Time has passed: what that adds to the key of every job whose time counts up.
    [[nodiscard]] qint64 moveOn(Moment now);

private:
    [[nodiscard]] qint64 number(const Job& job) const;

    int m_column = -1;
    Qt::SortOrder m_order = Qt::AscendingOrder;
    Moment m_now = 0;
    QString Job::*m_text = nullptr;
};
