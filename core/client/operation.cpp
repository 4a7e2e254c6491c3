// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/operation.h"

namespace arango {

Error failureOf(const char* operation, const Request& request, Error error)
{
    if (!error.operation.isEmpty())
        return error;
    error.operation = QString::fromLatin1(operation);
    error.request = QString::fromLatin1(methodName(request.method) + ' ' + request.path);
    return error;
}

} // namespace arango
