// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/gzip.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <limits>

namespace arango {

namespace {

constexpr int GzipWindow = 15 + 16;
constexpr int GzipOrZlibWindow = 15 + 32;
constexpr int MemoryLevel = 8;
constexpr size_t PieceSize = 64 * 1024;

/// zlib reads through a pointer to what it does not change, in pieces of at most 4 GiB.
void setInput(z_stream& stream, const QByteArray& bytes)
{
    static_assert(sizeof(Bytef) == sizeof(char));
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.constData())); // NOLINT
    stream.avail_in = uInt(std::min(bytes.size(), qsizetype(std::numeric_limits<uInt>::max())));
}

} // namespace

QByteArray gzipped(const QByteArray& bytes)
{
    z_stream stream{};
    if (bytes.size() > qsizetype(std::numeric_limits<uInt>::max())
        || deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, GzipWindow, MemoryLevel,
                        Z_DEFAULT_STRATEGY)
            != Z_OK)
        return {};
    setInput(stream, bytes);
    QByteArray out;
    std::array<char, PieceSize> piece{};
    int state = Z_OK;
    while (state == Z_OK) {
        stream.next_out = reinterpret_cast<Bytef*>(piece.data()); // NOLINT
        stream.avail_out = uInt(piece.size());
        state = deflate(&stream, Z_FINISH);
        out.append(piece.data(), qsizetype(piece.size() - stream.avail_out));
    }
    deflateEnd(&stream);
    return state == Z_STREAM_END ? out : QByteArray();
}

struct Inflater::State {
    z_stream stream{};
    bool complete = false;
};

Inflater::Inflater() : m_state(std::make_unique<State>())
{
    inflateInit2(&m_state->stream, GzipOrZlibWindow);
}

Inflater::~Inflater()
{
    inflateEnd(&m_state->stream);
}

Inflater::Step Inflater::add(const QByteArray& piece, QByteArray& out, qint64 limit)
{
    if (m_state->complete || piece.isEmpty())
        return piece.isEmpty() ? Step::Good : Step::Broken;
    z_stream& stream = m_state->stream;
    setInput(stream, piece);
    std::array<char, PieceSize> buffer{};
    do {
        stream.next_out = reinterpret_cast<Bytef*>(buffer.data()); // NOLINT
        stream.avail_out = uInt(buffer.size());
        const int state = inflate(&stream, Z_NO_FLUSH);
        if (state != Z_OK && state != Z_STREAM_END && state != Z_BUF_ERROR)
            return Step::Broken;
        const auto got = qsizetype(buffer.size() - stream.avail_out);
        if (out.size() + got > limit)
            return Step::TooLarge;
        out.append(buffer.data(), got);
        if (state == Z_STREAM_END) {
            m_state->complete = true;
            return stream.avail_in == 0 ? Step::Good : Step::Broken;
        }
    } while (stream.avail_in > 0 || stream.avail_out == 0);
    return Step::Good;
}

bool Inflater::isComplete() const
{
    return m_state->complete;
}

} // namespace arango
