// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/catalogue.h"

/// The rows of the catalogue, by file.
namespace arango::catalogue {

[[nodiscard]] std::span<const Entry> dataEntries();
[[nodiscard]] std::span<const Entry> schemaEntries();
[[nodiscard]] std::span<const Entry> serverEntries();
[[nodiscard]] std::span<const Entry> olderEntries();

} // namespace arango::catalogue
