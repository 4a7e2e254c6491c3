// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/cursorcare.h"

#include "jobs/jsonedit.h"

using namespace Qt::StringLiterals;

namespace {

constexpr double ServerTtl = 30;
constexpr double MaxTtl = 1e9;

QByteArray numberText(double value)
{
    return QByteArray::number(value, 'g', 15);
}

} // namespace

cursorcare::Applied cursorcare::withDefaults(Submission submission, const QVersionNumber& server,
                                             const Defaults& defaults)
{
    Applied applied{.submission = std::move(submission), .added = {}};
    arango::Request& request = applied.submission.request;
    if (!applied.submission.keepResult || queryOf(request).isEmpty()
        || !jsonedit::isObject(request.body))
        return applied;
    const auto add = [&](QStringView key, const QByteArray& value) {
        if (jsonedit::member(request.body, key))
            return;
        request.body = jsonedit::withMember(request.body, key.toLatin1().constData(), value);
        applied.added.append(key + u' ' + QString::fromLatin1(value));
    };
    add(u"ttl", numberText(defaults.ttl));
    add(u"batchSize", QByteArray::number(defaults.batchSize));

    if (!defaults.allowRetry || server < QVersionNumber(3, 11))
        return applied;
    const auto options = jsonedit::member(request.body, u"options");
    if (!options) {
        request.body = jsonedit::withMember(request.body, "options", R"({"allowRetry":true})");
    } else if (jsonedit::isObject(*options) && !jsonedit::member(*options, u"allowRetry")) {
        request.body = jsonedit::withValue(request.body, u"options",
                                           jsonedit::withMember(*options, "allowRetry", "true"));
    } else {
        return applied;
    }
    applied.added.append(u"allowRetry"_s);
    return applied;
}

QVersionNumber cursorcare::versionOf(const QString& version)
{
    return QVersionNumber::fromString(version);
}

double cursorcare::ttlOf(const arango::Request& request)
{
    bool good = false;
    const double ttl
        = jsonedit::member(request.body, u"ttl").value_or(QByteArray()).toDouble(&good);
    return good && ttl > 0 && ttl < MaxTtl ? ttl : ServerTtl;
}

bool cursorcare::allowsRetry(const arango::Request& request)
{
    const auto options = jsonedit::member(request.body, u"options");
    return options && jsonedit::member(*options, u"allowRetry") == QByteArray("true");
}

Moment cursorcare::expiryOf(const Job& job, double worthSaying)
{
    const bool isCursor = job.origin == JobOrigin::Foreign || !queryOf(job.request).isEmpty();
    if (!isCursor || job.finishedAt == 0)
        return 0;
    const double ttl = ttlOf(job.request);
    const auto end = [&](Moment from) { return from + qint64(ttl * 1000); };
    if (job.state == JobState::Done)
        return job.origin == JobOrigin::Ours && ttl < worthSaying ? end(job.finishedAt) : 0;
    // Every batch begins the ttl anew.
    if (hasResult(job.state) && !job.cursorId.isEmpty())
        return end(job.batchFiles.isEmpty() ? job.finishedAt : job.collectedAt);
    return 0;
}
