// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/steps.h"

#include <nlohmann/json.hpp>

using Json = nlohmann::ordered_json;

std::unique_ptr<sandbox::Server> started(const sandbox::Options& options)
{
    auto server = std::make_unique<sandbox::Server>(options);
    std::string error;
    return server->start(error) ? std::move(server) : nullptr;
}

std::string run(RawClient& client, const std::vector<Step>& steps)
{
    for (const Step& step : steps) {
        const std::string path = step.path;
        const bool isWhole = path.starts_with("/_db/") || path.starts_with("/_open/");
        const RawClient::Answer answer = client.send(
            step.method, isWhole ? path : "/_db/test" + path, step.body, step.headers);
        const std::string place = std::string(step.method) + ' ' + path + ' ' + step.body + ": ";
        if (answer.status != step.status)
            return place + "status " + std::to_string(answer.status) + ' ' + answer.body;
        const Json expected = Json::parse(step.expected);
        if (expected.empty())
            continue;
        const Json body = Json::parse(answer.body, nullptr, false);
        for (const auto& [pointer, value] : expected.items()) {
            const Json::json_pointer at(pointer);
            const bool isThere = body.contains(at);
            const bool isGood = value.is_null() ? !isThere || body[at].is_null()
                                                : isThere && (value == "…" || body[at] == value);
            if (!isGood)
                return place + pointer + " is not " + value.dump() + " in " + answer.body;
        }
    }
    return {};
}
