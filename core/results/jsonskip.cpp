// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/jsonskip.h"

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace results {

namespace {

constexpr std::size_t BlockBytes = 64;

/// Where in 64 bytes something stands: bit 0 is the first byte.
struct Block {
    std::uint64_t quotes = 0;
    std::uint64_t backslashes = 0;
    std::uint64_t opens = 0;
    std::uint64_t closes = 0;

    explicit Block(const char* bytes)
    {
#ifdef __SSE2__
        for (unsigned i = 0; i < BlockBytes; i += 16) {
            const __m128i part = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes + i));
            // [ and {, ] and } differ by this bit only; no other byte becomes one of them by it.
            const __m128i bracket = _mm_or_si128(part, _mm_set1_epi8(0x20));
            const auto where = [i](__m128i in, char what) {
                const int mask = _mm_movemask_epi8(_mm_cmpeq_epi8(in, _mm_set1_epi8(what)));
                return std::uint64_t(unsigned(mask)) << i;
            };
            quotes |= where(part, '"');
            backslashes |= where(part, '\\');
            opens |= where(bracket, '{');
            closes |= where(bracket, '}');
        }
#else
        for (unsigned i = 0; i < BlockBytes; ++i) {
            const char c = bytes[i];
            quotes |= std::uint64_t(c == '"') << i;
            backslashes |= std::uint64_t(c == '\\') << i;
            opens |= std::uint64_t(c == '{' || c == '[') << i;
            closes |= std::uint64_t(c == '}' || c == ']') << i;
        }
#endif
    }
};

/// Bit i: the parity of the bits 0 to i.
std::uint64_t parities(std::uint64_t bits)
{
    for (int shift = 1; shift < 64; shift *= 2)
        bits ^= bits << shift;
    return bits;
}

/// The bytes that a backslash before them escapes. `carry`: the block before ended with one.
std::uint64_t escapedBytes(std::uint64_t backslashes, bool& carry)
{
    std::uint64_t escaped = carry ? 1 : 0;
    carry = false;
    for (std::uint64_t rest = backslashes & ~escaped; rest != 0;) {
        const int at = std::countr_zero(rest);
        if (at == 63) {
            carry = true;
            break;
        }
        escaped |= std::uint64_t(2) << at;
        rest &= ~(std::uint64_t(3) << at);
    }
    return escaped;
}

} // namespace

const char* endOfString(const char* at, const char* end)
{
    const char* const first = at + 1;
    at = first;
#ifdef __SSE2__
    // Most keys and values are short: no call for those.
    if (end - at >= 16) {
        const __m128i part = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
        const auto where = [part](char what) {
            return unsigned(_mm_movemask_epi8(_mm_cmpeq_epi8(part, _mm_set1_epi8(what))));
        };
        const unsigned quotes = where('"');
        const unsigned backslashes = where('\\');
        if (quotes != 0 && std::countr_zero(quotes) < std::countr_zero(backslashes))
            return at + std::countr_zero(quotes) + 1;
        if ((quotes | backslashes) == 0)
            at += 16;
    }
#endif
    while (at < end) {
        const auto* const quote
            = static_cast<const char*>(std::memchr(at, '"', static_cast<std::size_t>(end - at)));
        if (!quote)
            return end;
        // An even run of backslashes before it escapes itself only.
        const char* run = quote;
        while (run > first && run[-1] == '\\')
            --run;
        at = quote + 1;
        if ((quote - run) % 2 == 0)
            return at;
    }
    return end;
}

const char* endOfContainer(const char* at, const char* end)
{
    std::int64_t depth = 0;
    std::uint64_t inString = 0; // all ones: the block before ended in a string
    bool escaping = false;
    for (; at < end; at += BlockBytes) {
        std::array<char, BlockBytes> last{};
        const char* bytes = at;
        if (end - at < std::ptrdiff_t(BlockBytes)) {
            std::memcpy(last.data(), at, static_cast<std::size_t>(end - at));
            bytes = last.data();
        }
        Block block(bytes);
        if (block.backslashes != 0 || escaping)
            block.quotes &= ~escapedBytes(block.backslashes, escaping);
        const std::uint64_t strings = parities(block.quotes) ^ inString;
        inString = (strings >> 63) != 0 ? ~std::uint64_t(0) : 0;
        block.opens &= ~strings;
        block.closes &= ~strings;
        // Mostly the block cannot have the end, however its brackets stand.
        if (std::popcount(block.closes) < depth) {
            depth += std::popcount(block.opens) - std::popcount(block.closes);
            continue;
        }
        for (std::uint64_t rest = block.opens | block.closes; rest != 0; rest &= rest - 1) {
            const int bit = std::countr_zero(rest);
            depth += ((block.opens >> bit) & 1) != 0 ? 1 : -1;
            if (depth == 0)
                return at + bit + 1;
        }
    }
    return end;
}

} // namespace results
