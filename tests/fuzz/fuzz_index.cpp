// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a result: nothing that reads results may crash, hang or contradict itself.
#include "results/diff.h"
#include "results/exporter.h"
#include "results/extra.h"
#include "results/find.h"
#include "results/jsonformat.h"
#include "results/resulttable.h"

#include <QBuffer>

#include <limits>

using namespace Qt::StringLiterals;
using namespace results;

namespace {

constexpr qint64 All = std::numeric_limits<qint64>::max();

void check(bool good)
{
    if (!good)
        __builtin_trap();
}

/// Every node lies inside of its container, behind the one before it.
void walk(const JsonIndex& index, const JsonNode& node)
{
    qint64 at = node.offset;
    const auto children = index.children(node, 0, All);
    check(std::ssize(children) == index.childCount(node));
    for (const JsonNode& child : children) {
        const qint64 begin = child.keyOffset < 0 ? child.offset : child.keyOffset;
        check(begin >= at && child.length > 0 && child.end() <= node.end());
        check(!node.complete || child.complete);
        at = child.end();
        (void)index.text(child, 20);
        (void)index.key(child, 20);
        walk(index, child);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), qsizetype(size));
    const auto file = ResultFile::fromBytes(bytes);
    const JsonIndex& index = file->index();
    if (index.root())
        walk(index, *index.root());
    check(file->isJson() == index.root().has_value());
    check(!file->problem() || !file->notice().isEmpty());
    check(file->pointerTo(qint64(size / 2)).size() >= 0);

    Progress progress;
    const auto found = findColumns(*file, {.levels = 2, .maxColumns = 50}, All, progress);
    const auto order
        = arrange(*file, {{{u"a"_s}, ColumnFilter::Test::ContainsNot, u"x"_s}},
                  Sorting{found->columns.empty() ? Path() : found->columns[0].path}, progress);
    check(std::ssize(*order) <= file->rowCount());
    (void)summarize(*file, *order, found->columns, progress);
    for (const QString& needle : {u"a"_s, u"ü\""_s, u"\\n"_s}) {
        const auto matches = findAll(bytes, needle, {}, progress);
        qint64 at = 0;
        for (const Match& match : matches->matches) {
            check(match.offset >= at && match.length > 0);
            at = match.offset + match.length;
        }
        check(at <= bytes.size());
    }

    for (const auto format : {ExportFormat::Json, ExportFormat::Ndjson, ExportFormat::Csv,
                              ExportFormat::Markdown, ExportFormat::AqlInsert}) {
        QBuffer buffer;
        check(buffer.open(QIODevice::WriteOnly));
        const QString problem = exportTo(
            buffer, *file,
            {.format = format, .rows = order, .columns = found->columns, .guardFormulas = true},
            progress);
        if (format == ExportFormat::Json && problem.isEmpty())
            check(!JsonIndex(buffer.data()).problem());
    }

    // A result is like itself, however it is laid out.
    const auto same = diff(*file, *file, {.byPosition = true}, progress);
    check(same->same == file->rowCount());
    if (file->isJson() && !file->problem()) {
        const auto pretty = ResultFile::fromBytes(indented(bytes));
        check(!pretty->problem());
        check(diff(*file, *pretty, {}, progress)->changed == 0);
    }
    (void)extra(*file);
    return 0;
}
