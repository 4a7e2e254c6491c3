// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job.h"
#include "jobs/resultvault.h"

/// Notes the status line and header fields of a stored answer on the job, without those that carry
/// credentials.
void takeHead(Job& job, const arango::Response& head);

/// Takes a job whose head is known (takeHead()) to its end: what became of it is told by the HTTP
/// status and by what is in the file. 410 with errorNum 21 or 1500 is a cancelled job.
void takeOutcome(Job& job, const StoredResult& result, Moment at = now());
