// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/engine.h"

namespace sandbox {

/// The function that answers this path; throws 404 or 501.
[[nodiscard]] Handler findHandler(const Call& call);

HttpResponse handleJob(Call& call);
HttpResponse handleCursor(Call& call);
HttpResponse handleQuery(Call& call);
HttpResponse handleExplain(Call& call);
HttpResponse handleQueryCache(Call& call);
HttpResponse handleDatabase(Call& call);
HttpResponse handleCollection(Call& call);
HttpResponse handleIndex(Call& call);
HttpResponse handleDocument(Call& call);
HttpResponse handleImport(Call& call);
HttpResponse handleUser(Call& call);
HttpResponse handleAuth(Call& call);
HttpResponse handleVersion(Call& call);
HttpResponse handleEngine(Call& call);
HttpResponse handleStatus(Call& call);
HttpResponse handleTime(Call& call);
HttpResponse handleServer(Call& call);
HttpResponse handleMetrics(Call& call);
HttpResponse handleShutdown(Call& call);
HttpResponse handleEcho(Call& call);
HttpResponse handleFront(Call& call);

} // namespace sandbox
