// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/error.h"

using namespace Qt::StringLiterals;

namespace arango {

tl::unexpected<Error> protocolError(const QString& message)
{
    return tl::unexpected(
        Error{.kind = Error::Kind::Protocol, .message = message, .mayHaveReachedServer = true});
}

QString jobNotFound(const QString& id)
{
    return u"job "_s + id + u" not found"_s;
}

QString jobNotDone(const QString& id)
{
    return u"job "_s + id + u" not done"_s;
}

} // namespace arango
