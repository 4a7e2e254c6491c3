// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/http.h"

#include <algorithm>
#include <charconv>

namespace sandbox {

namespace {

constexpr std::size_t maxTarget = 16384;
constexpr std::size_t maxHead = 1024 * 1024;
constexpr std::size_t maxBody = 512UL * 1024 * 1024;

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

std::string_view trimmed(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

std::string_view reason(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 201:
        return "Created";
    case 202:
        return "Accepted";
    case 204:
        return "No Content";
    case 301:
        return "Moved Permanently";
    case 304:
        return "Not Modified";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 409:
        return "Conflict";
    case 410:
        return "Gone";
    case 411:
        return "Length Required";
    case 412:
        return "Precondition Failed";
    case 413:
        return "Payload Too Large";
    case 414:
        return "URI Too Long";
    case 431:
        return "Request Header Fields Too Large";
    case 500:
        return "Internal Server Error";
    case 501:
        return "Not Implemented";
    case 503:
        return "Service Unavailable";
    case 505:
        return "HTTP Version Not Supported";
    default:
        return "Unknown";
    }
}

// Fills what one header means for the transport; a length that is no number counts as none.
void applyHeader(HttpHead& head, std::string_view name, std::string_view value)
{
    if (equalsIgnoringCase(name, "Content-Length")) {
        if (value.starts_with('-')) {
            head.error = 411;
            return;
        }
        std::size_t length = 0;
        const auto end = std::from_chars(value.data(), value.data() + value.size(), length);
        const bool tooLarge = end.ec == std::errc::result_out_of_range || length > maxBody;
        if (tooLarge)
            head.error = 413;
        else
            head.bodyLength = length;
    } else if (equalsIgnoringCase(name, "Connection")) {
        std::string tokens(value);
        std::ranges::transform(tokens, tokens.begin(), lower);
        if (tokens.find("close") != std::string::npos)
            head.keepAlive = false;
        else if (tokens.find("keep-alive") != std::string::npos)
            head.keepAlive = true;
    } else if (equalsIgnoringCase(name, "Transfer-Encoding")) {
        if (!equalsIgnoringCase(value, "identity"))
            head.error = 400;
    } else if (equalsIgnoringCase(name, "Expect")) {
        head.expectsContinue = equalsIgnoringCase(value, "100-continue");
    }
}

bool parseRequestLine(HttpHead& head, std::string_view line)
{
    const std::size_t methodEnd = line.find(' ');
    const std::size_t targetEnd = line.rfind(' ');
    if (methodEnd == std::string_view::npos || targetEnd == methodEnd) {
        head.error = 505;
        return false;
    }
    const std::string_view version = line.substr(targetEnd + 1);
    if (version != "HTTP/1.1" && version != "HTTP/1.0") {
        head.error = 505;
        return false;
    }
    head.keepAlive = version == "HTTP/1.1";
    head.request.method = line.substr(0, methodEnd);
    std::ranges::transform(head.request.method, head.request.method.begin(), [](char c) {
        return c >= 'a' && c <= 'z' ? static_cast<char>(c - ('a' - 'A')) : c;
    });
    head.request.target = line.substr(methodEnd + 1, targetEnd - methodEnd - 1);
    if (head.request.target.size() > maxTarget) {
        head.error = 414;
        return false;
    }
    return true;
}

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char small = lower(c);
    return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}

} // namespace

bool equalsIgnoringCase(std::string_view a, std::string_view b)
{
    return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) {
               return lower(x) == lower(y);
           });
}

std::string_view HttpRequest::header(std::string_view name) const
{
    for (const auto& [key, value] : headers) {
        if (equalsIgnoringCase(key, name))
            return value;
    }
    return {};
}

std::optional<HttpHead> parseHead(std::string_view bytes)
{
    const std::size_t end = bytes.find("\r\n\r\n");
    HttpHead head;
    if (end == std::string_view::npos) {
        if (bytes.size() <= maxHead)
            return std::nullopt;
        head.error = 431;
        return head;
    }
    head.size = end + 4;
    std::size_t lineEnd = bytes.find("\r\n");
    if (head.size > maxHead) {
        head.error = 431;
        return head;
    }
    if (!parseRequestLine(head, bytes.substr(0, lineEnd)))
        return head;
    head.request.headers.reserve(8);
    while (lineEnd < end) {
        const std::size_t start = lineEnd + 2;
        lineEnd = bytes.find("\r\n", start);
        const std::string_view line = bytes.substr(start, lineEnd - start);
        const std::size_t colon = line.find(':');
        if (colon == std::string_view::npos)
            continue;
        const std::string_view name = line.substr(0, colon);
        const std::string_view value = trimmed(line.substr(colon + 1));
        applyHeader(head, name, value);
        head.request.headers.emplace_back(name, value);
    }
    return head;
}

std::string headOf(const HttpResponse& response, bool keepAlive, std::string_view queueTime)
{
    std::string out;
    out.reserve(384 + response.body.size());
    out += "HTTP/1.1 ";
    out += std::to_string(response.status);
    out += ' ';
    out += reason(response.status);
    for (const auto& [name, value] : response.headers) {
        out += "\r\n";
        out += name;
        out += ": ";
        out += value;
    }
    out += "\r\nX-Content-Type-Options: nosniff"
           "\r\nCache-Control: no-cache, no-store, must-revalidate"
           "\r\nX-Arango-Queue-Time-Seconds: ";
    out += queueTime;
    out += "\r\nServer: ArangoDB\r\nConnection: ";
    out += keepAlive ? "Keep-Alive" : "Close";
    out += "\r\nContent-Type: ";
    out += response.contentType;
    out += "\r\nContent-Length: ";
    out += std::to_string(response.body.size());
    out += "\r\n\r\n";
    return out;
}

std::string percentDecoded(std::string_view text, bool plusIsBlank)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool isEscape = text[i] == '%' && i + 2 < text.size() && hexDigit(text[i + 1]) >= 0
            && hexDigit(text[i + 2]) >= 0;
        if (isEscape) {
            out += static_cast<char>(hexDigit(text[i + 1]) * 16 + hexDigit(text[i + 2]));
            i += 2;
        } else {
            out += plusIsBlank && text[i] == '+' ? ' ' : text[i];
        }
    }
    return out;
}

std::string percentEncoded(std::string_view text)
{
    static constexpr std::string_view hex = "0123456789ABCDEF";
    static constexpr std::string_view plain = "-_.~:@!$'()*+,;=";
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool isPlain = (c >= '0' && c <= '9') || (lower(c) >= 'a' && lower(c) <= 'z')
            || plain.find(c) != std::string_view::npos;
        if (isPlain) {
            out += c;
        } else {
            out += '%';
            out += hex[byte >> 4U];
            out += hex[byte & 0x0FU];
        }
    }
    return out;
}

} // namespace sandbox
