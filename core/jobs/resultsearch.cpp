// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/resultsearch.h"

#include "client/handover.h"
#include "results/find.h"

#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto TellEvery = 200ms;
constexpr int PageSize = 500;
constexpr qint64 MapFrom = 1 << 20; ///< smaller files are read

struct Candidate {
    HistoryHit hit;
    QStringList files; ///< one result
};

} // namespace

/// Shared with the thread that looks.
struct ResultSearch::Run {
    HistoryQuery query;
    QStringList needles;
    results::Progress progress; // of one file at a time; who cancels it ends the run
    std::atomic<qint64> results = 0;
    std::atomic<qint64> bytes = 0;
    std::atomic<qint64> unreadable = 0;

    /// Removes from `missing` what stands in the file.
    [[nodiscard]] bool lookInto(const QString& name, QStringList& missing)
    {
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly))
            return false;
        const qint64 size = file.size();
        QByteArray copy;
        QByteArrayView view;
        if (const uchar* mapped = size >= MapFrom ? file.map(0, size) : nullptr) {
            view = QByteArrayView(mapped, size);
        } else {
            copy = file.readAll();
            view = copy;
            if (file.error() != QFileDevice::NoError)
                return false;
        }
        missing.removeIf([&](const QString& needle) {
            const auto matches = results::findAll(view, needle, {.limit = 1}, progress);
            return matches && !matches->matches.empty();
        });
        bytes += size;
        return true;
    }

    /// Whether everything that is looked for stands in the result.
    [[nodiscard]] bool look(const Candidate& candidate)
    {
        QStringList missing = needles;
        bool readable = true;
        for (const QString& file : candidate.files) {
            if (progress.isCancelled() || missing.isEmpty())
                break;
            readable = lookInto(file, missing) && readable;
        }
        ++results;
        if (!readable && !missing.isEmpty())
            ++unreadable;
        return missing.isEmpty();
    }
};

ResultSearch::ResultSearch(const JobStore& store, Journal& journal, QObject* parent)
    : QObject(parent), m_store(store), m_journal(journal)
{
    m_pool.setMaxThreadCount(1);
    m_timer.setInterval(TellEvery);
    connect(&m_timer, &QTimer::timeout, this,
            [this] { emit progressed(m_run->results, m_run->bytes); });
}

ResultSearch::~ResultSearch()
{
    cancel();
    m_pool.waitForDone();
}

void ResultSearch::cancel()
{
    if (!m_run)
        return;
    std::exchange(m_run, nullptr)->progress.cancelled = true;
    m_timer.stop();
}

void ResultSearch::start(const HistoryQuery& query)
{
    cancel();
    m_run = std::make_shared<Run>();
    for (const SearchWord& word : searchWords(query.text))
        m_run->needles.append(word.text);
    m_run->query = query;
    m_run->query.text.clear();
    m_run->query.onlyResults = true;
    m_run->query.before = 0;
    m_run->query.limit = PageSize;
    m_timer.start();
    if (!m_run->needles.isEmpty()) {
        nextPage();
        return;
    }
    const auto endSoon = [this, run = m_run] {
        if (run == m_run)
            end({});
    };
    QMetaObject::invokeMethod(this, endSoon, Qt::QueuedConnection);
}

void ResultSearch::nextPage()
{
    m_journal.search(m_run->query, this, [this, run = m_run](const HistoryPage& page) {
        if (run == m_run)
            look(page);
    });
}

void ResultSearch::look(const HistoryPage& page)
{
    if (!page.problem.isEmpty()) {
        end(page.problem);
        return;
    }
    std::vector<Candidate> candidates;
    for (const HistoryHit& hit : page.hits) {
        const Job* job = m_store.find(hit.job);
        if (job && !job->resultFile.isEmpty())
            candidates.push_back(
                {.hit = hit, .files = job->batchFiles + QStringList(job->resultFile)});
    }
    handover::run(m_pool,
                  [this, run = m_run, candidates = std::move(candidates), next = page.next] {
                      for (const Candidate& candidate : candidates) {
                          if (run->progress.isCancelled())
                              return;
                          if (!run->look(candidate))
                              continue;
                          handover::deliver(this, [this, run, hit = candidate.hit] {
                              if (run == m_run)
                                  emit found(hit);
                          });
                      }
                      handover::deliver(this, [this, run, next] {
                          if (run != m_run)
                              return;
                          run->query.before = next;
                          if (next > 0)
                              nextPage();
                          else
                              end({});
                      });
                  });
}

void ResultSearch::end(const QString& problem)
{
    const auto run = std::exchange(m_run, nullptr);
    m_timer.stop();
    emit finished(run->results, run->bytes, run->unreadable, problem);
}
