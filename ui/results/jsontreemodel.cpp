// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/jsontreemodel.h"

#include "results/celltext.h"

#include <QApplication>
#include <QFont>
#include <QLocale>
#include <QPalette>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;
using results::JsonIndex;
using results::JsonKind;
using results::JsonNode;

namespace {

constexpr qsizetype CellLength = 300;
constexpr qsizetype CopyLength = 64 << 20;
constexpr qsizetype KeyLength = 1000;

} // namespace

JsonTreeModel::JsonTreeModel(QObject* parent) : QAbstractItemModel(parent) { }

JsonTreeModel::~JsonTreeModel() = default;

void JsonTreeModel::setFile(results::ResultFile::Ptr file)
{
    beginResetModel();
    m_file = std::move(file);
    m_root.reset();
    if (m_file && m_file->isJson()) {
        const JsonNode root = *json().root();
        m_root = makeItem(root, 0);
        if (!root.isContainer()) {
            auto child = makeItem(root, 0);
            child->parent = m_root.get();
            m_root->count = 1;
            m_root->fetched = true;
            m_root->children.push_back(std::move(child));
        } else {
            m_root->children = makeChildren(*m_root);
            for (const auto& child : m_root->children)
                child->parent = m_root.get();
            m_root->fetched = true;
        }
    }
    endResetModel();
}

std::unique_ptr<JsonTreeModel::Item> JsonTreeModel::makeItem(const JsonNode& node,
                                                             qint64 number) const
{
    auto item = std::make_unique<Item>();
    item->node = node;
    item->number = number;
    item->count = json().childCount(node);
    return item;
}

std::vector<std::unique_ptr<JsonTreeModel::Item>>
JsonTreeModel::makeChildren(const Item& item) const
{
    std::vector<std::unique_ptr<Item>> children;
    const qint64 first = item.block ? item.number : 0;
    qint64 span = 1;
    while (item.count > span * JsonIndex::BlockSize)
        span *= JsonIndex::BlockSize;
    if (span == 1) {
        qint64 number = first;
        for (const JsonNode& node : json().children(item.node, first, item.count))
            children.push_back(makeItem(node, number++));
    } else {
        for (qint64 start = first; start < first + item.count; start += span) {
            auto block = std::make_unique<Item>();
            block->node = item.node;
            block->number = start;
            block->count = std::min(span, first + item.count - start);
            block->block = true;
            children.push_back(std::move(block));
        }
    }
    for (size_t row = 0; row < children.size(); ++row)
        children[row]->row = static_cast<int>(row);
    return children;
}

JsonTreeModel::Item* JsonTreeModel::itemOf(const QModelIndex& index) const
{
    return index.isValid() ? static_cast<Item*>(index.internalPointer()) : m_root.get();
}

QModelIndex JsonTreeModel::indexOf(const Item* item, int column) const
{
    if (!item || item == m_root.get())
        return {};
    return createIndex(item->row, column, item);
}

const JsonTreeModel::Item* JsonTreeModel::container(const Item& item) const
{
    const Item* above = item.parent;
    while (above && above->block)
        above = above->parent;
    return above;
}

QModelIndex JsonTreeModel::index(int row, int column, const QModelIndex& parent) const
{
    const Item* const above = itemOf(parent);
    if (!above || row < 0 || column < 0 || column >= ColumnCount || parent.column() > 0
        || row >= static_cast<int>(above->children.size()))
        return {};
    return createIndex(row, column, above->children[static_cast<size_t>(row)].get());
}

QModelIndex JsonTreeModel::parent(const QModelIndex& child) const
{
    return child.isValid() ? indexOf(itemOf(child)->parent) : QModelIndex();
}

int JsonTreeModel::rowCount(const QModelIndex& parent) const
{
    const Item* const item = itemOf(parent);
    return item && parent.column() <= 0 ? static_cast<int>(item->children.size()) : 0;
}

