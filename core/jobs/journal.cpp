// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/journal.h"

#include "client/handover.h"

#include <algorithm>
#include <iterator>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Jobs that are taken in one step of the GUI thread.
constexpr int LoadBlock = 1000;
constexpr auto RetryDelay = 1s;
/// Answers that come one by one share a transaction; nobody notices so short a wait.
constexpr auto GatherTime = 2ms;
/// Every so many polls the other processes are looked after: who ended leaves work behind.
constexpr int PollsPerLook = 4;
/// Jobs whose texts are indexed in one transaction: 20 ms.
constexpr int IndexBlock = 500;

} // namespace

struct Journal::Opening {
    bool worked = false;
    QString problem;
    QStringList notices;
    QHash<QString, QByteArray> drafts;
};

Journal::Journal(Options options, QObject* parent)
    : QObject(parent), m_options(std::move(options)), m_file(std::make_shared<JournalFile>())
{
    // One thread that stays: SQLite's connection belongs to it.
    m_pool.setMaxThreadCount(1);
    m_pool.setExpiryTimeout(-1);
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &Journal::flush);
    connect(&m_poll, &QTimer::timeout, this, &Journal::poll);
}

Journal::~Journal()
{
    // Behind a transaction under way, and whatever became of it.
    handover::run(m_pool, [file = std::move(m_file), batch = std::move(m_batch)]() mutable {
        if (!batch.isEmpty()) {
            batch.isDurable = true;
            (void)file->write(batch);
        }
        file.reset(); // on the thread of the connection
    });
    m_pool.waitForDone();
}

/// Runs `work(file)` on the thread of the file and `then(result)` here.
template <class Work, class Then> void Journal::onThread(Work work, Then then)
{
    handover::run(m_pool,
                  [this, file = m_file, work = std::move(work), then = std::move(then)]() mutable {
                      auto result = work(*file);
                      const QStringList notices = file->takeNotices();
                      const qint64 seen = file->seen();
                      file.reset();
                      handover::deliver(this,
                                        [this, notices, seen, result = std::move(result),
                                         then = std::move(then)]() mutable {
                                            m_told = seen;
                                            takeNotices(notices);
                                            then(std::move(result));
                                        });
                  });
}

void Journal::takeNotices(const QStringList& notices)
{
    for (const QString& notice : notices)
        emit noticed(notice);
}

// --- opening ------------------------------------------------------------------------------------

void Journal::open()
{
    onThread(
        [options = m_options](JournalFile& file) {
            auto opening = std::make_shared<Opening>();
            opening->worked = file.open(options.file, options.program);
            if (opening->worked)
                opening->drafts = file.drafts();
            opening->problem = file.problem();
            return opening;
        },
        [this](const std::shared_ptr<Opening>& opening) { tell(opening); });
    // Two blocks are on their way at a time: the file's thread never waits for this one.
    if (m_options.load != Load::Nothing) {
        loadNext();
        loadNext();
    }
}

void Journal::tell(const std::shared_ptr<Opening>& opening)
{
    if (!opening->worked) {
        m_problem = opening->problem;
        emit failed(m_problem);
        return;
    }
    for (auto it = opening->drafts.cbegin(); it != opening->drafts.cend(); ++it) {
        if (!m_drafts.contains(it.key())) // not what was saved meanwhile
            m_drafts.insert(it.key(), it.value());
    }
    if (m_options.load == Load::Nothing) {
        m_isOpen = true;
        m_poll.start(m_options.pollInterval);
        emit opened();
    }
}

void Journal::loadNext()
{
    struct Block {
        std::vector<Job> jobs;
        bool isLast = false;
        QString problem;
    };
    onThread(
        [unfinished = m_options.load == Load::Unfinished](JournalFile& file) {
            Block block;
            block.jobs = file.loadNext(LoadBlock, unfinished);
            block.isLast = block.jobs.size() < size_t(LoadBlock);
            block.problem = file.problem();
            return block;
        },
        [this](const Block& block) {
            if (!m_problem.isEmpty() || m_isOpen)
                return;
            if (!block.isLast)
                loadNext();
            if (!block.jobs.empty())
                emit loaded(block.jobs);
            if (!block.problem.isEmpty())
                emit noticed(block.problem);
            if (block.isLast) {
                m_isOpen = true;
                m_poll.start(m_options.pollInterval);
                emit opened();
            }
        });
}

