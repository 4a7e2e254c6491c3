// SPDX-License-Identifier: GPL-3.0-or-later
#include "compose/aqleditor.h"

#include "compose/aqllexer.h"
#include "compose/aqltokens.h"

#include <algorithm>

using namespace Qt::StringLiterals;

AqlEditor::AqlEditor(QWidget* parent) : CodeEditor(parent), m_lexer(new AqlLexer(this))
{
    setLexer(m_lexer);
    setAccessibleName(tr("AQL query"));
    SendScintilla(SCI_AUTOCSETIGNORECASE, 1UL);
    SendScintilla(SCI_AUTOCSETORDER, static_cast<unsigned long>(SC_ORDER_PERFORMSORT));
    SendScintilla(SCI_AUTOCSETSEPARATOR, static_cast<unsigned long>('\n'));
    SendScintilla(SCI_AUTOCSETDROPRESTOFWORD, 1UL);
    restyle();
}

void AqlEditor::setCollections(const QStringList& names)
{
    m_collections = names;
}

QStringList AqlEditor::completions(const QString& prefix) const
{
    const QByteArray utf8 = text().toUtf8();
    QStringList words = m_collections + aqlKeywords() + aqlFunctions();
    for (const AqlToken& token : aqlTokens(utf8)) {
        const bool name = token.kind == AqlKind::Variable || token.kind == AqlKind::Bind;
        const QString word = QString::fromUtf8(utf8.mid(token.offset, token.length));
        if (name && word != prefix) // what is being typed completes nothing
            words.append(word);
    }
    words.removeIf(
        [&prefix](const QString& word) { return !word.startsWith(prefix, Qt::CaseInsensitive); });
    words.sort(Qt::CaseInsensitive);
    words.removeDuplicates();
    return words;
}

void AqlEditor::applyColours(const CodeColours& colours)
{
    CodeEditor::applyColours(colours);
    m_lexer->setColours(colours);
}

void AqlEditor::complete()
{
    const long caret = SendScintilla(SCI_GETCURRENTPOS);
    const long start
        = SendScintilla(SCI_WORDSTARTPOSITION, static_cast<unsigned long>(caret), long(1));
    const QString prefix = text(static_cast<int>(start), static_cast<int>(caret));
    const QStringList words = completions(prefix);
    if (words.isEmpty())
        return;
    const QByteArray list = words.join(u'\n').toUtf8();
    SendScintilla(SCI_AUTOCSHOW, static_cast<unsigned long>(caret - start), list.constData());
}

void AqlEditor::toggleComment()
{
    int first = 0;
    int last = 0;
    int column = 0;
    getCursorPosition(&first, &column);
    last = first;
    if (hasSelectedText()) {
        int lastColumn = 0;
        getSelection(&first, &column, &last, &lastColumn);
        if (lastColumn == 0 && last > first) // the selection ends before that line
            --last;
    }

    bool allCommented = true;
    qsizetype indent = 1000;
    const auto indentOf = [](const QString& line) -> qsizetype {
        return std::ranges::find_if_not(line, [](QChar c) { return c == u' ' || c == u'\t'; })
            - line.begin();
    };
    for (int line = first; line <= last; ++line) {
        const QString content = text(line);
        if (content.trimmed().isEmpty())
            continue;
        allCommented = allCommented && content.trimmed().startsWith(u"//"_s);
        indent = std::min(indent, indentOf(content));
    }

    beginUndoAction();
    for (int line = first; line <= last; ++line) {
        const QString content = text(line);
        if (content.trimmed().isEmpty() && first != last)
            continue;
        if (!allCommented || content.trimmed().isEmpty()) {
            insertAt(u"// "_s, line, static_cast<int>(std::min(indent, indentOf(content))));
            continue;
        }
        const auto at = static_cast<int>(indentOf(content));
        const bool blank = QStringView(content).sliced(at + 2).startsWith(u' ');
        const long position = positionFromLineIndex(line, at);
        SendScintilla(SCI_DELETERANGE, static_cast<unsigned long>(position), long(blank ? 3 : 2));
    }
    endUndoAction();
}
