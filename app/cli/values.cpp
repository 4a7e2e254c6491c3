// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/values.h"

#include "app/cli/texts.h"
#include "results/jsonindex.h"

#include <QRegularExpression>
#include <QStringDecoder>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;
using arango::Result;
using results::JsonIndex;
using results::JsonKind;
using results::JsonNode;

namespace cli {

namespace {

constexpr qint64 MaxSeconds = 100LL * 365 * 24 * 3600;
constexpr qsizetype MaxName = 4096;
constexpr qsizetype Shown = 40;

tl::unexpected<arango::Error> wrong(const QString& message)
{
    return tl::unexpected(arango::Error{.kind = arango::Error::Kind::NotSent, .message = message});
}

bool isScalar(QByteArrayView text)
{
    const JsonIndex index(text);
    return index.root() && !index.problem() && !index.root()->isContainer()
        && index.root()->kind != JsonKind::String;
}

/// One field of CSV: quoted text is never a number.
struct Field {
    QString text;
    bool isQuoted = false;

    [[nodiscard]] QByteArray json() const
    {
        if (isQuoted)
            return arango::quoted(text);
        const QString bare = text.trimmed();
        if (bare.isEmpty())
            return "null";
        const QByteArray bytes = bare.toUtf8();
        return isScalar(bytes) ? bytes : arango::quoted(text);
    }
};

/// RFC 4180: fields by commas, text with commas, quotes or line breaks in quotes, quotes doubled.
class CsvReader {
public:
    explicit CsvReader(QStringView text) : m_text(text) { }

    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] int line() const { return m_line; }

    Result<std::vector<Field>> readRow()
    {
        std::vector<Field> row;
        for (;;) {
            auto field = readField();
            if (!field)
                return tl::unexpected(field.error());
            row.push_back(std::move(*field));
            if (atEnd() || takeLineBreak())
                return row;
            ++m_at; // the comma
        }
    }

private:
    Result<Field> readField()
    {
        Field field;
        if (atEnd() || m_text.at(m_at) != u'"') {
            while (!atEnd() && m_text.at(m_at) != u',' && !isLineBreak())
                field.text += m_text.at(m_at++);
            return field;
        }
        const int begin = m_line;
        field.isQuoted = true;
        for (++m_at;; ++m_at) {
            if (atEnd())
                return wrong(Texts::tr("The quotes opened in line %1 are not closed.").arg(begin));
            const QChar c = m_text.at(m_at);
            if (c == u'"') {
                ++m_at;
                if (atEnd() || m_text.at(m_at) != u'"')
                    break;
            } else if (c == u'\n') {
                ++m_line;
            }
            field.text += c;
        }
        if (!atEnd() && m_text.at(m_at) != u',' && !isLineBreak())
            return wrong(Texts::tr("Line %1: after closing quotes comes a comma.").arg(m_line));
        return field;
    }

    [[nodiscard]] bool isLineBreak() const
    {
        const QChar c = m_text.at(m_at);
        return c == u'\n'
            || (c == u'\r' && m_at + 1 < m_text.size() && m_text.at(m_at + 1) == u'\n');
    }

    bool takeLineBreak()
    {
        if (!isLineBreak())
            return false;
        m_at += m_text.at(m_at) == u'\r' ? 2 : 1;
        ++m_line;
        return true;
    }