// --- writing ------------------------------------------------------------------------------------

void Journal::record(const Job& job, std::vector<JobStep> steps, bool withRequest)
{
    JournalBatch::Entry entry{.job = job, .withRequest = withRequest, .basedOn = m_told};
    entry.job.request = withoutSecrets(std::move(entry.job.request));
    entry.job.answerHeaders = withoutSecrets(std::move(entry.job.answerHeaders));
    std::ranges::move(steps, std::back_inserter(m_batch.steps));
    put(std::move(entry));
    flushSoon();
}

void Journal::put(JournalBatch::Entry entry)
{
    if (const auto at = m_entryOf.constFind(entry.job.uuid); at != m_entryOf.cend()) {
        JournalBatch::Entry& waiting = m_batch.jobs[*at];
        entry.withRequest = entry.withRequest || waiting.withRequest;
        waiting = std::move(entry);
    } else {
        m_entryOf.insert(entry.job.uuid, m_batch.jobs.size());
        m_batch.jobs.push_back(std::move(entry));
    }
}

void Journal::forget(const QUuid& job)
{
    if (const auto at = m_entryOf.constFind(job); at != m_entryOf.cend()) {
        // Never written: its row must not come into being behind the removal.
        const size_t index = *at;
        m_entryOf.remove(job);
        if (index + 1 != m_batch.jobs.size()) {
            m_batch.jobs[index] = std::move(m_batch.jobs.back());
            m_entryOf[m_batch.jobs[index].job.uuid] = index;
        }
        m_batch.jobs.pop_back();
        std::erase_if(m_batch.steps, [&](const JobStep& step) { return step.job == job; });
    }
    m_batch.forgotten.push_back(job);
    flushSoon();
}

void Journal::whenWritten(QObject* context, Written then)
{
    m_waiters.push_back({.context = context, .then = std::move(then)});
    flushSoon();
}

void Journal::saveDraft(const QString& key, const QByteArray& value)
{
    m_drafts.insert(key, value);
    m_batch.drafts.emplace_back(key, value);
    flushSoon();
}

void Journal::release(const QString& resource)
{
    m_batch.released.append(resource);
    flushSoon();
}

QString Journal::collectOf(const QString& server, const QString& id)
{
    return u"collect "_s + server + u' ' + id;
}

QString Journal::watchOf(const QString& server, const QString& user)
{
    return u"watch "_s + server + u' ' + user;
}

void Journal::flushSoon()
{
    if (m_flushPosted || m_writing || m_retry.isActive())
        return;
    m_flushPosted = true;
    QTimer::singleShot(GatherTime, Qt::PreciseTimer, this, [this] {
        m_flushPosted = false;
        flush();
    });
}

void Journal::flush()
{
    if (m_writing || (m_batch.isEmpty() && m_waiters.empty()))
        return;
    m_writing = true;
    auto batch = std::make_shared<JournalBatch>(std::exchange(m_batch, {}));
    batch->isDurable = !m_waiters.empty();
    m_onTheWay = std::exchange(m_entryOf, {});
    auto waiters = std::make_shared<std::vector<Waiter>>(std::exchange(m_waiters, {}));

    struct Outcome {
        std::optional<JournalNews> news;
        QString problem;
    };
    onThread(
        [batch](JournalFile& file) {
            Outcome outcome;
            outcome.news = file.write(*batch);
            outcome.problem = file.problem();
            return outcome;
        },
        [this, batch, waiters](const Outcome& outcome) {
            m_writing = false;
            auto written = std::exchange(m_onTheWay, {});
            const QString problem = outcome.news ? QString() : outcome.problem;
            if (outcome.news) {
                m_failures = 0;
            } else {
                m_retry.start(RetryDelay);
                // Under what came since then, and once more.
                JournalBatch later = std::exchange(m_batch, std::move(*batch));
                m_entryOf = std::move(written);
                for (const QUuid& job : later.forgotten)
                    forget(job);
                for (JournalBatch::Entry& entry : later.jobs)
                    put(std::move(entry));
                std::ranges::move(later.steps, std::back_inserter(m_batch.steps));
                std::ranges::move(later.drafts, std::back_inserter(m_batch.drafts));
                m_batch.released += later.released;
                if (m_failures++ == 0)
                    emit writeFailed(problem);
            }
            // First the news: who waited may look at the store.
            if (outcome.news && !outcome.news->isEmpty())
                emit changedElsewhere(outcome.news->jobs, outcome.news->forgotten);
            for (const Waiter& waiter : *waiters) {
                if (waiter.context)
                    waiter.then(problem);
            }
            if (!m_batch.isEmpty() || !m_waiters.empty())
                flushSoon();
        });
}

