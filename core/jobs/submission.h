// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/request.h"

#include <QMetaType>
#include <QString>

/// What a person asks to run in the background.
struct Submission {
    arango::Request request;
    QString database;
    QString label;
    bool keepResult = true; ///< false: fire-and-forget, the server keeps neither id nor result

    bool operator==(const Submission&) const = default;
};

Q_DECLARE_METATYPE(Submission)
