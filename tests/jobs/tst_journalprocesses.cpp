// SPDX-License-Identifier: GPL-3.0-or-later
// What several processes make of one journal. Several journals in this process stand for several
// processes: each has its own lock.
#include "keptjobs.h"
#include "sandbox/server.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using keptjobs::contents;
using keptjobs::Engine;
using keptjobs::Kept;
using keptjobs::plainJob;
using keptjobs::PollInterval;
using keptjobs::Server;
using keptjobs::storyOf;

namespace {

/// When the journal is about to look for news, `first` happens, and `second` after the look but
/// before what it saw is told.
class AroundPoll final : public QObject {
public:
    AroundPoll(std::function<void()> first, std::function<void()> second)
        : m_first(std::move(first)), m_second(std::move(second))
    {
    }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        const auto* timer = qobject_cast<QTimer*>(watched);
        if (m_first && timer && event->type() == QEvent::Timer
            && timer->intervalAsDuration() == PollInterval) {
            // Posted before the news exists, so before it can be told.
            QMetaObject::invokeMethod(this, std::exchange(m_second, {}), Qt::QueuedConnection);
            std::exchange(m_first, {})();
        }
        return false;
    }

private:
    std::function<void()> m_first;
    std::function<void()> m_second;
};

/// One journal, opened by two processes.
struct TwoFiles {
    TwoFiles()
    {
        const QString path = dir.filePath(u"journal.sqlite"_s);
        if (!one.open(path, JournalProgram::Window) || !two.open(path, JournalProgram::CommandLine))
            qFatal("%s%s", qPrintable(one.problem()), qPrintable(two.problem()));
    }

    QTemporaryDir dir;
    JournalFile one;
    JournalFile two;
};

ClaimAnswer claimOf(Journal& journal, const QString& resource)
{
    std::optional<ClaimAnswer> answer;
    journal.claim(resource, &journal, [&](const ClaimAnswer& given) { answer = given; });
    if (!QTest::qWaitFor([&] { return answer.has_value(); }))
        return {.problem = u"no answer"_s};
    return *answer;
}

} // namespace

class TestJournalProcesses final : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void livingProcessesAreLeftAlone();
    void collectIsOfWhoClaimedIt();
    void othersChangesArrive();
    void listedBeforeItsOwnRowCame();
    void idCameAfterTheListedRow();
    void twoRowsOfOneJobBecomeOne_data();
    void twoRowsOfOneJobBecomeOne();
    void resultOfTheListedRowIsKept_data();
    void resultOfTheListedRowIsKept();
    void furtherVersionCounts();
    void newsOnTheWayIsNotForgotten();
    void oldNewsTakesNothingBack_data();
    void oldNewsTakesNothingBack();
    void claims();
    void claimTellsWhatTheLastHolderDid();
    void endedProcessesAreNoticed();
    void onlyOneProcessCollects();
};

void TestJournalProcesses::livingProcessesAreLeftAlone()
{
    const QTemporaryDir dir;
    Kept first(dir.path());
    first.open();
    first.store.append({plainJob({}, JobState::Sending), plainJob(u"7"_s, JobState::Collecting)});
    first.settle();
    Kept second(dir.path(), JournalProgram::CommandLine);
    second.open();
    QVERIFY(second.store.find(1)->state == JobState::Sending);
    QVERIFY(second.store.find(2)->state == JobState::Collecting);
}

// A row that is being collected may be written by others too.
void TestJournalProcesses::collectIsOfWhoClaimedIt()
{
    const QTemporaryDir dir;
    Kept collecting(dir.path());
    collecting.open();
    const quint64 serial = collecting.store.append({plainJob(u"7"_s, JobState::Collecting)});
    QVERIFY(claimOf(collecting.journal, Journal::collectOf(QString::fromLatin1(Server), u"7"_s))
                .granted);
    collecting.settle();
    {
        Kept looking(dir.path());
        looking.open();
        Job seen = looking.store.jobs().front();
        seen.seenAt = 99;
        looking.store.update({seen});
        looking.settle();
    }
    QTRY_COMPARE(collecting.store.find(serial)->seenAt, 99);
    Kept third(dir.path());
    third.open();
    QVERIFY(third.store.find(1)->state == JobState::Collecting);
    QVERIFY(collecting.store.find(serial)->state == JobState::Collecting);
}