// --- other processes ----------------------------------------------------------------------------

void Journal::poll()
{
    if (m_polling)
        return;
    m_polling = true;
    struct Look {
        JournalNews news;
        JournalNews recovered;
    };
    const bool thorough = m_polls++ % PollsPerLook == 0;
    onThread(
        [thorough](JournalFile& file) {
            Look look;
            look.news = file.poll();
            if (thorough)
                look.recovered = file.recoverEnded();
            return look;
        },
        [this](const Look& look) {
            m_polling = false;
            for (const JournalNews* news : {&look.news, &look.recovered}) {
                if (!news->isEmpty())
                    emit changedElsewhere(news->jobs, news->forgotten);
            }
        });
}

void Journal::claim(const QString& resource, QObject* context,
                    std::function<void(const ClaimAnswer&)> then)
{
    // What was recorded before it is written first: a release in the same turn counts.
    flush();
    struct Claimed {
        ClaimAnswer answer;
        JournalNews news;
    };
    onThread(
        [resource](JournalFile& file) {
            Claimed claimed{.answer = file.claim(resource), .news = {}};
            // Who had it before has written down what came of it: not to be done again.
            claimed.news = file.poll();
            return claimed;
        },
        [this, guard = QPointer<QObject>(context), then = std::move(then)](const Claimed& claimed) {
            if (!claimed.news.isEmpty())
                emit changedElsewhere(claimed.news.jobs, claimed.news.forgotten);
            if (guard)
                then(claimed.answer);
        });
}

void Journal::story(const QUuid& job, QObject* context,
                    std::function<void(const std::vector<JobStep>&)> then)
{
    flush();
    onThread([job](JournalFile& file) { return file.story(job); },
             [guard = QPointer<QObject>(context),
              then = std::move(then)](const std::vector<JobStep>& steps) {
                 if (guard)
                     then(steps);
             });
}

void Journal::find(const QString& server, const QStringList& ids, QObject* context,
                   std::function<void(const std::vector<Job>&)> then)
{
    flush();
    onThread(
        [server, ids](JournalFile& file) { return file.find(server, ids); },
        [guard = QPointer<QObject>(context), then = std::move(then)](const std::vector<Job>& jobs) {
            if (guard)
                then(jobs);
        });
}

// --- searching ----------------------------------------------------------------------------------

void Journal::search(const HistoryQuery& query, QObject* context,
                     std::function<void(const HistoryPage&)> then)
{
    flush();
    Search search{.query = query, .context = context, .then = std::move(then)};
    if (fullTextQuery(query.text).isEmpty()) {
        lookUp(std::move(search));
        return;
    }
    m_searches.push_back(std::move(search));
    if (m_indexing)
        return;
    m_indexing = true;
    m_indexed = 0;
    indexNext();
}

void Journal::indexNext()
{
    struct Step {
        std::optional<int> jobs;
        QString problem;
    };
    onThread(
        [](JournalFile& file) {
            Step step;
            step.jobs = file.indexTexts(IndexBlock);
            step.problem = file.problem();
            return step;
        },
        [this](const Step& step) {
            std::erase_if(m_searches, [](const Search& search) { return !search.context; });
            m_indexed += step.jobs.value_or(0);
            if (step.jobs == IndexBlock && !m_searches.empty()) {
                emit indexing(m_indexed);
                indexNext();
                return;
            }
            m_indexing = false;
            emit indexing(0);
            for (Search& search : std::exchange(m_searches, {})) {
                if (step.jobs)
                    lookUp(std::move(search));
                else if (search.context)
                    search.then({.hits = {}, .problem = step.problem});
            }
        });
}

void Journal::lookUp(Search search)
{
    onThread([query = search.query](JournalFile& file) { return file.history(query); },
             [guard = search.context, then = std::move(search.then)](const HistoryPage& page) {
                 if (guard)
                     then(page);
             });
}
