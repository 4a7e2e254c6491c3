// SPDX-License-Identifier: GPL-3.0-or-later
// Which results may leave our disk, and that nothing else does.
#include "jobs/retention.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Day = 24LL * 60 * 60 * 1000;
constexpr Moment Today = 1000 * Day;

Job result(quint64 serial, int daysOld, bool exported, qint64 size = 100)
{
    Job job;
    job.serial = serial;
    job.state = JobState::Collected;
    job.collectedAt = Today - daysOld * Day;
    job.exportedAt = exported ? job.collectedAt : 0;
    job.size = size;
    job.resultFile = u"/results/%1.json"_s.arg(serial);
    return job;
}

} // namespace

class TestRetention final : public QObject {
    Q_OBJECT

private slots:
    void nothingGoesByDefault();
    void oldAndExported();
    void tooMuchTakesTheOldest();
    void onlyWhenTold();
    void onlyResultsOnDisk();
    void removesFilesOfTheVaultOnly();
    void deletionTakesRowAndFiles();
};

void TestRetention::nothingGoesByDefault()
{
    const JobList jobs{result(1, 900, true), result(2, 900, false, 1LL << 50)};
    QCOMPARE(planRetention(jobs, {}, Today), RetentionPlan());
}

void TestRetention::oldAndExported()
{
    const JobList jobs{result(1, 10, true), result(2, 40, true), result(3, 50, false),
                       result(4, 60, true)};
    const RetentionPlan plan = planRetention(jobs, {.keepMs = 30 * Day}, Today);
    QCOMPARE(plan.serials, (std::vector<quint64>{4, 2}));
    QCOMPARE(plan.bytes, 200);
    QCOMPARE(plan.oldest, Today - 60 * Day);
    QCOMPARE(plan.keptUnexported, 1);
    QCOMPARE(plan.keptYoung, 0);
}

void TestRetention::tooMuchTakesTheOldest()
{
    const JobList jobs{result(1, 10, true), result(2, 30, true), result(3, 20, true),
                       result(4, 3, true)};
    const RetentionPlan plan = planRetention(jobs, {.mostBytes = 250}, Today);
    QCOMPARE(plan.serials, (std::vector<quint64>{2, 3}));
    // However little there may be: what is young stays.
    const RetentionPlan small = planRetention(jobs, {.mostBytes = 1}, Today);
    QCOMPARE(small.serials, (std::vector<quint64>{2, 3, 1}));
    QCOMPARE(small.keptYoung, 1);
}

void TestRetention::onlyWhenTold()
{
    const JobList jobs{result(1, 2, true), result(2, 40, false)};
    Retention retention{.keepMs = Day};
    QVERIFY(planRetention(jobs, retention, Today).serials.empty());
    retention.alsoYoung = true;
    QCOMPARE(planRetention(jobs, retention, Today).serials, std::vector<quint64>{1});
    retention.alsoUnexported = true;
    QCOMPARE(planRetention(jobs, retention, Today).serials, (std::vector<quint64>{2, 1}));
}

void TestRetention::onlyResultsOnDisk()
{
    Job done = result(1, 40, true);
    done.state = JobState::Done; // resultFile: a collect that was cut off
    Job collecting = result(2, 40, true);
    collecting.state = JobState::Collecting;
    Job removed = result(3, 40, true);
    removed.resultFile.clear();
    const Retention all{.keepMs = 1, .alsoYoung = true, .alsoUnexported = true};
    QVERIFY(planRetention(JobList{done, collecting, removed}, all, Today).serials.empty());
}

void TestRetention::removesFilesOfTheVaultOnly()
{
    const QTemporaryDir dir;
    QVERIFY(QDir(dir.path()).mkpath(u"results/server"_s));
    const QString inside = dir.filePath(u"results/server/1.json"_s);
    const QString outside = dir.filePath(u"mine.json"_s);
    for (const QString& name : {inside, outside}) {
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    JobStore store;
    Job first = result(0, 1, true);
    first.resultFile = inside;
    Job second = result(0, 1, true);
    second.resultFile = dir.filePath(u"results/../mine.json"_s);
    store.append({first, second, result(0, 1, true)});
    {
        ResultVault vault(dir.filePath(u"results"_s));
        applyRetention(store, vault, {.serials = {1, 2, 99}});
    } // waits for the disk
    QVERIFY(!QFile::exists(inside));
    QVERIFY(QFile::exists(outside));
    QVERIFY(store.find(1)->resultFile.isEmpty());
    QVERIFY(store.find(1)->state == JobState::Collected);
    QVERIFY(!store.find(3)->resultFile.isEmpty());
}

void TestRetention::deletionTakesRowAndFiles()
{
    const QTemporaryDir dir;
    QVERIFY(QDir(dir.path()).mkpath(u"results/server"_s));
    const auto file = [&dir](const QString& name) {
        QFile made(dir.filePath(u"results/server/"_s + name));
        return made.open(QIODevice::WriteOnly) ? made.fileName() : QString();
    };
    JobStore store;
    Job whole = result(0, 1, true);
    whole.resultFile = file(u"1.json"_s);
    whole.batchFiles = {file(u"1b.json"_s)};
    Job unexported = result(0, 1, false, 30);
    unexported.resultFile = file(u"2.json"_s);
    Job cleared = result(0, 1, false);
    cleared.state = JobState::Cleared;
    cleared.resultFile.clear();
    Job collecting = result(0, 1, false);
    collecting.state = JobState::Collecting;
    collecting.resultFile = file(u"4.json"_s);
    Job other = result(0, 1, false);
    other.resultFile = file(u"5.json"_s);
    store.append({whole, unexported, cleared, collecting, other});
    const std::vector<quint64> chosen{1, 2, 3, 4, 99};
    const Deletion deletion = planDeletion(store, chosen);
    QCOMPARE(deletion.serials, (std::vector<quint64>{1, 2, 3}));
    QCOMPARE(deletion.results, 2);
    QCOMPARE(deletion.unexported, 1);
    QCOMPARE(deletion.bytes, 130);
    QCOMPARE(deletion.kept, 1);
    QCOMPARE(store.jobs().size(), 5U); // asking changes nothing
    {
        ResultVault vault(dir.filePath(u"results"_s));
        applyDeletion(store, vault, deletion);
    } // waits for the disk
    QCOMPARE(store.jobs().size(), 2U);
    QVERIFY(store.find(4) && store.find(5));
    for (const QString& gone : {whole.resultFile, whole.batchFiles.first(), unexported.resultFile})
        QVERIFY(!QFile::exists(gone));
    QVERIFY(QFile::exists(collecting.resultFile) && QFile::exists(other.resultFile));
}

QTEST_GUILESS_MAIN(TestRetention)
#include "tst_retention.moc"