void TestJournalProcesses::othersChangesArrive()
{
    const QTemporaryDir dir;
    Kept window(dir.path());
    window.open();
    Kept command(dir.path(), JournalProgram::CommandLine);
    command.open();
    const quint64 serial = command.store.append({plainJob({}, JobState::Sending)});
    QTRY_COMPARE(window.store.jobs().size(), 1U);
    QCOMPARE(window.store.jobs().front().uuid, command.store.find(serial)->uuid);
    Job job = *command.store.find(serial);
    advance(job, JobEvent::SubmitAccepted);
    job.id = u"17"_s;
    command.store.update({job});
    QTRY_VERIFY(window.find(u"17"_s));
    QVERIFY(window.find(u"17"_s)->state == JobState::Pending);
    // And back.
    window.move(window.find(u"17"_s)->serial, JobEvent::SeenDone);
    QTRY_VERIFY(command.store.find(serial)->state == JobState::Done);
    command.store.remove({serial});
    QTRY_VERIFY(window.store.jobs().empty());
    // Nothing is told twice or sent in circles.
    window.settle();
    command.settle();
    QVERIFY(window.store.jobs().empty() && command.store.jobs().empty());
}

void TestJournalProcesses::listedBeforeItsOwnRowCame()
{
    const QTemporaryDir dir;
    Kept window(dir.path());
    window.open();
    Job listed = plainJob(u"17"_s, JobState::Done);
    listed.origin = JobOrigin::Foreign;
    listed.request = {};
    listed.finishedAt = 77;
    const quint64 serial = window.store.append({listed});
    window.settle();
    Kept command(dir.path(), JournalProgram::CommandLine, Journal::Load::Nothing);
    command.open();
    command.store.append({plainJob(u"17"_s)});
    QTRY_VERIFY(window.store.find(serial)->origin == JobOrigin::Ours);
    // The same row for whoever has it selected, with what both knew.
    QCOMPARE(window.store.jobs().size(), 1U);
    QCOMPARE(window.store.find(serial)->uuid, command.store.jobs().front().uuid);
    QVERIFY(window.store.find(serial)->state == JobState::Done);
    QCOMPARE(window.store.find(serial)->what, u"RETURN 1"_s);
    window.settle();
    Kept again(dir.path(), JournalProgram::CommandLine);
    again.open();
    QCOMPARE(again.store.jobs().size(), 1U);
    QVERIFY(again.store.jobs().front().state == JobState::Done);
    QVERIFY(again.store.jobs().front().origin == JobOrigin::Ours);
    QVERIFY(again.store.jobs().front().request == plainJob({}).request);
}

// Both rows are here before anybody knows that they are one, and one of them is being collected.
void TestJournalProcesses::idCameAfterTheListedRow()
{
    const QTemporaryDir dir;
    Kept window(dir.path());
    window.open();
    Kept command(dir.path(), JournalProgram::CommandLine, Journal::Load::Nothing);
    command.open();
    const quint64 sent = command.store.append({plainJob({}, JobState::Sending)});
    QTRY_COMPARE(window.store.jobs().size(), 1U);
    Job listed = plainJob(u"17"_s, JobState::Collecting);
    listed.origin = JobOrigin::Foreign;
    listed.request = {};
    listed.resultFile = u"/r/17.json"_s;
    const quint64 collecting = window.store.append({listed});
    QTRY_COMPARE(command.store.jobs().size(), 2U);
    // As JobService does when the answer comes: the listed row goes, its own has the id.
    command.store.remove({command.find(u"17"_s)->serial});
    Job accepted = *command.store.find(sent);
    advance(accepted, JobEvent::SubmitAccepted);
    accepted.id = u"17"_s;
    command.store.update({accepted});
    QTRY_COMPARE(window.store.jobs().size(), 1U);
    window.settle();
    const Job* row = window.store.find(collecting);
    QVERIFY(row);
    QCOMPARE(row->uuid, accepted.uuid);
    QVERIFY(row->origin == JobOrigin::Ours);
    QVERIFY(row->state == JobState::Collecting);
    QCOMPARE(row->resultFile, listed.resultFile);
    QTRY_VERIFY(command.store.find(sent)->state == JobState::Collecting);
    QCOMPARE(command.store.jobs().size(), 1U);
    window.move(collecting, JobEvent::CollectSucceeded);
    QTRY_VERIFY(command.store.find(sent)->state == JobState::Collected);
}

void TestJournalProcesses::twoRowsOfOneJobBecomeOne_data()
{
    QTest::addColumn<bool>("listedFirst");
    QTest::newRow("its own row first") << false;
    QTest::newRow("listed first") << true;
}

