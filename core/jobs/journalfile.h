// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/history.h"
#include "jobs/journalrow.h"
#include "jobs/processlock.h"

#include <QCoreApplication>
#include <QHash>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <memory>
#include <optional>
#include <utility>
#include <vector>

/// One move of a job, for its story.
struct JobStep {
    QUuid job;
    Moment at = 0;
    std::optional<JobState> from; ///< none: its first state
    JobState to = JobState::Held;
    QString reason; ///< for people; mostly empty

    bool operator==(const JobStep&) const = default;
};

/// What is written in one transaction.
struct JournalBatch {
    struct Entry {
        Job job;
        bool withRequest = true;
        /// What others wrote up to this change was known when the job became as it is here.
        qint64 basedOn = 0;
    };
    std::vector<Entry> jobs;
    std::vector<JobStep> steps;
    std::vector<QUuid> forgotten;
    std::vector<std::pair<QString, QByteArray>> drafts; ///< an empty value removes
    QStringList released;
    bool isDurable = false; ///< somebody waits: on the disk itself, not only safe from our end

    [[nodiscard]] bool isEmpty() const
    {
        return jobs.empty() && steps.empty() && forgotten.empty() && drafts.empty()
            && released.isEmpty();
    }
};

/// What other processes wrote.
struct JournalNews {
    std::vector<Job> jobs;
    std::vector<QUuid> forgotten;

    [[nodiscard]] bool isEmpty() const { return jobs.empty() && forgotten.empty(); }
};

struct ClaimAnswer {
    bool granted = false;
    QString problem; ///< plain text; empty: a living process holds it
    qint64 holderPid = 0;
};

enum class JournalProgram { Window, CommandLine };

/// The journal's SQLite file (WAL). Everything here blocks and belongs to one thread, that of the
/// Journal. Each call is a transaction. problem() is empty after a call that worked.
class JournalFile final {
    Q_DECLARE_TR_FUNCTIONS(JournalFile)

public:
    static constexpr int SchemaVersion = 2;
    static constexpr int ApplicationId = 0x41724a6f; // "ArJo"

    JournalFile() = default;
    ~JournalFile();
    JournalFile(const JournalFile&) = delete;
    JournalFile& operator=(const JournalFile&) = delete;

    /// Opens or creates `path`. A file that is not a journal, is damaged or comes from a later
    /// version is renamed, never written to, and told in notices(). Jobs that an ended process left
    /// in the middle of something are brought in order (recovery.h).
    [[nodiscard]] bool open(const QString& path, JournalProgram program);

    /// Sentences for people about what open() or a later call found; each is given once.
    [[nodiscard]] QStringList takeNotices() { return std::exchange(m_notices, {}); }
    [[nodiscard]] const QString& problem() const { return m_problem; }
    [[nodiscard]] QHash<QString, QByteArray> drafts();

    /// The next `limit` jobs in the order of their arrival; fewer: there are no more. `unfinished`:
    /// only those that are not at an end.
    [[nodiscard]] std::vector<Job> loadNext(int limit, bool unfinished);
    [[nodiscard]] std::vector<Job> find(const QString& server, const QStringList& ids);
    [[nodiscard]] std::vector<JobStep> story(const QUuid& job);

    /// Takes up to `most` jobs that changed or went since the last call into the index of texts;
    /// how many it were, fewer: the index is complete. Nothing: it did not work.
    [[nodiscard]] std::optional<int> indexTexts(int most);
    /// What the index of texts knows of; without a text no index is needed.
    [[nodiscard]] HistoryPage history(const HistoryQuery& query);

    /// Nothing is written when it fails. The answer holds what others wrote meanwhile, and those
    /// jobs of the batch that others had brought further: they are left as they were.
    [[nodiscard]] std::optional<JournalNews> write(const JournalBatch& batch);
    /// What others wrote since the last call.
    [[nodiscard]] JournalNews poll();
    /// The last change that write(), poll() or recoverEnded() gave or made.
    [[nodiscard]] qint64 seen() const { return m_seen; }
    /// Brings the jobs of processes that ended in order, ours excepted.
    [[nodiscard]] JournalNews recoverEnded();

    [[nodiscard]] ClaimAnswer claim(const QString& resource);

private:
    [[nodiscard]] bool openOrReplace(const QString& path, JournalProgram program);
    [[nodiscard]] bool openDatabase();
    void closeDatabase();
    [[nodiscard]] bool prepareSchema();
    [[nodiscard]] bool allowNullColumns();
    [[nodiscard]] bool addMissingColumns();
    [[nodiscard]] bool prepareStatements();
    [[nodiscard]] bool enterProcess();
    [[nodiscard]] bool setAside(const QString& why, const QString& suffix);
    [[nodiscard]] bool run(const QString& sql);
    [[nodiscard]] bool run(QSqlQuery& query);
    [[nodiscard]] QVariant value(const QString& sql);
    /// Begins each call: no problem yet but that of the opening.
    [[nodiscard]] bool isUsable();
    [[nodiscard]] bool begin();
    [[nodiscard]] bool commit();
    void rollBack();
    [[nodiscard]] bool fail(const QString& problem);
    [[nodiscard]] bool damaged() const;
    /// Of a row whose first columns are m_selectList.
    [[nodiscard]] Job readJob(const JournalQuery& query);
    [[nodiscard]] bool worked(const JournalQuery& query);
    /// Reads the jobs that `tail` (WHERE …) selects, once for each list of values; false: failed.
    bool readJobs(const QString& tail, const QList<QVariantList>& values, std::vector<Job>& jobs);
    [[nodiscard]] JournalNews newsSince(qint64 change);
    [[nodiscard]] bool writeJob(const Job& job, bool withRequest, qint64 change);
    [[nodiscard]] bool writeStep(const JobStep& step);
    [[nodiscard]] bool writeJobs(const std::vector<JournalBatch::Entry>& entries, qint64 change,
                                 QSet<QUuid>& kept);
    [[nodiscard]] bool writeRest(const JournalBatch& batch, qint64 change);
    [[nodiscard]] bool recover(JournalNews& news);
    [[nodiscard]] bool prepareTextIndex();
    [[nodiscard]] std::optional<int> removeGoneTexts(int most);
    [[nodiscard]] std::optional<int> addTexts(int most);

    QString m_path;
    JournalProgram m_program = JournalProgram::Window;
    QString m_connectionName;
    QSqlDatabase m_database;
    std::unique_ptr<ProcessLock> m_lock;
    qint64 m_process = 0;
    qint64 m_seen = 0; // the last change that was read or written here
    qint64 m_lastNews = 0; // at m_seen or before: the last time that others had written
    qint64 m_dataVersion = 0;
    qint64 m_loadedUpTo = 0; // row
    qint64 m_lastRead = 0; // row
    QString m_openProblem = tr("The journal is not open.");
    QString m_problem;
    QString m_errorCode;
    QStringList m_notices;
    Interner m_interner;

    bool m_hasTextIndex = false;
    QString m_selectList;
    struct Statements {
        QSqlQuery insert;
        QSqlQuery update;
        QSqlQuery updateState;
        QSqlQuery step;
    };
    std::unique_ptr<Statements> m_statements; // prepared once a connection
};
