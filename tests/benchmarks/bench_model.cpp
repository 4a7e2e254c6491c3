// SPDX-License-Identifier: GPL-3.0-or-later
// What the job table costs the GUI thread with 100,000 jobs. One line a figure: name value unit.
#include "jobs/jobfiltermodel.h"
#include "jobs/jobtablemodel.h"
#include "jobs/jobtableview.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QSortFilterProxyModel>
#include <QTableView>

#include <algorithm>
#include <cstdio>
#include <random>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

constexpr int Jobs = 100'000;
constexpr int Ticks = 50;
constexpr int Changes = 1'000;
constexpr int Arrivals = 200;
constexpr int PeerTicks = 10;

class Workload {
public:
    [[nodiscard]] std::vector<Job> jobs(int count)
    {
        std::vector<Job> made;
        made.resize(std::size_t(count));
        for (Job& job : made)
            fill(job);
        return made;
    }

    /// Other jobs in other states, with another time taken.
    [[nodiscard]] std::vector<Job> changes(const JobStore& store)
    {
        std::vector<Job> changed;
        for (int i = 0; i < Changes; ++i) {
            Job job = store.jobs()[pick(int(store.jobs().size()))];
            const bool running = job.state == JobState::Pending;
            job.state = running ? JobState::Done : JobState::Pending;
            job.finishedAt = running ? job.submittedAt + Moment(pick(600'000)) : 0;
            changed.push_back(std::move(job));
        }
        return changed;
    }

private:
    [[nodiscard]] std::size_t pick(int below)
    {
        return std::size_t(std::uniform_int_distribution<int>(0, below - 1)(m_random));
    }

    void fill(Job& job)
    {
        static const QString Server = u"http://localhost:8529"_s;
        static const QString Databases[] = {u"shop"_s, u"_system"_s, u"crm"_s};
        job.server = Server;
        job.id = QString::number(152'605'600'000 + m_number++);
        job.database = Databases[pick(3)];
        job.user = u"root"_s;
        job.request.method = arango::Method::Post;
        job.request.path = "/_api/cursor";
        job.what = u"FOR o IN orders FILTER o.customer == %1 RETURN o"_s.arg(pick(100'000));
        job.submittedAt = m_start - Moment(pick(3'600'000));
        switch (pick(4)) {
        case 0:
            job.state = JobState::Pending;
            break;
        case 1:
            job.state = JobState::Done;
            break;
        case 2:
            job.state = JobState::Collected;
            job.httpStatus = 201;
            job.size = qint64(pick(10'000'000));
            job.rows = qint64(pick(1'000));
            break;
        default:
            job.state = JobState::Failed;
            job.httpStatus = 400;
            job.errorNum = 1501;
            job.error
                = u"syntax error, unexpected identifier near 'x' at position 1:%1"_s.arg(pick(500));
            break;
        }
        if (job.state != JobState::Pending)
            job.finishedAt = job.submittedAt + Moment(pick(600'000));
    }

    std::mt19937 m_random{7};
    Moment m_start = now();
    qint64 m_number = 0;
};

double milliseconds(const QElapsedTimer& timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

void report(const char* name, double value, const char* unit = "ms")
{
    std::printf("%s %.2f %s\n", name, value, unit);
    std::fflush(stdout);
}

struct Figures {
    double median;
    double max;
};

Figures figures(std::vector<double> values)
{
    std::ranges::sort(values);
    return {values[values.size() / 2], values.back()};
}

/// What is left of a tick: events, layout and painting.
void finish(QWidget& view)
{
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
    view.repaint();
}

template <class Flush>
Figures runTicks(int count, JobStore& store, Workload& work, QWidget& view, Flush flush)
{
    std::vector<double> times;
    for (int i = 0; i < count; ++i) {
        std::vector<Job> changes = work.changes(store);
        std::vector<Job> arrivals = work.jobs(Arrivals);
        QElapsedTimer timer;
        timer.start();
        store.update(std::move(changes));
        store.append(std::move(arrivals));
        flush();
        finish(view);
        times.push_back(milliseconds(timer));
    }
    return figures(std::move(times));
}

void benchTable()
{
    Workload work;
    JobStore store;
    JobTableModel model(store);
    JobFilterModel filter;
    filter.setSourceModel(&model);
    JobTableView view;
    view.resize(1400, 900);
    view.setJobs(&filter);
    view.sortByColumn(JobTableModel::Took, Qt::DescendingOrder);
    view.show();
    finish(view);

    std::vector<Job> jobs = work.jobs(Jobs);
    QElapsedTimer timer;
    timer.start();
    store.append(std::move(jobs));
    filter.flush();
    finish(view);
    report("model.fill_ms", milliseconds(timer));

    const Figures ticks = runTicks(Ticks, store, work, view, [&filter] { filter.flush(); });
    report("model.tick_median_ms", ticks.median);
    report("model.tick_max_ms", ticks.max);

    std::vector<double> filterTimes;
    std::vector<double> clearTimes;
    for (const QString& text : {u"customer == 4711"_s, u"syntax error"_s, u"state:failed"_s,
                                u"orders"_s, u"took:>5m"_s}) {
        timer.restart();
        filter.setFilter({.text = text, .states = {}, .origin = {}});
        finish(view);
        filterTimes.push_back(milliseconds(timer));
        timer.restart();
        filter.setFilter({});
        finish(view);
        clearTimes.push_back(milliseconds(timer));
    }
    report("model.filter_ms", figures(filterTimes).median);
    report("model.filter_max_ms", figures(filterTimes).max);
    report("model.filter_clear_ms", figures(clearTimes).median);

    std::vector<double> resorts;
    for (int i = 0; i < 9; ++i) {
        timer.restart();
        filter.refreshTimes();
        finish(view);
        resorts.push_back(milliseconds(timer));
    }
    report("model.resort_times_ms", figures(resorts).median);

    std::vector<double> seconds;
    for (int i = 0; i < 9; ++i) {
        timer.restart();
        filter.tick(0, 40);
        finish(view);
        seconds.push_back(milliseconds(timer));
    }
    report("model.second_ms", figures(seconds).median);

    timer.restart();
    view.sortByColumn(JobTableModel::What, Qt::AscendingOrder);
    finish(view);
    report("model.sort_by_text_ms", milliseconds(timer));

    std::vector<quint64> doomed;
    for (std::size_t i = 0; i < store.jobs().size(); i += 10)
        doomed.push_back(store.jobs()[i].serial);
    timer.restart();
    store.remove(std::move(doomed));
    finish(view);
    report("model.remove_10000_scattered_ms", milliseconds(timer));
}

/// The same table with Qt's own proxy in between.
void benchPeer()
{
    Workload work;
    JobStore store;
    JobTableModel model(store);
    QSortFilterProxyModel proxy;
    proxy.setSourceModel(&model);
    proxy.setSortRole(JobTableModel::SortRole);
    QTableView view;
    view.setWordWrap(false);
    view.resize(1400, 900);
    view.setModel(&proxy);
    view.setSortingEnabled(true);
    view.sortByColumn(JobTableModel::Took, Qt::DescendingOrder);
    view.show();
    finish(view);
    store.append(work.jobs(Jobs));
    finish(view);
    const Figures ticks = runTicks(PeerTicks, store, work, view, [] {});
    report("peer.qsortfilterproxy.tick_median_ms", ticks.median);
    report("peer.qsortfilterproxy.tick_max_ms", ticks.max);
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    benchTable();
    benchPeer();
    return 0;
}