    QStringView m_text;
    qsizetype m_at = 0;
    int m_line = 1;
};

Result<std::vector<Bindings>> rowsOfCsv(const QByteArray& bytes)
{
    QStringDecoder utf8(QStringDecoder::Utf8);
    const QString text = utf8(bytes);
    if (utf8.hasError())
        return wrong(Texts::tr("The parameters are not UTF-8."));

    CsvReader reader(text);
    const auto head = reader.readRow();
    if (!head)
        return tl::unexpected(head.error());
    QStringList names;
    for (const Field& field : *head) {
        const QString name = field.text.trimmed();
        if (name.isEmpty())
            return wrong(Texts::tr("The first line names the parameters; one of them is empty."));
        if (names.contains(name))
            return wrong(Texts::tr("The first line names the parameter “%1” twice.").arg(name));
        names.append(name);
    }

    std::vector<Bindings> rows;
    while (!reader.atEnd()) {
        const int line = reader.line();
        const auto fields = reader.readRow();
        if (!fields)
            return tl::unexpected(fields.error());
        const bool isBlank = fields->size() == 1 && !fields->front().isQuoted
            && fields->front().text.trimmed().isEmpty();
        if (isBlank)
            continue;
        if (qsizetype(fields->size()) != names.size())
            return wrong(Texts::tr("Line %1 has %2 fields, the first line %3.")
                             .arg(line)
                             .arg(fields->size())
                             .arg(names.size()));
        Bindings row;
        for (size_t i = 0; i < fields->size(); ++i)
            setBinding(row, names.at(qsizetype(i)), fields->at(i).json());
        rows.push_back(std::move(row));
    }
    return rows;
}

Result<Bindings> rowOfObject(const JsonIndex& index, const JsonNode& node)
{
    if (node.kind != JsonKind::Object)
        return wrong(Texts::tr("Each row of the parameters is an object, like {\"name\": 1}."));
    Bindings row;
    for (const JsonNode& member : index.children(node, 0, index.childCount(node)))
        setBinding(row, index.key(member, MaxName), index.raw(member).toByteArray());
    return row;
}

Result<std::vector<Bindings>> rowsOfJson(const QByteArray& bytes)
{
    std::vector<Bindings> rows;
    const auto take = [&](const JsonIndex& index, const JsonNode& node) -> Result<bool> {
        return rowOfObject(index, node).map([&](const Bindings& row) {
            rows.push_back(row);
            return true;
        });
    };
    const JsonIndex whole(bytes);
    if (bytes.startsWith('{') && !whole.problem()) {
        if (const auto taken = take(whole, *whole.root()); !taken)
            return tl::unexpected(taken.error());
        return rows;
    }
    if (bytes.startsWith('[')) {
        if (whole.problem())
            return wrong(whole.problem()->sentence());
        for (const JsonNode& node :
             whole.children(*whole.root(), 0, whole.childCount(*whole.root()))) {
            if (const auto taken = take(whole, node); !taken)
                return tl::unexpected(taken.error());
        }
        return rows;
    }
    int line = 0;
    for (const QByteArray& text : bytes.split('\n')) {
        ++line;
        const QByteArray object = text.trimmed();
        if (object.isEmpty())
            continue;
        const JsonIndex index(object);
        if (index.problem())
            return wrong(
                Texts::tr("Line %1: %2").arg(QString::number(line), index.problem()->sentence()));
        if (const auto taken = take(index, *index.root()); !taken)
            return tl::unexpected(taken.error());
    }
    return rows;
}

} // namespace

Result<std::chrono::seconds> durationFrom(const QString& text)
{
    static const QRegularExpression form(u"^(?:(\\d{1,10})d)?(?:(\\d{1,10})h)?(?:(\\d{1,10})m)?"
                                         "(?:(\\d{1,10})s?)?$"_s);
    const auto match = form.match(text);
    if (text.isEmpty() || !match.hasMatch())
        return wrong(Texts::tr("A time is written like 90s, 15m, 2h or 3d, not “%1”.")
                         .arg(text.left(Shown)));
    const qint64 seconds = match.captured(1).toLongLong() * 86'400
        + match.captured(2).toLongLong() * 3600 + match.captured(3).toLongLong() * 60
        + match.captured(4).toLongLong();
    if (seconds > MaxSeconds)
        return wrong(Texts::tr("The time “%1” is too long.").arg(text.left(Shown)));
    return std::chrono::seconds(seconds);
}

Result<std::pair<QString, QByteArray>> bindingFrom(const QString& text)
{
    const auto sign = text.indexOf(u'=');
    QString name = text.left(sign < 0 ? text.size() : sign).trimmed();
    // The query says @@docs, the protocol "@docs".
    if (name.startsWith("@@"_L1))
        name.remove(0, 1);
    if (sign < 0 || name.isEmpty())
        return wrong(Texts::tr("--bind is written NAME=JSON, like --bind limit=10, not “%1”.")
                         .arg(text.left(Shown)));
    const QByteArray value = text.mid(sign + 1).trimmed().toUtf8();
    const JsonIndex index(value);
    if (!index.root() || index.problem())
        return wrong(Texts::tr("The value of --bind %1 is not JSON: “%2”. Text stands in quotes: "
                               "--bind '%1=\"…\"'.")
                         .arg(name.left(Shown), text.mid(sign + 1).left(Shown)));
    return std::pair(name, value);
}

Result<std::vector<Bindings>> parameterRows(const QByteArray& bytes)
{
    QByteArray text = bytes;
    if (text.startsWith("\xEF\xBB\xBF"))
        text.remove(0, 3);
    const QByteArray trimmed = text.trimmed();
    const bool isJson = trimmed.startsWith('[') || trimmed.startsWith('{');
    auto rows = isJson ? rowsOfJson(trimmed) : rowsOfCsv(text);
    if (rows && rows->empty())
        return wrong(Texts::tr("There are no rows of parameters."));
    return rows;
}

void setBinding(Bindings& bindings, const QString& name, const QByteArray& json)
{
    const auto known = std::ranges::find(bindings, name, &Bindings::value_type::first);
    if (known != bindings.end())
        known->second = json;
    else
        bindings.emplace_back(name, json);
}

arango::Json bindObject(const Bindings& bindings)
{
    QByteArray object;
    for (const auto& [name, value] : bindings) {
        if (!object.isEmpty())
            object += ',';
        object += arango::quoted(name) + ':' + value;
    }
    return arango::Json::fromBytes('{' + object + '}');
}

} // namespace cli
