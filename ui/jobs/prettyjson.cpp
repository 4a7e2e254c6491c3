// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/prettyjson.h"

#include <algorithm>

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

} // namespace

QByteArray prettyJson(const QByteArray& json, qsizetype limit)
{
    const auto start = std::ranges::find_if_not(json, isBlank);
    if (start == json.cend() || (*start != '{' && *start != '['))
        return json.left(limit);

    QByteArray out;
    qsizetype depth = 0;
    bool inString = false;
    const auto newLine = [&out, &depth] {
        out += '\n';
        out.append(std::min<qsizetype>(depth, 40) * 2, ' ');
    };
    for (qsizetype i = 0; i < json.size() && out.size() < limit; ++i) {
        const char c = json.at(i);
        if (inString) {
            out += c;
            if (c == '\\' && i + 1 < json.size())
                out += json.at(++i);
            else if (c == '"')
                inString = false;
            continue;
        }
        switch (c) {
        case '"':
            inString = true;
            out += c;
            break;
        case '{':
        case '[': {
            auto next = i + 1;
            while (next < json.size() && isBlank(json.at(next)))
                ++next;
            out += c;
            if (next < json.size() && (json.at(next) == '}' || json.at(next) == ']')) {
                out += json.at(next);
                i = next;
            } else {
                ++depth;
                newLine();
            }
            break;
        }
        case '}':
        case ']':
            depth = std::max<qsizetype>(0, depth - 1);
            newLine();
            out += c;
            break;
        case ',':
            out += c;
            newLine();
            break;
        case ':':
            out += ": ";
            break;
        default:
            if (!isBlank(c))
                out += c;
        }
    }
    return out;
}
