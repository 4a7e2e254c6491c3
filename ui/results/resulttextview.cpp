// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/resulttextview.h"

#include "compose/codeeditor.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

using Sci = QsciScintillaBase;

constexpr qsizetype Piece = 1 << 18; ///< a few milliseconds

} // namespace

ResultTextView::ResultTextView(QWidget* parent)
    : QWidget(parent), m_editor(new JsonEditor(this)), m_note(new QLabel(this))
{
    m_editor->setObjectName(u"resultText"_s);
    m_editor->setAccessibleName(tr("Result as text"));
    m_editor->setReadOnly(true);
    m_editor->setFrameShape(QFrame::NoFrame);
    m_editor->setCaretLineVisible(false);
    m_editor->SendScintilla(Sci::SCI_SETUNDOCOLLECTION, 0UL);
    // Told of inserted text, QScintilla counts the characters before it for screen readers: with
    // each piece of a large text that takes longer. Nobody edits here.
    m_editor->SendScintilla(Sci::SCI_SETMODEVENTMASK, long(Sci::SC_MOD_CHANGEFOLD));
    m_note->setObjectName(u"resultTextNote"_s);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->setMargin(4);
    m_note->hide();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_note);
    layout->addWidget(m_editor, 1);
    setFocusProxy(m_editor);
    m_feeder.setInterval(0);
    connect(&m_feeder, &QTimer::timeout, this, &ResultTextView::feed);
}

void ResultTextView::setText(const ResultText& text)
{
    clear();
    m_text = text;
    m_editor->setColoured(text.coloured);
    m_note->setText(text.note);
    m_note->setVisible(!text.note.isEmpty());
    m_editor->SendScintilla(Sci::SCI_ALLOCATE, static_cast<unsigned long>(text.text.size() + 1));
    m_feeder.start();
    feed();
}

void ResultTextView::clear()
{
    m_feeder.stop();
    m_text = {};
    m_fed = 0;
    m_editor->setReadOnly(false);
    m_editor->SendScintilla(Sci::SCI_CLEARALL);
    m_editor->setReadOnly(true);
    m_note->hide();
}

void ResultTextView::feed()
{
    // Not SCI_SETTEXT, which would stop at a zero byte.
    const qsizetype length = std::min(Piece, m_text.text.size() - m_fed);
    m_editor->setReadOnly(false);
    m_editor->SendScintilla(Sci::SCI_APPENDTEXT, static_cast<unsigned long>(length),
                            m_text.text.constData() + m_fed);
    m_editor->setReadOnly(true);
    m_fed += length;
    if (m_fed < m_text.text.size())
        return;
    m_feeder.stop();
    m_text.text.clear();
    m_editor->updateMargin();
    Q_EMIT shown();
}

qint64 ResultTextView::currentOffset() const
{
    return m_editor->SendScintilla(Sci::SCI_GETSELECTIONSTART);
}

void ResultTextView::select(qint64 offset, qint64 length)
{
    const auto begin = static_cast<unsigned long>(offset);
    const long line = m_editor->SendScintilla(Sci::SCI_LINEFROMPOSITION, begin);
    m_editor->SendScintilla(Sci::SCI_ENSUREVISIBLE, static_cast<unsigned long>(line));
    m_editor->SendScintilla(Sci::SCI_SETSEL, begin, static_cast<long>(offset + length));
    m_editor->SendScintilla(Sci::SCI_SCROLLCARET);
}

void ResultTextView::copy()
{
    if (!m_editor->hasSelectedText())
        m_editor->selectAll();
    m_editor->copy();
}
