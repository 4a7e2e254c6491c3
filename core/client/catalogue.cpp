// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/catalogue.h"

#include "client/cataloguedata.h"
#include "client/decode.h"
#include "client/jobs.h"
#include "client/texts.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace arango::catalogue {

namespace {

std::vector<Entry> joined()
{
    std::vector<Entry> all;
    for (const auto& part : {dataEntries(), schemaEntries(), serverEntries(), olderEntries()})
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

QStringList words(QLatin1StringView text)
{
    QStringList list = QString(text).split(u' ', Qt::SkipEmptyParts);
    for (QString& word : list) {
        if (word.endsWith(u'!'))
            word.chop(1);
    }
    return list;
}

Result<Json> existsAsJson(const Response& response)
{
    return decode::exists(response).map(
        [](bool exists) { return Json::fromBytes(exists ? "true" : "false"); });
}

std::function<Result<Json>(const Response&)> decoderOf(const Entry& entry)
{
    if (entry.method == Method::Head)
        return existsAsJson;
    return entry.more.isJson ? decode::json : decode::text;
}

/// A segment of dots alone would be read as a step in the path, not as a name.
bool isStep(const QString& value)
{
    return value == "."_L1 || value == ".."_L1;
}

/// What is wrong with what is given for a call, in a sentence; empty: nothing.
QString problemOf(const Entry& entry, const Parameters& parameters, const Json& body)
{
    const QString call = u"%1.%2"_s.arg(entry.family, entry.name);
    const QStringList inPath = pathParameters(entry);
    const QStringList inHeaders = headerParameters(entry);
    const QStringList known = inPath + queryParameters(entry) + inHeaders;
    for (auto it = parameters.begin(); it != parameters.end(); ++it) {
        if (!known.contains(it.key()))
            return Texts::tr("%1 has no parameter “%2”.").arg(call, it.key());
        if (inPath.contains(it.key()) && isStep(it.value()))
            return Texts::tr("“%1” cannot be a name in a path.").arg(it.value());
        const bool isPlain = std::ranges::all_of(
            it.value(), [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7f; });
        if (inHeaders.contains(it.key()) && !isPlain)
            return Texts::tr("The header %1 cannot carry “%2”.").arg(it.key(), it.value());
    }
    for (const QString& name : known) {
        if (isNeeded(entry, name) && parameters.value(name).isEmpty())
            return Texts::tr("%1 needs the parameter “%2”.").arg(call, name);
    }
    if (entry.more.body.isEmpty() && !body.isEmpty())
        return Texts::tr("%1 takes no body.").arg(call);
    if (entry.more.needsBody && body.isEmpty())
        return Texts::tr("%1 needs a body.").arg(call);
    return {};
}

} // namespace

std::span<const Entry> entries()
{
    static const std::vector<Entry> all = joined();
    return all;
}

QStringList families()
{
    QStringList list;
    for (const Entry& entry : entries()) {
        if (list.isEmpty() || list.last() != entry.family)
            list.append(entry.family);
    }
    return list;
}

const Entry* find(QStringView family, QStringView name)
{
    const auto all = entries();
    const auto it = std::ranges::find_if(
        all, [&](const Entry& entry) { return family == entry.family && name == entry.name; });
    return it == all.end() ? nullptr : &*it;
}

std::vector<const Entry*> list(QStringView family, const QVersionNumber& version)
{
    std::vector<const Entry*> found;
    for (const Entry& entry : entries()) {
        if ((family.isEmpty() || family == entry.family) && existsIn(entry, version))
            found.push_back(&entry);
    }
    return found;
}

bool existsIn(const Entry& entry, const QVersionNumber& version)
{
    if (version.isNull())
        return true;
    const auto atLeast = [&version](QLatin1StringView bound) {
        return QVersionNumber::compare(version, QVersionNumber::fromString(bound)) >= 0;
    };
    return (entry.more.since.isEmpty() || atLeast(entry.more.since))
        && (entry.more.removed.isEmpty() || !atLeast(entry.more.removed));
}

bool canBeJob(const Entry& entry)
{
    return jobs::canBeJob({.method = entry.method, .path = entry.path.data()});
}

QStringList pathParameters(const Entry& entry)
{
    QStringList names;
    for (const QString& part : QString(entry.path).split(u'/', Qt::SkipEmptyParts)) {
        if (part.startsWith(u'{'))
            names.append(part.sliced(1, part.size() - 2));
    }
    return names;
}

QStringList queryParameters(const Entry& entry)
{
    return words(entry.more.query);
}

QStringList headerParameters(const Entry& entry)
{
    return words(entry.more.headers);
}

bool isNeeded(const Entry& entry, const QString& parameter)
{
    const QString marked = parameter + u'!';
    return pathParameters(entry).contains(parameter)
        || QString(entry.more.query).split(u' ').contains(marked)
        || QString(entry.more.headers).split(u' ').contains(marked);
}

std::vector<int> successCodes(const Entry& entry)
{
    std::vector<int> codes;
    for (const QString& word : words(entry.success))
        codes.push_back(word.toInt());
    return codes;
}

QString documentation(const Entry& entry)
{
    return QCoreApplication::translate("api", entry.doc.data());
}

Result<Operation<Json>> fill(const Entry& entry, const Parameters& parameters, const Json& body)
{
    Operation<Json> operation{
        .request = {.method = entry.method, .path = {}, .perDatabase = entry.more.perDatabase},
        .decode = decoderOf(entry),
        .name = entry.error.data()};
    Request& request = operation.request;
    if (const QString problem = problemOf(entry, parameters, body); !problem.isEmpty()) {
        request.path = entry.path.data();
        return tl::unexpected(
            failureOf(operation.name, request, {.kind = Error::Kind::NotSent, .message = problem}));
    }

    for (const QString& part : QString(entry.path).split(u'/', Qt::SkipEmptyParts)) {
        const bool isName = part.startsWith(u'{');
        request.path += '/';
        request.path += isName ? encoded(parameters.value(part.sliced(1, part.size() - 2)))
                               : part.toLatin1();
    }
    for (const QString& name : queryParameters(entry)) {
        if (parameters.contains(name))
            addQuery(request.query, name.toLatin1().constData(), parameters.value(name));
    }
    for (const QString& name : headerParameters(entry)) {
        if (parameters.contains(name))
            request.headers.append({name.toLatin1(), parameters.value(name).toLatin1()});
    }
    request.body = body.bytes();
    if (!entry.more.isJson && !request.body.isEmpty())
        request.headers.emplaceBack("Content-Type", "text/plain; charset=utf-8");
    return operation;
}

} // namespace arango::catalogue
