// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job.h"

/// Takes `job` to the state after `event` and notes the time where one belongs to the step. Returns
/// whether anything changed; an event that does not apply changes nothing.
bool advance(Job& job, JobEvent event, Moment at = now());
