// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/inputs.h"

#include "app/cli/texts.h"
#include "results/jsonindex.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStringDecoder>

#include <unistd.h>

#include <algorithm>

using namespace Qt::StringLiterals;
using arango::Result;

namespace cli {

namespace {

constexpr qsizetype Shown = 60;

tl::unexpected<arango::Error> wrong(const QString& message)
{
    return tl::unexpected(arango::Error{.kind = arango::Error::Kind::NotSent, .message = message});
}

Result<QByteArray> readFile(const QString& name)
{
    QFile file(name);
    const bool isOpen = name == "-"_L1 ? file.open(STDIN_FILENO, QIODevice::ReadOnly)
                                       : file.open(QIODevice::ReadOnly);
    QByteArray bytes;
    if (isOpen)
        bytes = file.readAll();
    if (!isOpen || file.error() != QFileDevice::NoError)
        return wrong(Texts::tr("%1 cannot be read: %2.").arg(name, file.errorString()));
    return bytes;
}

Result<QString> textFrom(const QByteArray& bytes)
{
    QStringDecoder utf8(QStringDecoder::Utf8);
    const QString text = utf8(bytes);
    if (utf8.hasError())
        return wrong(Texts::tr("The query is not UTF-8."));
    return text;
}

/// A file that does not exist is no query, except where it reads like one.
bool looksLikeAql(const QString& text)
{
    static const QRegularExpression opening(
        u"^\\s*(?:RETURN|FOR|LET|INSERT|UPDATE|REPLACE|REMOVE|UPSERT|WITH|//|/\\*)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return opening.match(text).hasMatch();
}

Result<QString> queryFrom(const QString& source)
{
    if (source.isEmpty() && ::isatty(STDIN_FILENO) == 1)
        return wrong(
            Texts::tr("What is to be submitted? Give a file, AQL in quotes, or “-” to type "
                      "it."));
    Result<QString> query;
    if (source.isEmpty() || source == "-"_L1)
        query = readFile(u"-"_s).and_then(textFrom);
    else if (QFileInfo(source).isFile())
        query = readFile(source).and_then(textFrom);
    else if (looksLikeAql(source))
        query = source;
    else
        return wrong(Texts::tr("“%1” is neither a file nor AQL.").arg(source.left(Shown)));
    if (query && query->trimmed().isEmpty())
        return wrong(Texts::tr("The query is empty."));
    return query;
}

Result<std::vector<Submission>> querySubmissions(const Arguments& arguments,
                                                 const QString& database)
{
    const auto query = queryFrom(arguments.source);
    if (!query)
        return tl::unexpected(query.error());
    std::vector<Bindings> rows(1);
    if (!arguments.parameters.isEmpty()) {
        const auto read = readFile(arguments.parameters).and_then(parameterRows);
        if (!read)
            return tl::unexpected(read.error());
        rows = *read;
    }
    std::vector<Submission> submissions;
    submissions.reserve(rows.size());
    for (const Bindings& row : rows) {
        Bindings bindings = arguments.bindings;
        for (const auto& [name, value] : row)
            setBinding(bindings, name, value);
        submissions.push_back(
            {.request
             = arango::aql::execute(*query, bindObject(bindings), arguments.cursor).request,
             .database = database,
             .label = arguments.label,
             .keepResult = !arguments.fireAndForget});
    }
    return submissions;
}

Result<QByteArray> bodyFrom(const Arguments& arguments)
{
    const QString& source = arguments.body;
    if (source.isEmpty())
        return QByteArray();
    const bool isText
        = source.startsWith(u'{') || source.startsWith(u'[') || source.startsWith(u'"');
    if (!isText && source != "-"_L1 && !QFileInfo(source).isFile())
        return wrong(Texts::tr("“%1” is neither a file nor JSON.").arg(source.left(Shown)));
    auto bytes = isText ? Result<QByteArray>(source.toUtf8()) : readFile(source);
    const bool isJson = !arango::hasHeader(arguments.headers, "content-type")
        || arango::headerValue(arguments.headers, "content-type").contains("application/json");
    if (!bytes || !isJson || bytes->trimmed().isEmpty())
        return bytes;
    const results::JsonIndex index(*bytes);
    if (index.problem())
        return wrong(Texts::tr("The body is not JSON: %1").arg(index.problem()->sentence()));
    return bytes;
}

} // namespace

Result<std::vector<Submission>> submissionsFrom(const Arguments& arguments, const QString& database)
{
    if (arguments.command == Command::Submit)
        return querySubmissions(arguments, database);
    return bodyFrom(arguments).map([&](const QByteArray& body) {
        auto request = *arango::requestFromTarget(arguments.method, arguments.target);
        request.headers = arguments.headers;
        request.body = body;
        return std::vector{Submission{.request = request,
                                      .database = database,
                                      .label = arguments.label,
                                      .keepResult = !arguments.fireAndForget}};
    });
}

} // namespace cli
