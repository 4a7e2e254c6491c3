// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/statedelegate.h"

#include "jobs/jobtablemodel.h"
#include "jobs/statestyle.h"

#include <QApplication>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace {

struct Parts {
    QString glyph;
    QString word;
};

Parts partsOf(const QString& text)
{
    const auto space = text.indexOf(u' ');
    return {text.left(space), space < 0 ? QString() : text.mid(space + 1)};
}

int glyphWidth(const QFontMetrics& metrics)
{
    return metrics.horizontalAdvance(u"◆↓"_s);
}

constexpr int Gap = 5;

int widthOf(const QFontMetrics& metrics, const QString& word)
{
    return 3 * Gap + glyphWidth(metrics) + metrics.horizontalAdvance(word);
}

} // namespace

void StateDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const
{
    QStyleOptionViewItem opt = option;
    initStyleOption(&opt, index);
    const Parts parts = partsOf(opt.text);
    opt.text.clear();
    const QStyle* const style = opt.widget ? opt.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &opt, painter, opt.widget);

    const bool selected = opt.state.testFlag(QStyle::State_Selected);
    const bool enabled = opt.state.testFlag(QStyle::State_Enabled);
    const StateStyle look = stateStyle(JobState(index.data(JobTableModel::StateRole).toInt()));

    painter->save();
    QColor color;
    if (selected) {
        const bool active = opt.state.testFlag(QStyle::State_Active);
        const auto group = !enabled ? QPalette::Disabled
            : active                ? QPalette::Active
                                    : QPalette::Inactive;
        color = opt.palette.color(group, QPalette::HighlightedText);
    } else if (!enabled) {
        color = opt.palette.color(QPalette::Disabled, QPalette::Text);
    } else {
        const QColor tint = stateTint(look, opt.palette);
        if (look.tinted) {
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(Qt::NoPen);
            painter->setBrush(tint);
            painter->drawRoundedRect(QRectF(opt.rect).adjusted(1, 1.5, -1, -1.5), 4, 4);
        }
        const auto background = opt.features.testFlag(QStyleOptionViewItem::Alternate)
            ? QPalette::AlternateBase
            : QPalette::Base;
        color = readable(look.color(isDark(opt.palette)),
                         look.tinted ? tint : opt.palette.color(background));
    }

    const QFontMetrics metrics(opt.font);
    const QRect inner = opt.rect.adjusted(Gap, 0, -Gap, 0);
    const int glyph = glyphWidth(metrics);
    const auto place
        = [&](const QRect& rect) { return QStyle::visualRect(opt.direction, opt.rect, rect); };
    const QRect glyphRect = place(QRect(inner.left(), inner.top(), glyph, inner.height()));
    const QRect wordRect = place(QRect(inner.left() + glyph + Gap, inner.top(),
                                       std::max(0, inner.width() - glyph - Gap), inner.height()));
    const auto alignment = QStyle::visualAlignment(opt.direction, Qt::AlignLeft | Qt::AlignVCenter);

    painter->setClipRect(opt.rect);
    painter->setPen(color);
    painter->setFont(opt.font);
    painter->drawText(glyphRect, Qt::AlignCenter | Qt::TextDontClip, parts.glyph);
    painter->drawText(wordRect, int(alignment) | Qt::TextSingleLine,
                      metrics.elidedText(parts.word, Qt::ElideRight, wordRect.width()));
    painter->restore();
}

QSize StateDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem opt = option;
    initStyleOption(&opt, index);
    const QFontMetrics metrics(opt.font);
    return {widthOf(metrics, partsOf(opt.text).word), metrics.height() + 2};
}

int StateDelegate::widest(const QFontMetrics& metrics)
{
    // A cancel that takes an hour is the exception; it elides.
    int width = widthOf(metrics, stateStyle(JobState::Cancelling).word + u" 00:00");
    for (int state = 0; state < JobStateCount; ++state)
        width = std::max(width, widthOf(metrics, stateStyle(JobState(state)).word));
    return width + 2;
}
