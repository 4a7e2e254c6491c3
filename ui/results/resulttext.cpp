// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/resulttext.h"

#include "results/jsonformat.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 PrettyUpTo = 10 << 20;
constexpr qint64 ColouredUpTo = 8 << 20; ///< colours of more take longer than a blink
constexpr qint64 TextUpTo = 50 << 20;
constexpr qsizetype LineWidth = 160;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ResultText)
};

} // namespace

ResultText ResultText::of(const results::ResultFile& file)
{
    const QByteArrayView bytes = file.bytes();
    const QLocale locale;
    if (bytes.size() <= PrettyUpTo && file.isJson()) {
        ResultText text{.text = results::indented(bytes), .note = {}, .coloured = true};
        text.coloured = text.text.size() <= ColouredUpTo;
        return text;
    }

    qsizetype shown = std::min<qsizetype>(bytes.size(), TextUpTo);
    while (shown < bytes.size() && shown > 0 && (bytes[shown] & 0xC0) == 0x80)
        --shown; // never a part of a character
    ResultText text;
    text.coloured = false;
    text.text = results::withLineBreaks(bytes.first(shown), LineWidth);
    if (shown < bytes.size())
        text.note
            = Texts::tr("Only the first %1 of %2 are shown here, with added line breaks. “Export” "
                        "writes everything, unchanged.")
                  .arg(locale.formattedDataSize(shown), locale.formattedDataSize(bytes.size()));
    else if (text.text.size() != bytes.size())
        text.note = Texts::tr("Shown with added line breaks. “Export” writes the text unchanged.");
    return text;
}
