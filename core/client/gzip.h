// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <memory>

namespace arango {

/// `bytes` as a gzip stream, made fast rather than small.
[[nodiscard]] QByteArray gzipped(const QByteArray& bytes);

/// Undoes Content-Encoding gzip or deflate piece by piece.
class Inflater {
public:
    Inflater();
    ~Inflater();
    Inflater(const Inflater&) = delete;
    Inflater& operator=(const Inflater&) = delete;

    enum class Step { Good, Broken, TooLarge };
    /// Appends what `piece` holds to `out`, which never grows beyond `limit`.
    [[nodiscard]] Step add(const QByteArray& piece, QByteArray& out, qint64 limit);
    /// Was the end of the stream in what was added?
    [[nodiscard]] bool isComplete() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace arango
