// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/journalrow.h"

#include <array>
#include <type_traits>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MaxShared = 20'000;

template <class T> void shareIn(QSet<T>& known, T& value)
{
    if (value.isEmpty())
        return;
    const auto it = known.constFind(value);
    if (it != known.cend())
        value = *it;
    else if (known.size() < MaxShared)
        known.insert(value);
}

// --- values and SQL -----------------------------------------------------------------------------

constexpr auto Text = "TEXT";
constexpr auto Integer = "INTEGER";
constexpr auto Blob = "BLOB";

QString textOf(std::string_view name)
{
    return QString::fromLatin1(name.data(), qsizetype(name.size()));
}

QVariant toSql(const QString& value)
{
    return value;
}
QVariant toSql(const QByteArray& value)
{
    return value;
}
QVariant toSql(qint64 value)
{
    return value;
}
QVariant toSql(const QStringList& value)
{
    return toSql(value.join(u'\n'));
}
QVariant toSql(JobState value)
{
    return textOf(nameOf(value));
}
QVariant toSql(Absence value)
{
    return int(value);
}
QVariant toSql(JobOrigin value)
{
    return value == JobOrigin::Ours ? u"ours"_s : u"foreign"_s;
}
QVariant toSql(arango::Method value)
{
    return QString::fromLatin1(arango::methodName(value));
}
QVariant toSql(const arango::Headers& headers)
{
    QByteArray lines;
    for (const auto& [name, value] : headers)
        lines += name + ": " + value + '\n';
    return lines;
}

void fromSql(const JournalField& value, QString& field)
{
    field = value.text();
}
void fromSql(const JournalField& value, QStringList& field)
{
    field = value.text().split(u'\n', Qt::SkipEmptyParts);
}
void fromSql(const JournalField& value, QByteArray& field)
{
    field = value.bytes();
}
void fromSql(const JournalField& value, qint64& field)
{
    field = value.integer();
}
void fromSql(const JournalField& value, int& field)
{
    field = int(value.integer());
}
void fromSql(const JournalField& value, bool& field)
{
    field = value.integer() != 0;
}
void fromSql(const JournalField& value, JobState& field)
{
    // A state of a later version: it had an id, so the lists tell what became of it.
    field = stateFromName(value.bytes().toStdString()).value_or(JobState::Pending);
}
void fromSql(const JournalField& value, Absence& field)
{
    const int number = int(value.integer());
    field
        = number >= 0 && number <= int(Absence::CoordinatorGone) ? Absence(number) : Absence::None;
}
void fromSql(const JournalField& value, JobOrigin& field)
{
    field = value.text() == "ours"_L1 ? JobOrigin::Ours : JobOrigin::Foreign;
}
void fromSql(const JournalField& value, arango::Method& field)
{
    field = arango::methodFromName(value.text()).value_or(arango::Method::Get);
}

void fromSql(const JournalField& value, arango::Headers& field)
{
    for (const QByteArray& line : value.bytes().split('\n')) {
        const qsizetype colon = line.indexOf(": ");
        if (colon > 0)
            field.append({line.left(colon), line.mid(colon + 2)});
    }
}

void share(Interner& interner, QString& text)
{
    interner.share(text);
}
void share(Interner& interner, QByteArray& bytes)
{
    interner.share(bytes);
}
void share(Interner& interner, arango::Headers& headers)
{
    for (auto& [name, value] : headers) {
        interner.share(name);
        interner.share(value);
    }
}
template <class T> void share(Interner&, T&) { }

const Job& untouched()
{
    static const Job job;
    return job;
}

/// Most fields of most jobs have not been touched; NULL is quicker to read than anything. What jobs
/// are looked up by is always written.
template <class T> QVariant unlessDefault(const T& value, const T& byDefault)
{
    constexpr bool IsKey = std::is_same_v<T, JobState> || std::is_same_v<T, JobOrigin>;
    return !IsKey && value == byDefault ? QVariant() : QVariant(toSql(value));
}

template <auto Member>
constexpr JournalColumn plain(const char* name, const char* type, bool shared = false)
{
    return {.name = name,
            .type = type,
            .ofRequest = false,
            .get = [](const Job& job) { return unlessDefault(job.*Member, untouched().*Member); },
            .set = shared
                ? [](Job& job, const JournalField& value, Interner& interner) {
                      fromSql(value, job.*Member);
                      share(interner, job.*Member);
                  }
                : [](Job& job, const JournalField& value, Interner&) { fromSql(value, job.*Member); }};
}

template <auto Member> constexpr JournalColumn ofRequest(const char* name, const char* type)
{
    return {.name = name,
            .type = type,
            .ofRequest = true,
            .get =
                [](const Job& job) {
                    return unlessDefault(job.request.*Member, untouched().request.*Member);
                },
            .set =
                [](Job& job, const JournalField& value, Interner& interner) {
                    fromSql(value, job.request.*Member);
                    share(interner, job.request.*Member);
                }};
}

constexpr bool Shared = true;
using R = arango::Request;

