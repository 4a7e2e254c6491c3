// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// HTTP/1.1 as bytes: requests parsed, answers written. No sockets here.
namespace sandbox {

using Headers = std::vector<std::pair<std::string, std::string>>;

struct HttpRequest {
    std::string method;
    std::string target; // as sent, with the query string
    Headers headers;
    std::string body;

    /// The first header of that name in any case, empty if there is none.
    [[nodiscard]] std::string_view header(std::string_view name) const;
};

inline constexpr std::string_view jsonType = "application/json; charset=utf-8";
inline constexpr std::string_view textType = "text/plain; charset=utf-8";

struct HttpResponse {
    int status = 200;
    std::string_view contentType = jsonType; // one of a few literals
    Headers headers;
    std::string body;
    bool headOnly = false; // Content-Length of the body, but not the body
};

/// What the first bytes of a connection are: more is needed, a request, or an error to answer.
struct HttpHead {
    HttpRequest request;
    std::size_t size = 0; // bytes of request line and headers
    std::size_t bodyLength = 0; // bytes to follow
    bool keepAlive = true;
    bool expectsContinue = false;
    int error = 0; // status to answer with before closing
};

/// Empty as long as the blank line has not arrived.
[[nodiscard]] std::optional<HttpHead> parseHead(std::string_view bytes);
[[nodiscard]] std::string headOf(const HttpResponse& response, bool keepAlive,
                                 std::string_view queueTime);

[[nodiscard]] bool equalsIgnoringCase(std::string_view a, std::string_view b);
[[nodiscard]] std::string percentDecoded(std::string_view text, bool plusIsBlank);
[[nodiscard]] std::string percentEncoded(std::string_view text);

} // namespace sandbox
