// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/journalfile.h"

#include <QObject>
#include <QPointer>
#include <QThreadPool>
#include <QTimer>

#include <functional>
#include <memory>
#include <vector>

/// What outlives the program: every job with its request, every move it made, drafts. One SQLite
/// file that any number of processes share. Nothing here blocks; the file is touched on a thread of
/// its own, and everything handed over while one transaction is being written goes into the next.
///
///     Journal journal({.file = folder + "/journal.sqlite", .program =
///     JournalProgram::CommandLine}); JobStore store; JournalLink link(store, journal);   // fills
///     the store, writes what changes in it JobService service(…); service.setJournal(&journal); //
///     submits wait until they are written down connect(&journal, &Journal::opened, …);
///     journal.open();
///
/// The store, the link and the journal are destroyed in the opposite order, after the service.
///
/// What is promised, also after kill -9: a job is in the file before its submit is sent, and its id
/// is before JobService::submitted() is emitted; a program that ends in the middle of a submit
/// leaves SubmitUnknown, in the middle of a collect what recovery.h says. What somebody waits for
/// (whenWritten()) is also synced against the loss of power.
///
/// Never in the file: passwords, tokens, header fields with credentials, bodies of logins. Results
/// are files of the ResultVault; the file holds their names and hashes.
class Journal final : public QObject {
    Q_OBJECT

public:
    enum class Load {
        All, ///< the whole history
        Unfinished, ///< what is on a server, held back or uncertain; for the command line
        Nothing,
    };

    struct Options {
        QString file; ///< its folder is made when it is missing
        JournalProgram program = JournalProgram::Window;
        Load load = Load::All;
        /// How soon the changes of other processes are noticed.
        std::chrono::milliseconds pollInterval{500};
    };

    /// `problem` is empty when it is written; else a sentence: it is not, and what waited for it
    /// must not happen.
    using Written = std::function<void(const QString& problem)>;

    explicit Journal(Options options, QObject* parent = nullptr);
    /// Writes what was handed over and waits for it.
    ~Journal() override;

    /// Starts opening and loading: loaded() for blocks of jobs, in order of their arrival, then
    /// opened() or failed(). Writing is possible at once; it happens after the opening.
    void open();
    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    /// Why there is no journal; a sentence. Everything that is written then fails with it.
    [[nodiscard]] const QString& problem() const { return m_problem; }

    /// Writes a job as it is, and its moves. `withRequest` false: the request is as it was written
    /// before. Called by JournalLink for every change of the store.
    void record(const Job& job, std::vector<JobStep> steps, bool withRequest = true);
    /// Removes a job and its story.
    void forget(const QUuid& job);
    /// record() was called for it, and it is not known yet what became of it in the file.
    [[nodiscard]] bool isWaiting(const QUuid& job) const
    {
        return m_entryOf.contains(job) || m_onTheWay.contains(job);
    }

    /// Calls `then` (queued, never inside this call) when everything recorded so far is in the
    /// file. Context gone: never.
    void whenWritten(QObject* context, Written then);

    /// Text that a window wants back at the next start. Known after opened().
    void saveDraft(const QString& key, const QByteArray& value);
    [[nodiscard]] QByteArray draft(const QString& key) const { return m_drafts.value(key); }

    /// Takes something for this process alone, until release(), or until the process ends; the
    /// claim of a process that is no more counts for nothing. Taking one's own again is granted.
    /// Before the answer changedElsewhere() tells what earlier holders made of it.
    void claim(const QString& resource, QObject* context,
               std::function<void(const ClaimAnswer&)> then);
    void release(const QString& resource);
    /// The right to collect a job: whoever has it sends the PUT. JobService takes it by itself.
    [[nodiscard]] static QString collectOf(const QString& server, const QString& id);
    /// The right to poll a server as a user and to collect by itself what ends there. A window
    /// takes it; a second window that is refused looks on and sees the changes of the first arrive.
    [[nodiscard]] static QString watchOf(const QString& server, const QString& user);

    /// All moves of a job, oldest first.
    void story(const QUuid& job, QObject* context,
               std::function<void(const std::vector<JobStep>&)> then);
    /// Jobs by the server's ids, whatever Load left out; ids that are not in the file are missing.
    void find(const QString& server, const QStringList& ids, QObject* context,
              std::function<void(const std::vector<Job>&)> then);
    /// A page of the jobs that a person looks for. The first search for words reads the texts of
    /// all jobs, later ones of those that changed: in steps, between which the file is free for
    /// others; indexing() tells how far it is.
    void search(const HistoryQuery& query, QObject* context,
                std::function<void(const HistoryPage&)> then);

signals:
    /// So many jobs were read for a search that waits; 0: it has all it needs.
    void indexing(int jobs);
    void loaded(const std::vector<Job>& jobs);
    void opened();
    /// The file cannot be used at all.
    void failed(const QString& sentence);
    /// Something that a person should know: a damaged journal was set aside …
    void noticed(const QString& sentence);
    /// What other processes changed. A job of which isWaiting() is true was changed here too.
    void changedElsewhere(const std::vector<Job>& jobs, const std::vector<QUuid>& forgotten);
    /// A transaction failed (disk full, file locked); it is tried again until it works.
    void writeFailed(const QString& sentence);

private:
    struct Waiter {
        QPointer<QObject> context;
        Written then;
    };
    struct Search {
        HistoryQuery query;
        QPointer<QObject> context;
        std::function<void(const HistoryPage&)> then;
    };
    struct Opening;

    template <class Work, class Then> void onThread(Work work, Then then);
    void tell(const std::shared_ptr<Opening>& opening);
    void loadNext();
    void put(JournalBatch::Entry entry);
    void flushSoon();
    void flush();
    void takeNotices(const QStringList& notices);
    void poll();
    void indexNext();
    void lookUp(Search search);

    Options m_options;
    QThreadPool m_pool;
    std::shared_ptr<JournalFile> m_file; // of the pool's thread
    bool m_isOpen = false;
    QString m_problem;
    QHash<QString, QByteArray> m_drafts;

    JournalBatch m_batch;
    QHash<QUuid, size_t> m_entryOf; // into m_batch.jobs
    QHash<QUuid, size_t> m_onTheWay; // m_entryOf of the batch that is being written
    qint64 m_told = 0; // changedElsewhere() told what others wrote up to this change
    std::vector<Waiter> m_waiters;
    bool m_flushPosted = false;
    bool m_writing = false;
    int m_failures = 0;
    QTimer m_retry;

    std::vector<Search> m_searches; // wait for the index
    bool m_indexing = false;
    int m_indexed = 0;

    QTimer m_poll;
    bool m_polling = false;
    int m_polls = 0;
};
