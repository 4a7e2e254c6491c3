// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/jobformat.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QTextDocument>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace JobFormat {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(JobFormat)
};

constexpr qint64 Second = 1000;
constexpr qint64 Minute = 60 * Second;
constexpr qint64 Hour = 60 * Minute;
constexpr qint64 Day = 24 * Hour;
constexpr qsizetype MaxErrorLine = 300;

QString twoDigits(qint64 value)
{
    return QString::number(value).rightJustified(2, u'0');
}

} // namespace

QString duration(qint64 ms, bool counting)
{
    if (ms < 10 * Second && !counting)
        return Texts::tr("%1 s").arg(QLocale().toString(double(ms) / double(Second), 'f', 1));
    const qint64 seconds = ms / Second % 60;
    const qint64 minutes = ms / Minute % 60;
    const qint64 hours = ms / Hour % 24;
    if (ms < Hour)
        return QString::number(minutes) + u':' + twoDigits(seconds);
    if (ms < Day)
        return QString::number(hours) + u':' + twoDigits(minutes) + u':' + twoDigits(seconds);
    const QString clock = twoDigits(hours) + u':' + twoDigits(minutes);
    return Texts::tr("%1 d %2").arg(QString::number(ms / Day), clock);
}

QString ago(Moment moment, Moment now)
{
    const qint64 age = now - moment;
    // Clocks differ a little: what is said to come from the next minute has just happened.
    if (age < 3 * Second && age > -Minute)
        return Texts::tr("just now");
    if (age > 0 && age < Minute)
        return Texts::tr("%1 s ago").arg(age / Second);
    if (age > 0 && age < Hour)
        return Texts::tr("%1 min ago").arg(age / Minute);
    if (age > 0 && age < Day)
        return Texts::tr("%1 h ago").arg(age / Hour);
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(moment);
    return QLocale().toString(time, QLocale::ShortFormat);
}

QString absolute(Moment moment)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(moment);
    const QLocale locale;
    return locale.toString(time.date(), QLocale::ShortFormat) + u' '
        + time.time().toString(u"HH:mm:ss"_s) + u' ' + time.timeZoneAbbreviation();
}

QString bytes(qint64 size)
{
    return QLocale().formattedDataSize(size, size < 1000 ? 0 : 1, QLocale::DataSizeSIFormat);
}

QString number(qint64 value)
{
    return QLocale().toString(value);
}

QString bounded(const QString& text, int maxLines, int maxColumns)
{
    QString shown;
    qsizetype start = 0;
    for (int line = 0; line < maxLines; ++line) {
        qsizetype end = text.indexOf(u'\n', start);
        if (end < 0)
            end = text.size();
        qsizetype stop = std::min<qsizetype>(end, start + maxColumns);
        if (stop < end && text.at(stop - 1).isHighSurrogate())
            --stop;
        shown += QStringView(text).mid(start, stop - start);
        if (stop < end)
            shown += u'…';
        if (end == text.size())
            return shown;
        if (line + 1 < maxLines)
            shown += u'\n';
        start = end + 1;
    }
    return shown.endsWith(u'…') ? shown : QString(shown + u'…');
}

QString toolTip(const QString& text)
{
    // Qt guesses from the first line whether a tool tip is HTML. Real HTML with everything escaped
    // leaves nothing to guess.
    return Qt::convertFromPlainText(bounded(text), Qt::WhiteSpaceNormal);
}

QString explanation(int errorNum)
{
    switch (errorNum) {
    case 4:
        return Texts::tr("The server had an internal error. Its log may tell more.");
    case 11:
        return Texts::tr("This login may not do that. Ask for the right on this database or "
                         "collection, or connect as another user.");
    case 17:
        return Texts::tr("A value has the wrong type: look at the options of the request.");
    case 18:
        return Texts::tr("It waited too long for a lock that other work holds. Try again later.");
    case 21:
        return Texts::tr("It was cancelled as a job. What it had changed was rolled back.");
    case 30:
        return Texts::tr("The server is shutting down. Try again when it is back.");
    case 32:
        return Texts::tr("It reached its memory limit. Raise the limit, use a streaming query, or "
                         "return less.");
    case 400:
        return Texts::tr("The server could not make sense of the request.");
    case 404:
        return Texts::tr("The server does not know this path or thing.");
    case 405:
        return Texts::tr("This path does not allow this method.");
    case 503:
        return Texts::tr("The server does not serve requests now. Try again later.");
    case 600:
        return Texts::tr("The body is not valid JSON.");
    case 1004:
        return Texts::tr("The server is in read-only mode.");
    case 1200:
        return Texts::tr("Other work changed the same document at the same time. Running it again "
                         "usually helps.");
    case 1202:
        return Texts::tr("There is no document with this key.");
    case 1203:
        return Texts::tr("There is no collection or view of this name in this database.");
    case 1207:
        return Texts::tr("The name is taken.");
    case 1210:
        return Texts::tr("A document with the same value in a unique index, or with the same key, "
                         "exists.");
    case 1228:
        return Texts::tr("There is no database of this name, or this login may not see it.");
    case 1457:
        return Texts::tr("A server of the cluster did not answer in time.");
    case 1478:
        return Texts::tr("A server of the cluster cannot be reached. Try again later.");
    case 1500:
        return Texts::tr("The query was killed, or ran longer than its maximum runtime.");
    case 1501:
        return Texts::tr("The query has a syntax error; the message names the place.");
    case 1502:
        return Texts::tr("The query is empty.");
    case 1540:
        return Texts::tr("The query calls a function that does not exist.");
    case 1541:
        return Texts::tr("A function in the query has the wrong number of arguments.");
    case 1551:
        return Texts::tr("A bind variable of the query has no value.");
    case 1552:
        return Texts::tr("There is a value for a bind variable that the query does not use.");
    case 1591:
        return Texts::tr("The query is not running any more.");
    case 1600:
        return Texts::tr("The rest of the result is gone: the server's cursor expired before it "
                         "was read. A longer ttl or a larger batch size helps.");
    case 1601:
        return Texts::tr("Somebody else is reading the same cursor.");
    case 1654:
        return Texts::tr("The transaction was aborted.");
    case 21003:
        return Texts::tr("The server's queue is full. Send later, and fewer at a time.");
    case 21004:
        return Texts::tr("The server's queue was slower than the request allowed. Try again "
                         "later.");
    default:
        return {};
    }
}

QString errorLine(const Job& job)
{
    QString text = bounded(job.error, 1, MaxErrorLine).simplified();
    if (job.errorNum == 0)
        return text;
    const QString number = QString::number(job.errorNum);
    return text.isEmpty() ? number : QString(number + u" · " + text);
}

} // namespace JobFormat