int JsonTreeModel::columnCount(const QModelIndex&) const
{
    return ColumnCount;
}

bool JsonTreeModel::hasChildren(const QModelIndex& parent) const
{
    const Item* const item = itemOf(parent);
    return item && parent.column() <= 0 && item->count > 0;
}

bool JsonTreeModel::canFetchMore(const QModelIndex& parent) const
{
    const Item* const item = itemOf(parent);
    return item && parent.column() <= 0 && !item->fetched && item->count > 0;
}

void JsonTreeModel::fetchMore(const QModelIndex& parent)
{
    if (!canFetchMore(parent))
        return;
    Item* const item = itemOf(parent);
    item->fetched = true;
    auto children = makeChildren(*item);
    if (children.empty())
        return;
    beginInsertRows(parent, 0, static_cast<int>(children.size()) - 1);
    item->children = std::move(children);
    for (const auto& child : item->children)
        child->parent = item;
    endInsertRows();
}

QString JsonTreeModel::keyText(const Item& item) const
{
    if (item.block)
        return tr("[%L1 … %L2]").arg(item.number).arg(item.number + item.count - 1);
    if (item.node.keyOffset >= 0)
        return oneLine(json().key(item.node, CellLength));
    const Item* const above = container(item);
    return above && above->node.kind == JsonKind::Array ? QString::number(item.number)
                                                        : tr("(value)");
}

QString JsonTreeModel::shownValue(const Item& item) const
{
    if (item.block)
        return {};
    QString text;
    switch (item.node.kind) {
    case JsonKind::Object:
    case JsonKind::Array:
        // A look inside, so that closed rows can be told apart.
        text = json().text(item.node, CellLength + 1);
        text = oneLine(text.left(CellLength).simplified(), false)
            + (text.size() > CellLength ? u"…"_s : QString());
        break;
    case JsonKind::String: {
        const QString start = json().text(item.node, CellLength + 1);
        text = start.size() > CellLength ? QString(u'"' + oneLine(start.left(CellLength)) + u'…')
                                         : QString(u'"' + oneLine(start) + u'"');
        break;
    }
    default:
        text = json().text(item.node, CellLength + 1);
        if (text.size() > CellLength)
            text = QString(text.left(CellLength) + u'…');
    }
    return item.node.complete ? text : tr("%1 (cut)").arg(text);
}

QString JsonTreeModel::typeText(const Item& item) const
{
    if (item.block)
        return {};
    switch (item.node.kind) {
    case JsonKind::Object:
        return tr("object {%L1}").arg(item.count);
    case JsonKind::Array:
        return tr("array [%L1]").arg(item.count);
    case JsonKind::String:
        return tr("string");
    case JsonKind::Number:
        return tr("number");
    case JsonKind::True:
    case JsonKind::False:
        return tr("boolean");
    case JsonKind::Null:
        return tr("null");
    }
    return {};
}

QVariant JsonTreeModel::toolTip(const Item& item, int column) const
{
    if (item.block || (column == Value && item.node.isContainer()) || column == Type)
        return {};
    return column == Key ? plainToolTip(path(indexOf(&item))) : valueToolTip(json(), item.node);
}

QVariant JsonTreeModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Item& item = *itemOf(index);
    const bool empty = !item.block
        && (item.node.kind == JsonKind::Null || (item.node.isContainer() && item.count == 0));
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == Key)
            return keyText(item);
        return index.column() == Value ? shownValue(item) : typeText(item);
    case Qt::ToolTipRole:
        return toolTip(item, index.column());
    case Qt::FontRole:
        if (index.column() == Value && !item.block && item.node.kind == JsonKind::Null) {
            QFont font = QApplication::font();
            font.setItalic(true);
            return font;
        }
        return {};
    case Qt::ForegroundRole: {
        const bool dim = item.block || index.column() == Type
            || (index.column() == Value && (empty || item.node.isContainer()));
        if (!dim)
            return {};
        return dimText(QApplication::palette());
    }
    default:
        return {};
    }
}

