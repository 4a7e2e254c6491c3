// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "results/jsonindex.h"

namespace results {

/// The one pass over a document that checks it and finds its large parts. Keeps its own stack, so
/// that no document can exhaust the thread's.
class JsonScanner {
public:
    JsonScanner(JsonIndex& index, const std::atomic_bool* cancel, std::atomic<qint64>* done);
    void run();

private:
    using Problem = JsonProblem::Kind;

    struct Frame {
        qint64 offset = 0;
        qint64 count = 0;
        bool object = false;
        std::vector<qint64> blocks;
    };

    [[nodiscard]] bool scanDocument();
    [[nodiscard]] bool scanScalar();
    [[nodiscard]] bool scanString();
    [[nodiscard]] bool scanEscape();
    [[nodiscard]] bool scanNumber();
    [[nodiscard]] bool scanDigits();
    [[nodiscard]] bool scanWord(QByteArrayView word);
    [[nodiscard]] bool scanKey();
    [[nodiscard]] bool beginChild();
    void push(bool object);
    void pop(bool complete);
    void skipSpace();
    /// Stops at `at`; at the end of the bytes the document is cut, whatever was expected.
    [[nodiscard]] bool fail(Problem kind, const char* at);
    void locate(JsonProblem& problem) const;

    [[nodiscard]] qint64 offsetOf(const char* at) const { return at - m_begin; }

    JsonIndex& m_index;
    const std::atomic_bool* m_cancel;
    std::atomic<qint64>* m_done;
    const char* m_begin;
    const char* m_end;
    const char* m_at;
    std::vector<Frame> m_frames; ///< kept after use: their block lists are used again
    size_t m_depth = 0;
    quint64 m_children = 0; ///< so far, of all containers
};

} // namespace results