constexpr std::array Columns{
    plain<&Job::server>("server", Text, Shared),
    plain<&Job::user>("user", Text, Shared),
    plain<&Job::id>("job_id", Text),
    plain<&Job::state>("state", Text),
    plain<&Job::origin>("origin", Text),
    plain<&Job::database>("database", Text, Shared),
    plain<&Job::label>("label", Text, Shared),
    plain<&Job::batch>("batch", Text, Shared),
    plain<&Job::submittedAt>("submitted_at", Integer),
    plain<&Job::seenAt>("seen_at", Integer),
    plain<&Job::finishedAt>("finished_at", Integer),
    plain<&Job::cancelledAt>("cancelled_at", Integer),
    plain<&Job::collectedAt>("collected_at", Integer),
    plain<&Job::httpStatus>("http_status", Integer),
    plain<&Job::errorNum>("error_num", Integer),
    plain<&Job::error>("error", Text, Shared),
    plain<&Job::size>("size", Integer),
    plain<&Job::rows>("rows", Integer),
    plain<&Job::answerHeaders>("answer_headers", Blob, Shared),
    plain<&Job::resultFile>("result_file", Text),
    plain<&Job::exportedAt>("exported_at", Integer),
    plain<&Job::sha256>("sha256", Blob),
    plain<&Job::cursorId>("cursor_id", Text),
    plain<&Job::nextBatchId>("next_batch_id", Text),
    plain<&Job::batchFiles>("batch_files", Text),
    plain<&Job::expiresAt>("expires_at", Integer),
    plain<&Job::absence>("absence", Integer),
    plain<&Job::goneAfter>("gone_after", Integer),
    plain<&Job::goneBefore>("gone_before", Integer),
    plain<&Job::hint>("hint", Text, Shared),
    JournalColumn{.name = "keep_result",
                  .type = Integer,
                  .ofRequest = true,
                  .get = [](const Job& job) { return toSql(qint64(job.keepResult)); },
                  .set = [](Job& job, const JournalField& value,
                            Interner&) { fromSql(value, job.keepResult); }},
    JournalColumn{.name = "what",
                  .type = Text,
                  .ofRequest = true,
                  .get = [](const Job& job) { return toSql(job.what); },
                  .set =
                      [](Job& job, const JournalField& value, Interner& interner) {
                          fromSql(value, job.what);
                          interner.share(job.what);
                      }},
    JournalColumn{
        .name = "writes",
        .type = Integer,
        .ofRequest = true,
        .get = [](const Job& job) { return toSql(qint64(job.writes)); },
        .set = [](Job& job, const JournalField& value, Interner&) { fromSql(value, job.writes); }},
    ofRequest<&R::method>("method", Text),
    ofRequest<&R::path>("path", Blob),
    ofRequest<&R::query>("query", Blob),
    ofRequest<&R::headers>("headers", Blob),
    ofRequest<&R::body>("body", Blob),
    JournalColumn{.name = "per_database",
                  .type = Integer,
                  .ofRequest = true,
                  .get = [](const Job& job) { return toSql(qint64(job.request.perDatabase)); },
                  .set = [](Job& job, const JournalField& value,
                            Interner&) { fromSql(value, job.request.perDatabase); }},
};

bool isSecret(const QByteArray& name)
{
    for (const char* secret :
         {"authorization", "proxy-authorization", "cookie", "set-cookie", "x-arango-token"}) {
        if (name.compare(secret, Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

int rank(JobState state)
{
    switch (state) {
    case JobState::Held:
        return 0;
    case JobState::Sending:
        return 1;
    case JobState::NotSent:
    case JobState::SubmitUnknown:
        return 2;
    case JobState::Pending:
        return 3;
    case JobState::Running:
        return 4;
    case JobState::Cancelling:
        return 5;
    case JobState::Done:
        return 6;
    case JobState::Collecting:
        return 7;
    case JobState::Cleared:
    case JobState::TakenElsewhere:
    case JobState::LostAtRestart:
    case JobState::Forgotten:
        return 8;
    case JobState::Partial:
        return 9;
    case JobState::Collected:
    case JobState::Failed:
    case JobState::Cancelled:
        return 10;
    }
    return 0;
}

} // namespace

void Interner::share(QString& text)
{
    shareIn(m_texts, text);
}

void Interner::share(QByteArray& bytes)
{
    shareIn(m_bytes, bytes);
}

std::span<const JournalColumn> journalColumns()
{
    return Columns;
}

arango::Headers withoutSecrets(arango::Headers headers)
{
    headers.removeIf([](const auto& field) { return isSecret(field.first); });
    return headers;
}

arango::Request withoutSecrets(arango::Request request)
{
    request.headers = withoutSecrets(std::move(request.headers));
    // "/_db/x/_api/user/root" too.
    if (request.path.contains("/_open/auth") || request.path.contains("/_api/user")
        || request.path.contains("/_api/database"))
        request.body.clear();
    return request;
}

const Job& furtherOf(const Job& theirs, const Job& mine)
{
    const int difference = rank(theirs.state) - rank(mine.state);
    // Who collects knows the answer's head, which says what the file will be worth.
    if (difference == 0 && mine.state == JobState::Collecting)
        return theirs.httpStatus != 0 && mine.httpStatus == 0 ? theirs : mine;
    return difference > 0 ? theirs : mine;
}

Job joined(const Job& own, const Job& listed)
{
    Job job = furtherOf(listed, own);
    job.serial = own.serial;
    job.uuid = own.uuid;
    job.origin = own.origin;
    job.database = own.database;
    job.label = own.label;
    job.batch = own.batch;
    job.request = own.request;
    job.what = own.what;
    job.writes = own.writes;
    job.keepResult = own.keepResult;
    job.submittedAt = own.submittedAt;
    job.seenAt = own.seenAt != 0 ? own.seenAt : listed.seenAt;
    job.hint = own.hint;
    return job;
}
