// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "results/task.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <optional>
#include <vector>

namespace results {

struct Match {
    qint64 offset = 0; ///< in the bytes, as written
    qint64 length = 0;
    bool operator==(const Match&) const = default;
};

struct FindOptions {
    bool matchCase = false;
    qint64 limit = 1'000'000; ///< no more than so many
};

struct Matches {
    std::vector<Match> matches; ///< by offset, none overlaps another
    bool more = false; ///< the limit was reached
};

/// Every place in JSON where `needle` stands, as written or with characters written as escapes:
/// "Müller" is found in M\u00fcller too. Never begins inside of an escape. Nothing when cancelled.
[[nodiscard]] std::optional<Matches> findAll(QByteArrayView json, const QString& needle,
                                             const FindOptions& options, Progress& progress);

/// Looks for one text in many places.
class Finder {
public:
    Finder(const QString& needle, bool matchCase);

    /// Appends the matches that begin in [from, to), by offset. False when there is none.
    bool find(QByteArrayView json, qsizetype from, qsizetype to, std::vector<Match>& matches) const;
    [[nodiscard]] bool contains(QByteArrayView json) const;

private:
    [[nodiscard]] bool matchesWritten(const char* at, qsizetype length) const;
    [[nodiscard]] static bool insideEscape(QByteArrayView json, qsizetype offset);
    void findWritten(QByteArrayView json, qsizetype from, qsizetype to,
                     std::vector<Match>& matches) const;
    void findEscaped(QByteArrayView json, qsizetype from, qsizetype to,
                     std::vector<Match>& matches) const;
    [[nodiscard]] qsizetype restFrom(QByteArrayView json, qsizetype at, size_t k) const;

    bool m_matchCase;
    std::vector<char32_t> m_characters; ///< folded when case does not count
    std::vector<qsizetype> m_offsets; ///< of each character in m_first and m_second
    QByteArray m_first; ///< UTF-8; each byte may be the one
    QByteArray m_second; ///< or the other: upper and lower case
};

} // namespace results
