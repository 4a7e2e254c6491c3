// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/journalquery.h"

#include <QSqlDriver>
#include <QVariant>

#include <sqlite3.h>

#include <cstring>

namespace {

sqlite3* connectionOf(const QSqlDatabase& database)
{
    const QVariant handle = database.driver()->handle();
    if (std::strcmp(handle.typeName(), "sqlite3*") != 0)
        return nullptr;
    return *static_cast<sqlite3* const*>(handle.constData());
}

} // namespace

bool JournalField::isNull() const
{
    return sqlite3_column_type(m_statement, m_column) == SQLITE_NULL;
}

qint64 JournalField::integer() const
{
    return sqlite3_column_int64(m_statement, m_column);
}

QString JournalField::text() const
{
    // The text first: asking for it may change the length.
    const unsigned char* text = sqlite3_column_text(m_statement, m_column);
    const int length = sqlite3_column_bytes(m_statement, m_column);
    return QString::fromUtf8(reinterpret_cast<const char*>(text), length);
}

QByteArray JournalField::bytes() const
{
    const void* bytes = sqlite3_column_blob(m_statement, m_column);
    const int length = sqlite3_column_bytes(m_statement, m_column);
    return {static_cast<const char*>(bytes), length};
}

JournalQuery::JournalQuery(const QSqlDatabase& database, const QString& sql)
{
    sqlite3* const connection = connectionOf(database);
    m_connection = connection;
    if (!connection) {
        m_errorCode = SQLITE_MISUSE;
        m_problem = QStringLiteral("no connection");
        return;
    }
    const QByteArray text = sql.toUtf8();
    if (sqlite3_prepare_v2(connection, text.constData(), int(text.size()), &m_statement, nullptr)
        != SQLITE_OK)
        fail();
}

JournalQuery::~JournalQuery()
{
    sqlite3_finalize(m_statement);
}

void JournalQuery::start(const QVariantList& values)
{
    if (!m_statement)
        return;
    sqlite3_reset(m_statement);
    int number = 0;
    for (const QVariant& value : values) {
        ++number;
        if (value.typeId() == QMetaType::QByteArray) {
            const QByteArray bytes = value.toByteArray();
            sqlite3_bind_blob(m_statement, number, bytes.constData(), int(bytes.size()),
                              SQLITE_TRANSIENT);
        } else if (value.typeId() == QMetaType::QString) {
            const QByteArray text = value.toString().toUtf8();
            sqlite3_bind_text(m_statement, number, text.constData(), int(text.size()),
                              SQLITE_TRANSIENT);
        } else {
            sqlite3_bind_int64(m_statement, number, value.toLongLong());
        }
    }
}

bool JournalQuery::next()
{
    if (!m_statement)
        return false;
    const int code = sqlite3_step(m_statement);
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        fail();
    return code == SQLITE_ROW;
}

void JournalQuery::fail()
{
    auto* const connection = static_cast<sqlite3*>(m_connection);
    m_errorCode = sqlite3_errcode(connection);
    m_problem = QString::fromUtf8(sqlite3_errmsg(connection));
}
