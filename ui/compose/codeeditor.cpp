// SPDX-License-Identifier: GPL-3.0-or-later
#include "compose/codeeditor.h"

#include <QFontDatabase>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>
#include <Qsci/qscicommandset.h>
#include <Qsci/qscilexerjson.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int ErrorIndicator = 8;
constexpr int FoldMargin = 2;

QColor mixed(const QColor& a, const QColor& b, qreal partOfB)
{
    const auto mix
        = [partOfB](float x, float y) { return x + (y - x) * static_cast<float>(partOfB); };
    return QColor::fromRgbF(mix(a.redF(), b.redF()), mix(a.greenF(), b.greenF()),
                            mix(a.blueF(), b.blueF()));
}

} // namespace

CodeColours::CodeColours(const QPalette& palette)
    : text(palette.color(QPalette::Text)), paper(palette.color(QPalette::Base)),
      dim(mixed(text, paper, 0.42)), currentLine(mixed(paper, text, 0.05)),
      margin(mixed(paper, text, 0.035))
{
    // The same hues in both worlds; the lightness keeps a contrast of 4.5:1 and more to the paper.
    const bool dark = paper.lightness() < 128;
    const auto tone = [dark](int hue, int saturation, int light) {
        return QColor::fromHsl(hue, saturation, dark ? 255 - light : light);
    };
    keyword = tone(212, 200, 85);
    function = tone(285, 110, 90);
    string = tone(130, 130, 65);
    number = tone(20, 190, 80);
    variable = tone(330, 170, 85);
    comment = dim;
    error = tone(0, 200, 100);
}

CodeEditor::CodeEditor(QWidget* parent) : QsciScintilla(parent)
{
    setUtf8(true);
    setEolMode(EolUnix);
    setWrapMode(WrapNone);
    setIndentationsUseTabs(false);
    setIndentationWidth(2);
    setTabWidth(2);
    setAutoIndent(true);
    setBackspaceUnindents(true);
    setBraceMatching(SloppyBraceMatch);
    setMarginWidth(1, 0);
    setFolding(PlainFoldStyle, FoldMargin);
    setScrollWidthTracking(true);
    setScrollWidth(1);
    setCaretLineVisible(true);
    setFrameShape(QFrame::StyledPanel);
    indicatorDefine(SquiggleIndicator, ErrorIndicator);
    // A soft tab stop would keep Esc and Return for itself.
    setAutoCompletionSource(AcsNone);
    releaseKeys();

    connect(this, &QsciScintilla::linesChanged, this, &CodeEditor::updateMargin);
    connect(this, &QsciScintillaBase::SCN_ZOOM, this, &CodeEditor::updateMargin);
    connect(this, &QsciScintilla::textChanged, this, &CodeEditor::clearError);
}

void CodeEditor::setPlaceholderText(const QString& text)
{
    m_placeholder = text;
    viewport()->update();
}

void CodeEditor::showError(int line, int column, const QString& message)
{
    clearError();
    m_error = message.left(1000);
    const int row = std::clamp(line - 1, 0, std::max(0, lines() - 1));
    const QString content = text(row);
    const int length
        = static_cast<int>(content.endsWith(u'\n') ? content.size() - 1 : content.size());
    if (length == 0)
        return;
    const int from = std::clamp(column - 1, 0, length - 1);
    int to = from;
    while (to < length && (content[to].isLetterOrNumber() || content[to] == u'_'))
        ++to;
    fillIndicatorRange(row, from, row, std::max(to, from + 1), ErrorIndicator);
    ensureLineVisible(row);
}

void CodeEditor::clearError()
{
    if (m_error.isEmpty())
        return;
    m_error.clear();
    const int last = std::max(0, lines() - 1);
    clearIndicatorRange(0, 0, last, lineLength(last), ErrorIndicator);
}

bool CodeEditor::hasErrorAt(int line, int column) const
{
    const int position = positionFromLineIndex(line - 1, column - 1);
    return SendScintilla(SCI_INDICATORVALUEAT, ErrorIndicator, long(position)) != 0;
}

void CodeEditor::setLineNumbers(bool visible)
{
    m_lineNumbers = visible;
    updateMargin();
}

void CodeEditor::restyle()
{
    m_styling = true;
    applyColours(CodeColours(palette()));
    updateMargin();
    m_styling = false;
}

void CodeEditor::applyColours(const CodeColours& colours)
{
    const QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (QsciLexer* const lexer = this->lexer()) {
        // -1 is every style, and the default one from which the others are made.
        lexer->setDefaultFont(fixed);
        lexer->setDefaultColor(colours.text);
        lexer->setDefaultPaper(colours.paper);
        lexer->setFont(fixed, -1);
        lexer->setColor(colours.text, -1);
        lexer->setPaper(colours.paper, -1);
    } else {
        setFont(fixed);
    }
    setColor(colours.text);
    setPaper(colours.paper);
    setCaretForegroundColor(colours.text);
    setCaretLineBackgroundColor(colours.currentLine);
    setSelectionBackgroundColor(palette().color(QPalette::Highlight));
    setSelectionForegroundColor(palette().color(QPalette::HighlightedText));
    setMarginsFont(fixed);
    setMarginsBackgroundColor(colours.margin);
    setMarginsForegroundColor(colours.dim);
    setFoldMarginColors(colours.margin, colours.margin);
    setMatchedBraceBackgroundColor(mixed(colours.paper, colours.keyword, 0.25));
    setMatchedBraceForegroundColor(colours.text);
    setUnmatchedBraceForegroundColor(colours.error);
    setUnmatchedBraceBackgroundColor(colours.paper);
    setIndicatorForegroundColor(colours.error, ErrorIndicator);
    constexpr int LastMarker = SC_MARKNUM_FOLDEROPEN;
    for (int marker = SC_MARKNUM_FOLDEREND; marker <= LastMarker; ++marker) {
        setMarkerForegroundColor(colours.margin, marker);
        setMarkerBackgroundColor(colours.dim, marker);
    }
}

