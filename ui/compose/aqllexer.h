// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qsci/qscilexercustom.h>

struct CodeColours;

/// Colours and folds AQL in a QsciScintilla. A style is the number of an AqlKind.
class AqlLexer final : public QsciLexerCustom {
    Q_OBJECT
public:
    explicit AqlLexer(QObject* parent = nullptr);

    [[nodiscard]] const char* language() const override { return "AQL"; }
    [[nodiscard]] QString description(int style) const override;
    [[nodiscard]] const char* wordCharacters() const override;
    void styleText(int start, int end) override;
    void setColours(const CodeColours& colours);
};
