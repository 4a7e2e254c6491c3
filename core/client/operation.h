// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/error.h"
#include "client/request.h"

#include <functional>

namespace arango {

/// An API call as a value: what to send, and how to read what comes back. Made by the free
/// functions of its family (aql::execute, documents::insert, …), run by Database or AsyncDatabase.
template <class T> struct Operation {
    Request request;
    std::function<Result<T>(const Response&)> decode;
};

} // namespace arango
