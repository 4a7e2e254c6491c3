// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace results {

/// Behind the string that begins at `at`, where its quote stands; `end` when it does not end.
[[nodiscard]] const char* endOfString(const char* at, const char* end);

/// Behind the object or array that begins at `at`, in checked text; `end` when it does not end.
[[nodiscard]] const char* endOfContainer(const char* at, const char* end);

} // namespace results
