// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job.h"

/// What a job is that a program was working on when it ended (killed, crashed, power lost):
///
/// * Sending → SubmitUnknown: the server may have it.
/// * Collecting with the complete file on disk → Collected, Failed or Cancelled.
/// * Collecting with a part of the file on disk → Partial: what has begun to arrive has left the
///   server. The part is kept as "<name>.partial".
/// * Collecting with nothing on disk → Done, with `resultFile` still set: whether the server has
///   the result is asked for at the next connection; until then nobody may say that others took it.
///
/// Other states stay. Touches the disk; returns whether the job changed.
[[nodiscard]] bool recoverInterrupted(Job& job, Moment at = now());
