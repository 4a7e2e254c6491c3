// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <exception>
#include <string>
#include <utility>

namespace sandbox {

/// What ends a request with ArangoDB's error object: HTTP status, errorNum and text.
class ApiError : public std::exception {
public:
    ApiError(int status, int number, std::string message)
        : m_status(status), m_number(number), m_message(std::move(message))
    {
    }

    [[nodiscard]] int status() const { return m_status; }
    [[nodiscard]] int number() const { return m_number; }
    [[nodiscard]] const std::string& message() const { return m_message; }
    [[nodiscard]] const char* what() const noexcept override { return m_message.c_str(); }

private:
    int m_status;
    int m_number;
    std::string m_message;
};

[[nodiscard]] inline ApiError notSupported(const std::string& what)
{
    return {501, 9, what + " is not supported by the sandbox"};
}

} // namespace sandbox
