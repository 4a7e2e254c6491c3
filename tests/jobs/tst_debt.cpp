// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/debt.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const auto Server = u"http://db:8529"_s;
const auto User = u"ann"_s;

Job job(quint64 serial, JobState state, const QString& what, qint64 size = -1)
{
    Job made;
    made.serial = serial;
    made.server = Server;
    made.user = User;
    made.state = state;
    made.what = what;
    made.size = size;
    return made;
}

} // namespace

class TestDebt final : public QObject {
    Q_OBJECT

private slots:
    void nothingOwed();
    void ownDoneJobsOnly();
    void oldest();
    void sizesAreGuessed();
};

void TestDebt::nothingOwed()
{
    const JobList jobs{job(1, JobState::Pending, u"a"_s), job(2, JobState::Collected, u"a"_s, 10)};
    QCOMPARE(uncollectedDebt(jobs, {Server}, User), UncollectedDebt());
}

void TestDebt::ownDoneJobsOnly()
{
    JobList jobs(4, job(0, JobState::Done, u"a"_s));
    for (size_t i = 0; i < jobs.size(); ++i)
        jobs[i].serial = i + 1;
    jobs[1].origin = JobOrigin::Foreign;
    jobs[2].server = u"http://other:8529"_s;
    jobs[3].user = u"bob"_s;
    const auto debt = uncollectedDebt(jobs, {Server}, User);
    QCOMPARE(debt.serials, QList<quint64>{1});
    QCOMPARE(debt.estimatedBytes, -1);
}

void TestDebt::oldest()
{
    JobList jobs{job(1, JobState::Done, u"a"_s), job(2, JobState::Done, u"a"_s),
                 job(3, JobState::Done, u"a"_s)};
    jobs[0].finishedAt = 3000;
    jobs[1].finishedAt = 2000;
    const auto debt = uncollectedDebt(jobs, {Server}, User);
    QCOMPARE(debt.count(), 3);
    QCOMPARE(debt.oldest, 2000);
}

void TestDebt::sizesAreGuessed()
{
    const JobList jobs{job(1, JobState::Collected, u"small"_s, 100),
                       job(2, JobState::Collected, u"small"_s, 300),
                       job(3, JobState::Collected, u"large"_s, 8000),
                       job(4, JobState::Failed, u"small"_s, 50),
                       job(5, JobState::Done, u"small"_s),
                       job(6, JobState::Done, u"never seen"_s)};
    const auto debt = uncollectedDebt(jobs, {Server}, User);
    QCOMPARE(debt.count(), 2);
    QCOMPARE(debt.estimatedBytes, 200 + (100 + 300 + 8000) / 3);
}

QTEST_GUILESS_MAIN(TestDebt)
#include "tst_debt.moc"