QVariant JsonTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    switch (section) {
    case Key:
        return tr("Key");
    case Value:
        return tr("Value");
    case Type:
        return tr("Type");
    default:
        return {};
    }
}

QString JsonTreeModel::valueText(const QModelIndex& index) const
{
    const Item* const item = itemOf(index);
    if (!item)
        return {};
    if (!item->block)
        return json().text(item->node, CopyLength);
    const auto nodes = json().children(item->node, item->number, item->count);
    if (nodes.empty())
        return {};
    const auto begin = nodes.front().keyOffset < 0 ? nodes.front().offset : nodes.front().keyOffset;
    const QByteArrayView inside = json().bytes().sliced(begin, nodes.back().end() - begin);
    const bool object = item->node.kind == JsonKind::Object;
    return (object ? u"{"_s : u"["_s)
        + QString::fromUtf8(inside.first(std::min(inside.size(), CopyLength)))
        + (object ? u"}"_s : u"]"_s);
}

QString JsonTreeModel::pointer(const QModelIndex& index) const
{
    QString text;
    const Item* item = itemOf(index);
    if (item && item->block)
        item = container(*item);
    for (; item && item != m_root.get(); item = container(*item)) {
        if (item->node.keyOffset < 0 && !m_root->node.isContainer())
            break; // the document's only value
        QString step = item->node.keyOffset < 0 ? QString::number(item->number)
                                                : json().key(item->node, KeyLength);
        step.replace(u'~', u"~0"_s).replace(u'/', u"~1"_s);
        text.prepend(QString(u'/' + step));
    }
    return text;
}

QString JsonTreeModel::path(const QModelIndex& index) const
{
    static const QRegularExpression plain(u"^[A-Za-z_][A-Za-z0-9_]*$"_s);
    QString text;
    const Item* item = itemOf(index);
    if (item && item->block)
        item = container(*item);
    for (; item && item != m_root.get(); item = container(*item)) {
        if (item->node.keyOffset < 0) {
            if (m_root->node.isContainer())
                text.prepend(QString(u'[' + QString::number(item->number) + u']'));
            continue;
        }
        const QString key = json().key(item->node, KeyLength);
        text.prepend(plain.match(key).hasMatch() ? QString(u'.' + key)
                                                 : QString(u"[\""_s + oneLine(key) + u"\"]"_s));
    }
    return text.startsWith(u'.') ? text.mid(1) : text;
}

QModelIndex JsonTreeModel::resultIndex() const
{
    if (!m_root || m_file->rowsAre() != results::ResultFile::Rows::ResultArray)
        return {};
    for (const auto& child : m_root->children)
        if (!child->block && child->node.offset == m_file->rowsNode().offset)
            return indexOf(child.get());
    return {};
}

QModelIndex JsonTreeModel::indexAt(qint64 offset)
{
    if (!m_root || !m_root->node.isContainer())
        return m_root ? index(0, 0, {}) : QModelIndex();
    Item* item = m_root.get();
    for (;;) {
        const qint64 number = json().childAt(item->node, offset);
        if (number < 0)
            return indexOf(item);
        // Down through the blocks to that child.
        Item* next = item;
        do {
            fetchMore(indexOf(next));
            const auto found = std::ranges::find_if(next->children, [number](const auto& child) {
                return number >= child->number
                    && number < child->number + (child->block ? child->count : 1);
            });
            if (found == next->children.end())
                return indexOf(next);
            next = found->get();
        } while (next->block);
        item = next;
        if (!item->node.isContainer() || offset < item->node.offset)
            return indexOf(item);
    }
}

qint64 JsonTreeModel::offsetOf(const QModelIndex& index) const
{
    if (!m_root || !index.isValid())
        return -1;
    const JsonNode& node = itemOf(index)->node;
    return node.keyOffset < 0 ? node.offset : node.keyOffset;
}
