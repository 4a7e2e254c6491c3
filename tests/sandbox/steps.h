// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/rawclient.h"
#include "sandbox/server.h"

#include <memory>
#include <string>
#include <vector>

/// One request and what its answer must hold.
struct Step {
    const char* method;
    const char* path; // behind /_db/test, or whole when it starts with /_db or /_open
    const char* body;
    int status;
    /// A JSON object: pointers into the answer and the values there. The value "…" stands for any
    /// that is there, null for one that may be missing.
    const char* expected = "{}";
    RawClient::Headers headers = {};
};

[[nodiscard]] std::unique_ptr<sandbox::Server> started(const sandbox::Options& options = {});

/// Empty, or what the first step that went wrong answered.
[[nodiscard]] std::string run(RawClient& client, const std::vector<Step>& steps);
