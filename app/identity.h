// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Name, version and organisation: with them Qt finds the program's folders.
void setIdentity();

/// The texts of Qt and of the program in a language ("de"), or in the system's when it is empty.
void installTranslators(const QString& language);
