// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPointer>
#include <Qsci/qsciscintilla.h>

class QsciLexerJSON;

/// The colours of code, derived from a palette so that they suit light and dark windows.
struct CodeColours {
    explicit CodeColours(const QPalette& palette);

    QColor text, paper, dim, currentLine, margin, error;
    QColor keyword, function, string, number, comment, variable;
};

/// What all text fields with code share: the looks, folding, zoom, a placeholder, one underlined
/// mistake. Frees the keys that belong to the window (Ctrl+Return, Esc, F6, Ctrl+Tab …).
class CodeEditor : public QsciScintilla {
    Q_OBJECT
public:
    explicit CodeEditor(QWidget* parent = nullptr);

    void setPlaceholderText(const QString& text);
    /// Underlines the word at line and column (from 1) and says `message` there as a tool tip.
    void showError(int line, int column, const QString& message);
    void clearError();
    [[nodiscard]] QString errorMessage() const { return m_error; }
    [[nodiscard]] bool hasErrorAt(int line, int column) const; ///< from 1
    void setLineNumbers(bool visible);
    /// Room for the line numbers; by itself where changes of the text are told.
    void updateMargin();

    [[nodiscard]] QSize sizeHint() const override { return {480, 200}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {160, 60}; }

public Q_SLOTS:
    void zoomReset() { zoomTo(0); }

protected:
    virtual void applyColours(const CodeColours& colours);
    virtual void complete() { }
    virtual void toggleComment() { }
    void restyle(); ///< to be called at the end of a constructor

    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void releaseKeys();

    QString m_placeholder;
    QString m_error;
    bool m_lineNumbers = true;
    bool m_styling = false;
};

/// JSON with colours and folding.
class JsonEditor final : public CodeEditor {
    Q_OBJECT
public:
    explicit JsonEditor(QWidget* parent = nullptr);
    /// Without them long text opens and scrolls faster.
    void setColoured(bool coloured);

protected:
    void applyColours(const CodeColours& colours) override;

private:
    QsciLexerJSON* m_json;
};
