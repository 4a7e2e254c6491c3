// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/transactions.h"

#include "client/decode.h"

using namespace Qt::StringLiterals;

namespace arango::transactions {

namespace {

TransactionInfo infoOf(const QJsonObject& object)
{
    // The list says "state", the other calls say "status".
    const auto state
        = object.contains("status"_L1) ? object.value("status"_L1) : object.value("state"_L1);
    return {.id = object.value("id"_L1).toString(), .state = state.toString()};
}

ObjectWriter bodyOf(const TransactionOptions& options)
{
    ObjectWriter collections;
    collections.addIfSet("read", options.read);
    collections.addIfSet("write", options.write);
    collections.addIfSet("exclusive", options.exclusive);
    collections.add("allowImplicit", options.allowImplicit);
    ObjectWriter body;
    body.add("collections", collections.finish());
    body.add("waitForSync", options.waitForSync);
    body.add("lockTimeout", options.lockTimeout);
    body.add("maxTransactionSize", options.maxTransactionSize);
    return body;
}

Operation<TransactionInfo> step(Method method, const QString& id, const char* name)
{
    return {.request = {.method = method, .path = pathOf("/_api/transaction", {id})},
            .decode = decode::objectWith(infoOf, "result"_L1),
            .name = name};
}

} // namespace

Operation<QJsonValue> execute(const QString& action, const TransactionOptions& options,
                              const Json& params)
{
    ObjectWriter body = bodyOf(options);
    body.add("action", action);
    body.addIfSet("params", params);
    return {.request
            = {.method = Method::Post, .path = "/_api/transaction", .body = body.finish().bytes()},
            .decode =
                [](const Response& response) {
                    return decode::object(response).map([](const QJsonObject& object) {
                        return QJsonValue(object.value("result"_L1));
                    });
                },
            .name = "TransactionExecute"};
}

Operation<TransactionInfo> begin(const TransactionOptions& options)
{
    return {.request = {.method = Method::Post,
                        .path = "/_api/transaction/begin",
                        .body = bodyOf(options).finish().bytes()},
            .decode = decode::objectWith(infoOf, "result"_L1),
            .name = "TransactionInit"};
}

Operation<TransactionInfo> status(const QString& id)
{
    return step(Method::Get, id, "TransactionStatus");
}

Operation<TransactionInfo> commit(const QString& id)
{
    return step(Method::Put, id, "TransactionCommit");
}

Operation<TransactionInfo> abort(const QString& id)
{
    return step(Method::Delete, id, "TransactionAbort");
}

Operation<std::vector<TransactionInfo>> list()
{
    return {.request = {.path = "/_api/transaction"},
            .decode = decode::listWith(infoOf, "transactions"_L1),
            .name = "TransactionList"};
}

} // namespace arango::transactions
