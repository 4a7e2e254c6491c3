// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/jobfiltermodel.h"
#include "jobs/jobtablemodel.h"

#include <QAbstractItemModelTester>
#include <QPalette>
#include <QTest>

#include <random>

/// What the tests of the job table share.
namespace JobTableSupport {

using namespace Qt::StringLiterals;

inline constexpr qint64 Minute = 60'000;

/// A store, its model and its filter, with every model watched for broken promises.
struct Table {
    Table()
    {
        filter.setSourceModel(&model);
        QObject::connect(&filter, &QAbstractItemModel::modelReset, &filter, [this] { ++resets; });
        QObject::connect(&filter, &QAbstractItemModel::layoutChanged, &filter,
                         [this] { ++layouts; });
        QObject::connect(&filter, &QAbstractItemModel::rowsInserted, &filter,
                         [this] { ++inserts; });
        QObject::connect(&filter, &QAbstractItemModel::rowsRemoved, &filter,
                         [this] { ++removals; });
    }

    void startCounting() { layouts = inserts = removals = 0; }

    [[nodiscard]] std::vector<quint64> serials() const
    {
        std::vector<quint64> shown;
        for (int row = 0; row < filter.rowCount(); ++row)
            shown.push_back(filter.job(row).serial);
        return shown;
    }

    void change(quint64 serial, auto change)
    {
        Job job = *store.find(serial);
        change(job);
        store.update({job});
    }

    JobStore store;
    JobTableModel model{store};
    JobFilterModel filter;
    QAbstractItemModelTester modelTester{&model,
                                         QAbstractItemModelTester::FailureReportingMode::Fatal};
    QAbstractItemModelTester filterTester{&filter,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal};
    int resets = 0;
    int layouts = 0;
    int inserts = 0;
    int removals = 0;
};

inline Job job(JobState state, const QString& what = u"RETURN 1"_s)
{
    Job made;
    made.server = u"http://localhost:8529"_s;
    made.user = u"root"_s;
    made.database = u"shop"_s;
    made.state = state;
    made.what = what;
    made.submittedAt = now() - 10 * Minute;
    return made;
}

inline QPalette lightPalette()
{
    QPalette palette;
    palette.setColor(QPalette::Window, QColor(0xef, 0xef, 0xef));
    palette.setColor(QPalette::WindowText, Qt::black);
    palette.setColor(QPalette::Base, Qt::white);
    palette.setColor(QPalette::AlternateBase, QColor(0xf5, 0xf5, 0xf5));
    palette.setColor(QPalette::Text, Qt::black);
    return palette;
}

inline QPalette darkPalette()
{
    QPalette palette;
    palette.setColor(QPalette::Window, QColor(0x2b, 0x2b, 0x2b));
    palette.setColor(QPalette::WindowText, QColor(0xe6, 0xe6, 0xe6));
    palette.setColor(QPalette::Base, QColor(0x1e, 0x1e, 0x1e));
    palette.setColor(QPalette::AlternateBase, QColor(0x25, 0x25, 0x25));
    palette.setColor(QPalette::Text, QColor(0xe6, 0xe6, 0xe6));
    palette.setColor(QPalette::Button, QColor(0x35, 0x35, 0x35));
    palette.setColor(QPalette::ButtonText, QColor(0xe6, 0xe6, 0xe6));
    return palette;
}

inline JobFilter text(const QString& words)
{
    return {.text = words, .states = {}, .origin = {}};
}

class RandomJobs {
public:
    std::size_t below(std::size_t end)
    {
        return std::uniform_int_distribution<std::size_t>(0, end - 1)(m_random);
    }

    void change(Job& job)
    {
        static const QString Words[] = {u"FOR o IN orders"_s, u"for o in Orders RETURN o"_s,
                                        u"RETURN 1"_s, u""_s, u"INSERT {} INTO log"_s};
        switch (below(6)) {
        case 0:
            job.state = JobState(below(JobStateCount));
            break;
        case 1:
            job.finishedAt = below(3) == 0 ? 0 : job.submittedAt + Moment(below(100'000));
            break;
        case 2:
            job.what = Words[below(5)];
            break;
        case 3:
            job.httpStatus = below(2) == 0 ? 0 : 400 + int(below(5));
            break;
        case 4:
            job.size = qint64(below(4)) - 1;
            break;
        default:
            job.id = QString::number(below(1'000));
        }
    }

private:
    std::mt19937 m_random{4711};
};

} // namespace JobTableSupport
