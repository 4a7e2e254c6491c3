// SPDX-License-Identifier: GPL-3.0-or-later
// Searching the journal. Its index of texts is brought up to date when somebody searches and never
// before: writing jobs costs nothing more for it. It is in no schema version; a program that does
// not know it leaves it behind, and the next search catches up.
#include "jobs/journalfile.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 AllRows = std::numeric_limits<qint64>::max();

QStringList indexSchema()
{
    return {
        u"CREATE VIRTUAL TABLE job_text USING fts5(request, label, error, \"database\", user, id,"
        " tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3', columnsize = 0)"_s,
        // Where the index has got to: all jobs of this change up to this row, and all before.
        u"CREATE TABLE job_text_upto(change INTEGER NOT NULL, seq INTEGER NOT NULL)"_s,
        u"INSERT INTO job_text_upto VALUES (0, 0)"_s,
        u"CREATE TABLE job_text_gone(seq INTEGER PRIMARY KEY)"_s,
        u"CREATE TRIGGER job_text_forget AFTER DELETE ON jobs BEGIN"
        " INSERT OR IGNORE INTO job_text_gone VALUES (old.seq); END"_s,
    };
}

QString quotedNames(const std::vector<JobState>& states)
{
    QStringList names;
    for (const JobState state : states)
        names.append(u'\'' + QString::fromStdString(std::string(nameOf(state))) + u'\'');
    return names.join(u',');
}

template <class Test> std::vector<JobState> statesThat(Test test)
{
    std::vector<JobState> states;
    for (int i = 0; i < JobStateCount; ++i) {
        if (test(JobState(i)))
            states.push_back(JobState(i));
    }
    return states;
}

QStringList conditionsOf(const HistoryQuery& query)
{
    QStringList conditions;
    // Text that came from a person is bound; these are numbers and our own words.
    if (query.from != 0)
        conditions.append(
            u"coalesce(submitted_at, seen_at, 0) >= %1"_s.arg(QString::number(query.from)));
    if (query.until != 0)
        conditions.append(
            u"coalesce(submitted_at, seen_at, 0) < %1"_s.arg(QString::number(query.until)));
    if (!query.states.isEmpty())
        conditions.append(u"state IN (%1)"_s.arg(
            quotedNames(statesThat([&](JobState state) { return query.states.contains(state); }))));
    if (query.onlyFailed)
        conditions.append(u"(state = 'failed' OR jobs.error <> '')"_s);
    if (query.onlyResults)
        conditions.append(
            u"state IN (%1) AND result_file <> ''"_s.arg(quotedNames(statesThat(hasResult))));
    return conditions;
}

} // namespace

bool JournalFile::prepareTextIndex()
{
    if (m_hasTextIndex)
        return true;
    if (value(u"SELECT count(*) FROM pragma_module_list WHERE name = 'fts5'"_s).toInt() == 0) {
        return m_problem.isEmpty()
            && fail(tr("Words cannot be searched: the SQLite of this system has no full text "
                       "search (FTS5). Without words all jobs are listed."));
    }
    if (!begin())
        return false;
    bool ok = true;
    if (value(u"SELECT count(*) FROM sqlite_master WHERE name = 'job_text'"_s).toInt() == 0) {
        for (const QString& statement : indexSchema())
            ok = ok && run(statement);
    }
    ok = ok && m_problem.isEmpty() && commit();
    if (!ok)
        rollBack();
    m_hasTextIndex = ok;
    return ok;
}

std::optional<int> JournalFile::indexTexts(int most)
{
    if (!isUsable() || !prepareTextIndex())
        return std::nullopt;
    // Looking costs nobody the write lock.
    const bool someNew = value(u"SELECT EXISTS(SELECT 1 FROM job_text_upto, counter"
                               " WHERE job_text_upto.change < counter.change"
                               " OR job_text_upto.seq < %1)"_s.arg(QString::number(AllRows)))
                             .toBool();
    const bool someGone = value(u"SELECT EXISTS(SELECT 1 FROM job_text_gone)"_s).toBool();
    if (!m_problem.isEmpty())
        return std::nullopt;
    if (!someNew && !someGone)
        return 0;
    if (!begin())
        return std::nullopt;
    std::optional<int> count = removeGoneTexts(most);
    if (count && *count < most) {
        const std::optional<int> added = addTexts(most - *count);
        count = added ? std::optional(*count + *added) : std::nullopt;
    }
    if (!count || !commit()) {
        const QString problem = m_problem;
        rollBack();
        m_problem = problem;
        return std::nullopt;
    }
    return count;
}

