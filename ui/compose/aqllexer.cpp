// SPDX-License-Identifier: GPL-3.0-or-later
#include "compose/aqllexer.h"

#include "compose/aqltokens.h"
#include "compose/codeeditor.h"

#include <algorithm>

namespace {

constexpr int style(AqlKind kind)
{
    return static_cast<int>(kind);
}

using Sci = QsciScintillaBase;

} // namespace

AqlLexer::AqlLexer(QObject* parent) : QsciLexerCustom(parent) { }

QString AqlLexer::description(int number) const
{
    switch (static_cast<AqlKind>(number)) {
    case AqlKind::Space:
        return tr("White space");
    case AqlKind::Keyword:
        return tr("Keyword");
    case AqlKind::Function:
        return tr("Function");
    case AqlKind::Variable:
        return tr("Name");
    case AqlKind::String:
        return tr("String");
    case AqlKind::Number:
        return tr("Number");
    case AqlKind::LineComment:
        return tr("Line comment");
    case AqlKind::BlockComment:
        return tr("Block comment");
    case AqlKind::Bind:
        return tr("Bind variable");
    case AqlKind::Quoted:
        return tr("Quoted name");
    case AqlKind::Operator:
        return tr("Operator");
    case AqlKind::Bracket:
        return tr("Bracket");
    case AqlKind::Broken:
        return tr("Not AQL");
    }
    return {};
}

const char* AqlLexer::wordCharacters() const
{
    return "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_$@";
}

void AqlLexer::styleText(int start, int end)
{
    QsciScintilla* const sci = editor();
    if (!sci || end <= start)
        return;
    // Back to a line that begins outside of every string and comment: there the tokenizer can
    // start.
    long line = sci->SendScintilla(Sci::SCI_LINEFROMPOSITION, static_cast<unsigned long>(start));
    long from = sci->SendScintilla(Sci::SCI_POSITIONFROMLINE, static_cast<unsigned long>(line));
    while (from > 0
           && sci->SendScintilla(Sci::SCI_GETSTYLEAT, static_cast<unsigned long>(from - 1))
               != style(AqlKind::Space)) {
        --line;
        from = sci->SendScintilla(Sci::SCI_POSITIONFROMLINE, static_cast<unsigned long>(line));
    }

    QByteArray text(end - from + 1, '\0');
    sci->SendScintilla(Sci::SCI_GETTEXTRANGE, from, long(end), text.data());
    text.chop(1);
    const std::vector<AqlToken> tokens = aqlTokens(text);

    QByteArray styles(text.size(), '\0');
    for (const AqlToken& token : tokens)
        std::fill_n(styles.begin() + token.offset, token.length, static_cast<char>(token.kind));
    startStyling(static_cast<int>(from));
    sci->SendScintilla(Sci::SCI_SETSTYLINGEX, static_cast<unsigned long>(styles.size()),
                       styles.constData());

    // Folding: a line's level is the number of brackets and comments open at its start.
    long level = sci->SendScintilla(Sci::SCI_GETFOLDLEVEL, static_cast<unsigned long>(line))
        & Sci::SC_FOLDLEVELNUMBERMASK;
    level = std::max<long>(level, Sci::SC_FOLDLEVELBASE);
    long inside = level;
    const auto endLine = [&] {
        const long header = inside > level ? long(Sci::SC_FOLDLEVELHEADERFLAG) : 0L;
        sci->SendScintilla(Sci::SCI_SETFOLDLEVEL, static_cast<unsigned long>(line), level | header);
        ++line;
        level = inside;
    };
    for (const AqlToken& token : tokens) {
        const QByteArrayView part = QByteArrayView(text).sliced(token.offset, token.length);
        if (token.kind == AqlKind::Bracket) {
            const bool opens = part[0] == '{' || part[0] == '[' || part[0] == '(';
            inside = std::max<long>(Sci::SC_FOLDLEVELBASE, inside + (opens ? 1 : -1));
            continue;
        }
        const auto breaks = part.count('\n');
        const bool folds = token.kind == AqlKind::BlockComment && breaks > 0;
        if (folds)
            ++inside;
        for (qsizetype i = 0; i < breaks; ++i) {
            if (folds && token.closed && i == breaks - 1) {
                // The comment's last line still belongs to it.
                endLine();
                --inside;
                continue;
            }
            endLine();
        }
    }
    const long header = inside > level ? long(Sci::SC_FOLDLEVELHEADERFLAG) : 0L;
    sci->SendScintilla(Sci::SCI_SETFOLDLEVEL, static_cast<unsigned long>(line), level | header);
}

void AqlLexer::setColours(const CodeColours& colours)
{
    setColor(colours.keyword, style(AqlKind::Keyword));
    setColor(colours.function, style(AqlKind::Function));
    setColor(colours.string, style(AqlKind::String));
    setColor(colours.number, style(AqlKind::Number));
    setColor(colours.comment, style(AqlKind::LineComment));
    setColor(colours.comment, style(AqlKind::BlockComment));
    setColor(colours.variable, style(AqlKind::Bind));
    setColor(colours.error, style(AqlKind::Broken));
    QFont bold = defaultFont();
    bold.setBold(true);
    setFont(bold, style(AqlKind::Keyword));
}
