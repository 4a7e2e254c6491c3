// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sandbox {

/// Rows of a result as JSON text, one after the other.
class Rows {
public:
    void append(std::string_view row)
    {
        m_text += row;
        m_ends.push_back(m_text.size());
    }
    [[nodiscard]] std::size_t size() const { return m_ends.size(); }
    [[nodiscard]] std::size_t bytes() const
    {
        return m_text.size() + m_ends.size() * sizeof(std::size_t);
    }
    [[nodiscard]] std::string_view row(std::size_t i) const
    {
        const std::size_t start = i == 0 ? 0 : m_ends[i - 1];
        return std::string_view(m_text).substr(start, m_ends[i] - start);
    }

private:
    std::string m_text;
    std::vector<std::size_t> m_ends;
};

struct Cursor {
    using Clock = std::chrono::steady_clock;

    std::string id;
    std::string database;
    std::string user;
    Rows rows;
    std::size_t position = 0;
    std::size_t batchSize = 1000;
    std::chrono::duration<double> ttl{30};
    Clock::time_point expires;
    bool withCount = false;
    bool allowRetry = false;
    std::string extra; // JSON text, the same in every batch
    std::uint64_t batch = 1; // number of the batch given out last
    std::string lastBody; // only with allowRetry
    bool isBusy = false;
};

/// Open cursors; they die when nobody asks for them within their time to live.
class CursorTable {
public:
    void add(std::unique_ptr<Cursor> cursor);
    /// Throws 404/1600 and 409/1601. Give it back with put() or forget it with drop().
    [[nodiscard]] Cursor& use(const std::string& id, const std::string& database,
                              const std::string& user, bool anyUser);
    void put(Cursor& cursor);
    void drop(const std::string& id);
    void sweep();
    [[nodiscard]] std::size_t count() const;
    [[nodiscard]] std::size_t bytes() const;
    void clear();

private:
    mutable std::mutex m_mutex;
    std::map<std::string, std::unique_ptr<Cursor>> m_cursors;
};

} // namespace sandbox
