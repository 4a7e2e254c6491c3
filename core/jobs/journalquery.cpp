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

/// Valid until the statement goes on.
QByteArrayView bytesOf(sqlite3_stmt* statement, int column)
{
    // The bytes first: asking for them may change the length.
    const auto* const bytes = static_cast<const char*>(sqlite3_column_blob(statement, column));
    return {bytes, sqlite3_column_bytes(statement, column)};
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
    // The file is in UTF-8: a text's bytes are its text, and a number's are its digits.
    return QString::fromUtf8(bytesOf(m_statement, m_column));
}

QByteArray JournalField::bytes() const
{
    return bytesOf(m_statement, m_column).toByteArray();
}

JournalQuery::JournalQuery(const QSqlDatabase& database, const QString& sql)
{
    m_connection = connectionOf(database);
    if (!m_connection) {
        m_errorCode = SQLITE_MISUSE;
        m_problem = QStringLiteral("no connection");
        return;
    }
    const QByteArray text = sql.toUtf8();
    if (sqlite3_prepare_v2(m_connection, text.constData(), int(text.size()), &m_statement, nullptr)
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
    m_errorCode = sqlite3_errcode(m_connection);
    m_problem = QString::fromUtf8(sqlite3_errmsg(m_connection));
}
