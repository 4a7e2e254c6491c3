// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compose/codeeditor.h"

#include <QStringList>

class AqlLexer;

/// The field for AQL: colours, folding, completion (Ctrl+Space), comments (Ctrl+/).
class AqlEditor final : public CodeEditor {
    Q_OBJECT
public:
    explicit AqlEditor(QWidget* parent = nullptr);

    /// Names that completion offers besides keywords, functions and the query's own names.
    void setCollections(const QStringList& names);
    /// Everything that completes `prefix`, sorted, without doubles.
    [[nodiscard]] QStringList completions(const QString& prefix) const;

protected:
    void applyColours(const CodeColours& colours) override;
    void complete() override;
    void toggleComment() override;

private:
    AqlLexer* m_lexer;
    QStringList m_collections;
};
