// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/jobformat.h"
#include "jobs/statestyle.h"
#include "jobtablesupport.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTextDocument>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace JobTableSupport;
using Model = JobTableModel;

namespace {

/// What the proxy must show, worked out the slow and plain way.
std::vector<quint64> naive(const Table& table, Moment moment)
{
    const JobMatcher matcher(table.filter.filter());
    const JobOrder order(table.filter.sortColumn(), table.filter.sortOrder(), moment);
    std::vector<const Job*> jobs;
    for (const Job& job : table.store.jobs()) {
        if (matcher.matches(job, moment))
            jobs.push_back(&job);
    }
    std::ranges::stable_sort(jobs, [&order](const Job* a, const Job* b) {
        const qint64 left = order.key(*a);
        const qint64 right = order.key(*b);
        return left != right ? left < right : order.before(*a, *b);
    });
    std::vector<quint64> serials(jobs.size());
    std::ranges::transform(jobs, serials.begin(), [](const Job* job) { return job->serial; });
    return serials;
}

} // namespace

class JobTableTest final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        // The one warning is the offscreen platform's, about every window.
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
    }

    void formats();
    void formatsTimes();
    void timesCountUpInData();
    void restCountsDown();
    void hostileTextStaysText();
    void tellsOnlyWhatChanged();
    void colorsAreReadable_data();
    void colorsAreReadable();

    void understandsFilters_data();
    void understandsFilters();
    void reportsWrongFilters();
    void sortsTyped();
    void randomTicks_data();
    void randomTicks();
    void oneLayoutChangeATick();
    void filterChangesInBlocks();
    void timePassing();
    void heldRowsStay();
    void removesScattered();
};

// ---- texts

