// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/filterheader.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

FilterHeader::FilterHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(this, &QHeaderView::sectionResized, this, &FilterHeader::placeLines);
    connect(this, &QHeaderView::sectionMoved, this, &FilterHeader::placeLines);
    connect(this, &QHeaderView::sectionCountChanged, this, &FilterHeader::placeLines);
}

int FilterHeader::lineHeight() const
{
    return fontMetrics().height() + 8;
}

QSize FilterHeader::sizeHint() const
{
    QSize size = QHeaderView::sizeHint();
    size.setHeight(fontMetrics().height() + 10 + lineHeight());
    return size;
}

void FilterHeader::paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const
{
    const int height = lineHeight();
    painter->fillRect(rect, palette().window());
    QHeaderView::paintSection(painter, rect.adjusted(0, 0, 0, -height), logicalIndex);
}

void FilterHeader::updateGeometries()
{
    QHeaderView::updateGeometries();
    placeLines();
}

QLineEdit* FilterHeader::lineOf(int column)
{
    QLineEdit*& line = m_lines[column];
    if (!line) {
        line = new QLineEdit(viewport());
        line->setPlaceholderText(tr("filter"));
        line->setText(m_texts.value(column));
        line->setMaxLength(1000);
        line->setToolTip(
            tr("<p>Rows whose value contains this. Or: =&nbsp;equals, !=&nbsp;differs, "
               "!&nbsp;contains not, &lt;&nbsp;less, &gt;&nbsp;greater, is:null, "
               "is:missing, is:value</p>"));
        line->installEventFilter(this);
        connect(line, &QLineEdit::textEdited, this, [this, column](const QString& text) {
            m_texts.insert(column, text);
            Q_EMIT filterEdited(column, text);
        });
    }
    const QString title
        = model() ? model()->headerData(column, Qt::Horizontal).toString() : QString();
    line->setAccessibleName(tr("Filter of %1").arg(title));
    return line;
}

void FilterHeader::placeLines()
{
    if (!model())
        return;
    QHash<int, QLineEdit*> unused = m_lines;
    const int first = visualIndexAt(0);
    QWidget* before = nullptr;
    for (int visual = std::max(0, first); visual < count(); ++visual) {
        const int column = logicalIndex(visual);
        if (isSectionHidden(column))
            continue;
        const int left = sectionViewportPosition(column);
        if (left >= viewport()->width())
            break;
        QLineEdit* const line = lineOf(column);
        unused.remove(column);
        line->setGeometry(left, height() - lineHeight(), sectionSize(column) - 1, lineHeight());
        line->show();
        if (before)
            setTabOrder(before, line);
        before = line;
    }
    for (QLineEdit* const line : std::as_const(unused))
        if (!line->hasFocus())
            line->hide();
}

void FilterHeader::setFilter(int column, const QString& text)
{
    m_texts.insert(column, text);
    if (QLineEdit* const line = m_lines.value(column); line && line->text() != text)
        line->setText(text);
}

void FilterHeader::clearFilters()
{
    m_texts.clear();
    for (QLineEdit* const line : std::as_const(m_lines))
        line->clear();
}

void FilterHeader::focusFilter(int column)
{
    QLineEdit* const line = lineOf(column);
    line->setFocus(Qt::ShortcutFocusReason);
    line->selectAll();
}

bool FilterHeader::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Down) {
            Q_EMIT leftDownwards();
            return true;
        }
        auto* const line = static_cast<QLineEdit*>(watched);
        if (key == Qt::Key_Escape && !line->text().isEmpty()) {
            line->clear();
            Q_EMIT line->textEdited({});
            return true;
        }
    }
    return QHeaderView::eventFilter(watched, event);
}
