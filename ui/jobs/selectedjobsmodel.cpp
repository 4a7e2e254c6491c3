// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/selectedjobsmodel.h"

#include "jobs/jobformat.h"
#include "jobs/statestyle.h"

#include <QFontDatabase>
#include <QGuiApplication>
#include <QPalette>

#include <algorithm>

using namespace Qt::StringLiterals;

SelectedJobsModel::SelectedJobsModel(const JobStore& store, std::vector<quint64> serials,
                                     QObject* parent)
    : QAbstractTableModel(parent), m_store(store), m_serials(std::move(serials))
{
    std::ranges::sort(m_serials);
    connect(&store, &JobStore::rowsChanged, this, &SelectedJobsModel::storeChanged);
}

int SelectedJobsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_serials.size());
}

int SelectedJobsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SelectedJobsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Job* job = m_store.find(m_serials[size_t(index.row())]);
    if (!job)
        return {};
    const StateStyle style = stateStyle(job->state);
    switch (index.column()) {
    case State:
        if (role == Qt::DisplayRole)
            return QString(style.glyph + u' ' + style.word);
        if (role == Qt::AccessibleTextRole)
            return style.word;
        if (role == Qt::ForegroundRole)
            return style.color(isDark(QGuiApplication::palette()));
        break;
    case Id:
        if (role == Qt::DisplayRole)
            return job->id;
        if (role == Qt::FontRole)
            return QFontDatabase::systemFont(QFontDatabase::FixedFont);
        break;
    case What:
        if (role == Qt::DisplayRole)
            return job->what.isEmpty() ? tr("not known: started elsewhere") : job->what;
        if (role == Qt::ToolTipRole)
            return JobFormat::toolTip(job->what);
        break;
    default:
        break;
    }
    return {};
}

QVariant SelectedJobsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case State:
        return tr("State");
    case Id:
        return tr("Id");
    case What:
        return tr("What");
    default:
        return {};
    }
}

void SelectedJobsModel::storeChanged(int first, int last)
{
    const auto& jobs = m_store.jobs();
    const auto from = std::ranges::lower_bound(m_serials, jobs[size_t(first)].serial);
    const auto to = std::ranges::upper_bound(m_serials, jobs[size_t(last)].serial);
    if (from == to)
        return;
    emit dataChanged(index(int(from - m_serials.begin()), State),
                     index(int(to - m_serials.begin()) - 1, What));
}
