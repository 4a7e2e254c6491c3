// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/jobstore.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <random>

using namespace Qt::StringLiterals;

namespace {

/// Knows only what the signals say, as a model does, and checks that they say it in order.
class Mirror final : public QObject {
public:
    explicit Mirror(const JobStore& store) : m_store(store)
    {
        connect(&store, &JobStore::rowsAboutToBeAppended, this, [this](int first, int last) {
            QCOMPARE(std::size_t(first), rows.size());
            QCOMPARE(m_store.jobs().size(), rows.size());
            m_end = last;
        });
        connect(&store, &JobStore::rowsAppended, this, [this](int first, int last) {
            QCOMPARE(last, m_end);
            QCOMPARE(m_store.jobs().size(), std::size_t(last) + 1);
            for (int row = first; row <= last; ++row)
                rows.push_back(m_store.jobs()[std::size_t(row)]);
        });
        connect(&store, &JobStore::rowsChanged, this,
                [this](int first, int last, JobFields fields) {
                    QVERIFY(first > lastChanged + 1 || lastChanged < 0);
                    lastChanged = last;
                    ++spans;
                    JobFields seen;
                    for (int row = first; row <= last; ++row) {
                        const Job& job = m_store.jobs()[std::size_t(row)];
                        seen |= difference(rows[std::size_t(row)], job);
                        rows[std::size_t(row)] = job;
                    }
                    QCOMPARE(seen, fields);
                });
        connect(&store, &JobStore::rowsAboutToBeReordered, this,
                [this] { QVERIFY(rows == m_store.jobs()); });
        connect(&store, &JobStore::rowsReordered, this, [this](int firstDoomed) {
            const auto& jobs = m_store.jobs();
            QCOMPARE(jobs.size(), rows.size());
            QVERIFY(std::ranges::is_permutation(jobs, rows));
            const auto middle = jobs.begin() + firstDoomed;
            QVERIFY(std::ranges::is_sorted(jobs.begin(), middle, {}, &Job::serial));
            QVERIFY(std::ranges::is_sorted(middle, jobs.end(), {}, &Job::serial));
            rows = jobs;
        });
        connect(&store, &JobStore::rowsAboutToBeRemoved, this, [this](int first, int last) {
            QVERIFY(rows == m_store.jobs());
            rows.erase(rows.begin() + first, rows.begin() + last + 1);
            ++removals;
        });
        connect(&store, &JobStore::rowsRemoved, this,
                [this](int, int) { QVERIFY(rows == m_store.jobs()); });
    }

    void startCounting()
    {
        spans = 0;
        removals = 0;
        lastChanged = -1;
    }

    JobList rows;
    int spans = 0;
    int removals = 0;
    int lastChanged = -1;

private:
    const JobStore& m_store;
    int m_end = 0;
};

Job job(const QString& id)
{
    Job made;
    made.server = u"http://a:1"_s;
    made.id = id;
    return made;
}

} // namespace

class JobStoreTest final : public QObject {
    Q_OBJECT

private slots:
    void numbersAndFinds();
    void joinsNeighbours();
    void equalIsNoChange();
    void findsByIdWhenItComes();
    void twoRowsOfOneId();
    void tellsFieldsApart();
    void removesScatteredAsOneBlock();
    void randomOperations();
};

void JobStoreTest::numbersAndFinds()
{
    JobStore store;
    const Mirror mirror(store);
    QCOMPARE(store.append({job(u"1"_s), job(u"2"_s)}), 1U);
    QCOMPARE(store.append({}), 3U);
    QCOMPARE(store.append({job(u"3"_s)}), 3U);
    QCOMPARE(store.row(3), 2);
    QCOMPARE(store.row(0), -1);
    QCOMPARE(store.row(4), -1);
    QCOMPARE(store.find(2)->id, u"2"_s);
    QCOMPARE(store.find(u"http://a:1"_s, u"3"_s)->serial, 3U);
    QVERIFY(store.find(u"http://b:1"_s, u"3"_s) == nullptr);
    store.remove({3});
    // Never used again.
    QCOMPARE(store.append({job(u"4"_s)}), 4U);
    // Whoever lists somebody else's job gives it the same name.
    Job foreign = job(u"5"_s);
    foreign.origin = JobOrigin::Foreign;
    JobStore other;
    other.append({foreign});
    store.append({foreign});
    QCOMPARE(store.find(5)->uuid, other.find(1)->uuid);
    QVERIFY(store.find(4)->uuid != store.find(1)->uuid);
}

void JobStoreTest::joinsNeighbours()
{
    JobStore store;
    Mirror mirror(store);
    store.append(std::vector<Job>(10, job({})));
    std::vector<Job> changes;
    for (const quint64 serial : {7U, 2U, 3U, 4U, 10U, 999U}) {
        Job changed = job({});
        changed.serial = serial;
        changed.state = JobState::Done;
        changes.push_back(changed);
    }
    mirror.startCounting();
    store.update(std::move(changes));
    QCOMPARE(mirror.spans, 3);
    QVERIFY(mirror.rows == store.jobs());
}

void JobStoreTest::equalIsNoChange()
{
    JobStore store;
    Mirror mirror(store);
    store.append({job(u"1"_s)});
    mirror.startCounting();
    store.update({store.jobs().front()});
    store.update({});
    store.remove({99});
    QCOMPARE(mirror.spans, 0);
    QCOMPARE(mirror.removals, 0);

    // Two versions in one call: the later one counts.
    Job first = store.jobs().front();
    first.label = u"x"_s;
    Job second = first;
    second.label = u"y"_s;
    store.update({first, second});
    QCOMPARE(store.jobs().front().label, u"y"_s);
    QCOMPARE(mirror.spans, 1);
}

