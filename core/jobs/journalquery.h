// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSqlDatabase>
#include <QString>
#include <QVariantList>

struct sqlite3;
struct sqlite3_stmt;

/// One field of a row of the journal.
class JournalField {
public:
    JournalField(sqlite3_stmt* statement, int column) : m_statement(statement), m_column(column) { }

    [[nodiscard]] bool isNull() const;
    [[nodiscard]] qint64 integer() const;
    [[nodiscard]] QString text() const;
    [[nodiscard]] QByteArray bytes() const;

private:
    sqlite3_stmt* m_statement;
    int m_column;
};

/// A SELECT that is read with SQLite itself, on the connection of a QSqlDatabase: QSqlQuery makes a
/// QVariant of every field of every row, which is half of what opening a large journal takes.
class JournalQuery {
public:
    JournalQuery(const QSqlDatabase& database, const QString& sql);
    ~JournalQuery();
    JournalQuery(const JournalQuery&) = delete;
    JournalQuery& operator=(const JournalQuery&) = delete;

    /// Begins anew with these values: numbers, texts or byte arrays.
    void start(const QVariantList& values);
    /// The next row; false behind the last, or when it failed.
    [[nodiscard]] bool next();
    [[nodiscard]] JournalField field(int column) const { return {m_statement, column}; }

    /// Empty: all went well.
    [[nodiscard]] const QString& problem() const { return m_problem; }
    [[nodiscard]] QString errorCode() const { return QString::number(m_errorCode); } ///< SQLite's

private:
    void fail();

    sqlite3* m_connection = nullptr;
    sqlite3_stmt* m_statement = nullptr;
    int m_errorCode = 0;
    QString m_problem;
};
