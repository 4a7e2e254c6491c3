// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/chartdata.h"

#include "results/celltext.h"

#include <QDateTime>
#include <QHash>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using results::Cell;
using results::CellKind;
using results::Progress;
using results::ResultFile;

namespace {

constexpr qint64 JudgedRows = 200;
constexpr qsizetype WordLength = 60;
constexpr qsizetype MaxWords = 200;
constexpr size_t MaxSeries = 10;
constexpr size_t MaxPoints = 8000; ///< of all series together: drawn in a frame
constexpr qint64 ReportEvery = 4096;

std::optional<double> secondsOf(const QString& text)
{
    // A date is at least 2026-01-01; what is shorter is a number or a word.
    if (text.size() < 10 || text.size() > 35 || text[4] != u'-')
        return std::nullopt;
    QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!time.isValid())
        return std::nullopt;
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    return double(time.toMSecsSinceEpoch()) / 1000;
}

QString wordOf(const ResultFile& file, const Cell& cell)
{
    return oneLine(file.index().text(cell.node, WordLength), false);
}

std::optional<double> numberOf(const ResultFile& file, const Cell& cell)
{
    if (cell.kind != CellKind::Number)
        return std::nullopt;
    const double value = results::nearestDouble(file.index().raw(cell.node)).value;
    return std::isfinite(value) ? std::optional(value) : std::nullopt;
}

/// The highest and the lowest of every few points: peaks survive.
void thinLine(ChartSeries& series, size_t wanted)
{
    const size_t count = series.y.size();
    const size_t step = std::max<size_t>(2, 2 * count / std::max<size_t>(2, wanted) + 1);
    ChartSeries thin{.name = series.name, .x = {}, .y = {}};
    for (size_t begin = 0; begin < count; begin += step) {
        const size_t end = std::min(count, begin + step);
        const auto first = series.y.begin() + std::ptrdiff_t(begin);
        const auto [low, high] = std::minmax_element(first, series.y.begin() + std::ptrdiff_t(end));
        for (const auto at : {std::min(low, high), std::max(low, high)}) {
            thin.x.push_back(series.x[size_t(at - series.y.begin())]);
            thin.y.push_back(*at);
        }
    }
    series = std::move(thin);
}

void thinPoints(ChartSeries& series, size_t wanted)
{
    const size_t step = series.y.size() / std::max<size_t>(1, wanted) + 1;
    size_t kept = 0;
    for (size_t at = 0; at < series.y.size(); at += step, ++kept) {
        series.x[kept] = series.x[at];
        series.y[kept] = series.y[at];
    }
    series.x.resize(kept);
    series.y.resize(kept);
}

/// One bar for each x. Says whether there were more.
bool addUp(ChartSeries& series)
{
    QHash<double, size_t> places;
    size_t kept = 0;
    for (size_t i = 0; i < series.x.size(); ++i) {
        const auto known = places.constFind(series.x[i]);
        if (known != places.constEnd()) {
            series.y[*known] += series.y[i];
            continue;
        }
        places.insert(series.x[i], kept);
        series.x[kept] = series.x[i];
        series.y[kept++] = series.y[i];
    }
    const bool added = kept < series.x.size();
    series.x.resize(kept);
    series.y.resize(kept);
    return added;
}

} // namespace

std::vector<ChartColumn> chartColumns(const ResultFile& file, Progress& progress)
{
    const auto found = results::findColumns(file, {.levels = 2, .opened = {}, .maxColumns = 300},
                                            JudgedRows, progress);
    if (!found)
        return {};
    struct Seen {
        int numbers = 0;
        int times = 0;
        int words = 0;
    };
    std::vector<Seen> seen(found->columns.size());
    const results::RowReader reader(found->columns);
    std::vector<Cell> cells;
    file.forEachRow(0, [&](qint64 number, const results::JsonNode& row) {
        reader.read(file.index(), row, cells);
        for (size_t i = 0; i < seen.size(); ++i) {
            const Cell& cell = cells[i];
            if (cell.kind == CellKind::Number)
                ++seen[i].numbers;
            else if (cell.kind == CellKind::String && secondsOf(wordOf(file, cell)))
                ++seen[i].times;
            else if (cell.kind == CellKind::String || cell.kind == CellKind::Boolean)
                ++seen[i].words;
        }
        return number + 1 < JudgedRows && !progress.isCancelled();
    });
    std::vector<ChartColumn> columns;
    for (size_t i = 0; i < seen.size(); ++i) {
        const auto [numbers, times, words] = seen[i];
        if (numbers + times + words == 0)
            continue;
        using Kind = ChartColumn::Kind;
        const Kind kind = numbers > 0 && numbers >= words + times ? Kind::Number
            : times > 0 && words == 0                             ? Kind::Time
                                                                  : Kind::Words;
        const results::Column& column = found->columns[i];
        columns.push_back({.path = column.path, .title = column.title().left(100), .kind = kind});
    }
    return columns;
}

