// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job.h"
#include "jobs/journalquery.h"

#include <QByteArray>
#include <QSet>
#include <QString>
#include <QVariant>

#include <span>

/// Equal texts of many rows, held once.
class Interner {
public:
    void share(QString& text);
    void share(QByteArray& bytes);

private:
    QSet<QString> m_texts;
    QSet<QByteArray> m_bytes;
};

/// How a field of Job is a column of the journal's table `jobs`. A field that is added to Job gets
/// a line in journalrow.cpp: files of earlier versions get the column when they are opened.
struct JournalColumn {
    const char* name;
    const char* type; ///< for SQL
    /// Of the request: written once and again only when the request changes.
    bool ofRequest;
    QVariant (*get)(const Job&); ///< NULL: as in a new Job
    void (*set)(Job&, const JournalField&, Interner&); ///< of a field that is not NULL
};

/// All fields but uuid and serial.
[[nodiscard]] std::span<const JournalColumn> journalColumns();

/// What may be written down: without header fields that carry credentials, and without the body
/// where passwords are in it (logins, users).
[[nodiscard]] arango::Request withoutSecrets(arango::Request request);
[[nodiscard]] arango::Headers withoutSecrets(arango::Headers headers);

/// Two processes changed one job, neither knowing of the other: the version that is further on its
/// way counts, and a result on disk above all.
[[nodiscard]] const Job& furtherOf(const Job& theirs, const Job& mine);

/// Two rows tell of one job: who submitted it wrote `own`, who saw it in the server's list
/// `listed`. What it is comes from the first, what became of it from the one that is further.
[[nodiscard]] Job joined(const Job& own, const Job& listed);
