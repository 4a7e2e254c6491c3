// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/interrupt.h"
#include "sandbox/json.h"
#include "sandbox/transaction.h"

#include <string>
#include <vector>

namespace sandbox::aql {

/// What a function may use besides its arguments.
class Context {
public:
    Context() = default;
    Context(const Context&) = delete;
    Context& operator=(const Context&) = delete;
    virtual ~Context() = default;
    virtual void warn(int number, const std::string& message) = 0;
    [[nodiscard]] virtual Document document(const std::string& id) = 0;
    [[nodiscard]] virtual std::string database() const = 0;
    [[nodiscard]] virtual std::vector<std::string> collections() const = 0;
    [[nodiscard]] virtual std::size_t collectionCount(const std::string& name) = 0;
    virtual Interrupt& interrupt() = 0;
    /// Called by everything that grows or loops; throws when it has to stop.
    virtual void account(std::size_t bytes) = 0;
};

/// Arguments of one call.
struct Arguments {
    Context& context;
    const char* function;
    std::vector<const Json*> values;

    [[nodiscard]] std::size_t size() const { return values.size(); }
    [[nodiscard]] const Json& operator[](std::size_t i) const { return *values[i]; }
    [[nodiscard]] bool has(std::size_t i) const { return i < values.size(); }
    /// Warns "invalid argument type in call to function" and is null.
    [[nodiscard]] Json wrongType() const;
};

struct Function {
    const char* name;
    std::size_t minimum;
    std::size_t maximum;
    Json (*call)(const Arguments& arguments);
};

inline constexpr std::size_t anyNumber = 1000;

/// Null if there is none of that name (upper case).
[[nodiscard]] const Function* findFunction(const std::string& name);
/// Functions the real AQL has and this one has not.
[[nodiscard]] bool isUnsupportedFunction(const std::string& name);

[[nodiscard]] const std::vector<Function>& textFunctions();
[[nodiscard]] const std::vector<Function>& listFunctions();
[[nodiscard]] const std::vector<Function>& numberFunctions();
[[nodiscard]] const std::vector<Function>& objectFunctions();
[[nodiscard]] const std::vector<Function>& otherFunctions();

} // namespace sandbox::aql