std::optional<int> JournalFile::removeGoneTexts(int most)
{
    std::vector<qint64> gone;
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    query.prepare(u"SELECT seq FROM job_text_gone LIMIT ?"_s);
    query.addBindValue(most);
    if (!run(query))
        return std::nullopt;
    while (query.next())
        gone.push_back(query.value(0).toLongLong());
    query.finish();
    for (const QString& table : {u"job_text WHERE rowid"_s, u"job_text_gone WHERE seq"_s}) {
        query.prepare(u"DELETE FROM %1 = ?"_s.arg(table));
        for (const qint64 seq : gone) {
            query.addBindValue(seq);
            if (!run(query))
                return std::nullopt;
        }
    }
    return int(gone.size());
}

std::optional<int> JournalFile::addTexts(int most)
{
    const qint64 change = value(u"SELECT change FROM job_text_upto"_s).toLongLong();
    const qint64 seq = value(u"SELECT seq FROM job_text_upto"_s).toLongLong();
    const qint64 latest = value(u"SELECT change FROM counter"_s).toLongLong();
    if (!m_problem.isEmpty())
        return std::nullopt;

    struct Text {
        Job job;
        qint64 seq = 0;
        qint64 change = 0;
    };
    std::vector<Text> texts;
    // The rest of the transaction that was begun, then later ones: each of them uses the index.
    const auto read = [&](const QString& condition, const QString& order, qint64 value) {
        JournalQuery query(m_database,
                           u"SELECT %1, change FROM jobs WHERE %2 ORDER BY %3 LIMIT ?"_s.arg(
                               m_selectList, condition, order));
        QVariantList values{change};
        if (value >= 0)
            values.append(value);
        values.append(most - qint64(texts.size()));
        query.start(values);
        const int changeAt = int(journalColumns().size()) + 2;
        while (query.next())
            texts.push_back({.job = readJob(query),
                             .seq = query.field(0).integer(),
                             .change = query.field(changeAt).integer()});
        return worked(query);
    };
    if (!read(u"change = ? AND seq > ?"_s, u"seq"_s, seq)
        || (int(texts.size()) < most && !read(u"change > ?"_s, u"change, seq"_s, -1)))
        return std::nullopt;

    QSqlQuery remove(m_database);
    QSqlQuery insert(m_database);
    remove.prepare(u"DELETE FROM job_text WHERE rowid = ?"_s);
    insert.prepare(u"INSERT INTO job_text(rowid, request, label, error, \"database\", user, id)"
                   " VALUES (?, ?, ?, ?, ?, ?, ?)"_s);
    for (const auto& [job, row, ofChange] : texts) {
        remove.addBindValue(row);
        insert.addBindValue(row);
        for (const QString& text :
             {searchedRequest(job), job.label, job.error, job.database, job.user, job.id})
            insert.addBindValue(text);
        if (!run(remove) || !run(insert))
            return std::nullopt;
    }
    QSqlQuery upto(m_database);
    upto.prepare(u"UPDATE job_text_upto SET change = ?, seq = ?"_s);
    const bool all = int(texts.size()) < most;
    upto.addBindValue(all ? latest : texts.back().change);
    upto.addBindValue(all ? AllRows : texts.back().seq);
    if (!run(upto))
        return std::nullopt;
    return int(texts.size());
}

HistoryPage JournalFile::history(const HistoryQuery& query)
{
    HistoryPage page;
    if (!isUsable()) {
        page.problem = m_problem;
        return page;
    }
    const QString words = fullTextQuery(query.text);
    if (words.isEmpty() && !query.text.trimmed().isEmpty())
        return page; // nothing but signs, which are in no index
    QStringList conditions = conditionsOf(query);
    // From the newest row down: whoever asks wants the first page, and that is found at once.
    QString from = u"jobs NOT INDEXED"_s;
    QString place = u"jobs.seq"_s;
    if (!words.isEmpty()) {
        from = u"job_text CROSS JOIN jobs ON jobs.seq = job_text.rowid"_s;
        place = u"job_text.rowid"_s;
        conditions.prepend(u"job_text MATCH ?"_s);
    }
    if (query.before > 0)
        conditions.append(u"%1 < %2"_s.arg(place, QString::number(query.before)));
    QSqlQuery select(m_database);
    select.setForwardOnly(true);
    select.prepare(u"SELECT jobs.seq, jobs.uuid FROM %1%2 ORDER BY %3 DESC LIMIT ?"_s.arg(
        from, conditions.isEmpty() ? QString() : u" WHERE "_s + conditions.join(u" AND "_s),
        place));
    if (!words.isEmpty())
        select.addBindValue(words);
    const int limit = std::max(1, query.limit);
    select.addBindValue(limit + 1);
    if (!run(select)) {
        page.problem = m_problem;
        return page;
    }
    while (select.next())
        page.hits.push_back({.place = select.value(0).toLongLong(),
                             .job = QUuid::fromRfc4122(select.value(1).toByteArray())});
    if (int(page.hits.size()) > limit) {
        page.hits.pop_back();
        page.next = page.hits.back().place;
    }
    return page;
}
