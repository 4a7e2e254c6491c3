// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/celltext.h"

#include "results/jsonformat.h"

#include <QLocale>
#include <QPalette>

#include <algorithm>

using namespace Qt::StringLiterals;
using results::Cell;
using results::CellKind;
using results::JsonIndex;
using results::JsonNode;

namespace {

constexpr qsizetype CellLength = 300;
constexpr qsizetype TipLength = 3000;
constexpr qsizetype TipLines = 40;
constexpr qsizetype BytesPerCharacter = 4; ///< of UTF-8, at most

QString shortened(const QString& text)
{
    return text.size() > CellLength ? QString(text.left(CellLength) + u'…') : text;
}

} // namespace

QString oneLine(const QString& text, bool escapeQuotes)
{
    QString out;
    out.reserve(text.size());
    for (const QChar c : text) {
        if (escapeQuotes && (c == u'"' || c == u'\\'))
            out += QString(u'\\' + QString(c));
        else if (c == u'\n')
            out += u"\\n"_s;
        else if (c == u'\t')
            out += u"\\t"_s;
        else if (c == u'\r')
            out += u"\\r"_s;
        else if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format
                 || c.category() == QChar::Separator_Line
                 || c.category() == QChar::Separator_Paragraph)
            out += u"\\u%1"_s.arg(int(c.unicode()), 4, 16, QChar(u'0'));
        else
            out += c;
    }
    return out;
}

QString cellText(const JsonIndex& json, const Cell& cell)
{
    switch (cell.kind) {
    case CellKind::Missing:
        return u"–"_s;
    case CellKind::Null:
        return u"(NULL)"_s;
    case CellKind::Boolean:
    case CellKind::Number:
        return shortened(json.text(cell.node, CellLength + 1));
    case CellKind::String:
        return cell.empty ? u"\"\""_s
                          : oneLine(shortened(json.text(cell.node, CellLength + 1)), false);
    case CellKind::Array:
    case CellKind::Object: {
        const bool object = cell.kind == CellKind::Object;
        const QString count = QLocale().toString(json.childCount(cell.node));
        QString sign = object ? u"{%1}"_s.arg(count) : u"[%1]"_s.arg(count);
        if (cell.empty)
            return sign;
        const QString inside = json.text(cell.node, CellLength + 1);
        return QString(sign + u"  "_s + oneLine(shortened(inside.simplified()), false));
    }
    }
    return {};
}

QString fullText(const JsonIndex& json, const JsonNode& node, qsizetype maxLength, bool* cut)
{
    QString text;
    if (node.isContainer()) {
        const QByteArrayView raw = json.raw(node);
        text = QString::fromUtf8(
            results::indented(raw.first(std::min(raw.size(), maxLength * BytesPerCharacter))));
    } else {
        text = json.text(node, maxLength + 1);
    }
    if (cut)
        *cut = text.size() > maxLength;
    text.truncate(maxLength);
    return text;
}

QString plainToolTip(const QString& text)
{
    QString shown = text.left(TipLength);
    bool cut = text.size() > TipLength;
    const auto lines = shown.split(u'\n');
    if (lines.size() > TipLines) {
        shown = lines.first(TipLines).join(u'\n');
        cut = true;
    }
    return QString(u"<p style='white-space:pre-wrap'>"_s + shown.toHtmlEscaped()
                   + (cut ? u"…"_s : QString()) + u"</p>"_s);
}

QString valueToolTip(const JsonIndex& json, const JsonNode& node)
{
    return plainToolTip(fullText(json, node, TipLength + 1));
}

QColor dimText(const QPalette& palette)
{
    QColor colour = palette.color(QPalette::Text);
    colour.setAlphaF(0.65F);
    return colour;
}
