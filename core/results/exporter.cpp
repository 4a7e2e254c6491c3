// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/exporter.h"

#include <QCoreApplication>
#include <QSaveFile>

#include <algorithm>
#include <array>
#include <limits>
#include <string>
#include <utility>

using namespace Qt::StringLiterals;

namespace results {

namespace {

constexpr qsizetype PieceBytes = 1 << 18;
constexpr qint64 RowsPerLook = 256; ///< between two looks at Progress
constexpr int FlattenLevels = JsonIndex::MaxDepth;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(results::Exporter)
};

bool isTable(ExportFormat format)
{
    return format == ExportFormat::Csv || format == ExportFormat::Tsv
        || format == ExportFormat::Markdown;
}

class Exporter {
public:
    Exporter(QIODevice& device, const ResultFile& file, const ExportOptions& options,
             Progress& progress)
        : m_device(device), m_file(file), m_options(options), m_progress(progress)
    {
        m_buffer.reserve(PieceBytes * 2);
    }

    /// Empty when it worked.
    [[nodiscard]] QString run()
    {
        const bool whole = m_options.format == ExportFormat::Json && m_options.wholeAnswer;
        if (!whole && !m_file.isJson())
            return m_file.notice();
        const bool good = whole ? writeAll() : writeRows();
        if (m_progress.isCancelled())
            return Texts::tr("The export was stopped.");
        if (!good || !flush())
            return m_problem.isEmpty() ? Texts::tr("Writing failed: %1").arg(m_device.errorString())
                                       : m_problem;
        return {};
    }

private:
    [[nodiscard]] bool writeAll()
    {
        QByteArrayView rest = m_file.bytes();
        m_progress.total = rest.size();
        while (!rest.isEmpty() && !m_progress.isCancelled()) {
            const qsizetype piece = std::min(rest.size(), PieceBytes);
            if (m_device.write(rest.data(), piece) != piece)
                return false;
            rest = rest.sliced(piece);
            m_progress.report(m_file.bytes().size() - rest.size());
        }
        return true;
    }

    [[nodiscard]] bool flush()
    {
        const auto size = std::ssize(m_buffer);
        const bool good = m_device.write(m_buffer.data(), size) == size;
        m_buffer.clear();
        return good;
    }

    void append(QByteArrayView bytes)
    {
        m_buffer.append(bytes.data(), static_cast<size_t>(bytes.size()));
    }

    [[nodiscard]] bool writeRows()
    {
        if (isTable(m_options.format) && !prepareTable())
            return false;
        begin();
        bool good = true;
        qint64 done = 0;
        m_progress.total = m_options.rows ? std::ssize(*m_options.rows) : m_file.rowCount();
        const auto visit = [&](qint64 number, const JsonNode& row) {
            if (done++ % RowsPerLook == 0) {
                m_progress.report(done);
                if (m_progress.isCancelled())
                    return false;
            }
            // What the document breaks off in is no row.
            if (row.complete)
                good = writeRow(number, row);
            if (good && std::ssize(m_buffer) >= PieceBytes)
                good = flush();
            return good;
        };
        if (m_options.rows)
            m_file.forEachRow(*m_options.rows, visit);
        else
            m_file.forEachRow(0, visit);
        if (!good)
            return false;
        end();
        m_progress.report(m_progress.total);
        return true;
    }

    [[nodiscard]] bool prepareTable()
    {
        if (m_options.columns) {
            m_columns = *m_options.columns;
        } else {
            const bool flatten = m_options.nested == ExportOptions::Nested::Flatten;
            const auto found = findColumns(m_file,
                                           {.levels = flatten ? FlattenLevels : 0,
                                            .opened = {},
                                            .maxColumns = std::numeric_limits<int>::max()},
                                           m_file.rowCount(), m_progress);
            if (!found)
                return false;
            m_columns = found->columns;
        }
        m_reader.emplace(m_columns);
        return true;
    }

    void begin()
    {
        switch (m_options.format) {
        case ExportFormat::Json:
            m_buffer += '[';
            break;
        case ExportFormat::AqlInsert:
            m_buffer += "FOR doc IN [";
            break;
        case ExportFormat::Ndjson:
            break;
        case ExportFormat::Csv:
        case ExportFormat::Tsv:
            if (m_options.header)
                writeHeader();
            break;
        case ExportFormat::Markdown:
            writeHeader();
            m_buffer += '|';
            for (qsizetype i = 0; i < std::ssize(m_columns); ++i)
                m_buffer += " --- |";
            m_buffer += '\n';
            break;
        }
    }

    void writeHeader()
    {
        if (m_options.format == ExportFormat::Markdown)
            m_buffer += '|';
        for (size_t i = 0; i < m_columns.size(); ++i) {
            const QByteArray title = m_columns[i].title().toUtf8();
            if (m_options.format == ExportFormat::Markdown)
                writeMarkdown(title);
            else
                writeField(i, title, true);
        }
        endLine();
    }

    void end()
    {
        if (m_options.format == ExportFormat::Json) {
            m_buffer += "]\n";
        } else if (m_options.format == ExportFormat::AqlInsert) {
            m_buffer += "\n]\n  INSERT doc INTO `";
            for (const char c : m_options.collection.toUtf8()) {
                if (c == '`' || c == '\\')
                    m_buffer += '\\';
                m_buffer += c;
            }
            m_buffer += "`\n";
        }
    }