void JobStoreTest::findsByIdWhenItComes()
{
    JobStore store;
    store.append({job({})});
    QVERIFY(store.find(u"http://a:1"_s, {}) == nullptr);
    Job sent = store.jobs().front();
    sent.id = u"17"_s;
    store.update({sent});
    QCOMPARE(store.find(u"http://a:1"_s, u"17"_s)->serial, 1U);
    store.remove({1});
    QVERIFY(store.find(u"http://a:1"_s, u"17"_s) == nullptr);
}

void JobStoreTest::twoRowsOfOneId()
{
    // The list named the id before the 202 arrived.
    JobStore store;
    store.append({job({}), job(u"17"_s)});
    Job ours = store.jobs().front();
    ours.id = u"17"_s;
    store.update({ours});
    QCOMPARE(store.find(u"http://a:1"_s, u"17"_s)->serial, 1U);
    store.remove({2});
    QCOMPARE(store.find(u"http://a:1"_s, u"17"_s)->serial, 1U);
}

void JobStoreTest::tellsFieldsApart()
{
    const Job base = job(u"1"_s);
    const auto changed = [&base](auto change) {
        Job other = base;
        change(other);
        return difference(base, other);
    };
    QCOMPARE(changed([](Job&) {}), JobFields());
    QCOMPARE(changed([](Job& j) { j.state = JobState::Done; }), JobFields(JobField::State));
    QCOMPARE(changed([](Job& j) { j.id = u"2"_s; }), JobFields(JobField::Id));
    QCOMPARE(changed([](Job& j) { j.label = u"x"_s; }), JobFields(JobField::Request));
    QCOMPARE(changed([](Job& j) { j.origin = JobOrigin::Foreign; }), JobFields(JobField::Request));
    QCOMPARE(changed([](Job& j) { j.collectedAt = 1; }), JobFields(JobField::Times));
    QCOMPARE(changed([](Job& j) { j.errorNum = 1; }), JobFields(JobField::Outcome));
    QCOMPARE(changed([](Job& j) { j.cursorId = u"1"_s; }), JobFields(JobField::Size));
    QCOMPARE(changed([](Job& j) {
                 j.rows = 1;
                 j.state = JobState::Done;
             }),
             JobField::Size | JobField::State);
}

void JobStoreTest::removesScatteredAsOneBlock()
{
    JobStore store;
    Mirror mirror(store);
    store.append(std::vector<Job>(1'000, job({})));
    std::vector<quint64> odd;
    for (quint64 serial = 1; serial <= 1'000; serial += 2)
        odd.push_back(serial);
    mirror.startCounting();
    store.remove(odd);
    QCOMPARE(mirror.removals, 1);
    QCOMPARE(store.jobs().size(), 500U);
    QVERIFY(std::ranges::all_of(store.jobs(), [](const Job& j) { return j.serial % 2 == 0; }));
    QCOMPARE(store.row(500), 249);
}

void JobStoreTest::randomOperations()
{
    std::mt19937 random(20'261'123);
    const auto below = [&random](std::size_t end) {
        return std::uniform_int_distribution<std::size_t>(0, end - 1)(random);
    };
    JobStore store;
    Mirror mirror(store);
    std::map<quint64, Job> naive;
    quint64 next = 1;
    quint64 nextId = 1;

    for (int step = 0; step < 2'000; ++step) {
        mirror.startCounting();
        const std::size_t action = below(10);
        const auto anySerial = [&] { return quint64(below(std::size_t(next) + 2)); };
        if (action < 3) {
            std::vector<Job> jobs(below(6), job({}));
            for (Job& made : jobs) {
                made.uuid = QUuid::createUuid();
                if (below(2) == 0)
                    made.id = QString::number(nextId++);
            }
            for (Job made : jobs) {
                made.serial = next++;
                naive[made.serial] = made;
            }
            store.append(std::move(jobs));
        } else if (action < 8) {
            std::vector<Job> changes;
            for (std::size_t i = below(12); i > 0; --i) {
                const quint64 serial = anySerial();
                Job changed = naive.contains(serial) ? naive[serial] : job({});
                changed.serial = serial;
                switch (below(4)) {
                case 0:
                    changed.state = JobState(below(JobStateCount));
                    break;
                case 1:
                    changed.id = QString::number(nextId++);
                    break;
                case 2:
                    changed.rows = qint64(below(5));
                    break;
                default:
                    break;
                }
                if (naive.contains(serial))
                    naive[serial] = changed;
                changes.push_back(std::move(changed));
            }
            store.update(std::move(changes));
        } else {
            std::vector<quint64> serials;
            for (std::size_t i = below(8); i > 0; --i)
                serials.push_back(anySerial());
            for (const quint64 serial : serials)
                naive.erase(serial);
            store.remove(std::move(serials));
        }

        QCOMPARE(store.jobs().size(), naive.size());
        QVERIFY(std::ranges::equal(store.jobs(), naive, {}, {},
                                   &std::pair<const quint64, Job>::second));
        QVERIFY(mirror.rows == store.jobs());
        for (const auto& [serial, expected] : naive) {
            QVERIFY(store.find(serial) != nullptr && *store.find(serial) == expected);
            QCOMPARE(store.find(expected.uuid)->serial, serial);
            if (!expected.id.isEmpty())
                QCOMPARE(store.find(expected.server, expected.id)->serial, serial);
        }
    }
}

QTEST_GUILESS_MAIN(JobStoreTest)
#include "tst_jobstore.moc"
