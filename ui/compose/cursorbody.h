// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/aql.h"

#include <optional>

/// The body of POST /_api/cursor, taken apart.
struct CursorBody {
    QString query;
    QByteArray bindVars; ///< as it stands; empty when there are none
    arango::CursorOptions options;

    bool operator==(const CursorBody&) const = default;
};

/// Nothing when the body holds anything that would be lost: an unknown key, an odd type.
[[nodiscard]] std::optional<CursorBody> cursorBodyFrom(const QByteArray& body);
