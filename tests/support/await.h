// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/error.h"

#include <QObject>
#include <QTest>

#include <functional>
#include <memory>
#include <optional>

/// Runs the event loop until a call of the driver has answered, and returns the answer:
/// `const auto ids = await<QStringList>([&](auto context, auto done) { db.asyncJobs(…); })`.
template <class T, class Start> arango::Result<T> await(Start start, int timeoutMs = 20'000)
{
    QObject context;
    const auto answer = std::make_shared<std::optional<arango::Result<T>>>();
    start(&context, std::function<void(arango::Result<T>)>([answer](arango::Result<T> result) {
        *answer = std::move(result);
    }));
    if (!QTest::qWaitFor([&] { return answer->has_value(); }, timeoutMs))
        return arango::protocolError(QStringLiteral("the test waited too long"));
    return **answer;
}
