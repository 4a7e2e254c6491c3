// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/resultdocument.h"

#include "results/jsonformat.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSaveFile>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using results::JsonIndex;
using results::JsonKind;
using results::JsonNode;

namespace {

constexpr qint64 MapFrom = 4 << 20; ///< smaller files are read
constexpr qint64 PrettyUpTo = 10 << 20;
constexpr qint64 ColouredUpTo = 8 << 20; ///< colours of more take longer than a blink
constexpr qint64 TextUpTo = 50 << 20;
constexpr qsizetype LineWidth = 160;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ResultDocument)
};

using Documents = std::vector<std::shared_ptr<const ResultDocument>>;

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
}

template <class Write> QString saveAtomically(const QString& path, Write&& write)
{
    QSaveFile file(path);
    const bool good = file.open(QIODevice::WriteOnly) && write(file) && file.commit();
    return good ? QString()
                : Texts::tr("%1 could not be written: %2").arg(path, file.errorString());
}

bool writeAll(QSaveFile& file, QByteArrayView bytes)
{
    return file.write(bytes.data(), bytes.size()) == bytes.size();
}

} // namespace

std::optional<JsonNode> ResultDocument::resultArray() const
{
    if (!index.root())
        return std::nullopt;
    const auto array = index.member(*index.root(), u"result");
    return array && array->kind == JsonKind::Array ? array : std::nullopt;
}

qint64 ResultDocument::elementCount() const
{
    if (!index.root())
        return -1;
    if (index.root()->kind == JsonKind::Array)
        return index.childCount(*index.root());
    const auto array = resultArray();
    return array ? index.childCount(*array) : -1;
}

std::shared_ptr<const ResultDocument> ResultDocument::load(const QString& path,
                                                           const std::atomic_bool* cancel)
{
    auto document = std::make_shared<ResultDocument>();
    if (path.isEmpty()) {
        document->index = JsonIndex(QByteArrayView(), cancel);
        return document;
    }
    document->file.setFileName(path);
    if (!document->file.open(QIODevice::ReadOnly)) {
        document->fileProblem
            = Texts::tr("The file %1 cannot be read: %2").arg(path, document->file.errorString());
        return document;
    }
    const qint64 size = document->file.size();
    const uchar* const mapped = size >= MapFrom ? document->file.map(0, size) : nullptr;
    QByteArrayView bytes(reinterpret_cast<const char*>(mapped), mapped ? size : 0);
    if (!mapped) {
        document->copy = document->file.readAll();
        document->file.close();
        bytes = document->copy;
    }
    document->index = JsonIndex(bytes, cancel);
    return document;
}

ResultText ResultText::of(const ResultDocument& document)
{
    const QByteArrayView bytes = document.bytes();
    const QLocale locale;
    if (bytes.size() <= PrettyUpTo && document.isJson()) {
        ResultText text{.text = results::indented(bytes), .note = {}, .coloured = true};
        text.coloured = text.text.size() <= ColouredUpTo;
        return text;
    }

    qsizetype shown = std::min<qsizetype>(bytes.size(), TextUpTo);
    while (shown < bytes.size() && shown > 0 && (bytes[shown] & 0xC0) == 0x80)
        --shown; // never a part of a character
    ResultText text;
    text.coloured = false;
    text.text = results::withLineBreaks(bytes.first(shown), LineWidth);
    if (shown < bytes.size())
        text.note
            = Texts::tr("Only the first %1 of %2 are shown here, with added line breaks. “Save” "
                        "writes everything, unchanged.")
                  .arg(locale.formattedDataSize(shown), locale.formattedDataSize(bytes.size()));
    else if (text.text.size() != bytes.size())
        text.note = Texts::tr("Shown with added line breaks. “Save” writes the text unchanged.");
    return text;
}

QString saveDocuments(const Documents& documents, const QString& path)
{
    return saveAtomically(path, [&documents](QSaveFile& file) {
        return std::ranges::all_of(
            documents, [&file](const auto& document) { return writeAll(file, document->bytes()); });
    });
}

QString saveResultArrays(const Documents& documents, const QString& path)
{
    return saveAtomically(path, [&documents](QSaveFile& file) {
        bool first = true;
        if (!writeAll(file, "["))
            return false;
        for (const auto& document : documents) {
            const auto array = document->resultArray();
            if (!array || document->index.childCount(*array) == 0)
                continue;
            // What stands between the brackets, byte for byte.
            const QByteArrayView raw = document->index.raw(*array);
            const QByteArrayView inside
                = array->complete ? raw.sliced(1).chopped(1).trimmed() : raw.sliced(1).trimmed();
            if ((!first && !writeAll(file, ",\n")) || !writeAll(file, inside))
                return false;
            first = false;
        }
        return writeAll(file, "]\n");
    });
}

qint64 findBytes(QByteArrayView bytes, const QByteArray& needle, qint64 from)
{
    if (needle.isEmpty() || needle.size() > bytes.size())
        return -1;
    std::array<char, 256> folded{};
    for (size_t i = 0; i < folded.size(); ++i)
        folded[i] = lower(static_cast<char>(i));
    const auto fold = [&folded](char c) { return folded[static_cast<unsigned char>(c)]; };
    QByteArray wanted = needle;
    for (char& c : wanted)
        c = fold(c);

    // Horspool: looks at the last byte of the window and skips as far as that allows.
    const qsizetype length = wanted.size();
    std::array<qsizetype, 256> skip{};
    skip.fill(length);
    for (qsizetype i = 0; i + 1 < length; ++i)
        skip[static_cast<unsigned char>(wanted[i])] = length - 1 - i;
    const auto search = [&](qsizetype begin, qsizetype end) -> qint64 {
        for (qsizetype at = begin; at + length <= end;) {
            const char last = fold(bytes[at + length - 1]);
            if (last == wanted[length - 1]) {
                qsizetype i = 0;
                while (i < length && fold(bytes[at + i]) == wanted[i])
                    ++i;
                if (i == length)
                    return at;
            }
            at += skip[static_cast<unsigned char>(last)];
        }
        return -1;
    };
    const qsizetype start = std::clamp<qsizetype>(from, 0, bytes.size());
    const qint64 found = search(start, bytes.size());
    return found >= 0 ? found : search(0, std::min(bytes.size(), start + length - 1));
}