void TestJournalProcesses::twoRowsOfOneJobBecomeOne()
{
    QFETCH(bool, listedFirst);
    const QTemporaryDir dir;
    // Short-lived programs that never saw each other's rows.
    for (const bool isListed : {listedFirst, !listedFirst}) {
        Kept kept(dir.path(), JournalProgram::CommandLine, Journal::Load::Nothing);
        kept.open();
        Job job = plainJob(u"5"_s);
        if (isListed) {
            job.origin = JobOrigin::Foreign;
            job.uuid = foreignUuid(job.server, job.id);
            job.request = {};
        }
        kept.store.append({job});
    }
    for (int round = 0; round < 2; ++round) {
        Kept kept(dir.path());
        kept.open();
        QCOMPARE(kept.store.jobs().size(), 1U);
        QCOMPARE(kept.find(u"5"_s)->origin, JobOrigin::Ours);
        QVERIFY(!kept.find(u"5"_s)->request.body.isEmpty());
        std::optional<std::vector<Job>> found;
        kept.journal.find(QString::fromLatin1(Server), {u"5"_s}, &kept.journal,
                          [&](const std::vector<Job>& jobs) { found = jobs; });
        QTRY_VERIFY(found);
        QVERIFY(round == 0 || found->size() == 1U); // also in the file
    }
}

void TestJournalProcesses::resultOfTheListedRowIsKept_data()
{
    QTest::addColumn<int>("who");
    QTest::newRow("by who submitted it") << 0;
    QTest::newRow("by who collected it") << 1;
    QTest::newRow("by who reads both") << 2;
}

// A program collects a job that it only saw listed, while the row of who submitted it is written.
void TestJournalProcesses::resultOfTheListedRowIsKept()
{
    QFETCH(const int, who);
    const QTemporaryDir dir;
    Job own = plainJob(u"17"_s, JobState::Done);
    own.uuid = QUuid::createUuid();
    own.label = u"mine"_s;
    Job listed = own;
    listed.uuid = foreignUuid(own.server, own.id);
    listed.origin = JobOrigin::Foreign;
    listed.label.clear();
    listed.request = {};
    listed.state = JobState::Collected;
    listed.resultFile = u"/r/17.json"_s;
    listed.sha256 = QByteArray(32, '\x01');
    {
        Kept kept(dir.path());
        kept.open();
        if (who != 2)
            kept.store.append({who == 0 ? own : listed});
        kept.settle();
        JournalFile other;
        QVERIFY(other.open(dir.filePath(u"journal.sqlite"_s), JournalProgram::CommandLine));
        JournalBatch batch;
        if (who != 0)
            batch.jobs.push_back({own});
        if (who != 1)
            batch.jobs.push_back({listed});
        QVERIFY(other.write(batch));
        QTRY_COMPARE(kept.store.jobs().size(), 1U);
        QTRY_VERIFY(kept.store.jobs().front().origin == JobOrigin::Ours);
        QTRY_VERIFY(kept.store.jobs().front().state == JobState::Collected);
        kept.settle();
    }
    Kept again(dir.path());
    again.open();
    QCOMPARE(again.store.jobs().size(), 1U);
    const Job& job = again.store.jobs().front();
    QVERIFY(job.state == JobState::Collected);
    QCOMPARE(job.uuid, own.uuid);
    QCOMPARE(job.label, u"mine"_s);
    QCOMPARE(job.resultFile, listed.resultFile);
    QCOMPARE(job.sha256, listed.sha256);
    QVERIFY(storyOf(again.journal, job.uuid).back().to == JobState::Collected);
}

