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
    const char* name = ""; ///< Error::operation of its failures; a literal
};

/// The error with the operation and the request it belongs to, unless it names them already.
[[nodiscard]] Error failureOf(const char* operation, const Request& request, Error error);

/// Reads an answer, or passes on why there is none; failures say whose they are.
template <class T>
[[nodiscard]] Result<T> decoded(const Operation<T>& operation, const Result<Response>& response)
{
    return response.and_then(operation.decode).map_error([&operation](const Error& error) {
        return failureOf(operation.name, operation.request, error);
    });
}

} // namespace arango
