// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/history.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MostText = 1000;
constexpr size_t MostWords = 32;
constexpr qsizetype MostOfRequest = 64 << 10;

bool hasWord(const QString& text)
{
    // What SQLite's tokenizer takes for a part of a word.
    return std::ranges::any_of(text.toUcs4(), [](char32_t character) {
        return QChar::isLetterOrNumber(character)
            || QChar::category(character) == QChar::Other_PrivateUse;
    });
}

} // namespace

std::vector<SearchWord> searchWords(const QString& text)
{
    std::vector<SearchWord> words;
    QString word;
    bool inPhrase = false;
    const auto take = [&] {
        word = word.trimmed();
        if (hasWord(word) && words.size() < MostWords)
            words.push_back({.text = word, .isPhrase = inPhrase});
        word.clear();
    };
    for (const QChar character : text.left(MostText)) {
        if (character == u'"') {
            take();
            inPhrase = !inPhrase;
        } else if (!inPhrase && character.isSpace()) {
            take();
        } else if (!character.isNull()) {
            word.append(character);
        }
    }
    // A quote that was opened and not yet closed is being typed: its last word may go on.
    inPhrase = false;
    take();
    return words;
}

QString fullTextQuery(const QString& text)
{
    QStringList parts;
    for (const SearchWord& word : searchWords(text))
        parts.append(u'"' + word.text + (word.isPhrase ? u"\""_s : u"\"*"_s));
    return parts.join(u" AND "_s);
}

QString searchedRequest(const Job& job)
{
    if (const QString query = queryOf(job.request); !query.isEmpty())
        return query.left(MostOfRequest);
    if (job.request.path.isEmpty())
        return job.what.left(MostOfRequest);
    return QUrl::fromPercentEncoding(job.request.target().left(MostOfRequest));
}