void TestJournalProcesses::furtherVersionCounts()
{
    TwoFiles files;
    JournalFile& one = files.one;
    JournalFile& two = files.two;
    Job job = plainJob(u"1"_s, JobState::Done);
    job.uuid = QUuid::createUuid();
    QVERIFY(one.write({.jobs = {{job}}}));
    QCOMPARE(two.poll().jobs.size(), 1U);
    // Both change it without knowing of each other.
    Job collected = job;
    collected.state = JobState::Collected;
    collected.resultFile = u"/r/1.json"_s;
    Job vanished = job;
    vanished.state = JobState::TakenElsewhere;
    QVERIFY(two.write({.jobs = {{collected, false, two.seen()}}}));
    const auto news = one.write({.jobs = {{vanished, false, one.seen()}}});
    QVERIFY(news);
    QCOMPARE(news->jobs.size(), 1U);
    QVERIFY(news->jobs.front().state == JobState::Collected);
    QVERIFY(two.poll().jobs.empty());
    QVERIFY(one.find(job.server, {u"1"_s}).front() == collected);
    // The other way round ours counts, and theirs is no news.
    Job other = plainJob(u"2"_s, JobState::Done);
    other.uuid = QUuid::createUuid();
    QVERIFY(one.write({.jobs = {{other}}}));
    (void)two.poll();
    Job gone = other;
    gone.state = JobState::TakenElsewhere;
    QVERIFY(two.write({.jobs = {{gone, false, two.seen()}}}));
    other.state = JobState::Collected;
    QVERIFY(one.write({.jobs = {{other, false, one.seen()}}})->isEmpty());
    QVERIFY(two.poll().jobs.front().state == JobState::Collected);
    // Of two that say "collecting" the one that knows how the server answers.
    Job head = plainJob(u"3"_s, JobState::Collecting);
    head.uuid = QUuid::createUuid();
    QVERIFY(one.write({.jobs = {{head}}}));
    (void)two.poll();
    Job seen = head;
    seen.seenAt = 7;
    head.httpStatus = 404;
    QVERIFY(one.write({.jobs = {{head, false, one.seen()}}}));
    QCOMPARE(two.write({.jobs = {{seen, false, two.seen()}}})->jobs.front().httpStatus, 404);
    QCOMPARE(two.find(head.server, {u"3"_s}).front().httpStatus, 404);
}

// What poll() has read reaches the store later: until then the store writes what it knows.
void TestJournalProcesses::newsOnTheWayIsNotForgotten()
{
    TwoFiles files;
    JournalFile& one = files.one;
    JournalFile& two = files.two;
    Job job = plainJob(u"1"_s, JobState::Done);
    job.uuid = QUuid::createUuid();
    QVERIFY(one.write({.jobs = {{job}}}));
    const qint64 told = one.seen();
    Job collected = job;
    collected.state = JobState::Collected;
    collected.resultFile = u"/r/1.json"_s;
    QVERIFY(two.write({.jobs = {{collected, false, two.seen()}}}));
    QCOMPARE(one.poll().jobs.size(), 1U);
    Job vanished = job;
    vanished.state = JobState::TakenElsewhere;
    QVERIFY(one.write({.jobs = {{vanished, false, told}}}));
    QVERIFY(one.find(job.server, {u"1"_s}).front() == collected);
    QVERIFY(two.poll().isEmpty());
    // Who knows of it may write what came then.
    collected.exportedAt = 7;
    collected.state = JobState::Partial;
    QVERIFY(one.write({.jobs = {{collected, false, one.seen()}}}));
    QVERIFY(two.poll().jobs.front() == collected);
}

void TestJournalProcesses::oldNewsTakesNothingBack_data()
{
    QTest::addColumn<int>("theirs");
    QTest::addColumn<int>("mine");
    QTest::addColumn<int>("end");
    QTest::newRow("theirs is older")
        << int(JobState::Done) << int(JobState::Collected) << int(JobState::Collected);
    QTest::newRow("theirs is further")
        << int(JobState::Collected) << int(JobState::TakenElsewhere) << int(JobState::Collected);
}

void TestJournalProcesses::oldNewsTakesNothingBack()
{
    QFETCH(const int, theirs);
    QFETCH(const int, mine);
    QFETCH(const int, end);
    const QTemporaryDir dir;
    Kept kept(dir.path());
    kept.open();
    const quint64 serial = kept.store.append({plainJob(u"17"_s)});
    kept.settle();
    Job news = *kept.store.find(serial);
    news.state = JobState(theirs);
    news.label = u"seen elsewhere"_s;
    JournalFile other;
    QVERIFY(other.open(dir.filePath(u"journal.sqlite"_s), JournalProgram::CommandLine));
    // Our own change falls between the reading of the news and their arrival here, and is on its
    // way to the file by then.
    bool written = false;
    AroundPoll around(
        [&] {
            QVERIFY(other.write({.jobs = {{news, false, other.seen()}}}));
        },
        [&] {
            Job changed = *kept.store.find(serial);
            changed.state = JobState(mine);
            kept.store.update({changed});
            kept.journal.story(changed.uuid, &kept.journal, [&](const auto&) { written = true; });
        });
    qApp->installEventFilter(&around);
    QTRY_VERIFY(written);
    kept.settle();
    QCOMPARE(int(kept.store.find(serial)->state), end);
    const Job inFile = other.find(news.server, {u"17"_s}).front();
    QCOMPARE(int(inFile.state), end);
    QCOMPARE(inFile.label, kept.store.find(serial)->label);
}

