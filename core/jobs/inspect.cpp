// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/inspect.h"

#include "results/jsonindex.h"

#include <QFile>

using namespace Qt::StringLiterals;
using results::JsonKind;

namespace {

constexpr qsizetype MaxText = 2000;

} // namespace

StoredResult inspect(const QString& file)
{
    StoredResult stored{.file = file};
    QFile opened(file);
    if (!opened.open(QIODevice::ReadOnly)) {
        stored.problem = opened.errorString();
        return stored;
    }
    stored.size = opened.size();
    const uchar* bytes = stored.size > 0 ? opened.map(0, stored.size) : nullptr;
    if (!bytes)
        return stored;

    const results::JsonIndex index(QByteArrayView(bytes, stored.size));
    const auto root = index.root();
    if (!root)
        return stored;
    if (root->kind == JsonKind::Array)
        stored.rows = index.childCount(*root);
    if (root->kind != JsonKind::Object)
        return stored;

    const auto text = [&](QStringView key) {
        const auto node = index.member(*root, key);
        return node && !node->isContainer() ? index.text(*node, MaxText) : QString();
    };
    if (const auto result = index.member(*root, u"result");
        result && result->kind == JsonKind::Array)
        stored.rows = index.childCount(*result);
    if (text(u"hasMore") == "true"_L1) {
        stored.cursorId = text(u"id");
        stored.nextBatchId = text(u"nextBatchId");
    } else if (text(u"hasMore") == "false"_L1) {
        stored.spentCursor = text(u"id");
    }
    if (text(u"error") == "true"_L1) {
        stored.errorNum = text(u"errorNum").toInt();
        stored.errorMessage = text(u"errorMessage");
    }
    return stored;
}
