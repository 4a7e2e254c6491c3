// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "results/resultfile.h"

/// A result's text as it is shown: made readable, and bounded. Takes its time: not for the GUI
/// thread.
struct ResultText {
    QByteArray text;
    QString note; ///< what was done to the text, for people; empty: nothing
    bool coloured = true;

    static ResultText of(const results::ResultFile& file);
};
