// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/job.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MaxWhat = 400;

/// The path behind "/_db/<name>", decoded and without a slash at the end.
QByteArray bareRoute(const arango::Request& request)
{
    QByteArray path = QByteArray::fromPercentEncoding(request.path);
    if (path.startsWith("/_db/")) {
        const auto slash = path.indexOf('/', 5);
        path = slash < 0 ? QByteArray() : path.mid(slash);
    }
    while (path.size() > 1 && path.endsWith('/'))
        path.chop(1);
    return path;
}

bool isUnder(const QByteArray& path, QByteArrayView folder)
{
    return path.startsWith(folder)
        && (path.size() == folder.size() || path.at(folder.size()) == '/');
}

bool isLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'_' || c == u'$';
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// Walks over AQL word by word, past strings, quoted names, comments and numbers.
class AqlScanner {
public:
    explicit AqlScanner(QStringView text) : m_text(text) { }

    /// A keyword of AQL that changes documents stands in the text as a keyword, not as an
    /// attribute (`d.remove`), a key (`{remove: 1}`), a parameter (`@remove`) or part of a
    /// function's name (`my::remove()`).
    [[nodiscard]] bool hasWritingKeyword()
    {
        while (m_at < m_text.size()) {
            const QChar c = m_text.at(m_at);
            if (c == u'"' || c == u'\'' || c == u'`' || c == QChar(0x00b4)) {
                skipQuoted(c);
                m_last = c;
            } else if (startsWith(u"//") || startsWith(u"/*")) {
                skipComment();
            } else if (isLetter(c)) {
                if (isWriting(takeWord()))
                    return true;
                m_last = u'a';
            } else if (isDigit(c)) {
                skipNumber();
                m_last = u'0';
            } else {
                if (!c.isSpace()) {
                    m_range = c == u'.' && m_last == u'.';
                    m_last = c;
                }
                ++m_at;
            }
        }
        return false;
    }

private:
    [[nodiscard]] bool startsWith(QStringView what) const
    {
        return m_text.mid(m_at).startsWith(what);
    }

    void skipQuoted(QChar quote)
    {
        for (++m_at; m_at < m_text.size(); ++m_at) {
            if (m_text.at(m_at) == u'\\')
                ++m_at;
            else if (m_text.at(m_at) == quote)
                break;
        }
        ++m_at;
    }

    void skipComment()
    {
        const bool line = m_text.at(m_at + 1) == u'/';
        const auto end = line ? m_text.indexOf(u'\n', m_at) : m_text.indexOf(u"*/", m_at + 2);
        m_at = end < 0 ? m_text.size() : end + (line ? 1 : 2);
    }

    // A keyword may follow a number without a space: "FOR i IN 1..9INSERT {} INTO c" is AQL.
    void skipNumber()
    {
        const auto skip = [this](auto&& isPart) {
            while (m_at < m_text.size() && isPart(m_text.at(m_at)))
                ++m_at;
        };
        if (startsWith(u"0x") || startsWith(u"0X")) {
            m_at += 2;
            skip([](QChar c) {
                return isDigit(c) || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
            });
            return;
        }
        if (startsWith(u"0b") || startsWith(u"0B")) {
            m_at += 2;
            skip([](QChar c) { return c == u'0' || c == u'1'; });
            return;
        }
        skip(isDigit);
        if (m_at + 1 < m_text.size() && m_text.at(m_at) == u'.' && isDigit(m_text.at(m_at + 1))) {
            ++m_at;
            skip(isDigit);
        }
        auto exponent = m_at;
        if (exponent < m_text.size() && m_text.at(exponent).toLower() == u'e') {
            ++exponent;
            if (exponent < m_text.size()
                && (m_text.at(exponent) == u'+' || m_text.at(exponent) == u'-'))
                ++exponent;
            if (exponent < m_text.size() && isDigit(m_text.at(exponent))) {
                m_at = exponent;
                skip(isDigit);
            }
        }
    }

    [[nodiscard]] QStringView takeWord()
    {
        const auto start = m_at;
        while (m_at < m_text.size() && (isLetter(m_text.at(m_at)) || isDigit(m_text.at(m_at))))
            ++m_at;
        return m_text.mid(start, m_at - start);
    }

    [[nodiscard]] bool isWriting(QStringView word)
    {
        const bool keyword = std::ranges::any_of(WritingKeywords, [word](QStringView k) {
            return !word.compare(k, Qt::CaseInsensitive);
        });
        if (!keyword)
            return false;
        const bool attribute = m_last == u'.' && !m_range;
        if (attribute || m_last == u'@' || m_last == u':')
            return false;
        skipBlanks();
        return m_at >= m_text.size() || m_text.at(m_at) != u':';
    }

    void skipBlanks()
    {
        while (m_at < m_text.size()) {
            if (m_text.at(m_at).isSpace())
                ++m_at;
            else if (startsWith(u"//") || startsWith(u"/*"))
                skipComment();
            else
                break;
        }
    }

