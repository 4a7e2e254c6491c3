// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/request.h"

#include <QString>

/// A collected answer, as the result window shows it. The body stays in its file.
struct ResultView {
    QString title; ///< the window's title: the job's label or its query
    QString file; ///< the exact bytes of the answer's body; empty: there is none
    int httpStatus = 0;
    arango::Headers headers;
    qint64 size = -1; ///< bytes of the file; -1: look
    QByteArray sha256; ///< of the file when it was stored, 32 bytes; empty: not known
    QString errorText; ///< of a failed job; plain text
    QString cursorId; ///< the rest of the result is still on the server under this id
    bool partial = false; ///< not everything arrived, or further batches are lost
    QString query; ///< the AQL text, if any

    bool operator==(const ResultView&) const = default;
};