void TestJournalProcesses::claims()
{
    const QTemporaryDir dir;
    Kept first(dir.path());
    first.open();
    const QString what = Journal::collectOf(QString::fromLatin1(Server), u"1"_s);
    {
        Kept second(dir.path(), JournalProgram::CommandLine);
        second.open();
        QVERIFY(claimOf(second.journal, what).granted);
        QVERIFY(claimOf(second.journal, what).granted);
        const ClaimAnswer refused = claimOf(first.journal, what);
        QVERIFY(!refused.granted);
        QCOMPARE(refused.holderPid, QCoreApplication::applicationPid());
        QVERIFY(refused.problem.isEmpty());
        QVERIFY(claimOf(first.journal, u"something else"_s).granted);
        second.journal.release(what);
        second.settle();
        QVERIFY(claimOf(first.journal, what).granted);
        first.journal.release(what);
        first.settle();
        QVERIFY(claimOf(second.journal, what).granted);
    }
    // Its holder is no more.
    QVERIFY(claimOf(first.journal, what).granted);
}

void TestJournalProcesses::claimTellsWhatTheLastHolderDid()
{
    const QTemporaryDir dir;
    Kept kept(dir.path(), JournalProgram::Window, Journal::Load::All, 1h);
    kept.open();
    const quint64 serial = kept.store.append({plainJob(u"17"_s, JobState::Done)});
    kept.settle();
    const QString what = Journal::collectOf(QString::fromLatin1(Server), u"17"_s);
    Job collected = *kept.store.find(serial);
    JournalFile other;
    QVERIFY(other.open(dir.filePath(u"journal.sqlite"_s), JournalProgram::CommandLine));
    QVERIFY(other.claim(what).granted);
    collected.state = JobState::Collected;
    QVERIFY(other.write({.jobs = {{collected, false, other.seen()}}, .released = {what}}));
    std::optional<JobState> atTheAnswer;
    kept.journal.claim(what, &kept.journal, [&](const ClaimAnswer& answer) {
        QVERIFY(answer.granted);
        atTheAnswer = kept.store.find(serial)->state;
    });
    QTRY_VERIFY(atTheAnswer);
    QVERIFY(*atTheAnswer == JobState::Collected);
}

void TestJournalProcesses::endedProcessesAreNoticed()
{
    const QTemporaryDir dir;
    auto first = std::make_unique<Kept>(dir.path());
    first->open();
    Kept command(dir.path(), JournalProgram::CommandLine);
    command.open();
    Kept second(dir.path());
    second.open();
    first->store.append({plainJob({}, JobState::Sending)});
    first.reset();
    // What the first left behind is brought in order by who is still there.
    QTRY_COMPARE(second.store.jobs().size(), 1U);
    QTRY_VERIFY(second.store.jobs().front().state == JobState::SubmitUnknown);
    QTRY_VERIFY(command.store.jobs().front().state == JobState::SubmitUnknown);
}

void TestJournalProcesses::onlyOneProcessCollects()
{
    const QTemporaryDir dir;
    sandbox::Server server;
    std::string error;
    QVERIFY(server.start(error));
    const QUrl url(u"http://127.0.0.1:%1"_s.arg(server.port()));
    Engine one(url, dir.path());
    Engine two(url, dir.path());
    one.kept.open();
    two.kept.open();
    one.monitor.start();
    two.monitor.start();
    for (int round = 0; round < 10; ++round) {
        const quint64 mine = one.submit(u"RETURN %1"_s.arg(round));
        QTRY_VERIFY(one.job(mine).state == JobState::Done);
        const QString id = one.job(mine).id;
        const QString name = one.job(mine).server;
        // The row that the server's list made may give way to the one from the journal.
        const auto there = [&] { return two.kept.store.find(name, id); };
        QTRY_VERIFY(there() && there()->state == JobState::Done);
        const quint64 theirs = there()->serial;
        one.service.collect(mine);
        two.service.collect(theirs, JobService::Foreign::Allowed);
        QTRY_VERIFY(one.job(mine).state == JobState::Collected);
        QTRY_VERIFY(there() && there()->state == JobState::Collected);
        QCOMPARE(one.job(mine).resultFile, there()->resultFile);
        const QByteArray bytes = contents(one.job(mine).resultFile);
        QVERIFY(bytes.contains(u"[%1]"_s.arg(round).toLatin1()));
        QCOMPARE(one.job(mine).sha256, QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
    }
    QCOMPARE(one.kept.store.jobs().size(), 10U);
    QCOMPARE(two.kept.store.jobs().size(), 10U);
}

QTEST_GUILESS_MAIN(TestJournalProcesses)
#include "tst_journalprocesses.moc"