    static constexpr std::array<QStringView, 5> WritingKeywords{u"INSERT", u"UPDATE", u"REPLACE",
                                                                u"REMOVE", u"UPSERT"};

    QStringView m_text;
    qsizetype m_at = 0;
    QChar m_last; ///< the last character that was neither blank nor comment
    bool m_range = false; ///< it is the second dot of ".."
};

/// Characters that break a line or turn the writing direction of what follows have no place in one
/// line of a table.
bool isTame(QChar c)
{
    const char16_t u = c.unicode();
    return c.category() != QChar::Other_Control && u != 0x2028 && u != 0x2029
        && !(u >= 0x202a && u <= 0x202e) && !(u >= 0x2066 && u <= 0x2069);
}

QString oneLine(QStringView text)
{
    QString line = text.left(MaxWhat).toString();
    std::ranges::replace_if(
        line, [](QChar c) { return !isTame(c); }, QChar(u' '));
    if (text.size() > MaxWhat) {
        if (line.back().isHighSurrogate())
            line.chop(1);
        line += u'…';
    }
    return line.trimmed();
}

bool isLineBreak(QChar c)
{
    return c == u'\n' || c == u'\r' || c == QChar(0x2028) || c == QChar(0x2029);
}

} // namespace

Moment now()
{
    return QDateTime::currentMSecsSinceEpoch();
}

QUuid newUuid()
{
    std::array<quint32, 4> bits{};
    QRandomGenerator::global()->fillRange(bits.data(), std::ssize(bits));
    const auto low = [](quint32 value, int shift) { return uchar(value >> shift); };
    // Version 4, variant 10.
    return QUuid(bits[0], ushort(bits[1] >> 16), ushort((bits[1] & 0x0FFF) | 0x4000),
                 uchar((low(bits[2], 24) & 0x3F) | 0x80), low(bits[2], 16), low(bits[2], 8),
                 low(bits[2], 0), low(bits[3], 24), low(bits[3], 16), low(bits[3], 8),
                 low(bits[3], 0));
}

QUuid foreignUuid(const QString& server, const QString& id)
{
    constexpr QUuid Space(0x6d2c3b0e, 0x7f41, 0x4c52, 0x9d, 0x0a, 0x55, 0x1e, 0xb4, 0x7a, 0x20,
                          0xc9);
    return QUuid::createUuidV5(Space, server + u'\n' + id);
}

bool isCountingUp(const Job& job)
{
    const bool going = job.state == JobState::Sending || job.state == JobState::Pending
        || job.state == JobState::Running || job.state == JobState::Cancelling;
    return going && job.finishedAt == 0 && (job.submittedAt != 0 || job.seenAt != 0);
}

qint64 tookMs(const Job& job, Moment now)
{
    const Moment start = job.submittedAt != 0 ? job.submittedAt : job.seenAt;
    if (start == 0 || (job.finishedAt == 0 && !isCountingUp(job)))
        return -1;
    return std::max<qint64>(0, (job.finishedAt != 0 ? job.finishedAt : now) - start);
}

QString queryOf(const arango::Request& request)
{
    if (request.method != arango::Method::Post || bareRoute(request) != "/_api/cursor")
        return {};
    return QJsonDocument::fromJson(request.body).object().value("query"_L1).toString();
}

QString whatOf(const arango::Request& request)
{
    const QString query = queryOf(request);
    const QStringView text(query);
    qsizetype start = 0;
    while (start < text.size()) {
        qsizetype end = start;
        while (end < text.size() && !isLineBreak(text.at(end)))
            ++end;
        const QStringView line = text.mid(start, end - start).trimmed();
        if (!line.isEmpty()) {
            if (QString shown = oneLine(line); !shown.isEmpty())
                return shown;
        }
        start = end + 1;
    }
    return oneLine(QString(QString::fromLatin1(arango::methodName(request.method)) + u' '
                           + QString::fromUtf8(request.target())));
}

bool writesData(const arango::Request& request)
{
    if (request.isSafe())
        return false;
    if (const QString query = queryOf(request); !query.isEmpty())
        return AqlScanner(query).hasWritingKeyword();
    const QByteArray route = bareRoute(request);
    const bool looksOnly = request.method == arango::Method::Post
        && (route == "/_api/explain" || route == "/_api/query");
    return !looksOnly;
}

bool canBeStopped(const arango::Request& request)
{
    const QByteArray route = bareRoute(request);
    const bool post = request.method == arango::Method::Post;
    const bool put = request.method == arango::Method::Put;
    if (isUnder(route, "/_api/cursor"))
        return post || put;
    if (isUnder(route, "/_api/simple"))
        return put;
    if (route == "/_api/transaction" || route == "/_admin/execute")
        return post;
    // What is none of the server's own folders is mounted by Foxx.
    return route.size() > 1 && !route.startsWith("/_");
}
