// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/apierror.h"
#include "sandbox/aql.h"

#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <string>

namespace {

constexpr std::size_t memoryLimit = 8UL * 1024 * 1024;
constexpr auto longest = std::chrono::milliseconds(30);

sandbox::Store& store()
{
    static sandbox::Store filled;
    static const bool isFilled = [] {
        sandbox::Transaction transaction(filled, "test");
        for (int i = 0; i < 5; ++i)
            transaction.insert("students",
                               {{"_key", std::to_string(i)},
                                {"n", i},
                                {"tags", {"a", i}},
                                {"name", {{"first", "x"}}}},
                               {});
        transaction.commit();
        return true;
    }();
    (void)isFilled;
    return filled;
}

// A query is refused with an error of ArangoDB's, or it has a result of JSON rows.
void tryQuery(const std::string& text, const sandbox::Json* bindVars)
{
    try {
        const sandbox::aql::QueryPtr query = sandbox::aql::parse(text, bindVars);
        (void)sandbox::aql::outline(*query);
        (void)sandbox::aql::plan(*query, "test");
        if (!bindVars)
            return;
        sandbox::Interrupt interrupt;
        interrupt.setDeadline(std::chrono::steady_clock::now() + longest);
        sandbox::Transaction transaction(store(), "test");
        const sandbox::aql::Result result = sandbox::aql::run(
            *query, transaction, {.fullCount = true, .memoryLimit = memoryLimit}, interrupt);
        for (std::size_t i = 0; i < result.rows.size(); ++i) {
            if (!sandbox::Json::accept(result.rows.row(i)))
                std::abort();
        }
    } catch (const sandbox::ApiError& error) {
        if (error.status() < 400 || error.number() == 0 || error.message().empty())
            std::abort();
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string text(data, data + size);
    static const sandbox::Json bindVars{
        {"x", 1}, {"list", {1, "two", nullptr}}, {"@c", "students"}};
    static const sandbox::Json none = sandbox::Json::object();
    tryQuery(text, nullptr);
    tryQuery(text, text.find('@') == std::string::npos ? &none : &bindVars);
    return 0;
}