bool CodeEditor::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && !m_error.isEmpty()) {
        const auto* const help = static_cast<QHelpEvent*>(event);
        const long position
            = SendScintilla(SCI_POSITIONFROMPOINTCLOSE, static_cast<unsigned long>(help->pos().x()),
                            long(help->pos().y()));
        if (position >= 0 && SendScintilla(SCI_INDICATORVALUEAT, ErrorIndicator, position)) {
            // Escaped: a tool tip would take a message with tags for rich text.
            QToolTip::showText(help->globalPos(), u"<p>"_s + m_error.toHtmlEscaped() + u"</p>"_s,
                               this);
            return true;
        }
    }
    return QsciScintilla::event(event);
}

void CodeEditor::changeEvent(QEvent* event)
{
    QsciScintilla::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_styling)
        restyle();
}

void CodeEditor::keyPressEvent(QKeyEvent* event)
{
    const auto combination = event->keyCombination();
    if (combination == (Qt::ALT | Qt::SHIFT | Qt::Key_Up))
        return zoomIn();
    if (combination == (Qt::ALT | Qt::SHIFT | Qt::Key_Down))
        return zoomOut();
    if (combination == (Qt::CTRL | Qt::Key_Space))
        return complete();
    if (combination == (Qt::CTRL | Qt::Key_Slash))
        return toggleComment();
    const bool windows = (event->key() == Qt::Key_Escape && !isListActive())
        || ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            && event->modifiers().testFlag(Qt::ControlModifier));
    if (windows) {
        event->ignore();
        return;
    }
    QsciScintilla::keyPressEvent(event);
}

void CodeEditor::paintEvent(QPaintEvent* event)
{
    QsciScintilla::paintEvent(event);
    if (m_placeholder.isEmpty() || length() > 0)
        return;
    QPainter painter(viewport());
    const QFontMetrics metrics(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    painter.setPen(CodeColours(palette()).dim);
    painter.setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    int left = 6;
    for (int margin = 0; margin < margins(); ++margin)
        left += marginWidth(margin);
    painter.drawText(viewport()->rect().adjusted(left, metrics.leading() + 1, -4, 0),
                     Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, m_placeholder);
}

void CodeEditor::releaseKeys()
{
    // QScintilla takes every key that is bound to a command, before the window's shortcuts can.
    const QKeyCombination keys[] = {
        Qt::Key_Escape,
        Qt::CTRL | Qt::Key_Slash,
        Qt::CTRL | Qt::Key_T,
        Qt::CTRL | Qt::Key_L,
        Qt::CTRL | Qt::Key_D,
        Qt::CTRL | Qt::Key_U,
        Qt::CTRL | Qt::SHIFT | Qt::Key_L,
        Qt::CTRL | Qt::SHIFT | Qt::Key_T,
        Qt::CTRL | Qt::SHIFT | Qt::Key_U,
        Qt::CTRL | Qt::Key_Return,
        Qt::ALT | Qt::SHIFT | Qt::Key_Up,
        Qt::ALT | Qt::SHIFT | Qt::Key_Down,
    };
    for (const QKeyCombination combination : keys) {
        const int key = combination.toCombined();
        if (QsciCommand* const command = standardCommands()->boundTo(key)) {
            if (command->key() == key)
                command->setKey(0);
            else
                command->setAlternateKey(0);
        }
    }
}

void CodeEditor::updateMargin()
{
    const auto digits = QString::number(std::max(10, lines())).size();
    setMarginWidth(FoldMargin, 14);
    setMarginWidth(0, m_lineNumbers ? QString(digits + 1, u'8') : QString());
    if (!m_lineNumbers)
        setMarginWidth(0, 0);
}

JsonEditor::JsonEditor(QWidget* parent) : CodeEditor(parent), m_json(new QsciLexerJSON(this))
{
    m_json->setFoldCompact(false);
    m_json->setHighlightEscapeSequences(true);
    setLexer(m_json);
    // A jump to the end of long text comes before the colours of everything above it.
    SendScintilla(SCI_SETIDLESTYLING, static_cast<unsigned long>(SC_IDLESTYLING_ALL));
    restyle();
}

void JsonEditor::setColoured(bool coloured)
{
    setLexer(coloured ? m_json : nullptr);
    setBraceMatching(coloured ? SloppyBraceMatch : NoBraceMatch);
    restyle();
}

void JsonEditor::applyColours(const CodeColours& colours)
{
    CodeEditor::applyColours(colours);
    m_json->setColor(colours.number, QsciLexerJSON::Number);
    m_json->setColor(colours.keyword, QsciLexerJSON::Keyword);
    m_json->setColor(colours.function, QsciLexerJSON::Property);
    m_json->setColor(colours.error, QsciLexerJSON::UnclosedString);
    m_json->setColor(colours.error, QsciLexerJSON::Error);
    for (const int style : {QsciLexerJSON::String, QsciLexerJSON::EscapeSequence,
                            QsciLexerJSON::IRI, QsciLexerJSON::IRICompact})
        m_json->setColor(colours.string, style);
}