    [[nodiscard]] bool writeRow(qint64 number, const JsonNode& row)
    {
        const QByteArrayView raw = m_file.index().raw(row);
        switch (m_options.format) {
        case ExportFormat::Json:
        case ExportFormat::AqlInsert:
            if (m_options.format == ExportFormat::AqlInsert && row.kind != JsonKind::Object) {
                m_problem = Texts::tr("Row %L1 is no document, so it cannot be inserted.")
                                .arg(number + 1);
                return false;
            }
            m_buffer += std::exchange(m_separator, ",\n");
            append(raw);
            break;
        case ExportFormat::Ndjson:
            writeOneLine(raw);
            m_buffer += '\n';
            break;
        case ExportFormat::Csv:
        case ExportFormat::Tsv:
        case ExportFormat::Markdown:
            writeTableRow(row);
        }
        return true;
    }

    /// Line breaks stand between tokens only: in strings they are escaped.
    void writeOneLine(QByteArrayView raw)
    {
        const auto begin = std::ssize(m_buffer);
        append(raw);
        if (raw.contains('\n') || raw.contains('\r'))
            std::replace_if(
                m_buffer.begin() + begin, m_buffer.end(),
                [](char c) { return c == '\n' || c == '\r'; }, ' ');
    }

    void writeTableRow(const JsonNode& row)
    {
        const JsonIndex& index = m_file.index();
        m_reader->read(index, row, m_cells);
        const bool markdown = m_options.format == ExportFormat::Markdown;
        if (markdown)
            m_buffer += '|';
        for (size_t i = 0; i < m_cells.size(); ++i) {
            const Cell& cell = m_cells[i];
            QByteArrayView text;
            if (cell.kind == CellKind::String) {
                const QByteArrayView raw = index.raw(cell.node);
                if (const auto plain = plainCharacters(raw)) {
                    text = *plain;
                } else {
                    m_text.resize(0);
                    appendUtf8(m_text, raw, LoneSurrogate::Replace);
                    text = m_text;
                }
            } else if (cell.kind != CellKind::Missing
                       && (markdown || cell.kind != CellKind::Null)) {
                text = index.raw(cell.node);
            }
            if (markdown)
                writeMarkdown(text);
            else
                writeField(i, text, cell.kind == CellKind::String);
        }
        endLine();
    }

    void endLine()
    {
        // RFC 4180 ends lines like this.
        m_buffer += m_options.format == ExportFormat::Csv ? "\r\n" : "\n";
    }

    void writeField(size_t column, QByteArrayView text, bool string)
    {
        const char separator = m_options.format == ExportFormat::Csv ? ',' : '\t';
        if (column > 0)
            m_buffer += separator;
        const bool formula = string && m_options.guardFormulas && !text.isEmpty()
            && QByteArrayView("=+-@\t\r").contains(text.front());
        bool quoted = false;
        for (const char c : text) // without an early way out it runs over 16 bytes at once
            quoted |= c == separator || c == '"' || c == '\n' || c == '\r';
        // An empty string is "", a missing or null value is nothing at all. A lone empty field
        // would be an empty line.
        if (!quoted && !(string && text.isEmpty()) && !(text.isEmpty() && m_columns.size() == 1)) {
            if (formula)
                m_buffer += '\'';
            append(text);
            return;
        }
        m_buffer += '"';
        if (formula)
            m_buffer += '\'';
        while (!text.isEmpty()) {
            const qsizetype quote = text.indexOf('"');
            if (quote < 0)
                break;
            append(text.first(quote + 1));
            m_buffer += '"';
            text = text.sliced(quote + 1);
        }
        append(text);
        m_buffer += '"';
    }

    void writeMarkdown(QByteArrayView text)
    {
        m_buffer += ' ';
        for (const char c : text) {
            if (c == '\n') {
                m_buffer += "<br>";
            } else if (c == '\r' || c == '\t') {
                m_buffer += ' ';
            } else {
                if (QByteArrayView("\\|<>*_`[]~&").contains(c))
                    m_buffer += '\\';
                m_buffer += c;
            }
        }
        m_buffer += " |";
    }

    QIODevice& m_device;
    const ResultFile& m_file;
    const ExportOptions& m_options;
    Progress& m_progress;
    std::vector<Column> m_columns;
    std::optional<RowReader> m_reader;
    std::vector<Cell> m_cells;
    QByteArray m_text; ///< of the cell that is written
    std::string m_buffer; ///< appends faster than QByteArray
    const char* m_separator = "\n";
    QString m_problem;
};

} // namespace

std::optional<ExportFormat> exportFormat(QStringView name)
{
    constexpr std::array<std::pair<QLatin1StringView, ExportFormat>, 8> Names{{
        {"json"_L1, ExportFormat::Json},
        {"ndjson"_L1, ExportFormat::Ndjson},
        {"jsonl"_L1, ExportFormat::Ndjson},
        {"csv"_L1, ExportFormat::Csv},
        {"tsv"_L1, ExportFormat::Tsv},
        {"markdown"_L1, ExportFormat::Markdown},
        {"md"_L1, ExportFormat::Markdown},
        {"aql"_L1, ExportFormat::AqlInsert},
    }};
    for (const auto& [known, format] : Names)
        if (name.compare(known, Qt::CaseInsensitive) == 0)
            return format;
    return std::nullopt;
}

QString exportTo(QIODevice& device, const ResultFile& file, const ExportOptions& options,
                 Progress& progress)
{
    return Exporter(device, file, options, progress).run();
}

QString exportToFile(const QString& path, const ResultFile& file, const ExportOptions& options,
                     Progress& progress)
{
    QSaveFile device(path);
    if (!device.open(QIODevice::WriteOnly))
        return Texts::tr("%1 could not be written: %2").arg(path, device.errorString());
    if (QString problem = exportTo(device, file, options, progress); !problem.isEmpty())
        return problem;
    if (!device.commit())
        return Texts::tr("%1 could not be written: %2").arg(path, device.errorString());
    return {};
}

} // namespace results
