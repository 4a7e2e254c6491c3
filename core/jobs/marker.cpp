// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/marker.h"

#include "client/json.h"
#include "jobs/job.h"
#include "jobs/jsonedit.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

constexpr auto Begin = "/* arangojobs:"_L1;
constexpr auto End = " */ "_L1;
constexpr qsizetype UuidLength = 36;
constexpr qsizetype Length = Begin.size() + UuidLength + End.size();

bool isOn(const QByteArray& object, QStringView key)
{
    return jsonedit::member(object, key) == QByteArray("true");
}

} // namespace

QString marker::of(const QUuid& uuid)
{
    return Begin + uuid.toString(QUuid::WithoutBraces) + End;
}

arango::Request marker::marked(arango::Request request, const QUuid& uuid)
{
    const QString query = queryOf(request);
    if (query.isEmpty() || !in(query).isNull())
        return request;
    const QByteArray options = jsonedit::member(request.body, u"options").value_or("{}");
    if (isOn(request.body, u"cache") || isOn(options, u"cache") || isOn(options, u"usePlanCache"))
        return request;
    // Of the quoted text only the first quote is moved: escapes stay as they were typed.
    const QByteArray quoted = jsonedit::member(request.body, u"query").value_or(QByteArray());
    if (quoted.startsWith('"'))
        request.body
            = jsonedit::withValue(request.body, u"query", '"' + of(uuid).toUtf8() + quoted.mid(1));
    return request;
}

QUuid marker::in(QStringView query)
{
    if (!query.startsWith(Begin) || query.mid(Begin.size() + UuidLength, End.size()) != End)
        return {};
    return QUuid::fromString(query.mid(Begin.size(), UuidLength));
}

QString marker::unmarked(const QString& query)
{
    return in(query).isNull() ? query : query.mid(Length);
}

QString marker::unmarkedMessage(QString message)
{
    static const QRegularExpression place(u"\\bat position 1:(\\d{1,7})"_s);
    const auto match = place.match(message);
    const qsizetype column = match.captured(1).toLongLong();
    if (match.hasMatch() && column > Length)
        message.replace(match.capturedStart(1), match.capturedLength(1),
                        QString::number(column - Length));
    return message;
}
