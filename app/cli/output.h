// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

namespace cli {

/// Standard output for what a command says, standard error for people: sentences, and one line of
/// progress when it is a terminal.
class Output final {
public:
    Output();
    ~Output();
    Output(const Output&) = delete;
    Output& operator=(const Output&) = delete;

    /// To standard output, whole. False when it takes no more; see isBroken() and problem().
    bool write(QByteArrayView bytes);
    bool writeLine(const QString& line);
    /// The reader has gone (`| head`): nothing more is written, and the command ends.
    [[nodiscard]] bool isBroken() const { return m_isBroken; }
    /// Why standard output could not be written, other than that.
    [[nodiscard]] const QString& problem() const { return m_problem; }

    /// A sentence on standard error. Control characters in it come out as blanks.
    void note(const QString& sentence);

    [[nodiscard]] bool showsProgress() const { return m_showsProgress; }
    /// Replaces the line of progress; without a terminal nothing.
    void progress(const QString& line);
    void clearProgress();

    /// Columns of the terminal on standard output; 0: it is none, and nothing is cut.
    [[nodiscard]] int width() const;

private:
    void writeError(QByteArrayView bytes);

    bool m_isBroken = false;
    QString m_problem;
    bool m_showsProgress = false;
    bool m_hasProgress = false;
};

/// Text of a server or file for a terminal: no escape sequences, no line breaks, no change of the
/// writing direction.
[[nodiscard]] QString tame(const QString& text);

/// Columns that a terminal needs for `text`.
[[nodiscard]] int columnsOf(const QString& text);

/// The beginning of `text` that fits into so many columns, with an ellipsis when something is
/// missing.
[[nodiscard]] QString cut(const QString& text, int columns);

} // namespace cli
