// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/cursortable.h"

#include "sandbox/apierror.h"

namespace sandbox {

namespace {

void renew(Cursor& cursor)
{
    cursor.expires
        = Cursor::Clock::now() + std::chrono::duration_cast<Cursor::Clock::duration>(cursor.ttl);
}

} // namespace

void CursorTable::add(std::unique_ptr<Cursor> cursor)
{
    renew(*cursor);
    const std::lock_guard lock(m_mutex);
    std::string id = cursor->id;
    m_cursors.emplace(std::move(id), std::move(cursor));
}

Cursor& CursorTable::use(const std::string& id, const std::string& database,
                         const std::string& user, bool anyUser)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_cursors.find(id);
    const bool isThere = found != m_cursors.end() && found->second->database == database
        && (anyUser || found->second->user == user);
    if (!isThere)
        throw ApiError(404, 1600, "cursor not found");
    Cursor& cursor = *found->second;
    if (cursor.isBusy)
        throw ApiError(409, 1601, "cursor is busy");
    if (cursor.expires <= Cursor::Clock::now()) {
        m_cursors.erase(found);
        throw ApiError(404, 1600, "cursor not found");
    }
    cursor.isBusy = true;
    return cursor;
}

void CursorTable::put(Cursor& cursor)
{
    const std::lock_guard lock(m_mutex);
    renew(cursor);
    cursor.isBusy = false;
}

void CursorTable::drop(const std::string& id)
{
    std::unique_ptr<Cursor> dropped;
    const std::lock_guard lock(m_mutex);
    const auto found = m_cursors.find(id);
    if (found == m_cursors.end())
        return;
    dropped = std::move(found->second);
    m_cursors.erase(found);
}

void CursorTable::sweep()
{
    const auto now = Cursor::Clock::now();
    const std::lock_guard lock(m_mutex);
    std::erase_if(m_cursors, [now](const auto& entry) {
        return !entry.second->isBusy && entry.second->expires <= now;
    });
}

std::size_t CursorTable::bytes() const
{
    const std::lock_guard lock(m_mutex);
    std::size_t sum = 0;
    for (const auto& [id, cursor] : m_cursors)
        sum += cursor->rows.bytes();
    return sum;
}

std::size_t CursorTable::count() const
{
    const std::lock_guard lock(m_mutex);
    return m_cursors.size();
}

void CursorTable::clear()
{
    const std::lock_guard lock(m_mutex);
    std::erase_if(m_cursors, [](const auto& entry) { return !entry.second->isBusy; });
    for (const auto& [id, cursor] : m_cursors)
        cursor->ttl = std::chrono::duration<double>(0);
}

} // namespace sandbox
