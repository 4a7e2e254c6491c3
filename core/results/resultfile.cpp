// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/resultfile.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace results {

namespace {

constexpr qint64 MapFrom = 4 << 20; ///< smaller files are read
constexpr qint64 PreviewBytes = 1 << 20;
constexpr qsizetype KeyLength = 10'000; ///< of a key in a pointer

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(results::ResultFile)
};

ResultFile::Content contentOf(QByteArrayView bytes)
{
    const QByteArrayView begin = bytes.first(std::min<qsizetype>(bytes.size(), 4096));
    const QByteArrayView text = begin.trimmed();
    if (text.isEmpty() && bytes.size() == begin.size())
        return ResultFile::Content::Empty;
    const QByteArray word
        = text.first(std::min<qsizetype>(text.size(), 15)).toByteArray().toLower();
    if (word.startsWith("<!doctype html") || word.startsWith("<html") || word.startsWith("<head")
        || word.startsWith("<body"))
        return ResultFile::Content::Html;
    const bool binary = std::ranges::any_of(begin, [](char c) {
        return (c >= 0 && c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f');
    });
    return binary ? ResultFile::Content::Binary : ResultFile::Content::Text;
}

} // namespace

ResultFile::~ResultFile() = default;

ResultFile::Ptr ResultFile::open(const QString& path, Progress* progress)
{
    const auto file = map(path);
    file->index(file->m_bytes, progress);
    return file;
}

ResultFile::Ptr ResultFile::preview(const QString& path)
{
    const auto file = map(path);
    file->m_preview = file->m_bytes.size() > PreviewBytes;
    file->index(file->m_preview ? file->m_bytes.first(PreviewBytes) : file->m_bytes, nullptr);
    return file;
}

ResultFile::Ptr ResultFile::fromBytes(QByteArray bytes)
{
    const std::shared_ptr<ResultFile> file(new ResultFile);
    file->m_copy = std::move(bytes);
    file->m_bytes = file->m_copy;
    file->index(file->m_bytes, nullptr);
    return file;
}

std::shared_ptr<ResultFile> ResultFile::map(const QString& path)
{
    std::shared_ptr<ResultFile> result(new ResultFile);
    result->m_path = path;
    QFile& file = result->m_file;
    file.setFileName(path);
    if (!file.open(QIODevice::ReadOnly)) {
        result->m_fileProblem = file.errorString();
        return result;
    }
    const qint64 size = file.size();
    if (const uchar* const mapped = size >= MapFrom ? file.map(0, size) : nullptr) {
        result->m_bytes = QByteArrayView(mapped, size);
        return result;
    }
    result->m_copy = file.readAll();
    result->m_bytes = result->m_copy;
    if (file.error() != QFileDevice::NoError)
        result->m_fileProblem = file.errorString();
    file.close();
    return result;
}

void ResultFile::index(QByteArrayView bytes, Progress* progress)
{
    if (!m_fileProblem.isEmpty()) {
        m_content = Content::Unreadable;
        return;
    }
    if (progress)
        progress->total = bytes.size();
    m_index = JsonIndex(bytes, progress ? &progress->cancelled : nullptr,
                        progress ? &progress->done : nullptr);
    if (progress)
        progress->report(bytes.size());
    m_problem = m_index.problem();
    if (!m_index.root()) {
        m_content = contentOf(m_bytes);
        return;
    }
    m_content = Content::Json;

    const JsonNode& root = *m_index.root();
    m_rowsNode = root;
    if (root.kind == JsonKind::Array) {
        m_rowsAre = Rows::RootArray;
    } else {
        m_rowsAre = Rows::Single;
        const auto result = m_index.member(root, u"result");
        if (result && result->kind == JsonKind::Array) {
            m_rowsAre = Rows::ResultArray;
            m_rowsNode = *result;
        }
    }
    m_rowCount = m_rowsAre == Rows::Single ? 1 : m_index.childCount(m_rowsNode);

    if (m_preview && m_problem && m_problem->offset >= bytes.size()) {
        m_problem.reset();
        // The row that the preview cuts is whole in the file.
        if (m_rowCount > 1 && m_rowsAre != Rows::Single
            && rows(m_rowCount - 1, 1).back().end() >= bytes.size())
            --m_rowCount;
    }
}

QString ResultFile::notice() const
{
    switch (m_content) {
    case Content::Json:
        return m_problem ? m_problem->sentence() : QString();
    case Content::Text:
        return Texts::tr("This result is no JSON but text. It is shown as it came.");
    case Content::Html:
        return Texts::tr(
            "This result is no JSON but a web page, perhaps of a proxy in front of the "
            "server. It is shown as text.");
    case Content::Binary:
        return Texts::tr("This result is no JSON and no text.");
    case Content::Empty:
        return Texts::tr("There is no content.");
    case Content::Unreadable:
        return Texts::tr("The file %1 cannot be read: %2").arg(m_path, m_fileProblem);
    }
    return {};
}

std::vector<JsonNode> ResultFile::rows(qint64 first, qint64 count) const
{
    std::vector<JsonNode> found;
    if (first < 0 || count <= 0)
        return found;
    forEachRow(first, [&](qint64, const JsonNode& row) {
        found.push_back(row);
        return std::ssize(found) < count;
    });
    return found;
}

JsonNode ResultFile::row(qint64 number) const
{
    const auto found = rows(number, 1);
    return found.empty() ? JsonNode() : found.front();
}

qint64 ResultFile::rowAt(qint64 offset) const
{
    if (m_rowsAre == Rows::None)
        return -1;
    if (m_rowsAre == Rows::Single)
        return offset >= m_rowsNode.offset && offset < m_rowsNode.end() ? 0 : -1;
    const qint64 number = m_index.childAt(m_rowsNode, offset);
    return number < m_rowCount ? number : -1;
}

std::vector<qint64> ResultFile::pathTo(qint64 offset) const
{
    std::vector<qint64> path;
    if (!m_index.root())
        return path;
    JsonNode node = *m_index.root();
    for (;;) {
        const qint64 number = m_index.childAt(node, offset);
        if (number < 0)
            return path;
        path.push_back(number);
        node = m_index.children(node, number, 1).front();
    }
}

QString ResultFile::pointerTo(qint64 offset) const
{
    QString pointer;
    if (!m_index.root())
        return pointer;
    JsonNode node = *m_index.root();
    for (const qint64 number : pathTo(offset)) {
        const JsonNode child = m_index.children(node, number, 1).front();
        QString token
            = child.keyOffset < 0 ? QString::number(number) : m_index.key(child, KeyLength);
        token.replace('~'_L1, "~0"_L1).replace('/'_L1, "~1"_L1);
        pointer += '/'_L1 + token;
        node = child;
    }
    return pointer;
}

ResultLoader::ResultLoader(QObject* parent) : QObject(parent)
{
    connect(&m_whole, &Task::progressed, this, &ResultLoader::progressed);
}

void ResultLoader::load(const QString& path)
{
    m_preview.start([path](Progress&) { return ResultFile::preview(path); },
                    [this](const ResultFile::Ptr& file) {
                        if (m_whole.isRunning())
                            Q_EMIT previewed(file);
                    });
    m_whole.start([path](Progress& progress) { return ResultFile::open(path, &progress); },
                  [this](const ResultFile::Ptr& file) {
                      m_preview.cancel();
                      Q_EMIT loaded(file);
                  });
}

void ResultLoader::cancel()
{
    m_preview.cancel();
    m_whole.cancel();
}

} // namespace results