std::optional<ChartData> readChart(const ResultFile& file, const ChartRequest& request,
                                   Progress& progress)
{
    std::vector<results::Path> paths{request.y.path};
    if (request.x)
        paths.push_back(request.x->path);
    if (request.series)
        paths.push_back(request.series->path);
    // One column may be asked for twice; a reader gives each path one cell.
    std::vector<results::Path> unique;
    std::vector<size_t> at;
    for (const results::Path& path : paths) {
        const auto known = std::ranges::find(unique, path);
        at.push_back(size_t(known - unique.begin()));
        if (known == unique.end())
            unique.push_back(path);
    }
    const results::RowReader reader(unique, results::RowReader::Repeated::Ignore);

    ChartData data;
    data.rows = file.rowCount();
    data.times = request.x && request.x->kind == ChartColumn::Kind::Time;
    const bool hasWords = request.x
        && (request.x->kind == ChartColumn::Kind::Words
            || request.kind == ChartRequest::Kind::Bars);
    data.times = data.times && !hasWords;
    progress.total = data.rows;
    QHash<QString, qsizetype> words;
    QHash<QString, size_t> series;
    std::vector<Cell> cells;
    file.forEachRow(0, [&](qint64 number, const results::JsonNode& row) {
        if (number % ReportEvery == 0) {
            progress.report(number);
            if (progress.isCancelled())
                return false;
        }
        reader.read(file.index(), row, cells);
        const std::optional<double> y = numberOf(file, cells[at[0]]);
        std::optional<double> x = double(number) + 1;
        if (request.x) {
            const Cell& cell = cells[at[1]];
            if (hasWords) {
                const bool missing = cell.kind == CellKind::Missing || cell.kind == CellKind::Null;
                const QString word = missing ? QString() : wordOf(file, cell);
                if (!words.contains(word) && data.words.size() >= MaxWords) {
                    data.cut = true;
                    return true;
                }
                if (!words.contains(word)) {
                    words.insert(word, data.words.size());
                    data.words.append(word);
                }
                x = double(words.value(word));
            } else if (data.times) {
                x = cell.kind == CellKind::String ? secondsOf(wordOf(file, cell)) : std::nullopt;
            } else {
                x = numberOf(file, cell);
            }
        }
        if (!x || !y) {
            ++data.skipped;
            return true;
        }
        const QString name = request.series ? wordOf(file, cells[at.back()]) : request.y.title;
        const auto known = series.constFind(name);
        if (known == series.constEnd() && data.series.size() >= MaxSeries) {
            data.cut = true;
            return true;
        }
        const size_t which = known == series.constEnd() ? data.series.size() : *known;
        if (known == series.constEnd()) {
            series.insert(name, which);
            data.series.push_back({.name = name, .x = {}, .y = {}});
        }
        data.series[which].x.push_back(*x);
        data.series[which].y.push_back(*y);
        ++data.points;
        return true;
    });
    if (progress.isCancelled())
        return std::nullopt;

    if (request.kind == ChartRequest::Kind::Bars && !request.x && data.rows > MaxWords) {
        // A bar for each of the first rows.
        for (ChartSeries& each : data.series) {
            const auto end = std::ranges::upper_bound(each.x, double(MaxWords)) - each.x.begin();
            each.x.resize(size_t(end));
            each.y.resize(size_t(end));
        }
        data.cut = true;
    }
    if (request.kind == ChartRequest::Kind::Bars) {
        for (ChartSeries& each : data.series)
            data.added = addUp(each) || data.added;
        return data;
    }
    for (ChartSeries& each : data.series) {
        const auto share = size_t(double(MaxPoints) * double(each.y.size()) / double(data.points));
        if (data.points <= qint64(MaxPoints) || each.y.size() <= share)
            continue;
        data.thinned = true;
        if (request.kind == ChartRequest::Kind::Line && !hasWords)
            thinLine(each, share);
        else if (request.kind == ChartRequest::Kind::Points)
            thinPoints(each, share);
    }
    return data;
}
