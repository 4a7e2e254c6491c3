// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/json.h"
#include "client/operation.h"

#include <QLatin1StringView>
#include <QMap>
#include <QStringList>
#include <QVersionNumber>

#include <span>
#include <vector>

/// Every API call that python-arango can run as an async job (protocol.md §4), and a few its
/// asyncio sister adds, as data: what to offer, what to send, what to expect.
namespace arango::catalogue {

/// What a call does to data or settings of the server.
enum class Effect {
    Reads,
    Writes,
    Depends, ///< on the query in its body
};

/// A literal of the table.
struct Text : QLatin1StringView {
    constexpr Text(const char* text = "") : QLatin1StringView(text) { }
};

struct Entry {
    Text family; ///< "documents"
    Text name; ///< python-arango's: "insert"; unique in its family
    Method method = Method::Get;
    Text path; ///< "/_api/document/{collection}/{key}": names in braces are needed
    Text success; ///< HTTP codes separated by spaces, the usual one first
    Text error; ///< Error::operation: python-arango's exception without its "Error"
    Effect effect = Effect::Reads;
    Text doc; ///< one sentence, English: see documentation()

    struct More {
        Text query; ///< names separated by spaces; "collection!" is needed, the others may be
        Text headers; ///< the same for headers: "If-Match"
        Text body; ///< what to start from; empty: the call takes no body
        bool needsBody = false; ///< an empty body makes no sense
        Text since; ///< first version that has the call; empty: every one this program speaks to
        Text removed; ///< first version without it; empty: none
        bool perDatabase = true; ///< false: belongs to the whole server, sent to _system
        bool isJson = true; ///< false: body and answer are text or a file
    };
    More more = {};
};

/// What a person or a program gives for the names in path, query and headers.
using Parameters = QMap<QString, QString>;

/// All entries, family by family.
[[nodiscard]] std::span<const Entry> entries();
[[nodiscard]] QStringList families();
/// "documents", "insert": nullptr when there is none.
[[nodiscard]] const Entry* find(QStringView family, QStringView name);
/// Entries of a family (empty: all) that a server of this version (null: any) has.
[[nodiscard]] std::vector<const Entry*> list(QStringView family,
                                             const QVersionNumber& version = {});

/// A null version, of a server not asked yet, is any.
[[nodiscard]] bool existsIn(const Entry& entry, const QVersionNumber& version);
/// Whether the call may run as an async job (jobs::canBeJob).
[[nodiscard]] bool canBeJob(const Entry& entry);

/// Names in the path, in order.
[[nodiscard]] QStringList pathParameters(const Entry& entry);
/// Names without the mark of those that are needed.
[[nodiscard]] QStringList queryParameters(const Entry& entry);
[[nodiscard]] QStringList headerParameters(const Entry& entry);
[[nodiscard]] bool isNeeded(const Entry& entry, const QString& parameter);
[[nodiscard]] std::vector<int> successCodes(const Entry& entry);

/// Entry::doc in the person's language (context "api").
[[nodiscard]] QString documentation(const Entry& entry);

/// The call with everything filled in. Its result is the answer's body as it came ("true" or
/// "false" for a HEAD). Refused (NotSent) with a sentence: an unknown parameter, one that is
/// missing, a body where none is taken or none where one is needed.
[[nodiscard]] Result<Operation<Json>> fill(const Entry& entry, const Parameters& parameters = {},
                                           const Json& body = {});

} // namespace arango::catalogue