void JobTableTest::formats()
{
    Table table;
    Job failed = job(JobState::Failed);
    failed.errorNum = 1501;
    failed.httpStatus = 400;
    failed.error = u"syntax error\nsecond line"_s;
    Job collected = job(JobState::Collected);
    collected.finishedAt = collected.submittedAt + 65'000;
    collected.size = 2'123'456;
    collected.rows = 1'000;
    collected.cursorId = u"7"_s;
    collected.writes = true;
    Job foreign;
    foreign.origin = JobOrigin::Foreign;
    foreign.state = JobState::Pending;
    foreign.seenAt = now() - 8'500;
    foreign.id = u"152605601230"_s;
    table.store.append({failed, collected, foreign});
    const auto cell = [&table](int row, int column, int role = Qt::DisplayRole) {
        return table.model.index(row, column).data(role);
    };

    QCOMPARE(cell(0, Model::State).toString(), u"✖ 1501"_s);
    QCOMPARE(cell(0, Model::State, Qt::AccessibleTextRole).toString(), u"Failed, error 1501"_s);
    QCOMPARE(cell(0, Model::Error).toString(), u"1501 · syntax error…"_s);
    QCOMPARE(cell(0, Model::Http).toString(), u"400"_s);
    QCOMPARE(cell(0, Model::Id).toString(), u"–"_s);
    QCOMPARE(cell(0, Model::Size).toString(), u"–"_s);
    QCOMPARE(cell(0, Model::Label).toString(), QString());
    QCOMPARE(cell(1, Model::State).toString(), u"✔ Collected"_s);
    QCOMPARE(cell(1, Model::Took).toString(), u"1:05"_s);
    QCOMPARE(cell(1, Model::Size).toString(), JobFormat::bytes(2'123'456));
    QCOMPARE(cell(1, Model::Rows).toString(), QString(QLocale().toString(1'000) + u'+'));
    QCOMPARE(cell(1, Model::What).toString(), u"✎ RETURN 1"_s);
    QCOMPARE(cell(2, Model::Submitted).toString(), u"seen 8 s ago"_s);
    QCOMPARE(cell(2, Model::State).toString(), u"○ Pending"_s);
    QVERIFY(cell(2, Model::What, Qt::FontRole).value<QFont>().italic());
    QVERIFY(cell(2, Model::Id, Qt::FontRole).value<QFont>().italic());
    QVERIFY(!cell(1, Model::What, Qt::FontRole).isValid());

    for (int column = 0; column < Model::ColumnCount; ++column) {
        const bool number = column == Model::Took || column == Model::Http || column == Model::Rows
            || column == Model::Size;
        const auto alignment = cell(1, column, Qt::TextAlignmentRole).value<Qt::Alignment>();
        QCOMPARE(alignment.testFlag(Qt::AlignRight), number);
        QVERIFY(
            !table.model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
        QVERIFY(cell(1, column, Model::SortRole).isValid());
    }
    QCOMPARE(cell(1, Model::Size, Model::SortRole).typeId(), int(QMetaType::LongLong));
    QCOMPARE(cell(2, 0, Model::SerialRole).toULongLong(), 3U);
    QCOMPARE(cell(2, 0, Model::StateRole).toInt(), int(JobState::Pending));
}

void JobTableTest::formatsTimes()
{
    QCOMPARE(JobFormat::duration(0), u"0.0 s"_s);
    QCOMPARE(JobFormat::duration(449), u"0.4 s"_s);
    QCOMPARE(JobFormat::duration(4'000, true), u"0:04"_s);
    QCOMPARE(JobFormat::duration(118'000), u"1:58"_s);
    QCOMPARE(JobFormat::duration(3'723'000), u"1:02:03"_s);
    QCOMPARE(JobFormat::duration(2 * 86'400'000 + 3 * 3'600'000 + 4 * Minute), u"2 d 03:04"_s);
    const Moment present = now();
    QCOMPARE(JobFormat::ago(present, present), u"just now"_s);
    QCOMPARE(JobFormat::ago(present + 30'000, present), u"just now"_s);
    QCOMPARE(JobFormat::ago(present - 8'000, present), u"8 s ago"_s);
    QCOMPARE(JobFormat::ago(present - 2 * Minute, present), u"2 min ago"_s);
    QCOMPARE(JobFormat::ago(present - 180 * Minute, present), u"3 h ago"_s);
    QVERIFY(!JobFormat::ago(present - 100LL * 86'400'000, present).contains(u"ago"));
    QVERIFY(!JobFormat::ago(present + 100 * Minute, present).contains(u"ago"));
    QVERIFY(JobFormat::absolute(present).contains(
        QDateTime::fromMSecsSinceEpoch(present).timeZoneAbbreviation()));
}

void JobTableTest::timesCountUpInData()
{
    Table table;
    Job running = job(JobState::Cancelling);
    running.cancelledAt = now() - 42'000;
    table.store.append({running});
    QCOMPARE(table.model.index(0, Model::State).data().toString(), u"◐ Cancelling 0:42"_s);
    QCOMPARE(table.model.index(0, Model::Took).data().toString(), u"10:00"_s);

    table.filter.sort(Model::Took, Qt::AscendingOrder);
    QSignalSpy changes(&table.filter, &QAbstractItemModel::dataChanged);
    table.startCounting();
    table.filter.flush();
    changes.clear();
    table.filter.tick(0, 99);
    QCOMPARE(changes.size(), 2);
    QCOMPARE(changes.at(0).at(0).toModelIndex().column(), int(Model::Submitted));
    QCOMPARE(changes.at(0).at(1).toModelIndex().column(), int(Model::Took));
    QCOMPARE(changes.at(1).at(0).toModelIndex().column(), int(Model::State));
    changes.clear();
    // The same through the source, and still nothing sorts.
    table.model.tick(-5, 99);
    QCOMPARE(changes.size(), 2);
    table.filter.flush();
    QCOMPARE(table.layouts, 0);
}

void JobTableTest::restCountsDown()
{
    Table table;
    Job rest = job(JobState::Collected);
    rest.cursorId = u"77"_s;
    rest.expiresAt = now() + 24'000;
    const Job calm = job(JobState::Collected);
    table.store.append({calm, rest, calm});
    table.filter.flush();
    const auto error = [&](int row, int role = Qt::DisplayRole) {
        return table.model.index(row, Model::Error).data(role);
    };
    QVERIFY(error(0).toString().isEmpty());
    const QString text = error(1).toString();
    QVERIFY2(text == u"rest expires in 24 s"_s || text == u"rest expires in 23 s"_s,
             qPrintable(text));
    QVERIFY(error(1, Qt::ToolTipRole).toString().contains(JobFormat::absolute(rest.expiresAt)));
    QVERIFY(!error(1, Qt::ForegroundRole).isValid());

    // A second touches the times of all, and one cell more of this row.
    QSignalSpy changes(&table.filter, &QAbstractItemModel::dataChanged);
    table.filter.tick(0, 99);
    QCOMPARE(changes.size(), 2);
    const QModelIndex from = changes.at(1).at(0).toModelIndex();
    QCOMPARE(from, changes.at(1).at(1).toModelIndex());
    QCOMPARE(from.column(), int(Model::Error));
    QCOMPARE(table.filter.job(from.row()).serial, table.model.job(1).serial);
    QCOMPARE(changes.at(1).at(2).value<QList<int>>(), Model::tickRoles());

    const quint64 serial = table.model.job(1).serial;
    table.change(serial, [](Job& j) { j.expiresAt = now() + 125'000; });
    QVERIFY(error(1).toString().startsWith(u"rest expires in 2:0"_s));
    table.change(serial, [](Job& j) { j.expiresAt = now() + 9'000; });
    QVERIFY(error(1).toString().endsWith(u" s"_s));
    QVERIFY(error(1, Qt::ForegroundRole).isValid()); // it is urgent
    table.change(serial, [](Job& j) { j.expiresAt = 1; });
    QCOMPARE(error(1).toString(), u"rest has expired"_s);

    // An error is worth the place more; what left the server runs out of no time.
    table.change(serial, [](Job& j) { j.error = u"gone"_s; });
    QCOMPARE(error(1).toString(), u"gone"_s);
    table.change(serial, [](Job& j) {
        j.error.clear();
        j.state = JobState::Cleared;
        j.cursorId.clear();
    });
    QVERIFY(error(1).toString().isEmpty());
}

void JobTableTest::hostileTextStaysText()
{
    Table table;
    Job hostile = job(JobState::Failed, u"<img src=x> & <b>bold</b>"_s);
    hostile.error = u"<a href='http://evil'>click</a>"_s;
    hostile.errorNum = 4;
    hostile.label = u"&lt;i&gt;"_s;
    hostile.id = u"<script>"_s;
    table.store.append({hostile});
    for (int column = 0; column < Model::ColumnCount; ++column) {
        const QString tip = table.model.index(0, column).data(Qt::ToolTipRole).toString();
        for (const QString& tag : {u"<img"_s, u"<b>"_s, u"<a "_s, u"<script"_s, u"<i>"_s})
            QVERIFY2(!tip.contains(tag), qPrintable(tip));
        if (tip.isEmpty())
            continue;
        QVERIFY(Qt::mightBeRichText(tip));
    }
    QTextDocument document;
    document.setHtml(table.model.index(0, Model::What).data(Qt::ToolTipRole).toString());
    QCOMPARE(document.toPlainText(), hostile.what);
    document.setHtml(table.model.index(0, Model::Label).data(Qt::ToolTipRole).toString());
    QCOMPARE(document.toPlainText(), hostile.label);

    const QString flood = u"line\n"_s.repeated(5'000);
    QVERIFY(JobFormat::toolTip(flood).size() < 2'000);
    QVERIFY(JobFormat::toolTip(QString(1'000'000, u'x')).size() < 2'000);
    table.change(1, [&flood](Job& j) { j.error = flood; });
    QVERIFY(table.model.index(0, Model::Error).data().toString().size() < 500);
}

void JobTableTest::tellsOnlyWhatChanged()
{
    Table table;
    table.store.append({job(JobState::Pending), job(JobState::Pending), job(JobState::Pending)});
    QSignalSpy changes(&table.model, &QAbstractItemModel::dataChanged);
    table.change(2, [](Job& j) { j.size = 5; });
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.at(0).at(0).toModelIndex(), table.model.index(1, Model::Rows));
    QCOMPARE(changes.at(0).at(1).toModelIndex(), table.model.index(1, Model::Size));
    QVERIFY(changes.at(0).at(2).value<QList<int>>().contains(int(Model::SortRole)));

    changes.clear();
    table.change(2, [](Job& j) { j.finishedAt = 1; });
    QCOMPARE(changes.size(), 2); // State; Submitted and Took
    changes.clear();
    table.change(2, [](Job& j) { j.expiresAt = 1; });
    QVERIFY(std::ranges::any_of(changes, [](const QList<QVariant>& change) {
        return change.at(0).toModelIndex().column() <= Model::Error
            && change.at(1).toModelIndex().column() >= Model::Error;
    }));
    changes.clear();
    table.change(2, [](Job& j) { j.origin = JobOrigin::Foreign; });
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.at(0).at(1).toModelIndex().column(), int(Model::ColumnCount) - 1);
}

void JobTableTest::colorsAreReadable_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << lightPalette();
    QTest::newRow("dark") << darkPalette();
}

void JobTableTest::colorsAreReadable()
{
    QFETCH(const QPalette, palette);
    const bool dark = isDark(palette);
    QCOMPARE(dark, QLatin1StringView(QTest::currentDataTag()) == "dark"_L1);
    QVERIFY(qAbs(contrast(Qt::black, Qt::white) - 21) < 0.01);
    for (int state = 0; state < JobStateCount; ++state) {
        const StateStyle style = stateStyle(JobState(state));
        QVERIFY(!style.glyph.isEmpty() && !style.word.isEmpty());
        QVERIFY(!stateMeaning(JobState(state)).isEmpty());
        const QColor color = style.color(dark);
        for (const QColor& background :
             {palette.color(QPalette::Base), palette.color(QPalette::AlternateBase),
              palette.color(QPalette::Window)}) {
            // The colours themselves are good enough, without being moved.
            QVERIFY2(contrast(color, background) >= 4.5, qPrintable(style.word));
            QVERIFY(contrast(readable(color, background), background) >= 4.5);
        }
        QVERIFY2(!style.tinted || contrast(color, stateTint(style, palette)) >= 4.5,
                 qPrintable(style.word));
    }
    for (int grey = 0; grey < 256; grey += 15) {
        const QColor background(grey, grey, grey);
        QVERIFY(contrast(readable(QColor(128, 128, 128), background), background) >= 4.5);
    }
}

// ---- the filter

void JobTableTest::understandsFilters_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("matching");
    const auto row = [](const QString& words, const QString& matching) {
        QTest::newRow(qPrintable(words)) << words << matching;
    };
    row(u""_s, u"1234"_s);
    row(u"ORDERS"_s, u"13"_s);
    row(u"orders état"_s, u"3"_s);
    row(u"ÉTAT"_s, u"3"_s);
    row(u"\"in orders\""_s, u"13"_s);
    row(u"\"state:failed\""_s, u""_s);
    row(u"4711"_s, u"1"_s);
    row(u"_api/import"_s, u"4"_s);
    row(u"syntax"_s, u"2"_s);
    row(u"state:failed"_s, u"2"_s);
    row(u"STATE:Done,failed"_s, u"12"_s);
    row(u"state:lost"_s, u"3"_s);
    row(u"mine"_s, u"124"_s);
    row(u"foreign"_s, u"3"_s);
    row(u"mine state:done"_s, u"1"_s);
    row(u"took:>10s"_s, u"24"_s);
    row(u"took:<=10s"_s, u"1"_s);
    row(u"took:<10s"_s, u""_s);
    row(u"took:1m..5m"_s, u"2"_s);
    row(u"took:>500ms"_s, u"124"_s);
    row(u"took:>1h"_s, u""_s);
    row(u"http:404"_s, u""_s);
    row(u"http:400"_s, u"2"_s);
    row(u"http:4xx"_s, u"2"_s);
    row(u"http:>=200"_s, u"12"_s);
    row(u"http:201,400"_s, u"12"_s);
    row(u"error:1501"_s, u"2"_s);
    row(u"db:SHOP"_s, u"12"_s);
    row(u"db:sho"_s, u""_s);
    row(u"label:night"_s, u"1"_s);
    row(u"label:\"nightly run\""_s, u"1"_s);
    row(u"user:root"_s, u"1234"_s);
    row(u"server:8529"_s, u"1234"_s);
}

void JobTableTest::understandsFilters()
{
    QFETCH(const QString, words);
    QFETCH(const QString, matching);
    Job one = job(JobState::Done, u"FOR o IN orders"_s);
    one.id = u"914711"_s;
    one.label = u"Nightly run"_s;
    one.httpStatus = 201;
    one.finishedAt = one.submittedAt + 10'000;
    Job two = job(JobState::Failed, u"RETURN"_s);
    two.error = u"Syntax error"_s;
    two.errorNum = 1501;
    two.httpStatus = 400;
    two.finishedAt = two.submittedAt + 2 * Minute;
    Job three = job(JobState::LostAtRestart, u"FOR état IN Orders"_s);
    three.origin = JobOrigin::Foreign;
    three.database.clear();
    Job four = job(JobState::Pending, u""_s);
    four.request.path = "/_api/import";
    four.database = u"crm"_s;
    Table table;
    table.store.append({one, two, three, four});
    table.filter.flush();
    table.filter.setFilter(text(words));
    QCOMPARE(table.filter.filterProblem(), QString());
    QString shown;
    for (const quint64 serial : table.serials())
        shown += QString::number(serial);
    QCOMPARE(shown, matching);
    QCOMPARE(table.filter.matchCount(), int(matching.size()));
    QCOMPARE(table.filter.totalCount(), 4);
}

void JobTableTest::reportsWrongFilters()
{
    Table table;
    table.store.append({job(JobState::Done)});
    table.filter.flush();
    for (const QString& words :
         {u"state:purple"_s, u"state:"_s, u"took:fast"_s, u"took:>"_s, u"http:abc"_s,
          u"http:500..400"_s, u"colour:red"_s, u"db:"_s, u"mine foreign"_s, u"http://host"_s,
          u"took:-1s"_s, u"error:x"_s}) {
        table.filter.setFilter(text(words));
        QVERIFY2(!table.filter.filterProblem().isEmpty(), qPrintable(words));
        QCOMPARE(table.filter.matchCount(), 0);
    }
    table.filter.setFilter({});
    QCOMPARE(table.filter.filterProblem(), QString());
    QCOMPARE(table.filter.matchCount(), 1);
    QCOMPARE(table.resets, 0);
}

void JobTableTest::sortsTyped()
{
    Table table;
    std::vector<Job> jobs;
    for (const char* const id : {"9", "18446744073709551615", "10", "", "9007199254740993"}) {
        Job made = job(JobState::Done);
        made.id = QString::fromLatin1(id);
        made.what = made.id.isEmpty() ? QString() : QString(u"b" + made.id.left(1));
        jobs.push_back(made);
    }
    jobs[0].what = u"B9"_s;
    table.store.append(jobs);
    table.filter.flush();
    using Serials = std::vector<quint64>;
    table.filter.sort(Model::Id, Qt::AscendingOrder);
    QCOMPARE(table.serials(), (Serials{1, 3, 5, 2, 4}));
    // Nothing known stays at the end.
    table.filter.sort(Model::Id, Qt::DescendingOrder);
    QCOMPARE(table.serials(), (Serials{2, 5, 3, 1, 4}));
    table.filter.sort(Model::What, Qt::AscendingOrder);
    QCOMPARE(table.serials(), (Serials{2, 3, 1, 5, 4}));
    table.filter.sort(Model::What, Qt::DescendingOrder);
    QCOMPARE(table.serials(), (Serials{1, 5, 2, 3, 4}));
    // Equal ones stay in order of arrival, both ways.
    table.filter.sort(Model::Database, Qt::DescendingOrder);
    QCOMPARE(table.serials(), (Serials{1, 2, 3, 4, 5}));
    table.filter.sort(-1);
    QCOMPARE(table.serials(), (Serials{1, 2, 3, 4, 5}));
}

void JobTableTest::randomTicks_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("words");
    QTest::newRow("arrival") << -1 << QString();
    QTest::newRow("took") << int(Model::Took) << QString();
    QTest::newRow("took, live ones") << int(Model::Took) << u"state:pending,running,done"_s;
    QTest::newRow("what") << int(Model::What) << QString();
    QTest::newRow("what, words") << int(Model::What) << u"orders"_s;
    QTest::newRow("state") << int(Model::State) << u"http:4xx"_s;
    QTest::newRow("id") << int(Model::Id) << u"mine"_s;
    QTest::newRow("size") << int(Model::Size) << u"took:<50s"_s;
}

void JobTableTest::randomTicks()
{
    QFETCH(const int, column);
    QFETCH(const QString, words);
    for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        RandomJobs random;
        Table table;
        table.filter.sort(column, order);
        table.filter.setFilter(text(words));
        const auto change = [&random](Job& j) { random.change(j); };
        // Many texts are sorted in another way than few.
        const std::size_t first = column == Model::What && words.isEmpty() ? 600 : 100;
        for (int step = 0; step < 25; ++step) {
            std::vector<Job> arrivals(step == 0 ? first : random.below(12), job(JobState::Pending));
            for (Job& arrival : arrivals) {
                arrival.submittedAt -= Moment(random.below(1'000'000));
                change(arrival);
            }
            table.store.append(std::move(arrivals));
            std::vector<Job> changes;
            const std::size_t size = table.store.jobs().size();
            for (std::size_t i = size == 0 ? 0 : random.below(40); i > 0; --i) {
                Job changed = table.store.jobs()[random.below(size)];
                change(changed);
                changes.push_back(std::move(changed));
            }
            table.store.update(std::move(changes));
            if (random.below(4) == 0 && size > 0) {
                std::vector<quint64> gone;
                for (std::size_t i = random.below(10); i > 0; --i)
                    gone.push_back(table.store.jobs()[random.below(size)].serial);
                table.store.remove(std::move(gone));
            }
            if (random.below(5) == 0)
                table.filter.setFilter(step % 2 == 0 ? JobFilter() : text(words));
            if (random.below(3) == 0) {
                table.filter.setHeld(true);
                table.filter.flush();
                table.filter.setHeld(false);
            }
            table.startCounting();
            table.filter.flush();
            QVERIFY(table.layouts <= 1);
            QVERIFY(table.inserts <= 1);
            QVERIFY(table.removals <= 1);
            table.filter.refreshTimes();
            QCOMPARE(table.serials(), naive(table, now()));
            for (int row = 0; row < table.filter.rowCount(); ++row) {
                QCOMPARE(table.filter.rowOf(table.filter.job(row).serial), row);
                const QModelIndex source = table.filter.mapToSource(table.filter.index(row, 1));
                QCOMPARE(table.filter.mapFromSource(source).row(), row);
            }
        }
        QCOMPARE(table.resets, 0);
    }
}

void JobTableTest::oneLayoutChangeATick()
{
    Table table;
    std::vector<Job> jobs(400, job(JobState::Pending));
    for (std::size_t i = 0; i < jobs.size(); ++i)
        jobs[i].submittedAt -= Moment(i * 7919 % 100'000);
    table.store.append(jobs);
    table.filter.flush();
    table.filter.sort(Model::Took, Qt::DescendingOrder);
    table.filter.setFilter(text(u"state:pending,done"_s));

    QSignalSpy changes(&table.filter, &QAbstractItemModel::dataChanged);
    table.startCounting();
    std::vector<Job> changed;
    for (std::size_t i = 0; i < 400; i += 2) {
        Job one = table.store.jobs()[i];
        one.state = i % 4 == 0 ? JobState::Done : JobState::Collected;
        one.finishedAt = one.submittedAt + Moment(i * 31 % 5'000);
        changed.push_back(one);
    }
    table.store.update(std::move(changed));
    table.store.append(std::vector<Job>(50, job(JobState::Pending)));
    QCOMPARE(table.layouts + table.inserts + table.removals, 0);
    // Without being asked, as soon as the event loop is idle.
    QTRY_COMPARE(table.layouts, 1);
    QCOMPARE(table.inserts, 1);
    QCOMPARE(table.removals, 1);
    QCOMPARE(table.filter.matchCount(), 400 + 50 - 100);
    QVERIFY(changes.size() <= 64);
}

void JobTableTest::filterChangesInBlocks()
{
    Table table;
    std::vector<Job> jobs(300, job(JobState::Failed));
    for (std::size_t i = 0; i < jobs.size(); i += 3)
        jobs[i].state = JobState::Done;
    table.store.append(jobs);
    table.filter.flush();
    table.filter.sort(Model::Submitted, Qt::DescendingOrder);
    table.startCounting();
    table.filter.setFilter({.text = {}, .states = {JobState::Done}, .origin = {}});
    QCOMPARE(table.filter.matchCount(), 100);
    QVERIFY(table.layouts <= 1);
    QCOMPARE(table.removals, 1);
    table.startCounting();
    table.filter.setFilter({.text = {}, .states = {JobState::Failed}, .origin = {}});
    // Nobody stays: one block goes, one comes, nothing moves.
    QCOMPARE(table.layouts, 0);
    QCOMPARE(table.removals, 1);
    QCOMPARE(table.inserts, 1);
    table.startCounting();
    table.filter.setFilter({.text = {}, .states = {}, .origin = JobOrigin::Foreign});
    QCOMPARE(table.filter.matchCount(), 0);
    QCOMPARE(table.layouts, 0);
    table.filter.setFilter({});
    QCOMPARE(table.filter.matchCount(), 300);
    QCOMPARE(table.resets, 0);
}

void JobTableTest::timePassing()
{
    Table table;
    Job old = job(JobState::Pending);
    Job finished = job(JobState::Done);
    finished.finishedAt = finished.submittedAt + 300;
    Job fresh = job(JobState::Pending);
    fresh.submittedAt = now();
    table.store.append({old, finished, fresh});
    table.filter.flush();
    table.filter.sort(Model::Took, Qt::AscendingOrder);
    QCOMPARE(table.serials(), (std::vector<quint64>{3, 2, 1}));
    table.filter.setFilter(text(u"took:<0.35s"_s));
    QCOMPARE(table.serials(), (std::vector<quint64>{3, 2}));
    QTRY_VERIFY(now() - fresh.submittedAt > 400);
    table.filter.refreshTimes();
    QCOMPARE(table.serials(), (std::vector<quint64>{2}));
    table.filter.setFilter({});
    QCOMPARE(table.serials(), (std::vector<quint64>{2, 3, 1}));
}

void JobTableTest::heldRowsStay()
{
    Table table;
    table.store.append({job(JobState::Pending), job(JobState::Done)});
    table.filter.flush();
    table.filter.sort(Model::State, Qt::AscendingOrder);
    table.filter.setHeld(true);
    table.startCounting();
    QSignalSpy changes(&table.filter, &QAbstractItemModel::dataChanged);
    table.change(1, [](Job& j) { j.state = JobState::Failed; });
    table.store.append({job(JobState::Held)});
    table.filter.flush();
    QCOMPARE(table.layouts + table.inserts + table.removals, 0);
    QCOMPARE(table.serials(), (std::vector<quint64>{1, 2}));
    QVERIFY(!changes.isEmpty()); // the cells are up to date all the same
    table.store.remove({2});
    QCOMPARE(table.serials(), (std::vector<quint64>{1}));
    table.filter.setHeld(false);
    QCOMPARE(table.serials(), (std::vector<quint64>{3, 1}));
}

void JobTableTest::removesScattered()
{
    Table table;
    table.store.append(std::vector<Job>(500, job(JobState::Done)));
    table.filter.flush();
    table.filter.sort(Model::Id, Qt::AscendingOrder);
    const QPersistentModelIndex kept = table.filter.index(201, 0);
    const QPersistentModelIndex gone = table.filter.index(200, 0);
    const QPersistentModelIndex sourceKept = table.model.index(201, 0);
    const QPersistentModelIndex sourceGone = table.model.index(200, 0);
    const quint64 serial = table.filter.job(201).serial;
    std::vector<quint64> odd;
    for (quint64 i = 1; i <= 500; i += 2)
        odd.push_back(i);
    table.startCounting();
    table.store.remove(odd);
    QCOMPARE(table.filter.rowCount(), 250);
    QCOMPARE(table.removals, 1);
    QVERIFY(!gone.isValid());
    QVERIFY(!sourceGone.isValid());
    QCOMPARE(table.filter.job(kept.row()).serial, serial);
    QCOMPARE(table.model.job(sourceKept.row()).serial, 202U);
}

QTEST_MAIN(JobTableTest)
#include "tst_jobtable.moc"
